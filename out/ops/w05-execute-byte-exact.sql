-- execute prints what it is given: colons, tabs, percent signs, backslashes and comments

-- == sqlite 3.35 ==

-- execute a statement
UPDATE note SET body = '{"a":1,"b":true}' WHERE id = 1;

-- execute a statement
UPDATE note SET body = 'a	b' WHERE id = 2;

-- execute a statement
UPDATE note SET body = '12:30:00 :name %s 50%% C:\temp'   WHERE id = 3;

-- execute a statement
DELETE FROM note -- every one of them
;

-- execute a statement
SELECT 1;

-- == postgresql 14 ==

-- execute a statement
UPDATE note SET body = '{"a":1,"b":true}' WHERE id = 1;

-- execute a statement
UPDATE note SET body = 'a	b' WHERE id = 2;

-- execute a statement
UPDATE note SET body = '12:30:00 :name %s 50%% C:\temp'   WHERE id = 3;

-- execute a statement
DELETE FROM note -- every one of them
;

-- execute a statement
SELECT 1;

-- == mysql 8 ==

-- execute a statement
UPDATE note SET body = '{"a":1,"b":true}' WHERE id = 1;

-- execute a statement
UPDATE note SET body = 'a	b' WHERE id = 2;

-- execute a statement
UPDATE note SET body = '12:30:00 :name %s 50%% C:\temp'   WHERE id = 3;

-- execute a statement
DELETE FROM note -- every one of them
;

-- execute a statement
SELECT 1;

-- == mariadb 10.6 ==

-- execute a statement
UPDATE note SET body = '{"a":1,"b":true}' WHERE id = 1;

-- execute a statement
UPDATE note SET body = 'a	b' WHERE id = 2;

-- execute a statement
UPDATE note SET body = '12:30:00 :name %s 50%% C:\temp'   WHERE id = 3;

-- execute a statement
DELETE FROM note -- every one of them
;

-- execute a statement
SELECT 1;

-- == mssql 2016 ==

-- execute a statement
UPDATE note SET body = '{"a":1,"b":true}' WHERE id = 1;
GO

-- execute a statement
UPDATE note SET body = 'a	b' WHERE id = 2;
GO

-- execute a statement
UPDATE note SET body = '12:30:00 :name %s 50%% C:\temp'   WHERE id = 3;
GO

-- execute a statement
DELETE FROM note -- every one of them
;
GO

-- execute a statement
SELECT 1;
GO

-- == oracle 19 ==

-- execute a statement
UPDATE note SET body = '{"a":1,"b":true}' WHERE id = 1;

-- execute a statement
UPDATE note SET body = 'a	b' WHERE id = 2;

-- execute a statement
UPDATE note SET body = '12:30:00 :name %s 50%% C:\temp'   WHERE id = 3;

-- execute a statement
DELETE FROM note -- every one of them
;

-- execute a statement
SELECT 1;

COMMIT;

-- == sqlite 3.35, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "execute a statement" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision

-- == postgresql 14, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "execute a statement" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision

-- == mysql 8, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "execute a statement" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision

-- == mariadb 10.6, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "execute a statement" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision

-- == mssql 2016, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "execute a statement" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision

-- == oracle 19, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "execute a statement" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision

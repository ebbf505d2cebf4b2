-- a check that waits is refused

-- == sqlite 3.35 ==

-- unsupported: error[D103]: sqlite cannot defer the check constraint "ck_age": only foreign keys can be deferred
--   = help: leave out deferrable and initially here: if (op.dialect === …)

-- == postgresql 14 ==

-- unsupported: error[D103]: postgresql cannot defer check constraint "ck_age": it checks a row as soon as it is written
--   = help: leave out deferrable and initially

-- == mysql 8 ==

-- unsupported: error[D103]: mysql cannot say check constraint "ck_age": it checks everything at once
--   = help: leave out deferrable and initially here

-- == mariadb 10.6 ==

-- unsupported: error[D103]: mariadb cannot say check constraint "ck_age": it checks everything at once
--   = help: leave out deferrable and initially here

-- == mssql 2016 ==

-- unsupported: error[D103]: mssql cannot defer check constraint "ck_age": it checks every constraint at the end of the statement
--   = help: leave out deferrable and initially here: if (op.dialect === …)

-- == oracle 19 ==

-- add check constraint "ck_age" to account
ALTER TABLE account ADD CONSTRAINT ck_age CHECK (age >= 0) DEFERRABLE INITIALLY DEFERRED;

COMMIT;

-- == oracle 19, downgrade ==

-- drop constraint ck_age of account
ALTER TABLE account DROP CONSTRAINT ck_age;

COMMIT;

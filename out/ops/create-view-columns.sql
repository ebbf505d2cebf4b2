-- a view that says what its columns are called, of SQL with names in it

-- == sqlite 3.35 ==

-- create view order
CREATE VIEW "order" ("Mail address") AS SELECT account.email FROM account WHERE email <> 'it''s';

-- == postgresql 14 ==

-- create view order
CREATE VIEW "order" ("Mail address") AS SELECT account.email FROM account WHERE email <> 'it''s';

-- == mysql 8 ==

-- create view order
CREATE VIEW `order` (`Mail address`) AS SELECT account.email FROM account WHERE email <> 'it''s';

-- == mariadb 10.6 ==

-- create view order
CREATE VIEW `order` (`Mail address`) AS SELECT account.email FROM account WHERE email <> 'it''s';

-- == mssql 2016 ==

-- create view order
CREATE VIEW [order] ([Mail address]) AS SELECT account.email FROM account WHERE email <> 'it''s';
GO

-- == oracle 19 ==

-- create view order
CREATE VIEW "order" ("Mail address") AS SELECT account.email FROM account WHERE email <> 'it''s';

COMMIT;

-- == sqlite 3.35, downgrade ==

-- drop view order
DROP VIEW "order";

-- == postgresql 14, downgrade ==

-- drop view order
DROP VIEW "order";

-- == mysql 8, downgrade ==

-- drop view order
DROP VIEW `order`;

-- == mariadb 10.6, downgrade ==

-- drop view order
DROP VIEW `order`;

-- == mssql 2016, downgrade ==

-- drop view order
DROP VIEW [order];
GO

-- == oracle 19, downgrade ==

-- drop view order
DROP VIEW "order";

COMMIT;

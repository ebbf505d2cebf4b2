-- begins and grows as it is told, and nothing else of it can be said

-- == sqlite 3.35 ==

-- nothing

-- == postgresql 14 ==

-- nothing

-- == mysql 8 ==

-- nothing

-- == mariadb 10.6 ==

-- nothing

-- == mssql 2016 ==

-- note[D425]: IDENTITY has a start and an increment on mssql: nothing is printed for cache of "invoice.id"

-- note[D322]: on mssql column "invoice.id" has the wanted identity already: nothing is printed

-- create table invoice
CREATE TABLE invoice (
    id BIGINT IDENTITY(1000, 10) NOT NULL,
    total NUMERIC(10, 2) NULL,
    CONSTRAINT invoice_pkey PRIMARY KEY (id)
);
GO

-- insert 4 rows into invoice
SET IDENTITY_INSERT invoice ON;
GO

INSERT INTO invoice (id, total) VALUES (990, 1);
GO

SET IDENTITY_INSERT invoice OFF;
GO

INSERT INTO invoice (total) VALUES (2);
GO

INSERT INTO invoice (total) VALUES (3);
GO

SET IDENTITY_INSERT invoice ON;
GO

INSERT INTO invoice (id, total) VALUES (5, 4);
GO

SET IDENTITY_INSERT invoice OFF;
GO

-- alter column invoice.id: identity: nothing to do here

-- == oracle 19 ==

-- nothing

-- == sqlite 3.35, downgrade ==

-- nothing

-- == postgresql 14, downgrade ==

-- nothing

-- == mysql 8, downgrade ==

-- nothing

-- == mariadb 10.6, downgrade ==

-- nothing

-- == mssql 2016, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "insert 4 rows into invoice" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision

-- == oracle 19, downgrade ==

-- nothing

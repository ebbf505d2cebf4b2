-- types that only SQL Server has

-- == sqlite 3.35 ==

-- nothing

-- == postgresql 14 ==

-- nothing

-- == mysql 8 ==

-- nothing

-- == mariadb 10.6 ==

-- nothing

-- == mssql 2016 ==

-- create table specimen
CREATE TABLE specimen (
    a BIT NULL,
    b DATETIME NULL,
    c DATETIME2(3) NULL,
    d DATETIMEOFFSET NULL,
    e GEOGRAPHY NULL,
    f HIERARCHYID NULL,
    g MONEY NULL,
    h NVARCHAR(50) NULL,
    i ROWVERSION NULL,
    j SMALLDATETIME NULL,
    k SMALLMONEY NULL,
    l SQL_VARIANT NULL,
    m TIME(0) NULL,
    n TINYINT NULL,
    o UNIQUEIDENTIFIER NULL CONSTRAINT [DF_specimen_o] DEFAULT (newid()),
    p VARBINARY(max) NULL,
    q VARCHAR(max) NULL,
    r XML NULL
);
GO

-- insert 1 row into specimen
INSERT INTO specimen (a, b, g, n, p, r) VALUES (1, '2020-02-29T12:30:15.123', '12.50', 255, 0x0027FF, '<a b=''c''/>');
GO

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

-- irreversible: error[M116]: no downgrade can be derived: "insert 1 row into specimen" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision

-- == oracle 19, downgrade ==

-- nothing

-- a copy that was ruled out

-- == sqlite 3.35 ==

-- unsupported: error[D105]: sqlite cannot alter column some_table.bar: type without copying the table: its ALTER changes nothing of a column but the name
--   = help: leave recreate at "auto", or use "minimal"

-- == postgresql 14 ==

-- alter column some_table.bar: type
ALTER TABLE some_table ALTER COLUMN bar TYPE BIGINT;

-- == mysql 8 ==

-- alter column some_table.bar: type
ALTER TABLE some_table MODIFY COLUMN bar BIGINT;

-- == mariadb 10.6 ==

-- alter column some_table.bar: type
ALTER TABLE some_table MODIFY COLUMN bar BIGINT;

-- == mssql 2016 ==

-- alter column some_table.bar: type
ALTER TABLE some_table ALTER COLUMN bar BIGINT NULL;
GO

-- == oracle 19 ==

-- note[D322]: on oracle column "some_table.bar" has the wanted type already: nothing is printed

-- alter column some_table.bar: type: nothing to do here

-- == postgresql 14, downgrade ==

-- alter column some_table.bar: type
ALTER TABLE some_table ALTER COLUMN bar TYPE INTEGER;

-- == mysql 8, downgrade ==

-- alter column some_table.bar: type
ALTER TABLE some_table MODIFY COLUMN bar INTEGER;

-- == mariadb 10.6, downgrade ==

-- alter column some_table.bar: type
ALTER TABLE some_table MODIFY COLUMN bar INTEGER;

-- == mssql 2016, downgrade ==

-- alter column some_table.bar: type
ALTER TABLE some_table ALTER COLUMN bar INTEGER NULL;
GO

-- == oracle 19, downgrade ==

-- alter column some_table.bar: type
ALTER TABLE some_table MODIFY bar INTEGER;

COMMIT;

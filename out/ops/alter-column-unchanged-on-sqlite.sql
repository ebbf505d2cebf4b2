-- a change that makes no difference on SQLite

-- == sqlite 3.35 ==

-- note[D322]: on sqlite column "account.weight" has the wanted type already: nothing is printed

-- alter column account.weight: type: nothing to do here

-- == postgresql 14 ==

-- alter column account.weight: type
ALTER TABLE account ALTER COLUMN weight TYPE FLOAT(53);

-- == mysql 8 ==

-- alter column account.weight: type
ALTER TABLE account MODIFY COLUMN weight FLOAT(53);

-- == mariadb 10.6 ==

-- alter column account.weight: type
ALTER TABLE account MODIFY COLUMN weight FLOAT(53);

-- == mssql 2016 ==

-- alter column account.weight: type
ALTER TABLE account ALTER COLUMN weight FLOAT(53) NULL;
GO

-- == oracle 19 ==

-- alter column account.weight: type
ALTER TABLE account MODIFY weight FLOAT(53);

COMMIT;

-- == sqlite 3.35, downgrade ==

-- note[D322]: on sqlite column "account.weight" has the wanted type already: nothing is printed

-- alter column account.weight: type: nothing to do here

-- == postgresql 14, downgrade ==

-- alter column account.weight: type
ALTER TABLE account ALTER COLUMN weight TYPE FLOAT(24);

-- == mysql 8, downgrade ==

-- alter column account.weight: type
ALTER TABLE account MODIFY COLUMN weight FLOAT(24);

-- == mariadb 10.6, downgrade ==

-- alter column account.weight: type
ALTER TABLE account MODIFY COLUMN weight FLOAT(24);

-- == mssql 2016, downgrade ==

-- alter column account.weight: type
ALTER TABLE account ALTER COLUMN weight FLOAT(24) NULL;
GO

-- == oracle 19, downgrade ==

-- irreversible: error[D103]: oracle cannot alter column account.weight: type: a column with values in it cannot turn from float(53) into float(24)
--   = help: copy the table: op.batchAlterTable(…, { recreate: "minimal" }, …)

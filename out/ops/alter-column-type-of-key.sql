-- a key that numbers itself becomes wider

-- == sqlite 3.35 ==

-- note[D322]: on sqlite column "account.id" has the wanted type already: nothing is printed

-- alter column account.id: type: nothing to do here

-- == postgresql 14 ==

-- alter column account.id: type
ALTER TABLE account ALTER COLUMN id TYPE BIGINT;

ALTER SEQUENCE account_id_seq AS BIGINT;

-- == mysql 8 ==

-- alter column account.id: type
ALTER TABLE account MODIFY COLUMN id BIGINT NOT NULL AUTO_INCREMENT;

-- == mariadb 10.6 ==

-- alter column account.id: type
ALTER TABLE account MODIFY COLUMN id BIGINT NOT NULL AUTO_INCREMENT;

-- == mssql 2016 ==

-- alter column account.id: type
ALTER TABLE account DROP CONSTRAINT account_pkey;
GO

ALTER TABLE account ALTER COLUMN id BIGINT NOT NULL;
GO

ALTER TABLE account ADD CONSTRAINT account_pkey PRIMARY KEY (id);
GO

-- == oracle 19 ==

-- note[D322]: on oracle column "account.id" has the wanted type already: nothing is printed

-- alter column account.id: type: nothing to do here

-- == sqlite 3.35, downgrade ==

-- note[D322]: on sqlite column "account.id" has the wanted type already: nothing is printed

-- alter column account.id: type: nothing to do here

-- == postgresql 14, downgrade ==

-- alter column account.id: type
ALTER TABLE account ALTER COLUMN id TYPE INTEGER;

ALTER SEQUENCE account_id_seq AS INTEGER;

-- == mysql 8, downgrade ==

-- alter column account.id: type
ALTER TABLE account MODIFY COLUMN id INTEGER NOT NULL AUTO_INCREMENT;

-- == mariadb 10.6, downgrade ==

-- alter column account.id: type
ALTER TABLE account MODIFY COLUMN id INTEGER NOT NULL AUTO_INCREMENT;

-- == mssql 2016, downgrade ==

-- alter column account.id: type
ALTER TABLE account DROP CONSTRAINT account_pkey;
GO

ALTER TABLE account ALTER COLUMN id INTEGER NOT NULL;
GO

ALTER TABLE account ADD CONSTRAINT account_pkey PRIMARY KEY (id);
GO

-- == oracle 19, downgrade ==

-- alter column account.id: type
ALTER TABLE account MODIFY id INTEGER;

COMMIT;

-- a default that no constant can say on SQLite

-- == sqlite 3.35 ==

-- add column account.note
-- add column account.salt
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    note VARCHAR(40) DEFAULT ('it''s' || char(13) || '
' || char(7) || ' \ 👋') NOT NULL,
    salt BLOB DEFAULT X'0027' NOT NULL,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id) SELECT account.id FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- add column account.note
ALTER TABLE account ADD COLUMN note VARCHAR(40) DEFAULT E'it''s\x0D
\x07 \\ 👋' NOT NULL;

-- add column account.salt
ALTER TABLE account ADD COLUMN salt BYTEA DEFAULT '\x0027' NOT NULL;

-- == mysql 8 ==

-- add column account.note
ALTER TABLE account ADD COLUMN note VARCHAR(40) NOT NULL DEFAULT 'it''s\r
 \\ 👋';

-- add column account.salt
ALTER TABLE account ADD COLUMN salt BLOB NOT NULL DEFAULT (x'0027');

-- == mariadb 10.6 ==

-- add column account.note
ALTER TABLE account ADD COLUMN note VARCHAR(40) NOT NULL DEFAULT 'it''s\r
 \\ 👋';

-- add column account.salt
ALTER TABLE account ADD COLUMN salt BLOB NOT NULL DEFAULT x'0027';

-- == mssql 2016 ==

-- warning[D423]: "account.note" is VARCHAR on mssql: of the text that is written to it, characters that its code page lacks become ?
--   = help: make it t.unicode() or t.unicodeText(), or give it a collation whose name ends with _UTF8

-- add column account.note
ALTER TABLE account ADD note VARCHAR(40) NOT NULL CONSTRAINT [DF_account_note] DEFAULT (N'it''s' + NCHAR(13) + NCHAR(10) + NCHAR(7) + N' \ 👋');
GO

-- add column account.salt
ALTER TABLE account ADD salt VARBINARY(max) NOT NULL CONSTRAINT [DF_account_salt] DEFAULT 0x0027;
GO

-- == oracle 19 ==

-- add column account.note
ALTER TABLE account ADD note VARCHAR2(40 CHAR) DEFAULT ('it''s' || chr(13) || chr(10) || chr(7) || ' \ 👋') NOT NULL;

-- add column account.salt
ALTER TABLE account ADD salt BLOB DEFAULT HEXTORAW('0027') NOT NULL;

COMMIT;

-- == sqlite 3.35, downgrade ==

-- drop column account.salt
ALTER TABLE account DROP COLUMN salt;

-- drop column account.note
ALTER TABLE account DROP COLUMN note;

-- == postgresql 14, downgrade ==

-- drop column account.salt
ALTER TABLE account DROP COLUMN salt;

-- drop column account.note
ALTER TABLE account DROP COLUMN note;

-- == mysql 8, downgrade ==

-- drop column account.salt
ALTER TABLE account DROP COLUMN salt;

-- drop column account.note
ALTER TABLE account DROP COLUMN note;

-- == mariadb 10.6, downgrade ==

-- drop column account.salt
ALTER TABLE account DROP COLUMN salt;

-- drop column account.note
ALTER TABLE account DROP COLUMN note;

-- == mssql 2016, downgrade ==

-- drop column account.salt
ALTER TABLE account DROP CONSTRAINT [DF_account_salt];
GO

ALTER TABLE account DROP COLUMN salt;
GO

-- drop column account.note
ALTER TABLE account DROP CONSTRAINT [DF_account_note];
GO

ALTER TABLE account DROP COLUMN note;
GO

-- == oracle 19, downgrade ==

-- drop column account.salt
ALTER TABLE account DROP COLUMN salt;

-- drop column account.note
ALTER TABLE account DROP COLUMN note;

COMMIT;

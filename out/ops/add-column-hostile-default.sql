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

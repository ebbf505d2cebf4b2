-- constraints and indexes come and go in one copy

-- == sqlite 3.35 ==

-- drop index ix_code of some_table
-- drop constraint uq_code of some_table
-- add unique constraint "uq_user_code" to some_table
-- add foreign key "fk_user" to some_table
-- add check constraint "ck_code" to some_table
-- create index ix_user on some_table
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    user_id INTEGER,
    code VARCHAR(10),
    PRIMARY KEY (id),
    CONSTRAINT uq_user_code UNIQUE (user_id, code),
    CONSTRAINT fk_user FOREIGN KEY (user_id) REFERENCES user (id) ON DELETE CASCADE,
    CONSTRAINT ck_code CHECK (length(code) = 10)
);

INSERT INTO _alembic_batch_temp (id, user_id, code) SELECT some_table.id, some_table.user_id, some_table.code FROM some_table;

DROP TABLE some_table;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO some_table;

PRAGMA legacy_alter_table = OFF;

CREATE INDEX ix_user ON some_table (user_id);

-- == postgresql 14 ==

-- drop index ix_code of some_table
-- drop constraint uq_code of some_table
-- add unique constraint "uq_user_code" to some_table
-- add foreign key "fk_user" to some_table
-- add check constraint "ck_code" to some_table
-- create index ix_user on some_table
DROP INDEX ix_code;

ALTER TABLE some_table DROP CONSTRAINT uq_code;

ALTER TABLE some_table ADD CONSTRAINT uq_user_code UNIQUE (user_id, code);

ALTER TABLE some_table ADD CONSTRAINT fk_user FOREIGN KEY (user_id) REFERENCES "user" (id) ON DELETE CASCADE;

ALTER TABLE some_table ADD CONSTRAINT ck_code CHECK (length(code) = 10);

CREATE INDEX ix_user ON some_table (user_id);

-- == mysql 8 ==

-- drop index ix_code of some_table
-- drop constraint uq_code of some_table
-- add unique constraint "uq_user_code" to some_table
-- add foreign key "fk_user" to some_table
-- add check constraint "ck_code" to some_table
-- create index ix_user on some_table
DROP INDEX ix_code ON some_table;

ALTER TABLE some_table DROP INDEX uq_code;

ALTER TABLE some_table ADD CONSTRAINT uq_user_code UNIQUE (user_id, code);

ALTER TABLE some_table ADD CONSTRAINT fk_user FOREIGN KEY (user_id) REFERENCES user (id) ON DELETE CASCADE;

ALTER TABLE some_table ADD CONSTRAINT ck_code CHECK (length(code) = 10);

CREATE INDEX ix_user ON some_table (user_id);

-- == mariadb 10.6 ==

-- drop index ix_code of some_table
-- drop constraint uq_code of some_table
-- add unique constraint "uq_user_code" to some_table
-- add foreign key "fk_user" to some_table
-- add check constraint "ck_code" to some_table
-- create index ix_user on some_table
DROP INDEX ix_code ON some_table;

ALTER TABLE some_table DROP INDEX uq_code;

ALTER TABLE some_table ADD CONSTRAINT uq_user_code UNIQUE (user_id, code);

ALTER TABLE some_table ADD CONSTRAINT fk_user FOREIGN KEY (user_id) REFERENCES user (id) ON DELETE CASCADE;

ALTER TABLE some_table ADD CONSTRAINT ck_code CHECK (length(code) = 10);

CREATE INDEX ix_user ON some_table (user_id);

-- == mssql 2016 ==

-- warning[D420]: mssql takes NULLs for equal in unique constraint "uq_user_code" of "some_table": two rows that are alike otherwise cannot both have NULL in "user_id", "code"
--   = help: make a unique index in its place that leaves them out: mssql: { where: sql`user_id IS NOT NULL AND code IS NOT NULL` }

-- drop index ix_code of some_table
-- drop constraint uq_code of some_table
-- add unique constraint "uq_user_code" to some_table
-- add foreign key "fk_user" to some_table
-- add check constraint "ck_code" to some_table
-- create index ix_user on some_table
DROP INDEX ix_code ON some_table;
GO

ALTER TABLE some_table DROP CONSTRAINT uq_code;
GO

ALTER TABLE some_table ADD CONSTRAINT uq_user_code UNIQUE (user_id, code);
GO

ALTER TABLE some_table ADD CONSTRAINT fk_user FOREIGN KEY (user_id) REFERENCES [user] (id) ON DELETE CASCADE;
GO

ALTER TABLE some_table ADD CONSTRAINT ck_code CHECK (length(code) = 10);
GO

CREATE INDEX ix_user ON some_table (user_id);
GO

-- == oracle 19 ==

-- unsupported: error[D103]: oracle cannot drop index "ix_code" of "some_table": unique constraint "uq_code" uses it
--   = help: drop that constraint first

-- == sqlite 3.35, downgrade ==

-- drop index ix_user of some_table
-- drop constraint ck_code of some_table
-- drop constraint fk_user of some_table
-- drop constraint uq_user_code of some_table
-- add unique constraint "uq_code" to some_table
-- create index ix_code on some_table
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    user_id INTEGER,
    code VARCHAR(10),
    PRIMARY KEY (id),
    CONSTRAINT uq_code UNIQUE (code)
);

INSERT INTO _alembic_batch_temp (id, user_id, code) SELECT some_table.id, some_table.user_id, some_table.code FROM some_table;

DROP TABLE some_table;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO some_table;

PRAGMA legacy_alter_table = OFF;

CREATE INDEX ix_code ON some_table (code);

-- == postgresql 14, downgrade ==

-- drop index ix_user of some_table
-- drop constraint ck_code of some_table
-- drop constraint fk_user of some_table
-- drop constraint uq_user_code of some_table
-- add unique constraint "uq_code" to some_table
-- create index ix_code on some_table
DROP INDEX ix_user;

ALTER TABLE some_table DROP CONSTRAINT ck_code;

ALTER TABLE some_table DROP CONSTRAINT fk_user;

ALTER TABLE some_table DROP CONSTRAINT uq_user_code;

ALTER TABLE some_table ADD CONSTRAINT uq_code UNIQUE (code);

CREATE INDEX ix_code ON some_table (code);

-- == mysql 8, downgrade ==

-- note[D405]: mysql made an index of "some_table" (user_id) for foreign key "fk_user" if there was none, and keeps it when the foreign key goes

-- drop index ix_user of some_table
-- drop constraint ck_code of some_table
-- drop constraint fk_user of some_table
-- drop constraint uq_user_code of some_table
-- add unique constraint "uq_code" to some_table
-- create index ix_code on some_table
DROP INDEX ix_user ON some_table;

ALTER TABLE some_table DROP CHECK ck_code;

ALTER TABLE some_table DROP FOREIGN KEY fk_user;

ALTER TABLE some_table DROP INDEX uq_user_code;

ALTER TABLE some_table ADD CONSTRAINT uq_code UNIQUE (code);

CREATE INDEX ix_code ON some_table (code);

-- == mariadb 10.6, downgrade ==

-- note[D405]: mariadb made an index of "some_table" (user_id) for foreign key "fk_user" if there was none, and keeps it when the foreign key goes

-- drop index ix_user of some_table
-- drop constraint ck_code of some_table
-- drop constraint fk_user of some_table
-- drop constraint uq_user_code of some_table
-- add unique constraint "uq_code" to some_table
-- create index ix_code on some_table
DROP INDEX ix_user ON some_table;

ALTER TABLE some_table DROP CONSTRAINT ck_code;

ALTER TABLE some_table DROP FOREIGN KEY fk_user;

ALTER TABLE some_table DROP INDEX uq_user_code;

ALTER TABLE some_table ADD CONSTRAINT uq_code UNIQUE (code);

CREATE INDEX ix_code ON some_table (code);

-- == mssql 2016, downgrade ==

-- warning[D420]: mssql takes NULLs for equal in unique constraint "uq_code" of "some_table": two rows that are alike otherwise cannot both have NULL in "code"
--   = help: make a unique index in its place that leaves them out: mssql: { where: sql`code IS NOT NULL` }

-- drop index ix_user of some_table
-- drop constraint ck_code of some_table
-- drop constraint fk_user of some_table
-- drop constraint uq_user_code of some_table
-- add unique constraint "uq_code" to some_table
-- create index ix_code on some_table
DROP INDEX ix_user ON some_table;
GO

ALTER TABLE some_table DROP CONSTRAINT ck_code;
GO

ALTER TABLE some_table DROP CONSTRAINT fk_user;
GO

ALTER TABLE some_table DROP CONSTRAINT uq_user_code;
GO

ALTER TABLE some_table ADD CONSTRAINT uq_code UNIQUE (code);
GO

CREATE INDEX ix_code ON some_table (code);
GO

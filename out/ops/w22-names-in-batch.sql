-- a name from a convention is made once, and a copy of the table keeps it

-- == sqlite 3.35 ==

-- alter column t.a: nullability
-- add column t.g
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    a INTEGER NOT NULL,
    f BOOLEAN,
    g BOOLEAN,
    PRIMARY KEY (id),
    CONSTRAINT ck_t_pos CHECK (a > 0),
    CONSTRAINT ck_t_isf CHECK (f IN (0, 1)),
    CONSTRAINT ck_t_isg CHECK (g IN (0, 1))
);

INSERT INTO _alembic_batch_temp (id, a, f) SELECT t.id, coalesce(t.a, 1), t.f FROM t;

DROP TABLE t;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO t;

PRAGMA legacy_alter_table = OFF;

-- drop constraint ck_t_pos of t
-- add check constraint "ck_t_low" to t
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    a INTEGER NOT NULL,
    f BOOLEAN,
    g BOOLEAN,
    PRIMARY KEY (id),
    CONSTRAINT ck_t_low CHECK (a < 9),
    CONSTRAINT ck_t_isf CHECK (f IN (0, 1)),
    CONSTRAINT ck_t_isg CHECK (g IN (0, 1))
);

INSERT INTO _alembic_batch_temp (id, a, f, g) SELECT t.id, t.a, t.f, t.g FROM t;

DROP TABLE t;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO t;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- alter column t.a: nullability
-- add column t.g
UPDATE t SET a = 1 WHERE a IS NULL;

ALTER TABLE t ALTER COLUMN a SET NOT NULL;

ALTER TABLE t ADD COLUMN g BOOLEAN;

-- drop constraint ck_t_pos of t
-- add check constraint "ck_t_low" to t
ALTER TABLE t DROP CONSTRAINT ck_t_pos;

ALTER TABLE t ADD CONSTRAINT ck_t_low CHECK (a < 9);

-- == mysql 8 ==

-- alter column t.a: nullability
-- add column t.g
UPDATE t SET a = 1 WHERE a IS NULL;

ALTER TABLE t MODIFY COLUMN a INTEGER NOT NULL;

ALTER TABLE t ADD COLUMN g BOOL;

ALTER TABLE t ADD CONSTRAINT ck_t_isg CHECK (g IN (0, 1));

-- drop constraint ck_t_pos of t
-- add check constraint "ck_t_low" to t
ALTER TABLE t DROP CHECK ck_t_pos;

ALTER TABLE t ADD CONSTRAINT ck_t_low CHECK (a < 9);

-- == mariadb 10.6 ==

-- alter column t.a: nullability
-- add column t.g
UPDATE t SET a = 1 WHERE a IS NULL;

ALTER TABLE t MODIFY COLUMN a INTEGER NOT NULL;

ALTER TABLE t ADD COLUMN g BOOL;

ALTER TABLE t ADD CONSTRAINT ck_t_isg CHECK (g IN (0, 1));

-- drop constraint ck_t_pos of t
-- add check constraint "ck_t_low" to t
ALTER TABLE t DROP CONSTRAINT ck_t_pos;

ALTER TABLE t ADD CONSTRAINT ck_t_low CHECK (a < 9);

-- == mssql 2016 ==

-- alter column t.a: nullability
-- add column t.g
UPDATE t SET a = 1 WHERE a IS NULL;
GO

ALTER TABLE t DROP CONSTRAINT ck_t_pos;
GO

ALTER TABLE t ALTER COLUMN a INTEGER NOT NULL;
GO

ALTER TABLE t ADD CONSTRAINT ck_t_pos CHECK (a > 0);
GO

ALTER TABLE t ADD g BIT NULL;
GO

-- drop constraint ck_t_pos of t
-- add check constraint "ck_t_low" to t
ALTER TABLE t DROP CONSTRAINT ck_t_pos;
GO

ALTER TABLE t ADD CONSTRAINT ck_t_low CHECK (a < 9);
GO

-- == oracle 19 ==

-- alter column t.a: nullability
-- add column t.g
UPDATE t SET a = 1 WHERE a IS NULL;

ALTER TABLE t MODIFY a NOT NULL;

ALTER TABLE t ADD g SMALLINT;

ALTER TABLE t ADD CONSTRAINT ck_t_isg CHECK (g IN (0, 1));

-- drop constraint ck_t_pos of t
-- add check constraint "ck_t_low" to t
ALTER TABLE t DROP CONSTRAINT ck_t_pos;

ALTER TABLE t ADD CONSTRAINT ck_t_low CHECK (a < 9);

COMMIT;

-- == sqlite 3.35, downgrade ==

-- drop constraint ck_t_low of t
-- add check constraint "ck_t_pos" to t
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    a INTEGER NOT NULL,
    f BOOLEAN,
    g BOOLEAN,
    PRIMARY KEY (id),
    CONSTRAINT ck_t_pos CHECK (a > 0),
    CONSTRAINT ck_t_isf CHECK (f IN (0, 1)),
    CONSTRAINT ck_t_isg CHECK (g IN (0, 1))
);

INSERT INTO _alembic_batch_temp (id, a, f, g) SELECT t.id, t.a, t.f, t.g FROM t;

DROP TABLE t;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO t;

PRAGMA legacy_alter_table = OFF;

-- drop column t.g
-- alter column t.a: nullability
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    a INTEGER,
    f BOOLEAN,
    PRIMARY KEY (id),
    CONSTRAINT ck_t_pos CHECK (a > 0),
    CONSTRAINT ck_t_isf CHECK (f IN (0, 1))
);

INSERT INTO _alembic_batch_temp (id, a, f) SELECT t.id, t.a, t.f FROM t;

DROP TABLE t;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO t;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14, downgrade ==

-- drop constraint ck_t_low of t
-- add check constraint "ck_t_pos" to t
ALTER TABLE t DROP CONSTRAINT ck_t_low;

ALTER TABLE t ADD CONSTRAINT ck_t_pos CHECK (a > 0);

-- drop column t.g
-- alter column t.a: nullability
ALTER TABLE t DROP COLUMN g;

ALTER TABLE t ALTER COLUMN a DROP NOT NULL;

-- == mysql 8, downgrade ==

-- drop constraint ck_t_low of t
-- add check constraint "ck_t_pos" to t
ALTER TABLE t DROP CHECK ck_t_low;

ALTER TABLE t ADD CONSTRAINT ck_t_pos CHECK (a > 0);

-- drop column t.g
-- alter column t.a: nullability
ALTER TABLE t DROP CHECK ck_t_isg;

ALTER TABLE t DROP COLUMN g;

ALTER TABLE t MODIFY COLUMN a INTEGER;

-- == mariadb 10.6, downgrade ==

-- drop constraint ck_t_low of t
-- add check constraint "ck_t_pos" to t
ALTER TABLE t DROP CONSTRAINT ck_t_low;

ALTER TABLE t ADD CONSTRAINT ck_t_pos CHECK (a > 0);

-- drop column t.g
-- alter column t.a: nullability
ALTER TABLE t DROP CONSTRAINT ck_t_isg;

ALTER TABLE t DROP COLUMN g;

ALTER TABLE t MODIFY COLUMN a INTEGER;

-- == mssql 2016, downgrade ==

-- drop constraint ck_t_low of t
-- add check constraint "ck_t_pos" to t
ALTER TABLE t DROP CONSTRAINT ck_t_low;
GO

ALTER TABLE t ADD CONSTRAINT ck_t_pos CHECK (a > 0);
GO

-- drop column t.g
-- alter column t.a: nullability
ALTER TABLE t DROP COLUMN g;
GO

ALTER TABLE t DROP CONSTRAINT ck_t_pos;
GO

ALTER TABLE t ALTER COLUMN a INTEGER NULL;
GO

ALTER TABLE t ADD CONSTRAINT ck_t_pos CHECK (a > 0);
GO

-- == oracle 19, downgrade ==

-- drop constraint ck_t_low of t
-- add check constraint "ck_t_pos" to t
ALTER TABLE t DROP CONSTRAINT ck_t_low;

ALTER TABLE t ADD CONSTRAINT ck_t_pos CHECK (a > 0);

-- drop column t.g
-- alter column t.a: nullability
ALTER TABLE t DROP COLUMN g;

ALTER TABLE t MODIFY a NULL;

COMMIT;

-- a conversion in the copy

-- == sqlite 3.35 ==

-- alter column reading.value: type
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    value DOUBLE,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, value) SELECT reading.id, (CAST(replace(value, ',', '.') AS DOUBLE PRECISION)) FROM reading;

DROP TABLE reading;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO reading;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- alter column reading.value: type
ALTER TABLE reading ALTER COLUMN value TYPE DOUBLE PRECISION USING (CAST(replace(value, ',', '.') AS DOUBLE PRECISION));

-- == sqlite 3.35, downgrade ==

-- warning[D320]: VARCHAR(20) has TEXT affinity on sqlite, so what "reading.value" holds is changed: every number becomes text of about 15 digits (0.1 becomes '0.1', 12 becomes '12')
--   = help: if that is meant, say how: using: sql`CAST(value AS TEXT)`

-- alter column reading.value: type
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    value VARCHAR(20),
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, value) SELECT reading.id, reading.value FROM reading;

DROP TABLE reading;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO reading;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14, downgrade ==

-- alter column reading.value: type
ALTER TABLE reading ALTER COLUMN value TYPE VARCHAR(20);

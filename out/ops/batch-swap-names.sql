-- two columns exchange their names, and a CHECK knows which is which

-- == sqlite 3.35 ==

-- rename column span.low to other
-- rename column span.high to low
-- rename column span.other to high
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    high INTEGER,
    low INTEGER,
    PRIMARY KEY (id),
    CONSTRAINT ck_span_order CHECK (high <= low)
);

INSERT INTO _alembic_batch_temp (id, high, low) SELECT span.id, span.low, span.high FROM span;

DROP TABLE span;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO span;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- rename column span.low to other
-- rename column span.high to low
-- rename column span.other to high
ALTER TABLE span RENAME COLUMN low TO other;

ALTER TABLE span RENAME COLUMN high TO low;

ALTER TABLE span RENAME COLUMN other TO high;

-- == sqlite 3.35, downgrade ==

-- rename column span.high to other
-- rename column span.low to high
-- rename column span.other to low
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    low INTEGER,
    high INTEGER,
    PRIMARY KEY (id),
    CONSTRAINT ck_span_order CHECK (low <= high)
);

INSERT INTO _alembic_batch_temp (id, low, high) SELECT span.id, span.high, span.low FROM span;

DROP TABLE span;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO span;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14, downgrade ==

-- rename column span.high to other
-- rename column span.low to high
-- rename column span.other to low
ALTER TABLE span RENAME COLUMN high TO other;

ALTER TABLE span RENAME COLUMN low TO high;

ALTER TABLE span RENAME COLUMN other TO low;

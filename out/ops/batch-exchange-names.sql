-- two columns exchange their names, without a third name in between

-- == sqlite 3.35 ==

-- rename column span.low to _aside_1
-- rename column span.high to low
-- rename column span._aside_1 to high
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

CREATE INDEX ix_span_high ON span (low);

-- == postgresql 14 ==

-- rename column span.low to _aside_1
-- rename column span.high to low
-- rename column span._aside_1 to high
ALTER TABLE span RENAME COLUMN low TO _aside_1;

ALTER TABLE span RENAME COLUMN high TO low;

ALTER TABLE span RENAME COLUMN _aside_1 TO high;

-- == mysql 8 ==

-- rename column span.low to _aside_1
-- rename column span.high to low
-- rename column span._aside_1 to high
ALTER TABLE span DROP CHECK ck_span_order;

ALTER TABLE span RENAME COLUMN low TO _aside_1;

ALTER TABLE span ADD CONSTRAINT ck_span_order CHECK (_aside_1 <= high);

ALTER TABLE span DROP CHECK ck_span_order;

ALTER TABLE span RENAME COLUMN high TO low;

ALTER TABLE span ADD CONSTRAINT ck_span_order CHECK (_aside_1 <= low);

ALTER TABLE span DROP CHECK ck_span_order;

ALTER TABLE span RENAME COLUMN _aside_1 TO high;

ALTER TABLE span ADD CONSTRAINT ck_span_order CHECK (high <= low);

-- == mariadb 10.6 ==

-- rename column span.low to _aside_1
-- rename column span.high to low
-- rename column span._aside_1 to high
ALTER TABLE span RENAME COLUMN low TO _aside_1;

ALTER TABLE span RENAME COLUMN high TO low;

ALTER TABLE span RENAME COLUMN _aside_1 TO high;

-- == mssql 2016 ==

-- rename column span.low to _aside_1
-- rename column span.high to low
-- rename column span._aside_1 to high
ALTER TABLE span DROP CONSTRAINT ck_span_order;
GO

EXEC sp_rename N'span.low', N'_aside_1', 'COLUMN';
GO

ALTER TABLE span ADD CONSTRAINT ck_span_order CHECK (_aside_1 <= high);
GO

ALTER TABLE span DROP CONSTRAINT ck_span_order;
GO

EXEC sp_rename N'span.high', N'low', 'COLUMN';
GO

ALTER TABLE span ADD CONSTRAINT ck_span_order CHECK (_aside_1 <= low);
GO

ALTER TABLE span DROP CONSTRAINT ck_span_order;
GO

EXEC sp_rename N'span._aside_1', N'high', 'COLUMN';
GO

ALTER TABLE span ADD CONSTRAINT ck_span_order CHECK (high <= low);
GO

-- == oracle 19 ==

-- rename column span.low to _aside_1
-- rename column span.high to low
-- rename column span._aside_1 to high
ALTER TABLE span RENAME COLUMN low TO "_aside_1";

ALTER TABLE span RENAME COLUMN high TO low;

ALTER TABLE span RENAME COLUMN "_aside_1" TO high;

COMMIT;

-- == sqlite 3.35, downgrade ==

-- rename column span.high to _aside_1
-- rename column span.low to high
-- rename column span._aside_1 to low
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

CREATE INDEX ix_span_high ON span (high);

-- == postgresql 14, downgrade ==

-- rename column span.high to _aside_1
-- rename column span.low to high
-- rename column span._aside_1 to low
ALTER TABLE span RENAME COLUMN high TO _aside_1;

ALTER TABLE span RENAME COLUMN low TO high;

ALTER TABLE span RENAME COLUMN _aside_1 TO low;

-- == mysql 8, downgrade ==

-- rename column span.high to _aside_1
-- rename column span.low to high
-- rename column span._aside_1 to low
ALTER TABLE span DROP CHECK ck_span_order;

ALTER TABLE span RENAME COLUMN high TO _aside_1;

ALTER TABLE span ADD CONSTRAINT ck_span_order CHECK (_aside_1 <= low);

ALTER TABLE span DROP CHECK ck_span_order;

ALTER TABLE span RENAME COLUMN low TO high;

ALTER TABLE span ADD CONSTRAINT ck_span_order CHECK (_aside_1 <= high);

ALTER TABLE span DROP CHECK ck_span_order;

ALTER TABLE span RENAME COLUMN _aside_1 TO low;

ALTER TABLE span ADD CONSTRAINT ck_span_order CHECK (low <= high);

-- == mariadb 10.6, downgrade ==

-- rename column span.high to _aside_1
-- rename column span.low to high
-- rename column span._aside_1 to low
ALTER TABLE span RENAME COLUMN high TO _aside_1;

ALTER TABLE span RENAME COLUMN low TO high;

ALTER TABLE span RENAME COLUMN _aside_1 TO low;

-- == mssql 2016, downgrade ==

-- rename column span.high to _aside_1
-- rename column span.low to high
-- rename column span._aside_1 to low
ALTER TABLE span DROP CONSTRAINT ck_span_order;
GO

EXEC sp_rename N'span.high', N'_aside_1', 'COLUMN';
GO

ALTER TABLE span ADD CONSTRAINT ck_span_order CHECK (_aside_1 <= low);
GO

ALTER TABLE span DROP CONSTRAINT ck_span_order;
GO

EXEC sp_rename N'span.low', N'high', 'COLUMN';
GO

ALTER TABLE span ADD CONSTRAINT ck_span_order CHECK (_aside_1 <= high);
GO

ALTER TABLE span DROP CONSTRAINT ck_span_order;
GO

EXEC sp_rename N'span._aside_1', N'low', 'COLUMN';
GO

ALTER TABLE span ADD CONSTRAINT ck_span_order CHECK (low <= high);
GO

-- == oracle 19, downgrade ==

-- rename column span.high to _aside_1
-- rename column span.low to high
-- rename column span._aside_1 to low
ALTER TABLE span RENAME COLUMN high TO "_aside_1";

ALTER TABLE span RENAME COLUMN low TO high;

ALTER TABLE span RENAME COLUMN "_aside_1" TO low;

COMMIT;

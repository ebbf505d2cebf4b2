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

-- == mysql 8 ==

-- rename column span.low to other
-- rename column span.high to low
-- rename column span.other to high
ALTER TABLE span DROP CHECK ck_span_order;

ALTER TABLE span RENAME COLUMN low TO other;

ALTER TABLE span ADD CONSTRAINT ck_span_order CHECK (other <= high);

ALTER TABLE span DROP CHECK ck_span_order;

ALTER TABLE span RENAME COLUMN high TO low;

ALTER TABLE span ADD CONSTRAINT ck_span_order CHECK (other <= low);

ALTER TABLE span DROP CHECK ck_span_order;

ALTER TABLE span RENAME COLUMN other TO high;

ALTER TABLE span ADD CONSTRAINT ck_span_order CHECK (high <= low);

-- == mariadb 10.6 ==

-- rename column span.low to other
-- rename column span.high to low
-- rename column span.other to high
ALTER TABLE span RENAME COLUMN low TO other;

ALTER TABLE span RENAME COLUMN high TO low;

ALTER TABLE span RENAME COLUMN other TO high;

-- == mssql 2016 ==

-- rename column span.low to other
-- rename column span.high to low
-- rename column span.other to high
ALTER TABLE span DROP CONSTRAINT ck_span_order;
GO

EXEC sp_rename N'span.low', N'other', 'COLUMN';
GO

ALTER TABLE span ADD CONSTRAINT ck_span_order CHECK (other <= high);
GO

ALTER TABLE span DROP CONSTRAINT ck_span_order;
GO

EXEC sp_rename N'span.high', N'low', 'COLUMN';
GO

ALTER TABLE span ADD CONSTRAINT ck_span_order CHECK (other <= low);
GO

ALTER TABLE span DROP CONSTRAINT ck_span_order;
GO

EXEC sp_rename N'span.other', N'high', 'COLUMN';
GO

ALTER TABLE span ADD CONSTRAINT ck_span_order CHECK (high <= low);
GO

-- == oracle 19 ==

-- rename column span.low to other
-- rename column span.high to low
-- rename column span.other to high
ALTER TABLE span RENAME COLUMN low TO other;

ALTER TABLE span RENAME COLUMN high TO low;

ALTER TABLE span RENAME COLUMN other TO high;

COMMIT;

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

-- == mysql 8, downgrade ==

-- rename column span.high to other
-- rename column span.low to high
-- rename column span.other to low
ALTER TABLE span DROP CHECK ck_span_order;

ALTER TABLE span RENAME COLUMN high TO other;

ALTER TABLE span ADD CONSTRAINT ck_span_order CHECK (other <= low);

ALTER TABLE span DROP CHECK ck_span_order;

ALTER TABLE span RENAME COLUMN low TO high;

ALTER TABLE span ADD CONSTRAINT ck_span_order CHECK (other <= high);

ALTER TABLE span DROP CHECK ck_span_order;

ALTER TABLE span RENAME COLUMN other TO low;

ALTER TABLE span ADD CONSTRAINT ck_span_order CHECK (low <= high);

-- == mariadb 10.6, downgrade ==

-- rename column span.high to other
-- rename column span.low to high
-- rename column span.other to low
ALTER TABLE span RENAME COLUMN high TO other;

ALTER TABLE span RENAME COLUMN low TO high;

ALTER TABLE span RENAME COLUMN other TO low;

-- == mssql 2016, downgrade ==

-- rename column span.high to other
-- rename column span.low to high
-- rename column span.other to low
ALTER TABLE span DROP CONSTRAINT ck_span_order;
GO

EXEC sp_rename N'span.high', N'other', 'COLUMN';
GO

ALTER TABLE span ADD CONSTRAINT ck_span_order CHECK (other <= low);
GO

ALTER TABLE span DROP CONSTRAINT ck_span_order;
GO

EXEC sp_rename N'span.low', N'high', 'COLUMN';
GO

ALTER TABLE span ADD CONSTRAINT ck_span_order CHECK (other <= high);
GO

ALTER TABLE span DROP CONSTRAINT ck_span_order;
GO

EXEC sp_rename N'span.other', N'low', 'COLUMN';
GO

ALTER TABLE span ADD CONSTRAINT ck_span_order CHECK (low <= high);
GO

-- == oracle 19, downgrade ==

-- rename column span.high to other
-- rename column span.low to high
-- rename column span.other to low
ALTER TABLE span RENAME COLUMN high TO other;

ALTER TABLE span RENAME COLUMN low TO high;

ALTER TABLE span RENAME COLUMN other TO low;

COMMIT;

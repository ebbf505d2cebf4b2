-- text becomes dates and numbers: SQLite is told of no CAST, and people of what would change

-- == sqlite 3.35 ==

-- warning[D320]: DATE has NUMERIC affinity on sqlite, so what "event.day" holds is changed: text that looks like a number becomes one ('007' becomes 7, '1.10' becomes 1.1); other text stays text
--   = help: if that is meant, say how: using: sql`date(day)`; to keep text as it is, give the type .withVariant(t.text(), "sqlite")

-- warning[D320]: DATETIME has NUMERIC affinity on sqlite, so what "event.begins" holds is changed: text that looks like a number becomes one ('007' becomes 7, '1.10' becomes 1.1); other text stays text
--   = help: if that is meant, say how: using: sql`datetime(begins)`; to keep text as it is, give the type .withVariant(t.text(), "sqlite")

-- warning[D320]: TIME has NUMERIC affinity on sqlite, so what "event.at" holds is changed: text that looks like a number becomes one ('007' becomes 7, '1.10' becomes 1.1); other text stays text
--   = help: if that is meant, say how: using: sql`time(at)`; to keep text as it is, give the type .withVariant(t.text(), "sqlite")

-- warning[D320]: BOOLEAN has NUMERIC affinity on sqlite, so what "event.public" holds is changed: text that looks like a number becomes one ('007' becomes 7, '1.10' becomes 1.1); other text stays text
--   = help: if that is meant, say how: using: sql`CASE lower(public) WHEN 'true' THEN 1 WHEN 'false' THEN 0 ELSE public END`; to keep text as it is, give the type .withVariant(t.text(), "sqlite")

-- warning[D320]: INTEGER has INTEGER affinity on sqlite, so what "event.postcode" holds is changed: text that looks like a number becomes one ('007' becomes 7, '1.10' becomes 1.1); other text stays text
--   = help: if that is meant, say how: using: sql`CAST(postcode AS INTEGER)`; to keep text as it is, give the type .withVariant(t.text(), "sqlite")

-- warning[D320]: JSON has NUMERIC affinity on sqlite, so what "event.details" holds is changed: text that looks like a number becomes one ('007' becomes 7, '1.10' becomes 1.1); other text stays text
--   = help: if that is meant, say how: using: sql`json(details)`; to keep text as it is, give the type .withVariant(t.text(), "sqlite")

-- alter column event.day: type
-- alter column event.begins: type
-- alter column event.at: type
-- alter column event.public: type
-- alter column event.postcode: type
-- alter column event.details: type
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    day DATE,
    begins DATETIME,
    at TIME,
    public BOOLEAN,
    postcode INTEGER,
    details JSON,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, day, begins, at, public, postcode, details) SELECT event.id, event.day, event.begins, event.at, event.public, event.postcode, event.details FROM event;

DROP TABLE event;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO event;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- nothing

-- == mysql 8 ==

-- nothing

-- == mariadb 10.6 ==

-- nothing

-- == mssql 2016 ==

-- nothing

-- == oracle 19 ==

-- nothing

-- == sqlite 3.35, downgrade ==

-- note[D321]: TEXT has TEXT affinity on sqlite, so "event.details" is stored in another way: numbers, as far as there are any, become text

-- note[D321]: VARCHAR(5) has TEXT affinity on sqlite, so "event.postcode" is stored in another way: every number becomes text (12 becomes '12')

-- note[D321]: VARCHAR(5) has TEXT affinity on sqlite, so "event.public" is stored in another way: numbers, as far as there are any, become text

-- note[D321]: VARCHAR(8) has TEXT affinity on sqlite, so "event.at" is stored in another way: numbers, as far as there are any, become text

-- note[D321]: VARCHAR(30) has TEXT affinity on sqlite, so "event.begins" is stored in another way: numbers, as far as there are any, become text

-- note[D321]: VARCHAR(10) has TEXT affinity on sqlite, so "event.day" is stored in another way: numbers, as far as there are any, become text

-- alter column event.details: type
-- alter column event.postcode: type
-- alter column event.public: type
-- alter column event.at: type
-- alter column event.begins: type
-- alter column event.day: type
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    day VARCHAR(10),
    begins VARCHAR(30),
    at VARCHAR(8),
    public VARCHAR(5),
    postcode VARCHAR(5),
    details TEXT,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, day, begins, at, public, postcode, details) SELECT event.id, event.day, event.begins, event.at, event.public, event.postcode, event.details FROM event;

DROP TABLE event;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO event;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14, downgrade ==

-- nothing

-- == mysql 8, downgrade ==

-- nothing

-- == mariadb 10.6, downgrade ==

-- nothing

-- == mssql 2016, downgrade ==

-- nothing

-- == oracle 19, downgrade ==

-- nothing

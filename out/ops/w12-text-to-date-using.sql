-- text becomes a date and a Boolean, converted as somebody says

-- == sqlite 3.35 ==

-- alter column event.day: type
-- alter column event.public: type
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    day DATE,
    public BOOLEAN,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, day, public) SELECT event.id, (date(day)), (CASE lower(public) WHEN 'true' THEN 1 ELSE 0 END) FROM event;

DROP TABLE event;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO event;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- alter column event.day: type
ALTER TABLE event ALTER COLUMN day TYPE DATE USING (day::date);

-- alter column event.public: type
ALTER TABLE event ALTER COLUMN public TYPE BOOLEAN USING (public::boolean);

-- == sqlite 3.35, downgrade ==

-- note[D321]: VARCHAR(5) has TEXT affinity on sqlite, so "event.public" is stored in another way: numbers, as far as there are any, become text

-- note[D321]: VARCHAR(10) has TEXT affinity on sqlite, so "event.day" is stored in another way: numbers, as far as there are any, become text

-- alter column event.public: type
-- alter column event.day: type
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    day VARCHAR(10),
    public VARCHAR(5),
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, day, public) SELECT event.id, event.day, event.public FROM event;

DROP TABLE event;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO event;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14, downgrade ==

-- alter column event.public: type
ALTER TABLE event ALTER COLUMN public TYPE VARCHAR(5);

-- alter column event.day: type
ALTER TABLE event ALTER COLUMN day TYPE VARCHAR(10);

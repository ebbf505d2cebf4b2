-- a copy that is asked for goes on with the numbers of an identity

-- == sqlite 3.35 ==

-- alter column ticket.id: type
-- alter column ticket.subject: type
CREATE TABLE _alembic_batch_temp (
    id BIGINT NOT NULL,
    subject TEXT,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (rowid, id, subject) SELECT ticket.rowid, ticket.id, ticket.subject FROM ticket;

DROP TABLE ticket;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO ticket;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- warning[D340]: postgresql copies table "ticket": privileges, its owner, row security, statistics and triggers that history does not know are not carried over
--   = help: make them again after the block, or leave recreate at "auto": everything has an ALTER here

-- alter column ticket.id: type
-- alter column ticket.subject: type
ALTER TABLE ticket DROP CONSTRAINT ticket_pkey;

DO 'BEGIN LOCK TABLE ticket IN ACCESS EXCLUSIVE MODE; END';

CREATE TABLE _alembic_batch_temp (
    id BIGINT NOT NULL,
    subject TEXT,
    CONSTRAINT ticket_pkey PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, subject) SELECT ticket.id, ticket.subject FROM ticket;

ALTER SEQUENCE ticket_id_seq RENAME TO _alembic_batch_temp_id_seq;

ALTER TABLE _alembic_batch_temp ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME ticket_id_seq INCREMENT BY 5 START WITH 10);

SELECT setval('ticket_id_seq'::regclass, last_value, is_called) FROM _alembic_batch_temp_id_seq;

DROP TABLE ticket;

ALTER TABLE _alembic_batch_temp RENAME TO ticket;

-- == sqlite 3.35, downgrade ==

-- alter column ticket.subject: type
-- alter column ticket.id: type
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    subject VARCHAR(80),
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, subject) SELECT ticket.id, ticket.subject FROM ticket;

DROP TABLE ticket;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO ticket;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14, downgrade ==

-- warning[D340]: postgresql copies table "ticket": privileges, its owner, row security, statistics and triggers that history does not know are not carried over
--   = help: make them again after the block, or leave recreate at "auto": everything has an ALTER here

-- alter column ticket.subject: type
-- alter column ticket.id: type
ALTER TABLE ticket DROP CONSTRAINT ticket_pkey;

DO 'BEGIN LOCK TABLE ticket IN ACCESS EXCLUSIVE MODE; END';

CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    subject VARCHAR(80),
    CONSTRAINT ticket_pkey PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, subject) SELECT ticket.id, ticket.subject FROM ticket;

ALTER SEQUENCE ticket_id_seq RENAME TO _alembic_batch_temp_id_seq;

ALTER TABLE _alembic_batch_temp ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME ticket_id_seq INCREMENT BY 5 START WITH 10);

SELECT setval('ticket_id_seq'::regclass, last_value, is_called) FROM _alembic_batch_temp_id_seq;

DROP TABLE ticket;

ALTER TABLE _alembic_batch_temp RENAME TO ticket;

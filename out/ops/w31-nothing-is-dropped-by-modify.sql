-- a change of one thing in a column leaves the others as they are, where a column is restated to change it

-- == sqlite 3.35 ==

-- note[D201]: sqlite keeps no comments: nothing is printed for those of table ticket

-- note[D201]: sqlite keeps no comments: nothing is printed for those of column ticket.sold

-- create table ticket
CREATE TABLE ticket (
    id INTEGER NOT NULL,
    seat VARCHAR(10) DEFAULT 'none' NOT NULL,
    code VARCHAR(10) DEFAULT '-' NOT NULL,
    sold DATETIME,
    PRIMARY KEY (id)
);

-- alter column ticket.seat: type
-- alter column ticket.seat: nullability
-- alter column ticket.code: type
-- alter column ticket.sold: comment
-- alter column ticket.id: type
CREATE TABLE _alembic_batch_temp (
    id BIGINT NOT NULL,
    seat VARCHAR(20) DEFAULT 'none',
    code VARCHAR(20) DEFAULT '-' NOT NULL,
    sold DATETIME,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (rowid, id, seat, code, sold) SELECT ticket.rowid, ticket.id, ticket.seat, ticket.code, ticket.sold FROM ticket;

DROP TABLE ticket;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO ticket;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- create table ticket
CREATE TABLE ticket (
    id SERIAL NOT NULL,
    seat VARCHAR(10) DEFAULT 'none' NOT NULL,
    code VARCHAR(10) DEFAULT '-' NOT NULL,
    sold TIMESTAMP WITHOUT TIME ZONE,
    PRIMARY KEY (id)
);

COMMENT ON COLUMN ticket.id IS 'on the paper';

COMMENT ON COLUMN ticket.seat IS 'row and number';

-- alter column ticket.seat: type
ALTER TABLE ticket ALTER COLUMN seat TYPE VARCHAR(20);

-- alter column ticket.seat: nullability
ALTER TABLE ticket ALTER COLUMN seat DROP NOT NULL;

-- alter column ticket.code: type
ALTER TABLE ticket ALTER COLUMN code TYPE VARCHAR(20);

-- alter column ticket.sold: comment
COMMENT ON COLUMN ticket.sold IS 'or sold again';

-- alter column ticket.id: type
ALTER TABLE ticket ALTER COLUMN id TYPE BIGINT;

ALTER SEQUENCE ticket_id_seq AS BIGINT;

-- == mysql 8 ==

-- create table ticket
CREATE TABLE ticket (
    id INTEGER NOT NULL AUTO_INCREMENT COMMENT 'on the paper',
    seat VARCHAR(10) NOT NULL DEFAULT 'none' COMMENT 'row and number',
    code VARCHAR(10) CHARACTER SET ascii NOT NULL DEFAULT '-',
    sold DATETIME ON UPDATE CURRENT_TIMESTAMP,
    PRIMARY KEY (id)
);

-- alter column ticket.seat: type
ALTER TABLE ticket MODIFY COLUMN seat VARCHAR(20) NOT NULL DEFAULT 'none' COMMENT 'row and number';

-- alter column ticket.seat: nullability
ALTER TABLE ticket MODIFY COLUMN seat VARCHAR(20) DEFAULT 'none' COMMENT 'row and number';

-- alter column ticket.code: type
ALTER TABLE ticket MODIFY COLUMN code VARCHAR(20) CHARACTER SET ascii NOT NULL DEFAULT '-';

-- alter column ticket.sold: comment
ALTER TABLE ticket MODIFY COLUMN sold DATETIME ON UPDATE CURRENT_TIMESTAMP COMMENT 'or sold again';

-- alter column ticket.id: type
ALTER TABLE ticket MODIFY COLUMN id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'on the paper';

-- == mariadb 10.6 ==

-- create table ticket
CREATE TABLE ticket (
    id INTEGER NOT NULL AUTO_INCREMENT COMMENT 'on the paper',
    seat VARCHAR(10) NOT NULL DEFAULT 'none' COMMENT 'row and number',
    code VARCHAR(10) CHARACTER SET ascii NOT NULL DEFAULT '-',
    sold DATETIME ON UPDATE CURRENT_TIMESTAMP,
    PRIMARY KEY (id)
);

-- alter column ticket.seat: type
ALTER TABLE ticket MODIFY COLUMN seat VARCHAR(20) NOT NULL DEFAULT 'none' COMMENT 'row and number';

-- alter column ticket.seat: nullability
ALTER TABLE ticket MODIFY COLUMN seat VARCHAR(20) DEFAULT 'none' COMMENT 'row and number';

-- alter column ticket.code: type
ALTER TABLE ticket MODIFY COLUMN code VARCHAR(20) CHARACTER SET ascii NOT NULL DEFAULT '-';

-- alter column ticket.sold: comment
ALTER TABLE ticket MODIFY COLUMN sold DATETIME ON UPDATE CURRENT_TIMESTAMP COMMENT 'or sold again';

-- alter column ticket.id: type
ALTER TABLE ticket MODIFY COLUMN id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'on the paper';

-- == mssql 2016 ==

-- create table ticket
CREATE TABLE ticket (
    id INTEGER IDENTITY(1, 1) NOT NULL,
    seat VARCHAR(10) NOT NULL CONSTRAINT [DF_ticket_seat] DEFAULT 'none',
    code VARCHAR(10) NOT NULL CONSTRAINT [DF_ticket_code] DEFAULT '-',
    sold DATETIME2 NULL,
    CONSTRAINT ticket_pkey PRIMARY KEY (id)
);
GO

EXEC sp_addextendedproperty N'MS_Description', N'on the paper', N'SCHEMA', N'dbo', N'TABLE', N'ticket', N'COLUMN', N'id';
GO

EXEC sp_addextendedproperty N'MS_Description', N'row and number', N'SCHEMA', N'dbo', N'TABLE', N'ticket', N'COLUMN', N'seat';
GO

-- alter column ticket.seat: type
ALTER TABLE ticket ALTER COLUMN seat VARCHAR(20) NOT NULL;
GO

-- alter column ticket.seat: nullability
ALTER TABLE ticket ALTER COLUMN seat VARCHAR(20) NULL;
GO

-- alter column ticket.code: type
ALTER TABLE ticket ALTER COLUMN code VARCHAR(20) NOT NULL;
GO

-- alter column ticket.sold: comment
EXEC sp_addextendedproperty N'MS_Description', N'or sold again', N'SCHEMA', N'dbo', N'TABLE', N'ticket', N'COLUMN', N'sold';
GO

-- alter column ticket.id: type
ALTER TABLE ticket DROP CONSTRAINT ticket_pkey;
GO

ALTER TABLE ticket ALTER COLUMN id BIGINT NOT NULL;
GO

ALTER TABLE ticket ADD CONSTRAINT ticket_pkey PRIMARY KEY (id);
GO

-- == oracle 19 ==

-- create table ticket
CREATE TABLE ticket (
    id INTEGER GENERATED BY DEFAULT ON NULL AS IDENTITY,
    seat VARCHAR2(10 CHAR) DEFAULT 'none' NOT NULL,
    code VARCHAR2(10 CHAR) DEFAULT '-' NOT NULL,
    sold TIMESTAMP,
    CONSTRAINT ticket_pkey PRIMARY KEY (id)
);

COMMENT ON COLUMN ticket.id IS 'on the paper';

COMMENT ON COLUMN ticket.seat IS 'row and number';

-- alter column ticket.seat: type
ALTER TABLE ticket MODIFY seat VARCHAR2(20 CHAR);

-- alter column ticket.seat: nullability
ALTER TABLE ticket MODIFY seat NULL;

-- alter column ticket.code: type
ALTER TABLE ticket MODIFY code VARCHAR2(20 CHAR);

-- alter column ticket.sold: comment
COMMENT ON COLUMN ticket.sold IS 'or sold again';

COMMIT;

-- == sqlite 3.35, downgrade ==

-- note[D201]: sqlite keeps no comments: nothing is printed for those of column ticket.sold

-- alter column ticket.id: type
-- alter column ticket.sold: comment
-- alter column ticket.code: type
-- alter column ticket.seat: nullability
-- alter column ticket.seat: type
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    seat VARCHAR(10) DEFAULT 'none' NOT NULL,
    code VARCHAR(10) DEFAULT '-' NOT NULL,
    sold DATETIME,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, seat, code, sold) SELECT ticket.id, ticket.seat, ticket.code, ticket.sold FROM ticket;

DROP TABLE ticket;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO ticket;

PRAGMA legacy_alter_table = OFF;

-- drop table ticket
DROP TABLE ticket;

-- == postgresql 14, downgrade ==

-- alter column ticket.id: type
ALTER TABLE ticket ALTER COLUMN id TYPE INTEGER;

ALTER SEQUENCE ticket_id_seq AS INTEGER;

-- alter column ticket.sold: comment
COMMENT ON COLUMN ticket.sold IS NULL;

-- alter column ticket.code: type
ALTER TABLE ticket ALTER COLUMN code TYPE VARCHAR(10);

-- alter column ticket.seat: nullability
ALTER TABLE ticket ALTER COLUMN seat SET NOT NULL;

-- alter column ticket.seat: type
ALTER TABLE ticket ALTER COLUMN seat TYPE VARCHAR(10);

-- drop table ticket
DROP TABLE ticket;

-- == mysql 8, downgrade ==

-- alter column ticket.id: type
ALTER TABLE ticket MODIFY COLUMN id INTEGER NOT NULL AUTO_INCREMENT COMMENT 'on the paper';

-- alter column ticket.sold: comment
ALTER TABLE ticket MODIFY COLUMN sold DATETIME ON UPDATE CURRENT_TIMESTAMP;

-- alter column ticket.code: type
ALTER TABLE ticket MODIFY COLUMN code VARCHAR(10) CHARACTER SET ascii NOT NULL DEFAULT '-';

-- alter column ticket.seat: nullability
ALTER TABLE ticket MODIFY COLUMN seat VARCHAR(20) NOT NULL DEFAULT 'none' COMMENT 'row and number';

-- alter column ticket.seat: type
ALTER TABLE ticket MODIFY COLUMN seat VARCHAR(10) NOT NULL DEFAULT 'none' COMMENT 'row and number';

-- drop table ticket
DROP TABLE ticket;

-- == mariadb 10.6, downgrade ==

-- alter column ticket.id: type
ALTER TABLE ticket MODIFY COLUMN id INTEGER NOT NULL AUTO_INCREMENT COMMENT 'on the paper';

-- alter column ticket.sold: comment
ALTER TABLE ticket MODIFY COLUMN sold DATETIME ON UPDATE CURRENT_TIMESTAMP;

-- alter column ticket.code: type
ALTER TABLE ticket MODIFY COLUMN code VARCHAR(10) CHARACTER SET ascii NOT NULL DEFAULT '-';

-- alter column ticket.seat: nullability
ALTER TABLE ticket MODIFY COLUMN seat VARCHAR(20) NOT NULL DEFAULT 'none' COMMENT 'row and number';

-- alter column ticket.seat: type
ALTER TABLE ticket MODIFY COLUMN seat VARCHAR(10) NOT NULL DEFAULT 'none' COMMENT 'row and number';

-- drop table ticket
DROP TABLE ticket;

-- == mssql 2016, downgrade ==

-- alter column ticket.id: type
ALTER TABLE ticket DROP CONSTRAINT ticket_pkey;
GO

ALTER TABLE ticket ALTER COLUMN id INTEGER NOT NULL;
GO

ALTER TABLE ticket ADD CONSTRAINT ticket_pkey PRIMARY KEY (id);
GO

-- alter column ticket.sold: comment
EXEC sp_dropextendedproperty N'MS_Description', N'SCHEMA', N'dbo', N'TABLE', N'ticket', N'COLUMN', N'sold';
GO

-- alter column ticket.code: type
ALTER TABLE ticket ALTER COLUMN code VARCHAR(10) NOT NULL;
GO

-- alter column ticket.seat: nullability
ALTER TABLE ticket ALTER COLUMN seat VARCHAR(20) NOT NULL;
GO

-- alter column ticket.seat: type
ALTER TABLE ticket ALTER COLUMN seat VARCHAR(10) NOT NULL;
GO

-- drop table ticket
DROP TABLE ticket;
GO

-- == oracle 19, downgrade ==

-- warning[D444]: oracle turns "ticket.code" from string(20) into string(10) only if every value fits, and stops the script otherwise
--   = help: shorten the values first: using: sql`substr(a, 1, 10)`

-- warning[D444]: oracle turns "ticket.seat" from string(20) into string(10) only if every value fits, and stops the script otherwise
--   = help: shorten the values first: using: sql`substr(a, 1, 10)`

-- alter column ticket.sold: comment
COMMENT ON COLUMN ticket.sold IS '';

-- alter column ticket.code: type
ALTER TABLE ticket MODIFY code VARCHAR2(10 CHAR);

-- alter column ticket.seat: nullability
ALTER TABLE ticket MODIFY seat NOT NULL;

-- alter column ticket.seat: type
ALTER TABLE ticket MODIFY seat VARCHAR2(10 CHAR);

-- drop table ticket
DROP TABLE ticket;

COMMIT;

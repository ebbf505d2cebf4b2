-- a block gives its table other options and a comment

-- == sqlite 3.35 ==

-- note[D201]: sqlite keeps no comments: nothing is printed for those of table ticket

-- comment on table ticket
-- change the options of table ticket
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    subject VARCHAR(80)
);

INSERT INTO _alembic_batch_temp (id, subject) SELECT ticket.id, ticket.subject FROM ticket;

DROP TABLE ticket;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO ticket;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- comment on table ticket
COMMENT ON TABLE ticket IS 'numbers are never used twice';

-- == mysql 8 ==

-- comment on table ticket
ALTER TABLE ticket COMMENT='numbers are never used twice';

-- == mariadb 10.6 ==

-- comment on table ticket
ALTER TABLE ticket COMMENT='numbers are never used twice';

-- == mssql 2016 ==

-- comment on table ticket
EXEC sp_addextendedproperty N'MS_Description', N'numbers are never used twice', N'SCHEMA', N'dbo', N'TABLE', N'ticket';
GO

-- == oracle 19 ==

-- comment on table ticket
COMMENT ON TABLE ticket IS 'numbers are never used twice';

COMMIT;

-- == sqlite 3.35, downgrade ==

-- note[D201]: sqlite keeps no comments: nothing is printed for those of table ticket

-- change the options of table ticket
-- drop the comment on table ticket
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

-- drop the comment on table ticket
COMMENT ON TABLE ticket IS NULL;

-- == mysql 8, downgrade ==

-- drop the comment on table ticket
ALTER TABLE ticket COMMENT='';

-- == mariadb 10.6, downgrade ==

-- drop the comment on table ticket
ALTER TABLE ticket COMMENT='';

-- == mssql 2016, downgrade ==

-- drop the comment on table ticket
EXEC sp_dropextendedproperty N'MS_Description', N'SCHEMA', N'dbo', N'TABLE', N'ticket';
GO

-- == oracle 19, downgrade ==

-- drop the comment on table ticket
COMMENT ON TABLE ticket IS '';

COMMIT;

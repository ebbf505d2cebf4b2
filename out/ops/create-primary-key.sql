-- a table gets its key afterwards

-- == sqlite 3.35 ==

-- add primary key "pk_membership" to membership
CREATE TABLE _alembic_batch_temp (
    user_id INTEGER NOT NULL,
    team_id INTEGER NOT NULL,
    CONSTRAINT pk_membership PRIMARY KEY (user_id, team_id)
);

INSERT INTO _alembic_batch_temp (rowid, user_id, team_id) SELECT membership.rowid, membership.user_id, membership.team_id FROM membership;

DROP TABLE membership;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO membership;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- add primary key "pk_membership" to membership
ALTER TABLE membership ADD CONSTRAINT pk_membership PRIMARY KEY (user_id, team_id);

-- == mysql 8 ==

-- add primary key "pk_membership" to membership
ALTER TABLE membership ADD CONSTRAINT pk_membership PRIMARY KEY (user_id, team_id);

-- == mariadb 10.6 ==

-- add primary key "pk_membership" to membership
ALTER TABLE membership ADD CONSTRAINT pk_membership PRIMARY KEY (user_id, team_id);

-- == mssql 2016 ==

-- add primary key "pk_membership" to membership
ALTER TABLE membership ALTER COLUMN team_id INTEGER NOT NULL;
GO

ALTER TABLE membership ADD CONSTRAINT pk_membership PRIMARY KEY (user_id, team_id);
GO

-- == oracle 19 ==

-- add primary key "pk_membership" to membership
ALTER TABLE membership MODIFY team_id NOT NULL;

ALTER TABLE membership ADD CONSTRAINT pk_membership PRIMARY KEY (user_id, team_id);

COMMIT;

-- == sqlite 3.35, downgrade ==

-- drop constraint pk_membership of membership
-- alter column membership.team_id: nullability
CREATE TABLE _alembic_batch_temp (
    user_id INTEGER NOT NULL,
    team_id INTEGER
);

INSERT INTO _alembic_batch_temp (rowid, user_id, team_id) SELECT membership.rowid, membership.user_id, membership.team_id FROM membership;

DROP TABLE membership;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO membership;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14, downgrade ==

-- drop constraint pk_membership of membership
ALTER TABLE membership DROP CONSTRAINT pk_membership;

-- alter column membership.team_id: nullability
ALTER TABLE membership ALTER COLUMN team_id DROP NOT NULL;

-- == mysql 8, downgrade ==

-- drop constraint pk_membership of membership
ALTER TABLE membership DROP PRIMARY KEY;

-- alter column membership.team_id: nullability
ALTER TABLE membership MODIFY COLUMN team_id INTEGER;

-- == mariadb 10.6, downgrade ==

-- drop constraint pk_membership of membership
ALTER TABLE membership DROP PRIMARY KEY;

-- alter column membership.team_id: nullability
ALTER TABLE membership MODIFY COLUMN team_id INTEGER;

-- == mssql 2016, downgrade ==

-- drop constraint pk_membership of membership
ALTER TABLE membership DROP CONSTRAINT pk_membership;
GO

-- alter column membership.team_id: nullability
ALTER TABLE membership ALTER COLUMN team_id INTEGER NULL;
GO

-- == oracle 19, downgrade ==

-- drop constraint pk_membership of membership
ALTER TABLE membership DROP CONSTRAINT pk_membership;

-- alter column membership.team_id: nullability
ALTER TABLE membership MODIFY team_id NULL;

COMMIT;

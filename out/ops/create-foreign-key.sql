-- a foreign key with all it can say

-- == sqlite 3.35 ==

-- add foreign key "fk_account_user" to account
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    user_id INTEGER,
    PRIMARY KEY (id),
    CONSTRAINT fk_account_user FOREIGN KEY (user_id) REFERENCES user (id) MATCH SIMPLE ON DELETE CASCADE ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
);

INSERT INTO _alembic_batch_temp (id, user_id) SELECT account.id, account.user_id FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- add foreign key "fk_account_user" to account
ALTER TABLE account ADD CONSTRAINT fk_account_user FOREIGN KEY (user_id) REFERENCES "user" (id) MATCH SIMPLE ON DELETE CASCADE ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED;

-- == mysql 8 ==

-- unsupported: error[D103]: mysql cannot say foreign key "fk_account_user": it checks everything at once
--   = help: leave out deferrable and initially here

-- == mariadb 10.6 ==

-- unsupported: error[D103]: mariadb cannot say foreign key "fk_account_user": it checks everything at once
--   = help: leave out deferrable and initially here

-- == mssql 2016 ==

-- unsupported: error[D103]: mssql cannot defer foreign key "fk_account_user": it checks every constraint at the end of the statement
--   = help: leave out deferrable and initially here: if (op.dialect === …)

-- == oracle 19 ==

-- add foreign key "fk_account_user" to account
ALTER TABLE account ADD CONSTRAINT fk_account_user FOREIGN KEY (user_id) REFERENCES "user" (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;

COMMIT;

-- == sqlite 3.35, downgrade ==

-- drop constraint fk_account_user of account
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    user_id INTEGER,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, user_id) SELECT account.id, account.user_id FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14, downgrade ==

-- drop constraint fk_account_user of account
SET CONSTRAINTS fk_account_user IMMEDIATE;

ALTER TABLE account DROP CONSTRAINT fk_account_user;

-- == oracle 19, downgrade ==

-- drop constraint fk_account_user of account
ALTER TABLE account DROP CONSTRAINT fk_account_user;

COMMIT;

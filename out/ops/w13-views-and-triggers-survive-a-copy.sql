-- a copy keeps the table's own triggers; views and other tables' triggers go on working

-- == sqlite 3.35 ==

-- create view adult
CREATE VIEW adult AS SELECT id, email FROM account WHERE age >= 18;

-- create trigger keep of account
CREATE TRIGGER keep BEFORE UPDATE ON account FOR EACH ROW WHEN (NEW.id <> OLD.id) BEGIN SELECT RAISE(ABORT, 'it''s theirs'); -- for good
 END;

-- create trigger forget of audit
CREATE TRIGGER forget AFTER DELETE ON audit FOR EACH ROW BEGIN UPDATE account SET email = NULL
  WHERE email = OLD.old_email; END;

-- alter column account.email: nullability
-- add unique constraint "uq_account_email" to account
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    email VARCHAR(80) NOT NULL,
    age INTEGER,
    PRIMARY KEY (id),
    CONSTRAINT uq_account_email UNIQUE (email)
);

INSERT INTO _alembic_batch_temp (id, email, age) SELECT account.id, coalesce(account.email, ''), account.age FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

CREATE TRIGGER keep BEFORE UPDATE ON account FOR EACH ROW WHEN (NEW.id <> OLD.id) BEGIN SELECT RAISE(ABORT, 'it''s theirs'); -- for good
 END;

-- == postgresql 14 ==

-- warning[D305]: the UPDATE of "account.email" sets off trigger "keep", which may change or refuse it
--   = help: if it must not, drop the trigger first with op.dropTrigger, and create it again afterwards

-- create view adult
CREATE VIEW adult AS SELECT id, email FROM account WHERE age >= 18;

-- create trigger keep of account
CREATE TRIGGER keep BEFORE UPDATE ON account FOR EACH ROW WHEN (NEW.id <> OLD.id) EXECUTE FUNCTION suppress_redundant_updates_trigger();

-- alter column account.email: nullability
-- add unique constraint "uq_account_email" to account
UPDATE account SET email = '' WHERE email IS NULL;

ALTER TABLE account ALTER COLUMN email SET NOT NULL;

ALTER TABLE account ADD CONSTRAINT uq_account_email UNIQUE (email);

-- == mysql 8 ==

-- warning[D305]: the UPDATE of "account.email" sets off trigger "keep", which may change or refuse it
--   = help: if it must not, drop the trigger first with op.dropTrigger, and create it again afterwards

-- create view adult
CREATE VIEW adult AS SELECT id, email FROM account WHERE age >= 18;

-- create trigger keep of account
DELIMITER $$
CREATE TRIGGER keep BEFORE UPDATE ON account FOR EACH ROW BEGIN IF (NEW.id <> OLD.id) THEN BEGIN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'it''s theirs'; -- for good
 END; END IF; END$$
DELIMITER ;

-- alter column account.email: nullability
-- add unique constraint "uq_account_email" to account
UPDATE account SET email = '' WHERE email IS NULL;

ALTER TABLE account MODIFY COLUMN email VARCHAR(80) NOT NULL;

ALTER TABLE account ADD CONSTRAINT uq_account_email UNIQUE (email);

-- == mariadb 10.6 ==

-- warning[D305]: the UPDATE of "account.email" sets off trigger "keep", which may change or refuse it
--   = help: if it must not, drop the trigger first with op.dropTrigger, and create it again afterwards

-- create view adult
CREATE VIEW adult AS SELECT id, email FROM account WHERE age >= 18;

-- create trigger keep of account
DELIMITER $$
CREATE TRIGGER keep BEFORE UPDATE ON account FOR EACH ROW BEGIN IF (NEW.id <> OLD.id) THEN BEGIN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'it''s theirs'; -- for good
 END; END IF; END$$
DELIMITER ;

-- alter column account.email: nullability
-- add unique constraint "uq_account_email" to account
UPDATE account SET email = '' WHERE email IS NULL;

ALTER TABLE account MODIFY COLUMN email VARCHAR(80) NOT NULL;

ALTER TABLE account ADD CONSTRAINT uq_account_email UNIQUE (email);

-- == mssql 2016 ==

-- unsupported: error[D302]: mssql cannot make trigger "keep" like this: nothing runs before a change
--   = help: make its timing "AFTER", or "INSTEAD OF" and make the change yourself

-- == oracle 19 ==

-- unsupported: error[D440]: oracle takes '' for NULL, and "account.email" is NOT NULL: no row could have it
--   = help: give another value, or make the column nullable here: if (op.dialect === …)

-- == sqlite 3.35, downgrade ==

-- drop constraint uq_account_email of account
-- alter column account.email: nullability
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    email VARCHAR(80),
    age INTEGER,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, email, age) SELECT account.id, account.email, account.age FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

CREATE TRIGGER keep BEFORE UPDATE ON account FOR EACH ROW WHEN (NEW.id <> OLD.id) BEGIN SELECT RAISE(ABORT, 'it''s theirs'); -- for good
 END;

-- drop trigger forget of audit
DROP TRIGGER forget;

-- drop trigger keep of account
DROP TRIGGER keep;

-- drop view adult
DROP VIEW adult;

-- == postgresql 14, downgrade ==

-- drop constraint uq_account_email of account
-- alter column account.email: nullability
ALTER TABLE account DROP CONSTRAINT uq_account_email;

ALTER TABLE account ALTER COLUMN email DROP NOT NULL;

-- drop trigger keep of account
DROP TRIGGER keep ON account;

-- drop view adult
DROP VIEW adult;

-- == mysql 8, downgrade ==

-- drop constraint uq_account_email of account
-- alter column account.email: nullability
ALTER TABLE account DROP INDEX uq_account_email;

ALTER TABLE account MODIFY COLUMN email VARCHAR(80);

-- drop trigger keep of account
DROP TRIGGER keep;

-- drop view adult
DROP VIEW adult;

-- == mariadb 10.6, downgrade ==

-- drop constraint uq_account_email of account
-- alter column account.email: nullability
ALTER TABLE account DROP INDEX uq_account_email;

ALTER TABLE account MODIFY COLUMN email VARCHAR(80);

-- drop trigger keep of account
DROP TRIGGER keep;

-- drop view adult
DROP VIEW adult;

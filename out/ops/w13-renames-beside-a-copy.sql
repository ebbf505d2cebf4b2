-- a view follows a rename that a copy could not tell it of

-- == sqlite 3.35 ==

-- create view adult
CREATE VIEW adult (id, email) AS SELECT id, email FROM account WHERE age >= 18;

-- create trigger keep of account
CREATE TRIGGER keep BEFORE UPDATE OF age ON account FOR EACH ROW BEGIN SELECT NEW.age; END;

-- rename column account.age to years; alter column account.age: nullability
-- rename column account.id to number
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    email VARCHAR(80),
    age INTEGER NOT NULL,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, email, age) SELECT account.id, account.email, coalesce(account.age, 0) FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

ALTER TABLE account RENAME COLUMN id TO number;

ALTER TABLE account RENAME COLUMN age TO years;

CREATE TRIGGER keep BEFORE UPDATE OF years ON account FOR EACH ROW BEGIN SELECT NEW.years; END;

-- == postgresql 14 ==

-- warning[D305]: the UPDATE of "account.age" sets off trigger "keep", which may change or refuse it
--   = help: if it must not, drop the trigger first with op.dropTrigger, and create it again afterwards

-- create view adult
CREATE VIEW adult (id, email) AS SELECT id, email FROM account WHERE age >= 18;

-- create trigger keep of account
CREATE TRIGGER keep BEFORE UPDATE OF age ON account FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();

-- rename column account.age to years; alter column account.age: nullability
-- rename column account.id to number
UPDATE account SET age = 0 WHERE age IS NULL;

ALTER TABLE account ALTER COLUMN age SET NOT NULL;

ALTER TABLE account RENAME COLUMN age TO years;

ALTER TABLE account RENAME COLUMN id TO number;

-- == mysql 8 ==

-- unsupported: error[D302]: mysql cannot make trigger "keep" like this: a trigger has no columns
--   = help: compare OLD and NEW in when or in the trigger: NOT (OLD.a <=> NEW.a)

-- == mariadb 10.6 ==

-- unsupported: error[D302]: mariadb cannot make trigger "keep" like this: a trigger has no columns
--   = help: compare OLD and NEW in when or in the trigger: NOT (OLD.a <=> NEW.a)

-- == mssql 2016 ==

-- unsupported: error[D302]: mssql cannot make trigger "keep" like this: nothing runs before a change
--   = help: make its timing "AFTER", or "INSTEAD OF" and make the change yourself

-- == oracle 19 ==

-- warning[D305]: the UPDATE of "account.age" sets off trigger "keep", which may change or refuse it
--   = help: if it must not, drop the trigger first with op.dropTrigger, and create it again afterwards

-- create view adult
CREATE VIEW adult (id, email) AS SELECT id, email FROM account WHERE age >= 18;

-- create trigger keep of account
CREATE TRIGGER keep BEFORE UPDATE OF age ON account FOR EACH ROW BEGIN suppress_redundant_updates_trigger(); END;
/

BEGIN
    FOR problem IN (SELECT line, text FROM all_errors WHERE owner = SYS_CONTEXT('USERENV', 'CURRENT_SCHEMA') AND name = 'KEEP' AND type = 'TRIGGER' AND attribute = 'ERROR') LOOP
        RAISE_APPLICATION_ERROR(-20000, 'trigger ' || 'keep' || ', line ' || problem.line || ': ' || SUBSTR(problem.text, 1, 1000));
    END LOOP;
END;
/

-- rename column account.age to years; alter column account.age: nullability
-- rename column account.id to number
UPDATE account SET age = 0 WHERE age IS NULL;

ALTER TABLE account MODIFY age NOT NULL;

ALTER TABLE account RENAME COLUMN age TO years;

CREATE OR REPLACE VIEW adult (id, email) AS SELECT id, email FROM account WHERE years >= 18;

CREATE OR REPLACE TRIGGER keep BEFORE UPDATE OF years ON account FOR EACH ROW BEGIN suppress_redundant_updates_trigger(); END;
/

BEGIN
    FOR problem IN (SELECT line, text FROM all_errors WHERE owner = SYS_CONTEXT('USERENV', 'CURRENT_SCHEMA') AND name = 'KEEP' AND type = 'TRIGGER' AND attribute = 'ERROR') LOOP
        RAISE_APPLICATION_ERROR(-20000, 'trigger ' || 'keep' || ', line ' || problem.line || ': ' || SUBSTR(problem.text, 1, 1000));
    END LOOP;
END;
/

ALTER TABLE account RENAME COLUMN id TO "number";

CREATE OR REPLACE VIEW adult (id, email) AS SELECT "number", email FROM account WHERE years >= 18;

COMMIT;

-- == sqlite 3.35, downgrade ==

-- rename column account.number to id
-- rename column account.years to age; alter column account.years: nullability
CREATE TABLE _alembic_batch_temp (
    number INTEGER NOT NULL,
    email VARCHAR(80),
    years INTEGER,
    PRIMARY KEY (number)
);

INSERT INTO _alembic_batch_temp (number, email, years) SELECT account.number, account.email, account.years FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

ALTER TABLE account RENAME COLUMN number TO id;

ALTER TABLE account RENAME COLUMN years TO age;

CREATE TRIGGER keep BEFORE UPDATE OF age ON account FOR EACH ROW BEGIN SELECT NEW.age; END;

-- drop trigger keep of account
DROP TRIGGER keep;

-- drop view adult
DROP VIEW adult;

-- == postgresql 14, downgrade ==

-- rename column account.number to id
-- rename column account.years to age; alter column account.years: nullability
ALTER TABLE account RENAME COLUMN number TO id;

ALTER TABLE account ALTER COLUMN years DROP NOT NULL;

ALTER TABLE account RENAME COLUMN years TO age;

-- drop trigger keep of account
DROP TRIGGER keep ON account;

-- drop view adult
DROP VIEW adult;

-- == oracle 19, downgrade ==

-- rename column account.number to id
-- rename column account.years to age; alter column account.years: nullability
ALTER TABLE account RENAME COLUMN "number" TO id;

CREATE OR REPLACE VIEW adult (id, email) AS SELECT id, email FROM account WHERE years >= 18;

ALTER TABLE account MODIFY years NULL;

ALTER TABLE account RENAME COLUMN years TO age;

CREATE OR REPLACE VIEW adult (id, email) AS SELECT id, email FROM account WHERE age >= 18;

CREATE OR REPLACE TRIGGER keep BEFORE UPDATE OF age ON account FOR EACH ROW BEGIN suppress_redundant_updates_trigger(); END;
/

BEGIN
    FOR problem IN (SELECT line, text FROM all_errors WHERE owner = SYS_CONTEXT('USERENV', 'CURRENT_SCHEMA') AND name = 'KEEP' AND type = 'TRIGGER' AND attribute = 'ERROR') LOOP
        RAISE_APPLICATION_ERROR(-20000, 'trigger ' || 'keep' || ', line ' || problem.line || ': ' || SUBSTR(problem.text, 1, 1000));
    END LOOP;
END;
/

-- drop trigger keep of account
DROP TRIGGER keep;

-- drop view adult
DROP VIEW adult;

COMMIT;

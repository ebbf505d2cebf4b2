-- what a trigger waits for and looks at is rewritten

-- == sqlite 3.35 ==

-- create trigger grow of account
CREATE TRIGGER grow BEFORE UPDATE OF age ON account FOR EACH ROW WHEN (NEW.age < OLD.age) BEGIN SELECT RAISE(ABORT, 'nobody gets younger') WHERE NEW.age < OLD.age; END;

-- rename column account.age to years
ALTER TABLE account RENAME COLUMN age TO years;

-- == postgresql 14 ==

-- create trigger grow of account
CREATE TRIGGER grow BEFORE UPDATE OF age ON account FOR EACH ROW WHEN (NEW.age < OLD.age) EXECUTE FUNCTION suppress_redundant_updates_trigger();

-- rename column account.age to years
ALTER TABLE account RENAME COLUMN age TO years;

-- == mysql 8 ==

-- unsupported: error[D302]: mysql cannot make trigger "grow" like this: a trigger has no columns
--   = help: compare OLD and NEW in when or in the trigger: NOT (OLD.a <=> NEW.a)

-- == mariadb 10.6 ==

-- unsupported: error[D302]: mariadb cannot make trigger "grow" like this: a trigger has no columns
--   = help: compare OLD and NEW in when or in the trigger: NOT (OLD.a <=> NEW.a)

-- == mssql 2016 ==

-- unsupported: error[D302]: mssql cannot make trigger "grow" like this: nothing runs before a change
--   = help: make its timing "AFTER", or "INSTEAD OF" and make the change yourself

-- == oracle 19 ==

-- create trigger grow of account
CREATE TRIGGER grow BEFORE UPDATE OF age ON account FOR EACH ROW WHEN (NEW.age < OLD.age) BEGIN suppress_redundant_updates_trigger(); END;
/

BEGIN
    FOR problem IN (SELECT line, text FROM all_errors WHERE owner = SYS_CONTEXT('USERENV', 'CURRENT_SCHEMA') AND name = 'GROW' AND type = 'TRIGGER' AND attribute = 'ERROR') LOOP
        RAISE_APPLICATION_ERROR(-20000, 'trigger ' || 'grow' || ', line ' || problem.line || ': ' || SUBSTR(problem.text, 1, 1000));
    END LOOP;
END;
/

-- rename column account.age to years
ALTER TABLE account RENAME COLUMN age TO years;

CREATE OR REPLACE TRIGGER grow BEFORE UPDATE OF years ON account FOR EACH ROW WHEN (NEW.years < OLD.years) BEGIN suppress_redundant_updates_trigger(); END;
/

BEGIN
    FOR problem IN (SELECT line, text FROM all_errors WHERE owner = SYS_CONTEXT('USERENV', 'CURRENT_SCHEMA') AND name = 'GROW' AND type = 'TRIGGER' AND attribute = 'ERROR') LOOP
        RAISE_APPLICATION_ERROR(-20000, 'trigger ' || 'grow' || ', line ' || problem.line || ': ' || SUBSTR(problem.text, 1, 1000));
    END LOOP;
END;
/

COMMIT;

-- == sqlite 3.35, downgrade ==

-- rename column account.years to age
ALTER TABLE account RENAME COLUMN years TO age;

-- drop trigger grow of account
DROP TRIGGER grow;

-- == postgresql 14, downgrade ==

-- rename column account.years to age
ALTER TABLE account RENAME COLUMN years TO age;

-- drop trigger grow of account
DROP TRIGGER grow ON account;

-- == oracle 19, downgrade ==

-- rename column account.years to age
ALTER TABLE account RENAME COLUMN years TO age;

CREATE OR REPLACE TRIGGER grow BEFORE UPDATE OF age ON account FOR EACH ROW WHEN (NEW.age < OLD.age) BEGIN suppress_redundant_updates_trigger(); END;
/

BEGIN
    FOR problem IN (SELECT line, text FROM all_errors WHERE owner = SYS_CONTEXT('USERENV', 'CURRENT_SCHEMA') AND name = 'GROW' AND type = 'TRIGGER' AND attribute = 'ERROR') LOOP
        RAISE_APPLICATION_ERROR(-20000, 'trigger ' || 'grow' || ', line ' || problem.line || ': ' || SUBSTR(problem.text, 1, 1000));
    END LOOP;
END;
/

-- drop trigger grow of account
DROP TRIGGER grow;

COMMIT;

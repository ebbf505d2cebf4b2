-- a trigger that goes

-- == sqlite 3.35 ==

-- create trigger account_audit of account
CREATE TRIGGER account_audit AFTER DELETE ON account FOR EACH ROW BEGIN INSERT INTO audit (old_email) VALUES (OLD.email); END;

-- drop trigger account_audit of account
DROP TRIGGER account_audit;

-- drop trigger account_audit of account
DROP TRIGGER IF EXISTS account_audit;

-- == postgresql 14 ==

-- execute a statement
CREATE FUNCTION audit() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO audit (old_email) VALUES (OLD.email);
      RETURN NULL;
    END
    $$;

-- create trigger account_audit of account
CREATE TRIGGER account_audit AFTER DELETE ON account FOR EACH ROW EXECUTE FUNCTION audit();

-- drop trigger account_audit of account
DROP TRIGGER account_audit ON account;

-- drop trigger account_audit of account
DROP TRIGGER IF EXISTS account_audit ON account;

-- == mysql 8 ==

-- create trigger account_audit of account
DELIMITER $$
CREATE TRIGGER account_audit AFTER DELETE ON account FOR EACH ROW BEGIN INSERT INTO audit (old_email) VALUES (OLD.email); END$$
DELIMITER ;

-- drop trigger account_audit of account
DROP TRIGGER account_audit;

-- drop trigger account_audit of account
DROP TRIGGER IF EXISTS account_audit;

-- == mariadb 10.6 ==

-- create trigger account_audit of account
DELIMITER $$
CREATE TRIGGER account_audit AFTER DELETE ON account FOR EACH ROW BEGIN INSERT INTO audit (old_email) VALUES (OLD.email); END$$
DELIMITER ;

-- drop trigger account_audit of account
DROP TRIGGER account_audit;

-- drop trigger account_audit of account
DROP TRIGGER IF EXISTS account_audit;

-- == mssql 2016 ==

-- create trigger account_audit of account
CREATE TRIGGER account_audit ON account AFTER DELETE AS INSERT INTO audit (old_email) VALUES (OLD.email);
GO

-- drop trigger account_audit of account
DROP TRIGGER account_audit;
GO

-- drop trigger account_audit of account
DROP TRIGGER IF EXISTS account_audit;
GO

-- == oracle 19 ==

-- create trigger account_audit of account
CREATE TRIGGER account_audit AFTER DELETE ON account FOR EACH ROW BEGIN INSERT INTO audit (old_email) VALUES (OLD.email); END;
/

BEGIN
    FOR problem IN (SELECT line, text FROM all_errors WHERE owner = SYS_CONTEXT('USERENV', 'CURRENT_SCHEMA') AND name = 'ACCOUNT_AUDIT' AND type = 'TRIGGER' AND attribute = 'ERROR') LOOP
        RAISE_APPLICATION_ERROR(-20000, 'trigger ' || 'account_audit' || ', line ' || problem.line || ': ' || SUBSTR(problem.text, 1, 1000));
    END LOOP;
END;
/

-- drop trigger account_audit of account
DROP TRIGGER account_audit;

-- drop trigger account_audit of account
BEGIN
    EXECUTE IMMEDIATE 'DROP TRIGGER account_audit';
EXCEPTION
    WHEN OTHERS THEN
        IF SQLCODE NOT IN (-4080) THEN RAISE; END IF;
END;
/

COMMIT;

-- == sqlite 3.35, downgrade ==

-- nothing

-- == postgresql 14, downgrade ==

-- execute a statement
DROP FUNCTION audit();

-- == mysql 8, downgrade ==

-- nothing

-- == mariadb 10.6, downgrade ==

-- nothing

-- == mssql 2016, downgrade ==

-- nothing

-- == oracle 19, downgrade ==

-- nothing

-- each database does it in its own way

-- == sqlite 3.35 ==

-- create trigger account_audit of account
CREATE TRIGGER account_audit AFTER UPDATE OF email ON account FOR EACH ROW WHEN (OLD.email <> NEW.email) BEGIN INSERT INTO audit (old_email) VALUES (OLD.email); END;

-- == postgresql 14 ==

-- execute a statement
CREATE FUNCTION audit() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO audit (old_email) VALUES (OLD.email);
      RETURN NULL;
    END
    $$;

-- create trigger account_audit of account
CREATE TRIGGER account_audit AFTER UPDATE OF email ON account FOR EACH ROW WHEN (OLD.email <> NEW.email) EXECUTE FUNCTION audit();

-- == mysql 8 ==

-- create trigger account_audit of account
DELIMITER $$
CREATE TRIGGER account_audit AFTER UPDATE ON account FOR EACH ROW BEGIN IF (OLD.email <> NEW.email) THEN BEGIN INSERT INTO audit (old_email) VALUES (OLD.email); END; END IF; END$$
DELIMITER ;

-- == mariadb 10.6 ==

-- create trigger account_audit of account
DELIMITER $$
CREATE TRIGGER account_audit AFTER UPDATE ON account FOR EACH ROW BEGIN IF (OLD.email <> NEW.email) THEN BEGIN INSERT INTO audit (old_email) VALUES (OLD.email); END; END IF; END$$
DELIMITER ;

-- == mssql 2016 ==

-- create trigger account_audit of account
CREATE TRIGGER account_audit ON account AFTER UPDATE AS IF UPDATE(email) INSERT INTO audit (old_email) SELECT deleted.email FROM deleted;
GO

-- == oracle 19 ==

-- create trigger account_audit of account
CREATE TRIGGER account_audit AFTER UPDATE OF email ON account FOR EACH ROW WHEN (OLD.email <> NEW.email) BEGIN INSERT INTO audit (old_email) VALUES (OLD.email); END;
/

BEGIN
    FOR problem IN (SELECT line, text FROM all_errors WHERE owner = SYS_CONTEXT('USERENV', 'CURRENT_SCHEMA') AND name = 'ACCOUNT_AUDIT' AND type = 'TRIGGER' AND attribute = 'ERROR') LOOP
        RAISE_APPLICATION_ERROR(-20000, 'trigger ' || 'account_audit' || ', line ' || problem.line || ': ' || SUBSTR(problem.text, 1, 1000));
    END LOOP;
END;
/

COMMIT;

-- == sqlite 3.35, downgrade ==

-- drop trigger account_audit of account
DROP TRIGGER account_audit;

-- == postgresql 14, downgrade ==

-- drop trigger account_audit of account
DROP TRIGGER account_audit ON account;

-- execute a statement
DROP FUNCTION audit();

-- == mysql 8, downgrade ==

-- drop trigger account_audit of account
DROP TRIGGER account_audit;

-- == mariadb 10.6, downgrade ==

-- drop trigger account_audit of account
DROP TRIGGER account_audit;

-- == mssql 2016, downgrade ==

-- drop trigger account_audit of account
DROP TRIGGER account_audit;
GO

-- == oracle 19, downgrade ==

-- drop trigger account_audit of account
DROP TRIGGER account_audit;

COMMIT;

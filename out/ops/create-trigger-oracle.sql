-- A trigger holds a block of PL/SQL, which a slash ends

-- == sqlite 3.35 ==

-- nothing

-- == postgresql 14 ==

-- nothing

-- == mysql 8 ==

-- nothing

-- == mariadb 10.6 ==

-- nothing

-- == mssql 2016 ==

-- nothing

-- == oracle 19 ==

-- create trigger account_email of account
CREATE TRIGGER account_email BEFORE INSERT OR UPDATE OF email ON account FOR EACH ROW WHEN (NEW.email IS NOT NULL) BEGIN :NEW.email := lower(:NEW.email); END;
/

BEGIN
    FOR problem IN (SELECT line, text FROM all_errors WHERE owner = SYS_CONTEXT('USERENV', 'CURRENT_SCHEMA') AND name = 'ACCOUNT_EMAIL' AND type = 'TRIGGER' AND attribute = 'ERROR') LOOP
        RAISE_APPLICATION_ERROR(-20000, 'trigger ' || 'account_email' || ', line ' || problem.line || ': ' || SUBSTR(problem.text, 1, 1000));
    END LOOP;
END;
/

-- create trigger account_log of account
CREATE TRIGGER account_log AFTER DELETE ON account BEGIN NULL; /* nothing; */ NULL; END;
/

BEGIN
    FOR problem IN (SELECT line, text FROM all_errors WHERE owner = SYS_CONTEXT('USERENV', 'CURRENT_SCHEMA') AND name = 'ACCOUNT_LOG' AND type = 'TRIGGER' AND attribute = 'ERROR') LOOP
        RAISE_APPLICATION_ERROR(-20000, 'trigger ' || 'account_log' || ', line ' || problem.line || ': ' || SUBSTR(problem.text, 1, 1000));
    END LOOP;
END;
/

-- rename column account.email to mail
ALTER TABLE account RENAME COLUMN email TO mail;

CREATE OR REPLACE TRIGGER account_email BEFORE INSERT OR UPDATE OF mail ON account FOR EACH ROW WHEN (NEW.mail IS NOT NULL) BEGIN :NEW.mail := lower(:NEW.mail); END;
/

BEGIN
    FOR problem IN (SELECT line, text FROM all_errors WHERE owner = SYS_CONTEXT('USERENV', 'CURRENT_SCHEMA') AND name = 'ACCOUNT_EMAIL' AND type = 'TRIGGER' AND attribute = 'ERROR') LOOP
        RAISE_APPLICATION_ERROR(-20000, 'trigger ' || 'account_email' || ', line ' || problem.line || ': ' || SUBSTR(problem.text, 1, 1000));
    END LOOP;
END;
/

COMMIT;

-- == sqlite 3.35, downgrade ==

-- nothing

-- == postgresql 14, downgrade ==

-- nothing

-- == mysql 8, downgrade ==

-- nothing

-- == mariadb 10.6, downgrade ==

-- nothing

-- == mssql 2016, downgrade ==

-- nothing

-- == oracle 19, downgrade ==

-- rename column account.mail to email
ALTER TABLE account RENAME COLUMN mail TO email;

CREATE OR REPLACE TRIGGER account_email BEFORE INSERT OR UPDATE OF email ON account FOR EACH ROW WHEN (NEW.email IS NOT NULL) BEGIN :NEW.email := lower(:NEW.email); END;
/

BEGIN
    FOR problem IN (SELECT line, text FROM all_errors WHERE owner = SYS_CONTEXT('USERENV', 'CURRENT_SCHEMA') AND name = 'ACCOUNT_EMAIL' AND type = 'TRIGGER' AND attribute = 'ERROR') LOOP
        RAISE_APPLICATION_ERROR(-20000, 'trigger ' || 'account_email' || ', line ' || problem.line || ': ' || SUBSTR(problem.text, 1, 1000));
    END LOOP;
END;
/

-- drop trigger account_log of account
DROP TRIGGER account_log;

-- drop trigger account_email of account
DROP TRIGGER account_email;

COMMIT;

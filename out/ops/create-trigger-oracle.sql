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
-- statement 1 of 7
CREATE TRIGGER account_email BEFORE INSERT OR UPDATE OF email ON account FOR EACH ROW WHEN (NEW.email IS NOT NULL) BEGIN :NEW.email := lower(:NEW.email); END;
/

-- statement 2 of 7
BEGIN
    FOR problem IN (SELECT line, text FROM all_errors WHERE owner = SYS_CONTEXT('USERENV', 'CURRENT_SCHEMA') AND name = 'ACCOUNT_EMAIL' AND type = 'TRIGGER' AND attribute = 'ERROR') LOOP
        RAISE_APPLICATION_ERROR(-20000, 'trigger ' || 'account_email' || ', line ' || problem.line || ': ' || SUBSTR(problem.text, 1, 1000));
    END LOOP;
END;
/

-- create trigger account_log of account
-- statement 3 of 7
CREATE TRIGGER account_log AFTER DELETE ON account BEGIN NULL; /* nothing; */ NULL; END;
/

-- statement 4 of 7
BEGIN
    FOR problem IN (SELECT line, text FROM all_errors WHERE owner = SYS_CONTEXT('USERENV', 'CURRENT_SCHEMA') AND name = 'ACCOUNT_LOG' AND type = 'TRIGGER' AND attribute = 'ERROR') LOOP
        RAISE_APPLICATION_ERROR(-20000, 'trigger ' || 'account_log' || ', line ' || problem.line || ': ' || SUBSTR(problem.text, 1, 1000));
    END LOOP;
END;
/

-- rename column account.email to mail
-- statement 5 of 7
ALTER TABLE account RENAME COLUMN email TO mail;

-- statement 6 of 7
CREATE OR REPLACE TRIGGER account_email BEFORE INSERT OR UPDATE OF mail ON account FOR EACH ROW WHEN (NEW.mail IS NOT NULL) BEGIN :NEW.mail := lower(:NEW.mail); END;
/

-- statement 7 of 7
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
-- statement 1 of 5
ALTER TABLE account RENAME COLUMN mail TO email;

-- statement 2 of 5
CREATE OR REPLACE TRIGGER account_email BEFORE INSERT OR UPDATE OF email ON account FOR EACH ROW WHEN (NEW.email IS NOT NULL) BEGIN :NEW.email := lower(:NEW.email); END;
/

-- statement 3 of 5
BEGIN
    FOR problem IN (SELECT line, text FROM all_errors WHERE owner = SYS_CONTEXT('USERENV', 'CURRENT_SCHEMA') AND name = 'ACCOUNT_EMAIL' AND type = 'TRIGGER' AND attribute = 'ERROR') LOOP
        RAISE_APPLICATION_ERROR(-20000, 'trigger ' || 'account_email' || ', line ' || problem.line || ': ' || SUBSTR(problem.text, 1, 1000));
    END LOOP;
END;
/

-- drop trigger account_log of account
-- statement 4 of 5
DROP TRIGGER account_log;

-- drop trigger account_email of account
-- statement 5 of 5
DROP TRIGGER account_email;

COMMIT;

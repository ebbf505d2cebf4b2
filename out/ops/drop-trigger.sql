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

-- == sqlite 3.35, downgrade ==

-- nothing

-- == postgresql 14, downgrade ==

-- execute a statement
DROP FUNCTION audit();

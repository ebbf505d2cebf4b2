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

-- == sqlite 3.35, downgrade ==

-- drop trigger account_audit of account
DROP TRIGGER account_audit;

-- == postgresql 14, downgrade ==

-- drop trigger account_audit of account
DROP TRIGGER account_audit ON account;

-- execute a statement
DROP FUNCTION audit();

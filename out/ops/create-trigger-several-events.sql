-- SQLite has one event for a trigger

-- == sqlite 3.35 ==

-- unsupported: error[D302]: sqlite cannot make trigger "account_audit" like this: a trigger has just one event
--   = help: make a trigger for each event, or for this dialect alone

-- == postgresql 14 ==

-- execute a statement
CREATE FUNCTION audit() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';

-- create trigger account_audit of account
CREATE TRIGGER account_audit AFTER INSERT OR DELETE OR UPDATE OF email, age ON account FOR EACH STATEMENT EXECUTE FUNCTION audit();

-- == postgresql 14, downgrade ==

-- drop trigger account_audit of account
DROP TRIGGER account_audit ON account;

-- execute a statement
DROP FUNCTION audit();

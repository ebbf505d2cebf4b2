-- SQLite has one event for a trigger

-- == sqlite 3.35 ==

-- unsupported: error[D302]: sqlite cannot make trigger "account_audit" like this: a trigger has just one event
--   = help: make a trigger for each event, or for this dialect alone

-- == postgresql 14 ==

-- execute a statement
CREATE FUNCTION audit() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';

-- create trigger account_audit of account
CREATE TRIGGER account_audit AFTER INSERT OR DELETE OR UPDATE OF email, age ON account FOR EACH STATEMENT EXECUTE FUNCTION audit();

-- == mysql 8 ==

-- unsupported: error[D302]: mysql cannot make trigger "account_audit" like this: a trigger has just one event
--   = help: make a trigger for each event, or for this dialect alone

-- == mariadb 10.6 ==

-- unsupported: error[D302]: mariadb cannot make trigger "account_audit" like this: a trigger has just one event
--   = help: make a trigger for each event, or for this dialect alone

-- == mssql 2016 ==

-- unsupported: error[D302]: mssql cannot make trigger "account_audit" like this: it has no UPDATE OF
--   = help: ask in the body: IF UPDATE(column) …

-- == oracle 19 ==

-- unsupported: error[M315]: the statement CREATE FUNCTION audit() RETURNS trigger LANGUAGE plpgsql … at line 1, column 1 of the text is unfinished: a parenthesis or the END of its body is missing, and it would swallow what follows in the script
--   = help: complete it; the body of a trigger ends with `; END`

-- == postgresql 14, downgrade ==

-- drop trigger account_audit of account
DROP TRIGGER account_audit ON account;

-- execute a statement
DROP FUNCTION audit();

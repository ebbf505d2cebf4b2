-- the body of a trigger or function has semicolons of its own

-- == sqlite 3.35 ==

-- execute a statement
CREATE TRIGGER account_changes AFTER UPDATE OF name ON account
BEGIN
    UPDATE account SET changes = changes + 1 WHERE id = NEW.id;
    SELECT CASE WHEN NEW.name = '' THEN RAISE(ABORT, 'empty; name') END;
END;

-- == postgresql 14 ==

-- execute 2 statements
CREATE FUNCTION account_changes() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
    NEW.changes = OLD.changes + 1;
    RETURN NEW;
END
$body$;

CREATE TRIGGER account_changes BEFORE UPDATE OF name ON account
FOR EACH ROW EXECUTE FUNCTION account_changes();

-- == mysql 8 ==

-- execute a statement
DELIMITER $$
CREATE TRIGGER account_changes BEFORE UPDATE ON account FOR EACH ROW
BEGIN
    IF NOT (OLD.name <=> NEW.name) THEN
        SET NEW.changes = OLD.changes + 1;
    END IF;
END$$
DELIMITER ;

-- == mariadb 10.6 ==

-- execute a statement
DELIMITER $$
CREATE TRIGGER account_changes BEFORE UPDATE ON account FOR EACH ROW
BEGIN
    IF NOT (OLD.name <=> NEW.name) THEN
        SET NEW.changes = OLD.changes + 1;
    END IF;
END$$
DELIMITER ;

-- == mssql 2016 ==

-- warning[M204]: op.execute changes table "account", and history does not follow: what the table looks like is not known from here on
--   = help: say it with an operation instead, or say with op.assume what the table looks like afterwards

-- execute a statement
CREATE TRIGGER account_changes ON account AFTER UPDATE AS
BEGIN
    SET NOCOUNT ON;
    UPDATE account SET changes = changes + 1 WHERE id IN (SELECT id FROM inserted);
    IF EXISTS (SELECT 1 FROM inserted WHERE name = '') THROW 50000, 'empty; name', 1;
END;
GO

-- == oracle 19 ==

-- unsupported: error[M315]: the statement CREATE FUNCTION account_changes() RETURNS trigger LANGUAG… at line 1, column 1 of the text is unfinished: a parenthesis or the END of its body is missing, and it would swallow what follows in the script
--   = help: complete it; the body of a trigger ends with `; END`

-- == sqlite 3.35, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "execute a statement" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision

-- == postgresql 14, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "execute 2 statements" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision

-- == mysql 8, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "execute a statement" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision

-- == mariadb 10.6, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "execute a statement" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision

-- == mssql 2016, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "execute a statement" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision

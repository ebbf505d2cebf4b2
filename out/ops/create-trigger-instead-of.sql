-- writing to a view

-- == sqlite 3.35 ==

-- create view adult
CREATE VIEW adult AS SELECT id, email FROM account WHERE age >= 18;

-- create trigger adult_insert of adult
CREATE TRIGGER adult_insert INSTEAD OF INSERT ON adult FOR EACH ROW BEGIN INSERT INTO account (email, age) VALUES (NEW.email, 18); END;

-- == postgresql 14 ==

-- create view adult
CREATE VIEW adult AS SELECT id, email FROM account WHERE age >= 18;

-- execute a statement
CREATE FUNCTION born() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO account (email, age) VALUES (NEW.email, 18);
      RETURN NEW;
    END
    $$;

-- create trigger adult_insert of adult
CREATE TRIGGER adult_insert INSTEAD OF INSERT ON adult FOR EACH ROW EXECUTE FUNCTION born();

-- == mysql 8 ==

-- unsupported: error[D302]: mysql cannot make trigger "adult_insert" like this: a view has no triggers
--   = help: leave it out here: if (op.dialect === …)

-- == mariadb 10.6 ==

-- unsupported: error[D302]: mariadb cannot make trigger "adult_insert" like this: a view has no triggers
--   = help: leave it out here: if (op.dialect === …)

-- == mssql 2016 ==

-- create view adult
CREATE VIEW adult AS SELECT id, email FROM account WHERE age >= 18;
GO

-- create trigger adult_insert of adult
CREATE TRIGGER adult_insert ON adult INSTEAD OF INSERT AS born();
GO

-- == oracle 19 ==

-- create view adult
CREATE VIEW adult AS SELECT id, email FROM account WHERE age >= 18;

-- create trigger adult_insert of adult
CREATE TRIGGER adult_insert INSTEAD OF INSERT ON adult FOR EACH ROW BEGIN born(); END;
/

BEGIN
    FOR problem IN (SELECT line, text FROM all_errors WHERE owner = SYS_CONTEXT('USERENV', 'CURRENT_SCHEMA') AND name = 'ADULT_INSERT' AND type = 'TRIGGER' AND attribute = 'ERROR') LOOP
        RAISE_APPLICATION_ERROR(-20000, 'trigger ' || 'adult_insert' || ', line ' || problem.line || ': ' || SUBSTR(problem.text, 1, 1000));
    END LOOP;
END;
/

COMMIT;

-- == sqlite 3.35, downgrade ==

-- drop view adult
DROP VIEW adult;

-- == postgresql 14, downgrade ==

-- drop view adult
DROP VIEW adult;

-- execute a statement
DROP FUNCTION born();

-- == mssql 2016, downgrade ==

-- drop view adult
DROP VIEW adult;
GO

-- == oracle 19, downgrade ==

-- drop view adult
DROP VIEW adult;

COMMIT;

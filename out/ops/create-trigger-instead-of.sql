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

-- == sqlite 3.35, downgrade ==

-- drop view adult
DROP VIEW adult;

-- == postgresql 14, downgrade ==

-- drop view adult
DROP VIEW adult;

-- execute a statement
DROP FUNCTION born();

-- what a trigger waits for and looks at is rewritten

-- == sqlite 3.35 ==

-- create trigger grow of account
CREATE TRIGGER grow BEFORE UPDATE OF age ON account FOR EACH ROW WHEN (NEW.age < OLD.age) BEGIN SELECT RAISE(ABORT, 'nobody gets younger') WHERE NEW.age < OLD.age; END;

-- rename column account.age to years
ALTER TABLE account RENAME COLUMN age TO years;

-- == postgresql 14 ==

-- create trigger grow of account
CREATE TRIGGER grow BEFORE UPDATE OF age ON account FOR EACH ROW WHEN (NEW.age < OLD.age) EXECUTE FUNCTION suppress_redundant_updates_trigger();

-- rename column account.age to years
ALTER TABLE account RENAME COLUMN age TO years;

-- == sqlite 3.35, downgrade ==

-- rename column account.years to age
ALTER TABLE account RENAME COLUMN years TO age;

-- drop trigger grow of account
DROP TRIGGER grow;

-- == postgresql 14, downgrade ==

-- rename column account.years to age
ALTER TABLE account RENAME COLUMN years TO age;

-- drop trigger grow of account
DROP TRIGGER grow ON account;

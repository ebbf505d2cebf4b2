-- the derived downgrade brings back both

-- == sqlite 3.35 ==

-- create trigger grow of account
CREATE TRIGGER grow BEFORE UPDATE OF age ON account FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'nobody gets younger') WHERE NEW.age < OLD.age; END;

-- drop table account
DROP TABLE account;

-- == postgresql 14 ==

-- create trigger grow of account
CREATE TRIGGER grow BEFORE UPDATE OF age ON account FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();

-- drop table account
DROP TABLE account;

-- == sqlite 3.35, downgrade ==

-- warning[M202]: the derived downgrade brings back table "account", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- create table account
CREATE TABLE account (
    id INTEGER NOT NULL,
    age INTEGER,
    PRIMARY KEY (id)
);

-- create trigger grow of account
CREATE TRIGGER grow BEFORE UPDATE OF age ON account FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'nobody gets younger') WHERE NEW.age < OLD.age; END;

-- drop trigger grow of account
DROP TRIGGER grow;

-- == postgresql 14, downgrade ==

-- warning[M202]: the derived downgrade brings back table "account", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- create table account
CREATE TABLE account (
    id SERIAL NOT NULL,
    age INTEGER,
    PRIMARY KEY (id)
);

-- create trigger grow of account
CREATE TRIGGER grow BEFORE UPDATE OF age ON account FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();

-- drop trigger grow of account
DROP TRIGGER grow ON account;

-- views and triggers are said again when what they speak of has another name

-- == sqlite 3.35 ==

-- nothing

-- == postgresql 14 ==

-- nothing

-- == mysql 8 ==

-- create view mail
-- statement 1 of 8
CREATE VIEW mail AS SELECT a.id, a.email FROM account AS a;

-- create view short_mail
-- statement 2 of 8
CREATE VIEW short_mail (address) AS SELECT m.email FROM mail AS m WHERE m.id < 100;

-- create trigger count_changes of account
-- statement 3 of 8
DELIMITER $$1
CREATE TRIGGER count_changes BEFORE UPDATE ON account FOR EACH ROW BEGIN IF (NEW.email <> OLD.email) THEN BEGIN SET NEW.changes = OLD.changes + 1; SET @seen = CASE WHEN NEW.changes > 9 THEN '$$' ELSE ';' END; END; END IF; END$$1
DELIMITER ;

-- rename column account.changes to edits
-- statement 4 of 8
ALTER TABLE account RENAME COLUMN changes TO edits;

-- statement 5 of 8
DROP TRIGGER count_changes;

-- statement 6 of 8
DELIMITER $$1
CREATE TRIGGER count_changes BEFORE UPDATE ON account FOR EACH ROW BEGIN IF (NEW.email <> OLD.email) THEN BEGIN SET NEW.edits = OLD.edits + 1; SET @seen = CASE WHEN NEW.edits > 9 THEN '$$' ELSE ';' END; END; END IF; END$$1
DELIMITER ;

-- rename table account to user
-- statement 7 of 8
ALTER TABLE account RENAME TO user;

-- statement 8 of 8
CREATE OR REPLACE VIEW mail AS SELECT a.id, a.email FROM user AS a;

-- == mariadb 10.6 ==

-- create view mail
-- statement 1 of 8
CREATE VIEW mail AS SELECT a.id, a.email FROM account AS a;

-- create view short_mail
-- statement 2 of 8
CREATE VIEW short_mail (address) AS SELECT m.email FROM mail AS m WHERE m.id < 100;

-- create trigger count_changes of account
-- statement 3 of 8
DELIMITER $$1
CREATE TRIGGER count_changes BEFORE UPDATE ON account FOR EACH ROW BEGIN IF (NEW.email <> OLD.email) THEN BEGIN SET NEW.changes = OLD.changes + 1; SET @seen = CASE WHEN NEW.changes > 9 THEN '$$' ELSE ';' END; END; END IF; END$$1
DELIMITER ;

-- rename column account.changes to edits
-- statement 4 of 8
ALTER TABLE account RENAME COLUMN changes TO edits;

-- statement 5 of 8
DROP TRIGGER count_changes;

-- statement 6 of 8
DELIMITER $$1
CREATE TRIGGER count_changes BEFORE UPDATE ON account FOR EACH ROW BEGIN IF (NEW.email <> OLD.email) THEN BEGIN SET NEW.edits = OLD.edits + 1; SET @seen = CASE WHEN NEW.edits > 9 THEN '$$' ELSE ';' END; END; END IF; END$$1
DELIMITER ;

-- rename table account to user
-- statement 7 of 8
ALTER TABLE account RENAME TO user;

-- statement 8 of 8
CREATE OR REPLACE VIEW mail AS SELECT a.id, a.email FROM user AS a;

-- == mssql 2016 ==

-- nothing

-- == oracle 19 ==

-- nothing

-- == sqlite 3.35, downgrade ==

-- nothing

-- == postgresql 14, downgrade ==

-- nothing

-- == mysql 8, downgrade ==

-- rename table user to account
-- statement 1 of 8
ALTER TABLE user RENAME TO account;

-- statement 2 of 8
CREATE OR REPLACE VIEW mail AS SELECT a.id, a.email FROM account AS a;

-- rename column account.edits to changes
-- statement 3 of 8
ALTER TABLE account RENAME COLUMN edits TO changes;

-- statement 4 of 8
DROP TRIGGER count_changes;

-- statement 5 of 8
DELIMITER $$1
CREATE TRIGGER count_changes BEFORE UPDATE ON account FOR EACH ROW BEGIN IF (NEW.email <> OLD.email) THEN BEGIN SET NEW.changes = OLD.changes + 1; SET @seen = CASE WHEN NEW.changes > 9 THEN '$$' ELSE ';' END; END; END IF; END$$1
DELIMITER ;

-- drop trigger count_changes of account
-- statement 6 of 8
DROP TRIGGER count_changes;

-- drop view short_mail
-- statement 7 of 8
DROP VIEW short_mail;

-- drop view mail
-- statement 8 of 8
DROP VIEW mail;

-- == mariadb 10.6, downgrade ==

-- rename table user to account
-- statement 1 of 8
ALTER TABLE user RENAME TO account;

-- statement 2 of 8
CREATE OR REPLACE VIEW mail AS SELECT a.id, a.email FROM account AS a;

-- rename column account.edits to changes
-- statement 3 of 8
ALTER TABLE account RENAME COLUMN edits TO changes;

-- statement 4 of 8
DROP TRIGGER count_changes;

-- statement 5 of 8
DELIMITER $$1
CREATE TRIGGER count_changes BEFORE UPDATE ON account FOR EACH ROW BEGIN IF (NEW.email <> OLD.email) THEN BEGIN SET NEW.changes = OLD.changes + 1; SET @seen = CASE WHEN NEW.changes > 9 THEN '$$' ELSE ';' END; END; END IF; END$$1
DELIMITER ;

-- drop trigger count_changes of account
-- statement 6 of 8
DROP TRIGGER count_changes;

-- drop view short_mail
-- statement 7 of 8
DROP VIEW short_mail;

-- drop view mail
-- statement 8 of 8
DROP VIEW mail;

-- == mssql 2016, downgrade ==

-- nothing

-- == oracle 19, downgrade ==

-- nothing

-- views and triggers are said again when what they speak of has another name

-- == sqlite 3.35 ==

-- nothing

-- == postgresql 14 ==

-- nothing

-- == mysql 8 ==

-- create view mail
CREATE VIEW mail AS SELECT a.id, a.email FROM account AS a;

-- create view short_mail
CREATE VIEW short_mail (address) AS SELECT m.email FROM mail AS m WHERE m.id < 100;

-- create trigger count_changes of account
DELIMITER $$1
CREATE TRIGGER count_changes BEFORE UPDATE ON account FOR EACH ROW BEGIN IF (NEW.email <> OLD.email) THEN BEGIN SET NEW.changes = OLD.changes + 1; SET @seen = CASE WHEN NEW.changes > 9 THEN '$$' ELSE ';' END; END; END IF; END$$1
DELIMITER ;

-- rename column account.changes to edits
ALTER TABLE account RENAME COLUMN changes TO edits;

DROP TRIGGER count_changes;

DELIMITER $$1
CREATE TRIGGER count_changes BEFORE UPDATE ON account FOR EACH ROW BEGIN IF (NEW.email <> OLD.email) THEN BEGIN SET NEW.edits = OLD.edits + 1; SET @seen = CASE WHEN NEW.edits > 9 THEN '$$' ELSE ';' END; END; END IF; END$$1
DELIMITER ;

-- rename table account to user
ALTER TABLE account RENAME TO user;

CREATE OR REPLACE VIEW mail AS SELECT a.id, a.email FROM user AS a;

-- == mariadb 10.6 ==

-- create view mail
CREATE VIEW mail AS SELECT a.id, a.email FROM account AS a;

-- create view short_mail
CREATE VIEW short_mail (address) AS SELECT m.email FROM mail AS m WHERE m.id < 100;

-- create trigger count_changes of account
DELIMITER $$1
CREATE TRIGGER count_changes BEFORE UPDATE ON account FOR EACH ROW BEGIN IF (NEW.email <> OLD.email) THEN BEGIN SET NEW.changes = OLD.changes + 1; SET @seen = CASE WHEN NEW.changes > 9 THEN '$$' ELSE ';' END; END; END IF; END$$1
DELIMITER ;

-- rename column account.changes to edits
ALTER TABLE account RENAME COLUMN changes TO edits;

DROP TRIGGER count_changes;

DELIMITER $$1
CREATE TRIGGER count_changes BEFORE UPDATE ON account FOR EACH ROW BEGIN IF (NEW.email <> OLD.email) THEN BEGIN SET NEW.edits = OLD.edits + 1; SET @seen = CASE WHEN NEW.edits > 9 THEN '$$' ELSE ';' END; END; END IF; END$$1
DELIMITER ;

-- rename table account to user
ALTER TABLE account RENAME TO user;

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
ALTER TABLE user RENAME TO account;

CREATE OR REPLACE VIEW mail AS SELECT a.id, a.email FROM account AS a;

-- rename column account.edits to changes
ALTER TABLE account RENAME COLUMN edits TO changes;

DROP TRIGGER count_changes;

DELIMITER $$1
CREATE TRIGGER count_changes BEFORE UPDATE ON account FOR EACH ROW BEGIN IF (NEW.email <> OLD.email) THEN BEGIN SET NEW.changes = OLD.changes + 1; SET @seen = CASE WHEN NEW.changes > 9 THEN '$$' ELSE ';' END; END; END IF; END$$1
DELIMITER ;

-- drop trigger count_changes of account
DROP TRIGGER count_changes;

-- drop view short_mail
DROP VIEW short_mail;

-- drop view mail
DROP VIEW mail;

-- == mariadb 10.6, downgrade ==

-- rename table user to account
ALTER TABLE user RENAME TO account;

CREATE OR REPLACE VIEW mail AS SELECT a.id, a.email FROM account AS a;

-- rename column account.edits to changes
ALTER TABLE account RENAME COLUMN edits TO changes;

DROP TRIGGER count_changes;

DELIMITER $$1
CREATE TRIGGER count_changes BEFORE UPDATE ON account FOR EACH ROW BEGIN IF (NEW.email <> OLD.email) THEN BEGIN SET NEW.changes = OLD.changes + 1; SET @seen = CASE WHEN NEW.changes > 9 THEN '$$' ELSE ';' END; END; END IF; END$$1
DELIMITER ;

-- drop trigger count_changes of account
DROP TRIGGER count_changes;

-- drop view short_mail
DROP VIEW short_mail;

-- drop view mail
DROP VIEW mail;

-- == mssql 2016, downgrade ==

-- nothing

-- == oracle 19, downgrade ==

-- nothing

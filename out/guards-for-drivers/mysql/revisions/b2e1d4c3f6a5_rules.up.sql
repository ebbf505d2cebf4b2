SET NAMES utf8mb4;

-- upgrade from a1d0c3b2e5f4 to b2e1d4c3f6a5
-- dialect:     mysql 8 or later, for drivers
-- guards:      full
-- statements:  58, in no transaction
-- revisions:   b2e1d4c3f6a5  rules that rows may violate
-- copies:      none
-- drops:       nothing that is there before
-- to run it:   as a whole or statement by statement, as text, on a connection of its own, outside of a transaction
-- mind:        close the connection afterwards: its settings are no longer those it began with
-- if it fails: the statements before the one that failed stay, nothing behind it is done, and its number says where to go on

SET sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION,NO_AUTO_VALUE_ON_ZERO';

SET time_zone = '+00:00';

-- Not within a transaction.
SET TRANSACTION READ WRITE;

-- Whatever fails, the line with transaction_read_only behind it makes the session read only: nothing else is written.
SET @limbeck = IF(@@error_count = 0, CONNECTION_ID(), NULL);

SET SESSION transaction_read_only = @@transaction_read_only OR @@error_count > 0 OR @limbeck IS NULL;

COMMIT AND NO CHAIN NO RELEASE;

SET autocommit = 1, foreign_key_checks = 1, unique_checks = 1, sql_safe_updates = 0, group_concat_max_len = 100000;

SET SESSION transaction_read_only = @@transaction_read_only OR @@error_count > 0 OR @limbeck IS NULL;

SET completion_type = IF(@@transaction_read_only, 'this session is read only, perhaps since a script has failed in it: connect again - nothing was done', @@completion_type);

SET SESSION transaction_read_only = @@transaction_read_only OR @@error_count > 0 OR @limbeck IS NULL;

SET completion_type = IF(NOT (FIND_IN_SET('STRICT_ALL_TABLES', @@sql_mode) AND @@character_set_client = 'utf8mb4' AND @@time_zone = '+00:00' AND @@autocommit AND @@foreign_key_checks), 'the session does not have the settings of this script, see the error above - nothing was done', @@completion_type);

SET SESSION transaction_read_only = @@transaction_read_only OR @@error_count > 0 OR @limbeck IS NULL;

SET lock_wait_timeout = 60;

-- One script at a time.
SET @limbeck_alone = GET_LOCK(CONCAT('limbeck ', LEFT(DATABASE(), 50)), @@lock_wait_timeout);

SET SESSION transaction_read_only = @@transaction_read_only OR @@error_count > 0 OR @limbeck IS NULL;

SET completion_type = IF(COALESCE(@limbeck_alone, 0) <> 1, 'another script is running in this database, and did not end meanwhile - nothing was done', @@completion_type);

-- to go on after a failure: run what is above this line, and then all from the statement that failed
-- Running upgrade a1d0c3b2e5f4 -> b2e1d4c3f6a5
-- rules that rows may violate
SET SESSION transaction_read_only = @@transaction_read_only OR @@error_count > 0 OR @limbeck IS NULL;

SET completion_type = IF(NOT EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'alembic_version'), 'upgrade b2e1d4c3f6a5: there is no table alembic_version - nothing of it was done', @@completion_type);

SET SESSION transaction_read_only = @@transaction_read_only OR @@error_count > 0 OR @limbeck IS NULL;

SET completion_type = (SELECT IF(COUNT(*) > 0, CONCAT('upgrade b2e1d4c3f6a5: alembic_version must hold exactly a1d0c3b2e5f4, and holds ', LEFT(GROUP_CONCAT(what ORDER BY what SEPARATOR ', '), 93), ' - nothing of it was done'), @@completion_type) FROM (SELECT COALESCE(GROUP_CONCAT(version_num ORDER BY version_num SEPARATOR ', '), 'no revision') AS what FROM alembic_version HAVING CONVERT(what USING utf8mb4) <> 'a1d0c3b2e5f4' COLLATE utf8mb4_bin) AS found);

SET SESSION transaction_read_only = @@transaction_read_only OR @@error_count > 0 OR @limbeck IS NULL;

SET completion_type = (SELECT IF(COUNT(*) > 0, CONCAT('upgrade b2e1d4c3f6a5: table author is not as history says: it ', LEFT(GROUP_CONCAT(what ORDER BY what SEPARATOR ', '), 111), ' - nothing of it was done'), @@completion_type) FROM (SELECT CONCAT(IF(SUM(n) > 0, 'has ', 'lacks '), spelled) AS what FROM (SELECT CONVERT(CONCAT_WS(' ', column_name, IF(data_type IN ('tinyint', 'smallint', 'mediumint', 'int', 'bigint'), CONCAT(data_type, IF(column_type LIKE '% unsigned%', ' unsigned', '')), column_type), IF(is_nullable = 'NO', 'NOT NULL', NULL), IF(COALESCE(column_default, 'NULL') = 'NULL' OR data_type = 'timestamp', NULL, 'DEFAULT'), IF(extra LIKE '%auto_increment%', 'AUTO_INCREMENT', NULL), IF(extra LIKE '% GENERATED%', 'GENERATED', NULL)) USING utf8mb4) COLLATE utf8mb4_general_ci AS spelled, 1 AS n FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'author' UNION ALL SELECT 'id int NOT NULL AUTO_INCREMENT', -1 UNION ALL SELECT 'name varchar(80) NOT NULL', -1 UNION ALL SELECT 'email varchar(120)', -1 UNION ALL SELECT 'nick name varchar(40)', -1) AS both_sides GROUP BY spelled HAVING SUM(n) <> 0) AS found);

SET SESSION transaction_read_only = @@transaction_read_only OR @@error_count > 0 OR @limbeck IS NULL;

SET completion_type = IF(EXISTS (SELECT * FROM author WHERE email IS NULL), 'upgrade b2e1d4c3f6a5: author.email is to be NOT NULL and is NULL in some rows: SELECT * FROM author WHERE email IS NULL - nothing of it was done', @@completion_type);

SET SESSION transaction_read_only = @@transaction_read_only OR @@error_count > 0 OR @limbeck IS NULL;

SET completion_type = IF(EXISTS (SELECT * FROM author WHERE CHAR_LENGTH(RTRIM(name)) > 40), 'upgrade b2e1d4c3f6a5: author.name is to hold 40 characters and some rows have more: SELECT * FROM author WHERE CHAR_LENGTH(RTRIM(name)) > 40 - nothing of it was done', @@completion_type);

SET SESSION transaction_read_only = @@transaction_read_only OR @@error_count > 0 OR @limbeck IS NULL;

SET completion_type = (SELECT IF(COUNT(*) > 0, CONCAT('upgrade b2e1d4c3f6a5: table book is not as history says: it ', LEFT(GROUP_CONCAT(what ORDER BY what SEPARATOR ', '), 113), ' - nothing of it was done'), @@completion_type) FROM (SELECT CONCAT(IF(SUM(n) > 0, 'has ', 'lacks '), spelled) AS what FROM (SELECT CONVERT(CONCAT_WS(' ', column_name, IF(data_type IN ('tinyint', 'smallint', 'mediumint', 'int', 'bigint'), CONCAT(data_type, IF(column_type LIKE '% unsigned%', ' unsigned', '')), column_type), IF(is_nullable = 'NO', 'NOT NULL', NULL), IF(COALESCE(column_default, 'NULL') = 'NULL' OR data_type = 'timestamp', NULL, 'DEFAULT'), IF(extra LIKE '%auto_increment%', 'AUTO_INCREMENT', NULL), IF(extra LIKE '% GENERATED%', 'GENERATED', NULL)) USING utf8mb4) COLLATE utf8mb4_general_ci AS spelled, 1 AS n FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'book' UNION ALL SELECT 'id int NOT NULL AUTO_INCREMENT', -1 UNION ALL SELECT 'author_id int NOT NULL', -1 UNION ALL SELECT 'editor_id int', -1 UNION ALL SELECT 'isbn varchar(20)', -1 UNION ALL SELECT 'pages int DEFAULT', -1) AS both_sides GROUP BY spelled HAVING SUM(n) <> 0) AS found);

SET SESSION transaction_read_only = @@transaction_read_only OR @@error_count > 0 OR @limbeck IS NULL;

SET completion_type = IF(EXISTS (SELECT * FROM book child WHERE child.editor_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM author parent WHERE parent.id = child.editor_id)), 'upgrade b2e1d4c3f6a5: foreign key "fk_book_editor" of book would be violated, since some rows refer to nothing - nothing of it was done', @@completion_type);

SET SESSION transaction_read_only = @@transaction_read_only OR @@error_count > 0 OR @limbeck IS NULL;

SET completion_type = IF(EXISTS (SELECT * FROM book WHERE NOT (pages >= 0)), 'upgrade b2e1d4c3f6a5: check constraint "ck_book_pages" of book would be violated by some rows: SELECT * FROM book WHERE NOT (pages >= 0) - nothing of it was done', @@completion_type);

SET SESSION transaction_read_only = @@transaction_read_only OR @@error_count > 0 OR @limbeck IS NULL;

SET completion_type = IF(EXISTS (SELECT (lower(email)), count(*) FROM author WHERE (lower(email)) IS NOT NULL GROUP BY (lower(email)) HAVING count(*) > 1), 'upgrade b2e1d4c3f6a5: unique index "ix_author_email" of author cannot be made, since some rows are alike - nothing of it was done', @@completion_type);

-- alter column author.email: nullability
-- alter column author.name: type
-- rename column author.nick name to nick
-- add unique constraint "uq_author_nick" to author
-- statement 1 of 8
SET SESSION transaction_read_only = @@transaction_read_only OR @@error_count > 0 OR @limbeck IS NULL;

ALTER TABLE author MODIFY COLUMN email VARCHAR(120) NOT NULL;

-- statement 2 of 8
SET SESSION transaction_read_only = @@transaction_read_only OR @@error_count > 0 OR @limbeck IS NULL;

ALTER TABLE author MODIFY COLUMN name VARCHAR(40) NOT NULL;

-- statement 3 of 8
SET SESSION transaction_read_only = @@transaction_read_only OR @@error_count > 0 OR @limbeck IS NULL;

ALTER TABLE author RENAME COLUMN `nick name` TO nick;

SET SESSION transaction_read_only = @@transaction_read_only OR @@error_count > 0 OR @limbeck IS NULL;

SET completion_type = IF(EXISTS (SELECT nick, count(*) FROM author WHERE nick IS NOT NULL GROUP BY nick HAVING count(*) > 1), 'upgrade b2e1d4c3f6a5: unique constraint "uq_author_nick" of author would be violated, since some rows are alike - stopped here', @@completion_type);

-- statement 4 of 8
SET SESSION transaction_read_only = @@transaction_read_only OR @@error_count > 0 OR @limbeck IS NULL;

ALTER TABLE author ADD CONSTRAINT uq_author_nick UNIQUE (nick);

-- add foreign key "fk_book_editor" to book
-- statement 5 of 8
SET SESSION transaction_read_only = @@transaction_read_only OR @@error_count > 0 OR @limbeck IS NULL;

ALTER TABLE book ADD CONSTRAINT fk_book_editor FOREIGN KEY (editor_id) REFERENCES author (id);

-- add check constraint "ck_book_pages" to book
-- statement 6 of 8
SET SESSION transaction_read_only = @@transaction_read_only OR @@error_count > 0 OR @limbeck IS NULL;

ALTER TABLE book ADD CONSTRAINT ck_book_pages CHECK (pages >= 0);

-- create index ix_author_email on author
-- statement 7 of 8
SET SESSION transaction_read_only = @@transaction_read_only OR @@error_count > 0 OR @limbeck IS NULL;

CREATE UNIQUE INDEX ix_author_email ON author ((lower(email)));

-- statement 8 of 8
SET SESSION transaction_read_only = @@transaction_read_only OR @@error_count > 0 OR @limbeck IS NULL;

UPDATE alembic_version SET version_num = 'b2e1d4c3f6a5' WHERE version_num = 'a1d0c3b2e5f4';

SET SESSION transaction_read_only = @@transaction_read_only OR @@error_count > 0 OR @limbeck IS NULL;

SET completion_type = (SELECT IF(COUNT(*) > 0, CONCAT('upgrade b2e1d4c3f6a5: alembic_version does not hold exactly b2e1d4c3f6a5 afterwards, and holds ', LEFT(GROUP_CONCAT(what ORDER BY what SEPARATOR ', '), 88), ' - stopped here'), @@completion_type) FROM (SELECT COALESCE(GROUP_CONCAT(version_num ORDER BY version_num SEPARATOR ', '), 'no revision') AS what FROM alembic_version HAVING CONVERT(what USING utf8mb4) <> 'b2e1d4c3f6a5' COLLATE utf8mb4_bin) AS found);

SET SESSION transaction_read_only = @@transaction_read_only OR @@error_count > 0 OR @limbeck IS NULL;

SET completion_type = IF(@@transaction_read_only, 'the script was not done to its end: the first error above says why', @@completion_type);

DO RELEASE_LOCK(CONCAT('limbeck ', LEFT(DATABASE(), 50)));

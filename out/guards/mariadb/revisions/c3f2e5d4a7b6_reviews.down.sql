SET NAMES utf8mb4;

-- downgrade from c3f2e5d4a7b6 to b2e1d4c3f6a5
-- dialect:     mariadb 10.6 or later, for mysql
-- guards:      full
-- statements:  34, in no transaction
-- revisions:   c3f2e5d4a7b6  reviews, which take nothing that rows could violate
-- copies:      none
-- drops:       column book.title
--              table review
-- to run it:   mariadb app < FILE
-- mind:        not within a transaction
-- mind:        with --force or source nothing is done behind an error either, but the exit status is 0
-- if it fails: the statements before the one that failed stay, nothing behind it is done, and its number says where to go on; the exit status of mariadb is 1

SET sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION,NO_AUTO_VALUE_ON_ZERO';

SET time_zone = '+00:00';

-- Not within a transaction.
SET TRANSACTION READ WRITE;

-- Whatever fails, the line with tx_read_only behind it makes the session read only: nothing else is written.
SET @limbeck = IF(@@error_count = 0, CONNECTION_ID(), NULL);

SET SESSION tx_read_only = @@tx_read_only OR @@error_count > 0 OR @limbeck IS NULL;

COMMIT AND NO CHAIN NO RELEASE;

SET autocommit = 1, foreign_key_checks = 1, unique_checks = 1, sql_safe_updates = 0, group_concat_max_len = 100000;

SET SESSION tx_read_only = @@tx_read_only OR @@error_count > 0 OR @limbeck IS NULL;

SET completion_type = IF(@@tx_read_only, 'this session is read only, perhaps since a script has failed in it: connect again - nothing was done', @@completion_type);

SET SESSION tx_read_only = @@tx_read_only OR @@error_count > 0 OR @limbeck IS NULL;

SET completion_type = IF(NOT (FIND_IN_SET('STRICT_ALL_TABLES', @@sql_mode) AND @@character_set_client = 'utf8mb4' AND @@time_zone = '+00:00' AND @@autocommit AND @@foreign_key_checks), 'the session does not have the settings of this script, see the error above - nothing was done', @@completion_type);

SET SESSION tx_read_only = @@tx_read_only OR @@error_count > 0 OR @limbeck IS NULL;

SET lock_wait_timeout = 60;

-- One script at a time.
SET @limbeck_alone = GET_LOCK(CONCAT('limbeck ', LEFT(DATABASE(), 50)), @@lock_wait_timeout);

SET SESSION tx_read_only = @@tx_read_only OR @@error_count > 0 OR @limbeck IS NULL;

SET completion_type = IF(COALESCE(@limbeck_alone, 0) <> 1, 'another script is running in this database, and did not end meanwhile - nothing was done', @@completion_type);

-- to go on after a failure: run what is above this line, and then all from the statement that failed
-- Running downgrade c3f2e5d4a7b6 -> b2e1d4c3f6a5
-- reviews, which take nothing that rows could violate
SET SESSION tx_read_only = @@tx_read_only OR @@error_count > 0 OR @limbeck IS NULL;

SET completion_type = IF(NOT EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'alembic_version'), 'downgrade c3f2e5d4a7b6: there is no table alembic_version - nothing of it was done', @@completion_type);

SET SESSION tx_read_only = @@tx_read_only OR @@error_count > 0 OR @limbeck IS NULL;

SET completion_type = (SELECT IF(COUNT(*) > 0, CONCAT('downgrade c3f2e5d4a7b6: alembic_version must hold exactly c3f2e5d4a7b6, and holds ', LEFT(GROUP_CONCAT(what ORDER BY what SEPARATOR ', '), 91), ' - nothing of it was done'), @@completion_type) FROM (SELECT COALESCE(GROUP_CONCAT(version_num ORDER BY version_num SEPARATOR ', '), 'no revision') AS what FROM alembic_version HAVING CONVERT(what USING utf8mb4) <> 'c3f2e5d4a7b6' COLLATE utf8mb4_bin) AS found);

SET SESSION tx_read_only = @@tx_read_only OR @@error_count > 0 OR @limbeck IS NULL;

SET completion_type = (SELECT IF(COUNT(*) > 0, CONCAT('downgrade c3f2e5d4a7b6: table book is not as history says: it ', LEFT(GROUP_CONCAT(what ORDER BY what SEPARATOR ', '), 111), ' - nothing of it was done'), @@completion_type) FROM (SELECT CONCAT(IF(SUM(n) > 0, 'has ', 'lacks '), spelled) AS what FROM (SELECT CONVERT(CONCAT_WS(' ', column_name, IF(data_type IN ('tinyint', 'smallint', 'mediumint', 'int', 'bigint'), CONCAT(data_type, IF(column_type LIKE '% unsigned%', ' unsigned', '')), column_type), IF(is_nullable = 'NO', 'NOT NULL', NULL), IF(COALESCE(column_default, 'NULL') = 'NULL' OR data_type = 'timestamp', NULL, 'DEFAULT'), IF(extra LIKE '%auto_increment%', 'AUTO_INCREMENT', NULL), IF(extra LIKE '% GENERATED%', 'GENERATED', NULL)) USING utf8mb4) COLLATE utf8mb4_general_ci AS spelled, 1 AS n FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'book' UNION ALL SELECT 'id int NOT NULL AUTO_INCREMENT', -1 UNION ALL SELECT 'author_id int NOT NULL', -1 UNION ALL SELECT 'editor_id int', -1 UNION ALL SELECT 'isbn varchar(20)', -1 UNION ALL SELECT 'pages int DEFAULT', -1 UNION ALL SELECT 'title varchar(200)', -1) AS both_sides GROUP BY spelled HAVING SUM(n) <> 0) AS found);

-- drop column book.title
-- statement 1 of 3
SET SESSION tx_read_only = @@tx_read_only OR @@error_count > 0 OR @limbeck IS NULL;

ALTER TABLE book DROP COLUMN title;

-- drop table review
-- statement 2 of 3
SET SESSION tx_read_only = @@tx_read_only OR @@error_count > 0 OR @limbeck IS NULL;

DROP TABLE review;

-- statement 3 of 3
SET SESSION tx_read_only = @@tx_read_only OR @@error_count > 0 OR @limbeck IS NULL;

UPDATE alembic_version SET version_num = 'b2e1d4c3f6a5' WHERE version_num = 'c3f2e5d4a7b6';

SET SESSION tx_read_only = @@tx_read_only OR @@error_count > 0 OR @limbeck IS NULL;

SET completion_type = (SELECT IF(COUNT(*) > 0, CONCAT('downgrade c3f2e5d4a7b6: alembic_version does not hold exactly b2e1d4c3f6a5 afterwards, and holds ', LEFT(GROUP_CONCAT(what ORDER BY what SEPARATOR ', '), 86), ' - stopped here'), @@completion_type) FROM (SELECT COALESCE(GROUP_CONCAT(version_num ORDER BY version_num SEPARATOR ', '), 'no revision') AS what FROM alembic_version HAVING CONVERT(what USING utf8mb4) <> 'b2e1d4c3f6a5' COLLATE utf8mb4_bin) AS found);

SET SESSION tx_read_only = @@tx_read_only OR @@error_count > 0 OR @limbeck IS NULL;

SET completion_type = IF(@@tx_read_only, 'the script was not done to its end: the first error above says why', @@completion_type);

DO RELEASE_LOCK(CONCAT('limbeck ', LEFT(DATABASE(), 50)));

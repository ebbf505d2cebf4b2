SET NAMES utf8mb4;

-- downgrade from a1d0c3b2e5f4 to base
-- dialect:     mysql 8 or later, for mysql
-- guards:      full
-- statements:  32, in no transaction
-- revisions:   a1d0c3b2e5f4  authors and their books
-- copies:      none
-- drops:       table book
--              table author
-- to run it:   mysql app < FILE
-- mind:        not within a transaction
-- mind:        with --force or source nothing is done behind an error either, but the exit status is 0
-- if it fails: the statements before the one that failed stay, nothing behind it is done, and its number says where to go on; the exit status of mysql is 1

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
-- Running downgrade a1d0c3b2e5f4 ->
-- authors and their books
SET SESSION transaction_read_only = @@transaction_read_only OR @@error_count > 0 OR @limbeck IS NULL;

SET completion_type = IF(NOT EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'alembic_version'), 'downgrade a1d0c3b2e5f4: there is no table alembic_version - nothing of it was done', @@completion_type);

SET SESSION transaction_read_only = @@transaction_read_only OR @@error_count > 0 OR @limbeck IS NULL;

SET completion_type = (SELECT IF(COUNT(*) > 0, CONCAT('downgrade a1d0c3b2e5f4: alembic_version must hold exactly a1d0c3b2e5f4, and holds ', LEFT(GROUP_CONCAT(what ORDER BY what SEPARATOR ', '), 91), ' - nothing of it was done'), @@completion_type) FROM (SELECT COALESCE(GROUP_CONCAT(version_num ORDER BY version_num SEPARATOR ', '), 'no revision') AS what FROM alembic_version HAVING CONVERT(what USING utf8mb4) <> 'a1d0c3b2e5f4' COLLATE utf8mb4_bin) AS found);

-- drop table book
-- statement 1 of 3
SET SESSION transaction_read_only = @@transaction_read_only OR @@error_count > 0 OR @limbeck IS NULL;

DROP TABLE book;

-- drop table author
-- statement 2 of 3
SET SESSION transaction_read_only = @@transaction_read_only OR @@error_count > 0 OR @limbeck IS NULL;

DROP TABLE author;

-- statement 3 of 3
SET SESSION transaction_read_only = @@transaction_read_only OR @@error_count > 0 OR @limbeck IS NULL;

DELETE FROM alembic_version WHERE version_num = 'a1d0c3b2e5f4';

SET SESSION transaction_read_only = @@transaction_read_only OR @@error_count > 0 OR @limbeck IS NULL;

SET completion_type = (SELECT IF(COUNT(*) > 0, CONCAT('downgrade a1d0c3b2e5f4: alembic_version does not hold no revision afterwards, and holds ', LEFT(GROUP_CONCAT(what ORDER BY what SEPARATOR ', '), 95), ' - stopped here'), @@completion_type) FROM (SELECT COALESCE(GROUP_CONCAT(version_num ORDER BY version_num SEPARATOR ', '), 'no revision') AS what FROM alembic_version HAVING CONVERT(what USING utf8mb4) <> 'no revision' COLLATE utf8mb4_bin) AS found);

SET SESSION transaction_read_only = @@transaction_read_only OR @@error_count > 0 OR @limbeck IS NULL;

SET completion_type = IF(@@transaction_read_only, 'the script was not done to its end: the first error above says why', @@completion_type);

DO RELEASE_LOCK(CONCAT('limbeck ', LEFT(DATABASE(), 50)));

\set ON_ERROR_STOP on

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running downgrade 53f9d026e814 -> 42e8cf15d703
-- every team has an owner, those that exist already too
-- drop index ix_team_owner of team
-- drop constraint fk_team_owner of team
-- drop column team.owner_id
DROP INDEX ix_team_owner;

ALTER TABLE team DROP CONSTRAINT fk_team_owner;

ALTER TABLE team DROP COLUMN owner_id;

UPDATE alembic_version SET version_num = '42e8cf15d703' WHERE version_num = '53f9d026e814';

-- Running downgrade 42e8cf15d703 -> 31d7be04c6f2
-- people
-- drop table user
DROP TABLE "user";

UPDATE alembic_version SET version_num = '31d7be04c6f2' WHERE version_num = '42e8cf15d703';

-- Running downgrade 31d7be04c6f2 -> 20c5a5f1b0a1
-- a group is a team now
-- rename column team.position to order
ALTER TABLE team RENAME COLUMN position TO "order";

-- rename table team to group
ALTER TABLE team RENAME TO "group";

UPDATE alembic_version SET version_num = '20c5a5f1b0a1' WHERE version_num = '31d7be04c6f2';

-- Running downgrade 20c5a5f1b0a1 ->
-- groups, under a name that SQL has taken
-- drop table group
DROP TABLE "group";

DELETE FROM alembic_version WHERE version_num = '20c5a5f1b0a1';

COMMIT;

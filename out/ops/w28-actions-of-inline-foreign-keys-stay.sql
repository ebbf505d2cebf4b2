-- a copy keeps what foreign keys beside their columns do, and when

-- == sqlite 3.35 ==

-- drop column post.old
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    user_id INTEGER,
    editor_id INTEGER,
    PRIMARY KEY (id),
    FOREIGN KEY (user_id) REFERENCES user (id) ON DELETE CASCADE ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_post_editor FOREIGN KEY (editor_id) REFERENCES user (id) ON DELETE RESTRICT
);

INSERT INTO _alembic_batch_temp (id, user_id, editor_id) SELECT post.id, post.user_id, post.editor_id FROM post;

DROP TABLE post;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO post;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- drop column post.old
SET CONSTRAINTS post_user_id_fkey IMMEDIATE;

ALTER TABLE post DROP COLUMN "old";

SET CONSTRAINTS post_user_id_fkey DEFERRED;

-- == mysql 8 ==

-- drop column post.old
ALTER TABLE post DROP COLUMN old;

-- == mariadb 10.6 ==

-- drop column post.old
ALTER TABLE post DROP COLUMN old;

-- == mssql 2016 ==

-- drop column post.old
ALTER TABLE post DROP COLUMN old;
GO

-- == oracle 19 ==

-- drop column post.old
ALTER TABLE post DROP COLUMN old;

COMMIT;

-- == sqlite 3.35, downgrade ==

-- warning[M202]: the derived downgrade brings back column "post.old", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column post.old
ALTER TABLE post ADD COLUMN old INTEGER;

-- == postgresql 14, downgrade ==

-- warning[M202]: the derived downgrade brings back column "post.old", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column post.old
SET CONSTRAINTS post_user_id_fkey IMMEDIATE;

ALTER TABLE post ADD COLUMN "old" INTEGER;

SET CONSTRAINTS post_user_id_fkey DEFERRED;

-- == mysql 8, downgrade ==

-- warning[M202]: the derived downgrade brings back column "post.old", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column post.old
ALTER TABLE post ADD COLUMN old INTEGER;

-- == mariadb 10.6, downgrade ==

-- warning[M202]: the derived downgrade brings back column "post.old", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column post.old
ALTER TABLE post ADD COLUMN old INTEGER;

-- == mssql 2016, downgrade ==

-- warning[M202]: the derived downgrade brings back column "post.old", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column post.old
ALTER TABLE post ADD old INTEGER NULL;
GO

-- == oracle 19, downgrade ==

-- warning[M202]: the derived downgrade brings back column "post.old", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column post.old
ALTER TABLE post ADD old INTEGER;

COMMIT;

-- what a block could not do: drop the unnamed, index an expression, use a new name, drop a and rename b to a

-- == sqlite 3.35 ==

-- drop constraint post_user_id_fkey of post
-- drop constraint post_title_key of post
-- drop constraint post_pkey of post
-- rename column post.title to heading
-- alter column post.heading: nullability
-- create index ix_post_heading on post
-- drop column post.a
-- rename column post.b to a
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    user_id INTEGER,
    heading VARCHAR(80) NOT NULL,
    a INTEGER
);

INSERT INTO _alembic_batch_temp (rowid, id, user_id, heading, a) SELECT post.rowid, post.id, post.user_id, coalesce(post.title, 'none'), post.b FROM post;

DROP TABLE post;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO post;

PRAGMA legacy_alter_table = OFF;

CREATE INDEX ix_post_b ON post (a);

CREATE INDEX ix_post_heading ON post ((lower(heading)));

-- == postgresql 14 ==

-- drop constraint post_user_id_fkey of post
-- drop constraint post_title_key of post
-- drop constraint post_pkey of post
-- rename column post.title to heading
-- alter column post.heading: nullability
-- create index ix_post_heading on post
-- drop column post.a
-- rename column post.b to a
ALTER TABLE post DROP CONSTRAINT post_user_id_fkey;

ALTER TABLE post DROP CONSTRAINT post_title_key;

ALTER TABLE post DROP CONSTRAINT post_pkey;

ALTER TABLE post RENAME COLUMN title TO heading;

UPDATE post SET heading = 'none' WHERE heading IS NULL;

ALTER TABLE post ALTER COLUMN heading SET NOT NULL;

CREATE INDEX ix_post_heading ON post ((lower(heading)));

ALTER TABLE post DROP COLUMN a;

ALTER TABLE post RENAME COLUMN b TO a;

-- == mysql 8 ==

-- note[D405]: mysql made an index of "post" (user_id) for foreign key (user_id) if there was none, and keeps it when the foreign key goes

-- drop constraint post_ibfk_1 of post
-- drop constraint title of post
-- drop constraint PRIMARY of post
-- rename column post.title to heading
-- alter column post.heading: nullability
-- create index ix_post_heading on post
-- drop column post.a
-- rename column post.b to a
ALTER TABLE post DROP FOREIGN KEY post_ibfk_1;

ALTER TABLE post DROP INDEX title;

ALTER TABLE post DROP PRIMARY KEY;

ALTER TABLE post RENAME COLUMN title TO heading;

UPDATE post SET heading = 'none' WHERE heading IS NULL;

ALTER TABLE post MODIFY COLUMN heading VARCHAR(80) NOT NULL;

CREATE INDEX ix_post_heading ON post ((lower(heading)));

ALTER TABLE post DROP COLUMN a;

ALTER TABLE post RENAME COLUMN b TO a;

-- == mariadb 10.6 ==

-- unsupported: error[D103]: mariadb cannot make index "ix_post_heading": it has no indexes over expressions
--   = help: index a computed column with that expression

-- == mssql 2016 ==

-- unsupported: error[D103]: mssql cannot make index "ix_post_heading": it takes columns, not expressions
--   = help: compute a column from the expression, and index that

-- == oracle 19 ==

-- drop constraint post_user_id_fkey of post
-- drop constraint post_title_key of post
-- drop constraint post_pkey of post
-- rename column post.title to heading
-- alter column post.heading: nullability
-- create index ix_post_heading on post
-- drop column post.a
-- rename column post.b to a
ALTER TABLE post DROP CONSTRAINT post_user_id_fkey;

ALTER TABLE post DROP CONSTRAINT post_title_key;

ALTER TABLE post DROP CONSTRAINT post_pkey;

ALTER TABLE post RENAME COLUMN title TO heading;

UPDATE post SET heading = 'none' WHERE heading IS NULL;

ALTER TABLE post MODIFY heading NOT NULL;

CREATE INDEX ix_post_heading ON post ((lower(heading)));

ALTER TABLE post DROP COLUMN a;

ALTER TABLE post RENAME COLUMN b TO a;

COMMIT;

-- == sqlite 3.35, downgrade ==

-- warning[M202]: the derived downgrade brings back column "post.a", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- rename column post.a to b
-- add column post.a
-- drop index ix_post_heading of post
-- alter column post.heading: nullability
-- rename column post.heading to title
-- add primary key (id) to post
-- add unique constraint (title) to post
-- add foreign key (user_id) to post
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    user_id INTEGER,
    title VARCHAR(80),
    b INTEGER,
    a INTEGER,
    PRIMARY KEY (id),
    UNIQUE (title),
    FOREIGN KEY (user_id) REFERENCES user (id)
);

INSERT INTO _alembic_batch_temp (id, user_id, title, b) SELECT post.id, post.user_id, post.heading, post.a FROM post;

DROP TABLE post;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO post;

PRAGMA legacy_alter_table = OFF;

CREATE INDEX ix_post_b ON post (b);

-- == postgresql 14, downgrade ==

-- warning[M202]: the derived downgrade brings back column "post.a", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- rename column post.a to b
-- add column post.a
-- drop index ix_post_heading of post
-- alter column post.heading: nullability
-- rename column post.heading to title
-- add primary key (id) to post
-- add unique constraint (title) to post
-- add foreign key (user_id) to post
ALTER TABLE post RENAME COLUMN a TO b;

ALTER TABLE post ADD COLUMN a INTEGER;

DROP INDEX ix_post_heading;

ALTER TABLE post ALTER COLUMN heading DROP NOT NULL;

ALTER TABLE post RENAME COLUMN heading TO title;

ALTER TABLE post ADD PRIMARY KEY (id);

ALTER TABLE post ADD UNIQUE (title);

ALTER TABLE post ADD FOREIGN KEY (user_id) REFERENCES "user" (id);

-- == mysql 8, downgrade ==

-- warning[M202]: the derived downgrade brings back column "post.a", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- rename column post.a to b
-- add column post.a
-- drop index ix_post_heading of post
-- alter column post.heading: nullability
-- rename column post.heading to title
-- add primary key (id) to post
-- add unique constraint (title) to post
-- add foreign key (user_id) to post
ALTER TABLE post RENAME COLUMN a TO b;

ALTER TABLE post ADD COLUMN a INTEGER;

DROP INDEX ix_post_heading ON post;

ALTER TABLE post MODIFY COLUMN heading VARCHAR(80);

ALTER TABLE post RENAME COLUMN heading TO title;

ALTER TABLE post ADD PRIMARY KEY (id);

ALTER TABLE post ADD UNIQUE (title);

ALTER TABLE post ADD FOREIGN KEY (user_id) REFERENCES user (id);

-- == oracle 19, downgrade ==

-- warning[M202]: the derived downgrade brings back column "post.a", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- rename column post.a to b
-- add column post.a
-- drop index ix_post_heading of post
-- alter column post.heading: nullability
-- rename column post.heading to title
-- add primary key (id) to post
-- add unique constraint (title) to post
-- add foreign key (user_id) to post
ALTER TABLE post RENAME COLUMN a TO b;

ALTER TABLE post ADD a INTEGER;

DROP INDEX ix_post_heading;

ALTER TABLE post MODIFY heading NULL;

ALTER TABLE post RENAME COLUMN heading TO title;

ALTER TABLE post ADD CONSTRAINT post_pkey PRIMARY KEY (id);

ALTER TABLE post ADD CONSTRAINT post_title_key UNIQUE (title);

ALTER TABLE post ADD CONSTRAINT post_user_id_fkey FOREIGN KEY (user_id) REFERENCES "user" (id);

COMMIT;

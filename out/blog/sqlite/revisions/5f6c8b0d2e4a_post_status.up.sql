.bail on

-- Foreign keys are not enforced on this connection from here on.
PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

-- Running upgrade 4e5b7a9c1d3f -> 5f6c8b0d2e4a
-- drafts; what is there already counts as published
-- add column post.status
-- add check constraint "ck_post_status" to post
-- create index ix_post_status on post
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    author_id INTEGER NOT NULL,
    title VARCHAR(200) NOT NULL,
    body TEXT,
    score INTEGER DEFAULT 0 NOT NULL,
    created DATETIME DEFAULT (CURRENT_TIMESTAMP) NOT NULL,
    slug VARCHAR(220) NOT NULL,
    status VARCHAR(10) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT ck_post_score CHECK (score >= 0),
    FOREIGN KEY (author_id) REFERENCES user (id) ON DELETE CASCADE,
    CONSTRAINT uq_post_slug UNIQUE (slug),
    CONSTRAINT ck_post_status CHECK (status IN ('draft', 'published'))
);

INSERT INTO _alembic_batch_temp (id, author_id, title, body, score, created, slug, status) SELECT post.id, post.author_id, post.title, post.body, post.score, post.created, post.slug, 'published' FROM post;

DROP TABLE post;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO post;

PRAGMA legacy_alter_table = OFF;

CREATE INDEX ix_post_author_created ON post (author_id, created);

CREATE INDEX ix_post_status ON post (status);

UPDATE alembic_version SET version_num = '5f6c8b0d2e4a' WHERE version_num = '4e5b7a9c1d3f';

COMMIT;

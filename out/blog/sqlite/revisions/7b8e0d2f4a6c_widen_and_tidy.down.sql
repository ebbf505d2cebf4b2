.bail on

-- Foreign keys are not enforced on this connection from here on.
PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

-- Running downgrade 7b8e0d2f4a6c -> 6a7d9c1e3f5b
-- longer names, inactive at first, and scores may go below zero
-- add check constraint "ck_post_score" to post
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
    FOREIGN KEY (author_id) REFERENCES user (id) ON DELETE CASCADE,
    CONSTRAINT uq_post_slug UNIQUE (slug),
    CONSTRAINT ck_post_status CHECK (status IN ('draft', 'published')),
    CONSTRAINT ck_post_score CHECK (score >= 0)
);

INSERT INTO _alembic_batch_temp (id, author_id, title, body, score, created, slug, status) SELECT post.id, post.author_id, post.title, post.body, post.score, post.created, post.slug, post.status FROM post;

DROP TABLE post;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO post;

PRAGMA legacy_alter_table = OFF;

CREATE INDEX ix_post_author_created ON post (author_id, created);

CREATE INDEX ix_post_status ON post (status);

-- alter column user.active: default
-- alter column user.username: type
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    username VARCHAR(40) NOT NULL,
    email VARCHAR(120) NOT NULL,
    joined DATETIME,
    active BOOLEAN DEFAULT 1 NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (email)
);

INSERT INTO _alembic_batch_temp (id, username, email, joined, active) SELECT user.id, user.username, user.email, user.joined, user.active FROM user;

DROP TABLE user;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO user;

PRAGMA legacy_alter_table = OFF;

CREATE UNIQUE INDEX ix_user_login ON user (username);

UPDATE alembic_version SET version_num = '6a7d9c1e3f5b' WHERE version_num = '7b8e0d2f4a6c';

COMMIT;

-- indexes that come with the table

-- == sqlite 3.35 ==

-- create table user
CREATE TABLE user (
    id INTEGER NOT NULL,
    email VARCHAR(120) NOT NULL,
    login VARCHAR(40) NOT NULL,
    name VARCHAR(80),
    PRIMARY KEY (id)
);

CREATE INDEX ix_user_name_email ON user (name, email);

CREATE UNIQUE INDEX ix_user_lower_name ON user ((lower(name)));

CREATE INDEX ix_user_email ON user (email);

CREATE UNIQUE INDEX ix_user_login ON user (login);

-- == postgresql 14 ==

-- create table user
CREATE TABLE "user" (
    id SERIAL NOT NULL,
    email VARCHAR(120) NOT NULL,
    login VARCHAR(40) NOT NULL,
    name VARCHAR(80),
    PRIMARY KEY (id)
);

CREATE INDEX ix_user_name_email ON "user" (name, email);

CREATE UNIQUE INDEX ix_user_lower_name ON "user" ((lower(name)));

CREATE INDEX ix_user_email ON "user" (email);

CREATE UNIQUE INDEX ix_user_login ON "user" (login);

-- == sqlite 3.35, downgrade ==

-- drop table user
DROP TABLE user;

-- == postgresql 14, downgrade ==

-- drop table user
DROP TABLE "user";

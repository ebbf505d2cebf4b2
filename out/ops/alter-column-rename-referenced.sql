-- a column that another table's foreign key refers to gets a new name

-- == sqlite 3.35 ==

-- rename column user.id to user_id
ALTER TABLE user RENAME COLUMN id TO user_id;

-- create table comment
CREATE TABLE comment (
    "by" INTEGER,
    FOREIGN KEY ("by") REFERENCES user (user_id)
);

-- == postgresql 14 ==

-- rename column user.id to user_id
ALTER TABLE "user" RENAME COLUMN id TO user_id;

-- create table comment
CREATE TABLE comment (
    by INTEGER,
    FOREIGN KEY (by) REFERENCES "user" (user_id)
);

-- == sqlite 3.35, downgrade ==

-- drop table comment
DROP TABLE comment;

-- rename column user.user_id to id
ALTER TABLE user RENAME COLUMN user_id TO id;

-- == postgresql 14, downgrade ==

-- drop table comment
DROP TABLE comment;

-- rename column user.user_id to id
ALTER TABLE "user" RENAME COLUMN user_id TO id;

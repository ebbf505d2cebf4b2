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

-- == mysql 8 ==

-- rename column user.id to user_id
ALTER TABLE user RENAME COLUMN id TO user_id;

-- create table comment
CREATE TABLE comment (
    `by` INTEGER,
    FOREIGN KEY (`by`) REFERENCES user (user_id)
);

-- == mariadb 10.6 ==

-- rename column user.id to user_id
ALTER TABLE user RENAME COLUMN id TO user_id;

-- create table comment
CREATE TABLE comment (
    `by` INTEGER,
    FOREIGN KEY (`by`) REFERENCES user (user_id)
);

-- == mssql 2016 ==

-- rename column user.id to user_id
EXEC sp_rename N'[user].id', N'user_id', 'COLUMN';
GO

-- create table comment
CREATE TABLE comment (
    [by] INTEGER NULL,
    CONSTRAINT comment_by_fkey FOREIGN KEY ([by]) REFERENCES [user] (user_id)
);
GO

-- == oracle 19 ==

-- rename column user.id to user_id
ALTER TABLE "user" RENAME COLUMN id TO user_id;

-- create table comment
CREATE TABLE "comment" (
    "by" INTEGER,
    CONSTRAINT comment_by_fkey FOREIGN KEY ("by") REFERENCES "user" (user_id)
);

COMMIT;

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

-- == mysql 8, downgrade ==

-- drop table comment
DROP TABLE comment;

-- rename column user.user_id to id
ALTER TABLE user RENAME COLUMN user_id TO id;

-- == mariadb 10.6, downgrade ==

-- drop table comment
DROP TABLE comment;

-- rename column user.user_id to id
ALTER TABLE user RENAME COLUMN user_id TO id;

-- == mssql 2016, downgrade ==

-- drop table comment
DROP TABLE comment;
GO

-- rename column user.user_id to id
EXEC sp_rename N'[user].user_id', N'id', 'COLUMN';
GO

-- == oracle 19, downgrade ==

-- drop table comment
DROP TABLE "comment";

-- rename column user.user_id to id
ALTER TABLE "user" RENAME COLUMN user_id TO id;

COMMIT;

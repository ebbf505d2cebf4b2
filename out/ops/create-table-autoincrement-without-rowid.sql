-- a table that would number itself by a rowid that it does not have

-- == sqlite 3.35 ==

-- unsupported: error[D103]: sqlite cannot make "account" a WITHOUT ROWID table: AUTOINCREMENT numbers rows by their rowid
--   = help: leave out one of autoincrement and withRowid: false

-- == postgresql 14 ==

-- create table account
CREATE TABLE account (
    id SERIAL NOT NULL,
    PRIMARY KEY (id)
);

-- == postgresql 14, downgrade ==

-- drop table account
DROP TABLE account;

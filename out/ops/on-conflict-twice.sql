-- two keys over the same columns cannot resolve conflicts in two ways

-- == sqlite 3.35 ==

-- unsupported: error[D103]: sqlite cannot resolve conflicts of unique constraint (name) otherwise than those of unique constraint "uq_name": both are over the same columns, so that it has one index for the two
--   = help: leave one of them out, or say the same onConflict for both

-- == postgresql 14 ==

-- create table account
CREATE TABLE account (
    name VARCHAR(40),
    UNIQUE (name),
    CONSTRAINT uq_name UNIQUE (name)
);

-- == postgresql 14, downgrade ==

-- drop table account
DROP TABLE account;

-- a key that leaves out the partition key is refused

-- == sqlite 3.35 ==

-- create table reading
CREATE TABLE reading (
    id INTEGER NOT NULL,
    taken DATE NOT NULL,
    PRIMARY KEY (id)
);

-- == postgresql 14 ==

-- unsupported: error[D103]: postgresql cannot say primary key (id) of the partitioned table "reading": it has to include the columns of the partition key, and lacks "taken"
--   = help: add them to it

-- == sqlite 3.35, downgrade ==

-- drop table reading
DROP TABLE reading;

-- a unique constraint that waits, where there is such a thing

-- == sqlite 3.35 ==

-- unsupported: error[D103]: sqlite cannot defer the unique constraint "uq_item_rank": only foreign keys can be deferred
--   = help: leave out deferrable and initially here: if (op.dialect === …)

-- == postgresql 14 ==

-- add unique constraint "uq_item_rank" to item
ALTER TABLE item ADD CONSTRAINT uq_item_rank UNIQUE (rank) DEFERRABLE INITIALLY DEFERRED;

-- == mysql 8 ==

-- unsupported: error[D103]: mysql cannot say unique constraint "uq_item_rank": it checks everything at once
--   = help: leave out deferrable and initially here

-- == mariadb 10.6 ==

-- unsupported: error[D103]: mariadb cannot say unique constraint "uq_item_rank": it checks everything at once
--   = help: leave out deferrable and initially here

-- == mssql 2016 ==

-- unsupported: error[D103]: mssql cannot defer unique constraint "uq_item_rank": it checks every constraint at the end of the statement
--   = help: leave out deferrable and initially here: if (op.dialect === …)

-- == oracle 19 ==

-- add unique constraint "uq_item_rank" to item
ALTER TABLE item ADD CONSTRAINT uq_item_rank UNIQUE (rank) DEFERRABLE INITIALLY DEFERRED;

COMMIT;

-- == postgresql 14, downgrade ==

-- drop constraint uq_item_rank of item
SET CONSTRAINTS uq_item_rank IMMEDIATE;

ALTER TABLE item DROP CONSTRAINT uq_item_rank;

-- == oracle 19, downgrade ==

-- drop constraint uq_item_rank of item
ALTER TABLE item DROP CONSTRAINT uq_item_rank;

COMMIT;

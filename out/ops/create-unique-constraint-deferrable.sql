-- a unique constraint that waits, where there is such a thing

-- == sqlite 3.35 ==

-- unsupported: error[D103]: sqlite cannot defer the unique constraint "uq_item_rank": only foreign keys can be deferred
--   = help: leave out deferrable and initially here: if (op.dialect === …)

-- == postgresql 14 ==

-- add unique constraint "uq_item_rank" to item
ALTER TABLE item ADD CONSTRAINT uq_item_rank UNIQUE (rank) DEFERRABLE INITIALLY DEFERRED;

-- == postgresql 14, downgrade ==

-- drop constraint uq_item_rank of item
SET CONSTRAINTS uq_item_rank IMMEDIATE;

ALTER TABLE item DROP CONSTRAINT uq_item_rank;

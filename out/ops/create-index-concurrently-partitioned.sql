-- an index of a partitioned table is not made concurrently

-- == sqlite 3.35 ==

-- create index ix_reading_day on reading
CREATE INDEX ix_reading_day ON reading (day);

-- == postgresql 14 ==

-- unsupported: error[D103]: postgresql cannot make or drop an index of "reading" concurrently: the table is partitioned
--   = help: leave concurrently out, or make the index of each partition so, with op.execute

-- == sqlite 3.35, downgrade ==

-- drop index ix_reading_day of reading
DROP INDEX ix_reading_day;

-- an index of a partitioned table is not made concurrently

-- == sqlite 3.35 ==

-- create index ix_reading_day on reading
CREATE INDEX ix_reading_day ON reading (day);

-- == postgresql 14 ==

-- unsupported: error[D103]: postgresql cannot make or drop an index of "reading" concurrently: the table is partitioned
--   = help: leave concurrently out, or make the index of each partition so, with op.execute

-- == mysql 8 ==

-- create index ix_reading_day on reading
CREATE INDEX ix_reading_day ON reading (day);

-- == mariadb 10.6 ==

-- create index ix_reading_day on reading
CREATE INDEX ix_reading_day ON reading (day);

-- == mssql 2016 ==

-- create index ix_reading_day on reading
CREATE INDEX ix_reading_day ON reading (day);
GO

-- == oracle 19 ==

-- create index ix_reading_day on reading
CREATE INDEX ix_reading_day ON reading (day);

COMMIT;

-- == sqlite 3.35, downgrade ==

-- drop index ix_reading_day of reading
DROP INDEX ix_reading_day;

-- == mysql 8, downgrade ==

-- drop index ix_reading_day of reading
DROP INDEX ix_reading_day ON reading;

-- == mariadb 10.6, downgrade ==

-- drop index ix_reading_day of reading
DROP INDEX ix_reading_day ON reading;

-- == mssql 2016, downgrade ==

-- drop index ix_reading_day of reading
DROP INDEX ix_reading_day ON reading;
GO

-- == oracle 19, downgrade ==

-- drop index ix_reading_day of reading
DROP INDEX ix_reading_day;

COMMIT;

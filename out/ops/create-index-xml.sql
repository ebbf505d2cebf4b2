-- neither can those of type XML

-- == sqlite 3.35 ==

-- create index ix_event_data on event
CREATE INDEX ix_event_data ON event (data);

-- == postgresql 14 ==

-- unsupported: error[D103]: postgresql cannot have index "ix_event_data" over "event.data": values of type XML cannot be compared: it has no default operator class
--   = help: index an expression over the column that can be compared, such as its text

-- == mysql 8 ==

-- create index ix_event_data on event
CREATE INDEX ix_event_data ON event (data);

-- == mariadb 10.6 ==

-- create index ix_event_data on event
CREATE INDEX ix_event_data ON event (data);

-- == mssql 2016 ==

-- unsupported: error[D103]: mssql cannot have index "ix_event_data" over "event.data": XML has no limit here, and the key of an index has one
--   = help: give the column a length: t.string(450)

-- == oracle 19 ==

-- create index ix_event_data on event
CREATE INDEX ix_event_data ON event (data);

COMMIT;

-- == sqlite 3.35, downgrade ==

-- drop index ix_event_data of event
DROP INDEX ix_event_data;

-- == mysql 8, downgrade ==

-- drop index ix_event_data of event
DROP INDEX ix_event_data ON event;

-- == mariadb 10.6, downgrade ==

-- drop index ix_event_data of event
DROP INDEX ix_event_data ON event;

-- == oracle 19, downgrade ==

-- drop index ix_event_data of event
DROP INDEX ix_event_data;

COMMIT;

-- neither can those of type XML

-- == sqlite 3.35 ==

-- create index ix_event_data on event
CREATE INDEX ix_event_data ON event (data);

-- == postgresql 14 ==

-- unsupported: error[D103]: postgresql cannot have index "ix_event_data" over "event.data": values of type XML cannot be compared: it has no default operator class
--   = help: index an expression over the column that can be compared, such as its text

-- == sqlite 3.35, downgrade ==

-- drop index ix_event_data of event
DROP INDEX ix_event_data;

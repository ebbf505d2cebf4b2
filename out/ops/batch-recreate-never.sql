-- a copy that was ruled out

-- == sqlite 3.35 ==

-- unsupported: error[D105]: sqlite cannot alter column some_table.bar: type without copying the table: its ALTER changes nothing of a column but the name
--   = help: leave recreate at "auto", or use "minimal"

-- == postgresql 14 ==

-- alter column some_table.bar: type
ALTER TABLE some_table ALTER COLUMN bar TYPE BIGINT;

-- == postgresql 14, downgrade ==

-- alter column some_table.bar: type
ALTER TABLE some_table ALTER COLUMN bar TYPE INTEGER;

-- exclusion constraints of a new table, and a column that goes with one

-- == sqlite 3.35 ==

-- unsupported: error[D103]: sqlite cannot say exclusion constraint "ex_room": it has no exclusion constraints
--   = help: leave it out here: if (op.dialect === …)

-- == postgresql 14 ==

-- warning[M201]: with column "booking.open" goes exclusion constraint "ex_room", which uses it
--   = help: drop it explicitly first if that is what you mean

-- create table booking
CREATE TABLE booking (
    id SERIAL NOT NULL,
    room circle,
    open BOOLEAN,
    PRIMARY KEY (id),
    CONSTRAINT ex_room EXCLUDE USING gist (room WITH &&) WHERE (open),
    EXCLUDE (id WITH =, id WITH =)
);

-- drop column booking.open
ALTER TABLE booking DROP CONSTRAINT ex_room;

ALTER TABLE booking DROP COLUMN open;

-- == mysql 8 ==

-- unsupported: error[D103]: mysql cannot say exclusion constraint "ex_room": it has no exclusion constraints
--   = help: leave it out here: if (op.dialect === …)

-- == mariadb 10.6 ==

-- unsupported: error[D103]: mariadb cannot say exclusion constraint "ex_room": it has no exclusion constraints
--   = help: leave it out here: if (op.dialect === …)

-- == mssql 2016 ==

-- unsupported: error[M310]: the expression open can be read as using column "open" in more places than it names it
--   = help: quote the column wherever you mean it, or give the column another name

-- == oracle 19 ==

-- unsupported: error[D103]: oracle cannot say exclusion constraint "ex_room": it has no exclusion constraints
--   = help: leave it out here: if (op.dialect === …)

-- == postgresql 14, downgrade ==

-- warning[M202]: the derived downgrade brings back column "booking.open", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column booking.open
ALTER TABLE booking ADD COLUMN open BOOLEAN;

ALTER TABLE booking ADD CONSTRAINT ex_room EXCLUDE USING gist (room WITH &&) WHERE (open);

-- drop table booking
DROP TABLE booking;

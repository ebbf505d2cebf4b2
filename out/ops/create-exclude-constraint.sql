-- no two rows for which an operator holds, on PostgreSQL alone

-- == sqlite 3.35 ==

-- unsupported: error[D103]: sqlite cannot say exclusion constraint "ex_booking_expression": it has no exclusion constraints
--   = help: leave it out here: if (op.dialect === …)

-- == postgresql 14 ==

-- add exclusion constraint "ex_booking_room" to booking
ALTER TABLE booking ADD CONSTRAINT ex_booking_room EXCLUDE USING gist (room WITH &&) WHERE (open) DEFERRABLE INITIALLY DEFERRED;

-- add exclusion constraint (id) to booking
SET CONSTRAINTS ex_booking_room IMMEDIATE;

ALTER TABLE booking ADD EXCLUDE (id int4_ops WITH =);

SET CONSTRAINTS ex_booking_room DEFERRED;

-- add exclusion constraint "ex_booking_expression" to booking
SET CONSTRAINTS ex_booking_room IMMEDIATE;

ALTER TABLE booking ADD CONSTRAINT ex_booking_expression EXCLUDE ((id + 1) WITH =);

SET CONSTRAINTS ex_booking_room DEFERRED;

-- rename column booking.room to place
ALTER TABLE booking RENAME COLUMN room TO place;

-- drop constraint booking_id_excl of booking
SET CONSTRAINTS ex_booking_room IMMEDIATE;

ALTER TABLE booking DROP CONSTRAINT booking_id_excl;

SET CONSTRAINTS ex_booking_room DEFERRED;

-- drop constraint ex_booking_room of booking
SET CONSTRAINTS ex_booking_room IMMEDIATE;

ALTER TABLE booking DROP CONSTRAINT ex_booking_room;

-- == mysql 8 ==

-- unsupported: error[D103]: mysql cannot say exclusion constraint "ex_booking_room": it has no exclusion constraints
--   = help: leave it out here: if (op.dialect === …)

-- == mariadb 10.6 ==

-- unsupported: error[D103]: mariadb cannot say exclusion constraint "ex_booking_room": it has no exclusion constraints
--   = help: leave it out here: if (op.dialect === …)

-- == mssql 2016 ==

-- unsupported: error[M310]: the expression open can be read as using column "open" in more places than it names it
--   = help: quote the column wherever you mean it, or give the column another name

-- == oracle 19 ==

-- unsupported: error[D103]: oracle cannot say exclusion constraint "ex_booking_room": it has no exclusion constraints
--   = help: leave it out here: if (op.dialect === …)

-- == postgresql 14, downgrade ==

-- add exclusion constraint "ex_booking_room" to booking
ALTER TABLE booking ADD CONSTRAINT ex_booking_room EXCLUDE USING gist (place WITH &&) WHERE (open) DEFERRABLE INITIALLY DEFERRED;

-- add exclusion constraint (id) to booking
SET CONSTRAINTS ex_booking_room IMMEDIATE;

ALTER TABLE booking ADD EXCLUDE (id int4_ops WITH =);

SET CONSTRAINTS ex_booking_room DEFERRED;

-- rename column booking.place to room
ALTER TABLE booking RENAME COLUMN place TO room;

-- drop constraint ex_booking_expression of booking
SET CONSTRAINTS ex_booking_room IMMEDIATE;

ALTER TABLE booking DROP CONSTRAINT ex_booking_expression;

SET CONSTRAINTS ex_booking_room DEFERRED;

-- drop constraint booking_id_excl of booking
SET CONSTRAINTS ex_booking_room IMMEDIATE;

ALTER TABLE booking DROP CONSTRAINT booking_id_excl;

SET CONSTRAINTS ex_booking_room DEFERRED;

-- drop constraint ex_booking_room of booking
SET CONSTRAINTS ex_booking_room IMMEDIATE;

ALTER TABLE booking DROP CONSTRAINT ex_booking_room;

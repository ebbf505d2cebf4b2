-- A text that is longer than a literal can be, and a line than a client reads

-- == sqlite 3.35 ==

-- nothing

-- == postgresql 14 ==

-- nothing

-- == mysql 8 ==

-- nothing

-- == mariadb 10.6 ==

-- nothing

-- == mssql 2016 ==

-- nothing

-- == oracle 19 ==

-- create table page
CREATE TABLE page (
    short VARCHAR2(1500 CHAR),
    body CLOB
);

-- insert 2 rows into page
INSERT INTO page (short, body) VALUES (('short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short short ' ||
'short short short short short short short short short short '),
(TO_CLOB('it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long') ||
TO_CLOB('; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s lo') ||
TO_CLOB('ng; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s ') ||
TO_CLOB('long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''') ||
TO_CLOB('s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; it''s long; ')));

INSERT INTO page (short, body) VALUES (('one line' || chr(10) || 'and another'), NULL);

COMMIT;

-- == sqlite 3.35, downgrade ==

-- nothing

-- == postgresql 14, downgrade ==

-- nothing

-- == mysql 8, downgrade ==

-- nothing

-- == mariadb 10.6, downgrade ==

-- nothing

-- == mssql 2016, downgrade ==

-- nothing

-- == oracle 19, downgrade ==

-- drop table page
DROP TABLE page;

COMMIT;

-- A block of PL/SQL in SQL of a person's own

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

-- execute a statement
BEGIN
    -- A comment may end with a semicolon here;
    EXECUTE IMMEDIATE 'ANALYZE TABLE account COMPUTE STATISTICS';
END;
/

-- execute 2 statements
CREATE PROCEDURE greet IS
BEGIN
    NULL;
END greet;
/
DROP PROCEDURE greet;

-- execute a statement
BEGIN NULL; END;
/

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

-- irreversible: error[M116]: no downgrade can be derived: "execute a statement" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision

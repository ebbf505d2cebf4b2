-- what is deferred before it is deferrable is refused

-- == sqlite 3.35 ==

-- unsupported: error[D103]: sqlite cannot defer the unique constraint "uq_name": only foreign keys can be deferred
--   = help: leave out deferrable and initially here: if (op.dialect === …)

-- == postgresql 14 ==

-- unsupported: error[D103]: postgresql cannot defer unique constraint "uq_name": it is declared NOT DEFERRABLE
--   = help: leave out deferrable: false, or initially

-- == mysql 8 ==

-- unsupported: error[D103]: mysql cannot say unique constraint "uq_name": it checks everything at once
--   = help: leave out deferrable and initially here

-- == mariadb 10.6 ==

-- unsupported: error[D103]: mariadb cannot say unique constraint "uq_name": it checks everything at once
--   = help: leave out deferrable and initially here

-- == mssql 2016 ==

-- unsupported: error[D103]: mssql cannot defer unique constraint "uq_name": it checks every constraint at the end of the statement
--   = help: leave out deferrable and initially here: if (op.dialect === …)

-- == oracle 19 ==

-- unsupported: error[D103]: oracle cannot defer unique constraint "uq_name": it is declared NOT DEFERRABLE
--   = help: leave out deferrable: false, or initially

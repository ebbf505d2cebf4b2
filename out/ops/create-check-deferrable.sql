-- a check that waits is refused

-- == sqlite 3.35 ==

-- unsupported: error[D103]: sqlite cannot defer the check constraint "ck_age": only foreign keys can be deferred
--   = help: leave out deferrable and initially here: if (op.dialect === …)

-- == postgresql 14 ==

-- unsupported: error[D103]: postgresql cannot defer check constraint "ck_age": it checks a row as soon as it is written
--   = help: leave out deferrable and initially

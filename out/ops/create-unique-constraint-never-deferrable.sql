-- what is deferred before it is deferrable is refused

-- == sqlite 3.35 ==

-- unsupported: error[D103]: sqlite cannot defer the unique constraint "uq_name": only foreign keys can be deferred
--   = help: leave out deferrable and initially here: if (op.dialect === …)

-- == postgresql 14 ==

-- unsupported: error[D103]: postgresql cannot defer unique constraint "uq_name": it is declared NOT DEFERRABLE
--   = help: leave out deferrable: false, or initially

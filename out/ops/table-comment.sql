-- a comment on a table, and one taken away

-- == sqlite 3.35 ==

-- note[D201]: sqlite keeps no comments: nothing is printed for those of table account

-- note[D201]: sqlite keeps no comments: nothing is printed for those of table user

-- comment on table account: nothing to do here
-- drop the comment on table user: nothing to do here

-- == postgresql 14 ==

-- comment on table account
COMMENT ON TABLE account IS 'it''s the customers'' money';

-- drop the comment on table user
COMMENT ON TABLE "user" IS NULL;

-- == sqlite 3.35, downgrade ==

-- note[D201]: sqlite keeps no comments: nothing is printed for those of table user

-- note[D201]: sqlite keeps no comments: nothing is printed for those of table account

-- comment on table user: nothing to do here
-- drop the comment on table account: nothing to do here

-- == postgresql 14, downgrade ==

-- comment on table user
COMMENT ON TABLE "user" IS 'old';

-- drop the comment on table account
COMMENT ON TABLE account IS NULL;

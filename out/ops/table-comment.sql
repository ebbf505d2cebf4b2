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

-- == mysql 8 ==

-- comment on table account
ALTER TABLE account COMMENT='it''s the customers'' money';

-- drop the comment on table user
ALTER TABLE user COMMENT='';

-- == mariadb 10.6 ==

-- comment on table account
ALTER TABLE account COMMENT='it''s the customers'' money';

-- drop the comment on table user
ALTER TABLE user COMMENT='';

-- == mssql 2016 ==

-- comment on table account
EXEC sp_addextendedproperty N'MS_Description', N'it''s the customers'' money', N'SCHEMA', N'dbo', N'TABLE', N'account';
GO

-- drop the comment on table user
EXEC sp_dropextendedproperty N'MS_Description', N'SCHEMA', N'dbo', N'TABLE', N'user';
GO

-- == oracle 19 ==

-- comment on table account
COMMENT ON TABLE account IS 'it''s the customers'' money';

-- drop the comment on table user
COMMENT ON TABLE "user" IS '';

COMMIT;

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

-- == mysql 8, downgrade ==

-- comment on table user
ALTER TABLE user COMMENT='old';

-- drop the comment on table account
ALTER TABLE account COMMENT='';

-- == mariadb 10.6, downgrade ==

-- comment on table user
ALTER TABLE user COMMENT='old';

-- drop the comment on table account
ALTER TABLE account COMMENT='';

-- == mssql 2016, downgrade ==

-- comment on table user
EXEC sp_addextendedproperty N'MS_Description', N'old', N'SCHEMA', N'dbo', N'TABLE', N'user';
GO

-- drop the comment on table account
EXEC sp_dropextendedproperty N'MS_Description', N'SCHEMA', N'dbo', N'TABLE', N'account';
GO

-- == oracle 19, downgrade ==

-- comment on table user
COMMENT ON TABLE "user" IS 'old';

-- drop the comment on table account
COMMENT ON TABLE account IS '';

COMMIT;

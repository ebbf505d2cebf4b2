-- from one reserved word to another

-- == sqlite 3.35 ==

-- rename table order to group
ALTER TABLE "order" RENAME TO "group";

-- == postgresql 14 ==

-- rename table order to group
ALTER TABLE "order" RENAME TO "group";

-- == mysql 8 ==

-- rename table order to group
ALTER TABLE `order` RENAME TO `group`;

-- == mariadb 10.6 ==

-- rename table order to group
ALTER TABLE `order` RENAME TO `group`;

-- == mssql 2016 ==

-- rename table order to group
EXEC sp_rename N'[order]', N'group', 'OBJECT';
GO

-- == oracle 19 ==

-- rename table order to group
ALTER TABLE "order" RENAME TO "group";

COMMIT;

-- == sqlite 3.35, downgrade ==

-- rename table group to order
ALTER TABLE "group" RENAME TO "order";

-- == postgresql 14, downgrade ==

-- rename table group to order
ALTER TABLE "group" RENAME TO "order";

-- == mysql 8, downgrade ==

-- rename table group to order
ALTER TABLE `group` RENAME TO `order`;

-- == mariadb 10.6, downgrade ==

-- rename table group to order
ALTER TABLE `group` RENAME TO `order`;

-- == mssql 2016, downgrade ==

-- rename table group to order
EXEC sp_rename N'[group]', N'order', 'OBJECT';
GO

-- == oracle 19, downgrade ==

-- rename table group to order
ALTER TABLE "group" RENAME TO "order";

COMMIT;

-- from one reserved word to another

-- == sqlite 3.35 ==

-- rename table order to group
ALTER TABLE "order" RENAME TO "group";

-- == postgresql 14 ==

-- rename table order to group
ALTER TABLE "order" RENAME TO "group";

-- == sqlite 3.35, downgrade ==

-- rename table group to order
ALTER TABLE "group" RENAME TO "order";

-- == postgresql 14, downgrade ==

-- rename table group to order
ALTER TABLE "group" RENAME TO "order";

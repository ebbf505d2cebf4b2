-- the key that a table itself refers to gets a new name

-- == sqlite 3.35 ==

-- unsupported: error[M102]: column "node.key" does not exist at this point
--   = help: node has id and parent_id

-- == postgresql 14 ==

-- rename column node.id to key
-- rename column node.parent_id to parent_key; alter column node.parent_id: nullability
ALTER TABLE node RENAME COLUMN id TO key;

UPDATE node SET parent_id = 1 WHERE parent_id IS NULL;

ALTER TABLE node ALTER COLUMN parent_id SET NOT NULL;

ALTER TABLE node RENAME COLUMN parent_id TO parent_key;

-- == postgresql 14, downgrade ==

-- rename column node.parent_key to parent_id; alter column node.parent_key: nullability
-- rename column node.key to id
ALTER TABLE node ALTER COLUMN parent_key DROP NOT NULL;

ALTER TABLE node RENAME COLUMN parent_key TO parent_id;

ALTER TABLE node RENAME COLUMN key TO id;

-- a column begins to number itself

-- == sqlite 3.35 ==

-- note[D202]: sqlite numbers an INTEGER PRIMARY KEY by itself and nothing else: nothing is printed for autoincrement of "Account.id"

-- alter column Account.id: autoincrement: nothing to do here

-- == postgresql 14 ==

-- alter column Account.id: autoincrement
CREATE SEQUENCE "Account_id_seq" AS INTEGER OWNED BY "Account".id;

SELECT setval('"Account_id_seq"'::regclass, coalesce(max(id), 0) + 1, false) FROM "Account";

ALTER TABLE "Account" ALTER COLUMN id SET DEFAULT nextval('"Account_id_seq"'::regclass);

-- == mysql 8 ==

-- alter column Account.id: autoincrement
ALTER TABLE `Account` MODIFY COLUMN id INTEGER NOT NULL AUTO_INCREMENT;

-- == mariadb 10.6 ==

-- alter column Account.id: autoincrement
ALTER TABLE `Account` MODIFY COLUMN id INTEGER NOT NULL AUTO_INCREMENT;

-- == mssql 2016 ==

-- unsupported: error[D103]: mssql cannot change how "Account.id" is numbered: IDENTITY is settled when a column is made
--   = help: copy the table: recreate: "always"

-- == oracle 19 ==

-- unsupported: error[D103]: oracle cannot alter column Account.id: autoincrement: only a new column can become an identity column
--   = help: copy the table: op.batchAlterTable(…, { recreate: "minimal" }, …)

-- == sqlite 3.35, downgrade ==

-- note[D202]: sqlite numbers an INTEGER PRIMARY KEY by itself and nothing else: nothing is printed for autoincrement of "Account.id"

-- alter column Account.id: autoincrement: nothing to do here

-- == postgresql 14, downgrade ==

-- alter column Account.id: autoincrement
ALTER TABLE "Account" ALTER COLUMN id DROP DEFAULT;

DROP SEQUENCE "Account_id_seq";

-- == mysql 8, downgrade ==

-- alter column Account.id: autoincrement
ALTER TABLE `Account` MODIFY COLUMN id INTEGER NOT NULL;

-- == mariadb 10.6, downgrade ==

-- alter column Account.id: autoincrement
ALTER TABLE `Account` MODIFY COLUMN id INTEGER NOT NULL;

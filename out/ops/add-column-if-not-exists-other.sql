-- a column that history has otherwise is refused

-- == sqlite 3.35 ==

-- unsupported: error[M170]: column "account.name" exists already and is not what is declared here: column "name" has type string(50), not string(40); column "name" has nullability NOT NULL, not NULL; unique constraint (name) is missing
--   = help: declare what is there, change it with an operation of its own, or choose another name

-- == postgresql 14 ==

-- unsupported: error[M170]: column "account.name" exists already and is not what is declared here: column "name" has type string(50), not string(40); column "name" has nullability NOT NULL, not NULL; unique constraint (name) is missing
--   = help: declare what is there, change it with an operation of its own, or choose another name

-- == mysql 8 ==

-- unsupported: error[M170]: column "account.name" exists already and is not what is declared here: column "name" has type string(50), not string(40); column "name" has nullability NOT NULL, not NULL; unique constraint (name) is missing
--   = help: declare what is there, change it with an operation of its own, or choose another name

-- == mariadb 10.6 ==

-- unsupported: error[M170]: column "account.name" exists already and is not what is declared here: column "name" has type string(50), not string(40); column "name" has nullability NOT NULL, not NULL; unique constraint (name) is missing
--   = help: declare what is there, change it with an operation of its own, or choose another name

-- == mssql 2016 ==

-- unsupported: error[M170]: column "account.name" exists already and is not what is declared here: column "name" has type string(50), not string(40); column "name" has nullability NOT NULL, not NULL; unique constraint (name) is missing
--   = help: declare what is there, change it with an operation of its own, or choose another name

-- == oracle 19 ==

-- unsupported: error[M170]: column "account.name" exists already and is not what is declared here: column "name" has type string(50), not string(40); column "name" has nullability NOT NULL, not NULL; unique constraint (name) is missing
--   = help: declare what is there, change it with an operation of its own, or choose another name

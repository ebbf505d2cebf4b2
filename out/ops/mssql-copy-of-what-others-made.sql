-- whose defaults have names that nobody here knows

-- == sqlite 3.35 ==

-- nothing

-- == postgresql 14 ==

-- nothing

-- == mysql 8 ==

-- nothing

-- == mariadb 10.6 ==

-- nothing

-- == mssql 2016 ==

-- warning[D424]: mssql copies table "app.order": permissions, statistics, change tracking, and triggers or properties that history does not know are not carried over
--   = help: make them again after the block, or leave recreate at "auto" where ALTER can say it

-- alter column app.order.id: autoincrement
CREATE TABLE app._alembic_batch_temp (
    id INTEGER IDENTITY(1, 1) NOT NULL,
    state VARCHAR(9) NOT NULL DEFAULT 'new'
);
GO

SET IDENTITY_INSERT app._alembic_batch_temp ON;
GO

INSERT INTO app._alembic_batch_temp (id, state) SELECT app.[order].id, app.[order].state FROM app.[order] WITH (TABLOCKX, HOLDLOCK);
GO

SET IDENTITY_INSERT app._alembic_batch_temp OFF;
GO

DROP TABLE app.[order];
GO

EXEC sp_rename N'app._alembic_batch_temp', N'order', 'OBJECT';
GO

ALTER TABLE app.[order] ADD CONSTRAINT order_pkey PRIMARY KEY (id);
GO

-- drop column app.order.state
DECLARE @sql NVARCHAR(max) = (SELECT N'ALTER TABLE app.[order] DROP CONSTRAINT ' + QUOTENAME(d.name) FROM sys.default_constraints AS d JOIN sys.columns AS c ON c.object_id = d.parent_object_id AND c.column_id = d.parent_column_id WHERE d.parent_object_id = OBJECT_ID(N'app.[order]') AND c.name = N'state');
EXEC (@sql);
GO

ALTER TABLE app.[order] DROP COLUMN state;
GO

-- == oracle 19 ==

-- nothing

-- == sqlite 3.35, downgrade ==

-- nothing

-- == postgresql 14, downgrade ==

-- nothing

-- == mysql 8, downgrade ==

-- nothing

-- == mariadb 10.6, downgrade ==

-- nothing

-- == mssql 2016, downgrade ==

-- warning[M202]: the derived downgrade brings back column "order.state", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- warning[D424]: mssql copies table "app.order": permissions, statistics, change tracking, and triggers or properties that history does not know are not carried over
--   = help: make them again after the block, or leave recreate at "auto" where ALTER can say it

-- add column app.order.state
ALTER TABLE app.[order] ADD state VARCHAR(9) NOT NULL CONSTRAINT [DF_order_state] DEFAULT 'new';
GO

-- alter column app.order.id: autoincrement
ALTER TABLE app.[order] DROP CONSTRAINT [DF_order_state];
GO

CREATE TABLE app._alembic_batch_temp (
    id INTEGER NOT NULL,
    state VARCHAR(9) NOT NULL CONSTRAINT [DF_order_state] DEFAULT 'new'
);
GO

INSERT INTO app._alembic_batch_temp (id, state) SELECT app.[order].id, app.[order].state FROM app.[order] WITH (TABLOCKX, HOLDLOCK);
GO

DROP TABLE app.[order];
GO

EXEC sp_rename N'app._alembic_batch_temp', N'order', 'OBJECT';
GO

ALTER TABLE app.[order] ADD CONSTRAINT order_pkey PRIMARY KEY (id);
GO

-- == oracle 19, downgrade ==

-- nothing

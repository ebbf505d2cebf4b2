:on error exit

GO

-- upgrade from a1d0c3b2e5f4 to b2e1d4c3f6a5
-- dialect:     mssql 2016 or later, for sqlcmd
-- guards:      full
-- statements:  50, in one transaction
-- revisions:   b2e1d4c3f6a5  rules that rows may violate
-- copies:      none
-- drops:       nothing that is there before
-- warnings:    D420 mssql takes NULLs for equal in unique constraint "uq_author_nick" of "author": two rows that are alike otherwise cannot both have NULL in "nick"
-- to run it:   sqlcmd -b -f 65001 -d app -i FILE
-- mind:        not within a transaction: the script does nothing then, and rolls that back
-- if it fails: nothing is changed; the exit status of sqlcmd -b is 1

SET IMPLICIT_TRANSACTIONS OFF;
GO

SET XACT_ABORT ON;
GO

SET ANSI_NULLS, ANSI_PADDING, ANSI_WARNINGS, ARITHABORT, CONCAT_NULL_YIELDS_NULL, QUOTED_IDENTIFIER ON;
GO

SET NUMERIC_ROUNDABORT OFF;
GO

IF @@ERROR <> 0 OR @@TRANCOUNT <> 0 SET NOEXEC ON;
GO

BEGIN TRANSACTION;
GO

IF @@ERROR <> 0 OR @@TRANCOUNT <> 1 SET NOEXEC ON;
GO

DECLARE @limbeck_resource NVARCHAR(255) = 'limbeck alembic_version', @limbeck_lock INT;
EXEC @limbeck_lock = sp_getapplock @Resource = @limbeck_resource, @LockMode = N'Exclusive', @LockOwner = N'Transaction';
IF @limbeck_lock < 0
BEGIN
    DECLARE @limbeck_refusal NVARCHAR(2048) = 'upgrade b2e1d4c3f6a5: another script is at work, and could not be waited for - nothing was changed';
    THROW 51000, @limbeck_refusal, 1;
END;
GO

-- Running upgrade a1d0c3b2e5f4 -> b2e1d4c3f6a5
-- rules that rows may violate
IF @@ERROR <> 0 OR @@TRANCOUNT <> 1 SET NOEXEC ON;
GO

IF OBJECT_ID(N'alembic_version') IS NULL
BEGIN
    DECLARE @limbeck_refusal NVARCHAR(2048) = 'upgrade b2e1d4c3f6a5: there is no table alembic_version, which must hold a1d0c3b2e5f4 - nothing was changed';
    THROW 51000, @limbeck_refusal, 1;
END;
GO

IF @@ERROR <> 0 OR @@TRANCOUNT <> 1 SET NOEXEC ON;
GO

DECLARE @limbeck_found NVARCHAR(max) = ISNULL(STUFF((SELECT N', ' + version_num FROM alembic_version WITH (UPDLOCK, HOLDLOCK) ORDER BY version_num COLLATE Latin1_General_BIN2 FOR XML PATH(N''), TYPE).value(N'.', N'NVARCHAR(max)'), 1, 2, N''), N'no revision');
IF @limbeck_found COLLATE Latin1_General_BIN2 <> 'a1d0c3b2e5f4'
BEGIN
    DECLARE @limbeck_refusal NVARCHAR(2048) = LEFT('upgrade b2e1d4c3f6a5: alembic_version must hold exactly a1d0c3b2e5f4, and holds ' + REPLACE(@limbeck_found, N'%', N'%%'), 1900) + ' - nothing was changed';
    THROW 51000, @limbeck_refusal, 1;
END;
GO

-- alter column author.email: nullability
-- alter column author.name: type
-- rename column author.nick name to nick
-- add unique constraint "uq_author_nick" to author
IF @@ERROR <> 0 OR @@TRANCOUNT <> 1 SET NOEXEC ON;
GO

DECLARE @limbeck_found NVARCHAR(max);
WITH expected (what) AS (
    SELECT what COLLATE DATABASE_DEFAULT FROM (VALUES
    (N'id int NOT NULL IDENTITY'),
    (N'name varchar(80) NOT NULL'),
    (N'email varchar(120)'),
    (N'nick name varchar(40)')
) AS listed (what)
), actual (what) AS (
    SELECT (c.name + CASE c.is_computed WHEN 1 THEN N' COMPUTED' ELSE N' ' + TYPE_NAME(c.user_type_id) + CASE
        WHEN TYPE_NAME(c.user_type_id) IN (N'varchar', N'nvarchar', N'varbinary') AND c.max_length = -1 THEN N'(max)'
        WHEN TYPE_NAME(c.user_type_id) IN (N'nvarchar', N'nchar') THEN N'(' + CAST(c.max_length / 2 AS NVARCHAR(10)) + N')'
        WHEN TYPE_NAME(c.user_type_id) IN (N'varchar', N'char', N'varbinary', N'binary') THEN N'(' + CAST(c.max_length AS NVARCHAR(10)) + N')'
        WHEN TYPE_NAME(c.user_type_id) IN (N'numeric', N'decimal') THEN N'(' + CAST(c.precision AS NVARCHAR(10)) + N',' + CAST(c.scale AS NVARCHAR(10)) + N')'
        WHEN TYPE_NAME(c.user_type_id) IN (N'time', N'datetime2', N'datetimeoffset') THEN N'(' + CAST(c.scale AS NVARCHAR(10)) + N')'
        ELSE N'' END
        + CASE c.is_nullable WHEN 0 THEN N' NOT NULL' ELSE N'' END
        + CASE c.is_identity WHEN 1 THEN N' IDENTITY' ELSE N'' END END) COLLATE DATABASE_DEFAULT FROM sys.columns AS c WHERE c.object_id = OBJECT_ID(N'author', N'U')
), differences (what) AS (
    SELECT N'has ' + what FROM (SELECT what FROM actual EXCEPT SELECT what FROM expected) AS strange
    UNION ALL SELECT N'lacks ' + what FROM (SELECT what FROM expected EXCEPT SELECT what FROM actual) AS missing
)
SELECT @limbeck_found = STUFF((SELECT N', ' + what FROM differences ORDER BY what FOR XML PATH(N''), TYPE).value(N'.', N'NVARCHAR(max)'), 1, 2, N'');
IF @limbeck_found IS NOT NULL
BEGIN
    DECLARE @limbeck_refusal NVARCHAR(2048) = LEFT('upgrade b2e1d4c3f6a5: table author is not as history says: it ' + REPLACE(@limbeck_found, N'%', N'%%'), 1900) + ' - nothing was changed';
    THROW 51000, @limbeck_refusal, 1;
END;
GO

IF @@ERROR <> 0 OR @@TRANCOUNT <> 1 SET NOEXEC ON;
GO

IF EXISTS (SELECT * FROM author WHERE email IS NULL)
BEGIN
    DECLARE @limbeck_refusal NVARCHAR(2048) = 'upgrade b2e1d4c3f6a5: author.email is to be NOT NULL and is NULL in some rows: SELECT * FROM author WHERE email IS NULL - nothing was changed';
    THROW 51000, @limbeck_refusal, 1;
END;
GO

IF @@ERROR <> 0 OR @@TRANCOUNT <> 1 SET NOEXEC ON;
GO

ALTER TABLE author ALTER COLUMN email VARCHAR(120) NOT NULL;
GO

IF @@ERROR <> 0 OR @@TRANCOUNT <> 1 SET NOEXEC ON;
GO

IF EXISTS (SELECT * FROM author WHERE LEN(name) > 40)
BEGIN
    DECLARE @limbeck_refusal NVARCHAR(2048) = 'upgrade b2e1d4c3f6a5: author.name is to hold 40 characters and some rows have more: SELECT * FROM author WHERE LEN(name) > 40 - nothing was changed';
    THROW 51000, @limbeck_refusal, 1;
END;
GO

IF @@ERROR <> 0 OR @@TRANCOUNT <> 1 SET NOEXEC ON;
GO

ALTER TABLE author ALTER COLUMN name VARCHAR(40) NOT NULL;
GO

IF @@ERROR <> 0 OR @@TRANCOUNT <> 1 SET NOEXEC ON;
GO

EXEC sp_rename N'author.[nick name]', N'nick', 'COLUMN';
GO

IF @@ERROR <> 0 OR @@TRANCOUNT <> 1 SET NOEXEC ON;
GO

IF EXISTS (SELECT nick, count(*) FROM author GROUP BY nick HAVING count(*) > 1)
BEGIN
    DECLARE @limbeck_refusal NVARCHAR(2048) = 'upgrade b2e1d4c3f6a5: unique constraint "uq_author_nick" of author would be violated, since some rows are alike: SELECT nick, count(*) FROM author GROUP BY nick HAVING count(*) > 1 - nothing was changed';
    THROW 51000, @limbeck_refusal, 1;
END;
GO

IF @@ERROR <> 0 OR @@TRANCOUNT <> 1 SET NOEXEC ON;
GO

ALTER TABLE author ADD CONSTRAINT uq_author_nick UNIQUE (nick);
GO

-- add foreign key "fk_book_editor" to book
IF @@ERROR <> 0 OR @@TRANCOUNT <> 1 SET NOEXEC ON;
GO

DECLARE @limbeck_found NVARCHAR(max);
WITH expected (what) AS (
    SELECT what COLLATE DATABASE_DEFAULT FROM (VALUES
    (N'id int NOT NULL IDENTITY'),
    (N'author_id int NOT NULL'),
    (N'editor_id int'),
    (N'isbn varchar(20)'),
    (N'pages int')
) AS listed (what)
), actual (what) AS (
    SELECT (c.name + CASE c.is_computed WHEN 1 THEN N' COMPUTED' ELSE N' ' + TYPE_NAME(c.user_type_id) + CASE
        WHEN TYPE_NAME(c.user_type_id) IN (N'varchar', N'nvarchar', N'varbinary') AND c.max_length = -1 THEN N'(max)'
        WHEN TYPE_NAME(c.user_type_id) IN (N'nvarchar', N'nchar') THEN N'(' + CAST(c.max_length / 2 AS NVARCHAR(10)) + N')'
        WHEN TYPE_NAME(c.user_type_id) IN (N'varchar', N'char', N'varbinary', N'binary') THEN N'(' + CAST(c.max_length AS NVARCHAR(10)) + N')'
        WHEN TYPE_NAME(c.user_type_id) IN (N'numeric', N'decimal') THEN N'(' + CAST(c.precision AS NVARCHAR(10)) + N',' + CAST(c.scale AS NVARCHAR(10)) + N')'
        WHEN TYPE_NAME(c.user_type_id) IN (N'time', N'datetime2', N'datetimeoffset') THEN N'(' + CAST(c.scale AS NVARCHAR(10)) + N')'
        ELSE N'' END
        + CASE c.is_nullable WHEN 0 THEN N' NOT NULL' ELSE N'' END
        + CASE c.is_identity WHEN 1 THEN N' IDENTITY' ELSE N'' END END) COLLATE DATABASE_DEFAULT FROM sys.columns AS c WHERE c.object_id = OBJECT_ID(N'book', N'U')
), differences (what) AS (
    SELECT N'has ' + what FROM (SELECT what FROM actual EXCEPT SELECT what FROM expected) AS strange
    UNION ALL SELECT N'lacks ' + what FROM (SELECT what FROM expected EXCEPT SELECT what FROM actual) AS missing
)
SELECT @limbeck_found = STUFF((SELECT N', ' + what FROM differences ORDER BY what FOR XML PATH(N''), TYPE).value(N'.', N'NVARCHAR(max)'), 1, 2, N'');
IF @limbeck_found IS NOT NULL
BEGIN
    DECLARE @limbeck_refusal NVARCHAR(2048) = LEFT('upgrade b2e1d4c3f6a5: table book is not as history says: it ' + REPLACE(@limbeck_found, N'%', N'%%'), 1900) + ' - nothing was changed';
    THROW 51000, @limbeck_refusal, 1;
END;
GO

IF @@ERROR <> 0 OR @@TRANCOUNT <> 1 SET NOEXEC ON;
GO

IF EXISTS (SELECT * FROM book child WHERE child.editor_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM author parent WHERE parent.id = child.editor_id))
BEGIN
    DECLARE @limbeck_refusal NVARCHAR(2048) = 'upgrade b2e1d4c3f6a5: foreign key "fk_book_editor" of book would be violated, since some rows refer to nothing: SELECT * FROM book child WHERE child.editor_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM author parent WHERE parent.id = child.editor_id) - nothing was changed';
    THROW 51000, @limbeck_refusal, 1;
END;
GO

IF @@ERROR <> 0 OR @@TRANCOUNT <> 1 SET NOEXEC ON;
GO

ALTER TABLE book ADD CONSTRAINT fk_book_editor FOREIGN KEY (editor_id) REFERENCES author (id);
GO

-- add check constraint "ck_book_pages" to book
IF @@ERROR <> 0 OR @@TRANCOUNT <> 1 SET NOEXEC ON;
GO

IF EXISTS (SELECT * FROM book WHERE NOT (pages >= 0))
BEGIN
    DECLARE @limbeck_refusal NVARCHAR(2048) = 'upgrade b2e1d4c3f6a5: check constraint "ck_book_pages" of book would be violated by some rows: SELECT * FROM book WHERE NOT (pages >= 0) - nothing was changed';
    THROW 51000, @limbeck_refusal, 1;
END;
GO

IF @@ERROR <> 0 OR @@TRANCOUNT <> 1 SET NOEXEC ON;
GO

ALTER TABLE book ADD CONSTRAINT ck_book_pages CHECK (pages >= 0);
GO

-- create index ix_author_email on author
IF @@ERROR <> 0 OR @@TRANCOUNT <> 1 SET NOEXEC ON;
GO

IF EXISTS (SELECT email, count(*) FROM author GROUP BY email HAVING count(*) > 1)
BEGIN
    DECLARE @limbeck_refusal NVARCHAR(2048) = 'upgrade b2e1d4c3f6a5: unique index "ix_author_email" of author cannot be made, since some rows are alike: SELECT email, count(*) FROM author GROUP BY email HAVING count(*) > 1 - nothing was changed';
    THROW 51000, @limbeck_refusal, 1;
END;
GO

IF @@ERROR <> 0 OR @@TRANCOUNT <> 1 SET NOEXEC ON;
GO

CREATE UNIQUE INDEX ix_author_email ON author (email);
GO

IF @@ERROR <> 0 OR @@TRANCOUNT <> 1 SET NOEXEC ON;
GO

UPDATE alembic_version SET version_num = 'b2e1d4c3f6a5' WHERE version_num = 'a1d0c3b2e5f4';
GO

IF @@ERROR <> 0 OR @@TRANCOUNT <> 1 SET NOEXEC ON;
GO

DECLARE @limbeck_found NVARCHAR(max) = ISNULL(STUFF((SELECT N', ' + version_num FROM alembic_version WITH (UPDLOCK, HOLDLOCK) ORDER BY version_num COLLATE Latin1_General_BIN2 FOR XML PATH(N''), TYPE).value(N'.', N'NVARCHAR(max)'), 1, 2, N''), N'no revision');
IF @limbeck_found COLLATE Latin1_General_BIN2 <> 'b2e1d4c3f6a5'
BEGIN
    DECLARE @limbeck_refusal NVARCHAR(2048) = LEFT('upgrade b2e1d4c3f6a5: alembic_version does not hold exactly b2e1d4c3f6a5 afterwards, and holds ' + REPLACE(@limbeck_found, N'%', N'%%'), 1900) + ' - nothing was changed';
    THROW 51000, @limbeck_refusal, 1;
END;
GO

IF @@ERROR <> 0 OR @@TRANCOUNT <> 1 SET NOEXEC ON;
GO

COMMIT TRANSACTION;
GO

IF @@ERROR <> 0 SET NOEXEC ON;
GO

DECLARE @limbeck_applied BIT;
SET @limbeck_applied = 1;
SET NOEXEC OFF;
IF @limbeck_applied IS NULL
BEGIN
    IF @@TRANCOUNT > 0 ROLLBACK TRANSACTION;
    THROW 51000, N'the script did not get to its end, as an earlier error says, or since a transaction was open before: what was not committed is undone', 1;
END;
GO

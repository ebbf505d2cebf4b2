:on error exit

GO

-- upgrade from a1d0c3b2e5f4 to b2e1d4c3f6a5
-- dialect:     mssql 2016 or later, for sqlcmd
-- guards:      version
-- statements:  34, in one transaction
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

ALTER TABLE author ALTER COLUMN email VARCHAR(120) NOT NULL;
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

ALTER TABLE author ADD CONSTRAINT uq_author_nick UNIQUE (nick);
GO

-- add foreign key "fk_book_editor" to book
IF @@ERROR <> 0 OR @@TRANCOUNT <> 1 SET NOEXEC ON;
GO

ALTER TABLE book ADD CONSTRAINT fk_book_editor FOREIGN KEY (editor_id) REFERENCES author (id);
GO

-- add check constraint "ck_book_pages" to book
IF @@ERROR <> 0 OR @@TRANCOUNT <> 1 SET NOEXEC ON;
GO

ALTER TABLE book ADD CONSTRAINT ck_book_pages CHECK (pages >= 0);
GO

-- create index ix_author_email on author
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

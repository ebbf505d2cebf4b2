:on error exit

GO

-- downgrade from c3f2e5d4a7b6 to b2e1d4c3f6a5
-- dialect:     mssql 2016 or later, for sqlcmd
-- guards:      version
-- statements:  24, in one transaction
-- revisions:   c3f2e5d4a7b6  reviews, which take nothing that rows could violate
-- copies:      none
-- drops:       column book.title
--              table review
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
    DECLARE @limbeck_refusal NVARCHAR(2048) = 'downgrade c3f2e5d4a7b6: another script is at work, and could not be waited for - nothing was changed';
    THROW 51000, @limbeck_refusal, 1;
END;
GO

-- Running downgrade c3f2e5d4a7b6 -> b2e1d4c3f6a5
-- reviews, which take nothing that rows could violate
IF @@ERROR <> 0 OR @@TRANCOUNT <> 1 SET NOEXEC ON;
GO

IF OBJECT_ID(N'alembic_version') IS NULL
BEGIN
    DECLARE @limbeck_refusal NVARCHAR(2048) = 'downgrade c3f2e5d4a7b6: there is no table alembic_version, which must hold c3f2e5d4a7b6 - nothing was changed';
    THROW 51000, @limbeck_refusal, 1;
END;
GO

IF @@ERROR <> 0 OR @@TRANCOUNT <> 1 SET NOEXEC ON;
GO

DECLARE @limbeck_found NVARCHAR(max) = ISNULL(STUFF((SELECT N', ' + version_num FROM alembic_version WITH (UPDLOCK, HOLDLOCK) ORDER BY version_num COLLATE Latin1_General_BIN2 FOR XML PATH(N''), TYPE).value(N'.', N'NVARCHAR(max)'), 1, 2, N''), N'no revision');
IF @limbeck_found COLLATE Latin1_General_BIN2 <> 'c3f2e5d4a7b6'
BEGIN
    DECLARE @limbeck_refusal NVARCHAR(2048) = LEFT('downgrade c3f2e5d4a7b6: alembic_version must hold exactly c3f2e5d4a7b6, and holds ' + REPLACE(@limbeck_found, N'%', N'%%'), 1900) + ' - nothing was changed';
    THROW 51000, @limbeck_refusal, 1;
END;
GO

-- drop column book.title
IF @@ERROR <> 0 OR @@TRANCOUNT <> 1 SET NOEXEC ON;
GO

ALTER TABLE book DROP COLUMN title;
GO

-- drop table review
IF @@ERROR <> 0 OR @@TRANCOUNT <> 1 SET NOEXEC ON;
GO

DROP TABLE review;
GO

IF @@ERROR <> 0 OR @@TRANCOUNT <> 1 SET NOEXEC ON;
GO

UPDATE alembic_version SET version_num = 'b2e1d4c3f6a5' WHERE version_num = 'c3f2e5d4a7b6';
GO

IF @@ERROR <> 0 OR @@TRANCOUNT <> 1 SET NOEXEC ON;
GO

DECLARE @limbeck_found NVARCHAR(max) = ISNULL(STUFF((SELECT N', ' + version_num FROM alembic_version WITH (UPDLOCK, HOLDLOCK) ORDER BY version_num COLLATE Latin1_General_BIN2 FOR XML PATH(N''), TYPE).value(N'.', N'NVARCHAR(max)'), 1, 2, N''), N'no revision');
IF @limbeck_found COLLATE Latin1_General_BIN2 <> 'b2e1d4c3f6a5'
BEGIN
    DECLARE @limbeck_refusal NVARCHAR(2048) = LEFT('downgrade c3f2e5d4a7b6: alembic_version does not hold exactly b2e1d4c3f6a5 afterwards, and holds ' + REPLACE(@limbeck_found, N'%', N'%%'), 1900) + ' - nothing was changed';
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

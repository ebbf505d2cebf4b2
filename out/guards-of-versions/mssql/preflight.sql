SET XACT_ABORT ON;
GO

SET ANSI_NULLS, ANSI_PADDING, ANSI_WARNINGS, ARITHABORT, CONCAT_NULL_YIELDS_NULL, QUOTED_IDENTIFIER ON;
GO

SET NUMERIC_ROUNDABORT OFF;
GO

SET XACT_ABORT OFF;
GO

SET NOCOUNT ON;
GO

IF OBJECT_ID(N'tempdb..#limbeck_answers') IS NOT NULL DROP TABLE #limbeck_answers;
GO

CREATE TABLE #limbeck_answers (number INT NOT NULL PRIMARY KEY, found BIGINT NULL, question NVARCHAR(max) NOT NULL, query NVARCHAR(max) NOT NULL);
GO

-- Preflight of upgrade base -> c3f2e5d4a7b6: asks what its guards would find, and changes nothing
DECLARE @limbeck_query NVARCHAR(max) = 'SELECT CASE WHEN ISNULL(STUFF((SELECT N'', '' + version_num FROM alembic_version ORDER BY version_num COLLATE Latin1_General_BIN2 FOR XML PATH(N''''), TYPE).value(N''.'', N''NVARCHAR(max)''), 1, 2, N''''), N''no revision'') COLLATE Latin1_General_BIN2 <> ''no revision'' THEN 1 ELSE 0 END', @limbeck_found BIGINT, @limbeck_error NVARCHAR(max) = N'';
DECLARE @limbeck_answer TABLE (found BIGINT);
BEGIN TRY
    INSERT INTO @limbeck_answer EXEC (@limbeck_query);
    SELECT @limbeck_found = found FROM @limbeck_answer;
END TRY
BEGIN CATCH
    IF XACT_STATE() = -1 ROLLBACK TRANSACTION;
    IF ERROR_NUMBER() = 208 SET @limbeck_found = 0;
    SET @limbeck_error = N' (' + ERROR_MESSAGE() + N')';
END CATCH;
INSERT INTO #limbeck_answers VALUES (1, @limbeck_found, 'upgrade a1d0c3b2e5f4: alembic_version must hold exactly no revision' + CASE WHEN @limbeck_found IS NULL THEN @limbeck_error ELSE N'' END, 'SELECT version_num FROM alembic_version');
GO

-- Not asked here, but looked at by the script itself: that the version table holds what each revision leaves
SELECT CASE WHEN found = 0 THEN N'ok' WHEN found > 0 THEN N'FAILS' ELSE N'UNKNOWN' END AS outcome, ISNULL(CAST(found AS NVARCHAR(20)), N'?') AS found, CAST(question AS NVARCHAR(1000)) AS [looked for], CAST(query AS NVARCHAR(4000)) AS query FROM #limbeck_answers ORDER BY number;
GO

IF (SELECT COUNT(*) FROM #limbeck_answers WHERE found = 0) <> 1
BEGIN
    DECLARE @limbeck_refusal NVARCHAR(2048) = 'preflight: this database is not as the script needs it';
    THROW 51000, @limbeck_refusal, 1;
END;
GO

IF OBJECT_ID(N'tempdb..#limbeck_answers') IS NOT NULL DROP TABLE #limbeck_answers;
GO

SET NOCOUNT OFF;
GO

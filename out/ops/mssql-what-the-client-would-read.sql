-- $(x) and GO are commands of sqlcmd, wherever they stand

-- == sqlite 3.35 ==

-- nothing

-- == postgresql 14 ==

-- nothing

-- == mysql 8 ==

-- nothing

-- == mariadb 10.6 ==

-- nothing

-- == mssql 2016 ==

-- create table note
CREATE TABLE note (
    id INTEGER IDENTITY(1, 1) NOT NULL,
    text NVARCHAR(max) NULL CONSTRAINT [DF_note_text] DEFAULT (N'$' + N'(default)'),
    [a]]b] NVARCHAR(20) NULL,
    CONSTRAINT note_pkey PRIMARY KEY (id)
);
GO

DECLARE @comment NVARCHAR(3750) = (N'costs $' + N'(price)' + NCHAR(10) + N'GO' + NCHAR(10) + N':r other.sql');
EXEC sp_addextendedproperty N'MS_Description', @comment, N'SCHEMA', N'dbo', N'TABLE', N'note', N'COLUMN', N'id';
GO

-- insert 4 rows into note
INSERT INTO note (text) VALUES ((N'$$' + N'(x) and $ (y)'));
GO

INSERT INTO note (text) VALUES ((N'one' + NCHAR(10) + N'GO' + NCHAR(10) + N'  go 5' + NCHAR(13) + NCHAR(10) + N'!!del'));
GO

INSERT INTO note (text) VALUES ((CAST(N'' AS NVARCHAR(max)) + N'long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long ' + NCHAR(10)));
GO

INSERT INTO note (text, [a]]b]) VALUES ((N'C:\temp\' + NCHAR(10) + N'next line'), N'🦊');
GO

-- rename column note.a]b to c'd.e
EXEC sp_rename N'note.[a]]b]', N'c''d.e', 'COLUMN';
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

-- irreversible: error[M116]: no downgrade can be derived: "insert 4 rows into note" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision

-- == oracle 19, downgrade ==

-- nothing

import { type Language, words } from "./lexical.js";
import { mssqlGrammar } from "./same-others.js";

/** The bodies of these go on to the end of their batch, whatever semicolons they hold. */
const module = /^(?:CREATE|ALTER|CREATE OR ALTER) (?:PROC|PROCEDURE|FUNCTION|TRIGGER)(?: |$)/;
/** As {@link module}, for patterns that look at a whole statement: what a body does it does when it is called. */
const outsideModules = "^(?!(?:CREATE|ALTER|CREATE OR ALTER) (?:PROC|PROCEDURE|FUNCTION|TRIGGER) )(?:.* )?";

/** What stays on behind the statement, and changes how the rest of the script is read, or whether it is done at all. */
const settings =
  "ANSI_DEFAULTS|ANSI_NULLS|ANSI_NULL_DFLT_OFF|ANSI_NULL_DFLT_ON|ANSI_PADDING|ANSI_WARNINGS|ARITHABORT|ARITHIGNORE|CONCAT_NULL_YIELDS_NULL|CONTEXT_INFO|CURSOR_CLOSE_ON_COMMIT|DATEFIRST|DATEFORMAT|FMTONLY|IMPLICIT_TRANSACTIONS|LANGUAGE|NOEXEC|NUMERIC_ROUNDABORT|PARSEONLY|QUOTED_IDENTIFIER|REMOTE_PROC_TRANSACTIONS|ROWCOUNT|SHOWPLAN_ALL|SHOWPLAN_TEXT|SHOWPLAN_XML|TEXTSIZE|XACT_ABORT";

/** Two colons behind a value, or before a type: they stand between a type and its static methods, or before a schema. */
const casts =
  /(?<=[')]\s*)::|::(?=\s*(?:(?:big|small|tiny)?int|integer|bit|bool|boolean|(?:n?var)?char|nchar|character|n?text|numeric|decimal|real|float|double|date|datetime|time|timestamp|timestamptz|interval|uuid|jsonb?|xml|bytea|regclass)\b)/iy;

/** Transact-SQL, as the server reads it with QUOTED_IDENTIFIER on, and sqlcmd before it. */
export const mssql: Language = {
  lexical: {
    rules: [
      { kind: "space", pattern: /[ \t\n\r\f\v\u00a0\ufeff]+/y },
      { kind: "lineComment", pattern: /--[^\n]*/y },
      { kind: "comment", opens: /\/\*/y, closes: "*/", inside: /\*\/|\/\*/g, nests: true },
      { kind: "string", opens: /[nN]?'/y, closes: "'", inside: /''|'/g },
      { kind: "quoted", opens: /"/y, closes: '"', inside: /""|"/g },
      { kind: "quoted", opens: /\[/y, closes: "]", inside: /\]\]|\]/g },
      { kind: "number", pattern: /0[xX][0-9a-fA-F]*|\$?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d*)?/y },
      { kind: "batchEnd", pattern: /(?<=^[ \t]*)go(?=[ \t]*\r?$)/imy },
      { kind: "word", pattern: /(?:[A-Za-z_@#\u0080-\uffff]|\$(?=[A-Za-z]))[A-Za-z0-9_@#$\u0080-\uffff]*/y },
      { kind: "semicolon", pattern: /;/y },
      { kind: "unknown", pattern: casts },
      { kind: "operator", pattern: /::|[-+*/%&|^~<>=!(),.:{}]/y },
    ],
    fold: (name) => name.toLowerCase(),
    // https://learn.microsoft.com/sql/t-sql/language-elements/reserved-keywords-transact-sql
    reserved: words(`
      ADD ALL ALTER AND ANY AS ASC AUTHORIZATION BACKUP BEGIN BETWEEN BREAK BROWSE BULK BY CASCADE CASE CHECK
      CHECKPOINT CLOSE CLUSTERED COALESCE COLLATE COLUMN COMMIT COMPUTE CONSTRAINT CONTAINS CONTAINSTABLE
      CONTINUE CONVERT CREATE CROSS CURRENT CURRENT_DATE CURRENT_TIME CURRENT_TIMESTAMP CURRENT_USER CURSOR
      DATABASE DBCC DEALLOCATE DECLARE DEFAULT DELETE DENY DESC DISK DISTINCT DISTRIBUTED DOUBLE DROP DUMP
      ELSE END ERRLVL ESCAPE EXCEPT EXEC EXECUTE EXISTS EXIT EXTERNAL FETCH FILE FILLFACTOR FOR FOREIGN
      FREETEXT FREETEXTTABLE FROM FULL FUNCTION GOTO GRANT GROUP HAVING HOLDLOCK IDENTITY IDENTITY_INSERT
      IDENTITYCOL IF IN INDEX INNER INSERT INTERSECT INTO IS JOIN KEY KILL LEFT LIKE LINENO LOAD MERGE
      NATIONAL NOCHECK NONCLUSTERED NOT NULL NULLIF OF OFF OFFSETS ON OPEN OPENDATASOURCE OPENQUERY OPENROWSET
      OPENXML OPTION OR ORDER OUTER OVER PERCENT PIVOT PLAN PRECISION PRIMARY PRINT PROC PROCEDURE PUBLIC
      RAISERROR READ READTEXT RECONFIGURE REFERENCES REPLICATION RESTORE RESTRICT RETURN REVERT REVOKE RIGHT
      ROLLBACK ROWCOUNT ROWGUIDCOL RULE SAVE SCHEMA SECURITYAUDIT SELECT SEMANTICKEYPHRASETABLE
      SEMANTICSIMILARITYDETAILSTABLE SEMANTICSIMILARITYTABLE SESSION_USER SET SETUSER SHUTDOWN SOME STATISTICS
      SYSTEM_USER TABLE TABLESAMPLE TEXTSIZE THEN TO TOP TRAN TRANSACTION TRIGGER TRUNCATE TRY_CONVERT TSEQUAL
      UNION UNIQUE UNPIVOT UPDATE UPDATETEXT USE USER VALUES VARYING VIEW WAITFOR WHEN WHERE WHILE WITH WITHIN
      WRITETEXT`),
  },
  statements: {
    continues: (shape) => module.test(shape.slice(0, 5).join(" ")) || depthOf(shape) > 0,
    endsWithText: (shape) => module.test(shape.slice(0, 5).join(" ")) && depthOf(shape) === 0,
    // A semicolon between statements may be left out, so that these are looked for anywhere.
    statements: [
      {
        pattern: new RegExp(
          `${outsideModules}(?:BEGIN (?:DISTRIBUTED )?TRAN(?:SACTION)?|COMMIT|ROLLBACK|SAVE TRAN(?:SACTION)?)(?: |$)`,
        ),
        because: "transaction",
      },
      { pattern: new RegExp(`${outsideModules}USE \\S+(?: |$)`), because: "session", always: true },
      {
        pattern: new RegExp(`${outsideModules}SET (?:(?:${settings})(?: |$)|TRANSACTION )`),
        because: "session",
        always: true,
      },
      {
        pattern: new RegExp(
          `${outsideModules}(?:(?:CREATE|ALTER|DROP) (?:DATABASE|FULLTEXT)|BACKUP|RESTORE|RECONFIGURE|SHUTDOWN|KILL)(?: |$)`,
        ),
        because: "session",
      },
    ],
    forgiving: false,
    parameters: "colons",
    triggersCall: false,
    client: [],
    // sqlcmd cuts and replaces before anything is read as SQL: in strings, names and comments as well.
    anywhere: [
      /^[ \t\f\v]*go(?:[ \t]+\d+)?[ \t\f\v\r;]*$/im,
      /^[ \t\f\v]*\/[ \t\f\v\r]*$/m,
      /^[ \t\f\v]*(?::|!!)/m,
      /^[ \t\f\v]*(?:ed|exit|quit|reset)[ \t\f\v\r]*$/im,
      /\$\(/,
    ],
  },
  parser: {
    build: "transactsql",
    quote: (name) => `[${name}]`,
    substitutes: [
      { tokens: ["IS", "NOT", "DISTINCT", "FROM"], by: "=" },
      { tokens: ["IS", "DISTINCT", "FROM"], by: "=" },
    ],
  },
  grammar: mssqlGrammar,
};

/** How many blocks are open: BEGIN without a transaction, and CASE. */
function depthOf(shape: readonly string[]): number {
  let depth = 0;
  for (const [index, token] of shape.entries()) {
    const next = shape[index + 1] ?? "";
    if (token === "CASE") depth++;
    else if (token === "BEGIN" && !/^(?:TRAN|TRANSACTION|DISTRIBUTED|DIALOG|CONVERSATION)$/.test(next)) depth++;
    else if (token === "END" && next !== "CONVERSATION") depth = Math.max(0, depth - 1);
  }
  return depth;
}

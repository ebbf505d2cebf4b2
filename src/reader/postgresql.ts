import { asciiLower, type Language, loneTerminator, words } from "./lexical.js";
import { postgresqlGrammar } from "./same-postgresql.js";

/** Variables that psql always sets, and so puts into `:NAME` wherever that stands outside quotes. */
const variables = `AUTOCOMMIT|COMP_KEYWORD_CASE|DBNAME|ECHO|ECHO_HIDDEN|ENCODING|ERROR|FETCH_COUNT|HIDE_TABLEAM|HIDE_TOAST_COMPRESSION|HISTCONTROL|HISTFILE|HISTSIZE|HOST|IGNOREEOF|LASTOID|LAST_ERROR_MESSAGE|LAST_ERROR_SQLSTATE|ON_ERROR_ROLLBACK|ON_ERROR_STOP|PIPELINE_COMMAND_COUNT|PIPELINE_RESULT_COUNT|PIPELINE_SYNC_COUNT|PORT|PROMPT1|PROMPT2|PROMPT3|QUIET|ROW_COUNT|SERVER_VERSION_NAME|SERVER_VERSION_NUM|SERVICE|SHELL_ERROR|SHELL_EXIT_CODE|SHOW_ALL_RESULTS|SHOW_CONTEXT|SINGLELINE|SINGLESTEP|SQLSTATE|USER|VERBOSITY|VERSION|VERSION_NAME|VERSION_NUM|WATCH_INTERVAL`;

/** PostgreSQL with `standard_conforming_strings` on, as its scanner and that of psql have it. */
export const postgresql: Language = {
  lexical: {
    rules: [
      { kind: "space", pattern: /[ \t\n\r\f\v]+/y },
      { kind: "lineComment", pattern: /--[^\n\r]*/y },
      { kind: "comment", opens: /\/\*/y, closes: "*/", inside: /\*\/|\/\*/g, nests: true },
      // A string that goes on in the next line keeps its escapes, so that it has to be one token.
      {
        kind: "string",
        opens: /[eE]'/y,
        closes: "'",
        inside: /\\[^]|''|'/g,
        resumes: /[ \t\f\v]*(?:--[^\n\r]*)?[\n\r](?:[ \t\n\r\f\v]|--[^\n\r]*[\n\r])*'/y,
      },
      { kind: "string", opens: /(?:[bBxXnN]|[uU]&)?'/y, closes: "'", inside: /''|'/g },
      { kind: "string", opens: /\$(?:[A-Za-z_\u0080-\uffff][A-Za-z0-9_\u0080-\uffff]*)?\$/y },
      { kind: "quoted", opens: /"/y, closes: '"', inside: /""|"/g },
      { kind: "escapedName", opens: /[uU]&"/y, closes: '"', inside: /""|"/g },
      {
        kind: "number",
        pattern: /0[xXoObB][0-9a-fA-F_]+|(?:\d[\d_]*(?:\.(?!\.)[\d_]*)?|\.\d[\d_]*)(?:[eE][+-]?\d[\d_]*)?/y,
      },
      { kind: "parameter", pattern: /\$\d+/y },
      { kind: "word", pattern: /[A-Za-z_\u0080-\uffff][A-Za-z0-9_$\u0080-\uffff]*/y },
      { kind: "semicolon", pattern: /;/y },
      { kind: "operator", pattern: /::|:=|=>|\.\.|[-+*/<>=~!@#%^&|`?:()[\],.]/y },
    ],
    fold: (name, quoted) => (quoted ? name : asciiLower(name)),
    // Categories R and T of pg_get_keywords().
    reserved: words(`
      ALL ANALYSE ANALYZE AND ANY ARRAY AS ASC ASYMMETRIC AUTHORIZATION BINARY BOTH CASE CAST CHECK COLLATE COLLATION
      COLUMN CONCURRENTLY CONSTRAINT CREATE CROSS CURRENT_CATALOG CURRENT_DATE CURRENT_ROLE CURRENT_SCHEMA CURRENT_TIME
      CURRENT_TIMESTAMP CURRENT_USER DEFAULT DEFERRABLE DESC DISTINCT DO ELSE END EXCEPT FALSE FETCH FOR FOREIGN FREEZE
      FROM FULL GRANT GROUP HAVING ILIKE IN INITIALLY INNER INTERSECT INTO IS ISNULL JOIN LATERAL LEADING LEFT LIKE LIMIT
      LOCALTIME LOCALTIMESTAMP NATURAL NOT NOTNULL NULL OFFSET ON ONLY OR ORDER OUTER OVERLAPS PLACING PRIMARY REFERENCES
      RETURNING RIGHT SELECT SESSION_USER SIMILAR SOME SYMMETRIC SYSTEM_USER TABLE TABLESAMPLE THEN TO TRAILING TRUE UNION
      UNIQUE USER USING VARIADIC VERBOSE WHEN WHERE WINDOW WITH`),
  },
  statements: {
    continues,
    statements: [
      {
        pattern:
          /^(?:BEGIN|START TRANSACTION|COMMIT|END|ROLLBACK|ABORT|SAVEPOINT|RELEASE|PREPARE TRANSACTION|SET (?:LOCAL |SESSION )?TRANSACTION)\b/,
        because: "transaction",
      },
      { pattern: /^(?:VACUUM|ALTER SYSTEM)\b/, because: "session" },
      // What follows would be somebody else's, or land in another schema.
      {
        pattern:
          /^(?:SET|RESET) (?:SESSION |LOCAL )?(?:""|(?:SEARCH_PATH|SCHEMA|ROLE|SESSION AUTHORIZATION|SESSION_AUTHORIZATION|SESSION CHARACTERISTICS)\b)/,
        because: "session",
        always: true,
      },
      { pattern: /^(?:RESET ALL|DISCARD|UPDATE (?:PG_CATALOG \. )?PG_SETTINGS)\b/, because: "session", always: true },
      { pattern: /^(?:CREATE|DROP) (?:DATABASE|TABLESPACE|SUBSCRIPTION)\b/, because: "session" },
      { pattern: /^(?:CREATE(?: UNIQUE)?|DROP) INDEX CONCURRENTLY\b/, because: "session" },
      { pattern: /^REINDEX\b.*\b(?:CONCURRENTLY|DATABASE|SYSTEM)\b/, because: "session" },
      { pattern: /^ALTER TABLE\b(?=.* DETACH PARTITION\b).* CONCURRENTLY\b/, because: "session" },
      { pattern: /^COPY\b.* FROM STDIN\b/, because: "copy", always: true },
    ],
    forgiving: false,
    parameters: "colons",
    triggersCall: true,
    unspeakable: /standard_conforming_strings|backslash_quote/i,
    // A name that is not a plain string might be any.
    settingCalls:
      /(?:^| )(?:set_config|"set_config") \( (?!'(?!(?:search_path|role|session_authorization)')[\w.]+' ,)/i,
    client: [
      loneTerminator,
      /\\/,
      new RegExp(`(?<!:):(?:['"]|\\{\\?|(?:${variables})(?![A-Za-z0-9_\\u0080-\\uffff]))`),
    ],
  },
  parser: {
    build: "postgresql",
    quote: (name) => `"${name}"`,
    substitutes: [
      { tokens: ["IS", "NOT", "DISTINCT", "FROM"], by: "=" },
      { tokens: ["IS", "DISTINCT", "FROM"], by: "=" },
      { tokens: ["ISNULL"], by: "IS NULL" },
      { tokens: ["NOTNULL"], by: "IS NOT NULL" },
      { tokens: ["BETWEEN", "SYMMETRIC"], by: "BETWEEN" },
    ],
  },
  grammar: postgresqlGrammar,
};

/** As psql has it: no semicolon ends a statement inside parentheses, nor inside the body of a SQL-standard routine. */
function continues(shape: readonly string[]): boolean {
  const routine = /^CREATE (?:OR REPLACE )?(?:FUNCTION|PROCEDURE)\b/.test(shape.slice(0, 4).join(" "));
  let parentheses = 0;
  let blocks = 0;
  for (const [index, token] of shape.entries()) {
    if (token === "(") parentheses++;
    else if (token === ")") parentheses = Math.max(0, parentheses - 1);
    if (!routine || parentheses > 0) continue;
    // BEGIN may be the name of the routine as well.
    const body = token === "BEGIN" && shape[index + 1] === "ATOMIC";
    if (body || (token === "CASE" && blocks > 0)) blocks++;
    else if (token === "END" && blocks > 0) blocks--;
  }
  return parentheses > 0 || blocks > 0;
}

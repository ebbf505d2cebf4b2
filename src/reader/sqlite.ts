import { asciiLower, type Language, loneTerminator, words } from "./lexical.js";
import { sqliteGrammar } from "./same-others.js";

/** Pragmas that only tell something; every other one with an argument changes something. */
const tells =
  "TABLE_INFO|TABLE_XINFO|TABLE_LIST|INDEX_LIST|INDEX_INFO|INDEX_XINFO|FOREIGN_KEY_LIST|FOREIGN_KEY_CHECK|INTEGRITY_CHECK|QUICK_CHECK";

/**
 * Pragmas about the file or its speed, which a transaction would hinder. Any other one is refused in an autocommit block
 * too: it stays on behind the block, where a copy of a table relies on what the script has set.
 */
const tunes =
  "JOURNAL_MODE|AUTO_VACUUM|PAGE_SIZE|ENCODING|SYNCHRONOUS|LOCKING_MODE|SECURE_DELETE|JOURNAL_SIZE_LIMIT|MAX_PAGE_COUNT|CACHE_SIZE|MMAP_SIZE|BUSY_TIMEOUT|WAL_AUTOCHECKPOINT|WAL_CHECKPOINT|INCREMENTAL_VACUUM|OPTIMIZE|USER_VERSION|APPLICATION_ID";

/** SQLite, as its tokenizer and the splitting of its shell (`sqlite3_complete`) have it. */
export const sqlite: Language = {
  lexical: {
    rules: [
      { kind: "space", pattern: /[ \t\n\f\r\uFEFF][ \t\n\v\f\r]*/y },
      { kind: "lineComment", pattern: /--[^\n]*/y },
      { kind: "comment", opens: /\/\*/y, closes: "*/" },
      { kind: "string", opens: /[xX]'/y, closes: "'" },
      { kind: "string", opens: /'/y, closes: "'", inside: /''|'/g },
      { kind: "quoted", opens: /"/y, closes: '"', inside: /""|"/g },
      { kind: "quoted", opens: /`/y, closes: "`", inside: /``|`/g },
      { kind: "quoted", opens: /\[/y, closes: "]" },
      { kind: "number", pattern: /0[xX][0-9a-fA-F_]+|(?:\d[\d_]*(?:\.[\d_]*)?|\.\d[\d_]*)(?:[eE][+-]?\d[\d_]*)?/y },
      {
        kind: "parameter",
        pattern: /\?\d*|[$@:#](?:::)*[A-Za-z0-9_$\u0080-\uffff](?:[A-Za-z0-9_$\u0080-\uffff]|::)*(?:\([^\s)]*\))?/y,
      },
      { kind: "word", pattern: /[A-Za-z_\u0080-\uffff][A-Za-z0-9_$\u0080-\uffff]*/y },
      { kind: "semicolon", pattern: /;/y },
      // One sign at a time is enough, since no operator of several holds the beginning of anything else.
      { kind: "operator", pattern: /[-+*/%&|~<>=!(),.]/y },
    ],
    fold: asciiLower,
    // Found by asking SQLite which keywords, unquoted, read a column of that name.
    reserved: words(`
      ADD ALL ALTER AND AS AUTOINCREMENT BETWEEN CASE CAST CHECK COLLATE COMMIT CONSTRAINT CREATE CURRENT_DATE
      CURRENT_TIME CURRENT_TIMESTAMP DEFAULT DEFERRABLE DELETE DISTINCT DROP ELSE ESCAPE EXCEPT EXISTS FOREIGN FROM GROUP
      HAVING IN INDEX INSERT INTERSECT INTO IS ISNULL JOIN LIMIT NOT NOTHING NOTNULL NULL ON OR ORDER PRIMARY RAISE
      REFERENCES RETURNING SELECT SET TABLE THEN TO TRANSACTION UNION UNIQUE UPDATE USING VALUES WHEN WHERE WITH`),
  },
  statements: {
    // What the shell waits for: a trigger is complete at `; END ;`, and an END of CASE never follows a semicolon.
    continues: (shape) =>
      /^(?:EXPLAIN )?CREATE (?:TEMP |TEMPORARY )?TRIGGER\b/.test(shape.slice(0, 4).join(" ")) &&
      !(shape.at(-1) === "END" && shape.at(-2) === ";"),
    statements: [
      { pattern: /^(?:BEGIN|COMMIT|END|ROLLBACK|SAVEPOINT|RELEASE)\b/, because: "transaction" },
      { pattern: /^(?:VACUUM|ATTACH|DETACH)\b/, because: "session" },
      {
        pattern: new RegExp(`^PRAGMA (?:\\S+ \\. )?(?!(?:${tunes}|${tells}) )\\S+ [=(]`),
        because: "session",
        always: true,
      },
      { pattern: new RegExp(`^PRAGMA (?:\\S+ \\. )?(?:\\S+ =|(?!(?:${tells}) )\\S+ \\()`), because: "session" },
      { pattern: /^PRAGMA (?:\S+ \. )?(?:WAL_CHECKPOINT|INCREMENTAL_VACUUM)\b/, because: "session" },
      { pattern: /^[.#]/, because: "client", always: true },
    ],
    forgiving: true,
    parameters: "signs",
    triggersCall: false,
    client: [loneTerminator],
  },
  parser: {
    build: "sqlite",
    quote: (name) => `\`${name}\``,
    substitutes: [
      { tokens: ["IS", "NOT", "DISTINCT", "FROM"], by: "=" },
      { tokens: ["IS", "DISTINCT", "FROM"], by: "=" },
      { tokens: ["ISNULL"], by: "IS NULL" },
      { tokens: ["NOTNULL"], by: "IS NOT NULL" },
    ],
  },
  grammar: sqliteGrammar,
};

import { type Language, words } from "./lexical.js";
import { oracleGrammar } from "./same-others.js";

/** Commands of SQL*Plus, by the words that it takes for them, where a statement could begin. */
const commands = `@|@@|!|\\$|ACC|ACCEPT|APPEND|ARCHIVE|ATTRIBUTE|BRE|BREAK|BTI|BTITLE|CHANGE|CL|CLEAR|COL|COLUMN|COMP|COMPUTE|CONN|CONNECT|COPY|DEF|DEFINE|DEL|DESC|DESCRIBE|DISC|DISCONNECT|ED|EDIT|EXEC|EXECUTE|EXIT|GET|HELP|HIST|HISTORY|HO|HOST|INPUT|LIST|PASSW|PASSWORD|PAU|PAUSE|PRINT|PRO|PROMPT|QUIT|R|RECOVER|REM|REMARK|REPF|REPFOOTER|REPH|REPHEADER|RUN|SAVE|SHO|SHOW|SHUTDOWN|SPO|SPOOL|STA|START|STARTUP|STORE|TIMI|TIMING|TTI|TTITLE|UNDEF|UNDEFINE|VAR|VARIABLE|WHENEVER|XQUERY`;

/** The words that no name can be without quotes: a column called so is one in lower case. */
export const kept = words(`
  ACCESS ADD ALL ALTER AND ANY AS ASC AUDIT BETWEEN BY CHAR CHECK CLUSTER COLUMN COLUMN_VALUE COMMENT COMPRESS CONNECT
  CREATE CURRENT DATE DECIMAL DEFAULT DELETE DESC DISTINCT DROP ELSE EXCLUSIVE EXISTS FILE FLOAT FOR FROM GRANT GROUP HAVING
  IDENTIFIED IMMEDIATE IN INCREMENT INDEX INITIAL INSERT INTEGER INTERSECT INTO IS LEVEL LIKE LOCK LONG MAXEXTENTS MINUS
  MLSLABEL MODE MODIFY NESTED_TABLE_ID NOAUDIT NOCOMPRESS NOT NOWAIT NULL NUMBER OF OFFLINE ON ONLINE OPTION OR ORDER PCTFREE
  PRIOR PUBLIC RAW RENAME RESOURCE REVOKE ROW ROWID ROWNUM ROWS SELECT SESSION SET SHARE SIZE SMALLINT START SUCCESSFUL
  SYNONYM SYSDATE TABLE THEN TO TRIGGER UID UNION UNIQUE UPDATE USER VALIDATE VALUES VARCHAR VARCHAR2 VIEW WHENEVER WHERE WITH`);

/** Words that mean something of their own in an expression, though a name may be like them. */
const others = words("CASE CAST CURRENT_DATE CURRENT_TIMESTAMP LOCALTIMESTAMP SYSTIMESTAMP WHEN");

/** Oracle, as its server cuts it and SQL*Plus reads it. */
export const oracle: Language = {
  lexical: {
    rules: [
      { kind: "space", pattern: /[ \t\n\r\f\v]+/y },
      { kind: "lineComment", pattern: /--[^\n]*/y },
      { kind: "comment", opens: /\/\*/y, closes: "*/" },
      { kind: "string", opens: /[nN]?[qQ]'\[/y, closes: "]'" },
      { kind: "string", opens: /[nN]?[qQ]'\{/y, closes: "}'" },
      { kind: "string", opens: /[nN]?[qQ]'\(/y, closes: ")'" },
      { kind: "string", opens: /[nN]?[qQ]'</y, closes: ">'" },
      // Any other delimiter closes itself: the whole of it is one pattern.
      { kind: "string", pattern: /[nN]?[qQ]'([^\s[{(<])[^]*?\1'/y },
      { kind: "string", opens: /[nN]?'/y, closes: "'", inside: /''|'/g },
      { kind: "quoted", opens: /"/y, closes: '"' },
      { kind: "number", pattern: /(?:\d+(?:\.(?!\.)\d*)?|\.\d+)(?:[eE][+-]?\d+)?[fFdD]?(?![A-Za-z0-9_])/y },
      // A slash on a line of its own sends what stands before it.
      { kind: "semicolon", pattern: /(?<=(?:^|\n)[ \t]*)\/(?=[ \t\r]*(?:\n|$))/y },
      { kind: "operator", pattern: /:=/y },
      // The rows of a trigger.
      { kind: "word", pattern: /:(?:new|old|parent)(?![A-Za-z0-9_$#])/iy },
      { kind: "parameter", pattern: /:[A-Za-z0-9_$#"\u0080-\uffff]+/y },
      { kind: "word", pattern: /[A-Za-z\u0080-\uffff][A-Za-z0-9_$#\u0080-\uffff]*/y },
      { kind: "semicolon", pattern: /;/y },
      { kind: "operator", pattern: /=>|\.\.|\*\*|[-+*/%|<>=!^~(),.@:$[\]]/y },
    ],
    // The rows of a trigger have a colon in its body, and none in its condition.
    fold: (name, quoted) =>
      quoted ? name : name.replace(/^:/, "").replace(/[a-z]+/g, (letters) => letters.toUpperCase()),
    known: (name) => (/^[a-z][a-z0-9_$]*$/.test(name) && !kept.has(name.toUpperCase()) ? name.toUpperCase() : name),
    reserved: new Set([...kept, ...others]),
  },
  statements: {
    continues: () => false,
    isBlock,
    endsLines: true,
    isComplete,
    statements: [
      { pattern: /^(?:COMMIT|ROLLBACK|SAVEPOINT|SET TRANSACTION)\b/, because: "transaction" },
      {
        pattern: /^(?:SET ROLE\b|ALTER SESSION (?:SET|CLOSE|ENABLE|DISABLE|SYNC)\b)/,
        because: "session",
        always: true,
      },
      { pattern: /^ALTER (?:SYSTEM|DATABASE|PLUGGABLE DATABASE)\b/, because: "session" },
      { pattern: new RegExp(`^(?:${commands})(?![A-Z0-9_$#])`), because: "client", always: true },
      { pattern: /^SET (?!CONSTRAINTS? )/, because: "client", always: true },
    ],
    forgiving: false,
    parameters: "signs",
    triggersCall: false,
    client: [],
    // SQL*Plus reads lines: it goes by how they begin and end, whatever they are part of.
    lines: [/^[ \t]*(?:\.[ \t\r]*$|#)/m, /-[ \t\r]*$/m, /^[ \t]*\/\*(?!\s)/m, /^.{2400}/m],
    linesInside: [/^[ \t]*\/[ \t\r]*$/m],
    endsInside: [/;[ \t\r]*$/m],
  },
  parser: {
    build: "postgresql",
    quote: (name) => `"${name}"`,
    substitutes: [],
  },
  grammar: oracleGrammar,
};

/** Does it hold statements of its own, so that no semicolon ends it? A slash does. */
function isBlock(shape: readonly string[]): boolean {
  if (shape[0] === "BEGIN" || shape[0] === "DECLARE" || shape[0] === "<") return true;
  const head = shape.slice(0, 8).join(" ");
  return /^CREATE (?:OR REPLACE )?(?:(?:NON)?EDITIONABLE )?(?:TRIGGER|FUNCTION|PROCEDURE|PACKAGE|TYPE|LIBRARY|AND (?:RESOLVE|COMPILE))\b/.test(
    head,
  );
}

/** Is the block at its end, and nothing behind that? What declares something of its own is not looked into. */
function isComplete(shape: readonly string[]): boolean {
  if (shape.at(-1) !== ";" && shape.at(-1) !== "END") return false;
  const begin = shape.indexOf("BEGIN");
  const plain = begin === 0 || (begin > 0 && shape.slice(0, begin).includes("TRIGGER"));
  if (!plain || ["DECLARE", "COMPOUND"].some((word) => shape.slice(0, begin).includes(word))) return true;
  let depth = 0;
  for (let at = begin; at < shape.length; at++) {
    const token = shape[at];
    if (token === "END") depth--;
    else if (openers.includes(token ?? "") && shape[at - 1] !== "END") depth++;
    if (depth === 0 && token === ";") return at === shape.length - 1;
  }
  return depth === 0;
}

const openers = ["BEGIN", "IF", "LOOP", "CASE"];

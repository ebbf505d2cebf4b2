import { type Language, loneTerminator, words } from "./lexical.js";
import { mariadbGrammar, mysqlGrammar } from "./same-mysql.js";

/** Words with which a script would change how the rest of it is read, or where it goes. */
const settings =
  "SQL_MODE|NAMES|CHARACTER SET|CHARSET|CHARACTER_SET_\\w+|COLLATION_\\w+|TIME_ZONE|AUTOCOMMIT|TRANSACTION\\w*|ROLE|DEFAULT ROLE|FOREIGN_KEY_CHECKS|PSEUDO_\\w+|STATEMENT";

/** Commands of the `mysql` client, which it looks for where a statement begins. */
const commands =
  "SOURCE|SYSTEM|TEE|NOTEE|PAGER|NOPAGER|PROMPT|REHASH|STATUS|CONNECT|QUIT|EXIT|EGO|EDIT|WARNINGS|NOWARNING|RESETCONNECTION|DELIMITER|SANDBOX|COSTS";

/** MySQL with backslashes in strings and double quotes around them, as the script settles it, and its client. */
export const mysql: Language = {
  lexical: {
    rules: [
      { kind: "space", pattern: /[ \t\n\r\f\v]+/y },
      // Two dashes are a comment before a space only; `5--1` is 6.
      { kind: "lineComment", pattern: /(?:#|--(?=[\x00-\x20]|$))[^\n]*/y },
      // What is in such a comment is run.
      { kind: "unknown", pattern: /\/\*M?!/y },
      { kind: "comment", opens: /\/\*/y, closes: "*/" },
      { kind: "string", opens: /(?:[nNxXbB]|_[A-Za-z0-9]+ ?)?'/y, closes: "'", inside: /\\[^]|''|'/g },
      { kind: "string", opens: /"/y, closes: '"', inside: /\\[^]|""|"/g },
      { kind: "quoted", opens: /`/y, closes: "`", inside: /``|`/g },
      {
        kind: "number",
        pattern: /0[xX][0-9a-fA-F]+|0[bB][01]+|(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?(?![A-Za-z0-9_$\u0080-\uffff])/y,
      },
      { kind: "parameter", pattern: /\?|(?<=[\s(,=<>+*/-]):[A-Za-z_]\w*/y },
      // A variable is no column, whatever it is called.
      { kind: "operator", pattern: /@@?(?:[A-Za-z0-9_.$\u0080-\uffff]+|`[^`]+`|'[^']+'|"[^"]+")/y },
      { kind: "word", pattern: /[A-Za-z0-9_$\u0080-\uffff]+/y },
      { kind: "semicolon", pattern: /;/y },
      { kind: "unknown", pattern: /::/y },
      { kind: "operator", pattern: /<=>|:=|->>|->|&&|\|\||<<|>>|<>|!=|<=|>=|[-+*/<>=~!@%^&|:()[\]{},.]/y },
    ],
    fold: (name) => name.toLowerCase(),
    reserved: words(`
      ACCESSIBLE ADD ALL ALTER ANALYZE AND AS ASC ASENSITIVE BEFORE BETWEEN BIGINT BINARY BLOB BOTH BY CALL CASCADE CASE
      CHANGE CHAR CHARACTER CHECK COLLATE COLUMN CONDITION CONSTRAINT CONTINUE CONVERT CREATE CROSS CURRENT_DATE
      CURRENT_TIME CURRENT_TIMESTAMP CURRENT_USER CURSOR DATABASE DATABASES DAY_HOUR DAY_MICROSECOND DAY_MINUTE DAY_SECOND
      DEC DECIMAL DECLARE DEFAULT DELAYED DELETE DESC DESCRIBE DETERMINISTIC DISTINCT DISTINCTROW DIV DOUBLE DROP DUAL EACH
      ELSE ELSEIF ENCLOSED ESCAPED EXCEPT EXISTS EXIT EXPLAIN FALSE FETCH FLOAT FLOAT4 FLOAT8 FOR FORCE FOREIGN FROM FULLTEXT
      GRANT GROUP HAVING HIGH_PRIORITY HOUR_MICROSECOND HOUR_MINUTE HOUR_SECOND IF IGNORE IN INDEX INFILE INNER INOUT
      INSENSITIVE INSERT INT INT1 INT2 INT3 INT4 INT8 INTEGER INTERSECT INTERVAL INTO IS ITERATE JOIN KEY KEYS KILL LEADING
      LEAVE LEFT LIKE LIMIT LINEAR LINES LOAD LOCALTIME LOCALTIMESTAMP LOCK LONG LONGBLOB LONGTEXT LOOP LOW_PRIORITY MATCH
      MAXVALUE MEDIUMBLOB MEDIUMINT MEDIUMTEXT MIDDLEINT MINUTE_MICROSECOND MINUTE_SECOND MOD MODIFIES NATURAL NOT
      NO_WRITE_TO_BINLOG NULL NUMERIC ON OPTIMIZE OPTION OPTIONALLY OR ORDER OUT OUTER OUTFILE OVER PARTITION PRECISION
      PRIMARY PROCEDURE PURGE RANGE READ READS REAL RECURSIVE REFERENCES REGEXP RELEASE RENAME REPEAT REPLACE REQUIRE
      RESIGNAL RESTRICT RETURN REVOKE RIGHT RLIKE ROWS SCHEMA SCHEMAS SECOND_MICROSECOND SELECT SENSITIVE SEPARATOR SET SHOW
      SIGNAL SMALLINT SPATIAL SPECIFIC SQL SQLEXCEPTION SQLSTATE SQLWARNING SQL_BIG_RESULT SQL_CALC_FOUND_ROWS
      SQL_SMALL_RESULT SSL STARTING STRAIGHT_JOIN TABLE TERMINATED THEN TINYBLOB TINYINT TINYTEXT TO TRAILING TRIGGER TRUE
      UNDO UNION UNIQUE UNLOCK UNSIGNED UPDATE USAGE USE USING UTC_DATE UTC_TIME UTC_TIMESTAMP VALUES VARBINARY VARCHAR
      VARCHARACTER VARYING WHEN WHERE WHILE WINDOW WITH WRITE XOR YEAR_MONTH ZEROFILL`),
  },
  statements: {
    continues,
    statements: [
      // BEGIN opens a block as well, within a body.
      {
        pattern: /^(?:START TRANSACTION|BEGIN(?: WORK)?$|COMMIT|ROLLBACK|SAVEPOINT|RELEASE SAVEPOINT|XA)\b/,
        because: "transaction",
      },
      {
        pattern: new RegExp(`^SET (?:[^;]*, )?(?:(?:SESSION|LOCAL|GLOBAL|PERSIST) )?(?:@@\\S*|(?:${settings})\\b)`),
        because: "session",
        always: true,
      },
      {
        pattern: /^(?:USE|LOCK TABLES?|UNLOCK TABLES|LOCK INSTANCE|HANDLER|SHUTDOWN|RESTART|KILL)\b/,
        because: "session",
        always: true,
      },
      { pattern: /^LOAD (?:DATA|XML) (?:LOW_PRIORITY |CONCURRENT )?LOCAL\b/, because: "copy", always: true },
      { pattern: new RegExp(`^(?:${commands})\\b`), because: "client", always: true },
    ],
    forgiving: true,
    parameters: "signs",
    triggersCall: false,
    client: [loneTerminator, /\\/, /delimiter[ \t]/i],
  },
  parser: {
    build: "mysql",
    quote: (name) => `\`${name}\``,
    substitutes: [
      { tokens: ["<=>"], by: "=" },
      { tokens: ["->>"], by: "+" },
      { tokens: ["->"], by: "+" },
    ],
  },
  grammar: mysqlGrammar,
};

/** MariaDB reads the same, as far as this program looks. */
export const mariadb: Language = { ...mysql, parser: { ...mysql.parser, build: "mariadb" }, grammar: mariadbGrammar };

/** Statements that only stand within a body, and end with END and their own name. */
const blocks: readonly string[] = ["IF", "LOOP", "WHILE", "REPEAT"];
/** What a statement stands behind. */
const beforeStatements: readonly string[] = [";", "BEGIN", "THEN", "ELSE", "DO", "LOOP", "REPEAT", "ROW", ":"];

/** As the server has it: a semicolon within the body of a trigger, procedure, function or event belongs to that. */
function continues(shape: readonly string[]): boolean {
  if (!/^(?:CREATE|ALTER)\b/.test(shape[0] ?? "")) return false;
  const head = shape.slice(0, 14);
  const isRoutine = ["TRIGGER", "PROCEDURE", "FUNCTION", "EVENT"].some((word) => head.includes(word));
  const isOther = ["TABLE", "VIEW", "INDEX", "DATABASE", "SCHEMA", "USER"].includes(shape[1] ?? "");
  if (!isRoutine || isOther) return false;
  const open: string[] = [];
  shape.forEach((token, index) => {
    const before = shape[index - 1] ?? "";
    if (before === "END" && (blocks.includes(token) || token === "CASE")) return;
    if (token === "END") {
      const next = shape[index + 1] ?? "";
      const closes = blocks.includes(next) ? [next] : ["BEGIN", "CASE"];
      // What is left open above it was no statement: IF is a function, too, and so is REPEAT.
      while (open.length > 0 && !closes.includes(open.at(-1) ?? "")) open.pop();
      open.pop();
    } else if (token === "BEGIN" || token === "CASE") open.push(token);
    else if (blocks.includes(token) && beforeStatements.includes(before)) open.push(token);
  });
  return open.length > 0;
}

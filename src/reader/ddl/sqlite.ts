import type { Grammar } from "./grammar.js";
import { stuck, take, takeOne } from "./cursor.js";
import { decimal, plain, sized } from "./type-rules.js";

/** DDL of SQLite, as its `.schema` prints it: the text that people wrote. https://sqlite.org/lang.html */
export const sqlite: Grammar = {
  spell: (name) => name,
  types: {
    anyWords: true,
    arrays: false,
    other: (text) => ({ kind: "raw", text: text.replace(/\s+/g, " ") }),
    named: {
      SMALLINT: plain({ kind: "smallInteger" }),
      INTEGER: plain({ kind: "integer" }),
      BIGINT: plain({ kind: "bigInteger" }),
      INT: plain({ kind: "native", dialect: "sqlite", text: "INT" }),
      ANY: plain({ kind: "native", dialect: "sqlite", text: "ANY" }),
      VARCHAR: sized((length) => ({ kind: "string", length })),
      TEXT: sized((length) => ({ kind: "text", length })),
      CHAR: sized((length) => ({ kind: "char", length })),
      NCHAR: sized((length) => ({ kind: "nationalChar", length })),
      NVARCHAR: sized((length) => ({ kind: "nationalVarchar", length })),
      CLOB: plain({ kind: "clob" }),
      BOOLEAN: plain({ kind: "boolean", constraint: null }),
      DATE: plain({ kind: "date" }),
      TIME: plain({ kind: "time", timezone: false, precision: null }),
      DATETIME: plain({ kind: "dateTime", timezone: false, precision: null }),
      TIMESTAMP: plain({ kind: "timestamp", timezone: false, precision: null }),
      NUMERIC: decimal("numeric"),
      DECIMAL: decimal("decimal"),
      FLOAT: plain({ kind: "float", precision: null }),
      REAL: plain({ kind: "real" }),
      DOUBLE: plain({ kind: "double" }),
      "DOUBLE PRECISION": plain({ kind: "doublePrecision" }),
      BLOB: plain({ kind: "largeBinary", length: null }),
      BINARY: sized((length) => ({ kind: "binary", length })),
      VARBINARY: sized((length) => ({ kind: "varbinary", length })),
      JSON: plain({ kind: "json" }),
    },
  },
  string: ({ text }) => (text.startsWith("'") ? text.slice(1, -1).replaceAll("''", "'") : undefined),
  booleans: false,
  hexadecimal: true,
  namesNotNull: false,
  nullIsNone: false,
  keysNumberThemselves: true,
  wordsAreStrings: true,
  namesEverything: false,
  columnClauses: new Set(["onConflict", "asComputed"] as const),
  keysInTables: false,
  indexesReferences: false,
  renamesFollow: true,
  usualIndex: undefined,
  tableOptions: (reading, draft) => {
    if (take(reading, "WITHOUT ROWID")) draft.options["withRowid"] = false;
    else if (takeOne(reading, ["STRICT"]) !== undefined) draft.options["strict"] = true;
    else return reading.position < reading.tokens.length ? stuck(reading) : false;
    return true;
  },
  triggers: "statements",
  usualCache: 1n,
  usualLargest: 9223372036854775807n,
  serials: {},
};

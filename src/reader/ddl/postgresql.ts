import type { Type } from "../../model/types.js";
import { asciiLower } from "../lexical.js";
import { stuck, take, takeName, takeOne, takeParenthesised, textOf } from "./cursor.js";
import type { Grammar, TypeRule } from "./grammar.js";
import { takeStorage } from "./indexes.js";
import { decimal, plain, sized, timed } from "./type-rules.js";

const native = (text: string): Type => ({ kind: "native", dialect: "postgresql", text });

/** What PostgreSQL alone has, without parameters. */
const natives =
  "CIDR CITEXT DATEMULTIRANGE DATERANGE HSTORE INET INT4MULTIRANGE INT4RANGE INT8MULTIRANGE INT8RANGE JSONB JSONPATH MACADDR MACADDR8 MONEY NUMMULTIRANGE NUMRANGE OID REGCLASS REGCONFIG TSMULTIRANGE TSRANGE TSQUERY TSTZMULTIRANGE TSTZRANGE TSVECTOR XML".split(
    " ",
  );

const bit =
  (word: string, least: string): TypeRule =>
  ([length, more]) =>
    more === undefined ? native(length === undefined ? `${word}${least}` : `${word}(${length})`) : undefined;

const smallInteger = plain({ kind: "smallInteger" });
const integer = plain({ kind: "integer" });
const bigInteger = plain({ kind: "bigInteger" });
const string = sized((length) => ({ kind: "string", length }));
// CHARACTER alone is CHARACTER(1).
const char = sized((length) => ({ kind: "char", length }));
const boolean = plain({ kind: "boolean", constraint: null });
const double = plain({ kind: "double" });
const real = plain({ kind: "real" });

const fields = ["YEAR", "MONTH", "DAY", "HOUR", "MINUTE", "SECOND"];
const spans = [
  ...fields,
  "YEAR TO MONTH",
  "DAY TO HOUR",
  "DAY TO MINUTE",
  "DAY TO SECOND",
  "HOUR TO MINUTE",
  "HOUR TO SECOND",
  "MINUTE TO SECOND",
];

const escapes: Readonly<Record<string, string>> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };

/** `E'a\rb'`, as far as its escapes stand for single characters of ASCII. */
function escaped(text: string): string | undefined {
  const inner = /^[eE]'((?:[^\\']|''|\\[^])*)'$/.exec(text)?.[1];
  if (inner === undefined || /\\(?:[0-9uU]|x(?![0-7][0-9A-Fa-f]))/.test(inner.replaceAll("\\\\", ""))) return undefined;
  return inner.replace(/''|\\x([0-7][0-9A-Fa-f])|\\([^])/g, (_, code: string | undefined, sign: string | undefined) => {
    if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
    return sign === undefined ? "'" : (escapes[sign] ?? sign);
  });
}

/** DDL of PostgreSQL, as pg_dump prints it. https://www.postgresql.org/docs/current/sql-commands.html */
export const postgresql: Grammar = {
  spell: asciiLower,
  types: {
    anyWords: false,
    arrays: true,
    // A domain, or a type of an extension.
    other: (text) => ({ kind: "raw", text: text.replace(/\s+/g, " ") }),
    named: {
      ...Object.fromEntries(natives.map((name) => [name, plain(native(name))])),
      ...Object.fromEntries(
        spans.map((span): [string, TypeRule] => [
          `INTERVAL ${span}`,
          ([digits]) => native(digits === undefined ? `INTERVAL ${span}` : `INTERVAL ${span}(${digits})`),
        ]),
      ),
      SMALLINT: smallInteger,
      INT2: smallInteger,
      INTEGER: integer,
      INT: integer,
      INT4: integer,
      BIGINT: bigInteger,
      INT8: bigInteger,
      "CHARACTER VARYING": string,
      VARCHAR: string,
      CHARACTER: char,
      CHAR: char,
      NCHAR: sized((length) => ({ kind: "nationalChar", length })),
      BPCHAR: (parameters) => (parameters.length === 1 ? char(parameters) : native("bpchar")),
      TEXT: plain({ kind: "text", length: null }),
      BOOLEAN: boolean,
      BOOL: boolean,
      DATE: plain({ kind: "date" }),
      TIME: timed("time", false),
      "TIME WITHOUT TIME ZONE": timed("time", false),
      "TIME WITH TIME ZONE": timed("time", true),
      TIMETZ: timed("time", true),
      TIMESTAMP: timed("dateTime", false),
      "TIMESTAMP WITHOUT TIME ZONE": timed("dateTime", false),
      "TIMESTAMP WITH TIME ZONE": timed("dateTime", true),
      TIMESTAMPTZ: timed("dateTime", true),
      INTERVAL: sized((precision) => ({ kind: "interval", precision })),
      NUMERIC: decimal("numeric"),
      DECIMAL: decimal("decimal"),
      REAL: real,
      FLOAT4: real,
      FLOAT: sized((precision) => ({ kind: "float", precision })),
      "DOUBLE PRECISION": double,
      FLOAT8: double,
      BYTEA: plain({ kind: "largeBinary", length: null }),
      JSON: plain({ kind: "json" }),
      UUID: plain({ kind: "uuid" }),
      BIT: bit("BIT", "(1)"),
      "BIT VARYING": bit("BIT VARYING", ""),
      VARBIT: bit("BIT VARYING", ""),
    },
  },
  string: ({ text }) => (text.startsWith("'") ? text.slice(1, -1).replaceAll("''", "'") : escaped(text)),
  booleans: true,
  hexadecimal: false,
  namesNotNull: true,
  nullIsNone: true,
  keysNumberThemselves: false,
  namesEverything: true,
  columnClauses: new Set(["identity"] as const),
  keysInTables: false,
  indexesReferences: false,
  renamesFollow: true,
  usualIndex: "btree",
  tableOptions: (reading, draft) => {
    if (take(reading, "PARTITION BY")) {
      const from = reading.position;
      takeOne(reading, ["RANGE", "LIST", "HASH"]);
      takeParenthesised(reading);
      draft.partitionBy = textOf(reading, from, reading.position);
    } else if (take(reading, "USING")) draft.options["using"] = takeName(reading);
    else if (take(reading, "WITH")) draft.options["with"] = takeStorage(reading);
    else if (take(reading, "TABLESPACE")) draft.options["tablespace"] = takeName(reading);
    else if (take(reading, "ON COMMIT")) {
      draft.options["onCommit"] = takeOne(reading, ["PRESERVE ROWS", "DELETE ROWS", "DROP"]) ?? stuck(reading);
    } else return false;
    return true;
  },
  triggers: "calls",
  usualCache: 1n,
  usualLargest: 9223372036854775807n,
  serials: {
    SMALLSERIAL: { kind: "smallInteger" },
    SERIAL2: { kind: "smallInteger" },
    SERIAL: { kind: "integer" },
    SERIAL4: { kind: "integer" },
    BIGSERIAL: { kind: "bigInteger" },
    SERIAL8: { kind: "bigInteger" },
  },
};

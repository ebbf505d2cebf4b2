import type { Type } from "../../model/types.js";
import { keywords, sql, type Sql } from "../../sql/sql.js";
import { named, unsupportedType } from "../ansi/types.js";
import { atLeast, type Dialect } from "../dialect.js";

/** Without MAX_STRING_SIZE = EXTENDED, which is not the rule. */
const longestText = 4000;
const longestNational = 2000;
const longestRaw = 2000;

/** https://docs.oracle.com/en/database/oracle/oracle-database/19/sqlrf/Data-Types.html */
export const types: Partial<Dialect["types"]> = {
  bigInteger: () => sql`NUMBER(19)`,
  string: (type, dialect) => varchar(type, type.length, dialect),
  unicode: (type, dialect) => varchar(type, type.length, dialect),
  enum: (type, dialect) => varchar(type, type.length, dialect),
  text: () => sql`CLOB`,
  unicodeText: () => sql`CLOB`,
  char: (type, dialect) => {
    if (type.length !== null && type.length > 2000) tooLong(type, 2000, dialect);
    return type.length === null ? sql`CHAR` : keywords(`CHAR(${type.length} CHAR)`);
  },
  nationalChar: (type, dialect) => {
    if (type.length !== null && type.length > 1000) tooLong(type, 1000, dialect);
    return named("NCHAR", type.length);
  },
  nationalVarchar: (type, dialect) => {
    if (type.length === null) return withoutLength(type, dialect);
    if (type.length > longestNational) tooLong(type, longestNational, dialect);
    return named("NVARCHAR2", type.length);
  },
  boolean: (_, { version }) => (atLeast(version, 23) ? sql`BOOLEAN` : sql`SMALLINT`),
  time: (type, dialect) =>
    unsupportedType(type, dialect, 'it has none for a time of day: .withVariant(t.interval(), "oracle"), or text'),
  dateTime: ({ timezone, precision }) => withZone(timezone, precision),
  timestamp: ({ timezone, precision }) => withZone(timezone, precision),
  interval: ({ precision, asTimestamp }) =>
    asTimestamp === true
      ? named("TIMESTAMP", precision)
      : keywords(`INTERVAL DAY TO SECOND${precision === null ? "" : `(${precision})`}`),
  numeric: decimal,
  decimal,
  float: (type, dialect) =>
    type.precision !== null && type.precision > 126
      ? unsupportedType(type, dialect, "its floating-point numbers have 126 bits at the most: say t.numeric()")
      : named("FLOAT", type.precision),
  binary: raw,
  varbinary: raw,
  json: (_, { version }) => (atLeast(version, 21) ? sql`JSON` : sql`CLOB`),
};

/** In characters, whatever NLS_LENGTH_SEMANTICS says. */
function varchar(type: Type, length: number | null, dialect: Dialect): Sql {
  if (length === null) return withoutLength(type, dialect);
  if (length > longestText) tooLong(type, longestText, dialect);
  return keywords(`VARCHAR2(${length} CHAR)`);
}

function withoutLength(type: Type, dialect: Dialect): never {
  return unsupportedType(type, dialect, "such text needs a length: give it one, or say t.text() for any");
}

function tooLong(type: Type, most: number, dialect: Dialect): never {
  return unsupportedType(type, dialect, `${most} is the most it can have: say t.text() for more`);
}

function withZone(timezone: boolean, precision: number | null): Sql {
  return sql`${named("TIMESTAMP", precision)} ${timezone ? sql`WITH TIME ZONE` : undefined}`;
}

/** NUMERIC without digits would be a whole number here, NUMBER is not. */
function decimal(type: Type<"numeric" | "decimal">, dialect: Dialect): Sql {
  const { precision, scale } = type;
  if (precision !== null && precision > 38) unsupportedType(type, dialect, "its numbers have 38 digits at the most");
  return named("NUMBER", precision, scale);
}

function raw(type: Type<"binary" | "varbinary">, dialect: Dialect): Sql {
  if (type.length === null) unsupportedType(type, dialect, "it needs a length: give it one, or say t.largeBinary()");
  if (type.length > longestRaw)
    unsupportedType(type, dialect, `${longestRaw} is the most: say t.largeBinary() for more`);
  return named("RAW", type.length);
}

/** Is it stored apart from its row, so that it can be neither compared nor indexed? */
export function isLob(type: Type): boolean {
  if (type.kind === "native") return /^(?:N?CLOB|BLOB|BFILE|LONG(?: RAW)?|JSON|XMLTYPE|VECTOR)\b/i.test(type.text);
  return lobs.includes(type.kind);
}
const lobs: readonly Type["kind"][] = ["text", "unicodeText", "clob", "largeBinary", "blob", "json"];

/** TIMESTAMP WITH TIME ZONE, over which there can be no key. */
export function isZoned(type: Type): boolean {
  if (type.kind === "native") return /\bWITH TIME ZONE$/i.test(type.text);
  return (type.kind === "dateTime" || type.kind === "timestamp") && type.timezone;
}

/** Has it an order that a collation can change? */
export function isCollatable(type: Type): boolean {
  return ["string", "unicode", "char", "enum", "native", "raw"].includes(type.kind);
}

/** Is it known to be JSON only by a CHECK? */
export function isCheckedJson(type: Type, { version }: Dialect): boolean {
  return type.kind === "json" && !atLeast(version, 21);
}

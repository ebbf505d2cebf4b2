import type { Type } from "../../model/types.js";
import { keywords, sql, type Sql } from "../../sql/sql.js";
import { ansi } from "../ansi/index.js";
import { named, unsupportedType } from "../ansi/types.js";
import type { Dialect } from "../dialect.js";

const longest = { VARCHAR: 8000, NVARCHAR: 4000, CHAR: 8000, NCHAR: 4000, VARBINARY: 8000, BINARY: 8000 } as const;

/** `VARCHAR(50)`; without a length, or with one that is too long for a page, `VARCHAR(max)`. */
function varying(name: "VARCHAR" | "NVARCHAR" | "VARBINARY", length: number | null): Sql {
  return length === null || length > longest[name] ? keywords(`${name}(max)`) : named(name, length);
}

function fixed(name: "CHAR" | "NCHAR" | "BINARY", type: Type, length: number | null, dialect: Dialect): Sql {
  return length !== null && length > longest[name]
    ? unsupportedType(type, dialect, `${name} has ${longest[name]} at the most: use a type of varying length`)
    : named(name, length);
}

function exact(name: "NUMERIC" | "DECIMAL", type: Type<"numeric" | "decimal">, dialect: Dialect): Sql {
  return type.precision !== null && type.precision > 38
    ? unsupportedType(type, dialect, "its numbers have 38 digits at the most")
    : named(name, type.precision, type.scale);
}

const moment = ({ timezone, precision }: Type<"dateTime" | "timestamp">): Sql =>
  named(timezone ? "DATETIMEOFFSET" : "DATETIME2", precision);

/** https://learn.microsoft.com/sql/t-sql/data-types/data-types-transact-sql */
export const types: Partial<Dialect["types"]> = {
  string: ({ length }) => varying("VARCHAR", length),
  // TEXT, NTEXT and IMAGE are deprecated, and half of the language refuses them.
  text: () => sql`VARCHAR(max)`,
  unicode: ({ length }) => varying("NVARCHAR", length),
  unicodeText: () => sql`NVARCHAR(max)`,
  char: (type, dialect) => fixed("CHAR", type, type.length, dialect),
  nationalChar: (type, dialect) => fixed("NCHAR", type, type.length, dialect),
  nationalVarchar: ({ length }) => varying("NVARCHAR", length),
  clob: () => sql`VARCHAR(max)`,
  boolean: () => sql`BIT`,
  time: (type, dialect) =>
    type.timezone
      ? unsupportedType(
          type,
          dialect,
          "a time of day has no time zone here: say t.time(), or t.dateTime({ timezone: true })",
        )
      : named("TIME", type.precision),
  dateTime: moment,
  // TIMESTAMP is another word for ROWVERSION.
  timestamp: moment,
  interval: ({ precision }) => named("DATETIME2", precision),
  numeric: (type, dialect) => exact("NUMERIC", type, dialect),
  decimal: (type, dialect) => exact("DECIMAL", type, dialect),
  float: (type, dialect) =>
    type.precision !== null && type.precision > 53
      ? unsupportedType(type, dialect, "its floating-point numbers have 53 bits at the most: say t.numeric()")
      : ansi.types.float(type, dialect),
  largeBinary: () => sql`VARBINARY(max)`,
  blob: () => sql`VARBINARY(max)`,
  binary: (type, dialect) => fixed("BINARY", type, type.length, dialect),
  varbinary: ({ length }) => varying("VARBINARY", length),
  // What is not ASCII would depend on the code page of the column.
  enum: ({ length, values }) => varying(values.every(isAscii) ? "VARCHAR" : "NVARCHAR", length),
  json: () => sql`NVARCHAR(max)`,
  uuid: (type, dialect) => (type.asText === true ? ansi.types.uuid(type, dialect) : sql`UNIQUEIDENTIFIER`),
};

export function isAscii(text: string): boolean {
  return /^[\x00-\x7f]*$/.test(text);
}

/** Values that are too large for an index, whatever they are. */
export function isUnindexed(type: Type): boolean {
  switch (type.kind) {
    case "string":
    case "varbinary":
      return type.length === null || type.length > longest.VARCHAR;
    case "unicode":
    case "nationalVarchar":
      return type.length === null || type.length > longest.NVARCHAR;
    case "text":
    case "unicodeText":
    case "clob":
    case "largeBinary":
    case "blob":
    case "json":
      return true;
    case "native":
    case "raw":
      return /\(\s*max\s*\)|^(?:xml|text|ntext|image|geography|geometry)\b/i.test(type.text);
    default:
      return false;
  }
}

/** Has the type an order that depends on a language? Of what nobody knows it may. */
export function isCollatable(type: Type): boolean {
  return texts.includes(type.kind) || type.kind === "native" || type.kind === "raw";
}

/** Does a column of this type hold what its code page has, and nothing else? */
export function hasCodePage(type: Type): boolean {
  if (type.kind === "enum") return type.values.every(isAscii);
  return ["string", "text", "char", "clob"].includes(type.kind);
}

const integers: readonly Type["kind"][] = ["smallInteger", "integer", "bigInteger", "boolean"];
const floats: readonly Type["kind"][] = ["float", "real", "double", "doublePrecision"];
const numbers: readonly Type["kind"][] = [...integers, ...floats, "numeric", "decimal"];
const texts: readonly Type["kind"][] = [
  ...(["string", "text", "unicode", "unicodeText", "char", "nationalChar", "nationalVarchar", "clob", "enum"] as const),
];
const moments: readonly Type["kind"][] = ["dateTime", "timestamp", "interval"];
const binaries: readonly Type["kind"][] = ["largeBinary", "blob", "binary", "varbinary"];
const families = [numbers, [...texts, "json"], moments, binaries];

/**
 * Does a value become of the other type by itself, as ALTER COLUMN and INSERT want it? Where little is known of a type
 * the server decides. https://learn.microsoft.com/sql/t-sql/data-types/data-type-conversion-database-engine
 */
export function convertsByItself(from: Type, to: Type): boolean {
  if (from.kind === to.kind || isUnknown(from) || isUnknown(to)) return true;
  if (families.some((family) => family.includes(from.kind) && family.includes(to.kind))) return true;
  const [was, is] = [familyOf(from), familyOf(to)];
  if (was === "binary" || is === "binary") return false;
  if (was === "text" || is === "text") return true;
  if (is === "moment") return was === "date" || was === "time";
  return was === "moment" && (is === "date" || is === "time");
}

function familyOf(type: Type): string {
  if (type.kind === "uuid") return type.asText === true ? "text" : "uuid";
  if (texts.includes(type.kind) || type.kind === "json") return "text";
  if (numbers.includes(type.kind)) return "number";
  if (moments.includes(type.kind)) return "moment";
  return binaries.includes(type.kind) ? "binary" : type.kind;
}

export function isUnknown({ kind }: Type): boolean {
  return kind === "native" || kind === "raw";
}

/** Is it the same kind of text or binary, with room for as much or more? Such a change an index and a CHECK can bear. */
export function isWidened(from: Type, to: Type): boolean {
  return (
    from.kind === to.kind &&
    (from.kind === "string" ||
      from.kind === "unicode" ||
      from.kind === "nationalVarchar" ||
      from.kind === "varbinary") &&
    "length" in to &&
    from.length !== null &&
    to.length !== null &&
    !isUnindexed(to) &&
    to.length >= from.length
  );
}

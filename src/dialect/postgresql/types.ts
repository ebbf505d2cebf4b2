import { enumName, enumsIn, isNamedEnum, qualified } from "../../model/lookup.js";
import type { Type } from "../../model/types.js";
import { render } from "../../sql/render.js";
import { id, keywords, sql, type Sql } from "../../sql/sql.js";
import { ansi } from "../ansi/index.js";
import { tableId } from "../ansi/table.js";
import { named, typeSql, unsupportedType } from "../ansi/types.js";
import type { Dialect } from "../dialect.js";

/** https://www.postgresql.org/docs/current/datatype.html */
export const types: Partial<Dialect["types"]> = {
  text: () => sql`TEXT`,
  time: ({ timezone, precision }) => withZone("TIME", timezone, precision),
  dateTime: ({ timezone, precision }) => withZone("TIMESTAMP", timezone, precision),
  timestamp: ({ timezone, precision }) => withZone("TIMESTAMP", timezone, precision),
  interval: ({ precision, asTimestamp }) =>
    asTimestamp === true ? withZone("TIMESTAMP", false, precision) : named("INTERVAL", precision),
  largeBinary: () => sql`BYTEA`,
  uuid: (type, dialect) => (type.asText === true ? ansi.types.uuid(type, dialect) : sql`UUID`),
  nationalVarchar: (type, dialect) =>
    unsupportedType(type, dialect, "its text is Unicode anyway: say t.unicode() here"),
  clob: (type, dialect) => unsupportedType(type, dialect, "say t.text() here, which has no limit either"),
  blob: (type, dialect) => unsupportedType(type, dialect, "say t.largeBinary(), which is BYTEA here"),
  binary: (type, dialect) => unsupportedType(type, dialect, "say t.largeBinary(), which is BYTEA here"),
  varbinary: (type, dialect) => unsupportedType(type, dialect, "say t.largeBinary(), which is BYTEA here"),
  float: (type, dialect) =>
    type.precision !== null && type.precision > 53
      ? unsupportedType(type, dialect, "its floating-point numbers have 53 bits at the most: say t.numeric()")
      : ansi.types.float(type, dialect),
  enum: (type, dialect) => (isNamedEnum(type) ? tableId(enumName(type)) : ansi.types.enum(type, dialect)),
  array: ({ of, dimensions }, dialect) => sql`${typeSql(of, dialect)}${keywords("[]".repeat(dimensions))}`,
};

function withZone(name: string, timezone: boolean, precision: number | null): Sql {
  return sql`${named(name, precision)} ${timezone ? sql`WITH TIME ZONE` : sql`WITHOUT TIME ZONE`}`;
}

/** The types that number themselves, by the width they have. */
export function serialType(type: Type): Sql | undefined {
  switch (type.kind) {
    case "smallInteger":
      return sql`SMALLSERIAL`;
    case "integer":
      return sql`SERIAL`;
    case "bigInteger":
      return sql`BIGSERIAL`;
    default:
      return undefined;
  }
}

/** Has the type an order that depends on a language? Of what nobody knows it may. */
export function isCollatable(type: Type): boolean {
  if (type.kind === "array") return isCollatable(type.of);
  return (texts.includes(type.kind) && !isNamedEnum(type)) || type.kind === "native" || type.kind === "raw";
}

const integers: readonly Type["kind"][] = ["smallInteger", "integer", "bigInteger"];
const floats: readonly Type["kind"][] = ["float", "real", "double", "doublePrecision"];
const numbers: readonly Type["kind"][] = [...integers, ...floats, "numeric", "decimal"];
/** An Enum among them is one without a type of its own. */
const texts: readonly Type["kind"][] = ["string", "text", "unicode", "unicodeText", "char", "nationalChar", "enum"];
const varchars: readonly Type["kind"][] = ["string", "unicode", "enum"];
const times: readonly Type["kind"][] = ["date", "dateTime", "timestamp"];
const families = [numbers, texts, times];

/**
 * Does ALTER COLUMN TYPE convert these by itself? Everything goes to text, and types of one family to one another. Text
 * goes to nothing else without being told how. Where little is known of a type the server decides.
 * https://www.postgresql.org/docs/current/typeconv-query.html
 */
export function convertsByItself(declaredFrom: Type, declaredTo: Type): boolean {
  const [from, to] = [stored(declaredFrom), stored(declaredTo)];
  if (from.kind === "array" && to.kind === "array") return convertsByItself(from.of, to.of);
  if (texts.includes(from.kind) && to.kind === "native")
    return /^CITEXT$/i.test(to.text) || to.dialect !== "postgresql";
  if (isUnknown(from) || isUnknown(to)) return from.kind !== "array";
  // An enum type becomes text and nothing else, and nothing becomes one.
  if (isNamedEnum(to)) return isNamedEnum(from) && qualified(enumName(from)) === qualified(enumName(to));
  if (isNamedEnum(from)) return texts.includes(to.kind);
  return from.kind === to.kind || texts.includes(to.kind) || isOneFamily(from, to) || isTimePair(from, to);
}

/** Can values of the two be held against one another, as a foreign key does? */
export function isComparable(declaredA: Type, declaredB: Type): boolean {
  const [a, b] = [stored(declaredA), stored(declaredB)];
  // Arrays are compared member by member, as they are. The server takes a key over arrays of VARCHAR, and then refuses
  // every row: "operator does not exist: anyarray pg_catalog.= character varying[]".
  if (a.kind === "array" && b.kind === "array") {
    if (varchars.includes(a.of.kind) || varchars.includes(b.of.kind)) return false;
    return a.of.kind === b.of.kind || (texts.includes(a.of.kind) && texts.includes(b.of.kind));
  }
  if (isUnknown(a) || isUnknown(b)) return true;
  if (isNamedEnum(a) || isNamedEnum(b)) {
    return isNamedEnum(a) && isNamedEnum(b) && qualified(enumName(a)) === qualified(enumName(b));
  }
  return a.kind === b.kind || isOneFamily(a, b);
}

/** The type as the server knows it. */
function stored(type: Type): Type {
  if (type.kind === "array") return { ...type, of: stored(type.of) };
  return type.kind === "uuid" && type.asText === true ? { kind: "char", length: 32 } : type;
}

function isOneFamily(a: Type, b: Type): boolean {
  return families.some((family) => family.includes(a.kind) && family.includes(b.kind));
}

function isUnknown({ kind }: Type): boolean {
  return kind === "native" || kind === "raw";
}

/** How values could become of another type; an enum type is reached by way of text. */
export function conversion(column: string, from: Type, to: Type, dialect: Dialect): string {
  return cast(column, to, enumsIn(from).length > 0 || enumsIn(to).length > 0, dialect);
}

/** The same where nobody looks at it first: a cast that there is for any two types, by way of text. */
export function conversionUnseen(column: string, from: Type, to: Type, dialect: Dialect): string | undefined {
  const isKnown = !isUnknown(from) && !isUnknown(to);
  if ((isKnown && convertsByItself(from, to)) || (from.kind === "array") !== (to.kind === "array")) return undefined;
  return cast(column, to, !texts.includes(from.kind) || isNamedEnum(from), dialect);
}

function cast(column: string, to: Type, viaText: boolean, dialect: Dialect): string {
  const target = render(typeSql(to, dialect), dialect.lexis);
  const source = render(id(column), dialect.lexis);
  return `CAST(${viaText ? `CAST(${source} AS ${to.kind === "array" ? "TEXT[]" : "TEXT"})` : source} AS ${target})`;
}

function isTimePair(from: Type, to: Type): boolean {
  return (
    ((from.kind === "dateTime" || from.kind === "timestamp") && to.kind === "time") ||
    (from.kind === "time" && to.kind === "interval")
  );
}

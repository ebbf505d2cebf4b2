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
const times: readonly Type["kind"][] = ["date", "dateTime", "timestamp"];
const families = [numbers, texts, times];

/**
 * Does ALTER COLUMN TYPE convert these by itself? Everything goes to text, and types of one family to one another.
 * Types that nothing is known of pass: the server decides. https://www.postgresql.org/docs/current/typeconv-query.html
 */
export function convertsByItself(from: Type, to: Type): boolean {
  const unknown = (type: Type): boolean => type.kind === "native" || type.kind === "raw";
  if (unknown(from) || unknown(to)) return from.kind !== "array" || to.kind === "array";
  if (from.kind === "array" && to.kind === "array") return convertsByItself(from.of, to.of);
  // An enum type becomes text and nothing else, and nothing becomes one.
  if (isNamedEnum(to)) return isNamedEnum(from) && qualified(enumName(from)) === qualified(enumName(to));
  if (isNamedEnum(from)) return texts.includes(to.kind);
  if (from.kind === to.kind) return true;
  if (texts.includes(to.kind)) return true;
  return families.some((family) => family.includes(from.kind) && family.includes(to.kind)) || isTimePair(from, to);
}

/** How values could become of another type; an enum type is reached by way of text. */
export function conversion(column: string, from: Type, to: Type, dialect: Dialect): string {
  const target = render(typeSql(to, dialect), dialect.lexis);
  const source = render(id(column), dialect.lexis);
  const viaText = enumsIn(from).length > 0 || enumsIn(to).length > 0;
  return `CAST(${viaText ? `CAST(${source} AS ${to.kind === "array" ? "TEXT[]" : "TEXT"})` : source} AS ${target})`;
}

function isTimePair(from: Type, to: Type): boolean {
  return (
    ((from.kind === "dateTime" || from.kind === "timestamp") && to.kind === "time") ||
    (from.kind === "time" && to.kind === "interval")
  );
}

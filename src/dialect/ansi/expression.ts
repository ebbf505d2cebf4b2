import { fail } from "../../diagnostics/catalog.js";
import type { Expression, Value } from "../../model/schema.js";
import type { Type } from "../../model/types.js";
import { id, keywords, literal, type LiteralAs, type LiteralValue, sequence, sql, type Sql } from "../../sql/sql.js";

/** An expression as its author wrote it, with renamed columns under their new names. */
export function expressionSql(expression: Expression): Sql {
  return sequence(
    expression.map((part) => {
      if (typeof part === "string") return keywords(part);
      return part.text === null ? id(part.column) : keywords(part.text);
    }),
  );
}

/** A value for a column of that type. Expressions are parenthesised, never looked at. */
export function valueSql(value: Value, type?: Type): Sql {
  if (value.kind === "expression") return sql`(${expressionSql(value.expression)})`;
  return type === undefined ? literal(value.value) : literal(fitted(value.value, type), meantAs(value.value, type));
}

/** A UUID with its dashes, as people write it. */
const dashedUuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** JavaScript has one kind of date; the type says how much of it is meant. A UUID is its 32 digits, as CHAR(32) holds it. */
function fitted(value: LiteralValue, type: Type): LiteralValue {
  if (type.kind === "array" && typeof value === "object" && value !== null && "array" in value) {
    const within = (item: LiteralValue): LiteralValue =>
      typeof item === "object" && item !== null && "array" in item ? fitted(item, type) : fitted(item, type.of);
    return { array: value.array.map(within) };
  }
  if (type.kind === "uuid" && typeof value === "string" && dashedUuid.test(value)) {
    return value.replaceAll("-", "").toLowerCase();
  }
  if (!(value instanceof Date)) return value;
  const iso = inCalendar(value);
  switch (partOf(type)) {
    case "date":
      return iso.slice(0, 10);
    case "time":
      return iso.slice(11, 23);
    case "moment":
      return `${timestamp(value)}+00:00`;
    default:
      return value;
  }
}

/** What a column takes a value for, where some database has a literal of its own for it. */
function meantAs(value: LiteralValue, type: Type): LiteralAs | undefined {
  if (type.kind !== "uuid") return partOf(type);
  const isUuid = typeof value === "string" && (dashedUuid.test(value) || /^[0-9a-f]{32}$/i.test(value));
  return isUuid && type.asText !== true ? "uuid" : undefined;
}

/** What of a Date a column takes: a moment is one with its time zone. */
function partOf(type: Type): LiteralAs | undefined {
  switch (type.kind) {
    case "date":
    case "time":
      return type.kind;
    case "dateTime":
    case "timestamp":
      return type.timezone ? "moment" : "timestamp";
    case "smallInteger":
    case "integer":
    case "bigInteger":
    case "numeric":
    case "decimal":
    case "float":
    case "real":
    case "double":
    case "doublePrecision":
      return "number";
    case "interval":
      return type.asTimestamp === true ? "timestamp" : "interval";
    case "native":
      if (/^DATE$/i.test(type.text)) return "date";
      if (/^TIME\b/i.test(type.text)) return "time";
      if (/^TIMESTAMP\b/i.test(type.text)) return /\bWITH TIME ZONE$/i.test(type.text) ? "moment" : "timestamp";
      return /^INTERVAL DAY\b/i.test(type.text) ? "interval" : undefined;
    default:
      return undefined;
  }
}

/** `2020-01-02 03:04:05.678000`, in UTC, as SQLAlchemy writes it too. */
export function timestamp(value: Date): string {
  return `${inCalendar(value).slice(0, 23).replace("T", " ")}000`;
}

/** ISO 8601 with a year of four digits; other years have no form that all databases read alike. */
function inCalendar(value: Date): string {
  const iso = Date.prototype.toISOString.call(value);
  return /^(?!0000)\d{4}-/.test(iso)
    ? iso
    : fail("unwritableValue", { dialect: "SQL", what: `the date ${iso}`, why: "its year is not between 1 and 9999" });
}

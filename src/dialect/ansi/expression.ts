import type { Expression, Value } from "../../model/schema.js";
import type { Type } from "../../model/types.js";
import { id, keywords, lit, type LiteralValue, sequence, sql, type Sql } from "../../sql/sql.js";

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
  return lit(type === undefined ? value.value : fitted(value.value, type));
}

/** JavaScript has one kind of date; the type says how much of it is meant. */
function fitted(value: LiteralValue, type: Type): LiteralValue {
  if (!(value instanceof Date)) return value;
  const iso = value.toISOString();
  if (type.kind === "date") return iso.slice(0, 10);
  if (type.kind === "time") return iso.slice(11, 23);
  if (type.kind === "dateTime" && type.timezone) return `${timestamp(value)}+00:00`;
  return value;
}

/** `2020-01-02 03:04:05.678000`, in UTC, as SQLAlchemy writes it too. */
export function timestamp(value: Date): string {
  return `${value.toISOString().slice(0, 23).replace("T", " ")}000`;
}

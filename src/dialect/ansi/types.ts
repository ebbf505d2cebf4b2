import { fail } from "../../diagnostics/catalog.js";
import { describeType, type Type } from "../../model/types.js";
import { keywords, sql, type Sql } from "../../sql/sql.js";
import type { Dialect } from "../dialect.js";

/** The name of a type with those of its parameters that are there: `VARCHAR(50)`, `NUMERIC(10, 2)`. */
export function named(name: string, ...parameters: readonly (number | null)[]): Sql {
  const given = parameters.filter((parameter) => parameter !== null);
  return keywords(given.length === 0 ? name : `${name}(${given.join(", ")})`);
}

/** Stops with D102. */
export function unsupportedType(type: Type, dialect: Dialect, instead: string): never {
  return fail("typeUnsupported", { dialect: dialect.name, type: describeType(type), instead });
}

/** The type of a column in the dialect's words. */
export function typeSql(type: Type, dialect: Dialect): Sql {
  const print = dialect.types[type.kind] as (type: Type, dialect: Dialect) => Sql;
  return print(type, dialect);
}

/** Types by their names in the SQL standard, or where it has none, by the most common one. */
export const types: Dialect["types"] = {
  smallInteger: () => sql`SMALLINT`,
  integer: () => sql`INTEGER`,
  bigInteger: () => sql`BIGINT`,
  string: ({ length }) => named("VARCHAR", length),
  text: ({ length }) => named("TEXT", length),
  unicode: ({ length }) => named("VARCHAR", length),
  unicodeText: () => sql`TEXT`,
  char: ({ length }) => named("CHAR", length),
  nationalChar: ({ length }) => named("NCHAR", length),
  nationalVarchar: ({ length }) => named("NVARCHAR", length),
  clob: () => sql`CLOB`,
  boolean: () => sql`BOOLEAN`,
  date: () => sql`DATE`,
  time: () => sql`TIME`,
  dateTime: () => sql`DATETIME`,
  timestamp: () => sql`TIMESTAMP`,
  interval: () => sql`DATETIME`,
  numeric: ({ precision, scale }) => named("NUMERIC", precision, scale),
  decimal: ({ precision, scale }) => named("DECIMAL", precision, scale),
  float: ({ precision }) => named("FLOAT", precision),
  real: () => sql`REAL`,
  doublePrecision: () => sql`DOUBLE PRECISION`,
  double: () => sql`DOUBLE PRECISION`,
  largeBinary: () => sql`BLOB`,
  blob: () => sql`BLOB`,
  binary: ({ length }) => named("BINARY", length),
  varbinary: ({ length }) => named("VARBINARY", length),
  enum: ({ length }) => named("VARCHAR", length),
  json: () => sql`JSON`,
  uuid: () => sql`CHAR(32)`,
  array: (type, dialect) => unsupportedType(type, dialect, "keep the members in a table of their own, or as json"),
  native: (type, dialect) =>
    dialect.family.includes(type.dialect)
      ? keywords(type.text)
      : unsupportedType(
          type,
          dialect,
          `it belongs to ${type.dialect}: say what it is here with .withVariant(…, "${dialect.name}")`,
        ),
  raw: ({ text }) => keywords(text),
};

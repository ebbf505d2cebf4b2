import { primaryKeyOf, sameName } from "../../model/lookup.js";
import type { Column, QName, Table } from "../../model/schema.js";
import { render } from "../../sql/render.js";
import { keywords, lines, list, lit, literal, sql, type Sql } from "../../sql/sql.js";
import { tableId } from "../ansi/table.js";
import type { Dialect } from "../dialect.js";
import { catalogType } from "./catalog-type.js";

/** What a table has or lacks, as rows of text; what is not known of a type beforehand is left out. */
export function differences(
  table: Table,
  dialect: Dialect,
  onOneLine = false,
): {
  readonly given: Sql;
  readonly rows: Sql;
} {
  const key = primaryKeyOf(table)?.columns ?? [];
  const unforeseen = table.columns.filter(({ type }) => catalogType(type) === undefined).map(({ name }) => name);
  const expected = table.columns.map((column) => {
    const required = isRequired(
      column,
      key.some((name) => sameName(dialect.rules, name, column.name)),
    );
    return sql`(${list([column.name, catalogType(column.type) ?? null, required].map((value) => literal(value)))})`;
  });
  const spelled = sql`format_type(atttypid, atttypmod)`;
  const type =
    unforeseen.length === 0
      ? spelled
      : sql`CASE WHEN attname NOT IN (${list(unforeseen.map((name) => literal(name)))}) THEN ${spelled} END`;
  const actual = sql`SELECT attname::text, ${type}, attnotnull FROM pg_attribute WHERE attrelid = ${registered(table, dialect)} AND attnum > 0 AND NOT attisdropped`;
  const words = (verb: string): Sql =>
    sql`SELECT ${lit(`${verb} `)} || concat_ws(' ', name, type, CASE WHEN required THEN 'NOT NULL' END) AS what FROM`;
  const line = (depth: number): Sql => keywords(onOneLine ? " " : `\n${" ".repeat(depth)}`);
  const values = onOneLine ? sql` ${list(expected)} ` : lines(expected);
  return {
    given: sql`WITH expected (name, type, required) AS (VALUES${values}), actual (name, type, required) AS (${line(8)}${actual}${line(4)})`,
    rows: sql`(${line(8)}${words("has")} (SELECT * FROM actual EXCEPT SELECT * FROM expected) AS strange${line(8)}UNION ALL${line(8)}${words("lacks")} (SELECT * FROM expected EXCEPT SELECT * FROM actual) AS missing${line(4)}) AS differences`,
  };
}

function isRequired(column: Column, inKey: boolean): boolean {
  return !column.nullable || inKey || column.identity !== null || column.autoincrement !== null;
}

/** Its number; NULL where there is none. */
export function registered(name: QName, dialect: Dialect): Sql {
  return sql`to_regclass(${lit(render(tableId(name), dialect.lexis))})`;
}

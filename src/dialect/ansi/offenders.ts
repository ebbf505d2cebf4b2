import type { Guard, Rows } from "../../model/guard.js";
import { columnsOf, indexedColumns, qualified, sameName, sameTableName } from "../../model/lookup.js";
import type { Lineage } from "../../model/operation.js";
import type { QName } from "../../model/schema.js";
import { id, keywords, list, literal, sql, type Sql } from "../../sql/sql.js";
import type { Dialect } from "../dialect.js";
import { expressionSql } from "./expression.js";
import { indexedSql, lineageSql } from "./print.js";
import { tableId } from "./table.js";

/** The guards that are about rows. */
export type RowGuard = Guard<"notNull" | "unique" | "uniqueIndex" | "parents" | "check" | "fits">;

/** In what servers differ about rows. */
export interface Manner {
  /**
   * Which NULLs are alike in a key: `"none"`; `"all"`; or those beside which another column of the key has a value, so
   * that rows of NULLs alone are alike to nothing.
   */
  readonly likeNulls: "none" | "all" | "beside values";
  /** The length of what a column of text holds, in characters. */
  lengthOf(column: Sql): Sql;
}

/** As the SQL standard has it. Blanks at the end are cut without a word. */
const standard: Manner = { likeNulls: "none", lengthOf: (column) => sql`char_length(rtrim(${column}, ' '))` };

/** The rows that are in the way of a change, as a query that people can run themselves. */
export function offenders(guard: RowGuard, dialect: Dialect, manner: Manner = standard): Sql {
  const { rows } = guard;
  switch (guard.kind) {
    case "notNull":
      return sql`SELECT * FROM ${relation(rows, [guard.column], dialect)} WHERE ${id(guard.column)} IS NULL`;
    case "unique":
      return duplicates(
        relation(rows, guard.columns, dialect),
        guard.columns.map((column) => id(column)),
        guard.nullsDistinct ? manner.likeNulls : "all",
      );
    case "uniqueIndex": {
      const { elements, where } = guard.index;
      const parts = elements.map(({ of, collation }) =>
        collation === null ? indexedSql(of) : sql`${indexedSql(of)} COLLATE ${id(collation)}`,
      );
      const only = where === null ? undefined : sql`(${expressionSql(where)})`;
      const from = relation(rows, indexedColumns(guard.index), dialect);
      return duplicates(from, parts, guard.nullsDistinct ? manner.likeNulls : "all", only);
    }
    case "parents":
      return orphans(guard, dialect);
    case "check":
      return sql`SELECT * FROM ${relation(rows, columnsOf(guard.condition), dialect)} WHERE NOT (${expressionSql(guard.condition)})`;
    case "fits": {
      const length = manner.lengthOf(id(guard.column));
      return sql`SELECT * FROM ${relation(rows, [guard.column], dialect)} WHERE ${length} > ${literal(guard.length)}`;
    }
  }
}

/** What is wrong with those rows, in words: `"user".email is NULL in some rows`. */
export function offence(guard: RowGuard): string {
  const table = qualified(guard.rows.as);
  switch (guard.kind) {
    case "notNull":
      return `${table}.${guard.column} is to be NOT NULL and is NULL in some rows`;
    case "unique":
      return `${guard.title} of ${table} would be violated, since some rows are alike`;
    case "uniqueIndex":
      return `unique index "${guard.index.name}" of ${table} cannot be made, since some rows are alike`;
    case "parents":
      return `${guard.title} of ${table} would be violated, since some rows refer to nothing`;
    case "check":
      return `${guard.title} of ${table} would be violated by some rows`;
    case "fits":
      return `${table}.${guard.column} is to hold ${guard.length} characters and some rows have more`;
  }
}

function duplicates(from: Sql, parts: readonly Sql[], likeNulls: Manner["likeNulls"], only?: Sql): Sql {
  const present = parts.map((part) => sql`${part} IS NOT NULL`);
  const counted = {
    none: present,
    all: [],
    "beside values": [present.length === 1 ? list(present) : sql`(${list(present, " OR ")})`],
  }[likeNulls];
  const conditions = only === undefined ? counted : [only, ...counted];
  const where = conditions.length === 0 ? undefined : sql`WHERE ${list(conditions, " AND ")}`;
  const columns = list(parts);
  return sql`SELECT ${columns}, count(*) FROM ${from} ${where} GROUP BY ${columns} HAVING count(*) > 1`;
}

function orphans({ rows, foreignKey }: Guard<"parents">, dialect: Dialect): Sql {
  const { columns, referent, referentColumns, match } = foreignKey;
  const isItself = sameTableName(dialect.rules, referent, rows.as);
  const parents = isItself ? relation(rows, referentColumns, dialect, "parent") : sql`${tableId(referent)} parent`;
  const present = columns.map((column) => sql`${id("child", column)} IS NOT NULL`);
  const same = columns.map(
    (column, index) => sql`${id("parent", referentColumns[index] ?? column)} = ${id("child", column)}`,
  );
  // MATCH FULL: where one column is NULL, all must be.
  const referring = match === "FULL" ? sql`(${list(present, " OR ")})` : list(present, " AND ");
  return sql`SELECT * FROM ${relation(rows, columns, dialect, "child")} WHERE ${referring} AND NOT EXISTS (SELECT 1 FROM ${parents} WHERE ${list(same, " AND ")})`;
}

/**
 * The rows as the change will see them: those of the table, or where these columns get other names or values than they
 * have, a table made of what is going to be copied.
 */
function relation({ table, as, columns }: Rows, needed: readonly string[], dialect: Dialect, alias?: string): Sql {
  const involved = (columns ?? []).filter(({ column }) => needed.some((name) => sameName(dialect.rules, name, column)));
  // Without AS, which Oracle knows of columns only.
  const called = alias === undefined ? undefined : keywords(alias);
  if (columns === undefined || involved.every(isSame)) {
    const renamed = sameTableName(dialect.rules, table, as) ? undefined : asName(as);
    return sql`${tableId(table)} ${called ?? renamed}`;
  }
  return sql`(SELECT ${list(columns.map((lineage) => value(lineage, table)))} FROM ${tableId(table)}) ${called ?? asName(as)}`;
}

function isSame({ column, source, fill, using }: Lineage): boolean {
  return column === source && fill === null && using === null;
}

function value(lineage: Lineage, table: Rows["table"]): Sql {
  return sql`${lineageSql(lineage, table)} AS ${id(lineage.column)}`;
}

function asName({ name }: QName): Sql {
  return id(name);
}

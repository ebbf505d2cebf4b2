import { tableId } from "../dialect/ansi/table.js";
import type { Dialect } from "../dialect/dialect.js";
import { emptySchema, putTable } from "../model/edit.js";
import { operation } from "../model/operation.js";
import { plainColumn } from "../model/plain.js";
import type { Column, Table } from "../model/schema.js";
import type { RowChange } from "../plan/history.js";
import { print, type Statement } from "../plan/statements.js";
import type { VersionTable } from "../script/types.js";
import { render } from "../sql/render.js";
import { id, lit, type Sql, sql } from "../sql/sql.js";

/** `CREATE TABLE IF NOT EXISTS alembic_version (…)`: an empty one that another tool left is no obstacle. */
export function createVersionTable(settings: VersionTable, dialect: Dialect): readonly Statement[] {
  const before = emptySchema(dialect.rules);
  const table = versionTable(settings);
  const op = operation("createTable", { table, ifNotExists: true });
  return print({ op, before, after: putTable(before, table), origin: {} }, dialect);
}

/** The statement that records a step. Plain: no RETURNING. */
export function changeRow(change: RowChange, settings: VersionTable, dialect: Dialect): Statement {
  const table = tableId(versionTable(settings));
  const column = id(settings.column);
  return {
    text: render(changeSql(change, table, column), dialect.lexis),
    terminator: dialect.script.terminator,
    origin: {},
  };
}

function changeSql(change: RowChange, table: Sql, column: Sql): Sql {
  switch (change.kind) {
    case "insert":
      return sql`INSERT INTO ${table} (${column}) VALUES (${lit(change.to)})`;
    case "update":
      return sql`UPDATE ${table} SET ${column} = ${lit(change.to)} WHERE ${column} = ${lit(change.from)}`;
    case "delete":
      return sql`DELETE FROM ${table} WHERE ${column} = ${lit(change.from)}`;
  }
}

/** The version table as a table of the model. */
export function versionTable({ name, schema, column, length, primaryKey }: VersionTable): Table {
  const versions: Column = { ...plainColumn, name: column, type: { kind: "string", length } };
  return {
    ...(schema === undefined ? {} : { schema }),
    name,
    columns: [versions],
    constraints: primaryKey
      ? [{ kind: "primaryKey", name: `${name}_pkc`, columns: [column], deferrable: null, initially: null, options: {} }]
      : [],
    indexes: [],
    comment: null,
    options: {},
  };
}

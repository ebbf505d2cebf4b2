import type { Column, QName, Table } from "../../model/schema.js";
import { id, sql, type Sql } from "../../sql/sql.js";
import { valueSql } from "../ansi/expression.js";
import { alterTable } from "../ansi/print.js";
import type { Dialect } from "../dialect.js";
import { nameSqlText, nameText, objectId } from "./names.js";

// A default is a constraint of its own. It goes by the name it was born with, so that it can be dropped by it; only
// where others have made the table nobody knows that name, and the server is asked.

/** `CONSTRAINT DF_account_email DEFAULT 'x'` */
export function defaultClause(column: Column): Sql | undefined {
  const { serverDefault, defaultName, type } = column;
  if (serverDefault === null) return undefined;
  const name = typeof defaultName === "string" ? sql`CONSTRAINT ${id(defaultName)}` : undefined;
  return sql`${name} DEFAULT ${valueSql(serverDefault, type)}`;
}

export function addDefault(table: QName, column: Column): readonly Sql[] {
  const clause = defaultClause(column);
  return clause === undefined ? [] : [sql`${alterTable(table)} ADD ${clause} FOR ${id(column.name)}`];
}

export function dropDefault(table: Table, column: Column, dialect: Dialect): readonly Sql[] {
  if (column.serverDefault === null) return [];
  if (typeof column.defaultName === "string") {
    return [sql`${alterTable(table)} DROP CONSTRAINT ${id(column.defaultName)}`];
  }
  const before = nameSqlText(sql`${alterTable(table)} DROP CONSTRAINT `, dialect);
  const at = sql`c.object_id = d.parent_object_id AND c.column_id = d.parent_column_id`;
  return [
    sql`DECLARE @sql NVARCHAR(max) = (SELECT ${before} + QUOTENAME(d.name) FROM sys.default_constraints AS d JOIN sys.columns AS c ON ${at} WHERE d.parent_object_id = ${objectId(table, dialect)} AND c.name = ${nameText(column.name)});
EXEC (@sql)`,
  ];
}

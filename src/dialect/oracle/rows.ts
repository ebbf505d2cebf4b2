import { fail } from "../../diagnostics/catalog.js";
import { findColumn, isNumbered, qualified, requireTable } from "../../model/lookup.js";
import type { Column, Table, Value } from "../../model/schema.js";
import { id, sql } from "../../sql/sql.js";
import { alterTable, insertRowsSql } from "../ansi/print.js";
import { tableId } from "../ansi/table.js";
import type { Dialect } from "../dialect.js";
import { byDefault, identitySql } from "./identity.js";

/**
 * A row is an INSERT of its own. A column that is GENERATED ALWAYS takes numbers that rows bring only while it is BY
 * DEFAULT.
 */
export const insertRows: Dialect["print"]["insertRows"] = (step) => {
  const { op, before } = step;
  const table = requireTable(before, op.table);
  const columns = op.columns.map((name) => findColumn(before.rules, table, name)).filter((one) => one !== undefined);
  const always = columns.find(({ identity }) => identity?.always === true);
  const [usual] = table.columns.filter(({ computed }) => computed === null);
  const statements = op.rows.flatMap((row) => {
    if (Object.keys(row).length > 0 || usual === undefined)
      return insertRowsSql({ ...step, op: { ...op, rows: [row] } }, () => undefined);
    return [sql`INSERT INTO ${tableId(table)} (${id(usual.name)}) VALUES (DEFAULT)`];
  });
  if (always === undefined) return statements;
  const modify = sql`${alterTable(op.table)} MODIFY ${id(always.name)}`;
  return [
    sql`${modify} ${identitySql(always, "kept", byDefault)}`,
    ...statements,
    sql`${modify} ${identitySql(always, "kept")}`,
  ];
};

/** '' is NULL, and would be refused. @throws Failure D440 */
export function refuseEmpty(table: Table, column: Column | undefined, value: Value | null): void {
  if (column === undefined || column.nullable || isNumbered(column) || !isEmpty(value)) return;
  fail("oracleEmptyNotNull", { column: `${qualified(table)}.${column.name}` });
}

/** '' is NULL, and so are no bytes at all. */
export function isEmpty(value: Value | null): boolean {
  if (value?.kind !== "literal") return false;
  return value.value === "" || (value.value instanceof Uint8Array && value.value.length === 0);
}

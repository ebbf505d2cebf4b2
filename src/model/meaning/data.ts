import { diagnostic, fail } from "../../diagnostics/catalog.js";
import { replay } from "../replay.js";
import { cloudTable } from "../edit.js";
import { findIndex, findTable, isNumbered, qualified, requireColumn, requireTable } from "../lookup.js";
import type { Operation, Row } from "../operation.js";
import type { Column, QName, Schema, Table } from "../schema.js";
import type { Meaning } from "./meaning.js";

// Rows are not part of the model: these change nothing in it, and nothing in it could undo them.

export const insertRows: Meaning<"insertRows"> = {
  apply(schema, op) {
    const table = requireTable(schema, op.table);
    op.rows.forEach((row, index) => {
      for (const column of table.columns) requireValue(table, column, row, index + 1);
    });
    return withWritableColumns(schema, op.table, op.columns);
  },
  describe: (op) => `insert ${op.rows.length} ${op.rows.length === 1 ? "row" : "rows"} into ${qualified(op.table)}`,
};

export const updateRows: Meaning<"updateRows"> = {
  apply: (schema, op) => withWritableColumns(schema, op.table, [op.column]),
  describe: (op) => `fill column ${qualified(op.table)}.${op.column}`,
};

export const copyRows: Meaning<"copyRows"> = {
  apply(schema, op) {
    const from = requireTable(schema, op.from);
    for (const { source } of op.columns) if (source !== null) requireColumn(schema.rules, from, source);
    return withWritableColumns(
      schema,
      op.to,
      op.columns.map(({ column }) => column),
    );
  },
  describe: (op) => `copy the rows of ${qualified(op.from)}`,
};

export const execute: Meaning<"execute"> = {
  apply(schema, op) {
    const after = replay(op.effects ?? [], schema);
    return alteredTables(op, after).reduce((now, table) => cloudTable(now, table, true), after);
  },
  describe: (op) => (op.statements === 1 ? "execute a statement" : `execute ${op.statements} statements`),
  remarks: (op, before) =>
    alteredTables(op, replay(op.effects ?? [], before)).map((table) =>
      diagnostic("notFollowed", { table: qualified(table) }),
    ),
};

/** The tables of the model that SQL of a person's own changes in a way that is not understood. */
function alteredTables(op: Operation<"execute">, schema: Schema): readonly Table[] {
  const tables = op.alters.map((altered) => {
    if (altered.what === "table") return findTable(schema, altered.table);
    return schema.tables.values().find((table) => findIndex(schema.rules, table, altered.name) !== undefined);
  });
  return [...new Set(tables)].filter((table) => table !== undefined);
}

/** An expression is trusted: what it gives, only a server knows. */
function requireValue(table: Table, column: Column, row: Row, number: number): void {
  if (column.nullable || column.computed !== null) return;
  const given = Object.hasOwn(row, column.name) ? row[column.name] : undefined;
  const fillsItself = column.serverDefault !== null || isNumbered(column);
  const isNull = given?.kind === "literal" && given.value === null;
  if (given === undefined ? fillsItself : !isNull) return;
  fail("valueMissing", { table: qualified(table), column: column.name, row: number, isNull, fillsItself });
}

function withWritableColumns(schema: Schema, name: QName, columns: readonly string[]): Schema {
  const table = requireTable(schema, name);
  for (const column of columns) {
    if (requireColumn(schema.rules, table, column).computed !== null) {
      fail("computedValue", { table: qualified(table), column });
    }
  }
  return schema;
}

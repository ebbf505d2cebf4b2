import { fail } from "../../diagnostics/catalog.js";
import { qualified, requireColumn, requireTable } from "../lookup.js";
import type { QName, Schema } from "../schema.js";
import type { Meaning } from "./meaning.js";

// Rows are not part of the model: these change nothing in it, and nothing in it could undo them.

export const insertRows: Meaning<"insertRows"> = {
  apply: (schema, op) => withWritableColumns(schema, op.table, op.columns),
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
  apply: (schema) => schema,
  describe: (op) => (op.statements === 1 ? "execute a statement" : `execute ${op.statements} statements`),
};

function withWritableColumns(schema: Schema, name: QName, columns: readonly string[]): Schema {
  const table = requireTable(schema, name);
  for (const column of columns) {
    if (requireColumn(schema.rules, table, column).computed !== null) {
      fail("computedValue", { table: qualified(table), column });
    }
  }
  return schema;
}

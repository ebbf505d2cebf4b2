import { refuseOrderInUse } from "../dependents.js";
import { putTable } from "../edit.js";
import { qualified, requireColumn, requireTable } from "../lookup.js";
import { operation } from "../operation.js";
import type { Meaning } from "./meaning.js";

export const alterTable: Meaning<"alterTable"> = {
  apply: (schema, op) => putTable(schema, { ...requireTable(schema, op.table), options: op.options }),
  invert: (op, before) => [
    operation("alterTable", { table: op.table, options: requireTable(before, op.table).options }),
  ],
  describe: (op) => `change the options of table ${qualified(op.table)}`,
};

export const reorderColumns: Meaning<"reorderColumns"> = {
  apply(schema, op) {
    const table = requireTable(schema, op.table);
    const named = op.columns.map((name) => requireColumn(schema.rules, table, name));
    const columns = [...new Set([...named, ...table.columns])];
    refuseOrderInUse(schema, table);
    return putTable(schema, { ...table, columns });
  },
  invert: (op, before) => [
    operation("reorderColumns", {
      table: op.table,
      columns: requireTable(before, op.table).columns.map(({ name }) => name),
    }),
  ],
  describe: (op) => `put the columns of ${qualified(op.table)} in the order ${op.columns.join(", ")}`,
};

/** Made by `legalize` alone: the copy goes on counting with the very sequence of the table that it replaces. */
export const moveSequence: Meaning<"moveSequence"> = {
  apply(schema, op) {
    const { rules } = schema;
    const from = requireTable(schema, op.from);
    const source = requireColumn(rules, from, op.column);
    const without = putTable(schema, {
      ...from,
      columns: from.columns.map((column) =>
        column === source ? { ...column, autoincrement: null, identity: null } : column,
      ),
    });
    const to = requireTable(without, op.to);
    const target = requireColumn(rules, to, op.toColumn);
    return putTable(without, {
      ...to,
      columns: to.columns.map((column) =>
        column === target ? { ...column, autoincrement: source.autoincrement, identity: source.identity } : column,
      ),
    });
  },
  describe: (op) =>
    `hand the sequence of ${qualified(op.from)}.${op.column} over to ${qualified(op.to)}.${op.toColumn}`,
};

import { fail } from "../../diagnostics/catalog.js";
import { missingParts } from "../compare.js";
import { indexNamed, putTable } from "../edit.js";
import {
  findIndex,
  findTable,
  indexedColumns,
  qualified,
  requireColumn,
  requireIndex,
  requireTable,
} from "../lookup.js";
import { isMoot, refuseOther } from "../moot.js";
import { operation } from "../operation.js";
import type { Index, Schema, Table } from "../schema.js";
import { refuseKeyInUse } from "./constraint.js";
import type { Meaning } from "./meaning.js";

export const createIndex: Meaning<"createIndex"> = {
  apply(schema, op) {
    const table = requireTable(schema, op.table);
    if (isMoot(op, schema)) {
      const wanted = { constraints: [], indexes: [op.index] };
      refuseOther(`index "${op.index.name}"`, missingParts(schema.rules, table, wanted));
      return schema;
    }
    return withIndex(schema, table, op.index);
  },
  invert(op, before) {
    if (op.ifNotExists !== true) {
      return [operation("dropIndex", { table: op.table, index: op.index.name, ...concurrence(op) })];
    }
    if (isMoot(op, before)) return [];
    return fail("irreversible", { what: createIndex.describe(op), why: "the index may have been there before" });
  },
  describe: (op) => `create index ${op.index.name} on ${qualified(op.table)}`,
};

export const dropIndex: Meaning<"dropIndex"> = {
  apply(schema, op) {
    if (isMoot(op, schema)) return schema;
    const from = requireTable(schema, op.table);
    const index = requireIndex(schema.rules, from, op.index);
    const after = { ...from, indexes: from.indexes.filter((other) => other !== index) };
    if (index.unique) refuseKeyInUse(schema, from, after, `index "${index.name}"`);
    return putTable(schema, after);
  },
  invert(op, before) {
    const table = findTable(before, op.table);
    const index = table === undefined ? undefined : findIndex(before.rules, table, op.index);
    return index === undefined ? [] : [operation("createIndex", { table: op.table, index, ...concurrence(op) })];
  },
  describe: (op) => `drop index ${op.index} of ${qualified(op.table)}`,
};

/** What was made without keeping others waiting is taken away in the same way. */
function concurrence({ concurrently }: { readonly concurrently?: true }): { readonly concurrently?: true } {
  return concurrently === undefined ? {} : { concurrently };
}

/** The schema in which `table` has one more index. */
export function withIndex(schema: Schema, table: Table, index: Index): Schema {
  if (schema.rules.keepsForItself(index.name)) fail("reservedName", { name: index.name });
  const what = indexNamed(schema, table, index.name);
  if (what !== undefined) fail("indexExists", { table: qualified(table), index: index.name, how: what });
  for (const column of indexedColumns(index)) requireColumn(schema.rules, table, column);
  return putTable(schema, { ...table, indexes: [...table.indexes, index] });
}

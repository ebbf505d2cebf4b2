import { fail } from "../diagnostics/catalog.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { batch } from "./meaning/batch.js";
import { addColumn, alterColumn, dropColumn } from "./meaning/column.js";
import { addConstraint, dropConstraint } from "./meaning/constraint.js";
import { copyRows, execute, insertRows, updateRows } from "./meaning/data.js";
import { alterEnumType, createEnumType, dropEnumType } from "./meaning/enum-types.js";
import { createIndex, dropIndex } from "./meaning/index.js";
import { createSchema, dropSchema } from "./meaning/schema.js";
import { createSequence, dropSequence } from "./meaning/sequence.js";
import type { Meaning } from "./meaning/meaning.js";
import { alterTable, moveSequence, reorderColumns } from "./meaning/shape.js";
import { assume, commentTable, createTable, dropTable, renameTable, swapTable } from "./meaning/table.js";
import { createTrigger, dropTrigger } from "./meaning/trigger.js";
import { createView, dropView } from "./meaning/view.js";
import type { Kind, Operation } from "./operation.js";
import type { Schema } from "./schema.js";

/** What every kind of operation means; one that is missing does not compile. */
const meanings: { readonly [K in Kind]: Meaning<K> } = {
  createTable,
  dropTable,
  renameTable,
  commentTable,
  alterTable,
  reorderColumns,
  addColumn,
  dropColumn,
  alterColumn,
  addConstraint,
  dropConstraint,
  createIndex,
  dropIndex,
  createEnumType,
  dropEnumType,
  alterEnumType,
  insertRows,
  updateRows,
  createView,
  dropView,
  createTrigger,
  dropTrigger,
  createSequence,
  dropSequence,
  createSchema,
  dropSchema,
  execute,
  assume,
  batch,
  copyRows,
  moveSequence,
  swapTable,
};

/** The schema after an operation. @throws Failure when the operation makes no sense in this schema. */
export function apply(schema: Schema, op: Operation): Schema {
  return meaningOf(op).apply(schema, op);
}

/** The schema after several operations, one after the other. */
export function replay(ops: readonly Operation[], schema: Schema): Schema {
  return ops.reduce(apply, schema);
}

/** What undoes an operation that was applied to `before`. @throws Failure M116 when nothing can. */
export function invert(op: Operation, before: Schema): readonly Operation[] {
  const meaning = meaningOf(op);
  if (meaning.invert === undefined) {
    fail("irreversible", { what: describe(op), why: "what it did to rows is not known" });
  }
  const inverse = meaning.invert(op, before);
  return op.outside === true ? inverse.map((one) => ({ ...one, outside: true })) : inverse;
}

/** An operation in a few words: `drop column account.bar`. */
export function describe(op: Operation): string {
  return meaningOf(op).describe(op);
}

/** An operation in a few words for each thing it does: a batch block has a line for each operation in it. */
export function outline(op: Operation): readonly string[] {
  const meaning = meaningOf(op);
  return meaning.outline?.(op) ?? [meaning.describe(op)];
}

/** What people should know about an operation, whatever the dialect. */
export function remarks(op: Operation, before: Schema): readonly Diagnostic[] {
  return meaningOf(op).remarks?.(op, before) ?? [];
}

function meaningOf<K extends Kind>(op: Operation<K>): Meaning<K> {
  return meanings[op.kind];
}

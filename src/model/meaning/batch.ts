import { qualified } from "../lookup.js";
import { operation, type Operation } from "../operation.js";
import { apply, describe, invert, remarks, replay } from "../replay.js";
import type { Schema } from "../schema.js";
import type { Meaning } from "./meaning.js";

export const batch: Meaning<"batch"> = {
  apply: (schema, op) => replay(op.ops, schema),
  invert: (op, before) => {
    const ops = undo(op.ops, before);
    return ops.length === 0 ? [] : [operation("batch", { ...op, ops })];
  },
  describe: (op) =>
    op.ops.length === 0
      ? `copy table ${qualified(op.table)}`
      : op.ops.length === 1
        ? op.ops.map(describe).join("")
        : `alter table ${qualified(op.table)}: ${op.ops.map(describe).join(", ")}`,
  outline: (op) => (op.ops.length === 0 ? [batch.describe(op)] : op.ops.map(describe)),
  remarks(op, before) {
    let schema = before;
    return op.ops.flatMap((inner) => {
      const found = remarks(inner, schema);
      schema = apply(schema, inner);
      return found;
    });
  },
};

/** What undoes these operations, the last one first. */
export function undo(ops: readonly Operation[], before: Schema): readonly Operation[] {
  const undone: (readonly Operation[])[] = [];
  let schema = before;
  for (const op of ops) {
    undone.push(invert(op, schema));
    schema = apply(schema, op);
  }
  return undone.reverse().flat();
}

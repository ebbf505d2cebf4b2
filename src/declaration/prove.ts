import { Failure } from "../diagnostics/diagnostic.js";
import { schemaDifferences } from "../model/compare.js";
import { typesLeft, typesNeeded } from "../model/enum-types.js";
import { nameOf } from "../model/lookup.js";
import type { Operation } from "../model/operation.js";
import { apply } from "../model/replay.js";
import type { Schema } from "../model/schema.js";
import { record } from "../script/recorder.js";
import type { Statement } from "./code.js";
import { run } from "./evaluate.js";
import { formsOf } from "./same.js";
import type { Speaker } from "./speaker.js";

/** The schema after an operation, with the types that it needs made before it, and those that nobody has any more gone. */
export function follow(op: Operation, before: Schema): Schema {
  const ready = typesNeeded(op, before).reduce(apply, before);
  const after = apply(ready, op);
  return typesLeft(op, ready, after).reduce(apply, after);
}

/** The operations that these calls ask for, and where they lead; nothing where they are refused. */
export function recorded(
  statements: readonly Statement[],
  speaker: Speaker,
  before: Schema,
): { readonly operations: readonly Operation[]; readonly after: Schema } | undefined {
  const operations: Operation[] = [];
  let schema = before;
  const recording = {
    ...speaker,
    tempTable: speaker.dialect.temporaryTable,
    schema: () => schema,
    emit(op: Operation) {
      schema = follow(op, schema);
      operations.push(op);
    },
  };
  try {
    record((op) => run(statements, op), recording);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return undefined;
  }
  return { operations, after: schema };
}

/** What is to be said: operations, one after the other, from this schema on. */
export interface Meant {
  readonly speaker: Speaker;
  readonly before: Schema;
  readonly operations: readonly Operation[];
}

/**
 * Do these calls ask for just that? The same operations; where they are `rephrased`, others that lead to the same schema.
 * Within a batch block the calls stand in one of their own for this.
 */
export function proves(statements: readonly Statement[], meant: Meant, rephrased: boolean): boolean {
  const found = recorded(statements, meant.speaker, meant.before);
  if (found === undefined) return false;
  const [said, expected] = [found.operations, meant.operations].map((ops) => formsOf(ops.map(bare)));
  if (said?.join("\n") === expected?.join("\n")) return true;
  if (!rephrased && calls(found.operations) !== calls(meant.operations)) return false;
  const after = meant.operations.reduce<Schema>((schema, op) => follow(op, schema), meant.before);
  return schemaDifferences(after, found.after, { birthNames: true }).length === 0;
}

/** What is asked for in any order, but for the shape of tables, which a block says as a whole. */
function calls(operations: readonly Operation[]): string {
  const inside = operations.flatMap((op) => (op.kind === "batch" ? op.ops : [op]));
  const asked = inside.filter(({ kind }) => kind !== "alterTable" && kind !== "reorderColumns");
  return formsOf(asked.map(bare)).toSorted().join("\n");
}

/** What is asserted only, and said always or never, makes no difference. */
function bare(op: Operation): Operation {
  if (op.kind === "batch") return { ...op, table: nameOf(op.table), ops: op.ops.map(bare) };
  if (op.kind === "insertRows") {
    return { ...op, columns: op.columns.filter((name) => op.rows.some((row) => Object.hasOwn(row, name))) };
  }
  if (op.kind !== "dropConstraint") return op;
  const { type: _, ...others } = op;
  return others;
}

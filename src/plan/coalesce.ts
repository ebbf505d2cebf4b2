import type { Dialect, Step } from "../dialect/dialect.js";
import { sameTableName } from "../model/lookup.js";
import { operation, type Operation } from "../model/operation.js";
import type { QName } from "../model/schema.js";

/** What changes one table and nothing else, so that several in a row can be one change of it. */
type Change = Operation<
  | "addColumn"
  | "dropColumn"
  | "alterColumn"
  | "addConstraint"
  | "dropConstraint"
  | "createIndex"
  | "dropIndex"
  | "commentTable"
  | "alterTable"
  | "reorderColumns"
>;
const changes: Readonly<Record<Change["kind"], true>> = {
  addColumn: true,
  dropColumn: true,
  alterColumn: true,
  addConstraint: true,
  dropConstraint: true,
  createIndex: true,
  dropIndex: true,
  commentTable: true,
  alterTable: true,
  reorderColumns: true,
};

/**
 * Neighbouring changes of one table as one batch step, where the dialect has to copy the table for any of them. Whatever
 * stands between two of them, a row or a statement or another table, keeps them apart.
 */
export function coalesce(steps: readonly Step[], dialect: Dialect): readonly Step[] {
  const runs: Step[][] = [];
  for (const step of steps) {
    const run = runs.at(-1);
    if (run !== undefined && belongs(step, run, dialect)) run.push(step);
    else runs.push([step]);
  }
  return runs.flatMap((run) =>
    run.length > 1 && run.some((step) => dialect.copies(step, dialect)) ? [joined(run, dialect)] : run,
  );
}

function belongs(step: Step, run: readonly Step[], { rules }: Dialect): boolean {
  const table = changedTable(step);
  const before = run.at(-1);
  const other = before === undefined ? undefined : changedTable(before);
  return table !== undefined && other !== undefined && sameTableName(rules, table, other);
}

/** What is to stand outside of the transaction stands alone. */
function changedTable({ op }: Step): QName | undefined {
  return isChange(op) && op.outside !== true ? op.table : undefined;
}

function isChange(op: Operation): op is Change {
  return Object.hasOwn(changes, op.kind);
}

function joined(run: readonly Step[], dialect: Dialect): Step {
  const [first] = run;
  const last = run.at(-1);
  const table = first === undefined ? undefined : changedTable(first);
  if (first === undefined || last === undefined || table === undefined) throw new Error("a run without a table");
  const temporary = dialect.temporaryTable.replaceAll("{table}", table.name);
  const op = operation("batch", { table, ops: run.map((step) => step.op), recreate: "minimal", temporary });
  const origin = { ...first.origin, others: run.slice(1).map((step) => step.origin) };
  return { op, before: first.before, after: last.after, origin, parts: run };
}

import { fail } from "../diagnostics/catalog.js";
import type { Kind, Operation } from "../model/operation.js";
import { apply, describe } from "../model/replay.js";
import type { Dialect, Legalize, Step } from "./dialect.js";

/** How deep one rewriting may lead to another: a block is cut in two once for each of its operations at the most. */
const deepest = 5000;

/** A step as steps the dialect can say, each between the schemas it really stands between. */
export function legalize(step: Step, dialect: Dialect, depth = 0): readonly Step[] {
  const rewrite = dialect.legalize[step.op.kind] as Legalize<Kind> | undefined;
  const ops = rewrite?.(step, dialect);
  if (ops === undefined) return [step];
  if (depth > deepest) throw new Error(`${dialect.name} goes on rewriting ${step.op.kind} and never says it`);
  const rewritten = step.op.outside === true ? ops.map((op): Operation => ({ ...op, outside: true })) : ops;
  if (step.op.outside === true && ops.some(({ kind }) => kind === "copyRows")) {
    fail("copyOutside", { dialect: dialect.name, what: describe(step.op) });
  }
  return stepsOf(rewritten, step).flatMap((part) => legalize(part, dialect, depth + 1));
}

function stepsOf(ops: readonly Operation[], { before, origin }: Step): readonly Step[] {
  let schema = before;
  return ops.map((op) => {
    const part: Step = { op, before: schema, after: apply(schema, op), origin };
    schema = part.after;
    return part;
  });
}

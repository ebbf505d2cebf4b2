import fc from "fast-check";
import type { Dialect, Step } from "../../src/dialect/dialect.js";
import { legalize } from "../../src/dialect/legalize.js";
import { Failure } from "../../src/diagnostics/diagnostic.js";
import { emptySchema } from "../../src/model/edit.js";
import { operation, type Operation } from "../../src/model/operation.js";
import { apply, describe } from "../../src/model/replay.js";
import type { Schema } from "../../src/model/schema.js";
import { print } from "../../src/plan/statements.js";
import { choicesFrom } from "./choices.js";
import { assumed } from "./steps.js";
import { draw } from "./verbs.js";

/** What decides one operation. It is read against the schema of that moment, so a shrunk history is a history still. */
export interface Intention {
  /** Where its numbers come from. */
  readonly seed: number;
  /** How many of them count; behind those, everything is the first and plainest. Smaller is simpler, so this one shrinks. */
  readonly numbers: number;
}

// Without bias: short lists and small numbers would make every history a plain one.
const intentions: fc.Arbitrary<readonly Intention[]> = fc.noBias(
  fc.array(
    fc.record({
      seed: fc.noShrink(fc.nat()),
      numbers: fc.integer({ min: 0, max: 120 }).map((n) => (n > 30 ? 120 : n)),
    }),
    {
      minLength: 1,
      maxLength: 24,
      size: "max",
    },
  ),
);

/** An operation that was applied, and the steps in which its dialect says it. */
export interface Applied extends Step {
  readonly legal: readonly Step[];
}

/** How often an operation was wanted, and what became of it. */
export interface Tally {
  applied: number;
  /** The dialect has no way to say it, and says so. */
  refused: number;
  /** The model has no room for it, and says so. */
  senseless: number;
  readonly codes: Map<string, number>;
}

export function tally(): Tally {
  return { applied: 0, refused: 0, senseless: 0, codes: new Map() };
}

/** One more operation behind `before`, or nothing when what the intention means there cannot be done. */
export function next(intention: Intention, before: Schema, dialect: Dialect, count: Tally): Applied | undefined {
  const drawn = attempt(
    () => draw({ choices: choicesFrom(intention.seed, intention.numbers), dialect, schema: before }),
    count,
  );
  if (drawn === undefined) return undefined;
  const after = attempt(() => apply(before, drawn), count);
  if (after === undefined) {
    count.senseless++;
    return undefined;
  }
  const step: Step = { op: drawn, before, after, origin: {} };
  const legal = attempt(() => {
    const parts = legalize(step, dialect);
    // What nobody can make here, nobody can assume here.
    for (const missing of assumed(step))
      for (const part of legalize({ ...missing, origin: {} }, dialect)) print(part, dialect);
    for (const part of parts) print(part, dialect);
    // What is assumed must be there, and somebody must have been able to make it.
    if (drawn.kind === "assume") {
      const made: Step = { ...step, op: operation("createTable", { table: drawn.table }) };
      for (const part of legalize(made, dialect)) print(part, dialect);
    }
    return parts;
  }, count);
  if (legal === undefined) {
    count.refused++;
    return undefined;
  }
  count.applied++;
  return { ...step, legal };
}

/** What `work` gives; nothing when it fails with a code. Anything else that is thrown is a defect, and goes on. */
export function attempt<T>(work: () => T, count: Tally): T | undefined {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const [{ code }] = error.diagnostics;
    if (!/^[A-Z]\d{3}$/.test(code)) throw error;
    count.codes.set(code, (count.codes.get(code) ?? 0) + 1);
    return undefined;
  }
}

/** All of a history, operation by operation. `each` sees them as they happen, and may say from where it goes on. */
export function live(
  wanted: readonly Intention[],
  dialect: Dialect,
  count: Tally,
  each: (applied: Applied) => Schema | undefined,
): Schema {
  let schema = emptySchema(dialect.rules);
  for (const intention of wanted) {
    const applied = next(intention, schema, dialect, count);
    if (applied !== undefined) schema = each(applied) ?? applied.after;
  }
  return schema;
}

/** All of a history as it is, for who only looks. */
export function walk(
  wanted: readonly Intention[],
  dialect: Dialect,
  count: Tally,
  see: (applied: Applied) => void,
): Schema {
  return live(wanted, dialect, count, (applied) => {
    see(applied);
    return applied.after;
  });
}

/** The same for engines that answer later. */
export async function liveLater(
  wanted: readonly Intention[],
  dialect: Dialect,
  count: Tally,
  each: (applied: Applied) => Promise<Schema>,
): Promise<Schema> {
  let schema = emptySchema(dialect.rules);
  for (const intention of wanted) {
    const applied = next(intention, schema, dialect, count);
    if (applied !== undefined) schema = await each(applied);
  }
  return schema;
}

/** Random histories; when one fails, it is shown as operations with the SQL they gave. */
export function histories(dialect: Dialect): fc.Arbitrary<readonly Intention[]> {
  return intentions.map((wanted) =>
    Object.defineProperty([...wanted], fc.toStringMethod, { value: () => shown(wanted, dialect), enumerable: false }),
  );
}

function shown(wanted: readonly Intention[], dialect: Dialect): string {
  const lines: string[] = [];
  walk(wanted, dialect, tally(), ({ op, legal }) => {
    const statements = legal.flatMap((part) => print(part, dialect)).map(({ text }) => text.replace(/^/gm, "      "));
    lines.push(`    ${describe(op)}   [${kindsOf(op).join(" ")}]`, ...statements);
  });
  return `\n${lines.join("\n")}\n`;
}

function kindsOf(op: Operation): readonly string[] {
  return op.kind === "batch" ? [`batch ${op.recreate}:`, ...op.ops.flatMap(kindsOf)] : [op.kind];
}

/** So many runs, times LIMBECK_RUNS; from the same seed every time, unless LIMBECK_SEED says another. */
export function runs(count: number): {
  readonly numRuns: number;
  readonly seed: number;
  readonly interruptAfterTimeLimit: number;
  readonly markInterruptAsFailure: true;
} {
  return {
    numRuns: count * Number(process.env["LIMBECK_RUNS"] ?? 1),
    seed: Number(process.env["LIMBECK_SEED"] ?? 20200719),
    // Shrinking stops here as well: a long history that fails is better than none.
    interruptAfterTimeLimit: 50_000 * Math.max(1, Number(process.env["LIMBECK_RUNS"] ?? 1)),
    markInterruptAsFailure: true,
  };
}

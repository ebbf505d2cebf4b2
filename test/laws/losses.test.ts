import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import type { Dialect } from "../../src/dialect/dialect.js";
import { dialectFor } from "../../src/dialect/registry.js";
import { findTable, keyOf, nameOf, qualified } from "../../src/model/lookup.js";
import type { Operation } from "../../src/model/operation.js";
import type { QName, Schema } from "../../src/model/schema.js";
import { lossesAlong } from "../../src/plan/losses.js";
import { fateOf, flattened } from "../../src/verify/fate.js";
import type { Engine } from "../../src/verify/engine.js";
import { enginesFor, stopEngines } from "../../src/verify/verify.js";
import { type Applied, histories, runs, tally, walk } from "./histories.js";

// The head of a script says what it drops: all that was there when it begins and is not when it ends, and nothing else.

afterAll(stopEngines);

const revision = {
  id: "a",
  downRevisions: [],
  branchLabels: [],
  dependsOn: [],
  message: "",
  createDate: undefined,
  file: "a.ts",
  upgrade: () => undefined,
  downgrade: undefined,
};

function told(steps: readonly Applied[]): readonly string[] {
  const losses = lossesAlong();
  for (const step of steps) {
    const { before, after } = step;
    losses.take({ revision, direction: "upgrade", steps: [step], before, after, diagnostics: [] });
  }
  return losses.found().map((loss) => `${qualified(loss.table)}${loss.kind === "column" ? `.${loss.column}` : ""}`);
}

/** The same by following every column that was there, as `verify` follows rows. */
function gone(start: Schema, steps: readonly Applied[], dialect: Dialect, engine: Engine): readonly string[] {
  const { rules } = dialect;
  const found: string[] = [];
  let kept = new Map<string, ReadonlyMap<string, string>>();
  const keep = (schema: Schema, name: QName): void => {
    const columns = findTable(schema, name)?.columns ?? [];
    kept.set(keyOf(rules, name), new Map(columns.map((column) => [rules.fold(column.name), column.name])));
  };
  for (const table of start.tables.values()) keep(start, nameOf(table));
  for (const step of steps) {
    const next: typeof kept = new Map();
    for (const [key, columns] of kept) {
      const table = step.before.tables.get(key);
      if (table === undefined) throw new Error("a table that went unseen");
      const fate = fateOf(table, step, dialect, engine);
      if (fate === undefined) {
        found.push(qualified(table));
        continue;
      }
      const left = new Map<string, string>();
      for (const [folded, name] of columns) {
        const to = fate.columns.get(folded);
        if (to === undefined) found.push(`${qualified(table)}.${name}`);
        else left.set(rules.fold(to.name), to.name);
      }
      next.set(keyOf(rules, fate.to), left);
    }
    kept = next;
    // What is assumed was there as well.
    if (step.op.kind === "assume" && findTable(step.before, step.op.table) === undefined)
      keep(step.after, step.op.table);
  }
  return found;
}

/** What only a database would know is no matter of this law. */
function isPlain(op: Operation): boolean {
  return flattened([op]).every(
    (one) => !("ifExists" in one) && !("ifNotExists" in one) && !(one.kind === "assume" && one.corrects !== undefined),
  );
}

describe.each(["sqlite", "postgresql"])("%s", (name) => {
  const dialect = dialectFor({ name });

  test("what a road drops is what was there before it and is not behind it", async () => {
    const [engine] = (await enginesFor(dialect)).used;
    if (engine === undefined) throw new Error("no engine");
    const count = { told: 0 };
    fc.assert(
      fc.property(histories(dialect), fc.nat(), (wanted, cut) => {
        const steps: Applied[] = [];
        walk(wanted, dialect, tally(), (step) => steps.push(step));
        const begin = steps.length === 0 ? 0 : cut % steps.length;
        const end = steps.findIndex(({ op }, index) => index >= begin && !isPlain(op));
        const road = steps.slice(begin, end < 0 ? undefined : end);
        const [first] = road;
        if (first === undefined) return;
        const found = told(road);
        expect([...found].sort()).toEqual([...gone(first.before, road, dialect, engine)].sort());
        count.told += found.length;
      }),
      runs(300),
    );
    expect(count.told).toBeGreaterThan(20);
  });
});

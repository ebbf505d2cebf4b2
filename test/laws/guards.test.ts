import fc from "fast-check";
import type { Database } from "sql.js";
import { describe, expect, test } from "vitest";
import type { Dialect, Step } from "../../src/dialect/dialect.js";
import { legalize } from "../../src/dialect/legalize.js";
import { dialectFor } from "../../src/dialect/registry.js";
import type { Guard } from "../../src/model/guard.js";
import { protection, protections } from "../../src/plan/guards.js";
import { print } from "../../src/plan/statements.js";
import { render } from "../../src/sql/render.js";
import type { Sql } from "../../src/sql/sql.js";
import { histories, live, runs, tally } from "./histories.js";
import { execute, sqliteEngines } from "./sqlite.js";
import { assumed } from "./steps.js";

// A guard never refuses a database that is as the model says: whatever can be done without guards can be done with them.

describe.each(Object.keys(sqliteEngines) as (keyof typeof sqliteEngines)[])("SQLite %s", (engine) => {
  const dialect = dialectFor({ name: "sqlite" });

  test("guards hold where the model tells the truth", async () => {
    const { Database } = await sqliteEngines[engine]();
    let guards = 0;
    fc.assert(
      fc.property(histories(dialect), (wanted) => {
        const database = new Database();
        try {
          live(wanted, dialect, tally(), (step) => {
            if (step.op.kind === "insertRows" || step.op.kind === "updateRows") return step.before;
            for (const missing of assumed(step))
              for (const text of plain({ ...missing, origin: {} }, dialect)) execute(database, text);
            guards += guardedRun(database, step, dialect);
            return step.after;
          });
        } finally {
          database.close();
        }
      }),
      runs(100),
    );
    expect(guards).toBeGreaterThan(100);
  });
});

function plain(step: Step, dialect: Dialect): readonly string[] {
  return legalize(step, dialect).flatMap((part) => print(part, dialect).map(({ text }) => text));
}

/** Runs a step between its guards, and says how many there were. */
function guardedRun(database: Database, step: Step, dialect: Dialect): number {
  const legal = legalize(step, dialect);
  const whole = protection(legal);
  const parts = protections(step, legal);
  const placed = (guards: readonly Guard[]) => guards.map((guard) => ({ guard, movement: "upgrade r1" }));
  const start = placed(whole.before);
  const inner = legal.map((part, index) => ({
    part,
    before: placed(parts[index]?.before ?? []),
    behind: placed(parts[index]?.behind ?? []),
  }));
  const end = placed(whole.behind);
  const all = [...start, ...inner.flatMap(({ before, behind }) => [...before, ...behind]), ...end];
  if (dialect.guarding === undefined) throw new Error("no guards");
  const woven = dialect.guarding.weave(
    { guards: all, inTransaction: false, goesOn: undefined, goesFurther: undefined, makesVersions: false, pure: false },
    dialect,
  );
  const say = (pieces: readonly Sql[]): void => {
    for (const piece of pieces) execute(database, render(piece, dialect.lexis));
  };
  say(woven.before);
  for (const one of start) say(woven.at(one));
  for (const { part, before, behind } of inner) {
    for (const one of before) say(woven.at(one));
    for (const { text } of print(part, dialect)) execute(database, text);
    for (const one of behind) say(woven.at(one));
  }
  for (const one of end) say(woven.at(one));
  say(woven.last);
  say(woven.behind);
  say(dialect.guarding.epilogue);
  return all.length;
}

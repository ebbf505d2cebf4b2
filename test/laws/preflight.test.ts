import type { PGlite } from "@electric-sql/pglite";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Dialect } from "../../src/dialect/dialect.js";
import type { Placed } from "../../src/dialect/guarding.js";
import { dialectFor } from "../../src/dialect/registry.js";
import { type Guard, guard } from "../../src/model/guard.js";
import { plainColumn } from "../../src/model/plain.js";
import { protection, protections, alterations } from "../../src/plan/guards.js";
import { preflight } from "../../src/plan/preflight.js";
import { type Compiled, print } from "../../src/plan/statements.js";
import type { Revision } from "../../src/script/types.js";
import { render } from "../../src/sql/render.js";
import type { Sql } from "../../src/sql/sql.js";
import { choicesFrom } from "./choices.js";
import { postgresqlEngine, sqliteEngine } from "./engines.js";
import { type Applied, histories, type Intention, live, runs, tally } from "./histories.js";
import { allOrNothing, type Engine, fill } from "./keeps-rows.js";
import { startPostgresql } from "./postgresql.js";
import { rowsOf, sqliteEngines } from "./sqlite.js";

// What is asked beforehand is what the guards say: where anything fails the script is refused, and where nothing does no
// guard refuses it that could have been asked.

interface Asked extends Engine {
  number(query: string): Promise<number>;
}

interface Count {
  scripts: number;
  questions: number;
  failing: number;
  untold: number;
  refused: number;
}

const none = (): Count => ({ scripts: 0, questions: 0, failing: 0, untold: 0, refused: 0 });

describe.each(Object.keys(sqliteEngines) as (keyof typeof sqliteEngines)[])("SQLite %s", (version) => {
  test("a preflight foretells what guards say", async () => {
    const { Database } = await sqliteEngines[version]();
    const count = none();
    await fc.assert(
      fc.asyncProperty(histories(dialectFor({ name: "sqlite" })), async (wanted) => {
        const database = new Database();
        const number = (query: string): Promise<number> => Promise.resolve(Number(rowsOf(database, query)[0]?.[0]));
        try {
          await foretells({ ...sqliteEngine(database), number }, wanted, count);
        } finally {
          database.close();
        }
      }),
      runs(120),
    );
    expect(count.failing).toBeGreaterThan(1);
    expect(count.untold).toBeGreaterThan(1);
  });
});

describe("PostgreSQL", () => {
  let database: PGlite;
  beforeAll(async () => {
    database = await startPostgresql();
  }, 60_000);
  afterAll(() => database.close());

  test("a preflight foretells what guards say", async () => {
    const count = none();
    const number = async (query: string): Promise<number> => {
      const { rows } = await database.query<[unknown]>(query, [], { rowMode: "array" });
      return Number(rows[0]?.[0]);
    };
    await fc.assert(
      fc.asyncProperty(histories(dialectFor({ name: "postgresql" })), async (wanted) => {
        await database.exec("BEGIN");
        try {
          await foretells({ ...postgresqlEngine(database), number }, wanted, count);
        } finally {
          await database.exec("ROLLBACK");
        }
      }),
      runs(60),
    );
    expect(count.failing).toBeGreaterThan(1);
    expect(count.untold).toBeGreaterThan(1);
  });
});

/** Half of a history is there already, with rows; the other half is a script, with a revision for each operation. */
async function foretells(engine: Asked, wanted: readonly Intention[], count: Count): Promise<void> {
  const { dialect } = engine;
  const steps: Applied[] = [];
  live(wanted, dialect, tally(), (step) => {
    const outside = step.legal.some((part) => print(part, dialect).some((statement) => statement.outside));
    // What is assumed somebody would have to make, and what cannot stand in a transaction cannot be tried here.
    if (step.op.kind === "assume" || step.op.kind === "alterEnumType" || outside) return step.before;
    steps.push(step);
    return step.after;
  });
  const middle = Math.floor(steps.length / 2);
  const start = steps[middle]?.before;
  if (start === undefined) return;
  for (const { legal } of steps.slice(0, middle)) {
    for (const part of legal) {
      for (const { text } of print(part, dialect)) {
        try {
          await engine.execute(text);
        } catch (error) {
          // Rows that the history itself put there.
          if (engine.isForRows(error)) return;
          throw error;
        }
      }
    }
  }
  await fill(engine, start, choicesFrom(wanted.length, 500));
  const script = steps.slice(middle).map((step, index) => compiled(step, index, dialect));
  const { asked, untold } = preflight(script, versions, false, dialect);
  const failing: string[] = [];
  for (const { complaint, found, shown } of asked) {
    if (complaint.includes(versions.versions.table.name)) continue;
    const number = await engine.number(render(found, dialect.lexis));
    if (shown !== undefined) await engine.execute(render(shown, dialect.lexis));
    expect(Number.isInteger(number), complaint).toBe(true);
    if (number > 0) failing.push(complaint);
    count.questions++;
  }
  count.scripts++;
  count.failing += failing.length;
  count.untold += untold.length;
  const refusal = await refusalOf(engine, script);
  if (failing.length > 0) expect(refusal, failing.join("; ")).not.toBe("applied");
  if (typeof refusal === "object") {
    count.refused++;
    const complaints = (dialect.guarding?.ask?.(refusal, dialect) ?? []).map(({ complaint }) => complaint);
    const known = untold.filter(({ movement }) => movement === refusal.movement).flatMap((one) => one.complaints);
    if (failing.length === 0) expect(known).toEqual(expect.arrayContaining(complaints.slice(0, 1)));
  }
}

const versions = guard("version", {
  versions: {
    table: {
      name: "the_version_table",
      columns: [{ ...plainColumn, name: "v", type: { kind: "string", length: 32 } }],
      constraints: [],
      indexes: [],
      comment: null,
      options: {},
    },
    column: "v",
  },
  rows: ["r0"],
  passed: false,
});

function compiled(step: Applied, index: number, dialect: Dialect): Compiled {
  const revision = { id: `r${index}` } as Revision;
  const parts = step.legal.map((part) => ({ step: part, statements: print(part, dialect) }));
  const statements = parts.flatMap((part) => part.statements);
  return {
    planned: {
      revision,
      direction: "upgrade",
      steps: [step],
      before: step.before,
      after: step.after,
      diagnostics: [],
    },
    kinds: new Set(),
    passages: [{ titles: [], statements, step, parts }],
    diagnostics: [],
  };
}

/** The guard that refuses the script, `rows` where the engine itself does, or `applied`. */
async function refusalOf(engine: Asked, script: readonly Compiled[]): Promise<Placed | "rows" | "applied"> {
  const { dialect } = engine;
  const doings = script.flatMap(({ planned, passages }): readonly (Placed | string)[] => {
    const movement = `upgrade ${planned.revision.id}`;
    const placed = (guards: readonly Guard[]): readonly Placed[] => guards.map((one) => ({ guard: one, movement }));
    const legal = passages.flatMap(({ parts }) => parts.map(({ step }) => step));
    const altered = alterations(legal);
    const whole = protection(legal);
    return [
      ...placed(whole.before),
      ...passages.flatMap(({ step, parts }) => {
        const found = protections(
          step,
          parts.map((part) => part.step),
        );
        return parts.flatMap((part, index) => [
          ...placed([...(altered.get(part.step) ?? []), ...(found[index]?.before ?? [])]),
          ...part.statements.map(({ text }) => text),
          ...placed(found[index]?.behind ?? []),
        ]);
      }),
      ...placed(whole.behind),
    ];
  });
  const guards = doings.filter((one) => typeof one !== "string");
  const stretch = { guards, inTransaction: false, goesOn: undefined, goesFurther: undefined };
  const woven = dialect.guarding?.weave({ ...stretch, makesVersions: false, pure: false }, dialect);
  if (woven === undefined) throw new Error("no guards");
  const say = async (pieces: readonly Sql[]): Promise<void> => {
    for (const piece of pieces) await engine.execute(render(piece, dialect.lexis));
  };
  await say(woven.before);
  for (const one of doings) {
    if (typeof one === "string") {
      try {
        await allOrNothing(engine, "one_statement", () => engine.execute(one));
      } catch (error) {
        if (!engine.isForRows(error)) throw error;
        return "rows";
      }
    } else {
      try {
        await say(woven.at(one));
      } catch {
        return one;
      }
    }
  }
  return "applied";
}

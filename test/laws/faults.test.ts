import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import type { Dialect } from "../../src/dialect/dialect.js";
import { dialectFor } from "../../src/dialect/registry.js";
import { configured } from "../../src/output/compile.js";
import {
  guardsBefore,
  type Movement,
  scriptLines,
  type ScriptSettings,
  statementsIn,
} from "../../src/output/script.js";
import { versionTable } from "../../src/output/version-table.js";
import { print } from "../../src/plan/statements.js";
import type { Revision } from "../../src/script/types.js";
import type { Connection, Engine } from "../../src/verify/engine.js";
import type { Context, Leg, Log } from "../../src/verify/journey.js";
import { makeTables } from "../../src/verify/make.js";
import { tryFaults } from "../../src/verify/refusal.js";
import { enginesFor, stopEngines } from "../../src/verify/verify.js";
import { projectOf } from "../verify/project.js";
import { type Applied, histories, type Intention, live, runs, tally } from "./histories.js";

// Whatever a script does, it refuses every database with a fault that its guards are there for, and changes nothing.

const { settings: configuration } = projectOf([], { guards: "full", client: "any" });
const settings: ScriptSettings = { ...configuration, comments: false };

describe.each([
  ["sqlite", 20],
  ["postgresql", 8],
] as const)("%s", (name, count) => {
  test("a script refuses what its guards are there for", { timeout: 200_000 }, async () => {
    const [engine] = (await enginesFor(dialectFor({ name }))).used;
    if (engine === undefined) throw new Error(`no engine for ${name}`);
    const dialect = configured(configuration, name);
    const faults = { tried: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(histories(dialect), async (wanted) => {
        const log: Log = { diagnostics: [], statements: 0, rows: 0, faults };
        const connection = await engine.open();
        try {
          await refused(wanted, connection, engine, dialect, log);
        } finally {
          await connection.close();
        }
        expect(log.diagnostics).toEqual([]);
      }),
      runs(count),
    );
    console.log(`${engine.name}: ${faults.refused} of ${faults.tried} faults refused`);
    expect(faults.tried).toBeGreaterThan(2 * count);
    expect(faults.refused).toBe(faults.tried);
  });
});

afterAll(stopEngines);

/** Half of a history is there already; the other half is one script. */
async function refused(
  wanted: readonly Intention[],
  connection: Connection,
  engine: Engine,
  dialect: Dialect,
  log: Log,
): Promise<void> {
  const steps: Applied[] = [];
  live(wanted, dialect, tally(), (step) => {
    const outside = step.legal.some((part) => print(part, dialect).some((statement) => statement.outside));
    // What is assumed somebody would have to make, and what cannot stand in a transaction cannot be tried here.
    if (step.op.kind === "assume" || step.op.kind === "alterEnumType" || outside) return step.before;
    steps.push(step);
    return step.after;
  });
  const middle = Math.floor(steps.length / 2);
  for (const { legal } of steps.slice(0, middle)) {
    for (const part of legal) {
      // Rows that the history itself put there may be in the way.
      for (const { text } of print(part, dialect)) if (!(await connection.attempt(text))) return;
    }
  }
  const versions = { table: versionTable(settings.versionTable), column: settings.versionTable.column };
  await makeTables([versions.table], engine, connection, dialect);
  await connection.execute(`INSERT INTO ${versions.table.name} VALUES ('r1')`);
  const movement = movementOf(steps.slice(middle), dialect);
  if (movement === undefined) return;
  const { before, after } = movement.compiled.planned;
  const leg: Leg = {
    revision: "r2",
    steps: movement.compiled.planned.steps,
    before,
    after,
    heads: ["r2"],
    guards: guardsBefore(movement, settings),
    pieces: statementsIn(scriptLines([movement], false, settings, dialect)).map(({ text }) => ({
      text,
      origin: {},
      step: undefined,
    })),
  };
  const nothing = new Set<string>();
  const context: Context = {
    dialect,
    versionTable: versions,
    engine,
    log,
    references: { get: () => undefined },
    madeByHand: nothing,
    assumedKeys: nothing,
    assumedTypes: nothing,
  };
  await tryFaults(leg, connection, context);
}

/** All of these steps as one revision. */
function movementOf(steps: readonly Applied[], dialect: Dialect): Movement | undefined {
  const [first, last] = [steps[0], steps.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const passages = steps.map((step) => {
    const parts = step.legal.map((part) => ({ step: part, statements: print(part, dialect) }));
    return { titles: [], statements: parts.flatMap(({ statements }) => statements), step, parts };
  });
  const revision = { id: "r2", downRevisions: ["r1"], message: "" } as unknown as Revision;
  return {
    compiled: {
      planned: { revision, direction: "upgrade", steps, before: first.before, after: last.after, diagnostics: [] },
      kinds: new Set(steps.flatMap(({ legal }) => legal.map(({ op }) => op.kind))),
      passages,
      diagnostics: [],
    },
    from: ["r1"],
    to: ["r2"],
    standing: ["r1"],
    heads: ["r2"],
    rows: [{ kind: "update", from: "r1", to: "r2" }],
  };
}

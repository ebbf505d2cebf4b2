import { afterAll, describe, expect, it } from "vitest";
import { configured } from "../../src/output/compile.js";
import type { Settings } from "../../src/script/types.js";
import type { Engine } from "../../src/verify/engine.js";
import { faultsOf } from "../../src/verify/faults.js";
import type { Findings, Journey, Leg } from "../../src/verify/journey.js";
import type { Piece } from "../../src/verify/pieces.js";
import { verifyJourney } from "../../src/verify/run.js";
import { enginesFor, journeyOf, stopEngines, verify } from "../../src/verify/verify.js";
import { projectWith } from "../guards/faults.js";

// Scripts are run on databases that they must refuse; a script that has lost a guard, or its transaction, is noticed.

const wholly = { guards: "full", client: "any" } as const;

/** What the second revision must refuse, and what of it nobody but its guards would: everything else fails anyway. */
const expected = {
  sqlite: {
    kinds: [
      "NULL",
      "another revision",
      "duplicate",
      "name taken",
      "no revision",
      "no version table",
      "one revision more",
      "orphan",
      "refused row",
      "unknown column",
      "unknown index",
      "unknown trigger",
    ],
    onlyGuarded: ["a column that", "a revision more", "an index that", "a trigger that", "another revision"],
    guards: [/INSERT .*c\d+_columns.* SELECT /, /INSERT .*c\d+_known.* SELECT /],
    disarmed: (text: string) => text.replace(/(INSERT .*? INTO temp\.\S+ \(\S+\) SELECT )[^]*$/, "$11"),
  },
  postgresql: {
    kinds: [
      "NULL",
      "another revision",
      "duplicate",
      "long text",
      "no revision",
      "no version table",
      "one revision more",
      "orphan",
      "refused row",
      "unknown column",
    ],
    onlyGuarded: ["a column that", "a revision more", "another revision"],
    guards: [/^DO .*table account is not as history says/, /^DO .*table post is not as history says/],
    disarmed: () => "DO $$ BEGIN END $$",
  },
} as const;

describe.each(["sqlite", "postgresql"] as const)("%s", { timeout: 120_000 }, (name) => {
  const { kinds, onlyGuarded, guards, disarmed } = expected[name];

  it("every fault that the guards are there for is tried, and refused", async () => {
    const { journey, engine } = await journeyWith(wholly);
    const second = secondOf(journey);
    const found = faultsOf({ ...second, engine, dialect: journey.dialect });
    expect([...found.keys()].sort()).toEqual(kinds);
    const { diagnostics, faults } = await verifyJourney(engine, only(journey, second));
    expect(diagnostics).toEqual([]);
    expect(faults).toEqual({ tried: kinds.length, refused: kinds.length });
  });

  it("a script for the client is one transaction, too", async () => {
    const { journey, engine } = await journeyWith({ guards: "full", client: "own", transaction: "per-revision" });
    const { diagnostics, faults } = await verifyJourney(engine, { ...journey, faults: true });
    expect(diagnostics).toEqual([]);
    expect(faults.tried).toBeGreaterThan(kinds.length);
    expect(faults.refused).toBe(faults.tried);
  });

  it("a script without its guards is told of", async () => {
    const { journey, engine } = await journeyWith(wholly);
    const without = await journeyWith({ ...wholly, guards: "none" });
    const { pieces } = secondOf(without.journey);
    const findings = await verifyJourney(engine, only(journey, { ...secondOf(journey), pieces }));
    const applied = messagesOf(findings, "V110");
    for (const what of onlyGuarded) expect(applied.join("\n")).toContain(what);
    expect(findings.faults.refused).toBeLessThan(findings.faults.tried);
  });

  it.each(guards)("a guard that lets everything pass is told of: %s", async (guard) => {
    const { journey, engine } = await journeyWith(wholly);
    const second = secondOf(journey);
    let changed = 0;
    const pieces = second.pieces.map((piece): Piece => {
      if (!guard.test(piece.text.replaceAll(/\s+/g, " "))) return piece;
      changed++;
      return { ...piece, text: disarmed(piece.text) };
    });
    expect(changed).toBeGreaterThan(0);
    // The fault is put into one table of a kind, the first that takes it.
    const about = second.guards.filter((one) => !("table" in one) || guard.source.includes(`table ${one.table.name}`));
    const guarded = name === "sqlite" ? second.guards : about;
    const findings = await verifyJourney(engine, only(journey, { ...second, pieces, guards: guarded }));
    expect(messagesOf(findings, "V110").length).toBeGreaterThan(0);
  });

  it("a script that has lost its transaction is told of", async () => {
    const { journey, engine } = await journeyWith(wholly);
    const second = secondOf(journey);
    const pieces = second.pieces.filter(({ text }) => !/^(BEGIN|COMMIT|SAVEPOINT)\b/.test(text));
    expect(pieces.length).toBeLessThan(second.pieces.length);
    const findings = await verifyJourney(engine, only(journey, { ...second, pieces }));
    expect(messagesOf(findings, "V111").join("\n")).toContain("account has a column that history does not know");
    expect(messagesOf(findings, "V110")).toEqual([]);
  });

  it("nothing is tried where scripts are not all or nothing, or nobody wants it", async () => {
    const none = { tried: 0, refused: 0 };
    const dialects = [name];
    expect((await verify(projectWith(wholly), { dialects, faults: false })).dialects[0]?.faults).toEqual(none);
    for (const settings of [{ guards: "version" }, { guards: "full", transaction: "none" }] as const) {
      const { dialects: found } = await verify(projectWith({ ...settings, client: "any" }), { dialects });
      expect(found[0]?.faults).toEqual(none);
    }
  });

  async function journeyWith(settings: Partial<Settings>): Promise<{ journey: Journey; engine: Engine }> {
    const project = projectWith(settings);
    const { journey, diagnostics } = journeyOf(project, configured(project.settings, name));
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    const [engine] = (await enginesFor(journey.dialect)).used;
    if (engine === undefined) throw new Error(`no engine for ${name}`);
    return { journey, engine };
  }
});

afterAll(stopEngines);

function secondOf({ up }: Journey): Leg {
  const leg = up[1];
  if (leg === undefined) throw new Error("there are two revisions");
  return leg;
}

/** The second revision alone, with faults; what comes before it just runs. */
function only(journey: Journey, leg: Leg): Journey {
  return {
    ...journey,
    faults: true,
    prelude: journey.up[0]?.pieces ?? [],
    up: [leg],
    down: [],
    flat: { up: undefined, down: undefined },
  };
}

function messagesOf({ diagnostics }: Findings, code: string): readonly string[] {
  return diagnostics.filter((one) => one.code === code).map(({ message }) => message);
}

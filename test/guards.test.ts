import { afterAll, describe, expect, it } from "vitest";
import { type Embedded, engines, stop } from "./guards/embedded.js";
import { faults, Matrix, rows, scriptOf, survivors } from "./guards/faults.js";

const matrix = new Matrix();
const control = new Matrix();

describe.each(engines.map((engine) => [engine.name, engine] as const))("%s, as drivers run it", (name, engine) => {
  const { dialect } = engine;

  for (const fault of faults) {
    const done = fault.done[dialect];
    if (typeof done !== "string") {
      matrix.note(fault.name, name, `left out, since ${done.not}`);
      continue;
    }
    const told = fault.told?.[dialect];

    it(fault.name, async () => {
      await onDatabase(done, async (database) => {
        const was = await database.everything();
        const kept = told === undefined ? await survivorsIn(database) : [];
        const said = await messageOf(database, `${fault.before ?? ""}${scriptOf("r1:r2", dialect, "full", "any")}`);
        if (told === undefined) {
          expect(said).toBe("");
          await expectComplete(database);
          expect(await survivorsIn(database)).toEqual(kept);
        } else {
          expect(said).toMatch(told);
          expect(await database.everything()).toBe(was);
        }
        matrix.note(fault.name, name, told === undefined ? "applied completely" : "nothing changed");
      });
    });

    it(`${fault.name}: without guards`, async () => {
      await onDatabase(done, async (database) => {
        const was = await database.everything();
        const said = await messageOf(database, `${fault.before ?? ""}${scriptOf("r1:r2", dialect, "none", "any")}`);
        const changed = (await database.everything()) !== was;
        const outcome = told === undefined ? "applied" : changed ? "DAMAGE" : "stopped";
        control.note(fault.name, name, said !== "" && changed ? `${outcome}, half of it` : outcome);
      });
    });
  }

  it.each(["per-script", "per-revision"] as const)(
    "from nothing to the end, %s, and never again",
    async (transaction) => {
      const database = await engine.open();
      try {
        const script = scriptOf(":r2", dialect, "full", "any", { transaction });
        expect(await messageOf(database, script)).toBe("");
        await expectComplete(database);
        const was = await database.everything();
        expect(await messageOf(database, script)).toMatch(/upgrade r1/);
        expect(await database.everything()).toBe(was);
      } finally {
        await database.close();
      }
    },
  );

  async function onDatabase(damage: string, work: (database: Embedded) => Promise<void>): Promise<void> {
    const database = await engine.open();
    try {
      await database.exec(scriptOf(":r1", dialect, "none", "any"));
      await database.exec(`${rows}${damage}`);
      await work(database);
    } finally {
      await database.close();
    }
  }
});

afterAll(async () => {
  await stop();
  console.log(`embedded engines, with guards: ${matrix.counts()}\nwithout: ${control.counts()}\n${control.text()}`);
  expect(control.counts()).toContain("DAMAGE");
});

/** What the engine has against it; nothing where it went through. */
async function messageOf(database: Embedded, script: string): Promise<string> {
  try {
    await database.exec(script);
    return "";
  } catch (error) {
    const { message, hint = "", detail = "" } = error as Error & { readonly hint?: string; readonly detail?: string };
    return [message, detail, hint].join("\n");
  }
}

async function survivorsIn(database: Embedded): Promise<readonly string[]> {
  const found: string[] = [];
  for (const text of survivors) found.push(await database.query(text));
  return found;
}

async function expectComplete(database: Embedded): Promise<void> {
  expect(await database.query("SELECT * FROM alembic_version")).toBe('[[["r2"]]]');
  expect(await database.query("SELECT * FROM audit")).toBe('[[["1"]]]');
}

import { afterAll, describe, expect, it } from "vitest";
import { compileMovements, flat, type Movements } from "../src/output/compile.js";
import { Failure } from "../src/diagnostics/diagnostic.js";
import type { Settings } from "../src/script/types.js";
import { type Case, assumedText, cases, plain } from "./golden/cases.js";
import { type Embedded, engines, stop } from "./guards/embedded.js";

// A guard must never refuse a database that is as history says: every operation of the goldens, there and back, with
// guards, wherever it can be run without.

const how: Partial<Settings> = { transaction: "per-script", client: "any" };
let tried = 0;

describe.each(engines.map((engine) => [engine.name, engine] as const))("%s", (_, engine) => {
  it.each(cases.map((one) => [one.name, one] as const))("%s", async (_name, one) => {
    for (const dialect of one.dialects.filter(({ name }) => name === engine.dialect)) {
      const without = movementsOf(one, dialect, "none");
      if (without === undefined) continue;
      const withGuards = movementsOf(one, dialect, "full");
      const expected = await outcome(without, "none");
      const found = withGuards === undefined ? undefined : await outcome(withGuards, "full");
      if (expected.some((text) => text !== "")) continue;
      expect(found).toEqual(expected);
      tried++;
    }
  });

  async function outcome(movements: Movements, guards: Settings["guards"]): Promise<readonly string[]> {
    const database = await engine.open();
    const settings = { ...plain, ...how, guards };
    try {
      const said = [await messageOf(database, assumedText(movements))];
      const up = flat(movements, movements.up, "upgrade", { settings });
      said.push(await messageOf(database, up.text));
      if (movements.irreversible === undefined) {
        said.push(await messageOf(database, flat(movements, movements.down, "downgrade", { settings }).text));
      }
      return said;
    } finally {
      await database.close();
    }
  }
});

afterAll(async () => {
  await stop();
  console.log(`${tried} operations there and back with guards`);
});

function movementsOf({ revision }: Case, dialect: Case["dialects"][number], guards: Settings["guards"]) {
  const settings = { ...plain, ...how, guards };
  const adapted = guards === "none" ? dialect : (dialect.guarding?.pure(dialect) ?? dialect);
  try {
    return compileMovements({ settings, revisions: [revision] }, adapted);
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

async function messageOf(database: Embedded, text: string): Promise<string> {
  try {
    await database.exec(text);
    return "";
  } catch (error) {
    return (error as Error).message;
  }
}

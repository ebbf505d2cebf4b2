import { afterAll, beforeAll, expect, it } from "vitest";
import { Failure } from "../../src/diagnostics/diagnostic.js";
import { compileMovements, flat, type Movements } from "../../src/output/compile.js";
import type { GuardLevel } from "../../src/model/guard.js";
import { assumedText, type Case, cases, plain } from "../golden/cases.js";
import { type Mariadb, startMariadb } from "../laws/mariadb.js";
import { clients, describeWith } from "./clients.js";

// A guard must never refuse a database that is as history says: every operation of the goldens, there and back, with
// guards, wherever it can be run without. As a driver runs it, all at once.

for (const client of clients.filter(({ dialect }) => dialect === "mariadb")) {
  describeWith(client, "each operation on MariaDB, with guards", () => {
    let database: Mariadb;
    let tried = 0;
    beforeAll(async () => {
      const [dialect] = cases.flatMap(({ dialects }) => dialects.filter(({ name }) => name === client.dialect));
      if (dialect === undefined) throw new Error("no case is for it");
      database = await startMariadb(dialect);
    });
    afterAll(async () => {
      // Nothing was started where there is no server.
      await (database as Mariadb | undefined)?.close();
      console.log(`${tried} operations there and back with guards`);
    });

    it.each(cases.map((one) => [one.name, one] as const))("%s", async (_name, one) => {
      for (const dialect of one.dialects.filter(({ name }) => name === client.dialect)) {
        const [without, guarded] = [movementsOf(one, dialect, "none"), movementsOf(one, dialect, "full")];
        if (without === undefined) continue;
        const expected = await outcome(without, "none");
        if (expected.some((text) => text !== "")) continue;
        expect(guarded === undefined ? undefined : await outcome(guarded, "full")).toEqual(expected);
        tried++;
      }
    });

    async function outcome(movements: Movements, guards: GuardLevel): Promise<readonly string[]> {
      const settings = { ...plain, client: "any" as const, guards };
      const said: string[] = [];
      const run = async (text: string): Promise<void> => {
        try {
          if (text !== "") await database.execute(text);
          said.push("");
        } catch (error) {
          said.push(String(error));
        }
      };
      await database.empty();
      const start = sayable(() => assumedText(movements));
      // What is there before may be something that only others have.
      if (start === undefined) return ["it cannot be made"];
      await run(start);
      await run(flat(movements, movements.up, "upgrade", { settings }).text);
      if (movements.irreversible === undefined) {
        await run(flat(movements, movements.down, "downgrade", { settings }).text);
      }
      return said;
    }
  });
}

function movementsOf({ revision }: Case, dialect: Case["dialects"][number], guards: GuardLevel): Movements | undefined {
  const settings = { ...plain, client: "any" as const, guards };
  return sayable(() => compileMovements({ settings, revisions: [revision] }, dialect));
}

function sayable<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

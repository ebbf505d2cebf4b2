import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Placed } from "../../src/dialect/guarding.js";
import { legalize } from "../../src/dialect/legalize.js";
import { dialectFor } from "../../src/dialect/registry.js";
import type { Guard } from "../../src/model/guard.js";
import { alterations, protection, protections } from "../../src/plan/guards.js";
import { print } from "../../src/plan/statements.js";
import { render } from "../../src/sql/render.js";
import type { Sql } from "../../src/sql/sql.js";
import { histories, liveLater, runs, tally } from "../laws/histories.js";
import { type Mariadb, startMariadb } from "../laws/mariadb.js";
import { assumed, type Between } from "../laws/steps.js";
import { clients, describeWith } from "./clients.js";

// A guard never refuses a database that is as the model says, and a guard as a question then finds nothing.

for (const client of clients.filter(({ dialect }) => dialect === "mariadb")) {
  const dialect = dialectFor({ name: client.dialect });
  const { guarding } = dialect;

  describeWith(client, "random histories on MariaDB, with guards", () => {
    let database: Mariadb;
    beforeAll(async () => {
      database = await startMariadb(dialect);
    });
    // Nothing was started where there is no server.
    afterAll(() => (database as Mariadb | undefined)?.close());

    test("guards hold where the model tells the truth", async () => {
      if (guarding === undefined) throw new Error("no guards");
      let guards = 0;
      let questions = 0;
      await fc.assert(
        fc.asyncProperty(histories(dialect), async (wanted) => {
          await database.empty();
          await say((guarding.settled ?? []).map(({ sql }) => sql));
          await liveLater(wanted, dialect, tally(), async (step) => {
            if (step.op.kind === "insertRows" || step.op.kind === "updateRows") return step.before;
            for (const missing of assumed(step)) await run(missing, () => Promise.resolve());
            await run(step, async (placed) => {
              const before = placed.map((guard) => ({ guard, movement: "upgrade r1" }));
              const woven = guarding.weave(stretch(before), dialect);
              for (const one of before) {
                await say(woven.at(one));
                guards++;
                for (const { complaint, found } of guarding.ask?.(one, dialect) ?? []) {
                  const [row] = await database.rows(render(found, dialect.lexis));
                  expect(row?.map(Number), complaint).toEqual([0]);
                  questions++;
                }
              }
            });
            return step.after;
          });
        }),
        runs(40),
      );
      expect(guards).toBeGreaterThan(100);
      expect(questions).toBeGreaterThan(100);
      console.log(`${guards} guards held, ${questions} questions found nothing`);
    });

    async function say(pieces: readonly Sql[]): Promise<void> {
      for (const piece of pieces) await execute(render(piece, dialect.lexis));
    }

    async function execute(text: string): Promise<void> {
      try {
        await database.execute(text);
      } catch (error) {
        throw new Error(`${text}\n${String(error)}`, { cause: error });
      }
    }

    /** Each step between its guards. */
    async function run(step: Between, guard: (guards: readonly Guard[]) => Promise<void>): Promise<void> {
      const whole = { ...step, origin: {} };
      const legal = legalize(whole, dialect);
      const parts = protections(whole, legal);
      const altered = alterations(legal);
      const all = protection(legal);
      await guard(all.before);
      for (const [index, part] of legal.entries()) {
        await guard([...(altered.get(part) ?? []), ...(parts[index]?.before ?? [])]);
        for (const { text } of print(part, dialect)) await execute(text);
        await guard(parts[index]?.behind ?? []);
      }
      await guard(all.behind);
    }
  });
}

function stretch(guards: readonly Placed[]) {
  const [goesOn, goesFurther] = [undefined, undefined];
  return { guards, inTransaction: false, goesOn, goesFurther, makesVersions: false, pure: true };
}

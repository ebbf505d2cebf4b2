import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { legalize } from "../../src/dialect/legalize.js";
import { dialectFor } from "../../src/dialect/registry.js";
import { emptySchema, putTable } from "../../src/model/edit.js";
import { isNumbered } from "../../src/model/lookup.js";
import { reborn } from "../../src/model/meaning/column.js";
import { operation } from "../../src/model/operation.js";
import { apply } from "../../src/model/replay.js";
import type { Schema, Table } from "../../src/model/schema.js";
import { print } from "../../src/plan/statements.js";
import { inAnyOrder, withoutDetails } from "../laws/catalog.js";
import { literalsFor } from "../laws/choices.js";
import { histories, liveLater, runs, tally } from "../laws/histories.js";
import { type Engine, keepsRows, tableOf } from "../laws/keeps-rows.js";
import { catalogOf, type Mariadb, quoted, startMariadb, tidy } from "../laws/mariadb.js";
import { mariadbObjects } from "../laws/mariadb-objects.js";
import { promisedMariadb } from "../laws/mariadb-promised.js";
import { isOutgrown } from "../laws/objects.js";
import { definitionsIn, objectsOf, promisedPostgresqlObjects as promisedObjects } from "../laws/objects-catalog.js";
import { assumed, type Between, undoing } from "../laws/steps.js";
import { clients, describeWith } from "./clients.js";

// Laws 7 and 8 on a real MariaDB. All in one file: its schemas are databases of the whole server, and files run beside one another.

for (const client of clients.filter(({ dialect }) => dialect === "mariadb")) {
  const dialect = dialectFor({ name: client.dialect });

  describeWith(client, "random histories on MariaDB", () => {
    let database: Mariadb;
    beforeAll(async () => {
      database = await startMariadb(dialect);
    });
    // Nothing was started where there is no server.
    afterAll(() => (database as Mariadb | undefined)?.close());

    test("the model tells the truth", async () => {
      await fc.assert(
        fc.asyncProperty(histories(dialect), async (wanted) => {
          await database.empty();
          const end = await liveLater(wanted, dialect, tally(), async (step) => {
            if (step.op.kind === "insertRows" || step.op.kind === "updateRows") return step.before;
            for (const missing of assumed(step)) await run(missing);
            await run(step);
            await tidy(database, schemasIn(step), step.after);
            expect(withoutDetails(await catalogOf(database, step.after))).toEqual(promisedMariadb(step.after, dialect));
            expect((await mariadbObjects(database)).names).toEqual(promisedObjects(step.after));
            return step.after;
          });
          const catalog = await catalogOf(database, end);
          const objects = await mariadbObjects(database);
          await database.empty();
          await madeAtOnce(end);
          expect(definitionsIn(objects, end)).toEqual(definitionsIn(await mariadbObjects(database), end));
          expect(catalog).toEqual(await catalogOf(database, end));
        }),
        runs(40),
      );
    });

    test("undo gives back what was there", async () => {
      await fc.assert(
        fc.asyncProperty(histories(dialect), async (wanted) => {
          await database.empty();
          await liveLater(wanted, dialect, tally(), async (step) => {
            if (step.op.kind === "insertRows" || step.op.kind === "updateRows") return step.before;
            for (const missing of assumed(step)) await run(missing);
            const before = await catalogOf(database, step.before);
            const objects = await mariadbObjects(database);
            const inverse = undoing(step, dialect);
            await run(step);
            if (inverse === undefined || step.op.kind === "assume") {
              await tidy(database, schemasIn(step), step.after);
              return step.after;
            }
            for (const back of inverse) await run(back);
            const start = inverse.at(-1)?.after ?? step.after;
            await tidy(database, [step, ...inverse].flatMap(schemasIn), start);
            expect(inAnyOrder(await catalogOf(database, start))).toEqual(inAnyOrder(before));
            expect(await mariadbObjects(database)).toEqual(objects);
            const again = { op: step.op, before: start, after: apply(start, step.op) };
            if (inverse.length > 0) await run(again);
            await tidy(database, schemasIn(again), again.after);
            return again.after;
          });
        }),
        runs(40),
      );
    });

    test("no row is lost", async () => {
      const count = { kept: 0, refused: 0 };
      await fc.assert(
        fc.asyncProperty(histories(dialect), async (wanted) => {
          await database.empty();
          await keepsRows(engine(database), wanted, count);
        }),
        runs(40),
      );
      expect(count.kept).toBeGreaterThan(500);
    });

    /** Every schema that there is for a while. */
    function schemasIn(step: Between): readonly Schema[] {
      return [step.before, ...legalize({ ...step, origin: {} }, dialect).map(({ after }) => after)];
    }

    async function run(step: Between): Promise<void> {
      for (const part of legalize({ ...step, origin: {} }, dialect)) {
        for (const { text } of print(part, dialect)) {
          try {
            await database.execute(text);
          } catch (error) {
            throw new Error(`${text}\n${String(error)}`, { cause: error });
          }
        }
      }
    }

    /** Every table as it is in the end, the foreign keys when all are there. */
    async function madeAtOnce(end: Schema): Promise<void> {
      let schema = emptySchema(dialect.rules);
      for (const table of end.tables.values()) {
        const alone: Table = {
          ...table,
          columns: table.columns.map(reborn),
          constraints: table.constraints.filter(({ kind }) => kind !== "foreignKey"),
        };
        const after = putTable(schema, alone);
        await run({ op: operation("createTable", { table: alone }), before: schema, after });
        schema = after;
      }
      for (const table of end.tables.values()) {
        for (const constraint of table.constraints.filter(({ kind }) => kind === "foreignKey")) {
          const op = operation("addConstraint", { table, constraint });
          const after = apply(schema, op);
          await run({ op, before: schema, after });
          schema = after;
        }
      }
      const views = end.views.values();
      for (const step of objectsOf(end, schema)) {
        const { op } = step;
        // Its text would make another view by now, or none.
        const outgrown = views.some(
          (view) => op.kind === "createView" && op.view.name === view.name && isOutgrown(view, views),
        );
        if (!outgrown) await run(step);
      }
    }

    function engine({ execute, rows }: Mariadb): Engine {
      return {
        dialect,
        execute,
        savepoints: false,
        literal: (choices, column) =>
          isNumbered(column) ? "DEFAULT" : dialect.lexis.literal(choices.from(literalsFor(column.type))),
        rows: async ({ name, columns }) => {
          const stored = columns.filter(({ computed }) => computed === null).map((column) => column.name);
          const list = stored.map((column) => `coalesce(hex(cast(${quoted(column)} AS BINARY)), 'NULL')`);
          const found = await rows(`SELECT ${list.length === 0 ? "1" : list.join(", ")} FROM ${quoted(name)}`);
          return tableOf(stored, found);
        },
        // Integrity, and data that does not convert.
        isForRows: (error) => {
          const { sqlState = "", errno } = ((error as Error).cause ?? error) as { sqlState?: string; errno?: number };
          return /^2[23]/.test(sqlState) || errno === DATA_TRUNCATED;
        },
      };
    }
  });
}

const DATA_TRUNCATED = 1265;

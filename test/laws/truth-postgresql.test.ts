import type { PGlite } from "@electric-sql/pglite";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { legalize } from "../../src/dialect/legalize.js";
import { dialectFor } from "../../src/dialect/registry.js";
import { emptySchema, putTable } from "../../src/model/edit.js";
import { reborn } from "../../src/model/meaning/column.js";
import { operation } from "../../src/model/operation.js";
import { apply } from "../../src/model/replay.js";
import type { Schema, Table } from "../../src/model/schema.js";
import { print } from "../../src/plan/statements.js";
import { type FoundTable, inAnyOrder, withoutDetails } from "./catalog.js";
import { histories, liveLater, runs, tally } from "./histories.js";
import { catalogOf, emptyPostgresql, enumTypesOf, startPostgresql } from "./postgresql.js";
import { promised, promisedEnumTypes } from "./promised.js";
import { definitionsIn, objectsOf, postgresqlObjects, promisedPostgresqlObjects } from "./objects-catalog.js";
import { assumed, type Between, undoing } from "./steps.js";

// Law 7 on PostgreSQL, without transactions, since some statements are for outside of them: the catalog says what the model says, names that the
// server chose among it; and after the way back, what it said before.

const dialect = dialectFor({ name: "postgresql" });

describe("PostgreSQL", () => {
  let database: PGlite;
  beforeAll(async () => {
    database = await startPostgresql();
  }, 60_000);
  afterAll(() => database.close());

  test("the model tells the truth", async () => {
    await fc.assert(
      fc.asyncProperty(histories(dialect), (wanted) =>
        emptied(database, async () => {
          const end = await liveLater(wanted, dialect, tally(), async (step) => {
            if (step.op.kind === "insertRows" || step.op.kind === "updateRows") return step.before;
            for (const missing of assumed(step)) await run(database, missing);
            await run(database, step);
            const found = await catalogOf(database);
            expect(withoutDetails(found)).toEqual(promised(step.after, dialect));
            expect(await enumTypesOf(database)).toEqual(promisedEnumTypes(step.after));
            expect((await postgresqlObjects(database)).names).toEqual(promisedPostgresqlObjects(step.after));
            return step.after;
          });
          const catalog = await catalogOf(database);
          const objects = await postgresqlObjects(database);
          await emptyPostgresql(database);
          await madeAtOnce(database, end);
          const again = await postgresqlObjects(database);
          expect(definitionsIn(objects, end)).toEqual(definitionsIn(again, end));
          expect(catalog.map(withoutNames)).toEqual((await catalogOf(database)).map(withoutNames));
        }),
      ),
      runs(40),
    );
  });

  test("undo gives back what was there", async () => {
    await fc.assert(
      fc.asyncProperty(histories(dialect), (wanted) =>
        emptied(database, async () => {
          await liveLater(wanted, dialect, tally(), async (step) => {
            if (step.op.kind === "insertRows" || step.op.kind === "updateRows") return step.before;
            for (const missing of assumed(step)) await run(database, missing);
            const before = await catalogOf(database);
            const objects = await postgresqlObjects(database);
            const inverse = undoing(step, dialect);
            await run(database, step);
            if (inverse === undefined || step.op.kind === "assume") return step.after;
            for (const back of inverse) await run(database, back);
            expect(inAnyOrder((await catalogOf(database)).map(withoutNames))).toEqual(
              inAnyOrder(before.map(withoutNames)),
            );
            expect(await postgresqlObjects(database)).toEqual(objects);
            const start = inverse.at(-1)?.after ?? step.after;
            const again = { op: step.op, before: start, after: apply(start, step.op) };
            if (inverse.length > 0) await run(database, again);
            return again.after;
          });
        }),
      ),
      runs(40),
    );
  });
});

async function emptied(database: PGlite, work: () => Promise<void>): Promise<void> {
  await emptyPostgresql(database);
  await work();
}

async function run(database: PGlite, step: Between): Promise<void> {
  for (const part of legalize({ ...step, origin: {} }, dialect)) {
    for (const { text } of print(part, dialect)) {
      try {
        await database.exec(text);
      } catch (error) {
        throw new Error(`${text}\n${String(error)}`, { cause: error });
      }
    }
  }
}

/** Every table as it is in the end, the foreign keys when all are there. */
async function madeAtOnce(database: PGlite, end: Schema): Promise<void> {
  let schema = emptySchema(dialect.rules);
  for (const type of end.enumTypes.values()) {
    const op = operation("createEnumType", { type: { ...type, owner: "person" } });
    const after = apply(schema, op);
    await run(database, { op, before: schema, after });
    schema = after;
  }
  for (const table of end.tables.values()) {
    const alone: Table = {
      ...table,
      columns: table.columns.map(reborn),
      constraints: table.constraints.filter(({ kind }) => kind !== "foreignKey"),
    };
    const after = putTable(schema, alone);
    await run(database, { op: operation("createTable", { table: alone }), before: schema, after });
    schema = after;
  }
  for (const table of end.tables.values()) {
    for (const constraint of table.constraints.filter(({ kind }) => kind === "foreignKey")) {
      const op = operation("addConstraint", { table, constraint });
      const after = apply(schema, op);
      await run(database, { op, before: schema, after });
      schema = after;
    }
  }
  for (const step of objectsOf(end, schema)) await run(database, step);
}

/** Without the names of sequences: one that is made again is named again. */
function withoutNames(table: FoundTable): FoundTable {
  return { ...table, names: [] };
}

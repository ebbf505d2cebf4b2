import fc from "fast-check";
import type { Database } from "sql.js";
import { describe, expect, test } from "vitest";
import type { Dialect } from "../../src/dialect/dialect.js";
import { legalize } from "../../src/dialect/legalize.js";
import { dialectFor } from "../../src/dialect/registry.js";
import { emptySchema, putTable } from "../../src/model/edit.js";
import { operation } from "../../src/model/operation.js";
import { apply } from "../../src/model/replay.js";
import type { Schema } from "../../src/model/schema.js";
import { print } from "../../src/plan/statements.js";
import { inAnyOrder, withoutDetails } from "./catalog.js";
import { histories, live, runs, tally } from "./histories.js";
import { objectsOf, promisedSqliteObjects, sqliteObjects } from "./objects-catalog.js";
import { promised } from "./promised.js";
import { catalogOf, execute, rowsOf, sqliteEngines } from "./sqlite.js";
import { assumed, type Between, undoing } from "./steps.js";

// Law 7 on SQLite: what the catalog of a real engine says after the script is what the model says; and after the way
// back, what it said before.

describe.each(Object.keys(sqliteEngines) as (keyof typeof sqliteEngines)[])("SQLite %s", (engine) => {
  const dialect = dialectFor({ name: "sqlite" });

  test("the model tells the truth", async () => {
    const { Database } = await sqliteEngines[engine]();
    fc.assert(
      fc.property(histories(dialect), (wanted) =>
        withDatabase(new Database(), (database) => {
          const end = live(wanted, dialect, tally(), (step) => {
            if (step.op.kind === "insertRows" || step.op.kind === "updateRows") return step.before;
            for (const missing of assumed(step)) run(database, missing, dialect);
            run(database, step, dialect);
            expect(withoutDetails(catalogOf(database))).toEqual(promised(step.after, dialect));
            expect(sqliteObjects(database)).toEqual(promisedSqliteObjects(step.after, dialect));
            return step.after;
          });
          const catalog = catalogOf(database);
          expect(catalog).toEqual(withDatabase(new Database(), (other) => madeAtOnce(other, end, dialect)));
          expect(rowsOf(database, "PRAGMA integrity_check")).toEqual([["ok"]]);
        }),
      ),
      runs(100),
    );
  });

  test("undo gives back what was there", async () => {
    const { Database } = await sqliteEngines[engine]();
    fc.assert(
      fc.property(histories(dialect), (wanted) =>
        withDatabase(new Database(), (database) => {
          live(wanted, dialect, tally(), (step) => {
            if (step.op.kind === "insertRows" || step.op.kind === "updateRows") return step.before;
            for (const missing of assumed(step)) run(database, missing, dialect);
            const before = catalogOf(database);
            const objects = sqliteObjects(database);
            const inverse = undoing(step, dialect);
            run(database, step, dialect);
            if (inverse === undefined || step.op.kind === "assume") return step.after;
            for (const back of inverse) run(database, back, dialect);
            expect(inAnyOrder(catalogOf(database))).toEqual(inAnyOrder(before));
            expect(sqliteObjects(database)).toEqual(objects);
            const start = inverse.at(-1)?.after ?? step.after;
            const again = { op: step.op, before: start, after: apply(start, step.op) };
            if (inverse.length > 0) run(database, again, dialect);
            return again.after;
          });
        }),
      ),
      runs(100),
    );
  });
});

function run(database: Database, { op, before, after }: Between, dialect: Dialect): void {
  for (const part of legalize({ op, before, after, origin: {} }, dialect)) {
    for (const { text } of print(part, dialect)) {
      try {
        execute(database, text);
      } catch (error) {
        throw new Error(`${text}\n${String(error)}`, { cause: error });
      }
    }
  }
}

/** The catalog of a database in which every table was created the way it is in the end. */
function madeAtOnce(database: Database, end: Schema, dialect: Dialect): ReturnType<typeof catalogOf> {
  let schema = emptySchema(dialect.rules);
  for (const table of end.tables.values()) {
    const after = putTable(schema, table);
    run(database, { op: operation("createTable", { table }), before: schema, after }, dialect);
    schema = after;
  }
  for (const step of objectsOf(end, schema)) run(database, step, dialect);
  return catalogOf(database);
}

function withDatabase<T>(database: Database, work: (database: Database) => T): T {
  try {
    return work(database);
  } finally {
    database.close();
  }
}

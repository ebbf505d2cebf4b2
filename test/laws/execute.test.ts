import type { PGlite } from "@electric-sql/pglite";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dialectFor } from "../../src/dialect/registry.js";
import { print } from "../../src/plan/statements.js";
import { withoutDetails } from "./catalog.js";
import { byHand } from "./execute.js";
import { type Applied, histories, live, liveLater, runs, tally } from "./histories.js";
import { promisedSqliteObjects, sqliteObjects } from "./objects-catalog.js";
import { catalogOf as postgresqlCatalog, emptyPostgresql, enumTypesOf, startPostgresql } from "./postgresql.js";
import { promised, promisedEnumTypes } from "./promised.js";
import { catalogOf, execute, sqliteEngines } from "./sqlite.js";

// Law 7 for SQL of a person's own: operations are printed and handed to op.execute as text, and the catalog is what the model
// says all the same.

const rows: readonly string[] = ["insertRows", "updateRows", "assume"];

describe.each(Object.keys(sqliteEngines) as (keyof typeof sqliteEngines)[])("SQLite %s", (engine) => {
  const dialect = dialectFor({ name: "sqlite" });

  test("the model follows what op.execute does", async () => {
    const { Database } = await sqliteEngines[engine]();
    const count = { followed: 0, all: 0 };
    fc.assert(
      fc.property(histories(dialect), (wanted) => {
        const database = new Database();
        live(wanted, dialect, tally(), (step) => {
          if (rows.includes(step.op.kind)) return step.before;
          const hand = byHand(step, dialect);
          for (const text of textsOf(step)) execute(database, text);
          count.all++;
          if (hand?.followed === true) count.followed++;
          const after = hand?.after ?? step.after;
          expect(withoutDetails(catalogOf(database))).toEqual(promised(after, dialect));
          expect(sqliteObjects(database)).toEqual(promisedSqliteObjects(after, dialect));
          return after;
        });
        database.close();
      }),
      runs(20),
    );
    expect(count.followed).toBeGreaterThan(count.all / 2);
  });

  function textsOf(step: Applied): readonly string[] {
    return step.legal.flatMap((part) => print(part, dialect)).map(({ text }) => text);
  }
});

describe("PostgreSQL", () => {
  const dialect = dialectFor({ name: "postgresql" });
  let database: PGlite;
  beforeAll(async () => {
    database = await startPostgresql();
  }, 60_000);
  afterAll(() => database.close());

  test("the model follows what op.execute does", async () => {
    const count = { followed: 0, all: 0 };
    await fc.assert(
      fc.asyncProperty(histories(dialect), async (wanted) => {
        await emptyPostgresql(database);
        await liveLater(wanted, dialect, tally(), async (step) => {
          if (rows.includes(step.op.kind)) return step.before;
          const hand = byHand(step, dialect);
          for (const { text } of step.legal.flatMap((part) => print(part, dialect))) await database.exec(text);
          count.all++;
          if (hand?.followed === true) count.followed++;
          const after = hand?.after ?? step.after;
          expect(withoutDetails(await postgresqlCatalog(database))).toEqual(promised(after, dialect));
          expect(await enumTypesOf(database)).toEqual(promisedEnumTypes(after));
          return after;
        });
      }),
      runs(20),
    );
    expect(count.followed).toBeGreaterThan(count.all / 2);
  });
});

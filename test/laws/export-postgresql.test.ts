import type { PGlite } from "@electric-sql/pglite";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dialectFor } from "../../src/dialect/registry.js";
import { Failure } from "../../src/diagnostics/diagnostic.js";
import { schemaDifferences } from "../../src/model/compare.js";
import type { Schema } from "../../src/model/schema.js";
import { type Ddl, ddlOf } from "../../src/output/export.js";
import { type FoundTable, withoutDetails } from "./catalog.js";
import { histories, runs, tally, walk } from "./histories.js";
import { postgresqlObjects, promisedPostgresqlObjects } from "./objects-catalog.js";
import { catalogOf, emptyPostgresql, enumTypesOf, startPostgresql } from "./postgresql.js";
import { promised, promisedEnumTypes } from "./promised.js";

// The same on PostgreSQL. A sequence that a column counts with is named again when it is made again.

const dialect = dialectFor({ name: "postgresql" });

describe("PostgreSQL", () => {
  let database: PGlite;
  beforeAll(async () => {
    database = await startPostgresql();
  }, 60_000);
  afterAll(() => database.close());

  test("an exported schema is the one that history made", async () => {
    const count = { made: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(histories(dialect), async (wanted) => {
        const end = walk(wanted, dialect, tally(), () => undefined);
        const ddl = exported(end);
        if (ddl === undefined) {
          count.refused++;
          return;
        }
        count.made++;
        expect(schemaDifferences(end, ddl.made, { birthNames: true })).toEqual([]);
        await emptyPostgresql(database);
        for (const { text } of ddl.statements) await database.exec(text);
        const found = withoutDetails(await catalogOf(database));
        expect(found.map(withoutNames)).toEqual(promised(end, dialect).map(withoutNames));
        expect(await enumTypesOf(database)).toEqual(promisedEnumTypes(end));
        expect((await postgresqlObjects(database)).names).toEqual(promisedPostgresqlObjects(end));
      }),
      runs(40),
    );
    expect(count.refused).toBeLessThan(count.made / 2);
  });
});

function withoutNames<T extends Pick<FoundTable, "names">>(table: T): T {
  return { ...table, names: [] };
}

function exported(schema: Schema): Ddl | undefined {
  try {
    return ddlOf(schema, dialect);
  } catch (error) {
    if (error instanceof Failure && error.diagnostics.every(({ code }) => code === "C143" || code === "C144")) {
      return undefined;
    }
    throw error;
  }
}

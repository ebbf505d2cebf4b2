import fc from "fast-check";
import type { Database } from "sql.js";
import { describe, expect, test } from "vitest";
import { dialectFor } from "../../src/dialect/registry.js";
import { Failure } from "../../src/diagnostics/diagnostic.js";
import { schemaDifferences } from "../../src/model/compare.js";
import type { Schema } from "../../src/model/schema.js";
import { type Ddl, ddlOf } from "../../src/output/export.js";
import { withoutDetails } from "./catalog.js";
import { histories, runs, tally, walk } from "./histories.js";
import { promisedSqliteObjects, sqliteObjects } from "./objects-catalog.js";
import { promised } from "./promised.js";
import { catalogOf, execute, sqliteEngines } from "./sqlite.js";

// What is exported as SQL makes, on a real engine, the schema that history comes to.

describe.each(Object.keys(sqliteEngines) as (keyof typeof sqliteEngines)[])("SQLite %s", (engine) => {
  const dialect = dialectFor({ name: "sqlite" });

  test("an exported schema is the one that history made", async () => {
    const { Database } = await sqliteEngines[engine]();
    const count = { made: 0, refused: 0 };
    fc.assert(
      fc.property(histories(dialect), (wanted) => {
        const end = walk(wanted, dialect, tally(), () => undefined);
        const ddl = exported(end);
        if (ddl === undefined) {
          count.refused++;
          return;
        }
        count.made++;
        expect(schemaDifferences(end, ddl.made, { birthNames: true })).toEqual([]);
        const database: Database = new Database();
        try {
          for (const { text } of ddl.statements) execute(database, text);
          expect(withoutDetails(catalogOf(database))).toEqual(promised(end, dialect));
          expect(sqliteObjects(database)).toEqual(promisedSqliteObjects(end, dialect));
        } finally {
          database.close();
        }
      }),
      runs(100),
    );
    expect(count.refused).toBeLessThan(count.made / 10);
  });

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
});

import type { PGlite } from "@electric-sql/pglite";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dialectFor } from "../../src/dialect/registry.js";
import { postgresqlEngine, sqliteEngine } from "./engines.js";
import { histories, runs } from "./histories.js";
import { keepsRows } from "./keeps-rows.js";
import { startPostgresql } from "./postgresql.js";
import { sqliteEngines } from "./sqlite.js";

// Law 8, on the engines that come along.

describe.each(Object.keys(sqliteEngines) as (keyof typeof sqliteEngines)[])("SQLite %s", (version) => {
  test("no row is lost", async () => {
    const { Database } = await sqliteEngines[version]();
    const count = { kept: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(histories(dialectFor({ name: "sqlite" })), async (wanted) => {
        const database = new Database();
        try {
          await keepsRows(sqliteEngine(database), wanted, count);
        } finally {
          database.close();
        }
      }),
      runs(80),
    );
    expect(count.kept).toBeGreaterThan(2000);
  });
});

describe("PostgreSQL", () => {
  let database: PGlite;
  beforeAll(async () => {
    database = await startPostgresql();
  }, 60_000);
  afterAll(() => database.close());

  test("no row is lost", async () => {
    const count = { kept: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(histories(dialectFor({ name: "postgresql" })), async (wanted) => {
        await database.exec("BEGIN");
        try {
          await keepsRows(postgresqlEngine(database), wanted, count);
        } finally {
          await database.exec("ROLLBACK");
        }
      }),
      runs(40),
    );
    expect(count.kept).toBeGreaterThan(500);
  });
});

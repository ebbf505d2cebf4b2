import type { PGlite } from "@electric-sql/pglite";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { differenceOf } from "../../src/difference/difference.js";
import { Failure } from "../../src/diagnostics/diagnostic.js";
import type { Dialect, Step } from "../../src/dialect/dialect.js";
import { dialectFor } from "../../src/dialect/registry.js";
import { emptySchema } from "../../src/model/edit.js";
import type { Schema } from "../../src/model/schema.js";
import { withoutDetails } from "./catalog.js";
import { histories, runs } from "./histories.js";
import {
  postgresqlObjects,
  promisedPostgresqlObjects,
  promisedSqliteObjects,
  sqliteObjects,
} from "./objects-catalog.js";
import { howFor, pairOf, statementsOf, stepsOf } from "./pairs.js";
import { catalogOf as postgresqlCatalog, emptyPostgresql, enumTypesOf, startPostgresql } from "./postgresql.js";
import { promised, promisedEnumTypes } from "./promised.js";
import { catalogOf as sqliteCatalog, execute, sqliteEngines } from "./sqlite.js";

// The law of autogenerate on engines: what the SQL of a difference makes is what is wanted, and the way back as well.

/** What the engine is told to go one way, and the schema it should have then; nothing where a part of it is refused. */
function way(
  from: Schema,
  to: Schema,
  dialect: Dialect,
  inBatches: boolean,
): { readonly sql: readonly string[]; readonly end: Schema } | undefined {
  try {
    const steps = stepsOf(differenceOf(from, to, howFor(dialect, inBatches)).operations, from);
    const sql: string[] = [];
    for (const step of steps) {
      const statements = statementsOf(step, dialect);
      if ("refused" in statements) return undefined;
      sql.push(...statements);
    }
    return { sql, end: steps.at(-1)?.after ?? from };
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

interface Engine {
  run(text: string): unknown;
  compare(schema: Schema, ways: readonly Step[]): unknown;
}

const pairs = [histories, histories] as const;

/** From nothing to one schema, to the other, and back: each way is a difference. */
async function travel(engine: Engine, from: Schema, to: Schema, dialect: Dialect, batch: boolean): Promise<number> {
  let [schema, done] = [emptySchema(dialect.rules), 0];
  for (const goal of [from, to, from]) {
    const found = way(schema, goal, dialect, batch);
    if (found === undefined) return done;
    for (const text of found.sql) {
      try {
        await engine.run(text);
      } catch (error) {
        throw new Error(`${found.sql.join(";\n")}\n-- at\n${text}\n${String(error)}`, { cause: error });
      }
    }
    schema = found.end;
    await engine.compare(schema, []);
    done++;
  }
  return done;
}

describe.each(Object.keys(sqliteEngines) as (keyof typeof sqliteEngines)[])("SQLite %s", (name) => {
  const dialect = dialectFor({ name: "sqlite" });

  test("what a difference says makes what is wanted, and the way back what was there", async () => {
    const { Database } = await sqliteEngines[name]();
    const done: number[] = [];
    await fc.assert(
      fc.asyncProperty(
        pairs[0](dialect),
        pairs[1](dialect),
        fc.boolean(),
        fc.boolean(),
        async (one, other, related, batch) => {
          const { from, to } = pairOf(one, other, related, dialect);
          const database = new Database();
          try {
            const engine: Engine = {
              run: (text) => {
                execute(database, text);
              },
              compare: (schema) => {
                expect(withoutDetails(sqliteCatalog(database))).toEqual(promised(schema, dialect));
                expect(sqliteObjects(database)).toEqual(promisedSqliteObjects(schema, dialect));
              },
            };
            done.push(await travel(engine, from, to, dialect, batch));
          } finally {
            database.close();
          }
        },
      ),
      runs(60),
    );
    expect(done.filter((ways) => ways === 3).length / done.length).toBeGreaterThan(0.8);
  });
});

describe("PostgreSQL", () => {
  const dialect = dialectFor({ name: "postgresql" });
  let database: PGlite;
  beforeAll(async () => {
    database = await startPostgresql();
  }, 60_000);
  afterAll(() => database.close());

  test("what a difference says makes what is wanted, and the way back what was there", async () => {
    const done: number[] = [];
    const engine: Engine = {
      run: (text) => database.exec(text),
      compare: async (schema) => {
        expect(withoutDetails(await postgresqlCatalog(database))).toEqual(promised(schema, dialect));
        expect(await enumTypesOf(database)).toEqual(promisedEnumTypes(schema));
        expect((await postgresqlObjects(database)).names).toEqual(promisedPostgresqlObjects(schema));
      },
    };
    await fc.assert(
      fc.asyncProperty(
        pairs[0](dialect),
        pairs[1](dialect),
        fc.boolean(),
        fc.boolean(),
        async (one, other, related, batch) => {
          const { from, to } = pairOf(one, other, related, dialect);
          await emptyPostgresql(database);
          done.push(await travel(engine, from, to, dialect, batch));
        },
      ),
      runs(30),
    );
    expect(done.filter((ways) => ways === 3).length / done.length).toBeGreaterThan(0.8);
  });
});

import type { PGlite } from "@electric-sql/pglite";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Expression } from "../src/model/schema.js";
import type { Type } from "../src/model/types.js";
import { readerFor } from "../src/reader/reader.js";
import { chooser, columnOf, columns, conditions, mutated, regrouped, within } from "./expressions.js";
import { runs } from "./laws/histories.js";
import { startPostgresql } from "./laws/postgresql.js";
import { corpus, corpusColumns, defaults } from "./same-corpus.js";

const reader = readerFor("postgresql");
const context = { table: "t", columns: columns.map(({ name }) => name) };
const read = (text: string): Expression => reader.expression(text, context);

describe("on PostgreSQL", () => {
  let database: PGlite;
  beforeAll(async () => {
    database = await startPostgresql();
    await database.exec(`CREATE TABLE t (a integer, b integer, price numeric(10, 2), ratio double precision, big bigint,
      s varchar(20), "Note" text);
      CREATE TYPE mood AS ENUM ('a', 'b');
      CREATE SEQUENCE numbers;
      CREATE TABLE c (${corpusColumns.map(({ name, as }) => `${name} ${as}`).join(", ")})`);
    const choose = chooser(7);
    const one = (values: readonly string[]): string => values[choose(values.length)] ?? "NULL";
    const rows = Array.from({ length: 60 }, () => {
      const numbers = ["NULL", "0", "1", "2", "3", "-1", "10"];
      const texts = ["NULL", "''", "'x'", "'y'", "'X'", "'it''s'", "'xa'", "'ay'", "'1'"];
      const shares = [one(["NULL", "0", "1", "1.5", "2", "10"]), one(["NULL", "0.5", "1.5", "0", "2"])];
      return `(${[one(numbers), one(numbers), ...shares, one(numbers), one(texts), one(texts)].join(", ")})`;
    });
    await database.exec(`INSERT INTO t VALUES ${rows.join(", ")}`);
  }, 60_000);
  afterAll(() => database.close());

  const tryRows = async (query: string): Promise<readonly unknown[] | undefined> => {
    try {
      return (await database.query(query)).rows;
    } catch {
      // What it cannot run has no result to compare.
      return undefined;
    }
  };

  /** The CHECK as the server writes it down; nothing where it does not take it. */
  async function givenBack(table: string, condition: string): Promise<string | undefined> {
    if ((await tryRows(`ALTER TABLE ${table} ADD CONSTRAINT law CHECK (${condition}) NOT VALID`)) === undefined) {
      return undefined;
    }
    const { rows } = await database.query<{ text: string }>(
      "SELECT pg_get_expr(conbin, conrelid) AS text FROM pg_constraint WHERE conname = 'law'",
    );
    await database.exec(`ALTER TABLE ${table} DROP CONSTRAINT law`);
    return rows[0]?.text;
  }

  test("what the server gives back is the same as what it was given", async () => {
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(conditions("postgresql"), fc.nat(), async (wild, seed) => {
        const text = wild.write({ choose: chooser(seed), dialect: "postgresql" });
        const found = await givenBack("t", text);
        if (found === undefined) return;
        taken++;
        if (!reader.same(read(text), read(found), columns)) expect(found).toBe(text);
      }),
      runs(300),
    );
    expect(taken).toBeGreaterThan(100);
  });

  test("what gives different results is never the same", async () => {
    const counts = { same: 0, different: 0 };
    await fc.assert(
      fc.asyncProperty(conditions("postgresql"), conditions("postgresql"), fc.nat(), async (wild, source, seed) => {
        const choose = chooser(seed);
        const how = { choose, dialect: "postgresql" };
        const text = wild.write(how);
        const results = async (one: string): Promise<string | undefined> => {
          const rows = await tryRows(`SELECT (${one}) AS value FROM t`);
          return rows === undefined ? undefined : JSON.stringify(rows);
        };
        for (const other of [mutated(wild, choose, within(source)).write(how), regrouped(text, choose)]) {
          const [found, changed] = [await results(text), await results(other)];
          if (found === undefined || changed === undefined) continue;
          const same = reader.same(read(text), read(other), columns);
          if (same && found !== changed) expect(other).toBe(`not the same as ${text}`);
          if (found !== changed) counts.different++;
          else if (same) counts.same++;
        }
      }),
      runs(500),
    );
    expect(counts.different).toBeGreaterThan(100);
    expect(counts.same).toBeGreaterThan(20);
  });

  test.each(corpus)("gives back %s", async (condition) => {
    const named = corpusColumns.map(({ name, type }) => columnOf(name, type));
    const known = { table: "c", columns: named.map(({ name }) => name) };
    const found = await givenBack("c", condition);
    expect(found).toBeDefined();
    const same = reader.same(reader.expression(condition, known), reader.expression(found ?? "", known), named);
    expect(same ? condition : found).toBe(condition);
  });

  test.each(defaults)("gives back the default %s of a %s", async (value, as, type: Type) => {
    await database.exec(`CREATE TABLE d (x ${as} DEFAULT ${value})`);
    const { rows } = await database.query<{ text: string }>(
      "SELECT pg_get_expr(adbin, adrelid) AS text FROM pg_attrdef WHERE adrelid = 'd'::regclass",
    );
    await database.exec("DROP TABLE d");
    const asValue = (text: string) => ({ kind: "expression" as const, expression: read(text) });
    // NULL is no default to the server.
    const found = rows[0] === undefined ? null : asValue(rows[0].text);
    expect(reader.sameValue(asValue(value), found, type) ? value : rows[0]?.text).toBe(value);
  });
});

import { describe, expect, test } from "vitest";
import { type Affinity, affinityOf, effectOf } from "../src/dialect/sqlite/affinity.js";
import { rowsOf, sqliteEngines } from "./laws/sqlite.js";

// W12: what a copy into a column of another affinity does to values, asked of the engines: a diagnostic says so for
// just the pairs for which they do something.

const affinities: readonly Affinity[] = ["TEXT", "NUMERIC", "INTEGER", "REAL", "BLOB"];

const values = [
  "NULL",
  "''",
  "'007'",
  "'1.10'",
  "'1e5'",
  "' 12 '",
  "'0x10'",
  "'2020'",
  "'2020-02-29'",
  "'true'",
  "'12345678901234567890'",
  "x'3132'",
  "12",
  "9007199254740993",
  "9223372036854775807",
  "3.0",
  "0.1",
  "1e300",
];

describe.each(Object.keys(sqliteEngines) as (keyof typeof sqliteEngines)[])("SQLite %s", (version) => {
  test.each(affinities.flatMap((from) => affinities.map((to) => [from, to] as const)))(
    "%s values in a column of affinity %s",
    async (from, to) => {
      const { Database } = await sqliteEngines[version]();
      const database = new Database();
      database.run(`CREATE TABLE a (x ${from})`);
      for (const value of values) database.run(`INSERT INTO a VALUES (${value})`);
      database.run(`CREATE TABLE b (x ${to})`);
      database.run("INSERT INTO b (x) SELECT a.x FROM a");
      const stored = (table: string) => rowsOf(database, `SELECT typeof(x), quote(x) FROM ${table} ORDER BY rowid`);
      const [before, after] = [stored("a"), stored("b")];
      database.close();
      expect(JSON.stringify(before) !== JSON.stringify(after)).toBe(effectOf(from, to) !== undefined);
      // Numbers that only change the way in which they are kept are the same numbers.
      if (effectOf(from, to)?.loses !== false) return;
      const numbers = (rows: typeof before) => rows.map(([, text]) => Number(String(text).replaceAll("'", "")));
      const whole = before.map(([kind]) => kind === "integer" || to !== "TEXT");
      expect(numbers(after).filter((_, index) => whole[index])).toEqual(
        numbers(before).filter((_, index) => whole[index]),
      );
    },
  );

  test.each([
    "INTEGER",
    "BIGINT",
    "SMALLINT",
    "VARCHAR(50)",
    "VARCHAR",
    "TEXT",
    "TEXT(100)",
    "BOOLEAN",
    "DATE",
    "TIME",
    "DATETIME",
    "TIMESTAMP",
    "NUMERIC(10, 2)",
    "DECIMAL(10, 2)",
    "FLOAT",
    "DOUBLE",
    "DOUBLE PRECISION",
    "REAL",
    "BLOB",
    "JSON",
    "CHAR(32)",
    "CLOB",
    "BINARY(5)",
    "VARBINARY(5)",
    "POINT",
    "FLOATING POINT",
    "ANY",
    "geometry",
  ])("the affinity of %s", async (type) => {
    const { Database } = await sqliteEngines[version]();
    const database = new Database();
    database.run(`CREATE TABLE a (x ${type})`);
    // A number, and text that looks like one, tell the affinities apart.
    database.run("INSERT INTO a VALUES (1.0), ('2')");
    const kinds = rowsOf(database, "SELECT typeof(x) FROM a").join();
    database.close();
    const expected: Readonly<Record<Affinity, string>> = {
      TEXT: "text,text",
      NUMERIC: "integer,integer",
      INTEGER: "integer,integer",
      REAL: "real,real",
      BLOB: "real,text",
    };
    expect(kinds).toBe(expected[affinityOf(type)]);
  });
});

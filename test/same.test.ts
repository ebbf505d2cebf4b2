import fc from "fast-check";
import initSqlJs, { type Database } from "sql.js";
import { beforeAll, describe, expect, test } from "vitest";
import type { Expression } from "../src/model/schema.js";
import { type Reader, readerFor } from "../src/reader/reader.js";
import { chooser, columns, conditions, mutated, regrouped, within } from "./expressions.js";
import { runs } from "./laws/histories.js";

const context = { table: "t", columns: columns.map(({ name }) => name) };
const read = (reader: Reader, text: string): Expression => reader.expression(text, context);

describe("every spelling of an expression is the same", () => {
  test.each(["sqlite", "postgresql", "mysql", "mariadb", "mssql", "oracle"])("%s", (dialect) => {
    const reader = readerFor(dialect);
    const forWriting = dialect === "mysql" ? "mariadb" : dialect;
    fc.assert(
      fc.property(conditions(forWriting), fc.nat(), fc.nat(), (wild, one, other) => {
        const plain = wild.write({ choose: chooser(0), dialect: forWriting, plain: true });
        for (const seed of [one, other]) {
          const spelled = wild.write({ choose: chooser(seed), dialect: forWriting });
          if (!reader.same(read(reader, plain), read(reader, spelled), columns)) expect(spelled).toBe(plain);
        }
      }),
      runs(60),
    );
  });
});

describe("what gives different results is never the same", () => {
  let database: Database;
  beforeAll(async () => {
    const engine = await initSqlJs();
    database = new engine.Database();
    database.run('CREATE TABLE t (a integer, b integer, price numeric, ratio real, big bigint, s text, "Note" text)');
    const choose = chooser(7);
    const one = (values: readonly unknown[]): never => values[choose(values.length)] as never;
    for (let row = 0; row < 60; row++) {
      const numbers = [null, 0, 1, 2, 3, -1, 10];
      const texts = [null, "", "x", "y", "X", "it's", "xa", "ay", "1"];
      database.run("INSERT INTO t VALUES (?, ?, ?, ?, ?, ?, ?)", [
        ...[0, 0].map(() => one(numbers)),
        one([null, 0, 1, 1.5, 2, 10]),
        one([null, 0.5, 1.5, 0, 2]),
        one(numbers),
        ...[0, 0].map(() => one(texts)),
      ]);
    }
  });

  test("sqlite", () => {
    const reader = readerFor("sqlite");
    const results = (text: string): string | undefined => {
      try {
        return JSON.stringify(database.exec(`SELECT ${text} FROM t`)[0]?.values);
      } catch {
        // What it cannot run has no result to compare.
        return undefined;
      }
    };
    const counts = { same: 0, different: 0 };
    fc.assert(
      fc.property(conditions("sqlite"), conditions("sqlite"), fc.nat(), (wild, source, seed) => {
        const choose = chooser(seed);
        const how = { choose, dialect: "sqlite" };
        const text = wild.write(how);
        const others = [mutated(wild, choose, within(source)).write(how), regrouped(text, choose)];
        for (const other of others) {
          const [found, changed] = [results(text), results(other)];
          if (found === undefined || changed === undefined) continue;
          const same = reader.same(read(reader, text), read(reader, other), columns);
          if (same && found !== changed) expect(other).toBe(`not the same as ${text}`);
          if (found !== changed) counts.different++;
          else if (same) counts.same++;
        }
      }),
      runs(400),
    );
    // The law says something only where there is both.
    expect(counts.different).toBeGreaterThan(20);
    expect(counts.same).toBeGreaterThan(20);
  });
});

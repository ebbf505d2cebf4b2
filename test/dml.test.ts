import fc from "fast-check";
import initSqlJs, { type Database } from "sql.js";
import { beforeAll, expect, test } from "vitest";
import { readerFor } from "../src/reader/reader.js";
import { runs } from "./laws/histories.js";

/** What a text takes for columns of which table. */
function mentionsOf(text: string, dialect: string): readonly string[] {
  return readerFor(dialect)
    .statements(text)
    .mentions.map(({ table, columns }) => {
      const name = table.schema === undefined ? table.name : `${table.schema}.${table.name}`;
      return `${name}(${columns.map((column) => column.name).join(", ")})`;
    });
}

test.each([
  ["INSERT INTO account (id, price) VALUES (1, 2)", "sqlite", ["account(id, price)"]],
  ["INSERT OR IGNORE INTO account (id) SELECT a FROM b", "sqlite", ["account(id)"]],
  ["insert into App.Account as x (Id) values (1)", "postgresql", ["app.account(id)"]],
  ["INSERT INTO account VALUES (1, 2)", "sqlite", ["account()"]],
  ["INSERT INTO account (SELECT a FROM b)", "postgresql", ["account()"]],
  [
    "UPDATE account SET price = 0, note = (SELECT x FROM b WHERE y = 1) WHERE z = 1",
    "sqlite",
    ["account(price, note)"],
  ],
  ['UPDATE ONLY account AS a SET "Price" = 1', "postgresql", ["account(Price)"]],
  ["UPDATE account SET price = extract(year FROM day), other = 1", "postgresql", ["account(price, other)"]],
  ["UPDATE account a JOIN other b ON a.id = b.id SET a.price = 1", "mysql", []],
  ["UPDATE account JOIN other SET stranger = 1", "mysql", []],
  ["UPDATE account, other SET stranger = 1", "mysql", []],
  ["UPDATE a SET price = 1 FROM account a", "mssql", []],
  ["UPDATE #rows SET price = 1", "mssql", []],
  ["DELETE FROM account WHERE whatever = 1; DELETE FROM [Other]", "mssql", ["account()", "other()"]],
  ["WITH account AS (SELECT 1 AS x) UPDATE other SET x = 1", "postgresql", []],
  ["CREATE TABLE made (x INTEGER); INSERT INTO made (x) VALUES (1)", "sqlite", []],
  ["ALTER TABLE account ADD note TEXT; UPDATE account SET note = ''", "sqlite", []],
  ["SELECT emial FROM acount", "sqlite", []],
])("%s, on %s", (text, dialect, expected) => expect(mentionsOf(text, dialect)).toEqual(expected));

let database: Database;
beforeAll(async () => {
  const engine = await initSqlJs();
  database = new engine.Database();
  database.run('CREATE TABLE t (a, b, "x y"); CREATE TABLE u (a, c)');
});

const tables: Readonly<Record<string, readonly string[]>> = { t: ["a", "b", "x y"], u: ["a", "c"] };

test("what SQLite runs writes to no column that is not there", () => {
  const name = fc.constantFrom("a", "A", "b", "c", '"x y"', "[b]", "`c`", "rowid");
  const table = fc.constantFrom("t", "u", '"T"', "main.u");
  const value = fc.oneof(
    fc.constantFrom("1", "'b = c'", "a", "NULL", "(SELECT c FROM u)", "CASE WHEN a = 1 THEN 2 ELSE 3 END", "max(a, 1)"),
    name,
  );
  const names = fc.uniqueArray(name, { minLength: 1, maxLength: 3 });
  const settings = fc.array(fc.tuple(name, value), { minLength: 1, maxLength: 3 });
  const statement = fc.oneof(
    fc
      .tuple(fc.constantFrom("INSERT", "REPLACE", "INSERT OR IGNORE"), table, fc.constantFrom("", " AS x"), names)
      .map(
        ([verb, into, as, list]) =>
          `${verb} INTO ${into}${as} (${list.join(", ")}) SELECT ${list.map(() => 1).join(", ")}`,
      ),
    fc
      .tuple(
        table,
        fc.constantFrom("", " AS t", " AS x"),
        settings,
        fc.constantFrom("", " FROM u AS other", " WHERE b = a, 1"),
      )
      .map(
        ([of, as, list, rest]) =>
          `UPDATE ${of}${as} SET ${list.map(([one, to]) => `${one} = ${to}`).join(", ")}${rest}`,
      ),
    fc.tuple(table, settings).map(([of, list]) => {
      const [first, second] = list;
      return `UPDATE ${of} SET (${first?.[0] ?? ""}) = (${second?.[1] ?? "1"})`;
    }),
  );
  const counts = { accepted: 0, mentioned: 0 };
  fc.assert(
    fc.property(statement, (text) => {
      database.run("SAVEPOINT law");
      try {
        database.run(text);
      } catch {
        // What SQLite refuses may well be said to be wrong.
        return;
      } finally {
        database.run("ROLLBACK TO law; RELEASE law");
      }
      counts.accepted++;
      for (const { table: written, columns } of readerFor("sqlite").statements(text).mentions) {
        counts.mentioned += columns.length;
        const known = [...(tables[written.name] ?? []), "rowid"];
        expect(columns.filter((column) => !known.includes(column.name))).toEqual([]);
      }
    }),
    runs(1000),
  );
  expect(counts.accepted).toBeGreaterThan(100);
  expect(counts.mentioned).toBeGreaterThan(100);
});

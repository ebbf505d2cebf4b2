import type { PGlite } from "@electric-sql/pglite";
import type { Database } from "sql.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dialectFor } from "../src/dialect/registry.js";
import { scriptLines } from "../src/output/script.js";
import { assumedText, cases, compiled, plain } from "./golden/cases.js";
import { startPostgresql } from "./laws/postgresql.js";
import { rowsOf, sqliteEngines } from "./laws/sqlite.js";

// What a copy must not lose, seen in rows: the scripts of fixtures/ops/, with all that stands around the operations.

/** What has to be there, and the statements that are then run. */
function scriptOf(name: string, target: { readonly name: string; readonly version?: string }) {
  const dialect = dialectFor(target);
  const one = cases.find((other) => other.name === name);
  if (one === undefined) throw new Error(`there is no fixtures/ops/${name}.ts`);
  const movements = compiled(one, dialect);
  const settings = { ...plain, transaction: "per-script" } as const;
  const lines = scriptLines(
    movements.up.map((movement) => ({ ...movement, rows: [] })),
    false,
    settings,
    dialect,
  );
  const statements = lines.flatMap((line) => (line.kind === "statement" ? [line.statement.text] : []));
  return { before: assumedText(movements), statements };
}

describe("on SQLite", () => {
  /** The database after the script of a case ran over these rows, foreign keys enforced when it began. */
  async function after(name: string, rows: string, version = "3.35"): Promise<Database> {
    const { Database } = await sqliteEngines.newest();
    const database = new Database();
    const { before, statements } = scriptOf(name, { name: "sqlite", version });
    database.exec(`PRAGMA foreign_keys = ON; ${before} ${rows}`);
    for (const text of statements) database.run(text);
    database.run("PRAGMA foreign_keys = ON");
    return database;
  }

  test("W7: children survive a copy of their parent, ON DELETE CASCADE or not", async () => {
    const rows =
      "INSERT INTO parent VALUES (1, 'a', 0), (2, 'b', 0); INSERT INTO child VALUES (10, 1), (11, 2), (12, NULL);";
    const database = await after("w07-children-survive", rows);
    expect(rowsOf(database, "SELECT id, parent_id FROM child ORDER BY id")).toEqual([
      [10, 1],
      [11, 2],
      [12, null],
    ]);
    expect(rowsOf(database, "PRAGMA foreign_key_check")).toEqual([]);
    database.run("DELETE FROM parent WHERE id = 1");
    expect(rowsOf(database, "SELECT count(*) FROM child")).toEqual([[2]]);
  });

  test("W8: the check of a renamed column guards the renamed column", async () => {
    const database = await after(
      "w08-columns-that-something-uses",
      "INSERT INTO item (id, price, old) VALUES (1, 5, 1);",
    );
    expect(rowsOf(database, "SELECT id, net, gross FROM item")).toEqual([[1, 5, 10]]);
    expect(() => database.run("INSERT INTO item (net) VALUES (1000)")).toThrow("ck_item_price");
  });

  test("W15: unnamed checks still check", async () => {
    const database = await after("w15-unnamed-checks-stay", "INSERT INTO account VALUES (1, 5, 0);");
    expect(() => database.run("INSERT INTO account VALUES (2, -1)")).toThrow("CHECK constraint failed");
    expect(() => database.run("INSERT INTO account VALUES (20, 1000000)")).toThrow("CHECK constraint failed");
  });

  test("W16: a STRICT table stays strict, one WITHOUT ROWID has none, and rows keep the numbers they have", async () => {
    const strict = await after("w16-strict-stays", "INSERT INTO measure VALUES (1, 2, 3);", "3.37");
    expect(() => strict.run("INSERT INTO measure VALUES (2, 'x')")).toThrow("cannot store TEXT");
    const rows =
      "INSERT INTO country VALUES ('de', 1); INSERT INTO log (_rowid_, line, rowid) VALUES (7, 'a', 'x'), (3, 'b', 'y');";
    const database = await after("w16-without-rowid-stays", rows);
    expect(() => database.exec("SELECT rowid FROM country")).toThrow("no such column");
    expect(rowsOf(database, "SELECT _rowid_, line, rowid FROM log ORDER BY line")).toEqual([
      [7, "a", "x"],
      [3, "b", "y"],
    ]);
  });

  test("W17: numbers that were given out are not given out again", async () => {
    const rows = "INSERT INTO ticket (subject) VALUES ('a'), ('b'), ('c'); DELETE FROM ticket WHERE id = 3;";
    const database = await after("w17-autoincrement-goes-on", rows);
    database.run("INSERT INTO ticket (subject) VALUES ('d')");
    expect(rowsOf(database, "SELECT max(id) FROM ticket")).toEqual([[4]]);
  });

  test("W28: foreign keys still do what they did", async () => {
    const rows = `INSERT INTO "user" VALUES (1), (2); INSERT INTO post VALUES (1, 1, NULL, 0), (2, 2, 2, 0);`;
    const database = await after("w28-actions-of-inline-foreign-keys-stay", rows);
    database.run(`DELETE FROM "user" WHERE id = 1`);
    expect(rowsOf(database, "SELECT id FROM post")).toEqual([[2]]);
    expect(() => database.run(`DELETE FROM "user" WHERE id = 2`)).toThrow("FOREIGN KEY constraint failed");
  });

  test("W29: drop a, rename b to a: the values are those of b", async () => {
    const rows = `INSERT INTO "user" VALUES (1); INSERT INTO post VALUES (5, 1, NULL, 10, 20);`;
    const database = await after("w29-unnamed-and-renamed", rows);
    expect(rowsOf(database, "SELECT rowid, id, user_id, heading, a FROM post")).toEqual([[5, 5, 1, "none", 20]]);
  });

  test("two columns exchange their names and not their values", async () => {
    const database = await after("batch-exchange-names", "INSERT INTO span VALUES (1, 2, 3);");
    expect(rowsOf(database, "SELECT id, high, low FROM span")).toEqual([[1, 2, 3]]);
    expect(() => database.run("INSERT INTO span VALUES (2, 3, 2)")).toThrow("ck_span_order");
  });

  test("rows keep the default that a new column had when it was made", async () => {
    const database = await after("batch-new-table-default", "INSERT INTO some_table VALUES (1, 2);");
    database.run("INSERT INTO some_table (id) VALUES (2)");
    expect(rowsOf(database, "SELECT five, none FROM some_table")).toEqual([
      [5, null],
      [7, 7],
    ]);
  });
});

describe("on PostgreSQL", () => {
  let database: PGlite;
  beforeAll(async () => {
    database = await startPostgresql();
  }, 60_000);
  afterAll(() => database.close());

  test("the sequence goes on where it was, and what refers to the table refers to the copy", async () => {
    const { before, statements } = scriptOf("batch-recreate-always-referenced", { name: "postgresql" });
    await database.exec(before);
    await database.exec("INSERT INTO node (label, size) VALUES ('a', 1), ('b', 2), ('c', 3)");
    await database.exec("UPDATE node SET parent_id = 1 WHERE id = 2; DELETE FROM node WHERE id = 3");
    await database.exec("INSERT INTO leaf (node_id) VALUES (2)");
    for (const text of statements) await database.exec(text);
    await database.exec("INSERT INTO node (kind, label) VALUES ('new', 'd')");
    const { rows } = await database.query(
      "SELECT number, kind, parent_id, label, size, double FROM node ORDER BY number",
    );
    expect(rows).toEqual([
      { number: 1, kind: "plain", parent_id: null, label: "a", size: 1, double: 2 },
      { number: 2, kind: "plain", parent_id: 1, label: "b", size: 2, double: 4 },
      { number: 4, kind: "new", parent_id: null, label: "d", size: null, double: null },
    ]);
    await expect(database.exec("INSERT INTO leaf (node_id) VALUES (3)")).rejects.toThrow("leaf_node_id_fkey");
    await expect(database.exec("INSERT INTO leaf (node_label) VALUES ('x')")).rejects.toThrow("fk_leaf_label");
    await database.exec("DELETE FROM node WHERE number = 1");
    expect((await database.query("SELECT node_id FROM leaf")).rows).toEqual([{ node_id: null }]);
    await database.exec("DROP TABLE leaf; DROP TABLE node");
    expect((await database.query("SELECT relname FROM pg_class WHERE relkind = 'S'")).rows).toEqual([]);
  });

  test("an identity goes on with its numbers, under the name that its sequence has", async () => {
    const { before, statements } = scriptOf("batch-recreate-always-identity", { name: "postgresql" });
    await database.exec(before);
    await database.exec("INSERT INTO ticket (subject) VALUES ('a'), ('b'), ('c'); DELETE FROM ticket WHERE id = 20");
    for (const text of statements) await database.exec(text);
    await database.exec("INSERT INTO ticket (subject) VALUES ('d')");
    expect((await database.query("SELECT id FROM ticket ORDER BY id")).rows).toEqual(
      [10, 15, 25].map((id) => ({ id })),
    );
    await expect(database.exec("INSERT INTO ticket (id) VALUES (99)")).rejects.toThrow("non-DEFAULT value");
    const { rows } = await database.query("SELECT relname FROM pg_class WHERE relkind = 'S'");
    expect(rows).toEqual([{ relname: "ticket_id_seq" }]);
  });

  test("DDL behind rows that a deferred constraint has yet to check", async () => {
    const { before, statements } = scriptOf("backfill-under-a-deferred-constraint", { name: "postgresql" });
    await database.exec(before);
    await database.exec("INSERT INTO kind VALUES (1, NULL); INSERT INTO node VALUES (1, 1, 5)");
    for (const text of statements) await database.exec(text);
    expect((await database.query("SELECT id, kind_id, place, size FROM node ORDER BY id")).rows).toEqual([
      { id: 1, kind_id: 1, place: 4, size: 1 },
      { id: 2, kind_id: 7, place: 0, size: 1 },
      { id: 3, kind_id: 7, place: 1, size: 1 },
    ]);
    await expect(database.exec("INSERT INTO node VALUES (9, 99, 9, 9)")).rejects.toThrow("node_kind_id_fkey");
  });

  test("a copy whose foreign key is deferred", async () => {
    const { before, statements } = scriptOf("batch-recreate-always-deferred", { name: "postgresql" });
    await database.exec(before);
    await database.exec("INSERT INTO owner VALUES (1); INSERT INTO pet (owner_id) VALUES (1), (1)");
    for (const text of statements) await database.exec(text);
    expect((await database.query("SELECT id, owner_id, name FROM pet ORDER BY id")).rows).toEqual([
      { id: 1, owner_id: 1, name: null },
      { id: 2, owner_id: 1, name: null },
    ]);
  });
});

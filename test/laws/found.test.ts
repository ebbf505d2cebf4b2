import { describe, expect, test } from "vitest";
import { legalize } from "../../src/dialect/legalize.js";
import { dialectFor } from "../../src/dialect/registry.js";
import { emptySchema } from "../../src/model/edit.js";
import { operation, type Operation } from "../../src/model/operation.js";
import { apply, replay } from "../../src/model/replay.js";
import type { Column, Constraint, Table } from "../../src/model/schema.js";
import type { Type } from "../../src/model/types.js";
import { print } from "../../src/plan/statements.js";
import { rowsOf, sqliteEngines } from "./sqlite.js";

// What the laws found, one example each.

const integer: Type = { kind: "integer" };

function column(name: string, type: Type = integer, rest: Partial<Column> = {}): Column {
  return {
    name,
    type,
    nullable: true,
    serverDefault: null,
    autoincrement: null,
    identity: null,
    computed: null,
    collation: null,
    comment: null,
    options: {},
    ...rest,
  };
}

function table(name: string, columns: readonly Column[], rest: Partial<Table> = {}): Table {
  return { name, columns, constraints: [], indexes: [], comment: null, options: {}, ...rest };
}

function key(...columns: readonly string[]): Constraint {
  return { kind: "primaryKey", name: {}, columns, deferrable: null, initially: null, options: {} };
}

/** What is printed for the last of these operations. */
function printed(name: string, ops: readonly Operation[], version?: string): readonly string[] {
  const dialect = dialectFor({ name, version });
  const before = replay(ops.slice(0, -1), emptySchema(dialect.rules));
  const op = ops.at(-1);
  if (op === undefined) return [];
  const step = { op, before, after: apply(before, op), origin: {} };
  return legalize(step, dialect).flatMap((part) => print(part, dialect).map(({ text }) => text));
}

const a = operation("createTable", { table: table("a", [column("x"), column("y")]) });

describe("renameTable", () => {
  test("to the very same name is refused: both engines do so", () => {
    const op = operation("renameTable", { table: { name: "a" }, to: "a" });
    expect(() => printed("sqlite", [a, op])).toThrow("M105");
    expect(() => printed("postgresql", [a, op])).toThrow("M105");
  });

  test("to another spelling of its name goes by way of another name on SQLite", () => {
    const op = operation("renameTable", { table: { name: "a" }, to: "A" });
    expect(printed("sqlite", [a, op])).toEqual([
      "ALTER TABLE a RENAME TO _alembic_batch_temp",
      'ALTER TABLE _alembic_batch_temp RENAME TO "A"',
    ]);
    expect(printed("postgresql", [a, op])).toEqual(['ALTER TABLE a RENAME TO "A"']);
  });
});

test("a table WITHOUT ROWID cannot lose its primary key", () => {
  const create = operation("createTable", {
    table: table("a", [column("x", integer, { nullable: false }), column("y")], {
      constraints: [key("x")],
      options: { withRowid: false },
    }),
  });
  const drop = operation("dropConstraint", { table: { name: "a" }, constraint: "a_pkey" });
  expect(() => printed("sqlite", [create, drop])).toThrow("D103");
});

test.each(["newest", "3.35"] as const)("rows outlive all of their columns on SQLite %s", async (engine) => {
  const replaced = operation("batch", {
    table: { name: "a" },
    ops: [
      operation("addColumn", { table: { name: "a" }, column: column("z"), constraints: [], indexes: [] }),
      operation("dropColumn", { table: { name: "a" }, column: "x" }),
      operation("dropColumn", { table: { name: "a" }, column: "y" }),
    ],
    recreate: "always",
    temporary: "_alembic_batch_temp",
  });
  const { Database } = await sqliteEngines[engine]();
  const database = new Database();
  for (const text of printed("sqlite", [a])) database.run(text);
  database.run("INSERT INTO a VALUES (1, 2), (3, 4)");
  for (const text of printed("sqlite", [a, replaced])) database.run(text);
  expect(rowsOf(database, "SELECT z FROM a")).toEqual([[null], [null]]);
  database.close();
});

test("IF NOT EXISTS of a table that history knows makes none of its indexes and comments either", () => {
  const element = { of: { column: "x" }, descending: false, nulls: null, collation: null, opclass: null };
  const indexed = table("a", [column("x", integer, { comment: "known" })], {
    indexes: [{ name: "ix", unique: false, elements: [element], where: null, options: {} }],
  });
  const first = operation("createTable", { table: indexed });
  const again = operation("createTable", { table: indexed, ifNotExists: true });
  for (const name of ["sqlite", "postgresql"]) expect(printed(name, [first, again])).toHaveLength(1);
});

test("PostgreSQL fills NULLs with a value of the new type once the column has it", () => {
  const op = operation("alterColumn", {
    table: { name: "a" },
    column: "x",
    change: { type: { kind: "text", length: null }, nullable: false },
    backfill: { kind: "literal", value: "none" },
  });
  expect(printed("postgresql", [a, op])).toEqual([
    "ALTER TABLE a ALTER COLUMN x TYPE TEXT",
    "UPDATE a SET x = 'none' WHERE x IS NULL",
    "ALTER TABLE a ALTER COLUMN x SET NOT NULL",
  ]);
});

test("PostgreSQL does not widen a sequence that is only about to be made", () => {
  const create = operation("createTable", {
    table: table("a", [column("x", integer, { nullable: false })], { constraints: [key("x")] }),
  });
  const op = operation("alterColumn", {
    table: { name: "a" },
    column: "x",
    change: { type: { kind: "bigInteger" }, autoincrement: true },
  });
  expect(printed("postgresql", [create, op])).toEqual([
    "ALTER TABLE a ALTER COLUMN x TYPE BIGINT",
    "CREATE SEQUENCE a_x_seq AS BIGINT OWNED BY a.x",
    "SELECT setval('a_x_seq'::regclass, coalesce(max(x), 0) + 1, false) FROM a",
    "ALTER TABLE a ALTER COLUMN x SET DEFAULT nextval('a_x_seq'::regclass)",
  ]);
});

describe("RENAME COLUMN before SQLite 3.40 renames in the computed columns of other tables too", () => {
  const other = operation("createTable", {
    table: table("b", [
      column("n"),
      column("more", integer, {
        computed: { expression: [{ column: "n", text: "n" }, " + 1"], persisted: false },
      }),
    ]),
  });
  const op = operation("alterColumn", { table: { name: "a" }, column: "x", change: { name: "z" } });

  test("so the table is copied", () => {
    expect(printed("sqlite", [a, other, op])).toContain(
      "INSERT INTO _alembic_batch_temp (rowid, z, y) SELECT a.rowid, a.x, a.y FROM a",
    );
    expect(printed("sqlite", [a, other, op], "3.40")).toEqual(["ALTER TABLE a RENAME COLUMN x TO z"]);
  });

  test("but not for a column of another number", () => {
    const second = operation("alterColumn", { table: { name: "a" }, column: "y", change: { name: "z" } });
    expect(printed("sqlite", [a, other, second])).toEqual(["ALTER TABLE a RENAME COLUMN y TO z"]);
  });
});

test("PostgreSQL is told the name of a CHECK where the one of an enum has taken the first choice", () => {
  const create = operation("createTable", {
    table: table("a", [
      column("x", { kind: "enum", values: ["red"], typeName: null, length: 3, constraint: { name: {} } }),
    ]),
  });
  const check: Constraint = {
    kind: "check",
    name: {},
    condition: [{ column: "x", text: "x" }, " <> ''"],
    options: {},
  };
  const op = operation("addConstraint", { table: { name: "a" }, constraint: check });
  expect(printed("postgresql", [create, op])).toEqual(["ALTER TABLE a ADD CONSTRAINT a_x_check1 CHECK (x <> '')"]);
});

test("PostgreSQL cuts long names byte by byte, and makes their characters whole at the end", () => {
  const name = "ö".repeat(30);
  const unique: Constraint = {
    kind: "unique",
    name: {},
    columns: [name],
    deferrable: null,
    initially: null,
    options: {},
  };
  const create = operation("createTable", { table: table(name, [column(name)], { constraints: [unique] }) });
  const half = "ö".repeat(14);
  const drop = operation("dropConstraint", { table: { name }, constraint: `${half}_${half}_key` });
  expect(printed("postgresql", [create, drop])).toEqual([
    `ALTER TABLE "${name}" DROP CONSTRAINT "${half}_${half}_key"`,
  ]);
});

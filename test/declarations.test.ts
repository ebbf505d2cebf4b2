import { describe, expect, expectTypeOf, it } from "vitest";
import type { Dialect } from "../src/dialect/dialect.js";
import { postgresql } from "../src/dialect/postgresql/index.js";
import { sqlite } from "../src/dialect/sqlite/index.js";
import { textOf } from "../src/model/lookup.js";
import type { Batch } from "../src/script/batch.js";
import { defineConfig, defineRevision } from "../src/script/define.js";
import { column } from "../src/script/elements/column.js";
import { check, foreignKey, primaryKey, unique } from "../src/script/elements/constraints.js";
import { exclude } from "../src/script/elements/exclude.js";
import { index } from "../src/script/elements/indexes.js";
import { table } from "../src/script/elements/table.js";
import type { Op } from "../src/script/op.js";
import { t } from "../src/script/type-constructors.js";
import { lit, sql } from "../src/sql/sql.js";
import { codes, only, recorded, refused } from "./recording.js";

describe("declarations", () => {
  const created = (run: (op: Op) => void, dialect?: Dialect) => {
    const op = only(run, dialect);
    return op.kind === "createTable" ? op.table : expect.fail(op.kind);
  };

  it("puts the primary key first, then what is listed, then what stands beside columns", () => {
    const made = created((op) =>
      op.createTable("user", [
        column("id", t.integer(), { primaryKey: true }),
        column("email", t.string(), { unique: true }),
        column("account", t.integer(), { references: { column: "account.id", name: "fk", onDelete: "CASCADE" } }),
        check(sql`id > 0`, { name: "ck" }),
      ]),
    );
    expect(made.constraints.map(({ kind }) => kind)).toEqual(["primaryKey", "check", "unique", "foreignKey"]);
    expect(made.constraints[3]).toMatchObject({ name: "fk", referent: { name: "account" }, onDelete: "CASCADE" });
    expect(made.columns.map(({ nullable }) => nullable)).toEqual([false, true, true]);
    expect(made.constraints[1]).toMatchObject({ condition: [{ column: "id", text: "id" }, " > 0"] });
  });

  it("lets a key of one integer number itself, unless something speaks against it", () => {
    const numbered = (...given: Parameters<typeof column>) =>
      created((op) => op.createTable("user", [column(...given)])).columns[0]?.autoincrement;
    expect(numbered("a", t.bigInteger(), { primaryKey: true })).toEqual({});
    expect(numbered("a", t.bigInteger(), { primaryKey: true, autoincrement: false })).toBeNull();
    expect(numbered("a", t.string(), { primaryKey: true })).toBeNull();
    expect(numbered("a", t.integer(), { primaryKey: true, serverDefault: 1 })).toBeNull();
    expect(numbered("a", t.integer(), { primaryKey: true, references: "account.id" })).toBeNull();
    expect(numbered("a", t.integer())).toBeNull();
    expect(numbered("a", t.string().withVariant(t.integer(), "sqlite"), { primaryKey: true })).toEqual({});
    expect(
      refused((op) => op.createTable("u", [column("a", t.string(), { primaryKey: true, autoincrement: true })])),
    ).toEqual(["M411"]);
    expect(refused((op) => op.createTable("u", [column("a", t.integer(), { autoincrement: true })]))).toEqual(["M411"]);
  });

  it("takes one word on the primary key", () => {
    const both = (key: string[]) => (op: Op) =>
      op.createTable("u", [column("a", t.integer(), { primaryKey: true }), column("b", t.integer()), primaryKey(key)]);
    expect(refused(both(["a", "b"]))).toEqual(["M410"]);
    expect(created(both(["a"])).constraints).toHaveLength(1);
    expect(
      refused((op) => op.createTable("u", [column("a", t.integer()), primaryKey(["a"]), primaryKey(["a"])])),
    ).toEqual(["M108"]);
    expect(
      refused((op) => op.createTable("u", [column("a", t.integer(), { primaryKey: true, nullable: true })])),
    ).toEqual(["M123"]);
  });

  it("names indexes as SQLAlchemy does", () => {
    const names = (name: string, schema?: string, dialect = sqlite) =>
      created(
        (op) =>
          op.createTable(
            name,
            [column("a", t.integer(), { index: true, unique: true })],
            schema === undefined ? {} : { schema },
          ),
        dialect,
      ).indexes;
    expect(names("user")).toMatchObject([{ name: "ix_user_a", unique: true }]);
    expect(names("user", "app")).toMatchObject([{ name: "ix_app_user_a" }]);
    expect(names("t".repeat(63), undefined, postgresql)[0]?.name).toMatch(/^ix_t{52}_[0-9a-f]{4}$/);
  });

  it("chooses the options and types of the dialect that is recorded", () => {
    const declared = table(
      "u",
      [
        column("a", t.postgresql.jsonb().withVariant(t.json(), "sqlite")),
        index("ix", ["a"], { sqlite: { where: "a > 1" }, postgresql: { using: "gin", include: ["A"] } }),
      ],
      { sqlite: { strict: true } },
    );
    const made = created((op) => op.createTable(declared));
    expect(made).toMatchObject({ options: { strict: true }, columns: [{ type: { kind: "json" } }] });
    expect(textOf(made.indexes[0]?.where ?? [])).toBe("a > 1");
    expect(made.indexes[0]?.options).toEqual({});
    expect(refused((op) => op.createTable(declared), postgresql)).toEqual(["M102"]);
  });

  it("keeps variants within arrays and takes the first of the family", () => {
    expect(t.array(t.integer().withVariant(t.text(), "postgresql")).variants).toMatchObject({
      postgresql: { kind: "array", of: { kind: "text" } },
    });
  });

  it("tells text, values and expressions apart in defaults", () => {
    const [text, number, expression, none] = created((op) =>
      op.createTable("u", [
        column("a", t.text(), { serverDefault: "now()" }),
        column("b", t.json(), { serverDefault: { a: [1] } }),
        column("c", t.text(), { serverDefault: sql`lower(${lit("A'")})` }),
        column("d", t.text(), { serverDefault: null }),
      ]),
    ).columns;
    expect(text?.serverDefault).toEqual({ kind: "literal", value: "now()" });
    expect(number?.serverDefault).toEqual({ kind: "literal", value: { json: { a: [1] } } });
    expect(expression?.serverDefault).toEqual({ kind: "expression", expression: ["lower('A''')"] });
    expect(none?.serverDefault).toBeNull();
  });

  it("cannot be changed afterwards", () => {
    const columns = ["a"];
    const made = unique(columns);
    columns.push("b");
    expect(made.columns).toEqual(["a"]);
    expect(Object.isFrozen(made)).toBe(true);
  });

  it("does not compile with mistakes", () => {
    // @ts-expect-error an option that does not exist
    expect(codes(() => column("a", t.integer(), { nulable: true }))).toEqual(["M401"]);
    // @ts-expect-error a type that was not called
    expect(codes(() => column("a", t.integer))).toEqual(["M402"]);
    // @ts-expect-error a dialect that does not exist
    expect(codes(() => t.integer().withVariant(t.text(), "postgres"))).toEqual(["D101"]);
    // @ts-expect-error an option of another dialect
    expect(codes(() => table("a", [], { sqlite: { using: "gin" } }))).toEqual(["M401"]);
    // @ts-expect-error an action that does not exist
    expect(codes(() => foreignKey(["a"], "b.c", { onDelete: "cascade" }))).toEqual(["M402"]);
    // @ts-expect-error a pair without an operator
    expect(codes(() => exclude([["a"]]))).toEqual(["M402"]);
    // @ts-expect-error an enum type without members
    expect(refused((op) => op.createEnumType("state"))).toEqual(["M402"]);
    // @ts-expect-error a trigger that does nothing
    expect(refused((op) => op.createTrigger("a", "account", { timing: "AFTER", events: ["INSERT"] }))).toEqual([
      "M402",
    ]);
    // @ts-expect-error a block that waits, too
    expect(refused((op) => op.autocommitBlock(() => Promise.resolve()))).toEqual(["M419"]);
    // @ts-expect-error an argument too many
    expect(refused((op) => op.dropTable("account", {}, 1))).toEqual(["M402"]);
    // @ts-expect-error a reference without a table
    expect(codes(() => column("a", t.integer(), { references: "id" }))).toEqual(["M402"]);
    // @ts-expect-error a dialect that does not exist
    defineConfig({ versions: "*.ts", dialects: ["postgres"] });
    // @ts-expect-error a function that waits
    defineRevision({ revision: "a1", downRevision: null, upgrade: () => Promise.resolve() });
    // @ts-expect-error a block that waits
    expect(refused((op) => op.batchAlterTable("account", {}, () => Promise.resolve()))).toEqual(["M419"]);
    expectTypeOf<Batch>().not.toHaveProperty("createTable");
  });

  it.each([
    ["no columns", () => recorded((op) => op.createTable("u", [])), "M420"],
    [
      "a column twice",
      () => recorded((op) => op.createTable("u", [column("a", t.text()), column("A", t.text())])),
      "M120",
    ],
    [
      "a key over a stranger",
      () => recorded((op) => op.createTable("u", [column("a", t.text()), unique(["b"])])),
      "M102",
    ],
    ["a reference to two tables", () => foreignKey(["a", "b"], ["x.a", "y.b"]), "M402"],
    ["an expression in want of a name", () => index(null, [sql`lower(a)`]), "M402"],
    ["a computed default", () => column("a", t.text(), { computed: sql`b`, serverDefault: 1 }), "M406"],
    [
      "a default of NaN",
      () => recorded((op) => op.createTable("u", [column("a", t.text(), { serverDefault: NaN })])),
      "M407",
    ],
    ["an exclusion of nothing", () => exclude([]), "M402"],
    ["an operator that ends the statement", () => exclude([["a", "= ); --"]]), "M402"],
    ["members that repeat", () => t.enum(["a", "a"]), "M402"],
    ["a length that cuts", () => t.enum(["abc"], { length: 2 }), "M402"],
    ["a scale above the precision", () => t.numeric(2, 3), "M402"],
    ["a name without a constraint", () => t.boolean({ name: "ck" }), "M405"],
    ["a type that ends the statement", () => t.raw("int); DROP TABLE x"), "M409"],
    ["a type with a comment", () => t.raw("int --"), "M409"],
    ["a type that goes on", () => t.raw("int, b int"), "M409"],
  ] as const)("refuses %s", (_, run, code) => {
    expect(codes(run)).toEqual([code]);
  });
});

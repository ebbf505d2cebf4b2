import { format } from "prettier";
import { describe, expect, it } from "vitest";
import { renderOperations } from "../src/declaration/render.js";
import { renderSchema } from "../src/declaration/schema.js";
import { dialectFor, dialectNames } from "../src/dialect/registry.js";
import { emptySchema } from "../src/model/edit.js";
import { column } from "../src/script/elements/column.js";
import { check, foreignKey, primaryKey, unique } from "../src/script/elements/constraints.js";
import { index } from "../src/script/elements/indexes.js";
import { conv, type NamingConvention } from "../src/script/naming.js";
import type { Op } from "../src/script/op.js";
import { t } from "../src/script/type-constructors.js";
import { id, sql } from "../src/sql/sql.js";
import { codes, recorded } from "./recording.js";

const dialects = dialectNames.map((name) => dialectFor({ name }));
const some = dialects.filter(({ name }) => name === "sqlite" || name === "postgresql");

function rendered(run: (op: Op) => void, all = some, naming: NamingConvention = {}) {
  const spoken = all.map((dialect) => ({
    dialect,
    before: emptySchema(dialect.rules),
    operations: recorded(run, dialect, [], naming).ops,
  }));
  return renderOperations(spoken, { naming, indent: 0 });
}

const written = (run: (op: Op) => void, naming: NamingConvention = {}): string => rendered(run, some, naming).body;

function file(run: (op: Op) => void, naming: NamingConvention = {}, all = some): string {
  const models = all.map((dialect) => ({ dialect, schema: recorded(run, dialect, [], naming).schema }));
  return renderSchema(models, naming);
}

const blog = (op: Op): void => {
  op.createTable("user", [
    column("id", t.integer(), { primaryKey: true }),
    column("email", t.string(120), { nullable: false, unique: true }),
    column("active", t.boolean({ createConstraint: true, name: "ck_active" }), { serverDefault: true }),
    column("kind", t.enum(["free", "paid"], { nativeEnum: false }), { index: true }),
    column("data", t.json().withVariant(t.postgresql.jsonb(), "postgresql"), { serverDefault: { tags: ["a", "b"] } }),
    column("key", t.largeBinary(), { serverDefault: Uint8Array.of(0, 255) }),
    column("big", t.bigInteger(), { serverDefault: 9007199254740993n }),
  ]);
  op.createTable(
    "post",
    [
      column("user_id", t.integer(), { references: { column: "user.id", onDelete: "CASCADE" } }),
      column("nr", t.integer(), { nullable: false }),
      column("title", t.string(200)),
      primaryKey(["nr", "user_id"], { name: "pk_post" }),
      unique(["user_id", "title"]),
      foreignKey(["nr"], "user.id", { name: "fk_nr", deferrable: true, initially: "DEFERRED" }),
      check(sql`nr > 0`, { name: "ck_nr" }),
      index("ix_title", [sql`lower(title)`], { unique: true }),
      index("ix_front", ["nr", { column: "title", descending: true }], {
        sqlite: { where: sql`nr < 10` },
        postgresql: { where: sql`nr < 10`, using: "btree" },
      }),
    ],
    { comment: "what people write", sqlite: { strict: false }, postgresql: { with: { fillfactor: 70 } } },
  );
  op.createView("front", "SELECT nr, title\nFROM post\nWHERE nr < 10");
  op.createSequence("ticket", { start: 1000n, cycle: true });
};

describe("what is written", () => {
  it("reads as a person would write it", () => {
    expect(file(blog)).toMatchInlineSnapshot(`
      "import {
        check,
        column,
        defineSchema,
        index,
        primaryKey,
        sequence,
        sql,
        t,
        table,
        unique,
        view,
      } from "limbeck";

      export default defineSchema([
        sequence("ticket", { start: 1000, cycle: true }),

        table("user", [
          column("id", t.integer(), { primaryKey: true }),
          column("email", t.string(120), { nullable: false, unique: true }),
          column("active", t.boolean({ createConstraint: true, name: "ck_active" }), {
            serverDefault: true,
          }),
          column("kind", t.enum(["free", "paid"], { nativeEnum: false }), { index: true }),
          column("data", t.json().withVariant(t.postgresql.jsonb(), "postgresql"), {
            serverDefault: { tags: ["a", "b"] },
          }),
          column("key", t.largeBinary(), { serverDefault: new Uint8Array([0, 255]) }),
          column("big", t.bigInteger(), { serverDefault: 9007199254740993n }),
        ]),

        table(
          "post",
          [
            column("user_id", t.integer(), { references: { column: "user.id", onDelete: "CASCADE" } }),
            column("nr", t.integer(), {
              references: { column: "user.id", name: "fk_nr", deferrable: true, initially: "DEFERRED" },
            }),
            column("title", t.string(200)),
            primaryKey(["nr", "user_id"], { name: "pk_post" }),
            unique(["user_id", "title"]),
            check(sql\`nr > 0\`, { name: "ck_nr" }),
            index("ix_title", [sql\`lower(title)\`], { unique: true }),
            index("ix_front", ["nr", { column: "title", descending: true }], {
              sqlite: { where: sql\`nr < 10\` },
              postgresql: { using: "btree", where: sql\`nr < 10\` },
            }),
          ],
          { comment: "what people write", postgresql: { with: { fillfactor: 70 } } },
        ),

        view(
          "front",
          \`SELECT nr, title
      FROM post
      WHERE nr < 10\`,
        ),
      ]);
      "
    `);
  });

  it("says things once, in branches only what is different", () => {
    expect(
      written((op) => {
        op.createTable("t", [column("a", t.integer(), { primaryKey: true }), column("b", t.text())]);
        if (op.dialect === "sqlite") op.execute("REINDEX t");
        else op.execute("ANALYZE t");
        op.batchAlterTable("t", {}, (batch) => {
          batch.alterColumn("b", { nullable: false, backfill: "" });
          if (op.dialect === "postgresql") batch.addColumn(column("c", t.postgresql.inet()));
        });
        op.dropConstraint(null, "t", { type: "primary" });
      }),
    ).toMatchInlineSnapshot(`
      "op.createTable("t", [column("a", t.integer(), { primaryKey: true }), column("b", t.text())]);
      if (op.dialect === "sqlite") {
        op.execute("REINDEX t");
      } else {
        op.execute("ANALYZE t");
      }
      op.batchAlterTable("t", {}, (batch) => {
        batch.alterColumn("b", { nullable: false, backfill: "" });
        if (op.dialect === "postgresql") {
          batch.addColumn(column("c", t.postgresql.inet()));
        }
      });
      op.dropConstraint(null, "t", { type: "primary" });
      "
    `);
  });

  it("leaves out names that the convention gives, and keeps those that it would change", () => {
    const naming = {
      ix: "ix_%(column_0_label)s",
      uq: "uq_%(table_name)s_%(column_0_name)s",
      ck: "ck_%(table_name)s_%(constraint_name)s",
    };
    expect(
      file((op) => {
        op.createTable("t", [
          column("a", t.integer(), { unique: true, index: false }),
          column("b", t.integer(), { nullable: false }),
          unique(["b"], { name: "uq_other" }),
          check(sql`a > 0`, { name: "positive" }),
          check(sql`b > 0`, { name: conv("b_is_positive") }),
          index(null, ["b", "a"]),
        ]);
      }, naming),
    ).toMatchInlineSnapshot(`
      "import { check, column, conv, defineSchema, index, sql, t, table, unique } from "limbeck";

      export default defineSchema([
        table("t", [
          column("a", t.integer(), { unique: true }),
          column("b", t.integer(), { nullable: false }),
          unique(["b"], { name: "uq_other" }),
          check(sql\`a > 0\`, { name: conv("ck_t_positive") }),
          check(sql\`b > 0\`, { name: conv("b_is_positive") }),
          index(null, ["b", "a"]),
        ]),
      ]);
      "
    `);
  });
});

describe("text that is hard to write", () => {
  const hostile = [
    'it\'s "quoted"',
    "back`tick ${hole} \\ end\\",
    "line\nend\r\n\ttab",
    "\u2028\u2029\u0007\u202e\ufeff",
    "emoji 👩‍👩‍👧 ö",
    "*/ // <!-- </script>",
    "\\u0041 \\`",
  ];

  it.each(hostile)("comes back as it was: %j", (text) => {
    const run = (op: Op): void => {
      op.createTable("t", [column("a", t.text(), { serverDefault: text, comment: text }), column("b", t.text())], {
        comment: text,
      });
      op.execute(`-- ${text.replace(/[\r\n\u2028\u2029].*/su, "")}\nSELECT 1`);
      op.bulkInsert("t", [{ a: text, b: "plain" }]);
    };
    // What was recorded from the text is compared before it is handed over.
    expect(written(run)).toContain("op.bulkInsert");
    expect(file((op) => op.createTable("t", [column("a", t.text(), { serverDefault: text })]))).toContain(
      "serverDefault",
    );
  });

  it("holds backticks, holes and backslashes of SQL", () => {
    const mysql = dialects.filter(({ name }) => name === "mysql");
    const body = rendered((op) => {
      op.createTable("t", [
        column("a", t.text()),
        column("order", t.integer(), { computed: sql.raw("length(`a`)") }),
        check("`a` <> '${x}'", { name: "ck" }),
        check(sql`${id("order")} < 7`, { name: "ck_order" }),
      ]);
    }, mysql).body;
    expect(body).toMatchInlineSnapshot(`
      "op.createTable("t", [
        column("a", t.text()),
        column("order", t.integer(), { computed: sql.raw("length(\`a\`)") }),
        check("\`a\` <> '\${x}'", { name: "ck" }),
        check("\`order\` < 7", { name: "ck_order" }),
      ]);
      "
    `);
  });
});

it("refuses what cannot be said", () => {
  expect(
    codes(() =>
      file((op) => {
        op.createTable("a.b", [column("id", t.integer(), { primaryKey: true })]);
        op.createTable("c", [column("id", t.integer())]);
        op.createForeignKey("fk", "c", "a.b", ["id"], ["id"]);
      }),
    ),
  ).toEqual(["C140"]);
});

it.each([file(blog), file(blog, {}, dialects.slice(0, 1))])("is formatted as prettier would", async (text) => {
  expect(await format(text, { parser: "typescript", printWidth: 100 })).toBe(text);
});

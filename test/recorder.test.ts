import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { postgresql } from "../src/dialect/postgresql/index.js";
import { sqlite } from "../src/dialect/sqlite/index.js";
import * as api from "../src/index.js";
import { requireTable } from "../src/model/lookup.js";
import type { Schema } from "../src/model/schema.js";
import { loadSettings } from "../src/script/config.js";
import { column } from "../src/script/elements/column.js";
import { table } from "../src/script/elements/table.js";
import { loadRevisions } from "../src/script/load.js";
import type { Op } from "../src/script/op.js";
import { t } from "../src/script/type-constructors.js";
import { id, sql } from "../src/sql/sql.js";
import { codes, diagnosticsOf, loose, only, recorded, refused, start } from "./recording.js";

describe("verbs", () => {
  it.each<[string, (op: Op) => void, object]>([
    ["dropTable", (op) => op.dropTable("ACCOUNT"), { kind: "dropTable", table: { name: "account" } }],
    ["dropTable of nothing", (op) => op.dropTable("x", { ifExists: true }), { table: { name: "x" }, ifExists: true }],
    ["the default schema", (op) => op.dropTable("account", { schema: "main" }), { table: { name: "account" } }],
    ["renameTable", (op) => op.renameTable("account", "user"), { kind: "renameTable", to: "user" }],
    ["createTableComment", (op) => op.createTableComment("account", "it's"), { kind: "commentTable", comment: "it's" }],
    ["dropTableComment", (op) => op.dropTableComment("account"), { kind: "commentTable", comment: null }],
    [
      "addColumn",
      (op) =>
        op.addColumn("account", column("b", t.text(), { unique: true, index: false }), { backfill: sql`lower(email)` }),
      { kind: "addColumn", constraints: [{ kind: "unique" }], backfill: { kind: "expression" } },
    ],
    ["dropColumn", (op) => op.dropColumn("account", "EMAIL", { existingType: t.string(50) }), { column: "email" }],
    [
      "alterColumn",
      (op) =>
        op.alterColumn("account", "email", {
          newColumnName: "mail",
          nullable: false,
          serverDefault: null,
          backfill: "",
        }),
      { change: { name: "mail", nullable: false, serverDefault: null }, backfill: { kind: "literal", value: "" } },
    ],
    [
      "alterColumn with a conversion",
      (op) => op.alterColumn("account", "email", { type: t.integer(), using: sql`CAST(email AS INTEGER)` }),
      { change: { type: { kind: "integer" } }, using: ["CAST(", { column: "email", text: "email" }, " AS INTEGER)"] },
    ],
    [
      "createUniqueConstraint",
      (op) => op.createUniqueConstraint("uq", "account", ["Age"], { deferrable: true, initially: "DEFERRED" }),
      { constraint: { kind: "unique", name: "uq", columns: ["age"], deferrable: true, initially: "DEFERRED" } },
    ],
    [
      "createForeignKey",
      (op) => op.createForeignKey(null, "account", "account", ["age"], ["id"], { onDelete: "SET NULL" }),
      { constraint: { kind: "foreignKey", name: {}, referent: { name: "account" }, onDelete: "SET NULL" } },
    ],
    [
      "createCheckConstraint",
      (op) => op.createCheckConstraint("ck", "account", "age > 0"),
      { constraint: { name: "ck" } },
    ],
    ["dropConstraint", (op) => op.dropConstraint("account_email_key", "account"), { constraint: "account_email_key" }],
    [
      "dropConstraint without a name",
      (op) => op.dropConstraint(null, "account", { type: "unique", columns: ["email"] }),
      { constraint: "account_email_key", type: "unique" },
    ],
    [
      "createIndex",
      (op) =>
        op.createIndex(null, "account", [{ column: "email", descending: true }], { unique: true, ifNotExists: true }),
      { index: { name: "ix_account_email", unique: true, elements: [{ descending: true }] }, ifNotExists: true },
    ],
    ["dropIndex", (op) => op.dropIndex("IX_AGE"), { table: { name: "account" }, index: "ix_age" }],
    [
      "dropIndex of nothing",
      (op) => op.dropIndex("x", { table: "account", ifExists: true }),
      { index: "x", ifExists: true },
    ],
    ["execute", (op) => op.execute("DELETE FROM account -- all"), { statements: 1, terminator: "\n;" }],
    ["execute with pieces", (op) => op.execute(sql`DELETE FROM ${id("order")}`), { text: 'DELETE FROM "order"' }],
    ["assume", (op) => op.assume(table("x", [column("a", t.text())])), { kind: "assume" }],
  ])("%s", (_, run, expected) => {
    expect(only(run)).toMatchObject(expected);
  });

  it("createPrimaryKey", () => {
    const { ops } = recorded((op) => {
      op.createTable("u", [column("a", t.integer()), column("b", t.integer())]);
      op.createPrimaryKey("pk", "u", ["a", "b"]);
    });
    expect(ops[1]).toMatchObject({ constraint: { kind: "primaryKey", name: "pk", columns: ["a", "b"] } });
  });

  it("inserts rows with just what they hold", () => {
    const op = only((op) =>
      op.bulkInsert(start, [
        { EMAIL: "it's", id: 1 },
        { id: 2n, data: "x", age: sql`1 + 1` },
        { id: 3, data: { a: null } },
        { id: 4, data: null },
      ]),
    );
    expect(op).toMatchObject({ kind: "insertRows", columns: ["id", "email", "age", "data"] });
    const rows = op.kind === "insertRows" ? op.rows : [];
    expect(rows.map((row) => Object.keys(row).sort())).toEqual([
      ["email", "id"],
      ["age", "data", "id"],
      ["data", "id"],
      ["data", "id"],
    ]);
    expect(rows[1]?.["data"]).toEqual({ kind: "literal", value: { json: "x" } });
    expect(rows[3]?.["data"]).toEqual({ kind: "literal", value: null });
  });

  it.each<[string, (op: Op) => void, string]>([
    ["no rows", (op) => op.bulkInsert("account", []), "M402"],
    ["a row that is a list", (op) => loose(op)["bulkInsert"]?.("account", [[1]]), "M402"],
    ["an unknown key", (op) => op.bulkInsert("account", [{ emial: "" }]), "M102"],
    ["a column in two spellings", (op) => op.bulkInsert("account", [{ id: 1, ID: 2 }]), "M120"],
    ["undefined", (op) => loose(op)["bulkInsert"]?.("account", [{ id: undefined }]), "M407"],
    ["a rounded number", (op) => op.bulkInsert("account", [{ id: 2 ** 60 }]), "M407"],
    ["an object for text", (op) => op.bulkInsert("account", [{ email: { a: 1 } }]), "M407"],
    ["a date in a document", (op) => loose(op)["bulkInsert"]?.("account", [{ data: [new Date()] }]), "M407"],
    ["nothing to change", (op) => op.alterColumn("account", "age", { existingNullable: false }), "M412"],
    ["a wrong assertion", (op) => op.alterColumn("account", "age", { nullable: true, existingType: t.text() }), "M117"],
    [
      "a wrong default",
      (op) => op.alterColumn("account", "age", { nullable: true, existingServerDefault: null }),
      "M117",
    ],
    ["a conversion to nothing", (op) => op.alterColumn("account", "age", { nullable: true, using: sql`1` }), "M405"],
    ["a backfill of nothing", (op) => op.alterColumn("account", "age", { nullable: true, backfill: 1 }), "M405"],
    ["an index that is nowhere", (op) => op.dropIndex("x", { ifExists: true }), "M413"],
    ["an unnamed one without columns", (op) => op.dropConstraint(null, "account", { type: "unique" }), "M405"],
    [
      "an unnamed one elsewhere",
      (op) => op.dropConstraint(null, "account", { type: "unique", columns: ["age"] }),
      "M414",
    ],
    ["another kind", (op) => op.dropConstraint("account_email_key", "account", { type: "check" }), "M113"],
    ["a table that is not there", (op) => op.dropColumn("acount", "id"), "M101"],
    ["a column that is not there", (op) => op.dropColumn("account", "emial"), "M102"],
    ["transaction control", (op) => op.execute("COMMIT"), "M312"],
    ["transaction control in a block", (op) => op.autocommitBlock(() => op.execute("BEGIN")), "M312"],
    ["a string in a hole", (op) => op.execute(sql`DROP TABLE ${"account" as never}`), "M408"],
    ["columns without brackets", (op) => loose(op)["createTable"]?.("u", column("a", t.text())), "M402"],
  ])("refuses %s", (_, run, code) => {
    expect(refused(run)).toEqual([code]);
  });

  it("counts the length of names as the server does", () => {
    const name = "ä".repeat(32);
    expect(refused((op) => op.renameTable("account", name), postgresql)).toEqual(["M403"]);
    expect(refused((op) => op.renameTable("account", name), sqlite)).toEqual([]);
    const type = t.enum(["a"], { name });
    expect(refused((op) => op.addColumn("account", column("x", type)), postgresql)).toEqual(["M403"]);
  });
});

describe("what scripts do besides", () => {
  it("numbers operations and names their verbs", () => {
    const { origins } = recorded((op) => {
      op.dropIndex("ix_age");
      op.batchAlterTable("account", {}, (batch) => batch.dropColumn("age"));
    });
    expect(origins.map(({ operation }) => operation)).toEqual([
      { number: 1, verb: "dropIndex" },
      { number: 2, verb: "batchAlterTable" },
    ]);
  });

  it("tells the dialect", () => {
    expect(recorded((op) => op.execute(`SELECT '${op.dialect}'`), postgresql).ops).toMatchObject([
      { text: "SELECT 'postgresql'" },
    ]);
  });

  it("reports what a script throws, and lets defects through", () => {
    expect(
      refused(() => {
        throw new Error("x");
      }),
    ).toEqual(["M418"]);
    expect(
      refused(() => {
        throw "x" as unknown as Error;
      }),
    ).toEqual(["M418"]);
    const waiting: unknown = () => Promise.reject(new Error("x"));
    expect(refused(waiting as (op: Op) => void)).toEqual(["M419"]);
    const broken = {
      ...sqlite,
      lexis: { ...sqlite.lexis, lengthOf: () => requireTable({} as Schema, { name: "x" }) as never },
    };
    expect(() => refused((op) => op.dropTable("account"), broken)).toThrow(TypeError);
  });

  it("does not let a script swallow a refusal", () => {
    expect(
      refused((op) => {
        try {
          op.dropTable("x");
        } catch {
          /* as scripts do */
        }
      }),
    ).toEqual(["M101"]);
  });

  it("refuses op after its function has ended", () => {
    let escaped: Op | undefined;
    recorded((op) => {
      escaped = op;
    });
    expect(codes(() => escaped?.dropTable("account"))).toEqual(["M417"]);
  });
});

describe("places in scripts", () => {
  const errors = fileURLToPath(new URL("../fixtures/errors/", import.meta.url));
  /** What stands at the place each of them is reported at. */
  const places: Readonly<Record<string, string>> = {
    M440: "alterEnumType",
    M401: 'column("age"',
    M402: "createTable(",
    M403: "createTable(",
    "M401-overridden-key": "batchAlterTable(",
    "M401-w23-misspelt-option": "alterColumn(",
    "M402-column-as-table-arg": "batchAlterTable(",
    M460: "batchAlterTable(",
    M405: "alterColumn(",
    M406: "addColumn(",
    M407: "bulkInsert(",
    M408: "`age >= ${limit}`",
    M409: "raw(",
    M410: "createTable(",
    M411: "createTable(",
    M412: "alterColumn(",
    M413: "dropIndex(",
    M414: "dropConstraint(",
    M415: "batchAlterTable(",
    M416: "dropColumn(",
    M417: "dropColumn(",
    M418: "names)",
    "M418-misspelt-type": "integr(",
    "M418-verb-of-alembic": "add_column(",
    "M402-type-in-place-of-a-column": "addColumn(",
    M419: "batchAlterTable(",
    M420: "createTable(",
    M421: "createTable(",
    M422: "createTable(",
    "M421-date-at-some-hour": "bulkInsert(",
    M431: "createTable(",
    M432: "createTable(",
    M433: "batchAlterTable(",
    M450: "createIndex(",
    "M401-option-of-another-dialect": "createIndex(",
    "M402-one-argument-too-many": "dropColumn(",
    "M402-two-operators": "createExcludeConstraint(",
    "M404-inherits": "createTable(",
    "M405-conflict-without-key": "createTable(",
  };

  const scripts = readdirSync(errors).filter(
    // What runs later, and what stands in a schema file, no revision script says.
    (slug) => slug.startsWith("M4") && slug !== "M417-timer" && slug !== "M402-column-in-a-schema",
  );
  it.each(scripts)("%s", (slug) => {
    const settings = loadSettings(join(errors, slug, "limbeck.config.ts"), api);
    const { namingConvention: naming } = settings;
    const [revision] = loadRevisions(settings, api, { cache: false });
    const dialect = settings.dialects[0]?.name === "postgresql" ? postgresql : sqlite;
    const [first] = diagnosticsOf(() => recorded((op) => revision?.upgrade(op), dialect, [], naming));
    const { file = "", line = 0, column = 0 } = first?.origin?.position?.() ?? {};
    const text = readFileSync(join(errors, slug, file), "utf8")
      .split("\n")
      [line - 1]?.slice(column - 1);
    const expected = places[slug] ?? places[slug.slice(0, 4)] ?? "a place for it in this test";
    expect([first?.code, text?.slice(0, expected.length)]).toEqual([slug.slice(0, 4), expected]);
  });
});

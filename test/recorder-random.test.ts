import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { postgresql } from "../src/dialect/postgresql/index.js";
import { sqlite } from "../src/dialect/sqlite/index.js";
import { findTable } from "../src/model/lookup.js";
import { column } from "../src/script/elements/column.js";
import { check, foreignKey, primaryKey, unique } from "../src/script/elements/constraints.js";
import { exclude } from "../src/script/elements/exclude.js";
import { index } from "../src/script/elements/indexes.js";
import { table } from "../src/script/elements/table.js";
import { conv } from "../src/script/naming.js";
import { t } from "../src/script/type-constructors.js";
import { id, lit, sql } from "../src/sql/sql.js";
import { codes, loose, recorded, refused, start } from "./recording.js";

/** Every way to call every verb with one thing wrong, or merely unusual. */
describe("whatever is passed", () => {
  const strange = fc.oneof(
    fc.constantFrom<unknown>(
      undefined,
      null,
      true,
      0,
      -1,
      NaN,
      1n,
      "",
      "\0",
      "\ud800",
      'a"; DROP TABLE x; --',
      "x".repeat(200),
      "👩‍👩‍👧",
      "__proto__",
      "constructor",
      "account",
      "email",
      "(",
      "'",
      "--",
      [],
      [undefined],
      ["email"],
      ["email", "email"],
      [[]],
      {},
      { column: "id" },
      { schema: "app" },
      { type: "unique" },
      { sqlite: {} },
      { sqlite: { where: ";" } },
      { postgresql: 1 },
      Object.create(null),
      new Date(NaN),
      new Map(),
      Symbol("s"),
      () => undefined,
      t.integer,
      t.integer(),
      t,
      sql`email`,
      sql`a ; b`,
      id("x"),
      lit(null),
      column("x", t.integer()),
      start,
      index("ix", ["email"]),
      { ...column("x", t.text()) },
      new Proxy({}, {}),
      conv("x"),
      conv("x".repeat(200)),
      { ...conv("x") },
      { name: conv("x") },
      { namingConvention: { uq: "%(x)s" } },
      { namingConvention: { ix: "%", fk: 1, uk: "a" } },
      { namingConvention: { ck: "%(constraint_name)s_%(column_0_name)s", uq: "%(column_3_name)s" } },
    ),
    fc.string({ unit: "binary" }),
    fc.dictionary(
      fc.constantFrom("schema", "unique", "name", "type", "nullable", "backfill", "columns", "shema"),
      fc.anything(),
    ),
  );
  const verbs = [
    "createTable",
    "dropTable",
    "renameTable",
    "createTableComment",
    "dropTableComment",
    "addColumn",
    "dropColumn",
    "alterColumn",
    "createPrimaryKey",
    "createUniqueConstraint",
    "createForeignKey",
    "createCheckConstraint",
    "dropConstraint",
    "createIndex",
    "dropIndex",
    "bulkInsert",
    "execute",
    "batchAlterTable",
    "assume",
    "createView",
    "dropView",
    "createTrigger",
    "dropTrigger",
    "createSequence",
    "dropSequence",
    "createSchema",
    "dropSchema",
    "createExcludeConstraint",
    "createEnumType",
    "alterEnumType",
    "dropEnumType",
    "autocommitBlock",
  ];
  const usual: Record<string, readonly unknown[]> = {
    createTable: ["user", [column("a", t.text())], {}],
    addColumn: ["account", column("x", t.text()), {}],
    alterColumn: ["account", "email", { nullable: false }],
    createPrimaryKey: ["pk", "account", ["id"], {}],
    createUniqueConstraint: ["uq", "account", ["age"], {}],
    createForeignKey: ["fk", "account", "account", ["age"], ["id"], {}],
    createCheckConstraint: ["ck", "account", sql`age > 0`, {}],
    dropConstraint: ["account_email_key", "account", {}],
    createIndex: ["ix", "account", ["email"], {}],
    dropIndex: ["ix_age", {}],
    bulkInsert: ["account", [{ id: 1 }], {}],
    execute: ["SELECT 1"],
    batchAlterTable: ["account", {}, () => undefined],
    assume: [table("x", [column("a", t.text())])],
    createView: ["v", "SELECT id FROM account", {}],
    dropView: ["v", {}],
    createTrigger: ["tr", "account", { timing: "BEFORE", events: ["UPDATE"], execute: "f()" }],
    dropTrigger: ["tr", { table: "account" }],
    createSequence: ["s", { start: 1 }],
    dropSequence: ["s", {}],
    createSchema: ["app", {}],
    dropSchema: ["app", {}],
    createExcludeConstraint: ["ex", "account", [["age", "="]], {}],
    createEnumType: ["state", ["x", "y"], {}],
    alterEnumType: ["state", { newName: "phase" }],
    dropEnumType: ["state", {}],
    autocommitBlock: [() => undefined],
  };

  it("gives an operation or a diagnostic", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...verbs),
        fc.array(fc.tuple(fc.nat(5), strange), { minLength: 1, maxLength: 3 }),
        fc.constantFrom(sqlite, postgresql),
        (verb, changes, dialect) => {
          const given = [...(usual[verb] ?? ["account", "x", {}])];
          for (const [at, value] of changes) given[at] = value;
          refused((op) => loose(op)[verb]?.(...given), dialect);
          const inner = verb === "batchAlterTable" ? given : given.toSpliced(verb.startsWith("create") ? 1 : 0, 1);
          refused((op) => op.batchAlterTable("account", {}, (batch) => loose(batch)[verb]?.(...inner)), dialect);
        },
      ),
      { numRuns: 3000, seed: 20200719 },
    );
  });

  it("answers or gives a diagnostic", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("hasTable", "table", "tables", "hasView", "hasSequence"),
        fc.array(strange, { maxLength: 3 }),
        (ask, given) => {
          refused((op) => (op.schema as unknown as Record<string, (...given: unknown[]) => void>)[ask]?.(...given));
          refused((op) => {
            const view = op.schema.table("account") as unknown as Record<string, (...given: unknown[]) => void>;
            for (const question of ["column", "hasColumn", "hasConstraint", "hasIndex"]) view[question]?.(...given);
          });
        },
      ),
      { numRuns: 1000, seed: 20200719 },
    );
  });

  it("declares an element or a diagnostic", () => {
    const makers: Readonly<Record<string, unknown>> = {
      column,
      table,
      primaryKey,
      unique,
      foreignKey,
      check,
      exclude,
      index,
      conv,
      ...t,
      ...t.postgresql,
      ...t.sqlite,
    };
    const callable = Object.values(makers).filter((make) => typeof make === "function");
    fc.assert(
      fc.property(fc.constantFrom(...callable), fc.array(strange, { maxLength: 3 }), (make, given) => {
        codes(() => Reflect.apply(make, undefined, given));
      }),
      { numRuns: 3000, seed: 20200719 },
    );
  });

  it("refuses every option that is misspelt", () => {
    for (const verb of verbs.filter((one) => !["execute", "assume", "autocommitBlock"].includes(one))) {
      const given = [
        ...(usual[verb] ??
          (verb === "createTableComment" || verb === "renameTable" || verb === "dropColumn"
            ? ["account", "email", {}]
            : ["account", {}])),
      ];
      const at = verb === "batchAlterTable" ? 1 : given.length - 1;
      given[at] = { shcema: "app" };
      expect([verb, ...refused((op) => loose(op)[verb]?.(...given))]).toEqual([verb, "M401"]);
    }
  });

  it("keeps hostile names as names", () => {
    const name = 'a"; DROP TABLE x; --';
    const { schema } = recorded((op) => op.createTable(name, [column(name, t.text(), { index: true })]));
    expect(findTable(schema, { name })?.columns).toMatchObject([{ name }]);
  });
});

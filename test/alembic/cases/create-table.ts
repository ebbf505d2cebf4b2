import { check, column, foreignKey, index, primaryKey, type Sql, sql, t, unique } from "../../../src/index.js";
import { type Cases, refused, restated } from "../case.js";
import { number, parent, tableOf } from "./given.js";

/** The next number of a sequence, where there are any. */
const nextOf: Partial<Readonly<Record<string, Sql>>> = {
  postgresql: sql`nextval('t_seq')`,
  mariadb: sql`NEXT VALUE FOR t_seq`,
  mssql: sql`NEXT VALUE FOR t_seq`,
  oracle: sql`t_seq.NEXTVAL`,
};

const numbered = column("id", t.integer(), { primaryKey: true });

export const createTable: Cases = {
  "create_table.composite_pk": restated((op) => {
    op.createTable("t", [
      column("a", t.integer(), { primaryKey: true }),
      column("b", t.integer(), { primaryKey: true }),
    ]);
  }),

  "create_table.named_pk": restated((op) => {
    op.createTable("t", [
      column("a", t.integer(), { nullable: false }),
      column("b", t.integer(), { nullable: false }),
      primaryKey(["a", "b"], { name: "pk_t" }),
    ]);
  }),

  "create_table.pk_bigint": restated((op) => {
    op.createTable("t", [column("id", t.bigInteger(), { primaryKey: true })]);
  }),

  "create_table.pk_smallint": restated((op) => {
    op.createTable("t", [column("id", t.smallInteger(), { primaryKey: true })]);
  }),

  "create_table.pk_fk": restated(
    (op) => {
      op.createTable("t", [column("id", t.integer(), { primaryKey: true, references: "p.id" })]);
    },
    { given: parent("p", "id") },
  ),

  // A sequence is an object of its own, and its value is the default.
  "create_table.sequence": restated((op) => {
    const next = nextOf[op.dialect];
    if (next !== undefined) op.createSequence("t_seq");
    const from = next === undefined ? {} : { autoincrement: false, serverDefault: next };
    op.createTable("t", [column("id", t.integer(), { primaryKey: true, ...from })]);
  }),

  "create_table.fk_inline": restated(
    (op) => {
      op.createTable("t", [
        numbered,
        column("p", t.integer(), {
          references: {
            column: "par.id",
            name: "fk_p",
            onDelete: "CASCADE",
            onUpdate: "SET NULL",
            deferrable: true,
            initially: "DEFERRED",
          },
        }),
      ]);
    },
    { given: parent("par", "id") },
  ),

  "create_table.fk_constraint": restated(
    (op) => {
      const key = foreignKey(["a", "b"], ["p.x", "p.y"], { name: "fk_ab", match: "FULL" });
      op.createTable("t", [number("a"), number("b"), key]);
    },
    { given: parent("p", "x", "y") },
  ),

  "create_table.fk_unnamed": restated((op) => op.createTable("t", [number("a"), foreignKey(["a"], "p.x")]), {
    given: parent("p", "x"),
  }),

  "create_table.fk_use_alter": restated(
    (op) => {
      op.createTable("t", [number("a"), foreignKey(["a"], "p.x", { name: "fk" })]);
    },
    { given: parent("p", "x") },
  ),

  "create_table.fk_self": restated((op) => {
    op.createTable("t", [numbered, column("parent", t.integer(), { references: "t.id" })]);
  }),

  "create_table.unique": restated((op) => {
    op.createTable("t", [
      column("a", t.integer(), { unique: true }),
      number("b"),
      unique(["a", "b"], { name: "uq_ab" }),
    ]);
  }),

  "create_table.unique_deferrable": restated(
    (op) => {
      op.createTable("t", [number("a"), unique(["a"], { name: "uq", deferrable: true, initially: "IMMEDIATE" })]);
    },
    { refused: { sqlite: { code: "D103", why: "SQLite defers no unique constraint" } } },
  ),

  "create_table.inline_index": restated((op) => op.createTable("t", [number("a"), index("ix_a", ["a"])])),

  "create_table.check_expr": restated((op) => {
    op.createTable("t", [number("a"), check("a > 5", { name: "ck" })]);
  }),

  "create_table.check_expr_str": restated((op) => {
    op.createTable("t", [column("a", t.string(9)), check("a IN ('x', 'it''s', '50%')", { name: "ck" })]);
  }),

  "create_table.default_expr": restated((op) => {
    op.createTable("t", [
      column("a", t.integer(), { serverDefault: sql`(1 + 2)` }),
      column("b", t.integer(), { serverDefault: sql`1 + 2` }),
    ]);
  }),

  "create_table.default_text_colon": restated(
    (op) => op.createTable("t", [column("a", t.string(9), { serverDefault: sql`'a'::character varying` })]),
    { refused: { sqlite: { code: "M320", why: "SQLite writes a cast as CAST(… AS …)" } } },
  ),

  // A default of Python's is a matter of the application, and nothing that a database sees.
  "create_table.python_default": restated((op) => op.createTable("t", [number("a")])),
  "create_table.fetchedvalue": restated((op) => op.createTable("t", [number("a")])),

  "create_table.comment": restated((op) => {
    op.createTable("t", [column("a", t.integer(), { comment: "col's" })], { comment: "tab" });
  }),

  "create_table.if_not_exists": restated((op) => op.createTable("t", [number("a")], { ifNotExists: true }), {
    given: tableOf("other", number("a")),
  }),

  "create_table.if_not_exists_index": restated((op) => {
    op.createTable("t", [column("a", t.integer(), { index: true })], { ifNotExists: true });
  }),

  "create_table.prefixes": refused(
    "M172",
    "a temporary table is gone with its session: the revision that makes it drops it",
    (op) => op.createTable("t", [number("a")], { prefixes: ["TEMPORARY"] }),
  ),

  "create_table.computed": restated((op) => {
    op.createTable("t", [number("a"), column("b", t.integer(), { computed: sql`a * 2` })]);
  }),

  "create_table.identity_opts": restated((op) => {
    op.createTable("t", [
      column("id", t.integer(), {
        primaryKey: true,
        identity: { always: true, start: 42, increment: 3, minValue: 1, maxValue: 999, cycle: true, cache: 5 },
      }),
    ]);
  }),

  "create_table.identity_nonpk": restated((op) => {
    op.createTable("t", [column("id", t.integer(), { identity: { start: 4 } })]);
  }),

  // On PostgreSQL it is quoted where it has to be. What is not to be quoted is written small.
  "create_table.quoted_name": restated((op) => op.createTable("lower", [number("a"), number("UP")])),

  "create_table.long_name": restated(
    (op) => op.createTable("t", [number("a"), unique(["a"], { name: "u".repeat(80) })]),
    {
      refused: { postgresql: { code: "M403", why: "PostgreSQL takes 63 bytes for a name" } },
    },
  ),

  "create_table.empty": refused("M420", "a table has columns; without any, SQLite takes none", (op) =>
    op.createTable("t", []),
  ),
};

export const renameTable: Cases = {
  rename_table: restated((op) => op.renameTable("a", "b"), { given: tableOf("a", numbered) }),
  "rename_table.quoted": restated((op) => op.renameTable("Foo", "User"), { given: tableOf("Foo", number("a")) }),
};

import { column, sql, t } from "../../../src/index.js";
import { type Cases, refused, restated } from "../case.js";
import { now, number, tableOf } from "./given.js";

const a = number("a");
const c = number("c");

export const columns: Cases = {
  "add_column.notnull_default": restated(
    (op) => op.addColumn("t", column("c", t.integer(), { nullable: false, serverDefault: 0 })),
    { given: tableOf("t", a) },
  ),
  "add_column.notnull_nodefault": restated((op) => op.addColumn("t", column("c", t.integer(), { nullable: false })), {
    given: tableOf("t", a),
    refused: {
      sqlite: { code: "M118", why: "only an empty table takes it; a default or a backfill says what the rows get" },
    },
  }),
  "add_column.pk": restated((op) => op.addColumn("t", column("id", t.integer(), { primaryKey: true })), {
    given: tableOf("t", a),
  }),
  "add_column.unique": restated((op) => op.addColumn("t", column("c", t.integer(), { unique: true })), {
    given: tableOf("t", a),
  }),
  "add_column.computed": restated((op) => op.addColumn("t", column("c", t.integer(), { computed: sql`a*2` })), {
    given: tableOf("t", a),
  }),
  "add_column.identity": restated((op) => op.addColumn("t", column("c", t.integer(), { identity: { start: 5 } })), {
    given: tableOf("t", a),
    refused: { sqlite: { code: "M118", why: "it is NOT NULL, and SQLite would number no row that is there" } },
  }),
  "add_column.default_now": restated((op) => op.addColumn("t", column("c", t.dateTime(), { serverDefault: now(op) })), {
    given: tableOf("t", a),
  }),
  "add_column.quoted": restated((op) => op.addColumn("Order", number("Group")), { given: tableOf("Order", a) }),
  "add_column.multi": restated(
    (op) => {
      op.addColumn("t", number("a"));
      op.addColumn("t", number("b"));
    },
    { given: tableOf("t", number("id")) },
  ),

  drop_column: restated((op) => op.dropColumn("t", "c"), { given: tableOf("t", a, c) }),
  "drop_column.if_exists": restated((op) => op.dropColumn("t", "c", { ifExists: true }), { given: tableOf("t", a, c) }),

  "alter_column.nullable_false": restated(
    (op) => op.alterColumn("t", "c", { nullable: false, existingType: t.integer() }),
    { given: tableOf("t", a, c) },
  ),
  "alter_column.nullable_notype": restated((op) => op.alterColumn("t", "c", { nullable: false }), {
    given: tableOf("t", a, c),
  }),
  "alter_column.type": restated((op) => op.alterColumn("t", "c", { type: t.string(50), existingType: t.integer() }), {
    given: tableOf("t", a, c),
  }),
  "alter_column.type_existing_nullable": restated(
    (op) => op.alterColumn("t", "c", { type: t.string(50), existingType: t.integer(), existingNullable: false }),
    { given: tableOf("t", a, column("c", t.integer(), { nullable: false })) },
  ),
  "alter_column.type_using": restated(
    (op) =>
      op.alterColumn("t", "c", {
        type: t.integer(),
        using: op.dialect === "mysql" ? sql`CAST(c AS SIGNED)` : sql`CAST(c AS INTEGER)`,
      }),
    {
      given: (op) => {
        op.createTable("t", [column("c", t.string(9))]);
        op.bulkInsert("t", [{ c: "42" }, { c: null }]);
      },
    },
  ),
  "alter_column.default": restated((op) => op.alterColumn("t", "c", { serverDefault: 5, existingType: t.integer() }), {
    given: tableOf("t", a, c),
  }),
  "alter_column.default_text": restated(
    (op) =>
      op.alterColumn("t", "c", {
        serverDefault: now(op),
        existingType: t.dateTime(),
      }),
    { given: tableOf("t", a, column("c", t.dateTime())) },
  ),
  "alter_column.default_none": restated(
    (op) => op.alterColumn("t", "c", { serverDefault: null, existingType: t.integer() }),
    { given: tableOf("t", a, column("c", t.integer(), { serverDefault: 1 })) },
  ),
  "alter_column.rename": restated((op) => op.alterColumn("t", "c", { newColumnName: "d", existingType: t.integer() }), {
    given: tableOf("t", a, c),
  }),
  "alter_column.rename_notype": restated((op) => op.alterColumn("t", "c", { newColumnName: "d" }), {
    given: tableOf("t", a, c),
  }),
  "alter_column.comment": restated((op) => op.alterColumn("t", "c", { comment: "it's", existingType: t.integer() }), {
    given: tableOf("t", a, c),
  }),
  "alter_column.comment_none": restated(
    (op) => op.alterColumn("t", "c", { comment: null, existingComment: "old", existingType: t.integer() }),
    { given: tableOf("t", a, column("c", t.integer(), { comment: "old" })) },
  ),
  "alter_column.autoincrement": restated(
    (op) => op.alterColumn("t", "c", { autoincrement: true, existingType: t.integer(), existingNullable: false }),
    { given: tableOf("t", a, column("c", t.integer(), { primaryKey: true, autoincrement: false })) },
  ),
  "alter_column.existing_autoincrement": restated(
    (op) =>
      op.alterColumn("t", "c", {
        type: t.bigInteger(),
        existingType: t.integer(),
        existingNullable: false,
        existingAutoincrement: true,
      }),
    { given: tableOf("t", a, column("c", t.integer(), { primaryKey: true })) },
  ),
  "alter_column.identity_add": restated(
    (op) => op.alterColumn("t", "c", { identity: { start: 5 }, existingType: t.integer() }),
    { given: tableOf("t", a, column("c", t.integer(), { nullable: false })) },
  ),
  "alter_column.identity_drop": restated(
    (op) => op.alterColumn("t", "c", { identity: null, existingType: t.integer() }),
    {
      // What is numbered there is a key.
      given: (op) => {
        const unique = op.dialect === "mysql" || op.dialect === "mariadb";
        op.createTable("t", [a, column("c", t.integer(), { nullable: false, identity: true, unique })]);
      },
    },
  ),
  "alter_column.nothing": refused(
    "M412",
    "it alters nothing; Alembic prints nothing, and nobody is told",
    (op) => op.alterColumn("t", "c", { existingType: t.integer() }),
    { given: tableOf("t", a, c) },
  ),
};

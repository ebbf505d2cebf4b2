import { check, column, index, sql, t, table } from "../../../src/index.js";
import type { Batch, BatchOptions } from "../../../src/index.js";
import { type Cases, refused, restated } from "../case.js";
import { all, batchTable, converted, emptyBatchTable, now, number, parent } from "./given.js";

/** A block over the table of the cases: nobody has to say what it looks like. */
const batch = (block: (batch: Batch) => void, options: BatchOptions = {}) =>
  restated((op) => op.batchAlterTable("t", options, block), { given: batchTable });

/** The CHECKs of the table, the second of which has only the name that the server gave it. */
function dropChecks(batch: Batch): void {
  batch.dropConstraint("ck_b", { type: "check" });
  batch.dropConstraint("t_b_check", { type: "check" });
}

/** The table with numbers in its column of text. */
const numerals = all(batchTable, (op) => op.execute("UPDATE t SET a = CAST(b AS VARCHAR(20))"));

const always: BatchOptions = { recreate: "always" };
const z = number("z");
const Order = table("Order", [column("Id", t.integer(), { primaryKey: true }), z]);

export const batchColumns: Cases = {
  // Without rows: they would get the time of the day.
  "batch.add_column_now": restated(
    (op) => op.batchAlterTable("t", {}, (b) => b.addColumn(column("z", t.dateTime(), { serverDefault: now(op) }))),
    { given: emptyBatchTable },
  ),
  "batch.add_column_computed_persisted": batch((b) =>
    b.addColumn(column("z", t.integer(), { computed: { expression: sql`b*2`, persisted: true } })),
  ),
  "batch.add_column_computed": batch((b) => b.addColumn(column("z", t.integer(), { computed: sql`b*2` }))),
  "batch.add_column_fk": restated(
    (op) =>
      op.batchAlterTable("t", {}, (b) =>
        b.addColumn(column("z", t.integer(), { references: { column: "q.id", name: "fk_q" } })),
      ),
    { given: all(parent("q", "id"), batchTable) },
  ),
  "batch.add_column_fk_unnamed": restated(
    (op) => op.batchAlterTable("t", {}, (b) => b.addColumn(column("z", t.integer(), { references: "q.id" }))),
    { given: all(parent("q", "id"), batchTable) },
  ),
  "batch.add_column_bool_ck": batch((b) =>
    b.addColumn(column("z", t.boolean({ createConstraint: true, name: "ck_z" }))),
  ),
  "batch.add_column_comment": batch((b) => b.addColumn(column("z", t.integer(), { comment: "hey" }))),
  "batch.insert_after": batch((b) => b.addColumn(z, { insertAfter: "id" }), always),
  "batch.insert_before": batch((b) => b.addColumn(z, { insertBefore: "a" }), always),
  "batch.insert_before_first": batch((b) => b.addColumn(z, { insertBefore: "id" }), always),
  "batch.insert_two": batch((b) => {
    b.addColumn(z, { insertAfter: "id" });
    b.addColumn(number("y"), { insertAfter: "z" });
  }, always),
  "batch.insert_after_auto": restated(
    (op) => op.batchAlterTable("t", {}, (b) => b.addColumn(z, { insertAfter: "id" })),
    {
      given: batchTable,
      refused: { postgresql: { code: "D103", why: "without a copy of the table a new column stands at the end" } },
    },
  ),
  "batch.partial_reordering_full": batch(() => undefined, { ...always, partialReordering: [["p", "b", "a", "id"]] }),

  "batch.drop_column_pk": batch((b) => b.dropColumn("id")),
  "batch.drop_column_fk": batch((b) => b.dropColumn("p")),
  "batch.drop_column_missing": refused(
    "M102",
    "the table has no such column",
    (op) => op.batchAlterTable("t", {}, (b) => b.dropColumn("nope")),
    { given: batchTable },
  ),
  "batch.drop_column_in_index": batch((b) => b.dropColumn("a")),

  // PostgreSQL compares no text with a number, so that the CHECKs go first.
  "batch.alter_type": restated(
    (op) =>
      op.batchAlterTable("t", {}, (b) => {
        if (op.dialect === "postgresql") dropChecks(b);
        b.alterColumn("b", { type: t.string(10) });
      }),
    { given: batchTable },
  ),
  "batch.alter_type_same_affinity": batch((b) => b.alterColumn("b", { type: t.bigInteger() })),
  "batch.alter_type_str_to_text": batch((b) => b.alterColumn("a", { type: t.text() })),
  // PostgreSQL has no order for JSON, so that what keeps the column unique goes first.
  "batch.alter_type_to_json": restated(
    (op) =>
      op.batchAlterTable("t", {}, (b) => {
        if (op.dialect === "postgresql") {
          b.dropConstraint("uq_a", { type: "unique" });
          b.dropIndex("ix_ab");
          b.alterColumn("a", { type: t.json(), using: sql`to_json(a)` });
        } else {
          b.alterColumn("a", { type: t.json() });
        }
      }),
    { given: batchTable },
  ),
  "batch.alter_nullable": restated(
    (op) => op.batchAlterTable("t", {}, (b) => b.alterColumn("a", { nullable: false, existingType: t.string(20) })),
    { given: all(batchTable, (op) => op.execute("DELETE FROM t WHERE a IS NULL")) },
  ),
  "batch.alter_rename": batch((b) => b.alterColumn("a", { newColumnName: "a2", existingType: t.string(20) })),
  "batch.alter_rename_indexed_fk": batch((b) => b.alterColumn("p", { newColumnName: "p2", existingType: t.integer() })),
  "batch.alter_twice": restated(
    (op) =>
      op.batchAlterTable("t", {}, (b) => {
        b.alterColumn("a", { newColumnName: "a2", existingType: t.string(20) });
        b.alterColumn("a", { type: t.integer(), ...converted(op, sql`CAST(a2 AS INTEGER)`) });
      }),
    { given: numerals },
  ),
  "batch.alter_rename_then_new": restated(
    (op) =>
      op.batchAlterTable("t", {}, (b) => {
        b.alterColumn("a", { newColumnName: "a2", existingType: t.string(20) });
        b.alterColumn("a2", { type: t.integer(), ...converted(op, sql`CAST(a2 AS INTEGER)`) });
      }),
    { given: numerals },
  ),
  "batch.alter_int_to_bool": restated(
    (op) =>
      op.batchAlterTable("t", {}, (b) => {
        const type = t.boolean({ createConstraint: true, name: "ck_bb" });
        if (op.dialect === "postgresql") dropChecks(b);
        if (op.dialect === "postgresql") b.alterColumn("b", { serverDefault: null });
        b.alterColumn("b", { type, existingType: t.integer(), ...converted(op, sql`b <> 0`) });
      }),
    { given: all(batchTable, (op) => op.execute("DELETE FROM t WHERE b > 1")) },
  ),
  "batch.rename_cols_swap": batch((b) => {
    b.alterColumn("a", { newColumnName: "b", existingType: t.string(20) });
    b.alterColumn("b", { newColumnName: "a", existingType: t.integer() });
  }),
};

export const batchConstraints: Cases = {
  "batch.create_unique": batch((b) => b.createUniqueConstraint("uq_b", ["b"])),
  "batch.create_fk": restated(
    (op) =>
      op.batchAlterTable("t", {}, (b) => b.createForeignKey("fk_x", "other", ["b"], ["id"], { onDelete: "CASCADE" })),
    {
      given: all(parent("other", "id"), batchTable, (op) => op.bulkInsert("other", [{ id: 1 }, { id: 10 }])),
    },
  ),
  "batch.create_check_col": restated(
    (op) => op.batchAlterTable("t", {}, (b) => b.createCheckConstraint("ck_new", sql`b > 3`)),
    { given: all(batchTable, (op) => op.execute("DELETE FROM t WHERE b < 4")) },
  ),
  "batch.drop_pk_unnamed": refused(
    "M103",
    "nothing is called so; a key without a name goes by its columns or by the name the server gave it",
    (op) => op.batchAlterTable("t", {}, (b) => b.dropConstraint("pk_x", { type: "primary" })),
    { given: batchTable },
  ),
  "batch.drop_missing": refused(
    "M103",
    "the table has no such constraint",
    (op) => op.batchAlterTable("t", {}, (b) => b.dropConstraint("nope", { type: "unique" })),
    { given: batchTable },
  ),
  "batch.drop_const_if_exists": batch((b) => b.dropConstraint("uq_a", { type: "unique", ifExists: true })),

  "batch.create_index": batch((b) => b.createIndex("ix_new", ["a"])),
  "batch.create_index_recreate": batch((b) => b.createIndex("ix_new", ["a"]), always),
  "batch.create_index_where_recreate": batch(
    (b) => b.createIndex("ix_new", ["a"], { unique: true, sqlite: { where: "b > 1" } }),
    always,
  ),
  "batch.create_index_on_new_col_recreate": batch((b) => {
    b.addColumn(z);
    b.createIndex("ix_z", ["z"]);
  }, always),
  "batch.drop_index_recreate": batch((b) => b.dropIndex("ix_b"), always),
  "batch.drop_index_if_exists_recreate": batch((b) => b.dropIndex("ix_b", { ifExists: true }), always),
};

export const batchTables: Cases = {
  "batch.drop_table_comment": restated((op) => op.batchAlterTable("t", {}, (b) => b.dropTableComment()), {
    given: all(batchTable, (op) => op.createTableComment("t", "x")),
  }),
  "batch.empty": batch(() => undefined),
  "batch.empty_always": batch(() => undefined, always),
  "batch.bad_recreate": refused(
    "M402",
    "recreate is one of four words",
    (op) => op.batchAlterTable("t", { recreate: "sometimes" as never }, () => undefined),
    { given: batchTable },
  ),
  "batch.table_args": batch((b) => b.dropColumn("p"), { tableArgs: [check("b <> 7", { name: "ck_extra" })] }),
  "batch.table_kwargs": batch((b) => b.dropColumn("p"), { tableOptions: { sqlite: { autoincrement: true } } }),

  "batch.bool_type": restated((op) => op.batchAlterTable("t", {}, (b) => b.dropColumn("b")), {
    given: (op) => {
      op.createTable("t", [
        column("id", t.integer(), { primaryKey: true }),
        number("b"),
        column("f", t.boolean({ createConstraint: true, name: "ck_f" })),
        column("e", t.enum(["x", "y"], { name: "ck_e", createConstraint: true })),
      ]);
      op.bulkInsert("t", [{ b: 1, f: true, e: "x" }]);
    },
  }),
  "batch.bool_to_int": restated(
    (op) =>
      op.batchAlterTable("t", {}, (b) =>
        b.alterColumn("f", {
          type: t.integer(),
          existingType: t.boolean({ createConstraint: true, name: "ck_f" }),
          ...converted(op, sql`CAST(f AS INTEGER)`),
        }),
      ),
    {
      given: (op) => {
        op.createTable("t", [
          column("id", t.integer(), { primaryKey: true }),
          column("f", t.boolean({ createConstraint: true, name: "ck_f" })),
        ]);
        op.bulkInsert("t", [{ f: true }, { f: false }, { f: null }]);
      },
    },
  ),
  "batch.autoincrement_existing": restated((op) => op.batchAlterTable("t", {}, (b) => b.dropColumn("z")), {
    given: (op) => {
      op.createTable("t", [column("id", t.integer(), { primaryKey: true }), z], { sqlite: { autoincrement: true } });
      op.bulkInsert("t", [{ z: 1 }, { z: 2 }]);
      op.execute("DELETE FROM t WHERE z = 2");
    },
  }),
  "batch.expr_index_existing": restated((op) => op.batchAlterTable("t", {}, (b) => b.dropColumn("z")), {
    given: (op) => {
      op.createTable("t", [
        column("id", t.integer(), { primaryKey: true }),
        // PostgreSQL has no lower() for numbers.
        column("b", op.dialect === "postgresql" ? t.text() : t.integer()),
        z,
        index("ix_e", [sql`lower(b)`], { sqlite: { where: sql`b > 5` } }),
        index("ix_d", [{ column: "b", descending: true }]),
      ]);
    },
  }),
  "batch.text_index_existing": restated((op) => op.batchAlterTable("t", {}, (b) => b.dropColumn("z")), {
    given: (op) => {
      op.createTable("t", [
        column("id", t.integer(), { primaryKey: true }),
        column("b", op.dialect === "postgresql" ? t.text() : t.integer()),
        z,
        index("ix_e", [sql`lower(b)`]),
      ]);
    },
  }),
  "batch.quote": refused(
    "M415",
    "copyFrom declares another table than the block is about; Alembic copies the one or alters the other",
    (op) => op.batchAlterTable("t", { copyFrom: Order }, (b) => b.dropColumn("z")),
    {
      given: (op) =>
        ["t", "Order"].forEach((name) => op.createTable(name, [column("Id", t.integer(), { primaryKey: true }), z])),
    },
  ),
  "batch.copy_from_col_check": restated((op) => op.batchAlterTable("t", {}, (b) => b.dropColumn("z")), {
    given: (op) => {
      op.createTable("t", [
        column("id", t.integer(), { primaryKey: true }),
        number("b"),
        z,
        check("b>1", { name: "ck_col" }),
      ]);
    },
  }),
  "batch.drop_col_check": restated(
    (op) => op.batchAlterTable("t", {}, (b) => b.dropConstraint("ck_col", { type: "check" })),
    {
      given: (op) => {
        op.createTable("t", [
          column("id", t.integer(), { primaryKey: true }),
          number("b"),
          check("b>1", { name: "ck_col" }),
        ]);
      },
    },
  ),
  "batch.check_on_dropped": restated((op) => op.batchAlterTable("t", {}, (b) => b.dropColumn("b")), {
    given: (op) => {
      op.createTable("t", [
        column("id", t.integer(), { primaryKey: true }),
        number("b"),
        z,
        check("b > z", { name: "ck_txt" }),
        check("b > 3", { name: "ck_col" }),
      ]);
    },
  }),
};

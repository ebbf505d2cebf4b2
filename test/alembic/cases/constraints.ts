import { check, column, foreignKey, index, primaryKey, sql, t, unique } from "../../../src/index.js";
import { type Cases, refused, restated } from "../case.js";
import { all, number, parent, tableOf } from "./given.js";

const a = number("a");
const b = number("b");
const text = column("a", t.string(9));
const child = all(parent("p", "x"), tableOf("t", a));

export const constraints: Cases = {
  "create_primary_key.none": restated((op) => op.createPrimaryKey(null, "t", ["a"]), { given: tableOf("t", a) }),
  "create_unique_constraint.none": restated((op) => op.createUniqueConstraint(null, "t", ["a"]), {
    given: tableOf("t", a),
  }),

  create_foreign_key: restated((op) => op.createForeignKey("fk", "t", "p", ["a"], ["x"]), { given: child }),
  "create_foreign_key.self": restated((op) => op.createForeignKey("fk", "t", "t", ["a"], ["x"]), {
    given: tableOf("t", a, number("x"), unique(["x"])),
  }),
  "create_foreign_key.none": restated((op) => op.createForeignKey(null, "t", "p", ["a"], ["x"]), { given: child }),
  "create_foreign_key.not_deferrable": restated(
    (op) => op.createForeignKey("fk", "t", "p", ["a"], ["x"], { deferrable: false }),
    { given: child },
  ),

  create_check_constraint: restated((op) => op.createCheckConstraint("ck", "t", "a > 5"), { given: tableOf("t", a) }),
  "create_check_constraint.expr": restated(
    (op) => op.createCheckConstraint("ck", "t", op.dialect === "mssql" ? sql`LEN(a) > 5` : sql`length(a) > 5`),
    {
      given: tableOf("t", text),
    },
  ),
  "create_check_constraint.percent": restated((op) => op.createCheckConstraint("ck", "t", "a LIKE '50%'"), {
    given: tableOf("t", text),
  }),
  "create_check_constraint.strlit": restated((op) => op.createCheckConstraint("ck", "t", "a != 'it''s 5%'"), {
    given: tableOf("t", text),
  }),

  "drop_constraint.foreignkey": restated((op) => op.dropConstraint("x", "t", { type: "foreignkey" }), {
    given: all(parent("p", "x"), tableOf("t", a, foreignKey(["a"], "p.x", { name: "x" }))),
  }),
  "drop_constraint.primary": restated((op) => op.dropConstraint("x", "t", { type: "primary" }), {
    given: tableOf("t", column("a", t.integer(), { autoincrement: false }), primaryKey(["a"], { name: "x" })),
  }),
  "drop_constraint.if_exists": restated((op) => op.dropConstraint("x", "t", { type: "unique", ifExists: true }), {
    given: tableOf("t", a, unique(["a"], { name: "x" })),
  }),

  "nc.constraints": restated(
    (op) => {
      op.createUniqueConstraint(null, "t", ["a"]);
      op.createForeignKey(null, "t", "p", ["a"], ["id"]);
      op.createPrimaryKey(null, "t", ["id"]);
      op.createCheckConstraint("pos", "t", "a>1");
      op.createIndex(null, "t", ["a"]);
      op.createIndex("given", "t", ["a"]);
    },
    { given: all(parent("p", "id"), tableOf("t", number("id"), a)) },
  ),
  "nc.drop": refused(
    "M103",
    "the first line drops what the second one names: a convention gives both the same name",
    (op) => {
      op.dropConstraint("pos", "t", { type: "check" });
      op.dropConstraint(op.f("ck_t_pos"), "t", { type: "check" });
      op.dropConstraint("uq_x", "t", { type: "unique" });
    },
    { given: tableOf("t", a, check("a > 0", { name: "pos" }), unique(["a"], { name: "uq_x" })) },
  ),
};

export const indexes: Cases = {
  create_index: restated((op) => op.createIndex("ix", "t", ["a", "b"]), { given: tableOf("t", a, b) }),
  "create_index.unique": restated((op) => op.createIndex("ix", "t", ["a"], { unique: true }), {
    given: tableOf("t", a),
  }),
  "create_index.if_not_exists": restated((op) => op.createIndex("ix", "t", ["a"], { ifNotExists: true }), {
    given: tableOf("t", a),
  }),
  "create_index.text": restated((op) => op.createIndex("ix", "t", [sql`lower(a)`, "b"]), {
    given: tableOf("t", text, b),
  }),
  "create_index.func": restated((op) => op.createIndex("ix", "t", [sql`lower(a)`]), { given: tableOf("t", text) }),
  "create_index.col_desc": restated(
    (op) =>
      op.createIndex("ix", "t", [
        { column: "a", descending: true },
        { column: "b", nulls: "LAST" },
      ]),
    { given: tableOf("t", a, b) },
  ),
  "create_index.binary": restated((op) => op.createIndex("ix", "t", [sql`a + b`]), { given: tableOf("t", a, b) }),
  "create_index.quote_true": restated((op) => op.createIndex("ix", "t", ["a"]), { given: tableOf("t", a) }),
  "create_index.f": restated((op) => op.createIndex(op.f("ix_t_a"), "t", ["a"]), { given: tableOf("t", a) }),

  drop_index: restated((op) => op.dropIndex("ix"), { given: tableOf("t", a, index("ix", ["a"])) }),
  "drop_index.table": restated((op) => op.dropIndex("ix", { table: "t" }), {
    given: tableOf("t", a, index("ix", ["a"])),
  }),
  "drop_index.if_exists": restated((op) => op.dropIndex("ix", { table: "t", ifExists: true }), {
    given: tableOf("t", a, index("ix", ["a"])),
  }),
};

import {
  check,
  column,
  foreignKey,
  index,
  type Op,
  type Sql,
  sql,
  t,
  table,
  type TableElement,
  unique,
} from "../../../src/index.js";
import type { Script } from "../case.js";

/** Several things that are there, one after the other. */
export function all(...scripts: readonly Script[]): Script {
  return (op) => scripts.forEach((script) => script(op));
}

export function tableOf(name: string, ...elements: readonly TableElement[]): Script {
  return (op) => op.createTable(name, elements);
}

/** A column of whole numbers. */
export const number = (name: string) => column(name, t.integer());

/** A table that something else refers to. */
export function parent(name: string, ...columns: readonly string[]): Script {
  return tableOf(name, ...columns.map((one) => column(one, t.integer(), { nullable: false })), unique(columns));
}

/** A schema: on SQLite that is a database which the application has attached, on Oracle a user whom somebody made. */
export function schema(...names: readonly string[]): Script {
  return (op) => {
    if (op.dialect !== "sqlite" && op.dialect !== "oracle") names.forEach((name) => op.createSchema(name));
  };
}

/** Where Alembic's case says how values are converted: on the others their server knows, or nobody does. */
export const converted = (op: Op, using: Sql) =>
  op.dialect === "sqlite" || op.dialect === "postgresql" ? { using } : {};

/** SQLAlchemy's func.now(), in the word of the dialect. */
export const now = (op: Op) =>
  ["postgresql", "mysql", "mariadb"].includes(op.dialect) ? sql`now()` : sql`CURRENT_TIMESTAMP`;

/** What only PostgreSQL has. */
export const onPostgresql =
  (script: Script): Script =>
  (op) => {
    if (op.dialect === "postgresql") script(op);
  };

/** The table that Alembic's cases of batch mode are about. */
export const T = table("t", [
  column("id", t.integer(), { primaryKey: true }),
  column("a", t.string(20)),
  // In Alembic a default that is a Python string is a string: DEFAULT '5'.
  column("b", t.integer(), { serverDefault: sql`'5'` }),
  column("p", t.integer()),
  foreignKey(["p"], "par.id", { name: "fk_p" }),
  unique(["a"], { name: "uq_a" }),
  check("b > 0", { name: "ck_b" }),
  check("b < 100"),
  index("ix_b", ["b"]),
  index("ix_ab", ["a", "b"], { unique: true }),
]);

/** The same, with what it refers to. */
export const emptyBatchTable: Script = (op: Op) => {
  op.createTable("par", [column("id", t.integer(), { primaryKey: true, autoincrement: false })]);
  op.bulkInsert("par", [{ id: 1 }, { id: 2 }]);
  op.createTable(T);
};

export const batchTable: Script = all(emptyBatchTable, (op) =>
  op.bulkInsert("t", [
    { a: "x", b: 1, p: 1 },
    { a: "it's", b: 10, p: 2 },
    { a: null, b: null, p: null },
  ]),
);

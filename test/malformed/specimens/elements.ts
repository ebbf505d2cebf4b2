import { column } from "../../../src/script/elements/column.js";
import { check, foreignKey, primaryKey, unique } from "../../../src/script/elements/constraints.js";
import type { TableElement } from "../../../src/script/elements/declared.js";
import { exclude } from "../../../src/script/elements/exclude.js";
import { index } from "../../../src/script/elements/indexes.js";
import { table } from "../../../src/script/elements/table.js";
import { t } from "../../../src/script/type-constructors.js";
import { sql } from "../../../src/sql/sql.js";
import { conflict, deferral, needsDeferrable, numbering, onIndex, onKey, onTable, type Specimen } from "./specimen.js";

type Options = Readonly<Record<string, unknown>>;

/** A specimen of something within a table. */
const within = (
  title: string,
  element: (options: Options) => TableElement,
  options: Options,
  others: Partial<Specimen> = {},
): Specimen => ({
  verb: "createTable",
  title,
  given: [],
  within: (given: Options) => [
    "thing",
    [
      column("a", t.integer(), { nullable: false }),
      column("age", t.integer()),
      column("email", t.text()),
      element(given),
    ],
    {},
  ],
  options,
  ...others,
});

const reference = { onDelete: "CASCADE", onUpdate: "SET NULL", match: "FULL", ...deferral };
const notValid = { postgresql: { notValid: true } };

/** What stands within a table, each with its own options. */
export const elements: readonly Specimen[] = [
  within(
    "column",
    (options) => column("c", t.integer(), options),
    {
      nullable: true,
      primaryKey: true,
      autoincrement: false,
      serverDefault: 1,
      unique: true,
      index: true,
      references: "account.id",
      comment: "words",
      computed: sql`a + 1`,
      identity: true,
      collation: "C",
      sqlite: { onConflictPrimaryKey: "FAIL", onConflictNotNull: "IGNORE", onConflictUnique: "REPLACE" },
      mysql: { charset: "utf8mb4", onUpdate: "CURRENT_TIMESTAMP" },
      mariadb: { charset: "utf8mb4", onUpdate: "CURRENT_TIMESTAMP" },
    },
    {
      beside: {
        onConflictPrimaryKey: { primaryKey: true },
        onConflictNotNull: { nullable: false },
        onConflictUnique: { unique: true },
      },
    },
  ),
  within(
    "computation of a column",
    (options) => column("c", t.integer(), { computed: options as never }),
    {
      expression: sql`a + 1`,
      persisted: true,
    },
    { always: { expression: sql`a + 1` } },
  ),
  within(
    "identity of a column",
    (options) => column("c", t.integer(), { primaryKey: true, identity: options as object }),
    { always: true, ...numbering },
  ),
  within(
    "references of a column",
    (options) => column("c", t.integer(), { references: { column: "account.id", ...(options as object) } }),
    { column: "account.id", name: "fk_c", ...reference, ...notValid },
    { beside: needsDeferrable },
  ),
  within(
    "primaryKey",
    (options) => primaryKey(["a"], options),
    {
      name: "pk_thing",
      ...deferral,
      sqlite: conflict,
      postgresql: { include: ["age"] },
      ...onKey,
      mssql: { clustered: false },
    },
    { beside: needsDeferrable },
  ),
  within(
    "unique",
    (options) => unique(["email"], options),
    {
      name: "uq_thing",
      ...deferral,
      sqlite: conflict,
      postgresql: { include: ["age"], nullsNotDistinct: true },
      ...onKey,
      mssql: { clustered: true },
    },
    { beside: needsDeferrable },
  ),
  within(
    "foreignKey",
    (options) => foreignKey(["age"], "account.id", options),
    { name: "fk_thing", ...reference, ...notValid },
    { beside: needsDeferrable },
  ),
  within(
    "check",
    (options) => check("a > 0", options),
    { name: "ck_thing", ...deferral, sqlite: conflict, ...notValid },
    { beside: needsDeferrable },
  ),
  within(
    "exclude",
    (options) => exclude([["age", "="]], options),
    { name: "ex_thing", using: "btree", where: sql`a > 0`, ops: { age: "int4_ops" }, ...deferral },
    { beside: needsDeferrable },
  ),
  within(
    "index",
    (options) => index("ix_thing", ["email"], options),
    { unique: true, ...onIndex },
    { beside: { nullsNotDistinct: { unique: true } } },
  ),
  within("a column of an index", (options) => index("ix_thing", [{ column: "email", ...options }]), {
    column: "email",
    descending: true,
    nulls: "LAST",
    collation: "C",
    postgresql: { ops: "text_pattern_ops" },
    mysql: { length: 10 },
    mariadb: { length: 10 },
  }),
  {
    verb: "createTable",
    title: "table",
    given: [],
    within: (options: Options) => [table("thing", [column("a", t.integer(), { primaryKey: true })], options)],
    options: { schema: "app", comment: "words", prefixes: ["UNLOGGED"], ...onTable },
    beside: { onCommit: { prefixes: ["TEMPORARY"] } },
    refused: ["onCommit"],
  },
];

import { column } from "../../src/script/elements/column.js";
import { check, foreignKey, primaryKey, unique } from "../../src/script/elements/constraints.js";
import type { TableElement } from "../../src/script/elements/declared.js";
import { index } from "../../src/script/elements/indexes.js";
import { table } from "../../src/script/elements/table.js";
import { t } from "../../src/script/type-constructors.js";
import { sql } from "../../src/sql/sql.js";

/** A call of a verb that is right, and every option it has with a value that is right. */
export interface Specimen {
  readonly verb: string;
  /** What it is called where the verb alone does not tell: the options are those of something within its arguments. */
  readonly title?: string;
  readonly given: readonly unknown[];
  /** The arguments with these options within them. */
  readonly within?: (options: Readonly<Record<string, unknown>>) => readonly unknown[];
  /** Each option by itself; those of one dialect are objects under its key. */
  readonly options: Readonly<Record<string, unknown>>;
  /** Other arguments, for an option that does not go with the usual ones. */
  readonly givenFor?: Readonly<Record<string, readonly unknown[]>>;
  /** What an option is nothing without. */
  readonly beside?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Options without which the call would be wrong. */
  readonly always?: Readonly<Record<string, unknown>>;
  /** Where the options stand; behind everything else when it does not say. */
  readonly at?: number;
  /** Where among `given` the table stands, which a batch block leaves out; absent for what blocks do not have. */
  readonly table?: number;
  /** Options that blocks do not have, and those that only they have. */
  readonly outside?: readonly string[];
  readonly inside?: Readonly<Record<string, unknown>>;
}

/** What history knows in each of these tests. */
export const known = [
  table("account", [
    column("id", t.integer(), { primaryKey: true }),
    column("email", t.string(50), { unique: true }),
    column("age", t.integer(), { nullable: false, serverDefault: 0 }),
    column("parent_id", t.integer()),
    index("ix_age", ["age"]),
  ]),
  table("keyless", [column("a", t.integer(), { nullable: false }), column("b", t.integer())]),
  table("x", [column("id", t.integer(), { primaryKey: true })]),
];

const place = { insertBefore: "email", insertAfter: "email" };
const deferral = { deferrable: true, initially: "DEFERRED" };
const needsDeferrable = { initially: { deferrable: true } };
const outside = ["schema"];


/** A table with this element in it. */
const tableOf = (element: TableElement): readonly unknown[] => [
  "thing",
  [column("a", t.integer(), { nullable: false }), column("b", t.integer()), element],
  {},
];

/** What stands within a table, each with its own options. */
export const elements: readonly Specimen[] = [
  {
    verb: "createTable",
    title: "column",
    given: [],
    within: (options) => tableOf(column("c", t.integer(), options)),
    options: {
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
    },
  },
  {
    verb: "createTable",
    title: "identity of a column",
    given: [],
    within: (options) => tableOf(column("c", t.integer(), { primaryKey: true, identity: options as object })),
    options: {
      always: true,
      start: 10,
      increment: 2,
      minValue: 1,
      maxValue: 1000,
      noMinValue: true,
      noMaxValue: true,
      cycle: true,
      cache: 5,
    },
  },
  {
    verb: "createTable",
    title: "references of a column",
    given: [],
    within: (options) =>
      tableOf(column("c", t.integer(), { references: { column: "account.id", ...(options as object) } })),
    options: {
      column: "account.id",
      name: "fk_c",
      onDelete: "CASCADE",
      onUpdate: "SET NULL",
      match: "FULL",
      ...deferral,
    },
    beside: needsDeferrable,
  },
  {
    verb: "createTable",
    title: "primaryKey",
    given: [],
    within: (options) => tableOf(primaryKey(["a"], options)),
    options: { name: "pk_thing", ...deferral },
    beside: needsDeferrable,
  },
  {
    verb: "createTable",
    title: "unique",
    given: [],
    within: (options) => tableOf(unique(["b"], options)),
    options: { name: "uq_thing", ...deferral },
    beside: needsDeferrable,
  },
  {
    verb: "createTable",
    title: "foreignKey",
    given: [],
    within: (options) => tableOf(foreignKey(["b"], "account.id", options)),
    options: { name: "fk_thing", onDelete: "CASCADE", onUpdate: "SET NULL", match: "FULL", ...deferral },
    beside: needsDeferrable,
  },
  {
    verb: "createTable",
    title: "check",
    given: [],
    within: (options) => tableOf(check("a > 0", options)),
    options: { name: "ck_thing" },
  },
  {
    verb: "createTable",
    title: "index",
    given: [],
    within: (options) => tableOf(index("ix_thing", ["b"], options)),
    options: {
      unique: true,
      sqlite: { where: "a > 0" },
      postgresql: { using: "btree", include: ["a"], where: sql`a > 0` },
    },
  },
  {
    verb: "createTable",
    title: "a column of an index",
    given: [],
    within: (options) => tableOf(index("ix_thing", [{ column: "b", ...options }])),
    options: { column: "b", descending: true },
  },
  {
    verb: "createTable",
    title: "t.enum",
    given: [],
    within: (options) => tableOf(column("c", t.enum(["x", "y"], options))),
    options: { name: "state", nativeEnum: false, createConstraint: true, length: 20 },
    beside: { nativeEnum: { name: "state" } },
  },
  {
    verb: "createTable",
    title: "t.boolean",
    given: [],
    within: (options) => tableOf(column("c", t.boolean(options))),
    options: { name: "ck_c", createConstraint: true },
    beside: { name: { createConstraint: true } },
  },
];

/** Each verb, in the order of the manual. @param schema the one that tables without a schema are in */
export const specimens = (schema: string): readonly Specimen[] => [
  {
    verb: "createTable",
    given: ["thing", [column("a", t.integer(), { primaryKey: true })]],
    options: {
      schema,
      comment: "words",
      ifNotExists: true,
      sqlite: { autoincrement: true, strict: false, withRowid: false },
    },
  },
  { verb: "dropTable", given: ["account"], options: { schema, ifExists: true } },
  { verb: "renameTable", given: ["account", "user"], options: { schema } },
  { verb: "createTableComment", given: ["account", "words"], options: { schema }, table: 0, outside },
  { verb: "dropTableComment", given: ["account"], options: { schema }, table: 0, outside },
  {
    verb: "addColumn",
    given: ["account", column("extra", t.text())],
    options: { schema, backfill: "words" },
    table: 0,
    outside,
    inside: place,
  },
  {
    verb: "dropColumn",
    given: ["account", "email"],
    options: { schema, existingType: t.string(50) },
    table: 0,
    outside,
  },
  {
    verb: "alterColumn",
    given: ["account", "email"],
    always: { nullable: false },
    options: {
      schema,
      newColumnName: "mail",
      type: t.text(),
      nullable: true,
      serverDefault: "nobody",
      comment: "words",
      autoincrement: false,
      using: sql`lower(email)`,
      backfill: "nobody",
      existingType: t.string(50),
      existingNullable: true,
      existingServerDefault: null,
      existingComment: null,
      existingAutoincrement: false,
      identity: null,
      collation: "C",
    },
    beside: { using: { type: t.text() }, backfill: { nullable: false } },
    table: 0,
    outside,
  },
  {
    verb: "createPrimaryKey",
    given: ["pk_keyless", "keyless", ["a"]],
    options: { schema, ...deferral },
    beside: needsDeferrable,
    table: 1,
    outside,
  },
  {
    verb: "createUniqueConstraint",
    given: ["uq_age", "account", ["age"]],
    options: { schema, ...deferral },
    beside: needsDeferrable,
    table: 1,
    outside,
  },
  {
    verb: "createForeignKey",
    given: ["fk_parent", "account", "account", ["parent_id"], ["id"]],
    options: {
      sourceSchema: schema,
      referentSchema: schema,
      onDelete: "CASCADE",
      onUpdate: "SET NULL",
      match: "FULL",
      ...deferral,
    },
    beside: needsDeferrable,
    table: 1,
    outside: ["sourceSchema"],
  },
  {
    verb: "createCheckConstraint",
    given: ["ck_age", "account", sql`age >= 0`],
    options: { schema },
    table: 1,
    outside,
  },
  {
    verb: "dropConstraint",
    given: ["account_email_key", "account"],
    options: { schema, type: "unique", columns: ["email"] },
    givenFor: { columns: [null, "account"] },
    beside: { columns: { type: "unique" } },
    table: 1,
    outside,
  },
  {
    verb: "createIndex",
    given: ["ix_email", "account", ["email"]],
    options: {
      schema,
      unique: true,
      ifNotExists: true,
      sqlite: { where: "age > 0" },
      postgresql: { using: "btree", include: ["age"], where: sql`age > 0` },
    },
    table: 1,
    outside,
  },
  {
    verb: "dropIndex",
    given: ["ix_age"],
    options: { schema, table: "account", ifExists: true, postgresql: { concurrently: true } },
    beside: { schema: { table: "account" } },
  },
  { verb: "bulkInsert", given: ["account", [{ id: 1, email: "a" }]], options: { schema } },
  {
    verb: "batchAlterTable",
    given: ["account", {}, () => undefined],
    options: {
      schema,
      recreate: "minimal",
      copyFrom: known[0],
      tempTable: "temporary_{table}",
      namingConvention: { uq: "uq_%(table_name)s" },
      tableArgs: [check("age >= 0")],
      tableOptions: { comment: "words" },
      columnOverrides: { email: { nullable: true } },
      onColumn: () => undefined,
      partialReordering: [["age", "email"]],
    },
    at: 1,
  },
];

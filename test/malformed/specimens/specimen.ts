import { column } from "../../../src/script/elements/column.js";
import { index } from "../../../src/script/elements/indexes.js";
import { table } from "../../../src/script/elements/table.js";
import type { Op } from "../../../src/script/op.js";
import { t } from "../../../src/script/type-constructors.js";
import { sql } from "../../../src/sql/sql.js";

/** A call of a verb that is right, and every option it has with a value that is right. */
export interface Specimen {
  readonly verb: string;
  /** What it is called where the verb alone does not tell: the options are those of something within its arguments. */
  readonly title?: string;
  readonly given: readonly unknown[];
  /** Makes the arguments of what is given: these options, or where there are none, the arguments of something within. */
  within?(...given: readonly unknown[]): readonly unknown[];
  /** It has no options, so that nothing stands behind its arguments. */
  readonly optionless?: true;
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
  /** Options that each dialect refuses in its own words, as far as a call by itself can tell. */
  readonly refused?: readonly string[];
  /** What has to be there before. */
  readonly before?: (op: Op) => void;
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

export const deferral = { deferrable: true, initially: "DEFERRED" };
export const needsDeferrable = { initially: { deferrable: true } };
/** What of an operation blocks do not have. */
export const outside = ["schema"];
export const numbering = {
  start: 10,
  increment: 2,
  minValue: 1,
  maxValue: 1000,
  noMinValue: true,
  noMaxValue: true,
  cycle: true,
  cache: 5,
};
export const conflict = { onConflict: "IGNORE" };
export const onIndex = {
  sqlite: { where: "age > 0" },
  postgresql: {
    using: "btree",
    include: ["age"],
    where: sql`age > 0`,
    ops: { email: "text_pattern_ops" },
    with: { fillfactor: 50 },
    tablespace: "pg_default",
    nullsNotDistinct: true,
  },
  oracle: { bitmap: true, reverse: true, compress: 1, tablespace: "users", online: true },
  mssql: { clustered: false, columnstore: true, include: ["age"], where: sql`age > 0` },
  mysql: { length: 10, prefix: "FULLTEXT", using: "BTREE", withParser: "ngram" },
  mariadb: { length: { email: 10 }, prefix: "FULLTEXT", using: "HASH", withParser: "ngram" },
};
const onMysqlTable = {
  engine: "InnoDB",
  charset: "utf8mb4",
  collation: "utf8mb4_bin",
  autoIncrement: 10,
  rowFormat: "DYNAMIC",
  keyBlockSize: 8,
  avgRowLength: 100,
  maxRows: 1000,
  minRows: 10,
  checksum: true,
  statsPersistent: true,
  statsAutoRecalc: false,
  statsSamplePages: 20,
  tablespace: "innodb_file_per_table",
  partitionBy: "HASH (a)",
};
export const onTable = {
  sqlite: { autoincrement: true, strict: false, withRowid: false },
  postgresql: {
    partitionBy: "RANGE (a)",
    onCommit: "DROP",
    tablespace: "pg_default",
    using: "heap",
    with: { fillfactor: 70 },
  },
  oracle: { onCommit: "DELETE ROWS", compress: "OLTP", tablespace: "users" },
  mysql: { ...onMysqlTable, compression: "zlib", encryption: false },
  mariadb: { ...onMysqlTable, pageCompressed: true, encrypted: false, transactional: true },
};
export const onKey = { mysql: { using: "BTREE" }, mariadb: { using: "BTREE" } };

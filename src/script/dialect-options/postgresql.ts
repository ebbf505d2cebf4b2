import { condition, flag, name, names, oneOf } from "../check.js";
import { accessMethod, operatorClass, operatorClasses, storageParameters } from "../option-values.js";

/** What PostgreSQL knows of an index. https://www.postgresql.org/docs/current/sql-createindex.html */
const postgresqlIndex = {
  /** `USING gin`. Default `btree`. */
  using: accessMethod,
  /** `INCLUDE (a, b)`: columns that are kept in the index without being searched. */
  include: names,
  /** A partial index: `WHERE active`. */
  where: condition,
  /** Operator classes of its columns: `{ name: "text_pattern_ops" }`. */
  ops: operatorClasses,
  /** `WITH (fillfactor = 50)` */
  with: storageParameters,
  tablespace: name,
  /** `NULLS NOT DISTINCT`: NULL is equal to NULL in a unique index. From PostgreSQL 15. */
  nullsNotDistinct: flag,
} as const;

const concurrency = {
  /** `CONCURRENTLY`: others may write to the table meanwhile. It stands outside of the transaction. Default `false`. */
  concurrently: flag,
} as const;

/** What only PostgreSQL knows, for each construct. https://www.postgresql.org/docs/current/sql-createtable.html */
export const postgresqlOptions = {
  table: {
    /** `PARTITION BY RANGE (created_at)`, as text without the first two words. */
    partitionBy: condition,
    /** `ON COMMIT …` of a temporary table. */
    onCommit: oneOf("PRESERVE ROWS", "DELETE ROWS", "DROP"),
    tablespace: name,
    /** `USING heap`: the access method. */
    using: accessMethod,
    /** `WITH (fillfactor = 70)` */
    with: storageParameters,
  },
  primaryKey: {
    /** `INCLUDE (a, b)`: columns that are kept in its index and are no part of the key. */
    include: names,
  },
  unique: {
    /** `INCLUDE (a, b)`: columns that are kept in its index and are no part of the key. */
    include: names,
    /** `NULLS NOT DISTINCT`: NULL is equal to NULL. From PostgreSQL 15. */
    nullsNotDistinct: flag,
  },
  check: {
    /** `NOT VALID`: the rows that are there are not checked. */
    notValid: flag,
  },
  foreignKey: {
    /** `NOT VALID`: the rows that are there are not checked. */
    notValid: flag,
  },
  indexColumn: {
    /** The operator class: `text_pattern_ops`. */
    ops: operatorClass,
  },
  index: postgresqlIndex,
  createIndex: { ...postgresqlIndex, ...concurrency },
  dropIndex: concurrency,
} as const;

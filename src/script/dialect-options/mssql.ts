import { condition, flag, names } from "../check.js";

const clustered = {
  /** `CLUSTERED`: the rows are kept in its order, which a table has one of. `false` is `NONCLUSTERED`. */
  clustered: flag,
} as const;

/** What SQL Server knows of an index. https://learn.microsoft.com/sql/t-sql/statements/create-index-transact-sql */
const mssqlIndex = {
  ...clustered,
  /** `COLUMNSTORE`: kept by columns. A clustered one has all columns of the table, whatever columns are named. */
  columnstore: flag,
  /** `INCLUDE (a, b)`: columns that are kept in the index without being searched. */
  include: names,
  /** A filtered index: `WHERE deleted_at IS NULL`. */
  where: condition,
} as const;

/** What only SQL Server knows, for each construct. */
export const mssqlOptions = {
  /** By default the primary key is clustered. */
  primaryKey: clustered,
  unique: clustered,
  index: mssqlIndex,
  createIndex: mssqlIndex,
} as const;

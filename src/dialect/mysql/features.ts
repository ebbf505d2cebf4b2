/** Where MySQL and MariaDB differ. */
export interface Features {
  /** IF EXISTS and IF NOT EXISTS of columns, constraints and indexes. */
  readonly conditions: boolean;
  /** `CREATE VIEW IF NOT EXISTS` */
  readonly viewIfNotExists: boolean;
  /** Indexes over expressions. */
  readonly functionalIndexes: boolean;
  /** What is dropped when a CHECK is. */
  readonly dropCheck: "CHECK" | "CONSTRAINT";
  /** Does RENAME COLUMN change expressions over the column, too? Otherwise it refuses while there are any. */
  readonly renamesWithin: boolean;
  /** NOT NULL of a computed column. */
  readonly computedNotNull: boolean;
  /** A computed column that nobody stores, over one that numbers itself. */
  readonly virtualOverNumbers: boolean;
  /** A computed column that is stored in a primary key. */
  readonly computedInKey: boolean;
  /** A plain literal as the default of TEXT, BLOB and JSON, which elsewhere is an expression. */
  readonly longDefaults: boolean;
  /** UNIQUE over TEXT and BLOB as a whole. */
  readonly longKeys: boolean;
  /** Does a CHECK that is about no column at all go with any column that is dropped? */
  readonly dropsConstantChecks: boolean;
  /** Are names of CHECKs those of their table? Otherwise a database has each of them once. */
  readonly checksPerTable: boolean;
  /** Is the next number of a table read from a cache that has to be told not to be old? */
  readonly cachedNumbers: boolean;
  readonly sequences: boolean;
  /** The setting of a session in which nothing can be written. */
  readonly readOnly: "transaction_read_only" | "tx_read_only";
  /** The version from which a TIMESTAMP has no default that nobody asked for, where there were any that gave it one. */
  readonly plainTimestampsSince?: readonly [major: number, minor: number];
  /** The version from which DESC in an index means anything, where there were any without. */
  readonly descendingSince?: readonly [major: number, minor: number];
}

/** https://dev.mysql.com/doc/refman/8.0/en/alter-table.html */
export const mysqlFeatures: Features = {
  conditions: false,
  viewIfNotExists: false,
  functionalIndexes: true,
  dropCheck: "CHECK",
  renamesWithin: false,
  computedNotNull: true,
  virtualOverNumbers: false,
  computedInKey: true,
  longDefaults: false,
  longKeys: false,
  dropsConstantChecks: false,
  checksPerTable: false,
  cachedNumbers: true,
  sequences: false,
  readOnly: "transaction_read_only",
};

import { condition, expected, flag, name, oneOf, wholeNumber } from "../check.js";
import { accessMethod } from "../option-values.js";
import { isPlainObject } from "../../diagnostics/found.js";

const word = expected<string>(
  "a word of letters, digits and underscores",
  (value) => typeof value === "string" && /^[A-Za-z_][A-Za-z0-9_]*$/.test(value),
);

const prefixLength = wholeNumber(1);

/** What MySQL knows of an index. https://dev.mysql.com/doc/refman/8.0/en/create-index.html */
const mysqlIndex = {
  /** How many characters or bytes of each column are in the index: `10`, or `{ name: 10 }`. */
  length: expected<number | Readonly<Record<string, number>>>(
    "a whole number, or an object with one for each column, such as { name: 10 }",
    (value) =>
      prefixLength.fits(value) ||
      (isPlainObject(value) && Object.keys(value).length > 0 && Object.values(value).every(prefixLength.fits)),
  ),
  /** `CREATE FULLTEXT INDEX`, `CREATE SPATIAL INDEX` */
  prefix: oneOf("FULLTEXT", "SPATIAL"),
  /** `USING BTREE`. By default the engine's own way. */
  using: oneOf("BTREE", "HASH"),
  /** `WITH PARSER ngram`, of a FULLTEXT index. */
  withParser: accessMethod,
} as const;

/** What MySQL knows of a table. https://dev.mysql.com/doc/refman/8.0/en/create-table.html */
export const mysqlTable = {
  /** `ENGINE = InnoDB`. By default the server's own. */
  engine: word,
  /** `DEFAULT CHARACTER SET = utf8mb4`. By default that of the database. */
  charset: word,
  /** `COLLATE = utf8mb4_bin`. By default that of the character set. */
  collation: word,
  /** `AUTO_INCREMENT = 100`: the first number that is given. */
  autoIncrement: wholeNumber(1),
  rowFormat: oneOf("DEFAULT", "DYNAMIC", "FIXED", "COMPRESSED", "REDUNDANT", "COMPACT"),
  keyBlockSize: wholeNumber(0),
  avgRowLength: wholeNumber(0),
  maxRows: wholeNumber(0),
  minRows: wholeNumber(0),
  checksum: flag,
  statsPersistent: flag,
  statsAutoRecalc: flag,
  statsSamplePages: wholeNumber(1),
  tablespace: name,
  /** `PARTITION BY KEY(a) PARTITIONS 6`, as text without the first two words. */
  partitionBy: condition,
} as const;

/** What MySQL knows of a column. */
const mysqlColumn = {
  /** `CHARACTER SET latin1`, of a column of text. By default that of the table. */
  charset: word,
  /** `ON UPDATE CURRENT_TIMESTAMP`, with the precision of the column. */
  onUpdate: oneOf("CURRENT_TIMESTAMP"),
} as const;

/** What only MySQL knows, for each construct; on MariaDB it is so as well, unless `mariadb` says otherwise. */
export const mysqlOptions = {
  table: {
    ...mysqlTable,
    /** `COMPRESSION = 'zlib'`: of pages, where the file system can. */
    compression: oneOf("zlib", "lz4", "none"),
    /** `ENCRYPTION = 'Y'` */
    encryption: flag,
  },
  column: mysqlColumn,
  primaryKey: { using: mysqlIndex.using },
  unique: { using: mysqlIndex.using },
  indexColumn: {
    /** How many characters or bytes of the column are in the index. */
    length: prefixLength,
  },
  index: mysqlIndex,
  createIndex: mysqlIndex,
} as const;

/** The same, as MariaDB has it. https://mariadb.com/kb/en/create-table/ */
export const mariadbBase = {
  table: mysqlTable,
  column: mysqlColumn,
  primaryKey: mysqlOptions.primaryKey,
  unique: mysqlOptions.unique,
  indexColumn: mysqlOptions.indexColumn,
  index: mysqlIndex,
  createIndex: mysqlIndex,
} as const;

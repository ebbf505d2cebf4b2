import { condition, flag, oneOf } from "../check.js";

/** What SQLite does with a row that violates a constraint. */
const resolution = oneOf("ROLLBACK", "ABORT", "FAIL", "IGNORE", "REPLACE");
/** `ON CONFLICT IGNORE` behind a constraint. By default a violation stops its statement. */
const conflict = { onConflict: resolution };

const sqliteIndex = {
  /** A partial index: `WHERE active = 1`. */
  where: condition,
} as const;

/** What only SQLite knows, for each construct. https://sqlite.org/lang_createtable.html */
export const sqliteOptions = {
  table: {
    /** `INTEGER PRIMARY KEY AUTOINCREMENT`: numbers are never used twice. Default `false`. */
    autoincrement: flag,
    /** `STRICT`, from SQLite 3.37. Default `false`. */
    strict: flag,
    /** `false` gives `WITHOUT ROWID`. Default `true`. */
    withRowid: flag,
  },
  index: sqliteIndex,
  createIndex: sqliteIndex,
  column: {
    /** `ON CONFLICT …` of the primary key that `primaryKey: true` makes. */
    onConflictPrimaryKey: resolution,
    /** `NOT NULL ON CONFLICT …` */
    onConflictNotNull: resolution,
    /** `ON CONFLICT …` of the unique constraint that `unique: true` makes. */
    onConflictUnique: resolution,
  },
  primaryKey: conflict,
  unique: conflict,
  check: conflict,
} as const;

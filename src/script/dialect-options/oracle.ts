import { expected, flag, name, oneOf } from "../check.js";

const columns = expected<boolean | number>(
  "true or false, or how many columns are compressed: a whole number from 1 to 32",
  (value) => typeof value === "boolean" || (Number.isSafeInteger(value) && Number(value) >= 1 && Number(value) <= 32),
);
const use = oneOf("OLTP", "QUERY", "QUERY LOW", "QUERY HIGH", "ARCHIVE", "ARCHIVE LOW", "ARCHIVE HIGH");
const compression = expected<
  boolean | "OLTP" | "QUERY" | "QUERY LOW" | "QUERY HIGH" | "ARCHIVE" | "ARCHIVE LOW" | "ARCHIVE HIGH"
>(`true or false, or ${use.words}`, (value) => typeof value === "boolean" || use.fits(value));

/** What Oracle knows of an index. https://docs.oracle.com/en/database/oracle/oracle-database/19/sqlrf/CREATE-INDEX.html */
const oracleIndex = {
  /** `CREATE BITMAP INDEX`. Default `false`. */
  bitmap: flag,
  /** `REVERSE`: its bytes the other way round. Default `false`. */
  reverse: flag,
  /** `COMPRESS`, `COMPRESS 2`: equal values of the first columns are stored once. Default `false`. */
  compress: columns,
  tablespace: name,
  /** `ONLINE`: others may write to the table meanwhile, in the Enterprise Edition. Default `false`. */
  online: flag,
} as const;

/** What only Oracle knows, for each construct. https://docs.oracle.com/en/database/oracle/oracle-database/19/sqlrf/CREATE-TABLE.html */
export const oracleOptions = {
  table: {
    /** `ON COMMIT …` of a temporary table, whose rows are all that is temporary about it. */
    onCommit: oneOf("PRESERVE ROWS", "DELETE ROWS"),
    /** `COMPRESS`, `COMPRESS FOR OLTP`. Default `false`. */
    compress: compression,
    tablespace: name,
  },
  index: oracleIndex,
  createIndex: oracleIndex,
} as const;

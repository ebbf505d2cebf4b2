import type { DeclaredType } from "../declared-type.js";
import { native } from "./native.js";

/** Types in SQLite's own words. https://sqlite.org/datatype3.html */
export const sqliteTypes = Object.freeze({
  any: (): DeclaredType => native("sqlite", "ANY"),
  blob: (): DeclaredType => native("sqlite", "BLOB"),
  int: (): DeclaredType => native("sqlite", "INT"),
  integer: (): DeclaredType => native("sqlite", "INTEGER"),
  numeric: (): DeclaredType => native("sqlite", "NUMERIC"),
  real: (): DeclaredType => native("sqlite", "REAL"),
  text: (): DeclaredType => native("sqlite", "TEXT"),
});

import type { Lineage } from "./operation.js";
import type { Type } from "./types.js";
import type { Expression, ForeignKey, Index, QName, Table } from "./schema.js";

/** How much a script makes sure of: nothing, where the database stands, or all that it relies on. */
export type GuardLevel = "none" | "version" | "full";

/** The levels, the least first. */
export const guardLevels: readonly GuardLevel[] = ["none", "version", "full"];

/** The version table, and the column that holds the ids. */
export interface Versions {
  readonly table: Table;
  readonly column: string;
}

/**
 * Rows that a change is about: those of a table as it stands before. Where they are copied, `columns` says what becomes
 * of each, and `as` what the copy is called in the end, which is how expressions name it.
 */
export interface Rows {
  readonly table: Table;
  readonly as: QName;
  readonly columns?: readonly Lineage[];
}

/** The one place where the kinds of guards are written down: what must be so for a script to go on. */
export interface Guards {
  /** The version table holds these rows and no others. `passed` once the movement has changed them. */
  version: { versions: Versions; rows: readonly string[]; passed: boolean };
  /** Foreign keys are really not enforced. */
  unenforced: object;
  /** The table has the columns, keys and foreign keys that the model says. */
  shape: { table: Table };
  /** The table, which is altered in its place, has the columns that the model says. */
  altered: { table: Table };
  /** It has no index or trigger that a rebuild would lose. */
  known: { table: Table; triggers: readonly string[] };
  /** Nothing has the name that a copy is going to have. */
  vacant: { table: Table };
  /** The copy has as many rows as the table. */
  copied: { from: QName; to: QName };
  /** The table is there again, with its indexes and triggers. */
  rebuilt: { table: Table; triggers: readonly string[] };
  /** Notes which rows of these tables violate a foreign key, for `references` to compare. Holds always. */
  violations: { tables: readonly Referring[]; rebuilt: QName };
  /** No row of these tables violates a foreign key that it did not violate before. */
  references: { tables: readonly Referring[]; rebuilt: QName };
  /** Views and triggers can be read. */
  compiles: object;
  /** No row is NULL in the column. */
  notNull: { rows: Rows; table: Table; column: string };
  /** No two rows are the same in these columns. `key`: a primary key, in which nothing may be NULL. */
  unique: { rows: Rows; columns: readonly string[]; title: string; nullsDistinct: boolean };
  /** No two rows are the same under a unique index. */
  uniqueIndex: { rows: Rows; index: Index; nullsDistinct: boolean };
  /** Every row leads to one of the other table. */
  parents: { rows: Rows; foreignKey: ForeignKey; title: string };
  /** No row is refused by the condition. */
  check: { rows: Rows; condition: Expression; title: string };
  /** The index was built to its end. */
  valid: { table: QName; index: string };
  /** No value of the column would be another one in its new type, which servers round and cut it to without an error. */
  retyped: { rows: Rows; column: string; from: Type; to: Type };
  /** No value is longer than the column is going to be. */
  fits: { rows: Rows; column: string; length: number };
}

/** A table with foreign keys, and whether its rows keep their numbers. */
export interface Referring {
  readonly table: QName;
  readonly keepsNumbers: boolean;
}

export type GuardKind = keyof Guards;

/** What must be so for a script to go on, as data: each dialect has its own way to say it. */
export type Guard<K extends GuardKind = GuardKind> = {
  [P in K]: { readonly kind: P } & Readonly<Guards[P]>;
}[K];

/** Makes a guard; `kind` decides what else there must be. */
export function guard<K extends GuardKind>(kind: K, data: Readonly<Guards[K]>): Guard<K> {
  return { kind, ...data };
}

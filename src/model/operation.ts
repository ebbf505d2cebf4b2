import type { Sequence, Trigger, View } from "./objects.js";
import type {
  Column,
  Constraint,
  ConstraintKind,
  EnumType,
  Expression,
  Index,
  Options,
  QName,
  Table,
  Value,
} from "./schema.js";

/** A column with nothing in it that must be said. Absent means untouched; `null` takes away. */
export type ColumnChange = Partial<
  Pick<Column, "name" | "type" | "nullable" | "serverDefault" | "comment" | "collation" | "identity">
> & {
  readonly autoincrement?: boolean;
};

/** Where a new column goes; at the end when it does not say. */
export type Place = { readonly before: string } | { readonly after: string };

/** When a batch block copies the table: as Alembic's documentation says, always, never, or only where nothing else works. */
export type Recreate = "auto" | "always" | "never" | "minimal";

/** A column of the copy and where its values come from. */
export interface Lineage {
  readonly column: string;
  /** The old column; `null` for one that is filled from `fill` alone. */
  readonly source: string | null;
  /** What stands for a missing value, because a person asked for a backfill. */
  readonly fill: Value | null;
  /** What a person asked to compute instead of copying. */
  readonly using: Expression | null;
}

/** A value for each named column. */
export type Row = Readonly<Record<string, Value>>;

/** What SQL that a person wrote changes, and the model cannot follow. */
export type Altered =
  | { readonly what: "table"; readonly table: QName }
  /** Which table it is on, only the schema knows. */
  | { readonly what: "index"; readonly name: string };

/** A table that SQL of a person's own writes to, and columns that it takes it to have. Names are folded; places start at 1. */
export interface Mentioned {
  readonly table: QName;
  readonly columns: readonly { readonly name: string; readonly line: number; readonly column: number }[];
  readonly line: number;
  readonly column: number;
}

/** What SQL that a person wrote still lacks to end: a semicolon, and behind a block the slash that some client waits for. */
export type Ending = "" | ";" | "\n;" | "\n/" | ";\n/" | "\n;\n/";

/** What is changed about an enum type. */
export type EnumChange =
  | { readonly kind: "addValue"; readonly value: string; readonly place?: Place; readonly ifNotExists?: true }
  | { readonly kind: "renameValue"; readonly from: string; readonly to: string }
  | { readonly kind: "rename"; readonly to: string };

/** The one place where the set of operations is written down. The last three are made by `legalize` alone. */
export interface Operations {
  /** `replaces`: it is the copy that will take the place of that table at once. */
  createTable: { table: Table; ifNotExists?: true; replaces?: QName };
  /** `replaced`: by a copy of this name, which takes its place at once, so what refers to it stays. */
  dropTable: { table: QName; ifExists?: true; replaced?: QName };
  renameTable: { table: QName; to: string };
  commentTable: { table: QName; comment: string | null };
  /** All of its options, as they are to be. */
  alterTable: { table: QName; options: Options };
  /** Columns that are not named stand behind those that are, as they stood. */
  reorderColumns: { table: QName; columns: readonly string[] };
  addColumn: {
    table: QName;
    column: Column;
    constraints: readonly Constraint[];
    indexes: readonly Index[];
    place?: Place;
    backfill?: Value;
    ifNotExists?: true;
    /** The foreign key, or the primary key, is said beside the column where the dialect has a choice. */
    inlineReferences?: true;
    inlinePrimaryKey?: true;
  };
  dropColumn: { table: QName; column: string; ifExists?: true };
  alterColumn: { table: QName; column: string; change: ColumnChange; using?: Expression; backfill?: Value };
  addConstraint: { table: QName; constraint: Constraint };
  /** By its name, or by the name it answers to; that of a type leaves its column without it. */
  dropConstraint: { table: QName; constraint: string; type?: ConstraintKind; ifExists?: true };
  /** `concurrently`: while others write to the table, which a server does only outside of transactions. */
  createIndex: { table: QName; index: Index; ifNotExists?: true; concurrently?: true };
  dropIndex: { table: QName; index: string; ifExists?: true; concurrently?: true };
  insertRows: { table: QName; columns: readonly string[]; rows: readonly Row[] };
  createEnumType: { type: EnumType; ifNotExists?: true };
  dropEnumType: { type: QName; ifExists?: true };
  /** `said`: the tables that have columns of it were changed already, where there are no such types. */
  alterEnumType: { type: QName; changes: readonly EnumChange[]; said?: true };
  /** Rows in which the column is NULL, or equals something, get `value` in it; all rows when nothing is said. */
  updateRows: { table: QName; column: string; value: Value; whereNull: boolean; whereEquals?: Value };
  /** `orReplace`: whatever view of that name there is. */
  createView: { view: View; ifNotExists?: true; orReplace?: true };
  /** `materialized` is said where the model does not know the view. */
  dropView: { view: QName; ifExists?: true; materialized?: true };
  createTrigger: { trigger: Trigger };
  dropTrigger: { table: QName; trigger: string; ifExists?: true };
  createSequence: { sequence: Sequence; ifNotExists?: true };
  dropSequence: { sequence: QName; ifExists?: true };
  createSchema: { name: string; ifNotExists?: true };
  dropSchema: { name: string; ifExists?: true };
  /**
   * SQL as a person wrote it. `terminator` is what its last statement still lacks; `compound`: there are semicolons within
   * its statements, as in the body of a trigger. `effects`: what it does to the model, as far as that is understood;
   * `alters`: what it changes beside that.
   */
  execute: {
    text: string;
    statements: number;
    terminator: Ending;
    alters: readonly Altered[];
    mentions?: readonly Mentioned[];
    compound?: true;
    effects?: readonly Operation[];
  };
  /** The table looks like this; prints nothing. `corrects`: these columns do, whatever history says of them. */
  assume: { table: Table; corrects?: readonly string[] };
  batch: { table: QName; ops: readonly Operation[]; recreate: Recreate; temporary: string };
  /** `rowid`: the name under which the numbers of the rows are seen, where they are copied as well. */
  copyRows: { from: QName; to: QName; columns: readonly Lineage[]; rowid?: string };
  /** The copy goes on with the sequence of the old table. */
  moveSequence: { from: QName; column: string; to: QName; toColumn: string };
  /** At the end of a copy: `table` takes the place and the name of `to`, which is gone; what refers to `to` stays. */
  swapTable: { table: QName; to: QName };
}

export type Kind = keyof Operations;

/** What a person asked for, and what a database can be told: one union for both. */
export type Operation<K extends Kind = Kind> = {
  [P in K]: { readonly kind: P } & Anywhere & Readonly<Operations[P]>;
}[K];

/** What can be said of an operation of any kind. */
export interface Anywhere {
  /** A person wants it outside of the script's transactions. Whatever it is rewritten to, and its inverse, stand there too. */
  readonly outside?: true;
}

/** Makes an operation; `kind` decides what else there must be. */
export function operation<K extends Kind>(kind: K, data: Readonly<Operations[K]>): Operation<K> {
  return { kind, ...data };
}

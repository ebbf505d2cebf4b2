import type { Recreate } from "../model/operation.js";
import type { Body } from "../model/objects.js";
import type { Column, Expression, QName, Table, Value } from "../model/schema.js";
import type { Type } from "../model/types.js";

/** What a difference is told beside the two schemas. */
export interface How {
  readonly same: Sameness;
  /** The changes of one table come in a batch block; without this, one by one. */
  readonly batch?: {
    readonly recreate: Recreate;
    /** What the new table is called while one is copied; `{table}` stands for its name. */
    readonly temporary: string;
  };
  /** Two things are one under two names only where somebody said so. */
  readonly renames?: readonly Rename[];
  /** Is this what the person wants compared? Everything, unless it says otherwise. */
  readonly concerns?: (kind: ObjectKind, name: QName) => boolean;
  /** A constraint that is declared without a name may have any: nobody asked for another. */
  readonly anyName?: boolean;
  /** How values become of another type where the database does not convert them by itself. */
  readonly conversion?: (table: Table, column: Column, to: Type) => Expression | undefined;
}

export type ObjectKind = "table" | "view" | "trigger" | "sequence" | "enumType" | "schema";

/** What counts as the same, whatever its spelling. */
export interface Sameness {
  /** `columns` are those of the table, as they are to be. */
  expression(a: Expression, b: Expression, columns?: readonly Column[]): boolean;
  value(a: Value | null, b: Value | null, column: ColumnOf): boolean;
  /** Are these two views, or what two triggers do, the same? By the letter, unless it is said. */
  body?(a: Body, b: Body): boolean;
  /** Is it one type for the database, however it was written? Where nobody says so, the model knows. */
  type?(column: ColumnOf): boolean | undefined;
}

/** A column, and the table it is in. */
export interface ColumnOf {
  readonly table: QName;
  readonly from: Column;
  readonly to: Column;
}

export type Rename =
  | { readonly what: "table"; readonly from: QName; readonly to: string }
  /** Of a table as it is called afterwards, or before. */
  | { readonly what: "column"; readonly table: QName; readonly from: string; readonly to: string };

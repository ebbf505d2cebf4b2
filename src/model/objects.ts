import type { QName } from "./schema.js";

/**
 * SQL of a view or trigger, as a person wrote it, read once when it was recorded: text, and every name in it. Printing
 * it gives back every byte; a rename that surely follows replaces just those names.
 */
export interface Body {
  readonly parts: readonly (string | NameUse)[];
  /**
   * Does it speak of all columns of a table at once, with `*`, NATURAL or an INSERT without columns? `shown`: it is a
   * plain SELECT that shows whatever the table has; `bound`: with more columns, or fewer, it may not work any more.
   */
  readonly all: "no" | "shown" | "bound";
  /** The one table it reads from, folded; `null` where there are several, or anything more than a plain SELECT. */
  readonly from: string | null;
}

export interface NameUse {
  /** As the text means it, or as the table spells it once a rename has replaced it. */
  readonly name: string;
  /** The token as written, quotes and all; `null` once a rename has replaced it. */
  readonly text: string | null;
  readonly role: NameRole;
  /** Of a column, what stands before its dot; of an alias, the table that has it. */
  readonly of?: string;
  /** Lexer and parser agree that it is a column, of the one table there is. */
  readonly sure?: true;
}

/** What a name stands for, as far as its neighbours tell. `name`: a column, an alias, anything. */
export type NameRole = "relation" | "qualifier" | "column" | "function" | "alias" | "name";

export interface View extends QName {
  /** What its columns are called; `null` where its text says so. */
  readonly columns: readonly string[] | null;
  readonly select: Body;
  readonly materialized: boolean;
  /**
   * Columns that came to its tables behind its back, where a view is bound to those that there were: it does not use them,
   * though its text says that it might, and would if it were made again.
   */
  readonly outgrown?: readonly { readonly table: QName; readonly column: string }[];
}

export type TriggerTiming = "BEFORE" | "AFTER" | "INSTEAD OF";
export type TriggerEvent =
  | { readonly kind: "INSERT" | "DELETE" }
  /** `of`: only when one of these columns is set. */
  | { readonly kind: "UPDATE"; readonly of: readonly string[] | null };

export interface Trigger {
  readonly name: string;
  /** The table or view it is on. */
  readonly table: QName;
  readonly timing: TriggerTiming;
  readonly events: readonly TriggerEvent[];
  readonly forEach: "ROW" | "STATEMENT" | null;
  readonly when: Body | null;
  /** The statements between BEGIN and END, or the function that is called. */
  readonly body: Body;
}

/** A number, or that there is none: NO MINVALUE. */
export type Bound = bigint | number | "none" | null;

/** A sequence of its own; one that numbers a column belongs to that column. */
export interface Sequence extends QName {
  readonly type: "smallInteger" | "integer" | "bigInteger" | null;
  readonly start: bigint | number | null;
  readonly increment: bigint | number | null;
  readonly minValue: Bound;
  readonly maxValue: Bound;
  readonly cache: bigint | number | null;
  readonly cycle: boolean | null;
}

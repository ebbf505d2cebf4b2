import type { Table } from "../../model/schema.js";
import { type GivenName, shortened } from "../naming.js";
import type { Home, Resolving } from "../values.js";

/**
 * What `op` and `batch` have in common: what can be done to one table that is there. What is passed has been looked at
 * already, arguments first and options then, since both differ between the two.
 */
export interface Subject extends Resolving {
  /** The function as people write it: `op.addColumn`. */
  readonly of: string;
  readonly table: Table;
  readonly home: Home;
}

/** A name as the database has it: one that is final may have been shortened. */
export function spelled({ target }: Resolving, called: GivenName): string {
  return typeof called === "object" ? shortened(target, called.name) : called;
}

/** `{ ifExists: true }` when it is true, nothing when it is not. */
export function flagged<K extends string>(option: K, value: boolean | undefined): Readonly<Partial<Record<K, true>>> {
  return (value === true ? { [option]: true } : {}) as Readonly<Partial<Record<K, true>>>;
}

/** Constraint options with the name that was given as an argument. */
export function withName<O extends object>(called: GivenName | null, options: O): O & { readonly name?: GivenName } {
  return called === null ? options : { ...options, name: called };
}

import type { Origin } from "../../diagnostics/diagnostic.js";
import { findTable, nameOf, requireTable } from "../../model/lookup.js";
import type { Operation, Recreate } from "../../model/operation.js";
import type { QName, Schema, Table } from "../../model/schema.js";
import type { Reader } from "../../reader/reader.js";
import type { Subject } from "../alterations/subject.js";
import { name, type OptionTable, type Positional } from "../check.js";
import { constraintNameOrNull, type NamingConvention } from "../naming.js";
import type { InSchema } from "../op-options.js";
import { homeOf, tableName } from "../resolve/names.js";
import type { Target } from "../types.js";

/** Where a function of a revision script is recorded to. */
export interface Recording {
  readonly target: Target;
  readonly reader: Reader;
  /** What a table is called while it is copied; `{table}` stands for its name. */
  readonly tempTable: string;
  readonly naming: NamingConvention;
  /** Is an autocommit block open? Not where there can be none. */
  outside?(): boolean;
  /** When a batch block that does not say so copies its table. */
  readonly recreate: Recreate;
  /** What `op.args` holds. Absent: nothing. */
  readonly args?: Readonly<Record<string, string>>;
  /** The schema at this point; changes with each emit. */
  schema(): Schema;
  /** Takes an operation; applies it to the model and keeps it. @throws Failure when it is wrong */
  emit(operation: Operation, origin: Origin): void;
}

/** What the verbs of `op` have in common. */
export interface Verbs {
  readonly recording: Recording;
  /** A verb that checks its arguments, and emits the operation that `work` makes of them. */
  readonly verb: <A extends readonly unknown[]>(
    called: string,
    positional: Positional,
    work: (of: string, ...given: A) => Operation,
  ) => (...given: A) => void;
  /** The table that a verb is about. @throws Failure M101 when there is none */
  readonly subject: (of: string, table: string, schema: string | undefined) => Subject;
}

export const inSchema: OptionTable<InSchema> = { schema: name };
export const aTableFirst: Positional = { "the table": name };
export const aTableSecond: Positional = { "the name": constraintNameOrNull, "the table": name };

export function subjectOf({ target, reader, naming }: Recording, of: string, table: Table): Subject {
  const columns = table.columns.map((column) => column.name);
  return { target, reader, naming, of, table, home: homeOf(target.rules, nameOf(table), columns) };
}

/** The table that is meant. @throws Failure M101 when there is none */
export function namedTable(recording: Recording, called: string, schema: string | undefined): Table {
  return requireTable(recording.schema(), tableName(recording.target, called, schema));
}

/** The name as the table spells it, if there is such a table. */
export function knownName(recording: Recording, called: QName): QName {
  const known = findTable(recording.schema(), called);
  return known === undefined ? called : nameOf(known);
}

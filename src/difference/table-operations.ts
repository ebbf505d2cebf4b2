import { columnsOf, knownAs } from "../model/lookup.js";
import { operation, type Operation } from "../model/operation.js";
import type { Column, Constraint, Index, QName } from "../model/schema.js";
import { type Alteration, type Changes, computedFirst, needsFilling } from "./changes.js";

/** The changes of a table as operations, in two parts where people have something to do in between. */
export interface TableOperations {
  /** The columns that need values, while they may still be NULL. */
  readonly first: readonly Operation[];
  readonly then: readonly Operation[];
  /** Columns that must not be NULL any more, whose rows may have no value. */
  readonly toFill: readonly string[];
}

/** What a table's changes come to, but for the foreign keys, which `keys` chooses from. */
export function operationsOf(changes: Changes): TableOperations {
  const { table } = changes;
  const empty = changes.addedColumns.filter(needsFilling);
  const add = (column: Column): Operation => operation("addColumn", { table, column, constraints: [], indexes: [] });
  const drop = ({ name }: Column): Operation => operation("dropColumn", { table, column: name });
  const alter = (one: Alteration): Operation => operation("alterColumn", { table, ...one });
  const isComputed = ({ computed }: Column): boolean => computed !== null;
  const added = changes.addedColumns.filter((column) => !empty.includes(column));
  const remade = changes.remade.map((one) => ({
    ...operation("addColumn", { table, column: one.to, constraints: [], indexes: [] }),
    ...keeping(changes, one),
  }));
  const before = changes.remade.map(({ from }) => from);
  const filled = empty.map(({ name }): Alteration => ({ column: name, change: { nullable: false } }));
  const tightened = changes.alterations.filter(({ change }) => change.nullable === false);
  return {
    first: empty.map((column) => add({ ...column, nullable: true })),
    then: [
      ...numbering(changes, "dropped").map(alter),
      ...changes.droppedIndexes.map((index) => dropIndex(table, index)),
      ...changes.droppedKeys.map((key) => dropConstraint(table, key)),
      ...changes.droppedConstraints.map((constraint) => dropConstraint(table, constraint)),
      ...computedFirst([...before.filter(isComputed), ...changes.droppedColumns.filter(isComputed)]).map(drop),
      ...added.filter((column) => !isComputed(column)).map(add),
      ...before.filter((column) => !isComputed(column)).map(drop),
      ...[...filled, ...changes.alterations.flatMap((one) => withoutNumbering(changes, one))].map(alter),
      ...remade,
      ...added.filter(isComputed).map(add),
      ...changes.droppedColumns.filter((column) => !isComputed(column)).map(drop),
      ...changes.addedConstraints.map((constraint) => operation("addConstraint", { table, constraint })),
      ...numbering(changes, "added").map(alter),
      ...changes.addedIndexes.map((index) => operation("createIndex", { table, index })),
      ...changes.addedKeys.map((constraint) => operation("addConstraint", { table, constraint })),
      ...(changes.comment === undefined ? [] : [operation("commentTable", { table, comment: changes.comment })]),
      ...(changes.options === undefined ? [] : [operation("alterTable", { table, options: changes.options })]),
    ],
    toFill: [...empty.map(({ name }) => name), ...tightened.map(({ column }) => column)],
  };
}

/** What was computed is kept as it was, where it is to be a column like others. */
function keeping(changes: Changes, { from, to }: Changes["remade"][number]): Pick<Operation<"addColumn">, "backfill"> {
  if (from.computed === null || to.computed !== null) return {};
  const { expression } = from.computed;
  const isSafe = !columnsOf(expression).some((name) => changes.remade.some((one) => one.from.name === name));
  return isSafe ? { backfill: { kind: "expression", expression } } : {};
}

/** Where the key changes as well, its column stops to number itself before the old one goes, and begins with the new one. */
function numbering(changes: Changes, key: "dropped" | "added"): readonly Alteration[] {
  const constraints = key === "dropped" ? changes.droppedConstraints : changes.addedConstraints;
  if (!constraints.some(({ kind }) => kind === "primaryKey")) return [];
  return changes.alterations.flatMap(({ column, change: { autoincrement } }) =>
    autoincrement === (key === "added") ? [{ column, change: { autoincrement } }] : [],
  );
}

function withoutNumbering(changes: Changes, one: Alteration): readonly Alteration[] {
  const elsewhere = [...numbering(changes, "dropped"), ...numbering(changes, "added")];
  if (!elsewhere.some(({ column }) => column === one.column)) return [one];
  const { autoincrement: _, ...change } = one.change;
  return Object.keys(change).length === 0 ? [] : [{ ...one, change }];
}

export function dropConstraint(table: QName, { kind, name }: Constraint): Operation {
  return operation("dropConstraint", { table, constraint: knownAs(name) ?? "", type: kind });
}

export function dropIndex(table: QName, { name }: Index): Operation {
  return operation("dropIndex", { table, index: name });
}

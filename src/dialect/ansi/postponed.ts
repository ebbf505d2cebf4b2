import { sameTableName } from "../../model/lookup.js";
import { namesIn } from "../../model/namespaces.js";
import { operation, type Operation } from "../../model/operation.js";
import type { Column, Constraint, Table } from "../../model/schema.js";
import type { Copy } from "./rebuild.js";

/** A copy that can be made beside the old table, and what comes to it when that is gone. */
export interface Postponed {
  readonly copy: Copy;
  readonly constraints: readonly Constraint[];
  /** The CHECKs of types, said of the copy before it is renamed: nothing else knows it by that name. */
  readonly typeChecks: readonly Operation[];
}

/**
 * Leaves out of a copy what has a name that the old table has taken, and what refers to the table by its name, which still
 * means the old one. Nothing of the old table has to go for the rows to be copied, so that it is whole if they cannot be.
 */
export function postponed(copy: Copy, isLate: (constraint: Constraint) => boolean = () => false): Postponed {
  const { before, old, table, temporary } = copy;
  const { rules } = before;
  const keysOf = (one: Table): readonly string[] =>
    namesIn(rules, one).flatMap(({ key, exclusive }) => (exclusive ? [key] : []));
  const taken = new Set(keysOf(old));
  const bare: Table = { ...table, ...temporary, columns: [], constraints: [], indexes: [] };
  const isTaken = (part: Partial<Table>): boolean => keysOf({ ...bare, ...part }).some((key) => taken.has(key));
  const constraints = table.constraints.filter(
    (one) =>
      (one.kind === "foreignKey" && sameTableName(rules, one.referent, table)) ||
      isTaken({ constraints: [one] }) ||
      isLate(one),
  );
  const unchecked = table.columns.filter((column) => isChecked(column) && isTaken({ columns: [column] }));
  return {
    copy: {
      ...copy,
      table: {
        ...table,
        columns: table.columns.map((column) => (unchecked.includes(column) ? withoutCheck(column) : column)),
        constraints: table.constraints.filter((one) => !constraints.includes(one)),
      },
    },
    constraints,
    typeChecks: unchecked.map(({ name, type }) =>
      operation("alterColumn", { table: temporary, column: name, change: { type } }),
    ),
  };
}

function isChecked({ type }: Column): boolean {
  return (type.kind === "boolean" || type.kind === "enum") && type.constraint !== null;
}

function withoutCheck(column: Column): Column {
  const { type } = column;
  return type.kind === "boolean" || type.kind === "enum" ? { ...column, type: { ...type, constraint: null } } : column;
}

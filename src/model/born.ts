import { isNumbered, sequenceOf } from "./lookup.js";
import type { Column, Name, Rules, Table } from "./schema.js";
import type { Type } from "./types.js";

// Names that a server gives, at the moment in which something enters a schema.

/** The column with a sequence of that name behind it, where it numbers itself and has none yet. */
export function withSequence(column: Column, name: () => string): Column {
  const { autoincrement, identity } = column;
  if (!isNumbered(column) || sequenceOf(column) !== undefined) return column;
  const sequence = name();
  return identity === null
    ? { ...column, autoincrement: { ...autoincrement, sequence } }
    : { ...column, identity: { ...identity, sequence } };
}

/** The column whose type has a CHECK of that name, where it has one without. */
export function withTypeConstraint(column: Column, needsName: (name: Name) => boolean, name: () => string): Column {
  const { type } = column;
  if (type.kind !== "boolean" && type.kind !== "enum") return column;
  if (type.constraint === null || !needsName(type.constraint.name)) return column;
  const named: Type = { ...type, constraint: { name: { answersTo: name() } } };
  return { ...column, type: named };
}

/** The column whose default has that name, where defaults have names and this one has none yet. */
export function withDefaultName(rules: Rules, column: Column, name: () => string): Column {
  return needsDefaultName(rules, column) ? { ...column, defaultName: name() } : column;
}

export function needsDefaultName({ defaultsAreConstraints }: Rules, { serverDefault, defaultName }: Column): boolean {
  return defaultsAreConstraints && serverDefault !== null && defaultName === undefined;
}

/** A default that takes the place of another is born anew. */
export function withoutDefaultName({ defaultName: _name, ...column }: Column): Column {
  return column;
}

/** The names of the defaults of a table, as far as they are known. */
export function defaultNames({ columns }: Pick<Table, "columns">): readonly string[] {
  return columns.flatMap(({ defaultName }) => (typeof defaultName === "string" ? [defaultName] : []));
}

/** A table that others have made: nobody here knows what its defaults are called. */
export function madeByOthers({ defaultsAreConstraints }: Rules, table: Table): Table {
  if (!defaultsAreConstraints) return table;
  const columns = sameItems(table.columns, (column) =>
    column.serverDefault !== null && column.defaultName === undefined ? { ...column, defaultName: null } : column,
  );
  return columns === table.columns ? table : { ...table, columns };
}

/** `map`, but the same array when nothing in it changed. */
export function sameItems<T>(items: readonly T[], change: (item: T) => T): readonly T[] {
  const changed = items.map(change);
  return changed.every((item, index) => item === items[index]) ? items : changed;
}

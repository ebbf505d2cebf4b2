import { withoutDefaultName } from "../born.js";
import { diagnostic, fail } from "../../diagnostics/catalog.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { columnDifferences, missingParts } from "../compare.js";
import {
  addColumnToObjects,
  dropColumnFromObjects,
  outgrownBy,
  refuseColumnInUse,
  renameColumnInObjects,
} from "../dependents.js";
import { putTable } from "../edit.js";
import {
  columnsOf,
  constraintTitle,
  findColumn,
  indexedColumns,
  isNumbered,
  mentionedColumns,
  primaryKeyOf,
  qualified,
  referencesTo,
  requireColumn,
  requireTable,
  sameName,
  sameTableName,
} from "../lookup.js";
import { type ColumnChange, operation, type Operation, type Place } from "../operation.js";
import type { Column, Constraint, Identity, Index, Rules, Schema, Table } from "../schema.js";
import { isMoot, refuseOther } from "../moot.js";
import { checkReferences, referencesWithoutKey, refuseSameNames, withConstraint } from "./constraint.js";
import { checkIdentity } from "./identity.js";
import { withIndex } from "./index.js";
import type { Meaning } from "./meaning.js";
import { changeReferences, refuseUnsure, renameColumnWithin } from "./rewrite.js";

export const addColumn: Meaning<"addColumn"> = {
  apply(schema, op) {
    const table = requireTable(schema, op.table);
    const known = findColumn(schema.rules, table, op.column.name);
    if (known !== undefined) {
      if (op.ifNotExists !== true) fail("columnExists", { table: qualified(table), column: op.column.name });
      refuseOther(`column "${qualified(table)}.${known.name}"`, [
        ...columnDifferences(known, op.column, { birthNames: true }),
        ...missingParts(schema.rules, table, op),
      ]);
      return schema;
    }
    checkIdentity(table, op.column);
    const columns = inserted(schema.rules, table, op.column, op.place);
    let after = putTable(addColumnToObjects(schema, table, op.column.name), { ...table, columns });
    for (const constraint of op.constraints) after = withConstraint(after, requireTable(after, op.table), constraint);
    for (const index of op.indexes) after = withIndex(after, requireTable(after, op.table), index);
    checkReferences(schema, after, requireTable(after, op.table));
    refuseSameNames(schema.rules, requireTable(after, op.table));
    return after;
  },
  invert(op, before) {
    if (op.ifNotExists !== true) return [operation("dropColumn", { table: op.table, column: op.column.name })];
    if (isMoot(op, before)) return [];
    return fail("irreversible", {
      what: addColumn.describe(op),
      why: "the column may have been there before, with values",
    });
  },
  describe: (op) => `add column ${qualified(op.table)}.${op.column.name}`,
  remarks: (op, before) =>
    outgrownBy(before, addColumnToObjects(before, op.table, op.column.name)).map((view) =>
      diagnostic("viewOutgrown", { view: qualified(view), table: qualified(op.table) }),
    ),
};

export const dropColumn: Meaning<"dropColumn"> = {
  apply(schema, op) {
    const { rules } = schema;
    const table = requireTable(schema, op.table);
    if (isMoot(op, schema)) return schema;
    const column = requireColumn(rules, table, op.column);
    if (table.columns.length === 1) fail("onlyColumn", { table: qualified(table), column: column.name });
    refuseUnsure(rules, table, column.name);
    const by = outsideUses(schema, table, column);
    if (by.length > 0) fail("columnNeeded", { table: qualified(table), column: column.name, by });
    const others = dropColumnFromObjects(schema, table, column.name);
    const { constraints, indexes } = uses(rules, table, column.name);
    const after = putTable(others, {
      ...table,
      columns: table.columns.filter((other) => other !== column),
      constraints: table.constraints.filter((constraint) => !constraints.includes(constraint)),
      indexes: table.indexes.filter((index) => !indexes.includes(index)),
    });
    // A key goes with a column that it only includes; what refers to that key does not mention the column.
    const left = referencesWithoutKey(after, requireTable(after, table));
    if (left.length > 0) fail("columnNeeded", { table: qualified(table), column: column.name, by: left });
    return after;
  },
  invert(op, before) {
    const table = requireTable(before, op.table);
    if (isMoot(op, before)) return [];
    const column = requireColumn(before.rules, table, op.column);
    const { constraints, indexes } = uses(before.rules, table, column.name);
    const filled = column.nullable || column.serverDefault !== null || column.computed !== null || isNumbered(column);
    if (!filled) {
      fail("irreversible", {
        what: dropColumn.describe(op),
        why: "the column is NOT NULL without a default, and its values are gone",
      });
    }
    return [operation("addColumn", { table: op.table, column: reborn(column), constraints, indexes })];
  },
  describe: (op) => `drop column ${qualified(op.table)}.${op.column}`,
  remarks(op, before): readonly Diagnostic[] {
    const table = requireTable(before, op.table);
    const { constraints, indexes } = uses(before.rules, table, op.column);
    const dropped = [...constraints.map(constraintTitle), ...indexes.map(({ name }) => `index "${name}"`)];
    return dropped.length === 0
      ? []
      : [diagnostic("alsoDropped", { table: qualified(table), column: op.column, dropped })];
  },
};

export const alterColumn: Meaning<"alterColumn"> = {
  apply(schema, op) {
    const { rules } = schema;
    const table = requireTable(schema, op.table);
    const column = requireColumn(rules, table, op.column);
    const { name = column.name, autoincrement, identity, ...rest } = op.change;
    const isKey = primaryKeyOf(table)?.columns.some((key) => sameName(rules, key, column.name)) ?? false;
    if (rest.nullable === true && isKey) fail("keyColumnNullable", { table: qualified(table), column: column.name });
    if (rules.objectsAreBound && (rest.type !== undefined || rest.collation !== undefined)) {
      const what = `the type of column "${qualified(table)}.${column.name}" cannot be changed`;
      refuseColumnInUse(schema, table, column.name, what);
    }
    let changed: Column = {
      ...(rest.serverDefault === undefined ? column : withoutDefaultName(column)),
      ...rest,
      ...(autoincrement === undefined ? {} : { autoincrement: autoincrement ? (column.autoincrement ?? {}) : null }),
      ...(identity === undefined ? {} : { identity: identity && { ...column.identity, ...identity } }),
    };
    if (changed.identity !== null) {
      changed = { ...changed, autoincrement: null };
      checkIdentity(table, changed);
    }
    const facets = table.columns.map((other) => (other === column ? changed : other));
    const after = putTable(schema, { ...table, columns: facets });
    refuseSameNames(rules, requireTable(after, table));
    return name === column.name ? after : renamed(after, requireTable(after, table), column.name, name);
  },
  invert(op, before) {
    const column = requireColumn(before.rules, requireTable(before, op.table), op.column);
    return [
      operation("alterColumn", { table: op.table, column: op.change.name ?? op.column, change: undone(op, column) }),
    ];
  },
  describe(op) {
    const { name, ...facets } = op.change;
    const column = `${qualified(op.table)}.${op.column}`;
    const renames = name === undefined ? [] : [`rename column ${column} to ${name}`];
    const alters = facetTitlesOf(facets);
    return [...renames, ...(alters.length === 0 ? [] : [`alter column ${column}: ${alters.join(", ")}`])].join("; ");
  },
};

const facetTitles: { readonly [F in Exclude<keyof ColumnChange, "name">]-?: string } = {
  type: "type",
  nullable: "nullability",
  serverDefault: "default",
  comment: "comment",
  collation: "collation",
  autoincrement: "autoincrement",
  identity: "identity",
};

/** What messages call the parts of a column that a change is about. */
export function facetTitlesOf({ name: _name, ...facets }: ColumnChange): readonly string[] {
  return Object.keys(facets).map((facet) => facetTitles[facet as keyof typeof facets]);
}

/** A column that is made again: its sequence will be named anew. */
export function reborn(column: Column): Column {
  const { autoincrement, identity } = column;
  const unnamed = withoutDefaultName(column);
  if (identity !== null) return { ...unnamed, identity: unborn(identity) };
  return autoincrement === null ? unnamed : { ...unnamed, autoincrement: {} };
}

function unborn({ sequence: _sequence, ...identity }: Identity): Identity {
  return identity;
}

/** What of its own table goes with a column. */
function uses(
  rules: Rules,
  table: Table,
  column: string,
): { readonly constraints: readonly Constraint[]; readonly indexes: readonly Index[] } {
  const mentions = (names: readonly string[]): boolean => names.some((name) => sameName(rules, name, column));
  const refersToIt = (constraint: Constraint): boolean =>
    constraint.kind === "foreignKey" &&
    sameTableName(rules, constraint.referent, table) &&
    mentions(constraint.referentColumns);
  return {
    constraints: table.constraints.filter(
      (constraint) => mentions(mentionedColumns(constraint)) || refersToIt(constraint),
    ),
    indexes: table.indexes.filter((index) => mentions(indexedColumns(index))),
  };
}

/** What cannot go with a column: computed columns, the partition key, and foreign keys of other tables. */
function outsideUses(schema: Schema, table: Table, column: Column): readonly string[] {
  const mentions = (names: readonly string[]): boolean =>
    names.some((name) => sameName(schema.rules, name, column.name));
  const computed = table.columns
    .filter((other) => other.computed !== null && mentions(columnsOf(other.computed.expression)))
    .map(({ name }) => `computed column "${name}"`);
  const references = referencesTo(schema, table)
    .filter((reference) => reference.table !== table && mentions(reference.foreignKey.referentColumns))
    .map((reference) => `${constraintTitle(reference.foreignKey)} of "${qualified(reference.table)}"`);
  const partitions = mentions(columnsOf(table.partitionBy ?? [])) ? ["the partition key"] : [];
  return [...computed, ...partitions, ...references];
}

function renamed(schema: Schema, table: Table, from: string, to: string): Schema {
  const { rules } = schema;
  if (!sameName(rules, from, to) && findColumn(rules, table, to) !== undefined) {
    fail("columnExists", { table: qualified(table), column: to });
  }
  const objects = renameColumnInObjects(schema, table, from, to);
  const within = putTable(objects, renameColumnWithin(rules, table, from, to));
  return changeReferences(within, table, (foreignKey) => ({
    ...foreignKey,
    referentColumns: foreignKey.referentColumns.map((name) => (sameName(rules, name, from) ? to : name)),
  }));
}

/** The change that gives back what `op` changed. */
function undone(op: Operation<"alterColumn">, column: Column): ColumnChange {
  const { name, autoincrement, identity, ...facets } = op.change;
  // An identity takes the place of a sequence that was there.
  const numbers = autoincrement !== undefined || (identity !== undefined && column.autoincrement !== null);
  const kept = Object.keys(facets).map((facet) => [facet, column[facet as keyof typeof facets]] as const);
  return {
    ...(Object.fromEntries(kept) as ColumnChange),
    ...(name === undefined ? {} : { name: column.name }),
    ...(numbers ? { autoincrement: column.autoincrement !== null } : {}),
    ...(identity === undefined ? {} : { identity: column.identity && unborn(column.identity) }),
  };
}

function inserted(rules: Rules, table: Table, column: Column, place: Place | undefined): readonly Column[] {
  if (place === undefined) return [...table.columns, column];
  const anchor = requireColumn(rules, table, "before" in place ? place.before : place.after);
  const index = table.columns.indexOf(anchor) + ("before" in place ? 0 : 1);
  return table.columns.toSpliced(index, 0, column);
}

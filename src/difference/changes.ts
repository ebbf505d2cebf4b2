import { fail } from "../diagnostics/catalog.js";
import { sameOptions, sameText } from "../model/compare.js";
import {
  columnsOf,
  enumsIn,
  expressionsOf,
  findColumn,
  findIndex,
  indexedColumns,
  isNumbered,
  mentionedColumns,
  nameOf,
  qualified,
  sameName,
} from "../model/lookup.js";
import type { ColumnChange } from "../model/operation.js";
import type { Column, Constraint, Expression, ForeignKey, Index, QName, Rules, Table } from "../model/schema.js";
import type { How } from "./how.js";
import { type Facet, facetsThatDiffer, isSameConstraint, isSameIndex } from "./same.js";
import { unbornColumn, unbornConstraint, unbornType } from "./unborn.js";

/** What becomes of one table, each list in an order that works. */
export interface Changes {
  readonly table: QName;
  readonly droppedIndexes: readonly Index[];
  readonly droppedKeys: readonly ForeignKey[];
  readonly droppedConstraints: readonly Constraint[];
  readonly droppedColumns: readonly Column[];
  readonly addedColumns: readonly Column[];
  /** Dropped and added again: nothing alters what a column is computed from. */
  readonly remade: readonly { readonly from: Column; readonly to: Column }[];
  readonly alterations: readonly Alteration[];
  readonly addedConstraints: readonly Constraint[];
  readonly addedKeys: readonly ForeignKey[];
  readonly addedIndexes: readonly Index[];
  readonly comment?: string | null;
  readonly options?: Table["options"];
}

export interface Alteration {
  readonly column: string;
  readonly change: ColumnChange;
  readonly using?: Expression;
}

/** What makes one table the other. @throws Failure A103 for what nothing can alter */
export function changesOf(rules: Rules, from: Table, to: Table, given: How): Changes {
  const same = { ...given.same, expression: (a: Expression, b: Expression) => given.same.expression(a, b, to.columns) };
  const how: How = { ...given, same };
  refusePartitions(from, to, how);
  const pairs = from.columns.flatMap((column) => {
    const other = findColumn(rules, to, column.name);
    return other === undefined
      ? []
      : [{ from: column, to: other, differs: facetsThatDiffer(nameOf(from), column, other, how) }];
  });
  const remade = remadeColumns(rules, from, pairs);
  const isRemade = (name: string): boolean => remade.some((one) => sameName(rules, one.from.name, name));
  const altered = pairs.filter((pair) => pair.differs.size > 0 && !isRemade(pair.from.name));
  const gone = from.columns.filter(({ name }) => findColumn(rules, to, name) === undefined);
  const isGone = (name: string): boolean => isRemade(name) || gone.some((one) => sameName(rules, one.name, name));
  const stale = staleUses(rules, altered);
  const changes = (names: readonly string[], expression: readonly string[]): boolean =>
    names.some(isGone) || expression.some(stale);

  const { dropped, added } = constraintChanges(rules, from, to, how, (constraint) =>
    changes(mentionedColumns(constraint), constraint.kind === "check" ? mentionedColumns(constraint) : []),
  );
  const kept = from.indexes.filter((index) => {
    const other = findIndex(rules, to, index.name);
    const expressions = expressionsOf({ ...from, columns: [], constraints: [], indexes: [index] });
    return (
      other !== undefined &&
      isSameIndex(rules, index, other, how) &&
      !changes(
        indexedColumns(index),
        expressions.flatMap(({ expression }) => columnsOf(expression)),
      )
    );
  });
  return {
    table: nameOf(from),
    droppedIndexes: from.indexes.filter((index) => !kept.includes(index)),
    droppedKeys: dropped.filter((one) => one.kind === "foreignKey"),
    droppedConstraints: dropped.filter((one) => one.kind !== "foreignKey"),
    droppedColumns: computedFirst(gone),
    addedColumns: to.columns
      .filter(({ name }) => findColumn(rules, from, name) === undefined)
      .map((column) => unbornColumn(column)),
    remade: remade.map((one) => ({ from: one.from, to: unbornColumn(one.to) })),
    alterations: altered.map((pair) => alteration(from, pair, how)).filter(({ change }) => !isEmpty(change)),
    addedConstraints: added.filter((one) => one.kind !== "foreignKey").map(unbornConstraint),
    addedKeys: added.filter((one) => one.kind === "foreignKey").map(unbornConstraint),
    addedIndexes: to.indexes.filter(({ name }) => !kept.some((one) => sameName(rules, one.name, name))),
    ...(from.comment === to.comment ? {} : { comment: to.comment }),
    ...(sameOptions(from.options, to.options) ? {} : { options: to.options }),
  };
}

/** Is there anything to do? */
export function isNothing({ table: _table, ...changes }: Changes): boolean {
  return Object.values(changes).every((part) => Array.isArray(part) && part.length === 0);
}

interface Pair {
  readonly from: Column;
  readonly to: Column;
  readonly differs: ReadonlySet<Facet>;
}

/** Columns that are computed otherwise than before, or from what becomes of another type where that holds on to it. */
function remadeColumns(rules: Rules, table: Table, pairs: readonly Pair[]): readonly Pair[] {
  const retyped = pairs.filter(({ differs }) => differs.has("type") || differs.has("collation"));
  return pairs.filter(({ from, to, differs }) => {
    if (differs.has("computed")) return true;
    if (from.computed === null) {
      if (differs.has("options")) refuse(table, `the options of column "${from.name}"`);
      return false;
    }
    const uses = columnsOf(from.computed.expression);
    const isStale = retyped.some((one) => uses.some((name) => sameName(rules, name, one.from.name)));
    return (
      ["type", "collation", "options", "nullable"].some((facet) => differs.has(facet as Facet)) ||
      (rules.objectsAreBound && isStale) ||
      (to.computed !== null && !sameText(from.computed.expression, to.computed.expression) && isStale)
    );
  });
}

/** Does an expression over this column have to be read anew, since a type of its own comes or goes? */
function staleUses(rules: Rules, altered: readonly Pair[]): (name: string) => boolean {
  if (!rules.hasEnumTypes) return () => false;
  const turned = altered.filter(
    ({ from, to, differs }) => differs.has("type") && (enumsIn(from.type).length > 0 || enumsIn(to.type).length > 0),
  );
  return (name) => turned.some(({ from }) => sameName(rules, from.name, name));
}

function constraintChanges(
  rules: Rules,
  from: Table,
  to: Table,
  how: How,
  mustGo: (constraint: Constraint) => boolean,
): { readonly dropped: readonly Constraint[]; readonly added: readonly Constraint[] } {
  const left = [...from.constraints];
  const take = (found: Constraint | undefined): boolean => {
    if (found === undefined) return false;
    left.splice(left.indexOf(found), 1);
    return !mustGo(found);
  };
  // What is the very same first, so that what is content with any name gets none that another one has.
  const strict = { ...how, anyName: false };
  const missing = to.constraints.filter(
    (wanted) => !take(left.find((one) => !mustGo(one) && isSameConstraint(rules, one, wanted, strict))),
  );
  const kept = new Set(from.constraints.filter((one) => !left.includes(one)));
  const added = missing.filter((wanted) => {
    const found = left.find((one) => !mustGo(one) && isSameConstraint(rules, one, wanted, how));
    if (found === undefined) return true;
    left.splice(left.indexOf(found), 1);
    kept.add(found);
    return false;
  });
  return { dropped: from.constraints.filter((one) => !kept.has(one)), added };
}

function alteration(table: Table, { from, to, differs }: Pair, how: How): Alteration {
  // An identity takes the place of what numbered the column before.
  const numbers = differs.has("autoincrement") && to.identity === null;
  const identity = unbornColumn(to).identity;
  const change: ColumnChange = {
    ...(differs.has("type") ? { type: unbornType(to.type) } : {}),
    ...(differs.has("nullable") ? { nullable: to.nullable } : {}),
    ...(differs.has("serverDefault") || isReadAnew({ from, to, differs }) ? { serverDefault: to.serverDefault } : {}),
    ...(differs.has("comment") ? { comment: to.comment } : {}),
    ...(differs.has("collation") ? { collation: to.collation } : {}),
    ...(differs.has("identity") ? { identity } : {}),
    ...(numbers ? { autoincrement: to.autoincrement !== null } : {}),
  };
  const using = differs.has("type") ? how.conversion?.(table, from, to.type) : undefined;
  return { column: from.name, change, ...(using === undefined ? {} : { using }) };
}

/** One value is written differently for another type: a moment is not written as a time of day is. */
function isReadAnew({ from, to, differs }: Pair): boolean {
  return differs.has("type") && from.type.kind !== to.type.kind && to.serverDefault?.kind === "literal";
}

/** A column that others are computed from goes after them. */
export function computedFirst(columns: readonly Column[]): readonly Column[] {
  return [
    ...columns.filter(({ computed }) => computed !== null),
    ...columns.filter(({ computed }) => computed === null),
  ];
}

/** Does every row that is there need a value in this column before it can be NOT NULL? */
export function needsFilling(column: Column): boolean {
  return !column.nullable && column.serverDefault === null && column.computed === null && !isNumbered(column);
}

function refusePartitions(from: Table, to: Table, { same }: How): void {
  if (!same.expression(from.partitionBy ?? [], to.partitionBy ?? [])) refuse(from, "the partition key");
}

function refuse(table: QName, what: string): never {
  return fail("notAlterable", { table: qualified(table), what });
}

function isEmpty(change: ColumnChange): boolean {
  return Object.keys(change).length === 0;
}

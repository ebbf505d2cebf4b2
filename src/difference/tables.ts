import { foreignKeysOf, keyOf, nameOf, referencesTo, sameName, sameTableName } from "../model/lookup.js";
import { nameKey, namesIn } from "../model/namespaces.js";
import { operation } from "../model/operation.js";
import type { Constraint, ForeignKey, Index, QName, Rules, Schema, Table } from "../model/schema.js";
import { type Changes, changesOf, isNothing } from "./changes.js";
import { type Course, take, takeTogether } from "./course.js";
import type { How } from "./how.js";
import { isSameConstraint } from "./same.js";
import { dropConstraint, dropIndex, operationsOf, type TableOperations } from "./table-operations.js";
import { unbornConstraint, unbornTable } from "./unborn.js";

/** The rows of a table that have to get values before the operation at that place. */
export interface Filling {
  readonly at: number;
  readonly table: QName;
  readonly columns: readonly string[];
}

/** What is to be done with tables, found once and then carried out in an order that works. */
interface Work {
  readonly to: Schema;
  readonly how: How;
  readonly created: readonly Table[];
  readonly dropped: readonly Table[];
  readonly changed: ReadonlyMap<string, Changes>;
}

/** The way on to the tables that are wanted. @throws InTheWay, Failure */
export function takeTables(
  start: Course,
  to: Schema,
  how: How,
): { readonly course: Course; readonly fillings: readonly Filling[] } {
  const work = workOf(start.schema, to, how);
  const course = freeSequences(start, work);
  const early = earlyDrops(course.schema, work);
  const freed = dropTables(
    early.parts.reduce((now, { table, ops }) => takeTogether(now, table, ops, how), course),
    early.tables,
    how,
  );
  const rest: Work = {
    ...work,
    dropped: work.dropped.filter((table) => !early.tables.includes(table)),
    changed: new Map([...work.changed].map(([key, changes]) => [key, early.without(changes)])),
  };
  const { order, late } = ordered(rest);
  const fillings: Filling[] = [];
  const done = order.reduce((now, { key, cut }) => {
    const table = rest.created.find((one) => keyOf(to.rules, one) === key);
    if (table !== undefined) return take(now, operation("createTable", { table: withoutKeys(table, cut) }));
    const changes = rest.changed.get(key);
    if (changes === undefined) return now;
    const ops = operationsOf({ ...changes, addedKeys: changes.addedKeys.filter((one) => !cut.includes(one)) });
    return takeChanges(now, changes.table, ops, how, fillings);
  }, freed);
  const joined = late.reduce(
    (now, { table, keys }) =>
      takeTogether(
        now,
        table,
        keys.map((key) => operation("addConstraint", { table, constraint: unbornConstraint(key) })),
        how,
      ),
    done,
  );
  return { course: dropTables(joined, rest.dropped, how), fillings };
}

function takeChanges(course: Course, table: QName, ops: TableOperations, how: How, fillings: Filling[]): Course {
  const begun = takeTogether(course, table, ops.first, how);
  if (ops.toFill.length > 0) fillings.push({ at: begun.operations.length, table, columns: ops.toFill });
  return takeTogether(begun, table, ops.then, how);
}

function workOf(from: Schema, to: Schema, how: How): Work {
  const { rules } = from;
  const pairs = from.tables.entries().flatMap(([key, table]) => {
    const other = to.tables.get(key);
    return other === undefined || other === table ? [] : [[key, changesOf(rules, table, other, how)] as const];
  });
  const changed = new Map(pairs.filter(([, changes]) => !isNothing(changes)));
  const dropped = from.tables.entries().flatMap(([key, table]) => (to.tables.has(key) ? [] : [table]));
  return {
    to,
    how,
    created: to.tables.entries().flatMap(([key, table]) => (from.tables.has(key) ? [] : [unbornTable(table)])),
    dropped,
    changed: withRemadeKeys(from, to, changed, how),
  };
}

/** Foreign keys stay only as long as the key they refer to does: where that is made anew they are, too. */
function withRemadeKeys(
  from: Schema,
  to: Schema,
  changed: ReadonlyMap<string, Changes>,
  how: How,
): ReadonlyMap<string, Changes> {
  const { rules } = from;
  const all = new Map(changed);
  for (const changes of changed.values()) {
    for (const { table, foreignKey } of referencesTo(from, changes.table)) {
      const key = keyOf(rules, table);
      const target = to.tables.get(key);
      if (target === undefined || !losesKey(rules, changes, foreignKey)) continue;
      const known = all.get(key) ?? nothing(table);
      if (known.droppedKeys.includes(foreignKey)) continue;
      const wanted = foreignKeysOf(target).find((one) => isSameConstraint(rules, foreignKey, one, how));
      all.set(key, {
        ...known,
        droppedKeys: [...known.droppedKeys, foreignKey],
        addedKeys: [...known.addedKeys, unbornConstraint(wanted ?? foreignKey)],
      });
    }
  }
  return all;
}

function nothing(table: Table): Changes {
  return {
    table: nameOf(table),
    ...{ droppedIndexes: [], droppedKeys: [], droppedConstraints: [], droppedColumns: [], addedColumns: [] },
    ...{ remade: [], alterations: [], addedConstraints: [], addedKeys: [], addedIndexes: [] },
  };
}

/** Does a table lose the key that a foreign key refers to, for good or for a moment? */
function losesKey(rules: Rules, changes: Changes, { referentColumns }: ForeignKey): boolean {
  const lost = [
    ...changes.droppedConstraints.map((one) => (one.kind === "primaryKey" || one.kind === "unique" ? one.columns : [])),
    ...changes.droppedIndexes
      .filter(({ unique }) => unique)
      .map(({ elements }) => elements.flatMap(({ of }) => ("column" in of ? [of.column] : []))),
  ];
  const gone = [...changes.droppedColumns, ...changes.remade.map(({ from }) => from)];
  return (
    lost.some((columns) => sameColumns(rules, columns, referentColumns)) ||
    gone.some(({ name }) => referentColumns.some((column) => sameName(rules, column, name)))
  );
}

/** The way on without the sequences whose names something new takes. */
function freeSequences(course: Course, { to, created, changed, how }: Work): Course {
  const { rules } = to;
  if (!rules.sequencesAreRelations) return course;
  const incoming = incomingNames(rules, to, created, changed);
  return course.schema.sequences.entries().reduce((now, [key, sequence]) => {
    const isInTheWay = incoming.has(nameKey(rules, "relation", sequence.schema, sequence.name));
    if (to.sequences.has(key) || !isInTheWay || how.concerns?.("sequence", sequence) === false) return now;
    return take(now, operation("dropSequence", { sequence: nameOf(sequence) }));
  }, course);
}

/** Are these the same columns, in whatever order? */
function sameColumns(rules: Rules, a: readonly string[], b: readonly string[]): boolean {
  const form = (names: readonly string[]): string =>
    names
      .map((name) => rules.fold(name))
      .sort()
      .join("\0");
  return form(a) === form(b);
}

/** What has to go before anything comes: foreign keys to keys that go, and what has a name that something new takes. */
interface Early {
  readonly parts: readonly { readonly table: QName; readonly ops: readonly ReturnType<typeof dropIndex>[] }[];
  readonly tables: readonly Table[];
  /** What is left of a table's changes. */
  readonly without: (changes: Changes) => Changes;
}

function earlyDrops(from: Schema, { to, created, dropped, changed }: Work): Early {
  const { rules } = from;
  const incoming = incomingNames(rules, to, created, changed);
  const clashes = (table: Table, own: string): boolean =>
    namesIn(rules, table).some(({ key }) => [...(incoming.get(key) ?? [])].some((other) => other !== own));
  const tables = sortedForDrop(
    from,
    dropped.filter((table) => clashes(table, "")),
  );
  const isGoing = (name: QName): boolean => tables.some((one) => sameTableName(rules, one, name));
  const keys = new Set<Constraint>();
  const parts = new Set<Constraint | Index>();
  for (const table of from.tables.values()) {
    for (const foreignKey of foreignKeysOf(table)) {
      if (sameTableName(rules, foreignKey.referent, table)) continue;
      const referent = changed.get(keyOf(rules, foreignKey.referent));
      const loses = referent !== undefined && losesKey(rules, referent, foreignKey);
      if (loses || (isGoing(foreignKey.referent) && !isGoing(table))) keys.add(foreignKey);
    }
  }
  for (const [key, changes] of changed) {
    const table = from.tables.get(key);
    if (table === undefined) continue;
    const alone = (one: Partial<Table>): Table => ({ ...table, columns: [], constraints: [], indexes: [], ...one });
    const inTheWay = (one: Partial<Table>): boolean =>
      namesIn(rules, alone(one))
        .slice(1)
        .some((name) => [...(incoming.get(name.key) ?? [])].some((other) => other !== key));
    for (const index of changes.droppedIndexes) if (inTheWay({ indexes: [index] })) parts.add(index);
    for (const one of [...changes.droppedConstraints, ...changes.droppedKeys]) {
      if (inTheWay({ constraints: [one] })) parts.add(one);
    }
  }
  // A key of its own that a table refers to lets go only of what does not.
  for (const changes of changed.values()) {
    const going = changes.droppedKeys.filter(({ referent }) => sameTableName(rules, referent, changes.table));
    const own: readonly (Constraint | Index)[] = [...changes.droppedConstraints, ...changes.droppedIndexes];
    if (own.some((one) => parts.has(one))) for (const one of going) keys.add(one);
  }
  const isEarly = (one: Constraint | Index): boolean => parts.has(one) || keys.has(one as Constraint);
  return {
    parts: from.tables
      .values()
      .map((table) => ({
        table: nameOf(table),
        ops: [
          ...table.constraints.filter((one) => keys.has(one)).map((one) => dropConstraint(nameOf(table), one)),
          ...table.indexes.filter((one) => parts.has(one)).map((one) => dropIndex(nameOf(table), one)),
          ...table.constraints
            .filter((one) => parts.has(one) && !keys.has(one))
            .map((one) => dropConstraint(nameOf(table), one)),
        ],
      }))
      .sort((a, b) => Number(isKeyDrop(b.ops)) - Number(isKeyDrop(a.ops))),
    tables,
    without: (changes) => ({
      ...changes,
      droppedIndexes: changes.droppedIndexes.filter((one) => !isEarly(one)),
      droppedKeys: changes.droppedKeys.filter((one) => !isEarly(one)),
      droppedConstraints: changes.droppedConstraints.filter((one) => !isEarly(one)),
    }),
  };
}

function isKeyDrop(ops: readonly { readonly kind: string; readonly type?: unknown }[]): boolean {
  return ops.some(({ type }) => type === "foreignKey");
}

/** The names that what is new takes, each with who takes it. */
function incomingNames(
  rules: Rules,
  to: Schema,
  created: readonly Table[],
  changed: ReadonlyMap<string, Changes>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>();
  const claim = (key: string, by: string): void => {
    names.set(key, (names.get(key) ?? new Set()).add(by));
  };
  for (const table of created) for (const { key } of namesIn(rules, table)) claim(key, keyOf(rules, table));
  for (const [key, changes] of changed) {
    const table = to.tables.get(key);
    if (table === undefined) continue;
    const come: Table = {
      ...table,
      columns: [...changes.addedColumns, ...changes.remade.map(({ to: column }) => column)],
      constraints: [...changes.addedConstraints, ...changes.addedKeys],
      indexes: changes.addedIndexes,
    };
    for (const name of namesIn(rules, come).slice(1)) claim(name.key, key);
  }
  return names;
}

interface Place {
  readonly key: string;
  /** Foreign keys that have to wait until all tables are there. */
  readonly cut: readonly ForeignKey[];
}

/** New and changed tables, each behind those it comes to refer to; where they refer in a circle it is cut. */
function ordered({ to, created, changed }: Work): {
  readonly order: readonly Place[];
  readonly late: readonly { readonly table: QName; readonly keys: readonly ForeignKey[] }[];
} {
  const { rules } = to;
  const keys = new Map<string, readonly ForeignKey[]>([
    ...created.map((table) => [keyOf(rules, table), foreignKeysOf(table)] as const),
    ...[...changed].map(([key, { addedKeys }]) => [key, addedKeys] as const),
  ]);
  const order: Place[] = [];
  const state = new Map<string, "begun" | "done">();
  const visit = (key: string): void => {
    state.set(key, "begun");
    const cut: ForeignKey[] = [];
    for (const foreignKey of keys.get(key) ?? []) {
      const referent = keyOf(rules, foreignKey.referent);
      if (referent === key && isOverIndex(created, rules, key, foreignKey)) cut.push(foreignKey);
      if (referent === key || !keys.has(referent)) continue;
      if (state.get(referent) === undefined) visit(referent);
      if (state.get(referent) === "begun") cut.push(foreignKey);
    }
    state.set(key, "done");
    order.push({ key, cut });
  };
  for (const key of keys.keys()) if (!state.has(key)) visit(key);
  const nameBehind = (key: string): QName => {
    const table = to.tables.get(key) ?? changed.get(key)?.table;
    return table === undefined ? { name: key } : nameOf(table);
  };
  const late = order.filter(({ cut }) => cut.length > 0).map(({ key, cut }) => ({ table: nameBehind(key), keys: cut }));
  return { order, late };
}

/** Does a new table refer to itself by an index, which comes behind it? */
function isOverIndex(created: readonly Table[], rules: Rules, key: string, foreignKey: ForeignKey): boolean {
  const table = created.find((one) => keyOf(rules, one) === key);
  return (
    table !== undefined &&
    !table.constraints.some(
      (one) =>
        (one.kind === "primaryKey" || one.kind === "unique") &&
        sameColumns(rules, one.columns, foreignKey.referentColumns),
    )
  );
}

function withoutKeys(table: Table, cut: readonly ForeignKey[]): Table {
  if (cut.length === 0) return table;
  return { ...table, constraints: table.constraints.filter((one) => !cut.includes(one as ForeignKey)) };
}

/** Tables go before those they refer to; where they refer in a circle a foreign key goes first. */
function dropTables(course: Course, tables: readonly Table[], how: How): Course {
  const { rules } = course.schema;
  const goes = (name: QName): boolean => tables.some((one) => sameTableName(rules, one, name));
  return sortedForDrop(course.schema, tables).reduce((now, table) => {
    const cut = referencesTo(now.schema, table)
      .filter((reference) => !sameTableName(rules, reference.table, table) && goes(reference.table))
      .map(({ table: other, foreignKey }) => ({ other: nameOf(other), op: dropConstraint(nameOf(other), foreignKey) }));
    const free = cut.reduce((then, { other, op }) => takeTogether(then, other, [op], how), now);
    return take(free, operation("dropTable", { table: nameOf(table) }));
  }, course);
}

function sortedForDrop(schema: Schema, tables: readonly Table[]): readonly Table[] {
  const { rules } = schema;
  const order: Table[] = [];
  const seen = new Set<Table>();
  const visit = (table: Table): void => {
    if (seen.has(table)) return;
    seen.add(table);
    for (const { referent } of foreignKeysOf(table)) {
      const other = tables.find((one) => sameTableName(rules, one, referent));
      if (other !== undefined) visit(other);
    }
    order.push(table);
  };
  tables.forEach(visit);
  return order.reverse();
}

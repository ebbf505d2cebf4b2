import { fail } from "../../diagnostics/catalog.js";
import { isClouded, relationNamed } from "../../model/edit.js";
import { findColumn, nameOf, qualified, referencesTo, requireTable, sameName } from "../../model/lookup.js";
import { isSeenByObjects } from "../../model/dependents.js";
import { triggersOf } from "../../model/object-lookup.js";
import { type Lineage, operation, type Operation } from "../../model/operation.js";
import { apply } from "../../model/replay.js";
import { renameColumnWithin } from "../../model/meaning/rewrite.js";
import type { Column, QName, Schema, Table } from "../../model/schema.js";
import type { Dialect } from "../dialect.js";
import { lineageBefore, type Lineages } from "./lineage.js";

/** A copy that is to be made: of `old`, in the shape of `table`. */
export interface Copy {
  readonly before: Schema;
  readonly after: Schema;
  readonly old: Table;
  readonly table: Table;
  readonly temporary: QName;
  /** The columns that get values, and where from. */
  readonly columns: readonly Lineage[];
}

/** How a dialect makes copies. */
export interface Manner {
  /** What says an operation of the block that the copy cannot say; nothing where it can. */
  readonly beside: (schema: Schema, op: Operation, block: Operation<"batch">) => readonly Operation[] | undefined;
  /** Do foreign keys of other tables stay as they are while the copy takes the place of the table? */
  readonly referencesStay: boolean;
  copy(copy: Copy, dialect: Dialect): readonly Operation[];
}

/**
 * Move and copy: a new table with the wanted shape, the rows, the old table gone, the new one in its place, its indexes.
 * All of `ops` at once where one copy can say them; where it cannot, the block is cut, and each part says itself.
 */
export function rebuild(
  before: Schema,
  op: Operation<"batch">,
  dialect: Dialect,
  manner: Manner,
): readonly Operation[] {
  if (isClouded(before, op.table)) fail("unknownShape", { dialect: dialect.name, table: qualified(op.table) });
  const cut = partsOf(before, op, manner.beside);
  if (cut.parts !== undefined) return cut.parts;
  const { after, lineage } = cut;
  const table = requireTable(after, op.table);
  const temporary: QName = { ...nameOf(table), name: op.temporary };
  checkTemporary(before, table, temporary, dialect);
  const columns = copiedColumns(table, lineage);
  for (const column of table.columns) {
    const given = columns.some((entry) => entry.column === column.name);
    if (!given && needsValue(column)) fail("notNullWithoutValue", { table: qualified(table), column: column.name });
  }
  const wanted: Copy = { before, after, old: requireTable(before, op.table), table, temporary, columns };
  const renames = manner.referencesStay ? renamesSeenOutside(wanted) : [];
  // They went with the old table, and nothing they do was done to the rows that were copied.
  const triggers = triggersOf(after, table).map((trigger) => operation("createTrigger", { trigger }));
  if (renames.length === 0) return [...manner.copy(wanted, dialect), ...triggers];
  const stay = withOldNames(wanted, renames);
  const said = renames.map(([from, to]) =>
    operation("alterColumn", { table: op.table, column: from, change: { name: to } }),
  );
  if (stay === undefined) return partsOf(before, op, besideForReferences).parts ?? said;
  return op.recreate !== "always" && op.ops.every(isPureRename) && renames.length === op.ops.length
    ? said
    : [...manner.copy(stay, dialect), ...said, ...triggers];
}

/** The operations that every copy comes down to. */
export function plainCopy({ old, table, temporary, columns }: Copy): readonly Operation[] {
  return [
    operation("createTable", { table: { ...table, ...temporary, indexes: [] }, replaces: nameOf(table) }),
    operation("copyRows", { from: nameOf(old), to: temporary, columns }),
    operation("dropTable", { table: nameOf(old), replaced: temporary }),
    operation("swapTable", { table: temporary, to: nameOf(table) }),
    ...table.indexes.map((index) => operation("createIndex", { table: nameOf(table), index })),
  ];
}

type Rename = readonly [from: string, to: string];

/** The columns under a new name that foreign keys of other tables, or views, know by the old one. */
function renamesSeenOutside({ before, old, columns }: Copy): readonly Rename[] {
  const seen = referencesTo(before, old)
    .filter(({ table }) => table !== old)
    .flatMap(({ foreignKey }) => foreignKey.referentColumns.map((name) => before.rules.fold(name)));
  return columns.flatMap(({ source, column }) =>
    source !== null &&
    source !== column &&
    (seen.includes(before.rules.fold(source)) || isSeenByObjects(before, old, source))
      ? [[source, column] as const]
      : [],
  );
}

/**
 * The same copy with those columns under their old names: a swap cannot take foreign keys of other tables along, and a
 * rename behind it can. Nothing where an old name is another column's by now.
 */
function withOldNames(copy: Copy, renames: readonly Rename[]): Copy | undefined {
  const { rules } = copy.before;
  let { table, columns } = copy;
  for (const [from, to] of renames) {
    const other = findColumn(rules, table, from);
    if (other !== undefined && other.name !== to) return undefined;
    table = renameColumnWithin(rules, table, to, from);
    columns = columns.map((entry) => (entry.column === to ? { ...entry, column: from } : entry));
  }
  return { ...copy, table, columns };
}

function isPureRename(op: Operation): boolean {
  return op.kind === "alterColumn" && Object.keys(op.change).join() === "name";
}

/** A rename that foreign keys of other tables, or views, must follow, said outside of the copy, behind whatever else it changes. */
const besideForReferences: Manner["beside"] = (schema, op, block) => {
  if (op.kind !== "alterColumn" || op.change.name === undefined) return undefined;
  const { rules } = schema;
  const table = requireTable(schema, op.table);
  const seen =
    isSeenByObjects(schema, table, op.column) ||
    referencesTo(schema, table).some(
      (reference) =>
        reference.table !== table &&
        reference.foreignKey.referentColumns.some((name) => sameName(rules, name, op.column)),
    );
  if (!seen) return undefined;
  const { name, ...facets } = op.change;
  const rename = operation("alterColumn", { table: op.table, column: op.column, change: { name } });
  return Object.keys(facets).length === 0 ? [rename] : [{ ...block, ops: [{ ...op, change: facets }] }, rename];
};

function checkTemporary(before: Schema, table: Table, temporary: QName, { name, lexis }: Dialect): void {
  const length = lexis.lengthOf(temporary.name);
  if (length > lexis.longestName) {
    fail("nameTooLong", { dialect: name, name: temporary.name, length, limit: lexis.longestName });
  }
  const how = relationNamed(before, temporary);
  if (how !== undefined) fail("temporaryExists", { table: qualified(table), temporary: temporary.name, how });
}

/** A column that no row can go without, and that the database does not fill by itself. */
function needsValue(column: Column): boolean {
  return !column.nullable && column.serverDefault === null && column.computed === null && column.autoincrement === null;
}

/**
 * Where one copy cannot say all of a block, the parts that it comes to. Each is as long as it can be; what can be said
 * before a part comes before it.
 */
function partsOf(
  before: Schema,
  block: Operation<"batch">,
  beside: Manner["beside"],
): { readonly parts?: readonly Operation[]; readonly lineage: Lineages; readonly after: Schema } {
  const parts: Operation[] = [];
  let run: Operation[] = [];
  let schema = before;
  let lineage = lineageBefore(before, block.table);
  const close = (): void => {
    if (run.length > 0) parts.push({ ...block, ops: run });
    run = [];
    lineage = lineageBefore(schema, block.table);
  };
  for (const op of block.ops) {
    const outside = beside(schema, op, block);
    if (outside !== undefined) {
      close();
      parts.push(...outside);
    } else if (!lineage.take(op)) {
      close();
      if (!lineage.take(op)) throw new Error(`no copy of ${qualified(block.table)} can say ${op.kind}`);
      run.push(op);
    } else run.push(op);
    schema = apply(schema, op);
    if (outside !== undefined) lineage = lineageBefore(schema, block.table);
  }
  if (parts.length === 0) return { lineage, after: schema };
  close();
  return { parts, lineage, after: schema };
}

function copiedColumns({ columns }: Table, lineage: Lineages): readonly Lineage[] {
  const writable = columns.filter((column) => column.computed === null);
  const copied = writable.map((column) => lineage.of(column)).filter((entry) => entry !== undefined);
  const [first] = writable;
  if (copied.length > 0 || first === undefined) return copied;
  // None of the old columns is left, but the rows are: each needs something to be written by.
  return [{ column: first.name, source: null, fill: first.serverDefault, using: null }];
}

import { fail } from "../../diagnostics/catalog.js";
import { isClouded } from "../../model/edit.js";
import { findTable, nameOf, qualified, referencesTo, requireTable, sameName } from "../../model/lookup.js";
import { type Lineage, operation, type Operation } from "../../model/operation.js";
import { apply } from "../../model/replay.js";
import type { Dialect } from "../dialect.js";
import type { Column, Expression, QName, Rules, Schema, Value } from "../../model/schema.js";

/**
 * Move and copy: a new table with the wanted shape, the rows, the old table gone, the new one in its place, its indexes.
 * All of `ops` at once where one copy can say them; where it cannot, what can be said before it comes before it.
 */
export function rebuild(before: Schema, op: Operation<"batch">, dialect: Dialect): readonly Operation[] {
  if (isClouded(before, op.table)) fail("unknownShape", { dialect: dialect.name, table: qualified(op.table) });
  const split = splitPoint(before, op);
  if (split !== undefined) return split;
  const after = op.ops.reduce(apply, before);
  const table = requireTable(after, op.table);
  const temporary: QName = { ...nameOf(table), name: op.temporary };
  if (findTable(before, temporary) !== undefined) {
    fail("temporaryExists", { table: qualified(table), temporary: op.temporary });
  }
  const columns = copiedColumns(before, op);
  for (const column of table.columns) {
    const given = columns.some((lineage) => lineage.column === column.name);
    if (!given && needsValue(column)) fail("notNullWithoutValue", { table: qualified(table), column: column.name });
  }
  return [
    operation("createTable", { table: { ...table, ...temporary, indexes: [] }, replaces: nameOf(table) }),
    operation("copyRows", { from: op.table, to: temporary, columns }),
    operation("dropTable", { table: op.table, replaced: true }),
    operation("swapTable", { table: temporary, to: nameOf(table) }),
    ...table.indexes.map((index) => operation("createIndex", { table: nameOf(table), index })),
  ];
}

/** A column that no row can go without, and that the database does not fill by itself. */
function needsValue(column: Column): boolean {
  return !column.nullable && column.serverDefault === null && column.computed === null && column.autoincrement === null;
}

/**
 * A copy cannot rename a column under the foreign keys of other tables, nor compute from what it itself computes. There
 * the block is cut in two: each part is then said by itself.
 */
function splitPoint(before: Schema, op: Operation<"batch">): readonly Operation[] | undefined {
  let schema = before;
  let lineage = lineageBefore(before, op.table);
  for (const [index, inner] of op.ops.entries()) {
    const absorbed = absorb(before, lineage, inner);
    // The first of a block can always be said by a copy of its own.
    const alone = absorbed === undefined && index > 0 ? [{ ...op, ops: [inner] }] : undefined;
    const parts = seenFromOutside(schema, op, inner) ?? alone;
    if (parts !== undefined) {
      const part = (ops: readonly Operation[]): readonly Operation[] => (ops.length === 0 ? [] : [{ ...op, ops }]);
      return [...part(op.ops.slice(0, index)), ...parts, ...part(op.ops.slice(index + 1))];
    }
    schema = apply(schema, inner);
    lineage = absorbed ?? lineage;
  }
  return undefined;
}

/** A rename that foreign keys of other tables must follow, said outside of the copy, behind whatever else it changes. */
function seenFromOutside(schema: Schema, block: Operation<"batch">, op: Operation): readonly Operation[] | undefined {
  if (op.kind !== "alterColumn" || op.change.name === undefined) return undefined;
  const { rules } = schema;
  const table = requireTable(schema, op.table);
  const seen = referencesTo(schema, table).some(
    (reference) =>
      reference.table !== table &&
      reference.foreignKey.referentColumns.some((name) => sameName(rules, name, op.column)),
  );
  if (!seen) return undefined;
  const { name, ...facets } = op.change;
  const rename = operation("alterColumn", { table: op.table, column: op.column, change: { name } });
  return Object.keys(facets).length === 0 ? [rename] : [{ ...block, ops: [{ ...op, change: facets }] }, rename];
}

function copiedColumns(before: Schema, op: Operation<"batch">): readonly Lineage[] {
  const after = requireTable(op.ops.reduce(apply, before), op.table);
  const lineage = op.ops.reduce<Lineages | undefined>(
    (known, inner) => known && absorb(before, known, inner),
    lineageBefore(before, op.table),
  );
  if (lineage === undefined)
    throw new Error(`the rebuild of ${qualified(op.table)} was not cut in two where it must be`);
  const writable = after.columns.filter((column) => column.computed === null);
  const copied = writable
    .map((column) => lineage.get(before.rules.fold(column.name)))
    .filter((entry) => entry !== undefined)
    .filter(({ source, fill, using }) => source !== null || fill !== null || using !== null);
  const [first] = writable;
  if (copied.length > 0 || first === undefined) return copied;
  // None of the old columns is left, but the rows are: each needs something to be written by.
  return [{ column: first.name, source: null, fill: first.serverDefault, using: null }];
}

type Lineages = ReadonlyMap<string, Lineage>;

/** Where each column of the copy would come from if nothing were changed. */
function lineageBefore(before: Schema, table: QName): Lineages {
  return new Map(
    requireTable(before, table).columns.map((column) => [
      before.rules.fold(column.name),
      { column: column.name, source: column.name, fill: null, using: null },
    ]),
  );
}

/** The lineage after one more operation; `undefined` when a value in it depends on one that the copy is yet to make. */
function absorb(before: Schema, lineage: Lineages, op: Operation): Lineages | undefined {
  const { rules } = before;
  switch (op.kind) {
    case "addColumn": {
      const fill = op.backfill === undefined ? null : translateValue(rules, lineage, op.backfill);
      if (fill === undefined) return undefined;
      return new Map(lineage).set(rules.fold(op.column.name), {
        column: op.column.name,
        source: null,
        fill,
        using: null,
      });
    }
    case "dropColumn":
      return without(lineage, rules.fold(op.column));
    case "alterColumn": {
      const known = lineage.get(rules.fold(op.column));
      if (known === undefined) return undefined;
      const fill = op.backfill === undefined ? known.fill : translateValue(rules, lineage, op.backfill);
      const using = op.using === undefined ? known.using : translate(rules, lineage, op.using);
      const again =
        (known.using !== null && op.using !== undefined) || (known.fill !== null && op.backfill !== undefined);
      if (fill === undefined || using === undefined || again) return undefined;
      const column = op.change.name ?? known.column;
      return new Map(without(lineage, rules.fold(op.column))).set(rules.fold(column), {
        ...known,
        column,
        fill,
        using,
      });
    }
    default:
      return lineage;
  }
}

function without(lineage: Lineages, key: string): Lineages {
  const rest = new Map(lineage);
  rest.delete(key);
  return rest;
}

function translateValue(rules: Rules, lineage: Lineages, value: Value): Value | undefined {
  if (value.kind === "literal") return value;
  const expression = translate(rules, lineage, value.expression);
  return expression === undefined ? undefined : { kind: "expression", expression };
}

/** An expression over the columns of the copy, said over those of the old table. */
function translate(rules: Rules, lineage: Lineages, expression: Expression): Expression | undefined {
  const parts: Expression[number][] = [];
  for (const part of expression) {
    if (typeof part === "string") parts.push(part);
    else {
      const from = lineage.get(rules.fold(part.column));
      if (from?.source == null || from.fill !== null || from.using !== null) return undefined;
      parts.push(sameName(rules, from.source, part.column) ? part : { ...part, column: from.source, text: null });
    }
  }
  return parts;
}

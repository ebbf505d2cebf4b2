import { diagnostic, fail } from "../../diagnostics/catalog.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { didYouMean } from "../../diagnostics/entry.js";
import { replay } from "../replay.js";
import { cloudTable } from "../edit.js";
import {
  findColumn,
  findIndex,
  findTable,
  isNumbered,
  keyOf,
  qualified,
  requireColumn,
  requireTable,
} from "../lookup.js";
import type { Mentioned, Operation, Row } from "../operation.js";
import type { Column, QName, Schema, Table } from "../schema.js";
import type { Meaning } from "./meaning.js";

// Rows are not part of the model: these change nothing in it, and nothing in it could undo them.

export const insertRows: Meaning<"insertRows"> = {
  apply(schema, op) {
    const table = requireTable(schema, op.table);
    op.rows.forEach((row, index) => {
      for (const column of table.columns) requireValue(table, column, row, index + 1);
    });
    return withWritableColumns(schema, op.table, op.columns);
  },
  describe: (op) => `insert ${op.rows.length} ${op.rows.length === 1 ? "row" : "rows"} into ${qualified(op.table)}`,
};

export const updateRows: Meaning<"updateRows"> = {
  apply: (schema, op) => withWritableColumns(schema, op.table, [op.column]),
  describe: (op) => `fill column ${qualified(op.table)}.${op.column}`,
};

export const copyRows: Meaning<"copyRows"> = {
  apply(schema, op) {
    const from = requireTable(schema, op.from);
    for (const { source } of op.columns) if (source !== null) requireColumn(schema.rules, from, source);
    return withWritableColumns(
      schema,
      op.to,
      op.columns.map(({ column }) => column),
    );
  },
  describe: (op) => `copy the rows of ${qualified(op.from)}`,
};

export const execute: Meaning<"execute"> = {
  apply(schema, op) {
    const after = replay(op.effects ?? [], schema);
    return alteredTables(op, after).reduce((now, table) => cloudTable(now, table, true), after);
  },
  describe: (op) => (op.statements === 1 ? "execute a statement" : `execute ${op.statements} statements`),
  remarks(op, before) {
    const after = replay(op.effects ?? [], before);
    return [
      ...alteredTables(op, after).map((table) => diagnostic("notFollowed", { table: qualified(table) })),
      ...(op.mentions ?? []).flatMap((mentioned) => strangersAmong(mentioned, before, after)),
    ];
  },
};

/** Where the same SQL makes or drops what it mentions, nobody knows here which of the two came first. */
function strangersAmong(mentioned: Mentioned, before: Schema, after: Schema): readonly Diagnostic[] {
  const [first, then] = [strangers(mentioned, before), strangers(mentioned, after)];
  return first.length <= then.length ? first : then;
}

/** What is mentioned and not there. A table without a namesake may be one that history never knew. */
function strangers({ table: name, columns, ...place }: Mentioned, schema: Schema): readonly Diagnostic[] {
  const { rules, tables, clouded, views } = schema;
  const table = findTable(schema, name);
  if (table === undefined) {
    if (views.get(keyOf(rules, name)) !== undefined) return [];
    const known = tables
      .values()
      .filter((one) => keyOf(rules, { ...one, name: "" }) === keyOf(rules, { ...name, name: "" }))
      .map((one) => one.name);
    const help = didYouMean(rules.fold(name.name), known);
    return help === undefined ? [] : [diagnostic("tableNotKnown", { table: qualified(name), help, ...place })];
  }
  if (clouded.get(keyOf(rules, table)) !== undefined) return [];
  return columns
    .filter((column) => findColumn(rules, table, column.name) === undefined && !isHidden.test(column.name))
    .map(({ name: column, ...at }) => {
      const known = table.columns.map((one) => one.name);
      return diagnostic("columnNotKnown", { table: qualified(table), column, known, place: at });
    });
}

/** What rows have that no table declares. */
const isHidden = /^(?:_?rowid_?|oid)$/i;

/** The tables of the model that SQL of a person's own changes in a way that is not understood. */
function alteredTables(op: Operation<"execute">, schema: Schema): readonly Table[] {
  const tables = op.alters.map((altered) => {
    if (altered.what === "table") return findTable(schema, altered.table);
    return schema.tables.values().find((table) => findIndex(schema.rules, table, altered.name) !== undefined);
  });
  return [...new Set(tables)].filter((table) => table !== undefined);
}

/** An expression is trusted: what it gives, only a server knows. */
function requireValue(table: Table, column: Column, row: Row, number: number): void {
  if (column.nullable || column.computed !== null) return;
  const given = Object.hasOwn(row, column.name) ? row[column.name] : undefined;
  const fillsItself = column.serverDefault !== null || isNumbered(column);
  const isNull = given?.kind === "literal" && given.value === null;
  if (given === undefined ? fillsItself : !isNull) return;
  fail("valueMissing", { table: qualified(table), column: column.name, row: number, isNull, fillsItself });
}

function withWritableColumns(schema: Schema, name: QName, columns: readonly string[]): Schema {
  const table = requireTable(schema, name);
  for (const column of columns) {
    if (requireColumn(schema.rules, table, column).computed !== null) {
      fail("computedValue", { table: qualified(table), column });
    }
  }
  return schema;
}

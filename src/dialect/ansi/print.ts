import { fail } from "../../diagnostics/catalog.js";
import { findColumn, findTable, requireTable } from "../../model/lookup.js";
import type { ColumnChange, Kind, Lineage, Row } from "../../model/operation.js";
import type { Column, Index, Indexed, IndexElement, QName, Table } from "../../model/schema.js";
import { describe } from "../../model/replay.js";
import type { Type } from "../../model/types.js";
import { id, keywords, list, lit, sql, type Sql } from "../../sql/sql.js";
import type { Dialect, IndexManner, Print, Step } from "../dialect.js";
import { expressionSql, valueSql } from "./expression.js";
import { printObjects } from "./objects.js";
import { columnList, columnSql, constraintSql, createTableSql, tableId } from "./table.js";

/** For what `legalize` always rewrites: reaching a printer with it is refused, never guessed. */
export const unsayable: Print<Kind> = (step, dialect) =>
  fail("cannotSay", {
    dialect: dialect.name,
    what: describe(step.op),
    why: "it has no statement for it",
    instead: "write what you want with op.execute",
  });

/** Every operation in the words of the SQL standard, as far as it has them. */
export const print: Dialect["print"] = {
  createTable: (step, dialect) => [
    createTableSql(step.before, christenedTable(step), dialect, step.op.ifNotExists === true),
    ...(isNew(step) ? step.op.table.indexes : []).map((index) =>
      dialect.createIndex(step.op.table, index, { ifNotExists: step.op.ifNotExists }, dialect),
    ),
  ],
  dropTable: ({ op }) => [sql`DROP TABLE ${ifExists(op)} ${tableId(op.table)}`],
  renameTable: ({ op }) => [sql`ALTER TABLE ${tableId(op.table)} RENAME TO ${id(op.to)}`],
  commentTable: ({ op }) => [sql`COMMENT ON TABLE ${tableId(op.table)} IS ${lit(op.comment)}`],
  alterTable: unsayable,
  reorderColumns: unsayable,
  addColumn: (step, dialect) => [
    sql`${alterTable(step.op.table)} ADD COLUMN ${step.op.ifNotExists === true ? sql`IF NOT EXISTS` : undefined} ${columnSql(step.op.column, tableAfter(step), dialect)}`,
  ],
  dropColumn: ({ op }) => [sql`${alterTable(op.table)} DROP COLUMN ${ifExists(op)} ${id(op.column)}`],
  alterColumn: ({ op, before }, dialect) => {
    const table = requireTable(before, op.table);
    const column = findColumn(before.rules, table, op.column);
    return alterColumnSql(table, op.column, column, op.change, dialect);
  },
  addConstraint: (step, dialect) => [
    sql`${alterTable(step.op.table)} ADD ${constraintSql(addedConstraint(step), tableBefore(step), step.before, dialect)}`,
  ],
  dropConstraint: ({ op }) => [sql`${alterTable(op.table)} DROP CONSTRAINT ${ifExists(op)} ${id(op.constraint)}`],
  createIndex: ({ op }, dialect) => [dialect.createIndex(op.table, op.index, op, dialect)],
  dropIndex: ({ op }) => [sql`DROP INDEX ${ifExists(op)} ${tableId({ ...op.table, name: op.index })}`],
  createEnumType: unsayable,
  dropEnumType: unsayable,
  alterEnumType: unsayable,
  insertRows: (step) => insertRowsSql(step, () => undefined),
  updateRows: ({ op, before }, dialect) => {
    const table = requireTable(before, op.table);
    const or = dialect.orAbort(table);
    const type = findColumn(before.rules, table, op.column)?.type;
    const equals = op.whereEquals && sql`WHERE ${id(op.column)} = ${valueSql(op.whereEquals, type)}`;
    const where = op.whereNull ? sql`WHERE ${id(op.column)} IS NULL` : equals;
    const value = valueSql(op.value, type);
    return [sql`UPDATE ${or} ${tableId(op.table)} SET ${id(op.column)} = ${value} ${where}`];
  },
  ...printObjects,
  execute: ({ op }) => [{ sql: keywords(op.text), terminator: op.terminator }],
  assume: () => [],
  batch: unsayable,
  copyRows: (step, dialect) => {
    const { op, before } = step;
    return [copyRowsSql(step, () => undefined, dialect.orAbort(requireTable(before, op.to)))];
  },
  moveSequence: unsayable,
  swapTable: ({ op }) => [sql`ALTER TABLE ${tableId(op.table)} RENAME TO ${id(op.to.name)}`],
};

/** `IF EXISTS` where that was asked for. */
export function ifExists(op: { readonly ifExists?: true }): Sql | undefined {
  return op.ifExists === true ? sql`IF EXISTS` : undefined;
}

export function alterTable(table: QName): Sql {
  return sql`ALTER TABLE ${tableId(table)}`;
}

/** `CREATE INDEX …`; `name` is how the dialect writes an index's name, `tail` what follows its elements. */
export function createIndexSql(
  index: Index,
  { ifNotExists, concurrently }: IndexManner,
  parts: { readonly name: Sql; readonly on: Sql; readonly using?: Sql | undefined; readonly tail?: Sql | undefined },
): Sql {
  const elements = index.elements.map(indexElementSql);
  const unique = index.unique ? sql`UNIQUE` : undefined;
  const where = index.where === null ? undefined : sql`WHERE ${expressionSql(index.where)}`;
  return sql`CREATE ${unique} INDEX ${concurrently === true ? sql`CONCURRENTLY` : undefined} ${ifNotExists === true ? sql`IF NOT EXISTS` : undefined} ${parts.name} ON ${parts.on} ${parts.using} (${list(elements)}) ${parts.tail} ${where}`;
}

/** `a COLLATE "C" text_pattern_ops DESC NULLS LAST` */
export function indexElementSql({ of, collation, opclass, descending, nulls }: IndexElement): Sql {
  return sql`${indexedSql(of)} ${collation === null ? undefined : sql`COLLATE ${id(collation)}`} ${
    opclass === null ? undefined : keywords(opclass)
  } ${descending ? sql`DESC` : undefined} ${nulls === null ? undefined : keywords(`NULLS ${nulls}`)}`;
}

/** A column, or an expression in parentheses. */
export function indexedSql(of: Indexed): Sql {
  return "column" in of ? id(of.column) : sql`(${expressionSql(of.expression)})`;
}

/** One statement for each facet, the new name last, since the others still use the old one. */
export function alterColumnSql(
  table: Table,
  name: string,
  column: Column | undefined,
  change: ColumnChange,
  dialect: Dialect,
): readonly Sql[] {
  const alter = sql`${alterTable(table)} ALTER COLUMN ${id(name)}`;
  const statements: (Sql | undefined)[] = [
    change.type === undefined || column === undefined
      ? undefined
      : sql`${alter} TYPE ${dialect.columnType({ ...column, type: change.type, autoincrement: null }, dialect)}`,
    change.nullable === undefined ? undefined : sql`${alter} ${change.nullable ? sql`DROP` : sql`SET`} NOT NULL`,
    change.serverDefault === undefined
      ? undefined
      : change.serverDefault === null
        ? sql`${alter} DROP DEFAULT`
        : sql`${alter} SET DEFAULT ${valueSql(change.serverDefault, change.type ?? column?.type)}`,
    change.name === undefined ? undefined : sql`${alterTable(table)} RENAME COLUMN ${id(name)} TO ${id(change.name)}`,
  ];
  return statements.filter((statement) => statement !== undefined);
}

/** What a dialect says between the columns of an INSERT and its values, when it is for these columns. */
export type BeforeValues = (columns: readonly Column[]) => Sql | undefined;

export function insertRowsSql({ op, before }: Step<"insertRows">, beforeValues: BeforeValues): readonly Sql[] {
  const table = requireTable(before, op.table);
  const column = (name: string): Column | undefined => findColumn(before.rules, table, name);
  return op.rows.map((row) => insertSql(table, op.columns, row, column, beforeValues));
}

/** `or` is what keeps the copy from losing rows to what the table says about conflicts. */
export function copyRowsSql({ op, before }: Step<"copyRows">, beforeValues: BeforeValues, or?: Sql): Sql {
  const from = requireTable(before, op.from);
  const to = requireTable(before, op.to);
  const column = (name: string): Column | undefined => findColumn(before.rules, to, name);
  const number = op.rowid === undefined ? [] : [{ column: op.rowid, source: op.rowid, fill: null, using: null }];
  const lineages: readonly Lineage[] = [...number, ...op.columns];
  const columns = lineages.map((lineage) => column(lineage.column)).filter((found) => found !== undefined);
  const values = lineages.map((lineage) => lineageSql(lineage, from, column(lineage.column)?.type));
  return sql`INSERT ${or} INTO ${tableId(op.to)} (${columnList(lineages.map(({ column: name }) => name))}) ${beforeValues(columns)} SELECT ${list(values)} FROM ${tableId(op.from)}`;
}

/** `INSERT INTO t (a, b) VALUES (1, 'x')`, with the columns that this row has. */
function insertSql(
  table: Table,
  columns: readonly string[],
  row: Row,
  column: (name: string) => Column | undefined,
  beforeValues: BeforeValues,
): Sql {
  const given = columns.flatMap((name) => {
    // A row may have columns of any name, those of Object.prototype among them.
    const value = Object.hasOwn(row, name) ? row[name] : undefined;
    return value === undefined ? [] : [{ name, value: valueSql(value, column(name)?.type) }];
  });
  if (given.length === 0) return sql`INSERT INTO ${tableId(table)} DEFAULT VALUES`;
  const values = list(given.map(({ value }) => value));
  const known = given.map(({ name }) => column(name)).filter((found) => found !== undefined);
  return sql`INSERT INTO ${tableId(table)} (${columnList(given.map(({ name }) => name))}) ${beforeValues(known)} VALUES (${values})`;
}

/** Where the values of a column of the copy come from. Qualified, so that a missing column is an error. */
export function lineageSql({ source, fill, using }: Lineage, from: Table, type?: Type): Sql {
  const qualified = (name: string): Sql =>
    from.schema === undefined ? id(from.name, name) : id(from.schema, from.name, name);
  const value = using === null ? (source === null ? undefined : qualified(source)) : sql`(${expressionSql(using)})`;
  if (fill === null) return value ?? lit(null);
  const filler = valueSql(fill, type);
  return value === undefined ? filler : sql`coalesce(${value}, ${filler})`;
}

function tableBefore(step: Step): Table {
  return requireTable(step.before, (step.op as Step<"addConstraint">["op"]).table);
}

function tableAfter(step: Step<"addColumn">): Table {
  return requireTable(step.after, step.op.table);
}

/** IF NOT EXISTS of a table that history knows makes nothing, and nothing that comes with it either. */
export function isNew({ op, before }: Step<"createTable">): boolean {
  return findTable(before, op.table) === undefined;
}

/** The table as the schema took it up: what is unnamed knows what it answers to. */
function christenedTable(step: Step<"createTable">): Table {
  return requireTable(step.after, step.op.table);
}

function addedConstraint(step: Step<"addConstraint">): Step<"addConstraint">["op"]["constraint"] {
  const before = new Set(tableBefore(step).constraints);
  const added = requireTable(step.after, step.op.table).constraints.find((constraint) => !before.has(constraint));
  return added ?? step.op.constraint;
}

import { findColumn, findConstraint, knownAs, requireColumn, requireTable } from "../../model/lookup.js";
import { isMoot } from "../../model/moot.js";
import type { Column, Table } from "../../model/schema.js";
import { render } from "../../sql/render.js";
import { id, keywords, sql, type Sql } from "../../sql/sql.js";
import { ansi } from "../ansi/index.js";
import { alterTable, ifExists, isNew } from "../ansi/print.js";
import { columnSql, createTableSql, tableId, typeCheckSql } from "../ansi/table.js";
import type { Dialect, Printed, Step } from "../dialect.js";
import { ends, isPlainlyWidened, isReshaped, isRetyped } from "./around.js";
import { shapeSql } from "./columns.js";
import { commentChange, commentsOf } from "./comments.js";
import { addDefault, dropDefault } from "./defaults.js";
import { nameSqlText, nameText, objectId, objectText } from "./names.js";
import { batchEnd, printObjects } from "./objects.js";
import { copyRows, insertRows } from "./rows.js";
import { lookingAgain, readAgain, saidAnew } from "./views.js";

export const print: Partial<Dialect["print"]> = {
  ...printObjects,
  createTable: (step, dialect) => {
    const table = requireTable(step.after, step.op.table);
    const create = createTableSql(step.before, table, dialect, false);
    const conditional = step.op.ifNotExists === true;
    const added = isNew(step) ? step.op.table : undefined;
    return [
      conditional ? sql`IF ${objectId(table, dialect, "U")} IS NULL ${create}` : create,
      ...(added?.indexes ?? []).map((index) =>
        dialect.createIndex(table, index, { ifNotExists: step.op.ifNotExists }, dialect),
      ),
      ...(added === undefined ? [] : commentsOf(added, dialect)),
    ];
  },
  renameTable: ({ op, before, after }, dialect) => [
    sql`EXEC sp_rename ${objectText(op.table, dialect)}, ${nameText(op.to)}, 'OBJECT'`,
    ...saidAnew(before, after, dialect),
  ],
  swapTable: ({ op, after }, dialect) => [
    sql`EXEC sp_rename ${objectText(op.table, dialect)}, ${nameText(op.to.name)}, 'OBJECT'`,
    ...readAgain(after, op.to, dialect),
  ],
  commentTable: ({ op, before }, dialect) => {
    const from = requireTable(before, op.table).comment;
    return commentChange(op.table, undefined, { from, to: op.comment }, dialect);
  },
  addColumn: (step, dialect) => {
    const { op, before, after } = step;
    const table = requireTable(after, op.table);
    const column = requireColumn(after.rules, table, op.column.name);
    const added = sql`${alterTable(table)} ADD ${columnSql(column, table, dialect)} ${withValues(column)}`;
    const missing = sql`COL_LENGTH(${objectText(table, dialect)}, ${nameText(column.name)}) IS NULL`;
    const said = op.ifNotExists === true ? sql`IF ${missing} ${added}` : added;
    if (isMoot(op, before)) return [said];
    return [
      said,
      ...addCheck(table, column, dialect),
      ...commentChange(table, column.name, { from: null, to: column.comment }, dialect),
      ...lookingAgain(after, table, dialect),
    ];
  },
  dropColumn: ({ op, before, after }, dialect) => {
    const table = requireTable(before, op.table);
    const column = findColumn(before.rules, table, op.column);
    return [
      ...(column === undefined ? [] : [...dropCheck(table, column, dialect), ...dropDefault(table, column, dialect)]),
      sql`${alterTable(table)} DROP COLUMN ${ifExists(op)} ${id(op.column)}`,
      ...lookingAgain(after, table, dialect),
    ];
  },
  alterColumn,
  dropConstraint: (step, dialect) => {
    const { op, before } = step;
    const found = findConstraint(before.rules, requireTable(before, op.table), op.constraint);
    const unsaid = found?.kind === "typeBound" && typeCheckSql(found.column, dialect) === undefined;
    return unsaid ? [] : ansi.print.dropConstraint(step, dialect);
  },
  dropIndex: ({ op }) => [sql`DROP INDEX ${ifExists(op)} ${id(op.index)} ON ${tableId(op.table)}`],
  createEnumType: () => [],
  dropEnumType: () => [],
  alterEnumType: () => [],
  insertRows,
  copyRows,
  execute: ({ op }) => [{ sql: keywords(op.text), terminator: `${op.terminator}${batchEnd}` }],
};

/** The rows that are there get the default as well; without this, only where the column is NOT NULL. */
function withValues({ nullable, serverDefault }: Column): Sql | undefined {
  return nullable && serverDefault !== null ? sql`WITH VALUES` : undefined;
}

/** What goes with a column goes first; then type, collation and NULL in one statement; the new name comes last. */
function alterColumn(step: Step<"alterColumn">, dialect: Dialect): readonly Printed[] {
  const { op, before, after } = step;
  const { was, now } = ends(step);
  const table = requireTable(before, op.table);
  const there = requireTable(after, op.table);
  const reshaped = isReshaped(step, dialect);
  const shaken = reshaped && !isPlainlyWidened(step);
  const renamed = was.name !== now.name;
  const checked = renamed || shaken || checkForm(was, dialect) !== checkForm(now, dialect);
  const defaulted = op.change.serverDefault !== undefined || isRetyped(step, dialect);
  const unnamed = { ...now, name: was.name };
  return [
    ...(checked ? dropCheck(table, was, dialect) : []),
    ...(defaulted ? dropDefault(table, was, dialect) : []),
    ...(reshaped ? [sql`${alterTable(table)} ALTER COLUMN ${shapeSql(unnamed, table, dialect)}`] : []),
    ...(defaulted ? addDefault(table, unnamed) : []),
    ...commentChange(table, was.name, { from: was.comment, to: now.comment }, dialect),
    ...(renamed
      ? [sql`EXEC sp_rename ${nameSqlText(columnId(table, was.name), dialect)}, ${nameText(now.name)}, 'COLUMN'`]
      : []),
    ...(checked ? addCheck(there, now, dialect) : []),
    ...(renamed ? saidAnew(before, after, dialect) : []),
    ...(reshaped || renamed ? lookingAgain(after, there, dialect) : []),
  ];
}

/** The CHECK of a Boolean or Enum uses the name of its column, and its values. */
function checkForm(column: Column, dialect: Dialect): string {
  const check = typeCheckSql({ ...column, name: "c" }, dialect);
  return check === undefined ? "" : render(check, dialect.lexis);
}

function dropCheck(table: Table, column: Column, dialect: Dialect): readonly Sql[] {
  if (typeCheckSql(column, dialect) === undefined || !("constraint" in column.type)) return [];
  const name = column.type.constraint === null ? undefined : knownAs(column.type.constraint.name);
  return name === undefined ? [] : [sql`${alterTable(table)} DROP CONSTRAINT ${id(name)}`];
}

function addCheck(table: Table, column: Column, dialect: Dialect): readonly Sql[] {
  const check = typeCheckSql(column, dialect);
  return check === undefined ? [] : [sql`${alterTable(table)} ADD ${check}`];
}

function columnId(table: Table, column: string): Sql {
  return table.schema === undefined ? id(table.name, column) : id(table.schema, table.name, column);
}

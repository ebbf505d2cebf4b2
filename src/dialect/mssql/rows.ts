import { isNumbered, requireTable } from "../../model/lookup.js";
import type { Row } from "../../model/operation.js";
import type { Table } from "../../model/schema.js";
import { lit, sql, type Sql } from "../../sql/sql.js";
import { copyRowsSql, insertRowsSql } from "../ansi/print.js";
import { tableId } from "../ansi/table.js";
import type { Dialect, Print } from "../dialect.js";
import { nameText, objectId, objectText } from "./names.js";
import { render } from "../../sql/render.js";

// An IDENTITY column takes a number of a row's own only while IDENTITY_INSERT is on, and then wants one in every row.

export const insertRows: Print<"insertRows"> = (step) => {
  const { op, before } = step;
  const table = requireTable(before, op.table);
  const column = numberedColumn(table);
  const brings = (row: Row): boolean => column !== undefined && Object.hasOwn(row, column);
  return runsOf(op.rows, brings).flatMap((rows) => {
    const [first] = rows;
    const inserts = insertRowsSql({ ...step, op: { ...op, rows } }, () => undefined);
    return first !== undefined && brings(first) ? withNumbers(table, inserts) : inserts;
  });
};

/** Rows that come while the table is copied would go with the old one: the copy locks it until the end. */
export const copyRows: Print<"copyRows"> = (step, dialect) => {
  const { op, before } = step;
  const [from, to] = [requireTable(before, op.from), requireTable(before, op.to)];
  const numbered = op.columns.find((one) => one.column === numberedColumn(to));
  const copy = sql`${copyRowsSql(step, () => undefined)} WITH (TABLOCKX, HOLDLOCK)`;
  if (numbered === undefined) return [copy];
  const goesOn = numbered.source !== null && numbered.source === numberedColumn(from);
  return [...withNumbers(to, [copy]), ...(goesOn ? [goingOn(from, to, dialect)] : [])];
};

/**
 * The copy goes on with the number behind the last one that the old table gave out, be its row there or not. Where no
 * row was ever inserted the next number is the one that is set, otherwise the one behind it.
 */
function goingOn(from: Table, to: Table, dialect: Dialect): Sql {
  const increment = lit(to.columns.find(isNumbered)?.identity?.increment ?? 1n);
  const last = sql`SELECT CAST(last_value AS BIGINT) FROM sys.identity_columns WHERE object_id = ${objectId(from, dialect)}`;
  const reseed = nameText(`DBCC CHECKIDENT (${render(objectText(to, dialect), dialect.lexis)}, RESEED, `);
  return sql`DECLARE @last BIGINT = (${last});
IF NOT EXISTS (SELECT 1 FROM ${tableId(to)}) SET @last = @last + ${increment};
DECLARE @sql NVARCHAR(max) = ${reseed} + CAST(@last AS NVARCHAR(20)) + N') WITH NO_INFOMSGS';
IF @last IS NOT NULL EXEC (@sql)`;
}

function withNumbers(table: Table, statements: readonly Sql[]): readonly Sql[] {
  const set = sql`SET IDENTITY_INSERT ${tableId(table)}`;
  return [sql`${set} ON`, ...statements, sql`${set} OFF`];
}

function numberedColumn({ columns }: Table): string | undefined {
  return columns.find(isNumbered)?.name;
}

/** Neighbours that are alike, together. */
function runsOf<T>(items: readonly T[], kind: (item: T) => boolean): readonly (readonly T[])[] {
  const runs: T[][] = [];
  for (const item of items) {
    const run = runs.at(-1);
    if (run?.[0] !== undefined && kind(run[0]) === kind(item)) run.push(item);
    else runs.push([item]);
  }
  return runs;
}

import { fail } from "../../diagnostics/catalog.js";
import { qualified } from "../../model/lookup.js";
import type { QName, Table } from "../../model/schema.js";
import { list, lit, sql, type Sql } from "../../sql/sql.js";
import type { Dialect } from "../dialect.js";
import { isOnePiece } from "./lexis.js";
import { nameText, schemaText } from "./names.js";

/** An extended property holds 7,500 bytes, two for each UTF-16 unit. */
const longestComment = 3750;

/** What gives a table, or a column of it, another comment than it had. */
export function commentChange(
  table: QName,
  column: string | undefined,
  change: { readonly from: string | null; readonly to: string | null },
  dialect: Dialect,
): readonly Sql[] {
  const { from, to } = change;
  if (from === to) return [];
  const path = [
    sql`N'SCHEMA', ${schemaText(table, dialect)}`,
    sql`N'TABLE', ${nameText(table.name)}`,
    ...(column === undefined ? [] : [sql`N'COLUMN', ${nameText(column)}`]),
  ];
  if (to === null) return [sql`EXEC sp_dropextendedproperty N'MS_Description', ${list(path)}`];
  if (to.length > longestComment) {
    fail("cannotSay", {
      dialect: dialect.name,
      what: `keep a comment of ${to.length} characters on "${qualified(table)}${column === undefined ? "" : `.${column}`}"`,
      why: `an extended property has ${longestComment} at the most`,
      instead: "make it shorter",
    });
  }
  const procedure = from === null ? sql`sp_addextendedproperty` : sql`sp_updateextendedproperty`;
  const said = (value: Sql): Sql => sql`EXEC ${procedure} N'MS_Description', ${value}, ${list(path)}`;
  // An argument is a string or a variable, never an expression.
  if (isOnePiece(to)) return [said(nameText(to))];
  return [
    sql`DECLARE @comment NVARCHAR(3750) = ${lit(to)};
${said(sql`@comment`)}`,
  ];
}

/** The comments of a table that is new, and of its columns. */
export function commentsOf(table: Table, dialect: Dialect): readonly Sql[] {
  return [
    ...commentChange(table, undefined, { from: null, to: table.comment }, dialect),
    ...table.columns.flatMap(({ name, comment }) => commentChange(table, name, { from: null, to: comment }, dialect)),
  ];
}

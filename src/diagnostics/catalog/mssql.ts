import { error, note, warning } from "../entry.js";

/** What SQL Server does otherwise than the others. */
export const mssql = {
  nullsAreEqual: warning<{ dialect: string; table: string; what: string; columns: readonly string[] }>("D420", {
    title: "Unique columns that may be NULL, of which only one row can have NULL",
    message: ({ dialect, table, what, columns }) =>
      `${dialect} takes NULLs for equal in ${what} of "${table}": two rows that are alike otherwise cannot both have NULL in ${columns.map((name) => `"${name}"`).join(", ")}`,
    help: ({ columns }) =>
      `make a unique index in its place that leaves them out: mssql: { where: sql\`${columns.map((name) => `${name} IS NOT NULL`).join(" AND ")}\` }`,
  }),
  cascadePaths: error<{ dialect: string; root: string; table: string; event: string }>("D421", {
    title: "Foreign keys that reach a table in two ways, or in a circle",
    message: ({ dialect, root, table, event }) =>
      `${dialect} refuses ${event} actions that come from "${root}" to "${table}" in more than one way, or back to where they began`,
    help: ({ event }) => `leave one of them at ${event} NO ACTION, and do it in a trigger or in the application`,
  }),
  fractionLost: warning<{ dialect: string; table: string; column: string; type: string }>("D422", {
    title: "NUMERIC without a precision, which keeps no fraction",
    message: ({ dialect, table, column, type }) =>
      `on ${dialect} "${table}.${column}" is ${type.toUpperCase()}(18, 0): it keeps whole numbers, and rounds all others`,
    help: ({ type }) => `say how many digits it has: t.${type}(18, 4)`,
  }),
  outsideCodePage: warning<{ dialect: string; table: string; column: string }>("D423", {
    title: "Text that is not ASCII, in a column that has a code page",
    message: ({ dialect, table, column }) =>
      `"${table}.${column}" is VARCHAR on ${dialect}: of the text that is written to it, characters that its code page lacks become ?`,
    help: () => "make it t.unicode() or t.unicodeText(), or give it a collation whose name ends with _UTF8",
  }),
  copyLeavesBehind: warning<{ dialect: string; table: string }>("D424", {
    title: "A copy of a table that takes along what history knows, and nothing else",
    message: ({ dialect, table }) =>
      `${dialect} copies table "${table}": permissions, statistics, change tracking, and triggers or properties that history does not know are not carried over`,
    help: () => 'make them again after the block, or leave recreate at "auto" where ALTER can say it',
  }),
  identityOptions: note<{ dialect: string; table: string; column: string; options: readonly string[] }>("D425", {
    title: "Options of an identity that IDENTITY has no words for",
    message: ({ dialect, table, column, options }) =>
      `IDENTITY has a start and an increment on ${dialect}: nothing is printed for ${options.join(", ")} of "${table}.${column}"`,
  }),
  commentAlready: note<{ dialect: string; table: string }>("D426", {
    title: "A comment that the table has already",
    message: ({ dialect, table }) =>
      `on ${dialect} table "${table}" has that comment already, or none to take away: nothing is printed`,
  }),
};

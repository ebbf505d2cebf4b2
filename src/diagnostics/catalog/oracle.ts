import { enumerate, error, note, warning } from "../entry.js";

/** What Oracle does in its own way. */
export const oracle = {
  oracleEmptyNotNull: error<{ column: string }>("D440", {
    title: "An empty text for a column that is NOT NULL, where '' is NULL",
    message: ({ column }) => `oracle takes '' for NULL, and "${column}" is NOT NULL: no row could have it`,
    help: () => "give another value, or make the column nullable here: if (op.dialect === …)",
  }),
  oracleEmptyText: note<{ what: string }>("D441", {
    title: "An empty text, where '' is NULL",
    message: ({ what }) => `${what}, which oracle takes for NULL`,
  }),
  oracleOnUpdate: warning<{ dialect: string; table: string; key: string; action: string }>("D442", {
    title: "ON UPDATE of a foreign key, which Oracle lacks",
    message: ({ dialect, table, key, action }) =>
      `${dialect} has no ON UPDATE: nothing is printed for ON UPDATE ${action} of ${key} of "${table}", and a key that rows refer to cannot be changed`,
    help: () => "never change such keys, or defer the foreign key and change both in one transaction",
  }),
  oracleRestrict: note<{ dialect: string; table: string; key: string }>("D443", {
    title: "RESTRICT, which Oracle does without saying so",
    message: ({ dialect, table, key }) =>
      `nothing is printed for RESTRICT of ${key} of "${table}": it is what ${dialect} does anyway, when a statement ends`,
  }),
  oracleNarrower: warning<{ dialect: string; table: string; column: string; from: string; to: string }>("D444", {
    title: "A narrower type, which Oracle takes only as long as all values fit",
    message: ({ dialect, table, column, from, to }) =>
      `${dialect} turns "${table}.${column}" from ${from} into ${to} only if every value fits, and stops the script otherwise`,
    help: () => "shorten the values first: using: sql`substr(a, 1, 10)`",
  }),
  oracleCopy: warning<{ dialect: string; table: string; temporary: string; numbered: readonly string[] }>("D445", {
    title: "A copy of a table, which Oracle cannot undo",
    message: ({ dialect, table, numbered }) => {
      const lost = `${dialect} commits each step of the copy of "${table}": rows that are written meanwhile are lost, and so are grants, statistics and triggers that history does not know`;
      const again = `${enumerate(numbered)} counts on behind the highest number in the table, so that a number is given again if its row is gone`;
      return numbered.length === 0 ? lost : `${lost}; ${again}`;
    },
    help: ({ table, temporary }) =>
      `keep others from writing while the script runs, and grant again what was granted; where the rows do not fit, "${table}" is as it was, and "${temporary}" has to be dropped before the next try`,
  }),
  oracleSameName: note<{ dialect: string; from: string; to: string }>("D446", {
    title: "A rename to what is the same name",
    message: ({ dialect, from, to }) => `"${from}" and "${to}" are one name on ${dialect}: nothing is printed`,
  }),
  oracleNameQuote: error<{ name: string }>("D447", {
    title: "A name with a double quote, which Oracle cannot have",
    message: ({ name }) => `oracle has no name ${JSON.stringify(name)}: no name there can hold a double quote`,
    help: () => "choose another name, or leave it out here: if (op.dialect === …)",
  }),
  oracleTemporaryRows: warning<{ dialect: string; table: string }>("D449", {
    title: "A temporary table whose rows go with every commit",
    message: ({ dialect, table }) =>
      `the rows of the temporary table "${table}" go with every commit, and ${dialect} commits whenever a table is made or changed`,
    help: () => 'keep them until the session ends: oracle: { onCommit: "PRESERVE ROWS" }',
  }),
  oracleNameLine: error<{ name: string }>("D448", {
    title: "A name of several lines, which SQL*Plus cannot read",
    message: ({ name }) =>
      `the name ${JSON.stringify(name)} has a line end in it, which oracle's client would not read`,
    help: () => "choose another name, or leave it out here: if (op.dialect === …)",
  }),
};

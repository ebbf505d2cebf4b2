import { enumerate, error, note, warning } from "../entry.js";

/** What only MySQL and MariaDB have to say. */
export const mysql = {
  implicitValue: warning<{ dialect: string; table: string; column: string }>("D400", {
    title: "A NOT NULL column without a value, which the server makes up",
    message: ({ dialect, table, column }) =>
      `"${table}.${column}" is NOT NULL without a default: ${dialect} fills the rows that are there with 0, '' or the like, and refuses where there is nothing of the kind`,
    help: () => "give it a serverDefault or a backfill",
  }),
  keyLengthNeeded: error<{ dialect: string; what: string; column: string; type: string; instead: string }>("D401", {
    title: "A key over a column that is too long for one",
    message: ({ dialect, what, column, type }) =>
      `${dialect} cannot have ${what} over all of "${column}", ${type}: it has to know how much of it`,
    help: ({ instead }) => instead,
  }),
  numberedWithoutKey: error<{ dialect: string; table: string; column: string }>("D402", {
    title: "A column that numbers itself, and no key begins with it",
    message: ({ dialect, table, column }) =>
      `${dialect} cannot number "${table}.${column}": there is no key that begins with it`,
    help: ({ column }) =>
      `make it the first column of the primary key or of a unique constraint; before that key is dropped, op.alterColumn(…, "${column}", { autoincrement: false })`,
  }),
  actionUnderCheck: error<{ dialect: string; key: string; column: string; by: string }>("D403", {
    title: "A referential action that changes what something else is made of",
    message: ({ dialect, key, column, by }) =>
      `${dialect} cannot let ${key} change "${column}" by itself, since ${by} uses it`,
    help: () => "leave out onDelete and onUpdate, or drop the other",
  }),
  expressionOverNumber: error<{ dialect: string; what: string; column: string }>("D404", {
    title: "An expression over a column that numbers itself",
    message: ({ dialect, what, column }) => `${dialect} cannot have ${what} use "${column}", which numbers itself`,
    help: () => "the number is not known yet when the row is looked at: leave it out of the expression",
  }),
  indexStays: note<{ dialect: string; key: string; table: string; columns: readonly string[] }>("D405", {
    title: "The index that a foreign key was given stays",
    message: ({ dialect, key, table, columns }) =>
      `${dialect} made an index of "${table}" (${columns.join(", ")}) for ${key} if there was none, and keeps it when the foreign key goes`,
  }),
  schemaWithAllInIt: warning<{ dialect: string; schema: string }>("D406", {
    title: "A schema that goes with whatever is in it",
    message: ({ dialect, schema }) =>
      `${dialect} drops "${schema}" with everything that is in it, be it known to this history or not`,
    help: () => "see to it that nobody else uses it, or leave it where it is",
  }),
  orderIgnored: note<{ dialect: string; index: string; since: string }>("D407", {
    title: "A descending index where the server has none yet",
    message: ({ dialect, index, since }) =>
      `${dialect} reads DESC in "${index}" and sorts upwards all the same before ${since}`,
  }),
  partOfPartition: error<{ dialect: string; table: string; what: string; why: string }>("D408", {
    title: "What a partitioned table cannot have",
    message: ({ dialect, table, what, why }) =>
      `${dialect} cannot have ${what} of the partitioned table "${table}": ${why}`,
    help: () => "leave it out, or the partitions",
  }),
  nothingToAlter: note<{ dialect: string; what: string }>("D410", {
    title: "A change of a table that changes nothing here",
    message: ({ dialect, what }) => `on ${dialect} the table is like that already: nothing is printed for "${what}"`,
  }),
  timestampUndefined: warning<{ dialect: string; table: string; column: string; since: string }>("D411", {
    title: "A TIMESTAMP that some servers give a default",
    message: ({ dialect, table, column, since }) =>
      `"${table}.${column}" is a TIMESTAMP that is NOT NULL and has no default: ${dialect} before ${since} gives it one of its own, and the time of each change, unless explicit_defaults_for_timestamp is on`,
    help: () => "give it a serverDefault, or make it t.dateTime()",
  }),
  copyCommits: warning<{ dialect: string; table: string; temporary: string }>("D412", {
    title: "A copy of a table, which MySQL and MariaDB cannot undo",
    message: ({ dialect, table }) =>
      `${dialect} commits each step of the copy of "${table}": rows that are written meanwhile are lost, and so are triggers that history does not know`,
    help: ({ table, temporary }) =>
      `keep others from writing while the script runs; where the rows do not fit, "${table}" is as it was, and "${temporary}" has to be dropped before the next try`,
  }),
  numberingIgnored: note<{ dialect: string; table: string; column: string; said: readonly string[] }>("D409", {
    title: "What identity says, where AUTO_INCREMENT is all there is",
    message: ({ dialect, table, column, said }) =>
      `${dialect} numbers "${table}.${column}" with AUTO_INCREMENT, which knows nothing of ${enumerate(said)}: nothing is printed for it`,
  }),
};

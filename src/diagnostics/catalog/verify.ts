import { enumerate, error, note, warning } from "../entry.js";

/** What running the scripts on real engines brings to light. */
export const verify = {
  statementFailed: error<{ engine: string; statement: string; message: string }>("V101", {
    title: "A statement that an engine refuses",
    message: ({ engine, statement, message }) => `${engine} refuses ${excerpt(statement)}: ${message}`,
    help: () => "where the statement is your own, correct it; where Limbeck made it, please report this",
  }),
  catalogDiffers: error<{ engine: string; kind?: string; table: string; differences: readonly string[] }>("V102", {
    title: "A database that is not what history says",
    message: ({ engine, kind = "table", table, differences }) =>
      `on ${engine}, ${kind} "${table}": ${differences.join("; ")}`,
    help: () => "SQL in op.execute may have changed what an operation should change; otherwise please report this",
  }),
  versionRowsDiffer: error<{ engine: string; table: string; expected: readonly string[]; found: readonly string[] }>(
    "V103",
    {
      title: "A version table that names other revisions than those applied",
      message: ({ engine, table, expected, found }) =>
        `on ${engine}, ${table} holds ${rows(found)} where it should hold ${rows(expected)}`,
      help: () => "leave the version table to the scripts",
    },
  ),
  rowsChanged: error<{ engine: string; of: string; differences: readonly string[] }>("V104", {
    title: "Rows that did not survive a change of structure",
    message: ({ engine, of, differences }) => `on ${engine}, rows of ${of}: ${differences.join("; ")}`,
    help: () => "nothing but insertRows, execute and a backfill may change rows; please report this",
  }),
  failsWithRows: error<{ engine: string; statement: string; message: string }>("V105", {
    title: "A statement that only an empty database takes, where rows should do no harm",
    message: ({ engine, statement, message }) =>
      `${engine} takes ${excerpt(statement)} on empty tables and refuses it with rows in them: ${message}`,
    help: () => "the rows satisfied every constraint before and after; please report this",
  }),
  scriptMisread: error<{ direction: string; differs: string }>("V106", {
    title: "A script that does not fall into the statements it was made of",
    message: ({ direction, differs }) =>
      `the ${direction} script is not cut where it should be, at ${excerpt(differs)}`,
    help: () => "SQL in op.execute may end in the midst of something; otherwise please report this",
  }),
  objectDiffers: error<{ engine: string; object: string; difference: string }>("V305", {
    title: "A view, trigger, sequence or schema that is not what history says",
    message: ({ engine, object, difference }) => `on ${engine}, ${object}: ${difference}`,
    help: () => "SQL in op.execute may have changed it, or its text is wrong; otherwise please report this",
  }),
  preconditionFailed: error<{ engine: string; what: string; message: string }>("V107", {
    title: "What a script assumes of a database cannot be made",
    message: ({ engine, what, message }) => `${engine} refuses ${what}: ${message}`,
    help: () => "look at what copyFrom, op.assume, the baseline or seed.sql say",
  }),
  faultNotRefused: error<{ engine: string; what: string }>("V110", {
    title: "A script that is applied although something is wrong that its guards are there for",
    message: ({ engine, what }) => `on ${engine}, the script is applied although ${what}`,
    help: () => "SQL in op.execute may have put it right before it was looked at; otherwise please report this",
  }),
  refusalChanged: error<{ engine: string; what: string; message: string }>("V111", {
    title: "A script that refuses a database and has changed something all the same",
    message: ({ engine, what, message }) =>
      `on ${engine}, the script stops since ${what}, and does not leave everything as it was: ${message}`,
    help: () => "SQL in op.execute may end the transaction; otherwise please report this",
  }),
  noEngine: error<{ dialect: string; version: string }>("V108", {
    title: "A dialect that no embedded engine can run",
    message: ({ dialect, version }) => `there is no engine here to run ${dialect} ${version} on`,
    help: () => "leave it out with --dialect",
  }),
  dependsOnRows: warning<{ engine: string; statement: string; message: string }>("V201", {
    title: "A revision that some rows stop",
    message: ({ engine, statement, message }) =>
      `whether ${excerpt(statement)} runs depends on the rows: with test rows in the tables, ${engine} says ${message}`,
    help: () => "if such rows can be in your database, put them right before, with a backfill or op.execute",
  }),
  unknownObject: warning<{ engine: string; table: string; what: readonly string[] }>("V202", {
    title: "Something that op.execute made and history does not know",
    message: ({ engine, table, what }) =>
      `on ${engine}, table "${table}" has ${enumerate(what)}, made by op.execute: history does not know of it`,
    help: () => "make it with an operation, or a later copy of the table loses it",
  }),
  unknownRowsKept: note<{ engine: string; table: string }>("V301", {
    title: "A table that no test row could be put into",
    message: ({ engine, table }) => `on ${engine}, no test row fits table "${table}": nothing was seen of its rows`,
  }),
  engineTooOld: note<{ dialect: string; version: string; engine: string }>("V302", {
    title: "An engine older than the version that is compiled for",
    message: ({ dialect, version, engine }) => `${engine} is older than ${dialect} ${version} and was left out`,
  }),
  notMadeAlone: note<{ engine: string; table: string; message: string }>("V304", {
    title: "A table that cannot be made outside of its history",
    message: ({ engine, table, message }) =>
      `on ${engine}, only the plain facts about "${table}" are compared, since it cannot be made by itself: ${message}`,
    help: () => "it uses something, such as a type or a function, that op.execute makes",
  }),
  wayBackEnds: note<{ revision: string; why: string }>("V303", {
    title: "A way back that ends",
    message: ({ revision, why }) => `the way back was run as far as ${revision}, which cannot be undone: ${why}`,
  }),
};

function excerpt(statement: string): string {
  const line = statement.replaceAll(/\s+/g, " ").trim();
  return line.length > 120 ? `${line.slice(0, 120)}…` : line;
}

function rows(ids: readonly string[]): string {
  return ids.length === 0 ? "no row" : enumerate(ids);
}

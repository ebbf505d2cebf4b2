import { didYouMean, enumerate, error, note, warning } from "../entry.js";

/** What a dialect cannot say. */
export const dialect = {
  unknownDialect: error<{ dialect: string; known: readonly string[] }>("D101", {
    title: "A dialect that does not exist",
    message: ({ dialect }) => `there is no dialect "${dialect}"`,
    help: ({ dialect, known }) => didYouMean(dialect, known) ?? `there are ${enumerate(known)}`,
  }),
  typeUnsupported: error<{ dialect: string; type: string; instead: string }>("D102", {
    title: "A type that a dialect lacks",
    message: ({ dialect, type }) => `${dialect} has no type for ${type}`,
    help: ({ instead }) => instead,
  }),
  cannotSay: error<{ dialect: string; what: string; why: string; instead: string }>("D103", {
    title: "An operation that a dialect cannot say",
    message: ({ dialect, what, why }) => `${dialect} cannot ${what}: ${why}`,
    help: ({ instead }) => instead,
  }),
  unwritableValue: error<{ dialect: string; what: string; why: string }>("D104", {
    title: "A value that a dialect has no literal for",
    message: ({ dialect, what, why }) => `${dialect} has no literal for ${what}: ${why}`,
    help: () => "use another value, or an expression made with sql`…`",
  }),
  copyNeeded: error<{ dialect: string; what: string; why: string }>("D105", {
    title: 'recreate: "never", where only a copy of the table would do',
    message: ({ dialect, what, why }) => `${dialect} cannot ${what} without copying the table: ${why}`,
    help: () => 'leave recreate at "auto", or use "minimal"',
  }),
  temporaryExists: error<{ table: string; temporary: string; how: string }>("D106", {
    title: "The name of the temporary table is taken",
    message: ({ table, temporary, how }) =>
      `the copy of "${table}" cannot be called "${temporary}" at this point: that is ${how}`,
    help: () => "choose another name with the tempTable option, in the batch block or in the configuration",
  }),
  usingNeeded: error<{
    dialect: string;
    table: string;
    column: string;
    from: string;
    to: string;
    conversion: string;
  }>("D107", {
    title: "A change of type that needs a conversion",
    message: ({ dialect, table, column, from, to }) =>
      `${dialect} does not turn ${from} into ${to} by itself in column "${table}.${column}"`,
    help: ({ conversion }) => `say how, for example: using: sql\`${conversion}\``,
  }),
  versionUnsupported: error<{ dialect: string; version: string; oldest: string }>("D108", {
    title: "A version of a dialect that cannot be compiled for",
    message: ({ dialect, version }) => `"${version}" is no version of ${dialect} that can be compiled for`,
    help: ({ dialect, oldest }) => `say ${dialect} ${oldest} or newer, for example { version: "${oldest}" }`,
  }),
  unknownShape: error<{ dialect: string; table: string }>("D109", {
    title: "A copy of a table that SQL of your own has changed",
    message: ({ dialect, table }) =>
      `${dialect} would have to copy table "${table}", which op.execute has changed: what history does not know would be lost`,
    help: () =>
      "say with op.assume what the table looks like before this; indexes and triggers made by op.execute have to be made again after it",
  }),
  copyOutside: error<{ dialect: string; what: string }>("D312", {
    title: "A copy of a table outside of the transaction",
    message: ({ dialect, what }) =>
      `${dialect} copies the table to ${what}, and outside of a transaction a failure in the midst of it would lose rows`,
    help: () => "move it out of the autocommit block",
  }),
  leavesTransaction: warning<{ what: string }>("D310", {
    title: "A statement outside of the transaction",
    message: ({ what }) =>
      `"${what}" stands outside of the transaction: what comes before it is committed by then, and the script is no longer all or nothing`,
    help: () => "give it a revision of its own, so that as little as possible stands between two commits",
  }),
  invalidIndexKept: warning<{ dialect: string; index: string }>("D311", {
    title: "IF NOT EXISTS with CONCURRENTLY",
    message: ({ dialect, index }) =>
      `when ${dialect} fails to build "${index}" concurrently it leaves an invalid index of that name, which IF NOT EXISTS then takes for the one that is wanted`,
    help: ({ index }) =>
      `drop it first: op.dropIndex("${index}", { table: …, ifExists: true, postgresql: { concurrently: true } })`,
  }),
  noEnumTypes: note<{ dialect: string; what: string }>("D313", {
    title: "An enum type where a dialect has none",
    message: ({ dialect, what }) => `${dialect} has no enum types: ${what}`,
  }),
  expressionsOverEnum: error<{ dialect: string; column: string; by: readonly string[] }>("D314", {
    title: "A column becomes an enum, or stops being one, under expressions",
    message: ({ dialect, column, by }) =>
      `${dialect} cannot change the type of "${column}": ${enumerate(by)} compare${by.length === 1 ? "s" : ""} its values, and no operator compares those of both types`,
    help: () => "drop what compares them first, and make it again afterwards",
  }),
  noComments: note<{ dialect: string; what: string }>("D201", {
    title: "A comment where a dialect has none",
    message: ({ dialect, what }) => `${dialect} keeps no comments: nothing is printed for those of ${what}`,
  }),
  numbersItself: note<{ dialect: string; table: string; column: string }>("D202", {
    title: "autoincrement where the type of the column decides",
    message: ({ dialect, table, column }) =>
      `${dialect} numbers an INTEGER PRIMARY KEY by itself and nothing else: nothing is printed for autoincrement of "${table}.${column}"`,
  }),
  notNumbered: warning<{ dialect: string; table: string; column: string; type: string }>("D203", {
    title: "A primary key that does not number itself",
    message: ({ dialect, table, column, type }) =>
      `${dialect} numbers only INTEGER primary keys by itself, not ${type}: "${table}.${column}" needs a value in every INSERT`,
    help: () => 'use t.integer() for it, or t.bigInteger().withVariant(t.integer(), "sqlite")',
  }),
  onlyWhenEmpty: warning<{ dialect: string; table: string; column: string }>("D204", {
    title: "A NOT NULL column without a value, which only an empty table can take",
    message: ({ dialect, table, column }) =>
      `"${table}.${column}" is NOT NULL without a default: ${dialect} refuses to add it unless the table is empty`,
    help: () => "give it a serverDefault or a backfill",
  }),
  noWayBack: warning<{ why: string }>("D205", {
    title: "A revision without a way back",
    message: ({ why }) => `no downgrade is written: ${why}`,
    help: () =>
      "write a downgrade function in this revision; until then its .down.sql and the flat downgrade.sql are left out",
  }),
  unconditional: note<{ dialect: string; what: string; clause: string; why: string }>("D330", {
    title: "IF EXISTS or IF NOT EXISTS, where a dialect has no word for it",
    message: ({ dialect, what, clause, why }) => `${dialect} has no ${clause}: ${what}, since ${why}`,
  }),
  nullsElsewhere: note<{ dialect: string; index: string; nulls: string; own: string }>("D331", {
    title: "The order of NULLs in an index, where a dialect knows only one",
    message: ({ dialect, index, nulls, own }) =>
      `${dialect} has no NULLS ${nulls} in an index: nothing is printed for it in "${index}", where NULLs come ${own}`,
  }),
  noTypeCheck: note<{ dialect: string; constraint: string; column: string }>("D332", {
    title: "The CHECK of a type is dropped, where the type has none",
    message: ({ dialect, constraint, column }) =>
      `${dialect} keeps strangers out of "${column}" by its type: nothing is printed for dropping the check constraint "${constraint}"`,
  }),
  conflictIgnored: warning<{ dialect: string; constraint: string }>("D333", {
    title: "ON CONFLICT behind a CHECK, which has no effect",
    message: ({ dialect, constraint }) =>
      `${dialect} reads ON CONFLICT behind ${constraint} and ignores it: a row that fails a CHECK always stops its statement`,
    help: () => "leave onConflict out, or filter the rows where they are inserted",
  }),
  sequenceBehind: warning<{ dialect: string; table: string; column: string; remedy: string }>("D206", {
    title: "Rows bring their own numbers, and the sequence does not know",
    message: ({ dialect, table, column }) =>
      `rows give "${table}.${column}" values of their own: on ${dialect} its sequence still starts at 1 and will hand them out again`,
    help: ({ column, remedy }) => `leave "${column}" out of the rows, or move the sequence on: ${remedy}`,
  }),
  notCarriedOver: warning<{ dialect: string; table: string }>("D340", {
    title: "A copy of a table that takes along what history knows, and nothing else",
    message: ({ dialect, table }) =>
      `${dialect} copies table "${table}": privileges, its owner, row security, statistics and triggers that history does not know are not carried over`,
    help: () => 'make them again after the block, or leave recreate at "auto": everything has an ALTER here',
  }),
  affinityChangesValues: warning<{
    table: string;
    column: string;
    type: string;
    affinity: string;
    what: string;
    using: string;
  }>("D320", {
    title: "A new type changes values that are stored already",
    message: ({ table, column, type, affinity, what }) =>
      `${type} has ${affinity} affinity on sqlite, so what "${table}.${column}" holds is changed: ${what}`,
    help: ({ using, affinity }) =>
      `if that is meant, say how: using: sql\`${using}\`` +
      (affinity === "TEXT" ? "" : '; to keep text as it is, give the type .withVariant(t.text(), "sqlite")'),
  }),
  affinityChangesStorage: note<{ table: string; column: string; type: string; affinity: string; what: string }>(
    "D321",
    {
      title: "A new type stores the same numbers in another way",
      message: ({ table, column, type, affinity, what }) =>
        `${type} has ${affinity} affinity on sqlite, so "${table}.${column}" is stored in another way: ${what}`,
    },
  ),
  nothingAltered: note<{ dialect: string; table: string; column: string; facets: readonly string[] }>("D322", {
    title: "A change of a column that changes nothing here",
    message: ({ dialect, table, column, facets }) =>
      `on ${dialect} column "${table}.${column}" has the wanted ${enumerate(facets)} already: nothing is printed`,
  }),
  identityIgnored: note<{ dialect: string; table: string; column: string }>("D324", {
    title: "identity where there are no identity columns",
    message: ({ dialect, table, column }) =>
      `${dialect} numbers an INTEGER PRIMARY KEY by itself and nothing else: nothing is printed for identity of "${table}.${column}"`,
  }),
  keyTypesDiffer: error<{
    dialect: string;
    table: string;
    column: string;
    from: string;
    to: string;
    key: string;
    other: string;
  }>("D325", {
    title: "A type that a foreign key cannot compare",
    message: ({ dialect, table, column, from, to, key, other }) =>
      `${dialect} cannot turn "${table}.${column}" from ${from} into ${to}: ${key} would compare it with ${other}`,
    help: () => "drop the foreign key first, change both sides, and make it again",
  }),
  expressionsReadAgain: warning<{
    dialect: string;
    table: string;
    column: string;
    type: string;
    by: readonly string[];
  }>("D326", {
    title: "Expressions over a column that becomes another type",
    message: ({ dialect, table, column, type, by }) =>
      `${dialect} reads ${enumerate(by)} again when "${table}.${column}" becomes ${type}, and refuses what makes no sense then`,
    help: () => "where it does not, drop those first and make them again afterwards, written for the new type",
  }),
  foreignKeyTypes: error<{
    dialect: string;
    table: string;
    column: string;
    type: string;
    other: string;
    otherType: string;
  }>("D327", {
    title: "A foreign key between types that cannot be compared",
    message: ({ dialect, table, column, type, other, otherType }) =>
      `${dialect} cannot let "${table}.${column}", ${type}, refer to "${other}", ${otherType}`,
    help: () => "give both columns the same type, and keep text in arrays as t.text()",
  }),
  strictTypeChange: warning<{ table: string; column: string; type: string; affinity: string; using: string }>("D323", {
    title: "A new type in a STRICT table",
    message: ({ table, column, type }) =>
      `"${table}" is STRICT: the script stops at the first value of "${column}" that does not fit ${type}, and text that looks like a number becomes one`,
    help: ({ using }) => `say how values are converted: using: sql\`${using}\``,
  }),
  cannotAsk: error<{ dialect: string }>("D480", {
    title: "A script that only asks, in a dialect that has none yet",
    message: ({ dialect }) =>
      `there is no preflight or verify script for ${dialect} yet: it cannot put guards as questions`,
    help: () => "look at the version table yourself, and at the rows that the revisions are about",
  }),
  noLimit: note<{ dialect: string; wait: string }>("D481", {
    title: "A limit to how long something may take, where there is none",
    message: ({ dialect, wait }) =>
      `${dialect} has no limit that \`timeouts.${wait}\` could set: scripts for it say nothing of it`,
    help: () => "what runs the script may have one",
  }),
};

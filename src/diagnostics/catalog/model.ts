import { didYouMean, enumerate, error, warning } from "../entry.js";

/** What a schema has no room for. Columns, constraints and so on are named with their table: `account.email`. */
export const model = {
  unknownTable: error<{ table: string; known: readonly string[] }>("M101", {
    title: "A table that does not exist at this point",
    message: ({ table }) => `table "${table}" does not exist at this point`,
    help: ({ table, known }) =>
      didYouMean(table, known) ??
      `create it in an earlier revision; if the database has it already, declare it with op.assume, copyFrom or a baseline`,
  }),
  unknownColumn: error<{ table: string; column: string; known: readonly string[] }>("M102", {
    title: "A column that does not exist at this point",
    message: ({ table, column }) => `column "${table}.${column}" does not exist at this point`,
    help: ({ table, column, known }) =>
      [`${table} has ${enumerate(known)}`, didYouMean(column, known)].filter((text) => text !== undefined).join(": "),
  }),
  unknownConstraint: error<{ table: string; constraint: string; known: readonly string[] }>("M103", {
    title: "A constraint that does not exist at this point",
    message: ({ table, constraint }) => `table "${table}" has no constraint "${constraint}" at this point`,
    help: ({ table, constraint, known }) =>
      known.length === 0
        ? `${table} has no constraints`
        : [`${table} has ${enumerate(known)}`, didYouMean(constraint, known)]
            .filter((text) => text !== undefined)
            .join(": "),
  }),
  unknownIndex: error<{ table: string; index: string; known: readonly string[] }>("M104", {
    title: "An index that does not exist at this point",
    message: ({ table, index }) => `table "${table}" has no index "${index}" at this point`,
    help: ({ table, index, known }) =>
      known.length === 0
        ? `${table} has no indexes`
        : [`${table} has ${enumerate(known)}`, didYouMean(index, known)]
            .filter((text) => text !== undefined)
            .join(": "),
  }),
  tableExists: error<{ table: string; how: string }>("M105", {
    title: "A table, or something else in its namespace, that exists already",
    message: ({ table, how }) => `"${table}" exists already at this point: ${how}`,
    help: () => "choose another name, or drop or rename the other one first",
  }),
  columnExists: error<{ table: string; column: string }>("M106", {
    title: "A column that exists already",
    message: ({ table, column }) => `column "${table}.${column}" exists already at this point`,
    help: () => "choose another name, or drop or rename the other column first",
  }),
  constraintExists: error<{ table: string; constraint: string }>("M107", {
    title: "A constraint that exists already",
    message: ({ table, constraint }) => `table "${table}" has a constraint "${constraint}" already at this point`,
    help: () => "choose another name, or drop the other one first",
  }),
  secondPrimaryKey: error<{ table: string; columns: readonly string[] }>("M108", {
    title: "A second primary key",
    message: ({ table, columns }) => `table "${table}" has a primary key already: (${columns.join(", ")})`,
    help: () => "drop it first with dropConstraint",
  }),
  tableReferenced: error<{ table: string; by: readonly string[] }>("M109", {
    title: "A table that foreign keys of other tables point at is dropped",
    message: ({ table, by }) => `table "${table}" cannot be dropped: foreign keys of ${enumerate(by)} refer to it`,
    help: () => "drop those foreign keys, or those tables, first",
  }),
  columnNeeded: error<{ table: string; column: string; by: readonly string[] }>("M110", {
    title: "A column that something else depends on is dropped or changed",
    message: ({ table, column, by }) => `column "${table}.${column}" is used by ${enumerate(by)}`,
    help: () => "drop or change what uses the column first",
  }),
  unsureColumn: error<{ table: string; column: string; text: string }>("M111", {
    title: "An expression that may or may not use a column",
    message: ({ table, column, text }) =>
      `it cannot be told for certain whether the expression ${text} uses column "${table}.${column}"`,
    help: () => "drop what holds the expression first, and make it again afterwards with the text you want",
  }),
  onlyColumn: error<{ table: string; column: string }>("M112", {
    title: "The only column of a table is dropped",
    message: ({ table, column }) => `column "${table}.${column}" is the only one of its table`,
    help: () => "drop the table instead",
  }),
  wrongConstraintType: error<{ table: string; constraint: string; is: string; asked: string }>("M113", {
    title: "A constraint of another type than was said",
    message: ({ table, constraint, is, asked }) => `constraint "${constraint}" of "${table}" is ${is}, not ${asked}`,
    help: () => "leave out `type`, or name the constraint you mean",
  }),
  assumptionDiffers: error<{ table: string; differences: readonly string[] }>("M114", {
    title: "A declared table differs from the one that history knows",
    message: ({ table, differences }) =>
      `the declared table "${table}" differs from what history knows: ${differences.join("; ")}`,
    help: () => "correct the declaration, or leave it out: history knows the table",
  }),
  columnTypesDiffer: error<{ table: string; columns: number; referent: string; referentColumns: number }>("M115", {
    title: "A foreign key with unequal numbers of columns",
    message: ({ table, columns, referent, referentColumns }) =>
      `a foreign key of "${table}" has ${columns} columns and refers to ${referentColumns} of "${referent}"`,
    help: () => "name one referenced column for each column",
  }),
  irreversible: error<{ what: string; why: string }>("M116", {
    title: "A downgrade that cannot be derived",
    message: ({ what, why }) => `no downgrade can be derived: "${what}" cannot be undone, since ${why}`,
    help: () => "write a downgrade function in this revision",
  }),
  existingDiffers: error<{ table: string; column: string; what: string; said: string; is: string }>("M117", {
    title: "An existing… assertion that does not hold",
    message: ({ table, column, what, said, is }) =>
      `${what} says ${said}, but column "${table}.${column}" has ${is} at this point`,
    help: () => "correct the assertion, or leave it out: history knows the column",
  }),
  notNullWithoutValue: error<{ table: string; column: string }>("M118", {
    title: "A NOT NULL column without a value is added to an existing table",
    message: ({ table, column }) =>
      `column "${table}.${column}" is NOT NULL and has neither a default nor a backfill, so it can only be added to an empty table`,
    help: () =>
      "give it a serverDefault, or a backfill, or add it nullable first, fill it, and make it NOT NULL with alterColumn",
  }),
  primaryKeyMissing: error<{ table: string; columns: readonly string[] }>("M119", {
    title: "A foreign key to columns that are not unique",
    message: ({ table, columns }) =>
      `a foreign key refers to (${columns.join(", ")}) of "${table}", which is neither its primary key nor unique`,
    help: () => "refer to the primary key, or make those columns unique first",
  }),
  constraintNeeded: error<{ table: string; what: string; by: readonly string[] }>("M121", {
    title: "A key that foreign keys refer to is dropped",
    message: ({ table, what, by }) =>
      `${what} of "${table}" cannot be dropped: ${enumerate(by)} ${by.length === 1 ? "refers" : "refer"} to it`,
    help: () => "drop those foreign keys first",
  }),
  indexExists: error<{ table: string; index: string; how: string }>("M122", {
    title: "An index whose name is taken",
    message: ({ table, index, how }) => `index "${index}" cannot be made on "${table}": the name is that of ${how}`,
    help: () => "choose another name, or drop the other one first",
  }),
  keyColumnNullable: error<{ table: string; column: string }>("M123", {
    title: "A column of a primary key that would allow NULL",
    message: ({ table, column }) =>
      `column "${table}.${column}" is part of the primary key and cannot be made nullable`,
    help: () => "drop the primary key first",
  }),
  computedValue: error<{ table: string; column: string }>("M124", {
    title: "A value for a computed column",
    message: ({ table, column }) => `column "${table}.${column}" is computed: nobody can give it a value`,
    help: () => "leave the column out",
  }),
  valueMissing: error<{ table: string; column: string; row: number; isNull: boolean; fillsItself: boolean }>("M125", {
    title: "A row without a value for a NOT NULL column",
    message: ({ table, column, row, isNull }) =>
      `row ${row} ${isNull ? "has NULL" : "has no value"} for column "${table}.${column}", which is NOT NULL`,
    help: ({ fillsItself }) =>
      fillsItself ? "leave the column out: it fills itself" : "give it a value, or the column a serverDefault",
  }),
  duplicateName: error<{ what: string; name: string }>("M120", {
    title: "The same name twice in one declaration",
    message: ({ what, name }) => `${what} "${name}" appears twice`,
    help: () => "name it once",
  }),
  identityImpossible: error<{ table: string; column: string; why: string }>("M160", {
    title: "An identity column that no database would take",
    message: ({ table, column, why }) => `column "${table}.${column}" cannot be an identity column: ${why}`,
    help: ({ why }) => identityHelp[why] ?? "correct the options of its identity, or leave identity out",
  }),
  reservedName: error<{ name: string }>("M130", {
    title: "A name that the database keeps for itself",
    message: ({ name }) => `"${name}" is a name that the database keeps for itself`,
    help: () => "choose another name",
  }),
  existsDifferently: error<{ what: string; differences: readonly string[] }>("M170", {
    title: "ifNotExists, where something else of that name exists",
    message: ({ what, differences }) =>
      `${what} exists already and is not what is declared here: ${differences.join("; ")}`,
    help: () => "declare what is there, change it with an operation of its own, or choose another name",
  }),
  deferrableKey: error<{ table: string; columns: readonly string[] }>("M171", {
    title: "A foreign key to a key that is deferrable",
    message: ({ table, columns }) =>
      `a foreign key refers to (${columns.join(", ")}) of "${table}", whose key is deferrable: no server checks references against it`,
    help: () => "make that key without deferrable and initially, or refer to another one",
  }),
  temporaryLeft: error<{ table: string }>("M172", {
    title: "A temporary table that outlives its revision",
    message: ({ table }) =>
      `temporary table "${table}" is still there at the end of its revision: the database forgets it with the session, and history would not`,
    help: () => "drop it in the same revision, or make a plain table of it",
  }),
  temporaryReference: error<{ table: string; referent: string; kinds: readonly [string, string] }>("M173", {
    title: "A foreign key to a table that lasts less long, or longer than a temporary one",
    message: ({ table, referent, kinds: [own, other] }) =>
      `a foreign key of "${table}", which is ${own}, refers to "${referent}", which is ${other}`,
    help: () => "leave the foreign key out",
  }),
  alsoDropped: warning<{ column: string; table: string; dropped: readonly string[] }>("M201", {
    title: "Something is dropped together with a column",
    message: ({ table, column, dropped }) =>
      dropped.length === 1
        ? `with column "${table}.${column}" goes ${enumerate(dropped)}, which uses it`
        : `with column "${table}.${column}" go ${enumerate(dropped)}, which use it`,
    help: () => "drop it explicitly first if that is what you mean",
  }),
  dataLost: warning<{ what: string }>("M202", {
    title: "A derived downgrade brings back a structure, not its data",
    message: ({ what }) => `the derived downgrade brings back ${what}, but not the data it held`,
    help: () => "write a downgrade function if the data can be had from elsewhere",
  }),
  notFollowed: warning<{ table: string }>("M204", {
    title: "SQL of your own that changes a table of the model",
    message: ({ table }) =>
      `op.execute changes table "${table}", and history does not follow: what the table looks like is not known from here on`,
    help: () => "say it with an operation instead, or say with op.assume what the table looks like afterwards",
  }),
  stillUnknown: warning<{ table: string }>("M205", {
    title: "What SQL of your own may have made around a table stays unknown",
    message: ({ table }) =>
      `op.execute has changed "${table}"; its columns are known again, but not the triggers that it may have made: a copy of the table, as SQLite needs for many changes, would lose them`,
    help: () =>
      "make triggers with op.createTrigger in place of op.execute; there is nothing to do if that SQL made none",
  }),
  downgradeDiffers: warning<{ revision: string; differences: readonly string[] }>("M203", {
    title: "A written downgrade does not lead back to the schema before the upgrade",
    message: ({ revision, differences }) =>
      `the downgrade of ${revision} does not lead back to the schema before it: ${differences.join("; ")}`,
    help: () => "correct the downgrade; it is compiled as it stands",
  }),
};

const identityHelp: Readonly<Record<string, string>> = {
  "it allows NULL": "say nullable: false in the same place",
  "it has a default": "take the default away in the same place: serverDefault: null",
  "it is computed": "make it a column of its own",
};

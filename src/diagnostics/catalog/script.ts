import { didYouMean, enumerate, error } from "../entry.js";

/** What is wrong with the calls of a revision script. `of` is the function as people write it: `op.addColumn`. */
export const script = {
  unknownOption: error<{ of: string; option: string; known: readonly string[] }>("M401", {
    title: "An option that does not exist",
    message: ({ of, option }) => `${of} has no option "${option}"`,
    help: ({ option, known }) =>
      didYouMean(option, known) ?? (known.length === 0 ? "it has no options" : `it has ${enumerate(known)}`),
  }),
  wrongArgument: error<
    { of: string; argument: string; expected: string; found: string } | { of: string; most: number; count: number }
  >("M402", {
    title: "An argument or option of another kind than is needed",
    message: (wrong) => {
      if (!("most" in wrong)) return `${wrong.of}: ${wrong.argument} must be ${wrong.expected}, not ${wrong.found}`;
      const { of, most, count } = wrong;
      return `${of} takes ${most === 0 ? "no arguments" : `at most ${most} argument${most === 1 ? "" : "s"}`}, not ${count}`;
    },
  }),
  nameTooLong: error<{ dialect: string; name: string; length: number; limit: number }>("M403", {
    title: "A name that is longer than the database allows",
    message: ({ dialect, name, length, limit }) =>
      `the name "${name}" has length ${length}; ${dialect} allows ${limit}`,
    help: () => "shorten it: the database would cut it off or refuse it",
  }),
  optionComesLater: error<{ of: string; option: string }>("M404", {
    title: "An option that this version does not know yet",
    message: ({ of, option }) => `${of}: this version does not know "${option}" yet`,
    help: () => "take it out; nothing would follow it",
  }),
  optionNeeds: error<{ of: string; option: string; needs: string }>("M405", {
    title: "An option that means nothing without another",
    message: ({ of, option, needs }) => `${of}: "${option}" means nothing without ${needs}`,
    help: ({ option, needs }) => `add ${needs}, or leave "${option}" out`,
  }),
  optionsConflict: error<{ of: string; options: readonly string[] }>("M406", {
    title: "Options that exclude one another",
    message: ({ of, options }) => `${of}: ${enumerate(options.map((option) => `"${option}"`))} exclude one another`,
    help: () => "keep one of them",
  }),
  operatorClassNowhere: error<{ column: string; known: readonly string[] }>("M450", {
    title: "An operator class for a column that is not in the index",
    message: ({ column }) => `ops names "${column}", which is no column of it`,
    help: ({ column, known }) =>
      didYouMean(column, known) ??
      (known.length === 0
        ? 'beside an expression it is said: { column: sql`…`, postgresql: { ops: "…" } }'
        : `it is over ${enumerate(known)}`),
  }),
  notAValue: error<{ where: string; found: string; instead: string }>("M407", {
    title: "A JavaScript value that no literal can be made of",
    message: ({ where, found }) => `${where} cannot be ${found}`,
    help: ({ instead }) => instead,
  }),
  unfitValue: error<{ where: string; expected: string; found: string; type: string; help: string | undefined }>(
    "M421",
    {
      title: "A value that does not fit the type of its column",
      message: ({ where, expected, found, type }) => `${where} must be ${expected}, not ${found}: its type is ${type}`,
      help: ({ help }) => help,
    },
  ),
  notSql: error<{ found: string }>("M408", {
    title: "Something in a hole of sql`…` that is not SQL",
    message: ({ found }) => `a piece of SQL is needed here, not ${found}`,
    help: () => "wrap a value in lit(…), a name in id(…)",
  }),
  unsoundType: error<{ text: string; why: string }>("M409", {
    title: "The text of a type that would not stay within its place",
    message: ({ text, why }) => `the type ${JSON.stringify(text)} ${why}`,
    help: () => 'write a type and nothing else, for example t.raw("geometry(Point, 4326)")',
  }),
  keysDisagree: error<{ table: string; listed: readonly string[]; marked: readonly string[] }>("M410", {
    title: "Two primary keys in one declaration",
    message: ({ table, listed, marked }) =>
      `the primary key of "${table}" is (${listed.join(", ")}) according to primaryKey(…), and (${marked.join(", ")}) according to its columns`,
    help: () => "say it in one place",
  }),
  cannotNumber: error<{ table: string; column: string; why: string }>("M411", {
    title: "autoincrement on a column that cannot number itself",
    message: ({ table, column, why }) => `column "${table}.${column}" cannot have autoincrement: ${why}`,
    help: () => "leave autoincrement out: a primary key of one integer column numbers itself",
  }),
  nothingToChange: error<{ table: string; column: string }>("M412", {
    title: "An alterColumn that alters nothing",
    message: ({ table, column }) => `nothing is to change in column "${table}.${column}"`,
    help: () => "give newColumnName, type, nullable, serverDefault, comment or autoincrement; existing… only asserts",
  }),
  indexNowhere: error<{ index: string }>("M413", {
    title: "An index that no table has at this point",
    message: ({ index }) => `no table has an index "${index}" at this point`,
    help: () => "correct the name and schema, or name its table with the option `table`",
  }),
  noSuchUnnamed: error<{ table: string; what: string; columns: readonly string[] }>("M414", {
    title: "A constraint that is looked for by its columns and not found",
    message: ({ table, what, columns }) => `table "${table}" has no ${what} over (${columns.join(", ")}) at this point`,
    help: () => "name all of its columns, in their order",
  }),
  declaredElsewhere: error<{ table: string; declared: string }>("M415", {
    title: "copyFrom with the declaration of another table",
    message: ({ table, declared }) => `copyFrom declares table "${declared}", but the block is about "${table}"`,
    help: () => "declare the table under the name, and in the schema, that the block gives",
  }),
  insideBatch: error<{ verb: string }>("M416", {
    title: "op is used while a batch block is open",
    message: ({ verb }) => `op.${verb} stands within a batch block, whose operations are carried out when it ends`,
    help: () => "use the object that the block is given, or move the call before or behind the block",
  }),
  tooLate: error<{ object: string; verb: string }>("M417", {
    title: "op or batch is used after its function has ended",
    message: ({ object, verb }) => `${object}.${verb} is called after the function it was given to has ended`,
    help: () => "call it within that function, not in a callback, a timer or a promise",
  }),
  functionThrew: error<{ message: string; help: string | undefined }>("M418", {
    title: "An upgrade or downgrade that throws",
    message: ({ message }) => `the script stopped with ${message}`,
    help: ({ help }) => help,
  }),
  functionWaits: error<{ what: string }>("M419", {
    title: "A function that is asynchronous",
    message: ({ what }) => `${what} returns a promise, so what follows its first await would be lost`,
    help: () => "write it without async and await; everything in it happens at once",
  }),
  noColumns: error<{ table: string }>("M420", {
    title: "A table without columns",
    message: ({ table }) => `table "${table}" is declared without columns`,
    help: () => 'give it at least one: table("user", [column("id", t.integer(), { primaryKey: true })])',
  }),
  nameOfLines: error<{ name: string }>("M422", {
    title: "A name with a carriage return in it",
    message: ({ name }) => `the name ${JSON.stringify(name)} has a carriage return in it, which clients drop or change`,
    help: () => "choose another name",
  }),
  conventionNeedsName: error<{ what: string; table: string; pattern: string }>("M431", {
    title: "Something without a name that the naming convention wants one of",
    message: ({ what, table, pattern }) =>
      `the naming convention "${pattern}" needs a name, and ${what} of table "${table}" has none`,
    help: () => "give it a name; the convention puts it where %(constraint_name)s stands",
  }),
  conventionGivesNothing: error<{ what: string; table: string; pattern: string }>("M432", {
    title: "A naming convention that comes to nothing",
    message: ({ what, table, pattern }) =>
      `the naming convention "${pattern}" comes to an empty name for ${what} of table "${table}"`,
    help: () => "give it a name, or begin the pattern with something that is always there",
  }),
  noSuchToken: error<{ of: string; key: string; token: string; known: readonly string[] }>("M433", {
    title: "A token that the naming convention of a batch block does not have",
    message: ({ of, key, token }) => `${of}: "${key}" has the token %(${token})s, which means nothing there`,
    help: ({ token, known }) => didYouMean(token, known) ?? `it can have ${enumerate(known)}`,
  }),
  contradictoryOrder: error<{ columns: readonly string[] }>("M460", {
    title: "A partialReordering that contradicts itself",
    message: ({ columns }) =>
      `no order of columns is as partialReordering wants it: ${enumerate(columns)} would each have to stand before another of them`,
    help: () => "take out the pair that leads back",
  }),
};

import { didYouMean, enumerate, error, warning } from "../entry.js";

/** A place in a text that a person wrote. Both start at 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** What is wrong with SQL that people wrote, before any database sees it. */
export const reader = {
  nulCharacter: error<Place>("M301", {
    title: "A NUL character in SQL",
    message: (place) => `the SQL holds a NUL character at ${at(place)}, where every database would stop reading`,
    help: () => "remove it; no database can store it in text either",
  }),
  unterminated: error<Place & { opening: string }>("M302", {
    title: "A string, quoted name or comment that does not end",
    message: ({ opening, ...place }) =>
      `what ${opening} opens at ${at(place)} does not end, so it would swallow what follows in the script`,
    help: () => "close it; inside a string, write a quote twice",
  }),
  clientSyntax: error<Place & { found: string }>("M303", {
    title: "Syntax of a command-line client in SQL",
    message: ({ found, ...place }) =>
      `${found} at ${at(place)} is read by the command-line client instead of being sent to the database`,
    help: () => "write it in SQL; put a text that must hold it between quotes",
  }),
  emptyExpression: error<Record<string, never>>("M304", {
    title: "An expression without content",
    message: () => "the expression is empty",
    help: () => "write one, or leave the option out",
  }),
  expressionEnds: error<Place & { found: string }>("M305", {
    title: "An expression that would end the statement it stands in",
    message: ({ found, ...place }) => `${found} at ${at(place)} would end the expression, and with it the statement`,
    help: () => "an expression is one value: write statements with op.execute",
  }),
  lineCommentInExpression: error<Place>("M306", {
    title: "A comment to the end of the line in an expression",
    message: (place) => `the comment at ${at(place)} would swallow what follows the expression`,
    help: () => "write it as /* … */, or as a comment of the revision script",
  }),
  unbalancedParentheses: error<Place & { found: string }>("M307", {
    title: "Parentheses that do not match",
    message: ({ found, ...place }) => `the ${found} at ${at(place)} has no partner`,
    help: () => "add the missing one, or remove this one",
  }),
  ownTableQualified: error<{ table: string; text: string }>("M308", {
    title: "A column written with its own table",
    message: ({ table, text }) =>
      `${text} names its own table: a rebuild creates "${table}" under a temporary name, where this would not be found`,
    help: () => "write the column without its table",
  }),
  escapedColumnName: error<Place & { text: string }>("M309", {
    title: "A name with Unicode escapes in an expression",
    message: ({ text, ...place }) => `it cannot be told which name ${text} at ${at(place)} is`,
    help: () => "write the characters themselves: revision scripts are UTF-8",
  }),
  readingsDiffer: error<{ column: string; text: string }>("M310", {
    title: "An expression that can be read in two ways",
    message: ({ column, text }) =>
      `the expression ${text} can be read as using column "${column}" in more places than it names it`,
    help: () => "quote the column wherever you mean it, or give the column another name",
  }),
  noStatement: error<Record<string, never>>("M311", {
    title: "Text without a statement",
    message: () => "the text holds no statement",
    help: () => "write one, or remove the operation; a remark belongs in a comment of the revision script",
  }),
  transactionControl: error<Place & { statement: string }>("M312", {
    title: "Transaction control in a script that has transactions of its own",
    message: ({ statement, ...place }) =>
      `${statement} at ${at(place)} would break the transaction that makes the script all or nothing`,
    help: () =>
      "remove it: the script begins and ends its transactions itself, around op.autocommitBlock(() => { … }) as well",
  }),
  outsideTransaction: error<Place & { statement: string; anywhere?: true }>("M313", {
    title: "A statement that does not belong in a transaction",
    message: ({ statement, ...place }) =>
      `${statement} at ${at(place)} fails in a transaction, or changes the connection instead of the database`,
    help: ({ anywhere }) =>
      anywhere === true
        ? "leave it out: it would change how the rest of the script is read, or what it does, and no autocommit block lifts that"
        : "put it into op.autocommitBlock(() => { … }), outside of the transaction, or run it beside the migration",
  }),
  copyFromInput: error<Place & { statement: string }>("M314", {
    title: "COPY from the client's input",
    message: ({ statement, ...place }) => `${statement} at ${at(place)} would take the rest of the script for its data`,
    help: () => "insert rows with op.bulkInsert, or with INSERT",
  }),
  unfinishedStatement: error<Place & { statement: string }>("M315", {
    title: "A statement that no semicolon would end",
    message: ({ statement, ...place }) =>
      `the statement ${statement} at ${at(place)} is unfinished: a parenthesis or the END of its body is missing, and it would swallow what follows in the script`,
    help: () => "complete it; the body of a trigger ends with `; END`",
  }),
  notUnicode: error<Record<string, never>>("M316", {
    title: "Text that is not Unicode",
    message: () => "the text holds half a surrogate pair, which a file cannot hold",
    help: () => "take it out, or write the bytes you mean as a blob",
  }),
  carriageReturn: error<Place>("M317", {
    title: "A carriage return that the client would drop",
    message: (place) => `there is a carriage return inside a string or a name, at ${at(place)}`,
    help: () => "write it with char(13): the sqlite3 shell reads it together with the newline behind it as a newline",
  }),
  bindParameter: error<Place & { found: string }>("M318", {
    title: "A bind parameter, which nobody would give a value",
    message: ({ found, ...place }) => `${found} at ${at(place)} is a bind parameter, and a script has no values for it`,
    help: () => "write the value, or use sql`… ${lit(value)} …`",
  }),
  quotedNothing: error<Place & { name: string; table: string; known: readonly string[] }>("M319", {
    title: "A name in double quotes that is no column",
    message: ({ name, table, ...place }) =>
      `"${name}" at ${at(place)} is no column of "${table}": it would be taken for a string`,
    help: ({ name, known }) => didYouMean(name, known) ?? "write a string in single quotes",
  }),
  strayCharacter: error<Place & { found: string }>("M320", {
    title: "A character that means nothing to the dialect",
    message: ({ found, ...place }) => `nothing in this dialect is written with ${found}, at ${at(place)}`,
    help: ({ found }) =>
      /^::?$/.test(found)
        ? "write CAST(… AS type) instead of …::type"
        : "put it into a string or a quoted name, or take it out",
  }),
  tableNotKnown: warning<Place & { table: string; help: string }>("M321", {
    title: "SQL of your own about a table that history does not know",
    message: ({ table, ...place }) => `history knows no table "${table}" at this point, which is at ${at(place)}`,
    help: ({ help }) => help,
  }),
  columnNotKnown: warning<{ table: string; column: string; known: readonly string[]; place: Place }>("M322", {
    title: "SQL of your own about a column that history does not know",
    message: ({ table, column, place }) =>
      `history knows no column "${table}.${column}" at this point, which is at ${at(place)}`,
    help: ({ table, column, known }) =>
      [`${table} has ${enumerate(known)}`, didYouMean(column, known)].filter((text) => text !== undefined).join(": "),
  }),
};

function at({ line, column }: Place): string {
  return `line ${line}, column ${column} of the text`;
}

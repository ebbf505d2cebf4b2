import { didYouMean, enumerate, error, warning } from "../entry.js";

/** Views, triggers, sequences and schemas. */
export const objects = {
  objectUnknown: error<{ what: string; name: string; known: readonly string[]; madeBy: string }>("M131", {
    title: "A view, trigger, sequence or schema that does not exist at this point",
    message: ({ what, name }) => `history knows no ${what} "${name}" at this point`,
    help: ({ name, known, madeBy }) =>
      didYouMean(name, known) ??
      `history knows what ${madeBy} has made; what op.execute has made can be dropped with op.execute`,
  }),
  objectsInTheWay: error<{ what: string; by: readonly string[]; verbs: readonly string[] }>("M132", {
    title: "A view or trigger stands in the way",
    message: ({ what, by }) => `${what}: ${enumerate(by)} ${by.length === 1 ? "uses" : "use"} it, or may`,
    help: ({ by, verbs }) =>
      `drop ${by.length === 1 ? "it" : "them"} first with ${enumerate(verbs)}, and create ${by.length === 1 ? "it" : "them"} again afterwards with the text that is then right`,
  }),
  triggerExists: error<{ trigger: string; table: string }>("M133", {
    title: "A trigger whose name is taken",
    message: ({ trigger, table }) => `a trigger "${trigger}" exists already at this point, on "${table}"`,
    help: () => "choose another name, or drop the other one first",
  }),
  wrongTiming: error<{ trigger: string; table: string; isView: boolean }>("M134", {
    title: "A trigger whose timing does not suit what it is on",
    message: ({ trigger, table, isView }) =>
      isView
        ? `trigger "${trigger}" is on view "${table}", where triggers are INSTEAD OF`
        : `trigger "${trigger}" is INSTEAD OF, and "${table}" is a table`,
    help: ({ isView }) => `make its timing ${isView ? '"INSTEAD OF"' : '"BEFORE" or "AFTER"'}, or name another table`,
  }),
  notReplaceable: error<{ view: string }>("M135", {
    title: "A materialized view is replaced",
    message: ({ view }) => `view "${view}" is materialized, and such a view cannot be replaced`,
    help: () => "drop it with op.dropView and create it again",
  }),
  sequenceInUse: error<{ sequence: string; by: readonly string[] }>("M136", {
    title: "A sequence that something counts with is dropped",
    message: ({ sequence, by }) => `sequence "${sequence}" cannot be dropped: ${enumerate(by)} may count with it`,
    help: () => "drop or change what counts with it first",
  }),
  sequenceImpossible: error<{ sequence: string; why: string }>("M144", {
    title: "A sequence that no database would take",
    message: ({ sequence, why }) => `sequence "${sequence}" is impossible: ${why}`,
    help: () => "correct its options",
  }),
  schemaExists: error<{ schema: string; why: string }>("M137", {
    title: "A schema that exists already",
    message: ({ schema, why }) => `schema "${schema}" exists already at this point: ${why}`,
    help: () => "leave it out, or say ifNotExists: true",
  }),
  schemaNotEmpty: error<{ schema: string; inside: readonly string[] }>("M138", {
    title: "A schema that is not empty is dropped",
    message: ({ schema, inside }) =>
      `schema "${schema}" cannot be dropped: ${enumerate(inside)} ${inside.length === 1 ? "is" : "are"} in it`,
    help: () => "drop what is in it first",
  }),
  notOneQuery: error<{ found: string }>("M140", {
    title: "The text of a view that is not one SELECT",
    message: ({ found }) => `a view is made of one SELECT, without a semicolon behind it; this is ${found}`,
    help: () => 'for example: op.createView("adult", "SELECT id, name FROM person WHERE age >= 18")',
  }),
  notACall: error<{ found: string }>("M141", {
    title: "A trigger that does not call a function",
    message: ({ found }) => `what stands behind EXECUTE FUNCTION is the call of a function; this is ${found}`,
    help: () => 'create the function with op.execute, and call it here: execute: "audit()"',
  }),
  eventTwice: error<{ verb: string }>("M142", {
    title: "A trigger with the same event twice",
    message: ({ verb }) => `${verb}: events names the same event twice`,
    help: () => 'name each once; UPDATE of several columns is { updateOf: ["a", "b"] }',
  }),
  tableInString: error<{ text: string; line: number; column: number }>("M143", {
    title: "A table named in single quotes",
    message: ({ text, line, column }) =>
      `${text} in line ${line}, column ${column} names a table and is written as a string`,
    help: () => "write names in double quotes, or without any",
  }),
  viewOutgrown: warning<{ view: string; table: string }>("M139", {
    title: "A view with a * that does not show a new column",
    message: ({ view, table }) =>
      `view "${view}" goes on showing the columns that "${table}" had when it was made, whatever its text says`,
    help: () => "drop the view first and create it again afterwards, if it is to show the new column",
  }),
};

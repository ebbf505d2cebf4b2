import { enumerate, error, note, warning } from "../entry.js";

/** What comparing the schema that is wanted with the one that history reaches finds, A1. */
export const autogenerate = {
  noWayThere: error<{ what: string; why: string; help?: string }>("A101", {
    title: "A difference that no operation makes up for",
    message: ({ what, why }) => `to reach the schema that is wanted, it would have to ${what}, and cannot: ${why}`,
    help: ({ help }) =>
      help ?? "write this revision by hand, in the steps that are possible, and run --autogenerate again afterwards",
  }),
  renameUnknown: error<{ from: string; to: string; why: string }>("A102", {
    title: "A rename of what is not there",
    message: ({ from, to, why }) => `"${from}" cannot have become "${to}": ${why}`,
    help: () => "--rename takes old:new for a table, and table.old:new for a column",
  }),
  notAlterable: error<{ table: string; what: string }>("A103", {
    title: "A difference that nothing can alter",
    message: ({ table, what }) => `table "${table}" is to differ in ${what}, and no operation changes that`,
    help: () => "make a new table beside it and move the rows, in a revision written by hand",
  }),
  cloudedDifference: error<{ table: string }>("A104", {
    title: "A table of which nobody knows what it looks like",
    message: ({ table }) =>
      `table "${table}" cannot be compared: SQL of a revision has changed it, and what it looks like is not known`,
    help: () => "say it with op.assume behind that SQL, or leave the table out with `exclude`",
  }),
  noDesiredSchema: error<object>("A105", {
    title: "A comparison with a schema that nobody has declared",
    message: () => "nothing says what schema is wanted",
    help: () => 'declare it in a file, export default defineSchema([…]), and name it: schema: "migrations/schema.ts"',
  }),
  notReached: error<{ dialect: string; what: string }>("A106", {
    title: "A new script that would not reach the schema that is wanted",
    message: ({ dialect, what }) => `after the new revision there would be left to do on ${dialect}: ${what}`,
    help: () => "write this revision by hand: what is left here has no words of its own",
  }),
  schemaDiffers: error<{ lines: readonly string[] }>("A107", {
    title: "A schema that history does not reach",
    message: ({ lines }) => `history does not reach the schema that is wanted: it would have to ${enumerate(lines)}`,
    help: () => "`limbeck revision --autogenerate -m …` writes the revision that is missing",
  }),
  malformedRename: error<{ text: string }>("A108", {
    title: "A rename that cannot be read",
    message: ({ text }) => `--rename cannot be "${text}"`,
    help: () => "it takes old:new for a table, and table.old:table.new for a column",
  }),
  onlyWithAutogenerate: error<{ flag: string }>("A109", {
    title: "An option of --autogenerate alone",
    message: ({ flag }) => `${flag} says something about a schema that is compared, and none is`,
    help: ({ flag }) => `write \`limbeck revision --autogenerate ${flag} …\``,
  }),
  detected: note<{ what: string }>("A201", {
    title: "What was detected",
    message: ({ what }) => `detected: ${what}`,
  }),
  noChanges: note<object>("A202", {
    title: "Nothing to write a revision about",
    message: () => "no changes detected",
  }),
  suspectedRename: warning<{ from: string; to: string; rename: string }>("A203", {
    title: "Two things that may be one which was renamed",
    message: ({ from, to }) => `"${from}" goes and "${to}" comes: what is in the one is lost, unless it was renamed`,
    help: ({ rename }) => `if it was, run it again with --rename ${rename}`,
  }),
};

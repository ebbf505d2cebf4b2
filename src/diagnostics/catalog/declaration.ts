import { enumerate, error, warning } from "../entry.js";

/** What cannot be written as TypeScript, C14. */
export const declaration = {
  notSayable: error<{ what: string; dialect: string; why: string }>("C140", {
    title: "Something that cannot be written as TypeScript",
    message: ({ what, dialect, why }) => `this cannot be written as TypeScript for ${dialect}: ${what}, since ${why}`,
    help: () => "change it first, in a revision of its own, or write this part by hand",
  }),
  notASchema: error<{ found: string }>("C141", {
    title: "A schema file that exports no schema",
    message: ({ found }) =>
      `a schema file exports what defineSchema(…) made as its default, and this one exports ${found}`,
    help: () => "write `export default defineSchema([ … ]);`",
  }),
  cloudedTable: error<{ table: string }>("C143", {
    title: "A table that nobody knows any more",
    message: ({ table }) => `SQL of your own has changed table "${table}", and what it looks like now is not known`,
    help: ({ table }) => `state it in a revision behind that: op.assume(table("${table}", [ … ]))`,
  }),
  outgrownView: error<{ view: string }>("C144", {
    title: "A view that cannot be made again as it is",
    message: ({ view }) =>
      `view "${view}" shows columns as they were when it was made, and its text would give others now`,
    help: ({ view }) => `make it again in a revision: op.dropView("${view}") and op.createView("${view}", "…")`,
  }),
  ownSqlLeftOut: warning<{ revisions: readonly string[] }>("C145", {
    title: "What SQL of one's own has made is not exported",
    message: ({ revisions }) => `SQL of your own in ${enumerate(revisions)} may have made what is not in this export`,
    help: () => "functions, extensions, permissions and rows are made by the revisions alone",
  }),
  schemaNoScript: error<{ file: string }>("C142", {
    title: "A schema file in another language",
    message: ({ file }) => `${file} is neither TypeScript, JavaScript nor SQL`,
    help: () => "declare the schema in a file such as migrations/schema.ts; `limbeck export --schema` begins one",
  }),
};

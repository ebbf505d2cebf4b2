import { enumerate, error } from "../entry.js";

/** What is wrong with schemas that people keep as SQL, and with DDL of their own. */
export const ddl = {
  statementNotRead: error<{ file: string; statement: string; why: string }>("M501", {
    title: "A statement of a schema file that is not understood",
    message: ({ file, statement, why }) => `${file}: this is not understood: ${statement}: ${why}`,
    help: () =>
      "write it in another way; if nothing that revisions change depends on it, leave it out with baseline.ignore, or take it out of the file",
  }),
  fileForEachDialect: error<{ key: string; file: string; dialects: readonly string[] }>("M502", {
    title: "One schema file for several dialects",
    message: ({ key, file, dialects }) =>
      `"${key}" is ${file}, which is SQL of one dialect, and the project has ${enumerate(dialects)}`,
    help: ({ dialects }) =>
      `give each its own: { ${dialects.map((dialect) => `${dialect}: "${dialect}.sql"`).join(", ")} }`,
  }),
  ddlNotRead: error<{ dialect: string; file: string; known: readonly string[] }>("M503", {
    title: "A schema file of a dialect whose DDL is not read",
    message: ({ dialect, file }) => `${file} is SQL of ${dialect}, whose DDL is not read`,
    help: ({ known }) => `declare those tables in a .ts file; what is read is the DDL of ${enumerate(known)}`,
  }),
  fileForNoDialect: error<{ key: string; dialects: readonly string[] }>("M504", {
    title: "A dialect without a schema file",
    message: ({ key, dialects }) => `"${key}" has no file for ${enumerate(dialects)}`,
    help: ({ dialects }) => `add ${dialects.map((dialect) => `${dialect}: "${dialect}.sql"`).join(", ")}`,
  }),
};

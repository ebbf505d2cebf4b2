import { didYouMean, enumerate, error } from "../entry.js";

/** What keeps a configuration or a revision script from being read. Keys are named with their path: `versionTable.name`. */
export const load = {
  configNotFound: error<{ file: string | undefined }>("L101", {
    title: "There is no configuration",
    message: ({ file }) =>
      file === undefined
        ? "there is no limbeck.config.ts here, nor in any directory above"
        : `the configuration ${file} does not exist`,
    help: ({ file }) =>
      file === undefined
        ? "`limbeck init` writes one; -c names one that stands elsewhere"
        : "-c takes the path of a file",
  }),
  notAConfig: error<{ found: string }>("L102", {
    title: "A configuration file that exports no configuration",
    message: ({ found }) => `the configuration file exports ${found} instead of a configuration`,
    help: () => "write `export default defineConfig({ … })`",
  }),
  unknownKey: error<{ of: string; key: string; known: readonly string[] }>("L103", {
    title: "A key that means nothing",
    message: ({ of, key }) => `${of} has no "${key}"`,
    help: ({ key, known }) => didYouMean(lastName(key), known) ?? `it has ${enumerate(known)}`,
  }),
  missingKey: error<{ of: string; key: string; example: string }>("L104", {
    title: "A key that has to be there",
    message: ({ of, key }) => `${of} lacks "${key}"`,
    help: ({ example }) => `write for instance ${example}`,
  }),
  wrongValue: error<{ key: string; expected: string; found: string }>("L105", {
    title: "A value of another kind than its key takes",
    message: ({ key, expected, found }) => `"${key}" must be ${expected}, not ${found}`,
  }),
  baselineWithoutTables: error<{ file: string; found: string }>("L108", {
    title: "A baseline file that exports no tables",
    message: ({ file, found }) => `the baseline ${file} exports ${found} instead of an array of tables`,
    help: () => "write `export default [table(…), …]`, or `export const tables = […]`",
  }),
  noScripts: error<{ globs: readonly string[]; directory: string | undefined }>("L109", {
    title: "No revision script matches `versions`",
    message: ({ globs }) => `no file matches ${enumerate(globs.map((glob) => `"${glob}"`))}`,
    help: ({ directory }) =>
      directory === undefined
        ? "`versions` is relative to the configuration file, with forward slashes; `limbeck revision -m …` writes a first one"
        : `${directory} is a directory: write "${directory.replace(/\/+$/, "")}/**/*.ts"`,
  }),
  unreadable: error<{ file: string; why: string }>("L110", {
    title: "A file or directory that cannot be read",
    message: ({ file, why }) => `${file} cannot be read: ${why}`,
  }),
  syntaxError: error<{ message: string }>("L111", {
    title: "A script that does not parse",
    message: ({ message }) => `this does not parse: ${message}`,
  }),
  unsupportedSyntax: error<{ what: string; instead: string }>("L112", {
    title: "Syntax that scripts cannot use",
    message: ({ what }) => `scripts cannot use ${what}`,
    help: ({ instead }) => instead,
  }),
  moduleNotFound: error<{ request: string }>("L113", {
    title: "An import that leads nowhere",
    message: ({ request }) => `"${request}" cannot be found from here`,
    help: ({ request }) =>
      /^\.{0,2}\//.test(request)
        ? "a relative import names a file beside the script, with or without its extension"
        : "install the package in the project, or correct its name",
  }),
  unknownExport: error<{ name: string; known: readonly string[] }>("L114", {
    title: "Something that limbeck does not export",
    message: ({ name }) => `limbeck exports no "${name}"`,
    help: ({ name, known }) =>
      didYouMean(name, known) ?? 'write for instance `import { defineRevision } from "limbeck"`',
  }),
  scriptThrew: error<{ message: string; help: string | undefined }>("L115", {
    title: "A script that throws while it is loaded",
    message: ({ message }) => `loading this stopped with ${message}`,
    help: ({ help }) => help ?? "with NODE_DEBUG=limbeck in the environment the whole stack is shown",
  }),
  notARevision: error<{ found: string }>("L116", {
    title: "A script that exports no revision",
    message: ({ found }) => `this exports ${found} instead of a revision`,
    help: () =>
      "write `export default defineRevision({ … })`; if this file is no revision, keep it out of `versions` (globs may start with !)",
  }),
  badIdentifier: error<{ what: string; name: string; why: string }>("L117", {
    title: "A revision id or branch label that could not be named on a command line",
    message: ({ what, name, why }) => `the ${what} ${JSON.stringify(name)} ${why}`,
    help: () => "letters, digits and _ are safe",
  }),
  idTooLong: error<{ id: string; length: number; limit: number }>("L118", {
    title: "A revision id that does not fit the version table",
    message: ({ id, length, limit }) =>
      `the revision id "${id}" has ${length} characters, and the version table holds ${limit}`,
    help: ({ length }) => `shorten it, or configure versionTable: { length: ${length} }`,
  }),
  notSynchronous: error<{ key: string; kind: string }>("L119", {
    title: "An upgrade or downgrade that does not run at once",
    message: ({ key, kind }) => `"${key}" is ${kind}, and would be recorded before it ran`,
    help: ({ key }) => `write a plain function: ${key}(op) { … }`,
  }),
  threwLater: error<{ message: string }>("L120", {
    title: "A timer or a promise of a script that throws",
    message: ({ message }) => `a timer or a promise of this script ended with ${message}`,
    help: () => "scripts run from top to bottom at once: nothing that happens later can be part of what is written",
  }),
  endedByScript: error<{ call: string }>("L121", {
    title: "A script that ends the program",
    message: ({ call }) => `${call}() would end limbeck before anything is written`,
    help: () => "leave it out; a script that cannot go on throws an error",
  }),
  unknownToken: error<{ key: string; token: string; known: readonly string[] }>("L130", {
    title: "A token that a naming convention does not have",
    message: ({ key, token }) => `"${key}" has the token %(${token})s, which means nothing there`,
    help: ({ token, known }) => didYouMean(token, known) ?? `it can have ${enumerate(known)}`,
  }),
  unknownFileToken: error<{ token: string; known: readonly string[] }>("L140", {
    title: "A token that `fileTemplate` does not have",
    message: ({ token }) => `"fileTemplate" has the token {${token}}, which means nothing there`,
    help: ({ token, known }) => didYouMean(token, known) ?? `it can have ${enumerate(known)}`,
  }),
  unknownTimezone: error<{ timezone: string; known: readonly string[] }>("L141", {
    title: "A time zone that does not exist",
    message: ({ timezone }) => `there is no time zone "${timezone}"`,
    help: ({ timezone, known }) => didYouMean(timezone, known) ?? "write an IANA name, such as UTC or Europe/Vienna",
  }),
  unknownTemplateToken: error<{ token: string; known: readonly string[] }>("L142", {
    title: "A token that the template of revisions does not have",
    message: ({ token }) => `the template has {{${token}}}, which means nothing there`,
    help: ({ token, known }) => didYouMean(token, known) ?? `it can have ${enumerate(known)}`,
  }),
  templateLacks: error<{ token: string; why: string }>("L143", {
    title: "A template of revisions that leaves something out",
    message: ({ token, why }) => `the template has no {{${token}}}, and ${why}`,
    help: ({ token }) => `put ${token}: {{${token}}} into what it gives to defineRevision`,
  }),
};

function lastName(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1);
}

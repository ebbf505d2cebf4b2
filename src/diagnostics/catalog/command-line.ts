import { didYouMean, enumerate, error } from "../entry.js";

/** What is typed in the terminal, C1, and what happens when results are written, C2. */
export const commandLine = {
  unknownCommand: error<{ command: string; known: readonly string[] }>("C101", {
    title: "A command that does not exist",
    message: ({ command }) => `there is no command "${command}"`,
    help: ({ command, known }) => didYouMean(command, known) ?? `there are ${enumerate(known)}`,
  }),
  unknownFlag: error<{ flag: string; command: string | undefined; known: readonly string[] }>("C102", {
    title: "An option that does not exist",
    message: ({ flag, command }) => `${command ?? "limbeck"} has no option "${flag}"`,
    help: ({ flag, command, known }) =>
      command === undefined && known.includes(flag)
        ? `options stand behind the command: limbeck compile ${flag}`
        : (didYouMean(flag, known) ?? `it has ${enumerate(known)}`),
  }),
  missingArgument: error<{ command: string; argument: string }>("C103", {
    title: "An argument that has to be given",
    message: ({ command, argument }) => `${command} needs a ${argument}`,
    help: ({ command }) => `\`limbeck ${command} --help\` explains it, with an example`,
  }),
  surplusArgument: error<{ command: string; surplus: readonly string[] }>("C104", {
    title: "More arguments than a command takes",
    message: ({ command, surplus }) =>
      `${command} does not know what to do with ${enumerate(surplus.map((argument) => `"${argument}"`))}`,
    help: () => "a RANGE is one word, such as ae1027:head",
  }),
  missingOptionValue: error<{ flags: string }>("C105", {
    title: "An option without its value",
    message: ({ flags }) => `${flags} lacks its value`,
  }),
  wrongOptionValue: error<{ flag: string; value: string; choices: readonly string[] }>("C106", {
    title: "A value that an option does not take",
    message: ({ flag, value }) => `${flag} cannot be "${value}"`,
    help: ({ value, choices }) => didYouMean(value, choices) ?? `it takes ${enumerate(choices)}`,
  }),
  sqlNotGiven: error<{ command: string; example: string }>("C107", {
    title: "upgrade or downgrade without --sql",
    message: ({ command }) => `${command} has no database to work on: it prints SQL, and wants --sql to say so`,
    help: ({ example }) => `write \`${example}\`, and pipe it into sqlite3 or psql`,
  }),
  dialectNotConfigured: error<{ dialect: string; configured: readonly string[] }>("C108", {
    title: "A dialect that the project does not have",
    message: ({ dialect }) => `the dialect "${dialect}" is not in the configuration`,
    help: ({ dialect, configured }) => didYouMean(dialect, configured) ?? `it has ${enumerate(configured)}`,
  }),
  oneDialectNeeded: error<{ dialects: readonly string[] }>("C109", {
    title: "One script for several dialects",
    message: ({ dialects }) => `one script is written in one dialect, and there are ${enumerate(dialects)}`,
    help: ({ dialects }) => `choose one, for instance with -d ${dialects[0] ?? "sqlite"}`,
  }),
  unwritable: error<{ file: string; why: string; instead: string }>("C201", {
    title: "A place that cannot be written to",
    message: ({ file, why }) => `${file} cannot be written: ${why}`,
    help: ({ instead }) => instead,
  }),
  foreignManifest: error<{ file: string }>("C202", {
    title: "A manifest.json that something else made",
    message: ({ file }) => `${file} is not a manifest of limbeck, and would be lost`,
    help: () => "give `out` in the configuration a directory of its own, or move that file away",
  }),
  pathTaken: error<{ path: string; revision: string; other: string }>("C203", {
    title: "Two scripts that would be one file",
    message: ({ path, revision, other }) => `${path} would hold both revision ${other} and revision ${revision}`,
    help: ({ revision }) =>
      `call the script of ${revision} otherwise; names that differ in case only are one on many machines`,
  }),
};

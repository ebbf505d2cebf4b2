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
    title: "A command that prints SQL, without --sql",
    message: ({ command }) => `${command} has no database to work on: it prints SQL, and wants --sql to say so`,
    help: ({ example }) => `write \`${example}\`, and pipe it into the database's own client: sqlite3, psql and so on`,
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
  scriptOutsideVersions: error<{ path: string; versions: readonly string[]; folders: readonly string[] }>("C110", {
    title: "A new script where `versions` does not look",
    message: ({ path, versions }) =>
      `the new script ${path} would not be found: \`versions\` is ${enumerate(versions.map((glob) => `"${glob}"`))}`,
    help: ({ folders }) => `--version-path takes a directory there, such as ${enumerate(folders)}`,
  }),
  severalFolders: error<{ folders: readonly string[] }>("C111", {
    title: "A new script that could stand in several directories",
    message: ({ folders }) => `\`versions\` looks in ${folders.length} directories: ${enumerate(folders)}`,
    help: ({ folders }) => `choose one, for instance with --version-path ${folders[0] ?? "."}`,
  }),
  idTaken: error<{ id: string; file: string }>("C112", {
    title: "A new revision with the id of another one",
    message: ({ id, file }) => `there is a revision "${id}" already, in ${file}`,
    help: () => "leave out --rev-id, and a new id is made",
  }),
  fileExists: error<{ file: string }>("C113", {
    title: "A new file where there is one already",
    message: ({ file }) => `${file} exists already, and nothing is ever overwritten`,
    help: () => 'say something else with -m, or have the id in the name: fileTemplate: "{rev}_{slug}"',
  }),
  notAHead: error<{ revision: string; children: readonly string[] }>("C114", {
    title: "A new revision on one that others stand on already",
    message: ({ revision, children }) =>
      `${revision} is no head: ${enumerate(children)} ${children.length === 1 ? "stands" : "stand"} on it already`,
    help: () => "--splice begins a new branch there; without --head the new revision stands on the head",
  }),
  severalHeadsToStandOn: error<{ heads: readonly string[] }>("C115", {
    title: "A new revision, and several heads that it could stand on",
    message: ({ heads }) => `there are ${heads.length} heads, and a new revision stands on one: ${enumerate(heads)}`,
    help: ({ heads }) =>
      `name it with --head ${heads[0] ?? "head"}, or join them first: \`limbeck merge ${heads.join(" ")}\``,
  }),
  nothingToMerge: error<{ found: readonly string[] }>("C116", {
    title: "A merge of fewer than two revisions",
    message: ({ found }) =>
      found.length === 0
        ? "there is no revision to merge"
        : `there is only ${found.join("")}, and a merge joins several`,
    help: () => "`limbeck heads` lists what there is to merge",
  }),
  mergeOverlaps: error<{ upper: string; lower: string }>("C117", {
    title: "A merge of a revision and one below it",
    message: ({ upper, lower }) => `${upper} includes ${lower} already: there is nothing to merge`,
    help: ({ lower }) => `leave out ${lower}`,
  }),
  projectExists: error<{ file: string }>("C119", {
    title: "A new project where there is one already",
    message: ({ file }) => `there is a project here already: ${file}`,
    help: () => "name another directory: limbeck init DIR; `limbeck revision -m …` adds a script to this one",
  }),
  malformedArgument: error<{ text: string }>("C120", {
    title: "An argument for scripts without a key or a value",
    message: ({ text }) => `-x takes key=value, not "${text}"`,
    help: () => "write for instance -x tenant=acme; a script reads it as op.args.tenant",
  }),
  argumentTwice: error<{ key: string }>("C121", {
    title: "An argument for scripts that is given twice",
    message: ({ key }) => `-x ${key}=… is given twice, and a script could see only one`,
  }),
  argumentUnread: error<{ key: string; read: readonly string[] }>("C122", {
    title: "An argument that no script reads",
    message: ({ key }) => `no script that was run reads op.args.${key}`,
    help: ({ key, read }) =>
      didYouMean(key, read) ?? (read.length === 0 ? "leave out -x" : `scripts read ${enumerate(read)}`),
  }),
  outdated: error<{ out: string; files: readonly string[]; changed: readonly string[] }>("C123", {
    title: "Compiled files that are not what the scripts say",
    message: ({ out, files, changed }) =>
      `${out}/ is not what the scripts compile to now: ${enumerate(files)}${changed.length === 0 ? "" : `; changed since: ${enumerate(changed)}`}`,
    help: () => "run `limbeck compile` with the same options, and look at what has changed",
  }),
  clientOfNone: error<{ client: string; known: readonly { readonly dialect: string; readonly client: string }[] }>(
    "C124",
    {
      title: "A client that none of the dialects is for",
      message: ({ client, known }) =>
        `${client} does not run scripts of ${enumerate(known.map(({ dialect }) => dialect)) || "these dialects"}`,
      help: ({ known }) =>
        known.length === 0
          ? "leave out --client: a script is for its dialect's own client"
          : `leave out --client, which means ${enumerate(known.map(({ dialect, client }) => `${client} for ${dialect}`))}, or say --client any for drivers`,
    },
  ),
  clientAnyComesLater: error<{ dialects: readonly string[] }>("C125", {
    title: "Scripts for any client, in a dialect that has none such",
    message: ({ dialects }) =>
      `scripts of ${enumerate(dialects)} are for their own clients: GO, DELIMITER or / stand between statements`,
    help: () =>
      "hand a driver the statements one by one, as the library's compile() gives them, or choose dialects with -d",
  }),
  editedOutput: error<{ out: string; files: readonly string[] }>("C130", {
    title: "Compiled files that were edited by hand",
    message: ({ out, files }) => `in ${out}/ were edited by hand: ${enumerate(files)}`,
    help: () => "say it in a revision instead, and run `limbeck compile`, which writes these files anew",
  }),
  lockMalformed: error<{ why: string }>("C131", {
    title: "A line of limbeck.lock that cannot be read",
    message: ({ why }) => `a line of limbeck.lock is ${why}`,
    help: () =>
      "keep the lines of both sides of a merge, take limbeck.lock as it was in git, and let `limbeck lock` add to it",
  }),
  releasedEdited: error<{ revision: string; edited: readonly string[] }>("C132", {
    title: "A released revision that was edited",
    message: ({ revision, edited }) =>
      `revision ${revision} is released, and databases may have run it: ${enumerate(edited)}`,
    help: ({ revision }) =>
      `take it back, and say in a new revision what is to change; if no database has run it: \`limbeck lock --accept ${revision}\``,
  }),
  notReleased: error<{ revision: string; released: readonly string[] }>("C133", {
    title: "A revision to accept that is not released",
    message: ({ revision }) => `${revision} is not in limbeck.lock: there is nothing to accept`,
    help: ({ revision, released }) =>
      didYouMean(revision, released) ?? "--accept takes the whole id of a released revision",
  }),
  lockGap: error<{ revision: string; missing: readonly string[] }>("C134", {
    title: "A released revision that stands on one that is not",
    message: ({ revision, missing }) =>
      `revision ${revision} is released, and ${enumerate(missing)}, which it stands on, ${missing.length === 1 ? "is" : "are"} not`,
    help: ({ revision }) => `a merge may have lost a line of limbeck.lock; \`limbeck lock ${revision}\` adds it again`,
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

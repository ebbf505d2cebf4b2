import { Argument, type Command, Option } from "commander";
import { type GuardLevel, guardLevels } from "../model/guard.js";
import type { Purpose } from "../output/compile.js";
import type { Client, Transaction } from "../script/types.js";
import { misuse } from "./misuse.js";

/** What every command takes. */
export interface CommonOptions {
  readonly config?: string;
  readonly dialect?: readonly string[];
  readonly json?: true;
}

/** What commands that make scripts take besides. */
export interface ScriptOptions extends CommonOptions {
  readonly sql?: true;
  readonly transaction?: Transaction;
  readonly guards?: GuardLevel;
  readonly client?: Client;
  readonly comments: boolean;
  readonly annotate?: true;
  readonly argument?: readonly string[];
}

/** What commands take that print one script for a RANGE. */
export interface RangeOptions extends ScriptOptions {
  readonly ask?: Purpose;
}

/** Gives a command, or the program itself, `-c/--config` and `--json`. */
export function common(command: Command): Command {
  return command
    .option("-c, --config <FILE>", "the configuration; otherwise limbeck.config.ts here or in a directory above")
    .option("--json", "print the result and all diagnostics as JSON on stdout");
}

/** Gives a command what settles how scripts are written. */
export function scripts(command: Command): Command {
  return guarded(command)
    .option("--no-comments", "leave out the head of scripts, and what each statement does")
    .option("--annotate", "say above each statement which line of a revision script it comes from")
    .addOption(argumentOption());
}

/** Gives a command what settles how scripts are put into transactions, and how much they make sure of. */
export function guarded(command: Command): Command {
  return command.addOption(transactionOption()).addOption(guardsOption()).addOption(clientOption());
}

/** What commands take that write a new revision script. */
export interface NewScriptOptions {
  readonly splice?: true;
  readonly branchLabel?: readonly string[];
  readonly dependsOn?: readonly string[];
  readonly revId?: string;
  readonly versionPath?: string;
}

/** Gives a command what settles how a new revision stands among the others, and where its script goes. */
export function newScripts(command: Command): Command {
  return command
    .option("--splice", "allow it to stand on what is no head: a new branch begins there")
    .addOption(repeatable("--branch-label <LABEL>", "a branch label of its own (repeatable)"))
    .addOption(repeatable("--depends-on <REV>", "what else has to be applied before it (repeatable)"))
    .option("--rev-id <ID>", "its id (default: twelve hexadecimal digits)")
    .option("--version-path <DIR>", "the directory of the script, where `versions` looks in several");
}

/** The same in the words of a request. */
export function standing({ splice, branchLabel, dependsOn, revId, versionPath }: NewScriptOptions) {
  return { splice, branchLabels: branchLabel, dependsOn, id: revId, versionPath };
}

/** `--transaction`, which wins over the configuration. */
export const transactionOption = (): Option =>
  new Option("--transaction <WHEN>", "where transactions begin and end, if not as configured")
    .choices(TRANSACTIONS)
    .argParser((value) => oneOf("--transaction", TRANSACTIONS, value));

/** `--guards`, which wins over the configuration. */
export const guardsOption = (): Option =>
  new Option("--guards <LEVEL>", "how much scripts make sure of before they change anything, if not as configured")
    .choices(guardLevels)
    .argParser((value) => oneOf("--guards", guardLevels, value));

/** `--client`, which wins over the configuration. */
export const clientOption = (): Option =>
  new Option("--client <NAME>", "what runs the scripts: the dialect's own client, or `any` for drivers")
    .choices(CLIENTS)
    .argParser((value) => oneOf("--client", CLIENTS, value));

/** `--ask`, for a script that only asks. */
export const askOption = (): Option =>
  new Option("--ask <WHAT>", "print what only asks instead: whether it can be applied, or behind it whether it was")
    .choices(PURPOSES)
    .argParser((value) => oneOf("--ask", PURPOSES, value));

/** `--sql`, which says that no database is meant. */
export const sqlOption = (): Option => new Option("--sql", "write SQL; there is no database here to change directly");

/** `-d`, as often as there are dialects to choose. */
export const dialectOption = (description: string): Option => repeatable("-d, --dialect <NAME>", description);

/** RANGE. What it means is the graph's to say. */
export const range = (name: string, description: string): Argument =>
  new Argument(name, description).argParser((text) => text.trim());

/** `-x`, which scripts find in `op.args`. */
export const argumentOption = (): Option =>
  repeatable("-x, --argument <KEY=VALUE>", "an argument for the scripts, which read it as op.args.KEY (repeatable)");

/** The arguments of `-x`, by their keys. */
export function argumentsOf(texts: readonly string[] = []): Readonly<Record<string, string>> {
  const found = new Map<string, string>();
  for (const text of texts) {
    const equals = text.indexOf("=");
    const key = text.slice(0, Math.max(0, equals));
    if (key === "") misuse("malformedArgument", { text });
    if (found.has(key)) misuse("argumentTwice", { key });
    found.set(key, text.slice(equals + 1));
  }
  return Object.fromEntries(found);
}

/** An option that may come several times. */
export const repeatable = (flags: string, description: string): Option =>
  new Option(flags, description).argParser((value, earlier: readonly string[] | undefined) => [
    ...(earlier ?? []),
    value,
  ]);

/** REV, which is the graph's to understand as well. */
export const revisionArgument = range;

/** `-v`, for lists. */
export const verboseOption = (): Option => new Option("-v, --verbose", "say all that is known of each revision");

/** A RANGE such as `-1` or `-2:base` is no option: a blank, which {@link range} takes away, tells commander so. */
export function protectRanges(args: readonly string[]): readonly string[] {
  return args.map((arg) => (/^-\d/.test(arg) ? ` ${arg}` : arg));
}

const PURPOSES: readonly Purpose[] = ["preflight", "verify"];
const TRANSACTIONS: readonly Transaction[] = ["per-script", "per-revision", "none"];

const CLIENTS: readonly Client[] = ["sqlite3", "psql", "mysql", "sqlcmd", "sqlplus", "any"];

function oneOf<T extends string>(flag: string, choices: readonly T[], value: string): T {
  return choices.find((known) => known === value) ?? misuse("wrongOptionValue", { flag, value, choices });
}

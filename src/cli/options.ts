import { Argument, type Command, Option } from "commander";
import type { Transaction } from "../script/types.js";
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
  readonly comments: boolean;
}

/** Gives a command, or the program itself, `-c/--config` and `--json`. */
export function common(command: Command): Command {
  return command
    .option("-c, --config <FILE>", "the configuration; otherwise limbeck.config.ts here or in a directory above")
    .option("--json", "print the result and all diagnostics as JSON on stdout");
}

/** Gives a command what settles how scripts are written. */
export function scripts(command: Command): Command {
  const transactions = new Option("--transaction <WHEN>", "where transactions begin and end, if not as configured");
  return command
    .addOption(transactions.choices(TRANSACTIONS).argParser(transaction))
    .option("--no-comments", "leave out what each statement does");
}

/** `--sql`, which says that no database is meant. */
export const sqlOption = (): Option => new Option("--sql", "write SQL; there is no database here to change directly");

/** `-d`, as often as there are dialects to choose. */
export const dialectOption = (description: string): Option =>
  new Option("-d, --dialect <NAME>", description).argParser((name, earlier: readonly string[] | undefined) => [
    ...(earlier ?? []),
    name,
  ]);

/** RANGE. What it means is the graph's to say. */
export const range = (name: string, description: string): Argument =>
  new Argument(name, description).argParser((text) => text.trim());

/** A RANGE such as `-1` or `-2:base` is no option: a blank, which {@link range} takes away, tells commander so. */
export function protectRanges(args: readonly string[]): readonly string[] {
  return args.map((arg) => (/^-\d/.test(arg) ? ` ${arg}` : arg));
}

const TRANSACTIONS: readonly Transaction[] = ["per-script", "per-revision", "none"];

function transaction(value: string): Transaction {
  const choice = TRANSACTIONS.find((known) => known === value);
  return choice ?? misuse("wrongOptionValue", { flag: "--transaction", value, choices: TRANSACTIONS });
}

import type { Command, CommanderError } from "commander";
import { diagnostic, type Name, type Parameters } from "../diagnostics/catalog.js";
import { type Diagnostic, Failure } from "../diagnostics/diagnostic.js";

/** A failure that is about how the program was called, not about the project: exit status 2. */
export class Misuse extends Failure {
  override readonly name = "Misuse";
}

/** Stops with the diagnostic of that name. */
export function misuse<N extends Name>(name: N, parameters: Parameters<N>): never {
  throw new Misuse([diagnostic(name, parameters)]);
}

/** What commander found wrong, in our words. Help and version are no errors: they pass unchanged. */
export function translate(error: CommanderError, command: Command): never {
  const found = translations[error.code]?.(command, quotedIn(error.message));
  throw found === undefined ? error : new Misuse([found]);
}

/** By commander's codes; `quoted` is what its sentence has between quotes. */
const translations: Readonly<Record<string, (command: Command, quoted: string) => Diagnostic>> = {
  "commander.unknownCommand": (program, quoted) =>
    diagnostic("unknownCommand", { command: quoted, known: program.commands.map((command) => command.name()) }),
  "commander.unknownOption": (command, flag) => {
    const isProgram = command.parent === null;
    const known = (isProgram ? [command, ...command.commands] : [command]).flatMap(flagsOf);
    return diagnostic("unknownFlag", { flag, command: isProgram ? undefined : command.name(), known: unique(known) });
  },
  "commander.missingArgument": (command, argument) =>
    diagnostic("missingArgument", { command: command.name(), argument }),
  "commander.missingMandatoryOptionValue": (command, argument) =>
    diagnostic("missingArgument", { command: command.name(), argument }),
  "commander.excessArguments": (command) => {
    const surplus = command.args.slice(command.registeredArguments.length);
    return diagnostic("surplusArgument", { command: command.name(), surplus });
  },
  "commander.optionMissingArgument": (_, flags) => diagnostic("missingOptionValue", { flags }),
};

function flagsOf(command: Command): readonly string[] {
  return command.options.flatMap(({ long, short }) => [long, short]).flatMap((flag) => flag ?? []);
}

function quotedIn(sentence: string): string {
  return /'(.*)'/s.exec(sentence)?.[1] ?? "";
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}

import { Command } from "commander";
import { misuse } from "./misuse.js";
import type { Finish } from "./run.js";
import type { Completed } from "./shells.js";

const SHELLS = ["bash", "zsh", "fish"] as const;

/** `limbeck completion SHELL`. */
export function completion(finish: Finish): Command {
  return new Command("completion")
    .summary("print what makes a shell complete commands and options")
    .description("Prints a script for a shell: with it, Tab completes the commands and options of limbeck.")
    .argument("<SHELL>", SHELLS.join(", "))
    .addHelpText(
      "after",
      '\nExamples:\n  eval "$(limbeck completion bash)"    # in ~/.bashrc\n' +
        '  limbeck completion zsh > "${fpath[1]}/_limbeck"\n' +
        "  limbeck completion fish > ~/.config/fish/completions/limbeck.fish",
    )
    .action((name: string, options: object, command: Command) => {
      const shell = SHELLS.find((known) => known === name);
      if (shell === undefined) misuse("wrongOptionValue", { flag: "SHELL", value: name, choices: SHELLS });
      const program = command.parent ?? command;
      const work = async () => {
        const { scripts } = await import("./shells.js");
        const text = scripts[shell](completedFrom(program), program.commands.map(completedFrom));
        return { diagnostics: [], conclude: () => ({ text, result: { shell, script: text } }) };
      };
      return finish(options, { kind: "alone", work });
    });
}

function completedFrom(command: Command): Completed {
  const options = [...command.options, command.createOption("-h, --help", "print help")];
  return {
    name: command.name(),
    summary: command.summary(),
    options: options
      .filter(({ hidden }) => !hidden)
      .map(({ short, long, description, required, argChoices, flags }) => ({
        ...(short === undefined ? {} : { short }),
        ...(long === undefined ? {} : { long }),
        description,
        value: required ? (argChoices ?? VALUES[/<(\w+)>/.exec(flags)?.[1] ?? ""] ?? "text") : undefined,
      })),
  };
}

/** What the words in angle brackets stand for, where a shell can help. */
const VALUES: Readonly<Record<string, "file" | "directory">> = { FILE: "file", DIR: "directory" };

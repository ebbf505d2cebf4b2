import process from "node:process";
import { Command, Option } from "commander";
import { common, type CommonOptions, verboseOption } from "./options.js";
import { graphText, type GraphForm, graphForms, historyText } from "./listing.js";
import { misuse } from "./misuse.js";
import type { Finish } from "./run.js";
import { wantsColour } from "./streams.js";

interface HistoryOptions extends CommonOptions {
  readonly range?: string;
  readonly verbose?: true;
  readonly graph?: GraphForm;
}

/** `limbeck history`. */
export function history(finish: Finish): Command {
  return common(new Command("history"))
    .summary("list the revisions, the newest first")
    .description(
      "Lists the revisions, the newest first. On a terminal it draws the branches beside them; in a pipe each " +
        "revision is a line of its own.",
    )
    .option("-r, --range <RANGE>", "only these, both ends included: ae1027:head, :ae1027, -3:", (text) => text.trim())
    .addOption(verboseOption())
    .addOption(
      new Option("--graph <FORM>", "write the graph as text, or for Mermaid or Graphviz (dot)")
        .choices(graphForms)
        .argParser(graphForm),
    )
    .addHelpText(
      "after",
      "\nExamples:\n  limbeck history -r ae1027:head\n  limbeck history --graph mermaid > history.mmd",
    )
    .action(({ graph, verbose, range, ...options }: HistoryOptions) => {
      const drawn = process.stdout.isTTY && verbose === undefined;
      const form = graph ?? (drawn ? "text" : undefined);
      const colour = wantsColour(process.stdout);
      return finish(options, form === undefined ? historyText(range, { verbose }) : graphText(range, form, colour));
    });
}

function graphForm(value: string): GraphForm {
  return (
    graphForms.find((form) => form === value) ??
    misuse("wrongOptionValue", { flag: "--graph", value, choices: graphForms })
  );
}

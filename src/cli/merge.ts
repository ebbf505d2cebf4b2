import { Command } from "commander";
import { written } from "./draft.js";
import { common, type CommonOptions, type NewScriptOptions, newScripts, standing } from "./options.js";
import type { Finish } from "./run.js";

interface MergeOptions extends CommonOptions, NewScriptOptions {
  readonly message?: string;
}

/** `limbeck merge REVS…`. */
export function merge(finish: Finish): Command {
  return newScripts(common(new Command("merge")))
    .summary("write a revision that joins several heads")
    .description(
      "Writes the script of a revision that stands on several heads and so makes them one, and prints its path.",
    )
    .argument("<REVS...>", "what to join: heads for all of them, or each by its id or label")
    .option("-m, --message <TEXT>", "what it is about (default: what it joins)")
    .addHelpText("after", '\nExample:\n  limbeck merge heads -m "join orders and billing"')
    .action((merged: readonly string[], { message, ...options }: MergeOptions) =>
      finish(
        options,
        written((project, { draftMerge }) =>
          draftMerge(project, { merged: merged.map((text) => text.trim()), message, ...standing(options) }),
        ),
      ),
    );
}

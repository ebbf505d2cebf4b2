import { Command } from "commander";
import { common, type CommonOptions, revisionArgument } from "./options.js";
import { shown } from "./listing.js";
import type { Finish } from "./run.js";

/** `limbeck show REV`. */
export function show(finish: Finish): Command {
  return common(new Command("show"))
    .summary("show all that is known of a revision")
    .description("Shows a revision: what it stands on, what stands on it, where its script is, and its message.")
    .addArgument(revisionArgument("<REV>", "which revision: head, ae1027, orders@head; heads shows all of them"))
    .addHelpText("after", "\nExample:\n  limbeck show head")
    .action((text: string, options: CommonOptions) => finish(options, shown(text)));
}

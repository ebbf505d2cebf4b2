import { Command } from "commander";
import { common, type CommonOptions, verboseOption } from "./options.js";
import { branchPoints } from "./listing.js";
import type { Finish } from "./run.js";

interface BranchesOptions extends CommonOptions {
  readonly verbose?: true;
}

/** `limbeck branches`. */
export function branches(finish: Finish): Command {
  return common(new Command("branches"))
    .summary("list the revisions where history branches, and into what")
    .description("Lists the branch points: revisions that are the down revision of several, each with those.")
    .addOption(verboseOption())
    .addHelpText("after", "\nExample:\n  limbeck branches")
    .action((options: BranchesOptions) => finish(options, branchPoints(options)));
}

import { Command } from "commander";
import { common, type CommonOptions, verboseOption } from "./options.js";
import { listing } from "./listing.js";
import type { Finish } from "./run.js";

interface HeadsOptions extends CommonOptions {
  readonly verbose?: true;
  readonly resolveDependencies?: true;
}

/** `limbeck heads`. */
export function heads(finish: Finish): Command {
  return common(new Command("heads"))
    .summary("list the revisions that nothing comes after")
    .description("Lists the heads: revisions that are nobody's down revision.")
    .addOption(verboseOption())
    .option("--resolve-dependencies", "leave out heads that another revision depends on")
    .addHelpText("after", "\nExample:\n  limbeck heads --verbose")
    .action((options: HeadsOptions) =>
      finish(
        options,
        listing(({ graph }) => (options.resolveDependencies === undefined ? graph.heads : graph.realHeads), {
          verbose: options.verbose,
        }),
      ),
    );
}

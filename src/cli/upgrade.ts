import { Command } from "commander";
import { flatScript } from "./flat-script.js";
import { misuse } from "./misuse.js";
import { askOption, common, dialectOption, range, type RangeOptions, scripts, sqlOption } from "./options.js";
import type { Finish } from "./run.js";

/** `limbeck upgrade RANGE --sql`. */
export function upgrade(finish: Finish): Command {
  const example = "limbeck upgrade head --sql -d sqlite";
  return common(scripts(new Command("upgrade")))
    .summary("print one script that applies revisions")
    .description("Prints one script that applies the revisions of a RANGE. No database is asked where it stands.")
    .addArgument(range("<RANGE>", "which revisions: head, ae1027:head, a,b:heads"))
    .addOption(sqlOption())
    .addOption(askOption())
    .addOption(dialectOption("the dialect to write, where several are configured"))
    .addHelpText("after", `\nExample:\n  ${example} | sqlite3 app.db`)
    .action((text: string, options: RangeOptions) => {
      if (options.sql === undefined) misuse("sqlNotGiven", { command: "upgrade", example });
      return finish(options, flatScript(text, "upgrade", options.ask));
    });
}

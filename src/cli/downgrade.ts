import { Command } from "commander";
import { flatScript } from "./flat-script.js";
import { misuse } from "./misuse.js";
import { askOption, common, dialectOption, range, type RangeOptions, scripts, sqlOption } from "./options.js";
import type { Finish } from "./run.js";

/** `limbeck downgrade FROM:TO --sql`. */
export function downgrade(finish: Finish): Command {
  const example = "limbeck downgrade head:base --sql -d sqlite";
  return common(scripts(new Command("downgrade")))
    .summary("print one script that undoes revisions")
    .description("Prints one script that undoes the revisions of a RANGE. No database is asked where it stands.")
    .addArgument(range("<FROM:TO>", "where the database stands and where to: head:base, ae1027:-1"))
    .addOption(sqlOption())
    .addOption(askOption())
    .addOption(dialectOption("the dialect to write, where several are configured"))
    .addHelpText("after", `\nExample:\n  ${example} | sqlite3 app.db`)
    .action((text: string, options: RangeOptions) => {
      if (options.sql === undefined) misuse("sqlNotGiven", { command: "downgrade", example });
      return finish(options, flatScript(text, "downgrade", options.ask));
    });
}

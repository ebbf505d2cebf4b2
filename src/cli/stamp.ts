import { Command } from "commander";
import { versionScript } from "./flat-script.js";
import { misuse } from "./misuse.js";
import { common, dialectOption, guarded, range, type ScriptOptions, sqlOption } from "./options.js";
import type { Finish } from "./run.js";

/** `limbeck stamp [FROM:]TO --sql`. */
export function stamp(finish: Finish): Command {
  const example = "limbeck stamp ae1027:head --sql -d sqlite";
  return guarded(common(new Command("stamp")))
    .summary("print the rows of the version table only")
    .description(
      "Prints a script that moves the version table from one place of history to another and does nothing else: for a " +
        "database that has been changed already. FROM is base unless it is said. Onto the baseline it makes the version table.",
    )
    .addArgument(range("<[FROM:]TO>", "where the version table stands and where to: head, ae1027:head, a,b:heads"))
    .addOption(sqlOption())
    .addOption(dialectOption("the dialect to write, where several are configured"))
    .addHelpText("after", `\nExample:\n  ${example} | sqlite3 app.db`)
    .action((text: string, options: Omit<ScriptOptions, "comments">) => {
      if (options.sql === undefined) misuse("sqlNotGiven", { command: "stamp", example });
      return finish(options, { kind: "evenOnBaseline", work: versionScript("stamp", text) });
    });
}

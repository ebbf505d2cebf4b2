import { Command } from "commander";
import { versionScript } from "./flat-script.js";
import { misuse } from "./misuse.js";
import { common, dialectOption, guarded, type ScriptOptions, sqlOption } from "./options.js";
import type { Finish } from "./run.js";

/** `limbeck ensure-version --sql`. */
export function ensureVersion(finish: Finish): Command {
  const example = "limbeck ensure-version --sql -d sqlite";
  return guarded(common(new Command("ensure-version")))
    .summary("print the version table, to be made where it is missing")
    .description("Prints a script that creates the version table where there is none.")
    .addOption(sqlOption())
    .addOption(dialectOption("the dialect to write, where several are configured"))
    .addHelpText("after", `\nExample:\n  ${example} | sqlite3 app.db`)
    .action((options: Omit<ScriptOptions, "comments">) => {
      if (options.sql === undefined) misuse("sqlNotGiven", { command: "ensure-version", example });
      return finish(options, { kind: "evenEmpty", work: versionScript("ensure-version") });
    });
}

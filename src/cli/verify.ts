import { Command } from "commander";
import { at } from "../diagnostics/diagnostic.js";
import type { DialectReport } from "../verify/verify.js";
import { argumentOption, common, type CommonOptions, dialectOption, guarded, range } from "./options.js";
import type { Finish, Work } from "./run.js";

interface VerifyOptions extends CommonOptions {
  readonly faults: boolean;
}

/** `limbeck verify [RANGE]`. */
export function verify(finish: Finish): Command {
  return guarded(common(new Command("verify")))
    .summary("run the scripts on embedded engines, up and down")
    .description(
      "Runs the compiled scripts on SQLite and PostgreSQL inside this process, up and down again, and compares what " +
        "the engines then say of themselves, and the rows they hold, with what the revisions mean. Writes nothing.",
    )
    .addArgument(range("[RANGE]", "which revisions: head, ae1027:head (default: all of them)"))
    .addOption(dialectOption("only this dialect (repeatable)"))
    .addOption(argumentOption())
    .option("--no-faults", "do not run the scripts on databases that their guards must refuse")
    .addHelpText("after", "\nExample:\n  limbeck verify -d sqlite")
    .action((text: string | undefined, options: VerifyOptions) => finish(options, verified(text, options)));
}

function verified(text: string | undefined, { faults: wanted }: VerifyOptions): Work {
  return async (project, names) => {
    const { stopEngines, verify } = await import("../verify/verify.js");
    const { dialects } = await verify(project, { dialects: names, range: text, faults: wanted });
    await stopEngines();
    const found = dialects.flatMap(({ dialect, diagnostics }) => diagnostics.map((one) => at(one, { dialect })));
    const conclusion = { text: dialects.map(verdict).join(""), result: { dialects: dialects.map(figures) } };
    return { diagnostics: found, conclude: () => conclusion };
  };
}

/** One line for people: what was run, and whether it came out as the revisions mean it. */
function verdict({ dialect, engines, revisions, statements, rows, faults, diagnostics }: DialectReport): string {
  const wrong = diagnostics.filter(({ severity }) => severity === "error").length;
  const refused = faults.tried === 0 ? "" : `, ${faults.refused} of ${faults.tried} faults refused`;
  const ran = `${revisions} revisions up and down, ${statements} statements, ${rows} test rows${refused}`;
  return `${dialect}: ${wrong === 0 ? "sound" : "NOT SOUND"} (${ran}; ${engines.join(", ")})\n`;
}

/** The same for programs; the diagnostics stand beside it. */
function figures({ dialect, engines, revisions, statements, rows, faults, diagnostics }: DialectReport): object {
  const passed = diagnostics.every(({ severity }) => severity !== "error");
  return { dialect, engines, revisions, statements, rows, faults, passed };
}

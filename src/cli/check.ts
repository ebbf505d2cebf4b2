import { relative } from "node:path";
import { Command } from "commander";
import { diagnostic } from "../diagnostics/catalog.js";
import { common, type ScriptOptions, scripts } from "./options.js";
import { visible } from "./report.js";
import type { Finish, Work } from "./run.js";

interface CheckOptions extends ScriptOptions {
  readonly out: boolean;
}

/** `limbeck check`. */
export function check(finish: Finish): Command {
  return scripts(common(new Command("check")))
    .summary("tell whether everything is in order, for CI")
    .description(
      "Replays every revision up and down in every dialect, and compares out/ with what compiling gives. Writes " +
        "nothing. Exit status 1 when something is wrong, or out/ is not current.",
    )
    .option("--no-out", "leave out/ out of it")
    .addHelpText("after", "\nExample:\n  limbeck check")
    .action((options: CheckOptions) => finish(options, checked(options.out)));
}

function checked(withOut: boolean): Work {
  return async (project) => {
    const [{ compileProject }, { manifestOf, obsoleteFiles, textFiles }, { outdatedFiles }] = await Promise.all([
      import("../output/files.js"),
      import("../output/manifest.js"),
      import("../output/current.js"),
    ]);
    const { directory, out, dialects } = project.settings;
    const shown = relative(directory, out).replaceAll("\\", "/") || ".";
    const output = compileProject(project);
    const manifest = manifestOf(output);
    const files = textFiles(output.files, manifest);
    const outdated = withOut ? outdatedFiles(out, files, obsoleteFiles(out, manifest)) : [];
    const names = outdated.map(({ path, why }) => `${path} (${why})`);
    const wrong = outdated.length === 0 ? [] : [diagnostic("outdated", { out: shown, files: names })];
    const { irreversible } = output;
    const text = verdict(project.revisions.length, dialects.length, withOut ? `; ${shown}/ is current` : "");
    return {
      diagnostics: [...output.diagnostics, ...wrong],
      conclude: () => ({
        text: outdated.length === 0 ? text : "",
        result: {
          revisions: project.revisions.length,
          dialects: dialects.map(({ name }) => name),
          irreversible,
          outdated,
        },
      }),
    };
  };
}

function verdict(revisions: number, dialects: number, out: string): string {
  const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;
  return `sound: ${counted(revisions, "revision")} in ${counted(dialects, "dialect")}, up and down${visible(out)}\n`;
}

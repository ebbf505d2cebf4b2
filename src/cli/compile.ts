import { relative } from "node:path";
import { Command, Option } from "commander";
import { filesTable } from "./files-table.js";
import { flatScript } from "./flat-script.js";
import { common, dialectOption, range, type ScriptOptions, scripts, sqlOption } from "./options.js";
import { requireReleased } from "./released.js";
import type { Finish, Work } from "./run.js";
import { uninterrupted } from "./streams.js";

interface CompileOptions extends ScriptOptions {
  readonly stdout?: true;
}

/** `limbeck compile [RANGE]`. */
export function compile(finish: Finish): Command {
  return common(scripts(new Command("compile")))
    .summary("write the SQL files of every dialect under out/")
    .description(
      "Writes, for each dialect, the whole RANGE as one script up and one down, and each revision by itself. " +
        "The directory then holds what this run has made: SQL files of an earlier run that it did not make are removed.",
    )
    .addArgument(range("[RANGE]", "which revisions: head, ae1027:head (default: all of them)"))
    .addOption(sqlOption())
    .addOption(dialectOption("only this dialect (repeatable)"))
    .addOption(new Option("--stdout", "print one flat script instead; needs exactly one dialect"))
    .addHelpText(
      "after",
      "\nExamples:\n  limbeck compile --sql\n  limbeck compile head -d sqlite --stdout | sqlite3 app.db",
    )
    .action((text: string | undefined, options: CompileOptions) =>
      finish(options, options.stdout === undefined ? compiledFiles(text) : flatScript(text, "upgrade")),
    );
}

function compiledFiles(text: string | undefined): Work {
  return async (project, dialects) => {
    const [{ compileProject }, { itemize }, { manifestOf, obsoleteFiles, textFiles }, { sourcesOf }, { writeFiles }] =
      await Promise.all([
        import("../output/files.js"),
        import("../output/itemize.js"),
        import("../output/manifest.js"),
        import("../output/sources.js"),
        import("../output/write.js"),
      ]);
    const { directory, out } = project.settings;
    const shown = relative(directory, out).replaceAll("\\", "/") || ".";
    const { files, irreversible, diagnostics } = compileProject(project, { range: text, dialects });
    await requireReleased(project, dialects);
    const manifest = manifestOf({ files, irreversible }, sourcesOf(project));
    const made = textFiles(files, manifest);
    const obsolete = obsoleteFiles(out, manifest);
    return {
      diagnostics,
      conclude: async () => {
        const written = await uninterrupted(() => writeFiles(out, made, obsolete));
        const plan = (): object[] => files.map((file) => ({ path: file.path, statements: itemize(file) }));
        return {
          text: filesTable(manifest, written, shown),
          result: () => ({ out: shown, ...written, manifest, plan: plan() }),
        };
      },
    };
  };
}

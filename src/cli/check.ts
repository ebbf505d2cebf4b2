import { relative } from "node:path";
import { Command } from "commander";
import { diagnostic } from "../diagnostics/catalog.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Project } from "../output/compile.js";
import type { Outdated, Why } from "../output/current.js";
import { common, type ScriptOptions, scripts } from "./options.js";
import { visible } from "./report.js";
import { releasedFindings } from "./released.js";
import type { Finish, Work } from "./run.js";

interface CheckOptions extends ScriptOptions {
  readonly out: boolean;
}

/** `limbeck check`. */
export function check(finish: Finish): Command {
  return scripts(common(new Command("check")))
    .summary("tell whether everything is in order, for CI")
    .description(
      "Replays every revision up and down in every dialect, compares out/ with what compiling gives, and the schema that " +
        "is wanted with the one that history reaches. Writes nothing. Exit status 1 when something is wrong, or out/ is not current; what is different is then on stdout.",
    )
    .option("--no-out", "leave out/ out of it")
    .addHelpText("after", "\nExample:\n  limbeck check")
    .action((options: CheckOptions) => finish(options, checked(options.out)));
}

function checked(withOut: boolean): Work {
  return async (project, names) => {
    const [{ compileProject }, manifests, { changedSources, outdatedFiles }, { sourcesOf }, { desiredIn }] =
      await Promise.all([
        import("../output/files.js"),
        import("../output/manifest.js"),
        import("../output/current.js"),
        import("../output/sources.js"),
        import("../output/export.js"),
      ]);
    const { directory, out, dialects } = project.settings;
    const shown = relative(directory, out).replaceAll("\\", "/") || ".";
    // What is wrong with the schema file is wrong with the project.
    for (const { name } of dialects) desiredIn(project.settings, name);
    const output = compileProject(project);
    const sources = sourcesOf(project);
    const manifest = manifests.manifestOf(output, sources);
    const files = manifests.textFiles(output.files, manifest);
    const earlier = manifests.earlierManifest(out);
    const obsolete = manifests.obsoleteFiles(out, manifest);
    const outdated = withOut ? outdatedFiles(out, files, obsolete, earlier) : [];
    // Where the manifest says nothing of scripts, nobody knows which have changed.
    const changed = earlier.scripts.length === 0 ? undefined : changedSources(sources, earlier);
    const { irreversible } = output;
    const edited = await releasedFindings(project, names);
    const differs = project.settings.schema === undefined ? [] : await disagreementOf(project);
    const text = verdict(project.revisions.length, dialects.length, withOut ? `; ${shown}/ is current` : "");
    return {
      diagnostics: [...output.diagnostics, ...edited, ...complaints(outdated, changed, shown), ...differs],
      conclude: () => ({
        text: outdated.length + edited.length + differs.length === 0 ? text : differences(outdated),
        result: {
          revisions: project.revisions.length,
          dialects: dialects.map(({ name }) => name),
          irreversible,
          outdated,
          changed: outdated.length === 0 ? [] : (changed ?? []),
        },
      }),
    };
  };
}

/** How the schema that is wanted differs from the one that history reaches. */
async function disagreementOf(project: Project): Promise<readonly Diagnostic[]> {
  const { disagreement } = await import("../authoring/autogenerate.js");
  return disagreement(project);
}

const reasons: Readonly<Record<Why, string>> = {
  missing: "missing",
  stale: "the scripts changed",
  edited: "",
  "edited and stale": "and the scripts changed",
  "line ends": "other line ends: have git keep them with `out/** -text` in .gitattributes",
  different: "different",
  "left over": "left over",
};

function complaints(
  outdated: readonly Outdated[],
  changed: readonly string[] | undefined,
  out: string,
): readonly Diagnostic[] {
  const same = changed?.length === 0;
  const reason = (why: Why): string =>
    why === "stale" && same ? "compiled with other options, by another version, or from other imports" : reasons[why];
  const named = (files: readonly Outdated[]): readonly string[] =>
    files.map(({ path, why }) => (reason(why) === "" ? path : `${path} (${reason(why)})`));
  const edited = outdated.filter(({ why }) => why === "edited" || why === "edited and stale");
  const others = outdated.filter((one) => !edited.includes(one));
  return [
    ...(edited.length === 0 ? [] : [diagnostic("editedOutput", { out, files: named(edited) })]),
    ...(others.length === 0 ? [] : [diagnostic("outdated", { out, files: named(others), changed: changed ?? [] })]),
  ];
}

function differences(outdated: readonly Outdated[]): string {
  return outdated
    .flatMap(({ difference }) => (difference === undefined ? [] : [...difference.split("\n").map(visible), ""]))
    .map((line) => `${line}\n`)
    .join("");
}

function verdict(revisions: number, dialects: number, out: string): string {
  const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;
  return `sound: ${counted(revisions, "revision")} in ${counted(dialects, "dialect")}, up and down${visible(out)}\n`;
}

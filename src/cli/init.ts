import { join, relative, resolve } from "node:path";
import process from "node:process";
import { Command } from "commander";
import { visible } from "./report.js";
import type { Finish, Outcome } from "./run.js";
import { uninterrupted } from "./streams.js";

interface InitOptions {
  readonly json?: true;
}

/** `limbeck init [DIR]`. */
export function init(finish: Finish): Command {
  return new Command("init")
    .summary("begin a project: a configuration, an example revision")
    .description(
      "Writes limbeck.config.ts, an example revision, .gitignore and package.json with two scripts. Whatever is there " +
        "already stays as it is.",
    )
    .argument("[DIR]", "the directory of the project (default: the one you are in)")
    .option("--json", "print the result and all diagnostics as JSON on stdout")
    .addHelpText("after", "\nExample:\n  limbeck init db")
    .action((directory: string | undefined, options: InitOptions) =>
      finish(options, { kind: "alone", work: () => initialized(resolve(directory ?? ".")) }),
    );
}

async function initialized(directory: string): Promise<Outcome> {
  const [{ draftProject, PACKAGE_SCRIPTS }, { putNew }] = await Promise.all([
    import("../authoring/init.js"),
    import("../authoring/put.js"),
  ]);
  const { files, kept } = draftProject(directory);
  const shown = (path: string): string => relative(process.cwd(), join(directory, path)).replaceAll("\\", "/");
  const written = files.map(({ path, text }) => ({ file: join(directory, path), shown: shown(path), text }));
  const scripts = Object.entries(PACKAGE_SCRIPTS).map(([name, command]) => `"${name}": "${command}"`);
  const advice = kept.includes("package.json") ? [`for the scripts of package.json: ${scripts.join(", ")}`] : [];
  const place = shown("") === "" ? "next" : `next, in ${shown("")}`;
  const lines = [
    ...written.map((file) => `wrote ${file.shown}`),
    ...kept.map((path) => `kept ${shown(path)}${path.endsWith("/") ? "/" : ""}`),
    ...advice,
    `${place}: npx limbeck compile writes out/, npx limbeck verify tries it, npx limbeck revision -m "…" begins what comes next`,
  ];
  return {
    diagnostics: [],
    conclude: async () => {
      await uninterrupted(() => putNew(written));
      return {
        text: lines.map((line) => `${visible(line)}\n`).join(""),
        result: { written: written.map((file) => file.shown), kept: kept.map(shown) },
      };
    },
  };
}

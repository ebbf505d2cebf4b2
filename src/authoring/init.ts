import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fail } from "../diagnostics/catalog.js";
import { CONFIG_NAMES } from "../script/config.js";
import { newId, now } from "./moment.js";
import { fileNameOf } from "./place.js";
import { EXAMPLE, scriptFrom } from "./template.js";

/** What a new project consists of. Paths are relative to its directory, with forward slashes. */
export interface NewProject {
  readonly files: readonly { readonly path: string; readonly text: string }[];
  /** What is there already and stays as it is. */
  readonly kept: readonly string[];
}

const VERSIONS = "migrations/versions";

const CONFIG = `import { defineConfig } from "limbeck";

// Paths are relative to this file.
export default defineConfig({
  versions: "${VERSIONS}/**/*.ts",
  out: "out",
  // What the schema is to be, for \`limbeck revision --autogenerate\`; \`limbeck export --schema\` prints such a file.
  // schema: "migrations/schema.ts",
  dialects: { sqlite: { version: "3.35" }, postgresql: { version: "14" } },
});
`;

const GITIGNORE = `node_modules/
*.db

# out/ is not listed: what is compiled is what gets reviewed, and \`limbeck check\` tells when it is out of date.
`;

/** The lines that make the commands known to npm. */
export const PACKAGE_SCRIPTS = { sql: "limbeck compile --sql", "sql:check": "limbeck check" } as const;

const PACKAGE = `${JSON.stringify({ private: true, type: "module", scripts: PACKAGE_SCRIPTS }, undefined, 2)}\n`;

/**
 * The files of a new project, without those that are there: nothing is overwritten.
 *
 * @throws Failure C119 when there is a configuration already
 */
export function draftProject(directory: string): NewProject {
  const config = CONFIG_NAMES.find((name) => existsSync(join(directory, name)));
  if (config !== undefined) fail("projectExists", { file: config });
  const plain = [
    { path: CONFIG_NAMES[0], text: CONFIG },
    { path: ".gitignore", text: GITIGNORE },
    { path: "package.json", text: PACKAGE },
  ];
  const isThere = ({ path }: { readonly path: string }): boolean => existsSync(join(directory, path));
  const hasScripts = containsFiles(join(directory, VERSIONS));
  return {
    files: [...plain.filter((file) => !isThere(file)), ...(hasScripts ? [] : [example()])],
    kept: [...plain.filter(isThere).map(({ path }) => path), ...(hasScripts ? [`${VERSIONS}/`] : [])],
  };
}

function example(): { readonly path: string; readonly text: string } {
  const message = "create account";
  const moment = now("UTC");
  const id = newId(() => false);
  const revision = { id, downRevisions: [], branchLabels: [], dependsOn: [], message, createDate: moment.iso };
  const name = fileNameOf("{rev}_{slug}", id, message, moment);
  return { path: `${VERSIONS}/${name}.ts`, text: scriptFrom(EXAMPLE, revision) };
}

function containsFiles(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory() && readdirSync(path).length > 0;
}

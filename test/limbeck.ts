import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { vi } from "vitest";
import { project } from "./project.js";

// Whole processes take their time where many tests run beside each other.
vi.setConfig({ testTimeout: 30_000 });

export const BIN = fileURLToPath(new URL("../bin/limbeck.js", import.meta.url));

/** Runs the real program, with pipes for its streams. */
export function limbeck(
  directory: string,
  ...args: string[]
): { status: number | null; stdout: string; stderr: string } {
  const env = { ...process.env, NO_COLOR: "", FORCE_COLOR: undefined };
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    cwd: directory,
    encoding: "utf8",
    env,
  });
  return { status, stdout, stderr };
}

/** A configuration; `more` stands among its keys. */
export const config = (more = "", dialects = `["sqlite", "postgresql"]`): string =>
  `import { defineConfig } from "limbeck";\nexport default defineConfig({ versions: "versions/*.ts", dialects: ${dialects}, ${more} });\n`;

const account = `import { column, defineRevision, t } from "limbeck";
export default defineRevision({
  revision: "a1b2c3",
  downRevision: null,
  message: "accounts",
  upgrade(op) {
    op.createTable("account", [column("id", t.integer(), { primaryKey: true }), column("email", t.string(100))]);
  },
  downgrade(op) {
    op.dropTable("account");
  },
});
`;

/** The second revision, whose upgrade does that. */
export const adding = (body: string): string => `import { column, defineRevision, t } from "limbeck";
export default defineRevision({
  revision: "d4e5f6",
  downRevision: "a1b2c3",
  upgrade(op) {
    ${body}
  },
});
`;

const name = adding(`op.addColumn("account", column("name", t.text()));`);

/** A project of two revisions, compiled for two dialects. */
export const shop = (files: Readonly<Record<string, string>> = {}, configuration = config()): string =>
  project({ "versions/a1b2c3_account.ts": account, "versions/d4e5f6_name.ts": name, ...files }, configuration);

/** Every file below the directory, installed packages apart. */
export const files = (directory: string): string[] =>
  readdirSync(directory, { recursive: true, encoding: "utf8" })
    .filter((path) => !path.startsWith("node_modules") && statSync(join(directory, path)).isFile())
    .sort();

/** The same with what is in them. */
export const contents = (directory: string): Record<string, string> =>
  Object.fromEntries(files(directory).map((path) => [path, readFileSync(join(directory, path), "utf8")]));

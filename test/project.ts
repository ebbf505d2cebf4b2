import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach } from "vitest";
import { Failure } from "../src/diagnostics/diagnostic.js";
import { findConfig, loadSettings } from "../src/script/config.js";
import { defineConfig, defineRevision } from "../src/script/define.js";
import { table } from "../src/script/elements/table.js";
import { loadRevisions } from "../src/script/load.js";
import { callSite } from "../src/script/position.js";

/** Where {@link mark} was called. */
export const sites: (() => unknown)[] = [];

/** Stands for the verbs of `op`: remembers where it was called. */
function mark(...given: unknown[]): unknown {
  sites.push(callSite(mark));
  return given[0];
}

export const api = { defineConfig, defineRevision, mark, table };

const directories: string[] = [];

afterEach(() => {
  sites.length = 0;
  for (const directory of directories.splice(0)) rmSync(directory, { recursive: true, force: true });
});

export const CONFIG = `import { defineConfig } from "limbeck";
export default defineConfig({ versions: "versions/*.{ts,js,mjs}", dialects: ["sqlite"] });
`;

/** A project in a directory of its own, with a name that is hard to read in a stack trace. */
export function project(files: Readonly<Record<string, string>>, config: string | undefined = CONFIG): string {
  const directory = mkdtempSync(join(tmpdir(), "limbeck test (a) "));
  directories.push(directory);
  mkdirSync(join(directory, "node_modules"));
  for (const [name, text] of Object.entries({ "limbeck.config.ts": config, ...files })) {
    mkdirSync(dirname(join(directory, name)), { recursive: true });
    writeFileSync(join(directory, name), text);
  }
  return directory;
}

/** A revision script that is right but for what it is given. */
export function revision(body = "upgrade() {}", before = ""): string {
  return `import { defineRevision, mark, table } from "limbeck";
${before}
export default defineRevision({
  revision: "a1",
  downRevision: null,
  ${body}
});
`;
}

export function load(directory: string, options?: { cache?: boolean }) {
  return loadRevisions(loadSettings(findConfig(directory), api), api, options);
}

/** `L117 versions/a.ts:5:3 the message`, one line for each diagnostic. */
export function problems(work: () => unknown): string[] {
  try {
    work();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return error.diagnostics.map(({ code, message, origin }) => {
      const { file = "?", line, column } = origin?.position?.() ?? {};
      return `${code} ${file}${line === undefined ? "" : `:${line}:${column ?? "?"}`} ${message}`;
    });
  }
  return [];
}

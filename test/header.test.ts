import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import * as api from "../src/index.js";
import { dialectNames } from "../src/dialect/registry.js";
import { compileScript, type Project } from "../src/output/compile.js";
import { compileProject } from "../src/output/files.js";
import { compileStamp } from "../src/output/stamp.js";
import { loadSettings } from "../src/script/config.js";
import { loadRevisions } from "../src/script/load.js";
import type { Settings } from "../src/script/types.js";
import { filesBelow, root } from "./golden/tracked.js";
import { project } from "./project.js";

const names = readdirSync(join(root, "fixtures")).filter((name) =>
  existsSync(join(root, "fixtures", name, "limbeck.config.ts")),
);

function loaded(directory: string, more: Partial<Settings> = {}): Project {
  const settings = loadSettings(join(directory, "limbeck.config.ts"), api);
  return { settings: { ...settings, ...more }, revisions: loadRevisions(settings, api) };
}

/** A script that adds a column named after it, drops it again, and has something to say. */
const step = (index: number): string => `import { column, defineRevision, t } from "limbeck";
export default defineRevision({
  revision: "r${index}", downRevision: ${index === 0 ? "null" : `"r${index - 1}"`}, message: "number ${index}\\nof many -- GO;",
  upgrade(op) {
    ${index === 0 ? `op.createTable("a", [column("id", t.integer(), { primaryKey: true })]);` : `op.addColumn("a", column("c${index}", t.integer()));`}
  },
});
`;

const longHistory = (length: number, dialects: readonly string[] = ["sqlite"]): string =>
  project(
    Object.fromEntries(Array.from({ length }, (_, index) => [`versions/r${index}.ts`, step(index)])),
    `import { defineConfig } from "limbeck";
export default defineConfig({ versions: "versions/*.ts", dialects: ${JSON.stringify(dialects)} });
`,
  );

/** Scripts that only ask have a title and no head. */
function changing<F extends { readonly purpose?: string }>(files: readonly F[]): readonly F[] {
  return files.filter(({ purpose }) => purpose === undefined);
}

/** Of the lines of a script, those of its head. */
function headOf(text: string): readonly string[] {
  const lines = text.split("\n");
  const start = lines.findIndex((line) => /^-- (?:upgrade|downgrade|stamp) from /.test(line));
  return lines.slice(start, start < 0 ? 0 : lines.indexOf("", start));
}

it("no file of any project begins with a comment, and sqlite3 is stopped by the bare first line", () => {
  const scripts = names.flatMap((name) =>
    changing(compileProject(loaded(join(root, "fixtures", name))).files).map(({ dialect, text }) => ({
      name,
      dialect,
      text,
    })),
  );
  for (const { name, dialect, text } of scripts) {
    expect(text.startsWith("--")).toBe(false);
    expect(headOf(text).length).toBeGreaterThan(5);
    if (dialect === "sqlite" && name !== "guards-for-drivers") expect(text.split("\n", 2)).toEqual([".bail on", ""]);
  }
});

it.each([
  ["full", "any"],
  ["none", "any"],
  ["none", "own"],
] as const)("with guards %s and client %s neither", (guards, client) => {
  const made = loaded(longHistory(2, ["sqlite", "postgresql", "mysql", "oracle"]), { guards, client });
  for (const { text } of changing(compileProject(made).files)) {
    expect(text.startsWith("--")).toBe(false);
    expect(headOf(text).length).toBeGreaterThan(5);
  }
});

it("the head changes no statement, and goes with the other comments", () => {
  for (const name of names) {
    const project = loaded(join(root, "fixtures", name));
    const bare = { ...project, settings: { ...project.settings, comments: false } };
    const statements = (one: Project): readonly string[] =>
      compileProject(one).files.flatMap(({ lines }) =>
        lines.flatMap((line) => (line.kind === "statement" ? [line.statement.text] : [])),
      );
    expect(statements(project)).toEqual(statements(bare));
    for (const { text } of compileProject(bare).files) expect(headOf(text)).toEqual([]);
  }
});

it("a long history is said in a few lines, the first and the last of it", () => {
  const made = loaded(longHistory(300));
  const { script } = compileScript(made, { dialect: "sqlite" });
  const head = headOf(script.text);
  expect(head.length).toBeLessThan(25);
  expect(head.join("\n")).toContain("r0  number 0 of many");
  expect(head.join("\n")).toContain("… 290 more, 300 in all …");
  expect(head.join("\n")).toContain("r299  number 299 of many");
  expect(head.join("\n")).toContain("drops:       nothing that is there before");
  const back = headOf(compileScript(made, { dialect: "sqlite", range: "r299:r1", direction: "downgrade" }).script.text);
  expect(back.length).toBeLessThan(35);
  expect(back.join("\n")).toContain("drops:       column a.c299");
  expect(back.join("\n")).toContain("… 288 more, 298 in all …");
});

it("says that a stamp changes rows only, and every dialect says how it is run and what a failure leaves", () => {
  const made = loaded(longHistory(2, dialectNames));
  for (const dialect of dialectNames) {
    const head = headOf(compileStamp(made, dialect, "head").text).join("\n");
    expect(head).toContain("-- stamp from base to r1");
    expect(head).toContain("the rows of the version table, and nothing else");
    expect(head).toMatch(/^-- to run it: {3}\S+/m);
    expect(head).toMatch(/^-- if it fails: \S+/m);
  }
});

it("knows of no clock, host or path", () => {
  for (const name of names) {
    const text = filesBelow(join(root, "out", name))
      .filter((path) => path.endsWith(".sql"))
      .map((path) => headOf(readFileSync(join(root, "out", name, path), "utf8")).join("\n"))
      .join("\n");
    expect(text).not.toContain(root);
    expect(text).not.toMatch(/\d\d:\d\d:\d\d/);
  }
});

import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findConfig, loadSettings } from "../src/script/config.js";
import { table } from "../src/script/elements/table.js";
import { api, problems, project } from "./project.js";

function wrongConfig(body: string, files: Readonly<Record<string, string>> = {}): string[] {
  const text = `import { defineConfig } from "limbeck";\nexport default defineConfig({\n${body}\n});\n`;
  return problems(() => loadSettings(findConfig(project(files, text)), api));
}

const NEEDED = `  versions: "versions/*.ts", dialects: ["sqlite"],`;

describe("the configuration", () => {
  it("is found upwards, in each of its names, and by name", () => {
    const directory = project({ "deep/er/x.txt": "", "other/limbeck.config.mjs": "export default {}" });
    expect(findConfig(join(directory, "deep/er"))).toBe(join(directory, "limbeck.config.ts"));
    expect(findConfig(join(directory, "other"))).toBe(join(directory, "other/limbeck.config.mjs"));
    expect(findConfig(directory, "other/limbeck.config.mjs")).toBe(join(directory, "other/limbeck.config.mjs"));
    expect(problems(() => findConfig(directory, "gone.ts"))).toEqual([
      "L101 ? the configuration gone.ts does not exist",
    ]);
    expect(problems(() => findConfig("/"))[0]).toMatch(/^L101/);
  });

  it("is filled with defaults", () => {
    const directory = project({});
    expect(loadSettings(findConfig(directory), api)).toEqual({
      directory,
      configFile: join(directory, "limbeck.config.ts"),
      versions: ["versions/*.{ts,js,mjs}"],
      out: join(directory, "out"),
      dialects: [{ name: "sqlite", version: undefined }],
      versionTable: { name: "alembic_version", schema: undefined, column: "version_num", length: 32, primaryKey: true },
      tempTable: "_alembic_batch_temp",
      recreate: "auto",
      namingConvention: {},
      transaction: "per-script",
      guards: "full",
      client: "own",
      comments: true,
      newRevisions: { fileTemplate: "{rev}_{slug}", timezone: "UTC", template: undefined },
      baseline: undefined,
    });
  });

  it("takes dialects with versions, and a baseline of tables or a file", () => {
    const body = `versions: ["a", "b"], dialects: { sqlite: { version: "3.35" }, postgresql: {} }, versionTable: { schema: undefined },`;
    const text = (baseline: string) =>
      `import { defineConfig, table } from "limbeck";\nexport default defineConfig({ ${body} baseline: { revision: "b", schema: ${baseline} } });`;
    const files = {
      "one.ts": `import { table } from "limbeck"; export default [table("x", [])]`,
      "two.ts": `import { table } from "limbeck"; export const tables = [table("x", [])]`,
    };
    for (const schema of [`[table("x", [])]`, `"one.ts"`, `"./two.ts"`]) {
      const settings = loadSettings(findConfig(project(files, text(schema))), api);
      expect(settings.dialects).toEqual([
        { name: "sqlite", version: "3.35" },
        { name: "postgresql", version: undefined },
      ]);
      expect(settings.baseline).toEqual({ revision: "b", tables: [table("x", [])] });
    }
  });

  it("tells of everything that is wrong at once, each in its place", () => {
    expect(
      wrongConfig(`  versions: [],
  dialects: { sqlite: { version: 3, vresion: "3" } }, tempTabel: "x",
  versionTable: { lenght: 3, length: "32", primaryKey: 1 },
  comments: "yes", transaction: "per-file", schema: "",
  baseline: { revision: "x" },`),
    ).toEqual([
      'L105 limbeck.config.ts:3:3 "versions" must be a glob, or an array of globs, not an empty array',
      'L105 limbeck.config.ts:4:25 "dialects.sqlite.version" must be a string that is not empty, not the number 3',
      'L103 limbeck.config.ts:4:37 a dialect has no "dialects.sqlite.vresion"',
      'L103 limbeck.config.ts:4:55 the configuration has no "tempTabel"',
      'L103 limbeck.config.ts:5:19 the version table has no "versionTable.lenght"',
      'L105 limbeck.config.ts:5:30 "versionTable.length" must be a whole number above 0, not "32"',
      'L105 limbeck.config.ts:5:44 "versionTable.primaryKey" must be true or false, not the number 1',
      'L105 limbeck.config.ts:6:3 "comments" must be true or false, not "yes"',
      'L105 limbeck.config.ts:6:20 "transaction" must be "per-script", "per-revision", "none", not "per-file"',
      'L105 limbeck.config.ts:6:45 "schema" must be the path of a file, or an object such as { sqlite: "sqlite.sql" }, not an empty string',
      'L104 limbeck.config.ts:7:3 the baseline lacks "baseline.schema"',
    ]);
    expect(wrongConfig("")).toEqual([
      'L104 limbeck.config.ts:2:16 the configuration lacks "versions"',
      'L104 limbeck.config.ts:2:16 the configuration lacks "dialects"',
    ]);
  });

  it.each([".", "./", "..", "/", "versions", "./versions/", "more/versions"])("refuses to generate into %s", (out) => {
    expect(
      wrongConfig(`  versions: ["versions/*.ts", "more/versions/**/*.ts"], out: "${out}", dialects: ["sqlite"],`),
    ).toEqual([
      `L105 limbeck.config.ts:3:57 "out" must be a directory apart from those of the configuration and the revision scripts, not "${out}"`,
    ]);
  });

  it.each(["sql", "versions/sql", "more", "../out", ".limbeck"])("takes %s to generate into", (out) => {
    const body = `  versions: ["versions/*.ts", "more/versions/**/*.ts", "!more/x.ts"], out: "${out}", dialects: ["sqlite"],`;
    expect(wrongConfig(body)).toEqual([]);
  });

  it("refuses baselines that are no tables", () => {
    const wrong = (schema: string, files = {}) =>
      wrongConfig(`${NEEDED} baseline: { revision: "a", schema: ${schema} }`, files);
    expect(wrong(`"base.sql"`)).toEqual(["L110 limbeck.config.ts:3:79 base.sql cannot be read: there is no such file"]);
    expect(wrong(`{ sqlite: "base.ts" }`)).toEqual([
      'L105 limbeck.config.ts:3:89 "baseline.schema.sqlite" must be the path of a .sql file, not "base.ts"',
    ]);
    expect(wrong(`"base.ts"`)).toEqual(["L110 limbeck.config.ts:3:79 base.ts cannot be read: there is no such file"]);
    expect(wrong(`"base.ts"`, { "base.ts": "export const x = 1" })).toEqual([
      "L108 limbeck.config.ts:3:79 the baseline base.ts exports no default instead of an array of tables",
    ]);
    expect(wrong(`[1]`)).toEqual([
      'L105 limbeck.config.ts:3:79 "baseline.schema" must be an array of what table(…) made, the path of a file, or an object such as { sqlite: "sqlite.sql" }, not an array',
    ]);
  });

  it("refuses a file that exports something else", () => {
    const settings = (text: string) => problems(() => loadSettings(findConfig(project({}, text)), api));
    expect(settings("export const x = 1")).toEqual([
      "L102 limbeck.config.ts the configuration file exports no default instead of a configuration",
    ]);
    expect(settings("")).toEqual([
      "L102 limbeck.config.ts the configuration file exports nothing instead of a configuration",
    ]);
    const common = `module.exports = require("limbeck").defineConfig({ versions: "x", dialects: ["sqlite"] });`;
    expect(settings(common)).toEqual([]);
    expect(settings("export default 7")).toEqual([
      "L102 limbeck.config.ts the configuration file exports the number 7 instead of a configuration",
    ]);
  });
});

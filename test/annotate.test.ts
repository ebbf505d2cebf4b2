import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as api from "../src/index.js";
import type { Project } from "../src/output/compile.js";
import { compileProject } from "../src/output/files.js";
import { itemize } from "../src/output/itemize.js";
import { loadSettings } from "../src/script/config.js";
import { loadRevisions } from "../src/script/load.js";
import { root } from "./golden/tracked.js";
import { adding, limbeck, shop } from "./limbeck.js";

const names = readdirSync(join(root, "fixtures")).filter((name) =>
  existsSync(join(root, "fixtures", name, "limbeck.config.ts")),
);

function fixture(name: string, annotate: boolean): Project {
  const settings = { ...loadSettings(join(root, "fixtures", name, "limbeck.config.ts"), api), annotate };
  return { settings, revisions: loadRevisions(settings, api) };
}

describe.each(names)("%s", (name) => {
  const plain = compileProject(fixture(name, false)).files;
  // Now, as the program does: some projects share their scripts, and a script goes by the name it was loaded with last.
  const itemized = plain.map((file) => itemize(file));
  const sources = new Map<string, readonly string[]>();
  const lineOf = (file: string, line: number): string => {
    const known = sources.get(file) ?? readFileSync(join(root, "fixtures", name, file), "utf8").split("\n");
    sources.set(file, known);
    return known[line - 1] ?? "";
  };

  it("every statement of an operation leads to the line that calls its verb", () => {
    for (const item of itemized.flat()) {
      if (item.kind !== "statement") continue;
      for (const { file = "", line = 0, operation } of [item, ...(item.others ?? [])]) {
        expect(lineOf(file, line)).toContain(operation?.verb);
      }
    }
  });

  it("its statements are those of the script, and each is in the transaction it stands in", () => {
    plain.forEach((file, index) => {
      const items = itemized[index] ?? [];
      expect(items).toHaveLength(file.statements);
      let at = 0;
      for (const { sql } of items) {
        at = file.text.indexOf(sql, at);
        expect(at).toBeGreaterThanOrEqual(0);
        at += sql.length;
      }
      const begun = items.filter(({ kind }) => kind === "begin");
      expect(begun.map(({ transaction }) => transaction)).toEqual(begun.map((_, index) => index + 1));
      // Where there is no transaction, one of these makes rows last.
      const committed = items.filter(({ kind, transaction }) => kind === "commit" && transaction !== undefined);
      expect(committed.map(({ transaction }) => transaction)).toEqual(begun.map(({ transaction }) => transaction));
    });
  });

  it("with --annotate each says so in a comment right above it, and nothing else is different", () => {
    const annotated = compileProject(fixture(name, true)).files;
    annotated.forEach((file, index) => {
      const items = itemize(file);
      expect(items).toEqual(itemize(plain[index] ?? file));
      const added: string[] = [];
      const left = file.text.split("\n").filter((line) => {
        const isAnnotation = /^-- \S+\.ts:\d+:\d+ \w+$/.test(line);
        if (isAnnotation) added.push(line);
        return !isAnnotation;
      });
      expect(left.join("\n")).toBe(plain[index]?.text);
      const expected = items.flatMap((item) =>
        [item, ...(item.others ?? [])].flatMap(({ file: script, line, column, operation }) =>
          operation === undefined ? [] : [`-- ${script}:${line}:${column} ${operation.verb}`],
        ),
      );
      expect(added).toEqual(expected);
    });
  });
});

it("a copy that several changes share names the lines of all of them", () => {
  const directory = shop({
    "versions/d4e5f6_name.ts": adding(
      `op.alterColumn("account", "email", { nullable: false });\n    op.alterColumn("account", "id", { type: t.bigInteger() });`,
    ),
  });
  const { stdout, status } = limbeck(
    directory,
    "upgrade",
    "head",
    "--sql",
    "-d",
    "sqlite",
    "--annotate",
    "--guards",
    "none",
  );
  expect(status).toBe(0);
  expect(stdout).toContain(
    `-- versions/d4e5f6_name.ts:6:8 alterColumn\n-- versions/d4e5f6_name.ts:7:8 alterColumn\nCREATE TABLE _alembic_batch_temp (`,
  );
});

it("--json says what each statement is, for compile, upgrade, downgrade and stamp", () => {
  const directory = shop();
  const run = (...args: string[]): { path?: string; statements: { kind: string; sql: string }[] }[] =>
    (JSON.parse(limbeck(directory, ...args, "--json").stdout) as { plan: never[] }).plan;
  const compiled = run("compile", "-d", "postgresql");
  expect(compiled.map(({ path }) => path)).toContain("postgresql/upgrade.sql");
  const [up] = run("upgrade", "head", "--sql", "-d", "postgresql");
  expect(up?.statements).toEqual(compiled.find(({ path }) => path === "postgresql/upgrade.sql")?.statements);
  expect(up?.statements.find(({ sql }) => sql.startsWith("CREATE TABLE account"))).toMatchObject({
    kind: "statement",
    transaction: 1,
    revision: "a1b2c3",
    operation: { number: 1, verb: "createTable" },
    file: "versions/a1b2c3_account.ts",
    line: 7,
    column: 8,
  });
  expect(up?.statements.find(({ sql }) => sql.startsWith("INSERT INTO alembic_version"))).toMatchObject({
    kind: "versionRow",
    revision: "a1b2c3",
  });
  expect(new Set(up?.statements.map(({ kind }) => kind))).toEqual(
    new Set(["setting", "begin", "guard", "versionTable", "statement", "versionRow", "commit"]),
  );
  const [down] = run("downgrade", "head:base", "--sql", "-d", "sqlite");
  expect(down?.statements.some(({ kind }) => kind === "guard")).toBe(true);
  const [stamp] = run("stamp", "head", "--sql", "-d", "sqlite");
  expect(stamp?.statements.filter(({ kind }) => kind === "versionRow")).toHaveLength(1);
});

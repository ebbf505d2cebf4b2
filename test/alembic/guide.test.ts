import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { dialectFor } from "../../src/dialect/registry.js";
import { Failure } from "../../src/diagnostics/diagnostic.js";
import * as api from "../../src/index.js";
import { loadRevisions } from "../../src/script/load.js";
import type { Revision } from "../../src/script/types.js";
import { plain } from "../golden/cases.js";
import { root } from "../golden/tracked.js";
import { type DialectName, dialectNames, type Script } from "./case.js";
import { effectEverywhere, oldest, textsOf } from "./compare.js";
import { path } from "./page.js";
import { schema } from "./cases/given.js";

// Every sample of the guide: the revisions, and each cell of its tables that says how something is written here.

const { check, column, foreignKey, index, t, unique } = api;

/** What the samples speak of. */
const given: Script = (op) => {
  op.createTable("p", [column("id", t.integer(), { primaryKey: true })]);
  schema("app")(op);
  op.createTable("q", [column("x", t.integer(), { nullable: false })]);
  op.createTable("t", [
    column("id", t.integer(), { primaryKey: true }),
    column("b", t.integer()),
    column("c", t.string(20)),
    column("n", t.integer()),
    column("p", t.integer()),
    foreignKey(["p"], "p.id"),
    unique(["c"], { name: "uq_c" }),
    check("b > -1", { name: "ck_b" }),
    index("ix_b", ["b"]),
  ]);
  op.createTable("account", [column("id", t.integer(), { primaryKey: true }), column("name", t.string(50))]);
  op.execute("CREATE TABLE old (a INTEGER, b INTEGER)");
  op.createEnumType("state", ["x", "y"]);
};

interface Sample {
  readonly code: string;
  /** By dialect, the code it is refused with. */
  readonly refused: Partial<Readonly<Record<DialectName, string>>>;
}

const text = readFileSync(join(root, path), "utf8");
const titles: Readonly<Record<string, DialectName>> = { SQLite: "sqlite", PostgreSQL: "postgresql" };

const cells: readonly Sample[] = [...text.matchAll(/^\| (.*) \| (`+)(.+?)\2 \| (.*)\|$/gm)].map(
  ([, , , code = "", note = ""]) => ({ code, refused: refusalsIn(note) }),
);

/** `D103 on SQLite` */
function refusalsIn(note: string): Sample["refused"] {
  const found = [...note.matchAll(/\b([A-Z]\d{3}) on (SQLite|PostgreSQL)/g)];
  return Object.fromEntries(found.map(([, number = "", title = ""]) => [titles[title] ?? title, number] as const));
}

/** A sample in a script of its own. What is no statement is put where it belongs. */
function statement(code: string): string {
  if (code.startsWith("batch.")) return `op.batchAlterTable("t", {}, (batch) => { ${code}; });`;
  if (code.startsWith("t.")) return `op.createTable("fresh", [column("id", t.integer()), column("a", ${code})]);`;
  if (/^(?:column|primaryKey|foreignKey|unique|check|index)\(/.test(code)) {
    const others = ["a", "b"].filter((name) => !code.startsWith(`column("${name}"`));
    return `op.createTable("fresh", [${others.map((name) => `column("${name}", t.integer())`).join(", ")}, ${code}]);`;
  }
  return `${code};`;
}

const revisionOf = (
  code: string,
): string => `import { check, column, foreignKey, index, lit, primaryKey, sql, t, table, unique, defineRevision } from "limbeck";
export default defineRevision({ revision: "REVISION", downRevision: null, upgrade(op) { ${statement(code)} } });
`;

/** Scripts as they are read from files. */
function loaded(scripts: readonly string[]): readonly Revision[] {
  const directory = mkdtempSync(join(tmpdir(), "limbeck-guide-"));
  try {
    scripts.forEach((script, number) => {
      const named = script
        .replace(/revision: "[^"]*"/, `revision: "s${number}"`)
        .replace(/downRevision: "[^"]*"/, "downRevision: null");
      writeFileSync(join(directory, `s${String(number).padStart(4, "0")}.ts`), named);
    });
    return loadRevisions({ ...plain, directory, configFile: join(directory, "limbeck.config.ts") }, api, {
      cache: false,
    });
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

const blocks = [...text.matchAll(/```ts\n([^]*?)```/g)].map(([, block = ""]) => block);
const revisions = loaded([...cells.map(({ code }) => revisionOf(code)), ...blocks]);

async function run(revision: Revision | undefined, name: DialectName): Promise<readonly string[]> {
  const dialect = dialectFor({ name, version: oldest[name] });
  try {
    await effectEverywhere(textsOf([given, (op) => revision?.upgrade(op)], {}, dialect), dialect);
    return [];
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return error.diagnostics.map(({ code, message }) => `${code} ${message}`);
  }
}

describe("every sample of the guide runs", () => {
  it("and they are found", () => {
    expect(cells.length).toBeGreaterThan(70);
    expect(blocks).toHaveLength(1);
    expect(revisions).toHaveLength(cells.length + blocks.length);
  });

  for (const dialect of dialectNames) {
    it.each(cells.map((sample, number) => [sample.code, sample, number] as const))(
      `${dialect}: %s`,
      async (_, { refused }, number) => {
        const code = refused[dialect];
        const said = await run(revisions[number], dialect);
        expect(said.map((one) => (code === undefined ? one : one.slice(0, 4)))).toEqual(
          code === undefined ? [] : [code],
        );
      },
    );
    it(`${dialect}: the revision`, async () => {
      expect(await run(revisions.at(-1), dialect)).toEqual([]);
    });
  }
});

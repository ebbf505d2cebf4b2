import { join } from "node:path";
import { expect, test } from "vitest";
import { check, column, index, sql, t, table } from "../../src/index.js";
import * as api from "../../src/index.js";
import type { RevisionDefinition } from "../../src/index.js";
import { compileMovements, compileScript, configured } from "../../src/output/compile.js";
import { findConfig, loadSettings } from "../../src/script/config.js";
import { loadRevisions } from "../../src/script/load.js";
import { cut } from "../../src/verify/pieces.js";
import { verify, type VerifyOptions } from "../../src/verify/verify.js";
import { projectOf } from "./project.js";
import { tracker } from "./tracker.js";

type Settings = Parameters<typeof projectOf>[1];

/** What verification says of a history, one line for each diagnostic. */
async function said(
  revisions: readonly RevisionDefinition[],
  settings: Settings = {},
  options: VerifyOptions = {},
): Promise<string[]> {
  const { dialects } = await verify(projectOf(revisions, settings), options);
  return dialects.flatMap(({ diagnostics }) => diagnostics.map(({ code, message }) => `${code} ${message}`));
}

function history(...steps: readonly Pick<RevisionDefinition, "upgrade" | "downgrade">[]): RevisionDefinition[] {
  return steps.map((step, number) => ({
    revision: `r${number}`,
    downRevision: number === 0 ? null : `r${number - 1}`,
    ...step,
  }));
}

const sqlite = { dialects: ["sqlite"] };

test("a sound history is run on every engine", { timeout: 120_000 }, async () => {
  const { dialects, passed } = await verify(projectOf(tracker));
  expect(passed).toBe(true);
  expect(dialects.map(({ engines, diagnostics }) => ({ engines, diagnostics }))).toEqual([
    { engines: ["SQLite 3.54.1", "SQLite 3.35.0"], diagnostics: [] },
    { engines: ["PostgreSQL 18.6"], diagnostics: [] },
  ]);
  expect(dialects.every(({ revisions, rows }) => revisions === 5 && rows > 100)).toBe(true);
});

test.each(["batch", "blog", "group"])("fixture %s is sound", { timeout: 120_000 }, async (name) => {
  const settings = loadSettings(findConfig(join(import.meta.dirname, "../../fixtures", name)), api);
  const revisions = loadRevisions(settings, api, { cache: false });
  const { dialects } = await verify({ settings, revisions });
  const found = dialects.flatMap(({ diagnostics }) => diagnostics.filter(({ severity }) => severity !== "note"));
  expect(found.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
});

test.each(["none", "per-revision"] as const)("transactions %s", { timeout: 120_000 }, async (transaction) => {
  expect(await said(tracker, { transaction })).toEqual([]);
});

test("a range starts from what history made before it", { timeout: 120_000 }, async () => {
  expect(await said(tracker, {}, { range: "bbb222:ddd444" })).toEqual([]);
  expect(await said(tracker, {}, { range: "ddd444:" })).toEqual([]);
});

test("a baseline is there before the first script", { timeout: 120_000 }, async () => {
  const person = table("person", [
    column("id", t.integer(), { primaryKey: true }),
    column("name", t.string(20), { nullable: false }),
    column("boss", t.integer(), { references: { column: "person.id", onDelete: "SET NULL" } }),
    column("town", t.integer(), { references: "town.id" }),
    index("ix_person_name", ["name"]),
  ]);
  const town = table("town", [column("id", t.integer(), { primaryKey: true })]);
  const revisions: RevisionDefinition[] = [
    {
      revision: "r1",
      downRevision: "r0",
      upgrade(op) {
        op.alterColumn("person", "name", { type: t.string(40) });
        op.addColumn(
          "person",
          column("active", t.boolean({ createConstraint: true, name: "ck_active" }), { serverDefault: true }),
        );
        op.renameTable("person", "employee");
        op.alterColumn("employee", "boss", { newColumnName: "manager" });
      },
    },
  ];
  expect(await said(revisions, { baseline: { revision: "r0", tables: [town, person] } })).toEqual([]);
});

test("what copyFrom assumes is made first, with what it refers to, and seeded", { timeout: 120_000 }, async () => {
  const some = table("some_table", [
    column("id", t.integer(), { primaryKey: true }),
    column("foo", t.integer()),
    column("bar", t.string(10), { references: "other.code" }),
  ]);
  const revisions = history({
    upgrade(op) {
      op.batchAlterTable("some_table", { copyFrom: some }, (batch) => {
        batch.dropColumn("foo");
        batch.addColumn(column("baz", t.text()));
      });
    },
  });
  const seed = "INSERT INTO other (code) VALUES ('x'); INSERT INTO some_table (id, bar) VALUES (1, 'x');";
  expect(await said(revisions, {}, { seeds: { sqlite: seed, postgresql: seed } })).toEqual([]);
});

test("names of birth stay through renames", { timeout: 120_000 }, async () => {
  const revisions = history(
    {
      upgrade(op) {
        op.createTable("a", [
          column("id", t.integer(), { primaryKey: true }),
          column("x", t.integer(), { unique: true }),
          check("x > 0"),
        ]);
        op.createTable("b", [
          column("id", t.integer(), { primaryKey: true }),
          column("a_id", t.integer(), { references: "a.id" }),
        ]);
      },
    },
    {
      upgrade(op) {
        op.renameTable("a", "c");
        op.createTable("a", [
          column("id", t.integer(), { primaryKey: true }),
          column("x", t.integer(), { unique: true }),
        ]);
        op.dropConstraint("b_a_id_fkey", "b", { type: "foreignkey" });
      },
    },
    {
      upgrade(op) {
        op.createForeignKey("fk_b", "b", "c", ["a_id"], ["id"], { onDelete: "SET NULL" });
        op.createUniqueConstraint(null, "b", ["a_id"]);
        op.dropConstraint("a_x_key", "c", { type: "unique" });
      },
    },
  );
  expect(await said(revisions)).toEqual([]);
});

test("every type, in a rebuild too", { timeout: 120_000 }, async () => {
  const types = {
    a: t.smallInteger(),
    b: t.bigInteger(),
    c: t.string(),
    d: t.unicode(12),
    e: t.unicodeText(),
    f: t.boolean(),
    g: t.date(),
    h: t.time(),
    i: t.dateTime({ timezone: true }),
    j: t.numeric(10, 2),
    k: t.float(),
    l: t.double(),
    m: t.largeBinary(),
    n: t.enum(["on", "it's off"], { name: "ck_n", createConstraint: true, nativeEnum: false }),
    o: t.json(),
    p: t.uuid(),
    q: t.interval(),
    r: t.text(),
  };
  const revisions = history(
    {
      upgrade(op) {
        op.createTable("all types", [
          column("id", t.bigInteger().withVariant(t.integer(), "sqlite"), { primaryKey: true }),
          ...Object.entries(types).map(([name, type]) => column(name, type)),
          column("Total", t.numeric(10, 2), { computed: { expression: sql`j * 2`, persisted: true } }),
        ]);
      },
    },
    {
      upgrade(op) {
        op.batchAlterTable("all types", {}, (batch) => {
          batch.createCheckConstraint("ck", "b <> 5");
          batch.alterColumn("r", { nullable: false, backfill: "" });
          batch.alterColumn("p", { newColumnName: "uid" });
        });
        op.alterColumn("all types", "f", { serverDefault: true });
      },
    },
  );
  expect(await said(revisions)).toEqual([]);
});

test("rows that stop a revision are a warning", { timeout: 120_000 }, async () => {
  const revisions = history(
    { upgrade: (op) => op.createTable("t", [column("a", t.integer()), column("b", t.integer())]) },
    {
      upgrade(op) {
        op.addColumn("t", column("c", t.integer(), { nullable: false, serverDefault: 0 }));
        op.execute("INSERT INTO t (a, b, c) SELECT 1, 2, NULL FROM t LIMIT 1");
      },
    },
  );
  const found = await said(revisions, {}, sqlite);
  expect(found.filter((line) => line.startsWith("V201"))).toHaveLength(2);
  expect(found.filter((line) => line.startsWith("V1"))).toEqual([]);
});

test("constraints to come are kept by the test rows", { timeout: 120_000 }, async () => {
  const revisions = history(
    {
      upgrade(op) {
        op.createTable("parent", [column("id", t.integer(), { primaryKey: true })]);
        op.createTable("child", [
          column("id", t.integer(), { primaryKey: true }),
          column("p", t.integer()),
          column("code", t.string(30)),
          column("amount", t.integer()),
        ]);
      },
    },
    {
      upgrade(op) {
        op.alterColumn("child", "code", { nullable: false });
        op.createUniqueConstraint("uq_code", "child", ["code"]);
        op.createForeignKey("fk_p", "child", "parent", ["p"], ["id"]);
        op.createCheckConstraint("ck_amount", "child", "amount > 0");
        op.alterColumn("child", "code", { type: t.string(5) });
      },
    },
  );
  expect(await said(revisions)).toEqual([]);
});

test("a statement that fails is told with its engine", { timeout: 120_000 }, async () => {
  const revisions = history({ upgrade: (op) => op.execute("INSERT INTO nowhere VALUES (1)") });
  const found = await said(revisions, {}, sqlite);
  expect(found).toContain("V101 SQLite 3.35.0 refuses INSERT INTO nowhere VALUES (1): no such table: nowhere");
});

test("what op.execute made is a warning, and changing what history knows an error", { timeout: 120_000 }, async () => {
  const create = (op: Parameters<RevisionDefinition["upgrade"]>[0]) => op.createTable("t", [column("a", t.integer())]);
  const made = history({
    upgrade: (op) => {
      create(op);
      // An index over an expression without parentheses of its own is not followed.
      op.execute("CREATE INDEX ix_mine ON t (a + 1)");
    },
  });
  expect(await said(made, {}, sqlite)).toContainEqual(expect.stringMatching(/^V202 .*ix_mine/));
  const changed = history({
    upgrade: (op) => {
      create(op);
      op.execute("ALTER TABLE t ADD COLUMN b");
    },
  });
  const wrong = await said(changed, {}, sqlite);
  expect(wrong).toContainEqual(expect.stringMatching(/^V102 .*"a" NULL, "b" NULL/));
});

test("an engine older than the target is left out", { timeout: 120_000 }, async () => {
  const strict = history({
    upgrade: (op) => op.createTable("t", [column("a", t.integer())], { sqlite: { strict: true } }),
  });
  const settings = { dialects: [{ name: "sqlite", version: "3.37" }] };
  expect(await said(strict, settings)).toEqual(["V302 SQLite 3.35.0 is older than sqlite 3.37 and was left out"]);
});

test("the way back ends where nothing undoes", { timeout: 120_000 }, async () => {
  const revisions = history(
    { upgrade: (op) => op.createTable("t", [column("a", t.integer())]) },
    { upgrade: (op) => op.execute("INSERT INTO t (a) VALUES (1)") },
    { upgrade: (op) => op.addColumn("t", column("b", t.text())) },
  );
  expect(await said(revisions, {}, sqlite)).toEqual([expect.stringMatching(/^V303 .*r1/)]);
});

test("a table over a type that op.execute makes", { timeout: 120_000 }, async () => {
  const revisions = history({
    upgrade(op) {
      op.execute("CREATE TYPE mood AS ENUM ('x', 'y')");
      op.createTable("t", [column("a", t.raw("mood"))]);
    },
    downgrade(op) {
      op.dropTable("t");
      op.execute("DROP TYPE mood");
    },
  });
  const found = await said(revisions, {}, { dialects: ["postgresql"] });
  expect(found).toEqual([expect.stringMatching(/^V304 .*type "mood" does not exist/)]);
});

test("a file that is cut elsewhere is told of", () => {
  const project = projectOf(tracker);
  const { script } = compileScript(project, { dialect: "sqlite", range: "aaa111", direction: "upgrade" });
  const { up } = compileMovements(project, configured(project.settings, "sqlite"), "aaa111");
  expect(cut(script, up).diagnostics).toEqual([]);
  const shifted = { ...script, text: script.text.replace("NOT NULL", "NOT; NULL") };
  expect(cut(shifted, up).diagnostics.map(({ code }) => code)).toEqual(["V106"]);
});

test("tables in a schema of their own", { timeout: 120_000 }, async () => {
  const revisions = history(
    {
      upgrade(op) {
        const schema = "app";
        op.createTable("user", [column("id", t.integer(), { primaryKey: true }), column("x", t.text())], { schema });
        op.createTable("user", [
          column("id", t.integer(), { primaryKey: true }),
          column("other", t.integer(), { references: "app.user.id" }),
        ]);
      },
    },
    {
      upgrade: (op) =>
        op.alterColumn("user", "x", { newColumnName: "y", nullable: false, backfill: "", schema: "app" }),
    },
  );
  expect(await said(revisions, {}, { dialects: ["postgresql"] })).toEqual([]);
});

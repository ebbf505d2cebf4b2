import { afterAll, describe, expect, it } from "vitest";
import { compileScript, type Purpose, type Script } from "../src/output/compile.js";
import { statementsIn } from "../src/output/script.js";
import { type Embedded, engines, stop } from "./guards/embedded.js";
import { faults, projectWith, rows, scriptOf } from "./guards/faults.js";

// A script that only asks says beforehand what the guards of another would say, and afterwards whether it was applied.

/** What only shows while the script runs: it is the script's connection, or what the engine says of it. */
const onlyThere = [
  "a view on what goes",
  "a trigger of another table on what goes",
  "a transaction that is open already",
];

/** What a person does to the result, and what must be told of it. */
const damages: readonly { readonly name: string; readonly done: string; readonly told: RegExp }[] = [
  {
    name: "a changed version row",
    done: "UPDATE alembic_version SET version_num = 'r1'",
    told: /must hold exactly r2/,
  },
  { name: "a second version row", done: "INSERT INTO alembic_version VALUES ('r9')", told: /must hold exactly r2/ },
  { name: "no version row", done: "DELETE FROM alembic_version", told: /must hold exactly r2/ },
  { name: "no version table", done: "DROP TABLE alembic_version", told: /alembic_version/ },
  { name: "an index that is gone", done: "DROP INDEX ix_post_slug", told: /post/ },
  { name: "another column", done: "ALTER TABLE account ADD COLUMN extra INTEGER", told: /account/ },
  { name: "a column that is gone", done: "ALTER TABLE post DROP COLUMN title", told: /post/ },
  { name: "a table that is gone", done: "DROP TABLE audit", told: /audit/ },
  { name: "another name", done: "ALTER TABLE account RENAME TO accounts", told: /account/ },
];

describe.each(engines.map((engine) => [engine.name, engine] as const))("%s", (_, engine) => {
  const { dialect } = engine;
  const asking = (purpose: Purpose, range = "r1:r2"): Script =>
    compileScript(projectWith({ guards: "full", client: "any" }), { dialect, range, purpose }).script;

  it.each(faults.map((fault) => [fault.name, fault] as const))("before: %s", async (_name, fault) => {
    const done = fault.done[dialect];
    if (typeof done !== "string") return;
    await onDatabase(done, async (database) => {
      const was = await database.everything();
      const said = await answersOf(database, asking("preflight"));
      expect(await database.everything()).toBe(was);
      const told = onlyThere.includes(fault.name) ? undefined : fault.told?.[dialect];
      expect(said.passed, said.text).toBe(told === undefined);
      const found = said.text.split("\n").filter((line) => !line.startsWith("ok"));
      if (told !== undefined) expect(`${found.join("\n")}\n${said.shown}`).toMatch(asQuestion(told));
      else expect(found).toEqual([]);
      // The first that fails shows what it is.
      expect(said.shown === "", said.shown).toBe(told === undefined);
    });
  });

  it("after: what was done is what should be there, and asking changes nothing", async () => {
    await onDatabase("", async (database) => {
      expect((await answersOf(database, asking("verify"))).passed).toBe(false);
      await database.exec(scriptOf("r1:r2", dialect, "full", "any"));
      const was = await database.everything();
      expect(await answersOf(database, asking("verify"))).toMatchObject({ passed: true });
      expect(await answersOf(database, asking("verify", ":r2"))).toMatchObject({ passed: true });
      expect(await database.everything()).toBe(was);
    });
  });

  it.each(damages.map((damage) => [damage.name, damage] as const))("after: %s", async (_name, { done, told }) => {
    await onDatabase("", async (database) => {
      await database.exec(scriptOf("r1:r2", dialect, "full", "any"));
      await database.exec(done);
      const { passed, text } = await answersOf(database, asking("verify"));
      expect(passed).toBe(false);
      expect(
        text
          .split("\n")
          .filter((line) => !line.startsWith("ok"))
          .join("\n"),
      ).toMatch(told);
    });
  });

  it("from nothing: there may be a version table or not, as long as it is empty", async () => {
    const database = await engine.open();
    try {
      const before = asking("preflight", ":r2");
      expect(await answersOf(database, before)).toMatchObject({ passed: true });
      await database.exec("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)");
      expect(await answersOf(database, before)).toMatchObject({ passed: true });
      await database.exec("INSERT INTO alembic_version VALUES ('r1')");
      expect((await answersOf(database, before)).passed).toBe(false);
      await database.exec("DELETE FROM alembic_version; CREATE TABLE post (id INTEGER)");
      expect((await answersOf(database, before)).text).toMatch(/FAILS \| 1 \| upgrade r1: there is a table post/);
    } finally {
      await database.close();
    }
  });

  async function onDatabase(damage: string, work: (database: Embedded) => Promise<void>): Promise<void> {
    const database = await engine.open();
    try {
      await database.exec(`${scriptOf(":r1", dialect, "none", "any")}${rows}${damage}`);
      await work(database);
    } finally {
      await database.close();
    }
  }
});

afterAll(stop);

interface Answers {
  readonly text: string;
  /** Nothing failed, least of all what is said at the end. */
  readonly passed: boolean;
  /** What the query of the first answer that is not `ok` shows. */
  readonly shown: string;
}

/** What a client prints that goes on after an error. */
async function answersOf(database: Embedded, script: Script): Promise<Answers> {
  const lines: (readonly string[])[] = [];
  let passed = true;
  for (const { text } of statementsIn(script.lines)) {
    try {
      const results = JSON.parse(await database.query(text)) as readonly (readonly (readonly string[])[])[];
      lines.push(...results.flat());
    } catch (error) {
      passed = false;
      lines.push([(error as Error).message]);
    }
  }
  const wrong = lines.find(([outcome]) => outcome === "FAILS")?.[3];
  const show = async (query: string): Promise<string> =>
    query === "" ? "nothing to show" : database.query(query).catch((error: unknown) => String(error));
  const shown = wrong === undefined ? "" : await show(wrong);
  return { text: lines.map((line) => line.join(" | ")).join("\n"), passed, shown };
}

/** The guard of PostgreSQL tells what a table has, and what the version table holds, in its message; a question has it in its query. */
function asQuestion(told: RegExp): RegExp {
  return new RegExp(told.source.replace(", and holds zzz", "").replace(", and holds other, r1", ""), told.flags);
}

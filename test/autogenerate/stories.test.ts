import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { readerFor } from "../../src/reader/reader.js";
import type { Connection, Engine } from "../../src/verify/engine.js";
import { postgresqlEngines } from "../../src/verify/postgresql.js";
import { sqliteEngines } from "../../src/verify/sqlite.js";
import { limbeck } from "../limbeck.js";
import { project } from "../project.js";

// The two stories that autogenerate is for: schema.ts is edited, the script is written, and it runs on databases with rows
// in them. Every step is a command as people type it.

const all = `["sqlite", "postgresql", "mysql", "mariadb", "mssql", "oracle"]`;
const config = `import { defineConfig } from "limbeck";
export default defineConfig({ versions: "versions/*.ts", dialects: ${all}, schema: "schema.ts" });
`;

const schema = (...tables: readonly string[]): string =>
  `import { column, defineSchema, t, table } from "limbeck";\nexport default defineSchema([${tables.join(", ")}]);\n`;

/** A project whose only revision makes these tables. */
function started(...tables: readonly string[]): string {
  const directory = project({ "schema.ts": schema(...tables) }, config);
  const { status, stderr } = limbeck(directory, "revision", "--autogenerate", "-m", "begin", "--rev-id", "aaaa");
  expect(status, stderr).toBe(0);
  return directory;
}

/** schema.ts as somebody has edited it, and the script that follows from it. */
function edited(directory: string, ...tables: readonly string[]): void {
  writeFileSync(join(directory, "schema.ts"), schema(...tables));
  const disagreeing = limbeck(directory, "check", "--no-out");
  expect(disagreeing.status).toBe(1);
  expect(disagreeing.stderr).toContain("A107");
  const { status, stderr } = limbeck(directory, "revision", "--autogenerate", "-m", "change", "--rev-id", "bbbb");
  expect(status, stderr).toBe(0);
  expect(limbeck(directory, "compile", "--sql").status).toBe(0);
  expect(limbeck(directory, "check").status).toBe(0);
  const again = limbeck(directory, "revision", "--autogenerate", "-m", "again");
  expect(again).toMatchObject({ status: 0, stdout: "" });
  expect(again.stderr).toContain("no changes detected");
}

async function run(
  connection: Connection,
  directory: string,
  dialect: string,
  ...args: readonly string[]
): Promise<void> {
  const { stdout, stderr } = limbeck(directory, ...args, "--sql", "-d", dialect, "--client", "any");
  expect(stdout, stderr).not.toBe("");
  for (const { text } of readerFor(dialect).split(stdout)) await connection.execute(text);
}

const group = `table("group", [column("id", t.integer(), { primaryKey: true }), column("name", t.string(50))])`;
const user = (more = ""): string =>
  `table("user", [column("id", t.integer(), { primaryKey: true }), column("name", t.string(50), { nullable: false })${more}])`;

describe.each(["sqlite", "postgresql"])("on %s", (dialect) => {
  let engines: readonly Engine[];
  beforeAll(async () => {
    engines = dialect === "sqlite" ? await sqliteEngines() : await postgresqlEngines();
  }, 60_000);
  /** Works on an empty database of every engine, one after the other. */
  async function onEach(work: (connection: Connection) => Promise<void>): Promise<void> {
    for (const engine of engines) {
      const connection = await engine.open();
      try {
        await work(connection);
      } finally {
        await connection.close();
      }
    }
  }

  test("a column that nobody needs any more", { timeout: 120_000 }, async () => {
    const directory = started(user(`, column("about_me", t.string(140))`));
    edited(directory, user());
    await onEach(async (connection) => {
      await run(connection, directory, dialect, "upgrade", "aaaa");
      await connection.execute(
        `INSERT INTO "user" (id, name, about_me) VALUES (1, 'Ann', 'it''s me'), (2, 'Ben', NULL)`,
      );
      await run(connection, directory, dialect, "upgrade", "aaaa:bbbb");
      expect(await connection.query(`SELECT * FROM "user" ORDER BY id`)).toEqual([
        ["1", "Ann"],
        ["2", "Ben"],
      ]);
      await run(connection, directory, dialect, "downgrade", "bbbb:aaaa");
      expect(await connection.query(`SELECT id, name, about_me FROM "user" ORDER BY id`)).toEqual([
        ["1", "Ann", null],
        ["2", "Ben", null],
      ]);
    });
  });

  test("a user table that refers to a table called group, which has rows", { timeout: 120_000 }, async () => {
    const directory = started(group);
    edited(directory, group, user(`, column("group_id", t.integer(), { nullable: false, references: "group.id" })`));
    await onEach(async (connection) => {
      await run(connection, directory, dialect, "upgrade", "aaaa");
      await connection.execute(`INSERT INTO "group" (id, name) VALUES (7, 'admins')`);
      await run(connection, directory, dialect, "upgrade", "aaaa:bbbb");
      await connection.execute(`INSERT INTO "user" (id, name, group_id) VALUES (1, 'Ann', 7)`);
      expect(await connection.query(`SELECT g.name FROM "user" u JOIN "group" g ON g.id = u.group_id`)).toEqual([
        ["admins"],
      ]);
      if (dialect === "sqlite") await connection.execute("PRAGMA foreign_keys = ON");
      await expect(connection.execute(`INSERT INTO "user" (id, name, group_id) VALUES (2, 'Ben', 8)`)).rejects.toThrow(
        /foreign key/i,
      );
      await run(connection, directory, dialect, "downgrade", "bbbb:aaaa");
      expect(await connection.query(`SELECT id, name FROM "group"`)).toEqual([["7", "admins"]]);
    });
  });
});

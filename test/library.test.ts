import initSqlJs, { type Database } from "sql.js";
import { describe, expect, it } from "vitest";
import { compile, compileProject, compileScript, Failure, loadProject } from "../src/index.js";
import { adding, config, shop } from "./limbeck.js";

const child = `import { column, defineRevision, foreignKey, t } from "limbeck";
export default defineRevision({
  revision: "c0ffee",
  downRevision: "d4e5f6",
  upgrade(op) {
    op.createTable("note", [
      column("id", t.integer(), { primaryKey: true }),
      column("account_id", t.integer()),
      foreignKey(["account_id"], ["account.id"], { onDelete: "CASCADE" }),
    ]);
    op.execute("INSERT INTO account (id, email) VALUES (1, 'ann')");
    op.execute("INSERT INTO note (id, account_id) VALUES (1, 1), (2, 1)");
  },
  downgrade(op) {
    op.dropTable("note");
  },
});
`;
const copy = adding(`op.batchAlterTable("account", { recreate: "always" }, (batch) => batch.dropColumn("name"));`)
  .replace("d4e5f6", "e5f6a7")
  .replace("a1b2c3", "c0ffee");

const project = (more = "", last = copy, guards = "none") =>
  loadProject(
    shop(
      { "versions/c0ffee_note.ts": child, "versions/e5f6a7_copy.ts": last },
      config(`guards: "${guards}", ${more}`, `["sqlite"]`),
    ),
  );

async function enforcing(): Promise<Database> {
  const { Database } = await initSqlJs();
  const database = new Database();
  database.run("PRAGMA foreign_keys = ON");
  return database;
}

describe("compile, for a driver", () => {
  it.each(["per-script", "per-revision", "none"])("gives the statements of the script in its order (%s)", (when) => {
    const given = project(`transaction: "${when}"`);
    const { script } = compileScript(given, { dialect: "sqlite" });
    const expected = script.lines.flatMap((line) => (line.kind === "statement" ? [line.statement.text] : []));
    expect([...compile({ ...given, dialect: "sqlite" })].map(({ sql }) => sql)).toEqual(expected);
  });

  it("keeps the rows that refer to a copied table, where foreign keys are enforced", async () => {
    const database = await enforcing();
    for (const { sql } of compile({ ...project(), dialect: "sqlite" })) database.run(sql);
    expect(database.exec("SELECT id, account_id FROM note")[0]?.values).toEqual([
      [1, 1],
      [2, 1],
    ]);
    expect(database.exec("PRAGMA foreign_key_check")).toEqual([]);
    expect(database.exec("SELECT version_num FROM alembic_version")[0]?.values).toEqual([["e5f6a7"]]);
  });

  it("refuses a database that stands elsewhere, where scripts are guarded", async () => {
    const database = await enforcing();
    const run = (): void => {
      for (const { sql } of compile({ ...project("", copy, "full"), dialect: "sqlite" })) database.run(sql);
    };
    run();
    expect(run).toThrow("upgrade a1b2c3: alembic_version must hold no revision - nothing was changed");
    database.run("ROLLBACK");
    expect(database.exec("SELECT version_num FROM alembic_version")[0]?.values).toEqual([["e5f6a7"]]);
  });

  it("says of which revision a row of the version table is", () => {
    const rows = [...compile({ ...project(), dialect: "sqlite" })].filter(({ sql }) => / "?alembic_version/.test(sql));
    expect(rows.map(({ origin }) => origin.revision)).toEqual([undefined, "a1b2c3", "d4e5f6", "c0ffee", "e5f6a7"]);
  });

  it("goes no further than what is wrong, and does not commit", async () => {
    const database = await enforcing();
    const wrong = copy.replace(/op\.batch.*/, `op.dropTable("nowhere");`);
    const statements = compile({ ...project("", wrong), dialect: "sqlite" });
    expect(() => {
      for (const { sql } of statements) database.run(sql);
    }).toThrow(Failure);
    database.run("ROLLBACK");
    expect(database.exec("SELECT name FROM sqlite_master")).toEqual([]);
  });

  it("is as lazy as it is asked", () => {
    const wrong = copy.replace(/op\.batch.*/, `op.dropTable("nowhere");`);
    const first = compile({ ...project("", wrong), dialect: "sqlite" }).next();
    expect(first.value).toMatchObject({ sql: "PRAGMA foreign_keys = OFF", origin: {} });
  });
});

it("a whole project, as the command line writes it", () => {
  const { files } = compileProject(project());
  expect(files.slice(0, 2).map(({ path }) => path)).toEqual(["sqlite/upgrade.sql", "sqlite/downgrade.sql"]);
});

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sqliteEngines } from "./laws/sqlite.js";
import { config, limbeck } from "./limbeck.js";
import { project } from "./project.js";

// A project that takes up a database that was there first: a dump is the baseline, and no revision has been written yet.

/** As `.schema` prints it, in the ways in which people write such tables. */
const dump = `CREATE TABLE account (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name VARCHAR(10) NOT NULL DEFAULT 5,
  is_admin BOOLEAN NOT NULL DEFAULT 0,
  is_new BOOLEAN DEFAULT 1,
  is_odd BOOLEAN DEFAULT '0',
  score INTEGER DEFAULT '5',
  born DATETIME DEFAULT '0000-00-00 00:00:00'
);
CREATE TABLE tag (name TEXT PRIMARY KEY, account_id INTEGER REFERENCES account (id));
CREATE TABLE pair (a INTEGER, b INTEGER, PRIMARY KEY (a, b));
`;
const baseline = `baseline: { revision: "b0b0b0b0b0b0", schema: "baseline.sql" }`;

const taking = (more = ""): string =>
  project({ "baseline.sql": dump }, config([baseline, more].filter(Boolean).join(", "), `["sqlite"]`));

const ok = (directory: string, ...args: string[]): { readonly stdout: string; readonly stderr: string } => {
  const { status, stdout, stderr } = limbeck(directory, ...args);
  expect({ args, status, stderr: status === 0 ? "" : stderr }).toEqual({ args, status: 0, stderr: "" });
  return { stdout, stderr };
};

describe("a database that was there first", () => {
  it("is exported as a schema file before there is a revision, and then differs in nothing", () => {
    const directory = taking(`schema: "schema.ts"`);
    const schema = ok(directory, "export", "--schema").stdout;
    expect(schema).toContain(`column("is_admin", t.boolean(), { nullable: false, serverDefault: false })`);
    expect(schema).toContain(`column("is_new", t.boolean(), { serverDefault: true })`);
    expect(schema).toContain(`column("score", t.integer(), { serverDefault: sql\`'5'\` })`);
    expect(ok(directory, "export", "b0b0b0b0b0b0", "--schema").stdout).toBe(schema);
    writeFileSync(join(directory, "schema.ts"), schema);
    expect(ok(directory, "revision", "--autogenerate", "-m", "none").stderr).toContain("note[A202]");
  });

  it("gets its version table from stamp, and goes on from there", async () => {
    const directory = taking();
    const engine = await sqliteEngines.newest();
    const database = new engine.Database();
    database.run(dump);
    database.run(ok(directory, "stamp", "b0b0b0b0b0b0", "--sql", "--client", "any").stdout);
    expect(database.exec("SELECT version_num FROM alembic_version")[0]?.values).toEqual([["b0b0b0b0b0b0"]]);
    database.close();
    const twice = limbeck(directory, "stamp", "b0b0b0b0b0b0:b0b0b0b0b0b0", "--sql");
    expect(twice.stderr).toContain("error[G126]");
  });

  it("is verified, with a key that numbers its rows and says nothing of NOT NULL", () => {
    const directory = taking();
    // Other keys may hold NULL there, which verify does not take for what history says.
    const strict = dump
      .replace("name TEXT PRIMARY", "name TEXT NOT NULL PRIMARY")
      .replaceAll(/([ab]) INTEGER,/g, "$1 INTEGER NOT NULL,");
    writeFileSync(join(directory, "baseline.sql"), strict);
    const script = ok(directory, "revision", "-m", "more").stdout.trim();
    const file = join(directory, script);
    const text = readFileSync(file, "utf8").replace(
      /\/\/ op\.addColumn.*/,
      `op.addColumn("pair", column("c", t.text()));`,
    );
    writeFileSync(file, text.replace("{ defineRevision }", "{ column, defineRevision, t }"));
    expect(ok(directory, "verify").stdout).toContain("sqlite: sound (1 revision");
  });
});

describe("a schema file of SQL", () => {
  it("is compared with history like a declared one", () => {
    const directory = taking(`schema: "schema.sql"`);
    const wanted = join(directory, "schema.sql");
    writeFileSync(wanted, dump);
    expect(ok(directory, "revision", "--autogenerate", "-m", "none").stderr).toContain("note[A202]");
    writeFileSync(wanted, dump.replace("PRIMARY KEY (a, b)", "c VARCHAR(5), PRIMARY KEY (a, b)"));
    const { stdout, stderr } = ok(directory, "revision", "--autogenerate", "-m", "more");
    expect(stderr).toContain("detected: add column pair.c");
    expect(readFileSync(join(directory, stdout.trim()), "utf8")).toContain(`column("c", t.string(5))`);
    expect(ok(directory, "revision", "--autogenerate", "-m", "none").stderr).toContain("note[A202]");
  });

  it("has to be there for each dialect", () => {
    const files = {
      "baseline.sql": dump,
      "schema.sql": dump,
      "versions/a.ts": `import { defineRevision } from "limbeck";
export default defineRevision({ revision: "aaaa", downRevision: null, upgrade() {} });`,
    };
    const said = (schema: string): string =>
      limbeck(project(files, config(`schema: ${schema}`)), "check", "--no-out").stderr;
    expect(said(`"schema.sql"`)).toContain("error[M502]");
    expect(said(`{ sqlite: "schema.sql" }`)).toContain("error[M504]");
    expect(said(`{ sqlite: "schema.sql", postgresql: "none.sql" }`)).toContain("error[L110]: none.sql cannot be read");
  });
});

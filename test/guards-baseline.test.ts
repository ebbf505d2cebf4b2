import { afterAll, expect, it } from "vitest";
import { defineRevision, t } from "../src/index.js";
import { compileScript, type Project } from "../src/output/compile.js";
import { engines, stop } from "./guards/embedded.js";
import { projectOf } from "./verify/project.js";

// A dump says REFERENCES without columns, as people write it, and a table of it is copied with all its guards.

/** What people have, and what the guard asks of it. */
const dump = `
CREATE TABLE customer (id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE price (code TEXT, valid_from TEXT, PRIMARY KEY (code, valid_from));
CREATE TABLE invoice (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customer,
  parent INTEGER REFERENCES Invoice ON DELETE CASCADE,
  code TEXT,
  valid_from TEXT,
  note TEXT,
  FOREIGN KEY (code, valid_from) REFERENCES price
);
`;
const versions = "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, PRIMARY KEY (version_num));\n";
const rows = `
INSERT INTO alembic_version VALUES ('b1');
INSERT INTO customer VALUES (1, 'Ann');
INSERT INTO price VALUES ('x', '2020');
INSERT INTO invoice VALUES (1, 1, NULL, 'x', '2020', NULL), (2, 1, 1, NULL, NULL, 'twice');
`;

const project: Project = projectOf(
  [
    defineRevision({
      revision: "r2",
      downRevision: "b1",
      upgrade: (op) => {
        op.alterColumn("invoice", "note", { type: t.string(40) });
      },
    }),
  ],
  {
    guards: "full",
    client: "any",
    baseline: { revision: "b1", tables: [], files: [{ dialect: "sqlite", file: "dump.sql", text: dump }] },
  },
);

const { text } = compileScript(project, { dialect: "sqlite", range: "b1:r2" }).script;

it.each(engines.filter(({ dialect }) => dialect === "sqlite"))(
  "$name: applies to the database that was dumped",
  async (engine) => {
    const database = await engine.open();
    await database.exec(`${dump}${versions}${rows}`);
    await database.exec(text);
    expect(await database.query("SELECT version_num FROM alembic_version")).toContain("r2");
    expect(await database.query("SELECT id, customer_id, parent, code FROM invoice")).toContain(
      '["1","1","null","x"],["2","1","1","null"]',
    );
    await database.close();
  },
);

it.each(engines.filter(({ dialect }) => dialect === "sqlite"))(
  "$name: refuses a foreign key to other columns, written out or not",
  async (engine) => {
    for (const [from, to] of [
      ["REFERENCES customer,", "REFERENCES customer (name),"],
      ["REFERENCES price\n", "REFERENCES price (valid_from, code)\n"],
      ["PRIMARY KEY (code, valid_from)", "PRIMARY KEY (valid_from, code)"],
    ] as const) {
      const database = await engine.open();
      const other = dump.replace(from, to);
      expect(other).not.toBe(dump);
      await database.exec(`${other}${versions}${rows}`);
      const was = await database.everything();
      await expect(database.exec(text)).rejects.toThrow(/invoice does not have the foreign keys/);
      expect(await database.everything()).toBe(was);
      await database.close();
    }
  },
);

afterAll(stop);

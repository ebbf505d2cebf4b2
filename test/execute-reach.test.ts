import { describe, expect, test } from "vitest";
import { dialectFor } from "../src/dialect/registry.js";
import { emptySchema, isClouded } from "../src/model/edit.js";
import type { Operation } from "../src/model/operation.js";
import { apply, replay } from "../src/model/replay.js";
import type { Schema } from "../src/model/schema.js";
import { readerFor } from "../src/reader/reader.js";
import { executed } from "../src/script/data.js";

// What op.execute may have changed without being understood: every such table is clouded, and no other.

const tables = `
  CREATE TABLE parent (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(30));
  CREATE TABLE child (id INTEGER NOT NULL PRIMARY KEY, pid INTEGER, a VARCHAR(30), b INTEGER,
    CONSTRAINT fk_p FOREIGN KEY (pid) REFERENCES parent (id));
  CREATE INDEX ix_child ON child (b);
  CREATE TABLE other (id INTEGER NOT NULL PRIMARY KEY)`;

const counted = `${tables}; CREATE TABLE counted (id SERIAL PRIMARY KEY)`;

type Said = readonly [text: string, clouded: readonly string[]];

const cases: Readonly<Record<"sqlite" | "postgresql" | "mariadb", readonly Said[]>> = {
  sqlite: [
    ["CREATE TEMP TABLE child (x TEXT); ALTER TABLE child ADD COLUMN y TEXT; DROP TABLE child", []],
    ["CREATE TABLE temp.child (x TEXT); CREATE INDEX ix ON child (x)", []],
    ["ALTER TABLE child ADD COLUMN d TEXT DEFAULT abc", ["child"]],
  ],
  postgresql: [
    ["ALTER TABLE child OWNER TO app", []],
    ["ALTER TABLE child OWNER TO app, DROP COLUMN a", ["child"]],
    ["ALTER TABLE child DROP COLUMN a, OWNER TO app", ["child"]],
    ["ALTER TABLE child REPLICA IDENTITY FULL, DROP COLUMN a", ["child"]],
    ["ALTER TABLE child CLUSTER ON ix_child, DROP COLUMN a", ["child"]],
    ["ALTER TABLE parent DROP COLUMN id CASCADE", ["child", "parent"]],
    ["ALTER TABLE parent DROP CONSTRAINT parent_pkey CASCADE, DROP COLUMN name", ["child", "parent"]],
    ["ALTER TABLE other ADD FOREIGN KEY (id) REFERENCES parent (id) ON DELETE CASCADE", []],
    ["DROP TABLE IF EXISTS other, parent CASCADE", ["child", "other", "parent"]],
    ["DROP SEQUENCE counted_id_seq CASCADE", ["counted"]],
    ["ALTER SEQUENCE counted_id_seq RENAME TO s", ["counted"]],
    ["ALTER TABLE counted ALTER id SET DEFAULT 5", ["counted"]],
    ["ALTER INDEX ix_child RENAME TO ix_other", ["child"]],
    ["ALTER SCHEMA public RENAME TO old", ["child", "counted", "other", "parent"]],
    ["ALTER SCHEMA public OWNER TO app", []],
    ["CREATE INDEX ix ON child (weird(a)); DROP FUNCTION weird(text) CASCADE", ["child"]],
    ["DROP EXTENSION citext CASCADE", ["child", "counted", "other", "parent"]],
    ["DO $$ BEGIN IF true THEN ALTER TABLE child DROP COLUMN a; END IF; END $$", ["child"]],
    ["DO $$ BEGIN EXECUTE 'ALTER TABLE child DROP COLUMN a'; END $$", ["child"]],
    ["DO $$ BEGIN UPDATE child SET a = NULL; END $$", []],
    ["CREATE TEMP TABLE child (x TEXT); ALTER TABLE child ADD COLUMN y TEXT", []],
  ],
  mariadb: [
    ["DROP TEMPORARY TABLE IF EXISTS child", []],
    ["CREATE TEMPORARY TABLE child (z INT); ALTER TABLE child ADD y INT; DROP TABLE child", []],
    ["ALTER IGNORE TABLE child ADD x INT", ["child"]],
    ["ALTER ONLINE TABLE child ADD x INT", ["child"]],
    ["CREATE OR REPLACE TABLE child (z INT)", ["child"]],
    ["RENAME TABLE child TO tmp, other TO child, tmp TO other", ["child", "other"]],
    ["EXECUTE IMMEDIATE 'ALTER TABLE child ADD x INT'", ["child"]],
    ["SET @s = 'ALTER TABLE child ADD x INT'; PREPARE p FROM @s; EXECUTE p", ["child"]],
    ["BEGIN NOT ATOMIC ALTER TABLE child ADD x INT; END", ["child"]],
    ["ALTER TABLE child ADD x INT CHECK (x > 0)", ["child"]],
  ],
};

describe.each(Object.keys(cases) as (keyof typeof cases)[])("%s", (name) => {
  const target = dialectFor({ name });
  const reader = readerFor(name);
  const execute = (text: string, before: Schema): Operation<"execute"> =>
    executed({ target, reader }, "op.execute", text, before) as Operation<"execute">;

  test.each(cases[name])("%s", (text, clouded) => {
    const empty = emptySchema(target.rules);
    const before = apply(empty, execute(name === "postgresql" ? counted : tables, empty));
    const op = execute(text, before);
    const after = apply(before, op);
    const found = before.tables
      .values()
      .filter((table) => isClouded(after, table))
      .map((table) => table.name);
    expect([...found].sort()).toEqual(clouded);
    if (clouded.length === 0 && /TEMP/i.test(text)) expect(after.tables).toBe(before.tables);
    expect(() => replay(op.effects ?? [], before)).not.toThrow();
  });
});

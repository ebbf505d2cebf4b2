import { expect, test } from "vitest";
import { sqlite } from "../../src/dialect/sqlite/index.js";
import { postgresql } from "../../src/dialect/postgresql/index.js";
import type { Dialect } from "../../src/dialect/dialect.js";
import type { Found } from "../../src/verify/catalog.js";
import { enginesFor } from "../../src/verify/verify.js";
import { readDefinition } from "../../src/verify/sqlite-definition.js";

/** What the newest engine of a dialect says of table `t`, once these statements are run. */
async function found(dialect: Dialect, ...statements: readonly string[]): Promise<Found> {
  const [engine] = (await enginesFor(dialect)).used;
  if (engine === undefined) throw new Error("no engine");
  const connection = await engine.open();
  try {
    for (const statement of statements) await connection.execute(statement);
    const tables = await engine.tables(connection, dialect.rules);
    return [...tables.values()].find(({ name }) => name === "t") ?? expect.fail("there is no table t");
  } finally {
    await connection.close();
  }
}

const parent = "CREATE TABLE p (id INTEGER PRIMARY KEY)";
const tables: Readonly<Record<string, string>> = {
  sqlite: `CREATE TABLE t (a INTEGER NOT NULL, "b c" VARCHAR(10) COLLATE NOCASE DEFAULT 'x', c AS (a * 2) STORED, p INTEGER,
    CONSTRAINT pk PRIMARY KEY (a, p), UNIQUE (p), CONSTRAINT fk FOREIGN KEY (p) REFERENCES p (id) ON DELETE SET NULL,
    CHECK (a > 0))`,
  postgresql: `CREATE TABLE t (a INTEGER NOT NULL, "b c" VARCHAR(10) COLLATE "C" DEFAULT 'x', c INTEGER GENERATED ALWAYS AS (a * 2) STORED,
    p INTEGER, CONSTRAINT pk PRIMARY KEY (a, p), UNIQUE (p), CONSTRAINT fk FOREIGN KEY (p) REFERENCES p (id) ON DELETE SET NULL,
    CHECK (a > 0))`,
};
const made = [
  'CREATE UNIQUE INDEX ix ON t (a DESC, "b c") WHERE a > 1',
  'CREATE INDEX ix_expression ON t ((lower("b c")))',
];

test.each([sqlite, postgresql])("the facts of a table on $name", { timeout: 60_000 }, async (dialect) => {
  const { facts } = await found(dialect, parent, tables[dialect.name] ?? "", ...made);
  const server = dialect === postgresql;
  expect(facts).toEqual({
    // A primary key makes its columns NOT NULL on PostgreSQL, and not on SQLite.
    columns: ['"a" NOT NULL', '"b c" NULL with a default', '"c" NULL computed', server ? '"p" NOT NULL' : '"p" NULL'],
    primaryKey: ["a", "p"],
    uniques: ['"p"'],
    foreignKeys: [`"p" to ${server ? "public" : "main"}.p ("id") on delete SET NULL on update NO ACTION`],
    indexes: expect.arrayContaining([
      '"ix" unique on "a" descending, "b c" partial',
      '"ix_expression" on an expression',
    ]) as string[],
    exclusions: 0,
    checks: 1,
    names: expect.arrayContaining(server ? ["pk", "fk", "t_p_key", "t_a_check"] : ["pk", "fk"]) as string[],
  });
});

test("the details of a table on SQLite", async () => {
  const { details } = await found(sqlite, parent, tables["sqlite"] ?? "", ...made);
  expect(Object.fromEntries(details)).toEqual({
    'type of column "a"': "integer",
    'type of column "b c"': "varchar ( 10 )",
    'type of column "c"': "",
    'type of column "p"': "integer",
    'collation of column "a"': "the usual one",
    'collation of column "b c"': "nocase",
    'collation of column "c"': "the usual one",
    'collation of column "p"': "the usual one",
    'default of column "b c"': "'x'",
    'expression of computed column "c"': "as ( a * 2 ) stored",
    'constraint "pk"': "primary key ( a , p )",
    "constraint unique ( p )": "unique ( p )",
    'constraint "fk"': "foreign key ( p ) references p ( id ) on delete set null",
    "constraint check ( a > 0 )": "check ( a > 0 )",
    'index "ix"': "on t ( a desc , b c ) where a > 1",
    'index "ix_expression"': "on t ( ( lower ( b c ) ) )",
  });
});

test("the details of a table on PostgreSQL", { timeout: 60_000 }, async () => {
  const comments = ["COMMENT ON TABLE t IS 'it''s'", "COMMENT ON COLUMN t.a IS 'a'"];
  const serial = "ALTER TABLE t ADD COLUMN s SERIAL";
  const { details } = await found(postgresql, parent, tables["postgresql"] ?? "", ...made, ...comments, serial);
  expect(Object.fromEntries(details)).toMatchObject({
    comment: '"it\'s"',
    'comment of column "a"': '"a"',
    'type of column "b c"': "character varying(10)",
    'collation of column "b c"': "C",
    'default of column "b c"': "'x'::character varying",
    'expression (s) of column "c"': "(a * 2)",
    'sequence of column "s"': "public.t_s_seq",
    'constraint "fk"': "FOREIGN KEY (p) REFERENCES p(id) ON DELETE SET NULL",
    'index "ix"': 'CREATE UNIQUE INDEX ix ON public.t USING btree (a DESC, "b c") WHERE (a > 1)',
  });
});

test("SQLite makes one index of two keys over the same columns, and both are told", async () => {
  const { facts } = await found(
    sqlite,
    'CREATE TABLE t ("A" TEXT, b TEXT UNIQUE, c INTEGER, PRIMARY KEY (a), UNIQUE (A), CONSTRAINT u UNIQUE (b), UNIQUE ("b", c))',
  );
  expect([...facts.uniques].map((key) => key.toLowerCase()).sort()).toEqual(['"a"', '"b"', '"b"', '"b", "c"']);
  expect(facts.primaryKey).toEqual(["A"]);
});

test("what SQLite does with a row that violates a constraint", async () => {
  const { details } = await found(
    sqlite,
    "CREATE TABLE t (a INTEGER NOT NULL ON CONFLICT IGNORE PRIMARY KEY ON CONFLICT REPLACE, b TEXT NOT NULL, UNIQUE (b) ON CONFLICT FAIL)",
  );
  expect(Object.fromEntries(details)).toMatchObject({
    'NOT NULL of column "a"': "on conflict ignore",
    "constraint primary key ( a ) on conflict replace": "primary key ( a ) on conflict replace",
    "constraint unique ( b ) on conflict fail": "unique ( b ) on conflict fail",
  });
  expect(details.has('NOT NULL of column "b"')).toBe(false);
});

test("how PostgreSQL keeps a table and its indexes", { timeout: 60_000 }, async () => {
  const { facts, details } = await found(
    postgresql,
    `CREATE UNLOGGED TABLE t (a INTEGER, b TEXT, c circle, UNIQUE (a) INCLUDE (b), EXCLUDE USING gist (c WITH &&))
      WITH (fillfactor = 70, toast.autovacuum_enabled = false)`,
    'CREATE INDEX ix ON t (b COLLATE "C" text_pattern_ops DESC NULLS LAST) INCLUDE (a) WITH (fillfactor = 50)',
    "ALTER TABLE t ADD CONSTRAINT ck CHECK (a > 0) NOT VALID",
  );
  expect(facts).toMatchObject({
    uniques: ['"a" including "b"'],
    exclusions: 1,
    indexes: ['"ix" on "b" descending including "a"'],
    checks: 1,
  });
  expect(Object.fromEntries(details)).toMatchObject({
    kind: "unlogged",
    storage: "fillfactor=70",
    "storage of long values": "autovacuum_enabled=false",
    'constraint "ck"': "CHECK ((a > 0)) NOT VALID (not validated)",
    'index "ix"': `CREATE INDEX ix ON public.t USING btree (b COLLATE "C" text_pattern_ops DESC NULLS LAST) INCLUDE (a) WITH (fillfactor='50')`,
  });
  const partitioned = await found(postgresql, "CREATE TABLE t (a INTEGER) PARTITION BY RANGE (a)");
  expect(partitioned.details.get("partition key")).toBe("RANGE (a)");
});

test("constraints beside a column are those behind the columns", () => {
  const beside = readDefinition(
    `CREATE TABLE t (a INTEGER CONSTRAINT n NOT NULL CONSTRAINT pk PRIMARY KEY AUTOINCREMENT, b DEFAULT -1 UNIQUE,
      c TEXT DEFAULT (lower('A,)')) CONSTRAINT fk REFERENCES p (id) ON DELETE SET NULL NOT DEFERRABLE CHECK (c <> ''),
      d VARCHAR(10, 2) NULL COLLATE nocase GENERATED ALWAYS AS (a || b) VIRTUAL) WITHOUT ROWID, STRICT`,
  );
  expect(beside.constraints).toEqual([
    { name: "pk", text: "primary key ( a ) autoincrement" },
    { name: undefined, text: "unique ( b )" },
    { name: "fk", text: "foreign key ( c ) references p ( id ) on delete set null not deferrable" },
    { name: undefined, text: "check ( c < > '' )" },
  ]);
  expect([...beside.collations]).toEqual([["d", "nocase"]]);
  expect([...beside.computed]).toEqual([["d", "as ( a | | b ) virtual"]]);
  expect(beside.options).toBe("without rowid , strict");
});

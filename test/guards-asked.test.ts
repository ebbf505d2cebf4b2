import fc from "fast-check";
import type { Database } from "sql.js";
import { describe, expect, test } from "vitest";
import { dialectFor } from "../src/dialect/registry.js";
import { type Guard, guard, type Rows } from "../src/model/guard.js";
import type { Lineage } from "../src/model/operation.js";
import { plainColumn } from "../src/model/plain.js";
import type { Expression, ForeignKey, Table } from "../src/model/schema.js";
import { render } from "../src/sql/render.js";
import { runs } from "./laws/histories.js";
import { sqliteEngines } from "./laws/sqlite.js";

// There is no SQL Server and no Oracle here, but the queries that look for rows in the way are SQL that SQLite reads as
// well. What they find is held against what the manuals say of NULLs, blanks and duplicates.

interface Row {
  readonly a: number | null;
  readonly b: number | null;
  /** The column is called `nick name`. */
  readonly c: string | null;
}
interface Parent {
  readonly x: number;
  readonly y: number;
}
interface Content {
  readonly rows: readonly Row[];
  readonly parents: readonly Parent[];
}

const few = fc.option(fc.integer({ min: 0, max: 2 }), { freq: 2 });
const contents: fc.Arbitrary<Content> = fc.record({
  rows: fc.array(
    fc.record({ a: few, b: few, c: fc.option(fc.constantFrom("x", "xy", "xyz", "xy  ", "it's", "  x"), { freq: 4 }) }),
    { maxLength: 4 },
  ),
  parents: fc.array(fc.record({ x: fc.integer({ min: 0, max: 2 }), y: fc.integer({ min: 0, max: 2 }) }), {
    maxLength: 3,
  }),
});

const nick = "nick name";
const child: Table = {
  name: "child table",
  columns: ["a", "b", nick].map((name) => ({ ...plainColumn, name, type: { kind: "integer" } })),
  constraints: [],
  indexes: [],
  comment: null,
  options: {},
};
const rows: Rows = { table: child, as: { name: child.name } };
const use = (column: string): Expression[number] => ({ column, text: column });
const kept = (column: string, source = column): Lineage => ({ column, source, fill: null, using: null });

function key(columns: readonly string[], referent: string, referentColumns: readonly string[]): ForeignKey {
  const plain = { name: "fk", options: {}, deferrable: null, initially: null, onDelete: null, onUpdate: null };
  return { ...plain, kind: "foreignKey", columns, referent: { name: referent }, referentColumns, match: null };
}

/** How the two servers differ. */
interface Server {
  /** Are these values, in a key, alike to the same values in another row? */
  readonly counts: (values: readonly unknown[]) => boolean;
  readonly length: (text: string) => number;
}
const servers: Readonly<Record<string, Server>> = {
  // https://learn.microsoft.com/sql/relational-databases/tables/unique-constraints-and-check-constraints, …/functions/len-transact-sql
  mssql: { counts: () => true, length: (text) => text.trimEnd().length },
  // https://docs.oracle.com/en/database/oracle/oracle-database/19/cncpt/data-integrity.html: unless all of them are NULL
  oracle: { counts: (values) => values.some((value) => value !== null), length: (text) => text.length },
};

const has = <T>(list: readonly T[], is: (one: T) => boolean): boolean => list.some(is);

function alike(values: readonly (readonly unknown[])[], { counts }: Server): boolean {
  const counted = values.filter(counts).map((one) => JSON.stringify(one));
  return new Set(counted).size < counted.length;
}

/** A guard, and whether it fails. */
const guards: readonly {
  readonly name: string;
  readonly guard: Guard;
  readonly fails: (content: Content, server: Server) => boolean;
}[] = [
  {
    name: "NULL where there must be none",
    guard: guard("notNull", { rows, table: child, column: "a" }),
    fails: (content) => has(content.rows, ({ a }) => a === null),
  },
  {
    name: "NULL in a column that is renamed by the copy",
    guard: guard("notNull", {
      rows: { ...rows, columns: [kept("z", "b"), kept("b", "a")] },
      table: child,
      column: "b",
    }),
    fails: (content) => has(content.rows, ({ a }) => a === null),
  },
  {
    name: "duplicates in one column",
    guard: guard("unique", { rows, columns: ["a"], title: "unique", nullsDistinct: true }),
    fails: (content, server) =>
      alike(
        content.rows.map(({ a }) => [a]),
        server,
      ),
  },
  {
    name: "duplicates in several",
    guard: guard("unique", { rows, columns: ["a", "b", nick], title: "unique", nullsDistinct: true }),
    fails: (content, server) =>
      alike(
        content.rows.map(({ a, b, c }) => [a, b, c]),
        server,
      ),
  },
  {
    name: "duplicates under a unique index",
    guard: guard("uniqueIndex", {
      rows,
      index: {
        name: "ix",
        unique: true,
        elements: ["b", "a"].map((column) => ({
          of: { column },
          descending: false,
          nulls: null,
          collation: null,
          opclass: null,
        })),
        where: null,
        options: {},
      },
      nullsDistinct: true,
    }),
    fails: (content, server) =>
      alike(
        content.rows.map(({ a, b }) => [a, b]),
        server,
      ),
  },
  {
    name: "orphans",
    guard: guard("parents", { rows, foreignKey: key(["a"], "parent", ["x"]), title: "fk" }),
    fails: ({ rows: all, parents }) => has(all, ({ a }) => a !== null && !has(parents, ({ x }) => x === a)),
  },
  {
    name: "orphans of two columns",
    guard: guard("parents", { rows, foreignKey: key(["a", "b"], "parent", ["x", "y"]), title: "fk" }),
    fails: ({ rows: all, parents }) =>
      has(all, ({ a, b }) => a !== null && b !== null && !has(parents, ({ x, y }) => x === a && y === b)),
  },
  {
    name: "orphans in the table itself",
    guard: guard("parents", { rows, foreignKey: key(["a"], child.name, ["b"]), title: "fk" }),
    fails: ({ rows: all }) => has(all, ({ a }) => a !== null && !has(all, ({ b }) => b === a)),
  },
  {
    name: "a condition, which NULL does not violate",
    guard: guard("check", { rows, condition: [use("a"), " >= ", use("b")], title: "ck" }),
    fails: (content) => has(content.rows, ({ a, b }) => a !== null && b !== null && a < b),
  },
  {
    name: "texts that are too long",
    guard: guard("fits", { rows, column: nick, length: 2 }),
    fails: (content, { length }) => has(content.rows, ({ c }) => c !== null && length(c) > 2),
  },
];

describe.each(["mssql", "oracle"] as const)("%s", (name) => {
  const dialect = dialectFor({ name });
  const server = servers[name];

  test.each(guards)("$name", async ({ guard: one, fails }) => {
    const { Database } = await sqliteEngines[Object.keys(sqliteEngines)[0] as keyof typeof sqliteEngines]();
    const database = new Database();
    const seen = new Set<boolean>();
    try {
      database.run(
        `CREATE TABLE "child table" (a, b, "nick name"); CREATE TABLE parent (x, y); CREATE TABLE dual (dummy); INSERT INTO dual VALUES ('X')`,
      );
      database.create_function("LEN", (text: string | null) => (text === null ? null : text.replace(/ +$/, "").length));
      const questions = dialect.guarding?.ask?.({ guard: one, movement: "upgrade r1" }, dialect) ?? [];
      expect(questions).toHaveLength(1);
      fc.assert(
        fc.property(contents, (content) => {
          fill(database, content);
          if (server === undefined) throw new Error("nobody has said what it does");
          const failing = fails(content, server);
          seen.add(failing);
          for (const { found, shown } of questions) {
            expect(Number(database.exec(render(found, dialect.lexis))[0]?.values[0]?.[0]) > 0).toBe(failing);
            if (shown === undefined) throw new Error("a question about rows that shows none");
            expect(database.exec(render(shown, dialect.lexis)).length > 0).toBe(failing);
          }
        }),
        runs(150),
      );
    } finally {
      database.close();
    }
    expect([...seen].sort()).toEqual([false, true]);
  });
});

function fill(database: Database, { rows: all, parents }: Content): void {
  database.run(`DELETE FROM "child table"; DELETE FROM parent`);
  for (const { a, b, c } of all) database.run(`INSERT INTO "child table" VALUES (?, ?, ?)`, [a, b, c]);
  for (const { x, y } of parents) database.run(`INSERT INTO parent VALUES (?, ?)`, [x, y]);
}

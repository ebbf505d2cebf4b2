import type { PGlite } from "@electric-sql/pglite";
import fc from "fast-check";
import type { Database } from "sql.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Dialect } from "../../src/dialect/dialect.js";
import { dialectFor } from "../../src/dialect/registry.js";
import { isNumbered } from "../../src/model/lookup.js";
import type { Operation } from "../../src/model/operation.js";
import type { Column, Schema, Table } from "../../src/model/schema.js";
import { print } from "../../src/plan/statements.js";
import { sorted } from "./catalog.js";
import { choicesFrom, literalsFor, type Choices } from "./choices.js";
import { fateOf, type TableFate } from "./fate.js";
import { type Applied, histories, type Intention, liveLater, runs, tally } from "./histories.js";
import { startPostgresql } from "./postgresql.js";
import { execute, rowsOf, sqliteEngines } from "./sqlite.js";

// Law 8: rows that were there before an operation are there after it, value and storage class alike, wherever their
// column is. An operation that the rows themselves forbid fails closed: after the rollback nothing has happened.

/** The rows of a table: each value of a column as text that tells its storage class as well. */
type Rows = readonly Readonly<Record<string, string>>[];
type Contents = ReadonlyMap<string, Rows>;

interface Engine {
  readonly dialect: Dialect;
  execute(text: string): Promise<void>;
  /** A literal that a column of that kind takes here, whether or not the type likes it. */
  literal(choices: Choices, column: Column): string;
  rows(table: Table): Promise<Rows>;
  /** Is it the rows that this operation fails for? */
  isForRows(error: unknown): boolean;
}

async function keepsRows(
  engine: Engine,
  wanted: readonly Intention[],
  count: { kept: number; refused: number },
): Promise<void> {
  await liveLater(wanted, engine.dialect, tally(), async (step) => {
    if (step.op.kind === "insertRows" || step.op.kind === "updateRows" || step.op.kind === "assume") return step.before;
    // It is all one transaction here, and what cannot stand in one touches no rows.
    if (leavesTransaction(step, engine.dialect) || renamesMembers(step.op)) return step.before;
    await fill(engine, step.before, choicesFrom(wanted.length, 500));
    const before = await contents(engine, step.before);
    await engine.execute("SAVEPOINT one_operation");
    try {
      await say(engine, step);
    } catch (error) {
      if (!engine.isForRows(error)) throw error;
      await engine.execute("ROLLBACK TO one_operation");
      expect(await contents(engine, step.before)).toEqual(before);
      count.refused++;
      return step.before;
    }
    await engine.execute("RELEASE one_operation");
    const after = await contents(engine, step.after);
    for (const fate of fateOf(step.op, step.before, engine.dialect)) {
      const was = before.get(fate.from) ?? [];
      const is = after.get(fate.to) ?? [];
      expect(kept(is, fate, "to")).toEqual(kept(was, fate, "from"));
      for (const column of fate.columns.filter(({ filled }) => filled)) {
        const values = is.map((row) => row[column.to]);
        const lost = was.map((row) => row[column.from]).filter((value) => value !== "NULL" && !values.includes(value));
        expect(lost).toEqual([]);
      }
      count.kept += was.length;
    }
    return step.after;
  });
}

function renamesMembers(op: Operation): boolean {
  return op.kind === "alterEnumType" && op.changes.some(({ kind }) => kind === "renameValue");
}

function leavesTransaction({ legal }: Applied, dialect: Dialect): boolean {
  return legal.some((part) => part.op.outside !== true && print(part, dialect).some(({ outside }) => outside));
}

async function say(engine: Engine, { legal }: Applied): Promise<void> {
  for (const part of legal) {
    for (const { text } of print(part, engine.dialect)) {
      try {
        await engine.execute(text);
      } catch (error) {
        throw new Error(`${text}\n${String(error)}`, { cause: error });
      }
    }
  }
}

/** A few rows more in every table; those that a key or a check forbids stay away. */
async function fill(engine: Engine, schema: Schema, choices: Choices): Promise<void> {
  for (const table of schema.tables.values()) {
    const columns = table.columns.filter(({ computed }) => computed === null);
    for (let count = 0; count < 2; count++) {
      const values = columns.map((column) =>
        column.nullable && choices.chance(30) ? "NULL" : engine.literal(choices, column),
      );
      await engine.execute("SAVEPOINT one_row");
      try {
        await engine.execute(
          `INSERT INTO ${quoted(table.name)} (${columns.map(({ name }) => quoted(name)).join(", ")}) VALUES (${values.join(", ")})`,
        );
      } catch (error) {
        if (!engine.isForRows(error)) throw error;
        await engine.execute("ROLLBACK TO one_row");
      }
      await engine.execute("RELEASE one_row");
    }
  }
}

async function contents(engine: Engine, schema: Schema): Promise<Contents> {
  const all = new Map<string, Rows>();
  for (const table of schema.tables.values()) all.set(table.name, await engine.rows(table));
  return all;
}

/** The rows as far as nobody asked to change them, in no order. */
function kept(rows: Rows, { columns }: TableFate, side: "from" | "to"): readonly string[] {
  const untouched = columns.filter(({ filled }) => !filled);
  return sorted(rows.map((row) => JSON.stringify(untouched.map((column) => row[column[side]]))));
}

function tableOf(columns: readonly string[], values: readonly (readonly unknown[])[]): Rows {
  return values.map((row) => Object.fromEntries(columns.map((column, index) => [column, String(row[index])])));
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** SQLite keeps anything in nearly any column, so that is what it gets. */
const anything = [
  "''",
  "'it''s'",
  "x'00ff27'",
  "9223372036854775807",
  "-9223372036854775808",
  "0.1",
  "'007'",
  "'é🦊'",
  "1",
  "1e300",
];

function sqliteEngine(database: Database): Engine {
  return {
    dialect: dialectFor({ name: "sqlite" }),
    execute: (text) => Promise.resolve().then(() => execute(database, text)),
    literal: (choices, column) => {
      const checked =
        (column.type.kind === "boolean" || column.type.kind === "enum") && column.type.constraint !== null;
      if (checked) return dialectFor({ name: "sqlite" }).lexis.literal(choices.from(literalsFor(column.type)));
      return column.autoincrement === null ? (choices.of(anything) ?? "1") : "NULL";
    },
    rows: ({ name, columns }) => {
      const stored = columns.filter(({ computed }) => computed === null).map((column) => column.name);
      const list = stored.map((column) => `quote(${quoted(column)})`);
      const values = rowsOf(database, `SELECT ${list.join(", ")} FROM ${quoted(name)}`);
      return Promise.resolve(tableOf(stored, values));
    },
    isForRows: (error) => /constraint failed|datatype mismatch/.test(String(error)),
  };
}

function postgresqlEngine(database: PGlite): Engine {
  const dialect = dialectFor({ name: "postgresql" });
  return {
    dialect,
    execute: async (text) => {
      await database.exec(text);
    },
    literal: (choices, column) =>
      isNumbered(column) ? "DEFAULT" : dialect.lexis.literal(choices.from(literalsFor(column.type))),
    rows: async ({ name, columns }) => {
      const stored = columns.filter(({ computed }) => computed === null).map((column) => column.name);
      const list = stored.map((column) => `coalesce(quote_literal(${quoted(column)}), 'NULL')`);
      const { rows } = await database.query<unknown[]>(`SELECT ${list.join(", ")} FROM ${quoted(name)}`, [], {
        rowMode: "array",
      });
      return tableOf(stored, rows);
    },
    // Integrity, data that does not convert, and what is not possible yet in a transaction that has deferred checks to do.
    isForRows: (error) => {
      const { code = "" } = ((error as Error).cause ?? error) as { readonly code?: string };
      return /^(?:23|22|55006)/.test(code);
    },
  };
}

describe.each(Object.keys(sqliteEngines) as (keyof typeof sqliteEngines)[])("SQLite %s", (version) => {
  test("no row is lost", async () => {
    const { Database } = await sqliteEngines[version]();
    const count = { kept: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(histories(dialectFor({ name: "sqlite" })), async (wanted) => {
        const database = new Database();
        try {
          await keepsRows(sqliteEngine(database), wanted, count);
        } finally {
          database.close();
        }
      }),
      runs(80),
    );
    expect(count.kept).toBeGreaterThan(2000);
  });
});

describe("PostgreSQL", () => {
  let database: PGlite;
  beforeAll(async () => {
    database = await startPostgresql();
  }, 60_000);
  afterAll(() => database.close());

  test("no row is lost", async () => {
    const count = { kept: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(histories(dialectFor({ name: "postgresql" })), async (wanted) => {
        await database.exec("BEGIN");
        try {
          await keepsRows(postgresqlEngine(database), wanted, count);
        } finally {
          await database.exec("ROLLBACK");
        }
      }),
      runs(40),
    );
    expect(count.kept).toBeGreaterThan(500);
  });
});

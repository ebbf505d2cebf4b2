import { describe, expect, test } from "vitest";
import { Failure } from "../src/diagnostics/diagnostic.js";
import { dialectFor } from "../src/dialect/registry.js";
import type { Engine } from "../src/verify/engine.js";
import { postgresqlEngines } from "../src/verify/postgresql.js";
import { sqliteEngines } from "../src/verify/sqlite.js";
import { createTable } from "./types/printed.js";
import { generic, postgresql, sqlite, standard } from "./types/table.js";

// Every type of Alembic's list, as it is said here: what each dialect prints for it, and that its engines take it.

const engines: Readonly<Record<string, readonly Engine[]>> = {
  sqlite: await sqliteEngines(),
  postgresql: await postgresqlEngines(),
};
const rows = [...generic, ...standard, ...postgresql, ...sqlite];

describe.each(["sqlite", "postgresql"] as const)("%s", (name) => {
  const dialect = dialectFor({ name });

  test.each(rows.map((row) => [row.alembic, row] as const))("%s", async (_, row) => {
    const expected = row[name];
    if (expected === null) {
      expect(() => createTable(row.type, dialect)).toThrow(Failure);
      return;
    }
    const text = createTable(row.type, dialect);
    expect(text).toBe(`CREATE TABLE a (\n    x ${expected}\n)`);
    if (row.notExecutable !== undefined) return;
    for (const engine of engines[name] ?? []) {
      const connection = await engine.open();
      try {
        if (row.alembic.startsWith("pg.DOMAIN")) await connection.execute("CREATE DOMAIN d AS INTEGER");
        await connection.execute(text);
      } finally {
        await connection.close();
      }
    }
  });

  // What is refused, or printed differently from Alembic, is so for a reason: the engine refuses Alembic's words.
  test.each(
    rows
      .filter(({ differs }) => /no type of that name|refuses/.test(differs?.why ?? ""))
      .map((row) => [row.alembic, row] as const),
  )("Alembic's words for %s are none", async (_, row) => {
    const words = row.differs?.[name];
    if (words === undefined) return;
    for (const engine of engines[name] ?? []) {
      const connection = await engine.open();
      expect(await connection.attempt(`CREATE TABLE a (x ${words})`)).toBe(false);
      await connection.close();
    }
  });
});

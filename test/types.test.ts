import { describe, expect, test } from "vitest";
import { column } from "../src/index.js";
import { Failure } from "../src/diagnostics/diagnostic.js";
import { dialectFor } from "../src/dialect/registry.js";
import { print } from "../src/plan/statements.js";
import type { Engine } from "../src/verify/engine.js";
import { postgresqlEngines } from "../src/verify/postgresql.js";
import { sqliteEngines } from "../src/verify/sqlite.js";
import { emptySchema } from "../src/model/edit.js";
import { apply } from "../src/model/replay.js";
import { recorded } from "./recording.js";
import { generic, postgresql, type Row, sqlite, standard } from "./types/table.js";

// Every type of Alembic's list, as it is said here: what each dialect prints for it, and that its engines take it.

const engines: Readonly<Record<string, readonly Engine[]>> = {
  sqlite: await sqliteEngines(),
  postgresql: await postgresqlEngines(),
};
const rows = [...generic, ...standard, ...postgresql, ...sqlite];

describe.each(["sqlite", "postgresql"] as const)("%s", (name) => {
  const dialect = dialectFor({ name });

  function createTable(row: Row): string {
    const [op] = recorded((script) => script.createTable("a", [column("x", row.type)]), dialect, []).ops;
    if (op === undefined) throw new Error("nothing was recorded");
    const before = emptySchema(dialect.rules);
    const [first] = print({ op, before, after: apply(before, op), origin: {} }, dialect);
    return first?.text ?? "";
  }

  test.each(rows.map((row) => [row.alembic, row] as const))("%s", async (_, row) => {
    const expected = row[name];
    if (expected === null) {
      expect(() => createTable(row)).toThrow(Failure);
      return;
    }
    const text = createTable(row);
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

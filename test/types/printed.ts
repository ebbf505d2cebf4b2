import { expect, test } from "vitest";
import { column } from "../../src/index.js";
import { type Dialect } from "../../src/dialect/dialect.js";
import { Failure } from "../../src/diagnostics/diagnostic.js";
import { emptySchema } from "../../src/model/edit.js";
import { apply } from "../../src/model/replay.js";
import { print } from "../../src/plan/statements.js";
import type { DeclaredType } from "../../src/script/type-constructors.js";
import { recorded } from "../recording.js";
import { generic, postgresql, sqlite, standard } from "./table.js";

/** What a dialect prints for a type: `null` where it refuses; with what SQLAlchemy prints instead, and why we do not. */
export type Printed =
  string | null | { readonly prints: string | null; readonly alembic: string; readonly why: string };

/** CREATE TABLE with one column of the type. @throws Failure where the dialect has none */
export function createTable(type: DeclaredType, dialect: Dialect): string {
  const [op] = recorded((script) => script.createTable("a", [column("x", type)]), dialect, []).ops;
  if (op === undefined) throw new Error("nothing was recorded");
  const before = emptySchema(dialect.rules);
  const [first] = print({ op, before, after: apply(before, op), origin: {} }, dialect);
  return first?.text ?? "";
}

/** Every type that means something everywhere, by the name in {@link generic} and {@link standard}; none is left out. */
export function testTypes(dialect: Dialect, table: Readonly<Record<string, Printed>>): void {
  test.each([...generic, ...standard].map((row) => [row.alembic, row] as const))("%s", (name, row) => {
    const entry = table[name];
    if (entry === undefined) expect.fail(`nothing says what ${name} is on ${dialect.name}`);
    const prints = typeof entry === "object" && entry !== null ? entry.prints : entry;
    if (prints === null) expect(() => createTable(row.type, dialect)).toThrow(Failure);
    else expect(createTable(row.type, dialect)).toContain(` ${prints}\n`);
  });

  // Some of those lists are words for what means something everywhere.
  const own = [...postgresql, ...sqlite].filter(({ type }) => type.type.kind === "native");
  test.each(own.map((row) => [row.alembic, row] as const))("%s is no type here", (_, row) => {
    expect(() => createTable(row.type, dialect)).toThrow(Failure);
  });
}

import type { PGlite } from "@electric-sql/pglite";
import type { Database } from "sql.js";
import { dialectFor } from "../../src/dialect/registry.js";
import { isNumbered } from "../../src/model/lookup.js";
import { literalsFor } from "./choices.js";
import { type Engine, tableOf } from "./keeps-rows.js";
import { execute, rowsOf } from "./sqlite.js";

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

export function sqliteEngine(database: Database): Engine {
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
    savepoints: true,
    isForRows: (error) => /constraint failed|datatype mismatch/.test(String(error)),
  };
}

export function postgresqlEngine(database: PGlite): Engine {
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
    savepoints: true,
    // Integrity, data that does not convert, and what is not possible yet in a transaction that has deferred checks to do.
    isForRows: (error) => {
      const { code = "" } = ((error as Error).cause ?? error) as { readonly code?: string };
      return /^(?:23|22|55006)/.test(code);
    },
  };
}

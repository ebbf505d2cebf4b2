import { fail } from "../diagnostics/catalog.js";
import { nameOf, qualified } from "../model/lookup.js";
import { operation, type Operation, type Row } from "../model/operation.js";
import type { Schema, Value } from "../model/schema.js";
import { render } from "../sql/render.js";
import { isSql, type Sql } from "../sql/sql.js";
import type { Subject } from "./alterations/subject.js";
import { argument, expected, found } from "./check.js";
import type { GivenRow } from "./op-options.js";
import { isPlainObject } from "../diagnostics/found.js";
import type { Recording } from "./verbs/verbs.js";
import { resolveValue } from "./values.js";

export const someRows = expected<readonly unknown[]>(
  "an array of at least one row",
  (value) => Array.isArray(value) && value.length > 0,
);
const statements = expected<string | Sql>("a string or sql`…`", (value) => typeof value === "string" || isSql(value));

/**
 * Rows for a table, each with just the columns it was given.
 *
 * @throws Failure M102 for a key that is no column, M407 for a value that no literal can be made of, M421 for one that
 * does not fit its column
 */
export function insertRows(subject: Subject, given: readonly GivenRow[]): Operation {
  const { table } = subject;
  const rows = Array.from(given, (row, index) => resolveRow(subject, row, `row ${index + 1}`));
  const columns = table.columns.map(({ name }) => name).filter((name) => rows.some((row) => Object.hasOwn(row, name)));
  return operation("insertRows", { table: nameOf(table), columns, rows });
}

function resolveRow(subject: Subject, row: unknown, where: string): Row {
  const { of, home, table } = subject;
  if (!isPlainObject(row) || isSql(row)) {
    const words = "an object with a value for each column; {} is a row of defaults";
    fail("wrongArgument", { of, argument: where, expected: words, found: found(row) });
  }
  const values = new Map<string, Value>();
  for (const [key, given] of Object.entries(row)) {
    const name = home.column(key);
    if (values.has(name)) fail("duplicateName", { what: `in ${where}, column`, name });
    const type = table.columns.find((column) => column.name === name)?.type;
    if (type === undefined) throw new Error(`home and table disagree about column ${name}`);
    const use = { where: `${where}, column "${qualified(table)}.${name}",`, type, as: "row" } as const;
    values.set(name, resolveValue(subject, given, { ...home, columns: [] }, use));
  }
  return Object.fromEntries(values);
}

/**
 * SQL that a person wrote, read but not altered, and what it does to the schema it stands before. Within a block that may
 * copy its table there is none, and nothing is followed.
 *
 * @throws Failure for what would break the script around it
 */
export function executed(
  { target, reader, outside }: Pick<Recording, "target" | "reader" | "outside">,
  of: string,
  given: string | Sql,
  before?: Schema,
): Operation {
  argument(of, "the statements", given, statements);
  const text = typeof given === "string" ? given : render(given, target.lexis);
  const { count, terminator, alters, mentions, compound } = reader.statements(text, {
    autocommit: outside?.() === true,
  });
  const followed = (before && reader.effects(text, before)) ?? { effects: [], alters };
  return operation("execute", {
    text,
    statements: count,
    terminator,
    alters: followed.alters,
    ...(mentions.length > 0 ? { mentions } : {}),
    ...(compound ? { compound } : {}),
    ...(followed.effects.length === 0 ? {} : { effects: followed.effects }),
  });
}

import type { PGlite } from "@electric-sql/pglite";
import type { Database } from "sql.js";
import type { Dialect } from "../../src/dialect/dialect.js";
import { operation, type Operation } from "../../src/model/operation.js";
import { apply } from "../../src/model/replay.js";
import type { Schema } from "../../src/model/schema.js";
import { print } from "../../src/plan/statements.js";
import { lex, significant, spelling } from "../../src/reader/lexer.js";
import { sqlite } from "../../src/reader/sqlite.js";
import { sorted } from "./catalog.js";
import { inOrder, isOutgrown } from "./objects.js";
import { rowsOf } from "./sqlite.js";

/** The views and triggers of a SQLite database by their texts, each tried out. */
export function sqliteObjects(database: Database): readonly string[] {
  const rows = rowsOf(
    database,
    "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE type IN ('view', 'trigger')",
  );
  const quoted = (name: unknown): string => `"${String(name).replaceAll('"', '""')}"`;
  for (const [type, name] of rows) if (type === "view") database.exec(`SELECT * FROM ${quoted(name)} LIMIT 0`);
  // Whoever writes to a table compiles all of its triggers.
  for (const [table] of rowsOf(
    database,
    "SELECT DISTINCT tbl_name FROM sqlite_master WHERE type = 'trigger' AND tbl_name IN (SELECT name FROM sqlite_master WHERE type = 'table')",
  )) {
    const columns = rowsOf(
      database,
      `SELECT name FROM pragma_table_xinfo('${String(table).replaceAll("'", "''")}') WHERE hidden = 0`,
    );
    const set = columns.map(([column]) => `${quoted(column)} = ${quoted(column)}`).join(", ");
    database.exec(`EXPLAIN INSERT INTO ${quoted(table)} DEFAULT VALUES`);
    database.exec(`EXPLAIN DELETE FROM ${quoted(table)}`);
    if (set !== "") database.exec(`EXPLAIN UPDATE ${quoted(table)} SET ${set}`);
  }
  return sorted(rows.map(([, name, table, text]) => `${String(name)} on ${String(table)}: ${formOf(String(text))}`));
}

/** What the model says that SQLite has. */
export function promisedSqliteObjects(schema: Schema, dialect: Dialect): readonly string[] {
  const text = (op: Operation): string => {
    const [statement] = print({ op, before: schema, after: schema, origin: {} }, dialect);
    return formOf(statement?.text ?? "");
  };
  return sorted([
    ...schema.views.values().map((view) => `${view.name} on ${view.name}: ${text(operation("createView", { view }))}`),
    ...schema.triggers
      .values()
      .flat()
      .map((trigger) => `${trigger.name} on ${trigger.table.name}: ${text(operation("createTrigger", { trigger }))}`),
  ]);
}

/** However it is spaced, quoted and, outside of strings, capitalised. */
function formOf(text: string): string {
  return significant(lex(text, sqlite.lexical))
    .map((token) =>
      token.kind === "word" || token.kind === "quoted" ? spelling(token, sqlite.lexical).toLowerCase() : token.text,
    )
    .join(" ");
}

/** Everything that makes the views, triggers, sequences and schemas of a schema whose tables are there. */
export function objectsOf(
  end: Schema,
  start: Schema,
): readonly { readonly op: Operation; readonly after: Schema; readonly before: Schema }[] {
  const ops: readonly Operation[] = [
    ...end.schemas.values().map((name) => operation("createSchema", { name })),
    ...end.sequences.values().map((sequence) => operation("createSequence", { sequence })),
    ...inOrder(end.views.values()).map(({ outgrown: _, ...view }) => operation("createView", { view })),
    ...end.triggers
      .values()
      .flat()
      .map((trigger) => operation("createTrigger", { trigger })),
  ];
  let schema = start;
  return ops.map((op) => {
    const before = schema;
    schema = apply(schema, op);
    return { op, before, after: schema };
  });
}

// One question for all: each costs as much as the next.
const everything = `
  SELECT CASE c.relkind WHEN 'm' THEN 'materialized view ' ELSE 'view ' END || c.relname, c.relname, pg_get_viewdef(c.oid)
  FROM pg_class c WHERE c.relkind IN ('v', 'm') AND c.relnamespace = 'public'::regnamespace
  UNION ALL SELECT 'trigger ' || t.tgname || ' on ' || c.relname, NULL, pg_get_triggerdef(t.oid)
  FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
  WHERE NOT t.tgisinternal AND c.relnamespace = 'public'::regnamespace
  UNION ALL SELECT 'sequence ' || c.relname, NULL,
    concat_ws(' ', c.relname, s.seqtypid::regtype, s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle)
  FROM pg_sequence s JOIN pg_class c ON c.oid = s.seqrelid
  WHERE c.relnamespace = 'public'::regnamespace
    AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype IN ('a', 'i'))
  UNION ALL SELECT 'schema ' || nspname, NULL, NULL FROM pg_namespace
  WHERE nspname NOT LIKE 'pg\\_%' AND nspname NOT IN ('information_schema', 'public')`;

/** What PostgreSQL says of views, triggers, sequences and schemas: what there is, and how it is defined. */
export async function postgresqlObjects(database: PGlite): Promise<PostgresqlObjects> {
  type Row = readonly [title: string, view: string | null, definition: string | null];
  const { rows } = await database.query<Row>(everything, [], { rowMode: "array" });
  return {
    names: sorted(rows.map(([title]) => title)),
    definitions: sorted(rows.map(([, view, definition]) => JSON.stringify([view, definition]))),
  };
}

export interface PostgresqlObjects {
  readonly names: readonly string[];
  readonly definitions: readonly string[];
}

/** What the model says that PostgreSQL has. */
export function promisedPostgresqlObjects(schema: Schema): readonly string[] {
  return sorted([
    ...schema.views.values().map(({ name, materialized }) => `${materialized ? "materialized view" : "view"} ${name}`),
    ...schema.triggers
      .values()
      .flat()
      .map(({ name, table }) => `trigger ${name} on ${table.name}`),
    ...schema.sequences.values().map(({ name }) => `sequence ${name}`),
    ...schema.schemas.values().map((name) => `schema ${name}`),
  ]);
}

/** The definitions of all but the views whose text would make something else by now. */
export function definitionsIn({ definitions }: PostgresqlObjects, schema: Schema): readonly string[] {
  const all = schema.views.values();
  const outgrown = all.filter((view) => isOutgrown(view, all)).map(({ name }) => JSON.stringify([name]).slice(0, -1));
  return definitions.filter((text) => !outgrown.some((start) => text.startsWith(`${start},`)));
}

import { tableId } from "../dialect/ansi/table.js";
import { emptySchema } from "../model/edit.js";
import { operation, type Operation } from "../model/operation.js";
import { print } from "../plan/statements.js";
import { render } from "../sql/render.js";
import { sql } from "../sql/sql.js";
import type { Connection } from "./engine.js";
import type { DatabaseObject, ObjectCatalog } from "./objects.js";

/** What the twin is called that tells how the server would define an object that is made from the model now. */
const twin = "limbeck twin";

/** PostgreSQL keeps what it understood, and tells it in words of its own: two that are alike have the same words. */
export const postgresqlObjects: ObjectCatalog = {
  has: () => true,
  definition,
  intended: (connection, object, dialect) => {
    const made = twinOf(object);
    if (made === undefined) return Promise.resolve(undefined);
    return connection.rehearse(async (copy) => {
      const schema = emptySchema(dialect.rules);
      for (const { text } of print({ op: made.op, before: schema, after: schema, origin: {} }, dialect)) {
        if (!(await copy.attempt(text))) return `something that cannot be made any more: ${text}`;
      }
      return definition(copy, made.object);
    });
  },
  async failure(connection, object, dialect) {
    // One that nobody has filled yet cannot be read.
    if (object.kind !== "view" || object.view.materialized) return undefined;
    const statement = render(sql`SELECT * FROM ${tableId(object.view)} LIMIT 0`, dialect.lexis);
    return (await connection.attempt(statement)) ? undefined : "it cannot be read";
  },
};

function twinOf(object: DatabaseObject): { readonly object: DatabaseObject; readonly op: Operation } | undefined {
  switch (object.kind) {
    case "view": {
      // The text of such a one would make another by now.
      if (object.view.outgrown !== undefined) return undefined;
      const view = { ...object.view, name: twin };
      return { object: { kind: "view", view }, op: operation("createView", { view }) };
    }
    case "trigger": {
      const trigger = { ...object.trigger, name: twin };
      return { object: { kind: "trigger", trigger }, op: operation("createTrigger", { trigger }) };
    }
    case "sequence": {
      const sequence = { ...object.sequence, name: twin };
      return { object: { kind: "sequence", sequence }, op: operation("createSequence", { sequence }) };
    }
    case "schema":
      return undefined;
  }
}

async function definition(connection: Connection, object: DatabaseObject): Promise<string | undefined> {
  const [row] = await connection.query(questionAbout(object));
  return row?.[0] ?? undefined;
}

function questionAbout(object: DatabaseObject): string {
  switch (object.kind) {
    case "view": {
      const { schema, name, materialized } = object.view;
      return `SELECT pg_get_viewdef(c.oid) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind = ${materialized ? "'m'" : "'v'"} AND n.nspname = ${text(schema ?? "public")} AND c.relname = ${text(name)}`;
    }
    case "trigger": {
      const { table, name } = object.trigger;
      return `SELECT replace(pg_get_triggerdef(t.oid), 'TRIGGER ' || quote_ident(t.tgname) || ' ', 'TRIGGER ')
        FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE NOT t.tgisinternal AND n.nspname = ${text(table.schema ?? "public")} AND c.relname = ${text(table.name)}
          AND t.tgname = ${text(name)}`;
    }
    case "sequence": {
      const { schema, name } = object.sequence;
      return `SELECT 'AS ' || format_type(s.seqtypid, NULL) || ' START ' || s.seqstart || ' INCREMENT ' || s.seqincrement
          || ' MINVALUE ' || s.seqmin || ' MAXVALUE ' || s.seqmax || ' CACHE ' || s.seqcache || ' CYCLE ' || s.seqcycle
        FROM pg_sequence s JOIN pg_class c ON c.oid = s.seqrelid JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = ${text(schema ?? "public")} AND c.relname = ${text(name)}`;
    }
    case "schema":
      return `SELECT nspname FROM pg_namespace WHERE nspname = ${text(object.name)}`;
  }
}

function text(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

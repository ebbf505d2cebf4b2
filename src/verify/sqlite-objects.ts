import type { Dialect } from "../dialect/dialect.js";
import { tableId } from "../dialect/ansi/table.js";
import { emptySchema } from "../model/edit.js";
import { operation, type Operation } from "../model/operation.js";
import type { QName } from "../model/schema.js";
import { print } from "../plan/statements.js";
import { render } from "../sql/render.js";
import { id, list, lit, sql } from "../sql/sql.js";
import { type Connection, messageOf } from "./engine.js";
import type { DatabaseObject, ObjectCatalog } from "./objects.js";
import { form, tokensOf } from "./sqlite-definition.js";

/** SQLite keeps the text of a view or trigger, with renames worked into it. */
export const sqliteObjects: ObjectCatalog = {
  has: (kind) => kind === "view" || kind === "trigger",
  async definition(connection, object) {
    const named = nameOf(object);
    if (named === undefined) return undefined;
    const schema = (named.schema ?? "main").replaceAll('"', '""');
    const name = named.name.replaceAll("'", "''");
    const table = object.kind === "trigger" ? object.trigger.table.name.replaceAll("'", "''") : undefined;
    const on = table === undefined ? "" : ` AND tbl_name = '${table}' COLLATE NOCASE`;
    const [row] = await connection.query(
      `SELECT sql FROM "${schema}".sqlite_master WHERE type = '${object.kind}' AND name = '${name}' COLLATE NOCASE${on}`,
    );
    return row === undefined ? undefined : form(tokensOf(row[0] ?? ""));
  },
  intended: (_, object, dialect) => {
    const op = creation(object);
    if (op === undefined) return Promise.resolve(undefined);
    // The catalog leaves the schema out: it is in that of the schema.
    const schema = emptySchema(dialect.rules);
    const [statement] = print({ op, before: schema, after: schema, origin: {} }, dialect);
    return Promise.resolve(form(tokensOf(statement?.text ?? "")));
  },
  async failure(connection, object, dialect) {
    try {
      for (const statement of await trials(connection, object, dialect)) await connection.query(statement);
      return undefined;
    } catch (error) {
      return messageOf(error);
    }
  },
};

function nameOf(object: DatabaseObject): QName | undefined {
  if (object.kind === "view") return object.view;
  return object.kind === "trigger" ? { ...object.trigger.table, name: object.trigger.name } : undefined;
}

function creation(object: DatabaseObject): Operation | undefined {
  if (object.kind === "view") {
    const { schema: _, ...view } = object.view;
    return operation("createView", { view });
  }
  if (object.kind !== "trigger") return undefined;
  const { name } = object.trigger.table;
  return operation("createTrigger", { trigger: { ...object.trigger, table: { name } } });
}

/** Statements that compile it without doing anything. */
async function trials(connection: Connection, object: DatabaseObject, dialect: Dialect): Promise<readonly string[]> {
  if (object.kind === "view") return [render(sql`SELECT * FROM ${tableId(object.view)} LIMIT 0`, dialect.lexis)];
  if (object.kind !== "trigger") return [];
  const { table, events } = object.trigger;
  const on = tableId(table);
  const from = sql`FROM pragma_table_xinfo(${lit(table.name)}, ${lit(table.schema ?? "main")})`;
  const rows = await connection.query(render(sql`SELECT name ${from} WHERE hidden = 0`, dialect.lexis));
  const columns = rows.map(([name]) => id(name ?? ""));
  return events
    .map(({ kind }) => {
      if (kind === "INSERT") return sql`EXPLAIN INSERT INTO ${on} DEFAULT VALUES`;
      if (kind === "DELETE") return sql`EXPLAIN DELETE FROM ${on}`;
      return sql`EXPLAIN UPDATE ${on} SET ${list(columns.map((column) => sql`${column} = ${column}`))}`;
    })
    .map((statement) => render(statement, dialect.lexis));
}

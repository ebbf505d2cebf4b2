import type { PGlite } from "@electric-sql/pglite";
import { sequenceOf } from "../model/lookup.js";
import type { Table } from "../model/schema.js";
import type { Type } from "../model/types.js";
import { render } from "../sql/render.js";
import { id, lit, sql } from "../sql/sql.js";
import { tableId } from "../dialect/ansi/table.js";
import type { Dialect } from "../dialect/dialect.js";
import type { Cell, Connection, Engine } from "./engine.js";
import { readEnumTypes, readTables } from "./postgresql-catalog.js";
import { postgresqlObjects } from "./postgresql-objects.js";

/** PostgreSQL within the process. It takes seconds to start, so there is one, emptied for each use. */
export async function postgresqlEngines(): Promise<readonly Engine[]> {
  server ??= import("@electric-sql/pglite").then(({ PGlite: Server }) => Server.create());
  engine ??= server.then(engineOf);
  return [await engine];
}

let server: Promise<PGlite> | undefined;
let engine: Promise<Engine> | undefined;

/** Stops the server, if it was started: it has timers that keep a process from ending for ten seconds. */
export async function stopPostgresql(): Promise<void> {
  const running = server;
  server = engine = undefined;
  await (await running)?.close();
}

async function engineOf(running: PGlite): Promise<Engine> {
  const { rows } = await running.query<{ version: string }>("SELECT current_setting('server_version') AS version");
  const text = rows[0]?.version ?? "";
  const [major = 0, minor = 0] = text.split(".").map(Number);
  return {
    name: `PostgreSQL ${text}`,
    version: { major, minor },
    rehearsesInTransaction: true,
    open: () => emptied(running),
    // What is deferred is checked now, or the ALTERs that follow would be refused because of pending checks.
    enforce: (connection) => connection.execute("SET CONSTRAINTS ALL IMMEDIATE"),
    tables: readTables,
    enumTypes: readEnumTypes,
    objects: postgresqlObjects,
    typeName: ({ type }) => typeName(type),
    christen,
    createSchema: (connection, name) =>
      connection.execute(`CREATE SCHEMA IF NOT EXISTS "${name.replaceAll('"', '""')}"`),
    textOf: (column) => sql`CAST(${column} AS text)`,
    counter,
    sameText,
    everything,
    strangers: () => [],
  };
}

async function emptied(running: PGlite): Promise<Connection> {
  const connection = connect(running, false);
  await connection.execute("ROLLBACK");
  // Temporary tables stand before all others, and last as long as the one session.
  await connection.execute("DISCARD ALL");
  const schemas = await connection.query(
    "SELECT quote_ident(nspname) FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'",
  );
  for (const [name] of schemas) await connection.execute(`DROP SCHEMA ${name ?? ""} CASCADE`);
  await connection.execute("CREATE SCHEMA public");
  return connection;
}

function connect(running: PGlite, inTransaction: boolean): Connection {
  const execute = async (statement: string): Promise<void> => {
    await running.exec(statement);
  };
  return {
    inTransaction,
    execute,
    async query(statement) {
      const { rows } = await running.query<readonly unknown[]>(statement, [], { rowMode: "array" });
      return rows.map((row) => row.map(cellOf));
    },
    async attempt(statement) {
      if (inTransaction) await execute("SAVEPOINT attempt");
      try {
        await execute(statement);
        return true;
      } catch {
        if (inTransaction) await execute("ROLLBACK TO SAVEPOINT attempt");
        return false;
      }
    },
    async rehearse(work) {
      await execute(inTransaction ? "SAVEPOINT rehearsal" : "BEGIN");
      try {
        return await work(connect(running, true));
      } finally {
        await execute(inTransaction ? "ROLLBACK TO SAVEPOINT rehearsal; RELEASE SAVEPOINT rehearsal" : "ROLLBACK");
      }
    },
    // The server stays for the next; a transaction that a failed script left open does not.
    close: () => execute("ROLLBACK"),
  };
}

/** But for what sequences have counted, which no transaction takes back. */
async function everything(connection: Connection): Promise<string> {
  const found: unknown[] = [];
  for (const query of contents) found.push(await connection.query(query));
  const tables = await connection.query(
    `SELECT format('%I.%I', n.nspname, c.relname) ${relations} AND c.relkind IN ('r', 'p') ORDER BY 1`,
  );
  for (const [name] of tables) {
    if (name != null) found.push(name, await connection.query(`SELECT CAST(t AS text) FROM ${name} AS t ORDER BY 1`));
  }
  return JSON.stringify(found);
}

const foreign = "n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'";
const relations = `FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${foreign}`;
const contents: readonly string[] = [
  `SELECT n.nspname, c.relname, CAST(c.relkind AS text), obj_description(c.oid) ${relations} ORDER BY 1, 2`,
  `SELECT c.oid, a.attname, format_type(a.atttypid, a.atttypmod), CAST(a.attnotnull AS text), pg_get_expr(d.adbin, d.adrelid)
   FROM pg_attribute a JOIN (SELECT c.oid ${relations}) c ON c.oid = a.attrelid
   LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
   WHERE a.attnum > 0 AND NOT a.attisdropped ORDER BY 1, a.attnum`,
  `SELECT n.nspname, k.conname, k.conrelid, pg_get_constraintdef(k.oid) FROM pg_constraint k
   JOIN pg_namespace n ON n.oid = k.connamespace WHERE ${foreign} ORDER BY 1, 2, 3`,
  `SELECT n.nspname, c.relname, pg_get_indexdef(c.oid) ${relations} AND c.relkind = 'i' ORDER BY 1, 2`,
  `SELECT n.nspname, c.relname, pg_get_viewdef(c.oid) ${relations} AND c.relkind IN ('v', 'm') ORDER BY 1, 2`,
  `SELECT g.tgrelid, g.tgname, pg_get_triggerdef(g.oid) FROM pg_trigger g WHERE NOT g.tgisinternal ORDER BY 1, 2`,
  `SELECT n.nspname, t.typname, e.enumlabel FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
   LEFT JOIN pg_enum e ON e.enumtypid = t.oid WHERE ${foreign} ORDER BY 1, 2, e.enumsortorder`,
];

/** A sequence keeps the name it was born with; one that was made just now is called as the model has it. */
async function christen(connection: Connection, tables: readonly Table[], dialect: Dialect): Promise<void> {
  const wanted: { readonly schema?: string; readonly sequence: string; readonly interim: string }[] = [];
  for (const table of tables) {
    for (const column of table.columns) {
      const { name } = column;
      const born = sequenceOf(column);
      if (born === undefined) continue;
      const of = render(sql`${lit(render(tableId(table), dialect.lexis))}, ${lit(name)}`, dialect.lexis);
      const [row] = await connection.query(`SELECT pg_get_serial_sequence(${of})`);
      if (row?.[0] == null) continue;
      const interim = `limbeck sequence ${wanted.length}`;
      await connection.execute(`ALTER SEQUENCE ${row[0]} RENAME TO "${interim}"`);
      wanted.push({
        ...(table.schema === undefined ? {} : { schema: table.schema }),
        sequence: born,
        interim,
      });
    }
  }
  for (const { interim, sequence, ...schema } of wanted) {
    const rename = sql`ALTER SEQUENCE ${tableId({ ...schema, name: interim })} RENAME TO ${id(sequence)}`;
    await connection.execute(render(rename, dialect.lexis));
  }
}

/** The sequences of a table stay as they are, whatever is altered: the lowest of them tells. */
async function counter(connection: Connection, table: Table, dialect: Dialect): Promise<bigint | undefined> {
  let lowest: bigint | undefined;
  for (const column of table.columns) {
    const sequence = sequenceOf(column);
    // One that counts downwards tells nothing of the kind.
    if (sequence === undefined || (column.identity?.increment ?? 1n) < 0n) continue;
    const last = sql`SELECT CAST(last_value AS text) FROM ${tableId({ ...table, name: sequence })}`;
    const [row] = await connection.query(render(last, dialect.lexis));
    const value = BigInt(row?.[0] ?? 0);
    if (lowest === undefined || value < lowest) lowest = value;
  }
  return lowest;
}

/**
 * https://www.postgresql.org/docs/current/datatype.html, as format_type has them. Not asked of the dialect, whose
 * mistakes are what is looked for.
 */
function typeName(type: Type): string | undefined {
  const sized = (name: string, size: number | null): string => (size === null ? name : `${name}(${size})`);
  const zoned = (name: string, { timezone, precision }: Type<"time" | "dateTime" | "timestamp">): string =>
    `${sized(name, precision)} ${timezone ? "with" : "without"} time zone`;
  switch (type.kind) {
    case "smallInteger":
      return "smallint";
    case "bigInteger":
      return "bigint";
    case "string":
    case "unicode":
      return sized("character varying", type.length);
    case "enum":
      return type.typeName === null ? sized("character varying", type.length) : undefined;
    case "char":
    case "nationalChar":
      return `character(${type.length ?? 1})`;
    case "unicodeText":
      return "text";
    case "time":
      return zoned("time", type);
    case "timestamp":
    case "dateTime":
      return zoned("timestamp", type);
    case "decimal":
    case "numeric":
      return type.precision === null ? "numeric" : `numeric(${type.precision},${type.scale ?? 0})`;
    case "float":
      return type.precision !== null && type.precision < 25 ? "real" : "double precision";
    case "double":
    case "doublePrecision":
      return "double precision";
    case "largeBinary":
      return "bytea";
    case "interval":
    case "uuid":
    case "text":
    case "array":
    case "native":
    case "raw":
      return undefined;
    default:
      return type.kind;
  }
}

const integers: readonly Type["kind"][] = ["smallInteger", "integer", "bigInteger"];
const texts: readonly Type["kind"][] = ["string", "text", "unicode", "unicodeText", "enum"];

function sameText(from: Type, to: Type): boolean {
  return [integers, texts].some((family) => family.includes(from.kind) && family.includes(to.kind));
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  return typeof value === "string" ? value : JSON.stringify(value);
}

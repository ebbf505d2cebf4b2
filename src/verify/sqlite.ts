import { createRequire } from "node:module";
import { bracketIdentifiers } from "../reader/bracket.js";
import { render } from "../sql/render.js";
import { tableId } from "../dialect/ansi/table.js";
import { id, sql } from "../sql/sql.js";
import type { Cell, Connection, Engine } from "./engine.js";
import { readTables } from "./sqlite-catalog.js";
import { sqliteObjects } from "./sqlite-objects.js";
import { form, tokensOf } from "./sqlite-definition.js";

/** What of sql.js is used; the same in all its versions. */
interface Database {
  run(statement: string): unknown;
  exec(statement: string): readonly { readonly values: readonly (readonly unknown[])[] }[];
  export(): Uint8Array;
  close(): void;
}
interface SqlJs {
  readonly Database: new (data?: Uint8Array) => Database;
}
type Load = (options: { readonly useOldExtensionFunctions: boolean }) => Promise<SqlJs>;

/** The newest SQLite there is, and 3.35: the newest accepts ALTERs that the SQLite on people's machines does not. */
export async function sqliteEngines(): Promise<readonly Engine[]> {
  newest ??= load("sql.js").then(engineOf);
  oldest ??= withoutFetch(() => load("sql.js-3.35")).then(engineOf);
  return Promise.all([newest, oldest]);
}

let newest: Promise<Engine> | undefined;
let oldest: Promise<Engine> | undefined;

async function load(name: string): Promise<SqlJs> {
  const start = createRequire(import.meta.url)(name) as Load;
  return start({ useOldExtensionFunctions: false });
}

/** Old builds take Node for a browser when there is a `fetch`, and then find nothing. */
async function withoutFetch<T>(work: () => Promise<T>): Promise<T> {
  const fetch = Object.getOwnPropertyDescriptor(globalThis, "fetch");
  Reflect.deleteProperty(globalThis, "fetch");
  try {
    return await work();
  } finally {
    if (fetch !== undefined) Object.defineProperty(globalThis, "fetch", fetch);
  }
}

function engineOf(sqlJs: SqlJs): Engine {
  const probe = new sqlJs.Database();
  const text = String(probe.exec("SELECT sqlite_version()")[0]?.values[0]?.[0]);
  probe.close();
  const [major = 0, minor = 0] = text.split(".").map(Number);
  return {
    name: `SQLite ${text}`,
    version: { major, minor },
    rehearsesInTransaction: false,
    open: () => Promise.resolve(connect(sqlJs)),
    // Off by default, on in many an application: then a dropped table takes along the rows that refer to it.
    enforce: (connection) => connection.execute("PRAGMA foreign_keys = ON"),
    tables: readTables,
    objects: sqliteObjects,
    typeName: (column, dialect) => form(tokensOf(render(dialect.columnType(column, dialect), dialect.lexis))),
    // Numbers beyond 2^53 and storage classes are told apart.
    textOf: (column) => sql`typeof(${column}) || ' ' || quote(${column})`,
    async counter(connection, table) {
      if (table.options["autoincrement"] !== true) return undefined;
      const name = table.name.replaceAll("'", "''");
      const last = `SELECT CAST(seq AS TEXT) FROM sqlite_sequence WHERE name = '${name}' COLLATE NOCASE`;
      const [row] = await connection.query(last);
      return BigInt(row?.[0] ?? 0);
    },
    sameText: (from, to, dialect) => {
      const affinity = (type: typeof from): string =>
        affinityOf(render(dialect.types[type.kind](type as never, dialect), dialect.lexis));
      return affinity(from) === affinity(to);
    },
    everything,
    harmlessTrigger: (name, table) =>
      sql`CREATE TRIGGER ${id(name)} AFTER INSERT ON ${tableId(table)} BEGIN SELECT 1; END`,
    strangers(type) {
      if (type.kind === "integer") return [9007199254740993n];
      return type.kind === "string" || type.kind === "text" ? [new Uint8Array([0, 255])] : [];
    },
  };
}

function connect(sqlJs: SqlJs, data?: Uint8Array): Connection {
  const database = new sqlJs.Database(data);
  // https://sqlite.org/quirks.html#double_quoted_string_literals_are_accepted
  const run = (statement: string): void => void database.run(bracketIdentifiers(statement));
  return {
    inTransaction: false,
    execute: (statement) => settled(() => run(statement)),
    query: (statement) =>
      settled(() => (database.exec(bracketIdentifiers(statement))[0]?.values ?? []).map((row) => row.map(cellOf))),
    attempt: (statement) =>
      settled(() => {
        try {
          run(statement);
          return true;
        } catch {
          return false;
        }
      }),
    async rehearse(work) {
      const copy = connect(sqlJs, database.export());
      try {
        return await work(copy);
      } finally {
        await copy.close();
      }
    },
    close: () => settled(() => database.close()),
  };
}

async function everything(connection: Connection): Promise<string> {
  const schema = await connection.query("SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY 1, 2");
  const rows: unknown[] = [];
  for (const [type, name] of schema) {
    if (type !== "table" || name == null) continue;
    const columns = await connection.query(
      `SELECT name FROM pragma_table_xinfo('${name.replaceAll("'", "''")}') WHERE hidden <> 1 ORDER BY cid`,
    );
    const values = columns.map(([column]) => `quote(${quoted(column ?? "")})`).join(" || ',' || ");
    rows.push(name, await connection.query(`SELECT ${values} FROM ${quoted(name)} ORDER BY 1`));
  }
  return JSON.stringify([schema, rows]);
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** https://sqlite.org/datatype3.html#determination_of_column_affinity */
function affinityOf(type: string): string {
  const text = type.toUpperCase();
  if (text.includes("INT")) return "INTEGER";
  if (/CHAR|CLOB|TEXT/.test(text)) return "TEXT";
  if (text === "" || text.includes("BLOB")) return "BLOB";
  return /REAL|FLOA|DOUB/.test(text) ? "REAL" : "NUMERIC";
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  return typeof value === "string" || typeof value === "number" ? String(value) : JSON.stringify(value);
}

/** What fails at once, as a promise that fails. */
function settled<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => resolve(work()));
}

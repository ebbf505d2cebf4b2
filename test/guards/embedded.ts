import { createRequire } from "node:module";
import { PGlite } from "@electric-sql/pglite";

/** A database inside this process, spoken to as a driver does. */
export interface Embedded {
  /** The whole text at once. @throws whatever the engine says */
  exec(text: string): Promise<void>;
  /** Everything that is in it once every open transaction is gone. */
  everything(): Promise<string>;
  query(text: string): Promise<string>;
  close(): Promise<void>;
}

export interface Engine {
  readonly name: string;
  readonly dialect: "sqlite" | "postgresql";
  open(): Promise<Embedded>;
}

interface SqlJsDatabase {
  exec(text: string): readonly { readonly values: readonly (readonly unknown[])[] }[];
  close(): void;
}
interface SqlJs {
  readonly Database: new (data?: Uint8Array) => SqlJsDatabase;
}

/** Old builds take Node for a browser when there is a `fetch`. */
async function sqlJs(name: string): Promise<SqlJs> {
  const fetch = Object.getOwnPropertyDescriptor(globalThis, "fetch");
  Reflect.deleteProperty(globalThis, "fetch");
  try {
    return await (createRequire(import.meta.url)(name) as () => Promise<SqlJs>)();
  } finally {
    if (fetch !== undefined) Object.defineProperty(globalThis, "fetch", fetch);
  }
}

function sqlite(name: string, module: string): Engine {
  return {
    name,
    dialect: "sqlite",
    async open() {
      const { Database } = await sqlJs(module);
      const database = new Database();
      const found = (text: string): string =>
        JSON.stringify(database.exec(text).map(({ values }) => values.map((row) => row.map(String))));
      return {
        exec: (text) => settled(() => void database.exec(text)),
        query: (text) => settled(() => found(text)),
        everything: () =>
          settled(() => {
            // What a program does with a connection on which something failed.
            try {
              database.exec("ROLLBACK");
            } catch (error) {
              if (!String(error).includes("no transaction is active")) throw error;
            }
            const tables =
              database.exec("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")[0]?.values ?? [];
            const rows = tables.map(([table]) => found(`SELECT rowid, * FROM "${String(table)}" ORDER BY 1`));
            return [found("SELECT type, name, sql FROM sqlite_master ORDER BY 1, 2"), ...rows].join("\n");
          }),
        close: () => settled(() => database.close()),
      };
    },
  };
}

let server: Promise<PGlite> | undefined;

const postgresql: Engine = {
  name: "PGlite",
  dialect: "postgresql",
  async open() {
    server ??= PGlite.create();
    const running = await server;
    await running.exec("ROLLBACK; DROP SCHEMA public CASCADE; CREATE SCHEMA public");
    const query = async (text: string): Promise<string> => {
      const { rows } = await running.query(text, [], { rowMode: "array" });
      return JSON.stringify([(rows as unknown[][]).map((row) => row.map(String))]);
    };
    return {
      async exec(text) {
        await running.exec(text);
      },
      query,
      async everything() {
        await running.exec("ROLLBACK");
        const { rows } = await running.query<[string]>(
          "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1",
          [],
          { rowMode: "array" },
        );
        const parts = [await query(columnsQuery), await query(constraintsQuery), await query(indexesQuery)];
        for (const [table] of rows) parts.push(await query(`SELECT * FROM "${table}" AS t ORDER BY t::text`));
        return parts.join("\n");
      },
      async close() {
        await running.exec("ROLLBACK");
      },
    };
  },
};

const columnsQuery =
  "SELECT table_name, column_name, data_type, character_maximum_length, is_nullable, column_default FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, ordinal_position";
const constraintsQuery =
  "SELECT conrelid::regclass, conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace ORDER BY 1, 2";
const indexesQuery = "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1";

export const engines: readonly Engine[] = [
  sqlite("the newest sql.js", "sql.js"),
  sqlite("sql.js of SQLite 3.35", "sql.js-3.35"),
  postgresql,
];

/** The one server has timers that keep a process from ending. */
export async function stop(): Promise<void> {
  await (await server)?.close();
  server = undefined;
}

function settled<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => resolve(work()));
}

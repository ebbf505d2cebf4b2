import { userInfo } from "node:os";
import process from "node:process";
import { threadId } from "node:worker_threads";
import { type Connection, createConnection } from "mysql2/promise";
import type { Dialect } from "../../src/dialect/dialect.js";
import { foreignKeysOf, knownAs } from "../../src/model/lookup.js";
import type { Schema } from "../../src/model/schema.js";
import { render } from "../../src/sql/render.js";
import { compare, type FoundTable, foreignKeyForm, indexForm, sorted } from "./catalog.js";

/** Where the server is: its socket, and who asks. The password is MYSQL_PWD, as it is for the clients. */
export const mariadbServer = {
  socketPath: process.env["LIMBECK_MARIADB_SOCKET"] ?? "/run/mysqld/mysqld.sock",
  user: process.env["LIMBECK_MARIADB_USER"] ?? userInfo().username,
};

/** A database of one's own, which is gone with {@link Mariadb.close}. */
export interface Mariadb {
  readonly name: string;
  readonly execute: (text: string) => Promise<void>;
  readonly rows: (query: string) => Promise<readonly Row[]>;
  /** The schemas that were made here, and are there still: databases of the whole server. */
  readonly schemas: () => Promise<readonly string[]>;
  /** Takes away whatever an earlier history left, its schemas too. */
  readonly empty: () => Promise<void>;
  readonly close: () => Promise<void>;
}
export type Row = readonly unknown[];

/** A session that has settled what every script of this dialect settles. */
export async function startMariadb(dialect: Dialect): Promise<Mariadb> {
  const connection = await createConnection({
    ...mariadbServer,
    password: process.env["MYSQL_PWD"] ?? "",
    charset: "utf8mb4",
    // A person's SQL may be several statements.
    multipleStatements: true,
    supportBigNumbers: true,
    bigNumberStrings: true,
    dateStrings: true,
  });
  const name = `limbeck_laws_${process.pid}_${threadId}`;
  const rows = rowsOn(connection);
  const made = new Set<string>();
  const schemas = async (): Promise<readonly string[]> => (await databases(rows)).filter((one) => made.has(one));
  const execute = async (text: string): Promise<void> => {
    if (!/\b(?:DATABASE|SCHEMA)\b/i.test(text)) {
      await connection.query(text);
      return;
    }
    const before = await databases(rows);
    await connection.query(text);
    // Those of other tests come and go meanwhile.
    const news = (await databases(rows)).filter((one) => !before.includes(one) && !one.startsWith("limbeck_"));
    for (const one of news) made.add(one);
  };
  const empty = async (): Promise<void> => {
    for (const one of await schemas()) await connection.query(`DROP DATABASE ${quoted(one)}`);
    made.clear();
    // Temporary tables stay with the session, and would hide others.
    await connection.changeUser({});
    for (const { sql } of dialect.script.before(new Set())) await connection.query(render(sql, dialect.lexis));
    // Tables go in no order that foreign keys know of.
    await connection.query("SET foreign_key_checks = OFF");
    await connection.query(`CREATE OR REPLACE DATABASE ${name} CHARACTER SET utf8mb4`);
    await connection.query("SET foreign_key_checks = ON");
    await connection.query(`USE ${name}`);
  };
  await empty();
  return {
    name,
    rows,
    empty,
    schemas,
    execute,
    async close() {
      await empty();
      await connection.query(`DROP DATABASE ${name}`);
      await connection.end();
    },
  };
}

function rowsOn(connection: Connection): (query: string) => Promise<readonly Row[]> {
  return async (query) => {
    const [rows] = await connection.query({ sql: query, rowsAsArray: true });
    return rows as readonly Row[];
  };
}

async function databases(rows: Mariadb["rows"]): Promise<readonly string[]> {
  return (await rows("SELECT schema_name FROM information_schema.schemata")).map(([name]) => String(name));
}

export function quoted(name: string): string {
  return `\`${name.replaceAll("`", "``")}\``;
}

const tablesQuery = `
  SELECT table_name, table_comment, engine, row_format, table_collation, create_options FROM information_schema.tables
  WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'`;

const columnsQuery = `
  SELECT table_name, column_name, column_type, is_nullable, column_default, extra, is_generated, generation_expression,
    collation_name, column_comment
  FROM information_schema.columns WHERE table_schema = DATABASE() ORDER BY table_name, ordinal_position`;

const keysQuery = `
  SELECT k.table_name, k.constraint_name, k.column_name, k.referenced_table_name, k.referenced_column_name,
    r.delete_rule, r.update_rule
  FROM information_schema.key_column_usage k JOIN information_schema.referential_constraints r
    ON r.constraint_schema = k.constraint_schema AND r.table_name = k.table_name AND r.constraint_name = k.constraint_name
  WHERE k.table_schema = DATABASE() AND k.referenced_table_name IS NOT NULL
  ORDER BY k.table_name, k.constraint_name, k.ordinal_position`;

const indexesQuery = `
  SELECT table_name, index_name, non_unique, column_name, collation, sub_part, index_type, index_comment, ignored
  FROM information_schema.statistics WHERE table_schema = DATABASE() ORDER BY table_name, index_name, seq_in_index`;

// A JSON column brings a check of its own.
const checksQuery = `
  SELECT table_name, constraint_name, level, check_clause FROM information_schema.check_constraints
  WHERE constraint_schema = DATABASE() AND NOT (level = 'Column' AND check_clause LIKE 'json\\_valid(%')`;

/**
 * What MariaDB says is there. A unique constraint is an index to it.
 *
 * @param schema says which indexes somebody wanted: what the server made besides, for a foreign key, belongs to that; without it
 *   all of them are told
 */
export async function catalogOf({ rows }: Mariadb, schema?: Schema): Promise<readonly FoundTable[]> {
  const [tables, columns, keys, indexes, checks] = [
    await rows(tablesQuery),
    await rows(columnsQuery),
    await rows(keysQuery),
    await rows(indexesQuery),
    await rows(checksQuery),
  ];
  return tables
    .map(([name, ...options]) => {
      const of = (list: readonly Row[]): readonly Row[] => list.filter(([table]) => table === name);
      const wanted = schema?.tables.values().find((table) => table.name === name);
      const keysWanted = wanted?.constraints.filter(({ kind }) => kind === "primaryKey" || kind === "unique") ?? [];
      const names = [...(wanted?.indexes ?? []), ...keysWanted].map((one) => knownAs(one.name));
      const keysHere = groupedBySecond(of(keys));
      const all = groupedBySecond(of(indexes));
      const own = schema === undefined ? all : withoutThoseMade(all, keysHere, names);
      return tableOf(String(name), options, of(columns), keysHere, own, of(checks));
    })
    .sort((a, b) => compare(a.name, b.name));
}

/**
 * Drops the indexes that DROP FOREIGN KEY leaves: the server made them, and the model knows nothing of them.
 *
 * @param then in which the foreign keys were, or may have been
 */
export async function tidy({ rows, execute }: Mariadb, then: readonly Schema[], now: Schema): Promise<void> {
  const once = then.flatMap(({ tables }) =>
    tables.values().flatMap((table) => foreignKeysOf(table).map(({ columns }) => JSON.stringify(columns))),
  );
  for (const parts of groupedBy(await rows(indexesQuery), ([table, index]) => JSON.stringify([table, index]))) {
    const [table, name, nonUnique] = parts[0] ?? [];
    const known = now.tables.values().find((one) => one.name === table);
    const columns = JSON.stringify(parts.map(([, , , column]) => column));
    if (known === undefined || Number(nonUnique) === 0 || !once.includes(columns)) continue;
    const needed = foreignKeysOf(known).some((key) => JSON.stringify(key.columns) === columns);
    const wanted = known.indexes.some((index) => index.name === name);
    if (!needed && !wanted) await execute(`DROP INDEX ${quoted(String(name))} ON ${quoted(String(table))}`);
  }
}

function withoutThoseMade(
  indexes: readonly (readonly Row[])[],
  keys: readonly (readonly Row[])[],
  wanted: readonly (string | undefined)[],
): readonly (readonly Row[])[] {
  const columnsIn = (parts: readonly Row[], at: number): string => JSON.stringify(parts.map((part) => part[at]));
  const overKeys = keys.map((parts) => columnsIn(parts, 2));
  return indexes.filter((parts) => {
    const [, name, nonUnique] = parts[0] ?? [];
    return Number(nonUnique) === 0 || wanted.includes(String(name)) || !overKeys.includes(columnsIn(parts, 3));
  });
}

function tableOf(
  name: string,
  options: Row,
  columns: readonly Row[],
  foreignKeys: readonly (readonly Row[])[],
  indexes: readonly (readonly Row[])[],
  checks: readonly Row[],
): FoundTable {
  const [primary, others] = [true, false].map((isPrimary) =>
    indexes.filter((parts) => (parts[0]?.[1] === "PRIMARY") === isPrimary),
  );
  return {
    name,
    columns: columns.map(([, column, type, nullable, standard, extra, generated, expression, collation, comment]) => ({
      name: String(column),
      notNull: nullable === "NO",
      hasDefault: (standard !== null && standard !== "NULL") || String(extra).includes("auto_increment"),
      generated: generated === "ALWAYS",
      details: JSON.stringify([type, shownDefault(standard), extra, expression, collation, comment]),
    })),
    primaryKey: (primary?.[0] ?? []).map(([, , , column]) => String(column)),
    uniques: [],
    foreignKeys: sorted(
      foreignKeys.map((parts) => {
        const [, , , referent, , onDelete, onUpdate] = parts[0] ?? [];
        const columnsAt = (index: number): readonly string[] => parts.map((part) => String(part[index]));
        return foreignKeyForm(columnsAt(2), String(referent), columnsAt(4), [
          ruleOf(String(onDelete)),
          ruleOf(String(onUpdate)),
        ]);
      }),
    ),
    indexes: sorted((others ?? []).map(formOf)),
    checks: checks.length,
    names: sorted([
      ...foreignKeys.map((parts) => String(parts[0]?.[1])),
      ...checks.map(([, constraint]) => String(constraint)),
    ]),
    details: [
      `options ${JSON.stringify(options)}`,
      ...sorted(checks.map((check) => JSON.stringify(check))),
      ...sorted((others ?? []).map((parts) => JSON.stringify(parts))),
    ],
  };
}

/** To do nothing and to refuse are the same here, and it says now this, now that. */
export function ruleOf(rule: string | null): string {
  return rule === "RESTRICT" || rule === null ? "NO ACTION" : rule;
}

function formOf(parts: readonly Row[]): string {
  const [, name, nonUnique] = parts[0] ?? [];
  return indexForm(
    String(name),
    Number(nonUnique) === 0,
    false,
    parts.map(([, , , column, order]) => [String(column), order === "D"]),
  );
}

function groupedBySecond(rows: readonly Row[]): readonly (readonly Row[])[] {
  return groupedBy(rows, ([, second]) => second);
}

function groupedBy(rows: readonly Row[], by: (row: Row) => unknown): readonly (readonly Row[])[] {
  const groups = new Map<unknown, Row[]>();
  for (const row of rows) groups.set(by(row), [...(groups.get(by(row)) ?? []), row]);
  return [...groups.values()];
}

/** Without the database, and without a precision that is shown or not, as the statement was that came last. */
function shownDefault(standard: unknown): unknown {
  if (typeof standard !== "string") return standard;
  return standard.replaceAll(/`limbeck_\w+`\./g, "").replace(/current_timestamp\(\d*\)/, "current_timestamp");
}

import type { Dialect } from "../../src/dialect/dialect.js";
import { form, tokensOf } from "../../src/verify/sqlite-definition.js";
import type { Found } from "../../src/verify/catalog.js";
import type { Connection, Engine } from "../../src/verify/engine.js";

/** All that is in a database, each thing under a name of its own: two databases are alike when these are. */
export type Effect = ReadonlyMap<string, string>;

/** In words, what one database has that the other has not. */
export function differences(theirs: Effect, ours: Effect): readonly string[] {
  const lost = (one: Effect, other: Effect) => (what: string) => one.has(tableOf(what)) && !other.has(tableOf(what));
  return (
    [...new Set([...theirs.keys(), ...ours.keys()])]
      .filter((what) => theirs.get(what) !== ours.get(what))
      // Of a table that only one of them has, nothing more needs to be said.
      .filter((what) => what === tableOf(what) || !(lost(theirs, ours)(what) || lost(ours, theirs)(what)))
      .sort()
      .map((what) => `${what}: ${theirs.get(what) ?? "nothing"} there, ${ours.get(what) ?? "nothing"} here`)
  );
}

/** `table t` of `table t: the default of column "a"`. */
function tableOf(what: string): string {
  return what.split(": ", 1)[0] ?? what;
}

export async function effectOn(connection: Connection, engine: Engine, dialect: Dialect): Promise<Effect> {
  return dialect.name === "sqlite"
    ? effectOnSqlite(connection, engine, dialect)
    : effectOnPostgresql(connection, engine, dialect);
}

function describe(found: Found): readonly (readonly [string, string])[] {
  const { columns, primaryKey, uniques, foreignKeys, indexes, checks, names } = found.facts;
  const list = (items: readonly string[]): string => [...items].sort().join(" | ");
  return [
    ["the columns", columns.join(" | ")],
    ["the primary key", primaryKey.join(", ")],
    ["the unique constraints", list(uniques)],
    ["the foreign keys", list(foreignKeys)],
    ["the indexes", list(indexes)],
    ["the number of CHECKs", String(checks)],
    ["the names of constraints", list(names)],
    ...[...found.details].map(([what, text]) => [`the ${what}`, bare(text)] as const),
  ];
}

/** Parentheses around a whole expression of an index mean nothing: `on t ( ( lower ( a ) ) , b )`. */
function bare(text: string): string {
  const tokens = text.split(" ");
  for (let from = 1; from < tokens.length; from++) {
    if (tokens[from] !== "(" || !["(", ","].includes(tokens[from - 1] ?? "")) continue;
    let to = from;
    for (let depth = 0; to < tokens.length; to++) {
      if (tokens[to] === "(") depth++;
      if (tokens[to] === ")" && --depth === 0) break;
    }
    if ([")", ","].includes(tokens[to + 1] ?? ""))
      return bare([...tokens.slice(0, from), ...tokens.slice(from + 1, to), ...tokens.slice(to + 1)].join(" "));
  }
  return text;
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

// -- SQLite ----------------------------------------------------------------------------------------------------------

async function effectOnSqlite(connection: Connection, engine: Engine, dialect: Dialect): Promise<Effect> {
  const effect = new Map<string, string>();
  for (const [, schema] of await connection.query("PRAGMA database_list")) {
    const inside = schema ?? "main";
    const called = (name: string): string => (inside === "main" ? name : `${inside}.${name}`);
    const of = inside === "temp" ? "sqlite_temp_master" : `${quoted(inside)}.sqlite_master`;
    const master = await connection.query(
      `SELECT type, name, sql FROM ${of} WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid`,
    );
    for (const { name, found } of await tablesOf(
      master.map(([, , text]) => text ?? ""),
      inside,
      connection,
      engine,
      dialect,
    )) {
      const table = `table ${called(name)}`;
      effect.set(table, "a table");
      for (const [what, text] of found) effect.set(`${table}: ${what}`, text);
      effect.set(`${table}: the rows`, await sqliteRows(connection, inside, name));
    }
    for (const [type, name, text] of master) {
      if (type === "view" || type === "trigger")
        effect.set(`${type} ${called(name ?? "")}`, form(tokensOf(text ?? "")));
    }
    const [counters] = await connection.query(`SELECT count(*) FROM ${of} WHERE name = 'sqlite_sequence'`);
    if (counters?.[0] !== "1") continue;
    for (const [name, last] of await connection.query(`SELECT name, seq FROM ${quoted(inside)}.sqlite_sequence`)) {
      effect.set(`counter of ${called(name ?? "")}`, last ?? "NULL");
    }
  }
  return effect;
}

interface Described {
  readonly name: string;
  readonly found: readonly (readonly [string, string])[];
}

/** The tables of one of the attached databases. Its statements name no database: elsewhere they make the same tables. */
async function tablesOf(
  statements: readonly string[],
  inside: string,
  connection: Connection,
  engine: Engine,
  { rules }: Dialect,
): Promise<readonly Described[]> {
  const read = async (from: Connection): Promise<readonly Described[]> =>
    [...(await engine.tables(from, rules)).values()].map((found) => ({ name: found.name, found: describe(found) }));
  if (inside === "main") return read(connection);
  const copy = await engine.open();
  try {
    for (const statement of statements) await copy.execute(statement);
    return await read(copy);
  } finally {
    await copy.close();
  }
}

async function sqliteRows(connection: Connection, inside: string, table: string): Promise<string> {
  const columns = await connection.query(
    `SELECT name FROM pragma_table_xinfo(${literal(table)}, ${literal(inside)}) ORDER BY name`,
  );
  const texts = columns.map(
    ([name]) =>
      `${literal(`${name ?? ""} = `)} || typeof(${quoted(name ?? "")}) || ' ' || quote(${quoted(name ?? "")})`,
  );
  return rows(await connection.query(`SELECT ${texts.join(", ")} FROM ${quoted(inside)}.${quoted(table)}`));
}

function rows(found: readonly (readonly (string | null)[])[]): string {
  return found
    .map((row) => `(${row.join(", ")})`)
    .sort()
    .join(" ");
}

// -- PostgreSQL ------------------------------------------------------------------------------------------------------

/** Everything but tables: what it is, its name, and what there is to say of it. */
const others: readonly string[] = [
  `SELECT 'enum type', t.oid::regtype::text, string_agg(quote_literal(e.enumlabel), ', ' ORDER BY e.enumsortorder)
    FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid GROUP BY t.oid`,
  `SELECT 'domain', t.oid::regtype::text, concat_ws(' ', format_type(t.typbasetype, t.typtypmod), 'default', t.typdefault,
      CASE WHEN t.typnotnull THEN 'NOT NULL' END,
      (SELECT string_agg(pg_get_constraintdef(c.oid), ' ' ORDER BY c.conname) FROM pg_constraint c WHERE c.contypid = t.oid AND c.contype = 'c'))
    FROM pg_type t WHERE t.typtype = 'd' AND t.typnamespace <> 'information_schema'::regnamespace`,
  `SELECT 'sequence', s.seqrelid::regclass::text, concat_ws(' ', format_type(s.seqtypid, NULL), 'start', s.seqstart, 'by', s.seqincrement,
      'from', s.seqmin, 'to', s.seqmax, 'cache', s.seqcache, CASE WHEN s.seqcycle THEN 'cycle' END, 'of',
      (SELECT d.refobjid::regclass::text || '.' || a.attname FROM pg_depend d JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
        WHERE d.objid = s.seqrelid AND d.deptype IN ('a', 'i')))
    FROM pg_sequence s`,
  `SELECT 'number that comes next in', format('%I.%I', schemaname, sequencename), coalesce(last_value + increment_by, start_value)::text FROM pg_sequences`,
  `SELECT 'view', c.oid::regclass::text, c.relkind::text || pg_get_viewdef(c.oid) FROM pg_class c
    WHERE c.relkind IN ('v', 'm') AND c.relnamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)`,
  `SELECT 'trigger', tgname || ' of ' || tgrelid::regclass::text, pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal`,
  `SELECT 'schema', nspname, 'a schema' FROM pg_namespace WHERE nspname !~ '^pg_'`,
  `SELECT 'options of table', c.oid::regclass::text, concat_ws(' ', c.relpersistence, array_to_string(c.reloptions, ','), am.amname,
      (SELECT spcname FROM pg_tablespace s WHERE s.oid = c.reltablespace),
      CASE WHEN c.relkind = 'p' THEN 'partitioned by ' || pg_get_partkeydef(c.oid) END,
      (SELECT 'inherits ' || string_agg(i.inhparent::regclass::text, ', ' ORDER BY i.inhseqno) FROM pg_inherits i WHERE i.inhrelid = c.oid))
    FROM pg_class c LEFT JOIN pg_am am ON am.oid = c.relam
    WHERE c.relkind IN ('r', 'p') AND c.relnamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)`,
];

async function effectOnPostgresql(connection: Connection, engine: Engine, dialect: Dialect): Promise<Effect> {
  const effect = new Map<string, string>();
  for (const found of (await engine.tables(connection, dialect.rules)).values()) {
    const table = `table ${found.name}`;
    effect.set(table, "a table");
    for (const [what, text] of describe(found)) effect.set(`${table}: ${what}`, text);
  }
  for (const question of others) {
    for (const [kind, name, text] of await connection.query(question))
      effect.set(`${kind ?? ""} ${name ?? ""}`, text ?? "");
  }
  const tables = await connection.query(
    `SELECT c.oid::regclass::text, (SELECT string_agg(format('%L || %I::text', a.attname || ' = ', a.attname), ', ' ORDER BY a.attname)
        FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped)
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema')`,
  );
  for (const [name, columns] of tables) {
    effect.set(
      `table ${name ?? ""}: the rows`,
      rows(await connection.query(`SELECT ${columns ?? ""} FROM ${name ?? ""}`)),
    );
  }
  return effect;
}

import { PGlite } from "@electric-sql/pglite";
import { compare, type FoundTable, foreignKeyForm, indexForm, sorted } from "./catalog.js";

/** One for all tests of a file: a second costs as much as everything that is done with the first. */
export async function startPostgresql(): Promise<PGlite> {
  const database = await PGlite.create();
  await database.exec("SET client_min_messages = error");
  return database;
}

/** Takes away whatever an earlier history left, its schemas too. */
export async function emptyPostgresql(database: PGlite): Promise<void> {
  const { rows } = await database.query<{ name: string }>(
    "SELECT quote_ident(nspname) AS name FROM pg_namespace WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema'",
  );
  for (const { name } of rows) await database.exec(`DROP SCHEMA ${name} CASCADE`);
  await database.exec("CREATE SCHEMA public");
}

interface ColumnRow {
  table: string;
  name: string;
  type: string;
  not_null: boolean;
  standard: string | null;
  generated: string;
  collation: string | null;
  comment: string | null;
  sequence: string | null;
  numbering: string | null;
}
interface ConstraintRow {
  table: string;
  name: string;
  kind: "p" | "u" | "f" | "c" | "x";
  columns: string[];
  referent: string | null;
  referent_columns: string[] | null;
  on_delete: string;
  on_update: string;
  text: string;
}
interface IndexRow {
  table: string;
  name: string;
  is_unique: boolean;
  is_partial: boolean;
  columns: (string | null)[];
  descending: boolean[];
  text: string;
}

const columnsQuery = `
  SELECT c.relname AS table, a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type, a.attnotnull AS not_null,
    pg_get_expr(d.adbin, d.adrelid) AS standard, a.attgenerated AS generated, l.collname AS collation,
    col_description(c.oid, a.attnum) AS comment,
    (SELECT s.relname FROM pg_depend p JOIN pg_class s ON s.oid = p.objid AND s.relkind = 'S'
      WHERE p.refclassid = 'pg_class'::regclass AND p.refobjid = c.oid AND p.refobjsubid = a.attnum AND p.deptype IN ('a', 'i') AND p.classid = 'pg_class'::regclass) AS sequence,
    (SELECT concat_ws(' ', a.attidentity, format_type(q.seqtypid, NULL), q.seqstart, q.seqincrement, q.seqmin, q.seqmax,
        q.seqcache, q.seqcycle)
      FROM pg_depend p JOIN pg_sequence q ON q.seqrelid = p.objid
      WHERE p.refclassid = 'pg_class'::regclass AND p.refobjid = c.oid AND p.refobjsubid = a.attnum AND p.deptype IN ('a', 'i')) AS numbering
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
    LEFT JOIN pg_collation l ON l.oid = a.attcollation AND l.collname <> 'default'
  WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace ORDER BY c.relname, a.attnum`;

const constraintsQuery = `
  SELECT r.relname AS table, c.conname AS name, c.contype AS kind, f.relname AS referent,
    ARRAY(SELECT a.attname::text FROM unnest(c.conkey) WITH ORDINALITY k(n, o) JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.n ORDER BY k.o) AS columns,
    ARRAY(SELECT a.attname::text FROM unnest(c.confkey) WITH ORDINALITY k(n, o) JOIN pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.n ORDER BY k.o) AS referent_columns,
    c.confdeltype AS on_delete, c.confupdtype AS on_update, pg_get_constraintdef(c.oid) AS text
  FROM pg_constraint c JOIN pg_class r ON r.oid = c.conrelid LEFT JOIN pg_class f ON f.oid = c.confrelid
  WHERE c.connamespace = 'public'::regnamespace AND c.contype IN ('p', 'u', 'f', 'c', 'x')`;

const indexesQuery = `
  SELECT t.relname AS table, c.relname AS name, i.indisunique AS is_unique, i.indpred IS NOT NULL AS is_partial,
    ARRAY(SELECT a.attname::text FROM unnest((i.indkey::int2[])[0:i.indnkeyatts - 1]) WITH ORDINALITY k(n, o) LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.n AND k.n > 0 ORDER BY k.o) AS columns,
    ARRAY(SELECT (o & 1) = 1 FROM unnest(i.indoption) o) AS descending, pg_get_indexdef(i.indexrelid) AS text
  FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_class t ON t.oid = i.indrelid
  WHERE c.relnamespace = 'public'::regnamespace AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x'))`;

const commentsQuery = `
  SELECT relname AS table, obj_description(oid, 'pg_class') AS comment,
    concat_ws(' ', relpersistence, reloptions::text, reltablespace) AS storage FROM pg_class
  WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`;

const actions: Readonly<Record<string, string>> = {
  a: "NO ACTION",
  r: "RESTRICT",
  c: "CASCADE",
  n: "SET NULL",
  d: "SET DEFAULT",
};

/** What PostgreSQL says is there. */
export async function catalogOf(database: PGlite): Promise<readonly FoundTable[]> {
  const { rows: columns } = await database.query<ColumnRow>(columnsQuery);
  const { rows: constraints } = await database.query<ConstraintRow>(constraintsQuery);
  const { rows: indexes } = await database.query<IndexRow>(indexesQuery);
  const { rows: comments } = await database.query<{ table: string; comment: string | null; storage: string }>(
    commentsQuery,
  );
  return comments
    .map(({ table, comment, storage }) =>
      tableOf(
        table,
        [comment, storage],
        columns.filter((row) => row.table === table),
        constraints.filter((row) => row.table === table),
        indexes.filter((row) => row.table === table),
      ),
    )
    .sort((a, b) => compare(a.name, b.name));
}

/** The enum types that PostgreSQL says are there, with their members. */
export async function enumTypesOf(database: PGlite): Promise<readonly string[]> {
  const { rows } = await database.query<{ name: string; members: string[] }>(
    `SELECT t.typname AS name, array_agg(e.enumlabel::text ORDER BY e.enumsortorder) AS members
      FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid
      WHERE t.typnamespace = 'public'::regnamespace GROUP BY t.oid, t.typname`,
  );
  return sorted(rows.map(({ name, members }) => JSON.stringify([name, ...members])));
}

function tableOf(
  name: string,
  [comment, storage]: readonly [string | null, string],
  columns: readonly ColumnRow[],
  constraints: readonly ConstraintRow[],
  indexes: readonly IndexRow[],
): FoundTable {
  return {
    name,
    columns: columns.map((column) => ({
      name: column.name,
      notNull: column.not_null,
      hasDefault: column.standard !== null && column.generated === "",
      generated: column.generated !== "",
      details: JSON.stringify([
        column.type,
        // A sequence has the name of its birth, which is looked at by itself.
        column.sequence === null ? column.standard : "nextval",
        column.numbering,
        column.generated,
        column.collation,
        column.comment,
      ]),
    })),
    primaryKey: constraints.find(({ kind }) => kind === "p")?.columns ?? [],
    uniques: sorted(constraints.filter(({ kind }) => kind === "u").map(({ columns: own }) => JSON.stringify(own))),
    foreignKeys: sorted(
      constraints
        .filter(({ kind }) => kind === "f")
        .map((key) =>
          foreignKeyForm(key.columns, key.referent ?? "", key.referent_columns ?? [], [
            actions[key.on_delete] ?? "",
            actions[key.on_update] ?? "",
          ]),
        ),
    ),
    indexes: sorted(
      indexes.map((index) =>
        indexForm(
          index.name,
          index.is_unique,
          index.is_partial,
          index.columns.map((column, at) => [column, index.descending[at] ?? false] as const),
        ),
      ),
    ),
    checks: constraints.filter(({ kind }) => kind === "c").length,
    names: sorted([
      ...constraints.map((constraint) => constraint.name),
      ...columns.flatMap(({ sequence }) => (sequence === null ? [] : [sequence])),
    ]),
    details: [
      `comment ${comment ?? "none"}`,
      `storage ${storage}`,
      ...sorted(constraints.map((constraint) => `${constraint.name}: ${constraint.text}`)),
      ...sorted(indexes.map(({ text }) => text)),
    ],
  };
}

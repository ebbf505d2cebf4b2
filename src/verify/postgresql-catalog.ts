import { keyOf } from "../model/lookup.js";
import type { Rules } from "../model/schema.js";
import { type Found, typeDetail, wording } from "./catalog.js";
import type { Cell, Connection, FoundEnum } from "./engine.js";

/** Every table of a PostgreSQL database but its own. https://www.postgresql.org/docs/current/catalogs.html */
export async function readTables(connection: Connection, rules: Rules): Promise<ReadonlyMap<string, Found>> {
  const tables = await connection.query(
    `SELECT c.oid::text, n.nspname, c.relname, obj_description(c.oid, 'pg_class'), ${STORAGE} ${FROM_TABLES}`,
  );
  const columns = grouped(await connection.query(COLUMNS));
  const constraints = grouped(await connection.query(CONSTRAINTS));
  const indexes = grouped(await connection.query(INDEXES));
  return new Map(
    tables.map(([oid, schema, name, comment, ...storage]) => {
      const of = <T>(groups: ReadonlyMap<string, T>): T | undefined => groups.get(oid ?? "");
      const found = foundTable(
        { schema: schema ?? "", name: name ?? "", comment: comment ?? null, storage },
        { columns: of(columns) ?? [], constraints: of(constraints) ?? [], indexes: of(indexes) ?? [] },
        rules,
      );
      return [keyOf(rules, { schema: schema ?? "", name: name ?? "" }), found];
    }),
  );
}

/** Every enum type. https://www.postgresql.org/docs/current/catalog-pg-enum.html */
export async function readEnumTypes(connection: Connection, rules: Rules): Promise<ReadonlyMap<string, FoundEnum>> {
  const types = await connection.query(
    `SELECT n.nspname, t.typname,
      (SELECT json_agg(e.enumlabel ORDER BY e.enumsortorder)::text FROM pg_enum e WHERE e.enumtypid = t.oid)
    FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
    WHERE t.typtype = 'e' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'`,
  );
  return new Map(
    types.map(([schema, name, values]) => [
      keyOf(rules, { schema: schema ?? "", name: name ?? "" }),
      { name: schema === rules.defaultSchema ? (name ?? "") : `${schema ?? ""}.${name ?? ""}`, values: names(values) },
    ]),
  );
}

type Rows = readonly (readonly Cell[])[];

const FROM_TABLES = `FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'`;

/** How a table is stored, in the order of {@link storageTitles}. */
const STORAGE = `CASE c.relpersistence WHEN 'u' THEN 'unlogged' WHEN 't' THEN 'temporary' END,
  pg_get_partkeydef(c.oid), (SELECT m.amname FROM pg_am m WHERE m.oid = c.relam AND m.amname <> 'heap'),
  array_to_string(c.reloptions, ', '),
  (SELECT array_to_string(o.reloptions, ', ') FROM pg_class o WHERE o.oid = c.reltoastrelid),
  (SELECT s.spcname FROM pg_tablespace s WHERE s.oid = c.reltablespace)`;
const storageTitles = ["kind", "partition key", "access method", "storage", "storage of long values", "tablespace"];

const COLUMNS = `
  SELECT c.oid::text, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull::text,
    pg_get_expr(d.adbin, d.adrelid), a.attgenerated::text, a.attidentity::text,
    CASE WHEN a.attcollation <> t.typcollation THEN l.collname END,
    col_description(c.oid, a.attnum),
    pg_get_serial_sequence(quote_ident(n.nspname) || '.' || quote_ident(c.relname), a.attname),
    (SELECT concat_ws(' ', format_type(s.seqtypid, NULL), s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache,
        s.seqcycle)
      FROM pg_depend p JOIN pg_sequence s ON s.seqrelid = p.objid
      WHERE p.refclassid = 'pg_class'::regclass AND p.refobjid = c.oid AND p.refobjsubid = a.attnum AND p.deptype = 'i' AND p.classid = 'pg_class'::regclass)
  ${FROM_TABLES.replace(
    "WHERE",
    `JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    JOIN pg_type t ON t.oid = a.atttypid
    LEFT JOIN pg_collation l ON l.oid = a.attcollation
    LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum WHERE`,
  )}
  ORDER BY c.oid, a.attnum`;

// Since 18 NOT NULL has rows here as well; the columns tell of that already.
const CONSTRAINTS = `
  SELECT c.oid::text, k.conname, k.contype::text, pg_get_constraintdef(k.oid), k.convalidated::text,
    ${columnNames("k.conrelid", "k.conkey")}, fn.nspname, f.relname, ${columnNames("k.confrelid", "k.confkey")},
    k.confdeltype::text, k.confupdtype::text,
    (SELECT json_agg(a.attname ORDER BY p.n)::text FROM pg_index i
      CROSS JOIN generate_series(i.indnkeyatts + 1, i.indnatts) AS p(n)
      JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = i.indkey[p.n - 1]
      WHERE i.indexrelid = k.conindid AND k.contype IN ('p', 'u'))
  ${FROM_TABLES.replace(
    "WHERE",
    `JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype <> 'n'
    LEFT JOIN pg_class f ON f.oid = k.confrelid
    LEFT JOIN pg_namespace fn ON fn.oid = f.relnamespace WHERE`,
  )}
  ORDER BY c.oid, k.conname`;

const INDEXES = `
  SELECT c.oid::text, ic.relname, pg_get_indexdef(i.indexrelid), i.indisunique::text, (i.indpred IS NOT NULL)::text,
    i.indisvalid::text,
    (SELECT json_agg(json_build_array(a.attname, (i.indoption[p.n - 1] & 1) = 1) ORDER BY p.n)::text
      FROM generate_series(1, i.indnkeyatts) AS p(n)
      LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[p.n - 1] AND a.attnum > 0),
    (SELECT json_agg(a.attname ORDER BY p.n)::text FROM generate_series(i.indnkeyatts + 1, i.indnatts) AS p(n)
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[p.n - 1]),
    (SELECT s.spcname FROM pg_tablespace s WHERE s.oid = ic.reltablespace)
  ${FROM_TABLES.replace(
    "WHERE",
    `JOIN pg_index i ON i.indrelid = c.oid JOIN pg_class ic ON ic.oid = i.indexrelid
    AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.conrelid = c.oid) WHERE`,
  )}
  ORDER BY c.oid, ic.relname`;

function columnNames(table: string, numbers: string): string {
  return `(SELECT json_agg(a.attname ORDER BY p.n)::text FROM unnest(${numbers}) WITH ORDINALITY AS p(attnum, n)
    JOIN pg_attribute a ON a.attrelid = ${table} AND a.attnum = p.attnum)`;
}

const actions: Readonly<Record<string, string>> = {
  a: "NO ACTION",
  r: "RESTRICT",
  c: "CASCADE",
  n: "SET NULL",
  d: "SET DEFAULT",
};

function foundTable(
  table: {
    readonly schema: string;
    readonly name: string;
    readonly comment: string | null;
    readonly storage: readonly Cell[];
  },
  { columns, constraints, indexes }: { readonly columns: Rows; readonly constraints: Rows; readonly indexes: Rows },
  rules: Rules,
): Found {
  const of = (kind: string): Rows => constraints.filter(([, type]) => type === kind);
  const details = new Map<string, string>();
  if (table.comment !== null) details.set("comment", JSON.stringify(table.comment));
  storageTitles.forEach((title, at) => {
    const text = table.storage[at];
    if (text != null) details.set(title, text);
  });
  for (const [name, type, , value, generated, identity, collation, comment, sequence, numbering] of columns) {
    const column = `column "${name ?? ""}"`;
    details.set(typeDetail(name ?? ""), type ?? "");
    details.set(`collation of ${column}`, collation ?? "the usual one");
    const set = (what: string, text: Cell | undefined): void => {
      if (text != null) details.set(`${what} of ${column}`, text);
    };
    set(generated === "" ? "default" : `expression (${generated ?? ""})`, value);
    set("identity", identity === "" ? null : `${identity ?? ""} ${numbering ?? ""}`);
    set("comment", comment == null ? null : JSON.stringify(comment));
    set("sequence", sequence);
  }
  for (const [name, , definition, validated] of constraints) {
    details.set(`constraint "${name ?? ""}"`, `${definition ?? ""}${validated === "true" ? "" : " (not validated)"}`);
  }
  for (const [name, definition, , , valid, , , tablespace] of indexes) {
    const where = tablespace == null ? "" : ` in tablespace ${tablespace}`;
    details.set(`index "${name ?? ""}"`, `${definition ?? ""}${where}${valid === "true" ? "" : " (invalid)"}`);
  }
  return {
    name: table.schema === rules.defaultSchema ? table.name : `${table.schema}.${table.name}`,
    details,
    facts: {
      columns: columns.map(([name, , notNull, value, generated]) =>
        wording.column({
          name: name ?? "",
          notNull: notNull === "true",
          filled: value !== null && generated === "",
          computed: generated !== "",
        }),
      ),
      primaryKey: of("p").flatMap((row) => names(row[4])),
      uniques: of("u").map((row) => wording.key(names(row[4]), names(row[10]))),
      exclusions: of("x").length,
      foreignKeys: of("f").map(([, , , , keys, schema, referent, referentColumns, onDelete, onUpdate]) =>
        wording.foreignKey(
          {
            columns: names(keys),
            referent: { schema: schema ?? "", name: referent ?? "" },
            referentColumns: names(referentColumns),
            onDelete: actions[onDelete ?? ""] ?? null,
            onUpdate: actions[onUpdate ?? ""] ?? null,
          },
          rules,
        ),
      ),
      indexes: indexes.map(([name, , unique, partial, , elements, include]) =>
        wording.index({
          include: names(include),
          name: name ?? "",
          unique: unique === "true",
          partial: partial === "true",
          elements: (JSON.parse(elements ?? "[]") as readonly (readonly [string | null, boolean])[]).map(
            ([column, descending]) => wording.element(column ?? undefined, descending),
          ),
        }),
      ),
      checks: of("c").length,
      names: constraints.map(([name]) => name ?? ""),
    },
  };
}

function names(json: Cell | undefined): readonly string[] {
  return JSON.parse(json ?? "[]") as readonly string[];
}

function grouped(rows: Rows): ReadonlyMap<string, Rows> {
  const groups = new Map<string, (readonly Cell[])[]>();
  for (const [first, ...rest] of rows) {
    const group = groups.get(first ?? "");
    if (group === undefined) groups.set(first ?? "", [rest]);
    else group.push(rest);
  }
  return groups;
}

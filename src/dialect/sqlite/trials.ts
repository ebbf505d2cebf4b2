import { emptySchema } from "../../model/edit.js";
import type { Guard, GuardKind, Referring, Versions } from "../../model/guard.js";
import { foreignKeysOf, primaryKeyOf, qualified, sameName } from "../../model/lookup.js";
import type { Column, QName, Table } from "../../model/schema.js";
import { render } from "../../sql/render.js";
import { id, keywords, lines, list, lit, literal, sql, type Sql } from "../../sql/sql.js";
import { expressionSql, valueSql } from "../ansi/expression.js";
import { offence, offenders as offendersOf, type RowGuard } from "../ansi/offenders.js";
import { createTableSql, tableId } from "../ansi/table.js";
import type { Dialect } from "../dialect.js";
import { isPlainLiteral } from "./lexis.js";
import { isRowid } from "./tables.js";

/** Something that must be so. The condition is 1 or 0 and never NULL, which would count as neither. */
export interface Trial {
  /** What it is about, in a word. */
  readonly word: string;
  /** What is not as it should be, in words. */
  readonly complaint: string;
  readonly condition: Sql;
  /** A query that shows what it is about. */
  readonly shown?: Sql;
  /** The same as rows that must not be there, and what is wrong with them without that query. */
  readonly offenders?: { readonly complaint: string; readonly query: Sql };
}

/** What a guard comes to: what is tried, and statements around that. */
export interface Tried {
  readonly before?: readonly Sql[];
  readonly trials: readonly Trial[];
  readonly behind?: readonly Sql[];
}

/** What notes the violations of foreign keys that there are before a table is copied. */
export const violationsTable = "_limbeck_violations";
const probe = "_limbeck_probe";

/**
 * What SQLite tries for a guard; nothing where it cannot go wrong here.
 *
 * @param part what tells the violations before one copy from those before another
 */
export function tried(guard: Guard, part: number, dialect: Dialect): Tried {
  const one = sayings[guard.kind] as (guard: Guard, part: number, dialect: Dialect) => Tried;
  return one(guard, part, dialect);
}

const sayings: { readonly [K in GuardKind]: (guard: Guard<K>, part: number, dialect: Dialect) => Tried } = {
  version: ({ versions, rows, passed }) => ({
    trials: [
      ...(passed ? [] : [isThere(versions)]),
      {
        word: passed ? "stamped" : "version",
        complaint: `${qualified(versions.table)} ${passed ? "does not hold" : "must hold"} ${listed(rows)}${passed ? " afterwards" : ""}`,
        condition: holds(versions, rows),
        shown: sql`SELECT ${id(versions.column)} FROM ${tableId(versions.table)}`,
      },
    ],
  }),
  unenforced: () => ({
    trials: [
      {
        word: "unenforced",
        complaint: "PRAGMA foreign_keys could not be turned off, perhaps since a transaction is open already",
        condition: sql`foreign_keys = 0 FROM pragma_foreign_keys`,
      },
    ],
  }),
  shape: ({ table }, _, dialect) => ({
    trials: [
      {
        word: "columns",
        complaint: unlike(table, "columns"),
        condition: columns(table, dialect),
        shown: sql`SELECT name, type, "notnull", dflt_value, pk, hidden FROM ${pragma("table_xinfo", table)}`,
      },
      {
        word: "keys",
        complaint: unlike(table, "unique constraints"),
        condition: uniqueKeys(table, dialect),
        shown: sql`SELECT l.name, i.name FROM ${pragma("index_list", table)} AS l, ${pragma("index_info", { ...table, name: "l.name" }, sql`l.name`)} AS i WHERE origin = 'u'`,
      },
      {
        word: "foreign_keys",
        complaint: unlike(table, "foreign keys"),
        condition: foreignKeys(table),
        shown: sql`SELECT * FROM ${pragma("foreign_key_list", table)}`,
      },
      {
        word: "checks",
        complaint: `table ${qualified(table)} has a CHECK that history does not know and a copy would lose`,
        condition: checks(table, dialect),
        shown: sql`SELECT sql FROM ${catalog(table)} WHERE type = 'table' AND name = ${lit(table.name)} COLLATE NOCASE`,
      },
    ],
  }),
  // An ALTER says itself what it needs, and takes nothing else along.
  altered: () => ({ trials: [] }),
  valid: () => ({ trials: [] }),
  known: ({ table, triggers }) => {
    const strange = sql`FROM ${catalog(table)} WHERE tbl_name = ${lit(table.name)} COLLATE NOCASE AND type IN ('index', 'trigger') AND sql IS NOT NULL${except(
      [...table.indexes.map(({ name }) => name), ...triggers],
    )}`;
    return {
      trials: [
        {
          word: "known",
          complaint: `table ${qualified(table)} has an index or trigger that history does not know and a copy would lose`,
          condition: sql`NOT EXISTS (SELECT 1 ${strange})`,
          shown: sql`SELECT type, name ${strange}`,
        },
      ],
    };
  },
  vacant: ({ table }) => ({
    trials: [
      {
        word: "vacant",
        complaint: `there is a table ${qualified(table)} already, perhaps left over by something that failed`,
        condition: sql`NOT EXISTS (SELECT 1 FROM ${catalog(table)} WHERE name = ${lit(table.name)} COLLATE NOCASE)`,
        shown: sql`SELECT type, sql FROM ${catalog(table)} WHERE name = ${lit(table.name)} COLLATE NOCASE`,
      },
    ],
  }),
  copied: ({ from, to }) => ({
    trials: [
      {
        word: "copied",
        complaint: `not all rows of ${qualified(from)} were copied`,
        condition: sql`(SELECT count(*) FROM ${tableId(to)}) = (SELECT count(*) FROM ${tableId(from)})`,
      },
    ],
  }),
  rebuilt: ({ table, triggers }) => {
    const names = [table.name, ...table.indexes.map(({ name }) => name), ...triggers];
    return {
      trials: [
        {
          word: "rebuilt",
          complaint: `an index or trigger of ${qualified(table)} is missing after the copy, or the table is`,
          condition: sql`(SELECT count(*) FROM ${catalog(table)} WHERE tbl_name = ${lit(table.name)} COLLATE NOCASE AND name COLLATE NOCASE IN (${literals(names)})) = ${literal(names.length)}`,
          shown: sql`SELECT type, name FROM ${catalog(table)} WHERE tbl_name = ${lit(table.name)} COLLATE NOCASE`,
        },
      ],
    };
  },
  violations: ({ tables }, part) => ({
    trials: [],
    before: [
      sql`INSERT INTO ${temporary(violationsTable)} ${list(
        tables.map((table) => sql`SELECT ${literal(part)}, ${violationsOf(table)}`),
        " UNION ALL ",
      )}`,
    ],
  }),
  references: ({ tables, rebuilt }, part) => ({
    trials: [
      {
        word: "references",
        complaint: `rows refer to nothing that did so to something before ${qualified(rebuilt)} was copied`,
        condition: sql`NOT EXISTS (SELECT 1 FROM (${list(
          tables.map((table) => sql`SELECT ${violationsOf(table)}`),
          " UNION ALL ",
        )} EXCEPT SELECT child, number, parent, n FROM ${temporary(violationsTable)} WHERE part = ${literal(part)}) AS now WHERE n > coalesce((SELECT n FROM ${temporary(violationsTable)} AS before WHERE before.part = ${literal(part)} AND before.child = now.child AND before.number IS now.number AND before.parent = now.parent), 0))`,
      },
    ],
  }),
  // Renaming anything makes SQLite read the whole schema again.
  compiles: () => ({
    before: [sql`CREATE TABLE ${id(probe)} (x)`, sql`ALTER TABLE ${id(probe)} RENAME TO ${id(`${probe}_read`)}`],
    trials: [
      {
        word: "compiles",
        complaint: "a view or trigger no longer compiles",
        condition: sql`EXISTS (SELECT 1 FROM sqlite_master WHERE name = ${lit(`${probe}_read`)})`,
      },
    ],
    behind: [sql`DROP TABLE ${id(`${probe}_read`)}`],
  }),
  // NULL in the one key that numbers the rows is the next number.
  notNull: (guard, _, dialect) => {
    const column = guard.table.columns.find(({ name }) => sameName(dialect.rules, name, guard.column));
    return column !== undefined && isRowid(guard.table, column) ? { trials: [] } : rows("not_null", guard, dialect);
  },
  unique: (guard, _, dialect) => rows("unique", guard, dialect),
  uniqueIndex: (guard, _, dialect) => rows("unique", guard, dialect),
  parents: (guard, _, dialect) => rows("parents", guard, dialect),
  check: (guard, _, dialect) => rows("check", guard, dialect),
  // It keeps no lengths: nothing is too long. https://sqlite.org/faq.html#q9
  fits: () => ({ trials: [] }),
  // Values keep what they are, whatever the column says; what its affinity changes is told beforehand (D330).
  retyped: () => ({ trials: [] }),
};

/** The complaint carries the query, so that people can see for themselves which rows they are. */
function rows(word: string, guard: RowGuard, dialect: Dialect): Tried {
  const query = offendersOf(guard, dialect);
  const complaint = `${offence(guard)}: ${render(query, dialect.lexis)}`;
  const offenders = { complaint: offence(guard), query };
  return { trials: [{ word, complaint, condition: sql`NOT EXISTS (${query})`, offenders }] };
}

/** What a copy would lose, or make otherwise than it was. */
function unlike(table: Table, what: string): string {
  return `table ${qualified(table)} does not have the ${what} that history gave it`;
}

function isThere({ table }: Versions): Trial {
  return {
    word: "versions",
    complaint: `there is no table ${qualified(table)}`,
    condition: sql`EXISTS (SELECT 1 FROM ${catalog(table)} WHERE type = 'table' AND name = ${lit(table.name)} COLLATE NOCASE)`,
  };
}

function holds({ table, column }: Versions, ids: readonly string[]): Sql {
  if (ids.length === 0) return sql`NOT EXISTS (SELECT 1 FROM ${tableId(table)})`;
  const count = literal(ids.length);
  return sql`(SELECT count(*) FROM ${tableId(table)}) = ${count} AND (SELECT count(DISTINCT ${id(column)}) FROM ${tableId(table)} WHERE ${id(column)} IN (${literals(ids)})) = ${count}`;
}

/** As the catalog spells them, but for blanks and case, in any order: one that came back came back at the end; old versions count GENERATED ALWAYS among the type. */
function columns(table: Table, dialect: Dialect): Sql {
  const catalogued = pragma("table_xinfo", table);
  const key = primaryKeyOf(table)?.columns ?? [];
  const type = table.columns.some(({ computed }) => computed !== null)
    ? sql`replace(replace(upper(type), ' ', ''), 'GENERATEDALWAYS', '')`
    : sql`replace(upper(type), ' ', '')`;
  const expected = table.columns.map((column) => {
    const position = key.findIndex((name) => sameName(dialect.rules, name, column.name)) + 1;
    // What is in the key may leave out NOT NULL.
    const notNull = column.nullable || position > 0 ? 0 : 1;
    const values: readonly (string | number | null)[] = [
      column.name,
      asciiUpper(render(dialect.columnType(column, dialect), dialect.lexis)).replaceAll(" ", ""),
      notNull,
      defaultText(column, dialect),
      position,
      hidden(column),
    ];
    return sql`(${list(values.map((value) => literal(value)))})`;
  });
  return sql`NOT EXISTS (SELECT name COLLATE NOCASE, ${type}, "notnull" AND NOT pk, trim(dflt_value), pk, hidden FROM ${catalogued} EXCEPT VALUES${lines(expected)}) AND (SELECT count(*) FROM ${catalogued}) = ${literal(table.columns.length)}`;
}

function uniqueKeys(table: Table, dialect: Dialect): Sql {
  const indexes = sql`${pragma("index_list", table)} AS l WHERE origin = 'u'`;
  const key = primaryKeyOf(table);
  const rowid = table.options["withRowid"] !== false && table.columns.some((column) => isRowid(table, column));
  const form = (names: readonly string[]): string => names.map((name) => dialect.rules.fold(name)).join();
  const wanted = new Map(
    table.constraints.flatMap((one) =>
      one.kind === "unique" ? [[form(one.columns), one.columns.join()] as const] : [],
    ),
  );
  // Keys over the same columns are one index, and the primary key's it is.
  if (key !== undefined && !rowid) wanted.delete(form(key.columns));
  const count = sql`(SELECT count(*) FROM ${indexes}) = ${literal(wanted.size)}`;
  if (wanted.size === 0) return count;
  const found = sql`(SELECT group_concat(name) FROM ${pragma("index_info", { ...table, name: "l.name" }, sql`l.name`)}) COLLATE NOCASE`;
  return sql`NOT EXISTS (SELECT ${found} FROM ${indexes} EXCEPT VALUES ${list([...wanted.values()].map((names) => sql`(${literal(names)})`))}) AND ${count}`;
}

function foreignKeys(table: Table): Sql {
  const catalogued = pragma("foreign_key_list", table);
  const expected = foreignKeysOf(table).flatMap(({ columns, referent, referentColumns, onUpdate, onDelete }) =>
    columns.map((column, seq) => [
      seq,
      referent.name,
      column,
      referentColumns[seq] ?? column,
      onUpdate ?? "NO ACTION",
      onDelete ?? "NO ACTION",
    ]),
  );
  const count = sql`(SELECT count(*) FROM ${catalogued}) = ${literal(expected.length)}`;
  if (expected.length === 0) return count;
  const values = expected.map((row) => sql`(${list(row.map((value) => literal(value)))})`);
  // REFERENCES without columns means the primary key.
  const key = sql`SELECT name FROM ${pragma("table_info", table, sql`l."table"`)} WHERE pk = seq + 1`;
  return sql`NOT EXISTS (SELECT seq, "table" COLLATE NOCASE, "from" COLLATE NOCASE, coalesce("to", (${key})) COLLATE NOCASE, on_update, on_delete FROM ${catalogued} AS l EXCEPT VALUES${lines(values)}) AND ${count}`;
}

/**
 * No catalog tells CHECKs, but the text of the table has the word for each. It may have it elsewhere, in a name: so it is
 * counted in our own text as well, where the same names are.
 */
function checks(table: Table, dialect: Dialect): Sql {
  const text = render(createTableSql(emptySchema(dialect.rules), table, dialect, false), dialect.lexis);
  const known = asciiUpper(text).split("CHECK").length - 1;
  const counted = sql`(length(sql) - length(replace(upper(sql), 'CHECK', ''))) / 5`;
  return sql`EXISTS (SELECT 1 FROM ${catalog(table)} WHERE type = 'table' AND name = ${lit(table.name)} COLLATE NOCASE AND ${counted} <= ${literal(known)})`;
}

/** What stands behind SELECT to count the violations in a table, by row where its rows keep their numbers. */
function violationsOf({ table, keepsNumbers }: Referring): Sql {
  const number = keepsNumbers ? sql`rowid` : lit(null);
  return sql`${lit(table.name)} AS child, ${number} AS number, lower(parent) AS parent, count(*) AS n FROM ${pragma("foreign_key_check", table)} GROUP BY ${number}, lower(parent)`;
}

function pragma(name: string, table: QName, argument = lit(table.name)): Sql {
  const schema = table.schema === undefined ? undefined : lit(table.schema);
  return sql`${keywords(`pragma_${name}`)}(${list([argument, schema])})`;
}

/** Where the schema of the table's database is; a temporary one has its own. */
export function catalog(table: QName & Partial<Table>): Sql {
  const prefixes = table.options?.["prefixes"];
  if (Array.isArray(prefixes) && prefixes.includes("TEMPORARY")) return sql`sqlite_temp_master`;
  return table.schema === undefined ? sql`sqlite_master` : id(table.schema, "sqlite_master");
}

export function temporary(name: string): Sql {
  return sql`temp.${id(name)}`;
}

function except(names: readonly string[]): Sql {
  return names.length === 0 ? sql`` : sql` AND name COLLATE NOCASE NOT IN (${literals(names)})`;
}

function literals(values: readonly string[]): Sql {
  return list(values.map((value) => literal(value)));
}

function listed(ids: readonly string[]): string {
  return ids.length === 0 ? "no revision" : `exactly ${ids.join(" and ")}`;
}

/** As the catalog has it: without the parentheses of an expression. */
function defaultText({ serverDefault, type }: Column, dialect: Dialect): string | null {
  if (serverDefault === null) return null;
  if (serverDefault.kind === "expression") return render(expressionSql(serverDefault.expression), dialect.lexis).trim();
  const text = render(valueSql(serverDefault, type), dialect.lexis);
  return isPlainLiteral(serverDefault.value) ? text : text.slice(1, -1);
}

function hidden({ computed }: Column): number {
  if (computed === null) return 0;
  return computed.persisted === true ? 3 : 2;
}

/** As SQLite's upper() does it. */
function asciiUpper(text: string): string {
  return text.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
}

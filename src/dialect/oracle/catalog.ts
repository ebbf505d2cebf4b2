import type { QName, Table } from "../../model/schema.js";
import { keywords, list, lit, sql, type Sql } from "../../sql/sql.js";
import { columnFeatures, constraintFeatures, type Spelling, typeChecks, unforeseen } from "../ansi/features.js";
import { atLeast, type Dialect } from "../dialect.js";
import { catalogType } from "./catalog-type.js";
import { kept } from "./lexis.js";
import { isCheckedJson } from "./types.js";

// What the catalog knows of a table, in words, beside the words that the model has for it.
// https://docs.oracle.com/en/database/oracle/oracle-database/19/refrn/static-data-dictionary-views.html

/** Longer ones are compared as far as this: a literal and a line have an end. */
const longest = 900;

/** In what a table is not as history says: its columns, and where it is copied its constraints too. Rows with one column. */
export function differences(table: Table, copied: boolean, dialect: Dialect): Sql {
  const spelling = spellingOf(dialect);
  const expected = [
    ...columnFeatures(table, spelling, false),
    ...(copied ? constraintFeatures(table, spelling) : []),
  ].map((feature) => Array.from(feature).slice(0, longest).join(""));
  const found = [
    columnsFound(table, unforeseen(table, spelling)),
    ...(copied ? [keysFound(table), referencesFound(table), ...checksFound(table, dialect)] : []),
  ];
  return sql`WITH expected AS (
    ${rowsOf(expected)}
), actual AS (
    SELECT SUBSTR(what, 1, ${lit(longest)}) AS what FROM (
    ${list(found, "\n    UNION ALL ")}
    )
)
SELECT 'has ' || what AS what FROM (SELECT what FROM actual MINUS SELECT what FROM expected)
UNION ALL SELECT 'lacks ' || what FROM (SELECT what FROM expected MINUS SELECT what FROM actual)
ORDER BY 1`;
}

/** The indexes and triggers of a table that are not among these. */
export function strangers(table: Table, names: readonly string[]): Sql {
  const known = names.length === 0 ? undefined : sql`MINUS SELECT what FROM (${rowsOf(names.map(kept))})`;
  return sql`SELECT what FROM (${objectsOf(table)}) ${known}
ORDER BY 1`;
}

/** Those of these indexes and triggers that a table does not have. */
export function missing(table: Table, names: readonly string[]): Sql {
  return sql`SELECT what FROM (${rowsOf(names.map(kept))}) MINUS SELECT what FROM (${objectsOf(table)})
ORDER BY 1`;
}

/** Is there a table of that name, or anything else that a table could not have the name of? */
export function objectsCalled(name: QName, type?: "TABLE" | "VIEW"): Sql {
  const only =
    type === undefined
      ? undefined
      : keywords(`AND object_type ${type === "TABLE" ? "= 'TABLE'" : "IN ('VIEW', 'MATERIALIZED VIEW')"}`);
  return sql`SELECT 1 FROM all_objects WHERE owner = ${ownerOf(name)} AND object_name = ${lit(kept(name.name))} AND object_type NOT IN ('INDEX', 'TRIGGER', 'LOB') ${only}`;
}

/** An index that a key made goes with the key. */
function objectsOf(table: Table): Sql {
  const own = sql`owner = ${ownerOf(table)} AND table_name = ${lit(kept(table.name))}`;
  const behindKeys = sql`SELECT index_name FROM all_constraints WHERE ${own} AND index_name IS NOT NULL AND constraint_name = index_name`;
  return sql`SELECT index_name AS what FROM all_indexes WHERE table_owner = ${ownerOf(table)} AND table_name = ${lit(kept(table.name))} AND index_type <> 'LOB' AND index_name NOT IN (${behindKeys}) UNION ALL SELECT trigger_name FROM all_triggers WHERE table_owner = ${ownerOf(table)} AND table_name = ${lit(kept(table.name))}`;
}

function spellingOf(dialect: Dialect): Spelling {
  return {
    rules: dialect.rules,
    name: kept,
    type: (column) => catalogType(column, dialect),
    // Which schema a name without one is in, only the session knows.
    owner: () => "",
    actions: ({ onDelete }) => (onDelete === "CASCADE" || onDelete === "SET NULL" ? ` ON DELETE ${onDelete}` : ""),
    defaults: false,
    checks: (table) =>
      countsChecks(dialect)
        ? typeChecks(table, (column) => dialect.typeCheck(column, dialect) !== undefined) +
          table.columns.filter(({ type }) => isCheckedJson(type, dialect)).length
        : undefined,
  };
}

/** Before that the conditions are LONGs, which no query can look into. */
function countsChecks({ version }: Dialect): boolean {
  return atLeast(version, 12, 2);
}

/** The schema that names without one are in, which need not be the user's own. */
function ownerOf({ schema }: QName): Sql {
  return schema === undefined ? sql`SYS_CONTEXT('USERENV', 'CURRENT_SCHEMA')` : lit(kept(schema));
}

function rowsOf(values: readonly string[]): Sql {
  const [first, ...others] = values.map((value) => sql`SELECT ${lit(value)} AS what FROM dual`);
  if (first === undefined) return sql`SELECT 'x' AS what FROM dual WHERE 1 = 0`;
  return list([first, ...others], "\n    UNION ALL ");
}

function columnsFound(table: Table, untyped: readonly string[]): Sql {
  const type = sql`' ' || data_type || CASE
        WHEN data_type IN ('VARCHAR2', 'CHAR') AND char_used = 'C' THEN '(' || char_length || ' CHAR)'
        WHEN data_type IN ('VARCHAR2', 'CHAR', 'RAW') THEN '(' || data_length || ')'
        WHEN data_type IN ('NVARCHAR2', 'NCHAR') THEN '(' || char_length || ')'
        WHEN data_type = 'FLOAT' THEN '(' || data_precision || ')'
        WHEN data_type = 'NUMBER' AND data_scale IS NOT NULL THEN '(' || NVL(TO_CHAR(data_precision), '*') || ',' || data_scale || ')' END`;
  const typed =
    untyped.length === 0
      ? type
      : sql`CASE WHEN column_name NOT IN (${list(untyped.map((name) => lit(name)))}) THEN ${type} END`;
  return sql`SELECT column_name || CASE virtual_column WHEN 'YES' THEN ' COMPUTED' ELSE ${typed}
        || CASE nullable WHEN 'N' THEN ' NOT NULL' END
        || CASE identity_column WHEN 'YES' THEN ' IDENTITY' END END AS what FROM all_tab_cols WHERE owner = ${ownerOf(table)} AND table_name = ${lit(kept(table.name))} AND user_generated = 'YES'`;
}

function columnsOf(constraint: string): Sql {
  const at = keywords(`k.owner = ${constraint}.owner AND k.constraint_name = ${constraint}.constraint_name`);
  return sql`(SELECT LISTAGG(k.column_name, ', ') WITHIN GROUP (ORDER BY k.position) FROM all_cons_columns k WHERE ${at})`;
}

function keysFound(table: Table): Sql {
  return sql`SELECT CASE c.constraint_type WHEN 'P' THEN 'PRIMARY KEY (' ELSE 'UNIQUE (' END || ${columnsOf("c")} || ')' || ${disabled} FROM all_constraints c WHERE c.owner = ${ownerOf(table)} AND c.table_name = ${lit(kept(table.name))} AND c.constraint_type IN ('P', 'U')`;
}

const disabled = sql`CASE c.status WHEN 'DISABLED' THEN ' DISABLED' END`;

/** What they refer to there is a key, whose columns stand in an order of its own. */
function referencesFound(table: Table): Sql {
  return sql`SELECT 'FOREIGN KEY (' || ${columnsOf("c")} || ') REFERENCES ' || r.table_name || CASE WHEN c.delete_rule <> 'NO ACTION' THEN ' ON DELETE ' || c.delete_rule END || ${disabled} FROM all_constraints c JOIN all_constraints r ON r.owner = c.r_owner AND r.constraint_name = c.r_constraint_name WHERE c.owner = ${ownerOf(table)} AND c.table_name = ${lit(kept(table.name))} AND c.constraint_type = 'R'`;
}

/** NOT NULL is a CHECK as well, whose name the server makes up. */
function checksFound(table: Table, dialect: Dialect): readonly Sql[] {
  if (!countsChecks(dialect)) return [];
  const isNotNull = sql`c.generated = 'GENERATED NAME' AND c.search_condition_vc LIKE '"%" IS NOT NULL'`;
  return [
    sql`SELECT 'CHECKs: ' || COUNT(*) FROM all_constraints c WHERE c.owner = ${ownerOf(table)} AND c.table_name = ${lit(kept(table.name))} AND c.constraint_type = 'C' AND NOT (${isNotNull})`,
  ];
}

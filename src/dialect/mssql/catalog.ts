import { sameName } from "../../model/lookup.js";
import type { Action, ForeignKey, Table } from "../../model/schema.js";
import { keywords, lines, list, lit, sql, type Sql } from "../../sql/sql.js";
import { columnFeatures, constraintFeatures, type Spelling, typeChecks, unforeseen } from "../ansi/features.js";
import type { Dialect } from "../dialect.js";
import { catalogType } from "./catalog-type.js";
import { isOnePiece } from "./lexis.js";
import { nameText, objectId } from "./names.js";

// What the catalog knows of a table, in words, beside the words that the model has for it.
// https://learn.microsoft.com/sql/relational-databases/system-catalog-views/object-catalog-views-transact-sql

/** Rows with one column, `what`, each something that is not as it should be: `WITH … ` and a name to select from. */
export interface Listing {
  readonly with: Sql;
  readonly from: Sql;
}

/** In what a table is not as history says: its columns, and where it is copied its constraints and defaults too. */
export function differences(table: Table, copied: boolean, dialect: Dialect): Listing {
  const spelling = spellingOf(dialect);
  const expected = [
    ...columnFeatures(table, spelling, copied),
    ...(copied ? constraintFeatures(table, spelling) : []),
  ].map(text);
  const found = [
    columnsFound(table, unforeseen(table, spelling), copied, dialect),
    ...(copied ? [keysFound(table, dialect), referencesFound(table, dialect), checksFound(table, dialect)] : []),
  ];
  return {
    with: sql`WITH expected (what) AS (
    SELECT what COLLATE DATABASE_DEFAULT FROM (VALUES${lines(expected.map((one) => sql`(${one})`))}) AS listed (what)
), actual (what) AS (
    ${list(found, "\n    UNION ALL ")}
), differences (what) AS (
    SELECT N'has ' + what FROM (SELECT what FROM actual EXCEPT SELECT what FROM expected) AS strange
    UNION ALL SELECT N'lacks ' + what FROM (SELECT what FROM expected EXCEPT SELECT what FROM actual) AS missing
)`,
    from: sql`differences`,
  };
}

/** The indexes and triggers of a table that are not among these. */
export function strangers(table: Table, names: readonly string[], dialect: Dialect): Listing {
  const known = names.length === 0 ? undefined : sql`WHERE name NOT IN (${list(names.map(text))})`;
  return {
    with: sql`WITH strangers (what) AS (
    SELECT name FROM (${objectsOf(table, dialect)}) AS objects ${known}
)`,
    from: sql`strangers`,
  };
}

/** Those of these indexes and triggers that a table does not have. */
export function missing(table: Table, names: readonly string[], dialect: Dialect): Listing {
  const expected =
    names.length === 0
      ? sql`SELECT N'' WHERE 1 = 0`
      : sql`SELECT name COLLATE DATABASE_DEFAULT FROM (VALUES${lines(names.map((name) => sql`(${text(name)})`))}) AS listed (name)`;
  return {
    with: sql`WITH missing (what) AS (
    ${expected}
    EXCEPT SELECT name FROM (${objectsOf(table, dialect)}) AS objects
)`,
    from: sql`missing`,
  };
}

function objectsOf(table: Table, dialect: Dialect): Sql {
  const indexes = sql`SELECT name COLLATE DATABASE_DEFAULT AS name FROM sys.indexes WHERE object_id = ${objectId(table, dialect, "U")} AND type > 0 AND is_primary_key = 0 AND is_unique_constraint = 0 AND is_hypothetical = 0`;
  const triggers = sql`SELECT name COLLATE DATABASE_DEFAULT FROM sys.triggers WHERE parent_id = ${objectId(table, dialect, "U")}`;
  return sql`${indexes} UNION ALL ${triggers}`;
}

function spellingOf(dialect: Dialect): Spelling {
  const { rules } = dialect;
  return {
    rules,
    name: (name) => name,
    type: catalogType,
    owner: (table, key) => {
      const [own = "", other = ""] = [table.schema, key.referent.schema].map((name) => name ?? rules.defaultSchema);
      return sameName(rules, own, other) ? "" : `${other}.`;
    },
    actions: ({ onDelete, onUpdate }: ForeignKey) => ` ON DELETE ${said(onDelete)} ON UPDATE ${said(onUpdate)}`,
    defaults: true,
    checks: (table) => typeChecks(table, (column) => dialect.typeCheck(column, dialect) !== undefined),
  };
}

function said(action: Action | null): string {
  return action === null || action === "RESTRICT" ? "NO ACTION" : action;
}

/** In Unicode, and put together from pieces where no line can hold it. */
function text(value: string): Sql {
  return isOnePiece(value) ? nameText(value) : lit(value);
}

/** Words of the catalog have a collation of their own, whose names are not used here: numbers say the same. */
function worded(pieces: readonly Sql[], from: Sql): Sql {
  return sql`SELECT (${list(pieces, " + ")}) COLLATE DATABASE_DEFAULT FROM ${from}`;
}

function columnsFound(table: Table, untyped: readonly string[], withDefaults: boolean, dialect: Dialect): Sql {
  const sizes = sql`CASE
        WHEN TYPE_NAME(c.user_type_id) IN (N'varchar', N'nvarchar', N'varbinary') AND c.max_length = -1 THEN N'(max)'
        WHEN TYPE_NAME(c.user_type_id) IN (N'nvarchar', N'nchar') THEN N'(' + CAST(c.max_length / 2 AS NVARCHAR(10)) + N')'
        WHEN TYPE_NAME(c.user_type_id) IN (N'varchar', N'char', N'varbinary', N'binary') THEN N'(' + CAST(c.max_length AS NVARCHAR(10)) + N')'
        WHEN TYPE_NAME(c.user_type_id) IN (N'numeric', N'decimal') THEN N'(' + CAST(c.precision AS NVARCHAR(10)) + N',' + CAST(c.scale AS NVARCHAR(10)) + N')'
        WHEN TYPE_NAME(c.user_type_id) IN (N'time', N'datetime2', N'datetimeoffset') THEN N'(' + CAST(c.scale AS NVARCHAR(10)) + N')'
        ELSE N'' END`;
  const type = sql`N' ' + TYPE_NAME(c.user_type_id) + ${sizes}`;
  const typed =
    untyped.length === 0 ? type : sql`CASE WHEN c.name IN (${list(untyped.map(text))}) THEN N'' ELSE ${type} END`;
  const described = list(
    [
      typed,
      sql`CASE c.is_nullable WHEN 0 THEN N' NOT NULL' ELSE N'' END`,
      sql`CASE c.is_identity WHEN 1 THEN N' IDENTITY' ELSE N'' END`,
      ...(withDefaults ? [sql`CASE WHEN c.default_object_id <> 0 THEN N' DEFAULT' ELSE N'' END`] : []),
    ],
    "\n        + ",
  );
  return worded(
    [sql`c.name`, sql`CASE c.is_computed WHEN 1 THEN N' COMPUTED' ELSE ${described} END`],
    sql`sys.columns AS c WHERE c.object_id = ${objectId(table, dialect, "U")}`,
  );
}

/** `a, b`: the rows of a query between commas, in an order. */
export function joined(name: Sql, from: Sql, order: Sql): Sql {
  return sql`STUFF((SELECT N', ' + ${name} FROM ${from} ORDER BY ${order} FOR XML PATH(N''), TYPE).value(N'.', N'NVARCHAR(max)'), 1, 2, N'')`;
}

function keysFound(table: Table, dialect: Dialect): Sql {
  const columns = joined(
    sql`COL_NAME(k.object_id, k.column_id)`,
    sql`sys.index_columns AS k WHERE k.object_id = i.object_id AND k.index_id = i.index_id AND k.key_ordinal > 0`,
    sql`k.key_ordinal`,
  );
  return worded(
    [sql`CASE i.is_primary_key WHEN 1 THEN N'PRIMARY KEY (' ELSE N'UNIQUE (' END`, columns, sql`N')'`],
    sql`sys.indexes AS i WHERE i.object_id = ${objectId(table, dialect, "U")} AND (i.is_primary_key = 1 OR i.is_unique_constraint = 1)`,
  );
}

function referencesFound(table: Table, dialect: Dialect): Sql {
  const columns = joined(
    sql`COL_NAME(k.parent_object_id, k.parent_column_id)`,
    sql`sys.foreign_key_columns AS k WHERE k.constraint_object_id = f.object_id`,
    sql`k.constraint_column_id`,
  );
  const owner = sql`CASE WHEN OBJECT_SCHEMA_NAME(f.referenced_object_id) = OBJECT_SCHEMA_NAME(f.parent_object_id) THEN N'' ELSE OBJECT_SCHEMA_NAME(f.referenced_object_id) + N'.' END`;
  const action = (column: string): Sql =>
    sql`CASE ${keywords(column)} WHEN 1 THEN N'CASCADE' WHEN 2 THEN N'SET NULL' WHEN 3 THEN N'SET DEFAULT' ELSE N'NO ACTION' END`;
  return worded(
    [
      sql`N'FOREIGN KEY ('`,
      columns,
      sql`N') REFERENCES '`,
      owner,
      sql`OBJECT_NAME(f.referenced_object_id)`,
      sql`N' ON DELETE '`,
      action("f.delete_referential_action"),
      sql`N' ON UPDATE '`,
      action("f.update_referential_action"),
      sql`CASE f.is_disabled WHEN 1 THEN N' DISABLED' ELSE N'' END`,
    ],
    sql`sys.foreign_keys AS f WHERE f.parent_object_id = ${objectId(table, dialect, "U")}`,
  );
}

function checksFound(table: Table, dialect: Dialect): Sql {
  return worded(
    [sql`N'CHECKs: '`, sql`CAST(COUNT(*) AS NVARCHAR(10))`],
    sql`sys.check_constraints WHERE parent_object_id = ${objectId(table, dialect, "U")}`,
  );
}

import { foreignKeysOf, isNumbered, knownAs, primaryKeyOf, sameName, typeBoundOf } from "../../model/lookup.js";
import type { Column, Constraint, QName, Table } from "../../model/schema.js";
import { list, lit, literal, sql, type Sql } from "../../sql/sql.js";
import type { Dialect } from "../dialect.js";
import { catalogType } from "./catalog-type.js";
import { isTimestamp } from "./types.js";

// What information_schema knows, as queries that find one row for each thing that is not as the model says. Each has one
// column, `what`. https://dev.mysql.com/doc/refman/8.0/en/information-schema.html

/** Is there a table or view of that name? */
export function isThere(table: QName): Sql {
  return sql`EXISTS (SELECT 1 FROM information_schema.tables WHERE ${of(table)})`;
}

/** Columns that are there and should not be, and those that should and are not: `has age int`. */
export function differentColumns(table: Table, dialect: Dialect): Sql {
  const unforeseen = table.columns.filter(({ type }) => catalogType(type) === undefined).map(({ name }) => name);
  const whole = sql`IF(data_type IN (${literals(integers)}), CONCAT(data_type, IF(column_type LIKE '% unsigned%', ' unsigned', '')), column_type)`;
  const type = unforeseen.length === 0 ? whole : sql`IF(column_name IN (${literals(unforeseen)}), NULL, ${whole})`;
  const words = list([
    sql`column_name`,
    type,
    sql`IF(is_nullable = 'NO', 'NOT NULL', NULL)`,
    // MariaDB says NULL where there is none; a TIMESTAMP may have got one that nobody asked for.
    sql`IF(COALESCE(column_default, 'NULL') = 'NULL' OR data_type = 'timestamp', NULL, 'DEFAULT')`,
    sql`IF(extra LIKE '%auto_increment%', 'AUTO_INCREMENT', NULL)`,
    sql`IF(extra LIKE '% GENERATED%', 'GENERATED', NULL)`,
  ]);
  const found = sql`SELECT ${collated(sql`CONCAT_WS(' ', ${words})`)} AS spelled, 1 AS n FROM information_schema.columns WHERE ${of(table)}`;
  const expected = table.columns.map((column) => sql`SELECT ${lit(spelled(column, table, dialect))}, ${literal(-1)}`);
  return sql`SELECT CONCAT(IF(SUM(n) > 0, 'has ', 'lacks '), spelled) AS what FROM (${list([found, ...expected], " UNION ALL ")}) AS both_sides GROUP BY spelled HAVING SUM(n) <> 0`;
}

/** Older servers give them a width. */
const integers: readonly string[] = ["tinyint", "smallint", "mediumint", "int", "bigint"];

/** Names are of several collations in information_schema, which do not mix. */
function collated(value: Sql): Sql {
  return sql`CONVERT(${value} USING utf8mb4) COLLATE utf8mb4_general_ci`;
}

function what(value: Sql): Sql {
  return sql`${collated(value)} AS what`;
}

function spelled(column: Column, table: Table, dialect: Dialect): string {
  const inKey = primaryKeyOf(table)?.columns.some((name) => sameName(dialect.rules, name, column.name)) === true;
  const words = [
    column.name,
    catalogType(column.type),
    !column.nullable || inKey || isNumbered(column) ? "NOT NULL" : undefined,
    hasDefault(column) ? "DEFAULT" : undefined,
    isNumbered(column) ? "AUTO_INCREMENT" : undefined,
    column.computed === null ? undefined : "GENERATED",
  ];
  return words.filter((word) => word !== undefined).join(" ");
}

function hasDefault({ serverDefault, type }: Column): boolean {
  return serverDefault !== null && !isNullDefault(serverDefault) && !isTimestamp(type);
}

function isNullDefault(value: NonNullable<Column["serverDefault"]>): boolean {
  return value.kind === "literal" && value.value === null;
}

/** Indexes and triggers that history does not know. What the server made for a foreign key, it makes again. */
export function strangeObjects(table: Table, triggers: readonly string[]): Sql {
  const keys = table.constraints.flatMap((one) => (one.kind === "unique" ? [knownAs(one.name) ?? ""] : []));
  const indexes = ["PRIMARY", ...keys, ...table.indexes.map(({ name }) => name)];
  const served = foreignKeysOf(table).map(({ columns }) => columns.join());
  const made =
    served.length === 0
      ? undefined
      : sql`HAVING MIN(non_unique) = 0 OR COALESCE(GROUP_CONCAT(column_name ORDER BY seq_in_index), '') NOT IN (${literals(served)})`;
  const index = sql`SELECT ${what(sql`CONCAT('index ', index_name)`)} FROM information_schema.statistics WHERE ${of(table)} AND index_name NOT IN (${literals(indexes)}) GROUP BY index_name ${made}`;
  const known = triggers.length === 0 ? undefined : sql`AND trigger_name NOT IN (${literals(triggers)})`;
  const trigger = sql`SELECT ${what(sql`CONCAT('trigger ', trigger_name)`)} FROM information_schema.triggers WHERE event_object_schema = ${schemaOf(table)} AND event_object_table = ${lit(table.name)} ${known}`;
  return sql`${index} UNION ALL ${trigger}`;
}

/** Foreign keys and CHECKs that history does not know. JSON brings a CHECK of its own, which is called like its column. */
export function strangeConstraints(table: Table): Sql {
  const names = [
    ...table.constraints.flatMap((one) =>
      one.kind === "foreignKey" || one.kind === "check" ? [knownAs(one.name) ?? ""] : [],
    ),
    ...typeBoundOf(table).map(({ name }) => knownAs(name) ?? ""),
  ];
  const known = sql`constraint_name NOT IN (${literals([...names, ...table.columns.map(({ name }) => name)])})`;
  return sql`SELECT ${what(sql`CONCAT(constraint_type, ' ', constraint_name)`)} FROM information_schema.table_constraints WHERE ${of(table)} AND constraint_type IN ('FOREIGN KEY', 'CHECK') AND ${known}`;
}

/** Tables with foreign keys to this one that history does not know: it cannot be dropped while there are any. */
export function strangeReferrers(table: QName, known: readonly QName[]): Sql {
  const names = literals(known.map(({ name }) => name));
  return sql`SELECT DISTINCT ${what(sql`CONCAT('table ', table_name)`)} FROM information_schema.referential_constraints WHERE unique_constraint_schema = ${schemaOf(table)} AND referenced_table_name = ${lit(table.name)} AND table_name NOT IN (${names})`;
}

/** What a copy should have and has not. */
export function missingObjects(table: Table, triggers: readonly string[]): Sql {
  const indexes = table.indexes.map(({ name }) => name);
  const has = (names: readonly string[], word: string, where: Sql): readonly Sql[] =>
    names.map(
      (name) =>
        sql`SELECT ${lit(`${word} ${name}`)} AS what FROM DUAL WHERE NOT EXISTS (SELECT 1 FROM information_schema.${where} = ${lit(name)})`,
    );
  return list(
    [
      sql`SELECT ${lit(`table ${table.name}`)} AS what FROM DUAL WHERE NOT ${isThere(table)}`,
      ...has(indexes, "index", sql`statistics WHERE ${of(table)} AND index_name`),
      ...has(
        triggers,
        "trigger",
        sql`triggers WHERE event_object_schema = ${schemaOf(table)} AND event_object_table = ${lit(table.name)} AND trigger_name`,
      ),
    ],
    " UNION ALL ",
  );
}

const constraintTypes: { readonly [K in Constraint["kind"]]?: string } = {
  primaryKey: "PRIMARY KEY",
  unique: "UNIQUE",
  foreignKey: "FOREIGN KEY",
  check: "CHECK",
};

/** The constraints that a table should have and has not, by their names. */
export function missingConstraints(table: Table): readonly Sql[] {
  return table.constraints.flatMap((one) => {
    const type = constraintTypes[one.kind];
    const name = one.kind === "primaryKey" ? "PRIMARY" : knownAs(one.name);
    if (type === undefined || name === undefined) return [];
    return [
      sql`SELECT ${lit(`${type} ${name}`)} AS what FROM DUAL WHERE NOT EXISTS (SELECT 1 FROM information_schema.table_constraints WHERE ${of(table)} AND constraint_type = ${lit(type)} AND constraint_name = ${lit(name)})`,
    ];
  });
}

/** Whose name is `table_schema` and `table_name`. */
export function of(table: QName): Sql {
  return sql`table_schema = ${schemaOf(table)} AND table_name = ${lit(table.name)}`;
}

function schemaOf({ schema }: QName): Sql {
  return schema === undefined ? sql`DATABASE()` : lit(schema);
}

function literals(values: readonly string[]): Sql {
  return list(values.map((value) => literal(value)));
}

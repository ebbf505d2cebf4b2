import type { Dialect } from "../../src/dialect/dialect.js";
import { foreignKeysOf, isNumbered, knownAs, primaryKeyOf, sequenceOf } from "../../src/model/lookup.js";
import type { Schema, Table } from "../../src/model/schema.js";
import { compare, foreignKeyForm, indexForm, type Promised, sorted } from "./catalog.js";

/** What the model says that an engine will find. */
export function promised(schema: Schema, dialect: Dialect): readonly Promised[] {
  return schema.tables
    .values()
    .map((table) => promisedTable(table, dialect))
    .sort((a, b) => compare(a.name, b.name));
}

/** The enum types that the model says will be found, with their members. */
export function promisedEnumTypes(schema: Schema): readonly string[] {
  return sorted(schema.enumTypes.values().map(({ name, values }) => JSON.stringify([name, ...values])));
}

function promisedTable(table: Table, dialect: Dialect): Promised {
  const typeChecks = table.columns.filter(
    (column) =>
      (column.type.kind === "boolean" || column.type.kind === "enum") &&
      column.type.constraint !== null &&
      dialect.typeCheck(column, dialect) !== undefined,
  );
  return {
    name: table.name,
    columns: table.columns.map((column) => ({
      name: column.name,
      notNull: !column.nullable,
      hasDefault: column.serverDefault !== null || (dialect.unnamed === "server" && column.autoincrement !== null),
      generated: column.computed !== null,
    })),
    primaryKey: primaryKeyOf(table)?.columns ?? [],
    uniques: sorted(table.constraints.flatMap((one) => (one.kind === "unique" ? [JSON.stringify(one.columns)] : []))),
    foreignKeys: sorted(
      foreignKeysOf(table).map((key) =>
        foreignKeyForm(key.columns, key.referent.name, key.referentColumns, [key.onDelete, key.onUpdate]),
      ),
    ),
    indexes: sorted(
      table.indexes.map((index) =>
        indexForm(
          index.name,
          index.unique,
          index.where !== null,
          index.elements.map(({ of, descending }) => ["column" in of ? of.column : null, descending] as const),
        ),
      ),
    ),
    names:
      dialect.unnamed !== "nameless"
        ? sorted([
            ...table.constraints.map(({ name }) => knownAs(name) ?? ""),
            ...typeChecks.map(({ type }) =>
              "constraint" in type && type.constraint !== null ? (knownAs(type.constraint.name) ?? "") : "",
            ),
            ...table.columns.filter(isNumbered).map((column) => sequenceOf(column) ?? ""),
          ])
        : [],
    checks: table.constraints.filter(({ kind }) => kind === "check").length + typeChecks.length,
  };
}

import type { Dialect } from "../../src/dialect/dialect.js";
import { isLong } from "../../src/dialect/mysql/types.js";
import { isNumbered, knownAs, sequenceOf } from "../../src/model/lookup.js";
import type { Schema, Table } from "../../src/model/schema.js";
import { foreignKeyForm, indexForm, type Promised, sorted } from "./catalog.js";
import { ruleOf } from "./mariadb.js";
import { promised } from "./promised.js";

/** What the model says that MariaDB will find: its keys are indexes, and the primary one always has the same name. */
export function promisedMariadb(schema: Schema, dialect: Dialect): readonly Promised[] {
  const tables = schema.tables.values();
  return promised(schema, dialect).map((plain) => {
    const table = tables.find(({ name }) => name === plain.name);
    return table === undefined ? plain : seenByMariadb(plain, table);
  });
}

function seenByMariadb(plain: Promised, table: Table): Promised {
  const unnameable = table.constraints
    .filter(({ kind }) => kind === "primaryKey" || kind === "unique")
    .map(({ name }) => knownAs(name) ?? "");
  // A column that numbers itself has no sequence.
  const sequences = table.columns.filter(isNumbered).map((column) => sequenceOf(column) ?? "");
  return {
    ...plain,
    columns: plain.columns.map((column, at) => ({
      ...column,
      hasDefault: column.hasDefault || table.columns.slice(at, at + 1).some(isNumbered),
    })),
    uniques: [],
    foreignKeys: sorted(
      table.constraints.flatMap((key) =>
        key.kind === "foreignKey"
          ? [
              foreignKeyForm(key.columns, key.referent.name, key.referentColumns, [
                ruleOf(key.onDelete),
                ruleOf(key.onUpdate),
              ]),
            ]
          : [],
      ),
    ),
    indexes: sorted([
      ...table.indexes.map((index) => {
        const columns = index.elements.map(({ of }) => ("column" in of ? of.column : null));
        // What is a hash has no order.
        const hashed = index.unique && table.columns.some(({ name, type }) => columns.includes(name) && isLong(type));
        const elements = index.elements.map(
          ({ descending }, at) => [columns[at] ?? null, descending && !hashed] as const,
        );
        return indexForm(index.name, index.unique, false, elements);
      }),
      ...table.constraints.flatMap((key) =>
        key.kind === "unique"
          ? [
              indexForm(
                knownAs(key.name) ?? "",
                true,
                false,
                key.columns.map((column) => [column, false]),
              ),
            ]
          : [],
      ),
    ]),
    names: plain.names.filter((name) => ![...unnameable, ...sequences].includes(name)),
  };
}

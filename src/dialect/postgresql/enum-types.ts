import { fail } from "../../diagnostics/catalog.js";
import {
  columnsOf,
  enumName,
  expressionsOf,
  isNamedEnum,
  qualified,
  sameName,
  sameTableName,
} from "../../model/lookup.js";
import type { EnumChange } from "../../model/operation.js";
import type { Column, Rules, Table } from "../../model/schema.js";
import type { Type } from "../../model/types.js";
import { id, keywords, list, lit, sql, type Sql } from "../../sql/sql.js";
import { tableId } from "../ansi/table.js";
import type { Dialect, Printed } from "../dialect.js";

/** https://www.postgresql.org/docs/current/datatype-enum.html */
export const enumTypes: Pick<Dialect["print"], "createEnumType" | "dropEnumType" | "alterEnumType"> = {
  createEnumType: ({ op }) => {
    const create = sql`CREATE TYPE ${tableId(op.type)} AS ENUM (${list(op.type.values.map((value) => lit(value)))})`;
    return [op.ifNotExists === true ? unlessThere(create, [op.type.name, ...op.type.values]) : create];
  },
  dropEnumType: ({ op }) => [sql`DROP TYPE ${op.ifExists === true ? sql`IF EXISTS` : undefined} ${tableId(op.type)}`],
  alterEnumType: ({ op }) => op.changes.map((change) => altered(sql`ALTER TYPE ${tableId(op.type)}`, change)),
};

/** CREATE TYPE has no IF NOT EXISTS. The tag is one that nothing between the two contains. */
function unlessThere(create: Sql, texts: readonly string[]): Sql {
  let tag = "$$";
  for (let number = 1; texts.some((text) => text.includes(tag)); number++) tag = `$type${number}$`;
  const quotes = keywords(tag);
  return sql`DO ${quotes} BEGIN ${create}; EXCEPTION WHEN duplicate_object THEN NULL; END ${quotes}`;
}

function altered(alter: Sql, change: EnumChange): Printed {
  switch (change.kind) {
    case "addValue": {
      const { place } = change;
      const neighbour =
        place === undefined
          ? undefined
          : "before" in place
            ? sql`BEFORE ${lit(place.before)}`
            : sql`AFTER ${lit(place.after)}`;
      const ifNotExists = change.ifNotExists === true ? sql`IF NOT EXISTS` : undefined;
      // Within a transaction nothing could use the value before its end. https://www.postgresql.org/docs/current/sql-altertype.html
      return { sql: sql`${alter} ADD VALUE ${ifNotExists} ${lit(change.value)} ${neighbour}`, outside: true };
    }
    case "renameValue":
      return sql`${alter} RENAME VALUE ${lit(change.from)} TO ${lit(change.to)}`;
    case "rename":
      return sql`${alter} RENAME TO ${id(change.to)}`;
  }
}

/** Are these two the same enum type, or no enum types at all? */
export function sameEnum(rules: Rules, from: Type, to: Type): boolean {
  if (isNamedEnum(from) && isNamedEnum(to)) return sameTableName(rules, enumName(from), enumName(to));
  return !isNamedEnum(from) && !isNamedEnum(to);
}

/** The server reads such expressions with the type that the column had when they were made, and finds no operator. */
export function refuseExpressions(rules: Rules, table: Table, column: Column, to: Type, dialect: Dialect): void {
  if (sameEnum(rules, column.type, to)) return;
  const by = expressionsOf(table)
    .filter(({ expression }) => columnsOf(expression).some((name) => sameName(rules, name, column.name)))
    .map((found) => found.in);
  if (by.length === 0) return;
  const called = `${qualified(table)}.${column.name}`;
  fail("expressionsOverEnum", { dialect: dialect.name, column: called, by: [...new Set(by)] });
}

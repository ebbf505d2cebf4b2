import { fail } from "../../diagnostics/catalog.js";
import { primaryKeyOf, qualified } from "../../model/lookup.js";
import type { Column, Table } from "../../model/schema.js";
import { describeType, type Type } from "../../model/types.js";
import { render } from "../../sql/render.js";
import { keywords, sql, type Sql } from "../../sql/sql.js";
import { clauses, nameSql } from "../ansi/table.js";
import { atLeast, type Dialect } from "../dialect.js";
import { onConflict } from "./conflict.js";

/** `TEMPORARY`; such a table is in the schema `temp`, which every name without a schema is looked for in first. */
export const tablePrefix: Dialect["tablePrefix"] = (table, dialect) => {
  const prefixes = (table.options["prefixes"] ?? []) as readonly string[];
  const strange = prefixes.find((prefix) => prefix !== "TEMPORARY");
  if (strange !== undefined) {
    fail("cannotSay", {
      dialect: dialect.name,
      what: `make table "${qualified(table)}" ${strange}`,
      why: "it knows no tables of that kind",
      instead: "leave the prefix out here: if (op.dialect === …)",
    });
  }
  // A copy carries its sequence over by the name of a table that then is in two schemas.
  if (prefixes.length > 0 && isNumbered(table)) {
    fail("cannotSay", {
      dialect: dialect.name,
      what: `number the temporary table "${qualified(table)}" with AUTOINCREMENT`,
      why: "its sequence would hide that of every other table",
      instead: "leave autoincrement out: an INTEGER PRIMARY KEY numbers itself",
    });
  }
  return prefixes.length === 0 ? undefined : keywords(prefixes.join(" "));
};

/** AUTOINCREMENT is said beside the column, and with it the primary key. */
export const autoincrement = (column: Column, table: Table): Sql | undefined => {
  const key = primaryKeyOf(table);
  return key !== undefined && isNumbered(table) && key.columns.includes(column.name)
    ? sql`${nameSql(key.name)} PRIMARY KEY ${onConflict(key.options)} AUTOINCREMENT`
    : undefined;
};

/** `NOT NULL ON CONFLICT REPLACE` */
export const notNull = (column: Column): Sql | undefined => {
  const standard = clauses.notNull(column);
  return standard && sql`${standard} ${onConflict(column.options, "onConflictNotNull")}`;
};

export const tableOptions: Dialect["tableOptions"] = (table, dialect) => {
  const words: string[] = [];
  if (table.options["withRowid"] === false) {
    if (primaryKeyOf(table) === undefined) {
      fail("cannotSay", {
        dialect: dialect.name,
        what: `make "${table.name}" a WITHOUT ROWID table`,
        why: "it has no primary key to keep its rows by",
        instead: "give it a primary key, or leave withRowid alone",
      });
    }
    if (isNumbered(table)) {
      fail("cannotSay", {
        dialect: dialect.name,
        what: `make "${table.name}" a WITHOUT ROWID table`,
        why: "AUTOINCREMENT numbers rows by their rowid",
        instead: "leave out one of autoincrement and withRowid: false",
      });
    }
    words.push("WITHOUT ROWID");
  }
  if (table.options["strict"] === true) {
    if (!atLeast(dialect.version, 3, 37)) {
      fail("cannotSay", {
        dialect: dialect.name,
        what: `make "${table.name}" a STRICT table`,
        why: "STRICT came with SQLite 3.37",
        instead: 'ask for that version in the configuration: dialects: { sqlite: { version: "3.37" } }',
      });
    }
    refuseLooseTypes(table, dialect);
    words.push("STRICT");
  }
  return words.length === 0 ? undefined : keywords(` ${words.join(", ")}`);
};

/** https://sqlite.org/stricttables.html */
function refuseLooseTypes({ columns }: Table, dialect: Dialect): void {
  for (const column of columns) {
    if (strictTypes.has(render(dialect.columnType(column, dialect), dialect.lexis).toUpperCase())) continue;
    fail("typeUnsupported", {
      dialect: `${dialect.name}, in a STRICT table,`,
      type: describeType(column.type),
      instead: `give "${column.name}" one of t.sqlite.int(), integer(), real(), text(), blob() and any(), for example with .withVariant(…, "sqlite")`,
    });
  }
}

const strictTypes: ReadonlySet<string> = new Set(["INT", "INTEGER", "REAL", "TEXT", "BLOB", "ANY"]);

/**
 * The key that is the rowid by another name, and so numbers itself: one column whose type is called INTEGER.
 * https://sqlite.org/lang_createtable.html#rowid
 */
export function isRowid(table: Table, column: Column): boolean {
  const key = primaryKeyOf(table);
  return isInteger(column.type) && key?.columns.length === 1 && key.columns.includes(column.name);
}

function isInteger(type: Type): boolean {
  if (type.kind === "raw" || type.kind === "native") return /^integer$/i.test(type.text.trim());
  return type.kind === "integer";
}

/** Does it say AUTOINCREMENT, and with it the primary key, beside its column? */
export function isNumbered(table: Table): boolean {
  return table.options["autoincrement"] === true && primaryKeyOf(table)?.columns.length === 1;
}

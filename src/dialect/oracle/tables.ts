import { fail } from "../../diagnostics/catalog.js";
import { isTemporary, qualified } from "../../model/lookup.js";
import type { Column, Table } from "../../model/schema.js";
import { describeType } from "../../model/types.js";
import { id, keywords, list, sql, type Sql } from "../../sql/sql.js";
import { expressionSql } from "../ansi/expression.js";
import { atLeast, type Dialect } from "../dialect.js";
import { isCollation } from "./collations.js";
import { isCheckedJson, isCollatable } from "./types.js";

interface TableOptions {
  readonly onCommit?: "PRESERVE ROWS" | "DELETE ROWS";
  readonly compress?: true | string;
  readonly tablespace?: string;
}

/** `GLOBAL TEMPORARY`: what is temporary about it are its rows. */
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
  return prefixes.length === 0 ? undefined : sql`GLOBAL TEMPORARY`;
};

/** `ON COMMIT PRESERVE ROWS TABLESPACE users COMPRESS`, each where it is asked for. */
export const tableOptions: Dialect["tableOptions"] = (table, dialect) => {
  const { onCommit, compress, tablespace } = table.options as TableOptions;
  const refuse = (what: string, why: string, instead: string): never =>
    fail("cannotSay", { dialect: dialect.name, what: `say ${what} of table "${qualified(table)}"`, why, instead });
  if (onCommit !== undefined && !isTemporary(table)) {
    refuse(`ON COMMIT ${onCommit}`, "only a temporary table knows it", 'add prefixes: ["TEMPORARY"], or leave it out');
  }
  if (compress !== undefined && isTemporary(table)) {
    refuse("COMPRESS", "a temporary table cannot be compressed", "leave compress out");
  }
  const clauses = [
    onCommit === undefined ? undefined : keywords(` ON COMMIT ${onCommit}`),
    tablespace === undefined ? undefined : sql` TABLESPACE ${id(tablespace)}`,
    compress === undefined ? undefined : keywords(compress === true ? " COMPRESS" : ` COMPRESS FOR ${compress}`),
  ].filter((clause) => clause !== undefined);
  return clauses.length === 0 ? undefined : list(clauses, "");
};

/** An identity is NOT NULL by itself. */
export function notNull(column: Column): Sql | undefined {
  return column.nullable || column.identity !== null || column.autoincrement !== null ? undefined : sql`NOT NULL`;
}

/** A computed column is computed whenever it is read, and there is no other kind. */
export function computed(column: Column, _table: Table, dialect: Dialect): Sql | undefined {
  if (column.computed === null) return undefined;
  if (column.computed.persisted === true) {
    fail("cannotSay", {
      dialect: dialect.name,
      what: `store the computed column "${column.name}"`,
      why: "it computes such columns when they are read",
      instead: "leave persisted out; an index over the column stores what is computed",
    });
  }
  return sql`GENERATED ALWAYS AS (${expressionSql(column.computed.expression)}) VIRTUAL`;
}

/** Before 21 there is no type for JSON, only this condition. */
export function isJson(column: Column, _table: Table, dialect: Dialect): Sql | undefined {
  return isCheckedJson(column.type, dialect) ? sql`CHECK (${id(column.name)} IS JSON)` : undefined;
}

/** `COLLATE BINARY_CI`, which stands right behind the type. */
export function collation(column: Column, table: Table, dialect: Dialect): Sql | undefined {
  if (column.collation === null) return undefined;
  const refuse = (why: string, instead: string): never =>
    fail("cannotSay", {
      dialect: dialect.name,
      what: `give "${qualified(table)}.${column.name}" the collation "${column.collation}"`,
      why,
      instead,
    });
  if (!atLeast(dialect.version, 12, 2)) refuse("collations of columns came with 12.2", "leave the collation out here");
  if (!isCollatable(column.type)) {
    refuse(`${describeType(column.type)} has no such order, only short text has`, "leave the collation out");
  }
  if (!isCollation(column.collation)) refuse("it has none of that name", "say one such as BINARY_CI or GENERIC_M_AI");
  return keywords(`COLLATE ${column.collation.toUpperCase()}`);
}

import { fail } from "../../diagnostics/catalog.js";
import type { Index, QName } from "../../model/schema.js";
import { id, keywords, list, sql, type Sql } from "../../sql/sql.js";
import { expressionSql } from "../ansi/expression.js";
import { columnList, tableId } from "../ansi/table.js";
import type { Dialect } from "../dialect.js";
import { nameText, objectId } from "./names.js";

/**
 * `CREATE UNIQUE CLUSTERED INDEX ix ON t (a, b DESC) INCLUDE (c) WHERE …`
 * https://learn.microsoft.com/sql/t-sql/statements/create-index-transact-sql
 */
export const createIndex: Dialect["createIndex"] = (table, index, how, dialect) => {
  const create =
    index.options["columnstore"] === true ? columnstoreSql(table, index, dialect) : indexSql(table, index, dialect);
  if (how.ifNotExists !== true) return create;
  const found = sql`SELECT 1 FROM sys.indexes WHERE object_id = ${objectId(table, dialect)} AND name = ${nameText(index.name)}`;
  return sql`IF NOT EXISTS (${found}) ${create}`;
};

function indexSql(table: QName, index: Index, dialect: Dialect): Sql {
  const elements = index.elements.map(({ of, descending, collation, opclass }): Sql => {
    if (!("column" in of)) {
      return refuse(
        index,
        "it takes columns, not expressions",
        "compute a column from the expression, and index that",
        dialect,
      );
    }
    if (collation !== null || opclass !== null) {
      const what = collation === null ? "operator class" : "collation";
      refuse(
        index,
        `a column of an index has no ${what} of its own`,
        `leave the ${what} out here: if (op.dialect === …)`,
        dialect,
      );
    }
    return sql`${id(of.column)} ${descending ? sql`DESC` : undefined}`;
  });
  const unique = index.unique ? sql`UNIQUE` : undefined;
  const include = index.include === undefined ? undefined : sql`INCLUDE (${columnList(index.include)})`;
  const where = index.where === null ? undefined : sql`WHERE ${expressionSql(index.where)}`;
  return sql`CREATE ${unique} ${clustering(index.options)} INDEX ${id(index.name)} ON ${tableId(table)} (${list(elements)}) ${include} ${where}`;
}

/** A clustered one is the table itself, in columns: it has all of them, and names none. */
function columnstoreSql(table: QName, index: Index, dialect: Dialect): Sql {
  const columns = index.elements.map(({ of, descending }): string => {
    if (!("column" in of) || descending) {
      return refuse(index, "a columnstore has columns, in no order", "leave expressions and descending out", dialect);
    }
    return of.column;
  });
  if (index.unique)
    refuse(index, "a columnstore keeps nothing unique", "leave unique out, or make a unique index beside it", dialect);
  if (index.include !== undefined)
    refuse(index, "a columnstore has no INCLUDE", "make them columns of the index", dialect);
  const clustered = index.options["clustered"] === true;
  if (clustered && index.where !== null)
    refuse(index, "a clustered columnstore has every row", "leave where out", dialect);
  const over = clustered ? undefined : sql`(${columnList(columns)})`;
  const where = index.where === null ? undefined : sql`WHERE ${expressionSql(index.where)}`;
  return sql`CREATE ${clustering(index.options)} COLUMNSTORE INDEX ${id(index.name)} ON ${tableId(table)} ${over} ${where}`;
}

/** `CLUSTERED`, `NONCLUSTERED`, or nothing where it goes the server's own way. */
export function clustering({ clustered }: Readonly<Record<string, unknown>>): Sql | undefined {
  return typeof clustered === "boolean" ? keywords(clustered ? "CLUSTERED" : "NONCLUSTERED") : undefined;
}

function refuse(index: Index, why: string, instead: string, dialect: Dialect): never {
  return fail("cannotSay", { dialect: dialect.name, what: `make index "${index.name}"`, why, instead });
}

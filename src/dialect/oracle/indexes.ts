import { diagnostic, fail } from "../../diagnostics/catalog.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Index, IndexElement, QName } from "../../model/schema.js";
import { id, keywords, list, sql, type Sql } from "../../sql/sql.js";
import { indexedSql } from "../ansi/print.js";
import { tableId } from "../ansi/table.js";
import { atLeast, type Dialect } from "../dialect.js";

interface IndexOptions {
  readonly bitmap?: boolean;
  readonly reverse?: boolean;
  readonly compress?: true | number;
  readonly online?: boolean;
  readonly tablespace?: string;
}

/**
 * `CREATE UNIQUE INDEX s.ix ON s.t (a DESC, (lower(b))) COMPRESS 1 REVERSE TABLESPACE ts`
 * https://docs.oracle.com/en/database/oracle/oracle-database/19/sqlrf/CREATE-INDEX.html
 */
export const createIndex: Dialect["createIndex"] = (table: QName, index: Index, how, dialect) => {
  const { bitmap, reverse, compress, online, tablespace } = index.options as IndexOptions;
  refuseUnfit(index, dialect);
  const kind = index.unique ? sql`UNIQUE` : bitmap === true ? sql`BITMAP` : undefined;
  const condition = how.ifNotExists === true && atLeast(dialect.version, 23) ? sql`IF NOT EXISTS` : undefined;
  const tail = [
    online === true ? sql`ONLINE` : undefined,
    compress === undefined ? undefined : compress === true ? sql`COMPRESS` : keywords(`COMPRESS ${compress}`),
    reverse === true ? sql`REVERSE` : undefined,
    tablespace === undefined ? undefined : sql`TABLESPACE ${id(tablespace)}`,
  ].filter((clause) => clause !== undefined);
  return sql`CREATE ${kind} INDEX ${condition} ${tableId({ ...table, name: index.name })} ON ${tableId(table)} (${list(
    index.elements.map(elementSql),
  )}) ${tail.length === 0 ? undefined : list(tail, " ")}`;
};

function elementSql({ of, descending }: IndexElement): Sql {
  return sql`${indexedSql(of)} ${descending ? sql`DESC` : undefined}`;
}

/** @throws Failure D103 for what no index has here */
function refuseUnfit(index: Index, dialect: Dialect): void {
  const { bitmap, reverse, compress } = index.options as IndexOptions;
  const refuse = (why: string, instead: string): never =>
    fail("cannotSay", { dialect: dialect.name, what: `make index "${index.name}"`, why, instead });
  if (index.where !== null) {
    refuse(
      "it has no partial indexes",
      "index an expression that is NULL for the other rows, CASE WHEN … THEN a END, since rows of NULLs alone are in no index",
    );
  }
  if (index.include !== undefined) refuse("it has no INCLUDE", "put the columns behind those that are searched");
  if (index.elements.length > 32) refuse("it takes 32 columns at the most", "index fewer");
  if (index.elements.some(({ collation }) => collation !== null)) {
    refuse("it has no COLLATE in an index", "index an expression: NLSSORT(a, 'NLS_SORT=BINARY_CI')");
  }
  if (index.elements.some(({ opclass }) => opclass !== null))
    refuse("it has no operator classes", "leave them out here");
  if (bitmap === true && index.unique) refuse("a bitmap index keeps nothing unique", "leave one of them out");
  if (bitmap === true && reverse === true) refuse("a bitmap index has no REVERSE", "leave one of them out");
  if (bitmap === true && compress !== undefined) refuse("a bitmap index is compressed anyway", "leave compress out");
  if (bitmap === true && index.elements.some(({ descending }) => descending)) {
    refuse("a bitmap index has no order", "leave descending out");
  }
}

/** NULL is greater than anything here, and there is no word for the other way in an index. */
export function nullsRemarks(indexes: readonly Index[], dialect: Dialect): readonly Diagnostic[] {
  return indexes.flatMap(({ name, elements }) =>
    elements.flatMap(({ nulls, descending }) => {
      const own = descending ? "FIRST" : "LAST";
      if (nulls === null || nulls === own) return [];
      return [diagnostic("nullsElsewhere", { dialect: dialect.name, index: name, nulls, own: own.toLowerCase() })];
    }),
  );
}

import { fail } from "../../diagnostics/catalog.js";
import type { Index, IndexElement, QName } from "../../model/schema.js";
import { id, keywords, list, sql, type Sql } from "../../sql/sql.js";
import { expressionSql } from "../ansi/expression.js";
import { tableId } from "../ansi/table.js";
import type { Dialect } from "../dialect.js";
import { spaced } from "./columns.js";
import type { Features } from "./features.js";

interface IndexOptions {
  readonly prefix?: "FULLTEXT" | "SPATIAL";
  readonly using?: "BTREE" | "HASH";
  readonly withParser?: string;
}

/**
 * `CREATE FULLTEXT INDEX ix ON t (a(10), b) WITH PARSER ngram`
 * https://dev.mysql.com/doc/refman/8.0/en/create-index.html
 */
export function createIndex(features: Features): Dialect["createIndex"] {
  return (table, index, { ifNotExists }, dialect) => {
    refuseUnfit(index, features, dialect);
    const condition = ifNotExists === true && features.conditions ? sql`IF NOT EXISTS` : undefined;
    return sql`CREATE ${kindOf(index)} INDEX ${condition} ${id(index.name)} ON ${tableId(table)} ${elementsSql(index)} ${tail(index)}`;
  };
}

/** The same within CREATE TABLE: `FULLTEXT INDEX ix (a)`. */
export function indexInTable(index: Index, features: Features, dialect: Dialect): Sql {
  refuseUnfit(index, features, dialect);
  return sql`${kindOf(index)} INDEX ${id(index.name)} ${elementsSql(index)} ${tail(index)}`;
}

/** What an index says that is not over all of a column, or is of another kind than others: no key can make use of it. */
export function isSpecial({ options }: Index): boolean {
  return (options as IndexOptions).prefix !== undefined;
}

function kindOf(index: Index): Sql | undefined {
  const { prefix } = index.options as IndexOptions;
  return prefix === undefined ? (index.unique ? sql`UNIQUE` : undefined) : keywords(prefix);
}

function elementsSql({ elements }: Index): Sql {
  return sql`(${list(elements.map(elementSql))})`;
}

function elementSql({ of, length, descending }: IndexElement): Sql {
  const what = "column" in of ? id(of.column) : sql`(${expressionSql(of.expression)})`;
  const part = length === undefined ? what : sql`${what}${keywords(`(${length})`)}`;
  return descending ? sql`${part} DESC` : part;
}

function tail({ options }: Index): Sql | undefined {
  const { using, withParser } = options as IndexOptions;
  return spaced([
    using === undefined ? undefined : keywords(`USING ${using}`),
    withParser === undefined ? undefined : sql`WITH PARSER ${id(withParser)}`,
  ]);
}

/** `USING BTREE`, of a key. */
export function usingSql(options: Readonly<Record<string, unknown>>): Sql | undefined {
  const { using } = options as IndexOptions;
  return using === undefined ? undefined : keywords(`USING ${using}`);
}

/** @throws Failure D103 for what no index here can be */
function refuseUnfit(index: Index, { functionalIndexes }: Features, dialect: Dialect): void {
  const refuse = (why: string, instead: string): never =>
    fail("cannotSay", { dialect: dialect.name, what: `make index "${index.name}"`, why, instead });
  const here = "leave it out here: if (op.dialect === …)";
  const { prefix, using, withParser } = index.options as IndexOptions;
  const expression = index.elements.find(({ of }) => "expression" in of);
  if (index.name.toLowerCase() === "primary") refuse("the name is that of every primary key", "give it another name");
  if (index.where !== null) refuse("it has no indexes over some of the rows", here);
  if (index.include !== undefined) {
    refuse("it stores no other columns along", "put them behind the columns that are searched by, or leave them out");
  }
  if (index.elements.some(({ collation }) => collation !== null)) {
    refuse("an index sorts as its columns do", "give the column that collation");
  }
  if (index.elements.some(({ opclass }) => opclass !== null)) refuse("it has no operator classes", here);
  if (expression !== undefined && !functionalIndexes) {
    refuse("it has no indexes over expressions", "index a computed column with that expression");
  }
  if (expression?.length !== undefined) refuse("an expression is in an index as a whole", "leave out its length");
  if (prefix !== undefined && index.unique) refuse(`a ${prefix} index keeps nothing unique`, "leave out unique");
  if (prefix !== undefined && using !== undefined) refuse(`a ${prefix} index has a kind of its own`, "leave out using");
  if (prefix !== undefined && expression !== undefined) refuse(`${prefix} is for columns`, "leave out one of them");
  if (prefix !== undefined && index.elements.some(({ descending }) => descending)) {
    refuse(`a ${prefix} index has no order`, "leave out descending");
  }
  if (prefix !== undefined && index.elements.some(({ length }) => length !== undefined)) {
    refuse(`a ${prefix} index is over whole columns`, "leave out length");
  }
  if (prefix === "SPATIAL" && index.elements.length > 1) refuse("SPATIAL is for one column", "make an index for each");
  if (withParser !== undefined && prefix !== "FULLTEXT") {
    refuse("only a FULLTEXT index has a parser", 'add prefix: "FULLTEXT", or leave withParser out');
  }
}

/** The name of an index, with its table: `ix ON t`. */
export function indexOn(name: string, table: QName): Sql {
  return sql`${id(name)} ON ${tableId(table)}`;
}

import { fail } from "../../diagnostics/catalog.js";
import type { Index, QName } from "../../model/schema.js";
import { id, list, sql, type Sql } from "../../sql/sql.js";
import { createIndexSql } from "../ansi/print.js";
import { columnList, tableId } from "../ansi/table.js";
import type { Dialect } from "../dialect.js";
import { nullsNotDistinct } from "./constraints.js";
import { storageParameters } from "./tables.js";

/**
 * `CREATE INDEX ix ON t USING gin (a) INCLUDE (b) NULLS NOT DISTINCT WITH (fillfactor = 50) TABLESPACE ts WHERE …`
 * https://www.postgresql.org/docs/current/sql-createindex.html
 */
export const createIndex: Dialect["createIndex"] = (table: QName, index: Index, how, dialect) => {
  const { using, with: parameters, tablespace } = index.options as IndexOptions;
  refuseUnfit(index, using ?? "btree", dialect);
  return createIndexSql(index, how, {
    name: id(index.name),
    on: tableId(table),
    using: using === undefined ? undefined : sql`USING ${id(using)}`,
    tail: clauses([
      index.include === undefined ? undefined : sql`INCLUDE (${columnList(index.include)})`,
      nullsNotDistinct(index.options, `index "${index.name}"`, dialect),
      parameters === undefined ? undefined : storageParameters(parameters),
      tablespace === undefined ? undefined : sql`TABLESPACE ${id(tablespace)}`,
    ]),
  });
};

/** Clauses with spaces between them; nothing where there are none. */
function clauses(all: readonly (Sql | undefined)[]): Sql | undefined {
  const said = all.filter((clause) => clause !== undefined);
  return said.length === 0 ? undefined : list(said, " ");
}

interface IndexOptions {
  readonly using?: string;
  readonly with?: Readonly<Record<string, string | number | boolean>>;
  readonly tablespace?: string;
}

/** What the access methods of the server itself can do; of others nothing is known, so nothing is refused. */
const methods: Readonly<Record<string, readonly Ability[]>> = {
  btree: ["unique", "order", "several columns", "include"],
  hash: [],
  gist: ["several columns", "include"],
  spgist: ["several columns", "include"],
  gin: ["several columns"],
  brin: ["several columns"],
};
type Ability = "unique" | "order" | "several columns" | "include";

/** @throws Failure D103 when the access method lacks what the index asks for */
function refuseUnfit(index: Index, using: string, dialect: Dialect): void {
  const able = methods[using];
  if (able === undefined) return;
  const wanted: readonly (readonly [Ability, boolean, string])[] = [
    ["unique", index.unique, "keep anything unique"],
    ["order", index.elements.some(({ descending, nulls }) => descending || nulls !== null), "sort"],
    ["several columns", index.elements.length > 1, "take more than one column"],
    ["include", index.include !== undefined, "include other columns"],
  ];
  const lacking = wanted.find(([ability, asked]) => asked && !able.includes(ability));
  if (lacking === undefined) return;
  fail("cannotSay", {
    dialect: dialect.name,
    what: `make index "${index.name}"`,
    why: `the access method ${using} cannot ${lacking[2]}`,
    instead: "use btree, or leave that out",
  });
}

import { fail } from "../../diagnostics/catalog.js";
import { qualified } from "../../model/lookup.js";
import type { Options } from "../../model/schema.js";
import { id, keywords, list, literal, sql, type Sql } from "../../sql/sql.js";
import { expressionSql } from "../ansi/expression.js";
import type { Dialect } from "../dialect.js";

/** `TEMPORARY` or `UNLOGGED`. https://www.postgresql.org/docs/current/sql-createtable.html */
export const tablePrefix: Dialect["tablePrefix"] = (table) => {
  const prefixes = prefixesOf(table);
  return prefixes.length === 0 ? undefined : keywords(prefixes.join(" "));
};

/** `PARTITION BY RANGE (a) USING heap WITH (fillfactor = 70) ON COMMIT DROP TABLESPACE fast`, each where it is asked for. */
export const tableOptions: Dialect["tableOptions"] = (table, dialect) => {
  const { using, with: parameters, onCommit, tablespace } = table.options as TableOptions;
  if (onCommit !== undefined && !prefixesOf(table).includes("TEMPORARY")) {
    fail("cannotSay", {
      dialect: dialect.name,
      what: `say ON COMMIT ${onCommit} of table "${qualified(table)}"`,
      why: "only a temporary table knows it",
      instead: 'add prefixes: ["TEMPORARY"], or leave onCommit out',
    });
  }
  const clauses = [
    table.partitionBy === undefined ? undefined : sql` PARTITION BY ${expressionSql(table.partitionBy)}`,
    using === undefined ? undefined : sql` USING ${id(using)}`,
    parameters === undefined ? undefined : sql` ${storageParameters(parameters)}`,
    onCommit === undefined ? undefined : keywords(` ON COMMIT ${onCommit}`),
    tablespace === undefined ? undefined : sql` TABLESPACE ${id(tablespace)}`,
  ].filter((clause) => clause !== undefined);
  return clauses.length === 0 ? undefined : list(clauses, "");
};

interface TableOptions {
  readonly using?: string;
  readonly with?: Parameters;
  readonly onCommit?: string;
  readonly tablespace?: string;
}
type Parameters = Readonly<Record<string, string | number | boolean>>;

/** `WITH (fillfactor = 50, autosummarize = true)`: numbers and words as they are, other text in quotes. */
export function storageParameters(parameters: Parameters): Sql {
  const values = Object.entries(parameters).map(
    ([name, value]) =>
      sql`${keywords(name)} = ${typeof value === "string" && !/^[a-z]+$/i.test(value) ? literal(value) : keywords(String(value))}`,
  );
  return sql`WITH (${list(values)})`;
}

function prefixesOf({ options }: { readonly options: Options }): readonly string[] {
  return (options["prefixes"] ?? []) as readonly string[];
}

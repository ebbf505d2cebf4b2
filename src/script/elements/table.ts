import { fail } from "../../diagnostics/catalog.js";
import {
  checkArguments,
  expected,
  isList,
  name,
  oneOf,
  optionsOf,
  type OptionTable,
  orNull,
  type Positional,
  text,
} from "../check.js";
import { checkDialectOptions, dialectKeys, type DialectOptions } from "../options.js";
import { declare, type DeclaredTable, someElements, type TableElement } from "./declared.js";
import { placed } from "./placed.js";

export interface TableOptions extends DialectOptions<"table"> {
  /** The schema the table is in. By default the database's own. */
  readonly schema?: string;
  readonly comment?: string | null;
  /** What stands between CREATE and TABLE. A temporary table has to be dropped again by the revision that makes it. */
  readonly prefixes?: readonly TablePrefix[];
}

export type TablePrefix = "TEMPORARY" | "UNLOGGED";

const prefix = oneOf<TablePrefix>("TEMPORARY", "UNLOGGED");
const prefixes = expected<readonly TablePrefix[]>(`an array of ${prefix.words}`, (value) => isList(value, prefix.fits));

export const tableOptions: OptionTable<TableOptions> = {
  schema: name,
  comment: orNull(text),
  prefixes,
  ...dialectKeys("table"),
};

/**
 * A table, for `op.createTable`, `op.assume`, `copyFrom` and a baseline.
 *
 * ```ts
 * table("user", [column("id", t.integer(), { primaryKey: true }), column("email", t.string(120), { nullable: false })])
 * ```
 * ```sql
 * CREATE TABLE user (
 *     id INTEGER NOT NULL,
 *     email VARCHAR(120) NOT NULL,
 *     PRIMARY KEY (id)
 * );
 * ```
 *
 * @throws Failure M401 or M402 for what is not an element or option of a table
 */
export function table(name: string, elements: readonly TableElement[], options?: TableOptions): DeclaredTable {
  checkArguments("table", tableArguments, [name, elements], 2);
  return placed(declareTable("table", name, elements, optionsOf("table", options, tableOptions)), table);
}

export const tableArguments: Positional = { "the name of the table": name, "the elements": someElements };

/** A table, whichever function declares it; all has been looked at but for the options of single dialects. */
export function declareTable(
  of: string,
  name: string,
  elements: readonly TableElement[],
  options: TableOptions,
): DeclaredTable {
  if (options.schema !== undefined && options.prefixes?.includes("TEMPORARY") === true) {
    fail("optionsConflict", { of, options: ["schema", "prefixes"] });
  }
  return declare({
    element: "table",
    name,
    elements: Object.freeze([...elements]),
    options: checkDialectOptions(of, "table", options),
  });
}

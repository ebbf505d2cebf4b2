import { fail } from "../../diagnostics/catalog.js";
import { qualified } from "../../model/lookup.js";
import type { Dialect } from "../dialect.js";

/** There is no word between CREATE and TABLE: a temporary table is one whose name begins with #. */
export const tablePrefix: Dialect["tablePrefix"] = (table, dialect) => {
  const [prefix] = (table.options["prefixes"] ?? []) as readonly string[];
  if (prefix === undefined) return undefined;
  return fail("cannotSay", {
    dialect: dialect.name,
    what: `make table "${qualified(table)}" ${prefix}`,
    why: "it has no such word: its temporary tables have names that begin with #, and end with the session",
    instead: "leave the prefix out here, or make such a table with op.execute: if (op.dialect === …)",
  });
};

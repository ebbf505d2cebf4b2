import { sameName } from "../../model/lookup.js";
import type { Operation } from "../../model/operation.js";
import type { Schema, Table } from "../../model/schema.js";
import { type Copy, plainCopy, rebuild } from "../ansi/rebuild.js";
import type { Dialect } from "../dialect.js";
import { isRowid } from "./tables.js";

/** Move and copy as SQLite does it: rows keep the numbers they have. */
export function rebuilt(before: Schema, op: Operation<"batch">, dialect: Dialect): readonly Operation[] {
  return rebuild(before, op, dialect, { beside: () => undefined, referencesStay: true, copy });
}

function copy(wanted: Copy, dialect: Dialect): readonly Operation[] {
  const rowid = rowidOf(wanted, dialect);
  return plainCopy(wanted).map((op) => (op.kind === "copyRows" && rowid !== undefined ? { ...op, rowid } : op));
}

/**
 * The name under which the numbers of the rows can be seen and are no column's own, so that they have to be copied by
 * themselves. https://sqlite.org/rowidtable.html
 */
function rowidOf({ old, table }: Copy, { rules }: Dialect): string | undefined {
  if (!hasRowid(old) || !hasRowid(table) || table.columns.some((column) => isRowid(table, column))) return undefined;
  const columns = [...old.columns, ...table.columns];
  return ["rowid", "_rowid_", "oid"].find((alias) => !columns.some(({ name }) => sameName(rules, name, alias)));
}

function hasRowid({ options }: Table): boolean {
  return options["withRowid"] !== false;
}

import type { Rename } from "../difference/how.js";
import { fail } from "../diagnostics/catalog.js";
import { findTable, qualified } from "../model/lookup.js";
import type { QName, Schema } from "../model/schema.js";

/** `old:new` for a table, `table.old:table.new` or `table.old:new` for a column. @throws Failure A108 for anything else */
export function renamesFrom(texts: readonly string[], known: readonly Schema[]): readonly Rename[] {
  return texts.map((text) => {
    const [left = "", right = "", ...more] = text.split(":").map((part) => part.trim());
    const [from, to] = [split(left), split(right)];
    if (left === "" || right === "" || more.length > 0) return malformed(text);
    // A table in a schema of its own is written as a column is.
    const { within } = from;
    if (within === undefined || known.some((schema) => isTableIn(schema, left))) {
      if (to.within !== undefined && to.within !== within) return malformed(text);
      return { what: "table", from: nameFrom(left), to: to.name };
    }
    return { what: "column", table: nameFrom(to.within ?? within), from: from.name, to: to.name };
  });
}

/** How a rename is written on the command line. */
export function renameText(rename: Rename): string {
  if (rename.what === "table") return `${qualified(rename.from)}:${rename.to}`;
  const table = qualified(rename.table);
  return `${table}.${rename.from}:${table}.${rename.to}`;
}

/** What undoes them, in the names that there are then. */
export function renamedBack(renames: readonly Rename[]): readonly Rename[] {
  const tables = renames.filter((one) => one.what === "table");
  const before = (table: QName): QName =>
    tables.find(({ from, to }) => to === table.name && from.schema === table.schema)?.from ?? table;
  return renames.map((one) =>
    one.what === "table"
      ? { what: "table", from: { ...one.from, name: one.to }, to: one.from.name }
      : { what: "column", table: before(one.table), from: one.to, to: one.from },
  );
}

function isTableIn(schema: Schema, text: string): boolean {
  return findTable(schema, nameFrom(text)) !== undefined;
}

function nameFrom(text: string): QName {
  const { within, name } = split(text);
  return within === undefined ? { name } : { schema: within, name };
}

/** What stands before the last dot, and behind it. */
function split(text: string): { readonly within: string | undefined; readonly name: string } {
  const dot = text.lastIndexOf(".");
  return dot < 0 ? { within: undefined, name: text } : { within: text.slice(0, dot), name: text.slice(dot + 1) };
}

function malformed(text: string): never {
  return fail("malformedRename", { text });
}

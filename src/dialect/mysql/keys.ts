import { foreignKeysOf, knownAs, sameName } from "../../model/lookup.js";
import type { ForeignKey, Rules, Table } from "../../model/schema.js";
import { isSpecial } from "./indexes.js";

// A foreign key needs an index that begins with its columns. The server makes one where there is none, and refuses to drop
// the last one there is (error 1553). https://dev.mysql.com/doc/refman/8.0/en/create-table-foreign-keys.html

/** The columns of every key and index of a table, as far as whole columns go. */
export function keysOf(table: Table): readonly (readonly string[])[] {
  const keys = table.constraints.flatMap((one) =>
    one.kind === "primaryKey" || one.kind === "unique" ? [one.columns] : [],
  );
  const indexes = table.indexes
    .filter((index) => !isSpecial(index))
    .map(({ elements }) => {
      const end = elements.findIndex(({ of, length }) => !("column" in of) || length !== undefined);
      return elements.slice(0, end < 0 ? undefined : end).flatMap(({ of }) => ("column" in of ? [of.column] : []));
    });
  return [...keys, ...indexes];
}

/** Does a key begin with these columns? */
export function isServed(rules: Rules, table: Table, columns: readonly string[]): boolean {
  return keysOf(table).some((key) => columns.every((name, at) => sameName(rules, key[at] ?? "", name)));
}

/** The foreign keys that have an index before a change, and none that this history knows of after it. */
export function unserved(rules: Rules, before: Table, after: Table): readonly ForeignKey[] {
  return foreignKeysOf(after).filter(
    ({ columns }) => isServed(rules, before, columns) && !isServed(rules, after, columns),
  );
}

/** What the index of a foreign key can be called: after it, as the server does, unless something else is called so. */
export function freeIndexName(rules: Rules, table: Table, key: ForeignKey): string {
  const wanted = knownAs(key.name) ?? key.columns[0] ?? "";
  const taken = (name: string): boolean =>
    table.indexes.some((index) => sameName(rules, index.name, name)) ||
    table.constraints.some((one) => one.kind === "unique" && sameName(rules, knownAs(one.name) ?? "", name));
  let name = wanted;
  for (let number = 2; taken(name); number++) name = `${wanted}_${number}`;
  return name;
}

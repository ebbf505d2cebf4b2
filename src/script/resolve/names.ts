import { fail } from "../../diagnostics/catalog.js";
import { qualified, sameName } from "../../model/lookup.js";
import type { QName, Rules } from "../../model/schema.js";
import { checkedName } from "../naming.js";
import type { Target } from "../types.js";
import type { Home } from "../values.js";

/** The name of a table, without the schema it would be in anyway. @throws Failure M403 when it is too long */
export function tableName(target: Target, name: string, schema: string | undefined): QName {
  checkedName(target, name);
  const { rules } = target;
  if (schema === undefined || sameName(rules, schema, rules.defaultSchema ?? "")) return { name };
  return { schema: checkedName(target, schema), name };
}

/** A table as the place of its constraints and indexes, before or after it is in a schema. */
export function homeOf(rules: Rules, name: QName, columns: readonly string[]): Home {
  const find = (wanted: string): string | undefined => columns.find((one) => sameName(rules, one, wanted));
  const column = (wanted: string): string =>
    find(wanted) ?? fail("unknownColumn", { table: qualified(name), column: wanted, known: columns });
  return { name, columns, column, find };
}

/** The columns as the table spells them, each once. */
export function distinctColumns(rules: Rules, home: Home, columns: readonly string[]): readonly string[] {
  const spelled = columns.map(home.column);
  refuseDuplicates(rules, "column", spelled);
  return spelled;
}

export function refuseDuplicates(rules: Rules, what: string, names: readonly string[]): void {
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(rules.fold(name))) fail("duplicateName", { what, name });
    seen.add(rules.fold(name));
  }
}

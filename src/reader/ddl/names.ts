import { sameName } from "../../model/lookup.js";
import type { Name, QName, Table } from "../../model/schema.js";
import { stuck, takeQName } from "./cursor.js";
import type { Reading } from "./grammar.js";

/** The name without the schema that it would be in anyway. */
export function homeless({ schema: { rules } }: Reading, name: QName): QName {
  return name.schema !== undefined && sameName(rules, name.schema, rules.defaultSchema ?? "")
    ? { name: name.name }
    : name;
}

/** The name of a table or of what is named like one. */
export function takeObjectName(reading: Reading): QName {
  return homeless(reading, takeQName(reading));
}

/** The column as its table spells it. */
export function spelled(reading: Reading, columns: readonly string[], wanted: string): string {
  const found = columns.find((one) => sameName(reading.schema.rules, one, wanted));
  return found ?? stuck(reading, `there is no column ${wanted}`);
}

export function columnNames({ columns }: Pick<Table, "columns">): readonly string[] {
  return columns.map(({ name }) => name);
}

/** What a constraint was called; nothing is a name of its own as well. */
export function givenName(name: string | undefined): Name {
  return name ?? {};
}

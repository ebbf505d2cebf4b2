import { fail } from "../diagnostics/catalog.js";
import { qualified, sameName } from "../model/lookup.js";
import type { Operation } from "../model/operation.js";
import type { Rules, Table } from "../model/schema.js";

/** The names that columns had earlier in a batch block. */
export interface Aliases {
  /** The column that is meant by this name. @throws Failure M102 when there is none */
  resolve(table: Table, wanted: string): string;
  /** The same, and nothing when there is none. */
  find(table: Table, wanted: string): string | undefined;
  /** Has the block made this column? */
  readonly isNew: (column: string) => boolean;
  /** Learns from an operation. */
  follow(op: Operation): void;
}

export function aliasesOf(rules: Rules): Aliases {
  const names = new Map<string, string>();
  const made = new Set<string>();
  const find = (table: Table, wanted: string): string | undefined => {
    const passed = new Set<string>();
    for (let called: string | undefined = wanted; called !== undefined;) {
      const current: string = called;
      const column = table.columns.find((one) => sameName(rules, one.name, current));
      if (column !== undefined) return column.name;
      passed.add(rules.fold(current));
      const next = names.get(rules.fold(current));
      called = next === undefined || passed.has(rules.fold(next)) ? undefined : next;
    }
    return undefined;
  };
  return {
    find,
    resolve(table, wanted) {
      const known = table.columns.map((column) => column.name);
      return find(table, wanted) ?? fail("unknownColumn", { table: qualified(table), column: wanted, known });
    },
    isNew: (column) => made.has(rules.fold(column)),
    follow(op) {
      if (op.kind === "alterColumn" && op.change.name !== undefined) {
        names.set(rules.fold(op.column), op.change.name);
        if (made.delete(rules.fold(op.column))) made.add(rules.fold(op.change.name));
      }
      // From here on the name is that of the new column, even when that is gone again.
      if (op.kind === "addColumn") {
        names.delete(rules.fold(op.column.name));
        made.add(rules.fold(op.column.name));
      }
      // A later column of that name is another one.
      if (op.kind === "dropColumn") {
        made.delete(rules.fold(op.column));
        for (const [old, now] of names) if (sameName(rules, now, op.column)) names.delete(old);
      }
    },
  };
}

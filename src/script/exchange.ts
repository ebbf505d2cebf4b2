import { fail } from "../diagnostics/catalog.js";
import { located, type Origin } from "../diagnostics/diagnostic.js";
import { findColumn, qualified, sameName } from "../model/lookup.js";
import { operation, type Operation } from "../model/operation.js";
import type { Rules, Table } from "../model/schema.js";

/**
 * Renames to names that other columns of a batch block still have. Such a column steps aside under a name of its own,
 * until the other one has been renamed or dropped: so two of them can exchange their names.
 */
export interface Exchange {
  /** The operation, with a name that is free where the wanted one is not yet. */
  admitted(op: Operation, table: Table, origin: Origin): Operation;
  /** The rename of a column that stands aside and whose name is free by now, if there is one. */
  due(table: Table): Operation | undefined;
  /** @throws Failure M106 where a column still waits for its name */
  settle(table: Table): void;
}

interface Waiting {
  readonly aside: string;
  readonly wanted: string;
  readonly origin: Origin;
}

export function exchangeOf(rules: Rules): Exchange {
  let waiting: readonly Waiting[] = [];
  const leave = (column: string): void => {
    waiting = waiting.filter(({ aside }) => !sameName(rules, aside, column));
  };
  return {
    admitted(op, table, origin) {
      if (op.kind === "dropColumn") leave(op.column);
      if (op.kind !== "alterColumn" || op.change.name === undefined) return op;
      leave(op.column);
      const wanted = op.change.name;
      const other = findColumn(rules, table, wanted);
      if (other === undefined || sameName(rules, other.name, op.column)) return op;
      const aside = freeName(rules, table);
      waiting = [...waiting, { aside, wanted, origin }];
      return { ...op, change: { ...op.change, name: aside } };
    },
    due(table) {
      const next = waiting.find(({ wanted }) => findColumn(rules, table, wanted) === undefined);
      if (next === undefined) return undefined;
      leave(next.aside);
      return operation("alterColumn", { table, column: next.aside, change: { name: next.wanted } });
    },
    settle(table) {
      const [first] = waiting;
      if (first === undefined) return;
      located(first.origin, () => fail("columnExists", { table: qualified(table), column: first.wanted }));
    },
  };
}

function freeName(rules: Rules, table: Table): string {
  for (let number = 1; ; number++) {
    const name = `_aside_${number}`;
    if (findColumn(rules, table, name) === undefined) return name;
  }
}

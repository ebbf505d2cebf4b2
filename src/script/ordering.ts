import { fail } from "../diagnostics/catalog.js";
import { expected, isList, isName } from "./check.js";

/** Names of columns that are to stand one behind the other, in several such chains. */
export type PartialReordering = readonly (readonly string[])[];

export const aReordering = expected<PartialReordering>(
  'an array of arrays of at least two names, such as [["b", "a"]]',
  (value) => Array.isArray(value) && Array.from(value as unknown[]).every(isChain),
);

function isChain(value: unknown): boolean {
  return isList(value, isName) && (value as readonly unknown[]).length > 1;
}

/**
 * Columns in an order in which each chain holds, as Alembic sorts them: of those that are left, all that nothing has to
 * stand before, in the order they have; and again. A new column stays beside its neighbours where nothing forbids it.
 *
 * @throws Failure M460 where the chains contradict one another
 */
export function reordered(
  columns: readonly string[],
  chains: PartialReordering,
  isNew: (column: string) => boolean,
): readonly string[] {
  const before = new Map(columns.map((column) => [column, new Set<string>()]));
  for (const chain of chains) {
    chain.forEach((column, index) => {
      const previous = chain[index - 1];
      if (previous !== undefined) before.get(column)?.add(previous);
    });
  }
  const named = new Set(chains.flat());
  columns.forEach((column, index) => {
    if (!isNew(column) || named.has(column)) return;
    for (const [first, second] of [
      [columns[index - 1], column],
      [column, columns[index + 1]],
    ]) {
      if (first !== undefined && second !== undefined && !leads(before, second, first)) before.get(second)?.add(first);
    }
  });
  const left = new Set(columns);
  const sorted: string[] = [];
  while (left.size > 0) {
    const free = [...left].filter((column) => ![...(before.get(column) ?? [])].some((other) => left.has(other)));
    if (free.length === 0) fail("contradictoryOrder", { columns: [...left] });
    for (const column of free) left.delete(column);
    sorted.push(...free);
  }
  return sorted;
}

/** Does `first` have to stand before `second` already? */
function leads(before: ReadonlyMap<string, ReadonlySet<string>>, first: string, second: string): boolean {
  const seen = new Set<string>();
  const next = [second];
  for (let column = next.pop(); column !== undefined; column = next.pop()) {
    if (column === first) return true;
    if (seen.has(column)) continue;
    seen.add(column);
    next.push(...(before.get(column) ?? []));
  }
  return false;
}

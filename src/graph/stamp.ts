import type { Graph, Node } from "./graph.js";
import { ancestors, descendants } from "./order.js";

/** A change to one row of the version table. */
export type StampChange =
  | { readonly kind: "insert"; readonly to: string }
  | { readonly kind: "update"; readonly from: string; readonly to: string }
  | { readonly kind: "delete"; readonly from: string };

/** What some step means for the version table. */
export interface Stamp {
  /** In the order in which they run; each meets exactly the row it names. */
  readonly changes: readonly StampChange[];
  /** The rows afterwards, in the order they came to be. */
  readonly heads: readonly string[];
}

/**
 * The version table along an upgrade, a stamp for each revision of `path`, from a database that stands on `heads`. The
 * rows are at every moment the revisions that no applied one stands on, so a revision replaces those of its parents
 * that have a row: no other row can be below it.
 */
export function stampUp(graph: Graph, heads: readonly string[], path: readonly Node[]): readonly Stamp[] {
  const rows = new Set(heads);
  return path.map(({ id }) => {
    const replaced = (graph.parents.get(id) ?? []).filter((parent) => rows.has(parent));
    return stamp(rows, replaced, [id]);
  });
}

/**
 * The version table along a downgrade, a stamp for each revision of `path`, from a database that stands on `heads`. A
 * revision leaves behind those of its parents that nothing else applied stands on. Counting for each how many do makes
 * a step as cheap as the revision has parents; Alembic walks all of history each time.
 */
export function stampDown(graph: Graph, heads: readonly string[], path: readonly Node[]): readonly Stamp[] {
  const rows = new Set(heads);
  const standing = new Map<string, number>();
  for (const id of ancestors(graph, heads)) {
    for (const parent of graph.parents.get(id) ?? []) standing.set(parent, (standing.get(parent) ?? 0) + 1);
  }
  return path.map(({ id }) => {
    const parents = graph.parents.get(id) ?? [];
    for (const parent of parents) standing.set(parent, (standing.get(parent) ?? 0) - 1);
    return stamp(
      rows,
      [id],
      parents.filter((parent) => standing.get(parent) === 0),
    );
  });
}

/**
 * The version table for `stamp`, which moves it from some rows to others without applying anything. A new row takes the
 * place of the old ones above and below it.
 */
export function stampTo(graph: Graph, from: readonly string[], to: readonly string[]): Stamp {
  const rows = new Set(from);
  const stays = new Set(to);
  const changes: StampChange[] = [];
  for (const target of to) {
    if (rows.has(target)) continue;
    const below = ancestors(graph, [target]);
    const above = descendants(graph, [target]);
    const replaced = [...rows].filter((row) => !stays.has(row) && (below.has(row) || above.has(row)));
    changes.push(...stamp(rows, replaced, [target]).changes);
  }
  const left = [...rows].filter((row) => !stays.has(row));
  changes.push(...stamp(rows, left, []).changes);
  return { changes, heads: [...rows] };
}

/**
 * Some rows replaced by others. As in Alembic the last of the old becomes the last of the new, and the rest are deleted
 * or inserted; which one is last is the order of declaration, where Alembic leaves it to the order of a Python set.
 */
function stamp(rows: Set<string>, before: readonly string[], after: readonly string[]): Stamp {
  const from = before.at(-1);
  const to = after.at(-1);
  const kept = from !== undefined && to !== undefined;
  const changes: readonly StampChange[] = [
    ...(kept ? before.slice(0, -1) : before).map((row) => ({ kind: "delete", from: row }) as const),
    ...(kept ? after.slice(0, -1) : after).map((row) => ({ kind: "insert", to: row }) as const),
    ...(kept ? [{ kind: "update", from, to } as const] : []),
  ];
  for (const row of before) rows.delete(row);
  for (const row of after) rows.add(row);
  return { changes, heads: [...rows] };
}

import { fail } from "../diagnostics/catalog.js";
import type { Graph, Node } from "./graph.js";
import { ancestors, fromHeads, tips } from "./order.js";
import { lineage, targetsOf } from "./reference.js";
import { endsOf, type RangeOptions } from "./select.js";

/** A revision with its place among the others: what lists of revisions show. */
export interface Listed<R extends Node = Node> {
  readonly revision: R;
  /** `effective` is a head that something depends on, and that therefore has no row of its own. */
  readonly head: "real" | "effective" | undefined;
  readonly isBaseline: boolean;
  /** Several revisions name it as a down revision. */
  readonly isBranchPoint: boolean;
  readonly isMergePoint: boolean;
  /** The branches it is on, by their labels. */
  readonly labels: readonly string[];
  /** `dependsOn` as full ids. */
  readonly dependencies: readonly string[];
  readonly children: readonly string[];
}

/** The place of a revision among the others. */
export function listed<R extends Node>(graph: Graph<R>, revision: R, { floor }: RangeOptions = {}): Listed<R> {
  const { id, downRevisions } = revision;
  const children = graph.children.get(id) ?? [];
  const isReal = graph.followers.get(id)?.length === 0;
  return {
    revision,
    head: isReal ? "real" : children.length === 0 ? "effective" : undefined,
    isBaseline: id === floor,
    isBranchPoint: children.length > 1,
    isMergePoint: downRevisions.length > 1,
    labels: graph.labels.get(id) ?? [],
    dependencies: graph.dependencies.get(id) ?? [],
    children,
  };
}

/**
 * The revisions that `history` shows, the newest first: all of them, or those of a RANGE. Unlike in an upgrade both its
 * ends belong to it, as in Alembic.
 */
export function selectHistory<R extends Node>(
  graph: Graph<R>,
  text: string | undefined,
  options: RangeOptions = {},
): readonly R[] {
  if (text === undefined) return graph.order.toReversed();
  const ends = endsOf(text);
  const starts = targetsOf(graph, ends.from, options);
  const lower = starts.flatMap(({ ids }) => ids);
  const named = targetsOf(graph, ends.to, { ...options, standing: lower }).flatMap(({ ids }) => ids);
  // `orders@base:heads` stays on its branch, as in an upgrade, and shows also a head that another branch depends on.
  const branch = starts.length === 1 ? starts[0]?.branch : undefined;
  const line = branch === undefined ? undefined : lineage(graph, branch);
  const candidates = line !== undefined && ends.to === "heads" ? graph.heads : named;
  const upper = line === undefined ? candidates : candidates.filter((id) => line.has(id));

  const wanted = ancestors(graph, upper);
  const known = ancestors(graph, lower);
  const beside = lower.find((id) => !wanted.has(id));
  if (beside !== undefined && upper.length > 0 && upper.every((id) => known.has(id))) {
    fail("reversedRange", { text, example: `${ends.to}:${ends.from}` });
  }
  if (beside !== undefined || wanted.size === 0) {
    const why = beside === undefined ? `nothing is at or below ${ends.to}` : `${ends.to} does not stand on ${beside}`;
    fail("emptyRange", { text, why, example: "base:heads" });
  }
  const chosen = new Set([...[...wanted].filter((id) => !known.has(id)), ...lower]);
  return fromHeads(graph, chosen, tips(graph, chosen)).flatMap((id) => graph.byId.get(id) ?? []);
}

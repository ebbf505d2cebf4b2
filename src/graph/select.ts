import { fail } from "../diagnostics/catalog.js";
import type { Graph, Node } from "./graph.js";
import { ancestors, descendants, fromHeads, tips } from "./order.js";
import { type Context, lineage, type Target, targetsOf } from "./reference.js";

export type Direction = "upgrade" | "downgrade" | "compile";

/** What a RANGE selects. */
export interface Range<R extends Node = Node> {
  /** The heads the database stands on before, none for an empty one. */
  readonly from: readonly string[];
  /** And after. */
  readonly to: readonly string[];
  /** What is applied, in order; for a downgrade what is undone, in order. */
  readonly path: readonly R[];
}

export interface RangeOptions {
  /** The baseline: every database stands on it at least, and `base` means it. */
  readonly floor?: string | undefined;
}

/** A RANGE as typed, with what it leaves out filled in. */
export interface Ends {
  readonly text: string;
  readonly from: string;
  readonly to: string;
}

/** The one revision that `text` means: `ae1027`, `head`, `orders@head`, `head-2`. */
export function selectRevision<R extends Node>(graph: Graph<R>, text: string, context: Context = {}): R {
  const [only, ...others] = selectRevisions(graph, text, context);
  if (only === undefined) fail("baseIsNoRevision", { text, bases: graph.bases });
  if (others.length > 0) fail("severalRevisions", { text, found: [only, ...others].map(({ id }) => id) });
  return only;
}

/** All revisions that `text` means, none for `base`: what {@link selectRevision} takes, `heads`, and lists with commas. */
export function selectRevisions<R extends Node>(graph: Graph<R>, text: string, context: Context = {}): readonly R[] {
  const ids = new Set(targetsOf(graph, text, context).flatMap((target) => target.ids));
  return [...ids].flatMap((id) => graph.byId.get(id) ?? []);
}

/** The same, but for `base`, which is no revision. @throws Failure G116 */
export function requireRevisions<R extends Node>(graph: Graph<R>, text: string, context: Context = {}): readonly R[] {
  const found = selectRevisions(graph, text, context);
  if (found.length === 0) fail("baseIsNoRevision", { text, bases: graph.bases });
  return found;
}

/**
 * The revisions between two places in history. RANGE is Alembic's: `base:head`, `ae10:head-2`, `orders@base:orders@head`,
 * `:b`, `a:`, or one REV, which is gone to from base. Commas, as in `a,b:heads`, name a database on several heads.
 *
 * An upgrade applies what its target stands on and the database lacks. A downgrade to one revision undoes what stands
 * on it and leaves other branches alone; to several revisions, it undoes all that none of them stands on.
 */
export function selectRange<R extends Node>(
  graph: Graph<R>,
  text: string | undefined,
  direction: Direction,
  options: RangeOptions = {},
): Range<R> {
  const example = "base:heads";
  if (graph.order.length === 0)
    fail("emptyRange", { text: text ?? example, why: "there are no revisions yet", example });
  const ends = direction === "downgrade" ? bothEnds(text) : endsOf(text ?? "base:heads");
  return direction === "downgrade"
    ? downwards(graph, ends, options.floor)
    : upwards(graph, ends, direction, options.floor);
}

/**
 * The rows of the version table before and after a `stamp`. RANGE is `[FROM:]TO`, upwards or downwards. Each target
 * takes the place of the rows above and below it, and rows of other branches stay.
 */
export function selectStamp(
  graph: Graph,
  text: string,
  { floor }: RangeOptions = {},
): { readonly from: readonly string[]; readonly to: readonly string[] } {
  const ends = endsOf(text);
  const from = startOf(graph, ends, targetsOf(graph, ends.from, { floor }), floor);
  const bottom = floor === undefined ? [] : [floor];
  let to = from;
  for (const { ids, branch } of targetsOf(graph, ends.to, { standing: from, floor })) {
    requireAbove(graph, ids, floor);
    if (ids.length === 0) {
      const line = branch === undefined ? undefined : lineage(graph, branch);
      to = line === undefined ? bottom : to.filter((row) => !line.has(row));
    }
    for (const id of ids) {
      const related = new Set([...ancestors(graph, [id]), ...descendants(graph, [id])]);
      to = [...to.filter((row) => !related.has(row)), id];
    }
  }
  // Onto the baseline from nowhere: so a database that was there first gets its version table.
  if (floor !== undefined && !text.includes(":") && to.join() === floor) return { from: [], to };
  return { from, to };
}

/** The two ends of a RANGE, what is left out filled in. @throws Failure G110 */
export function endsOf(text: string): Ends {
  const parts = text.split(":").map((part) => part.trim());
  const [first = "", second = first, ...more] = parts;
  if (more.length > 0) fail("malformedRange", { text, why: "it has more than two ends" });
  if (first === "" && second === "") fail("malformedRange", { text, why: "it has no ends" });
  if (parts.length === 1) return { text, from: "base", to: first };
  return { text, from: first || "base", to: second || "heads" };
}

/** A downgrade is never guessed: what is undone may be data. */
function bothEnds(text: string | undefined): Ends {
  const parts = text === undefined ? [] : text.split(":").map((part) => part.trim());
  const [from = "", to = ""] = parts;
  if (parts.length > 2) return endsOf(text ?? "");
  if (text === undefined || from === "" || to === "") {
    const lower = parts.length === 1 ? from : to;
    fail("incompleteDowngrade", { text, example: `${(parts.length > 1 && from) || "heads"}:${lower || "base"}` });
  }
  return { text, from, to };
}

function upwards<R extends Node>(
  graph: Graph<R>,
  ends: Ends,
  direction: "upgrade" | "compile",
  floor: string | undefined,
): Range<R> {
  const starts = targetsOf(graph, ends.from, { floor });
  const from = startOf(graph, ends, starts, floor);
  requireDirection(graph, ends.to, "-", "an upgrade", "head-1");
  const named = targetsOf(graph, ends.to, { standing: from, floor }).flatMap(({ ids }) => ids);
  requireAbove(graph, named, floor);
  // `orders@base:heads` stays on its branch, as in Alembic.
  const branch = starts.length === 1 ? starts[0]?.branch : undefined;
  const line = branch === undefined ? undefined : lineage(graph, branch);
  const goal = line === undefined ? named : named.filter((id) => line.has(id));

  const applied = ancestors(graph, from);
  const wanted = ancestors(graph, goal);
  const missing = new Set([...wanted].filter((id) => !applied.has(id)));
  if (missing.size === 0) failUpwards(ends, direction, from, named, goal);
  return {
    from,
    to: tips(graph, new Set([...applied, ...missing])),
    path: revisionsOf(graph, fromHeads(graph, missing, goal).toReversed()),
  };
}

function failUpwards(
  { text, from, to }: Ends,
  direction: "upgrade" | "compile",
  standing: readonly string[],
  named: readonly string[],
  goal: readonly string[],
): never {
  const example = "base:heads";
  if (goal.length < named.length) fail("emptyRange", { text, why: `${to} is not on the branch of ${from}`, example });
  if (goal.every((id) => standing.includes(id)) && (goal.length > 0 || standing.length === 0)) {
    fail("emptyRange", { text, why: `a database on ${from} has ${to} already`, example });
  }
  const back = direction === "upgrade" ? `\`limbeck downgrade ${from}:${to} --sql\` to go down` : `${to}:${from}`;
  fail("reversedRange", { text, example: direction === "upgrade" ? back : `${back}, which writes the way back too` });
}

function downwards<R extends Node>(graph: Graph<R>, ends: Ends, floor: string | undefined): Range<R> {
  const { text } = ends;
  const from = startOf(graph, ends, targetsOf(graph, ends.from, { floor }), floor);
  requireDirection(graph, ends.to, "+", "a downgrade", `${ends.from}:-1`);
  const targets = targetsOf(graph, ends.to, { standing: from, floor });
  const named = targets.flatMap(({ ids }) => ids);
  requireAbove(graph, named, floor);
  const applied = ancestors(graph, from);
  for (const to of named) {
    if (applied.has(to)) continue;
    const above = ancestors(graph, [to]);
    if (!from.every((id) => above.has(id))) fail("unrelatedRange", { text, to, standing: from });
    fail("reversedRange", { text, example: `\`limbeck upgrade ${ends.from}:${ends.to} --sql\` to go up` });
  }
  const undone = undoneBy(graph, targets, applied, floor);
  if (undone.size === 0) {
    const why = from.length === 0 ? "nothing is applied at base" : `nothing that is applied stands on ${ends.to}`;
    fail("emptyRange", { text, why, example: `${ends.from === "base" ? "heads" : ends.from}:base` });
  }
  return {
    from,
    to: tips(graph, new Set([...applied].filter((id) => !undone.has(id)))),
    path: revisionsOf(graph, fromHeads(graph, undone, from)),
  };
}

/** What has to go for a database to stand on the targets. */
function undoneBy(
  graph: Graph,
  targets: readonly Target[],
  applied: ReadonlySet<string>,
  floor: string | undefined,
): ReadonlySet<string> {
  const [target, ...others] = targets;
  const ids = targets.flatMap((each) => each.ids);
  if (target === undefined || others.length > 0 || ids.length > 1) {
    const kept = ancestors(graph, floor === undefined ? ids : [...ids, floor]);
    return new Set([...applied].filter((id) => !kept.has(id)));
  }
  const roots = ids[0] === undefined ? lowest(graph, floor) : (graph.children.get(ids[0]) ?? []);
  const line = target.branch === undefined || roots.length < 2 ? undefined : lineage(graph, target.branch);
  const first = line === undefined ? roots : roots.filter((id) => line.has(id));
  return new Set([...descendants(graph, first)].filter((id) => applied.has(id)));
}

/** The first revisions of every branch: the bases, or what comes first above the baseline. */
function lowest(graph: Graph, floor: string | undefined): readonly string[] {
  if (floor === undefined) return graph.bases;
  const below = ancestors(graph, [floor]);
  return [...graph.byId.values()]
    .filter(({ id, downRevisions }) => !below.has(id) && downRevisions.every((down) => below.has(down)))
    .map(({ id }) => id);
}

/** The heads of a database that the first end of a range describes. */
function startOf(
  graph: Graph,
  { from: text }: Ends,
  targets: readonly Target[],
  floor: string | undefined,
): readonly string[] {
  const ids = new Set(targets.flatMap((target) => target.ids));
  requireAbove(graph, ids, floor);
  const standing = tips(graph, ancestors(graph, ids));
  // Only a list can contradict itself: `orders@heads` may well name a head that another one depends on.
  const lower = targets.length > 1 ? [...ids].find((id) => !standing.includes(id)) : undefined;
  const upper = standing.find((id) => lower !== undefined && ancestors(graph, [id]).has(lower));
  if (lower !== undefined && upper !== undefined) fail("overlappingHeads", { text, upper, lower });
  return floor === undefined ? standing : tips(graph, ancestors(graph, [...ids, floor]));
}

function requireAbove(graph: Graph, ids: Iterable<string>, floor: string | undefined): void {
  if (floor === undefined) return;
  if (!graph.byId.has(floor)) fail("unknownRevision", { text: floor, known: [...graph.byId.keys()] });
  const below = ancestors(graph, [floor]);
  for (const id of ids) if (id !== floor && below.has(id)) fail("belowBaseline", { text: id, baseline: floor });
}

/** Steps from where the database stands lead one way only. */
function requireDirection(graph: Graph, text: string, wrong: "+" | "-", direction: string, example: string): void {
  if (graph.byId.has(text) || graph.declaredLabels.has(text)) return;
  const counted = /^(?:[^@]*@)?([-+])\d+$/.exec(text);
  if (counted?.[1] === wrong) fail("wrongDirection", { text, direction, example });
}

function revisionsOf<R extends Node>(graph: Graph<R>, ids: readonly string[]): readonly R[] {
  return ids.flatMap((id) => graph.byId.get(id) ?? []);
}

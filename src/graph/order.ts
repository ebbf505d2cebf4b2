import type { Edges } from "./graph.js";

const nothing: readonly string[] = [];

/** `start` and all that `next` leads to from there. */
export function reach(start: Iterable<string>, next: (id: string) => readonly string[]): Set<string> {
  const found = new Set(start);
  // A Set that grows while it is walked is a queue.
  for (const id of found) for (const neighbour of next(id)) found.add(neighbour);
  return found;
}

/** Those revisions and everything they stand on, through down revisions and dependencies alike. */
export function ancestors(graph: Edges, ids: Iterable<string>): Set<string> {
  return reach(ids, (id) => graph.parents.get(id) ?? nothing);
}

/** Those revisions and everything that stands on them, through down revisions and dependencies alike. */
export function descendants(graph: Edges, ids: Iterable<string>): Set<string> {
  return reach(ids, (id) => graph.followers.get(id) ?? nothing);
}

/** The members of a set that nothing else in it stands on, in load order: the rows of a database that has applied the set. */
export function tips(graph: Edges, ids: ReadonlySet<string>): readonly string[] {
  const found = [...ids].filter((id) => !(graph.followers.get(id) ?? nothing).some((follower) => ids.has(follower)));
  return inLoadOrder(graph, found);
}

/** The same revisions, in the order they were loaded. */
export function inLoadOrder(graph: Edges, ids: Iterable<string>): readonly string[] {
  return [...ids].sort((a, b) => (graph.index.get(a) ?? 0) - (graph.index.get(b) ?? 0));
}

/** One place where the walk from the heads stands. Lines form a list, in the order they were begun. */
interface Line {
  at: string;
  previous: Line | undefined;
  next: Line | undefined;
  /** What is known so far to stand on `at` and is still to come. */
  search: Search | undefined;
}

interface Search {
  readonly seen: Set<string>;
  /** Walks `seen` as it grows, and can be taken up again where it was left. */
  readonly ahead: Iterator<string>;
}

/**
 * A set of revisions from its heads downwards: the order in which they are undone, and backwards the order in which
 * they are applied. It is Alembic's own order: one line is followed as far as nothing that is still to come stands on
 * its next revision; then the walk goes on with the first line in the way, and from the end of a line back to the one
 * begun before it. Alembic compares sets of ancestors at every step; counting followers says the same in one look.
 */
export function fromHeads(graph: Edges, chosen: ReadonlySet<string>, heads: readonly string[]): readonly string[] {
  const waiting = new Map<string, number>();
  for (const id of chosen) {
    waiting.set(id, (graph.followers.get(id) ?? nothing).filter((follower) => chosen.has(follower)).length);
  }
  const begun = new Set<string>();
  let first: Line | undefined;
  let last: Line | undefined;
  const begin = (id: string) => {
    const line: Line = { at: id, previous: last, next: undefined, search: undefined };
    if (last === undefined) first = line;
    else last.next = line;
    last = line;
    begun.add(id);
  };
  const end = (line: Line) => {
    if (line.previous === undefined) first = line.next;
    else line.previous.next = line.next;
    if (line.next === undefined) last = line.previous;
    else line.next.previous = line.previous;
  };
  for (const id of inLoadOrder(graph, new Set(heads))) if (chosen.has(id)) begin(id);

  const order: string[] = [];
  let line = first;
  while (line !== undefined) {
    if ((waiting.get(line.at) ?? 0) > 0) {
      line = lineInTheWay(graph, line, first, waiting);
      continue;
    }
    const id = line.at;
    order.push(id);
    waiting.delete(id);
    const parents = (graph.parents.get(id) ?? nothing).filter((parent) => chosen.has(parent));
    for (const parent of parents) waiting.set(parent, (waiting.get(parent) ?? 0) - 1);
    const [onward, ...others] = parents.filter((parent) => !begun.has(parent));
    if (onward === undefined) {
      end(line);
      line = line.previous ?? first;
      continue;
    }
    line.at = onward;
    line.search = undefined;
    begun.add(onward);
    for (const other of others) begin(other);
  }
  return order;
}

/** The earliest other line that has to come down before this one can go on. */
function lineInTheWay(
  graph: Edges,
  blocked: Line,
  first: Line | undefined,
  waiting: ReadonlyMap<string, number>,
): Line | undefined {
  const search = (blocked.search ??= searchFrom(blocked.at));
  const lowest = graph.height.get(blocked.at) ?? 0;
  for (let line = first; line !== undefined; line = line.next) {
    if (line === blocked || (graph.height.get(line.at) ?? 0) <= lowest) continue;
    while (!search.seen.has(line.at)) {
      const step = search.ahead.next();
      if (step.done === true) break;
      for (const follower of graph.followers.get(step.value) ?? nothing) {
        if (waiting.has(follower)) search.seen.add(follower);
      }
    }
    if (search.seen.has(line.at)) return line;
  }
  return undefined;
}

function searchFrom(at: string): Search {
  const seen = new Set([at]);
  return { seen, ahead: seen.values() };
}

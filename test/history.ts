import { buildGraph, type Graph, type Node } from "../src/graph/graph.js";
import type { Stamp } from "../src/graph/stamp.js";

/**
 * A history in one line: `a <- b@left <- c; b <- d{x}; c,d <- e`. What is left of an arrow is what the next stands on,
 * `@` is a branch label, braces are dependencies. Load order is the order of first mention.
 */
export function history(text: string): readonly Node[] {
  const nodes = new Map<string, { down: string[]; labels: string[]; dependsOn: string[] }>();
  for (const chain of text.split(";")) {
    let below: string[] = [];
    for (const place of chain.split("<-")) {
      const ids = [...place.matchAll(/(\w+)(?:@([\w-]+))?(?:\{([^}]*)\})?/g)].map(([, id = "", label, dependsOn]) => {
        const node = nodes.get(id) ?? { down: [], labels: [], dependsOn: [] };
        nodes.set(id, node);
        node.down.push(...below);
        if (label !== undefined) node.labels.push(label);
        if (dependsOn !== undefined) node.dependsOn.push(...dependsOn.split(" "));
        return id;
      });
      below = ids;
    }
  }
  return [...nodes].map(([id, { down, labels, dependsOn }]) => revision(id, down, labels, dependsOn));
}

export function revision(
  id: string,
  downRevisions: string[],
  branchLabels: string[] = [],
  dependsOn: string[] = [],
): Node {
  return { id, downRevisions, branchLabels, dependsOn, message: "", file: `versions/${id}.ts` };
}

export const graphOf = (text: string): Graph => buildGraph(history(text));

/** The changes of a stamp in one line: `-a b->c`. */
export function shown({ changes }: Stamp): string {
  return changes
    .map((change) => {
      if (change.kind === "insert") return `+${change.to}`;
      return change.kind === "delete" ? `-${change.from}` : `${change.from}->${change.to}`;
    })
    .join(" ");
}

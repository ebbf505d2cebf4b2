import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildGraph, type Graph, type Node } from "../src/graph/graph.js";
import { selectRange } from "../src/graph/select.js";
import { type Stamp, stampDown, stampTo, stampUp } from "../src/graph/stamp.js";
import { revision } from "./history.js";

// The graph once more, in the plainest and slowest way, and random histories that both have to agree on.

interface Slow {
  readonly ids: readonly string[];
  readonly parents: ReadonlyMap<string, readonly string[]>;
  readonly ancestors: ReadonlyMap<string, ReadonlySet<string>>;
}

function slowly(nodes: readonly Node[]): Slow {
  const everything = new Map(nodes.map((node) => [node.id, [...new Set([...node.downRevisions, ...node.dependsOn])]]));
  const ancestors = new Map<string, Set<string>>();
  for (const { id } of nodes) {
    ancestors.set(
      id,
      new Set([id, ...(everything.get(id) ?? []).flatMap((parent) => [...(ancestors.get(parent) ?? [])])]),
    );
  }
  const downs = new Map<string, Set<string>>();
  for (const { id, downRevisions } of nodes) {
    downs.set(id, new Set([id, ...downRevisions.flatMap((parent) => [...(downs.get(parent) ?? [])])]));
  }
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(
    nodes.map(({ id, downRevisions, dependsOn }) => {
      const below = [...(downs.get(id) ?? [])].filter((other) => other !== id);
      const implied = new Set(below.flatMap((other) => byId.get(other)?.dependsOn ?? []));
      return [id, [...new Set([...downRevisions, ...dependsOn.filter((name) => !implied.has(name))])]];
    }),
  );
  return { ids: nodes.map(({ id }) => id), parents, ancestors };
}

const includes = ({ ancestors }: Slow, above: string, below: string) => ancestors.get(above)?.has(below) ?? false;

function maximal(slow: Slow, applied: ReadonlySet<string>): readonly string[] {
  return slow.ids.filter(
    (id) => applied.has(id) && ![...applied].some((other) => other !== id && includes(slow, other, id)),
  );
}

/** Alembic's walk as its documentation of the order goes, asking at each step whether any other line includes the next. */
function walked(slow: Slow, chosen: ReadonlySet<string>, heads: readonly string[]): readonly string[] {
  const lines = slow.ids.filter((id) => heads.includes(id) && chosen.has(id));
  const order: string[] = [];
  for (let at = 0; lines.length > 0;) {
    const here = lines[at] ?? "";
    const inTheWay = lines.findIndex((line, index) => index !== at && includes(slow, line, here));
    if (inTheWay >= 0) {
      at = inTheWay;
      continue;
    }
    order.push(here);
    const onward = (slow.parents.get(here) ?? []).filter(
      (id) => chosen.has(id) && !order.includes(id) && !lines.includes(id),
    );
    lines.splice(at, 1, ...onward.slice(0, 1));
    lines.push(...onward.slice(1));
    if (onward.length === 0) at = Math.max(at - 1, 0);
  }
  return order;
}

/** Applies changes to a table, where every UPDATE and DELETE has to hit exactly one row and no row comes twice. */
function table(rows: readonly string[]) {
  const held = [...rows];
  return {
    held,
    apply: ({ changes }: Stamp) => {
      for (const change of changes) {
        if (change.kind !== "insert") {
          expect(held.filter((row) => row === change.from)).toHaveLength(1);
          held.splice(held.indexOf(change.from), 1);
        }
        if (change.kind !== "delete") {
          expect(held).not.toContain(change.to);
          held.push(change.to);
        }
      }
    },
  };
}

const histories: fc.Arbitrary<readonly Node[]> = fc
  .array(
    fc.record({
      down: fc.array(fc.nat(), { maxLength: 3 }),
      dependsOn: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.array(fc.nat(), { maxLength: 2 })),
      near: fc.boolean(),
    }),
    { minLength: 1, maxLength: 24 },
  )
  .map((shapes) =>
    shapes.map(({ down, dependsOn, near }, index) => {
      const name = (at: number) => `r${String(at).padStart(4, "0")}`;
      const pick = (numbers: readonly number[], window: number) =>
        index === 0 ? [] : [...new Set(numbers.map((n) => name(index - 1 - (n % Math.min(index, window)))))];
      return revision(name(index), pick(down, near ? 2 : 24), [], pick(dependsOn, 24));
    }),
  );

const seed = Number(process.env["SEED"] ?? 20200719);

/** The same nodes in another load order. */
const shuffled = histories.chain((nodes) =>
  fc.shuffledSubarray([...nodes], { minLength: nodes.length }).map((loaded) => ({ nodes, loaded })),
);

describe(`random histories (seed ${seed})`, () => {
  const everyHistory = (
    check: (graph: Graph, slow: Slow, pick: (ids: readonly string[]) => readonly string[]) => void,
  ) =>
    fc.assert(
      fc.property(shuffled, fc.infiniteStream(fc.boolean()), ({ nodes, loaded }, coins) => {
        const slow = { ...slowly(nodes), ids: loaded.map(({ id }) => id) };
        check(buildGraph(loaded), slow, (ids) => ids.filter(() => coins.next().value));
      }),
      { seed, numRuns: 1500 },
    );
  const closed = (slow: Slow, ids: readonly string[]) =>
    new Set(ids.flatMap((id) => [...(slow.ancestors.get(id) ?? [])]));

  test("an upgrade applies what is missing, in the order of Alembic's walk", () => {
    everyHistory((graph, slow, pick) => {
      const from = maximal(slow, closed(slow, pick(slow.ids)));
      const to = maximal(slow, closed(slow, pick(slow.ids)));
      const applied = closed(slow, from);
      const missing = new Set([...closed(slow, to)].filter((id) => !applied.has(id)));
      if (missing.size === 0) return;
      const range = selectRange(graph, `${from.join(",") || "base"}:${to.join(",")}`, "upgrade");
      expect(range.path.map(({ id }) => id)).toEqual(walked(slow, missing, to).toReversed());
      expect(range.path).toHaveLength(missing.size);
      expect(range.to).toEqual(maximal(slow, new Set([...applied, ...missing])));

      const { held, apply } = table(from);
      for (const [step, stamp] of stampUp(graph, range.from, range.path).entries()) {
        apply(stamp);
        applied.add(range.path[step]?.id ?? "");
        expect([...held].sort()).toEqual([...maximal(slow, applied)].sort());
        expect([...stamp.heads].sort()).toEqual([...held].sort());
      }
    });
  });

  test("a downgrade undoes what stands on its target, in the order of Alembic's walk", () => {
    everyHistory((graph, slow, pick) => {
      const from = maximal(slow, closed(slow, pick(slow.ids)));
      const applied = closed(slow, from);
      const [target] = pick([...applied]);
      const children = target === undefined ? graph.bases : (graph.children.get(target) ?? []);
      const undone = new Set([...applied].filter((id) => children.some((child) => includes(slow, id, child))));
      if (undone.size === 0) return;
      const range = selectRange(graph, `${from.join(",")}:${target ?? "base"}`, "downgrade");
      expect(range.path.map(({ id }) => id)).toEqual(walked(slow, undone, from));

      const { held, apply } = table(from);
      for (const [step, stamp] of stampDown(graph, range.from, range.path).entries()) {
        apply(stamp);
        applied.delete(range.path[step]?.id ?? "");
        expect([...held].sort()).toEqual([...maximal(slow, applied)].sort());
        expect([...stamp.heads].sort()).toEqual([...held].sort());
      }
      expect([...range.to].sort()).toEqual([...held].sort());
    });
  });

  test("parents are what Alembic's definition says", () => {
    everyHistory((graph, slow) => {
      expect(Object.fromEntries(graph.parents)).toEqual(Object.fromEntries(slow.parents));
    });
  });

  test("a stamp leads to its target", () => {
    everyHistory((graph, slow, pick) => {
      const from = maximal(slow, closed(slow, pick(slow.ids)));
      const to = maximal(slow, closed(slow, pick(slow.ids)));
      const { held, apply } = table(from);
      apply(stampTo(graph, from, to));
      expect([...held].sort()).toEqual([...to].sort());
    });
  });
});

describe("long histories", () => {
  const linear = (length: number) =>
    Array.from({ length }, (_, at) => revision(`r${at}`, at === 0 ? [] : [`r${at - 1}`]));
  const diamonds = (count: number) =>
    Array.from({ length: count }, (_, at) => [
      revision(`t${at}`, at === 0 ? [] : [`l${at - 1}`, `m${at - 1}`]),
      revision(`l${at}`, [`t${at}`]),
      revision(`m${at}`, [`t${at}`]),
    ]).flat();
  const ladder = (length: number) =>
    Array.from({ length }, (_, at) => [
      revision(`a${at}`, at === 0 ? [] : [`a${at - 1}`]),
      revision(`b${at}`, at === 0 ? [] : [`b${at - 1}`], [], [`a${at}`]),
    ]).flat();
  const comb = (length: number) =>
    Array.from({ length }, (_, at) => [
      revision(`t${at}`, at === 0 ? [] : [`t${at - 1}`]),
      revision(`x${at}`, [`t${at}`]),
    ]).flat();

  test.each([
    ["1,000 in a line", linear(1_000)],
    ["10,000 in a line", linear(10_000)],
    ["3,000 diamonds", diamonds(3_000)],
    ["two lines of 3,000, the second depending on the first all along", ladder(3_000)],
    ["a line of 1,000 with an open branch at each", comb(1_000)],
  ])("%s, up and down", (name, revisions) => {
    const began = performance.now();
    const graph = buildGraph(revisions);
    const upwards = selectRange(graph, "base:heads", "upgrade");
    const last = stampUp(graph, upwards.from, upwards.path).at(-1);
    const downwards = selectRange(graph, "heads:base", "downgrade");
    const first = stampDown(graph, downwards.from, downwards.path).at(-1);
    console.info(`${name}: ${Math.round(performance.now() - began)} ms`);
    expect([...(last?.heads ?? [])].sort()).toEqual([...graph.realHeads].sort());
    expect(first?.heads).toEqual([]);
    expect(downwards.path).toEqual(upwards.path.toReversed());
  });
});

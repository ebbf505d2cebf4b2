import { describe, expect, test } from "vitest";
import { Failure } from "../src/diagnostics/diagnostic.js";
import { buildGraph, type Graph, type Node } from "../src/graph/graph.js";
import { type Direction, type RangeOptions, selectRange, selectRevision, selectStamp } from "../src/graph/select.js";
import { stampDown, stampTo, stampUp } from "../src/graph/stamp.js";
import { graphOf, history, revision, shown } from "./history.js";

function problems(work: () => unknown): readonly string[] {
  try {
    work();
  } catch (error) {
    if (error instanceof Failure) return error.diagnostics.map(({ code, message }) => `${code} ${message}`);
    throw error;
  }
  return [];
}

/** `path | heads after`, or what is wrong. */
function ranged(
  graph: Graph,
  range: string | undefined,
  direction: Direction = "upgrade",
  o: RangeOptions = {},
): string {
  try {
    const { path, to } = selectRange(graph, range, direction, o);
    return `${path.map(({ id }) => id).join(" ")} | ${to.join(" ")}`.trimEnd();
  } catch (error) {
    if (error instanceof Failure) return error.diagnostics[0].message;
    throw error;
  }
}

const up = (graph: Graph, range: string) => {
  const { from, path } = selectRange(graph, range, "upgrade");
  return stampUp(graph, from, path).map(shown).join(", ");
};
const down = (graph: Graph, range: string) => {
  const { from, path } = selectRange(graph, range, "downgrade");
  return stampDown(graph, from, path).map(shown).join(", ");
};

const branched = "a1a1 <- b2b2 <- c3c3 <- e5e5; b2b2 <- d4d4 <- f6f6; e5e5,f6f6 <- g7g7";
const twoHeads = "a1a1 <- b2b2 <- c3c3@left <- e5e5; b2b2 <- d4d4@right <- f6f6";
const depending = "a1a1@one <- a2a2 <- a3a3; b1b1@two <- b2b2 <- b3b3{a3a3}";

describe("a sound history", () => {
  test("bases, heads and the order of everything", () => {
    const graph = graphOf(branched);
    expect(graph.bases).toEqual(["a1a1"]);
    expect(graph.heads).toEqual(["g7g7"]);
    expect(graph.children.get("b2b2")).toEqual(["c3c3", "d4d4"]);
    // As Alembic has it: one branch at a time.
    expect(graph.order.map(({ id }) => id).join(" ")).toBe("a1a1 b2b2 d4d4 f6f6 c3c3 e5e5 g7g7");
  });

  test("a head that something depends on is an effective head only", () => {
    const graph = graphOf(depending);
    expect(graph.heads).toEqual(["a3a3", "b3b3"]);
    expect(graph.realHeads).toEqual(["b3b3"]);
    expect(graph.effectiveHeads).toEqual(["a3a3"]);
  });

  test("labels belong to the branch, upwards and down to the branch point", () => {
    const { labels } = graphOf("a <- b; b <- c <- d@left <- e; b <- f@right; e,f <- g");
    expect(Object.fromEntries([...labels].map(([id, names]) => [id, names.join(" ")]))).toEqual({
      a: "",
      b: "",
      c: "left",
      d: "left",
      e: "left",
      f: "right",
      g: "left right",
    });
  });

  test("a dependency may be an id, the beginning of one, or a label", () => {
    const graph = graphOf("abcdef@one <- b; c{abcdef}; d{abcd}; e{one}");
    for (const id of ["c", "d", "e"]) expect(graph.parents.get(id)).toEqual(["abcdef"]);
  });

  test("a dependency that a revision below has already adds nothing", () => {
    const graph = graphOf("a; b{a} <- c{a}");
    expect(graph.dependencies.get("c")).toEqual(["a"]);
    expect(graph.parents.get("c")).toEqual(["b"]);
  });
});

describe("a history that does not hold together", () => {
  test.each([
    [
      "a duplicate names both files",
      [revision("a", []), { ...revision("a", []), file: "versions/copy.ts" }],
      ['G101 revision "a" is in versions/a.ts and again in versions/copy.ts'],
    ],
    [
      "a missing parent names the file",
      [revision("b", ["a"])],
      ['G102 versions/b.ts names the down revision "a", and no script has that id'],
    ],
    [
      "a missing dependency",
      [revision("b", [], [], ["nope"])],
      ['G103 versions/b.ts depends on "nope", which is neither a revision nor a branch label'],
    ],
    [
      "an ambiguous dependency",
      [revision("abcd1", []), revision("abcd2", []), revision("x", [], [], ["abcd"])],
      ['G104 versions/x.ts depends on "abcd", which may be abcd1 or abcd2'],
    ],
    ["a cycle shows its path", history("a <- b <- c <- a"), ["G105 revisions form a cycle: a -> b -> c -> a"]],
    ["a self-loop", history("x <- a <- a"), ["G105 revisions form a cycle: a -> a"]],
    [
      "a dependency cycle",
      history("a{d} <- b; c <- d{b}"),
      ["G106 revisions form a cycle through dependsOn: a -> b -> d -> a"],
    ],
    ["a dependency on itself", history("a{a}"), ["G106 revisions form a cycle through dependsOn: a -> a"]],
    ["a label twice", history("a@x; b@x"), ['G107 branch label "x" is on revision a (versions/a.ts) already']],
    ["a label that is an id", history("a@b; b"), ['G108 branch label "b" is also the id of a revision']],
    ["a label that is a symbol", history("a@heads"), ['G108 branch label "heads" is also a symbol']],
    [
      "a label with @",
      [revision("a", [], ["x@y"])],
      ['G109 "x@y" cannot be a branch label: it has "@" in it, which means something else in a range'],
    ],
    [
      "everything at once",
      [...history("a <- b <- a; c@head"), revision("d", ["zz"])],
      [
        'G108 branch label "head" is also a symbol',
        'G102 versions/d.ts names the down revision "zz", and no script has that id',
        "G105 revisions form a cycle: a -> b -> a",
      ],
    ],
  ] satisfies [string, readonly Node[], string[]][])("%s", (_, revisions, expected) => {
    expect(problems(() => buildGraph(revisions))).toEqual(expected);
  });

  test("the diagnostic stands in the file that mentions it", () => {
    try {
      buildGraph([revision("b", ["a"])]);
      expect.unreachable();
    } catch (error) {
      const origin = (error as Failure).diagnostics[0].origin;
      expect(origin?.position?.()).toEqual({ file: "versions/b.ts" });
      expect(origin?.revision).toBe("b");
    }
  });
});

describe("REV", () => {
  const graph = graphOf("abcd11 <- abcd22 <- xyz; abcd22 <- branch1@side-1x <- branch2");
  test.each([
    ["abcd11", "abcd11"],
    ["xyz", "xyz"],
    ["branch1", "branch1"],
    ["abcd22+0", "abcd22"],
    ["side-1x", "branch1"],
    ["side-1x@head", "branch2"],
    ["side-1x@abcd22", "abcd22"],
    ["side-1x@branch", "may be branch1 or branch2"],
    ["side-1x@base+3", "branch1"],
    ["branch2-2", "abcd22"],
    ["abcd11+1", "abcd22"],
    ["side-1x@abcd22+1", "branch1"],
    ["side-1x@head-1", "branch1"],
    ["side-1x@-1", "branch1"],
    ["abcd", '"abcd" may be abcd11 or abcd22'],
    ["abc", '"abc" is too short'],
    ["zzzz", 'no revision or branch label "zzzz"'],
    ["head", '"head" means one head, and there are 2: xyz and branch2'],
    ["heads", '"heads" means xyz and branch2'],
    ["base", '"base" is where history begins'],
    ["nope@head", 'no branch "nope"'],
    ["side-1x@xyz", 'xyz is not on branch "side-1x"'],
    ["abcd22+1", '"abcd22+1" is ambiguous: from abcd22 there are xyz and branch1'],
    ["xyz-4", '"xyz-4" goes too far: there are 3 steps to base'],
    ["+1", '"+1" counts steps'],
    ["a@b@c", "is no range"],
    ["abcd11,", "a comma joins nothing"],
  ])("%s means %s", (text, expected) => {
    const found = problems(() => selectRevision(graph, text));
    expect(found.length > 0 ? found[0] : selectRevision(graph, text).id).toContain(expected);
  });
});

describe("RANGE upwards", () => {
  test.each([
    [branched, undefined, "a1a1 b2b2 d4d4 f6f6 c3c3 e5e5 g7g7 | g7g7"],
    [branched, "b2b2", "a1a1 b2b2 | b2b2"],
    [branched, ":b2b2", "a1a1 b2b2 | b2b2"],
    [branched, "b2b2:", "d4d4 f6f6 c3c3 e5e5 g7g7 | g7g7"],
    [branched, "b2b2:e5e5", "c3c3 e5e5 | e5e5"],
    [branched, "e5e5,f6f6:heads", "g7g7 | g7g7"],
    [branched, "e5e5:head", "d4d4 f6f6 g7g7 | g7g7"],
    [branched, "b2b2:+1", '"+1" is ambiguous: from b2b2 there are c3c3 and d4d4'],
    [branched, "+2", "a1a1 b2b2 | b2b2"],
    [branched, "c3c3:+2", "d4d4 f6f6 e5e5 g7g7 | g7g7"],
    [branched, "head-1", '"head-1" is ambiguous: from g7g7 there are e5e5 and f6f6'],
    [branched, "a:b:c", '"a:b:c" is no range: it has more than two ends'],
    [branched, ":", '":" is no range: it has no ends'],
    [branched, "e5e5:c3c3", '"e5e5:c3c3" runs the wrong way'],
    [branched, "e5e5:e5e5", '"e5e5:e5e5" selects no revision: a database on e5e5 has e5e5 already'],
    [branched, "base:base", '"base:base" selects no revision: a database on base has base already'],
    [branched, "c3c3,e5e5:head", '"c3c3,e5e5" names c3c3, which e5e5 includes'],
    [branched, "b2b2:-1", '"-1" leads away from where an upgrade goes'],
    [twoHeads, "head", '"head" means one head, and there are 2: e5e5 and f6f6'],
    [twoHeads, "heads", "a1a1 b2b2 d4d4 f6f6 c3c3 e5e5 | e5e5 f6f6"],
    [twoHeads, "left@head", "a1a1 b2b2 c3c3 e5e5 | e5e5"],
    [twoHeads, "left@base:heads", "a1a1 b2b2 c3c3 e5e5 | e5e5"],
    [
      twoHeads,
      "left@base:right@head",
      '"left@base:right@head" selects no revision: right@head is not on the branch of left@base',
    ],
    [
      twoHeads,
      "left@head:right@head",
      '"left@head:right@head" selects no revision: right@head is not on the branch of left@head',
    ],
    [twoHeads, "e5e5:f6f6", "d4d4 f6f6 | e5e5 f6f6"],
    [twoHeads, "b2b2:right@+1", "d4d4 | d4d4"],
    [twoHeads, "e5e5:right@+1", "d4d4 | e5e5 d4d4"],
    [twoHeads, "e5e5,d4d4:+1", '"+1" is ambiguous: it may be counted from e5e5 or d4d4'],
    [depending, "two@head", "a1a1 a2a2 a3a3 b1b1 b2b2 b3b3 | b3b3"],
    [depending, "b2b2:b3b3", "a1a1 a2a2 a3a3 b3b3 | b3b3"],
  ])("%s, %s", (text, range, expected) => {
    expect(ranged(graphOf(text), range)).toBe(expected);
  });
});

describe("RANGE downwards", () => {
  test.each([
    [branched, "head:base", "g7g7 e5e5 c3c3 f6f6 d4d4 b2b2 a1a1 |"],
    [branched, "head:c3c3", "g7g7 e5e5 | c3c3 f6f6"],
    [branched, "head:-1", '"-1" is ambiguous: from g7g7 there are e5e5 and f6f6'],
    [branched, "c3c3:-1", "c3c3 | b2b2"],
    [branched, "head:c3c3,d4d4", "g7g7 e5e5 f6f6 | c3c3 d4d4"],
    [branched, "c3c3:e5e5", '"c3c3:e5e5" runs the wrong way'],
    [branched, "c3c3:d4d4", '"c3c3:d4d4" is impossible: a database on c3c3 does not have revision d4d4'],
    [branched, "c3c3:c3c3", '"c3c3:c3c3" selects no revision: nothing that is applied stands on c3c3'],
    [branched, "base:base", '"base:base" selects no revision: nothing is applied at base'],
    [branched, "head", 'downgrade needs both ends of its range, FROM:TO, and was given "head"'],
    [branched, undefined, "downgrade needs both ends of its range, FROM:TO"],
    [branched, "head:+1", '"+1" leads away from where a downgrade goes'],
    [twoHeads, "heads:left@-1", "e5e5 | c3c3 f6f6"],
    [twoHeads, "heads:left@b2b2", "e5e5 c3c3 | f6f6"],
    [twoHeads, "heads:b2b2", "e5e5 c3c3 f6f6 d4d4 | b2b2"],
    [twoHeads, "heads:-1", '"-1" is ambiguous: it may be counted from e5e5 or f6f6'],
    [depending, "heads:one@base", "b3b3 a3a3 a2a2 a1a1 | b2b2"],
    [depending, "heads:two@base", "b3b3 b2b2 b1b1 | a3a3"],
    [depending, "heads:b2b2", "b3b3 | a3a3 b2b2"],
    [depending, "heads:one@-1", "b3b3 a3a3 | a2a2 b2b2"],
  ])("%s, %s", (text, range, expected) => {
    expect(ranged(graphOf(text), range, "downgrade")).toBe(expected);
  });
});

describe("a baseline", () => {
  const graph = graphOf("a <- b <- c <- d; x@other <- y");
  const floor = "b";
  test.each([
    ["upgrade", "head-1", '"head-1" means one head, and there are 2: d and y'],
    ["upgrade", undefined, "x y c d | d y"],
    ["upgrade", "d", "c d | d"],
    ["upgrade", "base+1", "c | c"],
    ["upgrade", "b:c", "c | c"],
    ["upgrade", "a:c", '"a" is below the baseline b, where this history starts'],
    ["upgrade", "a", '"a" is below the baseline b, where this history starts'],
    ["upgrade", "y", "x y | b y"],
    ["downgrade", "d:base", "d c | b"],
    ["downgrade", "d:-2", "d c | b"],
    ["downgrade", "d:-3", '"a" is below the baseline b, where this history starts'],
    ["downgrade", "d:-4", '"-4" is below the baseline b, where this history starts'],
    ["downgrade", "d,y:base", "d c y x | b"],
    ["downgrade", "d,y:other@base", "y x | d"],
  ] satisfies [Direction, string | undefined, string][])("%s %s", (direction, range, expected) => {
    expect(ranged(graph, range, direction, { floor })).toBe(expected);
  });
});

describe("the version table", () => {
  test("the written examples of Alembic's arithmetic", () => {
    const graph = graphOf(branched);
    expect(up(graph, "heads")).toBe("+a1a1, a1a1->b2b2, b2b2->d4d4, d4d4->f6f6, +c3c3, c3c3->e5e5, -e5e5 f6f6->g7g7");
    expect(down(graph, "head:base")).toBe(
      "+e5e5 g7g7->f6f6, e5e5->c3c3, -c3c3, f6f6->d4d4, d4d4->b2b2, b2b2->a1a1, -a1a1",
    );
  });

  test("a dependency merges and unmerges like a parent", () => {
    const graph = graphOf(depending);
    expect(up(graph, "a3a3,b2b2:heads")).toBe("-b2b2 a3a3->b3b3");
    expect(down(graph, "heads:b2b2")).toBe("+b2b2 b3b3->a3a3");
    expect(down(graphOf("a <- b; c{a}"), "b,c:base")).toBe("-b, c->a, -a");
  });

  test.each([
    [twoHeads, "heads", "+e5e5 +f6f6", "e5e5 f6f6"],
    [twoHeads, "a1a1:heads", "a1a1->e5e5 +f6f6", "e5e5 f6f6"],
    [twoHeads, "e5e5,f6f6:b2b2", "-e5e5 f6f6->b2b2", "b2b2"],
    [twoHeads, "e5e5,f6f6:base", "-e5e5 -f6f6", ""],
    [twoHeads, "e5e5:f6f6", "+f6f6", "e5e5 f6f6"],
    [twoHeads, "e5e5,f6f6:left@base", "-e5e5", "f6f6"],
    [branched, "b2b2:-1", "b2b2->a1a1", "a1a1"],
  ])("stamp %s, %s", (text, range, changes, heads) => {
    const graph = graphOf(text);
    const { from, to } = selectStamp(graph, range);
    const stamp = stampTo(graph, from, to);
    expect([shown(stamp), stamp.heads.join(" ")]).toEqual([changes, heads]);
    expect([...to].sort()).toEqual([...stamp.heads].sort());
  });
});

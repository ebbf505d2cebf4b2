import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { listed, selectHistory } from "../src/graph/listing.js";
import { buildGraph } from "../src/graph/graph.js";
import { drawing } from "../src/listing/drawing.js";
import { diagrams } from "../src/listing/diagram.js";
import type { Revision } from "../src/script/types.js";
import { history } from "./history.js";
import { BIN, config, limbeck } from "./limbeck.js";
import { problems, project } from "./project.js";

const branched = "a1a1 <- b2b2 <- c3c3@left <- e5e5; b2b2 <- d4d4@right <- f6f6; e5e5,f6f6 <- g7g7";
const depending = "a1a1@one <- a2a2 <- a3a3; b1b1@two <- b2b2 <- b3b3{a3a3}";

const revisions = (text: string): readonly Revision[] =>
  history(text).map((node) => ({
    ...node,
    message: `about ${node.id}`,
    createDate: undefined,
    upgrade: () => undefined,
    downgrade: undefined,
  }));

/** A project with that history. */
function projectOf(text: string, message = (id: string): string => `about ${id}`): string {
  const files = history(text).map(({ id, downRevisions, branchLabels, dependsOn }) => [
    `versions/${id}.ts`,
    `import { defineRevision } from "limbeck";
export default defineRevision({
  revision: "${id}",
  downRevision: ${JSON.stringify(downRevisions.length === 0 ? null : downRevisions)},
  branchLabels: ${JSON.stringify(branchLabels)},
  dependsOn: ${JSON.stringify(dependsOn)},
  message: ${JSON.stringify(message(id))},
  createDate: "2020-07-19T18:32:27Z",
  upgrade() {},
});\n`,
  ]);
  return project(Object.fromEntries(files) as Record<string, string>, config("", `["sqlite"]`));
}

function drawn(text: string, range?: string): string {
  const graph = buildGraph(revisions(text));
  const rows = drawing(selectHistory(graph, range).map((revision) => listed(graph, revision)));
  return rows.map(({ lines, revision }) => `${lines} ${revision ?? ""}`.trimEnd()).join("\n");
}

describe("history", () => {
  it("is a line for each revision in a pipe, the newest first", () => {
    expect(limbeck(projectOf(branched), "history")).toEqual({
      status: 0,
      stderr: "",
      stdout: `e5e5, f6f6 -> g7g7 (left, right) (head) (mergepoint), about g7g7
c3c3 -> e5e5 (left), about e5e5
b2b2 -> c3c3 (left), about c3c3
d4d4 -> f6f6 (right), about f6f6
b2b2 -> d4d4 (right), about d4d4
a1a1 -> b2b2 (branchpoint), about b2b2
<base> -> a1a1, about a1a1
`,
    });
  });

  it.runIf(existsSync("/usr/bin/script"))(
    "draws the branches on a terminal, in colour unless that is not wanted",
    () => {
      const directory = projectOf("a1a1 <- b2b2; a1a1 <- c3c3");
      const onTerminal = (env: object): string =>
        spawnSync("script", ["-qec", `${process.execPath} ${BIN} history`, "/dev/null"], {
          cwd: directory,
          encoding: "utf8",
          env: { ...process.env, TERM: "xterm", ...env },
        }).stdout.replaceAll("\r\n", "\n");
      expect(onTerminal({ NO_COLOR: "1" })).toBe(`● b2b2 (head)  about b2b2
│ ● c3c3 (head)  about c3c3
├─╯
● a1a1 (branchpoint)  about a1a1
`);
      expect(onTerminal({ NO_COLOR: "" })).toContain("● \u001b[33mb2b2\u001b[0m (head)");
    },
  );

  it.each([
    ["b2b2:", "g7g7 e5e5 c3c3 f6f6 d4d4 b2b2"],
    [":c3c3", "c3c3 b2b2 a1a1"],
    ["b2b2:left@c3c3", "c3c3 b2b2"],
    ["c3c3:+1", "e5e5 c3c3"],
    ["-1:", "G119"],
    ["e5e5-1:e5e5", "e5e5 c3c3"],
    ["e5e5:e5e5", "e5e5"],
    ["e5e5:c3c3", "G125"],
    ["c3c3:f6f6", "G126"],
    ["base:base", "G126"],
    ["c3c3,d4d4:head", "g7g7 e5e5 c3c3 f6f6 d4d4"],
    ["left@base:heads", "g7g7 e5e5 c3c3 f6f6 d4d4 b2b2 a1a1"],
    ["a:b:c", "G110"],
  ])("-r %s is %s", (range, expected) => {
    const graph = buildGraph(revisions(branched));
    const wrong = problems(() => selectHistory(graph, range));
    const found =
      wrong.length > 0
        ? (wrong[0]?.split(" ")[0] ?? "")
        : selectHistory(graph, range)
            .map(({ id }) => id)
            .join(" ");
    expect(found).toBe(expected);
  });

  it("stays on the branch it is given", () => {
    const graph = buildGraph(revisions(depending));
    const ids = (range: string) => selectHistory(graph, range).map(({ id }) => id);
    expect(ids("one@a2a2:")).toEqual(["a3a3", "a2a2"]);
    expect(ids("two@base:heads")).toEqual(["b3b3", "b2b2", "b1b1", "a3a3", "a2a2", "a1a1"]);
    expect(problems(() => ids("one@base:two@b1b1"))).toEqual([
      'G126 ? "one@base:two@b1b1" selects no revision: nothing is at or below two@b1b1',
    ]);
  });

  it("takes its range from the command line", () => {
    const { stdout } = limbeck(projectOf(branched), "history", "-r", "c3c3:e5e5", "--json");
    expect(JSON.parse(stdout)).toMatchObject({
      diagnostics: [],
      revisions: [
        { revision: "e5e5", downRevisions: ["c3c3"], branches: ["left"], head: false, children: ["g7g7"] },
        { revision: "c3c3", branchLabels: ["left"], message: "about c3c3", createDate: "2020-07-19T18:32:27Z" },
      ],
    });
    expect(limbeck(projectOf(branched), "history", "-r-1:", "-v").status).toBe(1);
  });

  it("keeps what people wrote on its line", () => {
    const directory = projectOf("a1a1", () => "two\nlines \u001b[2J");
    for (const args of [
      ["history"],
      ["history", "-v"],
      ["history", "--graph", "text"],
      ["history", "--graph", "dot"],
    ]) {
      expect(limbeck(directory, ...args).stdout).not.toContain("\u001b");
    }
    expect(limbeck(directory, "history").stdout).toBe("<base> -> a1a1 (head), two\\nlines \\u001b[2J\n");
  });

  it("is empty where nothing has been written yet", () => {
    const directory = project({}, config());
    for (const command of ["history", "heads", "branches"]) {
      expect(limbeck(directory, command)).toEqual({ status: 0, stdout: "", stderr: "" });
    }
  });
});

describe("a drawing", () => {
  it.each([
    ["a line", "a <- b <- c", "● c\n● b\n● a"],
    ["a diamond", "a <- b; a <- c; b,c <- d", "● d\n├─╮\n● │ b\n│ ● c\n├─╯\n● a"],
    ["two bases", "a <- b; c <- d", "● b\n● a\n● d\n● c"],
    [
      "three that become one",
      "a <- b; a <- c; a <- d; b,c,d <- e",
      "● e\n├─┬─╮\n● │ │ b\n│ ● │ c\n│ │ ● d\n├─┴─╯\n● a",
    ],
    [
      "a branch that another one runs past",
      "a <- b; a <- c; x <- y; b,y <- m",
      "● c\n│ ● m\n│ ├─╮\n│ ● │ b\n├─╯ │\n●   │ a\n    ● y\n    ● x",
    ],
    ["open branches", "a <- b; a <- c <- d; c <- e", "● b\n│ ● d\n│ │ ● e\n│ ├─╯\n│ ● c\n├─╯\n● a"],
  ])("of %s", (_, text, expected) => {
    expect(drawn(text)).toBe(expected);
  });

  it("ends where the range does", () => {
    expect(drawn(branched, "c3c3:e5e5")).toBe("● e5e5\n● c3c3");
    expect(drawn(branched, "d4d4:g7g7")).toBe("● g7g7\n├─╮\n● │ e5e5\n● │ c3c3\n  ● f6f6\n  ● d4d4");
  });
});

describe("for programs that draw", () => {
  const entries = (text: string) => {
    const graph = buildGraph(revisions(text).map((one) => ({ ...one, message: `a "b" <c> # \\ \n d` })));
    return selectHistory(graph, undefined).map((revision) => listed(graph, revision));
  };

  it("Mermaid", () => {
    expect(diagrams.mermaid(entries("a1a1 <- b2b2{x}; x"))).toEqual([
      "flowchart TD",
      '  r0["x (effective head)<br/>a #34;b#34; #60;c#62; #35; \\ d"]',
      '  r1["a1a1<br/>a #34;b#34; #60;c#62; #35; \\ d"]',
      '  r2["b2b2 (head)<br/>a #34;b#34; #60;c#62; #35; \\ d"]',
      "  r1 --> r2",
      "  r0 -.-> r2",
    ]);
  });

  it("Graphviz", () => {
    expect(diagrams.dot(entries("a1a1 <- b2b2{x}; x"))).toEqual([
      "digraph history {",
      "  node [shape=box];",
      '  "x" [label="x (effective head)\\na \\"b\\" <c> # \\\\ d"];',
      '  "a1a1" [label="a1a1\\na \\"b\\" <c> # \\\\ d"];',
      '  "b2b2" [label="b2b2 (head)\\na \\"b\\" <c> # \\\\ d"];',
      '  "a1a1" -> "b2b2";',
      '  "x" -> "b2b2" [style=dashed];',
      "}",
    ]);
  });

  it("from the command line", () => {
    expect(limbeck(projectOf("a1a1"), "history", "--graph", "mermaid").stdout).toBe(
      'flowchart TD\n  r0["a1a1 (head)<br/>about a1a1"]\n',
    );
  });
});

describe("heads, branches and show", () => {
  const directory = () => projectOf(depending);

  it("tell real heads from those that something depends on", () => {
    expect(limbeck(directory(), "heads").stdout).toBe("a3a3 (one) (effective head)\nb3b3 (two) (head)\n");
    expect(limbeck(directory(), "heads", "--resolve-dependencies").stdout).toBe("b3b3 (two) (head)\n");
    expect(JSON.parse(limbeck(directory(), "heads", "--json").stdout)).toMatchObject({
      revisions: [
        { revision: "a3a3", head: false, effectiveHead: true },
        { revision: "b3b3", head: true, dependsOn: ["a3a3"] },
      ],
    });
  });

  it("list each branch point with what it branches into", () => {
    const fork = projectOf(branched);
    expect(limbeck(fork, "branches").stdout).toBe("b2b2 (branchpoint)\n     -> c3c3 (left)\n     -> d4d4 (right)\n");
    expect(limbeck(fork, "branches", "-v").stdout).toContain("Branches into: c3c3, d4d4\n");
  });

  it("show all there is to say", () => {
    expect(limbeck(directory(), "show", "two@head").stdout).toBe(`Rev: b3b3 (head)
Parent: b2b2
Also depends on: a3a3
Branch names: two
Created: 2020-07-19T18:32:27Z
Path: versions/b3b3.ts

    about b3b3
`);
    expect(limbeck(directory(), "show", "heads").stdout.match(/^Rev: /gm)).toHaveLength(1);
    expect(limbeck(projectOf(branched), "show", "-1").status).toBe(1);
    expect(limbeck(directory(), "show", "a2").stderr).toContain("error[G112]");
  });

  it("know a baseline that has no script", () => {
    const based = project(
      {
        "versions/b.ts": `import { defineRevision } from "limbeck"; export default defineRevision({ revision: "b2b2", downRevision: "a1a1", upgrade() {} });`,
      },
      config(`baseline: { revision: "a1a1", schema: [] }`, `["sqlite"]`),
    );
    expect(limbeck(based, "history").stdout).toBe("a1a1 -> b2b2 (head)\n<base> -> a1a1 (baseline), baseline\n");
  });
});

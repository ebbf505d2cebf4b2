import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CONFIG, load, problems, project, revision } from "./project.js";

function wrongScript(text: string, name = "a.ts"): string[] {
  return problems(() => load(project({ [`versions/${name}`]: text })));
}

describe("what scripts can do wrong", () => {
  it("a throw at line 29, column 8", () => {
    const text = `import { defineRevision } from "limbeck";\n${"\n".repeat(27)}if (1) throw new Error("no");`;
    expect(wrongScript(text)).toEqual(["L115 versions/a.ts:29:14 loading this stopped with Error: no"]);
    const call = `${"\n".repeat(28)}const  gone = (null as any).x;`;
    expect(wrongScript(call)[0]).toMatch(/^L115 versions\/a\.ts:29:29 loading this stopped with TypeError/);
    const eighth = `${"\n".repeat(28)}       boom();`;
    expect(wrongScript(eighth)).toEqual([
      "L115 versions/a.ts:29:8 loading this stopped with ReferenceError: boom is not defined",
    ]);
    expect(wrongScript(`throw "text"`)).toEqual(["L115 versions/a.ts loading this stopped with the value text"]);
  });

  it.each([
    ["const a = 1;\r\nconst b = (;", "L111 versions/a.ts:2:12 this does not parse: Unexpected token"],
    [
      "const a: number = 1;\nlet x: number, a = 2;",
      "L111 versions/a.ts:2:16 this does not parse: Identifier 'a' has already been declared",
    ],
    ["\n  namespace X { export const a = 1 }", "L112 versions/a.ts:2:3 scripts cannot use namespace blocks"],
    ["export namespace X.Y { }", "L112 versions/a.ts:1:8 scripts cannot use namespace blocks"],
    ["module X { }", "L112 versions/a.ts:1:1 scripts cannot use module blocks"],
    [
      "import * as x from 'node:fs'; import y = x.readFileSync;",
      "L112 versions/a.ts:1:31 scripts cannot use import aliases",
    ],
    ["const a: 1 = 1; @a class B {}", "L112 versions/a.ts:1:17 scripts cannot use decorators"],
    ["class A { accessor x: number = 1 }", "L112 versions/a.ts:1:11 scripts cannot use accessor fields"],
    ["{ using x = f(); }", "L112 versions/a.ts:1:3 scripts cannot use using declarations"],
    ["const x: unknown = await f();", "L112 versions/a.ts:1:20 scripts cannot use await"],
    ["const x: unknown = await (f, 1);", "L112 versions/a.ts:1:20 scripts cannot use await"],
    ["for await (const x of []) ;", "L112 versions/a.ts:1:5 scripts cannot use await"],
    ["function f() { await 1; }", "L112 versions/a.ts:1:16 scripts cannot use await"],
    ["const x: string = import.meta.url;", "L112 versions/a.ts:1:19 scripts cannot use import.meta"],
    ["const module = 1;", 'L112 versions/a.ts:1:7 scripts cannot use the name "module" at the top level'],
    [`import x from "./gone";\nx;`, 'L113 versions/a.ts:1:1 "./gone" cannot be found from here'],
    [`import x from "not-installed";\nx;`, 'L113 versions/a.ts:1:1 "not-installed" cannot be found from here'],
    [
      `import { defineRevison } from "limbeck";\nexport default defineRevison({});`,
      'L114 versions/a.ts:2:16 limbeck exports no "defineRevison"',
    ],
    ["", "L116 versions/a.ts this exports nothing instead of a revision"],
    ["export const x = 1", "L116 versions/a.ts this exports no default instead of a revision"],
    [
      "export default { revision: 1 }",
      "L116 versions/a.ts this exports an object that was not made by defineRevision instead of a revision",
    ],
    [CONFIG, "L116 versions/a.ts this exports a configuration instead of a revision"],
  ])("%j", (text, expected) => {
    expect(wrongScript(text)).toEqual([expected]);
  });

  it.each([
    [
      `revision: "", downRevision: null, upgrade() {}`,
      ['L105 3:1 "revision" must be a string that is not empty, not an empty string'],
    ],
    [
      `revision: 7, downRevision: null, upgrade() {}`,
      ['L105 3:1 "revision" must be a string that is not empty, not the number 7'],
    ],
    [`revision: "a b", downRevision: null, upgrade() {}`, ['L117 3:1 the revision id "a b" holds " "']],
    [`revision: "a-b", downRevision: null, upgrade() {}`, ['L117 3:1 the revision id "a-b" holds "-"']],
    [`revision: "a\\0", downRevision: null, upgrade() {}`, ['L117 3:1 the revision id "a\\u0000" holds "\\u0000"']],
    [
      `revision: "heads", downRevision: null, upgrade() {}`,
      ['L117 3:1 the revision id "heads" is a word that means something else in a range'],
    ],
    [
      `revision: "${"x".repeat(33)}", downRevision: null, upgrade() {}`,
      [`L118 3:1 the revision id "${"x".repeat(33)}" has 33 characters, and the version table holds 32`],
    ],
    [`revision: "a", upgrade() {}`, ['L104 2:16 a revision lacks "downRevision"']],
    [
      `revision: "a", downRevision: [], upgrade() {}`,
      [
        'L105 3:16 "downRevision" must be null at a base, a revision id, or an array of them that is not empty, not an empty array',
      ],
    ],
    [`revision: "a", downRevision: null`, ['L104 2:16 a revision lacks "upgrade"']],
    [
      `revision: "a", downRevision: null, upgrade: 1, downgrade: "x"`,
      ['L105 3:36 "upgrade" must be a function, not the number 1', 'L105 3:48 "downgrade" must be a function, not "x"'],
    ],
    [
      `revision: "a", downRevision: null, async upgrade() {}, *downgrade() {}`,
      [
        'L119 3:42 "upgrade" is an async function, and would be recorded before it ran',
        'L119 3:57 "downgrade" is a generator function, and would be recorded before it ran',
      ],
    ],
    [
      `revision: "a", downRevision: null, upgrade() {}, message: 1, createDate: 2`,
      [
        'L105 3:50 "message" must be a string, not the number 1',
        'L105 3:62 "createDate" must be a string, not the number 2',
      ],
    ],
    [
      `revision: "a", downRevision: null, upgrade() {}, branchLabels: ["a:b", "shop-2"]`,
      ['L117 3:50 the branch label "a:b" holds ":"', 'L117 3:50 the branch label "shop-2" holds "-2"'],
    ],
    [
      `revision: "a", downRevision: null, upgrade() {}, dependsOn: 3, branchLabels: 4`,
      [
        'L105 3:50 "dependsOn" must be a revision id, or an array of them, not the number 3',
        'L105 3:64 "branchLabels" must be a string, or an array of strings, not the number 4',
      ],
    ],
    [
      `revision: "a", downRevision: null, upgrade(x = { downRevison: 1 }) {}, downRevison: 1`,
      ['L103 3:72 a revision has no "downRevison"'],
    ],
  ])("defineRevision({ %s })", (body, expected) => {
    const text = `import { defineRevision } from "limbeck";\nexport default defineRevision({\n${body}\n});`;
    expect(wrongScript(text).map((line) => line.replace("versions/a.ts:", ""))).toEqual(expected);
  });

  it("are all reported in one run, a broken neighbour once", () => {
    const directory = project({
      "versions/a.ts": "const = 1",
      "versions/b.ts": revision("upgrade() {}", `import { x } from "../broken"; x;`),
      "versions/c.ts": revision("upgrade() {}", `import { x } from "../broken"; x;`),
      "versions/d.ts": revision("upgrad() {}"),
      "versions/e.ts": revision(),
      "broken.ts": "export const x = 1;\n  throw new TypeError('bad')",
    });
    expect(problems(() => load(directory))).toEqual([
      "L111 versions/a.ts:1:7 this does not parse: Unexpected token",
      "L115 broken.ts:2:9 loading this stopped with TypeError: bad",
      'L104 versions/d.ts:3:16 a revision lacks "upgrade"',
      'L103 versions/d.ts:6:3 a revision has no "upgrad"',
    ]);
  });

  it("no scripts at all, and files that cannot be read", () => {
    expect(problems(() => load(project({})))).toEqual([
      'L109 limbeck.config.ts no file matches "versions/*.{ts,js,mjs}"',
    ]);
    const directory = project({ "versions/a.ts": revision() });
    symlinkSync(join(directory, "gone"), join(directory, "versions", "b.ts"));
    expect(problems(() => load(directory))).toEqual(["L110 ? versions/b.ts cannot be read: there is no such file"]);
  });

  it("never shows a path of this machine", () => {
    const text = `import { readFileSync } from "node:fs"; import { join } from "node:path"; readFileSync(join(__dirname, "gone.sql"));`;
    const directory = project({ "versions/a.ts": text });
    expect(problems(() => load(directory)).join()).not.toContain(directory);
    expect(problems(() => load(directory)).join()).toContain("versions/gone.sql");
  });
});

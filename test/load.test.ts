import type { Op } from "../src/script/op.js";
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { describe, expect, it } from "vitest";
import { findConfig, loadSettings } from "../src/script/config.js";
import { loadRevisions } from "../src/script/load.js";
import { api, load, project, revision, sites } from "./project.js";

describe("loading", () => {
  it("gives plain revisions, sorted by file", () => {
    const directory = project({
      "versions/b.ts": revision(),
      "versions/B.mjs": revision(
        `upgrade() {}, downgrade() {}, branchLabels: "shop-floor", dependsOn: [], message: "it's\\nso"`,
      ),
      "versions/a.js": `const { defineRevision } = require("limbeck");\nmodule.exports = defineRevision({ revision: "b", downRevision: ["c", "d"], upgrade() {} });`,
      "versions/x.d.ts": "nonsense",
    });
    const revisions = load(directory);
    expect(revisions.map(({ file }) => file)).toEqual(["versions/B.mjs", "versions/a.js", "versions/b.ts"]);
    expect(revisions[0]).toMatchObject({
      id: "a1",
      downRevisions: [],
      branchLabels: ["shop-floor"],
      dependsOn: [],
      message: "it's\nso",
    });
    expect(revisions[0]?.downgrade).toBeTypeOf("function");
    expect(revisions[1]).toMatchObject({
      downRevisions: ["c", "d"],
      message: "",
      createDate: undefined,
      downgrade: undefined,
    });
  });

  it("runs neighbours once, builtins, JSON, cycles, enums and parameter properties", () => {
    const directory = project({
      "versions/a.ts": revision(
        "upgrade(op: any) { op([one, two, three, four, five.n, six(), new P(7).x, E.b, basename('/x/y'), namespace, module2]); }",
        `import { basename } from "node:path";
import { one } from "../lib/one.js";
import { two } from "../lib/two";
import { three } from "../lib";
import four from "pkg";
import five from "../lib/five.json";
import { six } from "../lib/cycle-a";
class P { constructor(readonly x: number) {} }
enum E { a, b }
const namespace: string = "namespace X { }", module2 = \`module X { \${namespace} \`;
declare global { var nothing: number }
declare namespace Types { const inner: 1; namespace More { } }
type module1 = { module: string; namespace: { x: 1 } };`,
      ),
      "lib/one.ts": "(globalThis as any).ran = ((globalThis as any).ran ?? 0) + 1; export const one: number = 1;",
      "versions/b.mjs": revision("upgrade() {}", `import { one } from "../lib/one.ts";`),
      "lib/two.ts": "export const two = 2;",
      "lib/index.ts": "export const three = 3;",
      "lib/five.json": `{ "n": 5 }`,
      "lib/cycle-a.ts": `import { b } from "./cycle-b"; export function six() { return b() }`,
      "lib/cycle-b.ts": `import { six } from "./cycle-a"; export const b = () => typeof six === "function" ? 6 : 0`,
      "node_modules/pkg/package.json": `{ "name": "pkg", "version": "1.0.0", "type": "module", "exports": "./m.js" }`,
      "node_modules/pkg/m.js": "export default 4;",
    });
    const [first] = load(directory);
    const receive = (given: unknown): void =>
      expect(given).toEqual([1, 2, 3, 4, 5, 6, 7, 1, "y", "namespace X { }", "module X { namespace X { } "]);
    first?.upgrade(receive as unknown as Op);
    expect.assertions(2);
    expect((globalThis as { ran?: number }).ran).toBe(1);
    delete (globalThis as { ran?: number }).ran;
  });

  it("knows line and column of a call exactly, whatever stands before it on the line", () => {
    const lines = Array.from({ length: 22 }, (_, index) => `// ${index}`).join("\n");
    const text = revision(
      `upgrade(op: unknown) { const x: string = "y"; (op as any); mark(mark(x)); helper(() => mark(1)) }`,
      `import { helper } from "./helper";\n${lines}`,
    ).replace(/"\.\/helper"/, '"../helper"');
    const directory = project({
      "versions/a.ts": text,
      "helper.ts": `import { mark } from "limbeck";\nexport function helper(work: () => void): void {\n  work();\n  mark(1);\n}`,
    });
    load(directory)[0]?.upgrade({} as Op);
    const line = text.split("\n").findIndex((each) => each.includes("mark(mark")) + 1;
    const columns = [...(text.split("\n")[line - 1] ?? "").matchAll(/mark\(/g)].map(({ index }) => index + 1);
    expect(sites.map((site) => site())).toEqual([
      { file: "versions/a.ts", line, column: columns[1] },
      { file: "versions/a.ts", line, column: columns[0] },
      { file: "versions/a.ts", line, column: columns[2] },
      { file: "helper.ts", line: 4, column: 3 },
    ]);
  });
});

describe("the cache", () => {
  const packs = (directory: string) => readdirSync(join(directory, "node_modules/.cache/limbeck")).sort();
  const pack = (directory: string) =>
    join(directory, "node_modules/.cache/limbeck", packs(directory).find((name) => name.startsWith("revisions")) ?? "");

  it("is private, holds what is live, and is written only when something changed", () => {
    const directory = project({ "versions/a.ts": revision(), "versions/b.ts": revision("upgrade() {}", "// b") });
    load(directory);
    expect(packs(directory)).toHaveLength(2);
    expect(statSync(pack(directory)).mode & 0o777).toBe(0o600);
    const { ino } = statSync(pack(directory));
    load(directory);
    expect(statSync(pack(directory)).ino).toBe(ino);
    rmSync(join(directory, "versions/b.ts"));
    load(directory);
    expect(Object.keys((JSON.parse(readFileSync(pack(directory), "utf8")) as { code: object }).code)).toHaveLength(1);
  });

  it("is cold when broken, foreign or writable by others, and can be turned off", () => {
    const directory = project({ "versions/a.ts": revision() });
    load(directory);
    const good = readFileSync(pack(directory), "utf8");
    const poisoned = good.replace(/"use strict\\?";/, `throw 1;`);
    for (const text of [
      "",
      "{",
      "null",
      "[]",
      `{"key":1,"code":{}}`,
      JSON.stringify({ ...(JSON.parse(good) as object), code: null }),
    ]) {
      writeFileSync(pack(directory), text);
      expect(load(directory)).toHaveLength(1);
      expect(readFileSync(pack(directory), "utf8")).toBe(good);
    }
    writeFileSync(pack(directory), poisoned);
    chmodSync(pack(directory), 0o666);
    expect(load(directory)).toHaveLength(1);
    rmSync(join(directory, "node_modules/.cache"), { recursive: true });
    process.env["LIMBECK_NO_CACHE"] = "1";
    try {
      expect(load(directory)).toHaveLength(1);
    } finally {
      delete process.env["LIMBECK_NO_CACHE"];
    }
    expect(existsSync(join(directory, "node_modules/.cache"))).toBe(false);
  });

  it("makes a second run of 1,000 scripts quick", () => {
    const files = Object.fromEntries(
      Array.from({ length: 1000 }, (_, index) => [
        `versions/${String(index).padStart(4, "0")}.ts`,
        revision(
          Array.from({ length: 12 }, (_, n) => `// ${n}`).join("\n") +
            `\nupgrade(op: any) {\n${`  op.addColumn("t", { name: "x", type: "y" });\n`.repeat(6)}},\ndowngrade(op: any) {\n${`  op.dropColumn("t", "x");\n`.repeat(6)}}`,
          `// ${index}`,
        ),
      ]),
    );
    const directory = project(files);
    const settings = loadSettings(findConfig(directory), api);
    const timed = () => {
      const start = performance.now();
      expect(loadRevisions(settings, api)).toHaveLength(1000);
      return Math.round(performance.now() - start);
    };
    const [cold, ...warm] = [timed(), timed(), timed(), timed()];
    console.log(`1,000 scripts: ${cold} ms cold, ${warm.join(", ")} ms warm`);
    expect(Math.min(...warm)).toBeLessThan(1000);
  });
});

import { expect, it } from "vitest";
import { dialectFor, dialectNames } from "../src/dialect/registry.js";
import { type Timeouts, waits } from "../src/model/timeouts.js";
import { compileScript } from "../src/output/compile.js";
import { column, defineRevision, t } from "../src/index.js";
import { isDuration, milliseconds } from "../src/script/duration.js";
import { render } from "../src/sql/render.js";
import { config, limbeck, shop } from "./limbeck.js";
import { projectOf } from "./verify/project.js";

it.each([
  ["500ms", 500],
  ["5s", 5000],
  ["1.5 s", 1500],
  ["10min", 600_000],
  ["1h", 3_600_000],
  [250, 250],
] as const)("%s is a time", (text, expected) => {
  expect(milliseconds(text)).toBe(expected);
  expect(isDuration(milliseconds(text))).toBe(true);
});

it.each(["", "5", "s", "5 m", "-5s", "5s5", "0s", "0.5ms", "1000h", 0, -1, 1.5, NaN, Infinity] as const)(
  "%s is none",
  (value) => {
    expect(isDuration(milliseconds(value))).toBe(false);
    const directory = shop(
      {},
      config(`timeouts: { lock: ${typeof value === "number" ? value : JSON.stringify(value)} }`),
    );
    const { status, stderr } = limbeck(directory, "compile");
    expect(status).toBe(1);
    expect(stderr).toContain("timeouts.lock");
  },
);

it("every dialect can say how long it waits for a lock, never as 0", () => {
  for (const name of dialectNames) {
    const { script, lexis } = dialectFor({ name });
    for (const wait of waits) {
      const limit = script.limits[wait];
      if (wait === "lock") expect(limit).toBeDefined();
      if (limit !== undefined) expect(render(limit.set(1), lexis)).not.toMatch(/\b0(?!\.)\b/);
    }
  }
});

const start = defineRevision({
  revision: "r1",
  downRevision: null,
  upgrade: (op) => op.createTable("tag", [column("id", t.integer(), { primaryKey: true })]),
});

it.each(["mysql", "mariadb"])("guards of %s have a limit of their own only where the project has none", (dialect) => {
  const said = (timeouts: Timeouts): readonly string[] => {
    const { text } = compileScript(projectOf([start], { guards: "full", timeouts }), { dialect }).script;
    return [...text.matchAll(/\block_wait_timeout = (\d+)/g)].map(([, seconds = ""]) => seconds);
  };
  const own = said({});
  expect(own).toHaveLength(1);
  expect(said({ lock: 7000 })).toEqual(["7"]);
  expect(said({ statement: 7000 })).toEqual(own);
});

import { existsSync, readdirSync } from "node:fs";
import { join, posix } from "node:path";
import { describe, expect, it } from "vitest";
import { expectTracked, root } from "../golden/tracked.js";
import { dialectNames, originals } from "./case.js";
import { cases, counted } from "./cases.js";
import { type Outcome, outcomeOf } from "./compare.js";
import { keyOf, unexplained } from "./outcomes.js";
import { page, path } from "./page.js";
import { weakSpots } from "./weak.js";

it("every case is classed once, and there are 208", () => {
  const names = originals.map((original) => original.case);
  expect(names).toHaveLength(208);
  expect(Object.keys(cases).sort()).toEqual([...names].sort());
  expect(counted).toBe(208);
});

const outcomes = new Map<string, Outcome>();

describe("what Alembic does and what Limbeck does", () => {
  for (const original of originals) {
    const one = cases[original.case];
    if (one === undefined || one.kind === "online") continue;
    for (const dialect of dialectNames) {
      const key = keyOf(original.case, dialect);
      it(key, async () => {
        const outcome = await outcomeOf(dialect, one, original);
        outcomes.set(key, outcome);
        const code = one.refused[dialect]?.code;
        expect(outcome.refused ?? []).toEqual(code === undefined ? [] : [code]);
      });
    }
  }

  it("is compared for every case in both dialects", () => {
    expect(outcomes.size).toBe(Object.values(cases).filter(({ kind }) => kind !== "online").length * 2);
  });

  it("differs where the table of reasons says so, and nowhere else", () => {
    expect(unexplained(outcomes)).toEqual([]);
  });

  it("differs in just this", () => {
    const found = [...outcomes].filter(([, { alembic }]) => alembic !== "same");
    expectTracked("test/alembic/found.json", `${JSON.stringify(Object.fromEntries(found), null, 2)}\n`);
  });
});

describe("the weak spots of Alembic", () => {
  it("are all shown", () => {
    const numbers = [1, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 27, 28, 29, 31, 32];
    expect(weakSpots.map(({ number }) => number)).toEqual(expect.arrayContaining(numbers));
  });

  it.each(weakSpots.flatMap(({ shown }) => shown))("%s is there", (shown) => {
    expect(existsSync(join(root, shown))).toBe(true);
  });

  it("have their fixtures in the table", () => {
    const named = ["ops", "errors", ""].flatMap((directory) =>
      readdirSync(join(root, "fixtures", directory))
        .filter((name) => /^(?:[A-Z]\d{3}-)?w\d\d-/.test(name))
        .map((name) => posix.join("fixtures", directory, name)),
    );
    expect(weakSpots.flatMap(({ shown }) => shown)).toEqual(expect.arrayContaining(named));
  });
});

describe(path, () => {
  it("has the tables that are made of this", () => {
    expectTracked(path, page());
  });
});

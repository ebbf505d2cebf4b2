import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dialectFor, dialectNames } from "../../src/dialect/registry.js";
import { type Difference, differenceOf } from "../../src/difference/difference.js";
import type { How } from "../../src/difference/how.js";
import { Failure } from "../../src/diagnostics/diagnostic.js";
import { schemaDifferences } from "../../src/model/compare.js";
import { describe as inWords } from "../../src/model/replay.js";
import type { Schema } from "../../src/model/schema.js";
import { histories, runs } from "./histories.js";
import { howFor, pairOf, statementsOf, stepsOf } from "./pairs.js";

// The law of autogenerate: the difference of two schemas leads from one to the other, and back; and there is none where
// there is nothing to do. What no operations lead to is refused, and that is rare.

const lenient = { columnOrder: true, birthNames: true };

interface Count {
  reached: number;
  refused: number;
  said: number;
  unsaid: number;
  readonly why: Map<string, number>;
}

function differed(from: Schema, to: Schema, how: How, count: Count): Difference | undefined {
  try {
    return differenceOf(from, to, how);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    count.refused++;
    note(count, error.message);
    return undefined;
  }
}

function note({ why }: Count, message: string): void {
  const key = message.split("\n")[0]?.slice(0, 900) ?? "";
  why.set(key, (why.get(key) ?? 0) + 1);
}

/** There, and how it is said. */
function goes(
  from: Schema,
  to: Schema,
  how: How,
  count: Count,
  dialect: ReturnType<typeof dialectFor>,
): Schema | undefined {
  const difference = differed(from, to, how, count);
  if (difference === undefined) return undefined;
  const steps = stepsOf(difference.operations, from);
  const end = steps.at(-1)?.after ?? from;
  expect(schemaDifferences(to, end, lenient), difference.operations.map(inWords).join("\n")).toEqual([]);
  expect(differenceOf(end, to, how).operations).toEqual([]);
  count.reached++;
  for (const step of steps) {
    const statements = statementsOf(step, dialect);
    if ("refused" in statements) note(count, statements.refused);
    count["refused" in statements ? "unsaid" : "said"]++;
  }
  return end;
}

describe.each(dialectNames)("%s", (name) => {
  const dialect = dialectFor({ name });

  test("a difference leads there and back, and then there is none", () => {
    const count: Count = { reached: 0, refused: 0, said: 0, unsaid: 0, why: new Map() };
    fc.assert(
      fc.property(histories(dialect), histories(dialect), fc.boolean(), fc.boolean(), (one, other, related, batch) => {
        const { from, to } = pairOf(one, other, related, dialect);
        const how = howFor(dialect, batch);
        expect(differenceOf(to, to, how).operations).toEqual([]);
        const end = goes(from, to, how, count, dialect);
        if (end !== undefined) goes(end, from, how, count, dialect);
      }),
      runs(40),
    );
    const shown = [...count.why].sort((a, b) => b[1] - a[1]).map(([why, times]) => `${times} ${why}`);
    if (process.env["SHOW"]) console.log(count, shown.slice(0, 60).join("\n"));
    expect(count.refused / (count.refused + count.reached), shown.join("\n")).toBeLessThan(0.1);
    expect(count.unsaid / (count.said + count.unsaid), shown.join("\n")).toBeLessThan(0.1);
  });
});

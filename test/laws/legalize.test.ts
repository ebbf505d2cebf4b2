import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dialectFor, dialectNames } from "../../src/dialect/registry.js";
import { legalize } from "../../src/dialect/legalize.js";
import { schemaDifferences } from "../../src/model/compare.js";
import { replay } from "../../src/model/replay.js";
import { print } from "../../src/plan/statements.js";
import { histories, walk, runs, tally } from "./histories.js";

// Laws 2 and 3: what a dialect says instead means the same, can be said, and is not rewritten again.

describe.each(dialectNames)("%s", (name) => {
  const dialect = dialectFor({ name });

  test("legalizing keeps the meaning, and what is legal is printable and stays as it is", () => {
    const count = tally();
    fc.assert(
      fc.property(histories(dialect), (wanted) => {
        walk(wanted, dialect, count, ({ before, after, legal }) => {
          const ops = legal.map(({ op }) => op);
          expect(schemaDifferences(after, replay(ops, before))).toEqual([]);
          expect(schemaDifferences(after, legal.at(-1)?.after ?? before)).toEqual([]);
          for (const part of legal) {
            expect(legalize(part, dialect)).toEqual([part]);
            expect(() => print(part, dialect)).not.toThrow();
          }
        });
      }),
      runs(200),
    );
    // A law about refusals only would say nothing.
    expect(count.refused / (count.refused + count.applied), JSON.stringify([...count.codes])).toBeLessThan(0.25);
    expect(count.senseless / (count.senseless + count.applied), JSON.stringify([...count.codes])).toBeLessThan(0.4);
    expect(count.applied).toBeGreaterThan(1000);
  });
});

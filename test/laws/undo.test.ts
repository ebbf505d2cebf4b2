import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dialectFor, dialectNames } from "../../src/dialect/registry.js";
import { Failure } from "../../src/diagnostics/diagnostic.js";
import { schemaDifferences } from "../../src/model/compare.js";
import { undo } from "../../src/model/meaning/batch.js";
import type { Operation } from "../../src/model/operation.js";
import { replay } from "../../src/model/replay.js";
import type { Schema } from "../../src/model/schema.js";
import { histories, live, runs, tally } from "./histories.js";

// Law 4: what was done and undone was never done. A column that comes back comes back at the end, and what never had a
// name may answer to another; what cannot be undone says so, with M116, or with M132 where a text that stands there may
// speak of what would have to go.
const refusals: readonly string[] = ["M116", "M132"];

/** What undoes an operation; nothing when nothing can. */
function undoing(op: Operation, before: Schema): readonly Operation[] | undefined {
  try {
    const inverse = undo([op], before);
    replay([op, ...inverse], before);
    return inverse;
  } catch (error) {
    if (error instanceof Failure && error.diagnostics.every(({ code }) => refusals.includes(code))) return undefined;
    throw error;
  }
}

describe.each(dialectNames)("%s", (name) => {
  const dialect = dialectFor({ name });

  test("undo undoes, operation by operation and a whole history at once", () => {
    const count = tally();
    const undone = { one: 0, whole: 0, not: 0 };
    fc.assert(
      fc.property(histories(dialect), (wanted) => {
        const stack: { readonly inverse: readonly Operation[]; readonly before: Schema }[] = [];
        let end = live(wanted, dialect, count, ({ op, before, after }) => {
          const inverse = undoing(op, before);
          undone[inverse === undefined ? "not" : "one"]++;
          // What is assumed of a database stays true of it.
          if (inverse === undefined || op.kind === "assume") return before;
          const back = replay(inverse, after);
          expect(schemaDifferences(before, back, { columnOrder: true, birthNames: true })).toEqual([]);
          stack.push({ inverse, before });
          return after;
        });
        for (const { inverse, before } of stack.reverse()) {
          end = replay(inverse, end);
          expect(schemaDifferences(before, end, { columnOrder: true, birthNames: true })).toEqual([]);
          undone.whole++;
        }
      }),
      runs(150),
    );
    expect(undone.not / (undone.not + undone.one)).toBeLessThan(0.35);
    expect(undone.whole).toBeGreaterThan(1000);
  });
});

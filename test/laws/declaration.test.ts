import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderOperations } from "../../src/declaration/render.js";
import { Failure } from "../../src/diagnostics/diagnostic.js";
import { dialectFor, dialectNames } from "../../src/dialect/registry.js";
import type { Operation } from "../../src/model/operation.js";
import type { Schema } from "../../src/model/schema.js";
import { histories, runs, tally, walk } from "./histories.js";

describe.each(dialectNames)("%s", (name) => {
  const dialect = dialectFor({ name });

  test("what is written says what was meant, operation by operation", () => {
    const count = tally();
    const said = { yes: 0, no: 0 };
    fc.assert(
      fc.property(histories(dialect), (wanted) => {
        walk(wanted, dialect, count, ({ op, before }) => {
          if (op.kind === "updateRows") return;
          said[written(op, before) === undefined ? "no" : "yes"]++;
        });
      }),
      runs(20),
    );
    expect(said.no / (said.yes + said.no)).toBeLessThan(0.2);
  });

  function written(op: Operation, before: Schema): string | undefined {
    try {
      return renderOperations([{ dialect, before, operations: [op] }], { naming: {} }).body;
    } catch (error) {
      if (error instanceof Failure) return undefined;
      throw error;
    }
  }
});

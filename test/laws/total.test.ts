import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ansi } from "../../src/dialect/ansi/index.js";
import { dialectFor, dialectNames } from "../../src/dialect/registry.js";
import type { Kind, Operation } from "../../src/model/operation.js";
import { describe as inWords } from "../../src/model/replay.js";
import { histories, walk, runs, tally } from "./histories.js";
import { groundOf } from "./ground.js";
import { MADE_BY_LEGALIZE, verbs } from "./verbs.js";

// Law 1: every kind of operation has a meaning and a printer. The compiler says so; this says it of what is run, and
// that the histories of the other laws hold every kind there is.

const kinds = Object.keys(ansi.print).sort();

test("what people can ask for and what legalize makes is everything there is", () => {
  expect([...Object.keys(verbs), ...MADE_BY_LEGALIZE].sort()).toEqual(kinds);
});

describe.each(dialectNames)("%s", (name) => {
  const dialect = dialectFor({ name });

  test("prints every kind", () => {
    expect(Object.keys(dialect.print).sort()).toEqual(kinds);
    for (const print of Object.values(dialect.print)) expect(print).toBeTypeOf("function");
  });

  test("every kind is drawn, means something and can be put into words", () => {
    const asked = new Set<string>();
    const legal = new Set<string>();
    const note = (ops: readonly Operation[], into: Set<string>): void => {
      for (const op of ops) {
        into.add(op.kind);
        expect(inWords(op)).not.toBe("");
        if (op.kind === "batch") note(op.ops, into);
      }
    };
    fc.assert(
      fc.property(histories(dialect), (wanted) => {
        walk(wanted, dialect, tally(), (step) => {
          note([step.op], asked);
          note(
            step.legal.map(({ op }) => op),
            legal,
          );
        });
      }),
      runs(150),
    );
    const { refuses = [] } = groundOf(dialect);
    expect([...asked].sort()).toEqual(
      Object.keys(verbs)
        .filter((kind) => !refuses.includes(kind as Kind))
        .sort(),
    );
    // What is left to say is what the dialect has statements for; between them they use every kind but the batch itself.
    expect([...legal].every((kind) => kinds.includes(kind) && kind !== "batch")).toBe(true);
  });
});

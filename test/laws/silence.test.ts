import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dialectFor, dialectNames } from "../../src/dialect/registry.js";
import { describe as inWords } from "../../src/model/replay.js";
import { statementsOf } from "../../src/plan/statements.js";
import { histories, walk, runs, tally } from "./histories.js";

// Law 5: whatever is asked for prints a statement, or somebody is told why not. Only what is assumed goes unsaid.

describe.each(dialectNames)("%s", (name) => {
  const dialect = dialectFor({ name });

  test("nothing is silent", () => {
    fc.assert(
      fc.property(histories(dialect), (wanted) => {
        walk(wanted, dialect, tally(), ({ legal, ...step }) => {
          if (step.op.kind === "assume") return;
          const { passages, diagnostics } = statementsOf(
            {
              revision: revision,
              direction: "upgrade",
              steps: [step],
              before: step.before,
              after: step.after,
              diagnostics: [],
            },
            dialect,
          );
          const statements = passages.flatMap((passage) => passage.statements);
          expect(statements.length + diagnostics.length, inWords(step.op)).toBeGreaterThan(0);
          for (const { text } of statements) expect(text.trim()).not.toBe("");
          for (const part of legal) {
            const alone = statementsOf(
              {
                revision,
                direction: "upgrade",
                steps: [part],
                before: part.before,
                after: part.after,
                diagnostics: [],
              },
              dialect,
            );
            const said = alone.passages.flatMap((passage) => passage.statements).length + alone.diagnostics.length;
            expect(said, inWords(part.op)).toBeGreaterThan(0);
          }
        });
      }),
      runs(100),
    );
  });
});

const revision = {
  id: "a",
  downRevisions: [],
  branchLabels: [],
  dependsOn: [],
  message: "",
  createDate: undefined,
  file: "a.ts",
  upgrade: () => undefined,
  downgrade: undefined,
};

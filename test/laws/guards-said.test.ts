import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Dialect } from "../../src/dialect/dialect.js";
import type { Guarding, Placed } from "../../src/dialect/guarding.js";
import { dialectFor, dialectNames } from "../../src/dialect/registry.js";
import { type Guard, guard } from "../../src/model/guard.js";
import { versionTable } from "../../src/output/version-table.js";
import { alterations, protection, protections } from "../../src/plan/guards.js";
import { readerFor } from "../../src/reader/reader.js";
import { render } from "../../src/sql/render.js";
import type { Sql } from "../../src/sql/sql.js";
import { type Applied, histories, runs, tally, walk } from "./histories.js";

// Whatever can be done can be guarded: every guard of every history prints, in every dialect that has guards, and in a form
// that its client reads as it stands.

const guarded = dialectNames.map((name) => dialectFor({ name })).filter(({ guarding }) => guarding !== undefined);

describe.each(guarded.map((dialect) => [dialect.name, dialect] as const))("%s", (_, dialect) => {
  test("every guard is said, and can be asked", () => {
    const { guarding } = dialect;
    if (guarding === undefined) throw new Error("no guards");
    const kinds = new Set<string>();
    const said = new Set<string>();
    fc.assert(
      fc.property(histories(dialect), (wanted) => {
        walk(wanted, dialect, tally(), (step) => {
          for (const placed of guardsOf(step)) {
            kinds.add(placed.guard.kind);
            for (const text of saidFor(placed, guarding, dialect)) {
              expect(text).not.toBe("");
              rules[dialect.name]?.(text);
              said.add(text);
            }
            for (const { complaint, found, shown } of guarding.ask?.(placed, dialect) ?? []) {
              expect(complaint).not.toBe("");
              for (const query of [found, ...(shown === undefined ? [] : [shown])]) {
                const text = render(query, dialect.lexis);
                expect(text).toMatch(/^(?:SELECT|WITH)\b/);
                expect(text).not.toMatch(/\b(?:UPDLOCK|TABLOCK|FOR UPDATE|THROW|RAISE_APPLICATION_ERROR)\b/);
                said.add(text);
              }
            }
          }
        });
      }),
      runs(25),
    );
    expect(said.size).toBeGreaterThan(20);
    for (const kind of ["version", "notNull", "unique", "uniqueIndex", "parents", "check"])
      expect(kinds).toContain(kind);
  });
});

function guardsOf(step: Applied): readonly Placed[] {
  const whole = protection(step.legal);
  const settings = { name: "alembic_version", schema: undefined, column: "version_num", length: 32, primaryKey: true };
  const versions = { table: versionTable(settings), column: "version_num" };
  const guards: readonly Guard[] = [
    guard("version", { versions, rows: ["a'1", "b%2"], passed: false }),
    ...whole.before,
    ...[...alterations(step.legal).values()].flat(),
    ...protections(step, step.legal).flatMap(({ before, behind }) => [...before, ...behind]),
    ...whole.behind,
    guard("version", { versions, rows: [], passed: true }),
  ];
  return guards.map((one) => ({ guard: one, movement: "upgrade r1" }));
}

function saidFor(placed: Placed, guarding: Guarding, dialect: Dialect): readonly string[] {
  return [true, false].flatMap((inTransaction) => {
    const outside = { inTransaction, goesOn: undefined, goesFurther: undefined, makesVersions: false, pure: false };
    const woven = guarding.weave({ ...outside, guards: [placed] }, dialect);
    const pieces: readonly Sql[] = [...woven.first, ...woven.at(placed), ...woven.last];
    return pieces.map((piece) => render(piece, dialect.lexis));
  });
}

/** What clients make of lines, and servers of messages. */
const rules: Readonly<Record<string, (text: string) => void>> = {
  mssql: (text) => {
    expect(text).not.toContain("$(");
    expect(text).not.toMatch(/^\s*(?:go|:\w)/im);
    const fixed = text.replaceAll("REPLACE(@limbeck_found, N'%', N'%%')", "@limbeck_found");
    for (const message of messages(fixed, /DECLARE @limbeck_refusal NVARCHAR\(2048\) = (.*);$/gm)) {
      expect(message.length).toBeLessThan(2048);
      expect(message.replaceAll("%%", "")).not.toContain("%");
    }
  },
  oracle: (text) => {
    for (const line of text.split("\n")) {
      expect(line.length).toBeLessThan(2500);
      expect(line).not.toMatch(/^\s*[/.]\s*$|^\s*#|-\s*$|^\s*@/);
    }
    expect(readerFor("oracle").split(`${text}\n/\n`)).toHaveLength(1);
    for (const message of messages(text, /RAISE_APPLICATION_ERROR\(-20000, ([^]*?)\);$/gm))
      expect(Buffer.byteLength(message)).toBeLessThan(2048);
  },
};

/** What the string literals in these places come to. */
function messages(text: string, places: RegExp): readonly string[] {
  return [...text.matchAll(places)].map(([, found = ""]) =>
    [...found.matchAll(/'((?:[^']|'')*)'/g)].map(([, piece = ""]) => piece.replaceAll("''", "'")).join(""),
  );
}

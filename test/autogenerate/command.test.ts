import { describe, expect, test } from "vitest";
import { autogenerate, disagreement } from "../../src/authoring/autogenerate.js";
import { canAsk } from "../../src/cli/question.js";
import { Failure } from "../../src/diagnostics/diagnostic.js";
import * as api from "../../src/index.js";
import { check, column, defineSchema, sql, t, table, view } from "../../src/index.js";
import type { SchemaDefinition, Settings } from "../../src/index.js";
import type { AutogenerateConfig } from "../../src/script/autogenerate.js";
import { projectWith } from "./cases.js";

// What the options of autogenerate do, beside what the goldens show.

const id = () => column("id", t.integer(), { primaryKey: true });
const user = (...more: Parameters<typeof table>[1]) => table("user", [id(), ...more]);
const dialects = ["sqlite", "postgresql"].map((name) => ({ name, version: undefined }));

/** What is written, and said, when history makes the one schema and the other is wanted. */
function between(
  before: SchemaDefinition,
  after: SchemaDefinition,
  more: AutogenerateConfig = {},
  settings: Partial<Settings> = {},
): { readonly text: string | undefined; readonly codes: readonly string[] } {
  const all = { dialects, ...settings };
  const first = autogenerate(projectWith(before, [], all), { message: "before", id: "aaaa" }, api).draft;
  if (first === undefined) throw new Error("there is nothing before");
  const project = projectWith(after, [first], { ...all, autogenerate: more });
  const { draft, diagnostics } = autogenerate(project, { message: "after", id: "bbbb" }, api);
  expect(disagreement(project).length > 0).toBe(draft !== undefined);
  return { text: draft?.text, codes: [...new Set(diagnostics.map(({ code }) => code))] };
}

describe("what is compared", () => {
  const before = defineSchema([user(), table("legacy_a", [id()]), view("legacy_v", 'SELECT id FROM "user"')]);

  test("what is excluded is neither made nor dropped", () => {
    const after = defineSchema([user(), table("legacy_b", [id()])]);
    expect(between(before, after, { exclude: "legacy_*" })).toEqual({ text: undefined, codes: ["A202"] });
    expect(between(before, after, { exclude: [/^legacy_[av]/] }).text).not.toContain('dropTable("legacy_a")');
  });

  test("what is not included is not compared", () => {
    const after = defineSchema([user(column("name", t.text())), table("other", [id()])]);
    const { text } = between(before, after, { include: ["user"] });
    expect(text).toContain('batch.addColumn(column("name", t.text()))');
    expect(text).not.toContain("other");
    expect(text).not.toContain("legacy");
  });

  test("the version table is never touched", () => {
    const { text, codes } = between(before, before);
    expect([text, codes]).toEqual([undefined, ["A202"]]);
  });

  test("a function decides about types", () => {
    const [one, other] = [t.string(10), t.string(20)].map((type) => defineSchema([user(column("name", type))]));
    if (one === undefined || other === undefined) throw new Error();
    const asked: unknown[] = [];
    const compareType: AutogenerateConfig["compareType"] = (given) => void asked.push(given);
    expect(between(one, other, { compareType }).text).toContain("t.string(20)");
    expect(asked).toContainEqual({
      dialect: "postgresql",
      table: "user",
      column: "name",
      from: "VARCHAR(10)",
      to: "VARCHAR(20)",
    });
    expect(between(one, other, { compareType: () => false }).text).toBeUndefined();
  });

  test("a function decides about defaults", () => {
    const points = (serverDefault: number) => defineSchema([user(column("points", t.integer(), { serverDefault }))]);
    expect(between(points(0), points(1)).text).toContain("serverDefault: 1");
    const compareServerDefault: AutogenerateConfig["compareServerDefault"] = ({ from, to }) =>
      from === "0" && to === "1" ? false : undefined;
    expect(between(points(0), points(1), { compareServerDefault }).text).toBeUndefined();
    expect(between(points(0), points(2), { compareServerDefault }).text).toContain("serverDefault: 2");
  });
});

describe("what is the same", () => {
  test("an expression that is spelled otherwise", () => {
    const age = (text: string) => defineSchema([user(column("age", t.integer()), check(text, { name: "ck_age" }))]);
    expect(between(age("age >= 0 AND age < 200"), age("((AGE>=0) and (age < 200))")).text).toBeUndefined();
    expect(between(age("age >= 0"), age("age > 0")).text).toContain("age > 0");
  });

  test("a default that is spelled otherwise", () => {
    const made = (text: "now" | "NOW") =>
      defineSchema([
        user(
          column("made", t.dateTime(), {
            serverDefault: text === "now" ? sql`current_timestamp` : sql`CURRENT_TIMESTAMP`,
          }),
        ),
      ]);
    expect(between(made("now"), made("NOW")).text).toBeUndefined();
  });

  test("a key with a name, where none is asked for", () => {
    const named = defineSchema([
      table("user", [column("id", t.integer()), api.primaryKey(["id"], { name: "pk_of_old" })]),
    ]);
    const unnamed = defineSchema([table("user", [column("id", t.integer()), api.primaryKey(["id"])])]);
    expect(between(named, unnamed).text).toBeUndefined();
    expect(between(unnamed, named).text).toContain('batch.createPrimaryKey("pk_of_old", ["id"])');
  });

  test("two types that are one in the database", () => {
    const [one, other] = [t.string(10), t.raw("VARCHAR(10)")].map((type) => defineSchema([user(column("name", type))]));
    if (one === undefined || other === undefined) throw new Error();
    expect(between(one, other).text).toBeUndefined();
  });
});

describe("how a script is written", () => {
  const [before, after] = [defineSchema([user()]), defineSchema([user(column("name", t.text()))])];

  test("in blocks only where SQLite is among the dialects", () => {
    expect(between(before, after).text).toContain("op.batchAlterTable");
    const postgresql = { dialects: dialects.slice(1) };
    expect(between(before, after, {}, postgresql).text).toContain('op.addColumn("user", column("name", t.text()))');
    expect(between(before, after, { renderAsBatch: true }, postgresql).text).toContain("op.batchAlterTable");
  });

  test("without a schema there is nothing to compare with", () => {
    const project = projectWith(before, [], { dialects });
    const without = { ...project, settings: { ...project.settings, schema: undefined } };
    expect(() => autogenerate(without, { message: "x" }, api)).toThrow(Failure);
    expect(() => autogenerate(without, { message: "x" }, api)).toThrow("A105");
  });

  test("each that a column may have become is told, also where there are several", () => {
    const before = defineSchema([user(column("n", t.integer()))]);
    const after = defineSchema([user(column("m", t.integer()), column("o", t.integer()))]);
    const first = autogenerate(projectWith(before, [], { dialects }), { message: "a", id: "aaaa" }, api).draft;
    if (first === undefined) throw new Error("there is nothing before");
    const { suspects } = autogenerate(projectWith(after, [first], { dialects }), { message: "b" }, api);
    expect(suspects).toEqual(["user.n:user.m", "user.n:user.o"]);
  });

  test("a member of an enum type is renamed where somebody says so", () => {
    const mood = (...values: readonly string[]) =>
      defineSchema([user(column("mood", t.enum([...values], { name: "mood" })))]);
    const settings = { dialects: dialects.slice(1) };
    const first = autogenerate(projectWith(mood("glad", "sad"), [], settings), { message: "a", id: "aaaa" }, api).draft;
    if (first === undefined) throw new Error();
    const project = projectWith(mood("happy", "sad"), [first], settings);
    const { draft } = autogenerate(project, { message: "b", renames: ["mood.glad:mood.happy"] }, api);
    expect(draft?.text).toContain('op.alterEnumType("mood", { renameValue: { from: "glad", to: "happy" } })');
    expect(draft?.text).not.toContain("dropEnumType");
  });
});

test("a person is asked only at a terminal, and never in CI", () => {
  const terminal = { isTTY: true } as never;
  const pipe = { isTTY: false } as never;
  expect(canAsk(terminal, terminal, {})).toBe(true);
  expect(canAsk(terminal, pipe, {})).toBe(false);
  expect(canAsk(pipe, terminal, {})).toBe(false);
  expect(canAsk(terminal, terminal, { CI: "true" })).toBe(false);
});

import { describe, expect, it } from "vitest";
import { dialectFor, dialectNames } from "../../src/dialect/registry.js";
import { recorded } from "../recording.js";
import { attempt, callOf } from "./attempt.js";
import { specimens } from "./specimens/all.js";
import { constructors } from "./specimens/types.js";

/** Servers that have what came late. */
const versions: Readonly<Record<string, string>> = { sqlite: "3.37", postgresql: "15", mssql: "2022" };
const dialects = dialectNames.map((name) => dialectFor({ name, version: versions[name] }));
const all = specimens("public");

describe("there is a specimen", () => {
  const functionsOf = (object: object): readonly string[] =>
    Object.entries(object).flatMap(([name, value]) => (typeof value === "function" ? [name] : []));

  it("of each verb of op", () => {
    const verbs = new Set<string>();
    recorded((op) => {
      for (const name of functionsOf(op)) verbs.add(name);
    });
    // `op.f` makes a name, and nothing of itself.
    verbs.delete("f");
    expect([...verbs].sort()).toEqual([...new Set(all.map(({ verb }) => verb))].sort());
  });

  it("of each verb of batch blocks", () => {
    const verbs = new Set<string>();
    recorded((op) => {
      op.batchAlterTable("account", {}, (batch) => {
        for (const name of functionsOf(batch)) verbs.add(name);
      });
    });
    // A question.
    verbs.delete("table");
    expect([...verbs].sort()).toEqual(
      [...new Set(all.flatMap(({ verb, table }) => (table === undefined ? [] : [verb])))].sort(),
    );
  });

  it("of each type", () => {
    for (const name of constructors) expect(all.map(({ title }) => title)).toContain(`${name} by itself`);
  });

  it.each(all.map((specimen) => ({ ...specimen, title: specimen.title ?? specimen.verb })))(
    "that some dialect takes, with every option: $title",
    (specimen) => {
      const dialectOf = (option: string): boolean => dialectNames.includes(option);
      const inner = Object.entries(specimen.options).filter(([option]) => dialectOf(option));
      const calls = [
        {},
        ...Object.entries(specimen.options)
          .filter(([option]) => !dialectOf(option))
          .map(([option, value]) => ({ ...specimen.beside?.[option], [option]: value })),
        ...inner.flatMap(([dialect, options]) =>
          Object.entries(options as object).map(([option, value]) => ({
            ...specimen.beside?.[option],
            [dialect]: { [option]: value as unknown },
          })),
        ),
      ];
      for (const options of calls) {
        const last = Object.keys(options).at(-1) ?? "";
        const call = callOf(specimen, last === "" ? {} : { [last]: undefined, ...options });
        const outcomes = dialects.map((dialect) => attempt(call, dialect));
        const answers = outcomes.map((one) =>
          one.kind === "refused" ? one.diagnostics.map(({ message }) => message) : "taken",
        );
        const named = [last, ...Object.keys(Object(Reflect.get(options, last)) as object)];
        if (named.some((option) => specimen.refused?.includes(option))) expect(answers).not.toContain("taken");
        else expect([options, answers]).toEqual([options, expect.arrayContaining(["taken"])]);
      }
    },
  );
});

import { describe, expect, it } from "vitest";
import { dialectFor, dialectNames } from "../../src/dialect/registry.js";
import { expectTracked } from "../golden/tracked.js";
import { dialectNames as compared, originals } from "./case.js";
import { cases } from "./cases.js";
import { textual } from "./texts/all.js";
import { casesOf, outcomesOf } from "./texts/outcomes.js";
import { compiled } from "./texts/text.js";

it("every dialect is compared, on an engine or by its text", () => {
  expect([...compared, ...textual.map(({ dialect }) => dialect)].sort()).toEqual([...dialectNames].sort());
});

describe.each(textual.map((texts) => [texts.dialect, texts] as const))("%s", (name, texts) => {
  const outcomes = outcomesOf(texts);

  it("differs where the table of differences says so, and nowhere else", () => {
    const listed = texts.differences.flatMap(({ where }) => where);
    expect(listed.toSorted()).toEqual(casesOf(texts, "differs").toSorted());
  });

  it("refuses what the table of refusals says, and nothing else", () => {
    const listed = texts.refusals.flatMap(({ code, where }) => where.map((one) => `${one}: ${code}`));
    const refused = [...outcomes].flatMap(([one, outcome]) =>
      outcome.kind === "refused" ? [`${one}: ${outcome.codes.join(", ")}`] : [],
    );
    expect(listed.toSorted()).toEqual(refused.toSorted());
  });

  it("refuses what is refused everywhere", () => {
    const dialect = dialectFor({ name, version: texts.version });
    for (const original of originals) {
      const one = cases[original.case];
      if (one?.kind !== "refused") continue;
      const codes = Object.values(one.refused).map(({ code }) => [code]);
      expect([...codes], original.case).toContainEqual((compiled(one, original, dialect) as { codes?: unknown }).codes);
    }
  });

  it("has no rewording that nothing needs", () => {
    const used = new Set([...outcomes.values()].flatMap((outcome) => (outcome.kind === "reworded" ? outcome.by : [])));
    expect(texts.rewordings.filter((one) => !used.has(one)).map(({ there }) => there)).toEqual([]);
  });

  it("differs in just this", () => {
    const found = [...outcomes].filter(([, { kind }]) => kind === "differs" || kind === "refused");
    expectTracked(`test/alembic/texts/${name}.json`, `${JSON.stringify(Object.fromEntries(found), null, 2)}\n`);
  });
});

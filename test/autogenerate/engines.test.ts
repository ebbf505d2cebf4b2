import { describe, expect, test } from "vitest";
import { verify } from "../../src/verify/verify.js";
import { caseOf, names, projectWith, written } from "./cases.js";

describe("what it writes runs on the engines, there and back", { timeout: 240_000 }, () => {
  test.each(names)("%s", async (name) => {
    const one = await caseOf(name);
    const { first, second } = written(one);
    if (second.draft === undefined) return;
    const project = projectWith(one.after, [first, second.draft], one.settings);
    const { dialects } = await verify(project, { dialects: ["sqlite", "postgresql"] });
    const errors = dialects.flatMap(({ diagnostics }) => diagnostics.filter(({ severity }) => severity === "error"));
    expect(errors.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
  });
});

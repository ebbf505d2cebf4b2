import { describe, expect, test } from "vitest";
import { autogenerate } from "../../src/authoring/autogenerate.js";
import * as api from "../../src/index.js";
import { expectTracked } from "../golden/tracked.js";
import { caseOf, directory, names, projectWith, written } from "./cases.js";

// What autogenerate writes, as it is tracked; with it applied there is nothing more to do.

describe("what autogenerate writes", () => {
  test.each(names)("%s", async (name) => {
    const one = await caseOf(name);
    const { first, second } = written(one);
    const said = second.diagnostics.map(({ severity, code, message }) => `// ${severity}[${code}]: ${message}\n`);
    const text = second.draft?.text.replace(/createDate: "[^"]*"/, 'createDate: "2026-01-01T00:00:00Z"') ?? "";
    expectTracked(`${directory}/${name}/revision.txt`, [...new Set(said)].join("") + text);
    const drafts = [first, ...(second.draft === undefined ? [] : [second.draft])];
    const project = projectWith(one.after, drafts, one.settings);
    expect(autogenerate(project, { message: "again" }, api).draft).toBeUndefined();
  });
});

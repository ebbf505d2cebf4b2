import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { catalog } from "../src/diagnostics/catalog.js";
import * as api from "../src/index.js";
import { compileProject } from "../src/output/files.js";
import { manifestOf, textFiles } from "../src/output/manifest.js";
import { sourcesOf } from "../src/output/sources.js";
import { loadSettings } from "../src/script/config.js";
import { loadRevisions } from "../src/script/load.js";
import { cases } from "./golden/cases.js";
import { errorNames, errorReport } from "./golden/errors.js";
import { caseText } from "./golden/render.js";
import { expectNoOthers, expectTracked, root } from "./golden/tracked.js";
import { unprovoked } from "./golden/unprovoked.js";

const projects = readdirSync(join(root, "fixtures")).filter((name) =>
  existsSync(join(root, "fixtures", name, "limbeck.config.ts")),
);

describe("the projects compile to what is tracked", () => {
  it.each(projects)("out/%s/", (name) => {
    const settings = loadSettings(join(root, "fixtures", name, "limbeck.config.ts"), api);
    const project = { settings, revisions: loadRevisions(settings, api) };
    const output = compileProject(project);
    const files = textFiles(output.files, manifestOf(output, sourcesOf(project)));
    for (const { path, text } of files) expectTracked(`out/${name}/${path}`, text);
    expectNoOthers(
      `out/${name}`,
      files.map(({ path }) => `out/${name}/${path}`),
    );
  });
});

describe("each operation in each dialect", () => {
  it.each(cases.map((one) => [one.name, one] as const))("%s", (name, one) => {
    expectTracked(`out/ops/${name}.sql`, caseText(one));
  });

  it("and nothing else is in out/", () => {
    expectNoOthers(
      "out/ops",
      cases.map(({ name }) => `out/ops/${name}.sql`),
    );
    expect(readdirSync(join(root, "out")).sort()).toEqual([...projects, "ops"].sort());
  });
});

describe("what is said about a project with something wrong in it", () => {
  it.each(errorNames)("%s", async (name) => {
    const { text, before, after } = await errorReport(name);
    if (!text.endsWith("exit status 0\n")) expect(after, "something was written").toEqual(before);
    expect(text).toContain(`[${codeOf(name)}]`);
    expectTracked(`fixtures/errors/${name}/expected.txt`, text);
  });

  it("every code is shown, or there is a reason why none can", () => {
    const codes = Object.values(catalog).map(({ code }) => code);
    const shown = new Set(errorNames.map(codeOf));
    expect(codes.filter((code) => !shown.has(code)).sort()).toEqual(Object.keys(unprovoked).sort());
    expect(
      [...shown].filter((code) => !codes.includes(code)),
      "codes that do not exist",
    ).toEqual([]);
  });
});

/** Directories are named `<code>-<what it shows>`. */
function codeOf(name: string): string {
  return name.slice(0, name.indexOf("-"));
}

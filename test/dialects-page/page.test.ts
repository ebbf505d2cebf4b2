import { expect, it } from "vitest";
import { dialectNames } from "../../src/dialect/registry.js";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expectTracked, root } from "../golden/tracked.js";
import { page, path } from "./page.js";

it(`${path} says what the dialects do`, () => {
  expectTracked(path, page());
});

it(`${path} has a few words on each dialect`, () => {
  const text = readFileSync(join(root, path), "utf8");
  for (const name of dialectNames) expect(text).toContain(`(\`${name}\`)\n`);
});

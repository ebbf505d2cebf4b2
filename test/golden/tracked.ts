import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";

export const root = fileURLToPath(new URL("../..", import.meta.url));

const writing = process.env["LIMBECK_GOLDEN"] === "write";
const again = "if that is what you want: npm run golden, and look at what git diff says";

/** Is this text what is tracked in that file? With `LIMBECK_GOLDEN=write` it is made so. Paths start at the root. */
export function expectTracked(path: string, text: string): void {
  const file = join(root, path);
  const tracked = existsSync(file) ? readFileSync(file, "utf8") : undefined;
  if (!writing) {
    expect(text, `${path} is not what comes out now; ${again}`).toBe(tracked ?? "(there is no such file)");
    return;
  }
  if (tracked === text) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Are these all the files below a directory? What is left over from an earlier day must not pass for a result. */
export function expectNoOthers(directory: string, paths: readonly string[]): void {
  const others = filesBelow(join(root, directory))
    .map((path) => `${directory}/${path}`)
    .filter((path) => !paths.includes(path));
  if (writing) for (const path of others) rmSync(join(root, path));
  else expect(others, `nothing makes these any more; ${again}`).toEqual([]);
}

/** Every file below a directory, sorted, with forward slashes. */
export function filesBelow(directory: string): readonly string[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory, { withFileTypes: true, recursive: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();
}

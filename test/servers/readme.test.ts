import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";

// Every command of the README, as it stands there, in a copy of the project.

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "limbeck-readme-"));
const parts = [
  "bin",
  "dist",
  "fixtures",
  "out",
  "scripts",
  "src",
  "limbeck.config.ts",
  "package.json",
  "tsconfig.build.json",
  "tsconfig.json",
];
const database = `limbeck_readme_${process.pid}`;

const commands = [...readFileSync(join(root, "README.md"), "utf8").matchAll(/```sh\n([\s\S]*?)```/g)]
  .flatMap(([, block = ""]) => block.trim().split("\n"))
  // The install is what made this copy, and the tests are what runs just now.
  .map((line) => line.replace("npm ci && ", ""))
  .filter((line) => line !== "npm test")
  .map((line) => line.replace("psql -d app", `psql -X -q -v ON_ERROR_STOP=1 -d ${database}`));

function shell(command: string): { readonly status: number | null; readonly stderr: string } {
  return spawnSync("bash", ["-o", "pipefail", "-c", command], { cwd: folder, encoding: "utf8" });
}

beforeAll(() => {
  // npx installs what it stands in before it runs it, and that builds it: so the sources come along.
  for (const part of parts) {
    cpSync(join(root, part), join(folder, part), { recursive: true });
  }
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  shell(`createdb ${database}`);
});

afterAll(() => {
  shell(`dropdb ${database}`);
  rmSync(folder, { recursive: true, force: true });
});

it("finds the commands", () => {
  expect(commands.length).toBeGreaterThanOrEqual(6);
});

it.each(commands)("%s", (command) => {
  const { status, stderr } = shell(command);
  expect(stderr).not.toContain("error");
  expect(status).toBe(0);
});

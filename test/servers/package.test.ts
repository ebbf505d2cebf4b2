import { execFileSync, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

// What people get from a registry: packed, installed into an empty folder, used from there.

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "limbeck-package-"));

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(command: string, ...args: readonly string[]): Run {
  return runIn(folder, command, ...args);
}

function runIn(cwd: string, command: string, ...args: readonly string[]): Run {
  return spawnSync(command, args, { cwd, encoding: "utf8", env: { ...process.env, NO_COLOR: "1" } });
}

beforeAll(() => {
  execFileSync("npm", ["pack", "--ignore-scripts", "--pack-destination", folder], { cwd: root, stdio: "pipe" });
  const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz")) ?? "";
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "app", private: true, type: "module" }));
  execFileSync("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", join(folder, tarball)], {
    cwd: folder,
    stdio: "pipe",
  });
  mkdirSync(join(folder, "migrations"));
  cpSync(join(root, "fixtures/group/versions"), join(folder, "migrations/versions"), { recursive: true });
  writeFileSync(
    join(folder, "limbeck.config.ts"),
    `import { defineConfig } from "limbeck";
export default defineConfig({ versions: "migrations/versions/*.ts", dialects: ["sqlite", "postgresql"] });
`,
  );
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the package, installed into an empty folder", () => {
  it("holds what it needs and nothing else", () => {
    const installed = readdirSync(join(folder, "node_modules/limbeck")).sort();
    expect(installed).toEqual(["LICENSE", "README.md", "bin", "dist", "docs", "package.json"]);
  });

  it("compiles", () => {
    const { status, stdout, stderr } = run("npx", "limbeck", "compile", "--sql");
    expect(stderr).not.toContain("error");
    expect(status).toBe(0);
    expect(stdout).toContain("sqlite/upgrade.sql");
    expect(existsSync(join(folder, "out/manifest.json"))).toBe(true);
  });

  it("prints one flat script", () => {
    const { status, stdout } = run("npx", "limbeck", "upgrade", "head", "--sql", "--dialect", "sqlite");
    expect(status).toBe(0);
    expect(stdout).toContain("RENAME TO team");
  });

  it("verifies on the engines it brings along", () => {
    const { status, stdout, stderr } = run("npx", "limbeck", "verify");
    expect(`${stdout}${stderr}`).not.toContain("error");
    expect(status).toBe(0);
  });

  it("has types that let right scripts pass and wrong ones not", () => {
    const options = { module: "nodenext", target: "es2022", strict: true, noEmit: true, types: [] };
    writeFileSync(
      join(folder, "tsconfig.json"),
      JSON.stringify({ compilerOptions: options, include: ["migrations", "limbeck.config.ts"] }),
    );
    const tsc = join(root, "node_modules/.bin/tsc");
    expect(run(tsc, "-p", ".")).toMatchObject({ status: 0, stdout: "" });
    writeFileSync(
      join(folder, "migrations/wrong.ts"),
      `import { column, t } from "limbeck";
export const wrong = column("id", t.integer(), { nulable: false });
`,
    );
    expect(run(tsc, "-p", ".").stdout).toContain("nulable");
  });
});

describe("a project of `limbeck init`, followed word by word", { timeout: 300_000 }, () => {
  const begun = join(folder, "begun");
  const limbeck = (...args: readonly string[]): string => {
    const { status, stdout, stderr } = runIn(begun, "npx", "limbeck", ...args);
    expect({ args, status, stderr: status === 0 ? "" : stderr }).toEqual({ args, status: 0, stderr: "" });
    return stdout;
  };
  const edit = (path: string, from: string, to: string): void => {
    const text = readFileSync(join(begun, path), "utf8");
    expect(text).toContain(from);
    writeFileSync(join(begun, path), text.replace(from, to));
  };

  it("compiles, is tried and released", () => {
    mkdirSync(begun);
    limbeck("init");
    symlinkSync(join(folder, "node_modules"), join(begun, "node_modules"));
    expect(limbeck("compile")).toContain("out/sqlite/upgrade.sql");
    limbeck("verify");
    expect(limbeck("lock")).toBe("limbeck.lock: 1 added, 1 released\n");
    const { stdout, status } = runIn(begun, "npm", "run", "--silent", "sql:check");
    expect({ stdout, status }).toEqual({
      stdout: "sound: 1 revision in 2 dialects, up and down; out/ is current\n",
      status: 0,
    });
  });

  it("takes what its comments say", () => {
    writeFileSync(join(begun, "migrations/schema.ts"), limbeck("export", "--schema"));
    edit("limbeck.config.ts", "  // schema:", "  schema:");
    limbeck("revision", "--autogenerate", "-m", "nothing");
    expect(readdirSync(join(begun, "migrations/versions"))).toHaveLength(1);
    const script = limbeck("revision", "-m", "where to write to").trim();
    edit(script, "import { defineRevision }", "import { column, defineRevision, t }");
    edit(script, "    // op.addColumn", "    op.addColumn");
    edit(script, "  // downgrade", "  downgrade");
    edit(script, "  //   op.dropColumn", "    op.dropColumn");
    edit(script, "  // },", "  },");
    limbeck("compile");
    limbeck("verify");
    writeFileSync(join(begun, "migrations/schema.ts"), limbeck("export", "--schema"));
    limbeck("check");
  });

  it("has a configuration and scripts that an editor has nothing against", () => {
    const options = {
      module: "nodenext",
      target: "es2022",
      strict: true,
      noEmit: true,
      types: [],
      noUnusedLocals: true,
    };
    writeFileSync(
      join(begun, "tsconfig.json"),
      JSON.stringify({ compilerOptions: options, include: ["migrations", "limbeck.config.ts"] }),
    );
    const { stdout, status } = runIn(begun, join(root, "node_modules/.bin/tsc"), "-p", ".");
    expect({ stdout, status }).toEqual({ stdout: "", status: 0 });
  });
});

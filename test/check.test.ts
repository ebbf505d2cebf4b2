import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { adding, limbeck, shop } from "./limbeck.js";

const NAME = "versions/d4e5f6_name.ts";
const UP = "sqlite/revisions/d4e5f6_name.up.sql";

interface Checked {
  readonly outdated: readonly { readonly path: string; readonly why: string; readonly difference?: string }[];
  readonly changed: readonly string[];
}

function compiled(): string {
  const directory = shop();
  expect(limbeck(directory, "compile").status).toBe(0);
  return directory;
}

const checked = (directory: string, ...more: string[]): Checked =>
  JSON.parse(limbeck(directory, "check", "--json", ...more).stdout) as Checked;

function edit(directory: string, path: string, change: (text: string) => string): void {
  const file = join(directory, path);
  writeFileSync(file, change(readFileSync(file, "utf8")));
}

const whys = ({ outdated }: Checked): Record<string, string> =>
  Object.fromEntries(outdated.map(({ path, why }) => [path, why]));

describe("check says what happened to a file", () => {
  it("that a script changed, which one, and what is different", () => {
    const directory = compiled();
    edit(directory, NAME, (text) => text.replace("t.text()", "t.string(50)"));
    const { status, stdout, stderr } = limbeck(directory, "check");
    expect(status).toBe(1);
    expect(stderr).toContain(`error[C123]`);
    expect(stderr).toContain(`${UP} (the scripts changed)`);
    expect(stderr).toContain(`changed since: ${NAME}`);
    expect(stderr).not.toContain("by hand");
    expect(stdout).toContain(`--- ${UP}\n+++ ${UP} (compiled now)\n@@ `);
    expect(stdout).toContain(
      "\n-ALTER TABLE account ADD COLUMN name TEXT;\n+ALTER TABLE account ADD COLUMN name VARCHAR(50);\n",
    );
    const { outdated, changed } = checked(directory);
    expect(changed).toEqual([NAME]);
    expect(outdated.find(({ path }) => path === UP)?.difference).toContain(
      "+ALTER TABLE account ADD COLUMN name VARCHAR(50);",
    );
    expect(new Set(Object.values(whys({ outdated, changed })))).toEqual(new Set(["stale", "different"]));
  });

  it("that a file was edited by hand, with what compiling would take away again", () => {
    const directory = compiled();
    edit(directory, `out/${UP}`, (text) => `${text}\nDROP TABLE account;\n`);
    const { status, stdout, stderr } = limbeck(directory, "check");
    expect(status).toBe(1);
    expect(stderr).toContain(`error[C130]: in out/ were edited by hand: ${UP}\n`);
    expect(stderr).not.toContain("C123");
    expect(stdout).toContain("\n-DROP TABLE account;\n");
    expect(checked(directory)).toMatchObject({ outdated: [{ path: UP, why: "edited" }], changed: [] });
  });

  it("both at once", () => {
    const directory = compiled();
    edit(directory, `out/${UP}`, (text) => text.replace("ALTER", "alter"));
    edit(directory, NAME, (text) => text.replace("t.text()", "t.string(50)"));
    expect(whys(checked(directory))).toMatchObject({ [UP]: "edited and stale", "sqlite/upgrade.sql": "stale" });
    expect(limbeck(directory, "check").stderr).toContain(`${UP} (and the scripts changed)`);
  });

  it("that only the options are other ones", () => {
    const directory = compiled();
    const { stderr } = limbeck(directory, "check", "--guards", "none");
    expect(stderr).toContain("compiled with other options");
    expect(stderr).not.toContain("the scripts changed");
    expect(checked(directory, "--guards", "none").changed).toEqual([]);
  });

  it("that a checkout has made other line ends, of files and of scripts", () => {
    const directory = compiled();
    edit(directory, `out/${UP}`, (text) => text.replaceAll("\n", "\r\n"));
    edit(directory, NAME, (text) => text.replaceAll("\n", "\r\n"));
    expect(checked(directory)).toEqual(
      expect.objectContaining({ outdated: [{ path: UP, why: "line ends" }], changed: [] }),
    );
  });

  it("what it can where there is no manifest, or one of before there were scripts in it", () => {
    const directory = compiled();
    edit(directory, `out/${UP}`, (text) => text.replace("ALTER", "alter"));
    edit(directory, "out/manifest.json", (text) =>
      JSON.stringify({ ...(JSON.parse(text) as object), scripts: undefined }),
    );
    expect(whys(checked(directory))).toEqual({ [UP]: "edited", "manifest.json": "different" });
    writeFileSync(join(directory, "out/manifest.json"), "<<<<<<< ours");
    expect(whys(checked(directory))).toEqual({ [UP]: "different", "manifest.json": "different" });
  });

  it("in few lines, however much is different", () => {
    const columns = Array.from(
      { length: 200 },
      (_, index) => `op.addColumn("account", column("c${index}", t.text()));`,
    );
    const directory = compiled();
    writeFileSync(join(directory, NAME), adding(columns.join("\n")));
    const { stdout } = limbeck(directory, "check");
    expect(stdout.split("\n").length).toBeLessThan(8 * 70);
    expect(stdout).toMatch(/^… \d+ lines more$/m);
  });
});

it("the manifest names the scripts it was made of, wherever they were checked out", () => {
  const directory = compiled();
  const manifest = readFileSync(join(directory, "out/manifest.json"), "utf8");
  const { scripts } = JSON.parse(manifest) as {
    scripts: readonly { file: string; revision: string; sha256: string }[];
  };
  expect(scripts.map(({ file, revision }) => [file, revision])).toEqual([
    ["versions/a1b2c3_account.ts", "a1b2c3"],
    [NAME, "d4e5f6"],
  ]);
  edit(directory, NAME, (text) => text.replaceAll("\n", "\r\n"));
  limbeck(directory, "compile");
  expect(readFileSync(join(directory, "out/manifest.json"), "utf8")).toBe(manifest);
});

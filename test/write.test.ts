import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { OutputFile } from "../src/output/files.js";
import { manifestOf, obsoleteFiles, textFiles } from "../src/output/manifest.js";
import { type TextFile, writeFiles } from "../src/output/write.js";
import { problems } from "./project.js";

let root: string;
let out: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "limbeck write "));
  out = join(root, "out");
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Every file below the directory with what is in it; links and directories are said to be such. */
function tree(directory = root): Record<string, string> {
  const names = readdirSync(directory, { recursive: true, encoding: "utf8" }).sort();
  const contents = (path: string): string => {
    const stats = lstatSync(path);
    return stats.isSymbolicLink() ? "(link)" : stats.isDirectory() ? "(directory)" : readFileSync(path, "utf8");
  };
  return Object.fromEntries(names.map((name) => [name, contents(join(directory, name))]));
}

function put(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
}

const files: readonly TextFile[] = [
  { path: "sqlite/upgrade.sql", text: "up" },
  { path: "sqlite/revisions/a.up.sql", text: "a" },
  { path: "manifest.json", text: "{}" },
];

describe("writeFiles", () => {
  it("makes the directories it needs and leaves nothing else", () => {
    expect(writeFiles(out, files, [])).toEqual({ written: files.map(({ path }) => path), unchanged: [], removed: [] });
    expect(tree(out)).toEqual({
      "manifest.json": "{}",
      sqlite: "(directory)",
      "sqlite/revisions": "(directory)",
      "sqlite/revisions/a.up.sql": "a",
      "sqlite/upgrade.sql": "up",
    });
  });

  it("leaves a file alone that says the same already", () => {
    writeFiles(out, files, []);
    const file = join(out, "sqlite/upgrade.sql");
    utimesSync(file, 1000, 1000);
    const changed = files.map((each) => (each.path === "manifest.json" ? { ...each, text: "{ }" } : each));
    expect(writeFiles(out, changed, [])).toEqual({
      written: ["manifest.json"],
      unchanged: ["sqlite/upgrade.sql", "sqlite/revisions/a.up.sql"],
      removed: [],
    });
    expect(statSync(file).mtimeMs).toBe(1_000_000);
  });

  it("removes what is obsolete, and the directories that this empties", () => {
    const mysql = ["mysql/revisions/a.up.sql", "mysql/revisions/a.down.sql"];
    for (const path of [...mysql, "sqlite/old.sql", "sqlite/mine.sql"]) put({ [`out/${path}`]: "old" });
    const { removed } = writeFiles(out, files, [...mysql, "sqlite/old.sql", "sqlite/gone.sql"]);
    expect(removed).toEqual([...mysql, "sqlite/old.sql"]);
    expect(Object.keys(tree(out))).toEqual([
      "manifest.json",
      "sqlite",
      "sqlite/mine.sql",
      "sqlite/revisions",
      "sqlite/revisions/a.up.sql",
      "sqlite/upgrade.sql",
    ]);
  });

  it("removes nothing that cannot be its own, whatever a manifest says", () => {
    put({ "victim.sql": "v", "elsewhere/victim.sql": "v", "out/notes.txt": "n", "out/dir.sql/x": "x" });
    symlinkSync(join(root, "elsewhere"), join(out, "linked"));
    symlinkSync(join(root, "victim.sql"), join(out, "link.sql"));
    const before = tree();
    const hostile = [
      "../victim.sql",
      "sqlite/../../victim.sql",
      join(root, "victim.sql"),
      "linked/victim.sql",
      "link.sql",
      "notes.txt",
      "dir.sql",
      ".",
      "",
      "nul\0.sql",
    ];
    expect(writeFiles(out, files, hostile).removed).toEqual([]);
    expect(tree()).toMatchObject(before);
  });

  it("replaces a link by a file, and leaves alone what it leads to", () => {
    put({ "victim.sql": "v" });
    mkdirSync(join(out, "sqlite"), { recursive: true });
    symlinkSync(join(root, "victim.sql"), join(out, "sqlite/upgrade.sql"));
    writeFiles(out, files, []);
    expect(readFileSync(join(root, "victim.sql"), "utf8")).toBe("v");
    expect(readFileSync(join(out, "sqlite/upgrade.sql"), "utf8")).toBe("up");
  });

  it("follows a link that stands for the whole directory", () => {
    mkdirSync(join(root, "disk"));
    symlinkSync(join(root, "disk"), out);
    writeFiles(out, files, []);
    put({ "disk/sqlite/old.sql": "old" });
    expect(writeFiles(out, files, ["sqlite/old.sql"]).removed).toEqual(["sqlite/old.sql"]);
    expect(existsSync(join(root, "disk/manifest.json"))).toBe(true);
  });
});

describe("when writing fails", () => {
  it.each([
    ["out is a file", { out: "x" }, "C201 ? out cannot be written: a file stands where a directory is needed"],
    [
      "a dialect's directory is a file",
      { "out/sqlite": "x" },
      "C201 ? out/sqlite cannot be written: a file stands where a directory is needed",
    ],
    [
      "a deeper directory is a file",
      { "out/sqlite/revisions": "x", "out/sqlite/upgrade.sql": "before", "out/sqlite/old.sql": "old" },
      "C201 ? out/sqlite/revisions cannot be written: a file stands where a directory is needed",
    ],
    [
      "a directory stands where the last file goes, when the others are in place",
      { "out/manifest.json/x": "x", "out/sqlite/upgrade.sql": "before", "out/sqlite/old.sql": "old" },
      "C201 ? out/manifest.json cannot be written: a directory stands in its place",
    ],
  ])("%s: all is as it was", (_, before, expected) => {
    put(before);
    const had = tree();
    expect(problems(() => writeFiles(out, files, ["sqlite/old.sql"]))).toEqual([expected]);
    expect(tree()).toEqual(had);
  });

  it("a file that comes back has kept its time", () => {
    put({ "out/manifest.json/x": "x", "out/sqlite/upgrade.sql": "before" });
    utimesSync(join(out, "sqlite/upgrade.sql"), 1000, 1000);
    problems(() => writeFiles(out, files, []));
    expect(statSync(join(out, "sqlite/upgrade.sql")).mtimeMs).toBe(1_000_000);
  });

  it("a name that is too long makes no directory", () => {
    const long = { path: `sqlite/${"x".repeat(300)}.sql`, text: "" };
    expect(problems(() => writeFiles(out, [...files, long], [])).join()).toContain("its name is too long");
    expect(tree()).toEqual({});
  });
});

const script: OutputFile = {
  path: "sqlite/upgrade.sql",
  dialect: "sqlite",
  direction: "upgrade",
  from: [],
  to: ["a1"],
  revisions: ["a1"],
  lines: [],
  text: "SELECT 'é';\n",
  statements: 1,
};

describe("the manifest", () => {
  const manifest = manifestOf({ files: [script], irreversible: [{ dialect: "sqlite", revision: "a1" }] }, []);

  it("says what is in each file, in a fixed order", () => {
    const [sql, sums, json] = textFiles([script], manifest);
    expect(sql).toEqual({ path: "sqlite/upgrade.sql", text: script.text });
    expect(json?.path).toBe("manifest.json");
    expect(json?.text).toMatch(/^\{\n {2}"limbeck": 1,\n {2}"files": \[[^]*\n\}\n$/);
    expect(JSON.parse(json?.text ?? "")).toEqual({
      limbeck: 1,
      files: [
        {
          path: "sqlite/upgrade.sql",
          dialect: "sqlite",
          direction: "upgrade",
          from: [],
          to: ["a1"],
          revisions: ["a1"],
          statements: 1,
          sha256: "57a22cd522f92e521b055c5967f3c1e97d08b200c4fead698b4bc64c0773efa5",
          bytes: 13,
        },
      ],
      scripts: [],
      irreversible: [{ dialect: "sqlite", revision: "a1" }],
    });
    expect(sums?.text.split("\n").map((line) => line.slice(64))).toEqual([
      "  sqlite/upgrade.sql",
      "  manifest.json",
      "",
    ]);
  });

  it("marks a name that would break its line of SHA256SUMS", () => {
    const odd = { ...script, path: "sqlite/revisions/a\\b\nc.up.sql" };
    const [, sums] = textFiles([odd], manifestOf({ files: [odd], irreversible: [] }, []));
    expect(sums?.text).toMatch(/^\\[0-9a-f]{64} {2}sqlite\/revisions\/a\\\\b\\nc\.up\.sql\n/);
  });

  it("has no room for two scripts of one name", () => {
    const other = { ...script, path: "sqlite/Upgrade.sql", revisions: ["b2"] };
    expect(problems(() => manifestOf({ files: [script, other], irreversible: [] }, []))).toEqual([
      "C203 ? sqlite/Upgrade.sql would hold both revision a1 and revision b2",
    ]);
  });

  it("of an earlier run tells what is obsolete", () => {
    expect(obsoleteFiles(out, manifest)).toEqual([]);
    put({ "out/manifest.json": JSON.stringify({ limbeck: 1, files: [{ path: script.path }, { path: "b.sql" }, 3] }) });
    expect(obsoleteFiles(out, manifest)).toEqual(["b.sql"]);
  });

  it.each([["<<<<<<< ours"], [`{"limbeck":1}`], [`{"limbeck":1,"files":{"path":"b.sql"}}`]])(
    "%s lists nothing",
    (text) => {
      put({ "out/manifest.json": text });
      expect(obsoleteFiles(out, manifest)).toEqual([]);
    },
  );

  // Nobody can read that one from its beginning, not even the administrator.
  it.runIf(existsSync("/proc/self/mem"))("that cannot be read is an error", () => {
    put({ "out/notes.txt": "n" });
    symlinkSync("/proc/self/mem", join(out, "manifest.json"));
    expect(problems(() => obsoleteFiles(out, manifest))).toEqual(["L110 ? out/manifest.json cannot be read: EIO"]);
  });

  it.each([[`{"name":"Shop"}`], ["[]"], ["null"]])("%s belongs to somebody else", (text) => {
    put({ "out/manifest.json": text });
    expect(problems(() => obsoleteFiles(out, manifest))).toEqual([
      "C202 ? out/manifest.json is not a manifest of limbeck, and would be lost",
    ]);
  });
});

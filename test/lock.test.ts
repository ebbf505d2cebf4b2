import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as api from "../src/index.js";
import { lockText, parseLock } from "../src/output/lock.js";
import { lockRevisions } from "../src/output/released.js";
import { loadSettings } from "../src/script/config.js";
import { loadRevisions } from "../src/script/load.js";
import { root } from "./golden/tracked.js";
import { adding, config, limbeck, shop } from "./limbeck.js";
import { problems } from "./project.js";

const ACCOUNT = "versions/a1b2c3_account.ts";
const NAME = "versions/d4e5f6_name.ts";

const read = (directory: string, path: string): string => readFileSync(join(directory, path), "utf8");

function edit(directory: string, path: string, change: (text: string) => string): void {
  const before = read(directory, path);
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(join(directory, path), after);
}

/** A project with both its revisions released. */
function released(files: Readonly<Record<string, string>> = {}, configuration = config()): string {
  const directory = shop(files, configuration);
  expect(limbeck(directory, "lock")).toMatchObject({ status: 0, stdout: "limbeck.lock: 2 added, 2 released\n" });
  return directory;
}

const checks = (directory: string, ...more: string[]) => limbeck(directory, "check", "--no-out", ...more);

describe("a released revision", () => {
  const said = (what: string): string => `upgrade(op) {\n${what}`;
  const ground = 'op.createSequence("s", { start: 5 }); op.createSequence("s2"); op.dropSequence("s2");';
  const more = (options: string): string =>
    `op.createTable("u", [column("b", t.boolean())], { postgresql: { with: { autovacuum_enabled: ${options} } } });`;

  it.each([
    ["the start of a sequence", ground, ground.replace("start: 5", "start: 6")],
    ["the name of a sequence", ground, ground.replaceAll('"s"', '"s3"')],
    ["false in a row", 'op.bulkInsert("u", [{ b: false }]);', 'op.bulkInsert("u", [{ b: null }]);'],
    ["false as an option", more("false"), more("true")],
    ["an option that says false", more("false"), more("false").replace(/, \{ postgresql.*$/, ");")],
    ["a default that is false", 'op.alterColumn("u", "b", { serverDefault: false });', ""],
  ])("must not change %s", (_, before, after) => {
    const pg = config().replace(/dialects: \[[^\]]*\]/, 'dialects: ["postgresql"]');
    const table = before.includes("createTable") ? "" : more("true");
    const directory = shop({}, pg);
    edit(directory, NAME, (text) => text.replace("upgrade(op) {", said(table + before)));
    expect(limbeck(directory, "lock").status).toBe(0);
    edit(directory, NAME, (text) => text.replace(before, after));
    expect(checks(directory).stderr).toContain("error[C132]");
  });

  it("may change its looks: comments, blanks, line ends, message and labels", () => {
    const directory = released();
    edit(directory, NAME, (text) =>
      text.replace("upgrade(op) {", "// a word\n  upgrade(op)\n  { /* more */").replaceAll("\n", "\r\n"),
    );
    edit(directory, ACCOUNT, (text) => text.replace('"accounts"', '"the accounts", branchLabels: ["shop"]'));
    expect(checks(directory)).toMatchObject({ status: 0, stderr: expect.not.stringContaining("C13") as string });
  });

  it("may say the same in other words, with a helper for instance", () => {
    const directory = released();
    edit(directory, NAME, (text) =>
      `${text}function add(op, name) { op.addColumn("account", column(name, t.text())); }\n`.replace(
        /op\.addColumn[^;]*;/,
        'add(op, "name");',
      ),
    );
    expect(checks(directory).status).toBe(0);
  });

  it.each([
    [
      "something else",
      (text: string) => text.replace("t.text()", "t.string(50)"),
      "it does something else on postgresql",
    ],
    [
      "more than that",
      (text: string) => text.replace("upgrade(op) {", 'upgrade(op) {\nop.execute("DELETE FROM account");'),
      "it does something else on",
    ],
    [
      "it in one dialect only",
      (text: string) => text.replace("op.addColumn", 'if (op.dialect === "sqlite") op.addColumn'),
      "it does something else on postgresql",
    ],
    [
      "otherwise how it is undone",
      (text: string) =>
        text.replace("upgrade(op)", 'downgrade(op) { op.dropColumn("account", "name"); },\n  upgrade(op)'),
      "it does something else on",
    ],
    [
      "an explicit NULL for nothing said",
      (text: string) => text.replace('column("name", t.text())', 'column("name", t.text(), { serverDefault: "x" })'),
      "it does something else on",
    ],
  ])("must not do %s", (_, change, said) => {
    const directory = released();
    limbeck(directory, "compile");
    const out = read(directory, "out/sqlite/upgrade.sql");
    edit(directory, NAME, change);
    for (const command of [["check"], ["compile"], ["upgrade", "head", "--sql", "-d", "postgresql"], ["lock"]]) {
      const { status, stderr } = limbeck(directory, ...command);
      expect({ command, status }).toEqual({ command, status: 1 });
      expect(stderr).toContain("error[C132]: revision d4e5f6 is released, and databases may have run it: ");
      expect(stderr).toContain(said);
      expect(stderr).toContain(NAME);
    }
    expect(read(directory, "out/sqlite/upgrade.sql")).toBe(out);
  });

  it("must not stand elsewhere, nor go", () => {
    const moved = released();
    edit(moved, NAME, (text) =>
      text
        .replace('"a1b2c3"', "null")
        .replace("account", "other")
        .replace(/op\.addColumn[^;]*;/, ""),
    );
    expect(checks(moved).stderr).toContain("it stands on nothing instead of a1b2c3");
    const gone = released();
    rmSync(join(gone, NAME));
    expect(checks(gone).stderr).toContain(
      "error[C132]: revision d4e5f6 is released, and databases may have run it: its script is no longer there",
    );
  });

  it("is what it does, whatever the way: an imported helper and a naming convention count", () => {
    const helper = (length: number) =>
      `import { column, t } from "limbeck";\nexport const name = column("name", t.string(${length}));\n`;
    const directory = released({
      "lib/name.ts": helper(10),
      [NAME]: `import { name } from "../lib/name";\n${adding(`op.addColumn("account", name);`)}`,
    });
    writeFileSync(join(directory, "lib/name.ts"), helper(11));
    expect(checks(directory).stderr).toContain("C132");
  });

  it("is taken as it is now when somebody says so, and only then", () => {
    const directory = released();
    const before = read(directory, "limbeck.lock").split("\n");
    edit(directory, NAME, (text) => text.replace("t.text()", "t.string(50)"));
    expect(limbeck(directory, "lock", "--accept", "a1b2c3").status).toBe(1);
    expect(read(directory, "limbeck.lock").split("\n")).toEqual(before);
    expect(limbeck(directory, "lock", "--accept", "d4e5f6").stdout).toBe(
      "limbeck.lock: 0 added, 1 accepted, 2 released\n",
    );
    const after = read(directory, "limbeck.lock").split("\n");
    expect(after.filter((line, index) => line !== before[index])).toEqual([expect.stringContaining("d4e5f6 ")]);
    expect(checks(directory).status).toBe(0);
    expect(limbeck(directory, "lock", "--accept", "d4e5f7").stderr).toContain('did you mean "d4e5f6"?');
    rmSync(join(directory, NAME));
    expect(limbeck(directory, "lock", "--accept", "d4e5f6").stdout).toBe(
      "limbeck.lock: 0 added, 1 accepted, 1 released\n",
    );
  });

  it("stays the same with other options, and other arguments for scripts", () => {
    const byArgument = adding(`op.addColumn("account", column(op.args.name ?? "name", t.text()));`);
    const directory = released({ [NAME]: byArgument });
    expect(checks(directory, "--guards", "none", "--transaction", "none", "--no-comments").status).toBe(0);
    expect(checks(directory, "-x", "name=other").status).toBe(0);
    edit(directory, NAME, (text) => text.replace('"account"', '"account" + ""'));
    expect(checks(directory).status).toBe(0);
    expect(checks(directory, "-x", "name=other").stderr).toContain("its script says something else");
    for (const [from, to] of [
      ["dialects: [", `recreate: "minimal", tempTable: "_t", dialects: [`],
      [`["sqlite", "postgresql"]`, `{ sqlite: { version: "3.40" }, postgresql: {}, mysql: {} }`],
    ] as const) {
      edit(directory, "limbeck.config.ts", (text) => text.replace(from, to));
      expect(checks(directory).stderr).not.toContain("C13");
    }
  });
});

describe("limbeck lock", () => {
  it("adds what a RANGE comes to, and all below it, and changes no line", () => {
    const directory = shop();
    expect(limbeck(directory, "lock", "a1b2c3").stdout).toBe("limbeck.lock: 1 added, 1 released\n");
    const first = read(directory, "limbeck.lock");
    edit(directory, NAME, (text) => text.replace("t.text()", "t.string(50)"));
    expect(checks(directory).status).toBe(0);
    expect(JSON.parse(limbeck(directory, "lock", "--json").stdout)).toMatchObject({
      added: ["d4e5f6"],
      accepted: [],
      revisions: 2,
    });
    expect(read(directory, "limbeck.lock").startsWith(first)).toBe(true);
    expect(limbeck(directory, "lock").stdout).toBe("limbeck.lock: 0 added, 2 released\n");
  });

  it("is not kept from it by what is wrong above the released revisions, and check is not either", () => {
    const directory = shop();
    limbeck(directory, "lock", "a1b2c3");
    edit(directory, NAME, (text) => text.replace('"account"', '"acount"'));
    expect(limbeck(directory, "compile", "a1b2c3").status).toBe(0);
    expect(checks(directory).stderr).not.toContain("C13");
  });

  it("is merged by git, line by line", () => {
    const directory = released();
    const git = (...args: string[]) =>
      execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@b", ...args], {
        cwd: directory,
        encoding: "utf8",
        stdio: "pipe",
      });
    const branch = (name: string, id: string) => {
      git("checkout", "-q", "-b", name, "start");
      writeFileSync(
        join(directory, `versions/${id}.ts`),
        adding(`op.createTable("t${id}", [column("id", t.integer())]);`)
          .replace("d4e5f6", id)
          .replace('"a1b2c3"', '"d4e5f6"'),
      );
      expect(limbeck(directory, "lock").status).toBe(0);
      git("add", "limbeck.lock", "versions");
      git("commit", "-qm", name);
    };
    git("init", "-q");
    git("add", "limbeck.config.ts", "limbeck.lock", "versions");
    git("commit", "-qm", "start");
    git("tag", "start");
    branch("below", "b0b0b0");
    branch("above", "e0e0e0");
    git("merge", "-q", "below");
    expect(checks(directory).stderr).not.toContain("C13");
    expect([...parseLock(read(directory, "limbeck.lock")).keys()]).toEqual(["a1b2c3", "b0b0b0", "d4e5f6", "e0e0e0"]);
    branch("beside", "e1e1e1");
    const { status } = spawnSync("git", ["-c", "user.name=a", "-c", "user.email=a@b", "merge", "-q", "above"], {
      cwd: directory,
    });
    expect(status).toBe(1);
    const { stderr } = checks(directory);
    expect(stderr).toContain("error[C131]: a line of limbeck.lock is a merge that was not finished");
    expect(stderr).toMatch(/--> limbeck\.lock:\d+/);
    git("merge", "--abort");
    writeFileSync(join(directory, ".gitattributes"), "limbeck.lock merge=union\n");
    git("merge", "-q", "above");
    expect(checks(directory).stderr).not.toContain("C13");
    expect(parseLock(read(directory, "limbeck.lock")).size).toBe(5);
  });

  it("says which line cannot be read, or is missing", () => {
    const line = "a1 down= source=0123456789abcdef0123456789abcdef";
    const wrong = (text: string) => problems(() => parseLock(text));
    expect(wrong(`${line}\n`)).toEqual([]);
    expect(wrong(`${line}\n${line}\n`)).toEqual([]);
    expect(wrong(`${line}\n${line.replace("0", "1")}\n`)).toEqual([
      "C131 limbeck.lock:2:? a line of limbeck.lock is a second line for a1, which says something else",
    ]);
    for (const text of [
      "a1",
      "a1 down=",
      "down= source=0",
      `${line} sqlite=1:0`,
      `${line} sqlite`,
      `${line} down=`,
      "\0",
      "{}",
      `<<<<<<< ours`,
    ]) {
      expect(wrong(text)).toHaveLength(1);
    }
    expect(
      lockText(parseLock(lockText(parseLock(`${line} sqlite=1:0123456789abcdef0123456789abcdef`).values())).values()),
    ).toContain(line);
    const gap = released();
    edit(gap, "limbeck.lock", (text) => text.replace(/^a1b2c3.*\n/m, ""));
    expect(checks(gap).stderr).toContain(
      "error[C134]: revision d4e5f6 is released, and a1b2c3, which it stands on, is not",
    );
    expect(limbeck(gap, "lock", "d4e5f6").status).toBe(0);
    expect(checks(gap).status).toBe(0);
  });
});

it("another version of this program does not take released revisions for edited", () => {
  // Where this fails, what effectOf says of a revision has changed: raise EFFECT_FORM, and write the file anew.
  const settings = loadSettings(join(root, "fixtures/blog/limbeck.config.ts"), api);
  const { text } = lockRevisions({ settings, revisions: loadRevisions(settings, api) }, {});
  expect(text).toBe(read(root, "fixtures/blog/limbeck.lock"));
});

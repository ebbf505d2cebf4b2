import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { adding, config, contents, files, limbeck, shop } from "./limbeck.js";
import { project } from "./project.js";

describe("compile", () => {
  it("writes files for every dialect and says what", () => {
    const directory = shop();
    const { status, stdout, stderr } = limbeck(directory, "compile", "--sql");
    expect({ status, stderr }).toMatchObject({ status: 0 });
    expect(stderr).not.toContain("error");
    expect(stdout).toMatch(/^out\/sqlite\/upgrade\.sql +\d+ statements +\d+ bytes$/m);
    expect(stdout).toMatch(/\n18 files written to out\/\n$/);
    expect(files(join(directory, "out"))).toEqual([
      "SHA256SUMS",
      "manifest.json",
      ...["postgresql", "sqlite"].flatMap((dialect) => [
        `${dialect}/downgrade.sql`,
        `${dialect}/preflight.sql`,
        `${dialect}/revisions/a1b2c3_account.down.sql`,
        `${dialect}/revisions/a1b2c3_account.up.sql`,
        `${dialect}/revisions/d4e5f6_name.down.sql`,
        `${dialect}/revisions/d4e5f6_name.up.sql`,
        `${dialect}/upgrade.sql`,
        `${dialect}/verify.sql`,
      ]),
    ]);
    const checked = execFileSync("sha256sum", ["-c", "SHA256SUMS"], { cwd: join(directory, "out"), encoding: "utf8" });
    expect(checked.split("\n").filter((line) => line.endsWith(": OK"))).toHaveLength(17);
  });

  it("gives the same bytes wherever and whenever it runs", () => {
    const [one, other] = [shop(), shop()];
    limbeck(one, "compile");
    limbeck(other, "compile");
    const first = contents(join(one, "out"));
    expect(contents(join(other, "out"))).toEqual(first);
    expect(limbeck(one, "compile").stdout).toMatch(/\n18 unchanged\n$/);
    expect(contents(join(one, "out"))).toEqual(first);
    expect(Object.values(first).join("")).not.toContain(one);
  });

  it("removes what it made before and does not make any more, and nothing else", () => {
    const directory = shop();
    limbeck(directory, "compile");
    writeFileSync(join(directory, "out", "sqlite", "notes.sql"), "mine");
    renameSync(join(directory, "versions", "d4e5f6_name.ts"), join(directory, "versions", "d4e5f6_title.ts"));
    expect(limbeck(directory, "compile", "-d", "sqlite").stdout).toMatch(/written to out\/.*, 10 removed\n$/);
    expect(files(join(directory, "out"))).toEqual([
      "SHA256SUMS",
      "manifest.json",
      "sqlite/downgrade.sql",
      "sqlite/notes.sql",
      "sqlite/preflight.sql",
      "sqlite/revisions/a1b2c3_account.down.sql",
      "sqlite/revisions/a1b2c3_account.up.sql",
      "sqlite/revisions/d4e5f6_title.down.sql",
      "sqlite/revisions/d4e5f6_title.up.sql",
      "sqlite/upgrade.sql",
      "sqlite/verify.sql",
    ]);
  });

  it("takes a range, transactions and no comments", () => {
    const directory = shop();
    const { stdout } = limbeck(directory, "compile", "a1b2c3:head", "-d", "sqlite", "--stdout", "--no-comments");
    expect(stdout).toContain("ADD COLUMN name");
    expect(stdout).not.toContain("CREATE TABLE");
    expect(stdout).not.toContain("add column");
    const begins = (transaction: string): number =>
      limbeck(directory, "compile", "-dsqlite", "--stdout", `--transaction=${transaction}`).stdout.split("BEGIN")
        .length - 1;
    expect([begins("per-script"), begins("per-revision"), begins("none")]).toEqual([1, 2, 0]);
  });

  it("prints a manifest for programs", () => {
    const { stdout, stderr, status } = limbeck(shop(), "compile", "--json");
    const result = JSON.parse(stdout) as { manifest: { limbeck: number; files: { path: string }[] }; out: string };
    expect({ stderr, status, out: result.out }).toEqual({ stderr: "", status: 0, out: "out" });
    expect(result.manifest.limbeck).toBe(1);
    expect(result.manifest.files[0]?.path).toBe("sqlite/upgrade.sql");
  });

  it("sums up the revisions of a long history", () => {
    const chain = Array.from({ length: 20 }, (_, index) => `r${(index + 1000).toString()}`);
    const revisions = chain.map((id, index) => [
      `versions/${id}.ts`,
      `import { defineRevision } from "limbeck";
export default defineRevision({
  revision: "${id}",
  downRevision: ${JSON.stringify(chain[index - 1] ?? null)},
  upgrade(op) { op.execute("SELECT 1"); },
  downgrade(op) { op.execute("SELECT 2"); },
});`,
    ]);
    const directory = project(Object.fromEntries(revisions) as Record<string, string>, config("", `["sqlite"]`));
    const { stdout } = limbeck(directory, "compile");
    expect(stdout.split("\n")).toHaveLength(7);
    expect(stdout).toMatch(/^out\/sqlite\/revisions\/ \(40 files\) /m);
  });
});

describe("upgrade and downgrade", () => {
  it("print one script, and nothing else, on stdout", () => {
    const directory = shop();
    const up = limbeck(directory, "upgrade", "head", "--sql", "-d", "sqlite");
    expect(up).toMatchObject({ status: 0, stderr: "" });
    expect(up.stdout).toBe(limbeck(directory, "compile", "head", "-d", "sqlite", "--stdout").stdout);
    limbeck(directory, "compile");
    expect(up.stdout).toBe(readFileSync(join(directory, "out/sqlite/upgrade.sql"), "utf8"));
    const down = limbeck(directory, "downgrade", "head:base", "--sql", "-d", "sqlite");
    expect(down.stdout).toBe(readFileSync(join(directory, "out/sqlite/downgrade.sql"), "utf8"));
  });

  it.each([
    ["downgrade", "head:-1", "DROP COLUMN"],
    ["downgrade", "-1:base", "DROP TABLE account"],
  ])("%s %s is a range", (command, range, expected) => {
    const directory = shop({}, config("", `["sqlite"]`));
    const plain = limbeck(directory, command, range, "--sql");
    expect(plain.stdout).toContain(expected);
    expect(limbeck(directory, command, "--sql", "--", range)).toEqual(plain);
  });

  it("leave it to the graph to say what a range cannot be", () => {
    expect(limbeck(shop(), "upgrade", "-1", "--sql", "-d", "sqlite").stderr).toContain('error[G123]: "-1" leads away');
  });

  it("need no --dialect where there is one", () => {
    expect(limbeck(shop({}, config("", `["sqlite"]`)), "upgrade", "head", "--sql").status).toBe(0);
  });

  it("print the script as a part of the result for programs", () => {
    const directory = shop();
    const { stdout } = limbeck(directory, "downgrade", "head:a1b2c3", "--sql", "-d", "sqlite", "--json");
    const { script } = JSON.parse(stdout) as { script: { revisions: string[]; sql: string; statements: number } };
    expect(script).toMatchObject({ dialect: "sqlite", direction: "downgrade", from: ["d4e5f6"], to: ["a1b2c3"] });
    expect(script.sql).toContain("DROP COLUMN");
  });
});

describe("verify", () => {
  it("runs what would be written, and writes nothing", () => {
    const directory = shop();
    const { status, stdout, stderr } = limbeck(directory, "verify", "-d", "sqlite");
    expect({ status, stderr: stderr.includes("error") }).toEqual({ status: 0, stderr: false });
    expect(stdout).toMatch(
      /^sqlite: sound \(2 revisions up and down, \d+ statements, \d+ test rows, (\d+) of \1 faults refused; SQLite .*\)\n$/,
    );
    expect(existsSync(join(directory, "out"))).toBe(false);
    const { dialects } = JSON.parse(limbeck(directory, "verify", "-d", "sqlite", "--json").stdout) as {
      dialects: object[];
    };
    expect(dialects).toMatchObject([{ dialect: "sqlite", revisions: 2, passed: true }]);
  });

  it("fails where the database is not what the revisions mean", () => {
    const behind = adding(`op.execute("ALTER TABLE account ADD COLUMN extra");`);
    const { status, stdout, stderr } = limbeck(shop({ "versions/d4e5f6_name.ts": behind }), "verify", "-d", "sqlite");
    expect(status).toBe(1);
    expect(stdout).toMatch(/^sqlite: NOT SOUND /);
    expect(stderr).toMatch(/^error\[V\d+\]: /m);
  });
});

describe("wrong use is exit status 2", () => {
  it.each([
    ["compil", "C101", 'did you mean "compile"?'],
    ["frobnicate", "C101", "there are init, revision, merge, compile"],
    ["compile --stdot", "C102", 'did you mean "--stdout"?'],
    ["--stdout compile", "C102", "options stand behind the command: limbeck compile --stdout"],
    ["upgrade --sql", "C103", "`limbeck upgrade --help` explains it"],
    ["upgrade base : head --sql", "C104", "a RANGE is one word"],
    ["compile -c", "C105", "-c, --config <FILE> lacks its value"],
    ["compile --transaction never", "C106", "it takes per-script, per-revision and none"],
    ["upgrade head", "C107", "wants --sql to say so"],
    ["stamp head", "C107", "limbeck stamp ae1027:head --sql"],
    ["ensure-version", "C107", "limbeck ensure-version --sql"],
    ["revision", "C103", "revision needs a -m, --message <TEXT>"],
    ["merge", "C103", "merge needs a REVS"],
    ["history --graph svg", "C106", "it takes text, mermaid and dot"],
    ["completion csh", "C106", 'did you mean "zsh"?'],
    ["show head --jsno", "C102", 'did you mean "--json"?'],
    ["downgrade head:base -d sqlite", "C107", "limbeck downgrade head:base --sql"],
    ["compile -d sqlit", "C108", 'did you mean "sqlite"?'],
    ["upgrade head --sql", "C109", "choose one, for instance with -d sqlite"],
    ["compile --stdout -d sqlite -d postgresql", "C109", "there are sqlite and postgresql"],
  ])("limbeck %s", (line, code, words) => {
    const { status, stdout, stderr } = limbeck(shop(), ...line.split(" "));
    const [said, silent] = line.includes("--json") ? [stdout, stderr] : [stderr, stdout];
    expect({ status, silent }).toEqual({ status: 2, silent: "" });
    expect(said).toContain(code);
    expect(said).toContain(words);
  });

  it("without any command there is help, on stderr", () => {
    const { status, stdout, stderr } = limbeck(shop());
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain("Usage: limbeck");
  });

  it("help and version are none", () => {
    const directory = shop();
    const listed = limbeck(directory, "--help").stdout.split("Commands:")[1]?.split("Example:")[0] ?? "";
    const commands = [...listed.matchAll(/^ {2}([a-z-]+) /gm)].map(([, name = ""]) => name);
    expect(commands).toHaveLength(18);
    for (const command of commands.filter((name) => name !== "help")) {
      const { status, stdout, stderr } = limbeck(directory, command, "--help");
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
      expect(stdout).toMatch(new RegExp(`Examples?:\n {2}.*limbeck ${command}`));
    }
    const { status, stdout } = limbeck(shop(), "--version");
    expect(status).toBe(0);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe("what is wrong with a project is exit status 1", () => {
  const wrong = adding(`op.dropColumn("account", "emial");`);

  it("is shown with its line, once for all dialects, and nothing is written", () => {
    const directory = shop({ "versions/d4e5f6_name.ts": wrong });
    const before = contents(directory);
    const { status, stdout, stderr } = limbeck(directory, "compile");
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toBe(`error[M102]: column "account.emial" does not exist at this point
  --> versions/d4e5f6_name.ts:6:8   revision d4e5f6, operation 1 (dropColumn)
   |
 6 |     op.dropColumn("account", "emial");
   = help: account has id and email: did you mean "email"?
1 error; nothing was written
`);
    expect(contents(directory)).toEqual(before);
    expect(existsSync(join(directory, "out"))).toBe(false);
  });

  it("leaves the files of an earlier run alone", () => {
    const directory = shop();
    limbeck(directory, "compile");
    writeFileSync(join(directory, "versions/d4e5f6_name.ts"), wrong);
    const before = contents(directory);
    expect(limbeck(directory, "compile").status).toBe(1);
    expect(contents(directory)).toEqual(before);
  });

  it("names the dialects it came up in, if not in all", () => {
    const branching = adding(`if (op.dialect === "sqlite") op.dropColumn("account", "emial");`);
    const { stderr } = limbeck(shop({ "versions/d4e5f6_name.ts": branching }), "compile");
    expect(stderr).toContain(`does not exist at this point (sqlite)\n`);
  });

  it("is told to programs on stdout alone", () => {
    const { status, stdout, stderr } = limbeck(shop({ "versions/d4e5f6_name.ts": wrong }), "compile", "--json");
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    expect(JSON.parse(stdout)).toMatchObject({
      diagnostics: [
        {
          code: "M102",
          severity: "error",
          file: "versions/d4e5f6_name.ts",
          line: 6,
          column: 8,
          revision: "d4e5f6",
          operation: { number: 1, verb: "dropColumn" },
          dialects: ["sqlite", "postgresql"],
        },
      ],
    });
  });

  it("cannot fake what the terminal shows", () => {
    const hostile = adding(`op.dropColumn("account", "x\\n\\u001b[2Kerror[C999]: \\u202efake\\u009b1m");`);
    for (const args of [["compile"], ["compile", "--json"]]) {
      const { stdout, stderr } = limbeck(shop({ "versions/d4e5f6_name.ts": hostile }), ...args);
      expect(`${stdout}${stderr}`).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]/);
      expect(`${stdout}${stderr}`).not.toMatch(/^error\[C999\]/m);
    }
  });

  it("a directory that cannot be written to", () => {
    const directory = shop({ out: "a file" });
    const before = contents(directory);
    const { status, stderr } = limbeck(directory, "compile");
    expect(status).toBe(1);
    expect(stderr).toContain("error[C201]: out cannot be");
    expect(contents(directory)).toEqual(before);
  });

  it("a configuration that does not exist, or stands elsewhere", () => {
    const directory = shop();
    expect(limbeck(directory, "compile", "-c", "gone.ts").stderr).toContain("error[L101]");
    const below = join(directory, "below");
    mkdirSync(below);
    expect(limbeck(below, "compile", "-d", "sqlite").status).toBe(0);
    expect(existsSync(join(directory, "out/sqlite/upgrade.sql"))).toBe(true);
    rmSync(join(directory, "out"), { recursive: true });
    expect(limbeck("/", "compile", "-c", join(directory, "limbeck.config.ts")).status).toBe(0);
    expect(existsSync(join(directory, "out/sqlite/upgrade.sql"))).toBe(true);
  });
});

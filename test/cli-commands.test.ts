import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { adding, config, contents, limbeck, shop } from "./limbeck.js";

const NAME = "versions/d4e5f6_name.ts";
const other = adding("").replace("d4e5f6", "e5f6a7");

describe("stamp and ensure-version", () => {
  it("print rows and nothing else", () => {
    const directory = shop({ "versions/e5f6a7_title.ts": other });
    const unguarded = ["--sql", "--guards", "none"];
    const { status, stdout, stderr } = limbeck(directory, "stamp", "heads", ...unguarded, "-d", "postgresql");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(
      /BEGIN;\n\nCREATE TABLE IF NOT EXISTS alembic_version \([^;]+\);\n\n-- Running stamp {2}-> d4e5f6, e5f6a7\nINSERT/,
    );
    expect(stdout.match(/^INSERT INTO alembic_version \(version_num\) VALUES \('\w+'\);$/gm)).toHaveLength(2);
    expect(stdout).not.toContain("account");
    const moved = limbeck(directory, "stamp", "a1b2c3:d4e5f6", ...unguarded, "-d", "sqlite", "--transaction", "none");
    expect(moved.stdout).toBe(`.bail on

-- stamp from a1b2c3 to d4e5f6
-- dialect:     sqlite 3.35 or later, for sqlite3
-- guards:      none
-- statements:  1, in no transaction
-- changes:     the rows of the version table, and nothing else
-- to run it:   sqlite3 app.db < FILE
-- mind:        not as an argument, sqlite3 app.db "$(cat FILE)", which takes a script for --client any
-- if it fails: the statements before the one that failed stay; look at what is there before you run anything again; the exit status of sqlite3 is 1

-- Running stamp a1b2c3 -> d4e5f6
UPDATE alembic_version SET version_num = 'd4e5f6' WHERE version_num = 'a1b2c3';
`);
    const down = limbeck(directory, "stamp", "d4e5f6,e5f6a7:a1b2c3", ...unguarded, "-d", "sqlite");
    expect(down.stdout).toMatch(/DELETE[^;]+;\n\nUPDATE/);
    const guarded = limbeck(directory, "stamp", "a1b2c3:d4e5f6", "--sql", "-d", "sqlite").stdout;
    expect(guarded).toContain('"stamp d4e5f6: alembic_version must hold exactly a1b2c3 - nothing was changed"');
    expect(limbeck(directory, "stamp", "head:head", "--sql", "-d", "sqlite").status).toBe(1);
    expect(limbeck(directory, "stamp", "d4e5f6:d4e5f6", "--sql", "-d", "sqlite").stderr).toContain("error[G126]");
  });

  it("print the version table, where there need be no revision yet", () => {
    const versionTable = `versionTable: { name: "v", schema: "main", column: "id", length: 40, primaryKey: false }`;
    const directory = shop({}, config(versionTable, `["sqlite"]`));
    rmSync(join(directory, "versions"), { recursive: true });
    expect(limbeck(directory, "ensure-version", "--sql").stdout).toBe(`.bail on

BEGIN IMMEDIATE;

CREATE TABLE IF NOT EXISTS main.v (
    id VARCHAR(40) NOT NULL
);

COMMIT;
`);
    const { stdout } = limbeck(directory, "ensure-version", "--sql", "--json");
    expect(JSON.parse(stdout)).toMatchObject({ script: { dialect: "sqlite", from: [], to: [], statements: 3 } });
  });
});

describe("check", () => {
  it("tells whether out/ is what compiling gives", () => {
    const directory = shop();
    expect(limbeck(directory, "check").stderr).toContain(
      "error[C123]: out/ is not what the scripts compile to now: sqlite/upgrade.sql (missing)",
    );
    limbeck(directory, "compile");
    expect(limbeck(directory, "check")).toEqual({
      status: 0,
      stdout: "sound: 2 revisions in 2 dialects, up and down; out/ is current\n",
      stderr: expect.not.stringContaining("error") as string,
    });
    const file = join(directory, "out/sqlite/upgrade.sql");
    writeFileSync(file, readFileSync(file, "utf8").replace("CREATE", "create"));
    rmSync(join(directory, "out/SHA256SUMS"));
    const before = contents(directory);
    const { status, stdout } = limbeck(directory, "check", "--json");
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      revisions: 2,
      outdated: [
        { path: "sqlite/upgrade.sql", why: "edited" },
        { path: "SHA256SUMS", why: "missing" },
      ],
    });
    expect(contents(directory)).toEqual(before);
    expect(limbeck(directory, "check", "--no-out").status).toBe(0);
  });

  it("knows files that no script makes any more, and the options that were compiled with", () => {
    const directory = shop({ "versions/e5f6a7_title.ts": other });
    limbeck(directory, "compile", "--no-comments", "--transaction", "none");
    expect(limbeck(directory, "check").status).toBe(1);
    expect(limbeck(directory, "check", "--no-comments", "--transaction", "none").status).toBe(0);
    rmSync(join(directory, "versions/e5f6a7_title.ts"));
    expect(limbeck(directory, "check", "--json").stdout).toMatch(
      /"path": "sqlite\/revisions\/e5f6a7_title.up.sql",\s+"why": "left over"/,
    );
  });

  it("finds what is wrong in any dialect, in either direction", () => {
    const wrong = (body: string) => limbeck(shop({ [NAME]: adding(body) }), "check", "--no-out");
    expect(wrong(`op.dropColumn("account", "emial");`).stderr).toContain("error[M102]");
    const down = adding(`op.addColumn("account", column("name", t.text()));`).replace(
      /\},\n\}\);\n$/,
      `},\n  downgrade(op) { if (op.dialect === "postgresql") op.dropTable("acount"); else op.dropColumn("account", "name"); },\n});\n`,
    );
    const { status, stderr } = limbeck(shop({ [NAME]: down }), "check", "--no-out");
    expect(status).toBe(1);
    expect(stderr).toContain(`error[M101]: table "acount" does not exist`);
    expect(stderr).toContain("(postgresql)");
  });
});

describe("-x key=value", () => {
  const reading = adding(`op.execute("UPDATE account SET email = '" + (op.args.domain ?? "nobody") + "'");`).replace(
    /\},\n\}\);\n$/,
    `},\n  downgrade(op) { op.execute("SELECT '" + Object.keys(op.args).join() + "'"); },\n});\n`,
  );
  const sqlite = (directory: string, ...args: string[]) => limbeck(directory, ...args, "-d", "sqlite");

  it("reaches the scripts", () => {
    const directory = shop({ [NAME]: reading });
    const up = ["upgrade", "head", "--sql"];
    expect(sqlite(directory, ...up).stdout).toContain("email = 'nobody'");
    expect(sqlite(directory, ...up, "-x", "domain=a=b").stdout).toContain("email = 'a=b'");
    expect(sqlite(directory, "downgrade", "head:-1", "--sql", "--argument", "domain=").stdout).toContain(
      "SELECT 'domain'",
    );
    expect(sqlite(directory, "compile", "-xdomain=x").status).toBe(0);
    expect(sqlite(directory, "verify", "-x", "domain=x").status).toBe(0);
    expect(limbeck(directory, "check", "-x", "domain=x").stderr).toContain("error[C123]");
  });

  it("is refused where no script reads it", () => {
    const directory = shop({ [NAME]: reading });
    const before = contents(directory);
    const { status, stdout, stderr } = sqlite(directory, "compile", "a1b2c3", "-x", "domain=x");
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain("error[C122]: no script that was run reads op.args.domain");
    expect(sqlite(directory, "upgrade", "head", "--sql", "-x", "domian=x").stderr).toContain('did you mean "domain"?');
    expect(contents(directory)).toEqual(before);
  });

  it("cannot be written to", () => {
    const writing = shop({ [NAME]: adding(`op.args.domain = "x";`) });
    expect(sqlite(writing, "upgrade", "head", "--sql").stderr).toContain("error[M418]");
  });
});

describe("completion", () => {
  const script = (shell: string): string => limbeck(shop(), "completion", shell).stdout;
  const has = (shell: string): boolean => spawnSync(shell, ["-c", "true"]).status === 0;

  it.each([
    [["limbeck", "rev"], ["revision"]],
    [["limbeck", "d"], ["downgrade"]],
    [["limbeck", "history", "--v"], ["--verbose"]],
    [
      ["limbeck", "upgrade", "head", "--transaction", "per-"],
      ["per-script", "per-revision"],
    ],
    [["limbeck", "-c", "lim"], ["limbeck.config.ts"]],
    [
      ["limbeck", "history", "--graph", ""],
      ["text", "mermaid", "dot"],
    ],
    [["limbeck", "revision", "-m", ""], []],
  ])("bash: %j", (words, expected) => {
    const ask = `COMP_WORDS=(${words.map((word) => `"${word}"`).join(" ")}); COMP_CWORD=${words.length - 1}; _limbeck; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout, stderr } = spawnSync("bash", ["-c", `${script("bash")}\n${ask}`], {
      cwd: shop(),
      encoding: "utf8",
    });
    expect({ stderr, words: stdout.split("\n").filter((word) => word !== "") }).toEqual({
      stderr: "",
      words: expected,
    });
  });

  it.runIf(has("zsh"))("zsh reads its script", () => {
    const { status, stderr } = spawnSync("zsh", ["-n", "-c", script("zsh")], { encoding: "utf8" });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const loaded = spawnSync(
      "zsh",
      ["-f", "-c", `autoload -U compinit; compinit -D; ${script("zsh")}; print $_comps[limbeck]`],
      { encoding: "utf8" },
    );
    expect(loaded).toMatchObject({ status: 0, stderr: "", stdout: "_limbeck\n" });
  });

  it.runIf(has("fish"))("fish completes with its script", () => {
    const ask = (line: string): readonly string[] =>
      spawnSync("fish", ["--no-config", "-c", `${script("fish")}complete -C '${line}'`], { encoding: "utf8" })
        .stdout.split("\n")
        .map((found) => found.split("\t")[0] ?? "")
        .filter((found) => found !== "");
    expect(ask("limbeck rev")).toEqual(["revision"]);
    expect(ask("limbeck history --ver")).toEqual(["--verbose"]);
    expect(ask("limbeck history --graph ")).toEqual(expect.arrayContaining(["dot", "mermaid", "text"]));
  });

  it("speaks of every command and option that help does", () => {
    const [bash, zsh, fish] = ["bash", "zsh", "fish"].map(script);
    for (const text of [bash, zsh, fish]) {
      for (const name of ["ensure-version", "depends-on", "resolve-dependencies", "no-out", "argument", "autogenerate"])
        expect(text).toContain(name);
    }
  });
});

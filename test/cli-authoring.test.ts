import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { momentIn } from "../src/authoring/moment.js";
import { fileNameOf, isFound, slugOf } from "../src/authoring/place.js";
import { scriptFrom } from "../src/authoring/template.js";
import { adding, config, contents, files, limbeck, shop } from "./limbeck.js";
import { problems, project } from "./project.js";

const ok = (directory: string, ...args: string[]): string => {
  const { status, stdout, stderr } = limbeck(directory, ...args);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return stdout;
};
const json = (directory: string, ...args: string[]): Record<string, unknown> =>
  JSON.parse(ok(directory, ...args, "--json")) as Record<string, unknown>;
const history = (directory: string): string => ok(directory, "history");

describe("init", () => {
  it("begins a project that compiles, checks and goes on", () => {
    const directory = project({}, undefined);
    const said = ok(directory, "init", "db");
    expect(said.split("\n").map((line) => line.replace(/[0-9a-f]{12}/, "ID"))).toEqual([
      "wrote db/limbeck.config.ts",
      "wrote db/.gitignore",
      "wrote db/package.json",
      "wrote db/migrations/versions/ID_create_account.ts",
      'next, in db: npx limbeck compile writes out/, npx limbeck verify tries it, npx limbeck revision -m "…" begins what comes next',
      "",
    ]);
    const db = join(directory, "db");
    expect(limbeck(db, "compile").status).toBe(0);
    expect(ok(db, "check")).toBe(
      "sound: 1 revision in 2 dialects, up and down; out/ is current (10 files)\n".replace(" (10 files)", ""),
    );
    expect(limbeck(db, "verify", "-d", "sqlite").status).toBe(0);
    ok(db, "revision", "-m", "second");
    expect(history(db)).toMatch(/^([0-9a-f]{12}) -> [0-9a-f]{12} \(head\), second\n<base> -> \1, create account\n$/);
    const scripts = JSON.parse(readFileSync(join(db, "package.json"), "utf8")) as { scripts: object };
    expect(scripts.scripts).toEqual({ sql: "limbeck compile --sql", "sql:check": "limbeck check" });
  });

  it("overwrites nothing", () => {
    const theirs = { "package.json": "{}", ".gitignore": "x", "migrations/versions/a.ts": adding("") };
    const directory = project(theirs, undefined);
    // The helper writes a configuration wherever there is none.
    expect(limbeck(directory, "init").stderr).toContain("error[C119]");
    const fresh = join(directory, "fresh");
    mkdirSync(join(fresh, "migrations/versions"), { recursive: true });
    for (const [path, text] of Object.entries(theirs)) writeFileSync(join(fresh, path), text);
    expect(ok(fresh, "init")).toBe(`wrote limbeck.config.ts
kept .gitignore
kept package.json
kept migrations/versions/
for the scripts of package.json: "sql": "limbeck compile --sql", "sql:check": "limbeck check"
next: npx limbeck compile writes out/, npx limbeck verify tries it, npx limbeck revision -m "…" begins what comes next
`);
    expect(contents(fresh)).toMatchObject(theirs);
    expect(files(fresh)).toHaveLength(4);
    const again = contents(fresh);
    expect(limbeck(fresh, "init").status).toBe(1);
    expect(contents(fresh)).toEqual(again);
  });

  it("says for programs what it did, and where it cannot", () => {
    const directory = project({ file: "" }, undefined);
    expect(json(directory, "init", "db")).toMatchObject({
      kept: [],
      written: expect.arrayContaining(["db/package.json"]) as object,
    });
    const before = contents(directory);
    const { status, stderr } = limbeck(directory, "init", "file/db");
    expect(status).toBe(1);
    expect(stderr).toContain("error[C201]: file/db/limbeck.config.ts cannot be written: a file stands where");
    expect(contents(directory)).toEqual(before);
  });
});

describe("revision", () => {
  it("stands on the head, and is a script that loads", () => {
    const directory = shop();
    const path = ok(directory, "revision", "-m", 'Say "hello", `twice`!').trim();
    expect(path).toMatch(/^versions\/[0-9a-f]{12}_say_hello_twice\.ts$/);
    const text = readFileSync(join(directory, path), "utf8");
    const id = path.slice("versions/".length, "versions/".length + 12);
    expect(text).toContain(`revision: "${id}",\n  downRevision: "d4e5f6",\n  branchLabels: [],\n  dependsOn: [],\n`);
    expect(text).toContain('message: "Say \\"hello\\", `twice`!",');
    expect(text).toMatch(/createDate: "\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ",/);
    expect(history(directory).split("\n")[0]).toBe(`d4e5f6 -> ${id} (head), Say "hello", \`twice\`!`);
    expect(limbeck(directory, "compile").status).toBe(0);
  });

  it("begins a history", () => {
    const directory = project({}, config());
    expect(json(directory, "revision", "-m", "")).toMatchObject({ downRevisions: [], message: "" });
    expect(files(join(directory, "versions"))[0]).toMatch(/^[0-9a-f]{12}\.ts$/);
    const based = project({}, config(`baseline: { revision: "834b1a697901", schema: [] }`));
    expect(json(based, "revision", "-m", "x")).toMatchObject({ downRevisions: ["834b1a697901"] });
    expect(json(based, "revision", "-m", "y", "--head", "base")).toMatchObject({ downRevisions: ["834b1a697901"] });
  });

  it("branches, labels and depends as it is told", () => {
    const directory = shop();
    const made = json(
      directory,
      ...["revision", "-m", "orders", "--head", "a1b2c3", "--splice", "--rev-id", "0rders"],
      ...["--branch-label", "orders", "--depends-on", "head"],
    );
    expect(made).toMatchObject({
      revision: "0rders",
      downRevisions: ["a1b2c3"],
      branchLabels: ["orders"],
      dependsOn: ["d4e5f6"],
      file: "versions/0rders_orders.ts",
    });
    expect(limbeck(directory, "revision", "-m", "more").stderr).toContain("error[C115]");
    expect(json(directory, "revision", "-m", "more", "--head", "orders@head", "--depends-on", "orders")).toMatchObject({
      downRevisions: ["0rders"],
      dependsOn: ["orders"],
    });
    expect(json(directory, "revision", "-m", "apart", "--head", "base")).toMatchObject({ downRevisions: [] });
    expect(limbeck(directory, "heads").stdout.split("\n")).toHaveLength(4);
  });

  it.each([
    [["--rev-id", "a-b"], "L117"],
    [["--rev-id", "x".repeat(33)], "L118"],
    [["--branch-label", "a@b"], "L117"],
    [["--branch-label", "d4e5f6"], "G108"],
    [["--depends-on", "nope"], "G111"],
    [["--depends-on", "base"], "G116"],
    [["--head", "nope"], "G111"],
    [["--head", "nope@head"], "G117"],
  ])("%s is refused with %s, and nothing is written", (args, code) => {
    const directory = shop();
    const before = contents(directory);
    const { status, stderr } = limbeck(directory, "revision", "-m", "x", ...args);
    expect(status).toBe(1);
    expect(stderr).toContain(`error[${code}]`);
    expect(contents(directory)).toEqual(before);
  });

  it("follows the configuration: directories, names, time zone and template", () => {
    const template = `// {{title}}\nimport { defineRevision } from "limbeck";\nexport default defineRevision({ revision: {{revision}}, downRevision: {{downRevision}}, createDate: {{createDate}}, message: {{message}}, upgrade() {} });\n`;
    const directory = project(
      { "new.template": template },
      `import { defineConfig } from "limbeck";
export default defineConfig({
  versions: ["orders/**/*.js", "billing/*.{mts,ts}", "!orders/drafts/**"], dialects: ["sqlite"],
  fileTemplate: "{year}/{month}-{day}_{slug}-{rev}", timezone: "Asia/Kathmandu", revisionTemplate: "new.template",
});`,
    );
    const path = ok(
      directory,
      "revision",
      "-m",
      "line one */\n two",
      "--version-path",
      "orders",
      "--rev-id",
      "r1",
    ).trim();
    expect(path).toMatch(/^orders\/\d{4}\/\d\d-\d\d_line_one_two-r1\.js$/);
    const text = readFileSync(join(directory, path), "utf8");
    expect(text).toMatch(/^\/\/ line one \* \/ two\n/);
    expect(text).toMatch(/createDate: "[-\dT:]+\+05:45"/);
    const below = join(directory, "orders");
    expect(ok(below, "revision", "-m", "next", "--rev-id", "r2").trim()).toMatch(/^\d{4}\/\d\d-\d\d_next-r2\.js$/);
    expect(limbeck(directory, "revision", "-m", "x", "--version-path", "orders/drafts").stderr).toContain(
      "error[C110]",
    );
    expect(limbeck(directory, "revision", "-m", "x", "--version-path", "billing").stderr).toContain("error[C110]");
  });

  it("finds the directory of its neighbour, where there are several", () => {
    const versions = `versions: ["versions/*.ts", "more/*.ts"]`;
    const directory = shop({}, config().replace(`versions: "versions/*.ts"`, versions));
    expect(ok(directory, "revision", "-m", "x", "--rev-id", "r1").trim()).toBe("versions/r1_x.ts");
    expect(ok(directory, "revision", "-m", "y", "--rev-id", "r2", "--version-path", "more").trim()).toBe(
      "more/r2_y.ts",
    );
    expect(ok(directory, "revision", "-m", "z", "--rev-id", "r3").trim()).toBe("more/r3_z.ts");
  });
});

describe("merge", () => {
  const forked = () => shop({ "versions/e5f6a7_title.ts": adding("").replace("d4e5f6", "e5f6a7") });

  it("joins heads", () => {
    const directory = forked();
    expect(json(directory, "merge", "heads", "--rev-id", "m1")).toMatchObject({
      revision: "m1",
      downRevisions: ["d4e5f6", "e5f6a7"],
      message: "merge d4e5f6, e5f6a7",
      file: "versions/m1_merge_d4e5f6_e5f6a7.ts",
    });
    expect(ok(directory, "heads")).toBe("m1 (head) (mergepoint)\n");
    expect(limbeck(directory, "merge", "heads").stderr).toContain("error[C116]");
  });

  it("joins a head and one that it depends on as well", () => {
    const directory = shop();
    ok(directory, "revision", "-m", "beside", "--head", "base", "--depends-on", "head", "--rev-id", "b1");
    expect(ok(directory, "heads")).toBe("b1 (head)\nd4e5f6 (effective head)\n");
    expect(json(directory, "merge", "heads")).toMatchObject({ downRevisions: ["b1", "d4e5f6"] });
    expect(limbeck(directory, "verify", "-d", "sqlite").status).toBe(0);
  });

  it("takes each by name, and what is no head only when spliced", () => {
    const directory = forked();
    ok(directory, "revision", "-m", "on top", "--head", "d4e5f6", "--rev-id", "top1");
    expect(limbeck(directory, "merge", "d4e5f6", "e5f6a7").stderr).toContain("error[C114]");
    expect(limbeck(directory, "merge", "d4e5f6", "d4e5f6").stderr).toContain("error[C116]");
    expect(limbeck(directory, "merge", "top1", "a1b2c3", "--splice").stderr).toContain("error[C117]");
    expect(json(directory, "merge", "e5f6a7", "d4e5f6", "--splice", "-m", "early")).toMatchObject({
      downRevisions: ["e5f6a7", "d4e5f6"],
      message: "early",
    });
  });
});

describe("the parts of a new script", () => {
  it.each([
    ["Remove a column", "remove_a_column"],
    ["  add: e-mail/phone ", "add_e_mail_phone"],
    ["Größe ändern 中文", "größe_ändern_中文"],
    ["!!!", ""],
    ["a message that goes on and on until nobody reads it", "a_message_that_goes_on_and_on_until"],
    ["x".repeat(50), "x".repeat(40)],
  ])("the slug of %j is %j", (message, slug) => {
    expect(slugOf(message)).toBe(slug);
  });

  it.each([
    ["{rev}_{slug}", "ab_hello"],
    ["{year}/{month}/{day}_{hour}{minute}{second}_{slug}", "2020/07/19_183227_hello"],
    ["{epoch}", "1595183547"],
  ])("%s is a name", (template, name) => {
    const moment = momentIn("UTC", 1_595_183_547_000);
    expect(fileNameOf(template, "ab", "Hello", moment)).toBe(name);
    expect(fileNameOf("{rev}_{slug}", "ab", "", moment)).toBe("ab");
  });

  it.each([
    ["UTC", "2020-07-19T18:32:27Z"],
    ["Europe/Vienna", "2020-07-19T20:32:27+02:00"],
    ["America/St_Johns", "2020-07-19T16:02:27-02:30"],
    ["Pacific/Kiritimati", "2020-07-20T08:32:27+14:00"],
  ])("a moment in %s", (timezone, iso) => {
    expect(momentIn(timezone, 1_595_183_547_999).iso).toBe(iso);
  });

  it("a time zone that does not exist", () => {
    expect(problems(() => momentIn("Europe/Vienn", 0))).toEqual(['L141 ? there is no time zone "Europe/Vienn"']);
  });

  it.each([
    ["versions/*.ts", "versions/a.ts", true],
    ["versions/*.ts", "versions/2020/a.ts", false],
    ["versions/**/*.ts", "versions/2020/a.ts", true],
    ["versions/*.{js,mjs}", "versions/a.ts", false],
    ["./versions/*.ts", "versions/a.ts", true],
    ["../shared/*.ts", "../shared/a.ts", true],
    ["versions/a.ts", "versions/a.ts", true],
    ["**/*.ts", "node_modules/x/a.ts", false],
  ])("%s finds %s: %s", (glob, path, found) => {
    expect(isFound([glob], "/project/db", join("/project/db", path))).toBe(found);
    expect(isFound([glob, `!${path}`], "/project/db", join("/project/db", path))).toBe(false);
  });

  it("literals that cannot get out of their quotes, nor move a cursor", () => {
    const message = `"; process.exit(1); //\n\u2028\u202e\u001b{{revision}}$&`;
    const revision = { id: "a", downRevisions: [], branchLabels: [], dependsOn: [], message, createDate: "" };
    const text = scriptFrom("{{revision}} {{downRevision}} {{message}}", revision);
    expect(text).toBe(String.raw`"a" null "\"; process.exit(1); //\n\u2028\u202e\u001b{{revision}}$&"`);
  });
});

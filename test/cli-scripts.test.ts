import { spawn, spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { adding, BIN, config, contents, limbeck, shop } from "./limbeck.js";

const NAME = "versions/d4e5f6_name.ts";
const ADD = `op.addColumn("account", column("name", t.text()));`;
const PRINT = ["upgrade", "head", "--sql", "-d", "sqlite"];
const clean = limbeck(shop(), ...PRINT).stdout;

describe("what scripts print", () => {
  it("goes to stderr, by whatever way", () => {
    const ways = [
      `console.log("1 %s", "log");`,
      `console.info("2");`,
      `console.debug("3");`,
      `console.table([["4"]]);`,
      `console.dir({ five: 5 });`,
      `console.group("6"); console.groupEnd();`,
      `console.count("7");`,
      `process.stdout.write("8\\n");`,
    ].join(" ");
    const talkative = shop(
      { [NAME]: `process.on("exit", () => console.log("9"));\n${adding(`${ways} ${ADD}`)}` },
      `console.log("configured");\n${config()}`,
    );
    const { status, stdout, stderr } = limbeck(talkative, ...PRINT);
    expect({ status, stdout }).toEqual({ status: 0, stdout: clean });
    for (const said of ["configured", "1 log", "2", "3", "4", "five: 5", "6", "7: 1", "8", "9"]) {
      expect(stderr).toContain(said);
    }
  });

  it("does not get into what programs read", () => {
    const { stdout } = limbeck(shop({ [NAME]: adding(`console.log("x"); ${ADD}`) }), "compile", "--json");
    expect(JSON.parse(stdout)).toMatchObject({ out: "out" });
  });
});

describe("what scripts begin and nobody waits for", () => {
  it.each([
    ["a timer that records", `setTimeout(() => op.execute("SELECT 1"), 50);`, `error[M417]`, "6:25"],
    ["a promise that records", `void Promise.resolve().then(() => op.execute("SELECT 1"));`, `error[M417]`, "6:42"],
    ["a promise that is rejected", `void Promise.reject(new Error("lost"));`, "ended with Error: lost", "6:25"],
    ["a timer that throws", `setTimeout(() => { throw new TypeError("late"); }, 50);`, "TypeError: late", "6:30"],
    ["what is no error", `void Promise.reject("words");`, `error[L120]`, ""],
  ])("%s stops everything", (_, body, words, place) => {
    const directory = shop({ [NAME]: adding(`${body} ${ADD}`) });
    const before = contents(directory);
    for (const args of [PRINT, ["compile"]]) {
      const { status, stdout, stderr } = limbeck(directory, ...args);
      expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
      expect(stderr).toContain(words);
      expect(stderr).toContain(place === "" ? words : `${NAME}:${place}`);
      expect(stderr).not.toMatch(/^ +at /m);
      expect(stderr).toMatch(/\n1 error; nothing was written\n$/);
    }
    expect(contents(directory)).toEqual(before);
  });

  it("is told beside what else is wrong", () => {
    const body = `setTimeout(() => { throw new Error("late"); }, 20); op.dropTable("acount");`;
    const { status, stderr } = limbeck(shop({ [NAME]: adding(body) }), ...PRINT);
    expect(status).toBe(1);
    expect(stderr).toContain("error[M101]");
    expect(stderr).toContain("error[L120]");
  });

  it("is told to programs as well, and by verify", () => {
    const directory = shop({ [NAME]: adding(`${ADD} void Promise.reject(new Error("lost"));`) });
    const { status, stdout } = limbeck(directory, "verify", "-d", "sqlite", "--json");
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ diagnostics: [{ code: "L120", file: NAME, line: 6 }] });
  });

  it("does no harm where nothing comes of it", () => {
    const { status, stdout } = limbeck(shop({ [NAME]: adding(`${ADD} setTimeout(() => undefined, 50);`) }), ...PRINT);
    expect({ status, stdout }).toEqual({ status: 0, stdout: clean });
  });

  it("is said to be waited for, where it does not end", async () => {
    const directory = shop({ [NAME]: adding(`${ADD} setInterval(() => undefined, 50);`) });
    const child = spawn(process.execPath, [BIN, ...PRINT], { cwd: directory });
    let stdout = "";
    child.stdout.on("data", (chunk) => (stdout += String(chunk)));
    const said = await new Promise((resolve) => child.stderr.once("data", (chunk) => resolve(String(chunk))));
    child.kill();
    expect(said).toMatch(/^waiting for what a script has begun/);
    expect(stdout).toBe("");
  });
});

it.each(["Promise.resolve()", "new Promise(() => undefined)"])("a defect shows its stack, and no SQL (%s)", (work) => {
  const containment = new URL("../dist/cli/containment.js", import.meta.url).href;
  const code = `import { contain, nothingIsPending } from "${containment}";
const defect = new TypeError("undefined is not a plan");
defect.stack = "TypeError: undefined is not a plan\\n    at plan (${containment}:1:1)";
const { during, write } = contain(nothingIsPending);
await during(() => {
  setTimeout(() => { throw defect; }, 10);
  return ${work};
});
write("CREATE TABLE", () => undefined);`;
  const run = spawnSync(process.execPath, ["--input-type=module", "-e", code], { encoding: "utf8" });
  expect(run).toMatchObject({ status: 1, stdout: "" });
  expect(run.stderr).toContain("TypeError: undefined is not a plan\n    at plan");
});

describe("a script cannot end the program", () => {
  const ending = (body: string) => shop({ [NAME]: adding(`${body} ${ADD}`) });

  it.each([
    ["in upgrade", `process.exit();`, "6:13"],
    ["by another way", `process.abort();`, "6:13"],
    ["and catch that", `try { process.exit(0); } catch { /* went on */ }`, "6:19"],
    ["from a timer", `setTimeout(() => process.exit(0), 20);`, "6:30"],
  ])("%s", (_, body, place) => {
    const { status, stdout, stderr } = limbeck(ending(body), ...PRINT);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toMatch(/^error\[L121\]: process\.(?:exit|abort)\(\) would end limbeck/);
    expect(stderr).toContain(`${NAME}:${place}`);
    expect(stderr).toMatch(/\n1 error; nothing was written\n$/);
  });

  it("while it is loaded, nor from the configuration", () => {
    for (const directory of [
      shop({ [NAME]: `process.exit(0);\n${adding(ADD)}` }),
      shop({}, `process.exit(0);\n${config()}`),
    ]) {
      const { status, stdout, stderr } = limbeck(directory, "compile");
      expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
      expect(stderr).toMatch(/^error\[L121\][^]*\.ts:1:9/);
    }
  });
});

describe("options that all commands take", () => {
  it("may stand before the command as well", () => {
    const directory = shop();
    const { status, stdout } = limbeck(directory, "--json", "-c", "limbeck.config.ts", "compile");
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ out: "out" });
    expect(limbeck(directory, "-c", "gone.ts", "compile").stderr).toContain("error[L101]");
    expect(limbeck(directory, "-c", "gone.ts", "compile", "-c", "limbeck.config.ts").status).toBe(0);
  });
});

describe("several heads", () => {
  const other = adding(ADD).replace("d4e5f6", "e5f6a7").replace('"name"', '"title"');
  const forked = () => shop({ "versions/e5f6a7_title.ts": other }, config("", `["sqlite"]`));

  it("that nobody asked for are named", () => {
    for (const args of [["compile"], ["compile", "--stdout"]]) {
      const { status, stderr } = limbeck(forked(), ...args);
      expect(status).toBe(0);
      expect(stderr).toContain(
        "warning[G130]: there are 2 heads, and these scripts go to all of them: d4e5f6 and e5f6a7",
      );
    }
  });

  it("that somebody asked for are not", () => {
    expect(limbeck(forked(), "compile", "heads").stderr).not.toContain("G130");
  });
});

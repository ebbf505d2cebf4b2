import { spawn, spawnSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { diagnostic } from "../src/diagnostics/catalog.js";
import { reportText } from "../src/cli/report.js";
import { BIN, contents, files, limbeck, shop } from "./limbeck.js";

const long = `import { defineRevision } from "limbeck";
export default defineRevision({
  revision: "f7a8b9",
  downRevision: "d4e5f6",
  upgrade(op) {
    for (let i = 0; i < 20000; i++) op.execute("SELECT " + i);
  },
  downgrade(op) {
    op.execute("SELECT 1");
  },
});
`;

describe("streams", () => {
  it("a reader that goes away is no defect", () => {
    const directory = shop({ "versions/f7a8b9_long.ts": long });
    const script = `set -o pipefail; "$0" "$1" upgrade head --sql -d sqlite | head -n 1`;
    const { status, stdout, stderr } = spawnSync("bash", ["-c", script, process.execPath, BIN], {
      cwd: directory,
      encoding: "utf8",
    });
    expect({ status, stdout, stderr }).toEqual({ status: 141, stdout: ".bail on\n", stderr: "" });
  });

  it.runIf(existsSync("/dev/full"))("a script that could not be delivered is an error", () => {
    const script = `"$0" "$1" upgrade head --sql -d sqlite > /dev/full`;
    const { status, stderr } = spawnSync("bash", ["-c", script, process.execPath, BIN], {
      cwd: shop(),
      encoding: "utf8",
    });
    expect(status).toBe(1);
    expect(stderr).toContain("error[C201]: standard output cannot be written: no space is left on the device");
  });

  it("colour is for terminals", () => {
    expect(limbeck(shop(), "compil").stderr).not.toContain("\u001b");
    const found = [diagnostic("missingOptionValue", { flags: "-c" })];
    const scene = { directory: ".", dialects: [], colour: true };
    expect(reportText(found, scene)).toBe("\u001b[1;31merror[C105]\u001b[0m: \u001b[1m-c lacks its value\u001b[0m\n");
  });

  it("a disk that is full half-way", () => {
    const directory = shop({ "versions/f7a8b9_long.ts": long });
    limbeck(directory, "compile", "a1b2c3");
    const before = contents(directory);
    // The limit on the size of files stands for it: the first scripts can still be written, the last cannot.
    const script = `ulimit -f 4; LIMBECK_NO_CACHE=1 exec "$0" "$1" compile`;
    const { status, stderr } = spawnSync("bash", ["-c", script, process.execPath, BIN], {
      cwd: directory,
      encoding: "utf8",
    });
    expect(status).toBe(1);
    expect(stderr).toContain("error[C201]");
    expect(contents(directory)).toEqual(before);
  });

  it("Ctrl-C leaves everything or nothing", async () => {
    const directory = shop({ "versions/f7a8b9_long.ts": long });
    for (const delay of [50, 150, 300, 600]) {
      const child = spawn(process.execPath, [BIN, "compile"], { cwd: directory });
      setTimeout(() => child.kill("SIGINT"), delay);
      await new Promise((resolve) => child.once("exit", resolve));
      const left = files(directory);
      expect(left.filter((path) => path.endsWith(".tmp"))).toEqual([]);
      expect([0, 20]).toContain(left.filter((path) => path.startsWith("out/")).length);
      rmSync(join(directory, "out"), { recursive: true, force: true });
    }
  });

  it("Ctrl-C waits for what must not be left half-done", () => {
    const streams = new URL("../dist/cli/streams.js", import.meta.url).href;
    const code = `import { uninterrupted } from ${JSON.stringify(streams)};
await uninterrupted(() => {
  process.kill(process.pid, "SIGINT");
  for (const end = Date.now() + 50; Date.now() < end; );
  console.log("done");
});
console.log("not reached");`;
    const { status, stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", code], { encoding: "utf8" });
    expect({ status, stdout }).toEqual({ status: 130, stdout: "done\n" });
  });

  /** Takes half a second wherever it is replayed. */
  const slow = `import { defineRevision } from "limbeck";
export default defineRevision({
  revision: "f7a8b9",
  downRevision: "d4e5f6",
  upgrade(op) {
    const end = Date.now() + 600;
    while (Date.now() < end);
    op.execute("SELECT 1");
  },
  downgrade(op) {
    const end = Date.now() + 600;
    while (Date.now() < end);
    op.execute("SELECT 2");
  },
});
`;
  /** What a person sees who calls it at a terminal, and what a program gets. */
  const atTerminal = (directory: string, term: string): string => {
    const command = `'${process.execPath}' '${BIN}' check --no-out`;
    return spawnSync("script", ["-qec", command, "/dev/null"], {
      cwd: directory,
      encoding: "utf8",
      env: { ...process.env, TERM: term },
    }).stdout;
  };

  it.runIf(existsSync("/usr/bin/script"))("work that takes long says what it is about, at a terminal alone", () => {
    const directory = shop({ "versions/f7a8b9_slow.ts": slow });
    const shown = atTerminal(directory, "xterm");
    expect(shown).toContain("\r\u001b[Kcompiling for ");
    // What it was about is gone when the answer comes.
    expect(shown).toMatch(/\r\u001b\[Ksound: 3 revisions in 2 dialects/);
    expect(atTerminal(directory, "dumb")).not.toContain("compiling");
    expect(limbeck(directory, "check", "--no-out").stderr).toBe("");
  });

  it.runIf(existsSync("/usr/bin/script"))("work that is quickly done says nothing", () => {
    expect(atTerminal(shop(), "xterm")).not.toContain("\u001b[K");
  });
});

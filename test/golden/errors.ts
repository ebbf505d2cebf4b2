import type { EventEmitter } from "node:events";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { setTimeout as sleep } from "node:timers/promises";
import { vi } from "vitest";
import { main } from "../../src/cli/main.js";
import { filesBelow, root } from "./tracked.js";

const directory = join(root, "fixtures/errors");

/** The projects with something wrong in them, each named by the code it shows. */
export const errorNames: readonly string[] = readdirSync(directory).sort();

export interface ErrorReport {
  /** What the program said on stderr, and its exit status. */
  readonly text: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Runs the program on a copy of the project that has no configuration above it. */
export async function errorReport(name: string): Promise<ErrorReport> {
  const copy = mkdtempSync(join(tmpdir(), "limbeck-"));
  try {
    cpSync(join(directory, name), copy, { recursive: true, filter: (path) => !NOT_OF_THE_PROJECT.test(path) });
    const before = contentsBelow(copy);
    const { stderr, status } = await limbeck(commandOf(name), copy);
    return { text: `${stderr}exit status ${status}\n`, before, after: contentsBelow(copy) };
  } finally {
    rmSync(copy, { recursive: true });
  }
}

const NOT_OF_THE_PROJECT = /[\\/](?:expected|command)\.txt$/;

function commandOf(name: string): readonly string[] {
  const file = join(directory, name, "command.txt");
  return (existsSync(file) ? readFileSync(file, "utf8") : "compile --sql").trim().split(/\s+/);
}

const UNHEARD = ["uncaughtException", "unhandledRejection"] as const;

/** The program within this process: starting it anew for each project would take minutes. */
async function limbeck(
  args: readonly string[],
  cwd: string,
): Promise<{ readonly stderr: string; readonly status: number }> {
  let stderr = "";
  vi.stubEnv("LIMBECK_NO_CACHE", "1");
  const cwdOf = vi.spyOn(process, "cwd").mockReturnValue(cwd);
  const err = vi.spyOn(process.stderr, "write").mockImplementation(taking((text) => (stderr += text)));
  const out = vi.spyOn(process.stdout, "write").mockImplementation(taking(() => undefined));
  // What scripts leave behind is the program's to hear of, not the test runner's.
  const runner: Pick<EventEmitter, "listeners" | "removeAllListeners" | "on"> = process;
  const others = UNHEARD.map((event) => [event, runner.listeners(event)] as const);
  for (const event of UNHEARD) runner.removeAllListeners(event);
  try {
    const status = await main(["node", "limbeck", ...args], () => sleep(2));
    return { stderr, status };
  } finally {
    for (const [event, listeners] of others) for (const listener of listeners) runner.on(event, listener as () => void);
    for (const spy of [cwdOf, err, out]) spy.mockRestore();
    vi.unstubAllEnvs();
  }
}

function taking(take: (text: string) => void) {
  return (chunk: unknown, ...rest: unknown[]): boolean => {
    take(String(chunk));
    const written = rest.find((one) => typeof one === "function");
    (written as (() => void) | undefined)?.();
    return true;
  };
}

function contentsBelow(path: string): readonly string[] {
  return filesBelow(path).map((file) => `${file}: ${readFileSync(join(path, file), "utf8")}`);
}

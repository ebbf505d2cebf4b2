import { createHash } from "node:crypto";
import { existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { debuglog } from "node:util";
import type { Source } from "./transform.js";

/** Transformed scripts by what is in them, so that a second run transforms nothing. */
export interface Pack {
  /** The code of that source, from the pack or else by `transform`. */
  code(source: Source, transform: (source: Source) => string): string;
  /** Writes what this run used, if that is not what the pack holds already. */
  save(): void;
}

/** Raise it when the meaning of what is stored changes. */
const FORMAT = 1;

const debug = debuglog("limbeck");

/** Transforms everything anew. */
export const noPack: Pack = {
  code: (source, transform) => transform(source),
  save: () => undefined,
};

/**
 * The pack of one configuration file and purpose: a single file, since a thousand small ones are slow to open. It only
 * saves time: whatever is wrong with it, the run goes on without.
 */
export function openPack(configFile: string, purpose: string): Pack {
  if (process.env["LIMBECK_NO_CACHE"] === "1") return noPack;
  const file = join(cacheDirectory(dirname(configFile)), `${purpose}-${sha256(configFile).slice(0, 16)}.json`);
  const key = versionKey();
  const stored = read(file, key);
  const used: Record<string, string> = {};
  let changed = false;
  return {
    code(source, transform) {
      const hash = sha256(`${source.language}\0${source.text}`);
      const known = stored.get(hash);
      if (known === undefined) changed = true;
      return (used[hash] = known ?? transform(source));
    },
    save() {
      if (changed || Object.keys(used).length !== stored.size) write(file, JSON.stringify({ key, code: used }));
    },
  };
}

/** Beside the installed packages, as other tools do; where there are none, in a directory that only this user can enter. */
function cacheDirectory(start: string): string {
  for (let directory = start; ; directory = dirname(directory)) {
    const modules = join(directory, "node_modules");
    if (existsSync(modules)) return join(modules, ".cache", "limbeck");
    if (dirname(directory) === directory) return join(tmpdir(), `limbeck-${process.getuid?.() ?? "cache"}`);
  }
}

function read(file: string, key: string): ReadonlyMap<string, string> {
  try {
    const pack = JSON.parse(readFileSync(file, "utf8")) as { key?: unknown; code?: unknown } | null;
    if (!isPrivate(file) || pack?.key !== key || typeof pack.code !== "object" || pack.code === null) return new Map();
    return new Map(
      Object.entries(pack.code).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
    );
  } catch (error) {
    debug("no pack at %s: %s", file, error);
    return new Map();
  }
}

function write(file: string, text: string): void {
  const temporary = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(temporary, text, { mode: 0o600 });
    renameSync(temporary, file);
  } catch (error) {
    debug("the pack %s is not written: %s", file, error);
    rmSync(temporary, { force: true });
  }
}

/** What is in a pack gets run, so nobody else may have had a hand in it. Windows keeps each user's files apart itself. */
function isPrivate(file: string): boolean {
  const uid = process.getuid?.();
  if (uid === undefined) return true;
  const { uid: owner, mode } = lstatSync(file);
  return owner === uid && (mode & 0o022) === 0;
}

function versionKey(): string {
  const require = createRequire(import.meta.url);
  const { version } = require("../../package.json") as { readonly version: string };
  const { version: sucrase } = require("sucrase/package.json") as { readonly version: string };
  return `${FORMAT} limbeck ${version} sucrase ${sucrase} node ${process.versions.node.split(".")[0] ?? ""}`;
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

import { existsSync, lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { unifiedDifference } from "./difference.js";
import type { Earlier } from "./manifest.js";
import { sha256, type Source, withLf } from "./sources.js";
import type { TextFile } from "./write.js";

/** A file under `out/` that is not what compiling gives now. */
export interface Outdated {
  readonly path: string;
  readonly why: Why;
  /** From what is there to what compiling gives, as `diff -u` has it; not of the manifest, which only speaks of others. */
  readonly difference?: string;
}

/**
 * `stale`: it is as it was compiled, and would be compiled otherwise now. `edited`: it is not as it was compiled, though
 * that is what it would be now. Whether it was edited is known from the manifest; where that does not tell, it is `different`.
 */
export type Why = "missing" | "stale" | "edited" | "edited and stale" | "line ends" | "different" | "left over";

/** What compiling would change under a directory: nothing, if it is current. */
export function outdatedFiles(
  directory: string,
  files: readonly TextFile[],
  obsolete: readonly string[],
  earlier: Earlier,
): readonly Outdated[] {
  let shown = 0;
  return [
    ...files.flatMap(({ path, text }): readonly Outdated[] => {
      const file = join(directory, path);
      if (!existsSync(file)) return [{ path, why: "missing" }];
      if (!lstatSync(file).isFile()) return [{ path, why: "different" }];
      const there = readFileSync(file);
      if (there.equals(Buffer.from(text))) return [];
      const why = reason(there, text, earlier.files.get(path));
      if (why === "line ends" || !path.endsWith(".sql") || shown === MOST_DIFFERENCES) return [{ path, why }];
      shown += 1;
      const difference = unifiedDifference(path, there.toString("utf8"), text);
      return [{ path, why, ...(difference === undefined ? {} : { difference }) }];
    }),
    ...obsolete
      .filter((path) => existsSync(join(directory, path)))
      .map((path) => ({ path, why: "left over" }) as const),
  ];
}

/** One script that changes makes many files other ones: a few of them tell what there is to know. */
const MOST_DIFFERENCES = 8;

function reason(there: Buffer, text: string, compiled: string | undefined): Why {
  const plain = withLf(there.toString("utf8"));
  if (plain === text) return "line ends";
  if (compiled === undefined) return "different";
  const edited = sha256(there) !== compiled && sha256(plain) !== compiled;
  const stale = sha256(text) !== compiled;
  if (edited) return stale ? "edited and stale" : "edited";
  return "stale";
}

/** The scripts that are not what they were when the files were compiled, or were not there, or are no more. */
export function changedSources(now: readonly Source[], earlier: Earlier): readonly string[] {
  const before = new Map(earlier.scripts.map((script) => [script.file, script.sha256]));
  const left = new Set(now.map(({ file }) => file));
  return [
    ...now.filter(({ file, sha256 }) => before.get(file) !== sha256).map(({ file }) => file),
    ...earlier.scripts.filter(({ file }) => !left.has(file)).map(({ file }) => file),
  ];
}

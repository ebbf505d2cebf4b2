import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import fastGlob from "fast-glob";
import { fail } from "../diagnostics/catalog.js";
import { type Diagnostic, Failure, failAll } from "../diagnostics/diagnostic.js";
import { noPack, openPack } from "./cache.js";
import { evaluator, whyUnreadable } from "./evaluate.js";
import { shownName } from "./position.js";
import { revisionOf } from "./revision.js";
import type { Revision, Settings } from "./types.js";

/**
 * Every revision of the project, in the order of their file names. All scripts are tried, and whatever is wrong in any
 * of them is reported together. `api` is what their `import … from "limbeck"` gives.
 *
 * @throws Failure L109 when there is none, unless `allowNone` says that there need not be any yet
 */
export function loadRevisions(
  settings: Settings,
  api: object,
  options: {
    readonly cache?: boolean;
    readonly allowNone?: boolean;
    /** Is told of each script before it is read. */
    readonly progress?: (doing: string) => void;
  } = {},
): readonly Revision[] {
  const { directory } = settings;
  const files = findScripts(settings, options.allowNone ?? false);
  const pack = options.cache === false ? noPack : openPack(settings.configFile, "revisions");
  const load = evaluator({ directory, api, pack });
  const revisions: Revision[] = [];
  // A set, since all who import a broken neighbour report the same thing.
  const diagnostics = new Set<Diagnostic>();
  for (const file of files) {
    options.progress?.(`reading ${shownName(directory, file)}`);
    try {
      revisions.push(revisionOf(load(file), shownName(directory, file), settings));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      for (const diagnostic of error.diagnostics) diagnostics.add(diagnostic);
    }
  }
  pack.save();
  failAll([...diagnostics]);
  return revisions;
}

/** The revision that a script would be, which is not written yet. @throws Failure with what is wrong with it */
export function revisionFrom(text: string, file: string, settings: Settings, api: object): Revision {
  const { directory } = settings;
  const load = evaluator({ directory, api, pack: noPack, unwritten: new Map([[file, text]]) });
  return revisionOf(load(file), shownName(directory, file), settings);
}

/** Sorted by code unit, since directory order and locale differ between machines. */
function findScripts({ directory, configFile, versions }: Settings, allowNone: boolean): readonly string[] {
  const names = glob(versions, directory).filter((name) => !IGNORED.test(name));
  // A directory by itself is a mistake even where there need be no script yet: none would ever be found.
  if (names.length === 0 && !(allowNone && !versions.some(isDirectoryIn(directory)))) {
    const position = () => ({ file: shownName(directory, configFile) });
    fail("noScripts", { globs: versions, directory: versions.find(isDirectoryIn(directory)) }, { position });
  }
  return [...new Set(names)].sort().map((name) => resolve(directory, name));
}

/** Declarations hold no revision, and installed packages are not the project. */
const IGNORED = /\.d\.[cm]?ts$|(?:^|\/)node_modules\//;

function glob(patterns: readonly string[], directory: string): readonly string[] {
  try {
    const options = { cwd: directory, ignore: ["**/node_modules/**"], onlyFiles: false, objectMode: true as const };
    // Asked for files only, it would pass over links that lead nowhere without a word.
    const entries = fastGlob.sync([...patterns], options);
    return entries.filter(({ dirent }) => !dirent.isDirectory()).map(({ path }) => path);
  } catch (error) {
    const { path } = error as NodeJS.ErrnoException;
    if (path === undefined) throw error;
    fail("unreadable", { file: shownName(directory, path), why: whyUnreadable(error) });
  }
}

function isDirectoryIn(directory: string): (path: string) => boolean {
  return (path) => existsSync(resolve(directory, path)) && statSync(resolve(directory, path)).isDirectory();
}

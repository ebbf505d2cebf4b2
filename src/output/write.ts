import {
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, isAbsolute, join, relative, resolve } from "node:path";
import process from "node:process";
import { fail } from "../diagnostics/catalog.js";

/** A file to be. Its path is relative, with forward slashes. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** What became of each file, by its path. */
export interface Written {
  readonly written: readonly string[];
  /** The same bytes were there already. They are left alone, so that their times say when they last changed. */
  readonly unchanged: readonly string[];
  readonly removed: readonly string[];
}

/**
 * Puts all files in place, or none: they are written under temporary names beside their targets and then renamed, in
 * the order given. What was there before comes back if anything goes wrong on the way. `obsolete` files are removed,
 * as far as they are SQL files that really lie in the directory.
 *
 * @throws Failure C201 when the file system does not go along; then everything is as it was.
 */
export function writeFiles(directory: string, files: readonly TextFile[], obsolete: readonly string[]): Written {
  const transaction = begin(directory);
  const { written, removed } = undoing(transaction, directory, () => replace(transaction, directory, files, obsolete));
  transaction.commit();
  for (const path of removed) removeEmpty(dirname(join(directory, path)), directory);
  const changed = new Set(written);
  return { written, unchanged: files.map(({ path }) => path).filter((path) => !changed.has(path)), removed };
}

function replace(
  transaction: Transaction,
  directory: string,
  files: readonly TextFile[],
  obsolete: readonly string[],
): Pick<Written, "written" | "removed"> {
  const removed = obsolete.filter((path) => isOurs(directory, path));
  // Where names differ in case only, a file that goes may be the one that comes.
  const going = new Set(removed.map((path) => path.toLowerCase()));
  const changed = files.filter((file) => going.has(file.path.toLowerCase()) || !isUnchanged(directory, file));
  const staged = changed.map((file) => transaction.stage(file));
  for (const path of removed) transaction.remove(path);
  for (const put of staged) put();
  return { written: changed.map(({ path }) => path), removed };
}

function undoing<T>(transaction: Transaction, directory: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    transaction.rollBack();
    if (!isSystemError(error)) throw error;
    fail("unwritable", { file: shown(directory, transaction.place()), ...reasonOf(error) });
  }
}

interface Transaction {
  /** Writes a file under a temporary name, and returns what gives it its own. */
  stage(file: TextFile): () => void;
  remove(path: string): void;
  /** From here on there is no way back. */
  commit(): void;
  rollBack(): void;
  /** What was being worked on last, for whoever has to say what went wrong. */
  place(): string;
}

function begin(directory: string): Transaction {
  const undo: (() => void)[] = [];
  const backups: string[] = [];
  let place = directory;
  let count = 0;

  /** Independent of the name it stands for, which may be as long as names can be. */
  const temporaryFor = (target: string): string =>
    join(dirname(target), `.limbeck-${process.pid}-${(count++).toString()}.tmp`);

  const makeDirectory = (path: string): void => {
    if (existsSync(path) && statSync(path).isDirectory()) return;
    if (dirname(path) !== path) makeDirectory(dirname(path));
    place = path;
    mkdirSync(path);
    undo.push(() => rmdirSync(path));
  };

  const keep = (target: string): void => {
    const backup = temporaryFor(target);
    // Also behind the renaming: between two names of one file, that does nothing at all.
    undo.push(() => rmSync(backup, { force: true }));
    linkOrCopy(target, backup);
    backups.push(backup);
    undo.push(() => renameSync(backup, target));
  };

  return {
    stage({ path, text }) {
      const target = join(directory, path);
      makeDirectory(dirname(target));
      const temporary = temporaryFor(target);
      place = target;
      undo.push(() => rmSync(temporary, { force: true }));
      writeFileSync(temporary, text, { flag: "wx" });
      return () => {
        place = target;
        const before = lstatSync(target, { throwIfNoEntry: false });
        if (before?.isDirectory() === false) keep(target);
        renameSync(temporary, target);
        if (before === undefined) undo.push(() => rmSync(target, { force: true }));
      };
    },
    remove(path) {
      place = join(directory, path);
      keep(place);
      rmSync(place);
    },
    commit() {
      undo.length = 0;
      for (const backup of backups) rmSync(backup, { force: true });
    },
    rollBack() {
      for (const step of undo.reverse()) step();
    },
    place: () => place,
  };
}

/** A manifest may say anything: only a plain SQL file under the directory, reached by no link, can be one of ours. */
function isOurs(directory: string, path: string): boolean {
  const target = resolve(directory, path);
  if (!path.endsWith(".sql") || !isWithin(directory, target) || !isPlainFile(target)) return false;
  const real = realpathSync(directory);
  return realpathSync(target) === join(real, relative(directory, target));
}

function isWithin(directory: string, path: string): boolean {
  const way = relative(directory, path);
  return way !== "" && way.split(/[\\/]/)[0] !== ".." && !isAbsolute(way);
}

/** No directory and no link. What cannot be reached at all is found out when it is written. */
function isPlainFile(path: string): boolean {
  return existsSync(path) && lstatSync(path).isFile();
}

function isUnchanged(directory: string, { path, text }: TextFile): boolean {
  const target = join(directory, path);
  return isPlainFile(target) && readFileSync(target).equals(Buffer.from(text));
}

/** A second name keeps a file with its times. Some file systems know one name only. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    copyFileSync(from, to);
  }
}

function removeEmpty(start: string, directory: string): void {
  for (let path = start; isWithin(directory, path); path = dirname(path)) {
    if (!existsSync(path)) continue;
    if (readdirSync(path).length > 0) return;
    rmdirSync(path);
  }
}

/** From the directory above: `out/sqlite/upgrade.sql`. */
function shown(directory: string, path: string): string {
  return relative(dirname(directory), path).replaceAll("\\", "/");
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "code" in error && "syscall" in error;
}

interface Reason {
  readonly why: string;
  readonly instead: string;
}

/** What the file system said, without the paths of this machine. */
export function reasonOf({ code = "" }: NodeJS.ErrnoException): Reason {
  return REASONS[code] ?? { why: code, instead: "nothing has changed; try again when that is settled" };
}

const otherName = "move it away, or give `out` in the configuration another name";
const moreRoom = "nothing has changed; make room, and run it again";
const permission = "run it as a user who may write there, or give `out` in the configuration another directory";

const REASONS: Readonly<Record<string, Reason>> = {
  EACCES: { why: "permission is denied", instead: permission },
  EPERM: { why: "permission is denied", instead: permission },
  EROFS: { why: "the file system is read-only", instead: permission },
  EEXIST: { why: "a file stands where a directory is needed", instead: otherName },
  ENOTDIR: { why: "a file stands where a directory is needed", instead: otherName },
  EISDIR: { why: "a directory stands in its place", instead: otherName },
  ENOSPC: { why: "no space is left on the device", instead: moreRoom },
  EDQUOT: { why: "the quota is used up", instead: moreRoom },
  EFBIG: { why: "it would be larger than files may be here", instead: moreRoom },
  ENAMETOOLONG: { why: "its name is too long for the file system", instead: "give the revision script a shorter name" },
};

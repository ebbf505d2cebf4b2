import type { Dirent, Stats } from "node:fs";
import { basename, join, posix, relative, resolve } from "node:path";
import fastGlob from "fast-glob";
import { fail } from "../diagnostics/catalog.js";
import { directoryOf } from "../script/config.js";
import { shownName } from "../script/position.js";
import type { Settings } from "../script/types.js";
import type { Moment } from "./moment.js";

/** Longer ones are cut between two words, as in Alembic. */
const LONGEST_SLUG = 40;

/** The endings a script may have, the one that is taken first. */
const ENDINGS = ["ts", "mts", "js", "mjs"];

/** A message as a part of a file name: its words, in small letters. */
export function slugOf(message: string): string {
  const words =
    message
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
  const slug = words.join("_");
  if (slug.length <= LONGEST_SLUG) return slug;
  const end = slug.lastIndexOf("_", LONGEST_SLUG);
  return Array.from(slug.slice(0, end > 0 ? end : LONGEST_SLUG))
    .join("")
    .replace(/[\ud800-\udbff]$/, "");
}

/** The name of a new script without its ending, from `fileTemplate`. What an empty message leaves behind is cut off. */
export function fileNameOf(template: string, id: string, message: string, moment: Moment): string {
  const values: Readonly<Record<string, string>> = { ...moment, rev: id, slug: slugOf(message) };
  return template.replace(/\{(\w+)\}/g, (_, token: string) => values[token] ?? "").replace(/[-_. ]+(?=\/|$)/g, "");
}

/**
 * The path of a new script: in the directory that was asked for, or in the one where `versions` looks. Where it looks
 * in several, in that of the script that the new one stands on. Absolute.
 *
 * @throws Failure C118, C119, C120
 */
export function placeFor(
  settings: Pick<Settings, "directory" | "versions" | "configFile">,
  name: string,
  asked: { readonly versionPath: string | undefined; readonly below: string | undefined },
): string {
  const { directory, versions } = settings;
  const folder = asked.versionPath === undefined ? folderFor(settings, asked.below) : resolve(asked.versionPath);
  const found = ENDINGS.map((ending) => join(folder, `${name}.${ending}`)).find((path) =>
    isFound(versions, directory, path),
  );
  if (found !== undefined) return found;
  const path = shownName(directory, join(folder, `${name}.ts`));
  fail("scriptOutsideVersions", { path, versions, folders: foldersOf(versions) });
}

function folderFor(
  { directory, versions }: Pick<Settings, "directory" | "versions">,
  below: string | undefined,
): string {
  const [first = "", ...others] = foldersOf(versions);
  if (others.length === 0) return resolve(directory, first);
  const own = [first, ...others]
    .filter((folder) => below !== undefined && (folder === "." || below.startsWith(`${folder}/`)))
    .sort((a, b) => b.length - a.length)[0];
  return own === undefined ? fail("severalFolders", { folders: [first, ...others] }) : resolve(directory, own);
}

function foldersOf(versions: readonly string[]): readonly string[] {
  return [
    ...new Set(versions.filter((glob) => !glob.startsWith("!")).map((glob) => posix.normalize(directoryOf(glob)))),
  ];
}

/** Will `versions` find a script at that path? The globs are asked of a file system that has no other file. */
export function isFound(versions: readonly string[], directory: string, path: string): boolean {
  const real = (asked: string): string => resolve(directory, asked);
  const isWithin = (asked: string): boolean => asked !== path && !relative(asked, path).startsWith("..");
  const stat = (asked: string): Stats => {
    const at = real(asked);
    if (at !== path && !isWithin(at)) throw Object.assign(new Error(asked), { code: "ENOENT" });
    return kind(at === path) as Stats;
  };
  const list = (asked: string): Dirent[] => {
    const at = real(asked);
    if (!isWithin(at)) return [];
    const [name = ""] = relative(at, path).split(/[\\/]/);
    return [{ name, parentPath: at, path: at, ...kind(join(at, name) === path) } as unknown as Dirent];
  };
  const fs = { lstatSync: stat, statSync: stat, readdirSync: list as never };
  const found = fastGlob.sync([...versions], { cwd: directory, fs, ignore: ["**/node_modules/**"] });
  return found.some((each) => basename(each) === basename(path) && real(each) === path);
}

function kind(isFile: boolean): object {
  const no = (): boolean => false;
  return {
    isFile: () => isFile,
    isDirectory: () => !isFile,
    ...{ isSymbolicLink: no, isBlockDevice: no, isCharacterDevice: no, isFIFO: no, isSocket: no },
  };
}

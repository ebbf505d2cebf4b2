import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fail } from "../diagnostics/catalog.js";
import { whyUnreadable } from "./evaluate.js";
import { shownName } from "./position.js";

/** A schema as SQL of one dialect. It is not looked at before somebody asks what is in it. */
export interface SqlFile {
  readonly dialect: string;
  /** As diagnostics print it: relative to the configuration, with forward slashes. */
  readonly file: string;
  readonly text: string;
}

/** One file where there is one dialect, or one for each. */
export type SqlPaths = string | { readonly [dialect: string]: string | undefined };

/** Is this path one of SQL? */
export function isSqlPath(path: string): boolean {
  return /\.sql$/i.test(path);
}

/**
 * The SQL that is kept for the dialects of a project.
 *
 * @throws Failure M502 for one file that is to be that of several dialects, M504 for a dialect without one
 */
export function sqlFilesOf(
  key: string,
  paths: SqlPaths,
  { directory, dialects }: { readonly directory: string; readonly dialects: readonly string[] },
): readonly SqlFile[] {
  if (typeof paths === "string") {
    const [dialect = "", ...others] = dialects;
    const file = shownName(directory, resolve(directory, paths));
    if (others.length > 0) fail("fileForEachDialect", { key, file, dialects });
    return [sqlFile(dialect, paths, directory)];
  }
  const without = dialects.filter((dialect) => paths[dialect] === undefined);
  if (without.length > 0) fail("fileForNoDialect", { key, dialects: without });
  return dialects.map((dialect) => sqlFile(dialect, paths[dialect] ?? "", directory));
}

function sqlFile(dialect: string, path: string, directory: string): SqlFile {
  const place = resolve(directory, path);
  const file = shownName(directory, place);
  try {
    // As the clients take it: a mark at the beginning of a file is no part of it.
    return { dialect, file, text: readFileSync(place, "utf8").replace(/^\uFEFF/, "") };
  } catch (error) {
    return fail("unreadable", { file, why: whyUnreadable(error) });
  }
}

import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { fail } from "../diagnostics/catalog.js";
import type { Direction } from "../plan/plan.js";
import { whyUnreadable } from "../script/evaluate.js";
import type { Purpose } from "./compile.js";
import type { Irreversible, Output, OutputFile } from "./files.js";
import { sha256, type Source } from "./sources.js";
import type { TextFile } from "./write.js";

const MANIFEST = "manifest.json";
const CHECKSUMS = "SHA256SUMS";

/** Raise it when the meaning of what is written changes. */
const FORMAT = 1;

/** What `manifest.json` says: everything about the files, nothing about the machine or the moment they were made on. */
export interface Manifest {
  readonly limbeck: typeof FORMAT;
  /** In the order of the dialects, the flat scripts first, then the revisions in the order in which they are run. */
  readonly files: readonly ManifestFile[];
  /** The revision scripts that all of it was compiled from. */
  readonly scripts: readonly Source[];
  readonly irreversible: readonly Irreversible[];
}

export interface ManifestFile {
  /** Relative to the manifest, with forward slashes. */
  readonly path: string;
  readonly dialect: string;
  readonly direction: Direction;
  /** It only asks: whether the script of that direction can be applied, or whether it was. */
  readonly purpose?: Purpose;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly revisions: readonly string[];
  readonly statements: number;
  readonly sha256: string;
  readonly bytes: number;
}

/**
 * What is compiled, as the manifest lists it.
 *
 * @throws Failure C203 when two scripts have one path, since one of them would be lost.
 */
export function manifestOf(
  { files, irreversible }: Pick<Output, "files" | "irreversible">,
  scripts: readonly Source[],
): Manifest {
  requireDistinct(files);
  return { limbeck: FORMAT, files: files.map(described), scripts, irreversible };
}

/** Every file that goes under `out/`; the manifest is the last, since it speaks of the others. */
export function textFiles(files: readonly OutputFile[], manifest: Manifest): readonly TextFile[] {
  const text = `${JSON.stringify(manifest, undefined, 2)}\n`;
  const sums = [...manifest.files, { path: MANIFEST, sha256: sha256(text) }].map(checksum).join("");
  return [
    ...files.map(({ path, text }) => ({ path, text })),
    { path: CHECKSUMS, text: sums },
    { path: MANIFEST, text },
  ];
}

/**
 * What the manifest of an earlier run lists and this one does not. What it says is only a claim: `writeFiles` looks at
 * each path before it touches anything.
 *
 * @throws Failure C202 when a file of that name belongs to something else, L110 when it cannot be read.
 */
export function obsoleteFiles(directory: string, manifest: Manifest): readonly string[] {
  const made = new Set(manifest.files.map(({ path }) => path));
  return [...earlierManifest(directory).files.keys()].filter((path) => !made.has(path));
}

/** What the manifest of an earlier run says: files and their hashes, and the scripts they were compiled from. */
export interface Earlier {
  readonly files: ReadonlyMap<string, string | undefined>;
  readonly scripts: readonly Pick<Source, "file" | "sha256">[];
}

/** @throws Failure C202 when a file of that name belongs to something else, L110 when it cannot be read. */
export function earlierManifest(directory: string): Earlier {
  const file = join(directory, MANIFEST);
  const shown = `${basename(directory)}/${MANIFEST}`;
  // What is no file cannot be replaced by one either, and writing will say so.
  const earlier = existsSync(file) && statSync(file).isFile() ? parsed(readManifest(file, shown)) : undefined;
  if (earlier === undefined) return { files: new Map(), scripts: [] };
  if (!isObject(earlier) || !("limbeck" in earlier)) fail("foreignManifest", { file: shown });
  return {
    files: new Map(
      objectsIn(earlier["files"]).flatMap(({ path, sha256 }) =>
        typeof path === "string" ? [[path, typeof sha256 === "string" ? sha256 : undefined]] : [],
      ),
    ),
    scripts: objectsIn(earlier["scripts"]).flatMap(({ file, sha256 }) =>
      typeof file === "string" && typeof sha256 === "string" ? [{ file, sha256 }] : [],
    ),
  };
}

function requireDistinct(files: readonly OutputFile[]): void {
  const taken = new Map<string, OutputFile>();
  for (const file of files) {
    // Out is the same everywhere, also where a and A are one name.
    const name = file.path.toLowerCase();
    const other = taken.get(name);
    if (other !== undefined) {
      fail("pathTaken", { path: file.path, revision: file.revisions.join(", "), other: other.revisions.join(", ") });
    }
    taken.set(name, file);
  }
}

function readManifest(file: string, shown: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    fail("unreadable", { file: shown, why: whyUnreadable(error) });
  }
}

/** What does not parse, a merge conflict for instance, lists nothing, and is made anew. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function described(file: OutputFile): ManifestFile {
  const { path, dialect, direction, purpose, from, to, revisions, statements, text } = file;
  const bytes = Buffer.byteLength(text);
  const asks = purpose === undefined ? {} : { purpose };
  return { path, dialect, direction, ...asks, from, to, revisions, statements, sha256: sha256(text), bytes };
}

/** A line of `sha256sum -c`, which marks a name that holds what would break the line. */
function checksum({ path, sha256 }: Pick<ManifestFile, "path" | "sha256">): string {
  const name = path.replaceAll("\\", "\\\\").replaceAll("\n", "\\n").replaceAll("\r", "\\r");
  return `${name === path ? "" : "\\"}${sha256}  ${name}\n`;
}

function objectsIn(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return (Array.isArray(value) ? (value as readonly unknown[]) : []).filter(isObject);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Project } from "./compile.js";

/** A revision script that went into what was compiled. */
export interface Source {
  readonly revision: string;
  /** As diagnostics print it. */
  readonly file: string;
  /** Of its text with LF at the ends of lines, whatever a checkout has made of them. */
  readonly sha256: string;
}

/** The scripts of a project, in load order. A revision that no file holds, such as a baseline, has none. */
export function sourcesOf({ revisions, settings }: Pick<Project, "revisions" | "settings">): readonly Source[] {
  return revisions.flatMap(({ id, file }) => {
    const path = resolve(settings.directory, file);
    if (!existsSync(path)) return [];
    return [{ revision: id, file, sha256: sha256(withLf(readFileSync(path, "utf8"))) }];
  });
}

export function sha256(text: string | Buffer): string {
  return createHash("sha256").update(text).digest("hex");
}

export function withLf(text: string): string {
  return text.replaceAll("\r\n", "\n");
}

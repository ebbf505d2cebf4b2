import { existsSync, mkdirSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fail } from "../diagnostics/catalog.js";
import { reasonOf } from "../output/write.js";

/** A file to be, by its absolute path and as people are to read it. */
export interface NewFile {
  readonly file: string;
  readonly shown: string;
  readonly text: string;
}

/**
 * Writes files that do not exist yet, all or none, and makes the directories they need. Nothing is overwritten, not even
 * what somebody else has made in this moment.
 *
 * @throws Failure C113, C201; then nothing has changed
 */
export function putNew(files: readonly NewFile[]): void {
  const undo: (() => void)[] = [];
  let place = "";
  try {
    for (const { file, shown, text } of files) {
      place = shown;
      makeDirectory(dirname(file), undo);
      writeFileSync(file, "", { flag: "wx" });
      undo.push(() => rmSync(file, { force: true }));
      writeFileSync(file, text);
    }
  } catch (error) {
    for (const step of undo.reverse()) step();
    const failed = error as NodeJS.ErrnoException;
    if (failed.syscall === undefined) throw error;
    if (failed.code === "EEXIST" && failed.syscall === "open") fail("fileExists", { file: place });
    fail("unwritable", {
      file: place,
      why: reasonOf(failed).why,
      instead: "nothing has changed; run it again elsewhere",
    });
  }
}

function makeDirectory(path: string, undo: (() => void)[]): void {
  if (existsSync(path)) return;
  makeDirectory(dirname(path), undo);
  mkdirSync(path);
  undo.push(() => rmdirSync(path));
}

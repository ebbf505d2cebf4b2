import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { Position } from "../diagnostics/diagnostic.js";

/** Deep enough for the helpers that people write around `op`; every ten more cost 7 µs and 600 bytes for each operation. */
const FRAMES = 10;
/** For what fails: that happens once. */
const DEEP_FRAMES = 60;

/** A script that runs here. */
interface Script {
  /** As diagnostics print it. */
  readonly shown: string;
  /** Where what stands there in the code that runs stands in the code that was written. */
  readonly written: (place: Place) => Place;
}

export interface Place {
  readonly line: number;
  readonly column: number;
}

const scripts = new Map<string, Script>();

/** Makes the frames of `file`, an absolute path, count as places in a script. */
export function registerScript(file: string, script: Script): void {
  scripts.set(file, script);
}

/** A file as diagnostics print it: relative to the configuration, with forward slashes, so the same on all machines. */
export function shownName(directory: string, file: string): string {
  return relative(directory, file).replaceAll("\\", "/");
}

/** Where in a script this was called from, passing over `skip` and what it called. Cheap until it is asked for. */
export function callSite(skip: (...given: never[]) => unknown): () => Position | undefined {
  const holder: { stack?: string } = {};
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = FRAMES;
  Error.captureStackTrace(holder, skip);
  Error.stackTraceLimit = limit;
  return () => positionOf(holder);
}

/** Runs code that people wrote. What it calls may fail deep within, and the place in the script is still to be seen. */
export function withDeepStacks<T>(run: () => T): T {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = DEEP_FRAMES;
  try {
    return run();
  } finally {
    Error.stackTraceLimit = limit;
  }
}

/** The deepest frame of an error that lies in a script. */
export function positionOf(
  error: { readonly stack?: string; readonly message?: string },
  isScript: (file: string) => boolean = (file) => scripts.has(file),
): Position | undefined {
  for (const line of framesOf(error)) {
    const [, inParentheses, bare, atLine, atColumn] = FRAME.exec(line) ?? [];
    const file = inParentheses ?? bare;
    if (file === undefined || !isScript(file)) continue;
    const place = { line: Number(atLine), column: Number(atColumn) };
    const script = scripts.get(file);
    return script === undefined ? { file, ...place } : { file: script.shown, ...script.written(place) };
  }
  return undefined;
}

/** `at name (file:1:2)` or `at file:1:2`; the file may hold colons, blanks and parentheses itself. */
const FRAME = /^ +at (?:async )?(?:.*? \((?=.*\)$)(.+)|(.+)):(\d+):(\d+)\)?$/;

/** A message may hold lines that look like frames, and it comes first. */
function framesOf({ stack = "", message = "" }: { readonly stack?: string; readonly message?: string }): string[] {
  const start = message === "" ? -1 : stack.indexOf(message);
  return (start < 0 ? stack : stack.slice(start + message.length)).split("\n");
}

const OWN = new URL("../", import.meta.url);

/** Was it thrown in this program's own code rather than in the script's? */
export function isDefect(error: Error): boolean {
  let thrower: string | undefined;
  positionOf(error, (file) => {
    if (!file.startsWith("node:")) thrower ??= file;
    return false;
  });
  return thrower !== undefined && (thrower.startsWith(OWN.href) || thrower.startsWith(fileURLToPath(OWN)));
}

import { existsSync, readFileSync, statSync } from "node:fs";
import { relative, resolve } from "node:path";
import type { Diagnostic, Position, Severity } from "../diagnostics/diagnostic.js";

/** What a report is made for. */
export interface Scene {
  /** What the files of diagnostics are relative to: the directory of the configuration. */
  readonly directory: string;
  /** All that were compiled for. What came up in each of them is said without naming any. */
  readonly dialects: readonly string[];
  readonly colour: boolean;
}

/** Diagnostics for people, each with the line it is about. One that came up in several dialects is shown once. */
export function reportText(diagnostics: readonly Diagnostic[], scene: Scene): string {
  const linesOf = sourceReader(scene.directory);
  return alike(diagnostics, scene)
    .map((finding) => `${findingText(finding, linesOf, scene)}\n`)
    .join("");
}

/** A diagnostic for programs: what is not known is left out. */
export interface Reported {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly help?: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly revision?: string;
  readonly operation?: { readonly number: number; readonly verb: string };
  /** Those it came up in, unless it has nothing to do with dialects. */
  readonly dialects?: readonly string[];
}

/** Diagnostics for programs, those of several dialects once as well. */
export function reportData(diagnostics: readonly Diagnostic[], scene: Scene): readonly Reported[] {
  return alike(diagnostics, scene).map(({ diagnostic, position, dialects }) => {
    const { code, severity, message, help, origin } = diagnostic;
    return {
      code,
      severity,
      message,
      ...(help === undefined ? {} : { help }),
      ...position,
      ...(origin?.revision === undefined ? {} : { revision: origin.revision }),
      ...(origin?.operation === undefined ? {} : { operation: origin.operation }),
      ...(dialects.length === 0 ? {} : { dialects }),
    };
  });
}

/** `1 error, 2 warnings`, counting what is shown; empty when there is nothing to count. */
export function summary(diagnostics: readonly Diagnostic[], scene: Scene): string {
  const found = alike(diagnostics, scene).map(({ diagnostic }) => diagnostic.severity);
  const counts = SEVERITIES.map((severity) => ({ severity, count: found.filter((one) => one === severity).length }));
  return counts
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${count} ${severity}${count === 1 ? "" : "s"}`)
    .join(", ");
}

/** Text that stays on its line and cannot move the cursor, change colours or run backwards. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, (character) => ESCAPES[character] ?? `\\u${hex(character)}`);
}

/** JSON says the same with its control characters, which a terminal would obey, written as escapes. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2).replace(INVISIBLE_BUT_LF, (character) => `\\u${hex(character)}`)}\n`;
}

const SEVERITIES: readonly Severity[] = ["error", "warning", "note"];

/** C0 and C1 controls, what changes the direction of text, and line separators. */
const INVISIBLE = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;
const INVISIBLE_BUT_LF = new RegExp(`(?!\\n)${INVISIBLE.source}`, "gu");
const ESCAPES: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

function hex(character: string): string {
  return character.charCodeAt(0).toString(16).padStart(4, "0");
}

/** One thing to say, and the dialects it came up in. */
interface Finding {
  readonly diagnostic: Diagnostic;
  readonly position: Position | undefined;
  readonly dialects: readonly string[];
}

function alike(diagnostics: readonly Diagnostic[], { directory }: Scene): readonly Finding[] {
  const findings = new Map<string, Finding>();
  for (const diagnostic of diagnostics) {
    const { code, message, help, origin } = diagnostic;
    const position = shownPosition(origin?.position?.(), directory);
    const key = JSON.stringify([code, message, help, position, origin?.revision, origin?.operation]);
    const known = findings.get(key) ?? { diagnostic, position, dialects: [] };
    const dialects = origin?.dialect === undefined ? [] : [origin.dialect];
    findings.set(key, { ...known, dialects: [...new Set([...known.dialects, ...dialects])] });
  }
  return [...findings.values()];
}

function shownPosition(position: Position | undefined, directory: string): Position | undefined {
  if (position === undefined) return undefined;
  const file = relative(directory, resolve(directory, position.file)).replaceAll("\\", "/");
  return { ...position, file };
}

type Source = (file: string) => readonly string[];

function findingText({ diagnostic, position, dialects }: Finding, linesOf: Source, scene: Scene): string {
  const { severity, code, message, help } = diagnostic;
  const paint = painter(scene.colour);
  const line = position?.line;
  const source = position === undefined || line === undefined ? undefined : linesOf(position.file)[line - 1];
  const gutter = " ".repeat(Math.max(2, source === undefined ? 0 : String(line).length));
  const place = placeText(diagnostic, position);
  const some = dialects.length > 0 && scene.dialects.some((dialect) => !dialects.includes(dialect));
  return [
    `${paint(severity, `${severity}[${code}]`)}: ${paint("bold", visible(message))}${some ? ` (${dialects.join(", ")})` : ""}`,
    ...(place === "" ? [] : [`${gutter}${paint("frame", "-->")} ${place}`]),
    ...(source === undefined
      ? []
      : [
          paint("frame", `${gutter} |`),
          `${paint("frame", `${String(line).padStart(gutter.length)} |`)} ${shortened(source)}`.trimEnd(),
        ]),
    ...(help === undefined ? [] : [`${gutter} ${paint("frame", "=")} ${paint("bold", "help")}: ${visible(help)}`]),
  ].join("\n");
}

/** `versions/a.ts:14:8   revision ae1027a6acf3, operation 2 (alterColumn)`, as far as it is known. */
function placeText({ origin }: Diagnostic, position: Position | undefined): string {
  const { file, line, column } = position ?? {};
  const where = file === undefined ? [] : [[file, line, column].filter((part) => part !== undefined).join(":")];
  const { revision, operation } = origin ?? {};
  const what = [
    ...(revision === undefined ? [] : [`revision ${revision}`]),
    ...(operation === undefined ? [] : [`operation ${operation.number} (${operation.verb})`]),
  ];
  return visible([...where, ...(what.length === 0 ? [] : [what.join(", ")])].join("   "));
}

const LONGEST_LINE = 200;

function shortened(source: string): string {
  const text = visible(source.replaceAll("\t", "    "));
  return text.length > LONGEST_LINE ? `${text.slice(0, LONGEST_LINE)}…` : text;
}

/** Reads each file once. One that has gone, or is no file, has no lines to show; the report does not fail for that. */
function sourceReader(directory: string): Source {
  const known = new Map<string, readonly string[]>();
  return (file) => {
    const path = resolve(directory, file);
    const readable = existsSync(path) && statSync(path).isFile();
    const lines = known.get(file) ?? (readable ? readFileSync(path, "utf8").split(/\r\n|[\n\r\u2028\u2029]/) : []);
    known.set(file, lines);
    return lines;
  };
}

const COLOURS = { error: "1;31", warning: "1;33", note: "1;36", frame: "34", bold: "1" } as const;

function painter(colour: boolean): (style: keyof typeof COLOURS, text: string) => string {
  return (style, text) => (colour ? `\x1b[${COLOURS[style]}m${text}\x1b[0m` : text);
}

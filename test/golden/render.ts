import type { Dialect } from "../../src/dialect/dialect.js";
import { type Diagnostic, Failure } from "../../src/diagnostics/diagnostic.js";
import { diagnosticsOf } from "../../src/output/compile.js";
import { type Line, type Movement, scriptLines, scriptText } from "../../src/output/script.js";
import { type Case, compiled, plain, titleOf } from "./cases.js";

/** What an operation is in every dialect, on one page: upgrades first, then the way back. */
export function caseText(one: Case): string {
  const shown = one.dialects.map((dialect) => sections(one, dialect));
  const parts = [...shown.map(({ up }) => up), ...shown.flatMap(({ down }) => down ?? [])];
  return [`-- ${one.revision.message}\n`, ...parts].join("\n");
}

interface Sections {
  readonly up: string;
  readonly down?: string;
}

function sections(one: Case, dialect: Dialect): Sections {
  const title = titleOf(dialect);
  try {
    const { up, down, irreversible } = compiled(one, dialect);
    const back = irreversible === undefined ? bodyOf(down, dialect) : refusal("irreversible", irreversible);
    return { up: section(title, bodyOf(up, dialect)), down: section(`${title}, downgrade`, back) };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { up: section(title, refusal("unsupported", error)) };
  }
}

function section(title: string, body: string): string {
  return `-- == ${title} ==\n\n${body}`;
}

/** As a script has it, but for what is the same in every script. */
export function bodyOf(movements: readonly Movement[], dialect: Dialect): string {
  const remarks = diagnosticsOf(movements).map((remark) => diagnosticText(remark));
  const text = movements.map((movement) => scriptText(linesOf(movement, dialect))).join("\n");
  return [...remarks, text === "" ? "-- nothing\n" : text].join(text === "" ? "" : "\n");
}

function linesOf(movement: Movement, dialect: Dialect): readonly Line[] {
  const { planned } = movement.compiled;
  const silent = { ...movement.compiled, planned: { ...planned, revision: { ...planned.revision, message: "" } } };
  const lines = scriptLines([{ ...movement, compiled: silent, rows: [] }], false, plain, dialect);
  // All that comes before the operations ends with `Running upgrade …`.
  return lines.slice(lines.findIndex((line) => line.kind === "comment" && line.text.startsWith("Running ")) + 1);
}

function refusal(why: string, { diagnostics }: Failure): string {
  return diagnostics.map((diagnostic) => diagnosticText(diagnostic, `${why}: `)).join("");
}

function diagnosticText({ severity, code, message, help }: Diagnostic, before = ""): string {
  const lines = [`${before}${severity}[${code}]: ${message}`, ...(help === undefined ? [] : [`  = help: ${help}`])];
  return lines.map((line) => `-- ${line}\n`).join("");
}

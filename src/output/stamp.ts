import { fail } from "../diagnostics/catalog.js";
import { historyOf, selectStamp } from "../plan/history.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { configured, type Project, unlimited } from "./compile.js";
import { headed, nothing } from "./header.js";
import { type Line, rowsScript, scriptText, statementsIn } from "./script.js";

/** A script that changes the version table alone. */
export interface StampScript {
  readonly dialect: string;
  /** The rows before and after; none is an empty table. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly lines: readonly Line[];
  readonly text: string;
  readonly statements: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** The rows of the version table from one place of history to another, without what the revisions do. RANGE is `[FROM:]TO`. */
export function compileStamp({ revisions, settings }: Project, name: string, range: string): StampScript {
  const dialect = configured(settings, name);
  const { from, to, changes } = selectStamp(historyOf(revisions, settings), range);
  if (changes.length === 0) {
    const why = `a database on ${from.join(", ") || "base"} has these rows already`;
    fail("emptyRange", { text: range, why, example: "base:heads" });
  }
  const title = `Running stamp ${from.join(", ")} -> ${to.join(", ")}`;
  const rows = rowsScript({ title, from, to, changes }, settings, dialect);
  const lines = headed(rows, { direction: "stamp", from, to }, nothing, settings, dialect);
  return { dialect: dialect.name, from, to, diagnostics: unlimited(settings, dialect), ...written(lines) };
}

/** The version table by itself, where it is missing. */
export function compileVersionTable({ settings }: Pick<Project, "settings">, name: string): StampScript {
  const lines = rowsScript({ from: [], to: [], changes: [] }, settings, configured(settings, name));
  return { dialect: name, from: [], to: [], diagnostics: [], ...written(lines) };
}

function written(lines: readonly Line[]): Pick<StampScript, "lines" | "text" | "statements"> {
  return { lines, text: scriptText(lines), statements: statementsIn(lines).length };
}

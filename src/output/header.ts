import type { Dialect, Transactions } from "../dialect/dialect.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { qualified } from "../model/lookup.js";
import type { Operation } from "../model/operation.js";
import { type Loss, lossesAlong } from "../plan/losses.js";
import type { Movement, ScriptSettings } from "./script.js";
import { isGuarded, type Line } from "./transactions.js";

/** What the head of a script says of the revisions in it: facts of the model, and nothing large. */
export interface Contents {
  readonly revisions: readonly { readonly id: string; readonly message: string }[];
  /** The tables that are copied, as often as they are. */
  readonly copies: readonly string[];
  readonly losses: readonly Loss[];
  /** Operations whose SQL a person wrote. */
  readonly executed: number;
  readonly warnings: readonly Diagnostic[];
}

/** Which way a script goes, from where and to where. */
export interface Ends {
  readonly direction: "upgrade" | "downgrade" | "stamp";
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** Of a script that has no revisions in it. */
export const nothing: Contents = { revisions: [], copies: [], losses: [], executed: 0, warnings: [] };

/** Hands movements on, and keeps what the head is going to say of them. */
export function watched(movements: Iterable<Movement>): {
  readonly movements: Iterable<Movement>;
  readonly contents: () => Contents;
} {
  const losses = lossesAlong();
  const seen = {
    revisions: [] as Contents["revisions"][number][],
    copies: [] as string[],
    executed: 0,
    warnings: [] as Diagnostic[],
  };
  function* watching(): Generator<Movement, void> {
    for (const movement of movements) {
      const { planned, passages, diagnostics } = movement.compiled;
      const { id, message } = planned.revision;
      seen.revisions.push({ id, message });
      for (const { step, parts } of passages) {
        seen.executed += executions(step.op);
        for (const part of parts) if (part.step.op.kind === "swapTable") seen.copies.push(qualified(part.step.op.to));
      }
      seen.warnings.push(...diagnostics.filter(({ severity }) => severity === "warning"));
      losses.take(planned);
      yield movement;
    }
  }
  return { movements: watching(), contents: () => ({ ...seen, losses: losses.found() }) };
}

/**
 * The lines of a script with its head: behind the lines for the client, or behind the first statement where there are
 * none, since as an argument of a program a script must not begin with a comment.
 */
export function headed(
  lines: readonly Line[],
  ends: Ends,
  contents: Contents,
  settings: ScriptSettings,
  dialect: Dialect,
): readonly Line[] {
  if (!settings.comments) return lines;
  const texts = headerTexts(lines, ends, contents, settings, dialect).map((text) => dialect.script.comment(text));
  const client = lines.findIndex(({ kind }) => kind !== "client");
  const behind = client > 0 ? client : lines.findIndex(({ kind }) => kind === "statement") + 1;
  const bare = behind === 0 || lines[0]?.kind === "comment";
  const before: readonly Line[] = bare ? [{ kind: "client", text: "" }] : [];
  return [...before, ...lines.slice(0, behind), { kind: "header", texts }, ...lines.slice(behind)];
}

function headerTexts(
  lines: readonly Line[],
  { direction, from, to }: Ends,
  contents: Contents,
  settings: ScriptSettings,
  dialect: Dialect,
): readonly string[] {
  const { name, version, script } = dialect;
  const pure = settings.client === "any";
  const hasGuards = isGuarded(settings, dialect);
  const handling = script.handling[pure ? "driver" : "client"];
  const { run, mind, failure } = { ...handling, ...(hasGuards ? handling.guarded : {}) };
  const shown = version.minor === 0 ? version.major : `${version.major}.${version.minor}`;
  const statements = lines.filter((line) => line.kind === "statement");
  const transactions = statements.filter(({ role }) => role === "begin").length;
  const outside = statements.filter(({ statement }) => statement.outside === true).length;
  const rows: readonly Row[] = [
    ["dialect", [`${name} ${shown} or later, for ${pure ? "drivers" : script.clientName}`]],
    ["guards", [hasGuards ? settings.guards : "none"]],
    ["statements", [`${statements.length}, ${inWords(transactions, outside)}`]],
    ...contentRows(direction, contents),
    ["to run it", [run]],
    ...mind.map((text): Row => ["mind", [text]]),
    ["if it fails", [failure[around(transactions, outside)]]],
  ];
  return [`${direction} from ${from.join(", ") || "base"} to ${to.join(", ") || "base"}`, ...rows.flatMap(rowTexts)];
}

function contentRows(direction: Ends["direction"], contents: Contents): readonly Row[] {
  if (direction === "stamp") return [["changes", ["the rows of the version table, and nothing else"]]];
  const { revisions, copies, losses, executed, warnings } = contents;
  return [
    ["revisions", shortened(revisions.map(({ id, message }) => cut([id, message].join("  ").trimEnd())))],
    ["copies", copies.length === 0 ? ["none"] : [`${copies.length} (${shortened(copies).join(", ")})`]],
    ["drops", losses.length === 0 ? ["nothing that is there before"] : shortened(losses.map(lossText))],
    ...(executed === 0 ? [] : [row("own SQL", [`${executed} of op.execute, which may do anything`])]),
    ...(warnings.length === 0 ? [] : [row("warnings", shortened(warnings.map(warningText)))]),
  ];
}

type Row = readonly [label: string, texts: readonly string[]];

function row(label: string, texts: readonly string[]): Row {
  return [label, texts];
}

const LABEL = 12;

function rowTexts([label, texts]: Row): readonly string[] {
  return texts.map((text, index) => `${(index === 0 ? `${label}:` : "").padEnd(LABEL)} ${text}`);
}

/** More than these are shown by the first and the last of them. */
const MOST = 12;
const ENDS = 5;

function shortened(texts: readonly string[]): readonly string[] {
  if (texts.length <= MOST) return texts;
  const left = texts.length - 2 * ENDS;
  return [...texts.slice(0, ENDS), `… ${left} more, ${texts.length} in all …`, ...texts.slice(-ENDS)];
}

function lossText(loss: Loss): string {
  const table = qualified(loss.table);
  return loss.kind === "table" ? `table ${table}` : `column ${table}.${loss.column}`;
}

function warningText({ code, message }: Diagnostic): string {
  return cut(`${code} ${message}`);
}

/** Long enough to see what it is about. */
const LONGEST = 240;

function cut(text: string): string {
  const characters = Array.from(text);
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join("")}…` : characters.join("");
}

function inWords(transactions: number, outside: number): string {
  if (transactions === 0) return "in no transaction";
  const within = transactions === 1 ? "in one transaction" : `in ${transactions} transactions`;
  return outside === 0 ? within : `${within} and ${outside} outside of them`;
}

function around(transactions: number, outside: number): Transactions {
  if (transactions === 0) return "none";
  return transactions === 1 && outside === 0 ? "one" : "several";
}

function executions(op: Operation): number {
  if (op.kind === "batch") return op.ops.reduce((sum, one) => sum + executions(one), 0);
  return op.kind === "execute" ? 1 : 0;
}

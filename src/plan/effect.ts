import type { Step } from "../dialect/dialect.js";
import type { Operation } from "../model/operation.js";
import type { Planned } from "./plan.js";

/** Raise it when {@link effectOf} says otherwise what it said before: effects of another form are not compared. */
export const EFFECT_FORM = 2;

/**
 * What a revision does, in a form that is the same as long as it does the same: its operations as they were asked for,
 * without what this program has found out about them, and without how they are going to be said.
 */
export function effectOf(upgrade: Planned, downgrade: Planned | undefined): string {
  return canonical([operationsOf(upgrade), downgrade === undefined ? "derived" : operationsOf(downgrade)]);
}

function operationsOf({ steps }: Planned): readonly unknown[] {
  return steps.flatMap((step) => step.parts ?? [step]).map(({ op }: Pick<Step, "op">) => plain(op));
}

/** Whether a table is copied, and by what name, changes nothing about what becomes of it. */
function plain(op: Operation): unknown {
  switch (op.kind) {
    case "batch":
      return { kind: op.kind, table: op.table, ops: op.ops.map(plain) };
    case "execute":
      return { kind: op.kind, text: op.text, outside: op.outside };
    case "alterColumn":
      // Here it makes a difference whether something is absent or `null`.
      return { ...op, change: Object.entries(op.change).map(([facet, to]) => [facet, to ?? "none"]) };
    default:
      return op;
  }
}

/** What the recorder adds when something enters a schema. */
const FOUND_OUT = new Set(["answersTo", "defaultName", "outgrown", "owner"]);
/** Under these keys a person may say `false`, or nothing, and mean it: values of rows, defaults, storage. */
const MEANT = new Set(["value", "options", "with"]);
const TEXTS = new Set(["expression", "condition", "where", "using", "partitionBy"]);

/** JSON with its keys in order. What says nothing is left out, so that what is added later and not used says nothing either. */
function canonical(value: unknown, everything = false): string {
  const isMeant = (key: string): boolean => everything || MEANT.has(key);
  if (typeof value === "bigint") return `${value}n`;
  if (value instanceof Date) return `@${value.toISOString()}`;
  if (ArrayBuffer.isView(value))
    return `0x${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString("hex")}`;
  if (Array.isArray(value)) return `[${value.map((one) => canonical(one)).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value ?? null);
  const entries = Object.entries(value)
    .filter(([key, inner]) => !FOUND_OUT.has(key) && !isNameOfSequence(key, inner))
    .flatMap(([key, inner]: [string, unknown]) => {
      const text = saysNothing(inner) && !isMeant(key) ? "" : canonical(textIn(key, inner), isMeant(key));
      return text === "" || text === "{}" ? [] : [`${JSON.stringify(key)}:${text}`];
    });
  return `{${entries.sort().join(",")}}`;
}

/** That of a column that numbers itself, which the server gives it; a sequence that is asked for is an object, or a table's name. */
function isNameOfSequence(key: string, value: unknown): boolean {
  return key === "sequence" && typeof value === "string";
}

function saysNothing(value: unknown): boolean {
  return value === undefined || value === null || value === false || (Array.isArray(value) && value.length === 0);
}

/** SQL that people wrote as the text it was, however it has been cut up since. */
function textIn(key: string, value: unknown): unknown {
  if (Array.isArray(value) && TEXTS.has(key)) return joined(value);
  if (typeof value === "object" && value !== null && "parts" in value && Array.isArray(value.parts)) {
    return joined(value.parts);
  }
  return value;
}

function joined(parts: readonly unknown[]): string {
  return parts.map((part) => (typeof part === "string" ? part : tokenText(part as Token))).join("");
}

/** A name in SQL, as an expression and as a body have it. */
type Token = { readonly text: string | null } & ({ readonly column: string } | { readonly name: string });

function tokenText(part: Token): string {
  return part.text ?? ("column" in part ? part.column : part.name);
}

import { nameOf, textOf } from "../model/lookup.js";
import type { Body } from "../model/objects.js";
import type { Operation } from "../model/operation.js";
import type { Expression, Name, Table } from "../model/schema.js";
import type { Type } from "../model/types.js";

/**
 * Are these two values of the model the same, whatever a declaration cannot know of them: the names that servers gave to
 * the unnamed, how a column was spelled in an expression, in which order constraints stand?
 */
export function sameModel(a: unknown, b: unknown): boolean {
  return formOf(a) === formOf(b);
}

/** Are these two types the same? */
export const sameType = (a: Type, b: Type): boolean => formOf(a) === formOf(b);

/** What an operation or a part of the model says, as text to compare. */
export function formOf(value: unknown): string {
  return JSON.stringify(plain(value, ""));
}

type Plain = Readonly<Record<string, unknown>>;

function plain(value: unknown, key: string): unknown {
  if (typeof value === "bigint") return { number: value.toString() };
  if (typeof value === "number") return { number: String(value) };
  if (value instanceof Date) return { date: value.getTime() };
  if (value instanceof Uint8Array) return { bytes: [...value] };
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return listOf(value as readonly unknown[], key);
  if (key === "name") return typeof (value as Name) === "string" ? value : "unnamed";
  const of = value as Plain;
  if ("parts" in of && "all" in of) return bodyOf(value as Body);
  // What only a dialect knows is printed as it stands, whoever says it.
  if (of["kind"] === "native") return { kind: "raw", text: of["text"] };
  const entries = Object.entries(of)
    .filter(([inner, one]) => one !== undefined && !forgotten.has(inner))
    .map(([inner, one]) => [inner, plain(one, inner)] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries);
}

/** What is known only to what was born in a schema: names of sequences and defaults, who made a type. */
const forgotten: ReadonlySet<string> = new Set(["sequence", "defaultName", "owner", "outgrown", "replaced"]);

/** Lists whose order says nothing. */
const unordered: ReadonlySet<string> = new Set(["constraints", "indexes"]);

function listOf(list: readonly unknown[], key: string): unknown {
  if (isExpression(list, key)) return { sql: expressionForm(list as Expression) };
  const items = list.map((item) => plain(item, ""));
  if (!unordered.has(key)) return items;
  return items.map((item) => JSON.stringify(item)).sort();
}

const expressions: ReadonlySet<string> = new Set(["condition", "expression", "where", "using", "partitionBy"]);

function isExpression(list: readonly unknown[], key: string): boolean {
  return expressions.has(key) && list.every((part) => typeof part === "string" || isUse(part));
}

function isUse(part: unknown): boolean {
  return typeof part === "object" && part !== null && "column" in part;
}

/** Columns count by name, not by how they were spelled. */
function expressionForm(expression: Expression): string {
  return textOf(expression.map((part) => (typeof part === "string" ? part : { ...part, text: null })));
}

function bodyOf({ parts }: Body): unknown {
  return { body: parts.map((part) => (typeof part === "string" ? part : `"${part.name}"`)).join("") };
}

/** The operations, those within blocks as well, each as text. */
export function formsOf(operations: readonly Operation[]): readonly string[] {
  return operations.flatMap((op) => {
    if (op.kind !== "batch") return [formOf(op)];
    const { ops, ...block } = op;
    return [formOf({ ...block, table: nameOf(op.table) }), ...formsOf(ops)];
  });
}

/** A table apart from what nobody declares. */
export const sameTable = (a: Table, b: Table): boolean => sameModel(a, b);

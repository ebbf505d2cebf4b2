import type { Type } from "../model/types.js";

/** What an expression means, as far as it is read: the same tree is the same meaning, whatever the spelling. */
export interface Tree {
  readonly kind: TreeKind;
  /** The name, the value, the operator or the type. */
  readonly text: string;
  readonly of: readonly Tree[];
}

/**
 * - `column`: a column of the table. `name`: any other name, dots and all
 * - `number`, `string`: a literal. `typed`: one with the name of its type before it, or a prefix that changes what it is
 * - `word`: a word of the language that is a value, such as NULL
 * - `call`, `operator`, `cast`, `case`, `row`, `array`: made of others
 * - `query`: a query within, token by token
 */
export type TreeKind =
  | "column"
  | "name"
  | "number"
  | "string"
  | "typed"
  | "word"
  | "call"
  | "operator"
  | "cast"
  | "case"
  | "row"
  | "array"
  | "query";

export function tree(kind: TreeKind, text: string, ...of: readonly Tree[]): Tree {
  return { kind, text, of };
}

export const operator = (text: string, ...of: readonly Tree[]): Tree => tree("operator", text, ...of);

export function isOperator({ kind, text }: Tree, ...operators: readonly string[]): boolean {
  return kind === "operator" && operators.includes(text);
}

/** Two trees are the same when these are. */
export function keyOf({ kind, text, of }: Tree): string {
  return `${kind} ${JSON.stringify(text)}(${of.map(keyOf).join(",")})`;
}

export function isSame(a: Tree, b: Tree): boolean {
  return keyOf(a) === keyOf(b);
}

/** Operands of `a AND (b AND c)` in a row: neither the order nor the result depends on where the parentheses are. */
export function joined(text: string, operands: readonly Tree[]): Tree {
  return operator(text, ...operands.flatMap((one) => (isOperator(one, text) ? one.of : [one])));
}

/** What a column has for a type, by the name of the column as it is compared; nothing where nobody knows. */
export type TypeOf = (column: string) => Type | undefined;

/** Does it hold a call, whose result might be another one the next time? */
export function calls({ kind, text, of }: Tree): boolean {
  return kind === "call" || kind === "query" || (kind === "word" && text !== "NULL") || of.some(calls);
}

/** The members of a list in one order, where it does not matter which: all of them are literals. */
export function inOrder(members: readonly Tree[]): readonly Tree[] {
  if (!members.every(isLiteral)) return members;
  return [...new Map(members.map((member) => [keyOf(member), member]))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, one]) => one);
}

export function isLiteral({ kind, of }: Tree): boolean {
  return kind === "number" || kind === "string" || kind === "typed" || (kind === "cast" && of.every(isLiteral));
}

/** `x IN (…)`, which says `x = 1` of one member. */
export function membership(subject: Tree, members: readonly Tree[]): Tree {
  const [only, ...others] = inOrder(members);
  if (only !== undefined && others.length === 0 && isLiteral(only)) return operator("=", subject, only);
  return operator("IN", subject, ...inOrder(members));
}

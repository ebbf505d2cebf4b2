import type { QName } from "../model/schema.js";
import type { Type } from "../model/types.js";
import type { Speaker } from "./speaker.js";

/**
 * TypeScript as a tree: what a declaration is put together of, before it is laid out in lines or read back. Some nodes
 * are not settled yet: what is in them depends on which dialects speak.
 */
export type Code =
  /** A literal or a keyword, with the value that it stands for. */
  | { readonly code: "value"; readonly text: string; readonly value: unknown }
  /** `` sql`…` `` or `` `…` ``, which may have several lines. */
  | { readonly code: "template"; readonly tag: string; readonly pieces: readonly (string | Code)[] }
  | { readonly code: "call"; readonly callee: string; readonly args: readonly Code[] }
  | { readonly code: "new"; readonly callee: string; readonly args: readonly Code[] }
  | { readonly code: "method"; readonly of: Code; readonly name: string; readonly args: readonly Code[] }
  | ArrayCode
  | ObjectCode
  | Unsettled;

/** `keys` tells of each item which one it is, so that those of several dialects find one another. */
export interface ArrayCode {
  readonly code: "array";
  readonly items: readonly Code[];
  readonly keys?: readonly string[];
}

/** What each dialect has to say, before one text is found for all of them. */
export type Unsettled =
  | { readonly code: "type"; readonly said: readonly SaidType[] }
  /** `string`: it may be a plain string as well. */
  | { readonly code: "expression"; readonly said: readonly SaidText[]; readonly string: boolean };

export interface SaidType {
  readonly speaker: Speaker;
  readonly type: Type;
  readonly table: QName;
  readonly column: string;
}

/** SQL with the names in it that are to be written anew. */
export interface SaidText {
  readonly speaker: Speaker;
  readonly parts: readonly (string | { readonly name: string; readonly text: string | null })[];
}

/** With `shortly` it is written as the value of that key where there is no other: `{ column: "user.id" }` as `"user.id"`. */
export interface ObjectCode {
  readonly code: "object";
  readonly entries: readonly Entry[];
  readonly shortly?: string;
}
export type Entry = readonly [key: string, value: Code];

/** A call of a verb, or what is around such calls. */
export type Statement = (
  | { readonly statement: "verb"; readonly verb: string; readonly args: readonly Code[] }
  | {
      readonly statement: "batch";
      readonly table: Code;
      readonly options: Code;
      readonly block: readonly Statement[];
    }
  | { readonly statement: "outside"; readonly block: readonly Statement[] }
  /** What only these dialects do; what the others do instead. */
  | {
      readonly statement: "only";
      readonly dialects: readonly string[];
      readonly block: readonly Statement[];
      readonly otherwise?: readonly Statement[];
    }
) & {
  /** Comments above it, a line each. */
  readonly remarks?: readonly string[];
};

export const call = (callee: string, ...args: readonly (Code | undefined)[]): Code => ({
  code: "call",
  callee,
  args: args.filter((arg) => arg !== undefined),
});

export const array = (items: readonly Code[]): Code => ({ code: "array", items });

/** An object with the entries that are there. */
export const object = (
  entries: Readonly<Record<string, Code | undefined>> | readonly Entry[],
  shortly?: string,
): ObjectCode => {
  const list = Array.isArray(entries) ? (entries as readonly Entry[]) : Object.entries(entries);
  const there = list.filter((entry): entry is Entry => entry[1] !== undefined);
  return { code: "object", entries: there, ...(shortly === undefined ? {} : { shortly }) };
};

/** The same object as an argument that is left out where there is nothing in it. */
export const options = (
  entries: Readonly<Record<string, Code | undefined>> | readonly Entry[],
): ObjectCode | undefined => {
  const made = object(entries);
  return made.entries.length === 0 ? undefined : made;
};

/** The object as its one value, where it may be written so. */
export function short(code: Code): Code {
  if (code.code !== "object" || code.entries.length !== 1) return code;
  const [[key, value] = ["", code] as const] = code.entries;
  return key === code.shortly ? value : code;
}

export const verb = (called: string, ...args: readonly (Code | undefined)[]): Statement => ({
  statement: "verb",
  verb: called,
  args: args.filter((arg) => arg !== undefined),
});

/** What there is below a node. */
export function within(code: Code): readonly Code[] {
  switch (code.code) {
    case "value":
    case "type":
    case "expression":
      return [];
    case "template":
      return code.pieces.filter((piece) => typeof piece !== "string");
    case "array":
      return code.items;
    case "object":
      return code.entries.map(([, value]) => value);
    case "method":
      return [code.of, ...code.args];
    default:
      return code.args;
  }
}

/** The names that have to be imported for this: those it calls, but for what is there anyway. */
export function namesIn(code: Code): readonly string[] {
  const root = code.code === "call" ? code.callee.split(".")[0] : code.code === "template" ? code.tag : undefined;
  const own = root === undefined || given.has(root) ? [] : [root];
  return [...own, ...within(code).flatMap(namesIn)];
}
const given: ReadonlySet<string> = new Set(["", "op", "batch", "Uint8Array", "Date"]);

/** Every piece of code in statements. */
export function codeIn(statements: readonly Statement[]): readonly Code[] {
  return statements.flatMap((statement) => {
    switch (statement.statement) {
      case "verb":
        return statement.args;
      case "batch":
        return [statement.table, statement.options, ...codeIn(statement.block)];
      case "outside":
        return codeIn(statement.block);
      case "only":
        return [...codeIn(statement.block), ...codeIn(statement.otherwise ?? [])];
    }
  });
}

import type { Index, IndexElement, Options, QName } from "../../model/schema.js";
import {
  behindParenthesis,
  isName,
  named,
  next,
  sees,
  stuck,
  take,
  takeInteger,
  takeList,
  takeName,
  takeOne,
  textOf,
  within,
} from "./cursor.js";
import type { Reading } from "./grammar.js";
import { spelled, takeObjectName } from "./names.js";
import { expressionOf, takeString } from "./values.js";

/** An element of an index: a column, or the text of an expression. */
export interface ElementDraft {
  readonly column?: string;
  readonly text?: string;
  readonly descending: boolean;
  readonly nulls: IndexElement["nulls"];
  readonly collation: string | null;
  readonly opclass: string | null;
  readonly length?: number;
}

export interface IndexDraft {
  readonly elements: readonly ElementDraft[];
  readonly include?: readonly string[];
  readonly where?: string;
  readonly options: Options;
}

/** `(a, lower(b) DESC)`; `one` reads a single element that has no parentheses of its own around it. */
export function takeElements(reading: Reading, one = false): IndexDraft {
  const elements = one ? [takeElement(reading)] : takeList(reading, () => takeElement(reading));
  return { elements, options: {} };
}

function takeElement(reading: Reading): ElementDraft {
  const what = takeIndexed(reading);
  let length: number | undefined;
  if (reading.grammar.keysInTables && what.column !== undefined && take(reading, "(")) {
    length = Number(takeInteger(reading));
    if (!take(reading, ")")) stuck(reading);
  }
  const collation = take(reading, "COLLATE") ? takeCollation(reading) : null;
  const opclass = takeOpclass(reading);
  const descending = takeOne(reading, ["ASC", "DESC"]) === "DESC";
  const nulls = take(reading, "NULLS") ? (takeOne(reading, ["FIRST", "LAST"] as const) ?? stuck(reading)) : null;
  return { ...what, descending, nulls, collation, opclass, ...(length === undefined ? {} : { length }) };
}

/** A column, an expression in parentheses, or the call of a function. */
function takeIndexed(
  reading: Reading,
): { readonly column: string } | { readonly column?: never; readonly text: string } {
  const from = reading.position;
  if (sees(reading, "(")) {
    reading.position = behindParenthesis(reading, from);
    return { text: within(reading, from, reading.position - 1) };
  }
  const first = next(reading);
  if (!isName(first)) return stuck(reading);
  let at = reading.position + 1;
  while (reading.tokens[at]?.text === "." && isName(reading.tokens[at + 1])) at += 2;
  const isCall = reading.tokens[at]?.text === "(" && !reading.grammar.keysInTables;
  if (isCall) {
    reading.position = behindParenthesis(reading, at);
    return { text: textOf(reading, from, reading.position) };
  }
  if (at !== reading.position + 1) stuck(reading);
  reading.position++;
  return { column: named(reading, first) };
}

/** The name of a collation; that of the system goes without saying, and so does the usual schema. */
export function takeCollation(reading: Reading): string {
  const { schema, name } = takeObjectName(reading);
  return schema === undefined || schema === "pg_catalog" ? name : stuck(reading, "a collation has a schema");
}

/** `text_pattern_ops`, of the dialects that call for it. */
function takeOpclass(reading: Reading): string | null {
  const token = next(reading);
  if (reading.grammar.usualIndex === undefined || !isName(token)) return null;
  if (["ASC", "DESC", "NULLS", "WITH"].includes(token.text.toUpperCase())) return null;
  const from = reading.position;
  reading.position++;
  while (take(reading, ".")) takeName(reading);
  if (sees(reading, "(")) stuck(reading);
  return textOf(reading, from, reading.position);
}

/** What stands behind the elements: `INCLUDE (b) NULLS NOT DISTINCT WITH (fillfactor = 70) WHERE a > 0`. */
export function takeIndexTail(reading: Reading): Omit<IndexDraft, "elements"> {
  const options: Record<string, unknown> = {};
  let include: readonly string[] | undefined;
  let where: string | undefined;
  for (;;) {
    if (take(reading, "INCLUDE")) include = takeList(reading, () => takeName(reading));
    else if (take(reading, "NULLS NOT DISTINCT")) options["nullsNotDistinct"] = true;
    else if (reading.grammar.usualIndex !== undefined && take(reading, "WITH")) options["with"] = takeStorage(reading);
    else if (take(reading, "TABLESPACE")) options["tablespace"] = takeName(reading);
    else if (reading.grammar.keysInTables && take(reading, "USING")) {
      options["using"] = takeOne(reading, ["BTREE", "HASH"]) ?? stuck(reading);
    } else if (reading.grammar.keysInTables && take(reading, "WITH PARSER")) options["withParser"] = takeName(reading);
    else if (take(reading, "WHERE")) {
      const from = reading.position;
      reading.position = reading.tokens.length;
      where = unwrapped(reading, from);
    } else break;
  }
  return { options, ...(include === undefined ? {} : { include }), ...(where === undefined ? {} : { where }) };
}

/** The text to the end, without parentheses around all of it. */
function unwrapped(reading: Reading, from: number): string {
  const { tokens } = reading;
  const whole = tokens[from]?.text === "(" && behindParenthesis(reading, from) === tokens.length;
  return whole && reading.grammar.usualIndex !== undefined
    ? within(reading, from, tokens.length - 1)
    : textOf(reading, from, tokens.length);
}

/** `(fillfactor = 70, fastupdate = off)` */
export function takeStorage(reading: Reading): Options {
  const pairs = takeList(reading, (): readonly [string, string | number | boolean] => {
    const from = reading.position;
    takeName(reading);
    while (take(reading, ".")) takeName(reading);
    const key = textOf(reading, from, reading.position);
    if (!take(reading, "=")) return [key, true];
    return [key, storageValue(reading)];
  });
  return Object.fromEntries(pairs);
}

/** The server writes numbers and words between quotes as well. */
function storageValue(reading: Reading): string | number | boolean {
  const token = next(reading) ?? stuck(reading);
  const text = token.kind === "string" ? takeString(reading) : token.text;
  if (token.kind !== "string") reading.position++;
  if (/^(?:true|false)$/i.test(text)) return text.toLowerCase() === "true";
  return text !== "" && String(Number(text)) === text ? Number(text) : text;
}

export function indexOf(
  reading: Reading,
  name: string,
  isUnique: boolean,
  { elements, include, where, options }: IndexDraft,
  { name: table, columns }: { readonly name: QName; readonly columns: readonly string[] },
): Index {
  return {
    name,
    unique: isUnique,
    elements: elements.map(({ column, text, descending, nulls, collation, opclass, length }) => ({
      of:
        text === undefined
          ? { column: spelled(reading, columns, column ?? "") }
          : { expression: expressionOf(reading, text, table.name, columns) },
      descending,
      nulls,
      collation,
      opclass,
      ...(length === undefined ? {} : { length }),
    })),
    where: where === undefined ? null : expressionOf(reading, where, table.name, columns),
    ...(include === undefined ? {} : { include: include.map((column) => spelled(reading, columns, column)) }),
    options,
  };
}

import { fail } from "../../diagnostics/catalog.js";
import type { LiteralValue } from "../../sql/sql.js";
import { timestamp } from "../ansi/expression.js";
import { hexadecimal, lexis as standard, text } from "../ansi/lexis.js";
import { joined } from "../ansi/server-name.js";
import type { DialectLexis } from "../dialect.js";
import { reserved } from "./reserved.js";

const base = standard("postgresql", reserved);
const longestName = 63;
const controls = /[\x01-\x08\x0b-\x1f\x7f]/;

/** Strings follow standard_conforming_strings, on since 9.1: a backslash is a backslash. */
export const lexis: DialectLexis = {
  ...base,
  longestName,
  lengthOf: (name) => Buffer.byteLength(name),
  literal(value: LiteralValue) {
    if (value instanceof Uint8Array) return `'\\x${hexadecimal(value).toLowerCase()}'`;
    if (isArray(value)) return lexis.literal(arrayText(value.array));
    if (typeof value !== "string") return base.literal(value);
    if (value.includes("\0")) {
      fail("unwritableValue", {
        dialect: "postgresql",
        what: "a string with NUL in it",
        why: "its text types cannot hold it",
      });
    }
    return controls.test(value) ? escaped(value) : text("postgresql", value);
  },
};

type Items = readonly LiteralValue[];

function isArray(value: LiteralValue): value is { readonly array: Items } {
  return typeof value === "object" && value !== null && "array" in value;
}

/**
 * `{1,NULL,"it\"s"}`, which needs no cast wherever the type of the column is known, not even when it is empty.
 * https://www.postgresql.org/docs/current/arrays.html#ARRAYS-IO
 */
function arrayText(items: Items): string {
  const members = items.map((item) => {
    if (item === null) return "NULL";
    if (isArray(item)) return arrayText(item.array);
    if (typeof item === "number" || typeof item === "bigint" || typeof item === "boolean") return base.literal(item);
    return `"${memberText(item).replaceAll(/["\\]/g, "\\$&")}"`;
  });
  return `{${members.join(",")}}`;
}

function memberText(item: string | Date | Uint8Array | { readonly json: unknown }): string {
  if (typeof item === "string") return item;
  if (item instanceof Date) return timestamp(item);
  if (item instanceof Uint8Array) return `\\x${hexadecimal(item).toLowerCase()}`;
  return JSON.stringify(item.json);
}

/** `E'a\rb'`, for characters that editors and clients mistreat. */
function escaped(value: string): string {
  const body = text("postgresql", value.replaceAll("\\", "\\\\"));
  return `E${body.replaceAll(new RegExp(controls, "g"), (character) => `\\x${hexadecimal(Buffer.from(character))}`)}`;
}

/** Cuts the longer of the two names until all fits, as makeObjectName does. https://www.postgresql.org/docs/current/sql-createtable.html */
export function fitName(table: string, columns: string, label: string): string {
  const first = Buffer.from(table);
  const second = Buffer.from(columns);
  const room = longestName - Buffer.byteLength(label) - 1 - (columns === "" ? 0 : 1);
  let [one, other] = [first.length, second.length];
  while (one + other > room) {
    if (one > other) one--;
    else other--;
  }
  // Bytes are counted down first, and characters made whole at the end: that is how the server arrives at its names.
  return joined(clipped(first, one).toString(), clipped(second, other).toString(), label);
}

/** At most `length` bytes, never half a character. */
function clipped(bytes: Buffer, length: number): Buffer {
  let end = length;
  while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end--;
  return bytes.subarray(0, end);
}

import { fail } from "../../diagnostics/catalog.js";
import type { LiteralValue } from "../../sql/sql.js";
import { hexadecimal, lexis as standard, text } from "../ansi/lexis.js";
import { joined } from "../ansi/server-name.js";
import type { DialectLexis } from "../dialect.js";
import { reserved } from "./reserved.js";

const base = standard("postgresql", reserved);
const longestName = 63;
// eslint-disable-next-line no-control-regex -- these characters are the point
const controls = /[\x01-\x08\x0b-\x1f\x7f]/;

/** Strings follow standard_conforming_strings, on since 9.1: a backslash is a backslash. */
export const lexis: DialectLexis = {
  ...base,
  longestName,
  lengthOf: (name) => Buffer.byteLength(name),
  literal(value: LiteralValue) {
    if (value instanceof Uint8Array) return `'\\x${hexadecimal(value).toLowerCase()}'`;
    if (typeof value !== "string") return base.literal(value);
    if (value.includes("\0")) {
      fail("unwritableValue", { dialect: "postgresql", what: "a string with NUL in it", why: "its text types cannot hold it" });
    }
    return controls.test(value) ? escaped(value) : text("postgresql", value);
  },
};

/** `E'a\rb'`, for characters that editors and clients mistreat. */
function escaped(value: string): string {
  const body = text("postgresql", value.replaceAll("\\", "\\\\"));
  return `E${body.replaceAll(new RegExp(controls, "g"), (character) => `\\x${hexadecimal(Buffer.from(character))}`)}`;
}

/** Cuts the longer of the two names until all fits, as makeObjectName does. https://www.postgresql.org/docs/current/sql-createtable.html */
export function fitName(table: string, columns: string, label: string): string {
  let first: Buffer<ArrayBufferLike> = Buffer.from(table);
  let second: Buffer<ArrayBufferLike> = Buffer.from(columns);
  const overhead = Buffer.byteLength(label) + 1 + (columns === "" ? 0 : 1);
  while (first.length + second.length + overhead > longestName) {
    if (first.length > second.length) first = clipped(first, first.length - 1);
    else second = clipped(second, second.length - 1);
  }
  return joined(first.toString(), second.toString(), label);
}

/** At most `length` bytes, never half a character. */
function clipped(bytes: Buffer<ArrayBufferLike>, length: number): Buffer<ArrayBufferLike> {
  let end = length;
  while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end--;
  return bytes.subarray(0, end);
}

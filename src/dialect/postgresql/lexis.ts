import { fail } from "../../diagnostics/catalog.js";
import type { LiteralValue } from "../../sql/sql.js";
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

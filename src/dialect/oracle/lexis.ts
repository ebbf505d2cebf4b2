import { fail } from "../../diagnostics/catalog.js";
import type { Born } from "../../model/schema.js";
import { joined, serverName } from "../ansi/server-name.js";
import { atLeast, type DialectLexis, type Version } from "../dialect.js";
import { literal } from "./literals.js";
import { reserved } from "./reserved.js";

/** A name that stands without quotes, and means the same in capitals. */
const plain = /^[a-z][a-z0-9_$]*$/;

export function isPlain(name: string): boolean {
  return plain.test(name) && !reserved.has(name);
}

/** The name as the server keeps it: what stands without quotes is in capitals. */
export function kept(name: string): string {
  return isPlain(name) ? name.toUpperCase() : name;
}

/** Names have 30 bytes before 12.2, and 128 from then on. */
export function lexis(version: Version): DialectLexis {
  return {
    quote,
    literal: (value, as) => (typeof value === "boolean" && atLeast(version, 23) ? truth(value) : literal(value, as)),
    // SQL*Plus ignores lines of 2,500 characters and more: this leaves room for what else stands on one.
    longestLine: 1200,
    longestName: longestName(version),
    lengthOf: (name) => Buffer.byteLength(name),
  };
}

function truth(value: boolean): string {
  return value ? "TRUE" : "FALSE";
}

function quote(name: string): string {
  if (isPlain(name)) return name;
  if (!name.isWellFormed()) {
    fail("unwritableValue", { dialect: "oracle", what: "a name with half a surrogate pair", why: "it is not Unicode" });
  }
  if (/["\0]/.test(name)) fail("oracleNameQuote", { name });
  if (/[\r\n]/.test(name)) fail("oracleNameLine", { name });
  return `"${name}"`;
}

function longestName(version: Version): number {
  return atLeast(version, 12, 2) ? 128 : 30;
}

/** The name that what is unnamed answers to, cut to what a name may be. */
export function namesFor(version: Version): (born: Born, taken: (name: string) => boolean) => string {
  return (born, taken) => serverName(born, taken, (table, columns, label) => fit(table, columns, label, version));
}

/** The longer of the two names is cut until all fits. */
function fit(table: string, columns: string, label: string, version: Version): string {
  const room = longestName(version) - Buffer.byteLength(label) - 1 - (columns === "" ? 0 : 1);
  let [one, other] = [Array.from(table), Array.from(columns)];
  const bytes = (characters: readonly string[]): number => Buffer.byteLength(characters.join(""));
  while (bytes(one) + bytes(other) > room) {
    if (bytes(one) > bytes(other)) one = one.slice(0, -1);
    else other = other.slice(0, -1);
  }
  return joined(one.join(""), other.join(""), label);
}

/** A sequence is asked as `s.nextval`, in whatever case where its name needs no quotes. */
export function countsWith(text: string, sequence: string): boolean {
  const asked = /"([^"]+)"\s*\.\s*(?:next|curr)val\b|([\p{L}\p{N}_$#]+)\s*\.\s*(?:next|curr)val\b/giu;
  return [...text.matchAll(asked)].some(([, quoted, bare = ""]) => (quoted ?? bare.toUpperCase()) === kept(sequence));
}

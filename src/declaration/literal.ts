import type { LiteralValue } from "../sql/sql.js";
import { array, type Code, type Entry } from "./code.js";

/** A string in double quotes, unless single ones save escapes; nothing that an editor obeys or hides stays in it. */
export function stringText(text: string): string {
  const count = (quote: string): number => text.split(quote).length - 1;
  const quote = count('"') > count("'") ? "'" : '"';
  return `${quote}${escaped(text, quote)}${quote}`;
}

/** Text between quotes of this kind. In a template lines stay lines. */
function escaped(text: string, quote: '"' | "'" | "`"): string {
  let out = "";
  for (const character of text) {
    if (character === "\\" || character === quote) out += `\\${character}`;
    else if (character === "\n" && quote === "`") out += character;
    else if (UNSEEN.test(character)) out += escapeOf(character);
    else out += character;
  }
  return quote === "`" ? out.replaceAll("${", "\\${") : out;
}

const NAMED: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

function escapeOf(character: string): string {
  return (
    NAMED[character] ??
    Array.from({ length: character.length }, (_, index) => character.charCodeAt(index))
      .map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`)
      .join("")
  );
}

/** Control characters, and what turns the direction of text or has no width, but for what joins emoji. */
export const UNSEEN =
  /[\p{Cc}\p{Cs}\u00a0\u00ad\u061c\u200b\u200e\u200f\u2028-\u202f\u2060-\u2069\ufeff\ufff9-\ufffb]/u;

export const string = (text: string): Code => ({ code: "value", text: stringText(text), value: text });
export const strings = (texts: readonly string[]): Code => array(texts.map(string));

/** SQL of several lines as people write it, any other in quotes. */
export const lines = (text: string): Code =>
  text.includes("\n") && !UNSEEN.test(text.replaceAll("\n", ""))
    ? { code: "value", text: `\`${escaped(text, "`")}\``, value: text }
    : string(text);

export const flag = (value: boolean): Code => ({ code: "value", text: String(value), value });
export const nothing: Code = { code: "value", text: "null", value: null };

export function number(value: number | bigint): Code {
  if (typeof value === "bigint") return { code: "value", text: `${value}n`, value };
  const text = Object.is(value, -0) ? "-0" : String(value).replace("e+", "e");
  return { code: "value", text, value };
}

/** A whole number, as a big integer only where JavaScript would round it. */
export function wholeNumber(value: number | bigint): Code {
  return number(Number.isSafeInteger(Number(value)) ? Number(value) : value);
}

/** A literal as scripts write it. Nothing where there is no such value. */
export function literalCode(value: LiteralValue): Code {
  switch (typeof value) {
    case "string":
      return string(value);
    case "number":
    case "bigint":
      return number(value);
    case "boolean":
      return flag(value);
    default:
      if (value === null) return nothing;
  }
  if (value instanceof Date) return { code: "new", callee: "Date", args: [string(value.toISOString())] };
  if (value instanceof Uint8Array) {
    const bytes = Array.from(value, (byte) => number(byte));
    return { code: "new", callee: "Uint8Array", args: [array(bytes)] };
  }
  return "array" in value ? array(value.array.map(literalCode)) : document(value.json);
}

/** A document of JSON. */
function document(value: unknown): Code {
  if (typeof value === "string") return string(value);
  if (typeof value === "number") return number(value);
  if (typeof value === "boolean") return flag(value);
  if (typeof value !== "object" || value === null) return nothing;
  if (Array.isArray(value)) return array(value.map(document));
  return { code: "object", entries: Object.entries(value).map(([key, item]): Entry => [key, document(item)]) };
}

/** A key of an object: `__proto__` in brackets, since it would mean something else without. */
export function keyText(key: string): string {
  if (key === "__proto__") return '["__proto__"]';
  return isPlainKey(key) ? key : stringText(key);
}

export const isPlainKey = (key: string): boolean => /^[A-Za-z_$][\w$]*$/.test(key) && key !== "__proto__";

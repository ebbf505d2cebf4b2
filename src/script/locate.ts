import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Position } from "../diagnostics/diagnostic.js";
import { languageOf, placeAt, tokensOf } from "./transform.js";

/**
 * Where the key at `path` stands in the object literal that the call at `call` is given; the call itself where the
 * object was made elsewhere. Reads the file once more, which only happens when something is wrong with it.
 */
export function keyPosition(directory: string, call: Position, path: readonly string[]): Position {
  const file = resolve(directory, call.file);
  const source = {
    text: readFileSync(file, "utf8").replace(/^\uFEFF/, ""),
    language: languageOf(file),
    shown: call.file,
  };
  const tokens = tokensOf(source);
  const words = tokens.map(({ start, end }) => source.text.slice(start, end));
  const first = tokens.findIndex(({ start }) => {
    const place = placeAt(source.text, start);
    return place.line === call.line && place.column === call.column;
  });
  const key = first < 0 ? undefined : keyIn(words, words.indexOf("(", first) + 1, path);
  const start = key === undefined ? undefined : tokens[key]?.start;
  return start === undefined ? call : { file: call.file, ...placeAt(source.text, start) };
}

/** The token of the key at `path` in the object literal that opens at `open`. */
function keyIn(words: readonly string[], open: number, path: readonly string[]): number | undefined {
  const [key, ...rest] = path;
  if (key === undefined || words[open] !== "{") return undefined;
  let depth = 0;
  for (let index = open; index < words.length; index++) {
    const word = words[index] ?? "";
    if (OPENING.has(word)) depth++;
    if (CLOSING.has(word) && --depth === 0) return undefined;
    if (depth !== 1 || !isKey(words, index, key)) continue;
    if (rest.length === 0) return index;
    return keyIn(words, index + 2, rest) ?? index;
  }
  return undefined;
}

function isKey(words: readonly string[], index: number, key: string): boolean {
  if (![key, JSON.stringify(key), `'${key}'`].includes(words[index] ?? "")) return false;
  return /^(?:[{,*]|async|get|set)$/.test(words[index - 1] ?? "") && /^[:(,}]$/.test(words[index + 1] ?? "");
}

const OPENING: ReadonlySet<string> = new Set(["{", "(", "[", "${"]);
const CLOSING: ReadonlySet<string> = new Set(["}", ")", "]"]);

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Position } from "../diagnostics/diagnostic.js";
import { languageOf, type Word, wordsOf } from "./transform.js";

/**
 * Where the key at `path` stands in the object literal that the call at `call` is given; the call itself where the
 * object was made elsewhere. Reads the file once more, which only happens when something is wrong with it.
 */
export function keyPosition(directory: string, call: Position, path: readonly string[]): Position {
  const file = resolve(directory, call.file);
  const text = readFileSync(file, "utf8").replace(/^\uFEFF/, "");
  const words = wordsOf({ text, language: languageOf(file), shown: call.file });
  const first = words.findIndex(({ line, column }) => line === call.line && column === call.column);
  const open = words.findIndex((word, index) => index > first && word.text === "(") + 1;
  const key = first < 0 ? undefined : keyIn(words, open, path);
  return key === undefined ? call : { file: call.file, line: key.line, column: key.column };
}

/** The key at `path` in the object literal that opens at `open`. */
function keyIn(words: readonly Word[], open: number, path: readonly string[]): Word | undefined {
  const [key, ...rest] = path;
  if (key === undefined || words[open]?.text !== "{") return undefined;
  let depth = 0;
  for (let index = open; index < words.length; index++) {
    const text = words[index]?.text ?? "";
    if (OPENING.has(text)) depth++;
    if (CLOSING.has(text) && --depth === 0) return undefined;
    if (depth === 1 && isKey(words, index, key)) return keyIn(words, index + 2, rest) ?? words[index];
  }
  return undefined;
}

function isKey(words: readonly Word[], index: number, key: string): boolean {
  const [before = "", text = "", after = ""] = words.slice(index - 1, index + 2).map((word) => word.text);
  if (text !== key && text !== JSON.stringify(key) && text !== `'${key}'`) return false;
  return /^(?:[{,*]|async|get|set)$/.test(before) && /^[:(,}]$/.test(after);
}

const OPENING: ReadonlySet<string> = new Set(["{", "(", "[", "${"]);
const CLOSING: ReadonlySet<string> = new Set(["}", ")", "]"]);

import { dialectFor } from "../../src/dialect/registry.js";
import { lex, type Token } from "../../src/reader/lexer.js";
import { oracle } from "../../src/reader/oracle.js";
import { readerFor } from "../../src/reader/reader.js";
import { tryCalls } from "./calls.js";

// No server runs here what comes of it: our own reader cuts it as SQL*Plus would, and nothing gets out of its place.

const dialect = dialectFor({ name: "oracle" });
const reader = readerFor("oracle");

/** What a hostile name or value says once it has got out. */
const escaped = /\b(?:DROP TABLE x|DELETE FROM x)\b/i;
const longestLine = 2499;

// eslint-disable-next-line @typescript-eslint/require-await -- a server would take its time
tryCalls(dialect, "app", async (statements) => {
  for (const { text, terminator } of statements) {
    const script = `${text}${terminator}\n`;
    const found = reader.split(script);
    if (found.length !== 1) return `${found.length} statements: ${script}`;
    const tokens = lex(script, oracle.lexical);
    const bad = tokens.find(({ kind, unterminated }) => kind === "unknown" || unterminated === true);
    if (bad !== undefined) return `unrecognized token: ${bad.text} in ${script}`;
    if (escaped.test(outside(tokens))) return `something got out: ${script}`;
    const line = script.split("\n").find((one) => one.length > longestLine || /^\s*[.#]|-\s*$/.test(one));
    if (line !== undefined) return `a line that SQL*Plus does not read: ${line.slice(0, 100)}`;
    if (terminator === ";" && /;\s*\n/.test(text)) return `it ends before its end: ${script}`;
  }
  return undefined;
});

/** The text without what is in strings, quotes and comments. */
function outside(tokens: readonly Token[]): string {
  return tokens
    .map(({ kind, text }) => (["string", "quoted", "comment", "lineComment"].includes(kind) ? "_" : text))
    .join("");
}

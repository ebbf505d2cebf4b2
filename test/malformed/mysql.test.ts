import { dialectFor } from "../../src/dialect/registry.js";
import { lex } from "../../src/reader/lexer.js";
import { mysql } from "../../src/reader/mysql.js";
import { readerFor } from "../../src/reader/reader.js";
import { tryCalls } from "./calls.js";

// No server runs here what comes of it: our own reader cuts it as the server and its client would, and nothing gets out of
// its place.

const dialect = dialectFor({ name: "mysql" });
const reader = readerFor("mysql");

/** What a hostile name or value says once it has got out. */
const escaped = /\b(?:DROP TABLE x|DELETE FROM x)\b/i;

// eslint-disable-next-line @typescript-eslint/require-await -- a server would take its time
tryCalls(dialect, "app", async (statements) => {
  for (const { text, terminator, client } of statements) {
    const found = reader.split(client === undefined ? text + terminator : text);
    if (found.length !== 1) return `${found.length} statements: ${text}`;
    const tokens = lex(text, mysql.lexical);
    const bad = tokens.find(({ kind, unterminated }) => kind === "unknown" || unterminated === true);
    if (bad !== undefined) return `${bad.text} in ${text}`;
    const bare = tokens
      .map(({ kind, text: own }) => (["string", "quoted", "comment", "lineComment"].includes(kind) ? "_" : own))
      .join("");
    if (escaped.test(bare)) return `something got out: ${text}`;
    if (client === undefined ? /delimiter[ \t]/i.test(bare) : text.includes(terminator)) {
      return `the client would cut it: ${text}`;
    }
    if (text.includes("\r")) return `the client would drop a carriage return: ${text}`;
  }
  return undefined;
});

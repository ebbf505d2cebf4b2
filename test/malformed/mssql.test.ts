import { dialectFor } from "../../src/dialect/registry.js";
import { lex } from "../../src/reader/lexer.js";
import { mssql } from "../../src/reader/mssql.js";
import { readerFor } from "../../src/reader/reader.js";
import { tryCalls } from "./calls.js";

const dialect = dialectFor({ name: "mssql" });
const reader = readerFor("mssql");

/** A line that ends a batch, or that sqlcmd takes for its own, whatever it stands in. */
const clientLine = /^[ \t]*(?:go(?:[ \t]+\d+)?[ \t;]*$|:|!!)|\$\(/im;

/** What is left of a text when the insides of strings and quotes are gone. */
function bare(text: string): string {
  return lex(text, mssql.lexical)
    .map((token) => (token.kind === "string" || token.kind === "quoted" ? "''" : token.text))
    .join("");
}

// There is no server here: what can be told from the text is that each batch is one statement, and that nothing got out
// of its place.
tryCalls(dialect, "dbo", (statements) => {
  for (const { text, terminator } of statements) {
    const shown = `${text}${terminator}`;
    if (!/^;?\nGO$/.test(terminator.replace(/^\n(?=;)/, ""))) return Promise.resolve(`no batch ends behind: ${shown}`);
    if (clientLine.test(text)) return Promise.resolve(`the client would read its own commands in: ${shown}`);
    const declares = text.startsWith("DECLARE @");
    if (reader.split(text).length !== 1 && !declares) return Promise.resolve(`not one statement: ${shown}`);
    if (lex(text, mssql.lexical).some(({ kind, unterminated }) => kind === "unknown" || unterminated === true)) {
      return Promise.resolve(`something that is no token, or has no end: ${shown}`);
    }
    if (bare(text).includes("DROP TABLE x"))
      return Promise.resolve(`the table that nobody mentioned is gone: ${shown}`);
  }
  return Promise.resolve(undefined);
});

import { lex, spelling } from "./lexer.js";
import { sqlite } from "./sqlite.js";

/**
 * The same SQLite script with every `"name"` written `[name]`, for running it on an engine that takes a misspelt name
 * in double quotes for a string, and so would hide the mistake. Only for verification; it is never printed.
 *
 * `bracketIdentifiers('SELECT "a]b", "x" FROM t')` gives ``SELECT `a]b`, [x] FROM t``.
 */
export function bracketIdentifiers(script: string): string {
  return lex(script, sqlite.lexical)
    .map((token) => {
      if (token.kind !== "quoted" || token.unterminated === true || !token.text.startsWith('"')) return token.text;
      const name = spelling(token, sqlite.lexical);
      // There is no way to write `]` between brackets.
      return name.includes("]") ? `\`${name.replaceAll("`", "``")}\`` : `[${name}]`;
    })
    .join("");
}

import { is, type Token } from "./lexer.js";
import type { ParserRules } from "./lexical.js";

/** Operators that every build of the parser knows. */
const known = new Set(["+", "-", "*", "/", "%", "=", "<", ">", "<=", ">=", "<>", "!=", "||"]);
const sign = /^[-+*/<>=~!@#%^&|`?:]$/;
/** What may stand behind the first word of a type and belong to it. */
const restOfType = ["(", "PRECISION", "VARYING", "WITH", "WITHOUT"];

/**
 * An expression as the parser can read it: with the same operands in the same places, and simpler things between them.
 * It is asked only which columns there are, so that any operator, string or type does for any other.
 */
export function copyForParser(
  tokens: readonly Token[],
  standIns: ReadonlyMap<Token, string>,
  { substitutes }: ParserRules,
): string {
  const pieces: string[] = [];
  for (let index = 0; index < tokens.length;) {
    const phrase = substitutes.find((one) => one.tokens.every((text, n) => is(tokens[index + n], text)));
    if (phrase !== undefined) {
      pieces.push(phrase.by);
      index += phrase.tokens.length;
      continue;
    }
    const before = tokens[index - 1];
    const token = tokens[index++];
    if (token === undefined) break;
    if (isSign(token)) {
      let operator = token.text;
      for (let more = tokens[index]; more?.start === token.start + operator.length; more = tokens[++index]) {
        if (!isSign(more)) break;
        operator += more.text;
      }
      pieces.push(known.has(operator) ? operator : endsOperand(before) ? "+" : "-");
    } else if (is(token, "COLLATE")) {
      // The parser knows it only behind some operands, and the name behind it is never a column.
      index = endOfName(tokens, index);
    } else if (is(token, "::")) {
      // A cast can be left out, which spares it the many types it does not know; those of several words it knows.
      const rest = endOfName(tokens, index);
      if (rest === index || restOfType.some((text) => is(tokens[rest], text))) pieces.push("::");
      else index = rest;
    } else if (token.kind === "string") {
      pieces.push(/^'[^'\\]*'$/.test(token.text) ? token.text : "'text'");
    } else {
      pieces.push(standIns.get(token) ?? token.text);
    }
  }
  return pieces.join(" ");
}

function isSign(token: Token): boolean {
  return token.kind === "operator" && sign.test(token.text);
}

/** The index behind a name, with or without qualifiers, that begins at `index`; `index` itself when none does. */
function endOfName(tokens: readonly Token[], index: number): number {
  const kind = tokens[index]?.kind;
  if (kind !== "word" && kind !== "quoted") return index;
  return is(tokens[index + 1], ".") ? endOfName(tokens, index + 2) : index + 1;
}

/** Is an operator behind this token one between two operands? Words such as AND are taken for operands too. */
function endsOperand(token: Token | undefined): boolean {
  return token !== undefined && (token.kind !== "operator" || token.text === ")" || token.text === "]");
}

import type { Expression, Value } from "../../model/schema.js";
import { canonical, misfit } from "../../model/fit.js";
import type { Type } from "../../model/types.js";
import { readExpression } from "../expression.js";
import { is } from "../lexer.js";
import { behindParenthesis, isName, next, sees, stuck, textOf, within } from "./cursor.js";
import type { Reading } from "./grammar.js";
import { takeType } from "./types.js";

/** Words that no default goes on with. */
const ends: readonly string[] =
  "NOT NULL CONSTRAINT CHECK UNIQUE PRIMARY REFERENCES GENERATED COLLATE COMMENT ON AUTO_INCREMENT KEY DEFAULT DEFERRABLE FIRST AFTER VIRTUAL STORED AS INVISIBLE".split(
    " ",
  );

/** An expression over these columns. */
export function expressionOf(reading: Reading, text: string, table: string, columns: readonly string[]): Expression {
  return readExpression(text, { table, columns }, reading.language);
}

/** What stands behind DEFAULT; `null` where that is none. */
export function takeDefault(reading: Reading, type: Type): Value | null {
  const from = reading.position;
  const end = endOfDefault(reading);
  if (end === from) stuck(reading);
  const literal = suited(literalAt(reading, from, end, type), type);
  if (literal !== undefined) {
    reading.position = end;
    return literal.value === null && reading.grammar.nullIsNone ? null : literal;
  }
  const [only] = reading.tokens.slice(from, end);
  const means = /^(?:true|false|current_(?:time|date|timestamp))$/i.test(only?.text ?? "");
  if (reading.grammar.wordsAreStrings === true && end - from === 1 && isName(only) && !means) {
    stuck(reading, `${only.text} is a string here`);
  }
  reading.position = end;
  const whole = sees({ ...reading, position: from }, "(") && behindParenthesis(reading, from) === end;
  const text = whole ? within(reading, from, end - 1) : textOf(reading, from, end);
  return { kind: "expression", expression: expressionOf(reading, text, "", []) };
}

function endOfDefault(reading: Reading): number {
  let depth = 0;
  let at = reading.position;
  for (; at < reading.tokens.length; at++) {
    const token = reading.tokens[at];
    if (is(token, "(") || is(token, "[") || is(token, "CASE")) depth++;
    else if (depth > 0 && (is(token, ")") || is(token, "]") || is(token, "END"))) depth--;
    else if (depth === 0 && (is(token, ")") || is(token, ","))) break;
    else if (depth === 0 && at > reading.position && ends.some((word) => is(token, word))) {
      // `'x'::character varying`
      if (!is(reading.tokens[at - 1], "::")) break;
    }
  }
  return at;
}

type Literal = Extract<Value, { kind: "literal" }>;

/**
 * A literal that a declaration could say as well. `BOOLEAN DEFAULT 0` is `false`; what does not go with its type
 * otherwise, as `INTEGER DEFAULT '5'`, is an expression, since only the server knows what becomes of it.
 */
function suited(literal: Literal | undefined, type: Type): Literal | undefined {
  if (literal === undefined) return undefined;
  const { value } = literal;
  if (type.kind === "boolean" && (value === 0 || value === 1)) return { kind: "literal", value: value === 1 };
  return misfit(value, type) === undefined ? { kind: "literal", value: canonical(value, type) } : undefined;
}

/** A literal, also one that the server has written a type behind which the column has anyway. */
function literalAt(reading: Reading, from: number, end: number, type: Type): Literal | undefined {
  const token = reading.tokens[from];
  if (token === undefined) return undefined;
  if (end - from > 2 && is(reading.tokens[from + 1], "::")) {
    const cast = { ...reading, position: from + 2 };
    const { type: to } = takeType(cast);
    return cast.position === end && alike(to, type) ? literalAt(reading, from, from + 1, type) : undefined;
  }
  const negative = end - from === 2 && is(token, "-");
  if (negative || end - from === 1) {
    const number = negative ? reading.tokens[from + 1] : token;
    if (number?.kind === "number") return numberOf(`${negative ? "-" : ""}${number.text}`);
  }
  if (end - from !== 1) return undefined;
  if (is(token, "NULL")) return { kind: "literal", value: null };
  if (reading.grammar.booleans && (is(token, "TRUE") || is(token, "FALSE"))) {
    return { kind: "literal", value: is(token, "TRUE") };
  }
  if (token.kind !== "string") return undefined;
  const bytes = /^x'((?:[0-9a-f]{2})*)'$/i.exec(token.text)?.[1];
  if (bytes !== undefined && reading.grammar.hexadecimal) {
    return { kind: "literal", value: Uint8Array.from(Buffer.from(bytes, "hex")) };
  }
  const value = reading.grammar.string(token);
  return value === undefined ? undefined : { kind: "literal", value };
}

/** A number that is written as it would be written again; nothing for another. */
function numberOf(text: string): Literal | undefined {
  if (/^-?\d+$/.test(text) && !Number.isSafeInteger(Number(text))) {
    return /^-?(?:0|[1-9]\d*)$/.test(text) ? { kind: "literal", value: BigInt(text) } : undefined;
  }
  return String(Number(text)) === text ? { kind: "literal", value: Number(text) } : undefined;
}

/** Are the two the same but for their lengths? */
function alike(a: Type, b: Type): boolean {
  if (a.kind === "array" && b.kind === "array") return alike(a.of, b.of);
  if (a.kind === "native" || a.kind === "raw") return "text" in b && a.text === b.text;
  if (a.kind === "enum" && b.kind === "enum") return a.typeName === b.typeName;
  if ("timezone" in a && "timezone" in b && a.timezone !== b.timezone) return false;
  return a.kind === b.kind;
}

/** The text of a string token. */
export function takeString(reading: Reading): string {
  const token = next(reading);
  const text = token?.kind === "string" ? reading.grammar.string(token) : undefined;
  if (text === undefined) return stuck(reading);
  reading.position++;
  return text;
}

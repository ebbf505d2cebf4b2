import type { Enclosed, Lexical } from "./lexical.js";

/** What a stretch of text is. `lineComment` runs to the end of its line, and swallows what is written behind it. */
export type TokenKind =
  | "space"
  | "comment"
  | "lineComment"
  | "word"
  | "quoted"
  | "escapedName"
  | "string"
  | "number"
  | "parameter"
  | "operator"
  | "semicolon"
  /** Ends a statement whatever it is: a line with nothing but GO. */
  | "batchEnd"
  | "unknown";

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** Offset of its first character. */
  readonly start: number;
  /** The text ended before the token did. Only the last token can have this. */
  readonly unterminated?: true;
}

/** Cuts text into tokens, whatever the text is. Nothing is lost: the texts of the tokens, joined, are the text. */
export function lex(text: string, lexical: Lexical): readonly Token[] {
  const tokens: Token[] = [];
  for (let start = 0; start < text.length;) {
    const token = tokenAt(text, start, lexical);
    tokens.push(token);
    start += token.text.length;
  }
  return tokens;
}

/** The tokens that mean something: no space, no comments. */
export function significant(tokens: readonly Token[]): readonly Token[] {
  return tokens.filter(({ kind }) => kind !== "space" && kind !== "comment" && kind !== "lineComment");
}

/** Is it this word or sign, outside quotes and in any case? Words are asked for in capitals. */
export function is(token: Token | undefined, text: string): boolean {
  if (token === undefined || (token.kind !== "word" && token.kind !== "operator")) return false;
  return token.text.toUpperCase() === text;
}

/** The name that a word or a quoted identifier spells, before any folding. */
export function spelling(token: Token, lexical: Lexical): string {
  for (const rule of lexical.rules) {
    if (rule.kind !== token.kind || !("opens" in rule)) continue;
    const opening = match(rule.opens, token.text, 0);
    if (opening === undefined) continue;
    const closing = rule.closes ?? opening;
    const inner = token.text.slice(opening.length, -closing.length);
    return rule.inside === undefined ? inner : inner.replaceAll(closing + closing, closing);
  }
  return token.text;
}

function tokenAt(text: string, start: number, lexical: Lexical): Token {
  for (const rule of lexical.rules) {
    if ("pattern" in rule) {
      const found = match(rule.pattern, text, start);
      if (found !== undefined) return { kind: rule.kind, text: found, start };
      continue;
    }
    const opening = match(rule.opens, text, start);
    if (opening === undefined) continue;
    const end = endOf(text, start + opening.length, rule, opening);
    if (end === undefined) return { kind: rule.kind, text: text.slice(start), start, unterminated: true };
    return { kind: rule.kind, text: text.slice(start, end), start };
  }
  return { kind: "unknown", text: String.fromCodePoint(text.codePointAt(start) ?? 0), start };
}

/** Where the token ends whose inside begins at `from`; undefined when the text ends first. */
function endOf(text: string, from: number, rule: Enclosed, opening: string): number | undefined {
  const closing = rule.closes ?? opening;
  let depth = 1;
  let at = from;
  for (;;) {
    const found = next(text, at, rule.inside, closing);
    if (found === undefined) return undefined;
    at = found.end;
    if (found.text === closing) depth--;
    else if (rule.nests === true && found.text === opening) depth++;
    if (depth > 0) continue;
    const resumed = rule.resumes === undefined ? undefined : match(rule.resumes, text, at);
    if (resumed === undefined) return at;
    at += resumed.length;
    depth = 1;
  }
}

function next(text: string, at: number, inside: RegExp | undefined, closing: string) {
  if (inside === undefined) {
    const found = text.indexOf(closing, at);
    return found < 0 ? undefined : { text: closing, end: found + closing.length };
  }
  inside.lastIndex = at;
  const found = inside.exec(text)?.[0];
  return found === undefined ? undefined : { text: found, end: inside.lastIndex };
}

/** What a sticky pattern finds at just this place. */
function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** A name as the dialect compares it. */
export function foldedName(token: Token, lexical: Lexical): string {
  return lexical.fold(spelling(token, lexical), token.kind === "quoted");
}

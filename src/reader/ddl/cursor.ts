import type { QName } from "../../model/schema.js";
import { is, lex, significant, spelling, type Token } from "../lexer.js";
import type { Language } from "../lexical.js";

/** Why a statement was not understood. Never seen by anybody: whoever reads statements says what becomes of it. */
export class NotRead extends Error {}

/** A place in the tokens of one statement, which moves on as it is read. */
export interface Cursor {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly language: Language;
  /** A name without quotes, as the database spells it. */
  readonly spell: (name: string) => string;
  position: number;
}

export function cursorOver(text: string, language: Language, spell: Cursor["spell"]): Cursor {
  return { text, tokens: significant(lex(text, language.lexical)), language, spell, position: 0 };
}

/** Stops at this place. @throws NotRead */
export function stuck(cursor: Cursor, why?: string): never {
  const token = cursor.tokens[cursor.position];
  const found = token === undefined ? "its end" : token.text.length > 40 ? `${token.text.slice(0, 39)}…` : token.text;
  throw new NotRead(why ?? `${found} is not understood here`);
}

export function next(cursor: Cursor, ahead = 0): Token | undefined {
  return cursor.tokens[cursor.position + ahead];
}

export function atEnd(cursor: Cursor): boolean {
  return cursor.position >= cursor.tokens.length;
}

/** Do these words come next? */
export function sees(cursor: Cursor, phrase: string): boolean {
  return phrase.split(" ").every((word, ahead) => is(next(cursor, ahead), word));
}

/** Takes these words where they come next. */
export function take(cursor: Cursor, phrase: string): boolean {
  if (!sees(cursor, phrase)) return false;
  cursor.position += phrase.split(" ").length;
  return true;
}

/** The first of these phrases that comes next, which is taken. */
export function takeOne<P extends string>(cursor: Cursor, phrases: readonly P[]): P | undefined {
  return phrases.find((phrase) => take(cursor, phrase));
}

export function need(cursor: Cursor, phrase: string): void {
  if (!take(cursor, phrase)) stuck(cursor);
}

export function needEnd(cursor: Cursor): void {
  if (!atEnd(cursor)) stuck(cursor);
}

/** The next token, which is taken. */
export function takeToken(cursor: Cursor): Token {
  const token = next(cursor) ?? stuck(cursor);
  cursor.position++;
  return token;
}

export function isName(token: Token | undefined): token is Token {
  return token?.kind === "word" || token?.kind === "quoted";
}

/** A name, as the database spells it. */
export function takeName(cursor: Cursor): string {
  const token = next(cursor);
  if (!isName(token)) return stuck(cursor);
  cursor.position++;
  return named(cursor, token);
}

export function named({ language, spell }: Cursor, token: Token): string {
  const text = spelling(token, language.lexical);
  return token.kind === "quoted" ? text : spell(text);
}

/** `schema.name` or `name`. */
export function takeQName(cursor: Cursor): QName {
  const first = takeName(cursor);
  return take(cursor, ".") ? { schema: first, name: takeName(cursor) } : { name: first };
}

/** The index behind the parenthesis that closes the one at `open`. */
export function behindParenthesis(cursor: Cursor, open: number): number {
  let depth = 0;
  for (let at = open; at < cursor.tokens.length; at++) {
    if (is(cursor.tokens[at], "(")) depth++;
    else if (is(cursor.tokens[at], ")") && --depth === 0) return at + 1;
  }
  return stuck(cursor, "a parenthesis is not closed");
}

/** What stands between parentheses, as text with its comments. */
export function takeParenthesised(cursor: Cursor): string {
  const open = cursor.position;
  if (!sees(cursor, "(")) stuck(cursor);
  cursor.position = behindParenthesis(cursor, open);
  return within(cursor, open, cursor.position - 1);
}

/** The text between two tokens, without the space at its ends. */
export function within({ text, tokens }: Cursor, opening: number, closing: number): string {
  const first = tokens[opening];
  const last = tokens[closing];
  return first === undefined || last === undefined
    ? ""
    : text.slice(first.start + first.text.length, last.start).trim();
}

/** The text of these tokens, with all that stands between them. */
export function textOf({ text, tokens }: Cursor, from: number, to: number): string {
  const first = tokens[from];
  const last = tokens[to - 1];
  if (first === undefined || last === undefined || to <= from) return "";
  return text.slice(first.start, last.start + last.text.length);
}

/** `(a, b)`, each item read by `item`. */
export function takeList<T>(cursor: Cursor, item: () => T): readonly T[] {
  need(cursor, "(");
  const items = [item()];
  while (take(cursor, ",")) items.push(item());
  need(cursor, ")");
  return items;
}

/** A whole number, with its sign. */
export function takeInteger(cursor: Cursor): bigint {
  const sign = take(cursor, "-") ? -1n : 1n;
  take(cursor, "+");
  const token = next(cursor);
  if (token?.kind !== "number" || !/^\d+$/.test(token.text)) return stuck(cursor);
  cursor.position++;
  return sign * BigInt(token.text);
}

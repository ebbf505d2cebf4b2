import { fail } from "../diagnostics/catalog.js";
import { is, type Token } from "./lexer.js";
import type { Language } from "./lexical.js";

/** Refuses what no text may hold, because the database or its client would not read the script as it was meant. */
export function refuseUnsound(text: string, tokens: readonly Token[], { statements }: Language): void {
  const nul = text.indexOf("\0");
  if (nul >= 0) fail("nulCharacter", placeOf(text, nul));
  if (!text.isWellFormed()) fail("notUnicode", {});
  const lost = statements.forgiving
    ? tokens.find(({ kind, text: own }) => kind !== "space" && own.includes("\r"))
    : undefined;
  if (lost !== undefined) fail("carriageReturn", placeOf(text, lost.start));
  const last = tokens.at(-1);
  // SQLite would let a comment run to the end of the text, but this is not the end of the script.
  if (last?.unterminated === true) {
    const opening = /^(?:\$[^$]*\$|\/\*|[A-Za-z]?&?['"]|[^])/.exec(last.text)?.[0] ?? last.text;
    fail("unterminated", { opening, ...placeOf(text, last.start) });
  }
  const bare = blank(tokens);
  const looks = [
    ...(statements.anywhere ?? []).map((pattern) => pattern.exec(text)),
    ...statements.client.map((pattern) => pattern.exec(bare)),
  ];
  for (const found of looks) {
    if (found !== null) {
      const start = found.index + found[0].search(/\S/);
      fail("clientSyntax", { found: excerpt(found[0].trim()), ...placeOf(text, start) });
    }
  }
  refuseLines(text, statements.lines ?? [], text);
  refuseLines(text, statements.linesInside ?? [], inside(tokens));
  const stray = tokens.find(({ kind }) => kind === "unknown");
  if (stray !== undefined) fail("strayCharacter", { found: stray.text, ...placeOf(text, stray.start) });
  const parameter = statements.parameters === "signs" ? tokens.find(({ kind }) => kind === "parameter") : named(tokens);
  if (parameter !== undefined) fail("bindParameter", { found: parameter.text, ...placeOf(text, parameter.start) });
}

/** The same for what a client takes for the end of a statement even within a string or a comment. @throws Failure M303 */
export function refuseEndsInside(text: string, tokens: readonly Token[], { statements }: Language): void {
  refuseLines(text, statements.endsInside ?? [], inside(tokens));
}

/** @throws Failure M303 for a line that the client would not read as it stands */
function refuseLines(text: string, patterns: readonly RegExp[], seen: string): void {
  for (const pattern of patterns) {
    const found = pattern.exec(seen);
    if (found === null) continue;
    const end = text.indexOf("\n", found.index);
    const line = text.slice(text.lastIndexOf("\n", found.index - 1) + 1, end < 0 ? undefined : end);
    fail("clientSyntax", { found: `the line ${JSON.stringify(excerpt(line))}`, ...placeOf(text, found.index) });
  }
}

/** `:name` where it is not the upper bound of a slice: `a[1:n]`. */
function named(tokens: readonly Token[]): { readonly text: string; readonly start: number } | undefined {
  let brackets = 0;
  for (const [index, token] of tokens.entries()) {
    if (is(token, "[")) brackets++;
    else if (is(token, "]")) brackets--;
    const next = tokens[index + 1];
    if (brackets === 0 && is(token, ":") && next?.kind === "word") {
      return { text: `:${next.text}`, start: token.start };
    }
  }
  return undefined;
}

/** Line and column of an offset, both from 1. */
export function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}

/** So much of a text as fits into a message, on one line. */
export function excerpt(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}

/** What is in comments, strings and quotes, with something else around it. */
function inside(tokens: readonly Token[]): string {
  return tokens
    .map(({ kind, text }) =>
      kind === "comment" || kind === "lineComment" || kind === "string" || kind === "quoted"
        ? text
        : text.replace(/[^\n]/g, "x"),
    )
    .join("");
}

/** The text with nothing in its comments, strings and quotes, every line and column where it was. */
function blank(tokens: readonly Token[]): string {
  return tokens
    .map(({ kind, text }) => {
      if (kind === "comment" || kind === "lineComment") return text.replace(/[^\n]/g, " ");
      if (kind === "string" || kind === "quoted" || kind === "escapedName") return text.replace(/[^\n'"]/g, " ");
      return text;
    })
    .join("");
}

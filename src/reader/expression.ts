import { fail } from "../diagnostics/catalog.js";
import type { Expression, Part } from "../model/schema.js";
import { foldedName, is, lex, significant, type Token } from "./lexer.js";
import { knownName, type Language } from "./lexical.js";
import { mentions } from "./parser.js";
import { copyForParser } from "./parser-copy.js";
import { excerpt, placeOf, refuseEndsInside, refuseUnsound } from "./sound.js";

/** The table that an expression is about. */
export interface ExpressionContext {
  readonly table: string;
  readonly columns: readonly string[];
}

/** A token that spells the name of a column, whether or not it is one. */
interface Namesake {
  readonly token: Token;
  readonly column: string;
  /** Does the lexer take it for the column? */
  readonly reference: boolean;
}

/**
 * Reads an expression over the columns of one table: its text, cut at the columns it uses. A use is sure when the
 * lexer and the parser agree, as often as the column is named.
 *
 * @throws Failure for text that would escape from the place it is put in, and for names that can be read in two ways.
 */
export function readExpression(text: string, context: ExpressionContext, language: Language): Expression {
  const tokens = lex(text, language.lexical);
  refuseUnsound(text, tokens, language);
  refuseEndsInside(text, tokens, language);
  const meaning = significant(tokens);
  if (meaning.length === 0) fail("emptyExpression", {});
  refuseEscape(text, tokens);
  const chains = findChains(meaning);
  refuseStrings(text, meaning, chains, context, language);

  if (context.columns.length === 0) return [text];
  refuseOwnTable(text, chains, context.table, language);
  const namesakes = findNamesakes(text, meaning, chains, context, language);
  // Most defaults and many conditions name no column at all; they need no second opinion.
  if (namesakes.length === 0) return [text];

  const scoped = chains.some(({ role }) => role === "reference") || meaning.some((token) => is(token, "SELECT"));
  const sure = scoped ? new Set<string>() : agreed(text, meaning, namesakes, context, language);
  return cut(text, namesakes, sure);
}

/** What would leave the parentheses that every expression is printed in. */
function refuseEscape(text: string, tokens: readonly Token[]): void {
  const open: Token[] = [];
  for (const token of tokens) {
    const place = () => placeOf(text, token.start);
    if (token.kind === "semicolon") fail("expressionEnds", { found: "the semicolon", ...place() });
    if (token.kind === "lineComment") fail("lineCommentInExpression", place());
    if (is(token, "(")) open.push(token);
    if (is(token, ")") && open.pop() === undefined) fail("unbalancedParentheses", { found: ")", ...place() });
  }
  const left = open.at(-1);
  if (left !== undefined) fail("unbalancedParentheses", { found: "(", ...placeOf(text, left.start) });
}

/** Where an unknown name in double quotes is a string, a misspelt column would be a constant, and nobody would notice. */
function refuseStrings(
  text: string,
  tokens: readonly Token[],
  chains: readonly Chain[],
  { table, columns }: ExpressionContext,
  { lexical, statements }: Language,
): void {
  if (!statements.forgiving) return;
  const known = new Set(columns.map((column) => knownName(column, lexical)));
  const chained = new Set(chains.flatMap(({ names }) => names));
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== "quoted" || !token.text.startsWith('"') || chained.has(token)) continue;
    const name = foldedName(token, lexical);
    if (known.has(name) || namesSomethingElse(tokens[index - 1], tokens[index + 1])) continue;
    fail("quotedNothing", { name, table, known: columns, ...placeOf(text, token.start) });
  }
}

/** Names with dots between them. */
interface Chain {
  readonly names: readonly Token[];
  readonly role: "reference" | "other";
}

function findChains(tokens: readonly Token[]): readonly Chain[] {
  const chains: Chain[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const first = tokens[index];
    if (first === undefined || !isName(first) || !is(tokens[index + 1], ".") || is(tokens[index - 1], ".")) continue;
    const names = [first];
    let end = index + 1;
    for (let name = tokens[end + 1]; is(tokens[end], ".") && name !== undefined; name = tokens[end + 1]) {
      names.push(name);
      end += 2;
    }
    chains.push({ names, role: namesSomethingElse(tokens[index - 1], tokens[end]) ? "other" : "reference" });
  }
  return chains;
}

/** Is what stands between these two a function, a type, a collation or the name of an argument? */
function namesSomethingElse(before: Token | undefined, after: Token | undefined): boolean {
  return ["::", "AS", "COLLATE"].some((sign) => is(before, sign)) || ["(", "=>", ":="].some((sign) => is(after, sign));
}

function refuseOwnTable(text: string, chains: readonly Chain[], table: string, { lexical }: Language): void {
  const own = knownName(table, lexical);
  for (const { names, role } of chains) {
    const qualifier = names.at(-2);
    const last = names.at(-1);
    if (role === "other" || qualifier === undefined || last === undefined) continue;
    if (foldedName(qualifier, lexical) !== own) continue;
    const written = text.slice(names[0]?.start, last.start + last.text.length);
    fail("ownTableQualified", { table, text: written });
  }
}

function findNamesakes(
  text: string,
  tokens: readonly Token[],
  chains: readonly Chain[],
  context: ExpressionContext,
  { lexical }: Language,
): readonly Namesake[] {
  const columns = new Map(context.columns.map((column) => [knownName(column, lexical), column]));
  const chained = new Set(chains.flatMap(({ names }) => names));
  const namesakes: Namesake[] = [];
  tokens.forEach((token, index) => {
    if (token.kind === "escapedName") fail("escapedColumnName", { text: token.text, ...placeOf(text, token.start) });
    if (!isName(token)) return;
    const column = columns.get(foldedName(token, lexical)) ?? unquoted(token, columns, lexical);
    if (column === undefined) return;
    const before = tokens[index - 1];
    const after = tokens[index + 1];
    const reference =
      !(token.kind === "word" && lexical.reserved.has(token.text.toUpperCase())) &&
      !chained.has(token) &&
      !is(before, ".") &&
      !namesSomethingElse(before, after) &&
      // `date '2020-01-01'`: a type, or an operator that is a word.
      after?.kind !== "string";
    namesakes.push({ token, column, reference });
  });
  return namesakes;
}

/** The column that a reserved word would be, were it in quotes. */
function unquoted(
  token: Token,
  columns: ReadonlyMap<string, string>,
  lexical: Language["lexical"],
): string | undefined {
  const word = token.text;
  if (lexical.known === undefined || token.kind !== "word" || !lexical.reserved.has(word.toUpperCase()))
    return undefined;
  return columns.get(word.toLowerCase());
}

/** The columns that lexer and parser find equally often. */
function agreed(
  text: string,
  meaning: readonly Token[],
  namesakes: readonly Namesake[],
  context: ExpressionContext,
  language: Language,
): ReadonlySet<string> {
  const columns = new Map(context.columns.map((column) => [knownName(column, language.lexical), column]));
  // A name that only quotes make one is not meant by the bare word, which the parser would take for it.
  for (const column of language.lexical.known === undefined ? [] : context.columns) {
    const bare = language.lexical.fold(column, false);
    if (!columns.has(bare)) columns.set(bare, column);
  }
  const standIns = new Map<Token, string>();
  for (const { token, column } of namesakes) {
    // A word may be a keyword to the parser; a quoted name cannot be one, and may be called anything.
    if (/^[A-Za-z_]\w*$/.test(token.text)) continue;
    const standIn = `column ${context.columns.indexOf(column) + 1}`;
    columns.set(standIn, column);
    standIns.set(token, language.parser.quote(standIn));
  }
  const found = mentions(copyForParser(meaning, standIns, language.parser), language.parser.build);
  if (found === undefined) return new Set();
  const parsed = new Map<string, number>();
  for (const { name, quoted } of found) {
    const column = columns.get(language.lexical.fold(name, quoted));
    if (column !== undefined) parsed.set(column, (parsed.get(column) ?? 0) + 1);
  }
  const lexed = new Map<string, number>();
  for (const { column, reference } of namesakes) {
    if (reference) lexed.set(column, (lexed.get(column) ?? 0) + 1);
  }
  for (const [column, times] of parsed) {
    // A use that would be missed by a rename, or left behind by a drop.
    if (times > (lexed.get(column) ?? 0)) fail("readingsDiffer", { column, text: excerpt(text) });
  }
  return new Set([...lexed].filter(([column, times]) => parsed.get(column) === times).map(([column]) => column));
}

function cut(text: string, namesakes: readonly Namesake[], sure: ReadonlySet<string>): Expression {
  const parts: Part[] = [];
  let end = 0;
  for (const { token, column, reference } of namesakes) {
    if (!reference) continue;
    if (token.start > end) parts.push(text.slice(end, token.start));
    parts.push(sure.has(column) ? { column, text: token.text } : { column, text: token.text, unsure: true });
    end = token.start + token.text.length;
  }
  if (end < text.length) parts.push(text.slice(end));
  return parts;
}

function isName(token: Token): boolean {
  return token.kind === "word" || token.kind === "quoted";
}

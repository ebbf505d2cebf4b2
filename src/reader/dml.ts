import type { Mentioned } from "../model/operation.js";
import type { QName } from "../model/schema.js";
import { foldedName, is, type Token } from "./lexer.js";
import type { Language } from "./lexical.js";
import { placeOf } from "./sound.js";

/** Whatever else stands among them, what they say of tables may be about what they have just made. */
const plain = ["INSERT", "REPLACE", "UPDATE", "DELETE", "SELECT"];

/**
 * The tables that statements of a person's own write to, and the columns that can be nothing but theirs: those in the list
 * of an INSERT, and those that an UPDATE sets. What is said in any other way is left alone.
 */
export function mentionedBy(
  statements: readonly (readonly Token[])[],
  text: string,
  language: Language,
): readonly Mentioned[] {
  if (!statements.every(([first]) => plain.some((word) => is(first, word)))) return [];
  return statements.map((tokens) => mentioned(tokens, text, language)).filter((one) => one !== undefined);
}

function mentioned(tokens: readonly Token[], text: string, language: Language): Mentioned | undefined {
  const [first] = tokens;
  if (is(first, "UPDATE")) return updated(tokens, text, language);
  if (is(first, "DELETE")) return is(tokens[1], "FROM") ? target(tokens, 2, text, language) : undefined;
  const into = tokens.slice(0, 4).findIndex((token) => is(token, "INTO"));
  const isInsert = is(first, "INSERT") || is(first, "REPLACE");
  return isInsert && into > 0 ? inserted(tokens, into + 1, text, language) : undefined;
}

function inserted(tokens: readonly Token[], start: number, text: string, language: Language): Mentioned | undefined {
  const table = target(tokens, start, text, language);
  if (table === undefined) return undefined;
  let at = endOfName(tokens, start);
  if (is(tokens[at], "AS")) at += 2;
  if (!is(tokens[at], "(")) return table;
  const columns: Token[] = [];
  for (;;) {
    const column = tokens[++at];
    // Anything else is no list of columns.
    if (column === undefined || !isName(column)) return table;
    columns.push(column);
    at++;
    if (is(tokens[at], ")")) break;
    if (!is(tokens[at], ",")) return table;
  }
  // `INSERT INTO t (SELECT …)` has one name too few.
  return { ...table, columns: columns.map((column) => placed(column, text, language)) };
}

function updated(tokens: readonly Token[], text: string, language: Language): Mentioned | undefined {
  const start = is(tokens[1], "ONLY") ? 2 : is(tokens[1], "OR") ? 3 : 1;
  const table = target(tokens, start, text, language);
  if (table === undefined) return undefined;
  const behind = endOfName(tokens, start);
  const set = tokens.findIndex((token) => is(token, "SET"));
  if (set < 0 || !isAlias(tokens.slice(behind, set), language)) return undefined;
  const columns: Token[] = [];
  let depth = 0;
  for (let at = set; at < tokens.length; at++) {
    const token = tokens[at];
    if (is(token, "(")) depth++;
    if (is(token, ")")) depth--;
    // What is named there may be an alias of what is updated.
    if (depth === 0 && is(token, "FROM")) return undefined;
    if (depth === 0 && endsOfSet.some((word) => is(token, word))) break;
    const column = tokens[at + 1];
    const begins = at === set || (depth === 0 && is(token, ","));
    if (begins && column !== undefined && isName(column) && is(tokens[at + 2], "=")) columns.push(column);
  }
  return { ...table, columns: columns.map((column) => placed(column, text, language)) };
}

/** Is what stands behind a table nothing, `x` or `AS x`? Otherwise there may be more tables than one. */
function isAlias(between: readonly Token[], language: Language): boolean {
  const rest = is(between[0], "AS") ? between.slice(1) : between;
  const [alias, ...others] = rest;
  return alias === undefined || (others.length === 0 && isName(alias) && !isReserved(alias, language));
}

const endsOfSet = ["WHERE", "RETURNING", "ORDER", "LIMIT", "OUTPUT", "OPTION"];

function isName({ kind, text }: Token): boolean {
  return kind === "quoted" || (kind === "word" && !/^[#@:]/.test(text));
}

/** A table by its name; nothing where something else stands there, or a table that lives only in a session. */
function target(tokens: readonly Token[], start: number, text: string, language: Language): Mentioned | undefined {
  const first = tokens[start];
  const second = is(tokens[start + 1], ".") ? tokens[start + 2] : undefined;
  const last = second ?? first;
  if (first === undefined || last === undefined || !isName(first) || !isName(last)) return undefined;
  if (is(tokens[start + 3], ".") || isReserved(first, language)) return undefined;
  const name = foldedName(last, language.lexical);
  const table: QName = second === undefined ? { name } : { schema: foldedName(first, language.lexical), name };
  return { table, columns: [], ...placeOf(text, first.start) };
}

function isReserved({ kind, text }: Token, { lexical }: Language): boolean {
  return kind === "word" && lexical.reserved.has(text.toUpperCase());
}

function endOfName(tokens: readonly Token[], start: number): number {
  return is(tokens[start + 1], ".") ? start + 3 : start + 1;
}

function placed(token: Token, text: string, { lexical }: Language): Mentioned["columns"][number] {
  return { name: foldedName(token, lexical), ...placeOf(text, token.start) };
}

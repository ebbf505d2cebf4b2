import { fail } from "../diagnostics/catalog.js";
import type { Body, NameRole, NameUse } from "../model/objects.js";
import { readExpression } from "./expression.js";
import { foldedName, is, lex, significant, type Token } from "./lexer.js";
import type { Language } from "./lexical.js";
import { mentions } from "./parser.js";
import { copyForParser } from "./parser-copy.js";
import { excerpt, placeOf } from "./sound.js";
import { readStatements } from "./statements.js";

/** The condition of a trigger. @throws Failure M301 and following for what would break the script around it */
export function readCondition(text: string, language: Language): Body {
  readExpression(text, { table: "", columns: [] }, language);
  return readBody(text, language);
}

/**
 * Reads the SQL of a view or trigger: its text, cut at every name. What a name stands for is told from its neighbours
 * alone, so that a table or column that is used is always among the names, whatever else is.
 */
function readBody(text: string, language: Language): Body {
  const tokens = significant(lex(text, language.lexical));
  const found = tokens.flatMap((token, index) => {
    if (token.kind === "escapedName") fail("escapedColumnName", { text: token.text, ...placeOf(text, token.start) });
    if (language.statements.forgiving && token.kind === "string" && isTablePlace(tokens, index)) {
      fail("tableInString", { text: token.text, ...placeOf(text, token.start) });
    }
    return isName(token, language) ? [{ token, use: useOf(token, tokens, index, language) }] : [];
  });
  const from = onlyTable(
    tokens,
    found.map(({ use }) => use),
  );
  const agreed = from === null ? new Set<string>() : agreement(tokens, found, language);
  const parts: (string | NameUse)[] = [];
  let end = 0;
  for (const { token, use } of found) {
    if (token.start > end) parts.push(text.slice(end, token.start));
    parts.push(use.role === "name" && agreed.has(use.name) ? { ...use, sure: true } : use);
    end = token.start + token.text.length;
  }
  if (end < text.length) parts.push(text.slice(end));
  return { parts, all: columnsAtOnce(tokens, language), from };
}

function isName(token: Token, { lexical }: Language): boolean {
  return token.kind === "quoted" || (token.kind === "word" && !lexical.reserved.has(token.text.toUpperCase()));
}

function useOf(token: Token, tokens: readonly Token[], index: number, language: Language): NameUse {
  const use = { name: foldedName(token, language.lexical), text: token.text };
  const next = tokens[index + 1];
  const before = tokens[index - 1];
  const owner = is(before, ".") ? tokens[index - 2] : undefined;
  const role = (): NameRole => {
    const start = startOf(tokens, index);
    const reads = isTablePlace(tokens, start);
    if (is(next, "(") && !(reads && is(tokens[start - 1], "INTO"))) return "function";
    // SQLite 3.35 forgets the `t.*` of a trigger when t has another name: it is left in doubt.
    if (is(next, ".")) return is(tokens[index + 2], "*") ? "name" : "qualifier";
    if (reads) return "relation";
    if (is(before, ".")) return "column";
    return is(before, "AS") ? "alias" : "name";
  };
  const found = role();
  // `FROM account AS a`, `FROM account a`
  const aliased = found === "alias" ? index - 2 : index - 1;
  const table = found === "alias" || found === "name" ? tokens[aliased] : undefined;
  if (table !== undefined && isName(table, language) && isTablePlace(tokens, startOf(tokens, aliased))) {
    return { ...use, role: "alias", of: foldedName(table, language.lexical) };
  }
  return found === "column" && owner !== undefined
    ? { ...use, role: found, of: foldedName(owner, language.lexical) }
    : { ...use, role: found };
}

/** Where the name with dots that ends at `index` begins. */
function startOf(tokens: readonly Token[], index: number): number {
  let first = index;
  while (is(tokens[first - 1], ".") && first >= 2) first -= 2;
  return first;
}

const beforeTables = ["FROM", "JOIN", "INTO", "UPDATE", "ONLY", "TABLE"];
const beforeOthers = [
  "SELECT",
  "WITH",
  "WHERE",
  "GROUP",
  "HAVING",
  "WINDOW",
  "ORDER",
  "BY",
  "LIMIT",
  "SET",
  "VALUES",
  "RETURNING",
];

/** Is what begins at this position, a name or a parenthesis, a table to read from or write to? */
function isTablePlace(tokens: readonly Token[], start: number): boolean {
  // A loop, since parentheses may nest deeper than the stack.
  for (let position = start; ;) {
    const before = tokens[position - 1];
    if (beforeTables.some((word) => is(before, word))) return !isComparison(tokens, position);
    // `a IN t`, in SQLite
    if (is(before, "IN")) return !is(tokens[position], "(");
    // `UPDATE OR IGNORE t`
    if (is(tokens[position - 2], "OR") && is(tokens[position - 3], "UPDATE")) return true;
    const opening = is(before, "(") ? position - 1 : is(before, ",") ? listStart(tokens, position) : undefined;
    if (opening === undefined) return false;
    // `UPDATE(a)` asks a trigger whether it is about that column.
    if (is(tokens[opening - 1], "UPDATE") && is(tokens[position + 1], ")")) return false;
    if (is(tokens[opening], "FROM")) return !isComparison(tokens, opening + 1);
    if (is(tokens[opening - 1], "IN")) return false;
    position = opening;
  }
}

/** The FROM or the parenthesis that a list with commas stands behind; nothing when it is another list. */
function listStart(tokens: readonly Token[], position: number): number | undefined {
  let depth = 0;
  for (let at = position - 2; at >= 0; at--) {
    const token = tokens[at];
    if (is(token, ")")) depth++;
    else if (is(token, "(")) {
      if (depth-- === 0) return at;
    } else if (depth === 0) {
      if (is(token, "FROM")) return at;
      if (token?.kind === "semicolon" || beforeOthers.some((word) => is(token, word))) return undefined;
    }
  }
  return undefined;
}

/** Is the FROM before this position one of IS DISTINCT FROM, or of a function such as EXTRACT(year FROM x)? */
function isComparison(tokens: readonly Token[], position: number): boolean {
  const from = position - 1;
  if (!is(tokens[from], "FROM")) return false;
  if (is(tokens[from - 1], "DISTINCT")) return true;
  let depth = 0;
  for (let at = from - 1; at >= 0; at--) {
    if (is(tokens[at], ")")) depth++;
    else if (is(tokens[at], "(") && depth-- === 0) return true;
    else if (depth === 0 && (is(tokens[at], "SELECT") || is(tokens[at], "DELETE"))) return false;
  }
  return false;
}

function columnsAtOnce(tokens: readonly Token[], language: Language): Body["all"] {
  const stars = tokens.filter(
    (token, index) =>
      is(token, "*") &&
      ["SELECT", "DISTINCT", "ALL", "RETURNING", ",", "."].some((sign) => is(tokens[index - 1], sign)),
  );
  const bound = tokens.some((token, index) => {
    if (is(token, "NATURAL") || (is(token, "TABLE") && index === 0)) return true;
    // An INSERT that names no columns gives a value for each of them.
    return is(token, "INTO") && insertsAll(tokens, index + 1, language);
  });
  if (bound) return "bound";
  if (stars.length === 0) return "no";
  const plain =
    stars.length === 1 &&
    is(tokens[0], "SELECT") &&
    !tokens.slice(1).some((token) => compound.some((word) => is(token, word)));
  return plain ? "shown" : "bound";
}

const compound = ["SELECT", "UNION", "INTERSECT", "EXCEPT", "WITH", "VALUES"];

function insertsAll(tokens: readonly Token[], start: number, language: Language): boolean {
  let at = start;
  while (is(tokens[at + 1], ".")) at += 2;
  const name = tokens[at];
  if (name === undefined || !isName(name, language)) return false;
  // `INSERT INTO t AS x (a)`
  const next = is(tokens[at + 1], "AS") ? tokens[at + 3] : tokens[at + 1];
  return !is(next, "(");
}

/** The table of a SELECT from just one; `null` where it may be about more than that. */
function onlyTable(tokens: readonly Token[], uses: readonly NameUse[]): string | null {
  const [relation, ...others] = uses.filter(({ role }) => role === "relation");
  if (relation === undefined || others.length > 0 || !is(tokens[0], "SELECT")) return null;
  if (tokens.slice(1).some((token) => [...compound, "JOIN", "LATERAL"].some((word) => is(token, word)))) return null;
  const from = tokens.findIndex((token, index) => is(token, "FROM") && !isComparison(tokens, index + 1));
  const rest = tokens.slice(from + 1);
  const end = rest.findIndex((token) => afterTables.some((word) => is(token, word)));
  const tables = end < 0 ? rest : rest.slice(0, end);
  return tables.some((token) => is(token, ",") || is(token, "(")) ? null : relation.name;
}

const afterTables = ["WHERE", "GROUP", "HAVING", "WINDOW", "ORDER", "LIMIT", "OFFSET", "FETCH", "FOR"];

/** The bare names that the parser takes for columns as often as the lexer does. */
function agreement(
  tokens: readonly Token[],
  found: readonly { readonly use: NameUse }[],
  { lexical, parser }: Language,
): ReadonlySet<string> {
  // A query of several columns is an expression only behind EXISTS.
  const parsed = mentions(`EXISTS (${copyForParser(tokens, new Map(), parser)})`, parser.build);
  if (parsed === undefined) return new Set();
  const counted = new Map<string, number>();
  for (const { name, quoted } of parsed) {
    const folded = lexical.fold(name, quoted);
    counted.set(folded, (counted.get(folded) ?? 0) + 1);
  }
  const of = (name: string, ...roles: readonly NameRole[]): number =>
    found.filter(({ use }) => use.name === name && roles.includes(use.role)).length;
  const names = new Set(found.filter(({ use }) => use.role === "name").map(({ use }) => use.name));
  return new Set(
    [...names].filter((name) => of(name, "alias") === 0 && counted.get(name) === of(name, "name", "column")),
  );
}

/**
 * The text of a view: one query, with nothing behind it.
 *
 * @throws Failure M140 for anything else, M301 and following for what would break the script around it
 */
export function readQuery(text: string, language: Language): Body {
  const { count, terminator } = readStatements(text, language);
  const [first] = significant(lex(text, language.lexical));
  const found =
    count > 1
      ? `${count} statements`
      : terminator === ""
        ? "one with a semicolon"
        : queries.some((word) => is(first, word))
          ? undefined
          : `"${excerpt(text)}"`;
  if (found !== undefined) fail("notOneQuery", { found });
  // What ends the statement must not end up in the comment.
  return readBody(terminator === "\n;" ? `${text}\n` : text, language);
}

const queries = ["SELECT", "WITH", "VALUES", "TABLE", "("];

/**
 * What a trigger does, in the way of the language: statements, each with its semicolon, or the call of a function.
 *
 * @throws Failure M141 for what is no call where there must be one, M301 and following for what would break the script
 */
export function readAction(text: string, language: Language): Body {
  if (language.statements.triggersCall) {
    readExpression(text, { table: "", columns: [] }, language);
    const tokens = significant(lex(text, language.lexical));
    const opening = is(tokens[1], ".") ? 3 : 1;
    const closing = tokens.findIndex((token) => is(token, ")"));
    const isCall = tokens[0] !== undefined && isName(tokens[0], language) && is(tokens[opening], "(");
    if (!isCall || closing !== tokens.length - 1) fail("notACall", { found: `"${excerpt(text)}"` });
    return readBody(text, language);
  }
  const { terminator } = readStatements(text, language, { within: true });
  // The END of the trigger must not end up in a comment.
  const isComment = terminator === "" && lex(text, language.lexical).at(-1)?.kind === "lineComment";
  return readBody(`${text}${isComment ? "\n" : terminator}`, language);
}

import { is, lex, significant, spelling, type Token } from "../reader/lexer.js";
import { asciiLower } from "../reader/lexical.js";
import { sqlite } from "../reader/sqlite.js";

/** What only the text of a CREATE TABLE tells: SQLite keeps it, and no pragma knows it. */
export interface Definition {
  readonly collations: ReadonlyMap<string, string>;
  readonly computed: ReadonlyMap<string, string>;
  /** As they would stand behind the columns, wherever they stand. */
  readonly constraints: readonly DefinedConstraint[];
  /** What becomes of a NULL, by column: `on conflict ignore`. */
  readonly nullConflicts: ReadonlyMap<string, string>;
  /** The columns of each UNIQUE, as spelled: the engine keeps one index for two keys over the same columns. */
  readonly uniques: readonly (readonly string[])[];
  /** `WITHOUT ROWID`, `STRICT`. */
  readonly options: string;
}

export interface DefinedConstraint {
  readonly name: string | undefined;
  readonly text: string;
}

/** The text of SQL without its spelling: space, case and the kind of quotes make no difference. */
export function form(tokens: readonly Token[]): string {
  return tokens
    .map((token) =>
      token.kind === "word" || token.kind === "quoted" ? asciiLower(spelling(token, sqlite.lexical)) : token.text,
    )
    .join(" ");
}

/** The tokens of SQL that mean something. */
export function tokensOf(text: string): readonly Token[] {
  return significant(lex(text, sqlite.lexical));
}

/** Reads the CREATE TABLE that SQLite keeps. */
export function readDefinition(text: string): Definition {
  const tokens = tokensOf(text);
  const opening = tokens.findIndex((token) => is(token, "("));
  const closing = closingOf(tokens, opening);
  const collations = new Map<string, string>();
  const computed = new Map<string, string>();
  const constraints: DefinedConstraint[] = [];
  const nullConflicts = new Map<string, string>();
  const uniques: (readonly string[])[] = [];
  for (const item of itemsOf(tokens.slice(opening + 1, closing))) {
    if (tableConstraint.some((word) => is(item[0], word))) {
      const [name, rest] = named(item);
      constraints.push({ name, text: form(rest) });
      if (is(rest[0], "UNIQUE")) uniques.push(itemsOf(rest.slice(2, closingOf(rest, 1))).map(nameIn));
      continue;
    }
    const column = form(item.slice(0, 1));
    for (const { name, tokens: clause } of clausesOf(item.slice(1))) {
      const [first] = clause;
      if (is(first, "COLLATE")) collations.set(column, form(clause.slice(1)));
      else if (is(first, "GENERATED")) computed.set(column, form(clause.slice(2)));
      else if (is(first, "AS")) computed.set(column, form(clause));
      else if (is(first, "CHECK")) constraints.push({ name, text: form(clause) });
      else if (is(first, "REFERENCES")) constraints.push({ name, text: `foreign key ( ${column} ) ${form(clause)}` });
      else if (is(first, "NOT") && clause.length > 2) nullConflicts.set(column, form(clause.slice(2)));
      else if (is(first, "UNIQUE")) {
        constraints.push({ name, text: `unique ( ${column} )${tail(clause.slice(1))}` });
        uniques.push([nameIn(item)]);
      } else if (is(first, "PRIMARY")) {
        constraints.push({ name, text: `primary key ( ${column} )${tail(clause.slice(2))}` });
      }
    }
  }
  return { collations, computed, constraints, nullConflicts, uniques, options: form(tokens.slice(closing + 1)) };
}

/** The name at the beginning of some tokens. */
function nameIn([first]: readonly Token[]): string {
  return first === undefined ? "" : spelling(first, sqlite.lexical);
}

const tableConstraint: readonly string[] = ["CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN"];
/** What can begin a clause of a column. */
const clauseWords: readonly string[] = [
  "CONSTRAINT",
  "PRIMARY",
  "NOT",
  "NULL",
  "UNIQUE",
  "CHECK",
  "DEFAULT",
  "COLLATE",
  "REFERENCES",
  "GENERATED",
  "AS",
];

interface Clause {
  readonly name: string | undefined;
  readonly tokens: readonly Token[];
}

/** The clauses behind the name of a column; its type is passed over. */
function clausesOf(tokens: readonly Token[]): readonly Clause[] {
  const clauses: Clause[] = [];
  let name: string | undefined;
  let at = 0;
  while (at < tokens.length && !clauseWords.some((word) => is(tokens[at], word))) at = pieceEnd(tokens, at);
  while (at < tokens.length) {
    if (is(tokens[at], "CONSTRAINT")) {
      name = form(tokens.slice(at + 1, at + 2));
      at += 2;
      continue;
    }
    const end = clauseEnd(tokens, at);
    clauses.push({ name, tokens: tokens.slice(at, end) });
    name = undefined;
    at = end;
  }
  return clauses;
}

/** A clause ends where the next begins, which the words within some of them do not. */
function clauseEnd(tokens: readonly Token[], start: number): number {
  const fixed = is(tokens[start], "DEFAULT") || is(tokens[start], "NOT") || is(tokens[start], "GENERATED");
  let at = fixed ? start + 2 : start + 1;
  if (is(tokens[start], "GENERATED")) at = start + 3;
  if (is(tokens[start], "DEFAULT") && is(tokens[start + 1], "(")) at = pieceEnd(tokens, start + 1);
  while (at < tokens.length) {
    const begins = clauseWords.some((word) => is(tokens[at], word));
    const within = is(tokens[at - 1], "SET") || (is(tokens[at], "NOT") && is(tokens[at + 1], "DEFERRABLE"));
    if (begins && !within) break;
    at = pieceEnd(tokens, at);
  }
  return at;
}

/** Behind one token, or behind the parentheses that it opens. */
function pieceEnd(tokens: readonly Token[], at: number): number {
  return is(tokens[at], "(") ? closingOf(tokens, at) + 1 : at + 1;
}

function closingOf(tokens: readonly Token[], opening: number): number {
  let depth = 0;
  for (let at = opening; at < tokens.length; at++) {
    if (is(tokens[at], "(")) depth++;
    else if (is(tokens[at], ")") && --depth === 0) return at;
  }
  return tokens.length;
}

/** What stands between the commas. */
function itemsOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const items: (readonly Token[])[] = [];
  let start = 0;
  for (let at = 0; at < tokens.length; at = pieceEnd(tokens, at)) {
    if (!is(tokens[at], ",")) continue;
    items.push(tokens.slice(start, at));
    start = at + 1;
  }
  return [...items, tokens.slice(start)];
}

function named(item: readonly Token[]): readonly [string | undefined, readonly Token[]] {
  return is(item[0], "CONSTRAINT") ? [form(item.slice(1, 2)), item.slice(2)] : [undefined, item];
}

function tail(tokens: readonly Token[]): string {
  return tokens.length === 0 ? "" : ` ${form(tokens)}`;
}

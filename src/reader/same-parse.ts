import type { Grammar } from "./same-grammar.js";
import type { Piece } from "./same-pieces.js";
import { joined, membership, operator, tree, type Tree, type TypeOf } from "./same-tree.js";
import { readPrimary } from "./same-primary.js";

/** Where the reading of an expression is. */
export interface Cursor {
  readonly pieces: readonly Piece[];
  readonly grammar: Grammar;
  readonly typeOf: TypeOf;
  at: number;
  depth: number;
}

/** Thrown for what is not understood, and caught here alone. */
const unreadable = new Error("not understood");
/** Deeper ones are not read: the stack has an end. */
const deepest = 200;

/** What the tokens mean together; nothing where any of it is not understood. */
export function treeOf(pieces: readonly Piece[], grammar: Grammar, typeOf: TypeOf): Tree | undefined {
  const cursor: Cursor = { pieces, grammar, typeOf, at: 0, depth: 0 };
  try {
    const whole = readExpressionAt(cursor);
    return cursor.at === pieces.length ? whole : undefined;
  } catch (error) {
    if (error === unreadable) return undefined;
    throw error;
  }
}

export function giveUp(): never {
  throw unreadable;
}

export function peek(cursor: Cursor, ahead = 0): Piece | undefined {
  return cursor.pieces[cursor.at + ahead];
}

export function isNext(cursor: Cursor, text: string, ahead = 0): boolean {
  const piece = peek(cursor, ahead);
  return piece !== undefined && (piece.kind === "word" || piece.kind === "sign") && piece.text === text;
}

/** Goes on behind these words or signs, if they come next. */
export function takes(cursor: Cursor, ...texts: readonly string[]): boolean {
  if (!texts.every((text, index) => isNext(cursor, text, index))) return false;
  cursor.at += texts.length;
  return true;
}

export function mustTake(cursor: Cursor, text: string): void {
  if (!takes(cursor, text)) giveUp();
}

/** The node in the form that stands for all that mean the same. */
export function made(cursor: Cursor, node: Tree): Tree {
  return cursor.grammar.canonical(node, cursor.typeOf);
}

export function readExpressionAt(cursor: Cursor): Tree {
  if (++cursor.depth > deepest) giveUp();
  const whole = readJoined(cursor, "OR", () =>
    readJoined(cursor, "XOR", () => readJoined(cursor, "AND", () => readNegation(cursor))),
  );
  cursor.depth--;
  return whole;
}

function readJoined(cursor: Cursor, word: string, next: () => Tree): Tree {
  const operands = [next()];
  while (takesJoin(cursor, word)) operands.push(next());
  const [only] = operands;
  if (operands.length === 1 && only !== undefined) return only;
  return made(cursor, joined(word, operands));
}

function takesJoin(cursor: Cursor, word: string): boolean {
  const piece = peek(cursor);
  if (piece === undefined || (piece.kind !== "word" && piece.kind !== "sign")) return false;
  if ((cursor.grammar.synonyms[piece.text] ?? piece.text) !== word) return false;
  cursor.at++;
  return true;
}

function readNegation(cursor: Cursor): Tree {
  if (++cursor.depth > deepest) giveUp();
  const found = takes(cursor, "NOT") ? made(cursor, operator("NOT", readNegation(cursor))) : readComparison(cursor);
  cursor.depth--;
  return found;
}

/** At most one comparison: what `a = b = c` or `a < b IS NULL` means depends on the database. */
function readComparison(cursor: Cursor): Tree {
  const left = readOperand(cursor);
  const whole = compared(cursor, left);
  if (whole === undefined) return left;
  if (compared(cursor, whole) !== undefined) giveUp();
  return whole;
}

function compared(cursor: Cursor, left: Tree): Tree | undefined {
  const { grammar } = cursor;
  const piece = peek(cursor);
  if (piece === undefined) return undefined;
  if (piece.kind === "sign") {
    const sign = entry(grammar.comparisons, piece.text);
    if (sign === undefined) return undefined;
    cursor.at++;
    const quantifier = ["ANY", "SOME", "ALL"].find((word) => isNext(cursor, word) && isNext(cursor, "(", 1));
    if (quantifier === undefined) {
      if (sign === "<=>") return distinct(cursor, left, false);
      return made(cursor, operator(sign, left, readOperand(cursor)));
    }
    cursor.at++;
    const members = readPrimary(cursor);
    return made(cursor, operator(`${sign} ${quantifier === "ALL" ? "ALL" : "ANY"}`, left, members));
  }
  if (piece.kind !== "word") return undefined;
  if (takes(cursor, "ISNULL")) return operator("IS NULL", left);
  if (takes(cursor, "NOTNULL") || takes(cursor, "NOT", "NULL")) return operator("IS NOT NULL", left);
  if (takes(cursor, "IS")) return readIs(cursor, left);
  const not = takes(cursor, "NOT");
  const found = readMatch(cursor, left);
  if (found === undefined) return not ? giveUp() : undefined;
  return not ? made(cursor, operator("NOT", found)) : found;
}

function entry(table: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

function readIs(cursor: Cursor, left: Tree): Tree {
  const not = takes(cursor, "NOT") ? "IS NOT" : "IS";
  for (const word of ["NULL", "TRUE", "FALSE", "UNKNOWN"]) {
    if (takes(cursor, word)) return operator(`${not} ${word}`, left);
  }
  if (takes(cursor, "DISTINCT", "FROM")) {
    return distinct(cursor, left, not === "IS");
  }
  return cursor.grammar.isCompares === undefined ? giveUp() : distinct(cursor, left, not !== "IS");
}

function distinct(cursor: Cursor, left: Tree, isDistinct: boolean): Tree {
  const found = made(cursor, operator("IS DISTINCT FROM", left, readOperand(cursor)));
  return isDistinct ? found : operator("NOT", found);
}

/** LIKE, IN and BETWEEN. */
function readMatch(cursor: Cursor, left: Tree): Tree | undefined {
  const { grammar } = cursor;
  const word = peek(cursor)?.text ?? "";
  const match = takes(cursor, "SIMILAR", "TO") ? "SIMILAR TO" : entry(grammar.matches, word);
  if (match !== undefined) {
    if (match !== "SIMILAR TO") cursor.at++;
    const operands = [left, readOperand(cursor)];
    if (takes(cursor, "ESCAPE")) operands.push(readOperand(cursor));
    return made(cursor, operator(match, ...operands));
  }
  if (takes(cursor, "IN")) {
    if (!isNext(cursor, "(")) giveUp();
    const list = readList(cursor);
    const [only] = list;
    if (list.length === 1 && only?.kind === "query") return operator("IN", left, only);
    return made(cursor, membership(left, list));
  }
  if (takes(cursor, "BETWEEN")) {
    const between = takes(cursor, "SYMMETRIC") ? "BETWEEN SYMMETRIC" : "BETWEEN";
    const low = readOperand(cursor);
    mustTake(cursor, "AND");
    return made(cursor, operator(between, left, low, readOperand(cursor)));
  }
  return undefined;
}

/** What stands between parentheses and commas. */
export function readList(cursor: Cursor): readonly Tree[] {
  mustTake(cursor, "(");
  if (takes(cursor, ")")) return [];
  const query = readQueryWithin(cursor);
  if (query !== undefined) return [query];
  const list = [readExpressionAt(cursor)];
  while (takes(cursor, ",")) list.push(readExpressionAt(cursor));
  mustTake(cursor, ")");
  return list;
}

/** A query up to the parenthesis that closes it: its tokens as they are. */
export function readQueryWithin(cursor: Cursor): Tree | undefined {
  if (!["SELECT", "WITH", "VALUES"].some((word) => isNext(cursor, word))) return undefined;
  const tokens: Tree[] = [];
  for (let depth = 0; ; cursor.at++) {
    const piece = peek(cursor) ?? giveUp();
    if (piece.kind === "sign" && piece.text === "(") depth++;
    else if (piece.kind === "sign" && piece.text === ")" && depth-- === 0) break;
    tokens.push(tree("name", `${piece.kind} ${piece.text}`));
  }
  cursor.at++;
  return tree("query", "", ...tokens);
}

/** Everything that binds closer than a comparison. */
export function readOperand(cursor: Cursor, level = 0): Tree {
  if (level === cursor.grammar.levels.length) return readSigned(cursor);
  let left = readOperand(cursor, level + 1);
  for (let sign = signOf(cursor, level); sign !== undefined; sign = signOf(cursor, level)) {
    cursor.at++;
    left = made(cursor, operator(sign, left, readOperand(cursor, level + 1)));
  }
  return left;
}

function signOf({ grammar, ...cursor }: Cursor, level: number): string | undefined {
  const piece = cursor.pieces[cursor.at];
  if (piece === undefined || (piece.kind !== "sign" && piece.kind !== "word")) return undefined;
  if (grammar.levels[level]?.includes(piece.text) === true) return piece.text;
  const isOther =
    level === grammar.others &&
    piece.kind === "sign" &&
    !/^[(),.:[\]]/.test(piece.text) &&
    piece.text !== ":=" &&
    piece.text !== "=>" &&
    !Object.hasOwn(grammar.comparisons, piece.text) &&
    !grammar.levels.some((signs) => signs.includes(piece.text));
  return isOther ? piece.text : undefined;
}

function readSigned(cursor: Cursor): Tree {
  const { grammar } = cursor;
  const piece = peek(cursor);
  if (piece?.kind !== "sign" || !grammar.prefixes.includes(piece.text)) return readPostfixed(cursor);
  if (++cursor.depth > deepest) giveUp();
  cursor.at++;
  const start = cursor.at;
  const operand = readSigned(cursor);
  cursor.depth--;
  // Whether a collation or a time zone behind it is nearer differs.
  const within = cursor.pieces.slice(start, cursor.at);
  const closed = within[0]?.text === "(" && within.at(-1)?.text === ")";
  if (!closed && within.some(({ text }) => text === "COLLATE" || text === "AT")) giveUp();
  if (grammar.looseSigns === true && ["*", "/", "%"].some((sign) => isNext(cursor, sign))) giveUp();
  if (piece.text === "-" && operand.kind === "number" && !operand.text.startsWith("-")) {
    return tree("number", `-${operand.text}`);
  }
  return made(cursor, operator(`prefix ${piece.text}`, operand));
}

function readPostfixed(cursor: Cursor): Tree {
  let found = readCast(cursor);
  for (;;) {
    if (takes(cursor, "COLLATE")) {
      const name = peek(cursor);
      if (name?.kind !== "word" && name?.kind !== "quoted") giveUp();
      cursor.at++;
      if (isNext(cursor, ".")) giveUp();
      found = operator(`COLLATE ${name.name}`, found);
    } else if (takes(cursor, "AT", "TIME", "ZONE")) {
      found = made(cursor, operator("AT TIME ZONE", found, readCast(cursor)));
    } else return found;
  }
}

/** A value with the types and subscripts that stand behind it. */
function readCast(cursor: Cursor): Tree {
  let found = readPrimary(cursor);
  for (;;) {
    if (takes(cursor, "::")) {
      found = made(cursor, tree("cast", readType(cursor), found));
    } else if (takes(cursor, "[")) {
      const subscript = readExpressionAt(cursor);
      mustTake(cursor, "]");
      found = operator("[]", found, subscript);
    } else return found;
  }
}

/** Words that go on with the name of a type. */
const restOfType = [
  "VARYING",
  "PRECISION",
  "WITH",
  "WITHOUT",
  "TIME",
  "ZONE",
  "UNSIGNED",
  "SIGNED",
  "CHARSET",
  "LARGE",
  "OBJECT",
];

/** The name of a type, in the one spelling of the dialect. */
export function readType(cursor: Cursor): string {
  let written = "";
  const first = peek(cursor);
  if (first?.kind !== "word" && first?.kind !== "quoted") giveUp();
  // A name in quotes is a type of that name, and no other spelling of one.
  written = first.kind === "quoted" ? `"${first.name}"` : first.name;
  cursor.at++;
  while (takes(cursor, ".")) {
    const next = peek(cursor);
    if (next?.kind !== "word" && next?.kind !== "quoted") giveUp();
    written += `.${next.kind === "quoted" ? `"${next.name}"` : next.name}`;
    cursor.at++;
  }
  for (;;) {
    const next = peek(cursor);
    if (next?.kind === "word" && restOfType.includes(next.text)) {
      written += ` ${next.text.toLowerCase()}`;
      cursor.at++;
      if (next.text === "CHARSET") {
        written += ` ${peek(cursor)?.name ?? ""}`;
        cursor.at++;
      }
    } else if (takes(cursor, "(")) {
      const parameters: string[] = [];
      do {
        const parameter = peek(cursor);
        if (parameter?.kind !== "number" && parameter?.text !== "MAX") giveUp();
        parameters.push(parameter.text.toLowerCase());
        cursor.at++;
      } while (takes(cursor, ","));
      mustTake(cursor, ")");
      written += `(${parameters.join(",")})`;
    } else if (takes(cursor, "[", "]")) written += "[]";
    else return cursor.grammar.type(written);
  }
}

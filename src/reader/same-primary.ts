import {
  type Cursor,
  giveUp,
  isNext,
  made,
  mustTake,
  peek,
  readExpressionAt,
  readList,
  readOperand,
  readQueryWithin,
  readType,
  takes,
} from "./same-parse.js";
import { operator, tree, type Tree } from "./same-tree.js";

/** What operators stand between. Parentheses around one expression mean nothing. */
export function readPrimary(cursor: Cursor): Tree {
  const piece = peek(cursor) ?? giveUp();
  switch (piece.kind) {
    case "number":
      cursor.at++;
      return tree("number", piece.text);
    case "string":
      return readString(cursor);
    case "sign":
      if (piece.text !== "(") return giveUp();
      return readParenthesis(cursor);
    case "column":
      if (isNext(cursor, ".", 1) || isNext(cursor, "(", 1)) return giveUp();
      cursor.at++;
      return tree("column", piece.text);
    case "word":
      return readWord(cursor);
    case "quoted":
      return readName(cursor);
    case "other":
      return giveUp();
  }
}

function readString(cursor: Cursor): Tree {
  const found = cursor.grammar.string(peek(cursor)?.text ?? "") ?? giveUp();
  cursor.at++;
  // Two strings beside each other are one to some databases, under conditions.
  if (peek(cursor)?.kind === "string") giveUp();
  return found;
}

function readParenthesis(cursor: Cursor): Tree {
  const list = readList(cursor);
  const [only] = list;
  return list.length === 1 && only !== undefined ? only : tree("row", "", ...list);
}

function readWord(cursor: Cursor): Tree {
  const { grammar } = cursor;
  const piece = peek(cursor) ?? giveUp();
  const reader = Object.hasOwn(words, piece.text) ? words[piece.text] : undefined;
  if (reader !== undefined) {
    const start = cursor.at;
    cursor.at++;
    const found = reader(cursor);
    if (found !== undefined) return found;
    cursor.at = start;
  }
  if (Object.hasOwn(grammar.values, piece.text)) {
    const value = grammar.values[piece.text] ?? piece.text;
    cursor.at++;
    const list = isNext(cursor, "(") ? readList(cursor) : [];
    return made(cursor, tree(value.endsWith("()") ? "call" : "word", value.replace("()", ""), ...list));
  }
  if (peek(cursor, 1)?.kind === "string") {
    cursor.at++;
    return made(cursor, tree("typed", grammar.type(piece.name), readString(cursor)));
  }
  return readName(cursor);
}

/** Words that begin something of their own. Nothing where it is just a name after all. */
const words: Readonly<Record<string, (cursor: Cursor) => Tree | undefined>> = {
  NULL: () => tree("word", "NULL"),
  CASE: readCase,
  CAST: (cursor) => {
    mustTake(cursor, "(");
    const operand = readExpressionAt(cursor);
    mustTake(cursor, "AS");
    const type = readType(cursor);
    mustTake(cursor, ")");
    return made(cursor, tree("cast", type, operand));
  },
  EXISTS: (cursor) => {
    mustTake(cursor, "(");
    return operator("EXISTS", readQueryWithin(cursor) ?? giveUp());
  },
  ARRAY: (cursor) => {
    if (!takes(cursor, "[")) return undefined;
    const members: Tree[] = [];
    while (!takes(cursor, "]")) {
      if (members.length > 0) mustTake(cursor, ",");
      members.push(readExpressionAt(cursor));
    }
    return tree("array", "", ...members);
  },
  ROW: (cursor) => (isNext(cursor, "(") ? tree("row", "", ...readList(cursor)) : undefined),
  EXTRACT: (cursor) => {
    if (!isNext(cursor, "(")) return undefined;
    const field = peek(cursor, 1);
    if ((field?.kind !== "word" && field?.kind !== "string") || !isNext(cursor, "FROM", 2)) return undefined;
    cursor.at += 3;
    const from = readExpressionAt(cursor);
    mustTake(cursor, ")");
    return made(cursor, tree("call", `extract ${field.text.replaceAll("'", "").toUpperCase()}`, from));
  },
  POSITION: (cursor) => {
    mustTake(cursor, "(");
    const what = readOperand(cursor);
    if (!takes(cursor, "IN")) return undefined;
    const where = readOperand(cursor);
    mustTake(cursor, ")");
    return made(cursor, tree("call", "position in", what, where));
  },
  SUBSTRING: (cursor) => {
    mustTake(cursor, "(");
    const operands = [readExpressionAt(cursor)];
    if (!takes(cursor, "FROM")) return undefined;
    operands.push(readExpressionAt(cursor));
    if (takes(cursor, "FOR")) operands.push(readExpressionAt(cursor));
    mustTake(cursor, ")");
    return made(cursor, tree("call", "substring", ...operands));
  },
  TRIM: (cursor) => {
    mustTake(cursor, "(");
    const side = ["LEADING", "TRAILING", "BOTH"].find((word) => takes(cursor, word)) ?? "BOTH";
    const what = takes(cursor, "FROM") ? undefined : readExpressionAt(cursor);
    const from = what === undefined || takes(cursor, "FROM") ? readExpressionAt(cursor) : undefined;
    if (!takes(cursor, ")")) return undefined;
    const operands = from === undefined ? [what ?? giveUp()] : what === undefined ? [from] : [from, what];
    return made(cursor, tree("call", `trim ${side}`, ...operands));
  },
};

function readCase(cursor: Cursor): Tree {
  const subject = isNext(cursor, "WHEN") ? [] : [readExpressionAt(cursor)];
  const branches: Tree[] = [];
  while (takes(cursor, "WHEN")) {
    branches.push(readExpressionAt(cursor));
    mustTake(cursor, "THEN");
    branches.push(readExpressionAt(cursor));
  }
  // Nothing is what it is without ELSE.
  branches.push(takes(cursor, "ELSE") ? readExpressionAt(cursor) : tree("word", "NULL"));
  mustTake(cursor, "END");
  return made(cursor, tree("case", subject.length > 0 ? "of" : "", ...subject, ...branches));
}

/** A name, with dots or a call behind it. */
function readName(cursor: Cursor): Tree {
  const { grammar } = cursor;
  const names: string[] = [];
  let quoted = false;
  do {
    const piece = peek(cursor);
    if (piece?.kind !== "word" && piece?.kind !== "quoted" && piece?.kind !== "column") giveUp();
    quoted = piece.kind === "quoted";
    // What is not known for a column may be a word of the language unless it is in quotes.
    names.push(`${quoted && !isNext(cursor, "(", 1) ? "quoted " : ""}${piece.name}`);
    cursor.at++;
  } while (takes(cursor, "."));
  if (!isNext(cursor, "(")) return tree("name", names.join("."));
  const name = names.join(".");
  if (quoted && grammar.special.has(name.toLowerCase())) giveUp();
  const known =
    names.length === 1 && Object.hasOwn(grammar.functions, name.toLowerCase())
      ? grammar.functions[name.toLowerCase()]
      : undefined;
  return readCall(cursor, known ?? name);
}

function readCall(cursor: Cursor, name: string): Tree {
  if (isNext(cursor, "*", 1) && isNext(cursor, ")", 2)) {
    cursor.at += 3;
    return tree("call", `${name} *`);
  }
  if (isNext(cursor, "DISTINCT", 1) || isNext(cursor, "ALL", 1)) giveUp();
  return made(cursor, tree("call", name, ...readList(cursor)));
}

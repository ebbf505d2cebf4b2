import type { Body } from "../model/objects.js";
import type { Expression } from "../model/schema.js";
import { foldedName, lex, significant, type Token } from "./lexer.js";
import { knownName, type Language, words } from "./lexical.js";

/** A token of an expression, as far as it means something. */
export interface Piece {
  readonly kind: "column" | "word" | "quoted" | "string" | "number" | "sign" | "other";
  /** What two of them must have in common to be the same: words in capitals, names folded, a string as it is written. */
  readonly text: string;
  /** Of a word, the name it is where it is one. */
  readonly name: string;
}

/** The tokens of an expression, its columns among them. What a rename has replaced is the column's name. */
export function piecesOf(expression: Expression, language: Language): readonly Piece[] {
  const columns = new Map<number, string>();
  let text = "";
  for (const part of expression) {
    if (typeof part === "string") {
      text += part;
      continue;
    }
    columns.set(text.length, knownName(part.column, language.lexical));
    text += part.text ?? language.parser.quote("column");
  }
  return cut(text, columns, language);
}

function cut(text: string, columns: ReadonlyMap<number, string>, language: Language): readonly Piece[] {
  const pieces: Piece[] = [];
  const tokens = significant(lex(text, language.lexical));
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined) break;
    if (token.kind !== "operator" || isVariable(token)) {
      pieces.push(pieceOf(token, columns, language));
      continue;
    }
    let run = token.text;
    for (let next = tokens[index + 1]; isBeside(next, token.start + run.length); next = tokens[index + 1]) {
      run += next?.text ?? "";
      index++;
    }
    for (const sign of signsOf(run, language.grammar.signs)) pieces.push({ kind: "sign", text: sign, name: "" });
  }
  return pieces;
}

function isBeside(token: Token | undefined, end: number): boolean {
  return token?.kind === "operator" && token.start === end && !isVariable(token);
}

function isVariable({ text }: Token): boolean {
  return text.startsWith("@") && text.length > 1;
}

function signsOf(run: string, signs: RegExp): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at < run.length;) {
    signs.lastIndex = at;
    const sign = signs.exec(run)?.[0] ?? run.charAt(at);
    found.push(sign);
    at += sign.length;
  }
  return found;
}

function pieceOf(token: Token, columns: ReadonlyMap<number, string>, { lexical }: Language): Piece {
  const column = columns.get(token.start);
  if (column !== undefined) return { kind: "column", text: column, name: column };
  switch (token.kind) {
    case "word":
      return { kind: "word", text: capitals(token.text), name: foldedName(token, lexical) };
    case "quoted": {
      const name = foldedName(token, lexical);
      return { kind: "quoted", text: name, name };
    }
    case "number":
      return { kind: "number", text: numberText(token.text), name: "" };
    case "string":
      return { kind: "string", text: token.text, name: "" };
    default:
      return { kind: "other", text: token.text, name: "" };
  }
}

/** A to Z only: other letters are folded by some databases, and by others not. */
function capitals(word: string): string {
  return word.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
}

/** `.5` is `0.5`, `1E3` is `1e3`; `1.0` stays what it is, since it is not divided as 1 is. */
function numberText(written: string): string {
  const text = written.toLowerCase();
  if (!/^[\d.]/.test(text) || /^0[xob]/.test(text)) return text;
  return text
    .replaceAll("_", "")
    .replace(/^\./, "0.")
    .replace(/^0+(?=\d)/, "");
}

/** The tokens of a view or trigger, where a name in quotes is the same as one without if the quotes change nothing. */
export function piecesOfBody({ parts }: Body, language: Language): readonly Piece[] {
  const renamed = new Map<number, string>();
  let text = "";
  for (const part of parts) {
    if (typeof part === "string") {
      text += part;
      continue;
    }
    if (part.text === null) renamed.set(text.length, part.name);
    text += part.text ?? language.parser.quote("name");
  }
  const { reserved } = language.lexical;
  const { special, values } = language.grammar;
  const pieces = cut(text, renamed, language).map((piece): Piece => {
    if (piece.kind === "column") return { ...piece, kind: "quoted" };
    const means = [reserved, keywords].some((some) => some.has(piece.text)) || Object.hasOwn(values, piece.text);
    if (piece.kind !== "word" || means || special.has(piece.text.toLowerCase())) return piece;
    return { ...piece, kind: "quoted", text: piece.name };
  });
  return pieces.at(-1)?.text === ";" ? pieces.slice(0, -1) : pieces;
}

/** Words that mean something without quotes, and with them would be an alias, a type or a column, even where none is reserved. */
const keywords = words(`
  LEFT RIGHT FULL INNER OUTER CROSS NATURAL JOIN TRUE FALSE UNKNOWN NULL BIT CHAR CHARACTER INT INTEGER SMALLINT BIGINT REAL
  FLOAT DECIMAL DEC BOOLEAN NCHAR NATIONAL DATE TIME TIMESTAMP INTERVAL END ROWID OID ROWNUM LEVEL ASC DESC ALL DISTINCT`);

/** Are they the same token by token? A name in quotes is not taken for the word. */
export function samePieces(a: readonly Piece[], b: readonly Piece[]): boolean {
  return a.length === b.length && a.every((one, index) => one.kind === b[index]?.kind && one.text === b[index].text);
}

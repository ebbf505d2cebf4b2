import type { Body } from "../model/objects.js";
import type { Column, Expression, Value } from "../model/schema.js";
import type { Type } from "../model/types.js";
import { knownName, type Language } from "./lexical.js";
import { treeOf } from "./same-parse.js";
import { type Piece, piecesOf, piecesOfBody, samePieces } from "./same-pieces.js";
import { isSame, type Tree, type TypeOf } from "./same-tree.js";
import { literalTree, settled } from "./same-value.js";

/**
 * Do two expressions over the columns of one table mean the same, whatever their spelling? `columns` are those of the
 * table: with their types, a cast that a server has written down can be told from one that a person meant. What is not
 * understood is compared token by token, so that the answer may be a wrong no and never a wrong yes.
 */
export function sameExpression(
  a: Expression,
  b: Expression,
  language: Language,
  columns: readonly Column[] = [],
): boolean {
  const types = new Map(columns.map(({ name, type }) => [knownName(name, language.lexical), type]));
  return samePiecesOrTrees(piecesOf(a, language), piecesOf(b, language), language, (name) => types.get(name));
}

function samePiecesOrTrees(a: readonly Piece[], b: readonly Piece[], language: Language, typeOf: TypeOf): boolean {
  if (samePieces(a, b)) return true;
  const one = treeOf(a, language.grammar, typeOf);
  const other = treeOf(b, language.grammar, typeOf);
  if (one !== undefined && other !== undefined) return isSame(one, other);
  return samePieces(unwrapped(a), unwrapped(b));
}

/** Without parentheses around all of it. */
function unwrapped(pieces: readonly Piece[]): readonly Piece[] {
  let from = 0;
  let to = pieces.length;
  while (to - from > 2 && isWrapped(pieces, from, to)) {
    from++;
    to--;
  }
  return pieces.slice(from, to);
}

function isWrapped(pieces: readonly Piece[], from: number, to: number): boolean {
  let depth = 0;
  for (let at = from; at < to; at++) {
    const piece = pieces[at];
    if (piece?.kind === "sign" && piece.text === "(") depth++;
    if (piece?.kind === "sign" && piece.text === ")") depth--;
    if (depth === 0) return at === to - 1 && at > from;
  }
  return false;
}

/**
 * Do two defaults give a column the same? `type` is the column's: it says what `'0'`, `1` or `'2020-01-01'` is to it.
 * No default is the same as NULL.
 */
export function sameValue(a: Value | null, b: Value | null, language: Language, type?: Type): boolean {
  const [one, other] = [valueTree(a, language), valueTree(b, language)];
  if (one !== undefined && other !== undefined) {
    const { assigned } = language.grammar;
    return isSame(settled(assigned(one, type), type), settled(assigned(other, type), type));
  }
  if (a?.kind !== "expression" || b?.kind !== "expression") return false;
  return sameExpression(a.expression, b.expression, language);
}

function valueTree(value: Value | null, language: Language): Tree | undefined {
  if (value === null) return literalTree(null);
  if (value.kind === "literal") return literalTree(value.value);
  return treeOf(piecesOf(value.expression, language), language.grammar, () => undefined);
}

/**
 * Are two texts of views or triggers the same, but for space, comments, capitals, quotes that a name does not need, and a
 * semicolon at the end? A text that a server has rewritten is another one.
 */
export function sameQuery(a: Body, b: Body, language: Language): boolean {
  return samePieces(piecesOfBody(a, language), piecesOfBody(b, language));
}

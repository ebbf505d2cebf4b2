import { columnDifferences, sameConstraint, sameIndex } from "../model/compare.js";
import { textOf } from "../model/lookup.js";
import type { Column, Constraint, Expression, Index, Name, QName, Rules, Value } from "../model/schema.js";
import type { Type } from "../model/types.js";
import type { How, Sameness } from "./how.js";

/** By the letter, however the columns are spelled: what there is without a reader. */
export const byLetter: Sameness = {
  expression: (a, b) => plainText(a) === plainText(b),
  value: (a, b) => sameValues(a, b),
};

function sameValues(a: Value | null, b: Value | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.kind === "literal") return b.kind === "literal" && plain(a.value) === plain(b.value);
  return b.kind === "expression" && plainText(a.expression) === plainText(b.expression);
}

const lenient = { birthNames: true } as const;

/** The parts of a column that can differ, each with whether it does. */
export type Facet =
  | "type"
  | "nullable"
  | "serverDefault"
  | "comment"
  | "collation"
  | "identity"
  | "autoincrement"
  | "computed"
  | "options";

const facets: readonly Facet[] = [
  "type",
  "nullable",
  "serverDefault",
  "comment",
  "collation",
  "identity",
  "autoincrement",
  "computed",
  "options",
];

/** What of a column differs. */
export function facetsThatDiffer(table: QName, from: Column, to: Column, how: How): ReadonlySet<Facet> {
  return new Set(facets.filter((facet) => !sameFacet(facet, table, from, to, how)));
}

function sameFacet(facet: Facet, table: QName, from: Column, to: Column, { same, anyName = false }: How): boolean {
  const column = { table, from, to };
  if (facet === "serverDefault") return same.value(from.serverDefault, to.serverDefault, column);
  if (facet === "computed" && from.computed !== null && to.computed !== null) {
    const persisted = from.computed.persisted === to.computed.persisted;
    return persisted && same.expression(from.computed.expression, to.computed.expression);
  }
  const said = facet === "type" ? same.type?.(column) : undefined;
  if (said !== undefined) return said;
  const wanted = facet === "type" && anyName ? withNamesOf(from.type, to.type) : to[facet];
  const bare: Column = { ...from, [facet]: wanted };
  return columnDifferences({ ...from, defaultName: null }, { ...bare, defaultName: null }, lenient).length === 0;
}

/** The type, whose CHECK without a name is content with the one it has. */
function withNamesOf(from: Type, to: Type): Type {
  if (to.kind !== "boolean" && to.kind !== "enum") return to;
  if (from.kind !== to.kind || to.constraint === null || from.constraint === null) return to;
  return { ...to, constraint: { name: contentWith(from.constraint.name, to.constraint.name) } };
}

/** Is it the same constraint? */
export function isSameConstraint(rules: Rules, from: Constraint, to: Constraint, how: How): boolean {
  const name = how.anyName === true ? contentWith(from.name, to.name) : to.name;
  return sameConstraint(rules, from, { ...aligned(from, to, how.same), name }, lenient);
}

/** What has no name is content with any, and what has one may have come by it without being told. */
function contentWith(from: Name, to: Name): Name {
  if (typeof to !== "string") return from;
  return typeof from !== "string" && from.answersTo === to ? from : to;
}

export function isSameIndex(rules: Rules, from: Index, to: Index, { same }: How): boolean {
  return sameIndex(rules, from, alignedIndex(from, to, same));
}

/** The constraint with the expressions of the other where they mean the same. */
function aligned(from: Constraint, to: Constraint, same: Sameness): Constraint {
  if (from.kind === "check" && to.kind === "check") {
    return { ...to, condition: chosen(from.condition, to.condition, same) };
  }
  return from.kind === "exclude" && to.kind === "exclude" ? alignedIndex(from, to, same) : to;
}

type Elements = Pick<Index, "where"> & {
  readonly elements: readonly { readonly of: Index["elements"][number]["of"] }[];
};

function alignedIndex<I extends Elements>(from: I, to: I, same: Sameness): I {
  const elements = to.elements.map((element, at) => {
    const other = from.elements[at]?.of;
    if (!("expression" in element.of) || other === undefined || !("expression" in other)) return element;
    return { ...element, of: { expression: chosen(other.expression, element.of.expression, same) } };
  });
  const where = from.where === null || to.where === null ? to.where : chosen(from.where, to.where, same);
  return { ...to, elements, where };
}

function chosen(from: Expression, to: Expression, same: Sameness): Expression {
  return same.expression(from, to) ? from : to;
}

function plainText(expression: Expression): string {
  return textOf(expression.map((part) => (typeof part === "string" ? part : { ...part, text: null })));
}

function plain(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (typeof part === "bigint") return { bigint: part.toString() };
    return part instanceof Uint8Array ? { bytes: [...part] } : part;
  });
}

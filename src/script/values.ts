import { fail } from "../diagnostics/catalog.js";
import type { Expression, QName, Value } from "../model/schema.js";
import { canonical, misfit } from "../model/fit.js";
import { describeType, type Type } from "../model/types.js";
import type { Reader } from "../reader/reader.js";
import { render } from "../sql/render.js";
import { isSql, type LiteralValue, type Sql } from "../sql/sql.js";
import { found, isJson, isText } from "./check.js";
import type { NamingConvention } from "./naming.js";
import type { Target } from "./types.js";

/** What it takes to put what people write into the terms of one dialect. */
export interface Resolving {
  readonly target: Target;
  readonly reader: Pick<Reader, "expression">;
  readonly naming: NamingConvention;
}

/** The table that something stands in. */
export interface Home {
  readonly name: QName;
  /** Its columns, as it spells them. */
  readonly columns: readonly string[];
  /** The column that is meant by this name, as the table spells it. @throws Failure M102 when there is none */
  readonly column: (name: string) => string;
  /** The same, and nothing when there is none. */
  readonly find: (name: string) => string | undefined;
}

/** SQL that stands for one value, cut at the columns of its table. */
export function resolveExpression(
  { target, reader }: Pick<Resolving, "target" | "reader">,
  given: string | Sql,
  home: Home,
): Expression {
  const text = typeof given === "string" ? given : render(given, target.lexis);
  return reader.expression(text, { table: home.name.name, columns: home.columns });
}

/** What a value is for, which decides what it may be. */
export interface ValueUse {
  /** How a message calls it: `serverDefault of "user.age"`. */
  readonly where: string;
  readonly type: Type;
  /**
   * In rows, a string for a JSON column is a document; in a default or backfill it is the text of one, as SQLAlchemy has
   * it. What is asserted only has to be what history has, whatever it fits.
   */
  readonly as: "row" | "default" | "assertion";
}

/**
 * A JavaScript value as a literal, or `` sql`…` `` as an expression.
 *
 * @throws Failure M407 for a value that no literal can be made of, M421 for one that does not fit the type
 */
export function resolveValue(resolving: Resolving, given: unknown, home: Home, use: ValueUse): Value {
  if (isSql(given)) return { kind: "expression", expression: resolveExpression(resolving, given, home) };
  const literal = literalOf(given, use);
  if (use.as !== "assertion") refuseMisfit(literal, use);
  return { kind: "literal", value: canonical(literal, use.type) };
}

function refuseMisfit(literal: LiteralValue, { where, type }: ValueUse): void {
  const wrong = misfit(literal, type);
  if (wrong !== undefined) fail("unfitValue", { where, type: describeType(type), ...wrong });
}

function literalOf(given: unknown, use: ValueUse): LiteralValue {
  const refuse = (what: string, instead: string): never =>
    fail("notAValue", { where: use.where, found: what, instead });
  if (given === null) return null;
  if (isDocument(given, use)) {
    return isJson(given)
      ? { json: structuredClone(given) }
      : refuse(found(given), "a JSON column takes what JSON can say: no dates, big integers, undefined or cycles");
  }
  const array = use.type.kind === "array" ? membersOf(given, use.type, use) : undefined;
  if (array !== undefined) return array;
  if (typeof given === "boolean" || typeof given === "bigint") return given;
  if (typeof given === "string") {
    return isText(given)
      ? given
      : refuse("text with a NUL character or half a surrogate pair", "no database stores it");
  }
  if (typeof given === "number") {
    if (!Number.isFinite(given)) return refuse(String(given), "write the database's own way: sql`…`");
    if (INTEGERS.has(use.type.kind) && Number.isInteger(given) && !Number.isSafeInteger(given)) {
      return refuse(`${given}, which JavaScript has rounded`, "write it as a big integer, with an n behind it");
    }
    return given;
  }
  // Copies, since nobody keeps a script from changing its own afterwards.
  if (given instanceof Uint8Array) return Uint8Array.from(given);
  if (given instanceof Date) {
    return Number.isNaN(given.getTime()) ? refuse("an invalid date", "correct it") : new Date(given);
  }
  if (given === undefined) return refuse("undefined", "leave it out, or write null");
  return refuse(found(given), "write a JavaScript value, or an expression: sql`…`");
}

/** A JavaScript array for an array column, as deep as its type says. A string is passed on as the text of an array. */
function membersOf(given: unknown, type: Type<"array">, use: ValueUse): LiteralValue | undefined {
  if (!Array.isArray(given)) return undefined;
  const { of, dimensions } = type;
  const inner: ValueUse = { ...use, type: dimensions === 1 ? of : { ...type, dimensions: dimensions - 1 } };
  const array = Array.from(given as unknown[], (item) => literalOf(item, inner));
  return { array: dimensions === 1 ? array.map((item) => canonical(item, of)) : array };
}

/** The types of whole numbers, which are also those that can number themselves. */
export const INTEGERS: ReadonlySet<Type["kind"]> = new Set(["smallInteger", "integer", "bigInteger"]);

/** Is this meant as a document for a JSON column? */
function isDocument(given: unknown, { type, as }: ValueUse): boolean {
  const takesJson = type.kind === "json" || ("text" in type && /^jsonb?$/i.test(type.text));
  return takesJson && (as === "row" || typeof given !== "string");
}

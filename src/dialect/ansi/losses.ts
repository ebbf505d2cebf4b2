import type { Guard } from "../../model/guard.js";
import { qualified } from "../../model/lookup.js";
import { describeType, type Type } from "../../model/types.js";
import { id, literal, sql, type Sql } from "../../sql/sql.js";
import { tableId } from "./table.js";

/** How a server converts values. */
export interface Conversions {
  /** The digits that it keeps behind the point, of a number and of seconds, where a type does not say how many. */
  readonly scale: number;
  readonly seconds: number;
  /** Is it a floating-point type of four bytes? */
  readonly isSingle: (type: Type) => boolean;
  /** A floating-point number as a decimal one, as it is shown. */
  readonly exact: (number: Sql) => Sql;
  /** A type as CAST takes it. */
  readonly as: (type: Type) => Sql;
}

/** What becomes of a value that goes into a narrower type without a word of the server. */
type Loss =
  | { readonly kind: "fraction"; readonly scale: number; readonly binary: boolean }
  /** Floating-point numbers have so many digits and no more. */
  | { readonly kind: "digits" }
  | { readonly kind: "seconds"; readonly digits: number }
  /** The time of a day, or the day of a time. */
  | { readonly kind: "time" }
  | { readonly kind: "day" };

/**
 * What values may lose on their way from one type to another. Servers round and cut without an error there, while a number
 * that is too large, or a text that is too long, they refuse.
 */
function lossOf(from: Type, to: Type, conversions: Conversions): Loss | undefined {
  const [had, keeps] = [scaleOf(from, conversions), scaleOf(to, conversions)];
  if (had !== undefined && keeps !== undefined) {
    if (isBinary(to)) return digitsOf(from, conversions) > digitsOf(to, conversions) ? { kind: "digits" } : undefined;
    return had > keeps ? { kind: "fraction", scale: keeps, binary: isBinary(from) } : undefined;
  }
  if (isMoment(from) && to.kind === "date") return { kind: "time" };
  if (isMoment(from) && to.kind === "time") return { kind: "day" };
  const [digits, left] = [secondsOf(from, conversions), secondsOf(to, conversions)];
  return digits !== undefined && left !== undefined && digits > left ? { kind: "seconds", digits: left } : undefined;
}

/** The rows whose value would not be the same in a column's new type; nothing where none can be. */
export function retypedRows(guard: Guard<"retyped">, conversions: Conversions): Sql | undefined {
  const loss = lossOf(guard.from, guard.to, conversions);
  if (loss === undefined) return undefined;
  return sql`SELECT * FROM ${tableId(guard.rows.table)} WHERE ${lost(loss, id(guard.column), guard.to, conversions)}`;
}

/** What is wrong with them, in words: `"order".total is to be numeric(10, 2), and some values would be rounded`. */
export function retypedOffence({ rows, column, from, to }: Guard<"retyped">, conversions: Conversions): string {
  const loss = lossOf(from, to, conversions);
  const words = loss === undefined ? "would change" : wordsOf[loss.kind];
  return `${qualified(rows.as)}.${column} is to be ${describeType(to)}, and some values ${words}`;
}

function lost(loss: Loss, column: Sql, to: Type, { exact, as }: Conversions): Sql {
  switch (loss.kind) {
    case "fraction": {
      const number = loss.binary ? exact(column) : column;
      return sql`ROUND(${number}, ${literal(loss.scale)}) <> ${number}`;
    }
    case "digits":
      return sql`${exact(sql`CAST(${column} AS ${as(to)})`)} <> ${exact(column)}`;
    case "time":
    case "seconds":
      return sql`CAST(${column} AS ${as(to)}) <> ${column}`;
    case "day":
      return sql`${column} IS NOT NULL`;
  }
}

const wordsOf: { readonly [K in Loss["kind"]]: string } = {
  fraction: "would be rounded",
  digits: "would be rounded",
  seconds: "would lose fractions of seconds",
  time: "would lose their time",
  day: "would lose their date",
};

/** The digits behind the point that a number can have; nothing for what is no number. */
function scaleOf(type: Type, { scale }: Conversions): number | undefined {
  switch (type.kind) {
    case "smallInteger":
    case "integer":
    case "bigInteger":
      return 0;
    case "numeric":
    case "decimal":
      return type.scale ?? (type.precision === null ? scale : 0);
    default:
      return isBinary(type) ? Infinity : undefined;
  }
}

/** The digits that are certainly kept, wherever the point is. */
function digitsOf(type: Type, { isSingle }: Conversions): number {
  switch (type.kind) {
    case "smallInteger":
      return 5;
    case "integer":
      return 10;
    case "bigInteger":
      return 19;
    case "numeric":
    case "decimal":
      return type.precision ?? Infinity;
    default:
      // https://en.wikipedia.org/wiki/IEEE_754#Character_representation
      return isSingle(type) ? 6 : 15;
  }
}

function isBinary({ kind }: Type): boolean {
  return kind === "float" || kind === "real" || kind === "double" || kind === "doublePrecision";
}

function isMoment({ kind }: Type): boolean {
  return kind === "dateTime" || kind === "timestamp";
}

function secondsOf(type: Type, { seconds }: Conversions): number | undefined {
  return type.kind === "time" || type.kind === "dateTime" || type.kind === "timestamp"
    ? (type.precision ?? seconds)
    : undefined;
}

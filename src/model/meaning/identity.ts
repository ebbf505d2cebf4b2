import { fail } from "../../diagnostics/catalog.js";
import { qualified } from "../lookup.js";
import type { Column, Numbering, QName } from "../schema.js";
import { describeType, type Type } from "../types.js";

/** The types of whole numbers with their least and greatest. */
const ranges: Readonly<Partial<Record<Type["kind"], bigint>>> = {
  smallInteger: 2n ** 15n,
  integer: 2n ** 31n,
  bigInteger: 2n ** 63n,
};

/** @throws Failure M160 for an identity that no database would take */
export function checkIdentity(table: QName, column: Column): void {
  if (column.identity === null) return;
  const why = identityObstacle(column) ?? numberingProblem(column.identity, { kind: "bigInteger" });
  if (why !== undefined) fail("identityImpossible", { table: qualified(table), column: column.name, why });
}

function identityObstacle({ type, serverDefault, computed, nullable }: Column): string | undefined {
  // What only one dialect knows may be a whole number as well.
  if (ranges[type.kind] === undefined && type.kind !== "native" && type.kind !== "raw") {
    return `its type is ${describeType(type)}, not an integer`;
  }
  if (computed !== null) return "it is computed";
  if (serverDefault !== null) return "it has a default";
  return nullable ? "it allows NULL" : undefined;
}

/** What is wrong with the numbers that a sequence is to give to a column of that type. */
export function numberingProblem(numbering: Numbering, type: Type): string | undefined {
  const { increment, start, cache } = numbering;
  if (increment === 0n) return "its increment is 0";
  if (cache !== null && cache < 1n) return "its cache is less than 1";
  const limit = ranges[type.kind] ?? 2n ** 63n;
  const least = bound(numbering.minValue) ?? (isDescending(numbering) ? -limit : 1n);
  const greatest = bound(numbering.maxValue) ?? (isDescending(numbering) ? -1n : limit - 1n);
  if (least < -limit || greatest >= limit) return `its bounds do not fit ${describeType(type)}`;
  if (least >= greatest) return `its least value, ${least}, is not below its greatest, ${greatest}`;
  const first = start ?? (isDescending(numbering) ? greatest : least);
  return first < least || first > greatest
    ? `it starts with ${first}, which is not between ${least} and ${greatest}`
    : undefined;
}

export function isDescending({ increment }: Numbering): boolean {
  return increment !== null && increment < 0n;
}

/** A bound that somebody set. */
export function bound(value: bigint | "none" | null): bigint | undefined {
  return value === "none" || value === null ? undefined : value;
}

/** The number that comes first: the one that was asked for, or the bound at that end. */
export function firstNumber(numbering: Numbering): bigint {
  if (numbering.start !== null) return numbering.start;
  return isDescending(numbering) ? (bound(numbering.maxValue) ?? -1n) : (bound(numbering.minValue) ?? 1n);
}

import { expected } from "../check.js";
import { declareType, type DeclaredType } from "../declared-type.js";

/** Digits of a second. */
export const fraction = expected<number>("a whole number from 0 to 6", (value) =>
  [0, 1, 2, 3, 4, 5, 6].includes(value as number),
);

/** A type that only one dialect has, and those that extend it, in its own words. */
export const native = (dialect: string, text: string): DeclaredType => declareType({ kind: "native", dialect, text });

import type { Type } from "../../model/types.js";
import type { TypeRule } from "./grammar.js";

// How the parameters of types are read. Each gives nothing where the type does not take so many.

export const plain =
  (type: Type): TypeRule =>
  (parameters) =>
    parameters.length === 0 ? type : undefined;

/** `VARCHAR(50)`, with or without its length. */
export const sized =
  (make: (length: number | null) => Type): TypeRule =>
  (parameters) =>
    parameters.length === 0 ? make(null) : parameters.length === 1 ? counted(parameters[0], make) : undefined;

/** `NUMERIC(10, 2)` */
export const decimal =
  (kind: "numeric" | "decimal"): TypeRule =>
  (parameters) => {
    const [precision = null, scale = null] = parameters.map(number);
    const known = parameters.length <= 2 && parameters.every((one) => number(one) !== undefined);
    return known ? { kind, precision: precision ?? null, scale: scale ?? null } : undefined;
  };

export const timed =
  (kind: "time" | "dateTime" | "timestamp", timezone: boolean): TypeRule =>
  (parameters) =>
    sized((precision) => ({ kind, timezone, precision }))(parameters);

function counted(text: string | undefined, make: (length: number) => Type): Type | undefined {
  const length = number(text);
  return length === undefined ? undefined : make(length);
}

function number(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

import type { Dialect } from "../../src/dialect/dialect.js";
import { isNamedEnum } from "../../src/model/lookup.js";
import type { Column, Value } from "../../src/model/schema.js";
import type { Type } from "../../src/model/types.js";
import type { LiteralValue } from "../../src/sql/sql.js";
import { groundOf } from "./ground.js";
import { literalsOfMore, typesOf } from "./types.js";

/** What decides: numbers drawn beforehand, taken one after the other. Where they run out, everything is the first and plainest. */
export interface Choices {
  /** From 0 to `limit - 1`. */
  below(limit: number): number;
  /** True so often in a hundred times; never when the numbers have run out. */
  chance(percent: number): boolean;
  /** One of them; there must be one. */
  from<T>(list: readonly [T, ...T[]]): T;
  /** One of them, or nothing when there is none. */
  of<T>(list: readonly T[]): T | undefined;
  /** From `least` to `most` different ones, in any order; nothing when there are too few. */
  some<T>(list: readonly T[], least: number, most: number): readonly T[] | undefined;
}

export function choicesFrom(seed: number, numbers: number): Choices {
  let state = seed;
  let left = numbers;
  const below = (limit: number): number => {
    if (left-- <= 0) return 0;
    state = (state + 0x9e3779b9) | 0;
    // Mulberry32: small, and good enough to choose by.
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
  const of = <T>(list: readonly T[]): T | undefined => (list.length === 0 ? undefined : list[below(list.length)]);
  return {
    below,
    chance: (percent) => below(100) >= 100 - percent,
    from: (list) => of(list) ?? list[0],
    of,
    some(list, least, most) {
      if (list.length < least) return undefined;
      const rest = [...list];
      const count = Math.min(rest.length, least + below(most - least + 1));
      return Array.from({ length: count }, () => rest.splice(below(rest.length), 1)).flat();
    },
  };
}

/** Names that have broken some tool: reserved, quoted, dotted, long, in two spellings, outside of ASCII. */
const nasty = [
  "a",
  "b",
  "c",
  "id",
  "order",
  "x y",
  'q"t',
  "é",
  "select",
  "CamelCase",
  "camelcase",
  "a.b",
  "it's",
  "emoji🦊",
  "[x]",
  "back`tick",
  "$money",
  "group",
  "n".repeat(60),
  "ö".repeat(30),
  "table",
  "user",
] as const;

export function aName(choices: Choices): string {
  return choices.from(nasty);
}

/** Names of constraints and indexes; few enough to meet again, and none too long for PostgreSQL, which counts bytes. */
export function aConstraintName(choices: Choices, prefix: string): string {
  return choices.chance(30) ? `${prefix} ${aName(choices).slice(0, 27)}` : `${prefix}_${choices.below(60)}`;
}

const plainTypes: readonly [Type, ...Type[]] = [
  { kind: "integer" },
  { kind: "string", length: 40 },
  { kind: "smallInteger" },
  { kind: "bigInteger" },
  { kind: "string", length: null },
  { kind: "text", length: null },
  { kind: "unicode", length: 50 },
  { kind: "unicodeText" },
  { kind: "date" },
  { kind: "time", timezone: false, precision: null },
  { kind: "dateTime", timezone: false, precision: null },
  { kind: "dateTime", timezone: true, precision: 3 },
  { kind: "interval", precision: null },
  { kind: "numeric", precision: 12, scale: 2 },
  { kind: "numeric", precision: null, scale: null },
  { kind: "float", precision: 24 },
  { kind: "double" },
  { kind: "largeBinary", length: null },
  { kind: "json" },
  { kind: "uuid" },
];
const members = ["red", "it's", "", "grün"] as const;

export function aType(choices: Choices, dialect: Dialect): Type {
  if (choices.chance(75)) return choices.of(typesOf(plainTypes, dialect)) ?? { kind: "integer" };
  const constraint = choices.from([null, { name: {} }, { name: aConstraintName(choices, "ck_type") }]);
  const special: readonly [Type, ...Type[]] = [
    { kind: "boolean", constraint },
    { kind: "enum", values: [...members], typeName: null, length: 10, constraint },
    { kind: "raw", text: "VARCHAR(33)" },
    { kind: "native", dialect: dialect.name, text: groundOf(dialect).nativeType },
  ];
  return choices.from(special);
}

export const INTEGERS: readonly Type["kind"][] = ["integer", "smallInteger", "bigInteger"];
const floats: readonly Type["kind"][] = ["float", "double", "real", "doublePrecision"];
const numbers: readonly Type["kind"][] = [...INTEGERS, ...floats, "numeric", "decimal"];
const texts: readonly Type["kind"][] = ["string", "text", "unicode", "unicodeText", "enum"];

export function isNumber({ type }: Column): boolean {
  return numbers.includes(type.kind);
}

/** An enum type of its own is no text, where there are such. */
export function isText({ type }: Column): boolean {
  return texts.includes(type.kind) && !isNamedEnum(type);
}

/** Can it be sorted and compared everywhere? A JSON document cannot. */
export function isComparable({ type }: Column): boolean {
  return type.kind !== "json";
}

/** Values that a column of this type takes on every engine, the plainest first. */
export function literalsFor(type: Type): readonly [LiteralValue, ...LiteralValue[]] {
  const more = literalsOfMore(type);
  if (more !== undefined) return more;
  const day = new Date("2020-02-29T23:59:58.765Z");
  switch (type.kind) {
    case "smallInteger":
      return [0, -1, 32767];
    case "integer":
      return [0, 1, -2147483648];
    case "bigInteger":
      return [0, 9223372036854775807n, -9007199254740993n];
    case "native":
      return [0, 7];
    case "numeric":
      return [0, 1.5, -0];
    case "float":
    case "double":
      return [0, 0.5, 1e-3];
    case "boolean":
      return [false, true];
    case "date":
    case "time":
    case "dateTime":
      return [day];
    case "interval":
      return ["1 day"];
    case "largeBinary":
      return [new Uint8Array([0, 255, 39]), new Uint8Array()];
    case "enum":
      return [type.values[0] ?? "", ...type.values];
    case "json":
      return [{ json: { "it's": [1, null, "é"] } }, { json: null }];
    case "uuid":
      return ["123e4567-e89b-12d3-a456-426614174000"];
    default:
      return ["", "it's", "a\\b", "é🦊", "two\nlines", "carriage\rreturn", "NULL", "12"];
  }
}

export function aLiteral(choices: Choices, type: Type): Value {
  return { kind: "literal", value: choices.from(literalsFor(type)) };
}

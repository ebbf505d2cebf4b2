import type { Dialect } from "../../src/dialect/dialect.js";
import type { Type } from "../../src/model/types.js";
import type { LiteralValue } from "../../src/sql/sql.js";
import { groundOf } from "./ground.js";

// The types of the SQL standard, and arrays, beside those that mean the same everywhere.

const standard: readonly Type[] = [
  { kind: "char", length: 5 },
  { kind: "nationalChar", length: 5 },
  { kind: "decimal", precision: 10, scale: 2 },
  { kind: "real" },
  { kind: "doublePrecision" },
  { kind: "timestamp", timezone: false, precision: null },
  { kind: "timestamp", timezone: true, precision: 3 },
  { kind: "interval", precision: null, asTimestamp: true },
  { kind: "uuid", asText: true },
];

/** All that a column of this dialect may be, beside `plain`. */
export function typesOf(plain: readonly Type[], dialect: Dialect): readonly Type[] {
  const { types, without } = groundOf(dialect);
  return [...plain, ...standard, ...types].filter(({ kind }) => !without.includes(kind));
}

/** Values for the types above; nothing for any other. */
export function literalsOfMore(type: Type): readonly [LiteralValue, ...LiteralValue[]] | undefined {
  switch (type.kind) {
    case "char":
    case "nationalChar":
      return ["", "it's", "é🦊"];
    case "nationalVarchar":
    case "clob":
      return ["", "it's", "two\nlines", "12"];
    case "decimal":
      return [0, 1.5, -12.25];
    case "real":
    case "doublePrecision":
      return [0, 0.5, -3];
    case "timestamp":
      return [new Date("2020-02-29T23:59:58.765Z")];
    case "interval":
      return type.asTimestamp === true ? [new Date("1970-01-02T00:00:00Z")] : undefined;
    case "blob":
    case "binary":
    case "varbinary":
      return [new Uint8Array([0, 255, 39]), new Uint8Array()];
    case "array":
      return arraysOf(type);
    default:
      return undefined;
  }
}

function arraysOf({ of, dimensions }: Type<"array">): readonly [LiteralValue, ...LiteralValue[]] {
  const members: readonly LiteralValue[] =
    of.kind === "string"
      ? ["", "NULL", `it's "{x}" \\`, null]
      : of.kind === "date"
        ? ["2020-02-29", new Date("2021-01-01T00:00:00Z")]
        : [0, -1, null, 2147483647];
  const one: LiteralValue = { array: members };
  return [{ array: [] }, dimensions === 1 ? one : { array: [one, one] }];
}

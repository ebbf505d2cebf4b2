import type { Column } from "../model/schema.js";
import type { Type, TypeKind } from "../model/types.js";
import type { LiteralValue } from "../sql/sql.js";
import type { Engine } from "./engine.js";

const texts: readonly LiteralValue[] = [`it's "q"`, "", "ünïcødé 🎉", "x".repeat(3000), "a\\b\tc\nd", "NULL"];
const integers: readonly LiteralValue[] = [0, -1, 7];

/** Values that have lost their way through one migration or another, for each kind of type. */
const samples: { readonly [K in TypeKind]: (type: Type<K>) => readonly LiteralValue[] } = {
  smallInteger: () => [...integers, 32767, -32768],
  integer: () => [...integers, 2147483647, -2147483648],
  bigInteger: () => [...integers, 9223372036854775807n, -9223372036854775808n, 9007199254740993n],
  string: ({ length }) => fitting(texts, length),
  text: ({ length }) => fitting(texts, length),
  unicode: ({ length }) => fitting(texts, length),
  unicodeText: () => texts,
  char: ({ length }) => fitting(["x", "é", "it"], length ?? 1),
  nationalChar: ({ length }) => fitting(["x", "é", "it"], length ?? 1),
  nationalVarchar: ({ length }) => fitting(texts, length),
  clob: () => texts,
  boolean: () => [true, false],
  date: () => [new Date("2020-02-29T00:00:00Z"), new Date("1969-12-31T00:00:00Z")],
  time: () => ["13:14:15", "00:00:00"],
  dateTime: () => [new Date("2020-02-29T13:14:15.678Z"), new Date("1969-12-31T23:59:59Z")],
  timestamp: () => [new Date("2020-02-29T13:14:15.678Z"), new Date("1969-12-31T23:59:59Z")],
  interval: ({ asTimestamp }) => (asTimestamp === true ? [new Date("1970-01-02T00:00:00Z")] : ["1 day"]),
  numeric: (type) => decimals(type),
  decimal: (type) => decimals(type),
  float: () => [0, 1.5, -0.25],
  real: () => [0, 1.5, -0.25],
  doublePrecision: () => [0, 1.5, -0.25, 1e300],
  double: () => [0, 1.5, -0.25, 1e300],
  largeBinary: () => [new Uint8Array([0, 255]), new Uint8Array()],
  blob: () => [new Uint8Array([0, 255]), new Uint8Array()],
  binary: () => [new Uint8Array([0, 255])],
  varbinary: () => [new Uint8Array([0, 255])],
  enum: ({ values }) => values,
  json: () => [{ json: { a: [1, null, "it's"] } }, { json: "x" }],
  uuid: () => ["6f9619ff-8b86-4d01-b42d-00c04fc964ff"],
  array: (type) => [{ array: [] }, nested(type)],
  native: () => [1, "x", "{}", "2020-02-29"],
  raw: () => [1, "x", "{}", "2020-02-29"],
};

/** Values for a column that are in their place before a migration and after it. */
export function valuesFor(before: Column, after: Column | undefined, engine: Engine): readonly LiteralValue[] {
  const own = samplesOf(before.type);
  if (after === undefined) return [...own, ...engine.strangers(before.type)];
  const to = after.type;
  if (to.kind === before.type.kind) {
    const both = to.kind === "enum" ? own.filter((value) => samplesOf(to).includes(value)) : narrower(own, to);
    return [...both, ...engine.strangers(before.type)];
  }
  if (isText(to)) return isText(before.type) ? narrower(own, to) : own.filter((value) => !isWordy(value, to));
  if (isText(before.type)) return narrower(samplesOf(to).map(spelled), before.type);
  return typeof own[0] === "number" ? [0, 1] : own;
}

/** The same value made one of its own, so that no two rows share it. */
export function distinct(value: LiteralValue, number: number, type: Type): LiteralValue {
  if (typeof value === "number" || typeof value === "bigint")
    return (type.kind === "smallInteger" ? 30_000 : 1_000_000) + number;
  if (value instanceof Date) return new Date(value.getTime() + number * 86_400_000);
  if (value instanceof Uint8Array) return new Uint8Array([...value, number]);
  if (typeof value !== "string" || type.kind === "enum") return value;
  if (type.kind === "uuid") return `${value.slice(0, -2)}${String(number).padStart(2, "0")}`;
  if (!isText(type)) return value;
  // Not longer than it was, since that is what is known to fit.
  const longest = Math.max(Array.from(value).length, String(number).length);
  return Array.from(`${number}${value}`).slice(0, longest).join("");
}

function samplesOf(type: Type): readonly LiteralValue[] {
  const make = samples[type.kind] as (type: Type) => readonly LiteralValue[];
  return make(type);
}

/** An array as deep as the type says, NULL among its members. */
function nested({ of, dimensions }: Type<"array">): LiteralValue {
  let value: LiteralValue = { array: [...samplesOf(of), null] };
  for (let depth = 1; depth < dimensions; depth++) value = { array: [value] };
  return value;
}

function decimals({ precision, scale }: Type<"numeric" | "decimal">): readonly LiteralValue[] {
  const whole = precision === null ? 2 : precision - (scale ?? 0);
  return [0, ...(whole > 0 ? [-1] : []), ...(whole > 1 && scale !== 0 ? [12.5] : [])];
}

function fitting(values: readonly LiteralValue[], length: number | null): readonly LiteralValue[] {
  if (length === null) return values;
  return values.map((value) => (typeof value === "string" ? Array.from(value).slice(0, length).join("") : value));
}

function narrower(values: readonly LiteralValue[], type: Type): readonly LiteralValue[] {
  return fitting(values, "length" in type ? type.length : null);
}

function isText({ kind }: Type): boolean {
  return kind === "string" || kind === "text" || kind === "unicode" || kind === "unicodeText" || kind === "clob";
}

/** Would it be longer, as text, than fits? */
function isWordy(value: LiteralValue, type: Type): boolean {
  const length = "length" in type ? type.length : null;
  return length !== null && spelled(value).length > length;
}

function spelled(value: LiteralValue): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === "object") return value === null ? "" : "{}";
  return String(value);
}

import { didYouMean } from "../diagnostics/entry.js";
import { describe } from "../diagnostics/found.js";
import type { LiteralValue } from "../sql/sql.js";
import type { Type } from "./types.js";

/** Why a value cannot stand in a column of some type. */
export interface Misfit {
  /** What would fit: `true or false`. */
  readonly expected: string;
  readonly found: string;
  readonly help: string | undefined;
}

/**
 * What speaks against a literal in a column of this type, if anything does. A server would find out when the script is
 * run; SQLite would never say a word and store the text.
 */
export function misfit(value: LiteralValue, type: Type): Misfit | undefined {
  if (value === null) return undefined;
  const expected = expectation(type);
  if (expected === undefined || expected.fits(value)) return undefined;
  return {
    expected: expected.words,
    found: expected.found?.(value) ?? shown(value),
    help: expected.help?.(value) ?? meant(value, type),
  };
}

/** The one spelling that the model keeps where a type has several for the same value. */
export function canonical(value: LiteralValue, type: Type): LiteralValue {
  return type.kind === "uuid" && typeof value === "string" ? (canonicalUuid(value) ?? value) : value;
}

interface Expectation {
  readonly words: string;
  readonly fits: (value: LiteralValue) => boolean;
  /** What was found, where that takes more words than usual. */
  readonly found?: (value: LiteralValue) => string | undefined;
  readonly help?: (value: LiteralValue) => string | undefined;
}

/** Nothing, for types whose values only the database knows. */
function expectation(type: Type): Expectation | undefined {
  switch (type.kind) {
    case "boolean":
      return { words: "true or false", fits: (value) => typeof value === "boolean" };
    case "smallInteger":
      return integerOf(16);
    case "integer":
      return integerOf(32);
    case "bigInteger":
      return integerOf(64);
    case "numeric":
    case "decimal":
      return { words: 'a number, or a string such as "12.50"', fits: (value) => isNumber(value) || isDecimal(value) };
    case "float":
    case "real":
    case "double":
    case "doublePrecision":
      return { words: "a number", fits: isNumber };
    case "string":
    case "unicode":
    case "char":
    case "nationalChar":
    case "nationalVarchar":
      return stringOf(type.length);
    case "text":
    case "clob":
    case "unicodeText":
      return stringOf(null);
    case "date":
      return day;
    case "time":
      return timeOfDay(type.timezone);
    case "dateTime":
    case "timestamp":
      return moment;
    case "largeBinary":
    case "blob":
    case "binary":
    case "varbinary":
      return { words: "a Uint8Array", fits: (value) => value instanceof Uint8Array };
    case "enum":
      return memberOf(type.values);
    case "uuid":
      return {
        words: 'a UUID, "123e4567-e89b-12d3-a456-426614174000"',
        fits: (value) => typeof value === "string" && canonicalUuid(value) !== undefined,
      };
    case "interval":
      return type.asTimestamp === true ? moment : interval;
    case "array":
      return arrayOf(type);
    case "json":
    case "native":
    case "raw":
      return undefined;
  }
}

/** A length of time as ISO 8601 has it, or in words: what every database reads that has such a type. */
const interval: Expectation = {
  words: 'a string such as "P1DT2H" or "1 day 02:00:00"',
  fits: (value) => typeof value === "string" && (isoInterval.test(value) || wordyInterval.test(value.trim())),
};
const isoInterval = /^-?P(?=[\dT-])(?:-?\d+(?:\.\d+)?[YMWD])*(?:T(?:-?\d+(?:\.\d+)?[HMS])+)?$/;
const wordyInterval =
  /^@?\s*(?:(?:[+-]?\d+(?:\.\d+)?\s*(?:microseconds?|milliseconds?|seconds?|secs?|minutes?|mins?|hours?|days?|weeks?|mons?|months?|years?|decades?|centur(?:y|ies)|millenni(?:um|a)))\s*|[+-]?\d+:[0-5]?\d(?::[0-5]?\d(?:\.\d{1,6})?)?\s*)+(?:ago)?$/i;

/** Members that fit, NULL among them, in rows of equal length. */
function arrayOf({ of, dimensions }: Type<"array">): Expectation {
  const shape = (value: LiteralValue): readonly number[] | undefined => {
    if (!isArray(value)) return [];
    const inner = value.array.map(shape);
    const [first = []] = inner;
    const even = inner.every((one) => one?.join() === first.join());
    return even ? [value.array.length, ...first] : undefined;
  };
  const members = (value: LiteralValue): readonly LiteralValue[] =>
    isArray(value) ? value.array.flatMap(members) : [value];
  const deep = (value: LiteralValue): boolean => {
    const sizes = shape(value);
    return sizes?.length === dimensions || sizes?.includes(0) === true;
  };
  const wrong = (value: LiteralValue) => members(value).find((member) => misfit(member, of) !== undefined);
  return {
    words: `${dimensions === 1 ? "an array" : `an array of ${dimensions} dimensions, its rows of equal length`}, its members ${expectation(of)?.words ?? "of its type"}`,
    fits: (value) =>
      typeof value === "string"
        ? /^\s*(?:\[.*\]\s*=\s*)?\{.*\}\s*$/s.test(value)
        : isArray(value) && deep(value) && wrong(value) === undefined,
    found: (value) => {
      if (!isArray(value)) return undefined;
      const member = wrong(value);
      return member === undefined ? "rows of another depth or of unequal length" : `${shown(member)} among its members`;
    },
  };
}

function isArray(value: LiteralValue): value is { readonly array: readonly LiteralValue[] } {
  return typeof value === "object" && value !== null && "array" in value;
}

function integerOf(bits: number): Expectation {
  const limit = 2n ** BigInt(bits - 1);
  return {
    words: `a whole number from ${-limit} to ${limit - 1n}`,
    fits: (value) => isWhole(value) && BigInt.asIntN(bits, BigInt(value)) === BigInt(value),
  };
}

function isWhole(value: LiteralValue): value is number | bigint {
  return typeof value === "bigint" || Number.isInteger(value);
}

function isNumber(value: LiteralValue): boolean {
  return typeof value === "number" || typeof value === "bigint";
}

function isDecimal(value: LiteralValue): boolean {
  return typeof value === "string" && /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/.test(value);
}

function stringOf(length: number | null): Expectation {
  if (length === null) return { words: "a string", fits: (value) => typeof value === "string" };
  return {
    words: `a string of at most ${length} characters`,
    fits: (value) => typeof value === "string" && lengthOf(value) <= length,
    found: (value) => (typeof value === "string" ? `${shown(value)}, which has ${lengthOf(value)}` : undefined),
  };
}

/** As servers count: an emoji is one or a few, never half a surrogate pair. */
function lengthOf(text: string): number {
  return Array.from(text).length;
}

function memberOf(values: readonly string[]): Expectation {
  return {
    words: "one of its members",
    fits: (value) => typeof value === "string" && values.includes(value),
    help: (value) => (typeof value === "string" ? didYouMean(value, values) : undefined),
  };
}

const DAY = String.raw`(\d{4})-(\d{2})-(\d{2})`;
const TIME = String.raw`(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,6})?)?`;
const ZONE = String.raw`(?: ?(?:Z|[+-](?:0\d|1[0-5])(?::?[0-5]\d)?))?`;
const dayOnly = new RegExp(`^${DAY}$`);
const timeOnly = new RegExp(`^${TIME}$`);
const timeAndZone = new RegExp(`^${TIME}${ZONE}$`);
const dayAndTime = new RegExp(`^${DAY}[ T]${TIME}${ZONE}$`);

const day: Expectation = {
  words: 'a string such as "2020-02-29", or a Date that is midnight in UTC',
  fits: (value) => (value instanceof Date ? value.getTime() % 86_400_000 === 0 : isRealDay(dayOnly, value)),
  help: (value) =>
    value instanceof Date
      ? "which day that is depends on the time zone of the machine: write the day as a string"
      : undefined,
};

function timeOfDay(timezone: boolean): Expectation {
  const form = timezone ? timeAndZone : timeOnly;
  return {
    words: 'a Date, or a string such as "23:59:58.5"',
    fits: (value) => value instanceof Date || (typeof value === "string" && form.test(value)),
  };
}

const moment: Expectation = {
  words: 'a Date, or a string such as "2020-02-29 23:59:58.5"',
  fits: (value) => value instanceof Date || isRealDay(dayAndTime, value),
};

/** Has it this form, and is there such a day in the calendar? */
function isRealDay(form: RegExp, value: LiteralValue): boolean {
  const [, year, month, date] = (typeof value === "string" ? form.exec(value) : null) ?? [];
  if (Number(year) < 1 || Number.isNaN(Number(year))) return false;
  const real = new Date(`${year}-${month}-${date}T00:00:00Z`);
  return real.getUTCMonth() + 1 === Number(month) && real.getUTCDate() === Number(date);
}

/** Lower case with dashes, whether it came in braces, as a URN, or without dashes. */
function canonicalUuid(text: string): string | undefined {
  const bare = /^(?:urn:uuid:|(?=\{.*\}$)\{)?([0-9a-f-]+)\}?$/i.exec(text.trim())?.[1]?.toLowerCase();
  const form = /^([0-9a-f]{8})(-?)([0-9a-f]{4})\2([0-9a-f]{4})\2([0-9a-f]{4})\2([0-9a-f]{12})$/;
  const parts = bare === undefined ? null : form.exec(bare);
  return parts === null ? undefined : [parts[1], ...parts.slice(3)].join("-");
}

function shown(value: LiteralValue): string {
  return value instanceof Date ? `the Date ${value.toISOString()}` : describe(value);
}

/** What somebody who wrote this had in mind, as far as it can be guessed. */
function meant(value: LiteralValue, { kind }: Type): string {
  if (kind === "boolean") {
    if (value === 0 || value === 1) return `did you mean ${value === 1}?`;
    if (typeof value === "string" && /^(?:true|false)$/i.test(value)) return `did you mean ${value.toLowerCase()}?`;
  }
  if (typeof value === "string") {
    if (NUMBERS.has(kind) && /^-?\d{1,15}$/.test(value)) return `did you mean ${Number(value)}?`;
    if (EXPRESSION.test(value)) return `did you mean sql\`${value}\`?`;
  }
  return "write a value of that kind, or an expression: sql`…`";
}

const NUMBERS: ReadonlySet<Type["kind"]> = new Set(["smallInteger", "integer", "bigInteger", "float", "double"]);

/** What is more likely to be SQL than a value: `now()`, `CURRENT_TIMESTAMP`, `gen_random_uuid()`. */
const EXPRESSION = /^(?:[a-z_][\w.]*\([^`]*\)|(?:current|local)_?(?:timestamp|date|time))$/i;

import { fail } from "../diagnostics/catalog.js";
import { describe, isPlainObject } from "../diagnostics/found.js";
import { isSql, type LiteralValue, type Sql } from "../sql/sql.js";

// Scripts need not have been seen by the TypeScript compiler, so every argument is looked at once more when it arrives.

/** What a value has to be, in the words of a message, and whether it is. */
export interface Expected<T> {
  readonly words: string;
  readonly fits: (value: unknown) => boolean;
  /** Only for the compiler. */
  readonly type?: T;
}

/** What each option of an object has to be. An option that is missing here does not compile. */
export type OptionTable<O> = { readonly [K in keyof O]-?: Expected<Exclude<O[K], undefined>> };

export function expected<T>(words: string, fits: (value: unknown) => boolean): Expected<T> {
  return { words, fits };
}

export const flag = expected<boolean>("true or false", (value) => typeof value === "boolean");
export const text = expected<string>("a string without NUL characters", isText);
export const name = expected<string>("a name, that is a string which is not empty and holds no NUL character", isName);
export const names = expected<readonly string[]>("an array of at least one name", (value) => isList(value, isName));
export const expression = expected<Sql>("an expression made with sql`…`", isSql);
export const condition = expected<string | Sql>(
  "a condition: a string that is not empty, or sql`…`",
  (value) => isSql(value) || (isText(value) && value !== ""),
);
/** Looked at when the type of its column is known. */
export const aValue = expected<GivenValue>("a value", () => true);

/** One of these words, exactly. */
export function oneOf<W extends string>(...words: readonly W[]): Expected<W> {
  return expected(words.map((word) => `"${word}"`).join(" or "), (value) => words.includes(value as W));
}

/** The same, or `null`. */
export function orNull<T>({ words, fits }: Expected<T>): Expected<T | null> {
  return expected(`${words}; or null`, (value) => value === null || fits(value));
}

/** A whole number from `least` upwards. */
export function wholeNumber(least: number): Expected<number> {
  return expected(
    `a whole number, at least ${least}`,
    (value) => Number.isSafeInteger(value) && Number(value) >= least,
  );
}

/**
 * The value of an argument, which is what it has to be.
 *
 * @param of the function it was given to, as people write it: `op.dropColumn`
 * @throws Failure M402 when it is something else
 */
export function argument<T>(of: string, called: string, value: unknown, { words, fits }: Expected<T>): T {
  if (!fits(value)) fail("wrongArgument", { of, argument: called, expected: words, found: found(value) });
  return value as T;
}

/** What the arguments of a function have to be, in their order and as a message calls them. Options come behind them. */
export type Positional = Readonly<Record<string, Expected<unknown>>>;

/**
 * Looks at arguments before anybody looks at the options behind them, since with one too few an argument would stand
 * where the options belong.
 *
 * @param most how many there can be, with the options behind them
 * @throws Failure M402 when one is something else, or one too many
 */
export function checkArguments(of: string, positional: Positional, given: readonly unknown[], most: number): void {
  Object.entries(positional).forEach(([called, what], index) => argument(of, called, given[index], what));
  const count = given.findLastIndex((one) => one !== undefined) + 1;
  if (count > most) fail("wrongArgument", { of, most, count });
}

/** How many arguments the work of a verb takes beside what it is about. None of them has a default, which would not count. */
export function parametersOf(work: { readonly length: number }): number {
  return work.length - 1;
}

/**
 * The options that were given, in an object of our own. One that is `undefined` counts as left out.
 *
 * @param later options of Alembic that this version has no room for
 * @throws Failure M401 for an option that does not exist, M402 for a value of another kind than its option takes, M404
 * for an option that comes later
 */
export function optionsOf<O extends object>(
  of: string,
  given: unknown,
  table: OptionTable<O>,
  later: readonly string[] = [],
): Readonly<Partial<O>> {
  if (given === undefined) return Object.freeze({});
  if (!isPlainObject(given) || isSql(given) || isElement(given)) {
    fail("wrongArgument", { of, argument: "its options", expected: "an object", found: found(given) });
  }
  const kept: Record<string, unknown> = {};
  for (const [option, value] of Object.entries(given)) {
    if (later.includes(option)) fail("optionComesLater", { of, option });
    if (!Object.hasOwn(table, option)) fail("unknownOption", { of, option, known: Object.keys(table) });
    if (value === undefined) continue;
    kept[option] = argument(of, `"${option}"`, value, table[option as keyof O]);
  }
  return Object.freeze(kept) as O;
}

/** An object with the options that are there; those that are `undefined` are left out. */
export function present<O extends object>(options: { readonly [K in keyof O]: O[K] | undefined }): Partial<O> {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Partial<O>;
}

/** A value in a few words, for messages: `"x"`, `an empty array`, `column(…)`, `` sql`…` ``. */
export function found(value: unknown): string {
  if (isSql(value)) return "sql`…`";
  if (isObject(value) && isElement(value)) {
    return value.element === "type" ? "a type" : `${value.element}(…)`;
  }
  if (isObject(value) && typeof value.constructor !== "function") return "an object";
  return describe(value);
}

export function isText(value: unknown): value is string {
  return typeof value === "string" && !value.includes("\0") && value.isWellFormed();
}

export function isName(value: unknown): value is string {
  return isText(value) && value !== "";
}

/** An array with something in it, all of it of one kind, no holes. */
export function isList(value: unknown, fits: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.length > 0 && Array.from(value as unknown[]).every(fits);
}

/** No document that a person wrote nests deeper, and engines have limits of their own. */
const DEEPEST = 500;

/** Is this what JSON can say? Cycles, `undefined`, dates and big integers are not, nor what nests without end. */
export function isJson(value: unknown, within: readonly unknown[] = []): value is JsonValue {
  if (value === null || typeof value === "boolean") return true;
  if (typeof value === "string") return isText(value);
  if (typeof value === "number") return Number.isFinite(value);
  if (within.length > DEEPEST || within.includes(value)) return false;
  const inner = [...within, value];
  if (Array.isArray(value)) return Array.from(value as unknown[]).every((item) => isJson(item, inner));
  return isPlainObject(value) && Object.entries(value).every(([key, item]) => isText(key) && isJson(item, inner));
}

/** A document for a JSON column. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** A value as people write it: JavaScript's own, which becomes a literal, or `` sql`…` ``, which is an expression. */
export type GivenValue =
  | Exclude<LiteralValue, { readonly json: unknown } | { readonly array: unknown }>
  | JsonValue
  | Sql
  | readonly GivenValue[];

/** A column, a type and so on, which are plain objects, too. */
function isElement(value: object): value is { readonly element: string } {
  return "element" in value && typeof value.element === "string";
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

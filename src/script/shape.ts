import { diagnostic } from "../diagnostics/catalog.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { describe, isPlainObject } from "../diagnostics/found.js";

/** What is wrong with the value at a path of keys. */
export interface Problem {
  readonly path: readonly string[];
  readonly diagnostic: Diagnostic;
}

/** Looks at what people wrote, who need not have asked the compiler. */
export type Check = (value: unknown, path: readonly string[]) => readonly Problem[];

/** A check that a value is what `expected` says. */
export function expects(expected: string, fits: (value: unknown) => boolean): Check {
  return (value, path) => (fits(value) ? [] : [wrong(value, path, expected)]);
}

export const text = expects("a string that is not empty", isText);
export const anyText = expects("a string", (value) => typeof value === "string");
export const flag = expects("true or false", (value) => typeof value === "boolean");
export const naturalNumber = expects(
  "a whole number above 0",
  (value) => Number.isSafeInteger(value) && Number(value) > 0,
);

export function oneOf(...values: readonly string[]): Check {
  return expects(values.map((value) => `"${value}"`).join(", "), (value) => values.includes(value as string));
}

/** An object with these keys and no others. A key that is `undefined` counts as left out. */
export function shape(
  of: string,
  keys: Readonly<Record<string, Check>>,
  required: Readonly<Record<string, string>> = {},
): Check {
  return (value, path) => {
    if (!isPlainObject(value)) return [wrong(value, path, "an object")];
    const problems: Problem[] = [];
    for (const [key, example] of Object.entries(required)) {
      if (value[key] !== undefined) continue;
      const name = [...path, key].join(".");
      problems.push({ path, diagnostic: diagnostic("missingKey", { of, key: name, example }) });
    }
    for (const [key, given] of Object.entries(value)) {
      const inner = [...path, key];
      const check = Object.hasOwn(keys, key) ? keys[key] : undefined;
      if (check === undefined) {
        const parameters = { of, key: inner.join("."), known: Object.keys(keys) };
        problems.push({ path: inner, diagnostic: diagnostic("unknownKey", parameters) });
      } else if (given !== undefined) {
        problems.push(...check(given, inner));
      }
    }
    return problems;
  };
}

/** An object with any keys, their values all of one kind. */
export function record(check: Check): Check {
  return (value, path) => {
    if (!isPlainObject(value)) return [wrong(value, path, "an object")];
    return Object.entries(value).flatMap(([key, given]) => check(given, [...path, key]));
  };
}

/** That `value` is not what was expected. */
export function wrong(value: unknown, path: readonly string[], expected: string): Problem {
  const parameters = { key: path.join("."), expected, found: describe(value) };
  return { path, diagnostic: diagnostic("wrongValue", parameters) };
}

export function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

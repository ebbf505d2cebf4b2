import type { Deferral, Options } from "../model/schema.js";
import { optionsByDialect } from "../script/options.js";
import { type Code, object } from "./code.js";
import { flag, number, string, strings } from "./literal.js";
import type { Speaker } from "./speaker.js";

/** A plain value of an option. */
export function optionCode(value: unknown): Code | undefined {
  if (typeof value === "string") return string(value);
  if (typeof value === "boolean") return flag(value);
  if (typeof value === "number") return number(value);
  if (Array.isArray(value)) return strings(value as readonly string[]);
  if (typeof value !== "object" || value === null) return undefined;
  return object(Object.entries(value).map(([key, inner]) => [key, optionCode(inner)] as never));
}

/** What only this dialect knows of something, under its key; nothing where there is nothing to say. */
export function dialectEntry(
  { dialect }: Speaker,
  given: Options,
  others: Readonly<Record<string, Code | undefined>> = {},
): Readonly<Record<string, Code | undefined>> {
  const plain = Object.entries(given).map(([option, value]) => [option, optionCode(value)] as const);
  const made = object({ ...Object.fromEntries(plain), ...others });
  return made.entries.length === 0 ? {} : { [dialect.name]: made };
}

export function deferralEntries({ deferrable, initially }: Deferral): Readonly<Record<string, Code | undefined>> {
  return {
    deferrable: deferrable === null ? undefined : flag(deferrable),
    initially: initially === null ? undefined : string(initially),
  };
}

/** Is this a key under which a dialect's own options stand? */
export const isDialectKey = (key: string): boolean => Object.hasOwn(optionsByDialect, key);

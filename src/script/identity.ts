import { fail } from "../diagnostics/catalog.js";
import type { Identity, Numbering } from "../model/schema.js";
import { isSql } from "../sql/sql.js";
import { expected, flag, optionsOf, type OptionTable, present } from "./check.js";
import { isPlainObject } from "../diagnostics/found.js";

/** A whole number, as a big integer where JavaScript would round it. */
export type WholeNumber = number | bigint;

/** What a sequence is to do. What is left out goes the server's own way: 1, 2, 3 and so on. */
export interface NumberingOptions {
  /** `START WITH 10` */
  readonly start?: WholeNumber;
  /** `INCREMENT BY 2` */
  readonly increment?: WholeNumber;
  /** `MINVALUE 1` */
  readonly minValue?: WholeNumber;
  /** `MAXVALUE 1000` */
  readonly maxValue?: WholeNumber;
  /** `NO MINVALUE` */
  readonly noMinValue?: boolean;
  /** `NO MAXVALUE` */
  readonly noMaxValue?: boolean;
  /** `CYCLE`: begin again when the last number has been given out. */
  readonly cycle?: boolean;
  /** `CACHE 20` */
  readonly cache?: WholeNumber;
}

export interface IdentityOptions extends NumberingOptions {
  /** `GENERATED ALWAYS` instead of `BY DEFAULT`: rows cannot bring numbers of their own. Default `false`. */
  readonly always?: boolean;
}

const wholeNumber = expected<WholeNumber>(
  "a whole number",
  (value) => typeof value === "bigint" || Number.isSafeInteger(value),
);

const numberingTable: OptionTable<NumberingOptions> = {
  start: wholeNumber,
  increment: wholeNumber,
  minValue: wholeNumber,
  maxValue: wholeNumber,
  noMinValue: flag,
  noMaxValue: flag,
  cycle: flag,
  cache: wholeNumber,
};
const identityTable: OptionTable<IdentityOptions> = { always: flag, ...numberingTable };

export const identity = expected<true | IdentityOptions>(
  "true, or an object with options of an identity",
  (value) => value === true || (isPlainObject(value) && !isSql(value)),
);

/** The options of an identity, each looked at. @throws Failure M401 or M402, M406 for a bound that there is and is not */
export function identityOptions(of: string, given: object): IdentityOptions {
  const options = optionsOf<IdentityOptions>(of, given, identityTable);
  for (const [bound, none] of [
    ["minValue", "noMinValue"],
    ["maxValue", "noMaxValue"],
  ] as const) {
    if (options[bound] !== undefined && options[none] === true) fail("optionsConflict", { of, options: [bound, none] });
  }
  return options;
}

/** An identity as the model has it. */
export function resolveIdentity(given: true | IdentityOptions): Identity {
  const options = given === true ? {} : given;
  return { always: options.always ?? false, ...resolveNumbering(options) };
}

function resolveNumbering(options: NumberingOptions): Numbering {
  const whole = (value: WholeNumber | undefined): bigint | null => (value === undefined ? null : BigInt(value));
  return {
    start: whole(options.start),
    increment: whole(options.increment),
    minValue: options.noMinValue === true ? "none" : whole(options.minValue),
    maxValue: options.noMaxValue === true ? "none" : whole(options.maxValue),
    cycle: options.cycle ?? null,
    cache: whole(options.cache),
  };
}

/** The options that say an identity, for reading; numbers are as small as they can be. */
export function identityView({
  always,
  start,
  increment,
  minValue,
  maxValue,
  cycle,
  cache,
}: Identity): IdentityOptions {
  const whole = (value: bigint | "none" | null): WholeNumber | undefined => {
    if (value === null || value === "none") return undefined;
    return Number.isSafeInteger(Number(value)) ? Number(value) : value;
  };
  return present<IdentityOptions>({
    always,
    start: whole(start),
    increment: whole(increment),
    minValue: whole(minValue),
    maxValue: whole(maxValue),
    noMinValue: minValue === "none" ? true : undefined,
    noMaxValue: maxValue === "none" ? true : undefined,
    cycle: cycle ?? undefined,
    cache: whole(cache),
  });
}

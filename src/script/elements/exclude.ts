import type { Sql } from "../../sql/sql.js";
import {
  argument,
  condition,
  type Expected,
  expected,
  isList,
  isName,
  optionsOf,
  type OptionTable,
  type Positional,
} from "../check.js";
import { isSql } from "../../sql/sql.js";
import { constraintName, type GivenName } from "../naming.js";
import { accessMethod, isOperator, operatorClasses } from "../option-values.js";
import { deferralOptions, type DeferralOptions } from "./constraints.js";
import { declare, type DeclaredExclude } from "./declared.js";

/** A column or expression, and the operator that must not hold between it and that of another row. */
export type ExcludedPair = readonly [string | Sql, string];

export interface ExclusionOptions extends DeferralOptions {
  /** `USING gist`. Default `btree`. */
  readonly using?: string;
  /** `WHERE (…)`: the rows it is about. Default all. */
  readonly where?: string | Sql;
  /** Operator classes of its columns: `{ during: "range_ops" }`. */
  readonly ops?: Readonly<Record<string, string>>;
}

export interface ExcludeOptions extends ExclusionOptions {
  /** `CONSTRAINT name`. Without one the server chooses. */
  readonly name?: GivenName;
}

export const exclusionOptions: OptionTable<ExclusionOptions> = {
  using: accessMethod,
  where: condition,
  ops: operatorClasses,
  ...deferralOptions,
};

const somePairs: Expected<readonly ExcludedPair[]> = expected(
  'an array of at least one pair of a column, or sql`…`, and an operator, such as [["during", "&&"]]',
  (value) => isList(value, isPair),
);

export const excludeArguments = { "the elements": somePairs } satisfies Positional;

function isPair(value: unknown): boolean {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [of, operator] = value as readonly unknown[];
  return (isName(of) || isSql(of)) && isOperator(operator);
}

/**
 * An exclusion constraint: `exclude([["room", "="], ["during", "&&"]], { name: "ex_booking", using: "gist" })` gives
 * `CONSTRAINT ex_booking EXCLUDE USING gist (room WITH =, during WITH &&)`. PostgreSQL alone has them.
 */
export function exclude(elements: readonly ExcludedPair[], options?: ExcludeOptions): DeclaredExclude {
  const checked = optionsOf<ExcludeOptions>("exclude", options, { name: constraintName, ...exclusionOptions });
  return declareExclude("exclude", elements, checked);
}

/** An exclusion constraint, whichever function declares it. */
export function declareExclude(of: string, elements: unknown, options: ExcludeOptions): DeclaredExclude {
  const pairs = argument(of, "the elements", elements, somePairs);
  return declare({
    element: "exclude",
    elements: Object.freeze(pairs.map(([column, operator]): ExcludedPair => [column, operator])),
    options: Object.freeze(options.ops === undefined ? { ...options } : { ...options, ops: { ...options.ops } }),
  });
}

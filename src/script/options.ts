import { fail } from "../diagnostics/catalog.js";
import type { Options } from "../model/schema.js";
import type { Sql } from "../sql/sql.js";
import { condition, type Expected, expected, flag, found, names, optionsOf } from "./check.js";
import { isPlainObject } from "./shape.js";
import type { Target } from "./types.js";

const accessMethod = expected<string>(
  'the name of an access method, such as "gin"',
  (value) => typeof value === "string" && /^[A-Za-z_][A-Za-z0-9_]*$/.test(value),
);

/**
 * What only one dialect knows: for each dialect and each construct, its options. The types people write against are
 * derived from this table, and so are the checks.
 */
const dialectOptions = {
  sqlite: {
    table: {
      /** `INTEGER PRIMARY KEY AUTOINCREMENT`: numbers are never used twice. Default `false`. */
      autoincrement: flag,
      /** `STRICT`, from SQLite 3.37. Default `false`. */
      strict: flag,
      /** `false` gives `WITHOUT ROWID`. Default `true`. */
      withRowid: flag,
    },
    index: {
      /** A partial index: `WHERE active = 1`. */
      where: condition,
    },
  },
  postgresql: {
    index: {
      /** `USING gin`. Default `btree`. */
      using: accessMethod,
      /** `INCLUDE (a, b)`: columns that are kept in the index without being searched. */
      include: names,
      /** A partial index: `WHERE active`. */
      where: condition,
    },
    indexManner: {
      /** `CONCURRENTLY`: others may write to the table meanwhile. It stands outside of the transaction. Default `false`. */
      concurrently: flag,
    },
  },
} as const;

export type DialectName = keyof typeof dialectOptions;
type Tables = typeof dialectOptions;
type Construct = { [D in DialectName]: keyof Tables[D] }[DialectName];
type ValueOf<E> = E extends Expected<infer T> ? T : never;
type OptionsIn<D extends DialectName, C> = C extends keyof Tables[D]
  ? { readonly [O in keyof Tables[D][C]]?: ValueOf<Tables[D][C][O]> }
  : never;

/** One key for each dialect that has options for this construct: `{ sqlite: { strict: true } }`. */
export type DialectOptions<C extends Construct> = {
  readonly [D in DialectName as C extends keyof Tables[D] ? D : never]?: OptionsIn<D, C>;
};

/** The dialects there are. */
export const dialectNames: readonly string[] = Object.keys(dialectOptions);

type Table = Readonly<Record<string, Expected<unknown>>>;
const tables: Readonly<Record<string, Readonly<Record<string, Table>>>> = dialectOptions;

const anObject = expected<never>("an object with options of that dialect", isPlainObject);

/** The keys of dialects that have options for this construct, for the table of all its options. */
export function dialectKeys<C extends Construct>(
  construct: C,
): { readonly [D in keyof DialectOptions<C>]-?: Expected<never> } {
  const known = dialectNames.filter((dialect) => tables[dialect]?.[construct] !== undefined);
  return Object.fromEntries(known.map((dialect) => [dialect, anObject])) as never;
}

/**
 * The options under the keys of dialects, each looked at, whatever dialect is recorded later.
 *
 * @throws Failure M401 or M402 as for any other option
 */
export function checkDialectOptions<O extends object>(of: string, construct: Construct, options: O): O {
  const checked = dialectNames.flatMap((dialect) => {
    const table = tables[dialect]?.[construct];
    const given: unknown = (options as Readonly<Record<string, unknown>>)[dialect];
    return table === undefined || given === undefined
      ? []
      : [[dialect, optionsOf<object>(`${of}, ${dialect}`, given, table)] as const];
  });
  return Object.freeze({ ...options, ...Object.fromEntries(checked) });
}

/** The options of one construct, each looked at, and apart from them those of another under the same keys. */
export function takenApart<C extends Construct, O extends object>(
  of: string,
  construct: C,
  options: O,
): { readonly own: DialectOptions<C>; readonly others: O } {
  const own: Record<string, object> = {};
  const others: Record<string, unknown> = Object.fromEntries(Object.entries(options));
  for (const dialect of dialectNames) {
    const table = tables[dialect]?.[construct];
    const given = others[dialect];
    if (table === undefined || !isPlainObject(given)) continue;
    const has = ([option]: readonly [string, unknown]): boolean => Object.hasOwn(table, option);
    const entries = Object.entries(given);
    own[dialect] = Object.fromEntries(entries.filter(has));
    others[dialect] = Object.fromEntries(entries.filter((entry) => !has(entry)));
  }
  return { own: checkDialectOptions(of, construct, own) as DialectOptions<C>, others: others as O };
}

/** What of it applies to the dialect that is recorded; its own options win over those of what it extends. */
export function optionsFor(target: Target, options: object): Options {
  const given = options as Readonly<Record<string, Options | undefined>>;
  return Object.assign({}, ...[...target.family].reverse().map((dialect) => given[dialect])) as Options;
}

/** What an index is told for the dialect that is recorded: what names columns, apart from the rest. */
export function indexOptionsFor(
  target: Target,
  options: DialectOptions<"index">,
): {
  readonly where: string | Sql | undefined;
  readonly include: readonly string[] | undefined;
  readonly others: Options;
} {
  const { where, include, ...others } = optionsFor(target, options) as Options & {
    readonly where?: string | Sql;
    readonly include?: readonly string[];
  };
  return { where, include, others };
}

/** @throws Failure D101 for a dialect that does not exist */
export function checkDialectName(of: string, value: unknown): string {
  if (typeof value !== "string") {
    fail("wrongArgument", { of, argument: "a dialect", expected: "the name of a dialect", found: found(value) });
  }
  if (!dialectNames.includes(value)) fail("unknownDialect", { dialect: value, known: dialectNames });
  return value;
}

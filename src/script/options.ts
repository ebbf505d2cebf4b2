import { fail } from "../diagnostics/catalog.js";
import type { Options } from "../model/schema.js";
import type { Sql } from "../sql/sql.js";
import { type Expected, expected, found, optionsOf } from "./check.js";
import { mssqlOptions } from "./dialect-options/mssql.js";
import { oracleOptions } from "./dialect-options/oracle.js";
import { postgresqlOptions } from "./dialect-options/postgresql.js";
import { mariadbOptions } from "./dialect-options/mariadb.js";
import { mysqlOptions } from "./dialect-options/mysql.js";
import { sqliteOptions } from "./dialect-options/sqlite.js";
import { isPlainObject } from "../diagnostics/found.js";
import type { Target } from "./types.js";

/**
 * What only one dialect knows: for each dialect and each construct, its options. The types people write against are
 * derived from this table, and so are the checks.
 */
const dialectOptions = {
  sqlite: sqliteOptions,
  postgresql: postgresqlOptions,
  mssql: mssqlOptions,
  mysql: mysqlOptions,
  mariadb: mariadbOptions,
  oracle: oracleOptions,
} as const;

/** Options of Alembic's that have no counterpart yet. */
const laterOptions: Readonly<Record<string, readonly string[]>> = { "postgresql table": ["inherits"] };

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
/** The same table without the types of its values. */
export const optionsByDialect: Readonly<Record<string, Readonly<Record<string, Table>>>> = dialectOptions;

const anObject = expected<never>("an object with options of that dialect", isPlainObject);

/** The keys of dialects that have options for this construct, for the table of all its options. */
export function dialectKeys<C extends Construct>(
  construct: C,
): { readonly [D in keyof DialectOptions<C>]-?: Expected<never> } {
  const known = dialectNames.filter((dialect) => optionsByDialect[dialect]?.[construct] !== undefined);
  return Object.fromEntries(known.map((dialect) => [dialect, anObject])) as never;
}

/**
 * The options under the keys of dialects, each looked at, whatever dialect is recorded later.
 *
 * @throws Failure M401 or M402 as for any other option
 */
export function checkDialectOptions<O extends object>(of: string, construct: Construct, options: O): O {
  const checked = dialectNames.flatMap((dialect) => {
    const table = optionsByDialect[dialect]?.[construct];
    const given: unknown = (options as Readonly<Record<string, unknown>>)[dialect];
    return table === undefined || given === undefined
      ? []
      : [
          [
            dialect,
            optionsOf<object>(`${of}, ${dialect}`, given, table, laterOptions[`${dialect} ${construct}`]),
          ] as const,
        ];
  });
  return Object.freeze({ ...options, ...Object.fromEntries(checked) });
}

/** Of options that were looked at, those under the keys of dialects that another construct has as well. */
export function optionsOfConstruct<O extends object>(construct: Construct, options: O): O {
  const narrowed = dialectNames.flatMap((dialect) => {
    const given: unknown = (options as Readonly<Record<string, unknown>>)[dialect];
    if (!isPlainObject(given)) return [];
    const table = optionsByDialect[dialect]?.[construct] ?? {};
    const entries = Object.entries(given).filter(([option]) => Object.hasOwn(table, option));
    return [[dialect, Object.fromEntries(entries)] as const];
  });
  return { ...options, ...Object.fromEntries(narrowed) };
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
  readonly ops: Readonly<Record<string, string>>;
  readonly length: number | Readonly<Record<string, number>>;
  readonly others: Options;
} {
  const {
    where,
    include,
    ops = {},
    length = {},
    ...others
  } = withoutDefaults(optionsFor(target, options)) as Options & {
    readonly where?: string | Sql;
    readonly include?: readonly string[];
    readonly ops?: Readonly<Record<string, string>>;
    readonly length?: number | Readonly<Record<string, number>>;
  };
  return { where, include, ops, length, others };
}

/** What a constraint is told for the dialect that is recorded: what names columns, apart from the rest. */
export function constraintOptionsFor(
  target: Target,
  options: object,
): { readonly include: readonly string[] | undefined; readonly others: Options } {
  const { include, ...others } = withoutDefaults(optionsFor(target, options)) as Options & {
    readonly include?: readonly string[];
  };
  return { include, others };
}

/** What says of a table what is so anyway. */
const usual: Readonly<Record<string, boolean>> = { autoincrement: false, strict: false, withRowid: true };

/** What a table is told for the dialect that is recorded: its partition key, which names columns, apart from the rest. */
export function tableOptionsFor(
  target: Target,
  options: object,
): { readonly partitionBy: string | Sql | undefined; readonly others: Options } {
  const { partitionBy, ...others } = optionsFor(target, options) as Options & { readonly partitionBy?: string | Sql };
  return {
    partitionBy,
    others: Object.fromEntries(Object.entries(others).filter(([option, value]) => usual[option] !== value)),
  };
}

/** Where `false` asks for something that is not so anyway. */
const meantByFalse: ReadonlySet<string> = new Set(["clustered"]);

/** `notValid: false` says what is so anyway. */
function withoutDefaults(options: Options): Options {
  return Object.fromEntries(
    Object.entries(options).filter(([option, value]) => value !== false || meantByFalse.has(option)),
  );
}

/** @throws Failure D101 for a dialect that does not exist */
export function checkDialectName(of: string, value: unknown): string {
  if (typeof value !== "string") {
    fail("wrongArgument", { of, argument: "a dialect", expected: "the name of a dialect", found: found(value) });
  }
  if (!dialectNames.includes(value)) fail("unknownDialect", { dialect: value, known: dialectNames });
  return value;
}

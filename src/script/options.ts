import { fail } from "../diagnostics/catalog.js";
import type { Options } from "../model/schema.js";
import type { Sql } from "../sql/sql.js";
import { condition, type Expected, expected, flag, found, name, names, oneOf, optionsOf } from "./check.js";
import { accessMethod, operatorClass, operatorClasses, storageParameters } from "./option-values.js";
import { isPlainObject } from "./shape.js";
import type { Target } from "./types.js";

/** What SQLite does with a row that violates a constraint. */
const resolution = oneOf("ROLLBACK", "ABORT", "FAIL", "IGNORE", "REPLACE");
/** `ON CONFLICT IGNORE` behind a constraint. By default a violation stops its statement. */
const conflict = { onConflict: resolution };

const sqliteIndex = {
  /** A partial index: `WHERE active = 1`. */
  where: condition,
} as const;

/** What PostgreSQL knows of an index. https://www.postgresql.org/docs/current/sql-createindex.html */
const postgresqlIndex = {
  /** `USING gin`. Default `btree`. */
  using: accessMethod,
  /** `INCLUDE (a, b)`: columns that are kept in the index without being searched. */
  include: names,
  /** A partial index: `WHERE active`. */
  where: condition,
  /** Operator classes of its columns: `{ name: "text_pattern_ops" }`. */
  ops: operatorClasses,
  /** `WITH (fillfactor = 50)` */
  with: storageParameters,
  tablespace: name,
  /** `NULLS NOT DISTINCT`: NULL is equal to NULL in a unique index. From PostgreSQL 15. */
  nullsNotDistinct: flag,
} as const;

const concurrency = {
  /** `CONCURRENTLY`: others may write to the table meanwhile. It stands outside of the transaction. Default `false`. */
  concurrently: flag,
} as const;

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
    index: sqliteIndex,
    createIndex: sqliteIndex,
    column: {
      /** `ON CONFLICT …` of the primary key that `primaryKey: true` makes. */
      onConflictPrimaryKey: resolution,
      /** `NOT NULL ON CONFLICT …` */
      onConflictNotNull: resolution,
      /** `ON CONFLICT …` of the unique constraint that `unique: true` makes. */
      onConflictUnique: resolution,
    },
    primaryKey: conflict,
    unique: conflict,
    check: conflict,
  },
  postgresql: {
    table: {
      /** `PARTITION BY RANGE (created_at)`, as text without the first two words. */
      partitionBy: condition,
      /** `ON COMMIT …` of a temporary table. */
      onCommit: oneOf("PRESERVE ROWS", "DELETE ROWS", "DROP"),
      tablespace: name,
      /** `USING heap`: the access method. */
      using: accessMethod,
      /** `WITH (fillfactor = 70)` */
      with: storageParameters,
    },
    primaryKey: {
      /** `INCLUDE (a, b)`: columns that are kept in its index and are no part of the key. */
      include: names,
    },
    unique: {
      /** `INCLUDE (a, b)`: columns that are kept in its index and are no part of the key. */
      include: names,
      /** `NULLS NOT DISTINCT`: NULL is equal to NULL. From PostgreSQL 15. */
      nullsNotDistinct: flag,
    },
    check: {
      /** `NOT VALID`: the rows that are there are not checked. */
      notValid: flag,
    },
    foreignKey: {
      /** `NOT VALID`: the rows that are there are not checked. */
      notValid: flag,
    },
    indexColumn: {
      /** The operator class: `text_pattern_ops`. */
      ops: operatorClass,
    },
    index: postgresqlIndex,
    createIndex: { ...postgresqlIndex, ...concurrency },
    dropIndex: concurrency,
  },
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
    const table = tables[dialect]?.[construct] ?? {};
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
  readonly others: Options;
} {
  const {
    where,
    include,
    ops = {},
    ...others
  } = withoutDefaults(optionsFor(target, options)) as Options & {
    readonly where?: string | Sql;
    readonly include?: readonly string[];
    readonly ops?: Readonly<Record<string, string>>;
  };
  return { where, include, ops, others };
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

/** `notValid: false` says what is so anyway. */
function withoutDefaults(options: Options): Options {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== false));
}

/** @throws Failure D101 for a dialect that does not exist */
export function checkDialectName(of: string, value: unknown): string {
  if (typeof value !== "string") {
    fail("wrongArgument", { of, argument: "a dialect", expected: "the name of a dialect", found: found(value) });
  }
  if (!dialectNames.includes(value)) fail("unknownDialect", { dialect: value, known: dialectNames });
  return value;
}

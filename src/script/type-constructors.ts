import { fail } from "../diagnostics/catalog.js";
import type { Type, TypeConstraint } from "../model/types.js";
import { argument, expected, flag, isName, isList, name, optionsOf, wholeNumber } from "./check.js";
import { constraintName, conv, type FinalName, type GivenName, plainName } from "./naming.js";
import { checkDialectName, type DialectName } from "./options.js";
import { refuseUnsoundType } from "./raw-type.js";

/** A type as scripts declare it. Made with `t`. */
export interface DeclaredType {
  readonly element: "type";
  /** The type wherever no variant says otherwise. */
  readonly type: Type;
  /** What it is instead on single dialects. */
  readonly variants: Readonly<Record<string, Type>>;
  /**
   * The same type, but another one on these dialects.
   *
   * `t.bigInteger().withVariant(t.integer(), "sqlite")` gives `BIGINT` on PostgreSQL and `INTEGER` on SQLite.
   *
   * @throws Failure D101 for a dialect that does not exist
   */
  withVariant(type: DeclaredType, ...dialects: readonly [DialectName, ...DialectName[]]): DeclaredType;
}

export interface BooleanOptions {
  /** Keeps strangers out with a CHECK where the database has no Boolean. Default `false`. */
  readonly createConstraint?: boolean;
  /** What that CHECK is called. By default it has no name, or that of the naming convention. */
  readonly name?: GivenName;
}

export interface TimeOptions {
  /** `WITH TIME ZONE`. Default `false`. */
  readonly timezone?: boolean;
  /** Digits of a second, 0 to 6. By default the database's own. */
  readonly precision?: number;
}

export interface IntervalOptions {
  /** Digits of a second, 0 to 6. By default the database's own. */
  readonly precision?: number;
}

export interface EnumOptions {
  /** What the type is called where there are enum types, and its CHECK elsewhere. Without it, members are text. */
  readonly name?: GivenName;
  /** Use an enum type where the database has them. Default `true`. */
  readonly nativeEnum?: boolean;
  /** Keeps strangers out with a CHECK where there is no enum type. Default `false`. */
  readonly createConstraint?: boolean;
  /** Length of the column where there is no enum type. Default that of the longest member. */
  readonly length?: number;
}

export interface ArrayOptions {
  /** `INTEGER[][]` has two. Default 1. */
  readonly dimensions?: number;
}

export interface BitOptions {
  /** `BIT VARYING`. Default `false`. */
  readonly varying?: boolean;
}

const made = new WeakSet();

/** Was this made with `t`? */
export function isType(value: unknown): value is DeclaredType {
  return typeof value === "object" && value !== null && made.has(value);
}

export const aType = expected<DeclaredType>("a type, such as t.integer() or t.string(50)", isType);

/** The type on the dialect that is recorded; its own variant wins over those of what it extends. */
export function typeFor(declared: DeclaredType, family: readonly string[]): Type {
  const dialect = family.find((one) => Object.hasOwn(declared.variants, one));
  return (dialect === undefined ? undefined : declared.variants[dialect]) ?? declared.type;
}

function declare(type: Type, variants: Readonly<Record<string, Type>> = {}): DeclaredType {
  const declared: DeclaredType = {
    element: "type",
    type: frozen(type),
    variants: Object.freeze(variants),
    withVariant(other, ...dialects) {
      argument("withVariant", "the variant", other, aType);
      const known = [...dialects].map((dialect) => checkDialectName("withVariant", dialect));
      if (known.length === 0)
        argument(
          "withVariant",
          "the dialects",
          undefined,
          expected("at least one name", () => false),
        );
      return declare(type, { ...variants, ...Object.fromEntries(known.map((one) => [one, typeFor(other, [one])])) });
    },
  };
  made.add(declared);
  return Object.freeze(declared);
}

function frozen(type: Type): Type {
  if (type.kind === "array") frozen(type.of);
  return Object.freeze(type);
}

/** A type of the model as scripts declare it. The CHECK it carries keeps the name it was given. */
export function declaredType(type: Type): DeclaredType {
  if (!("constraint" in type) || type.constraint === null) return declare(type);
  const { name: called } = type.constraint;
  const given = { createConstraint: true, ...(typeof called === "string" ? { name: conv(called) } : {}) };
  return declare({ ...type, constraint: typeConstraint(given) });
}

type Plain = "smallInteger" | "integer" | "bigInteger" | "unicodeText" | "date" | "double" | "json" | "uuid";
type Sized = "string" | "text" | "unicode" | "largeBinary";

const plain = (kind: Plain) => (): DeclaredType => declare({ kind });

const sized =
  (kind: Sized) =>
  (length?: number): DeclaredType =>
    declare({ kind, length: optional(`t.${kind}`, "the length", length, 1) });

const timed =
  (kind: "time" | "dateTime") =>
  (options?: TimeOptions): DeclaredType => {
    const { timezone = false, precision = null } = optionsOf(`t.${kind}`, options, {
      timezone: flag,
      precision: fraction,
    });
    return declare({ kind, timezone, precision });
  };

const fraction = expected<number>("a whole number from 0 to 6", (value) =>
  [0, 1, 2, 3, 4, 5, 6].includes(value as number),
);

/** A type of PostgreSQL alone that takes no parameters. */
const postgresqlType = (text: string) => (): DeclaredType => declare({ kind: "native", dialect: "postgresql", text });

const postgresqlTime =
  (word: "TIME" | "TIMESTAMP") =>
  (options?: TimeOptions): DeclaredType => {
    const of = `t.postgresql.${word.toLowerCase()}`;
    const { timezone = false, precision } = optionsOf(of, options, { timezone: flag, precision: fraction });
    const digits = precision === undefined ? "" : `(${precision})`;
    return postgresqlType(`${word}${digits} ${timezone ? "WITH" : "WITHOUT"} TIME ZONE`)();
  };

const sqliteType = (text: string) => (): DeclaredType => declare({ kind: "native", dialect: "sqlite", text });

/**
 * The types of columns. Where a call gives different SQL on different databases, that of SQLite stands first and that
 * of PostgreSQL second.
 */
export const t = Object.freeze({
  /** `SMALLINT` */
  smallInteger: plain("smallInteger"),
  /** `INTEGER` */
  integer: plain("integer"),
  /** `BIGINT` */
  bigInteger: plain("bigInteger"),
  /** `t.string(50)` is `VARCHAR(50)`; without a length it is `VARCHAR`. */
  string: sized("string"),
  /** `TEXT` */
  text: sized("text"),
  /** `VARCHAR(50)`, and the national form of it where a database has one. */
  unicode: sized("unicode"),
  /** `TEXT`, and the national form of it where a database has one. */
  unicodeText: plain("unicodeText"),
  /**
   * `BOOLEAN`. With `createConstraint` SQLite keeps strangers out: `CHECK (active IN (0, 1))`.
   *
   * @throws Failure M405 for a name without `createConstraint`
   */
  boolean: (options?: BooleanOptions): DeclaredType => {
    const given = optionsOf("t.boolean", options, { createConstraint: flag, name: constraintName });
    if (given.name !== undefined && given.createConstraint !== true) {
      fail("optionNeeds", { of: "t.boolean", option: "name", needs: "createConstraint: true" });
    }
    return declare({ kind: "boolean", constraint: typeConstraint(given) });
  },
  /** `DATE` */
  date: plain("date"),
  /** `TIME`, `TIME WITHOUT TIME ZONE` */
  time: timed("time"),
  /** `DATETIME`, `TIMESTAMP WITHOUT TIME ZONE` */
  dateTime: timed("dateTime"),
  /** `DATETIME`, `INTERVAL` */
  interval: (options?: IntervalOptions): DeclaredType => {
    const { precision = null } = optionsOf("t.interval", options, { precision: fraction });
    return declare({ kind: "interval", precision });
  },
  /**
   * `t.numeric(10, 2)` is `NUMERIC(10, 2)`, `t.numeric()` is `NUMERIC`.
   *
   * @throws Failure M402 for a scale that is larger than the precision, or that has none
   */
  numeric: (precision?: number, scale?: number): DeclaredType => {
    const digits = optional("t.numeric", "the precision", precision, 1);
    if (scale === undefined) return declare({ kind: "numeric", precision: digits, scale: null });
    const fits = (value: unknown): boolean => digits !== null && wholeNumber(0).fits(value) && Number(value) <= digits;
    argument("t.numeric", "the scale", scale, expected<number>("a whole number, at most the precision", fits));
    return declare({ kind: "numeric", precision: digits, scale });
  },
  /** `FLOAT`; `t.float(24)` is `FLOAT` on SQLite, where precision makes no difference, and `FLOAT(24)` on PostgreSQL. */
  float: (precision?: number): DeclaredType =>
    declare({ kind: "float", precision: optional("t.float", "the precision", precision, 1) }),
  /** `DOUBLE`, `DOUBLE PRECISION` */
  double: plain("double"),
  /** `BLOB`, `BYTEA` */
  largeBinary: sized("largeBinary"),
  /**
   * One of these strings: `VARCHAR(6)` for the longest of them, and on PostgreSQL, where it has a name, a type of that
   * name. With `createConstraint` a CHECK keeps strangers out where there is no such type.
   *
   * @throws Failure M402 for members that are not different strings, or a length that is too small for them; M405 for
   * `nativeEnum: true` without a name
   */
  enum: (values: readonly string[], options?: EnumOptions): DeclaredType => {
    const members = [...argument("t.enum", "the members", values, someStrings)];
    const given = optionsOf("t.enum", options, {
      name: constraintName,
      nativeEnum: flag,
      createConstraint: flag,
      length: wholeNumber(1),
    });
    if (given.nativeEnum === true && given.name === undefined) {
      fail("optionNeeds", { of: "t.enum", option: "nativeEnum", needs: "name" });
    }
    const longest = Math.max(...members.map((member) => Array.from(member).length));
    const { length = longest } = given;
    argument("t.enum", '"length"', length, wholeNumber(longest));
    const typeName = given.nativeEnum === false || given.name === undefined ? null : plainName(given.name);
    return declare({
      kind: "enum",
      values: Object.freeze(members),
      typeName,
      length,
      constraint: typeConstraint(given),
    });
  },
  /** `JSON` */
  json: plain("json"),
  /** `CHAR(32)`, `UUID` */
  uuid: plain("uuid"),
  /** `t.array(t.integer())` is `INTEGER[]` on PostgreSQL; SQLite has no arrays. */
  array: (of: DeclaredType, options?: ArrayOptions): DeclaredType => {
    argument("t.array", "the type of its members", of, aType);
    const { dimensions = 1 } = optionsOf("t.array", options, { dimensions: wholeNumber(1) });
    const arrayOf = (type: Type): Type => ({ kind: "array", of: type, dimensions });
    const variants = Object.entries(of.variants).map(([dialect, type]) => [dialect, arrayOf(type)] as const);
    return declare(arrayOf(of.type), Object.fromEntries(variants));
  },
  /**
   * A type in the database's own words, printed as it stands: `t.raw("geometry(Point, 4326)")`.
   *
   * @throws Failure M409 for text that would not stay within its place
   */
  raw: (text: string): DeclaredType => {
    argument("t.raw", "the type", text, name);
    refuseUnsoundType(text);
    return declare({ kind: "raw", text });
  },
  /** Types that only PostgreSQL has. `t.postgresql.jsonb().withVariant(t.json(), "sqlite")` serves both. */
  postgresql: Object.freeze({
    /** `BIT(3)`, `BIT VARYING(3)`, `BIT(1)` without a length. */
    bit: (length?: number, options?: BitOptions): DeclaredType => {
      const digits = optional("t.postgresql.bit", "the length", length, 1);
      const { varying = false } = optionsOf("t.postgresql.bit", options, { varying: flag });
      if (varying) return postgresqlType(digits === null ? "BIT VARYING" : `BIT VARYING(${digits})`)();
      return postgresqlType(`BIT(${digits ?? 1})`)();
    },
    bytea: postgresqlType("BYTEA"),
    cidr: postgresqlType("CIDR"),
    citext: postgresqlType("CITEXT"),
    dateMultirange: postgresqlType("DATEMULTIRANGE"),
    dateRange: postgresqlType("DATERANGE"),
    hstore: postgresqlType("HSTORE"),
    inet: postgresqlType("INET"),
    int4multirange: postgresqlType("INT4MULTIRANGE"),
    int4range: postgresqlType("INT4RANGE"),
    int8multirange: postgresqlType("INT8MULTIRANGE"),
    int8range: postgresqlType("INT8RANGE"),
    jsonb: postgresqlType("JSONB"),
    jsonpath: postgresqlType("JSONPATH"),
    macaddr: postgresqlType("MACADDR"),
    macaddr8: postgresqlType("MACADDR8"),
    money: postgresqlType("MONEY"),
    numMultirange: postgresqlType("NUMMULTIRANGE"),
    numRange: postgresqlType("NUMRANGE"),
    oid: postgresqlType("OID"),
    real: postgresqlType("REAL"),
    regclass: postgresqlType("REGCLASS"),
    regconfig: postgresqlType("REGCONFIG"),
    /** `TIME(3) WITHOUT TIME ZONE` */
    time: postgresqlTime("TIME"),
    /** `TIMESTAMP(3) WITH TIME ZONE` */
    timestamp: postgresqlTime("TIMESTAMP"),
    tsMultirange: postgresqlType("TSMULTIRANGE"),
    tsRange: postgresqlType("TSRANGE"),
    tsquery: postgresqlType("TSQUERY"),
    tstzMultirange: postgresqlType("TSTZMULTIRANGE"),
    tstzRange: postgresqlType("TSTZRANGE"),
    tsvector: postgresqlType("TSVECTOR"),
  }),
  /** Types in SQLite's own words, which are also the only ones that a STRICT table takes. */
  sqlite: Object.freeze({
    any: sqliteType("ANY"),
    blob: sqliteType("BLOB"),
    int: sqliteType("INT"),
    integer: sqliteType("INTEGER"),
    numeric: sqliteType("NUMERIC"),
    real: sqliteType("REAL"),
    text: sqliteType("TEXT"),
  }),
});

const someStrings = expected<readonly string[]>(
  "an array of at least one string, all different, none empty",
  (value) => isList(value, isName) && new Set(value as readonly string[]).size === (value as readonly string[]).length,
);

function optional(of: string, called: string, value: unknown, least: number): number | null {
  return value === undefined ? null : argument(of, called, value, wholeNumber(least));
}

/** The constraints of types whose names are final. */
const final = new WeakMap<TypeConstraint, FinalName>();

/** The name that the CHECK of a type was given. */
export function givenConstraintName(constraint: TypeConstraint): GivenName | undefined {
  return final.get(constraint) ?? (typeof constraint.name === "string" ? constraint.name : undefined);
}

function typeConstraint({
  createConstraint,
  name: called,
}: {
  readonly createConstraint?: boolean;
  readonly name?: GivenName;
}): TypeConstraint | null {
  if (createConstraint !== true) return null;
  const constraint: TypeConstraint = Object.freeze({ name: called === undefined ? {} : plainName(called) });
  if (typeof called === "object") final.set(constraint, called);
  return constraint;
}

import { fail } from "../diagnostics/catalog.js";
import type { Type, TypeConstraint } from "../model/types.js";
import { argument, expected, flag, isName, isList, name, optionsOf, present, wholeNumber } from "./check.js";
import { constraintName, conv, type FinalName, type GivenName, plainName } from "./naming.js";
import { aType, declareType, type DeclaredType } from "./declared-type.js";
import { fraction } from "./native-types/native.js";
import { mssqlTypes } from "./native-types/mssql.js";
import { mariadbTypes } from "./native-types/mariadb.js";
import { mysqlTypes } from "./native-types/mysql.js";
import { oracleTypes } from "./native-types/oracle.js";
import { postgresqlTypes } from "./native-types/postgresql.js";
import { sqliteTypes } from "./native-types/sqlite.js";
import { refuseUnsoundType } from "./raw-type.js";

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

export interface TextOptions {
  /** `COLLATE "de_DE"`: the order of the column, as if it were said of the column itself. By default the database's own. */
  readonly collation?: string;
}

export interface UuidOptions {
  /** Use a UUID type where the database has one. Default `true`. */
  readonly native?: boolean;
}

export interface IntervalOptions {
  /** Use an interval type where the database has one. Default `true`. */
  readonly native?: boolean;
  /** Digits of a second, 0 to 6. By default the database's own. */
  readonly precision?: number;
}

export interface EnumOptions {
  /** What the type is called where there are enum types, and its CHECK elsewhere. Without it, members are text. */
  readonly name?: GivenName;
  /** The schema of that type. By default the database's own. Goes with `name`. */
  readonly schema?: string;
  /** Use an enum type where the database has them. Default `true`. */
  readonly nativeEnum?: boolean;
  /** Keeps strangers out with a CHECK where there is no enum type. Default `false`. */
  readonly createConstraint?: boolean;
  /** What that CHECK is called where it is not `name`, as after a rename of the type. Goes with `createConstraint`. */
  readonly constraintName?: GivenName;
  /** Length of the column where there is no enum type. Default that of the longest member. */
  readonly length?: number;
}

export interface ArrayOptions {
  /** `INTEGER[][]` has two. Default 1. */
  readonly dimensions?: number;
}

/** A type of the model as scripts declare it. The CHECK it carries keeps the name it was given. */
export function declaredType(type: Type): DeclaredType {
  if (!("constraint" in type) || type.constraint === null) return declareType(type);
  const { name: called } = type.constraint;
  const given = { createConstraint: true, ...(typeof called === "string" ? { name: conv(called) } : {}) };
  return declareType({ ...type, constraint: typeConstraint(given) });
}

type Plain =
  "smallInteger" | "integer" | "bigInteger" | "clob" | "date" | "real" | "double" | "doublePrecision" | "blob" | "json";
type Sized = "largeBinary" | "binary" | "varbinary";
type SizedText = "string" | "text" | "unicode" | "char" | "nationalChar" | "nationalVarchar";

const plain = (kind: Plain) => (): DeclaredType => declareType({ kind });

const sized =
  (kind: Sized) =>
  (length?: number): DeclaredType =>
    declareType({ kind, length: optional(`t.${kind}`, "the length", length, 1) });

/** The length may be left out, and with it the comma: `t.text({ collation: "C" })`. */
interface Text {
  (length?: number, options?: TextOptions): DeclaredType;
  (options: TextOptions): DeclaredType;
}

const sizedText =
  (kind: SizedText): Text =>
  (first?: number | TextOptions, second?: TextOptions): DeclaredType => {
    const onlyOptions = typeof first === "object" && second === undefined;
    const { collation = null } = optionsOf(`t.${kind}`, onlyOptions ? first : second, { collation: name });
    const length = optional(`t.${kind}`, "the length", onlyOptions ? undefined : first, 1);
    return declareType({ kind, length }, collation);
  };

const decimal =
  (kind: "numeric" | "decimal") =>
  (precision?: number, scale?: number): DeclaredType => {
    const digits = optional(`t.${kind}`, "the precision", precision, 1);
    if (scale === undefined) return declareType({ kind, precision: digits, scale: null });
    const fits = (value: unknown): boolean => digits !== null && wholeNumber(0).fits(value) && Number(value) <= digits;
    argument(`t.${kind}`, "the scale", scale, expected<number>("a whole number, at most the precision", fits));
    return declareType({ kind, precision: digits, scale });
  };

const timed =
  (kind: "time" | "dateTime" | "timestamp") =>
  (options?: TimeOptions): DeclaredType => {
    const { timezone = false, precision = null } = optionsOf(`t.${kind}`, options, {
      timezone: flag,
      precision: fraction,
    });
    return declareType({ kind, timezone, precision });
  };

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
  string: sizedText("string"),
  /** `TEXT` */
  text: sizedText("text"),
  /** `VARCHAR(50)`, and the national form of it where a database has one. */
  unicode: sizedText("unicode"),
  /** `TEXT`, and the national form of it where a database has one. */
  unicodeText: (options?: TextOptions): DeclaredType => {
    const { collation = null } = optionsOf("t.unicodeText", options, { collation: name });
    return declareType({ kind: "unicodeText" }, collation);
  },
  /** `t.char(5)` is `CHAR(5)`: always so many characters, filled up with spaces. */
  char: sizedText("char"),
  /** `NCHAR(5)` */
  nationalChar: sizedText("nationalChar"),
  /** `NVARCHAR(5)`, which PostgreSQL lacks: `t.unicode(5)` serves both. */
  nationalVarchar: sizedText("nationalVarchar"),
  /** `CLOB`, which PostgreSQL lacks: `t.text()` serves both. */
  clob: plain("clob"),
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
    return declareType({ kind: "boolean", constraint: typeConstraint(given) });
  },
  /** `DATE` */
  date: plain("date"),
  /** `TIME`, `TIME WITHOUT TIME ZONE` */
  time: timed("time"),
  /** `DATETIME`, `TIMESTAMP WITHOUT TIME ZONE` */
  dateTime: timed("dateTime"),
  /** `TIMESTAMP`, `TIMESTAMP WITHOUT TIME ZONE` */
  timestamp: timed("timestamp"),
  /** `DATETIME`, `INTERVAL`; with `native: false` `TIMESTAMP WITHOUT TIME ZONE`, as so much time after 1970. */
  interval: (options?: IntervalOptions): DeclaredType => {
    const { precision = null, native = true } = optionsOf("t.interval", options, { precision: fraction, native: flag });
    return declareType({ kind: "interval", precision, ...(native ? {} : { asTimestamp: true }) });
  },
  /**
   * `t.numeric(10, 2)` is `NUMERIC(10, 2)`, `t.numeric()` is `NUMERIC`.
   *
   * @throws Failure M402 for a scale that is larger than the precision, or that has none
   */
  numeric: decimal("numeric"),
  /** `t.decimal(10, 2)` is `DECIMAL(10, 2)`, which is the same as NUMERIC nearly everywhere. */
  decimal: decimal("decimal"),
  /** `FLOAT`; `t.float(24)` is `FLOAT` on SQLite, where precision makes no difference, and `FLOAT(24)` on PostgreSQL. */
  float: (precision?: number): DeclaredType =>
    declareType({ kind: "float", precision: optional("t.float", "the precision", precision, 1) }),
  /** `DOUBLE`, `DOUBLE PRECISION` */
  double: plain("double"),
  /** `DOUBLE PRECISION` */
  doublePrecision: plain("doublePrecision"),
  /** `REAL`: 8 bytes on SQLite, 4 on PostgreSQL. */
  real: plain("real"),
  /** `BLOB`, `BYTEA` */
  largeBinary: sized("largeBinary"),
  /** `BLOB`, which PostgreSQL lacks: `t.largeBinary()` serves both. */
  blob: plain("blob"),
  /** `BINARY(5)`, which PostgreSQL lacks. */
  binary: sized("binary"),
  /** `VARBINARY(5)`, which PostgreSQL lacks. */
  varbinary: sized("varbinary"),
  /**
   * One of these strings: `VARCHAR(6)` for the longest of them, and on PostgreSQL, where it has a name, a type of that
   * name. The type is made before the first column that has it, and goes with the last one, unless `op.createEnumType`
   * made it. With `createConstraint` a CHECK keeps strangers out where there is no such type.
   *
   * @throws Failure M402 for members that are not different strings, or a length that is too small for them; M405 for
   * `nativeEnum: true` without a name
   */
  enum: (values: readonly string[], options?: EnumOptions): DeclaredType => {
    const members = [...argument("t.enum", "the members", values, someMembers)];
    const given = optionsOf("t.enum", options, {
      name: constraintName,
      schema: name,
      nativeEnum: flag,
      createConstraint: flag,
      constraintName,
      length: wholeNumber(1),
    });
    if (given.constraintName !== undefined && given.createConstraint !== true) {
      fail("optionNeeds", { of: "t.enum", option: "constraintName", needs: "createConstraint: true" });
    }
    if (given.nativeEnum === true && given.name === undefined) {
      fail("optionNeeds", { of: "t.enum", option: "nativeEnum", needs: "name" });
    }
    if (given.schema !== undefined && given.name === undefined) {
      fail("optionNeeds", { of: "t.enum", option: "schema", needs: "name" });
    }
    const longest = Math.max(...members.map((member) => Array.from(member).length));
    const { length = longest } = given;
    argument("t.enum", '"length"', length, wholeNumber(longest));
    const typeName = given.nativeEnum === false || given.name === undefined ? null : plainName(given.name);
    return declareType({
      kind: "enum",
      values: Object.freeze(members),
      typeName,
      ...(typeName === null || given.schema === undefined ? {} : { typeSchema: given.schema }),
      length,
      ...(given.nativeEnum === false ? { asText: true } : {}),
      constraint: typeConstraint({ ...given, ...present({ name: given.constraintName ?? given.name }) }),
    });
  },
  /** `JSON` */
  json: plain("json"),
  /** `CHAR(32)`, `UUID`; with `native: false` it is `CHAR(32)` everywhere. */
  uuid: (options?: UuidOptions): DeclaredType => {
    const { native = true } = optionsOf("t.uuid", options, { native: flag });
    return declareType({ kind: "uuid", ...(native ? {} : { asText: true }) });
  },
  /** `t.array(t.integer())` is `INTEGER[]` on PostgreSQL; SQLite has no arrays. */
  array: (of: DeclaredType, options?: ArrayOptions): DeclaredType => {
    argument("t.array", "the type of its members", of, aType);
    const { dimensions = 1 } = optionsOf("t.array", options, { dimensions: wholeNumber(1) });
    const arrayOf = (type: Type): Type => ({ kind: "array", of: type, dimensions });
    const variants = Object.entries(of.variants).map(([dialect, type]) => [dialect, arrayOf(type)] as const);
    const others = { types: Object.fromEntries(variants), collations: of.variantCollations };
    return declareType(arrayOf(of.type), of.collation, others);
  },
  /**
   * A type in the database's own words, printed as it stands: `t.raw("geometry(Point, 4326)")`.
   *
   * @throws Failure M409 for text that would not stay within its place
   */
  raw: (text: string): DeclaredType => {
    argument("t.raw", "the type", text, name);
    refuseUnsoundType(text);
    return declareType({ kind: "raw", text });
  },
  /** Types that only PostgreSQL has. `t.postgresql.jsonb().withVariant(t.json(), "sqlite")` serves both. */
  postgresql: postgresqlTypes,
  /** Types that only SQL Server has: `t.mssql.dateTime2({ precision: 3 })`. */
  mssql: mssqlTypes,
  /** Types that only Oracle has. `t.oracle.number(10).withVariant(t.integer(), "sqlite")` serves both. */
  oracle: oracleTypes,
  /** Types in SQLite's own words; a STRICT table takes only `any`, `blob`, `int`, `integer`, `real` and `text`. */
  sqlite: sqliteTypes,
  /** Types that only MySQL and MariaDB have: `t.mysql.longText()`. */
  mysql: mysqlTypes,
  /** Types that only MariaDB has. */
  mariadb: mariadbTypes,
});

export const someMembers = expected<readonly string[]>(
  "an array of at least one string, all different, none empty",
  (value) => isList(value, isName) && new Set(value as readonly string[]).size === (value as readonly string[]).length,
);

function optional(of: string, called: string, value: unknown, least: number): number | null {
  return value === undefined ? null : argument(of, called, value, wholeNumber(least));
}

export { aType, collationFor, isType, typeFor, type DeclaredType } from "./declared-type.js";

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

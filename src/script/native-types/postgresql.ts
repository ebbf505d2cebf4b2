import { argument, expected, flag, name, oneOf, optionsOf, type OptionTable, wholeNumber } from "../check.js";
import type { DeclaredType } from "../declared-type.js";
import { refuseUnsoundType } from "../raw-type.js";
import { fraction, native } from "./native.js";

export interface BitOptions {
  /** `BIT VARYING`. Default `false`. */
  readonly varying?: boolean;
}

export interface ZonedOptions {
  /** `WITH TIME ZONE`. Default `false`. */
  readonly timezone?: boolean;
  /** Digits of a second, 0 to 6. By default the database's own. */
  readonly precision?: number;
}

const fields = [
  "YEAR",
  "MONTH",
  "DAY",
  "HOUR",
  "MINUTE",
  "SECOND",
  "YEAR TO MONTH",
  "DAY TO HOUR",
  "DAY TO MINUTE",
  "DAY TO SECOND",
  "HOUR TO MINUTE",
  "HOUR TO SECOND",
  "MINUTE TO SECOND",
] as const;

export interface PostgresqlIntervalOptions {
  /** What of an interval is kept: `INTERVAL DAY TO SECOND`. By default all of it. */
  readonly fields?: (typeof fields)[number];
  /** Digits of a second, 0 to 6. By default 6. */
  readonly precision?: number;
}

export interface DomainOptions {
  /** The schema the domain is in. By default the search path says. */
  readonly schema?: string;
}

/** A type of PostgreSQL alone that takes no parameters. */
const plain = (text: string) => (): DeclaredType => native("postgresql", text);

const zonedOptions: OptionTable<ZonedOptions> = { timezone: flag, precision: fraction };

const zoned =
  (word: "TIME" | "TIMESTAMP") =>
  (options?: ZonedOptions): DeclaredType => {
    const { timezone = false, precision } = optionsOf(`t.postgresql.${word.toLowerCase()}`, options, zonedOptions);
    const digits = precision === undefined ? "" : `(${precision})`;
    return native("postgresql", `${word}${digits} ${timezone ? "WITH" : "WITHOUT"} TIME ZONE`);
  };

/** Types that only PostgreSQL has. https://www.postgresql.org/docs/current/datatype.html */
export const postgresqlTypes = Object.freeze({
  /** `BIT(3)`, `BIT VARYING(3)`, `BIT(1)` without a length. */
  bit: (length?: number, options?: BitOptions): DeclaredType => {
    const digits = length === undefined ? null : argument("t.postgresql.bit", "the length", length, wholeNumber(1));
    const { varying = false } = optionsOf("t.postgresql.bit", options, { varying: flag });
    if (varying) return native("postgresql", digits === null ? "BIT VARYING" : `BIT VARYING(${digits})`);
    return native("postgresql", `BIT(${digits ?? 1})`);
  },
  bytea: plain("BYTEA"),
  cidr: plain("CIDR"),
  /** Needs the extension of that name: `op.execute("CREATE EXTENSION citext")`. */
  citext: plain("CITEXT"),
  dateMultirange: plain("DATEMULTIRANGE"),
  dateRange: plain("DATERANGE"),
  /** A domain, by its name: `t.postgresql.domain("email", { schema: "app" })` is `"app"."email"`. `op.execute` makes it. */
  domain: (called: string, options?: DomainOptions): DeclaredType => {
    argument("t.postgresql.domain", "the name", called, name);
    const { schema } = optionsOf("t.postgresql.domain", options, { schema: name });
    const text = [schema, called]
      .filter((part) => part !== undefined)
      .map(quoted)
      .join(".");
    refuseUnsoundType(text);
    return native("postgresql", text);
  },
  doublePrecision: plain("DOUBLE PRECISION"),
  /** Needs the extension of that name: `op.execute("CREATE EXTENSION hstore")`. */
  hstore: plain("HSTORE"),
  inet: plain("INET"),
  int4multirange: plain("INT4MULTIRANGE"),
  int4range: plain("INT4RANGE"),
  int8multirange: plain("INT8MULTIRANGE"),
  int8range: plain("INT8RANGE"),
  /** `INTERVAL`, `INTERVAL(3)`, `INTERVAL DAY TO SECOND(2)` */
  interval: (options?: PostgresqlIntervalOptions): DeclaredType => {
    const of = "t.postgresql.interval";
    const { fields: kept, precision } = optionsOf<PostgresqlIntervalOptions>(of, options, {
      fields: oneOf(...fields),
      precision: fraction,
    });
    const withSeconds = kept?.endsWith("SECOND") ?? true;
    if (!withSeconds) argument(of, '"precision"', precision, expected("left out: there are no seconds", isAbsent));
    return native(
      "postgresql",
      `INTERVAL${kept === undefined ? "" : ` ${kept}`}${precision === undefined ? "" : `(${precision})`}`,
    );
  },
  jsonb: plain("JSONB"),
  jsonpath: plain("JSONPATH"),
  macaddr: plain("MACADDR"),
  macaddr8: plain("MACADDR8"),
  money: plain("MONEY"),
  numMultirange: plain("NUMMULTIRANGE"),
  numRange: plain("NUMRANGE"),
  oid: plain("OID"),
  real: plain("REAL"),
  regclass: plain("REGCLASS"),
  regconfig: plain("REGCONFIG"),
  /** `TIME(3) WITHOUT TIME ZONE` */
  time: zoned("TIME"),
  /** `TIMESTAMP(3) WITH TIME ZONE` */
  timestamp: zoned("TIMESTAMP"),
  tsMultirange: plain("TSMULTIRANGE"),
  tsRange: plain("TSRANGE"),
  tsquery: plain("TSQUERY"),
  tstzMultirange: plain("TSTZMULTIRANGE"),
  tstzRange: plain("TSTZRANGE"),
  tsvector: plain("TSVECTOR"),
  xml: plain("XML"),
});

function isAbsent(value: unknown): boolean {
  return value === undefined;
}

/** Always in quotes: a domain may be called like a keyword. */
function quoted(part: string): string {
  return `"${part.replaceAll('"', '""')}"`;
}

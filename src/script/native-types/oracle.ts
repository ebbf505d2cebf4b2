import { argument, expected, flag, optionsOf, type OptionTable, wholeNumber } from "../check.js";
import type { DeclaredType } from "../declared-type.js";
import { native } from "./native.js";

export interface OracleTimestampOptions {
  /** `WITH TIME ZONE`. Default `false`. */
  readonly timezone?: boolean;
  /** `WITH LOCAL TIME ZONE`: kept in the time zone of the database, shown in that of the session. Default `false`. */
  readonly localTimezone?: boolean;
  /** Digits of a second, 0 to 9. By default 6. */
  readonly precision?: number;
}

export interface DayToSecondOptions {
  /** Digits of the days, 0 to 9. By default 2. */
  readonly dayPrecision?: number;
  /** Digits of a second, 0 to 9. By default 6. */
  readonly secondPrecision?: number;
}

export interface YearToMonthOptions {
  /** Digits of the years, 0 to 9. By default 2. */
  readonly yearPrecision?: number;
}

const plain = (text: string) => (): DeclaredType => native("oracle", text);

const between = (least: number, most: number) =>
  expected<number>(
    `a whole number from ${least} to ${most}`,
    (value) => Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most,
  );
const digits = between(0, 9);

/** A type with a length it cannot do without; `unit` stands behind it. */
const sized =
  (of: string, word: string, most: number, unit = "") =>
  (length: number): DeclaredType =>
    native("oracle", `${word}(${argument(`t.oracle.${of}`, "the length", length, between(1, most))}${unit})`);

/** One whose length is 1 where it is left out. */
const padded =
  (of: string, word: string, most: number, unit = "") =>
  (length?: number): DeclaredType =>
    length === undefined ? native("oracle", word) : sized(of, word, most, unit)(length);

const timestampOptions: OptionTable<OracleTimestampOptions> = {
  timezone: flag,
  localTimezone: flag,
  precision: digits,
};

/** Types that only Oracle has. https://docs.oracle.com/en/database/oracle/oracle-database/19/sqlrf/Data-Types.html */
export const oracleTypes = Object.freeze({
  bfile: plain("BFILE"),
  binaryDouble: plain("BINARY_DOUBLE"),
  binaryFloat: plain("BINARY_FLOAT"),
  blob: plain("BLOB"),
  /** `BOOLEAN`, from Oracle 23. */
  boolean: plain("BOOLEAN"),
  /** `CHAR(5 CHAR)`, `CHAR` */
  char: padded("char", "CHAR", 2000, " CHAR"),
  clob: plain("CLOB"),
  /** A day and a time of day, to the second. */
  date: plain("DATE"),
  /** `FLOAT(53)`: so many binary digits, 126 where it is left out. */
  float: (binaryPrecision?: number): DeclaredType =>
    binaryPrecision === undefined
      ? native("oracle", "FLOAT")
      : native("oracle", `FLOAT(${argument("t.oracle.float", "the precision", binaryPrecision, between(1, 126))})`),
  /** `INTERVAL DAY(2) TO SECOND(3)` */
  intervalDayToSecond: (options?: DayToSecondOptions): DeclaredType => {
    const { dayPrecision, secondPrecision } = optionsOf("t.oracle.intervalDayToSecond", options, {
      dayPrecision: digits,
      secondPrecision: digits,
    });
    return native("oracle", `INTERVAL DAY${inParentheses(dayPrecision)} TO SECOND${inParentheses(secondPrecision)}`);
  },
  /** `INTERVAL YEAR(4) TO MONTH` */
  intervalYearToMonth: (options?: YearToMonthOptions): DeclaredType => {
    const { yearPrecision } = optionsOf("t.oracle.intervalYearToMonth", options, { yearPrecision: digits });
    return native("oracle", `INTERVAL YEAR${inParentheses(yearPrecision)} TO MONTH`);
  },
  /** `JSON`, from Oracle 21. */
  json: plain("JSON"),
  /** Oracle advises against it: say `t.text()`. */
  long: plain("LONG"),
  longRaw: plain("LONG RAW"),
  /** `NCHAR(5)`, `NCHAR` */
  nchar: padded("nchar", "NCHAR", 1000),
  nclob: plain("NCLOB"),
  /** `NUMBER`, `NUMBER(10)`, `NUMBER(10, 2)`; a scale may be negative. */
  number: (precision?: number, scale?: number): DeclaredType => {
    if (precision === undefined) {
      if (scale !== undefined) argument("t.oracle.number", "the scale", scale, expected("left out", isAbsent));
      return native("oracle", "NUMBER");
    }
    const most = argument("t.oracle.number", "the precision", precision, between(1, 38));
    if (scale === undefined) return native("oracle", `NUMBER(${most})`);
    return native("oracle", `NUMBER(${most}, ${argument("t.oracle.number", "the scale", scale, between(-84, 127))})`);
  },
  /** `NVARCHAR2(5)` */
  nvarchar2: sized("nvarchar2", "NVARCHAR2", 16383),
  /** `RAW(16)` */
  raw: sized("raw", "RAW", 32767),
  rowid: plain("ROWID"),
  /** `SDO_GEOMETRY`, of Oracle Spatial. */
  sdoGeometry: plain("SDO_GEOMETRY"),
  /** `TIMESTAMP(3) WITH TIME ZONE` */
  timestamp: (options?: OracleTimestampOptions): DeclaredType => {
    const of = "t.oracle.timestamp";
    const { timezone = false, localTimezone = false, precision } = optionsOf(of, options, timestampOptions);
    if (timezone && localTimezone)
      argument(of, '"localTimezone"', localTimezone, expected("false, or left out", isFalse));
    const zone = timezone ? " WITH TIME ZONE" : localTimezone ? " WITH LOCAL TIME ZONE" : "";
    return native("oracle", `TIMESTAMP${inParentheses(precision)}${zone}`);
  },
  urowid: plain("UROWID"),
  /** `VARCHAR2(5 CHAR)`; more than 4000 needs MAX_STRING_SIZE = EXTENDED. */
  varchar2: sized("varchar2", "VARCHAR2", 32767, " CHAR"),
  /** `VECTOR(768, *)`, from Oracle 23; `VECTOR` for any. */
  vector: (dimensions?: number): DeclaredType =>
    dimensions === undefined
      ? native("oracle", "VECTOR")
      : native("oracle", `VECTOR(${argument("t.oracle.vector", "the dimensions", dimensions, wholeNumber(1))}, *)`),
  xmlType: plain("XMLTYPE"),
});

function inParentheses(digits: number | undefined): string {
  return digits === undefined ? "" : `(${digits})`;
}

function isAbsent(value: unknown): boolean {
  return value === undefined;
}

function isFalse(value: unknown): boolean {
  return value === false;
}

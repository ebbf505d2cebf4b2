import { argument, expected, flag, isList, isText, name, optionsOf, type OptionTable, wholeNumber } from "../check.js";
import { declareType, type DeclaredType } from "../declared-type.js";
import { fraction, native } from "./native.js";

export interface MysqlIntegerOptions {
  /** `UNSIGNED`: no negative numbers, and twice as many positive ones. Default `false`. */
  readonly unsigned?: boolean;
  /** `ZEROFILL`, which makes it UNSIGNED, too. Default `false`. */
  readonly zerofill?: boolean;
  /** `INTEGER(11)`: for clients that look at it; what can be stored is the same. */
  readonly displayWidth?: number;
}

export interface MysqlNumberOptions {
  /** `UNSIGNED`. Default `false`. */
  readonly unsigned?: boolean;
  /** `ZEROFILL`. Default `false`. */
  readonly zerofill?: boolean;
}

export interface MysqlCollationOptions {
  /** `COLLATE latin1_bin`, as if it were said of the column itself. By default that of the character set. */
  readonly collation?: string;
}

export interface MysqlTextOptions extends MysqlCollationOptions {
  /** `CHARACTER SET latin1`. By default that of the table. */
  readonly charset?: string;
}

export interface MysqlTimeOptions {
  /** Digits of a second, 0 to 6. Default 0. */
  readonly fsp?: number;
}

const charset = expected<string>(
  'the name of a character set, such as "utf8mb4"',
  (value) => typeof value === "string" && /^[A-Za-z0-9_]+$/.test(value),
);
const numberOptions: OptionTable<MysqlNumberOptions> = { unsigned: flag, zerofill: flag };
const integerOptions: OptionTable<MysqlIntegerOptions> = { ...numberOptions, displayWidth: wholeNumber(1) };
const textOptions: OptionTable<MysqlTextOptions> = { charset, collation: name };
const aLength = wholeNumber(1);

const plain = (text: string) => (): DeclaredType => native("mysql", text);

const integer =
  (of: string, word: string) =>
  (options?: MysqlIntegerOptions): DeclaredType => {
    const { displayWidth, ...signs } = optionsOf(`t.mysql.${of}`, options, integerOptions);
    const width = displayWidth === undefined ? "" : `(${displayWidth})`;
    return declareType({ kind: "native", dialect: "mysql", text: `${word}${width}${signed(signs)}`, whole: true });
  };

const decimal =
  (of: string, word: string) =>
  (precision?: number, scale?: number, options?: MysqlNumberOptions): DeclaredType => {
    const called = `t.mysql.${of}`;
    const digits = [
      ...(precision === undefined ? [] : [argument(called, "the precision", precision, aLength)]),
      ...(scale === undefined ? [] : [argument(called, "the scale", scale, scaleUpTo(precision))]),
    ];
    const parameters = digits.length === 0 ? "" : `(${digits.join(", ")})`;
    return native("mysql", `${word}${parameters}${signed(optionsOf(called, options, numberOptions))}`);
  };

const timed =
  (of: string, word: string) =>
  (options?: MysqlTimeOptions): DeclaredType => {
    const { fsp } = optionsOf<MysqlTimeOptions>(`t.mysql.${of}`, options, { fsp: fraction });
    return native("mysql", fsp === undefined ? word : `${word}(${fsp})`);
  };

/** A length that must be there, since the server would ask for it. */
const sizedText =
  (of: string, word: string) =>
  (length: number, options?: MysqlTextOptions): DeclaredType =>
    text(`t.mysql.${of}`, `${word}(${argument(`t.mysql.${of}`, "the length", length, aLength)})`, options);

/** The character set is the national one. */
const nationalText =
  (of: string, word: string) =>
  (length: number, options?: MysqlCollationOptions): DeclaredType => {
    const called = `t.mysql.${of}`;
    const { collation = null } = optionsOf<MysqlCollationOptions>(called, options, { collation: name });
    return declareType(
      { kind: "native", dialect: "mysql", text: `${word}(${argument(called, "the length", length, aLength)})` },
      collation,
    );
  };

const longText =
  (of: string, word: string) =>
  (options?: MysqlTextOptions): DeclaredType =>
    text(`t.mysql.${of}`, word, options);

const members =
  (of: string, word: string, most: number) =>
  (values: readonly string[], options?: MysqlTextOptions): DeclaredType => {
    const called = `t.mysql.${of}`;
    const isMember = (value: unknown): boolean =>
      isText(value) && !value.endsWith(" ") && (word === "ENUM" || (!value.includes(",") && value !== ""));
    const known = expected<readonly string[]>(
      `an array of at least one and at most ${most} strings, all different whatever their case, none with a space at its end${word === "SET" ? ", none empty or with a comma" : ""}`,
      (value) =>
        isList(value, isMember) &&
        (value as readonly string[]).length <= most &&
        new Set((value as readonly string[]).map((one) => one.toLowerCase())).size === (value as string[]).length,
    );
    const given = argument(called, "the members", values, known);
    return text(called, `${word}(${given.map(quoted).join(", ")})`, options);
  };

function text(called: string, word: string, options: MysqlTextOptions | undefined): DeclaredType {
  const { charset: set, collation = null } = optionsOf(called, options, textOptions);
  const full = set === undefined ? word : `${word} CHARACTER SET ${set}`;
  return declareType({ kind: "native", dialect: "mysql", text: full }, collation);
}

function signed({ unsigned = false, zerofill = false }: MysqlNumberOptions): string {
  return `${unsigned ? " UNSIGNED" : ""}${zerofill ? " ZEROFILL" : ""}`;
}

function scaleUpTo(precision: number | undefined) {
  return expected<number>(
    "a whole number, at most the precision",
    (value) => precision !== undefined && wholeNumber(0).fits(value) && Number(value) <= precision,
  );
}

const escapes: Readonly<Record<string, string>> = {
  "'": "''",
  "\\": "\\\\",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "\x1a": "\\Z",
};

/** A string as MySQL reads it, where a backslash begins an escape. */
function quoted(value: string): string {
  return `'${value.replaceAll(/['\\\n\r\t\x1a]/g, (character) => escapes[character] ?? character)}'`;
}

/** Types that only MySQL and MariaDB have. https://dev.mysql.com/doc/refman/8.0/en/data-types.html */
export const mysqlTypes = Object.freeze({
  /** `TINYINT`, `TINYINT(1)`, `TINYINT UNSIGNED` */
  tinyInt: integer("tinyInt", "TINYINT"),
  /** `SMALLINT UNSIGNED` */
  smallInt: integer("smallInt", "SMALLINT"),
  /** `MEDIUMINT` */
  mediumInt: integer("mediumInt", "MEDIUMINT"),
  /** `INTEGER UNSIGNED`, `INTEGER(11) UNSIGNED ZEROFILL` */
  integer: integer("integer", "INTEGER"),
  /** `BIGINT UNSIGNED` */
  bigInt: integer("bigInt", "BIGINT"),
  /** `BIT`, `BIT(3)` */
  bit: (length?: number): DeclaredType => {
    if (length === undefined) return native("mysql", "BIT");
    const most = expected<number>("a whole number from 1 to 64", (value) => aLength.fits(value) && Number(value) <= 64);
    return native("mysql", `BIT(${argument("t.mysql.bit", "the length", length, most)})`);
  },
  boolean: plain("BOOL"),
  /** `DECIMAL(10, 2) UNSIGNED` */
  decimal: decimal("decimal", "DECIMAL"),
  /** `NUMERIC(10, 2)` */
  numeric: decimal("numeric", "NUMERIC"),
  /** `FLOAT`, `FLOAT(10, 2)` */
  float: decimal("float", "FLOAT"),
  /** `DOUBLE`, `DOUBLE(10, 2) UNSIGNED` */
  double: (precision?: number, scale?: number, options?: MysqlNumberOptions): DeclaredType =>
    both("double", "DOUBLE", precision, scale, options),
  /** `REAL`, which is DOUBLE here. */
  real: (precision?: number, scale?: number, options?: MysqlNumberOptions): DeclaredType =>
    both("real", "REAL", precision, scale, options),
  date: plain("DATE"),
  /** `DATETIME(6)` */
  dateTime: timed("dateTime", "DATETIME"),
  /** `TIME(6)` */
  time: timed("time", "TIME"),
  /** `TIMESTAMP(6)` */
  timestamp: timed("timestamp", "TIMESTAMP"),
  year: plain("YEAR"),
  /** `CHAR(5) CHARACTER SET latin1` */
  char: sizedText("char", "CHAR"),
  /** `VARCHAR(50) CHARACTER SET utf8mb4` */
  varchar: sizedText("varchar", "VARCHAR"),
  /** `NATIONAL CHAR(5)` */
  nchar: nationalText("nchar", "NATIONAL CHAR"),
  /** `NATIONAL VARCHAR(5)` */
  nvarchar: nationalText("nvarchar", "NATIONAL VARCHAR"),
  tinyText: longText("tinyText", "TINYTEXT"),
  text: longText("text", "TEXT"),
  mediumText: longText("mediumText", "MEDIUMTEXT"),
  longText: longText("longText", "LONGTEXT"),
  /** `ENUM('a', 'b')` */
  enum: members("enum", "ENUM", 65535),
  /** `SET('a', 'b')`: any of them at once. */
  set: members("set", "SET", 64),
  /** `BINARY(5)` */
  binary: (length: number): DeclaredType =>
    native("mysql", `BINARY(${argument("t.mysql.binary", "the length", length, aLength)})`),
  /** `VARBINARY(5)` */
  varbinary: (length: number): DeclaredType =>
    native("mysql", `VARBINARY(${argument("t.mysql.varbinary", "the length", length, aLength)})`),
  tinyBlob: plain("TINYBLOB"),
  blob: plain("BLOB"),
  mediumBlob: plain("MEDIUMBLOB"),
  longBlob: plain("LONGBLOB"),
  json: plain("JSON"),
  geometry: plain("GEOMETRY"),
  geometryCollection: plain("GEOMETRYCOLLECTION"),
  lineString: plain("LINESTRING"),
  multiLineString: plain("MULTILINESTRING"),
  multiPoint: plain("MULTIPOINT"),
  multiPolygon: plain("MULTIPOLYGON"),
  point: plain("POINT"),
  polygon: plain("POLYGON"),
});

/** DOUBLE and REAL take both digits or none. */
function both(
  of: string,
  word: string,
  precision: number | undefined,
  scale: number | undefined,
  options: MysqlNumberOptions | undefined,
): DeclaredType {
  if (precision !== undefined) {
    argument(`t.mysql.${of}`, "the precision", precision, aLength);
    argument(`t.mysql.${of}`, "the scale", scale, scaleUpTo(precision));
  }
  return decimal(of, word)(precision, scale, options);
}

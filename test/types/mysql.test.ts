import { describe, expect, test } from "vitest";
import { dialectFor } from "../../src/dialect/registry.js";
import { Failure } from "../../src/diagnostics/diagnostic.js";
import { t } from "../../src/index.js";
import type { DeclaredType } from "../../src/script/type-constructors.js";
import { createTable, type Printed, testTypes } from "./printed.js";

const mysql = dialectFor({ name: "mysql" });
const mariadb = dialectFor({ name: "mariadb" });

const needsLength: Printed = null;

const table: Readonly<Record<string, Printed>> = {
  Integer: "INTEGER",
  BigInteger: "BIGINT",
  SmallInteger: "SMALLINT",
  "String()": needsLength,
  "String(50)": "VARCHAR(50)",
  "Text()": "TEXT",
  "Text(100)": "TEXT(100)",
  "Unicode(50)": "VARCHAR(50)",
  UnicodeText: "TEXT",
  Boolean: "BOOL",
  Date: "DATE",
  DateTime: "DATETIME",
  "DateTime(timezone=True)": "DATETIME",
  Time: "TIME",
  "Time(timezone=True)": "TIME",
  Interval: "DATETIME",
  "Interval(native=False)": "DATETIME",
  "Interval(second_precision=3,day_precision=2)": {
    prints: "DATETIME(3)",
    alembic: "DATETIME",
    why: "its digits of a second would be lost",
  },
  "Numeric()": "NUMERIC",
  "Numeric(10)": "NUMERIC(10)",
  "Numeric(10,2)": "NUMERIC(10, 2)",
  "Float()": "FLOAT",
  "Float(10)": "FLOAT(10)",
  "Float(53)": "FLOAT(53)",
  "Float(5) asdecimal": "FLOAT(5)",
  "Float(54)": { prints: null, alembic: "FLOAT(54)", why: "the server refuses more than 53 bits" },
  "Double()": "DOUBLE",
  "Double(10)": "DOUBLE",
  "LargeBinary()": "BLOB",
  "LargeBinary(100)": "BLOB(100)",
  "Enum(native_enum=False)": "VARCHAR(2)",
  "Enum(native_enum=False,length=20)": "VARCHAR(20)",
  "Enum('a','bb') unnamed": "ENUM('a', 'bb')",
  JSON: "JSON",
  "Uuid()": "CHAR(32)",
  "Uuid(native_uuid=False)": "CHAR(32)",
  UUID: { prints: "CHAR(32)", alembic: "UUID", why: "there is no type of that name before MariaDB 10.7" },
  PickleType: "BLOB",
  "ARRAY(Integer)": null,
  "ARRAY(Integer,dimensions=2)": null,
  "ARRAY(String(5))": null,
  "String().with_variant(Text,'mysql')": "VARCHAR(10)",
  INTEGER: "INTEGER",
  INT: "INTEGER",
  BIGINT: "BIGINT",
  SMALLINT: "SMALLINT",
  VARCHAR: needsLength,
  "VARCHAR(50)": "VARCHAR(50)",
  CHAR: "CHAR",
  "CHAR(5)": "CHAR(5)",
  "NCHAR(5)": "NATIONAL CHAR(5)",
  "NVARCHAR(5)": "NATIONAL VARCHAR(5)",
  NVARCHAR: needsLength,
  TEXT: "TEXT",
  CLOB: { prints: null, alembic: "CLOB", why: "the server has no type of that name" },
  BLOB: "BLOB",
  "BINARY(5)": "BINARY(5)",
  BINARY: "BINARY",
  "VARBINARY(5)": "VARBINARY(5)",
  VARBINARY: needsLength,
  "DECIMAL(10,2)": "DECIMAL(10, 2)",
  DECIMAL: "DECIMAL",
  "NUMERIC(10,2)": "NUMERIC(10, 2)",
  NUMERIC: "NUMERIC",
  REAL: "REAL",
  FLOAT: "FLOAT",
  "FLOAT(5)": "FLOAT(5)",
  DOUBLE: "DOUBLE",
  DOUBLE_PRECISION: "DOUBLE PRECISION",
  DATE: "DATE",
  DATETIME: "DATETIME",
  TIME: "TIME",
  TIMESTAMP: {
    prints: "TIMESTAMP NULL",
    alembic: "TIMESTAMP",
    why: "without NULL it is NOT NULL where explicit_defaults_for_timestamp is off",
  },
  "TIMESTAMP(timezone=True)": { prints: "TIMESTAMP NULL", alembic: "TIMESTAMP", why: "as above" },
  BOOLEAN: "BOOL",
};

describe("mysql", () => testTypes(mysql, table));
describe("mariadb", () => testTypes(mariadb, table));

const my = t.mysql;
const native: readonly (readonly [DeclaredType, string])[] = [
  [my.tinyInt(), "TINYINT"],
  [my.tinyInt({ displayWidth: 1, unsigned: true }), "TINYINT(1) UNSIGNED"],
  [my.smallInt({ unsigned: true }), "SMALLINT UNSIGNED"],
  [my.mediumInt({ displayWidth: 9 }), "MEDIUMINT(9)"],
  [my.integer({ displayWidth: 11, unsigned: true, zerofill: true }), "INTEGER(11) UNSIGNED ZEROFILL"],
  [my.bigInt(), "BIGINT"],
  [my.bit(), "BIT"],
  [my.bit(3), "BIT(3)"],
  [my.boolean(), "BOOL"],
  [my.decimal(10, 2, { unsigned: true }), "DECIMAL(10, 2) UNSIGNED"],
  [my.numeric(), "NUMERIC"],
  [my.float(10, 2), "FLOAT(10, 2)"],
  [my.double(), "DOUBLE"],
  [my.double(10, 2), "DOUBLE(10, 2)"],
  [my.real(), "REAL"],
  [my.date(), "DATE"],
  [my.dateTime({ fsp: 6 }), "DATETIME(6)"],
  [my.time({ fsp: 6 }), "TIME(6)"],
  [my.timestamp({ fsp: 6 }), "TIMESTAMP(6) NULL"],
  [my.year(), "YEAR"],
  [my.char(5, { charset: "latin1", collation: "latin1_bin" }), "CHAR(5) CHARACTER SET latin1 COLLATE latin1_bin"],
  [my.varchar(50, { collation: "utf8mb4_bin" }), "VARCHAR(50) COLLATE utf8mb4_bin"],
  [my.nchar(5), "NATIONAL CHAR(5)"],
  [my.nvarchar(5), "NATIONAL VARCHAR(5)"],
  [my.tinyText(), "TINYTEXT"],
  [my.text(), "TEXT"],
  [my.mediumText(), "MEDIUMTEXT"],
  [my.longText({ charset: "utf8mb4" }), "LONGTEXT CHARACTER SET utf8mb4"],
  [my.enum(["a", "it's", "b\\c"]), "ENUM('a', 'it''s', 'b\\\\c')"],
  [my.set(["a", "b"]), "SET('a', 'b')"],
  [my.binary(5), "BINARY(5)"],
  [my.varbinary(5), "VARBINARY(5)"],
  [my.tinyBlob(), "TINYBLOB"],
  [my.blob(), "BLOB"],
  [my.mediumBlob(), "MEDIUMBLOB"],
  [my.longBlob(), "LONGBLOB"],
  [my.json(), "JSON"],
  [my.geometry(), "GEOMETRY"],
  [my.point(), "POINT"],
];

describe.each([mysql, mariadb])("$name", (dialect) => {
  test.each(native.map(([type, text]) => [text, type] as const))("%s", (text, type) => {
    expect(createTable(type, dialect)).toBe(`CREATE TABLE a (\n    x ${text}\n)`);
  });
});

test("MariaDB's own types are no types of MySQL", () => {
  for (const [type, text] of [
    [t.mariadb.inet4(), "INET4"],
    [t.mariadb.inet6(), "INET6"],
    [t.mariadb.uuid(), "UUID"],
  ] as const) {
    expect(createTable(type, mariadb)).toContain(`x ${text}\n`);
    expect(() => createTable(type, mysql)).toThrow(Failure);
  }
});

test.each([
  ["members that differ in case only", t.enum(["a", "A"])],
  ["a member with a space at its end", t.enum(["a "])],
  ["more text than a row has room for", t.string(65536)],
  ["more characters than CHAR has", t.char(256)],
  ["more digits than DECIMAL has", t.numeric(66)],
])("%s is no type here", (_, type) => {
  for (const dialect of [mysql, mariadb]) expect(() => createTable(type, dialect)).toThrow(Failure);
});

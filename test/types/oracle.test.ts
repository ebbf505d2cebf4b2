import { describe, expect, test } from "vitest";
import { dialectFor } from "../../src/dialect/registry.js";
import { Failure } from "../../src/diagnostics/diagnostic.js";
import { t } from "../../src/index.js";
import type { DeclaredType } from "../../src/script/type-constructors.js";
import { createTable, type Printed, testTypes } from "./printed.js";

const oracle = dialectFor({ name: "oracle" });

const differs = (prints: string | null, alembic: string, why: string): Printed => ({ prints, alembic, why });
const wholes = "NUMERIC without digits is a whole number on Oracle, NUMBER has as many digits as a value needs";
const zoned = "DATE has neither fractions of a second nor a time zone, and would drop both";
const noLength = "the server refuses it without a length";
const noTime = "there is no type for a time of day";
const binary = "t.float counts binary digits, as Oracle does";
const characters = "characters, whatever NLS_LENGTH_SEMANTICS says";
const synonym = "VARCHAR may come to mean something else, says the manual";

testTypes(oracle, {
  Integer: "INTEGER",
  BigInteger: "NUMBER(19)",
  SmallInteger: "SMALLINT",
  "String()": differs(null, "VARCHAR2", noLength),
  "String(50)": "VARCHAR2(50 CHAR)",
  "Text()": "CLOB",
  "Text(100)": "CLOB",
  "Unicode(50)": "VARCHAR2(50 CHAR)",
  UnicodeText: "CLOB",
  Boolean: "SMALLINT",
  Date: "DATE",
  DateTime: differs("TIMESTAMP", "DATE", zoned),
  "DateTime(timezone=True)": differs("TIMESTAMP WITH TIME ZONE", "DATE", zoned),
  Time: differs(null, "TIME", noTime),
  "Time(timezone=True)": differs(null, "TIME", noTime),
  Interval: "INTERVAL DAY TO SECOND",
  "Interval(native=False)": differs("TIMESTAMP", "DATE", zoned),
  "Interval(second_precision=3,day_precision=2)": differs(
    "INTERVAL DAY TO SECOND(3)",
    "INTERVAL DAY(2) TO SECOND(3)",
    "two digits of days are what Oracle has anyway",
  ),
  "Numeric()": differs("NUMBER", "NUMERIC", wholes),
  "Numeric(10)": differs("NUMBER(10)", "NUMERIC(10)", "Oracle's own word for it"),
  "Numeric(10,2)": differs("NUMBER(10, 2)", "NUMERIC(10, 2)", "Oracle's own word for it"),
  "Float()": "FLOAT",
  "Float(10)": differs("FLOAT(10)", "ERR", binary),
  "Float(53)": differs("FLOAT(53)", "ERR", binary),
  "Float(5) asdecimal": differs("FLOAT(5)", "ERR", binary),
  "Float(54)": differs("FLOAT(54)", "ERR", binary),
  "Double()": "DOUBLE PRECISION",
  "Double(10)": differs("DOUBLE PRECISION", "DOUBLE PRECISION(53)", "the server refuses a precision there"),
  "LargeBinary()": "BLOB",
  "LargeBinary(100)": "BLOB",
  "Enum(native_enum=False)": differs("VARCHAR2(2 CHAR)", "VARCHAR(2 CHAR)", synonym),
  "Enum(native_enum=False,length=20)": differs("VARCHAR2(20 CHAR)", "VARCHAR(20 CHAR)", synonym),
  "Enum('a','bb') unnamed": differs("VARCHAR2(2 CHAR)", "VARCHAR(2 CHAR)", synonym),
  JSON: differs("CLOB CHECK (x IS JSON)", "ERR", "before 21 this is how Oracle keeps documents"),
  "Uuid()": "CHAR(32)",
  "Uuid(native_uuid=False)": "CHAR(32)",
  UUID: differs("CHAR(32)", "UUID", "there is no type of that name"),
  PickleType: "BLOB",
  "ARRAY(Integer)": null,
  "ARRAY(Integer,dimensions=2)": null,
  "ARRAY(String(5))": null,
  "String().with_variant(Text,'mysql')": "VARCHAR2(10 CHAR)",
  INTEGER: "INTEGER",
  INT: "INTEGER",
  BIGINT: differs("NUMBER(19)", "BIGINT", "there is no type of that name"),
  SMALLINT: "SMALLINT",
  VARCHAR: differs(null, "VARCHAR", noLength),
  "VARCHAR(50)": differs("VARCHAR2(50 CHAR)", "VARCHAR(50 CHAR)", synonym),
  CHAR: "CHAR",
  "CHAR(5)": differs("CHAR(5 CHAR)", "CHAR(5)", characters),
  "NCHAR(5)": "NCHAR(5)",
  "NVARCHAR(5)": "NVARCHAR2(5)",
  NVARCHAR: differs(null, "NVARCHAR2", noLength),
  TEXT: differs("CLOB", "TEXT", "there is no type of that name"),
  CLOB: "CLOB",
  BLOB: "BLOB",
  "BINARY(5)": differs("RAW(5)", "BINARY(5)", "there is no type of that name"),
  BINARY: differs(null, "BINARY", noLength),
  "VARBINARY(5)": differs("RAW(5)", "VARBINARY(5)", "there is no type of that name"),
  VARBINARY: differs(null, "VARBINARY", noLength),
  "DECIMAL(10,2)": differs("NUMBER(10, 2)", "DECIMAL(10, 2)", "Oracle's own word for it"),
  DECIMAL: differs("NUMBER", "DECIMAL", wholes),
  "NUMERIC(10,2)": differs("NUMBER(10, 2)", "NUMERIC(10, 2)", "Oracle's own word for it"),
  REAL: "REAL",
  FLOAT: "FLOAT",
  "FLOAT(5)": differs("FLOAT(5)", "ERR", binary),
  DOUBLE: differs("DOUBLE PRECISION", "DOUBLE", "there is no type of that name"),
  DOUBLE_PRECISION: "DOUBLE PRECISION",
  DATETIME: differs("TIMESTAMP", "DATETIME", "there is no type of that name"),
  TIMESTAMP: "TIMESTAMP",
  "TIMESTAMP(timezone=True)": "TIMESTAMP WITH TIME ZONE",
  DATE: "DATE",
  TIME: differs(null, "TIME", noTime),
  BOOLEAN: differs("SMALLINT", "BOOLEAN", "it came with 23"),
});

const native: Readonly<Record<string, readonly [DeclaredType, string]>> = {
  "orc.BFILE()": [t.oracle.bfile(), "BFILE"],
  "orc.BINARY_DOUBLE()": [t.oracle.binaryDouble(), "BINARY_DOUBLE"],
  "orc.BINARY_FLOAT()": [t.oracle.binaryFloat(), "BINARY_FLOAT"],
  "orc.BLOB()": [t.oracle.blob(), "BLOB"],
  "orc.BOOLEAN()": [t.oracle.boolean(), "BOOLEAN"],
  "orc.CHAR(5)": [t.oracle.char(5), "CHAR(5 CHAR)"],
  "orc.CLOB()": [t.oracle.clob(), "CLOB"],
  "orc.DATE()": [t.oracle.date(), "DATE"],
  "orc.FLOAT()": [t.oracle.float(), "FLOAT"],
  "orc.FLOAT(binary_precision=53)": [t.oracle.float(53), "FLOAT(53)"],
  "orc.INTERVAL()": [t.oracle.intervalDayToSecond(), "INTERVAL DAY TO SECOND"],
  "orc.INTERVAL(day_precision=2,second_precision=3)": [
    t.oracle.intervalDayToSecond({ dayPrecision: 2, secondPrecision: 3 }),
    "INTERVAL DAY(2) TO SECOND(3)",
  ],
  "INTERVAL YEAR TO MONTH": [t.oracle.intervalYearToMonth(), "INTERVAL YEAR TO MONTH"],
  JSON: [t.oracle.json(), "JSON"],
  "orc.LONG()": [t.oracle.long(), "LONG"],
  "LONG RAW": [t.oracle.longRaw(), "LONG RAW"],
  "orc.NCHAR(5)": [t.oracle.nchar(5), "NCHAR(5)"],
  "orc.NCLOB()": [t.oracle.nclob(), "NCLOB"],
  "orc.NUMBER()": [t.oracle.number(), "NUMBER"],
  "orc.NUMBER(10)": [t.oracle.number(10), "NUMBER(10)"],
  "orc.NUMBER(10,2)": [t.oracle.number(10, 2), "NUMBER(10, 2)"],
  "orc.NVARCHAR2(5)": [t.oracle.nvarchar2(5), "NVARCHAR2(5)"],
  "orc.RAW(16)": [t.oracle.raw(16), "RAW(16)"],
  "orc.ROWID()": [t.oracle.rowid(), "ROWID"],
  SDO_GEOMETRY: [t.oracle.sdoGeometry(), "SDO_GEOMETRY"],
  "orc.TIMESTAMP()": [t.oracle.timestamp(), "TIMESTAMP"],
  "orc.TIMESTAMP(timezone=True)": [t.oracle.timestamp({ timezone: true }), "TIMESTAMP WITH TIME ZONE"],
  "orc.TIMESTAMP(local_timezone=True)": [
    t.oracle.timestamp({ localTimezone: true, precision: 3 }),
    "TIMESTAMP(3) WITH LOCAL TIME ZONE",
  ],
  UROWID: [t.oracle.urowid(), "UROWID"],
  "orc.VARCHAR2(5)": [t.oracle.varchar2(5), "VARCHAR2(5 CHAR)"],
  "orc.VECTOR()": [t.oracle.vector(), "VECTOR"],
  XMLTYPE: [t.oracle.xmlType(), "XMLTYPE"],
};

describe("types that only Oracle has", () => {
  test.each(Object.entries(native))("%s", (_, [type, text]) => {
    expect(createTable(type, oracle)).toContain(` ${text}\n`);
    expect(() => createTable(type, dialectFor({ name: "sqlite" }))).toThrow(Failure);
  });

  test("none is left out", () => {
    expect(Object.keys(native)).toHaveLength(
      Object.keys(t.oracle).length +
        Object.keys(native).filter((name) => /FLOAT\(b|INTERVAL\(d|NUMBER\(1|TIMESTAMP\(t|TIMESTAMP\(l/.test(name))
          .length,
    );
  });
});

describe("types that came later", () => {
  const types = (version: string) => (type: DeclaredType) =>
    createTable(type, dialectFor({ name: "oracle", version })).split("\n")[1];

  test("a document has a type of its own from 21 on", () => {
    expect(types("19")(t.json())).toBe("    x CLOB CHECK (x IS JSON)");
    expect(types("21")(t.json())).toBe("    x JSON");
  });

  test("a Boolean from 23 on, and needs no CHECK then", () => {
    const checked = t.boolean({ createConstraint: true, name: "ck" });
    expect(createTable(checked, oracle)).toContain("CONSTRAINT ck CHECK (x IN (0, 1))");
    expect(createTable(checked, dialectFor({ name: "oracle", version: "23" }))).toBe(
      "CREATE TABLE a (\n    x BOOLEAN\n)",
    );
  });
});

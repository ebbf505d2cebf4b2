import { describe, expect, it, test } from "vitest";
import { dialectFor } from "../../src/dialect/registry.js";
import { Failure } from "../../src/diagnostics/diagnostic.js";
import { t } from "../../src/index.js";
import { createTable, type Printed, testTypes } from "./printed.js";

// What SQLAlchemy prints offline is for SQL Server before 2008, whose types have been deprecated since.
const old = (prints: string, alembic: string): Printed => ({
  prints: `${prints} NULL`,
  alembic,
  why: "SQLAlchemy takes the version for one before 2008 when it does not know it",
});
const table: Readonly<Record<string, Printed>> = {
  Integer: "INTEGER NULL",
  BigInteger: "BIGINT NULL",
  SmallInteger: "SMALLINT NULL",
  "String()": "VARCHAR(max) NULL",
  "String(50)": "VARCHAR(50) NULL",
  "Text()": old("VARCHAR(max)", "TEXT"),
  "Text(100)": old("VARCHAR(max)", "TEXT(100)"),
  "Unicode(50)": "NVARCHAR(50) NULL",
  UnicodeText: old("NVARCHAR(max)", "NTEXT"),
  Boolean: "BIT NULL",
  Date: old("DATE", "DATETIME"),
  DateTime: { prints: "DATETIME2 NULL", alembic: "DATETIME", why: "DATETIME keeps a 300th of a second, from 1753 on" },
  "DateTime(timezone=True)": "DATETIMEOFFSET NULL",
  Time: old("TIME", "DATETIME"),
  "Time(timezone=True)": { prints: null, alembic: "DATETIME", why: "a time of day has no time zone" },
  Interval: { prints: "DATETIME2 NULL", alembic: "DATETIME", why: "as DateTime" },
  "Interval(native=False)": { prints: "DATETIME2 NULL", alembic: "DATETIME", why: "as DateTime" },
  "Interval(second_precision=3,day_precision=2)": {
    prints: "DATETIME2(3) NULL",
    alembic: "DATETIME",
    why: "DATETIME2 has digits of a second",
  },
  "Numeric()": "NUMERIC NULL",
  "Numeric(10)": "NUMERIC(10) NULL",
  "Numeric(10,2)": "NUMERIC(10, 2) NULL",
  "Float()": "FLOAT NULL",
  "Float(10)": "FLOAT(10) NULL",
  "Float(53)": "FLOAT(53) NULL",
  "Float(5) asdecimal": "FLOAT(5) NULL",
  "Float(54)": { prints: null, alembic: "FLOAT(54)", why: "there are 53 bits at the most" },
  "Double()": "DOUBLE PRECISION NULL",
  "Double(10)": "DOUBLE PRECISION NULL",
  "LargeBinary()": old("VARBINARY(max)", "IMAGE"),
  "LargeBinary(100)": old("VARBINARY(max)", "IMAGE"),
  "Enum(native_enum=False)": "VARCHAR(2) NULL",
  "Enum(native_enum=False,length=20)": "VARCHAR(20) NULL",
  "Enum('a','bb') unnamed": "VARCHAR(2) NULL",
  JSON: "NVARCHAR(max) NULL",
  "Uuid()": "UNIQUEIDENTIFIER NULL",
  "Uuid(native_uuid=False)": "CHAR(32) NULL",
  UUID: { prints: "UNIQUEIDENTIFIER NULL", alembic: "UUID", why: "there is no type of that name" },
  PickleType: old("VARBINARY(max)", "IMAGE"),
  "ARRAY(Integer)": null,
  "ARRAY(Integer,dimensions=2)": null,
  "ARRAY(String(5))": null,
  "String().with_variant(Text,'mysql')": "VARCHAR(10) NULL",
  INTEGER: "INTEGER NULL",
  INT: "INTEGER NULL",
  BIGINT: "BIGINT NULL",
  SMALLINT: "SMALLINT NULL",
  VARCHAR: "VARCHAR(max) NULL",
  "VARCHAR(50)": "VARCHAR(50) NULL",
  CHAR: "CHAR NULL",
  "CHAR(5)": "CHAR(5) NULL",
  "NCHAR(5)": "NCHAR(5) NULL",
  "NVARCHAR(5)": "NVARCHAR(5) NULL",
  NVARCHAR: "NVARCHAR(max) NULL",
  TEXT: old("VARCHAR(max)", "TEXT"),
  CLOB: { prints: "VARCHAR(max) NULL", alembic: "CLOB", why: "there is no type of that name" },
  BLOB: { prints: "VARBINARY(max) NULL", alembic: "BLOB", why: "there is no type of that name" },
  "BINARY(5)": "BINARY(5) NULL",
  BINARY: "BINARY NULL",
  "VARBINARY(5)": "VARBINARY(5) NULL",
  VARBINARY: "VARBINARY(max) NULL",
  "DECIMAL(10,2)": "DECIMAL(10, 2) NULL",
  DECIMAL: "DECIMAL NULL",
  "NUMERIC(10,2)": "NUMERIC(10, 2) NULL",
  REAL: "REAL NULL",
  FLOAT: "FLOAT NULL",
  "FLOAT(5)": "FLOAT(5) NULL",
  DOUBLE: { prints: "DOUBLE PRECISION NULL", alembic: "DOUBLE", why: "there is no type of that name" },
  DOUBLE_PRECISION: "DOUBLE PRECISION NULL",
  DATETIME: { prints: "DATETIME2 NULL", alembic: "DATETIME", why: "as DateTime" },
  TIMESTAMP: { prints: "DATETIME2 NULL", alembic: "TIMESTAMP", why: "TIMESTAMP is another word for ROWVERSION" },
  "TIMESTAMP(timezone=True)": {
    prints: "DATETIMEOFFSET NULL",
    alembic: "TIMESTAMP",
    why: "TIMESTAMP is another word for ROWVERSION",
  },
  DATE: old("DATE", "DATETIME"),
  TIME: old("TIME", "DATETIME"),
  BOOLEAN: { prints: "BIT NULL", alembic: "BOOLEAN", why: "there is no type of that name" },
};

const dialect = dialectFor({ name: "mssql" });

describe("types that mean something everywhere", () => {
  testTypes(dialect, table);
});

describe("types of SQL Server alone", () => {
  test.each([
    ["BIT", t.mssql.bit()],
    ["DATETIME", t.mssql.dateTime()],
    ["DATETIME2", t.mssql.dateTime2()],
    ["DATETIME2(3)", t.mssql.dateTime2({ precision: 3 })],
    ["DATETIMEOFFSET", t.mssql.dateTimeOffset()],
    ["DATETIMEOFFSET(7)", t.mssql.dateTimeOffset({ precision: 7 })],
    ["GEOGRAPHY", t.mssql.geography()],
    ["GEOMETRY", t.mssql.geometry()],
    ["HIERARCHYID", t.mssql.hierarchyId()],
    ["MONEY", t.mssql.money()],
    ["NVARCHAR(max)", t.mssql.nVarChar()],
    ["NVARCHAR(5)", t.mssql.nVarChar(5)],
    ["ROWVERSION", t.mssql.rowVersion()],
    ["SMALLDATETIME", t.mssql.smallDateTime()],
    ["SMALLMONEY", t.mssql.smallMoney()],
    ["SQL_VARIANT", t.mssql.sqlVariant()],
    ["TIME(0)", t.mssql.time({ precision: 0 })],
    ["TINYINT", t.mssql.tinyInt()],
    ["UNIQUEIDENTIFIER", t.mssql.uniqueIdentifier()],
    ["VARBINARY(max)", t.mssql.varBinary("max")],
    ["VARBINARY(5)", t.mssql.varBinary(5)],
    ["VARCHAR(max)", t.mssql.varChar()],
    ["VARCHAR(5)", t.mssql.varChar(5)],
    ["XML", t.mssql.xml()],
  ])("%s", (prints, type) => {
    expect(createTable(type, dialect)).toContain(` ${prints} NULL\n`);
    for (const name of ["sqlite", "postgresql"]) {
      expect(() => createTable(type, dialectFor({ name }))).toThrow(Failure);
    }
  });

  it("has none that are longer than a page, or than it counts", () => {
    expect(() => t.mssql.nVarChar(4001)).toThrow(Failure);
    expect(() => t.mssql.varChar(8001)).toThrow(Failure);
    expect(() => createTable(t.char(8001), dialect)).toThrow(Failure);
    expect(() => createTable(t.numeric(39), dialect)).toThrow(Failure);
    expect(createTable(t.string(8001), dialect)).toContain(" VARCHAR(max) NULL\n");
    expect(createTable(t.unicode(4001), dialect)).toContain(" NVARCHAR(max) NULL\n");
  });

  it("keeps members that are not ASCII out of code pages", () => {
    expect(createTable(t.enum(["red", "grün"]), dialect)).toContain(" NVARCHAR(4) NULL\n");
  });
});

import { t } from "../../src/index.js";
import type { DeclaredType } from "../../src/script/type-constructors.js";

/**
 * What a type of Alembic's is here: how it is said, what each dialect prints, and why that is not what SQLAlchemy 2.0.52
 * prints, where it is not. `null` is a type that the dialect refuses.
 */
export interface Row {
  /** As SQLAlchemy has it; a few have nothing of the kind. */
  readonly alembic: string;
  readonly type: DeclaredType;
  readonly sqlite: string | null;
  readonly postgresql: string | null;
  /** What SQLAlchemy prints instead, `"ERR"` where it fails, and why we do not. */
  readonly differs?: { readonly sqlite?: string; readonly postgresql?: string; readonly why: string };
  /** Why no engine here can make such a column. */
  readonly notExecutable?: string;
}

const row = (
  alembic: string,
  type: DeclaredType,
  sqlite: string | null,
  postgresql: string | null,
  differs?: Row["differs"],
): Row => ({ alembic, type, sqlite, postgresql, ...(differs === undefined ? {} : { differs }) });

const noSuchType = (postgresql: string): Row["differs"] => ({ postgresql, why: "PostgreSQL has no type of that name" });

/** Types that mean something everywhere. */
export const generic: readonly Row[] = [
  row("Integer", t.integer(), "INTEGER", "INTEGER"),
  row("BigInteger", t.bigInteger(), "BIGINT", "BIGINT"),
  row("SmallInteger", t.smallInteger(), "SMALLINT", "SMALLINT"),
  row("String()", t.string(), "VARCHAR", "VARCHAR"),
  row("String(50)", t.string(50), "VARCHAR(50)", "VARCHAR(50)"),
  row("Text()", t.text(), "TEXT", "TEXT"),
  row("Text(100)", t.text(100), "TEXT(100)", "TEXT", {
    postgresql: "TEXT(100)",
    why: "PostgreSQL's TEXT takes no length, and refuses one",
  }),
  row("Unicode(50)", t.unicode(50), "VARCHAR(50)", "VARCHAR(50)"),
  row("UnicodeText", t.unicodeText(), "TEXT", "TEXT"),
  row("Boolean", t.boolean(), "BOOLEAN", "BOOLEAN"),
  row("Date", t.date(), "DATE", "DATE"),
  row("DateTime", t.dateTime(), "DATETIME", "TIMESTAMP WITHOUT TIME ZONE"),
  row("DateTime(timezone=True)", t.dateTime({ timezone: true }), "DATETIME", "TIMESTAMP WITH TIME ZONE"),
  row("Time", t.time(), "TIME", "TIME WITHOUT TIME ZONE"),
  row("Time(timezone=True)", t.time({ timezone: true }), "TIME", "TIME WITH TIME ZONE"),
  row("Interval", t.interval(), "DATETIME", "INTERVAL"),
  row("Interval(native=False)", t.interval({ native: false }), "DATETIME", "TIMESTAMP WITHOUT TIME ZONE"),
  row("Interval(second_precision=3,day_precision=2)", t.interval({ precision: 3 }), "DATETIME", "INTERVAL(3)"),
  row("Numeric()", t.numeric(), "NUMERIC", "NUMERIC"),
  row("Numeric(10)", t.numeric(10), "NUMERIC(10)", "NUMERIC(10)"),
  row("Numeric(10,2)", t.numeric(10, 2), "NUMERIC(10, 2)", "NUMERIC(10, 2)"),
  row("Float()", t.float(), "FLOAT", "FLOAT"),
  row("Float(10)", t.float(10), "FLOAT", "FLOAT(10)"),
  row("Float(53)", t.float(53), "FLOAT", "FLOAT(53)"),
  row("Float(5) asdecimal", t.float(5), "FLOAT", "FLOAT(5)"),
  row("Float(54)", t.float(54), "FLOAT", null, {
    postgresql: "FLOAT(54)",
    why: "PostgreSQL refuses more than 53 bits",
  }),
  row("Double()", t.double(), "DOUBLE", "DOUBLE PRECISION"),
  row("Double(10)", t.double(), "DOUBLE", "DOUBLE PRECISION"),
  row("LargeBinary()", t.largeBinary(), "BLOB", "BYTEA"),
  row("LargeBinary(100)", t.largeBinary(100), "BLOB", "BYTEA"),
  row("Enum(native_enum=False)", t.enum(["a", "bb"], { nativeEnum: false }), "VARCHAR(2)", "VARCHAR(2)"),
  row(
    "Enum(native_enum=False,length=20)",
    t.enum(["a", "bb"], { nativeEnum: false, length: 20 }),
    "VARCHAR(20)",
    "VARCHAR(20)",
  ),
  row("Enum('a','bb') unnamed", t.enum(["a", "bb"]), "VARCHAR(2)", "VARCHAR(2)", {
    postgresql: "ERR",
    why: "without a name there is no type, and its members are text",
  }),
  row("JSON", t.json(), "JSON", "JSON"),
  row("Uuid()", t.uuid(), "CHAR(32)", "UUID"),
  row("Uuid(native_uuid=False)", t.uuid({ native: false }), "CHAR(32)", "CHAR(32)"),
  row("UUID", t.uuid(), "CHAR(32)", "UUID", {
    sqlite: "UUID",
    why: "a column of type UUID has NUMERIC affinity on SQLite, and 00000000000000000000000000000012 would become 12",
  }),
  row("PickleType", t.largeBinary(), "BLOB", "BYTEA"),
  row("ARRAY(Integer)", t.array(t.integer()), null, "INTEGER[]"),
  row("ARRAY(Integer,dimensions=2)", t.array(t.integer(), { dimensions: 2 }), null, "INTEGER[][]"),
  row("ARRAY(String(5))", t.array(t.string(5)), null, "VARCHAR(5)[]"),
  row("String().with_variant(Text,'mysql')", t.string(10).withVariant(t.text(), "sqlite"), "TEXT", "VARCHAR(10)", {
    sqlite: "VARCHAR(10)",
    why: "the variant is for SQLite here, and for MySQL there",
  }),
];

/** SQLAlchemy's types in capitals: the words of the SQL standard, and of nobody. */
export const standard: readonly Row[] = [
  row("INTEGER", t.integer(), "INTEGER", "INTEGER"),
  row("INT", t.integer(), "INTEGER", "INTEGER"),
  row("BIGINT", t.bigInteger(), "BIGINT", "BIGINT"),
  row("SMALLINT", t.smallInteger(), "SMALLINT", "SMALLINT"),
  row("VARCHAR", t.string(), "VARCHAR", "VARCHAR"),
  row("VARCHAR(50)", t.string(50), "VARCHAR(50)", "VARCHAR(50)"),
  row("CHAR", t.char(), "CHAR", "CHAR"),
  row("CHAR(5)", t.char(5), "CHAR(5)", "CHAR(5)"),
  row("NCHAR(5)", t.nationalChar(5), "NCHAR(5)", "NCHAR(5)"),
  row("NVARCHAR(5)", t.nationalVarchar(5), "NVARCHAR(5)", null, noSuchType("NVARCHAR(5)")),
  row("NVARCHAR", t.nationalVarchar(), "NVARCHAR", null, noSuchType("NVARCHAR")),
  row("TEXT", t.text(), "TEXT", "TEXT"),
  row("CLOB", t.clob(), "CLOB", null, noSuchType("CLOB")),
  row("BLOB", t.blob(), "BLOB", null, noSuchType("BLOB")),
  row("BINARY(5)", t.binary(5), "BINARY(5)", null, noSuchType("BINARY(5)")),
  row("BINARY", t.binary(), "BINARY", null, noSuchType("BINARY")),
  row("VARBINARY(5)", t.varbinary(5), "VARBINARY(5)", null, noSuchType("VARBINARY(5)")),
  row("VARBINARY", t.varbinary(), "VARBINARY", null, noSuchType("VARBINARY")),
  row("DECIMAL(10,2)", t.decimal(10, 2), "DECIMAL(10, 2)", "DECIMAL(10, 2)"),
  row("DECIMAL", t.decimal(), "DECIMAL", "DECIMAL"),
  row("NUMERIC(10,2)", t.numeric(10, 2), "NUMERIC(10, 2)", "NUMERIC(10, 2)"),
  row("REAL", t.real(), "REAL", "REAL"),
  row("FLOAT", t.float(), "FLOAT", "FLOAT"),
  row("FLOAT(5)", t.float(5), "FLOAT", "FLOAT(5)"),
  row("DOUBLE", t.double(), "DOUBLE", "DOUBLE PRECISION", noSuchType("DOUBLE")),
  row("DOUBLE_PRECISION", t.doublePrecision(), "DOUBLE PRECISION", "DOUBLE PRECISION"),
  row("DATETIME", t.dateTime(), "DATETIME", "TIMESTAMP WITHOUT TIME ZONE", noSuchType("DATETIME")),
  row("TIMESTAMP", t.timestamp(), "TIMESTAMP", "TIMESTAMP WITHOUT TIME ZONE"),
  row("TIMESTAMP(timezone=True)", t.timestamp({ timezone: true }), "TIMESTAMP", "TIMESTAMP WITH TIME ZONE"),
  row("DATE", t.date(), "DATE", "DATE"),
  row("TIME", t.time(), "TIME", "TIME WITHOUT TIME ZONE"),
  row("BOOLEAN", t.boolean(), "BOOLEAN", "BOOLEAN"),
];

const pg = t.postgresql;
const only = (alembic: string, type: DeclaredType, postgresql: string, why?: string): Row => ({
  ...row(alembic, type, null, postgresql),
  ...(why === undefined ? {} : { notExecutable: why }),
});
const plain = (names: Readonly<Record<string, () => DeclaredType>>): readonly Row[] =>
  Object.entries(names).map(([name, make]) => only(`pg.${name}()`, make(), name));

/** What only PostgreSQL has. */
export const postgresql: readonly Row[] = [
  row("pg.BIGINT()", t.bigInteger(), "BIGINT", "BIGINT"),
  only("pg.BIT()", pg.bit(), "BIT(1)"),
  only("pg.BIT(3)", pg.bit(3), "BIT(3)"),
  only("pg.BIT(3,varying=True)", pg.bit(3, { varying: true }), "BIT VARYING(3)"),
  only("pg.BIT(varying=True)", pg.bit(undefined, { varying: true }), "BIT VARYING"),
  ...plain({
    BYTEA: pg.bytea,
    CIDR: pg.cidr,
    INET: pg.inet,
    MACADDR: pg.macaddr,
    MACADDR8: pg.macaddr8,
    DATERANGE: pg.dateRange,
    INT4RANGE: pg.int4range,
    INT8RANGE: pg.int8range,
    NUMRANGE: pg.numRange,
    TSRANGE: pg.tsRange,
    TSTZRANGE: pg.tstzRange,
    INT4MULTIRANGE: pg.int4multirange,
    INT8MULTIRANGE: pg.int8multirange,
    NUMMULTIRANGE: pg.numMultirange,
    DATEMULTIRANGE: pg.dateMultirange,
    TSMULTIRANGE: pg.tsMultirange,
    TSTZMULTIRANGE: pg.tstzMultirange,
    JSONB: pg.jsonb,
    JSONPATH: pg.jsonpath,
    MONEY: pg.money,
    OID: pg.oid,
    REGCLASS: pg.regclass,
    REGCONFIG: pg.regconfig,
    REAL: pg.real,
    TSQUERY: pg.tsquery,
    TSVECTOR: pg.tsvector,
    XML: pg.xml,
  }),
  only("pg.CITEXT()", pg.citext(), "CITEXT", "the extension citext is not installed"),
  only("pg.HSTORE()", pg.hstore(), "HSTORE", "the extension hstore is not installed"),
  only("pg.DOMAIN('d',sa.Integer())", pg.domain("d"), '"d"'),
  only("pg.DOUBLE_PRECISION()", pg.doublePrecision(), "DOUBLE PRECISION"),
  only("pg.DOUBLE_PRECISION(10)", pg.doublePrecision(), "DOUBLE PRECISION"),
  only("pg.INTERVAL()", pg.interval(), "INTERVAL"),
  only("pg.INTERVAL(fields='YEAR')", pg.interval({ fields: "YEAR" }), "INTERVAL YEAR"),
  only("pg.INTERVAL(precision=3)", pg.interval({ precision: 3 }), "INTERVAL(3)"),
  only(
    "pg.INTERVAL(fields='DAY TO SECOND',precision=2)",
    pg.interval({ fields: "DAY TO SECOND", precision: 2 }),
    "INTERVAL DAY TO SECOND(2)",
  ),
  row("pg.JSON()", t.json(), "JSON", "JSON"),
  row("pg.UUID()", t.uuid(), "CHAR(32)", "UUID"),
  only("pg.TIME(precision=3)", pg.time({ precision: 3 }), "TIME(3) WITHOUT TIME ZONE"),
  only("pg.TIME(timezone=True,precision=3)", pg.time({ timezone: true, precision: 3 }), "TIME(3) WITH TIME ZONE"),
  only("pg.TIMESTAMP(precision=3)", pg.timestamp({ precision: 3 }), "TIMESTAMP(3) WITHOUT TIME ZONE"),
  only(
    "pg.TIMESTAMP(timezone=True,precision=3)",
    pg.timestamp({ timezone: true, precision: 3 }),
    "TIMESTAMP(3) WITH TIME ZONE",
  ),
  only("pg.ARRAY(sa.Integer())", t.array(t.integer()), "INTEGER[]"),
  only("pg.ARRAY(sa.String(10),dimensions=3)", t.array(t.string(10), { dimensions: 3 }), "VARCHAR(10)[][][]"),
];

const lite = (alembic: string, type: DeclaredType, sqlite: string): Row => row(alembic, type, sqlite, null);

/** SQLite's own: most are words for what is there already. */
export const sqlite: readonly Row[] = [
  lite("sl.BLOB()", t.sqlite.blob(), "BLOB"),
  row("sl.BOOLEAN()", t.boolean(), "BOOLEAN", "BOOLEAN"),
  row("sl.CHAR(3)", t.char(3), "CHAR(3)", "CHAR(3)"),
  row("sl.DATE()", t.date(), "DATE", "DATE"),
  row("sl.DATETIME()", t.dateTime(), "DATETIME", "TIMESTAMP WITHOUT TIME ZONE"),
  row("sl.DECIMAL(10,2)", t.decimal(10, 2), "DECIMAL(10, 2)", "DECIMAL(10, 2)"),
  row("sl.FLOAT()", t.float(), "FLOAT", "FLOAT"),
  lite("sl.INTEGER()", t.sqlite.integer(), "INTEGER"),
  row("sl.JSON()", t.json(), "JSON", "JSON"),
  row("sl.NUMERIC(10,2)", t.numeric(10, 2), "NUMERIC(10, 2)", "NUMERIC(10, 2)"),
  row("sl.SMALLINT()", t.smallInteger(), "SMALLINT", "SMALLINT"),
  lite("sl.TEXT()", t.sqlite.text(), "TEXT"),
  row("sl.TIME()", t.time(), "TIME", "TIME WITHOUT TIME ZONE"),
  row("sl.TIMESTAMP()", t.timestamp(), "TIMESTAMP", "TIMESTAMP WITHOUT TIME ZONE"),
  row("sl.VARCHAR(5)", t.string(5), "VARCHAR(5)", "VARCHAR(5)"),
  lite("sl.REAL()", t.sqlite.real(), "REAL"),
  lite("INT", t.sqlite.int(), "INT"),
  lite("NUMERIC", t.sqlite.numeric(), "NUMERIC"),
  lite("ANY", t.sqlite.any(), "ANY"),
];

/**
 * The types of Alembic's list that are looked at elsewhere: native enum types are objects of their own, a collation is
 * one of the column, and a type of no kind cannot be said at all.
 */
export const elsewhere: readonly string[] = [
  "String(50, collation='X')",
  "Enum('a','bb', name='e')",
  "Enum(name='e',schema='s')",
  "NullType",
  "pg.ENUM('a','b',name='pe')",
  "pg.ARRAY(pg.ENUM('a','b',name='pe'))",
];

import { column } from "../../../src/script/elements/column.js";
import { type DeclaredType, t } from "../../../src/script/type-constructors.js";
import type { Specimen } from "./specimen.js";

type Options = Readonly<Record<string, unknown>>;

/** A specimen of a type; `usual` is what stands before its options. */
const type = (
  title: string,
  options: Options,
  usual: readonly unknown[] = [],
  others: Partial<Specimen> = {},
): Specimen => ({
  verb: "createTable",
  title,
  given: [],
  within: (given) => ["thing", [column("a", t.integer()), column("c", constructed(title, [...usual, given]))]],
  options,
  ...others,
});

const collation = { collation: "C" };
const onText = { charset: "utf8mb4", collation: "utf8mb4_bin" };
const time = { timezone: true, precision: 3 };

/** Each type that has options. */
export const types: readonly Specimen[] = [
  type("t.string", collation, [50]),
  type("t.text", collation),
  type("t.unicode", collation, [50]),
  type("t.unicodeText", collation),
  type("t.char", collation, [5]),
  type("t.nationalChar", collation, [5]),
  type("t.nationalVarchar", collation, [5]),
  type("t.boolean", { name: "ck_c", createConstraint: true }, [], { beside: { name: { createConstraint: true } } }),
  type("t.time", time),
  type("t.dateTime", time),
  type("t.timestamp", time),
  type("t.interval", { native: false, precision: 3 }),
  type(
    "t.enum",
    { name: "state", schema: "app", nativeEnum: false, createConstraint: true, constraintName: "ck_c", length: 20 },
    [["x", "y"]],
    {
      beside: { nativeEnum: { name: "state" }, schema: { name: "state" }, constraintName: { createConstraint: true } },
    },
  ),
  type("t.uuid", { native: false }),
  type("t.array", { dimensions: 2 }, [t.integer()]),
  type("t.postgresql.bit", { varying: true }, [3]),
  type("t.postgresql.domain", { schema: "information_schema" }, ["sql_identifier"]),
  type("t.postgresql.interval", { fields: "DAY TO SECOND", precision: 3 }),
  type("t.postgresql.time", time),
  type("t.postgresql.timestamp", time),
  type("t.oracle.intervalDayToSecond", { dayPrecision: 3, secondPrecision: 2 }),
  type("t.oracle.intervalYearToMonth", { yearPrecision: 4 }),
  type("t.oracle.timestamp", { timezone: true, localTimezone: true, precision: 3 }),
  type("t.mssql.dateTime2", { precision: 7 }),
  type("t.mssql.dateTimeOffset", { precision: 3 }),
  type("t.mssql.time", { precision: 0 }),
  ...["tinyInt", "smallInt", "mediumInt", "integer", "bigInt"].map((name) =>
    type(`t.mysql.${name}`, { unsigned: true, zerofill: true, displayWidth: 5 }),
  ),
  ...["decimal", "numeric", "float", "double", "real"].map((name) =>
    type(`t.mysql.${name}`, { unsigned: true, zerofill: false }, [10, 2]),
  ),
  ...["dateTime", "time", "timestamp"].map((name) => type(`t.mysql.${name}`, { fsp: 3 })),
  ...["tinyText", "text", "mediumText", "longText"].map((name) => type(`t.mysql.${name}`, onText)),
  ...["char", "varchar"].map((name) => type(`t.mysql.${name}`, onText, [5])),
  ...["nchar", "nvarchar"].map((name) => type(`t.mysql.${name}`, { collation: "utf8mb3_bin" }, [5])),
  ...["enum", "set"].map((name) => type(`t.mysql.${name}`, onText, [["x", "y"]])),
];

/** What each type takes before its options, or instead of them. */
const positional: Readonly<Record<string, readonly unknown[]>> = {
  "t.string": [50],
  "t.text": [50],
  "t.unicode": [50],
  "t.char": [5],
  "t.nationalChar": [5],
  "t.nationalVarchar": [5],
  "t.numeric": [10, 2],
  "t.decimal": [10, 2],
  "t.float": [24],
  "t.largeBinary": [5],
  "t.binary": [5],
  "t.varbinary": [5],
  "t.enum": [["x", "y"]],
  "t.array": [t.integer()],
  "t.raw": ["integer"],
  "t.postgresql.bit": [3],
  "t.postgresql.domain": ["sql_identifier"],
  "t.oracle.char": [5],
  "t.oracle.float": [53],
  "t.oracle.nchar": [5],
  "t.oracle.number": [10, 2],
  "t.oracle.nvarchar2": [5],
  "t.oracle.raw": [16],
  "t.oracle.varchar2": [5],
  "t.oracle.vector": [3],
  "t.mssql.nVarChar": [50],
  "t.mssql.varBinary": ["max"],
  "t.mssql.varChar": [8000],
  "t.mysql.bit": [3],
  "t.mysql.char": [5],
  "t.mysql.varchar": [5],
  "t.mysql.nchar": [5],
  "t.mysql.nvarchar": [5],
  "t.mysql.decimal": [10, 2],
  "t.mysql.numeric": [10, 2],
  "t.mysql.float": [10, 2],
  "t.mysql.double": [10, 2],
  "t.mysql.real": [10, 2],
  "t.mysql.enum": [["x", "y"]],
  "t.mysql.set": [["x", "y"]],
  "t.mysql.binary": [5],
  "t.mysql.varbinary": [5],
};

/** Every type there is, as scripts call it. */
export const constructors: readonly string[] = Object.entries(t).flatMap(([name, made]) =>
  typeof made === "function" ? [`t.${name}`] : Object.keys(made).map((inner) => `t.${name}.${inner}`),
);

/** Every type by itself, with each of its arguments wrong in turn. */
export const plainTypes: readonly Specimen[] = constructors.map((title) => ({
  verb: "createTable",
  title: `${title} by itself`,
  given: positional[title] ?? [],
  options: {},
  optionless: true,
  within: (...given) => ["thing", [column("a", t.integer()), column("c", constructed(title, given))]],
}));

function constructed(title: string, given: readonly unknown[]): DeclaredType {
  const make = title
    .split(".")
    .slice(1)
    .reduce<unknown>((of, key) => Reflect.get(of as object, key), t);
  return Reflect.apply(make as (...given: unknown[]) => DeclaredType, undefined, given);
}

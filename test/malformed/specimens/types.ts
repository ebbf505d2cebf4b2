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
    { name: "state", schema: "app", nativeEnum: false, createConstraint: true, length: 20 },
    [["x", "y"]],
    { beside: { nativeEnum: { name: "state" }, schema: { name: "state" } } },
  ),
  type("t.uuid", { native: false }),
  type("t.array", { dimensions: 2 }, [t.integer()]),
  type("t.postgresql.bit", { varying: true }, [3]),
  type("t.postgresql.domain", { schema: "information_schema" }, ["sql_identifier"]),
  type("t.postgresql.interval", { fields: "DAY TO SECOND", precision: 3 }),
  type("t.postgresql.time", time),
  type("t.postgresql.timestamp", time),
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

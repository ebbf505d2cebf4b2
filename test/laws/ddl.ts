import type { Dialect } from "../../src/dialect/dialect.js";
import { emptySchema, putTable } from "../../src/model/edit.js";
import { putSequence } from "../../src/model/edit-objects.js";
import { knownAs } from "../../src/model/lookup.js";
import type { Bound, Sequence } from "../../src/model/objects.js";
import { operation, type Operation } from "../../src/model/operation.js";
import type { Constraint, Numbering, Schema } from "../../src/model/schema.js";
import { print, type Statement } from "../../src/plan/statements.js";
import { readerFor } from "../../src/reader/reader.js";
import { render } from "../../src/sql/render.js";
import { inOrder } from "./objects.js";

/** All that makes a schema as it is in the end: what it is told, and the statements that say so. */
export function madeOf(end: Schema): readonly Operation[] {
  return [
    ...end.schemas.values().map((name) => operation("createSchema", { name })),
    ...end.enumTypes.values().map((type) => operation("createEnumType", { type })),
    ...end.sequences.values().map((sequence) => operation("createSequence", { sequence })),
    ...end.tables.values().map((table) => operation("createTable", { table })),
    ...inOrder(end.views.values()).map(({ outgrown: _, ...view }) => operation("createView", { view })),
    ...end.triggers
      .values()
      .flat()
      .map((trigger) => operation("createTrigger", { trigger })),
  ];
}

/** The same schema as a file can say it. */
export function plain(schema: Schema, dialect: Dialect): Schema {
  return withPlainIndexes(withPlainSequences(withPlainChecks(schema, dialect)));
}

/** The same schema in which what a type needs to keep strangers out is a check like any other, as it is to whoever reads it. */
function withPlainChecks(schema: Schema, dialect: Dialect): Schema {
  return schema.tables.values().reduce((now, table) => {
    const names = table.columns.map(({ name }) => name);
    const checks = table.columns.flatMap((column): readonly Constraint[] => {
      const { type } = column;
      if ((type.kind !== "boolean" && type.kind !== "enum") || type.constraint === null) return [];
      const condition = dialect.typeCheck(column, dialect);
      if (condition === undefined) return [];
      return [
        {
          kind: "check",
          name: type.constraint.name,
          condition: readerFor(dialect.name).expression(render(condition, dialect.lexis), {
            table: table.name,
            columns: names,
          }),
          options: {},
        },
      ];
    });
    const columns = table.columns.map((column) => ({
      ...column,
      type: "constraint" in column.type ? { ...column.type, constraint: null } : column.type,
    }));
    const bare = { ...table, columns };
    return putTable(putTable(now, bare), { ...bare, constraints: [...table.constraints, ...checks] });
  }, schema);
}

/** The same schema without a word about the access method that an index has anyway. */
function withPlainIndexes(schema: Schema): Schema {
  return schema.tables.values().reduce((now, table) => {
    const indexes = table.indexes.map((index) => {
      const { using, ...options } = index.options;
      return using === "btree" ? { ...index, options } : index;
    });
    return putTable(now, { ...table, indexes });
  }, schema);
}

/** The same schema in which every constraint says its name, as a dump of it does. */
export function withNames(schema: Schema): Schema {
  return schema.tables.values().reduce(
    (now, table) =>
      putTable(now, {
        ...table,
        constraints: table.constraints.map((one) => ({
          ...one,
          name:
            one.kind === "primaryKey" && knownAs(one.name) === "PRIMARY" ? one.name : (knownAs(one.name) ?? one.name),
        })),
      }),
    schema,
  );
}

/** The same schema with nothing said of its sequences that goes without saying. */
function withPlainSequences(schema: Schema): Schema {
  const cache = schema.rules.hasEnumTypes ? 1n : 1000n;
  const tables = schema.tables.values().reduce((now, table) => {
    const columns = table.columns.map((column) =>
      column.identity === null
        ? column
        : { ...column, identity: { ...column.identity, ...plainNumbers(column.identity, cache) } },
    );
    return putTable(now, { ...table, columns });
  }, schema);
  return schema.sequences.values().reduce(
    (now, sequence) =>
      putSequence(now, {
        ...sequence,
        ...plainNumbers(sequence, cache),
        type: sequence.type === "bigInteger" ? null : sequence.type,
      }),
    tables,
  );
}

type Numbers = Pick<Sequence, "start" | "increment" | "minValue" | "maxValue" | "cache" | "cycle">;

function plainNumbers(said: Numbers, usualCache: bigint): Numbering {
  const number = (value: Bound): bigint | "none" | null => (typeof value === "number" ? BigInt(value) : value);
  const unless = (value: bigint | number | null, usual: Bound): bigint | null =>
    value === null || BigInt(value) === usual ? null : BigInt(value);
  const up = Number(said.increment ?? 1) > 0;
  const [least, most] = [number(said.minValue), number(said.maxValue)];
  const minValue = least === "none" || (up && least === 1n) ? null : least;
  const maxValue = most === "none" || (!up && most === -1n) ? null : most;
  return {
    start: unless(said.start, up ? (minValue ?? 1n) : (maxValue ?? -1n)),
    increment: unless(said.increment, 1n),
    minValue,
    maxValue,
    cache: unless(said.cache, usualCache),
    cycle: said.cycle === false ? null : said.cycle,
  };
}

/** The statements of each of these. */
export function statementsOf(end: Schema, dialect: Dialect): readonly string[] {
  return printed(end, dialect).map(({ text }) => text);
}

/** The same as a script for the dialect's client. */
export function scriptOf(end: Schema, dialect: Dialect): string {
  return printed(end, dialect)
    .map(({ text, terminator, client }) => {
      const statement = `${text}${terminator}\n`;
      return client === undefined ? statement : `${client.before}\n${statement}${client.behind}\n`;
    })
    .join("\n");
}

function printed(end: Schema, dialect: Dialect): readonly Statement[] {
  return madeOf(end).flatMap((op) => {
    // A table is printed as if it were the only one: what its unnamed constraints answer to is said where it matters.
    const alone = op.kind === "createTable" ? putTable(emptySchema(dialect.rules), op.table) : end;
    const before = op.kind === "createTable" ? emptySchema(dialect.rules) : end;
    return print({ op, before, after: alone, origin: {} }, dialect);
  });
}

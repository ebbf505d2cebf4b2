import type { Table } from "../model/schema.js";
import type { Dialect } from "../dialect/dialect.js";
import { type Facts, factsOf, type Found, typeDetail } from "./catalog.js";
import type { Engine } from "./engine.js";

/** A difference, and the name of what nobody expected, where it is about such a thing. */
export interface Difference {
  readonly text: string;
  readonly unexpected?: string;
}

/**
 * How a table differs from the model: from its facts, read off the model itself, and from `reference`, the same table
 * made anew from the model on the same engine.
 */
export function tableDifferences(
  table: Table,
  found: Found,
  reference: Found,
  { engine, dialect }: { readonly engine: Pick<Engine, "typeName">; readonly dialect: Dialect },
): readonly Difference[] {
  const same = (name: string): string => dialect.rules.fold(name);
  const differences = [
    ...factDifferences(factsOf(table, dialect), found.facts, same),
    ...table.columns.flatMap((column): readonly Difference[] => {
      const is = found.details.get(typeDetail(column.name));
      const should = engine.typeName(column, dialect);
      return should === undefined || is === undefined || is === should
        ? []
        : [{ text: `the ${typeDetail(column.name)} is ${is}, not ${should}` }];
    }),
    ...detailDifferences(reference.details, found.details),
  ];
  return differences.filter(({ text }, index) => differences.findIndex((other) => other.text === text) === index);
}

function factDifferences(expected: Facts, found: Facts, fold: (name: string) => string): readonly Difference[] {
  const order = (items: readonly string[]): string => items.map(fold).join(", ");
  return [
    ...(order(expected.columns) === order(found.columns)
      ? []
      : [{ text: `its columns are ${found.columns.join(", ")}, not ${expected.columns.join(", ")}` }]),
    ...(order(expected.primaryKey) === order(found.primaryKey)
      ? []
      : [{ text: `its primary key is (${found.primaryKey.join(", ")}), not (${expected.primaryKey.join(", ")})` }]),
    ...listDifferences("unique constraint on", expected.uniques, found.uniques, fold),
    ...listDifferences("foreign key from", expected.foreignKeys, found.foreignKeys, fold),
    ...listDifferences("index", expected.indexes, found.indexes, fold),
    ...listDifferences("constraint named", expected.names, found.names, fold),
    ...(expected.exclusions === found.exclusions
      ? []
      : [{ text: `it has ${found.exclusions} exclusion constraints instead of ${expected.exclusions}` }]),
    ...(expected.checks === found.checks
      ? []
      : [{ text: `it has ${found.checks} CHECKs instead of ${expected.checks}` }]),
  ];
}

function listDifferences(
  what: string,
  expected: readonly string[],
  found: readonly string[],
  fold: (name: string) => string,
): readonly Difference[] {
  const left = [...found];
  const missing = expected.filter((item) => {
    const at = left.findIndex((other) => fold(other) === fold(item));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return [
    ...missing.map((item) => ({ text: `the ${what} ${item} is missing` })),
    ...left.map((item) => ({ text: `the ${what} ${item} is not expected`, unexpected: item })),
  ];
}

function detailDifferences(
  expected: ReadonlyMap<string, string>,
  found: ReadonlyMap<string, string>,
): readonly Difference[] {
  const differences: Difference[] = [];
  for (const [what, value] of expected) {
    const other = found.get(what);
    if (other === undefined) differences.push({ text: `the ${what} (${value}) is missing` });
    else if (other !== value) differences.push({ text: `the ${what} is ${other}, not ${value}` });
  }
  for (const [what, value] of found) {
    if (!expected.has(what)) differences.push({ text: `the ${what} (${value}) is not expected`, unexpected: what });
  }
  return differences;
}

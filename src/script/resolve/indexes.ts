import { fail } from "../../diagnostics/catalog.js";
import { columnsOf } from "../../model/lookup.js";
import type { Index, Indexed, IndexElement } from "../../model/schema.js";
import { isSql, type Sql } from "../../sql/sql.js";
import type { DeclaredIndex } from "../elements/declared.js";
import type { DetailedIndexColumn, IndexColumn } from "../elements/indexes.js";
import { indexName } from "../naming.js";
import { indexOptionsFor, optionsFor } from "../options.js";
import { type Home, resolveExpression, type Resolving } from "../values.js";

export function resolveIndex(resolving: Resolving, declared: DeclaredIndex, home: Home): Index {
  const { target } = resolving;
  const { where, include, ops, length, others } = indexOptionsFor(target, declared.options);
  const plain = declared.columns.map(plainColumn);
  const opclasses = operatorClasses(home, ops, plain);
  const lengths = lengthsOf(home, length, plain);
  const elements = declared.columns.map((given) => indexElement(resolving, given, home, { opclasses, lengths }));
  const columns = elements.flatMap(({ of }) => ("column" in of ? [of.column] : columnsOf(of.expression).slice(0, 1)));
  return {
    name: indexName(resolving, { kind: "index", table: home.name, columns }, declared.name ?? undefined),
    unique: declared.options.unique ?? false,
    elements,
    where: where === undefined ? null : resolveExpression(resolving, where, home),
    ...(include === undefined ? {} : { include: include.map(home.column) }),
    options: others,
  };
}

function indexElement(
  resolving: Resolving,
  given: IndexColumn,
  home: Home,
  beside: { readonly opclasses: ReadonlyMap<string, string>; readonly lengths: ReadonlyMap<string, number> },
): IndexElement {
  const detailed: DetailedIndexColumn = typeof given === "string" || isSql(given) ? { column: given } : given;
  const { column, descending = false, nulls = null, collation = null } = detailed;
  const of = indexed(resolving, column, home);
  const own = optionsFor(resolving.target, detailed) as { readonly ops?: string; readonly length?: number };
  const opclass = own.ops ?? ("column" in of ? beside.opclasses.get(of.column) : undefined) ?? null;
  const length = own.length ?? ("column" in of ? beside.lengths.get(of.column) : undefined);
  return { of, descending, nulls, collation, opclass, ...(length === undefined ? {} : { length }) };
}

/** How much of each column is in the index, where that is not all of it. @throws Failure M402 for one that is not in it at all */
function lengthsOf(
  home: Home,
  given: number | Readonly<Record<string, number>>,
  columns: readonly (string | Sql)[],
): ReadonlyMap<string, number> {
  const known = columns.filter((column) => typeof column === "string").map(home.column);
  if (typeof given === "number") return new Map(known.map((column) => [column, given]));
  return new Map(
    Object.entries(given).map(([name, length]) => {
      const column = home.column(name);
      if (!known.includes(column)) {
        fail("wrongArgument", {
          of: "index",
          argument: '"length"',
          expected: "about columns of the index",
          found: `"${column}"`,
        });
      }
      return [column, length];
    }),
  );
}

function plainColumn(given: IndexColumn): string | Sql {
  return typeof given === "string" || isSql(given) ? given : given.column;
}

/** A column of the table, or an expression over its columns. */
export function indexed(resolving: Resolving, given: string | Sql, home: Home): Indexed {
  return typeof given === "string"
    ? { column: home.column(given) }
    : { expression: resolveExpression(resolving, given, home) };
}

/** Operator classes by the columns they are for. @throws Failure M450 for one that is for no column of the index */
export function operatorClasses(
  home: Home,
  ops: Readonly<Record<string, string>>,
  columns: readonly (string | Sql)[],
): ReadonlyMap<string, string> {
  const known = columns.filter((column) => typeof column === "string").map(home.column);
  return new Map(
    Object.entries(ops).map(([given, opclass]) => {
      const column = home.column(given);
      if (!known.includes(column)) fail("operatorClassNowhere", { column, known });
      return [column, opclass];
    }),
  );
}

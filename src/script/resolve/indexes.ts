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
  const { where, include, ops, others } = indexOptionsFor(target, declared.options);
  const opclasses = operatorClasses(home, ops, declared.columns.map(plainColumn));
  const elements = declared.columns.map((given) => indexElement(resolving, given, home, opclasses));
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
  opclasses: ReadonlyMap<string, string>,
): IndexElement {
  const detailed: DetailedIndexColumn = typeof given === "string" || isSql(given) ? { column: given } : given;
  const { column, descending = false, nulls = null, collation = null } = detailed;
  const of = indexed(resolving, column, home);
  const { ops } = optionsFor(resolving.target, detailed) as { readonly ops?: string };
  const opclass = ops ?? ("column" in of ? opclasses.get(of.column) : undefined) ?? null;
  return { of, descending, nulls, collation, opclass };
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

import { columnsOf } from "../../model/lookup.js";
import type { Index } from "../../model/schema.js";
import { isSql } from "../../sql/sql.js";
import type { DeclaredIndex } from "../elements/declared.js";
import type { IndexColumn } from "../elements/indexes.js";
import { indexName } from "../naming.js";
import { indexOptionsFor } from "../options.js";
import { type Home, resolveExpression, type Resolving } from "../values.js";

export function resolveIndex(resolving: Resolving, declared: DeclaredIndex, home: Home): Index {
  const { target } = resolving;
  const { where, include, others } = indexOptionsFor(target, declared.options);
  const elements = declared.columns.map((given) => indexElement(resolving, given, home));
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

function indexElement(resolving: Resolving, given: IndexColumn, home: Home): Index["elements"][number] {
  const { column, descending = false } = typeof given === "string" || isSql(given) ? { column: given } : given;
  const of =
    typeof column === "string"
      ? { column: home.column(column) }
      : { expression: resolveExpression(resolving, column, home) };
  return { of, descending };
}

import { fail } from "../../diagnostics/catalog.js";
import { qualified } from "../../model/lookup.js";
import type { Name, Table } from "../../model/schema.js";
import type { DeclaredConstraint, DeclaredTable, TableElement } from "../elements/declared.js";
import { checkedName } from "../naming.js";
import { tableOptionsFor } from "../options.js";
import { present } from "../check.js";
import { resolveExpression, type Resolving } from "../values.js";
import { besideColumn, primaryKeyOf, resolveColumn } from "./column.js";
import { resolveConstraint } from "./constraint.js";
import { resolveIndex } from "./indexes.js";
import { homeOf, refuseDuplicates, tableName } from "./names.js";

/**
 * A declared table as one dialect has it: variants chosen, options of other dialects left out, defaults filled in.
 * The primary key comes first, then the other constraints as listed, then those of the columns.
 *
 * @throws Failure for what does not go together
 */
export function resolveTable(resolving: Resolving, declared: DeclaredTable): Table {
  const { target } = resolving;
  const name = tableName(target, declared.name, declared.options.schema);
  const columns = declared.elements.filter((element) => element.element === "column");
  if (columns.length === 0) fail("noColumns", { table: qualified(name) });
  columns.forEach((column) => checkedName(target, column.name));
  refuseDuplicates(
    target.rules,
    "column",
    columns.map((column) => column.name),
  );

  const home = homeOf(
    target.rules,
    name,
    columns.map((column) => column.name),
  );
  const listed = declared.elements.filter(isConstraint).map((element) => resolveConstraint(resolving, element, home));
  const key = primaryKeyOf(resolving, home, columns, listed);
  const beside = columns.map((column) => besideColumn(resolving, column, home));
  const others = [
    ...listed.filter(({ kind }) => kind !== "primaryKey"),
    ...beside.flatMap(({ constraints }) => constraints),
  ];
  const constraints = key === undefined ? others : [key, ...others];
  const indexes = [
    ...declared.elements
      .filter((element) => element.element === "index")
      .map((element) => resolveIndex(resolving, element, home)),
    ...beside.flatMap((one) => one.indexes),
  ];
  const resolved = columns.map((column) => resolveColumn(resolving, column, home, constraints));
  const typeBound = resolved.flatMap(({ type }) =>
    "constraint" in type && type.constraint !== null ? [type.constraint] : [],
  );
  // Columns of one enum share the name of its CHECK, where the server lets them.
  const ofTypes = typeBound.map(({ name }) => name).filter(isGiven);
  refuseDuplicates(target.rules, "constraint", [
    ...constraints.map(({ name }) => name).filter(isGiven),
    ...(target.rules.constraintsAreRelations ? ofTypes : new Set(ofTypes)),
  ]);
  refuseDuplicates(
    target.rules,
    "index",
    indexes.map((index) => index.name),
  );
  const { partitionBy, others: options } = tableOptionsFor(target, declared.options);
  return {
    ...name,
    columns: resolved,
    constraints,
    indexes,
    comment: declared.options.comment ?? null,
    ...(partitionBy === undefined ? {} : { partitionBy: resolveExpression(resolving, partitionBy, home) }),
    options: { ...options, ...present({ prefixes: declared.options.prefixes && [...declared.options.prefixes] }) },
  };
}

function isConstraint(element: TableElement): element is DeclaredConstraint {
  return element.element !== "column" && element.element !== "index";
}

function isGiven(name: Name): name is string {
  return typeof name === "string";
}

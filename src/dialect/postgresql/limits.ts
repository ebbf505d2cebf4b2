import { fail } from "../../diagnostics/catalog.js";
import { constraintTitle, findColumn, findTable, qualified, requireTable } from "../../model/lookup.js";
import type { Column, Constraint, Indexed, QName, Schema, Table } from "../../model/schema.js";
import { describeType, type Type } from "../../model/types.js";
import type { Dialect } from "../dialect.js";

// What the server can say, and refuses for what the table is.

/** CONCURRENTLY is for tables that have rows of their own. @throws Failure D103 */
export function refuseConcurrently(
  op: { readonly concurrently?: true },
  table: Table | undefined,
  dialect: Dialect,
): void {
  if (op.concurrently !== true || table?.partitionBy === undefined) return;
  fail("cannotSay", {
    dialect: dialect.name,
    what: `make or drop an index of "${qualified(table)}" concurrently`,
    why: "the table is partitioned",
    instead: "leave concurrently out, or make the index of each partition so, with op.execute",
  });
}

/** Values that have no order and no equality cannot be in an index. @throws Failure D103 */
export function refuseUnordered(schema: Schema, name: QName, dialect: Dialect): void {
  const table = findTable(schema, name);
  if (!table?.columns.some(({ type }) => isUnordered(type))) return;
  const found = (column: string): Column | undefined => findColumn(schema.rules, table, column);
  const indexed = [
    ...table.constraints.map((one) => ({ title: constraintTitle(one), columns: keyColumns(one) })),
    ...table.indexes
      .filter(({ options }) => known.includes(options["using"] ?? "btree"))
      .map((index) => ({ title: `index "${index.name}"`, columns: plainColumns(index.elements) })),
  ];
  for (const { title, columns } of indexed) {
    const column = columns.map(found).find((one) => one !== undefined && isUnordered(one.type));
    if (column === undefined) continue;
    fail("cannotSay", {
      dialect: dialect.name,
      what: `have ${title} over "${qualified(table)}.${column.name}"`,
      why: `values of type ${describeType(column.type)} cannot be compared: it has no default operator class`,
      instead:
        column.type.kind === "json"
          ? "make the column t.postgresql.jsonb(), or index an expression over it such as (data ->> 'key')"
          : "index an expression over the column that can be compared, such as its text",
    });
  }
}

/** The access methods of the server itself, none of which takes such a type; of others nothing is known. */
const known: readonly unknown[] = ["btree", "hash", "gist", "spgist", "gin", "brin"];

function isUnordered(type: Type): boolean {
  return type.kind === "json" || (type.kind === "native" && /^(?:json|xml)$/i.test(type.text));
}

function keyColumns(constraint: Constraint): readonly string[] {
  switch (constraint.kind) {
    case "primaryKey":
    case "unique":
      return constraint.columns;
    case "exclude":
      return plainColumns(constraint.elements);
    default:
      return [];
  }
}

function plainColumns(
  elements: readonly { readonly of: Indexed; readonly opclass: string | null }[],
): readonly string[] {
  return elements.flatMap(({ of, opclass }) => ("column" in of && opclass === null ? [of.column] : []));
}

/** A computed column can use plain ones only. @throws Failure D103 */
export function refuseComputedFromComputed(schema: Schema, name: QName, dialect: Dialect): void {
  const table = requireTable(schema, name);
  const isComputed = (column: string): boolean => (findColumn(schema.rules, table, column)?.computed ?? null) !== null;
  for (const column of table.columns) {
    const used = usedBy(column).find(isComputed);
    if (used === undefined) continue;
    fail("cannotSay", {
      dialect: dialect.name,
      what: `compute "${qualified(table)}.${column.name}" from column "${used}"`,
      why: "that one is computed itself",
      instead: `write what "${used}" is computed from in its place`,
    });
  }
}

/** The columns it is surely computed from. */
function usedBy({ computed }: Column): readonly string[] {
  return (computed?.expression ?? []).flatMap((part) =>
    typeof part === "string" || part.unsure === true ? [] : [part.column],
  );
}

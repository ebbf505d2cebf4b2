import { findTable, foreignKeysOf, nameOf } from "./lookup.js";
import type { Body, View } from "./objects.js";
import { operation, type Operation } from "./operation.js";
import type { Schema, Table } from "./schema.js";

/**
 * What makes all of a schema, in an order that reads well: what is needed stands before what needs it, as far as that goes.
 * The types of columns come with them.
 */
export function makers(schema: Schema): readonly Operation[] {
  const types = schema.enumTypes.values().filter(({ owner }) => owner === "person");
  return [
    ...schema.schemas.values().map((name) => operation("createSchema", { name })),
    ...types.map((type) => operation("createEnumType", { type })),
    ...schema.sequences.values().map((sequence) => operation("createSequence", { sequence })),
    ...tablesInOrder(schema).map((table) => operation("createTable", { table, replaces: nameOf(table) })),
    ...viewsInOrder(schema).map((view) => operation("createView", { view })),
    ...schema.triggers.values().flatMap((list) => list.map((trigger) => operation("createTrigger", { trigger }))),
  ];
}

/** Tables behind those that they refer to; where they refer to one another in a circle, by their names. */
export function tablesInOrder(schema: Schema): readonly Table[] {
  const referents = (table: Table): readonly Table[] =>
    foreignKeysOf(table)
      .map(({ referent }) => findTable(schema, referent))
      .filter((other) => other !== undefined);
  return inOrder(schema.tables.values(), referents);
}

/** Views behind those that they read from. */
export function viewsInOrder(schema: Schema): readonly View[] {
  const { rules } = schema;
  const views = schema.views.values();
  return inOrder(views, (view) =>
    views.filter(
      (other) => other !== view && mentions(view.select, (name) => rules.fold(name) === rules.fold(other.name)),
    ),
  );
}

function mentions({ parts }: Body, isIt: (name: string) => boolean): boolean {
  return parts.some((part) => typeof part !== "string" && isIt(part.name));
}

function inOrder<T>(items: readonly T[], needs: (item: T) => readonly T[]): readonly T[] {
  const out = new Set<T>();
  const open = new Set<T>();
  const put = (item: T): void => {
    if (out.has(item) || open.has(item)) return;
    open.add(item);
    for (const other of needs(item)) put(other);
    open.delete(item);
    out.add(item);
  };
  items.forEach(put);
  return [...out];
}

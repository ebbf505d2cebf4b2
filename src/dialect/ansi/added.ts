import { operation, type Operation } from "../../model/operation.js";
import type { Constraint } from "../../model/schema.js";

/**
 * A new column step by step, where it comes with more than one statement says: the column, its values, NOT NULL once
 * they are there, then constraints and indexes. Nothing where one statement says it all.
 *
 * @param beside those of its constraints that stand beside the column in its own statement
 */
export function addedInSteps(
  { backfill, constraints: all, indexes, column, ...rest }: Operation<"addColumn">,
  beside: readonly Constraint[] = [],
): readonly Operation[] | undefined {
  const { table } = rest;
  const constraints = all.filter((constraint) => !beside.includes(constraint));
  if (backfill === undefined && constraints.length === 0 && indexes.length === 0) return undefined;
  const filledLater = backfill !== undefined && !column.nullable;
  return [
    operation("addColumn", {
      ...rest,
      column: filledLater ? { ...column, nullable: true } : column,
      constraints: beside,
      indexes: [],
    }),
    ...(backfill === undefined
      ? []
      : [operation("updateRows", { table, column: column.name, value: backfill, whereNull: false })]),
    ...(filledLater ? [operation("alterColumn", { table, column: column.name, change: { nullable: false } })] : []),
    ...constraints.map((constraint) => operation("addConstraint", { table, constraint })),
    ...indexes.map((index) => operation("createIndex", { table, index })),
  ];
}

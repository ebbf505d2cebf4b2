import { type Dialect, remarksOf } from "../../src/dialect/dialect.js";
import { sameName } from "../../src/model/lookup.js";
import type { Operation } from "../../src/model/operation.js";
import { apply } from "../../src/model/replay.js";
import type { Rules, Schema } from "../../src/model/schema.js";

/** Where the values of a column are afterwards, and whether those that were NULL may have been filled. */
interface ColumnFate {
  readonly from: string;
  readonly to: string;
  readonly filled: boolean;
}

/** Where a table is afterwards, with those of its columns whose values nobody asked to change. */
export interface TableFate {
  readonly from: string;
  readonly to: string;
  readonly columns: readonly ColumnFate[];
}

/** What becomes of every stored value of a schema when `op` is done. */
export function fateOf(op: Operation, before: Schema, dialect: Dialect): readonly TableFate[] {
  const start = before.tables.values().map(({ name, columns }): TableFate => ({
    from: name,
    to: name,
    columns: columns
      .filter(({ computed }) => computed === null)
      .map((column) => ({ from: column.name, to: column.name, filled: false })),
  }));
  return follow(start, op, before, dialect);
}

function follow(fates: readonly TableFate[], op: Operation, before: Schema, dialect: Dialect): readonly TableFate[] {
  const { rules } = before;
  switch (op.kind) {
    case "batch": {
      let schema = before;
      return op.ops.reduce((all, inner) => {
        const next = follow(all, inner, schema, dialect);
        schema = apply(schema, inner);
        return next;
      }, fates);
    }
    case "dropTable":
      return fates.filter(({ to }) => !sameName(rules, to, op.table.name));
    case "renameTable":
      return fates.map((fate) => (sameName(rules, fate.to, op.table.name) ? { ...fate, to: op.to } : fate));
    case "dropColumn":
      return changed(fates, op.table.name, op.column, rules, () => []);
    case "alterColumn":
      return changed(fates, op.table.name, op.column, rules, (column) => {
        if (op.using !== undefined || (op.change.type !== undefined && changesValues(op, before, dialect))) return [];
        return [{ ...column, to: op.change.name ?? column.to, filled: column.filled || op.backfill !== undefined }];
      });
    default:
      return fates;
  }
}

/** On SQLite the diagnostics tell, all of them: where they say nothing, every value is what it was. */
function changesValues(op: Operation<"alterColumn">, before: Schema, dialect: Dialect): boolean {
  if (dialect.name !== "sqlite") return true;
  const step = { op, before, after: apply(before, op), origin: {} };
  return remarksOf(step, dialect).some(({ code }) => ["D320", "D321", "D323"].includes(code));
}

function changed(
  fates: readonly TableFate[],
  table: string,
  name: string,
  rules: Rules,
  change: (column: ColumnFate) => readonly ColumnFate[],
): readonly TableFate[] {
  return fates.map((fate) =>
    sameName(rules, fate.to, table)
      ? {
          ...fate,
          columns: fate.columns.flatMap((column) => (sameName(rules, column.to, name) ? change(column) : [column])),
        }
      : fate,
  );
}

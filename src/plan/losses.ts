import { keyOf } from "../model/lookup.js";
import type { Operation } from "../model/operation.js";
import type { QName, Rules } from "../model/schema.js";
import type { Planned } from "./plan.js";

/** A table or column that is dropped, with all that is in it. */
export type Loss =
  | { readonly kind: "table"; readonly table: QName }
  | { readonly kind: "column"; readonly table: QName; readonly column: string };

/** Finds what is lost along a road, revision by revision. */
export interface Losses {
  take(planned: Planned): void;
  found(): readonly Loss[];
}

/**
 * What the revisions of a road drop. What the same road has made before is no loss: nobody had anything in it when the
 * road began. Where it may have been there already, it is one.
 */
export function lossesAlong(): Losses {
  const losses: Loss[] = [];
  const made = new Map<string, Made>();
  return {
    take({ steps, before: { rules } }) {
      for (const step of steps) for (const op of flattened(step.op)) note(op, made, losses, rules);
    },
    found: () => losses,
  };
}

/** Of one table: all of it, or columns by their folded names. */
type Made = "all" | Set<string>;

function note(op: Operation, made: Map<string, Made>, losses: Loss[], rules: Rules): void {
  switch (op.kind) {
    case "createTable":
      if (op.ifNotExists !== true) made.set(keyOf(rules, op.table), "all");
      break;
    case "dropTable": {
      const key = keyOf(rules, op.table);
      if (made.get(key) !== "all") losses.push({ kind: "table", table: op.table });
      made.delete(key);
      break;
    }
    case "renameTable": {
      const key = keyOf(rules, op.table);
      const known = made.get(key);
      made.delete(key);
      if (known !== undefined) made.set(keyOf(rules, { ...op.table, name: op.to }), known);
      break;
    }
    case "addColumn":
      if (op.ifNotExists !== true) columnsOf(op.table, made, rules)?.add(rules.fold(op.column.name));
      break;
    case "alterColumn": {
      const columns = columnsOf(op.table, made, rules);
      const { name } = op.change;
      if (name !== undefined && columns?.delete(rules.fold(op.column)) === true) columns.add(rules.fold(name));
      break;
    }
    case "dropColumn": {
      const columns = columnsOf(op.table, made, rules);
      if (columns?.delete(rules.fold(op.column)) === false) {
        losses.push({ kind: "column", table: op.table, column: op.column });
      }
      break;
    }
    default:
  }
}

/** The columns that were made of a table that was not; nothing where all of it was. */
function columnsOf(table: QName, made: Map<string, Made>, rules: Rules): Set<string> | undefined {
  const key = keyOf(rules, table);
  const known = made.get(key);
  if (known === "all") return undefined;
  const columns = known ?? new Set<string>();
  made.set(key, columns);
  return columns;
}

function flattened(op: Operation): readonly Operation[] {
  return op.kind === "batch" ? op.ops.flatMap(flattened) : [op];
}

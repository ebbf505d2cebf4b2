import { fail } from "../diagnostics/catalog.js";
import { findColumn, findConstraint, findIndex, findTable, requireTable } from "./lookup.js";
import type { Operation } from "./operation.js";
import type { Schema } from "./schema.js";

/** Does IF EXISTS or IF NOT EXISTS of this operation find that there is nothing to do? History decides, no server. */
export function isMoot(op: Operation, schema: Schema): boolean {
  const { rules } = schema;
  switch (op.kind) {
    case "createTable":
      return op.ifNotExists === true && findTable(schema, op.table) !== undefined;
    case "dropTable":
      return op.ifExists === true && findTable(schema, op.table) === undefined;
    case "addColumn":
      return op.ifNotExists === true && findColumn(rules, requireTable(schema, op.table), op.column.name) !== undefined;
    case "dropColumn":
      return op.ifExists === true && findColumn(rules, requireTable(schema, op.table), op.column) === undefined;
    case "dropConstraint":
      return op.ifExists === true && findConstraint(rules, requireTable(schema, op.table), op.constraint) === undefined;
    case "createIndex":
      return op.ifNotExists === true && findIndex(rules, requireTable(schema, op.table), op.index.name) !== undefined;
    case "dropIndex": {
      const table = findTable(schema, op.table);
      return op.ifExists === true && (table === undefined || findIndex(rules, table, op.index) === undefined);
    }
    default:
      return false;
  }
}

/** @throws Failure M170 when what IF NOT EXISTS finds is not what was declared: keeping it would be a silent surprise */
export function refuseOther(what: string, differences: readonly string[]): void {
  if (differences.length > 0) fail("existsDifferently", { what, differences });
}

import { fail } from "../../diagnostics/catalog.js";
import {
  constrainedColumns,
  findTable,
  indexedColumns,
  requireColumn,
  requireTable,
  sameName,
} from "../../model/lookup.js";
import { operation, type Operation } from "../../model/operation.js";
import { apply, describe } from "../../model/replay.js";
import type { QName, Schema } from "../../model/schema.js";
import { rebuild } from "../ansi/rebuild.js";
import { atLeast, type Dialect, type Step } from "../dialect.js";
import { isPlainLiteral } from "./lexis.js";

/**
 * What SQLite cannot ALTER becomes a move and copy. https://sqlite.org/lang_altertable.html says what it can:
 * rename a table or column, add a column within limits, and drop one that nothing uses.
 */
export const legalize: Dialect["legalize"] = {
  batch: (step, dialect) => {
    const { op } = step;
    switch (op.recreate) {
      case "always":
        return rebuild(step.before, op);
      case "auto":
        return op.ops.every(isPlain) && reasonToCopy(step, dialect) === undefined ? op.ops : rebuild(step.before, op);
      case "minimal":
        return reasonToCopy(step, dialect) === undefined ? op.ops : rebuild(step.before, op);
      case "never": {
        const reason = reasonToCopy(step, dialect);
        if (reason === undefined) return op.ops;
        return fail("copyNeeded", { dialect: dialect.name, ...reason });
      }
    }
  },
  addColumn: (step, dialect) => {
    const { op } = step;
    if (whyNotAdded(op) !== undefined) return [alone(op, dialect)];
    const { backfill, indexes, ...plain } = op;
    if (backfill === undefined && indexes.length === 0) return undefined;
    return [
      { ...plain, indexes: [] },
      ...(backfill === undefined
        ? []
        : [operation("updateRows", { table: op.table, column: op.column.name, value: backfill, whereNull: false })]),
      ...indexes.map((index) => operation("createIndex", { table: op.table, index })),
    ];
  },
  dropColumn: (step, dialect) => {
    const { op, before } = step;
    if (whyNotDropped(op, before, dialect) !== undefined) return [alone(op, dialect)];
    const indexes = indexesOver(op, before);
    if (indexes.length === 0) return undefined;
    return [...indexes.map((index) => operation("dropIndex", { table: op.table, index })), op];
  },
  alterColumn: ({ op }, dialect) => (whyNotAltered(op) === undefined ? undefined : [alone(op, dialect)]),
  addConstraint: ({ op }, dialect) => [alone(op, dialect)],
  dropConstraint: ({ op }, dialect) => [alone(op, dialect)],
};

/** Alembic's documented rule: nothing but these leaves the table where it is. A comment never copies a table. */
function isPlain(op: Operation): boolean {
  if (op.kind === "addColumn") return op.constraints.length === 0;
  return op.kind === "createIndex" || op.kind === "dropIndex" || op.kind === "commentTable";
}

/** The first operation of the block that SQLite cannot ALTER, and why; nothing when it can all of them. */
function reasonToCopy(
  step: Step<"batch">,
  dialect: Dialect,
): { readonly what: string; readonly why: string } | undefined {
  let schema = step.before;
  for (const op of step.op.ops) {
    const why = whyNot(op, schema, dialect);
    if (why !== undefined) return { what: describe(op), why };
    schema = apply(schema, op);
  }
  return undefined;
}

function whyNot(op: Operation, before: Schema, dialect: Dialect): string | undefined {
  switch (op.kind) {
    case "addColumn":
      return whyNotAdded(op);
    case "dropColumn":
      return whyNotDropped(op, before, dialect);
    case "alterColumn":
      return whyNotAltered(op);
    case "addConstraint":
    case "dropConstraint":
      return "it has no ALTER for constraints";
    default:
      return undefined;
  }
}

function whyNotAdded(op: Operation<"addColumn">): string | undefined {
  const { column, constraints } = op;
  if (op.place !== undefined) return "a new column always comes last";
  if (column.computed?.persisted === true) return "a stored computed column cannot be added";
  if (column.serverDefault?.kind === "expression") return "the default is not a constant";
  if (column.serverDefault?.kind === "literal" && !isPlainLiteral(column.serverDefault.value)) {
    return "the default is not a constant";
  }
  const isEmptyDefault = column.serverDefault === null || column.serverDefault.value === null;
  if (!column.nullable && isEmptyDefault && column.computed === null) return "the column is NOT NULL without a default";
  const [constraint, ...others] = constraints;
  if (constraint === undefined) return undefined;
  if (others.length > 0 || constraint.kind !== "foreignKey" || constraint.columns.length > 1) {
    return "it has no ALTER for constraints";
  }
  return isEmptyDefault ? undefined : "a column that refers to another table cannot be added with a default";
}

function whyNotDropped(op: Operation<"dropColumn">, before: Schema, dialect: Dialect): string | undefined {
  if (!atLeast(dialect.version, 3, 35)) return "DROP COLUMN came with SQLite 3.35";
  const table = requireTable(before, op.table);
  const { type } = requireColumn(before.rules, table, op.column);
  const hasCheck = (type.kind === "boolean" || type.kind === "enum") && type.constraint !== null;
  const constrained = table.constraints.some((constraint) =>
    constrainedColumns(constraint).some((name) => sameName(before.rules, name, op.column)),
  );
  return hasCheck || constrained ? "a constraint uses the column" : undefined;
}

function whyNotAltered(op: Operation<"alterColumn">): string | undefined {
  // Comments and numbering are nothing that SQLite keeps: a remark says so, and no table is copied for them.
  const { name: _name, comment: _comment, autoincrement: _autoincrement, ...facets } = op.change;
  const keepsColumn = Object.keys(facets).length === 0 && op.backfill === undefined && op.using === undefined;
  return keepsColumn ? undefined : "its ALTER changes nothing of a column but the name";
}

/** An operation outside a batch block that needs a copy: a block of its own. */
function alone(op: Operation & { readonly table: QName }, dialect: Dialect): Operation {
  const temporary = dialect.temporaryTable.replaceAll("{table}", op.table.name);
  return operation("batch", { table: op.table, ops: [op], recreate: "always", temporary });
}

function indexesOver(op: Operation<"dropColumn">, before: Schema): readonly string[] {
  const table = findTable(before, op.table);
  return (table?.indexes ?? [])
    .filter((index) => indexedColumns(index).some((name) => sameName(before.rules, name, op.column)))
    .map((index) => index.name);
}

import { fail } from "../../diagnostics/catalog.js";
import { isSeenByObjects } from "../../model/dependents.js";
import {
  columnsOf,
  findTable,
  indexedColumns,
  mentionedColumns,
  nameOf,
  referencesTo,
  requireColumn,
  requireTable,
  sameName,
  sameTableName,
} from "../../model/lookup.js";
import { isMoot } from "../../model/moot.js";
import { operation, type Operation } from "../../model/operation.js";
import { apply, describe } from "../../model/replay.js";
import type { Column, QName, Schema, Table } from "../../model/schema.js";
import { render } from "../../sql/render.js";
import { columnSql, typeCheckSql } from "../ansi/table.js";
import { atLeast, type Dialect, type Step } from "../dialect.js";
import { alterEnumColumns } from "../ansi/enum-types.js";
import { legalizeObjects } from "./objects.js";
import { isPlainLiteral } from "./lexis.js";
import { rebuilt } from "./rebuild.js";
import { isRowid } from "./tables.js";

/**
 * What SQLite cannot ALTER becomes a move and copy. https://sqlite.org/lang_altertable.html says what it can:
 * rename a table or column, add a column within limits, and drop one that nothing uses.
 */
export const legalize: Dialect["legalize"] = {
  ...legalizeObjects,
  batch: (step, dialect) => {
    const { op } = step;
    switch (op.recreate) {
      case "always":
        return rebuilt(step.before, op, dialect);
      case "auto":
        return isPlainThroughout(step, dialect) && reasonToCopy(step, dialect) === undefined
          ? op.ops
          : rebuilt(step.before, op, dialect);
      case "minimal":
        return reasonToCopy(step, dialect) === undefined ? op.ops : rebuilt(step.before, op, dialect);
      case "never": {
        const reason = reasonToCopy(step, dialect);
        if (reason === undefined) return op.ops;
        return fail("copyNeeded", { dialect: dialect.name, ...reason });
      }
    }
  },
  // SQLite finds the table in its own way when only the spelling of the name changes.
  renameTable: ({ op, before }, dialect) => {
    const elsewhere = { ...op.table, name: temporaryFor(op.table, dialect) };
    if (!sameTableName(before.rules, op.table, { ...op.table, name: op.to })) return undefined;
    return [
      operation("renameTable", { table: op.table, to: elsewhere.name }),
      operation("renameTable", { table: elsewhere, to: op.to }),
    ];
  },
  addColumn: (step, dialect) => {
    const { op, before } = step;
    if (isMoot(op, before)) return undefined;
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
    if (isMoot(op, before)) return undefined;
    if (whyNotDropped(op, before, dialect) !== undefined) return [alone(op, dialect)];
    const indexes = indexesOver(op, before);
    if (indexes.length === 0) return undefined;
    return [...indexes.map((index) => operation("dropIndex", { table: op.table, index })), op];
  },
  alterColumn: ({ op, before }, dialect) => {
    if (whyNotAltered(op, before, dialect) === undefined) return undefined;
    // A copy cannot make the foreign keys of other tables follow a rename, so there is nothing left to say it with.
    if (isMisleadingRename(op, before, dialect) && isReferredTo(op, before)) {
      fail("cannotSay", {
        dialect: dialect.name,
        what: describe(op),
        why: "before 3.40 it may rename a column in the computed columns of other tables as well",
        instead: 'ask for that version in the configuration: dialects: { sqlite: { version: "3.40" } }',
      });
    }
    return [alone(op, dialect)];
  },
  alterTable: ({ op }, dialect) => [alone(op, dialect)],
  reorderColumns: ({ op }, dialect) => [alone(op, dialect)],
  alterEnumType: (step, dialect) => alterEnumColumns(step, (table, ops) => block(nameOf(table), ops, dialect), dialect),
  addConstraint: ({ op }, dialect) => [alone(op, dialect)],
  dropConstraint: ({ op, before }, dialect) => (isMoot(op, before) ? undefined : [alone(op, dialect)]),
};

/** Can ALTER not say this? */
export const copies: Dialect["copies"] = ({ op, before }, dialect) => whyNot(op, before, dialect) !== undefined;

/**
 * Alembic's documented rule: nothing but these leaves the table where it is. A comment never copies a table, nor does a
 * change after which the column says what it said before.
 */
function isPlainThroughout(step: Step<"batch">, dialect: Dialect): boolean {
  let before = step.before;
  return step.op.ops.every((op) => {
    const inner = { op, before, after: apply(before, op), origin: step.origin };
    before = inner.after;
    return isMoot(op, inner.before) || isPlain(inner, dialect);
  });
}

function isPlain(step: Step, dialect: Dialect): boolean {
  const { op } = step;
  if (op.kind === "addColumn") return op.constraints.length === 0;
  if (op.kind === "alterColumn") return op.change.name === undefined && changesNothing({ ...step, op }, dialect);
  return op.kind === "createIndex" || op.kind === "dropIndex" || op.kind === "commentTable";
}

/**
 * Does the column say in CREATE TABLE what it said before, but for its name? Comments are nothing that SQLite keeps,
 * some facets may be what they were, and different types may have the same words: no table is copied for that.
 */
export function changesNothing({ op, before }: Pick<Step<"alterColumn">, "op" | "before">, dialect: Dialect): boolean {
  if (op.using !== undefined) return false;
  const { name: _name, ...change } = op.change;
  const after = apply(before, { ...op, change });
  return definitionOf(op, before, dialect) === definitionOf(op, after, dialect);
}

function definitionOf({ table: name, column: called }: Operation<"alterColumn">, schema: Schema, dialect: Dialect) {
  const table = requireTable(schema, name);
  const column = requireColumn(schema.rules, table, called);
  const check = typeCheckSql(column, dialect);
  return [columnSql(column, table, dialect), ...(check === undefined ? [] : [check])]
    .map((piece) => render(piece, dialect.lexis))
    .join(" ");
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
  if (isMoot(op, before)) return undefined;
  switch (op.kind) {
    case "addColumn":
      return whyNotAdded(op);
    case "dropColumn":
      return whyNotDropped(op, before, dialect);
    case "alterColumn":
      return whyNotAltered(op, before, dialect);
    case "addConstraint":
    case "dropConstraint":
      return "it has no ALTER for constraints";
    case "alterTable":
      return "it has no ALTER for the options of a table";
    case "reorderColumns":
      return "it has no ALTER for the order of columns";
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
  const isEmptyDefault = (column.serverDefault?.value ?? null) === null;
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
    mentionedColumns(constraint).some((name) => sameName(before.rules, name, op.column)),
  );
  return hasCheck || constrained ? "a constraint uses the column" : undefined;
}

function whyNotAltered(op: Operation<"alterColumn">, before: Schema, dialect: Dialect): string | undefined {
  if (!changesNothing({ op, before }, dialect)) return "its ALTER changes nothing of a column but the name";
  return isMisleadingRename(op, before, dialect)
    ? "before 3.40 it may rename a column in the computed columns of other tables as well"
    : undefined;
}

/**
 * Old versions take a column of the same number, in a computed column of any table, for the one that is renamed: 3.35
 * does, 3.40 does not. The key that stands for the rowid has a number of its own.
 */
function isMisleadingRename(
  { table: name, column, change }: Operation<"alterColumn">,
  before: Schema,
  dialect: Dialect,
): boolean {
  if (change.name === undefined || atLeast(dialect.version, 3, 40)) return false;
  const table = requireTable(before, name);
  const number = numberOf(table, requireColumn(before.rules, table, column));
  return before.computing
    .entries()
    .map(([key]) => before.tables.get(key))
    .some(
      (other) =>
        other !== undefined &&
        other !== table &&
        other.columns.some(({ computed }) =>
          columnsOf(computed?.expression ?? []).some(
            (used) => numberOf(other, requireColumn(before.rules, other, used)) === number,
          ),
        ),
    );
}

function numberOf(table: Table, column: Column): number {
  return isRowid(table, column) ? -1 : table.columns.indexOf(column);
}

function isReferredTo({ table, column }: Operation<"alterColumn">, before: Schema): boolean {
  return (
    isSeenByObjects(before, requireTable(before, table), column) ||
    referencesTo(before, table).some(
      (reference) =>
        !sameTableName(before.rules, reference.table, table) &&
        reference.foreignKey.referentColumns.some((name) => sameName(before.rules, name, column)),
    )
  );
}

/** An operation outside a batch block that needs a copy: a block of its own. */
function alone(op: Operation & { readonly table: QName }, dialect: Dialect): Operation {
  return block(op.table, [op], dialect);
}

function block(table: QName, ops: readonly Operation[], dialect: Dialect): Operation {
  return operation("batch", { table, ops, recreate: "always", temporary: temporaryFor(table, dialect) });
}

function temporaryFor(table: QName, dialect: Dialect): string {
  return dialect.temporaryTable.replaceAll("{table}", table.name);
}

function indexesOver(op: Operation<"dropColumn">, before: Schema): readonly string[] {
  const table = findTable(before, op.table);
  return (table?.indexes ?? [])
    .filter((index) => indexedColumns(index).some((name) => sameName(before.rules, name, op.column)))
    .map((index) => index.name);
}

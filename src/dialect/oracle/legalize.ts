import { fail } from "../../diagnostics/catalog.js";
import { usersOf } from "../../model/dependents.js";
import { columnsOf, findColumn, nameOf, qualified, requireColumn, requireTable, sameName } from "../../model/lookup.js";
import { isMoot } from "../../model/moot.js";
import { operation, type Operation } from "../../model/operation.js";
import { apply, describe } from "../../model/replay.js";
import type { Column, Constraint, QName, Schema } from "../../model/schema.js";
import { addedInSteps } from "../ansi/added.js";
import { alterEnumColumns } from "../ansi/enum-types.js";
import type { Dialect, Step } from "../dialect.js";
import { typeChange, whyNot } from "./alter.js";
import { kept } from "./lexis.js";
import { refuseUnequalKeys, refuseUnfit, refuseUsedIndex } from "./limits.js";
import { legalizeObjects } from "./objects.js";
import { rebuilt } from "./rebuild.js";
import { refuseEmpty } from "./rows.js";

/** What Oracle can ALTER it is told one thing after the other; for the rest a table is copied where that is asked for. */
export const legalize: Dialect["legalize"] = {
  ...legalizeObjects,
  batch: (step, dialect) => {
    const { op, before } = step;
    if (op.recreate === "always") return rebuilt(before, op, dialect);
    return op.recreate === "minimal" && needsCopy(step, dialect) ? rebuilt(before, op, dialect) : op.ops;
  },
  alterTable: refuseUnsayable,
  reorderColumns: refuseUnsayable,
  createTable: ({ op, before, after }, dialect) => {
    if (!isMoot(op, before)) refuseUnfit(after, op.table, op.table.indexes, dialect);
    return undefined;
  },
  renameTable: ({ op, before }, dialect) => {
    refuseMaterialized(before, op.table, `rename table "${qualified(op.table)}"`, dialect);
    return undefined;
  },
  addColumn: (step, dialect) => {
    const { op, before, after } = step;
    if (isMoot(op, before)) {
      const { backfill, place: _place, ...bare } = op;
      if (backfill === undefined && op.constraints.length === 0 && op.indexes.length === 0) return undefined;
      return [{ ...bare, constraints: [], indexes: [] }];
    }
    refuseUnsayable(step, dialect);
    refuseUnfit(after, op.table, [], dialect);
    if (op.backfill !== undefined) refuseEmpty(requireTable(after, op.table), op.column, op.backfill);
    return addedInSteps(
      op,
      op.constraints.filter((constraint) => isInline(constraint, op)),
    );
  },
  // The server drops other indexes along, and minds those over an expression.
  dropColumn: ({ op, before }) => {
    if (isMoot(op, before)) return undefined;
    const { rules } = before;
    const over = requireTable(before, op.table).indexes.filter(({ elements }) =>
      elements.some(
        ({ of }) => "expression" in of && columnsOf(of.expression).some((name) => sameName(rules, name, op.column)),
      ),
    );
    if (over.length === 0) return undefined;
    return [...over.map(({ name }) => operation("dropIndex", { table: op.table, index: name })), op];
  },
  alterColumn: legalizeAlterColumn,
  // The NOT NULL that comes with a primary key would go with it as well.
  addConstraint: ({ op, before, after }, dialect) => {
    const table = requireTable(before, op.table);
    const columns = op.constraint.kind === "primaryKey" ? op.constraint.columns : [];
    const nullable = columns.map((name) => requireColumn(before.rules, table, name)).filter((one) => one.nullable);
    if (nullable.length > 0) {
      return [
        ...nullable.map(({ name }) =>
          operation("alterColumn", { table: op.table, column: name, change: { nullable: false } }),
        ),
        op,
      ];
    }
    refuseUnfit(after, op.table, [], dialect);
    return undefined;
  },
  createIndex: ({ op, before, after }, dialect) => {
    if (!isMoot(op, before)) refuseUnfit(after, op.table, [op.index], dialect);
    return undefined;
  },
  dropIndex: ({ op, before }, dialect) => {
    if (!isMoot(op, before)) refuseUsedIndex(before, op.table, op.index, dialect);
    return undefined;
  },
  alterEnumType: (step, dialect) =>
    alterEnumColumns(
      step,
      (table, ops) =>
        operation("batch", {
          table: nameOf(table),
          ops,
          recreate: "minimal",
          temporary: dialect.temporaryTable.replaceAll("{table}", table.name),
        }),
      dialect,
    ),
  insertRows: ({ op, before }) => {
    const table = requireTable(before, op.table);
    for (const name of op.columns) {
      const column = findColumn(before.rules, table, name);
      for (const row of op.rows) refuseEmpty(table, column, Object.hasOwn(row, name) ? (row[name] ?? null) : null);
    }
    return undefined;
  },
  updateRows: ({ op, before }) => {
    const table = requireTable(before, op.table);
    refuseEmpty(table, findColumn(before.rules, table, op.column), op.value);
    return undefined;
  },
};

/** @throws Failure D103 where only a copy of the table would do, and nobody asked for one */
function refuseUnsayable({ op, before }: Step, dialect: Dialect): undefined {
  const why = whyNot(op, before, dialect);
  if (why === undefined) return undefined;
  return fail("cannotSay", {
    dialect: dialect.name,
    what: describe(op),
    why,
    instead: 'copy the table: op.batchAlterTable(…, { recreate: "minimal" }, …)',
  });
}

function needsCopy({ op, before }: Step<"batch">, dialect: Dialect): boolean {
  let schema = before;
  return op.ops.some((one) => {
    const why = whyNot(one, schema, dialect);
    schema = apply(schema, one);
    return why !== undefined;
  });
}

function legalizeAlterColumn(step: Step<"alterColumn">, dialect: Dialect): readonly Operation[] | undefined {
  const { op, before, after } = step;
  refuseUnsayable(step, dialect);
  const { table, column: called, change } = op;
  const column = requireColumn(before.rules, requireTable(before, table), called);
  if (change.type !== undefined) {
    refuseUnequalKeys(after, table, change.name ?? called, column.type, dialect);
    refuseUnfit(after, table, [], dialect);
  }
  if (change.name !== undefined && kept(change.name) !== kept(column.name)) {
    refuseMaterialized(before, table, `rename column "${qualified(table)}.${column.name}"`, dialect);
  }
  const { backfill, using, ...rest } = op;
  const altered = requireColumn(after.rules, requireTable(after, table), change.name ?? called);
  if (backfill !== undefined) refuseEmpty(requireTable(after, table), altered, backfill);
  if (using !== undefined) return withUsing(op, column, dialect);
  // An identity column has no NULLs.
  if (backfill !== undefined && column.identity !== null) return [rest];
  if (backfill === undefined) return undefined;
  const fill = operation("updateRows", { table, column: called, value: backfill, whereNull: true });
  const { type, collation, serverDefault, ...facets } = change;
  if (type === undefined) return [fill, rest];
  // The value is one of the new type.
  const first = {
    type,
    ...(collation === undefined ? {} : { collation }),
    ...(serverDefault === undefined ? {} : { serverDefault }),
  };
  return [
    { ...rest, change: first },
    fill,
    ...(Object.keys(facets).length === 0 ? [] : [operation("alterColumn", { table, column: called, change: facets })]),
  ];
}

/** MODIFY has no USING: where the values become wider they are changed behind it, and otherwise before. */
function withUsing(op: Operation<"alterColumn">, column: Column, dialect: Dialect): readonly Operation[] {
  const { using, ...rest } = op;
  if (using === undefined) return [rest];
  const update = operation("updateRows", {
    table: op.table,
    column: op.column,
    value: { kind: "expression", expression: using },
    whereNull: false,
  });
  const { type, ...others } = op.change;
  if (type === undefined || typeChange(column.type, type, dialect) !== "widens") return [update, rest];
  return [
    operation("alterColumn", { table: op.table, column: op.column, change: { type } }),
    update,
    ...(Object.keys(others).length === 0 && op.backfill === undefined ? [] : [{ ...rest, change: others }]),
  ];
}

/** Is it asked to stand beside its column, and can it? */
function isInline(constraint: Constraint, op: Operation<"addColumn">): boolean {
  if (constraint.kind === "foreignKey" && constraint.columns.length === 1) return op.inlineReferences === true;
  const isKey = constraint.kind === "primaryKey" && constraint.columns.length === 1;
  return isKey && op.inlinePrimaryKey === true && op.backfill === undefined;
}

/** A rename leaves the text of views as it is, and a materialized one cannot be replaced. @throws Failure D301 */
function refuseMaterialized(schema: Schema, table: QName, what: string, dialect: Dialect): void {
  const views = usersOf(schema, table).flatMap((user) => (user.kind === "view" ? [user.view] : []));
  const frozen = views.find(({ materialized, outgrown }) => materialized || outgrown !== undefined);
  if (frozen === undefined) return;
  fail("viewUnsupported", {
    dialect: dialect.name,
    what,
    why: frozen.materialized
      ? `materialized view "${qualified(frozen)}" uses it, and cannot be replaced by one that knows the new name`
      : `view "${qualified(frozen)}" would have to be made again, and would show columns that came later`,
    instead: "drop the view first with op.dropView, and create it again afterwards",
  });
}

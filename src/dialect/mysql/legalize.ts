import {
  constrainedColumns,
  foreignKeysOf,
  indexedColumns,
  isNumbered,
  knownAs,
  mentionedColumns,
  nameOf,
  requireColumn,
  requireTable,
  sameName,
  sameTableName,
  typeBoundOf,
} from "../../model/lookup.js";
import { isMoot } from "../../model/moot.js";
import { operation, type Operation } from "../../model/operation.js";
import type { Constraint, QName, Schema } from "../../model/schema.js";
import { addedInSteps } from "../ansi/added.js";
import type { Dialect, Step } from "../dialect.js";
import { alterEnumType } from "./enum-types.js";
import type { Features } from "./features.js";
import { foresee } from "./foresight.js";
import { legalizeObjects } from "./objects.js";
import { rebuilt } from "./rebuild.js";
import { renamed } from "./renames.js";
import { retyped } from "./retyped.js";

/** Nearly everything can be altered: what is left is to say one thing at a time, in an order that works. */
export function legalize(features: Features): Dialect["legalize"] {
  return {
    ...legalizeObjects(features),
    batch: ({ op, before }, dialect) => (op.recreate === "always" ? rebuilt(before, op, dialect) : op.ops),
    alterEnumType,
    createTable: ({ op, before, after }, dialect) => {
      if (!isMoot(op, before)) foresee(after, op.table, features, dialect);
      return undefined;
    },
    addColumn: (step, dialect) => addColumn(step, features, dialect),
    dropColumn: (step) => dropColumn(step),
    alterColumn: (step, dialect) => {
      const { op, before, after } = step;
      const { table, backfill, using, ...rest } = op;
      const column = requireColumn(before.rules, requireTable(before, table), op.column);
      // ALTER converts in its own way alone; a copy computes.
      if (using !== undefined) return [alone(op, dialect)];
      foresee(after, table, features, dialect);
      if (backfill !== undefined) {
        const fill = operation("updateRows", { table, column: op.column, value: backfill, whereNull: true });
        const { type, serverDefault, collation, ...facets } = op.change;
        if (type === undefined || !column.nullable) return [fill, { ...rest, table }];
        // The value is one of the new type.
        const first = {
          type,
          ...(collation === undefined ? {} : { collation }),
          ...(serverDefault === undefined ? {} : { serverDefault }),
        };
        return [
          { ...rest, table, change: first },
          fill,
          operation("alterColumn", { table, column: op.column, change: facets }),
        ];
      }
      return renamed(step, features) ?? retyped(step, dialect);
    },
    addConstraint: ({ op, after }, dialect) => {
      foresee(after, op.table, features, dialect);
      return undefined;
    },
    createIndex: ({ op, before, after }, dialect) => {
      if (!isMoot(op, before)) foresee(after, op.table, features, dialect);
      return undefined;
    },
    dropConstraint: ({ op, before, after }, dialect) => {
      if (!isMoot(op, before)) refuseUnkeyed(op.table, after, features, dialect);
      return undefined;
    },
    dropIndex: ({ op, before, after }, dialect) => {
      if (!isMoot(op, before)) refuseUnkeyed(op.table, after, features, dialect);
      return undefined;
    },
  };
}

/** A key goes, and what begins with it numbers itself. */
function refuseUnkeyed(table: QName, after: Schema, features: Features, dialect: Dialect): void {
  if (requireTable(after, table).columns.some(isNumbered)) foresee(after, table, features, dialect);
}

/** An operation that only a copy can say: a block of its own. */
function alone(op: Operation & { readonly table: QName }, dialect: Dialect): Operation {
  const temporary = dialect.temporaryTable.replaceAll("{table}", op.table.name);
  return operation("batch", { table: op.table, ops: [op], recreate: "always", temporary });
}

function addColumn(
  { op, before, after }: Step<"addColumn">,
  features: Features,
  dialect: Dialect,
): readonly Operation[] | undefined {
  if (isMoot(op, before)) {
    const { backfill, place: _place, ...bare } = op;
    if (backfill === undefined && op.constraints.length === 0 && op.indexes.length === 0) return undefined;
    return [{ ...bare, constraints: [], indexes: [] }];
  }
  foresee(after, op.table, features, dialect);
  const { constraints: all, column } = op;
  const { rules } = before;
  // A number comes with the key that it needs.
  const beside = isNumbered(column)
    ? all.filter((one) => beginsWith(one, (name) => sameName(rules, name, column.name)))
    : [];
  return addedInSteps(op, beside);
}

function beginsWith(constraint: Constraint, isIt: (name: string) => boolean): boolean {
  return (constraint.kind === "primaryKey" || constraint.kind === "unique") && isIt(constraint.columns[0] ?? "");
}

/**
 * The server would refuse while a foreign key, a CHECK or an index over an expression uses the column, and would leave the
 * others a column shorter: they go first.
 */
function dropColumn({ op, before }: Step<"dropColumn">): readonly Operation[] | undefined {
  if (isMoot(op, before)) return undefined;
  const { rules } = before;
  const found = requireTable(before, op.table);
  const table = nameOf(found);
  const mentions = (names: readonly string[]): boolean => names.some((name) => sameName(rules, name, op.column));
  const column = requireColumn(rules, found, op.column);
  const references = foreignKeysOf(found).filter(
    (key) => mentions(key.columns) || (sameTableName(rules, key.referent, found) && mentions(key.referentColumns)),
  );
  const checks = [
    ...found.constraints.filter((one) => one.kind === "check" && mentions(constrainedColumns(one))),
    ...typeBoundOf(found).filter((one) => one.column === column),
  ];
  const keys = found.constraints.filter(
    (one) =>
      (one.kind === "primaryKey" || one.kind === "unique") && one.columns.length > 1 && mentions(mentionedColumns(one)),
  );
  const indexes = found.indexes.filter(
    (index) =>
      mentions(indexedColumns(index)) && (index.elements.length > 1 || !("column" in (index.elements[0]?.of ?? {}))),
  );
  const uncounted = isNumbered(column) && keys.some((one) => beginsWith(one, (name) => mentions([name])));
  const dropped = (name: Constraint["name"]): Operation =>
    operation("dropConstraint", { table, constraint: knownAs(name) ?? "" });
  const ops = [
    ...references.map(({ name }) => dropped(name)),
    ...checks.map(({ name }) => dropped(name)),
    ...(uncounted ? [uncount(table, op.column, column.identity !== null)] : []),
    ...keys.map(({ name }) => dropped(name)),
    ...indexes.map(({ name }) => operation("dropIndex", { table, index: name })),
  ];
  // The server takes away every CHECK all of whose columns go, and one without columns has them all go.
  const idle = found.constraints.filter((one) => one.kind === "check" && constrainedColumns(one).length === 0);
  if (ops.length === 0 && idle.length === 0) return undefined;
  return [
    ...ops,
    ...idle.map(({ name }) => dropped(name)),
    op,
    ...idle.map((constraint) => operation("addConstraint", { table, constraint })),
  ];
}

function uncount(table: QName, column: string, isIdentity: boolean): Operation {
  return operation("alterColumn", {
    table,
    column,
    change: isIdentity ? { identity: null } : { autoincrement: false },
  });
}

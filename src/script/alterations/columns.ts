import { fail } from "../../diagnostics/catalog.js";
import { nameOf, primaryKeyOf, qualified, sameName } from "../../model/lookup.js";
import { type ColumnChange, type Operation, operation, type Place } from "../../model/operation.js";
import type { Column, Rules, Table, Value } from "../../model/schema.js";
import { aValue, expression, flag, name, type OptionTable, orNull, present, text } from "../check.js";
import type { DeclaredColumn } from "../elements/declared.js";
import { checkExisting } from "../existing.js";
import { identity, identityOptions, resolveIdentity } from "../identity.js";
import { checkedName } from "../naming.js";
import type { AddColumnOptions, AlterColumnOptions, DropColumnOptions, Placement } from "../op-options.js";
import { collationOf, numberingObstacle, resolveNewColumn, resolveType } from "../resolve/column.js";
import { aType } from "../type-constructors.js";
import { type Home, resolveExpression, resolveValue } from "../values.js";
import { flagged, type Subject } from "./subject.js";

export const alterColumnOptions: OptionTable<AlterColumnOptions> = {
  newColumnName: name,
  type: aType,
  nullable: flag,
  serverDefault: aValue,
  comment: orNull(text),
  collation: orNull(name),
  autoincrement: flag,
  identity: orNull(identity),
  using: expression,
  backfill: aValue,
  existingType: aType,
  existingNullable: flag,
  existingServerDefault: aValue,
  existingComment: orNull(text),
  existingAutoincrement: flag,
};

export const addColumnOptions: OptionTable<AddColumnOptions> = {
  backfill: aValue,
  ifNotExists: flag,
  inlineReferences: flag,
  inlinePrimaryKey: flag,
};

export const dropColumnOptions: OptionTable<DropColumnOptions> = { existingType: aType, ifExists: flag };

/** @throws Failure M405 for an inline option with nothing to stand beside the column */
export function addColumn(
  subject: Subject,
  declared: DeclaredColumn,
  options: AddColumnOptions & Placement,
): Operation {
  const { of, table, home, target } = subject;
  const wider: Home = {
    ...home,
    columns: [...home.columns, declared.name],
    column: (wanted) => (sameName(target.rules, wanted, declared.name) ? declared.name : home.column(wanted)),
    find: (wanted) => (sameName(target.rules, wanted, declared.name) ? declared.name : home.find(wanted)),
  };
  const { column, constraints, indexes } = resolveNewColumn(subject, declared, wider);
  if (column.identity !== null && options.backfill !== undefined) {
    fail("optionsConflict", { of, options: ["identity", "backfill"] });
  }
  const backfill = backfillFor(subject, options, column);
  const place = placeOf(of, home, options);
  const refers = constraints.some(({ kind }) => kind === "foreignKey");
  if (options.inlineReferences === true && !refers) {
    fail("optionNeeds", { of, option: "inlineReferences", needs: "references" });
  }
  if (options.inlinePrimaryKey === true && declared.options.primaryKey !== true) {
    fail("optionNeeds", { of, option: "inlinePrimaryKey", needs: "primaryKey: true" });
  }
  const optional = {
    ...present({ place, backfill }),
    ...flagged("ifNotExists", options.ifNotExists),
    ...flagged("inlineReferences", options.inlineReferences),
    ...flagged("inlinePrimaryKey", options.inlinePrimaryKey),
  };
  return operation("addColumn", { table: nameOf(table), column, constraints, indexes, ...optional });
}

export function dropColumn(subject: Subject, called: string, options: DropColumnOptions): Operation {
  const { existingType, ifExists } = options;
  const table = nameOf(subject.table);
  if (ifExists === true && subject.home.find(called) === undefined) {
    return operation("dropColumn", { table, column: called, ifExists });
  }
  const column = existingColumn(subject, called);
  checkExisting(subject, column, { existingType });
  return operation("dropColumn", { table, column: column.name, ...flagged("ifExists", ifExists) });
}

/** @throws Failure M412 when nothing is to change, M405 for `using` or `backfill` with nothing to serve */
export function alterColumn(subject: Subject, called: string, options: AlterColumnOptions): Operation {
  const { of, target, home, table } = subject;
  const column = existingColumn(subject, called);
  checkExisting(subject, column, options);
  const { newColumnName, nullable, comment, autoincrement, using } = options;
  const calledThen = newColumnName ?? column.name;
  const type = options.type === undefined ? undefined : resolveType(subject, options.type, nameOf(table), calledThen);
  const change: ColumnChange = present<ColumnChange>({
    name: newColumnName === undefined || newColumnName === column.name ? undefined : checkedName(target, newColumnName),
    type,
    nullable,
    serverDefault: changedDefault(subject, options, { ...column, type: type ?? column.type }),
    comment,
    collation: changedCollation(subject, options),
    autoincrement,
    identity: changedIdentity(of, options),
  });
  if (Object.keys(change).length === 0) fail("nothingToChange", { table: qualified(table), column: column.name });
  if (using !== undefined && type === undefined) fail("optionNeeds", { of, option: "using", needs: "type" });
  if (options.backfill !== undefined && nullable !== false) {
    fail("optionNeeds", { of, option: "backfill", needs: "nullable: false" });
  }
  if (autoincrement === true)
    refuseNumbering(target.rules, table, { ...column, ...change, autoincrement: {} }, column.name);
  return operation("alterColumn", {
    table: nameOf(table),
    column: column.name,
    change,
    ...present({
      using: using === undefined ? undefined : resolveExpression(subject, using, home),
      backfill: backfillFor(subject, options, { ...column, type: type ?? column.type }),
    }),
  });
}

/** A type without a collation leaves that of the column alone. */
function changedCollation(subject: Subject, { collation, type }: AlterColumnOptions): string | null | undefined {
  if (type === undefined) return collation;
  return collationOf(subject, subject.of, collation, type) ?? (collation === null ? null : undefined);
}

function changedIdentity(of: string, { identity: given, serverDefault, autoincrement }: AlterColumnOptions) {
  if (given === undefined || given === null) return given;
  const rival = autoincrement === true ? "autoincrement" : "serverDefault";
  if (autoincrement === true || (serverDefault !== undefined && serverDefault !== null)) {
    fail("optionsConflict", { of, options: ["identity", rival] });
  }
  return resolveIdentity(given === true ? true : identityOptions("identity", given));
}

function existingColumn({ table, home }: Subject, called: string): Column {
  const found = home.column(called);
  const column = table.columns.find((one) => one.name === found);
  if (column === undefined) throw new Error(`home and table disagree about column ${found}`);
  return column;
}

function changedDefault(subject: Subject, { serverDefault }: AlterColumnOptions, column: Column) {
  if (serverDefault === undefined || serverDefault === null) return serverDefault;
  if (column.computed !== null) fail("computedValue", { table: qualified(subject.table), column: column.name });
  const where = `serverDefault of "${qualified(subject.table)}.${column.name}"`;
  const use = { where, type: column.type, as: "default" } as const;
  return resolveValue(subject, serverDefault, { ...subject.home, columns: [] }, use);
}

function backfillFor(
  subject: Subject,
  { backfill }: { readonly backfill?: unknown },
  { name, type, computed }: Column,
): Value | undefined {
  if (backfill === undefined) return undefined;
  const table = qualified(subject.table);
  if (computed !== null) fail("computedValue", { table, column: name });
  const where = `backfill of "${table}.${name}"`;
  if (backfill === null) fail("notAValue", { where, found: "null", instead: "leave it out: NULL is there already" });
  return resolveValue(subject, backfill, subject.home, { where, type, as: "default" });
}

function placeOf(of: string, home: Home, { insertBefore, insertAfter }: Placement): Place | undefined {
  if (insertBefore !== undefined && insertAfter !== undefined) {
    fail("optionsConflict", { of, options: ["insertBefore", "insertAfter"] });
  }
  if (insertBefore !== undefined) return { before: home.column(insertBefore) };
  return insertAfter === undefined ? undefined : { after: home.column(insertAfter) };
}

function refuseNumbering(rules: Rules, table: Table, column: Column, called: string): void {
  const inKey = primaryKeyOf(table)?.columns.some((key) => sameName(rules, key, called)) ?? false;
  const why = inKey ? numberingObstacle(column) : "it is not part of the primary key";
  if (why !== undefined) fail("cannotNumber", { table: qualified(table), column: called, why });
}

import { diagnostic } from "../../diagnostics/catalog.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { enumerate } from "../../diagnostics/entry.js";
import { columnsOfEnum, enumUsersOf, nameOf, qualified, requireColumn, requireTable } from "../../model/lookup.js";
import { type EnumChange, operation, type Operation } from "../../model/operation.js";
import { apply, describe } from "../../model/replay.js";
import type { Column, Expression, Schema, Table } from "../../model/schema.js";
import { render } from "../../sql/render.js";
import { lit, sql } from "../../sql/sql.js";
import type { Dialect, Step } from "../dialect.js";

type Alteration = Operation<"alterEnumType">;
type Renaming = Extract<EnumChange, { kind: "renameValue" }>;

/**
 * There are no enum types: the columns that name one are text, and what keeps strangers out is a CHECK, if anything
 * does. Such a column is altered, with a copy of its table; where members are plain text only the rows can change.
 */
export function alterEnumColumns(
  { op, before }: Step<"alterEnumType">,
  copied: (table: Table, ops: readonly Operation[]) => Operation,
  dialect: Dialect,
): readonly Operation[] | undefined {
  if (op.said === true) return undefined;
  const tables = affected(op, before);
  const renaming = op.changes.find((change) => change.kind === "renameValue");
  const ops = tables.flatMap(({ table, columns, isCopied }): readonly Operation[] => {
    if (!isCopied) return renaming === undefined ? [] : columns.map(([{ name }]) => renamedRows(table, name, renaming));
    const alterations = columns.map(([old, now]) => alterColumn(table, old, now, renaming, dialect));
    return [copied(table, alterations)];
  });
  if (ops.length === 0) return undefined;
  return tables.every(({ isCopied }) => isCopied) ? ops : [...ops, { ...op, said: true }];
}

/** That there is nothing to say for a type, or for the columns of it that nothing is said about. */
export function withoutEnumTypes(
  { op, before }: Step<"createEnumType" | "dropEnumType" | "alterEnumType">,
  dialect: Dialect,
): readonly Diagnostic[] {
  const said = (what: string): readonly Diagnostic[] => [diagnostic("noEnumTypes", { dialect: dialect.name, what })];
  const nothing = `nothing is printed for "${describe(op)}"`;
  if (op.kind !== "alterEnumType") return said(nothing);
  const tables = affected(op, before);
  if (tables.length === 0) {
    const isUsed = enumUsersOf(before, op.type).length > 0;
    return said(`${nothing}, since ${isUsed ? "it changes no column" : "no column has it"}`);
  }
  const plain = tables.filter(({ isCopied }) => !isCopied);
  if (plain.length === 0) return [];
  const names = plain.flatMap(({ table, columns }) => columns.map(([{ name }]) => `"${qualified(table)}.${name}"`));
  const what = names.length === 1 ? "the definition of" : "the definitions of";
  return said(`${what} ${enumerate(names)} ${names.length === 1 ? "stays as it is" : "stay as they are"}`);
}

/** A table with columns that an alteration changes, each before and after it. */
interface Affected {
  readonly table: Table;
  readonly columns: readonly (readonly [Column, Column])[];
  /** Is the definition of any of them another one afterwards? */
  readonly isCopied: boolean;
}

function affected(op: Alteration, before: Schema): readonly Affected[] {
  const after = apply(before, op);
  return enumUsersOf(before, op.type).flatMap((table): readonly Affected[] => {
    const columns = columnsOfEnum(before.rules, table, op.type)
      .map((column) => [column, columnAfter(after, table, column)] as const)
      .filter(([old, now]) => JSON.stringify(old.type) !== JSON.stringify(now.type) || isDefinedAnew(old, now));
    const isCopied = columns.some(([old, now]) => isDefinedAnew(old, now));
    return columns.length === 0 ? [] : [{ table, columns, isCopied }];
  });
}

function columnAfter(after: Schema, table: Table, { name }: Column): Column {
  return requireColumn(after.rules, requireTable(after, table), name);
}

function isDefinedAnew(old: Column, now: Column): boolean {
  if (old.serverDefault !== now.serverDefault) return true;
  if (old.type.kind !== "enum" || now.type.kind !== "enum" || old.type.constraint === null) return false;
  return JSON.stringify(old.type.values) !== JSON.stringify(now.type.values);
}

function alterColumn(
  table: Table,
  old: Column,
  now: Column,
  renaming: Renaming | undefined,
  dialect: Dialect,
): Operation {
  const { serverDefault } = now;
  return operation("alterColumn", {
    table: nameOf(table),
    column: old.name,
    change: { type: now.type, ...(old.serverDefault === serverDefault ? {} : { serverDefault }) },
    ...(renaming === undefined ? {} : { using: renamedValue(old.name, renaming, dialect) }),
  });
}

/** `CASE c WHEN 'old' THEN 'new' ELSE c END` */
function renamedValue(column: string, { from, to }: Renaming, { lexis }: Dialect): Expression {
  const use = { column, text: null };
  return ["CASE ", use, render(sql` WHEN ${lit(from)} THEN ${lit(to)} ELSE `, lexis), use, " END"];
}

function renamedRows(table: Table, column: string, { from, to }: Renaming): Operation {
  return operation("updateRows", {
    table: nameOf(table),
    column,
    value: { kind: "literal", value: to },
    whereNull: false,
    whereEquals: { kind: "literal", value: from },
  });
}

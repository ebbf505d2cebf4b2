import { diagnostic } from "../../diagnostics/catalog.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { columnsOfEnum, enumUsersOf, nameOf, requireColumn, requireTable } from "../../model/lookup.js";
import { operation, type Operation } from "../../model/operation.js";
import { apply, describe } from "../../model/replay.js";
import type { Column, Schema, Table } from "../../model/schema.js";
import type { Type } from "../../model/types.js";
import type { Dialect, Legalize, Step } from "../dialect.js";

interface Renaming {
  readonly from: string;
  readonly to: string;
}

/**
 * A column has its members itself, so that it is altered where its type is. A member gets another name in three steps: both
 * are members for as long as the rows are changed.
 */
export const alterEnumType: Legalize<"alterEnumType"> = ({ op, before }) => {
  if (op.said === true) return undefined;
  const found = op.changes.find((change) => change.kind === "renameValue");
  const renaming = found?.kind === "renameValue" ? found : undefined;
  const ops = affected(op, before).flatMap(([table, old, now]) => alterations(table, old, now, renaming));
  return ops.length === 0 ? undefined : ops;
};

/** That there is nothing to say for a type, but for columns that have it. */
export function withoutEnumTypes(
  { op, before }: Step<"createEnumType" | "dropEnumType" | "alterEnumType">,
  dialect: Dialect,
): readonly Diagnostic[] {
  if (op.kind === "alterEnumType" && (op.said === true || affected(op, before).length > 0)) return [];
  const what = `a column has its members itself, so that nothing is printed for "${describe(op)}"`;
  return [diagnostic("noEnumTypes", { dialect: dialect.name, what })];
}

/** The columns whose members are others afterwards. */
function affected(
  op: Operation<"alterEnumType">,
  before: Schema,
): readonly (readonly [table: Table, old: Column, now: Column])[] {
  const after = apply(before, op);
  return enumUsersOf(before, op.type).flatMap((table) =>
    columnsOfEnum(before.rules, table, op.type)
      .map((column) => [table, column, columnAfter(after, table, column)] as const)
      .filter(([, old, now]) => JSON.stringify(valuesOf(old.type)) !== JSON.stringify(valuesOf(now.type))),
  );
}

function columnAfter(after: Schema, table: Table, { name }: Column): Column {
  return requireColumn(after.rules, requireTable(after, table), name);
}

function valuesOf(type: Type): readonly string[] {
  return type.kind === "enum" ? type.values : [];
}

function alterations(table: Table, old: Column, now: Column, renaming: Renaming | undefined): readonly Operation[] {
  const alter = (type: Type, serverDefault: Column["serverDefault"]): Operation =>
    operation("alterColumn", {
      table: nameOf(table),
      column: old.name,
      change: { type, ...(serverDefault === old.serverDefault ? {} : { serverDefault }) },
    });
  const final = alter(now.type, now.serverDefault);
  // Another spelling is the same member to it.
  if (renaming === undefined || renaming.from.toLowerCase() === renaming.to.toLowerCase()) return [final];
  const values = valuesOf(old.type).flatMap((value) => (value === renaming.from ? [value, renaming.to] : [value]));
  const between: Type = old.type.kind === "enum" ? { ...old.type, values } : old.type;
  return [
    alter(between, old.serverDefault),
    operation("updateRows", {
      table: nameOf(table),
      column: old.name,
      value: { kind: "literal", value: renaming.to },
      whereNull: false,
      whereEquals: { kind: "literal", value: renaming.from },
    }),
    final,
  ];
}

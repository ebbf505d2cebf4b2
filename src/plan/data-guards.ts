import type { Step } from "../dialect/dialect.js";
import { type Guard, guard, type Rows } from "../model/guard.js";
import {
  columnsOf,
  constraintTitle,
  elementColumns,
  findColumn,
  findIndex,
  findTable,
  nameOf,
  requireTable,
  sameName,
  sameTableName,
  textOf,
} from "../model/lookup.js";
import type { Lineage } from "../model/operation.js";
import type {
  Column,
  Constraint,
  ForeignKey,
  Index,
  PrimaryKey,
  Rules,
  Schema,
  Table,
  Unique,
} from "../model/schema.js";
import { describeType, type Type } from "../model/types.js";

/** What rows must be like for a change of their table to go through. Changes by way of a copy are {@link copyGuards}'. */
export function dataGuards(step: Step, whole: Step): readonly Guard[] {
  const { op, before } = step;
  switch (op.kind) {
    case "createIndex": {
      const table = findTable(before, op.table);
      const known = findTable(whole.before, op.table);
      const was = known === undefined ? undefined : findIndex(before.rules, known, op.index.name);
      if (table === undefined || !op.index.unique || was?.unique === true || op.ifNotExists === true) return [];
      return [guard("uniqueIndex", { rows: allOf(table), index: op.index, nullsDistinct: nullsDistinct(op.index) })];
    }
    case "addConstraint": {
      const table = findTable(before, op.table);
      return table === undefined ? [] : constraintGuards(op.constraint, allOf(table), before);
    }
    case "alterColumn": {
      const table = findTable(before, op.table);
      const column = table === undefined ? undefined : findColumn(before.rules, table, op.column);
      if (table === undefined || column === undefined) return [];
      const length = op.using === undefined ? narrowed(column.type, op.change.type) : undefined;
      const to = op.using === undefined && column.computed === null ? op.change.type : undefined;
      const filled = op.backfill !== undefined || op.using !== undefined;
      return [
        ...(op.change.nullable === false && column.nullable && !filled
          ? [guard("notNull", { rows: allOf(table), table, column: column.name })]
          : []),
        ...(to === undefined ? [] : retyped(allOf(table), column, to)),
        ...(length === undefined ? [] : [guard("fits", { rows: allOf(table), column: column.name, length })]),
      ];
    }
    default:
      return [];
  }
}

/** What the rows of a table must be like to be copied into its new shape. */
export function copyGuards(copy: Step<"copyRows">, old: Table): readonly Guard[] {
  const { op, before } = copy;
  const { rules } = before;
  const to = requireTable(before, op.to);
  const rows: Rows = { table: old, as: nameOf(old), columns: op.columns };
  const table = { ...to, ...nameOf(old) };
  const source = (name: string): Column | undefined => sourceOf(rules, op.columns, old, name);
  const kept = (names: readonly string[]): boolean => names.every((name) => isKept(rules, op.columns, old, to, name));
  return [
    ...op.columns.flatMap((lineage) => {
      const column = findColumn(rules, to, lineage.column);
      if (column === undefined || column.nullable || isFilled(lineage)) return [];
      const was = lineage.using === null ? source(column.name) : undefined;
      return was?.nullable === false ? [] : [guard("notNull", { rows, table, column: column.name })];
    }),
    ...op.columns.flatMap(({ column: name, using }) => {
      const column = findColumn(rules, to, name);
      const from = using === null ? source(name) : undefined;
      return column === undefined || from === undefined ? [] : retyped(rows, from, column.type);
    }),
    ...to.constraints.flatMap((constraint) => {
      const names = constraint.kind === "check" ? columnsOf(constraint.condition) : ownColumns(constraint);
      if (!kept(names) || was(constraint, old, source, rules)) return [];
      return constraintGuards(constraint, rows, before, old);
    }),
  ];
}

function constraintGuards(constraint: Constraint, rows: Rows, before: Schema, itself?: Table): readonly Guard[] {
  const title = constraintTitle(constraint);
  switch (constraint.kind) {
    case "primaryKey":
    case "unique":
      return [guard("unique", { rows, columns: constraint.columns, title, nullsDistinct: nullsDistinct(constraint) })];
    case "foreignKey": {
      const isItself = itself !== undefined && sameTableName(before.rules, constraint.referent, itself);
      // What history does not know may be anything.
      if (isLater(constraint) || (!isItself && findTable(before, constraint.referent) === undefined)) return [];
      return [guard("parents", { rows, foreignKey: constraint, title })];
    }
    case "check":
      return isLater(constraint) ? [] : [guard("check", { rows, condition: constraint.condition, title })];
    case "exclude":
      return [];
  }
}

/** NOT VALID: rows that are there already are nobody's business yet. */
function isLater({ options }: Constraint): boolean {
  return options["notValid"] === true;
}

function nullsDistinct({ options }: PrimaryKey | Unique | Index): boolean {
  return options["nullsNotDistinct"] !== true;
}

function allOf(table: Table): Rows {
  return { table, as: nameOf(table) };
}

/** Did the table have this already, under whatever name its columns had? */
function was(constraint: Constraint, old: Table, source: (name: string) => Column | undefined, rules: Rules): boolean {
  const sources = (names: readonly string[]): string =>
    names.map((name) => rules.fold(source(name)?.name ?? "")).join("\0");
  const folded = (names: readonly string[]): string => names.map((name) => rules.fold(name)).join("\0");
  const isKey = (one: Constraint): one is PrimaryKey | Unique => one.kind === "primaryKey" || one.kind === "unique";
  return old.constraints.some((other) => {
    if (isKey(constraint))
      return isKey(other) && folded([...other.columns].sort()) === sources([...constraint.columns].sort());
    if (constraint.kind === "check")
      return other.kind === "check" && textOf(other.condition) === textOf(constraint.condition);
    if (constraint.kind !== "foreignKey" || other.kind !== "foreignKey") return false;
    return (
      folded(other.columns) === sources(constraint.columns) &&
      sameTableName(rules, other.referent, constraint.referent) &&
      folded(other.referentColumns) === folded(constraint.referentColumns)
    );
  });
}

function ownColumns(constraint: PrimaryKey | Unique | ForeignKey | Exclude): readonly string[] {
  return constraint.kind === "exclude" ? elementColumns(constraint.elements) : constraint.columns;
}

type Exclude = Extract<Constraint, { kind: "exclude" }>;

/** A value that is never NULL stands for a missing one. */
function isFilled({ fill }: Lineage): boolean {
  return fill?.kind === "literal" && fill.value !== null;
}

function sourceOf(rules: Rules, columns: readonly Lineage[], old: Table, name: string): Column | undefined {
  const found = columns.find(({ column }) => sameName(rules, column, name))?.source ?? undefined;
  return found === undefined ? undefined : findColumn(rules, old, found);
}

/**
 * Is what a column holds in the copy surely what another held before, so that the rows can be judged where they are? A
 * value that changes its type may become equal to others, or pass what it did not pass.
 */
function isKept(rules: Rules, columns: readonly Lineage[], old: Table, to: Table, name: string): boolean {
  const lineage = columns.find(({ column }) => sameName(rules, column, name));
  const column = findColumn(rules, to, name);
  const from = sourceOf(rules, columns, old, name);
  if (lineage?.using !== null || lineage.fill !== null || column === undefined || from === undefined) return false;
  return describeType(column.type) === describeType(from.type) && column.collation === from.collation;
}

/** Where a person says how values are converted, they know what becomes of them. */
function retyped(rows: Rows, { name, type }: Column, to: Type): readonly Guard[] {
  return describeType(type) === describeType(to) ? [] : [guard("retyped", { rows, column: name, from: type, to })];
}

/** The length of a text column that may be too short for what a longer one held. */
function narrowed(from: Type, to: Type | undefined): number | undefined {
  if (to === undefined || !isLimitedText(to) || to.length === null) return undefined;
  const unlimited = unlimitedTexts.includes(from.kind) || (isLimitedText(from) && from.length === null);
  return unlimited || (isLimitedText(from) && (from.length ?? 0) > to.length) ? to.length : undefined;
}

type LimitedText = Type<"string" | "unicode" | "char" | "nationalChar" | "nationalVarchar">;
const limitedTexts: readonly Type["kind"][] = ["string", "unicode", "char", "nationalChar", "nationalVarchar"];
const unlimitedTexts: readonly Type["kind"][] = ["text", "unicodeText", "clob"];

function isLimitedText(type: Type): type is LimitedText {
  return limitedTexts.includes(type.kind);
}

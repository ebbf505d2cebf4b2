import { fail } from "../../diagnostics/catalog.js";
import {
  constrainedColumns,
  findConstraint,
  knownAs,
  nameOf,
  primaryKeyOf,
  qualified,
  requireConstraint,
  type TypeBound,
  typeBoundOf,
} from "../../model/lookup.js";
import { type Operation, operation } from "../../model/operation.js";
import type { Constraint, ConstraintKind, Rules, Table } from "../../model/schema.js";
import type { Sql } from "../../sql/sql.js";
import { flag, name, names, oneOf, type OptionTable, present } from "../check.js";
import { referenceOptions } from "../elements/constraints.js";
import { declareExclude, type ExcludedPair } from "../elements/exclude.js";
import { type GivenName, isConventional, isMeant, type Nameable, nameable } from "../naming.js";
import type {
  ConstraintType,
  CreateCheckOptions,
  CreateExcludeOptions,
  CreateForeignKeyOptions,
  CreatePrimaryKeyOptions,
  CreateUniqueOptions,
  DropConstraintOptions,
} from "../op-options.js";
import { checkDialectOptions } from "../options.js";
import { foreignKeyTo, resolveConstraint } from "../resolve/constraint.js";
import { distinctColumns, tableName } from "../resolve/names.js";
import { flagged, spelled, type Subject, withName } from "./subject.js";

export const foreignKeyOptions: OptionTable<CreateForeignKeyOptions> = { ...referenceOptions, referentSchema: name };

export const dropConstraintOptions: OptionTable<DropConstraintOptions> = {
  type: oneOf("foreignkey", "unique", "check", "primary", "exclude"),
  columns: names,
  ifExists: flag,
};

export function createKey(
  subject: Subject,
  kind: "primaryKey" | "unique",
  called: GivenName | null,
  columns: readonly string[],
  options: CreatePrimaryKeyOptions & CreateUniqueOptions,
): Operation {
  const checked = checkDialectOptions(subject.of, kind, options);
  const declared = { element: kind, columns, options: withName(called, checked) };
  return addConstraint(subject, resolveConstraint(subject, declared, subject.home));
}

export function createForeignKey(
  subject: Subject,
  called: GivenName | null,
  referent: string,
  columns: readonly string[],
  referentColumns: readonly string[],
  { referentSchema, ...options }: CreateForeignKeyOptions,
): Operation {
  const { target, home } = subject;
  const other = tableName(target, referent, referentSchema);
  const own = distinctColumns(target.rules, home, columns);
  const checked = withName(called, checkDialectOptions(subject.of, "foreignKey", options));
  return addConstraint(subject, foreignKeyTo(subject, home, own, other, [...referentColumns], checked));
}

export function createCheck(
  subject: Subject,
  called: GivenName | null,
  condition: string | Sql,
  options: CreateCheckOptions,
): Operation {
  const checked = checkDialectOptions(subject.of, "check", options);
  const declared = { element: "check", condition, options: withName(called, checked) } as const;
  return addConstraint(subject, resolveConstraint(subject, declared, subject.home));
}

export function createExclude(
  subject: Subject,
  called: GivenName | null,
  elements: readonly ExcludedPair[],
  options: CreateExcludeOptions,
): Operation {
  const declared = declareExclude(subject.of, elements, withName(called, options));
  return addConstraint(subject, resolveConstraint(subject, declared, subject.home));
}

/** @throws Failure M405 for `null` without type and columns, M414 when nothing without a name has them */
export function dropConstraint(subject: Subject, called: GivenName | null, options: DropConstraintOptions): Operation {
  const { of, table } = subject;
  const type = options.type === undefined ? undefined : constraintKinds[options.type];
  if (called !== null && options.columns !== undefined) {
    fail("optionsConflict", { of, options: ["a name", "columns"] });
  }
  if (called === null && options.ifExists === true) fail("optionNeeds", { of, option: "ifExists", needs: "a name" });
  const constraint =
    called === null
      ? unnamedConstraint(subject, type, options.columns)
      : namedConstraint(subject, type, called, options.ifExists === true);
  // Whatever is in a schema answers to some name.
  const known = typeof constraint === "string" ? constraint : (knownAs(constraint.name) ?? "");
  const conditional = flagged("ifExists", options.ifExists);
  return operation("dropConstraint", { table: nameOf(table), constraint: known, ...present({ type }), ...conditional });
}

function addConstraint({ table }: Subject, constraint: Constraint): Operation {
  return operation("addConstraint", { table: nameOf(table), constraint });
}

const constraintKinds: Readonly<Record<ConstraintType, ConstraintKind>> = {
  foreignkey: "foreignKey",
  unique: "unique",
  check: "check",
  primary: "primaryKey",
  exclude: "exclude",
};

/** The constraint that goes by this name, or by what the convention makes of it; where it may be missing, its name. */
function namedConstraint(
  subject: Subject,
  type: ConstraintKind | undefined,
  called: GivenName,
  mayBeMissing: boolean,
): Constraint | TypeBound | string {
  const { table, target } = subject;
  const said = spelled(subject, called);
  const isCalled = (one: Constraint | TypeBound): boolean =>
    typeof called === "string" &&
    (type === undefined || kindOf(one) === type) &&
    isMeant(subject, nameableOf(table, one), one.name, called);
  return (
    findConstraint(target.rules, table, said) ??
    [...table.constraints, ...typeBoundOf(table)].find(isCalled) ??
    (mayBeMissing ? said : requireConstraint(target.rules, table, said))
  );
}

function unnamedConstraint(
  subject: Subject,
  type: ConstraintKind | undefined,
  given: readonly string[] | undefined,
): Constraint | TypeBound {
  const { of, table, home } = subject;
  const { rules } = subject.target;
  if (type === undefined) fail("optionNeeds", { of, option: "null for a name", needs: "type and columns" });
  const key = type === "primaryKey" ? primaryKeyOf(table) : undefined;
  // There is only one, whatever it is called.
  if (key !== undefined && given === undefined) return key;
  if (given === undefined) fail("optionNeeds", { of, option: "null for a name", needs: "columns" });
  const columns = distinctColumns(rules, home, given);
  const over = [...table.constraints, ...typeBoundOf(table)].filter(
    (one) => kindOf(one) === type && sameColumns(rules, one, columns),
  );
  const byConvention = (one: Constraint | TypeBound): boolean =>
    typeof one.name === "string" && isConventional(subject, nameableOf(table, one), one.name);
  return (
    over.find(({ name }) => typeof name !== "string") ??
    over.find(byConvention) ??
    fail("noSuchUnnamed", { table: qualified(table), what: constraintTitles[type], columns })
  );
}

function kindOf(constraint: Constraint | TypeBound): ConstraintKind {
  return constraint.kind === "typeBound" ? "check" : constraint.kind;
}

function nameableOf(table: Table, constraint: Constraint | TypeBound): Nameable {
  if (constraint.kind !== "typeBound") return nameable(nameOf(table), constraint);
  return { kind: "check", table: nameOf(table), columns: [constraint.column.name] };
}

const constraintTitles: Readonly<Record<ConstraintKind, string>> = {
  primaryKey: "primary key",
  unique: "unique constraint",
  foreignKey: "foreign key",
  check: "check constraint",
  exclude: "exclusion constraint",
};

/** A check is over its columns in no order. */
function sameColumns(rules: Rules, constraint: Constraint | TypeBound, columns: readonly string[]): boolean {
  const form = (list: readonly string[]): string => {
    const folded = list.map((one) => rules.fold(one));
    return JSON.stringify(kindOf(constraint) === "check" ? folded.sort() : folded);
  };
  const own = constraint.kind === "typeBound" ? [constraint.column.name] : constrainedColumns(constraint);
  return form(own) === form(columns);
}

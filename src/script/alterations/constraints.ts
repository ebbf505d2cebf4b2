import { fail } from "../../diagnostics/catalog.js";
import { constrainedColumns, knownAs, nameOf, qualified, requireConstraint, sameName } from "../../model/lookup.js";
import { type Operation, operation } from "../../model/operation.js";
import type { Constraint, ConstraintKind, Rules } from "../../model/schema.js";
import type { Sql } from "../../sql/sql.js";
import { name, names, oneOf, type OptionTable, present } from "../check.js";
import { deferralOptions, referenceOptions } from "../elements/constraints.js";
import { type GivenName, isConventional, isMeant, nameable } from "../naming.js";
import type {
  ConstraintType,
  CreateForeignKeyOptions,
  CreateKeyOptions,
  DropConstraintOptions,
} from "../op-options.js";
import { foreignKeyTo, resolveConstraint } from "../resolve/constraint.js";
import { distinctColumns, tableName } from "../resolve/names.js";
import { spelled, type Subject, withName } from "./subject.js";

export const keyOptions: OptionTable<CreateKeyOptions> = deferralOptions;

export const foreignKeyOptions: OptionTable<CreateForeignKeyOptions> = { ...referenceOptions, referentSchema: name };

export const dropConstraintOptions: OptionTable<DropConstraintOptions> = {
  type: oneOf("foreignkey", "unique", "check", "primary"),
  columns: names,
};

export function createKey(
  subject: Subject,
  kind: "primaryKey" | "unique",
  called: GivenName | null,
  columns: readonly string[],
  options: CreateKeyOptions,
): Operation {
  const declared = { element: kind, columns, options: withName(called, options) };
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
  return addConstraint(
    subject,
    foreignKeyTo(subject, home, own, other, [...referentColumns], withName(called, options)),
  );
}

export function createCheck(subject: Subject, called: GivenName | null, condition: string | Sql): Operation {
  const declared = { element: "check", condition, options: withName(called, {}) } as const;
  return addConstraint(subject, resolveConstraint(subject, declared, subject.home));
}

/** @throws Failure M405 for `null` without type and columns, M414 when nothing without a name has them */
export function dropConstraint(subject: Subject, called: GivenName | null, options: DropConstraintOptions): Operation {
  const { of, table } = subject;
  const type = options.type === undefined ? undefined : constraintKinds[options.type];
  if (called !== null && options.columns !== undefined) {
    fail("optionsConflict", { of, options: ["a name", "columns"] });
  }
  const constraint =
    called === null ? unnamedConstraint(subject, type, options.columns) : namedConstraint(subject, type, called);
  // Whatever is in a schema answers to some name.
  const known = knownAs(constraint.name) ?? "";
  return operation("dropConstraint", { table: nameOf(table), constraint: known, ...present({ type }) });
}

function addConstraint({ table }: Subject, constraint: Constraint): Operation {
  return operation("addConstraint", { table: nameOf(table), constraint });
}

const constraintKinds: Readonly<Record<ConstraintType, ConstraintKind>> = {
  foreignkey: "foreignKey",
  unique: "unique",
  check: "check",
  primary: "primaryKey",
};

/** The constraint that goes by this name, or by what the convention makes of it. @throws Failure M103 */
function namedConstraint(subject: Subject, type: ConstraintKind | undefined, called: GivenName): Constraint {
  const { table, target } = subject;
  const said = spelled(subject, called);
  const answers = (one: Constraint): boolean => sameName(target.rules, knownAs(one.name) ?? "", said);
  const isCalled = (one: Constraint): boolean =>
    typeof called === "string" && isMeant(subject, nameable(nameOf(table), one), one.name, called);
  return (
    table.constraints.find(answers) ??
    table.constraints.find((one) => (type === undefined || one.kind === type) && isCalled(one)) ??
    requireConstraint(target.rules, table, said)
  );
}

function unnamedConstraint(
  subject: Subject,
  type: ConstraintKind | undefined,
  given: readonly string[] | undefined,
): Constraint {
  const { of, table, home } = subject;
  const { rules } = subject.target;
  if (type === undefined) fail("optionNeeds", { of, option: "null for a name", needs: "type and columns" });
  if (given === undefined) fail("optionNeeds", { of, option: "null for a name", needs: "columns" });
  const columns = distinctColumns(rules, home, given);
  const over = table.constraints.filter((one) => one.kind === type && sameColumns(rules, one, columns));
  const byConvention = (one: Constraint): boolean =>
    typeof one.name === "string" && isConventional(subject, nameable(nameOf(table), one), one.name);
  return (
    over.find(({ name }) => typeof name !== "string") ??
    over.find(byConvention) ??
    fail("noSuchUnnamed", { table: qualified(table), what: constraintTitles[type], columns })
  );
}

const constraintTitles: Readonly<Record<ConstraintKind, string>> = {
  primaryKey: "primary key",
  unique: "unique constraint",
  foreignKey: "foreign key",
  check: "check constraint",
};

/** A check is over its columns in no order. */
function sameColumns(rules: Rules, constraint: Constraint, columns: readonly string[]): boolean {
  const form = (list: readonly string[]): string => {
    const folded = list.map((one) => rules.fold(one));
    return JSON.stringify(constraint.kind === "check" ? folded.sort() : folded);
  };
  return form(constrainedColumns(constraint)) === form(columns);
}

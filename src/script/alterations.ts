import { fail } from "../diagnostics/catalog.js";
import {
  constrainedColumns,
  findIndex,
  knownAs,
  nameOf,
  primaryKeyOf,
  qualified,
  requireConstraint,
  requireIndex,
  sameName,
} from "../model/lookup.js";
import { type ColumnChange, operation, type Operation, type Place } from "../model/operation.js";
import type { Column, Constraint, ConstraintKind, Index, Rules, Table, Value } from "../model/schema.js";
import type { Sql } from "../sql/sql.js";
import {
  aValue,
  condition as conditionOrSql,
  expression,
  flag,
  name,
  names,
  oneOf,
  type OptionTable,
  orNull,
  type Positional,
  present,
  text,
} from "./check.js";
import {
  aColumn,
  type DeclaredColumn,
  declareIndex,
  deferralOptions,
  indexArguments,
  type IndexColumn,
  indexOptions,
  referenceOptions,
} from "./elements.js";
import { checkExisting } from "./existing.js";
import {
  checkedName,
  constraintName,
  constraintNameOrNull,
  type GivenName,
  isConventional,
  isMeant,
  nameable,
  shortened,
} from "./naming.js";
import type {
  AddColumnOptions,
  AlterColumnOptions,
  ConstraintType,
  CreateForeignKeyOptions,
  CreateIndexOptions,
  CreateKeyOptions,
  DropColumnOptions,
  DropConstraintOptions,
  DropIndexOptions,
  Placement,
} from "./op.js";
import {
  distinctColumns,
  foreignKeyTo,
  numberingObstacle,
  resolveConstraint,
  resolveIndex,
  resolveNewColumn,
  resolveType,
  tableName,
} from "./resolve.js";
import { aType } from "./type-constructors.js";
import { type Home, resolveExpression, resolveValue, type Resolving } from "./values.js";

/**
 * What `op` and `batch` have in common: what can be done to one table that is there. What is passed has been looked at
 * already, arguments first and options then, since both differ between the two.
 */
export interface Subject extends Resolving {
  /** The function as people write it: `op.addColumn`. */
  readonly of: string;
  readonly table: Table;
  readonly home: Home;
}

export const alterColumnOptions: OptionTable<AlterColumnOptions> = {
  newColumnName: name,
  type: aType,
  nullable: flag,
  serverDefault: aValue,
  comment: orNull(text),
  autoincrement: flag,
  using: expression,
  backfill: aValue,
  existingType: aType,
  existingNullable: flag,
  existingServerDefault: aValue,
  existingComment: orNull(text),
};

/** The arguments of each, apart from the table, which is given to `op` only. */
export const argumentsOf = {
  addColumn: { "the column": aColumn },
  dropColumn: { "the column": name },
  alterColumn: { "the column": name },
  createKey: { "the name": constraintNameOrNull, "the columns": names },
  createForeignKey: {
    "the name": constraintNameOrNull,
    "the table it refers to": name,
    "the columns": names,
    "the columns it refers to": names,
  },
  createCheck: { "the name": constraintNameOrNull, "the condition": conditionOrSql },
  dropConstraint: { "the name": constraintNameOrNull },
  createIndex: indexArguments,
  dropIndex: { "the name": constraintName },
  createTableComment: { "the comment": text },
  dropTableComment: {},
} satisfies Readonly<Record<string, Positional>>;

export const keyOptions: OptionTable<CreateKeyOptions> = deferralOptions;
export const foreignKeyOptions: OptionTable<CreateForeignKeyOptions> = { ...referenceOptions, referentSchema: name };
export const createIndexOptions: OptionTable<CreateIndexOptions> = { ...indexOptions, ifNotExists: flag };
export const dropConstraintOptions: OptionTable<DropConstraintOptions> = {
  type: oneOf("foreignkey", "unique", "check", "primary"),
  columns: names,
};

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
  };
  const { column, constraints, indexes } = resolveNewColumn(subject, declared, wider);
  const backfill = backfillFor(subject, options, column);
  const place = placeOf(of, home, options);
  const optional = present({ place, backfill });
  return operation("addColumn", { table: nameOf(table), column, constraints, indexes, ...optional });
}

export function dropColumn(subject: Subject, called: string, { existingType }: DropColumnOptions): Operation {
  const column = existingColumn(subject, called);
  checkExisting(subject, column, { existingType });
  return operation("dropColumn", { table: nameOf(subject.table), column: column.name });
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
    collation: undefined,
    autoincrement,
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

export function createIndex(
  subject: Subject,
  called: GivenName | null,
  columns: readonly IndexColumn[],
  { ifNotExists, ...options }: CreateIndexOptions,
): Operation {
  const declared = declareIndex(subject.of, called, columns, options);
  const index = resolveIndex(subject, declared, subject.home);
  return operation("createIndex", { table: nameOf(subject.table), index, ...flagged("ifNotExists", ifNotExists) });
}

export function dropIndex(subject: Subject, called: GivenName, { ifExists }: DropIndexOptions): Operation {
  const { table, target } = subject;
  const said = spelled(subject, called);
  const meant = indexMeant(subject, table, called)?.name;
  const index = meant ?? (ifExists === true ? said : requireIndex(target.rules, table, said).name);
  return operation("dropIndex", { table: nameOf(table), index, ...flagged("ifExists", ifExists) });
}

export function createTableComment({ table }: Subject, comment: string): Operation {
  return operation("commentTable", { table: nameOf(table), comment });
}

export function dropTableComment({ table }: Subject): Operation {
  return operation("commentTable", { table: nameOf(table), comment: null });
}

/** The index of a table that goes by this name, or by what the convention makes of it. */
export function indexMeant(resolving: Resolving, table: Table, called: GivenName): Index | undefined {
  const exact = findIndex(resolving.target.rules, table, spelled(resolving, called));
  if (exact !== undefined || typeof called === "object") return exact;
  const where = nameOf(table);
  return table.indexes.find(({ name, elements }) => {
    const columns = elements.flatMap(({ of }) => ("column" in of ? [of.column] : []));
    return isMeant(resolving, { kind: "index", table: where, columns }, name, called);
  });
}

/** A name as the database has it: one that is final may have been shortened. */
function spelled({ target }: Resolving, called: GivenName): string {
  return typeof called === "object" ? shortened(target, called.name) : called;
}

/** `{ ifExists: true }` when it is true, nothing when it is not. */
export function flagged<K extends string>(option: K, value: boolean | undefined): Readonly<Partial<Record<K, true>>> {
  return (value === true ? { [option]: true } : {}) as Readonly<Partial<Record<K, true>>>;
}

function existingColumn({ table, home }: Subject, called: string): Column {
  const found = home.column(called);
  const column = table.columns.find((one) => one.name === found);
  if (column === undefined) throw new Error(`home and table disagree about column ${found}`);
  return column;
}

function addConstraint({ table }: Subject, constraint: Constraint): Operation {
  return operation("addConstraint", { table: nameOf(table), constraint });
}

/** Constraint options with the name that was given as an argument. */
function withName<O extends object>(called: GivenName | null, options: O): O & { readonly name?: GivenName } {
  return called === null ? options : { ...options, name: called };
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

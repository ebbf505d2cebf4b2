import { fail } from "../../diagnostics/catalog.js";
import { isNamedEnum, qualified } from "../../model/lookup.js";
import type { Column, Constraint, Index, QName } from "../../model/schema.js";
import { describeType, type Type } from "../../model/types.js";
import { isSql } from "../../sql/sql.js";
import { present } from "../check.js";
import type { ColumnOptions } from "../elements/column.js";
import type { UniqueOptions } from "../elements/constraints.js";
import type { DeclaredColumn, DeclaredForeignKey, DeclaredIndex } from "../elements/declared.js";
import { resolveIdentity } from "../identity.js";
import { checkedName, nameByConvention } from "../naming.js";
import { collationFor, type DeclaredType, givenConstraintName, typeFor } from "../type-constructors.js";
import type { Target } from "../types.js";
import { type Home, INTEGERS, resolveExpression, resolveValue, type Resolving } from "../values.js";
import { optionsFor } from "../options.js";
import { keyOver, resolveForeignKey } from "./constraint.js";
import { resolveIndex } from "./indexes.js";
import { tableName } from "./names.js";

/** A column with the constraints and indexes that were declared beside it. */
export interface ResolvedColumn {
  readonly column: Column;
  readonly constraints: readonly Constraint[];
  readonly indexes: readonly Index[];
}

/** A column that is added to a table, with what was declared beside it. */
export function resolveNewColumn(resolving: Resolving, declared: DeclaredColumn, home: Home): ResolvedColumn {
  checkedName(resolving.target, declared.name);
  const { constraints, indexes } = besideColumn(resolving, declared, home);
  const key = primaryKeyOf(resolving, home, [declared], []);
  const all = key === undefined ? constraints : [key, ...constraints];
  return { column: resolveColumn(resolving, declared, home, all), constraints: all, indexes };
}

/** The type of a column on the dialect that is recorded. @throws Failure M403 when a name in it is too long */
export function resolveType(resolving: Resolving, declared: DeclaredType, table: QName, column: string): Type {
  const type = named(resolving.target, typeFor(declared, resolving.target.family));
  if ((type.kind !== "enum" && type.kind !== "boolean") || type.constraint === null) return type;
  const given = givenConstraintName(type.constraint);
  const name = nameByConvention(resolving, { kind: "check", table, columns: [column] }, given);
  return { ...type, constraint: { name } };
}

/** The type with the names of the enum types in it looked at. One that has members of its own needs no CHECK to keep them. */
function named(target: Target, type: Type): Type {
  if (type.kind === "array") return { ...type, of: named(target, type.of) };
  if (target.rules.hasEnumColumns && type.kind === "enum" && type.asText !== true) {
    return { ...type, constraint: null };
  }
  if (!isNamedEnum(type)) return type;
  const { typeSchema: _, ...plain } = type;
  const { schema } = tableName(target, type.typeName, type.typeSchema);
  const inSchema = schema === undefined ? plain : { ...plain, typeSchema: schema };
  if (!target.rules.hasEnumTypes) return inSchema;
  return { ...inSchema, values: checkedMembers(target, type.values), constraint: null };
}

/** The members as they are. @throws Failure M403 for one that is longer than an enum type can hold */
export function checkedMembers(target: Target, values: readonly string[]): readonly string[] {
  const { longestName: limit } = target.lexis;
  for (const name of target.rules.hasEnumTypes ? values : []) {
    const length = target.lexis.lengthOf(name);
    if (length > limit) fail("nameTooLong", { dialect: target.name, name, length, limit });
  }
  return values;
}

/** The constraints and indexes that are declared beside a column, other than a primary key. */
export function besideColumn(
  resolving: Resolving,
  { name, options }: DeclaredColumn,
  home: Home,
): Pick<ResolvedColumn, "constraints" | "indexes"> {
  const { unique = false, index = false, references } = options;
  const { onConflictUnique } = conflictsOf(resolving, options);
  const reference = typeof references === "string" ? { column: references } : references;
  const constraints: Constraint[] = [];
  if (unique && !index) constraints.push(keyOver(resolving, home, "unique", [name], conflict(onConflictUnique)));
  if (reference !== undefined) {
    const { column, ...others } = reference;
    const declared: DeclaredForeignKey = {
      element: "foreignKey",
      columns: [name],
      references: [column],
      options: others,
    };
    constraints.push(resolveForeignKey(resolving, declared, home));
  }
  const element: DeclaredIndex = { element: "index", name: null, columns: [name], options: { unique } };
  return { constraints, indexes: index ? [resolveIndex(resolving, element, home)] : [] };
}

/** The primary key, listed or put together from the columns that are marked. */
export function primaryKeyOf(
  resolving: Resolving,
  home: Home,
  columns: readonly DeclaredColumn[],
  listed: readonly Constraint[],
): Constraint | undefined {
  const marked = columns.filter(({ options }) => options.primaryKey === true).map(({ name }) => name);
  const [key, second] = listed.filter((constraint) => constraint.kind === "primaryKey");
  const table = qualified(home.name);
  if (key === undefined) {
    if (marked.length === 0) return undefined;
    const conflicts = columns.map(({ options }) => conflictsOf(resolving, options).onConflictPrimaryKey);
    return keyOver(resolving, home, "primaryKey", marked, conflict(conflicts.find((one) => one !== undefined)));
  }
  if (second !== undefined) fail("secondPrimaryKey", { table, columns: key.columns });
  const same = marked.length === key.columns.length && marked.every((name) => key.columns.includes(name));
  if (marked.length > 0 && !same) fail("keysDisagree", { table, listed: key.columns, marked });
  return key;
}

export function resolveColumn(
  resolving: Resolving,
  { name, type: declaredType, options }: DeclaredColumn,
  home: Home,
  constraints: readonly Constraint[],
): Column {
  const { computed, serverDefault = null } = options;
  const table = qualified(home.name);
  const type = resolveType(resolving, declaredType, home.name, name);
  const key = constraints.find(({ kind }) => kind === "primaryKey");
  const inKey = key !== undefined && "columns" in key && key.columns.includes(name);
  if (inKey && options.nullable === true) fail("keyColumnNullable", { table, column: name });
  const given = computed === undefined || isSql(computed) ? { expression: computed } : computed;
  const column: Column = {
    name,
    type,
    nullable: options.nullable ?? !(inKey || options.identity !== undefined),
    serverDefault:
      serverDefault === null
        ? null
        : resolveValue(
            resolving,
            serverDefault,
            { ...home, columns: [] },
            {
              where: `serverDefault of "${table}.${name}"`,
              type,
              as: "default",
            },
          ),
    autoincrement: null,
    identity: options.identity === undefined ? null : resolveIdentity(options.identity),
    computed:
      given.expression === undefined
        ? null
        : {
            expression: resolveExpression(resolving, given.expression, home),
            persisted: ("persisted" in given ? given.persisted : undefined) ?? null,
          },
    collation: collationOf(resolving, "column", options.collation, declaredType),
    comment: options.comment ?? null,
    options: ownOptions(resolving, options),
  };
  refuseIdleConflicts(resolving, column, options, constraints);
  return numbersItself(column, options.autoincrement, table, constraints) ? { ...column, autoincrement: {} } : column;
}

/** The collation of a column: its own, or the one that its type brings along. @throws Failure M406 for two different ones */
export function collationOf(
  { target }: Resolving,
  of: string,
  own: string | null | undefined,
  type: DeclaredType,
): string | null {
  const brought = collationFor(type, target.family);
  if (own === undefined) return brought;
  if (brought !== null && brought !== own)
    fail("optionsConflict", { of, options: ["collation", "collation of the type"] });
  return own;
}

/** What a column is told about conflicts. */
function conflictsOf({ target }: Resolving, options: ColumnOptions): NonNullable<ColumnOptions["sqlite"]> {
  return optionsFor(target, options);
}

/** What of its options stays with the column, and goes not to the keys that are declared beside it. */
function ownOptions(resolving: Resolving, options: ColumnOptions): Column["options"] {
  const { onConflictPrimaryKey: _key, onConflictUnique: _unique, ...own } = conflictsOf(resolving, options);
  return present(own);
}

function conflict(onConflict: NonNullable<ColumnOptions["sqlite"]>["onConflictUnique"]): UniqueOptions {
  return onConflict === undefined ? {} : { sqlite: { onConflict } };
}

/** @throws Failure M405 for ON CONFLICT of a constraint that the column does not have */
function refuseIdleConflicts(
  resolving: Resolving,
  { name, nullable }: Column,
  options: ColumnOptions,
  constraints: readonly Constraint[],
): void {
  const { onConflictNotNull, onConflictPrimaryKey, onConflictUnique } = conflictsOf(resolving, options);
  const refuse = (option: string, needs: string): never =>
    fail("optionNeeds", { of: `column "${name}"`, option, needs });
  if (onConflictNotNull !== undefined && nullable) refuse("onConflictNotNull", "nullable: false");
  if (onConflictPrimaryKey !== undefined && options.primaryKey !== true) {
    refuse("onConflictPrimaryKey", "primaryKey: true");
  }
  const unique = constraints.some((one) => one.kind === "unique" && one.columns.includes(name));
  if (onConflictUnique !== undefined && !unique) refuse("onConflictUnique", "unique: true");
}

/** Does the column number itself, by being told so or by being the whole of an integer primary key? */
function numbersItself(
  column: Column,
  told: boolean | undefined,
  table: string,
  constraints: readonly Constraint[],
): boolean {
  if (told === false || column.identity !== null) return false;
  const key = constraints.find(({ kind }) => kind === "primaryKey");
  const keyColumns = key !== undefined && "columns" in key ? key.columns : [];
  const refers = constraints.some((one) => one.kind === "foreignKey" && one.columns.includes(column.name));
  const obstacle = keyColumns.includes(column.name) ? numberingObstacle(column) : "it is not part of the primary key";
  if (told === undefined) return obstacle === undefined && keyColumns.length === 1 && !refers;
  if (obstacle !== undefined) fail("cannotNumber", { table, column: column.name, why: obstacle });
  return true;
}

/** Why a column cannot number itself, if anything in itself keeps it from doing so. */
export function numberingObstacle({ type, serverDefault, computed }: Column): string | undefined {
  if (!INTEGERS.has(type.kind) && !(type.kind === "native" && type.whole === true))
    return `its type is ${describeType(type)}, not an integer`;
  if (serverDefault !== null) return "it has a default";
  if (computed !== null) return "it is computed";
  return undefined;
}

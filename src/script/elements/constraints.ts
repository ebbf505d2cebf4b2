import type { Action, Initially } from "../../model/schema.js";
import type { Sql } from "../../sql/sql.js";
import {
  argument,
  condition as conditionOrSql,
  expected,
  flag,
  isList,
  isName,
  oneOf,
  optionsOf,
  type OptionTable,
} from "../check.js";
import { constraintName, type GivenName } from "../naming.js";
import { checkDialectOptions, dialectKeys, type DialectOptions } from "../options.js";
import {
  declare,
  type DeclaredCheck,
  type DeclaredForeignKey,
  type DeclaredPrimaryKey,
  type DeclaredUnique,
  listOfNames,
} from "./declared.js";

export interface DeferralOptions {
  /** `DEFERRABLE` or `NOT DEFERRABLE`; by default neither is said. */
  readonly deferrable?: boolean;
  /** `INITIALLY DEFERRED` or `INITIALLY IMMEDIATE`; by default neither is said. */
  readonly initially?: Initially;
}

export interface KeyOptions extends DeferralOptions {
  /** `CONSTRAINT name`. Without one the naming convention chooses, or the server. */
  readonly name?: GivenName;
}

/** What a primary key can be told. */
export interface PrimaryKeyOptions extends KeyOptions, DialectOptions<"primaryKey"> {}

/** What a unique constraint can be told. */
export interface UniqueOptions extends KeyOptions, DialectOptions<"unique"> {}

export interface ReferenceOptions extends DeferralOptions, DialectOptions<"foreignKey"> {
  /** `ON DELETE`. */
  readonly onDelete?: Action;
  /** `ON UPDATE`. */
  readonly onUpdate?: Action;
  /** `MATCH`. */
  readonly match?: "FULL" | "PARTIAL" | "SIMPLE";
}

export interface ForeignKeyOptions extends ReferenceOptions, KeyOptions {}

/** A column with its table: `"user.id"`, or `"app.user.id"` in another schema. */
export type ColumnPath = `${string}.${string}`;

/** Where a column refers to, with what a foreign key can say. */
export interface Reference extends ForeignKeyOptions {
  readonly column: ColumnPath;
}

export interface CheckOptions extends DeferralOptions, DialectOptions<"check"> {
  /** `CONSTRAINT name`. Without one the naming convention chooses, or the server. */
  readonly name?: GivenName;
}

export const deferralOptions: OptionTable<DeferralOptions> = {
  deferrable: flag,
  initially: oneOf("DEFERRED", "IMMEDIATE"),
};

/** Of the verbs, which have the name as an argument. */
export const keyOptions = {
  primaryKey: { ...deferralOptions, ...dialectKeys("primaryKey") },
  unique: { ...deferralOptions, ...dialectKeys("unique") },
};
export const checkOptions = { ...deferralOptions, ...dialectKeys("check") };

const action = oneOf<Action>("CASCADE", "RESTRICT", "SET NULL", "SET DEFAULT", "NO ACTION");

export const referenceOptions: OptionTable<ReferenceOptions> = {
  onDelete: action,
  onUpdate: action,
  match: oneOf("FULL", "PARTIAL", "SIMPLE"),
  ...deferralOptions,
  ...dialectKeys("foreignKey"),
};

export const isReference = (value: unknown): boolean => isName(value) && /^(?:[^.]+\.)?[^.]+\.[^.]+$/.test(value);

export const reference = expected<ColumnPath>('a column and its table, "user.id" or "app.user.id"', isReference);

export const referenceTable: OptionTable<Reference> = { column: reference, name: constraintName, ...referenceOptions };

/**
 * The primary key, over several columns or with a name: `primaryKey(["a", "b"], { name: "pk_ab" })` gives
 * `CONSTRAINT pk_ab PRIMARY KEY (a, b)`. Its columns become NOT NULL.
 */
export function primaryKey(columns: readonly string[], options?: PrimaryKeyOptions): DeclaredPrimaryKey {
  const table = { name: constraintName, ...keyOptions.primaryKey };
  const checked = optionsOf<PrimaryKeyOptions>("primaryKey", options, table);
  return declare({
    element: "primaryKey",
    columns: listOfNames("primaryKey", columns),
    options: checkDialectOptions("primaryKey", "primaryKey", checked),
  });
}

/** A unique constraint: `unique(["email"], { name: "uq_email" })` gives `CONSTRAINT uq_email UNIQUE (email)`. */
export function unique(columns: readonly string[], options?: UniqueOptions): DeclaredUnique {
  const checked = optionsOf<UniqueOptions>("unique", options, { name: constraintName, ...keyOptions.unique });
  return declare({
    element: "unique",
    columns: listOfNames("unique", columns),
    options: checkDialectOptions("unique", "unique", checked),
  });
}

/**
 * A foreign key: `foreignKey(["user_id"], "user.id", { onDelete: "CASCADE" })` gives
 * `FOREIGN KEY (user_id) REFERENCES user (id) ON DELETE CASCADE`. Over several columns, `references` is an array with
 * one `table.column` for each.
 *
 * @throws Failure M402 when the references are not all columns of one table
 */
export function foreignKey(
  columns: readonly string[],
  references: ColumnPath | readonly ColumnPath[],
  options?: ForeignKeyOptions,
): DeclaredForeignKey {
  const list: readonly unknown[] = Array.isArray(references) ? [...(references as unknown[])] : [references];
  const ofOneTable = (): boolean =>
    new Set(list.map((one) => splitReference(one as string).table.join("."))).size === 1;
  argument(
    "foreignKey",
    "what it refers to",
    references,
    expected(
      '"user.id", or an array of such columns, all of one table',
      () => isList(list, isReference) && ofOneTable(),
    ),
  );
  return declare({
    element: "foreignKey",
    columns: listOfNames("foreignKey", columns),
    references: Object.freeze(list as readonly string[]),
    options: checkDialectOptions(
      "foreignKey",
      "foreignKey",
      optionsOf<ForeignKeyOptions>("foreignKey", options, { name: constraintName, ...referenceOptions }),
    ),
  });
}

/** `"app.user.id"` cut into the table, with or without schema, and the column. */
export function splitReference(text: string): { readonly table: readonly string[]; readonly column: string } {
  const parts = text.split(".");
  return { table: parts.slice(0, -1), column: parts.at(-1) ?? "" };
}

/** A check constraint: `` check(sql`age >= 0`, { name: "ck_age" }) `` gives `CONSTRAINT ck_age CHECK (age >= 0)`. */
export function check(condition: string | Sql, options?: CheckOptions): DeclaredCheck {
  return declare({
    element: "check",
    condition: argument("check", "the condition", condition, conditionOrSql),
    options: checkDialectOptions(
      "check",
      "check",
      optionsOf<CheckOptions>("check", options, { name: constraintName, ...checkOptions }),
    ),
  });
}

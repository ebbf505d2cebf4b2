import type { Sql } from "../../sql/sql.js";
import { argument, expected, names } from "../check.js";
import type { GivenName } from "../naming.js";
import type { DeclaredType } from "../type-constructors.js";
import type { ColumnOptions } from "./column.js";
import type { CheckOptions, ForeignKeyOptions, PrimaryKeyOptions, UniqueOptions } from "./constraints.js";
import type { ExcludedPair, ExcludeOptions } from "./exclude.js";
import type { IndexColumn, IndexOptions } from "./indexes.js";
import type { TableOptions } from "./table.js";

interface Declared<E extends string> {
  readonly element: E;
}

export interface DeclaredColumn extends Declared<"column"> {
  readonly name: string;
  readonly type: DeclaredType;
  readonly options: ColumnOptions;
}

export interface DeclaredPrimaryKey extends Declared<"primaryKey"> {
  readonly columns: readonly string[];
  readonly options: PrimaryKeyOptions;
}

export interface DeclaredUnique extends Declared<"unique"> {
  readonly columns: readonly string[];
  readonly options: UniqueOptions;
}

export interface DeclaredForeignKey extends Declared<"foreignKey"> {
  readonly columns: readonly string[];
  /** `table.column` or `schema.table.column`. */
  readonly references: readonly string[];
  readonly options: ForeignKeyOptions;
}

export interface DeclaredCheck extends Declared<"check"> {
  readonly condition: string | Sql;
  readonly options: CheckOptions;
}

export interface DeclaredExclude extends Declared<"exclude"> {
  readonly elements: readonly ExcludedPair[];
  readonly options: ExcludeOptions;
}

export interface DeclaredIndex extends Declared<"index"> {
  readonly name: GivenName | null;
  readonly columns: readonly IndexColumn[];
  readonly options: IndexOptions;
}

export type DeclaredConstraint =
  DeclaredPrimaryKey | DeclaredUnique | DeclaredForeignKey | DeclaredCheck | DeclaredExclude;

/** What a table is made of. */
export type TableElement = DeclaredColumn | DeclaredConstraint | DeclaredIndex;

/** A table as scripts declare it. Made with `table(…)`. */
export interface DeclaredTable extends Declared<"table"> {
  readonly name: string;
  readonly elements: readonly TableElement[];
  readonly options: TableOptions;
}

const made = new WeakSet();

export function declare<D extends Declared<string>>(declared: D): D {
  made.add(declared);
  return Object.freeze(declared);
}

export function isMade(value: unknown): value is Declared<string> {
  return typeof value === "object" && value !== null && made.has(value);
}

export function isTable(value: unknown): value is DeclaredTable {
  return isMade(value) && value.element === "table";
}

export const isElement = (value: unknown): boolean => isMade(value) && value.element !== "table";

export const aTable = expected<DeclaredTable>("a table made with table(…)", isTable);

export const aColumn = expected<DeclaredColumn>(
  "a column made with column(…)",
  (value) => isMade(value) && value.element === "column",
);

export const someElements = expected<readonly TableElement[]>(
  "an array of column(…), primaryKey(…), unique(…), foreignKey(…), check(…), exclude(…) and index(…)",
  (value) => Array.isArray(value) && Array.from(value as unknown[]).every(isElement),
);

export const listOfNames = (of: string, value: unknown): readonly string[] =>
  Object.freeze([...argument(of, "the columns", value, names)]);

import type { Sql } from "../../sql/sql.js";
import { argument, expected, names } from "../check.js";
import type { GivenName } from "../naming.js";
import type { InSchema } from "../op-options.js";
import type { DeclaredType } from "../type-constructors.js";
import type { ColumnOptions } from "./column.js";
import type { CheckOptions, ForeignKeyOptions, PrimaryKeyOptions, UniqueOptions } from "./constraints.js";
import type { ExcludedPair, ExcludeOptions } from "./exclude.js";
import type { IndexColumn, IndexOptions } from "./indexes.js";
import type { CreateSequenceOptions, CreateTriggerOptions, CreateViewOptions } from "../object-op.js";
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

/** A view of a schema file. Made with `view(…)`. */
export interface DeclaredView extends Declared<"view"> {
  readonly name: string;
  readonly select: string | Sql;
  readonly options: ViewOptions;
}
export type ViewOptions = Omit<CreateViewOptions, "ifNotExists" | "orReplace">;

/** A trigger of a schema file. Made with `trigger(…)`. */
export interface DeclaredTrigger extends Declared<"trigger"> {
  readonly name: string;
  readonly table: string;
  readonly options: CreateTriggerOptions;
}

/** A sequence of a schema file that no column numbers itself with. Made with `sequence(…)`. */
export interface DeclaredSequence extends Declared<"sequence"> {
  readonly name: string;
  readonly options: SequenceOptions;
}
export type SequenceOptions = Omit<CreateSequenceOptions, "ifNotExists">;

/** An enum type of a schema file that is there whether or not a column has it. Made with `enumType(…)`. */
export interface DeclaredEnumType extends Declared<"enumType"> {
  readonly name: string;
  readonly values: readonly string[];
  readonly options: InSchema;
}

/** A schema of a schema file. Made with `schema(…)`. */
export interface DeclaredNamespace extends Declared<"schema"> {
  readonly name: string;
}

/** What only some dialects have. Made with `only(…)`. */
export interface DeclaredOnly extends Declared<"only"> {
  readonly dialects: readonly string[];
  readonly elements: readonly SchemaElement[];
}

/** What a schema file is made of. */
export type SchemaElement =
  | DeclaredTable
  | DeclaredView
  | DeclaredTrigger
  | DeclaredSequence
  | DeclaredEnumType
  | DeclaredNamespace
  | DeclaredOnly;

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

/** What can stand in a table. */
const ofTables: ReadonlySet<string> = new Set<TableElement["element"]>([
  "column",
  "primaryKey",
  "unique",
  "foreignKey",
  "check",
  "exclude",
  "index",
]);

/** What can stand in a schema file. */
const ofSchemas: ReadonlySet<string> = new Set<SchemaElement["element"]>([
  "table",
  "view",
  "trigger",
  "sequence",
  "enumType",
  "schema",
  "only",
]);

export const isElement = (value: unknown): boolean => isMade(value) && ofTables.has(value.element);

export const isSchemaElement = (value: unknown): value is SchemaElement =>
  isMade(value) && ofSchemas.has(value.element);

export const aSchemaElement = expected<SchemaElement>(
  "table(…), view(…), trigger(…), sequence(…), enumType(…), schema(…) or only(…)",
  isSchemaElement,
);

export const someSchemaElements = expected<readonly SchemaElement[]>(
  "an array of table(…), view(…), trigger(…), sequence(…), enumType(…), schema(…) and only(…)",
  (value) => Array.isArray(value) && Array.from(value as unknown[]).every(isSchemaElement),
);

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

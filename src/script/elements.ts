import { fail } from "../diagnostics/catalog.js";
import type { Action, Initially } from "../model/schema.js";
import { isSql, type Sql } from "../sql/sql.js";
import {
  aValue,
  argument,
  checkArguments,
  condition as conditionOrSql,
  expected,
  expression,
  flag,
  type GivenValue,
  isList,
  isName,
  name,
  names,
  oneOf,
  type OptionTable,
  optionsOf,
  orNull,
  type Positional,
  text,
} from "./check.js";
import { constraintName, constraintNameOrNull, type GivenName } from "./naming.js";
import { checkDialectOptions, dialectKeys, type DialectOptions } from "./options.js";
import { isPlainObject } from "./shape.js";
import { aType, type DeclaredType } from "./type-constructors.js";

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

export interface ReferenceOptions extends DeferralOptions {
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

export interface CheckOptions {
  /** `CONSTRAINT name`. Without one the naming convention chooses, or the server. */
  readonly name?: GivenName;
}

export interface IndexOptions extends DialectOptions<"index"> {
  /** `CREATE UNIQUE INDEX`. Default `false`. */
  readonly unique?: boolean;
}

/** A column by its name, an expression, or either of them in descending order. */
export type IndexColumn = string | Sql | { readonly column: string | Sql; readonly descending?: boolean };

export interface Computed {
  readonly expression: Sql;
  /** `STORED` or `VIRTUAL`; by default the database's own way. */
  readonly persisted?: boolean;
}

export interface ColumnOptions {
  /** Default `true`, and `false` in a primary key. */
  readonly nullable?: boolean;
  /** Makes the column part of the table's primary key. Default `false`. */
  readonly primaryKey?: boolean;
  /** By default an integer column numbers itself when it is the whole primary key, without default or foreign key. */
  readonly autoincrement?: boolean;
  /** A JavaScript value is a literal, `` sql`…` `` an expression. Default none. */
  readonly serverDefault?: GivenValue;
  /** A unique constraint on this column alone; together with `index`, a unique index. Default `false`. */
  readonly unique?: boolean;
  /** An index on this column alone, called `ix_table_column` or as the naming convention says. Default `false`. */
  readonly index?: boolean;
  /** A foreign key from this column: `"user.id"`. */
  readonly references?: ColumnPath | Reference;
  readonly comment?: string | null;
  /** `GENERATED ALWAYS AS (…)` */
  readonly computed?: Sql | Computed;
  readonly collation?: string;
}

export interface TableOptions extends DialectOptions<"table"> {
  /** The schema the table is in. By default the database's own. */
  readonly schema?: string;
  readonly comment?: string | null;
}

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
  readonly options: KeyOptions;
}
export interface DeclaredUnique extends Declared<"unique"> {
  readonly columns: readonly string[];
  readonly options: KeyOptions;
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
export interface DeclaredIndex extends Declared<"index"> {
  readonly name: GivenName | null;
  readonly columns: readonly IndexColumn[];
  readonly options: IndexOptions;
}
export type DeclaredConstraint = DeclaredPrimaryKey | DeclaredUnique | DeclaredForeignKey | DeclaredCheck;
/** What a table is made of. */
export type TableElement = DeclaredColumn | DeclaredConstraint | DeclaredIndex;
/** A table as scripts declare it. Made with {@link table}. */
export interface DeclaredTable extends Declared<"table"> {
  readonly name: string;
  readonly elements: readonly TableElement[];
  readonly options: TableOptions;
}

const made = new WeakSet();

function declare<D extends Declared<string>>(declared: D): D {
  made.add(declared);
  return Object.freeze(declared);
}

function isMade(value: unknown): value is Declared<string> {
  return typeof value === "object" && value !== null && made.has(value);
}

export function isTable(value: unknown): value is DeclaredTable {
  return isMade(value) && value.element === "table";
}

const isElement = (value: unknown): boolean => isMade(value) && value.element !== "table";

export const aTable = expected<DeclaredTable>("a table made with table(…)", isTable);
export const aColumn = expected<DeclaredColumn>(
  "a column made with column(…)",
  (value) => isMade(value) && value.element === "column",
);
const someElements = expected<readonly TableElement[]>(
  "an array of column(…), primaryKey(…), unique(…), foreignKey(…), check(…) and index(…)",
  (value) => Array.isArray(value) && Array.from(value as unknown[]).every(isElement),
);

export const deferralOptions: OptionTable<DeferralOptions> = {
  deferrable: flag,
  initially: oneOf("DEFERRED", "IMMEDIATE"),
};
const keyOptions: OptionTable<KeyOptions> = { name: constraintName, ...deferralOptions };
const action = oneOf<Action>("CASCADE", "RESTRICT", "SET NULL", "SET DEFAULT", "NO ACTION");
export const referenceOptions: OptionTable<ReferenceOptions> = {
  onDelete: action,
  onUpdate: action,
  match: oneOf("FULL", "PARTIAL", "SIMPLE"),
  ...deferralOptions,
};
export const indexOptions: OptionTable<IndexOptions> = { unique: flag, ...dialectKeys("index") };

const isReference = (value: unknown): boolean => isName(value) && /^(?:[^.]+\.)?[^.]+\.[^.]+$/.test(value);
const reference = expected<ColumnPath>('a column and its table, "user.id" or "app.user.id"', isReference);
const referenceTable: OptionTable<Reference> = { column: reference, name: constraintName, ...referenceOptions };
const computedTable: OptionTable<Computed> = { expression, persisted: flag };
const indexColumnTable: OptionTable<Exclude<IndexColumn, string | Sql>> = {
  column: expected("a name or sql`…`", (value) => isName(value) || isSql(value)),
  descending: flag,
};
const columnTable: OptionTable<ColumnOptions> = {
  nullable: flag,
  primaryKey: flag,
  autoincrement: flag,
  serverDefault: aValue,
  unique: flag,
  index: flag,
  references: expected(
    '"user.id", or an object with `column` and options',
    (value) => isReference(value) || (isPlainObject(value) && !isSql(value)),
  ),
  comment: orNull(text),
  computed: expected("sql`…`, or an object with `expression`", (value) => isPlainObject(value)),
  collation: name,
};
export const tableOptions: OptionTable<TableOptions> = { schema: name, comment: orNull(text), ...dialectKeys("table") };

/**
 * A table, for `op.createTable`, `op.assume`, `copyFrom` and a baseline.
 *
 * ```ts
 * table("user", [column("id", t.integer(), { primaryKey: true }), column("email", t.string(120), { nullable: false })])
 * ```
 * ```sql
 * CREATE TABLE user (
 *     id INTEGER NOT NULL,
 *     email VARCHAR(120) NOT NULL,
 *     PRIMARY KEY (id)
 * );
 * ```
 *
 * @throws Failure M401 or M402 for what is not an element or option of a table
 */
export function table(name: string, elements: readonly TableElement[], options?: TableOptions): DeclaredTable {
  checkArguments("table", tableArguments, [name, elements]);
  return declareTable("table", name, elements, optionsOf("table", options, tableOptions));
}

export const tableArguments: Positional = { "the name of the table": name, "the elements": someElements };

/** A table, whichever function declares it; all has been looked at but for the options of single dialects. */
export function declareTable(
  of: string,
  name: string,
  elements: readonly TableElement[],
  options: TableOptions,
): DeclaredTable {
  return declare({
    element: "table",
    name,
    elements: Object.freeze([...elements]),
    options: checkDialectOptions(of, "table", options),
  });
}

/**
 * A column.
 *
 * `column("email", t.string(120), { nullable: false, serverDefault: "" })` gives
 * `email VARCHAR(120) DEFAULT '' NOT NULL`.
 *
 * @throws Failure M401 or M402 for what is not an option of a column, M406 for a computed column with a default
 */
export function column(name: string, type: DeclaredType, options?: ColumnOptions): DeclaredColumn {
  checkArguments("column", columnArguments, [name, type]);
  const given = optionsOf("column", options, columnTable, ["identity"]);
  const { references, computed, serverDefault } = given;
  if (computed !== undefined && serverDefault !== undefined && serverDefault !== null) {
    fail("optionsConflict", { of: "column", options: ["computed", "serverDefault"] });
  }
  if (typeof references === "object") {
    const of = "references";
    argument(of, '"column"', optionsOf(of, references, referenceTable).column, reference);
  }
  if (computed !== undefined && !isSql(computed)) {
    argument("computed", '"expression"', optionsOf("computed", computed, computedTable).expression, expression);
  }
  return declare({
    element: "column",
    name,
    type,
    options: Object.freeze({ ...given, ...snapshots(given) }),
  });
}

const columnArguments: Positional = { "the name of the column": name, "the type": aType };

/** Inner objects of our own, so that nobody changes them later. */
function snapshots({ references, computed }: ColumnOptions): Partial<Pick<ColumnOptions, "references" | "computed">> {
  return {
    ...(typeof references === "object" ? { references: Object.freeze({ ...references }) } : {}),
    ...(computed === undefined || isSql(computed) ? {} : { computed: Object.freeze({ ...computed }) }),
  };
}

/**
 * The primary key, over several columns or with a name: `primaryKey(["a", "b"], { name: "pk_ab" })` gives
 * `CONSTRAINT pk_ab PRIMARY KEY (a, b)`. Its columns become NOT NULL.
 */
export function primaryKey(columns: readonly string[], options?: KeyOptions): DeclaredPrimaryKey {
  return declare({ element: "primaryKey", ...key("primaryKey", columns, options) });
}

/** A unique constraint: `unique(["email"], { name: "uq_email" })` gives `CONSTRAINT uq_email UNIQUE (email)`. */
export function unique(columns: readonly string[], options?: KeyOptions): DeclaredUnique {
  return declare({ element: "unique", ...key("unique", columns, options) });
}

function key(of: string, columns: readonly string[], options: KeyOptions | undefined) {
  return { columns: listOfNames(of, columns), options: optionsOf(of, options, keyOptions) };
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
    options: optionsOf("foreignKey", options, { name: constraintName, ...referenceOptions }),
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
    options: optionsOf("check", options, { name: constraintName }),
  });
}

/**
 * An index: `` index("ix_user_email", [sql`lower(email)`], { unique: true }) `` gives
 * `CREATE UNIQUE INDEX ix_user_email ON user (lower(email))`. With `null` the naming convention says how it is called.
 *
 * @throws Failure M401 or M402 for what is not a column, expression or option of an index
 */
export function index(name: GivenName | null, columns: readonly IndexColumn[], options?: IndexOptions): DeclaredIndex {
  checkArguments("index", indexArguments, [name, columns]);
  return declareIndex("index", name, columns, optionsOf("index", options, indexOptions));
}

/** An index, whichever function declares it; all has been looked at but for the options of single dialects. */
export function declareIndex(
  of: string,
  name: GivenName | null,
  columns: readonly IndexColumn[],
  options: IndexOptions,
): DeclaredIndex {
  const [first] = columns;
  if (name === null && typeof (isPlainIndexColumn(first) ? first.column : first) !== "string") {
    const expected = "a name, since the index begins with an expression";
    fail("wrongArgument", { of, argument: "the name", expected, found: "null" });
  }
  return declare({
    element: "index",
    name,
    columns: Object.freeze(columns.map((one) => (isPlainIndexColumn(one) ? Object.freeze({ ...one }) : one))),
    options: checkDialectOptions(of, "index", options),
  });
}

const someIndexColumns = expected<readonly IndexColumn[]>(
  "an array of at least one column: a name, sql`…`, or { column, descending }",
  (value) => isList(value, (one) => isName(one) || isSql(one) || isPlainIndexColumn(one)),
);

export const indexArguments: Positional = { "the name": constraintNameOrNull, "the columns": someIndexColumns };

/** Is this `{ column, descending }`? Its keys are looked at like any options. */
function isPlainIndexColumn(value: unknown): value is { column: string | Sql; descending?: boolean } {
  if (!isPlainObject(value) || isSql(value) || isMade(value)) return false;
  return optionsOf("a column of an index", value, indexColumnTable).column !== undefined;
}

const listOfNames = (of: string, value: unknown): readonly string[] =>
  Object.freeze([...argument(of, "the columns", value, names)]);

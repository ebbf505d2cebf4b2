import {
  constrainedColumns,
  findColumn,
  findConstraint,
  findEnumType,
  findIndex,
  findTable,
  knownAs,
  primaryKeyOf,
  requireColumn,
  requireTable,
} from "../model/lookup.js";
import { findSequence, findView } from "../model/object-lookup.js";
import type {
  Action,
  Column,
  Constraint,
  Expression,
  Index,
  Indexed,
  Initially,
  Options,
  Schema,
  Table,
  Value,
} from "../model/schema.js";
import { id, keywords, type LiteralValue, sequence, type Sql } from "../sql/sql.js";
import type { Calls } from "./calls.js";
import { argument, type GivenValue, name, optionsOf, present } from "./check.js";
import type { ExcludedPair } from "./elements/exclude.js";
import type { IndexColumn } from "./elements/indexes.js";
import type { InSchema } from "./op-options.js";
import { type IdentityOptions, identityView } from "./identity.js";
import { tableName } from "./resolve/names.js";
import { declaredType, type DeclaredType } from "./type-constructors.js";
import type { Target } from "./types.js";

/** What there is at a point of history, in the words in which scripts declare it. Nothing done to it changes anything. */
export interface SchemaView {
  /** Is there a table of this name? */
  hasTable(name: string, options?: InSchema): boolean;
  /** The table of this name. @throws Failure M101 when there is none; `hasTable` asks */
  table(name: string, options?: InSchema): TableView;
  /** Is there an enum type of this name? Never where the database has none. */
  hasEnumType(name: string, options?: InSchema): boolean;
  /** Is there a view of this name, as far as history knows? */
  hasView(name: string, options?: InSchema): boolean;
  /** Is there a sequence of this name, that no column numbers itself with? */
  hasSequence(name: string, options?: InSchema): boolean;
  /** All tables. */
  tables(): readonly TableView[];
}

export interface TableView {
  readonly name: string;
  /** Absent in the database's default schema. */
  readonly schema?: string;
  readonly comment: string | null;
  readonly columns: readonly ColumnView[];
  /** The column of this name. @throws Failure M102 when there is none; `hasColumn` asks */
  column(name: string): ColumnView;
  hasColumn(name: string): boolean;
  /** `null` where there is none. */
  readonly primaryKey: KeyView | null;
  /** The primary key first, then the others as declared. The CHECK of a Boolean or Enum is in the type of its column. */
  readonly constraints: readonly ConstraintView[];
  /** Does a constraint go by this name, be it the CHECK of a type? */
  hasConstraint(name: string): boolean;
  readonly indexes: readonly IndexView[];
  hasIndex(name: string): boolean;
  /** `null` where rows are not spread over partitions. */
  readonly partitionBy: Sql | null;
  /** What only this dialect knows: `{ strict: true }`. */
  readonly options: Options;
}

export interface ColumnView {
  readonly name: string;
  /** As `t` makes it, to declare another column with; `type.type.kind` is `"string"` for `t.string(50)`. */
  readonly type: DeclaredType;
  readonly nullable: boolean;
  /** Is it part of the primary key? */
  readonly primaryKey: boolean;
  readonly autoincrement: boolean;
  /** The options it was given, `null` for a column that is none. */
  readonly identity: IdentityOptions | null;
  /** A JavaScript value, `` sql`…` ``, or `null` where there is none. */
  readonly serverDefault: GivenValue;
  readonly computed: { readonly expression: Sql; readonly persisted: boolean | null } | null;
  readonly collation: string | null;
  readonly comment: string | null;
}

interface ConstraintViewBase {
  /** What it goes by: the name it was given, or the one that a server gave it. */
  readonly name: string;
  /** Was it given a name, by a person or a naming convention? */
  readonly named: boolean;
  /** Those that a check mentions. */
  readonly columns: readonly string[];
  /** What only this dialect knows: `{ notValid: true }`. */
  readonly options: Options;
}
interface DeferralView {
  readonly deferrable: boolean | null;
  readonly initially: Initially | null;
}
export interface KeyView extends ConstraintViewBase, DeferralView {
  readonly kind: "primaryKey" | "unique";
  /** Columns that are stored along and are no part of the key. */
  readonly include: readonly string[];
}
export interface ForeignKeyView extends ConstraintViewBase, DeferralView {
  readonly kind: "foreignKey";
  /** The table it refers to. */
  readonly referent: string;
  /** Absent in the database's default schema. */
  readonly referentSchema?: string;
  readonly referentColumns: readonly string[];
  readonly onDelete: Action | null;
  readonly onUpdate: Action | null;
  readonly match: "FULL" | "PARTIAL" | "SIMPLE" | null;
}
export interface CheckView extends ConstraintViewBase {
  readonly kind: "check";
  readonly condition: Sql;
}
export interface ExcludeView extends ConstraintViewBase, DeferralView {
  readonly kind: "exclude";
  readonly elements: readonly ExcludedPair[];
  readonly using: string | null;
  readonly where: Sql | null;
  /** Operator classes of its columns. */
  readonly ops: Readonly<Record<string, string>>;
}
export type ConstraintView = KeyView | ForeignKeyView | CheckView | ExcludeView;

export interface IndexView {
  readonly name: string;
  readonly unique: boolean;
  readonly columns: readonly IndexColumn[];
  readonly where: Sql | null;
  /** Columns that are stored along and not searched by. */
  readonly include: readonly string[];
  /** What only this dialect knows: `{ using: "gin" }`. */
  readonly options: Options;
}

interface Viewing {
  readonly target: Target;
}

/** `op.schema`: the schema as `current` has it whenever it is asked. */
export function schemaView(viewing: Viewing, current: () => Schema, { question }: Pick<Calls, "question">): SchemaView {
  const named = (of: string, called: string, options: InSchema | undefined, what = "the table") => {
    const { schema } = optionsOf<InSchema>(of, options, { schema: name });
    return tableName(viewing.target, argument(of, what, called, name), schema);
  };
  return Object.freeze({
    hasTable: question(
      "schema.hasTable",
      (called: string, options?: InSchema) =>
        findTable(current(), named("op.schema.hasTable", called, options)) !== undefined,
    ),
    table: question("schema.table", (called: string, options?: InSchema) =>
      tableView(viewing, requireTable(current(), named("op.schema.table", called, options))),
    ),
    hasEnumType: question(
      "schema.hasEnumType",
      (called: string, options?: InSchema) =>
        findEnumType(current(), named("op.schema.hasEnumType", called, options, "the type")) !== undefined,
    ),
    hasView: question(
      "schema.hasView",
      (called: string, options?: InSchema) =>
        findView(current(), named("op.schema.hasView", called, options, "the view")) !== undefined,
    ),
    hasSequence: question(
      "schema.hasSequence",
      (called: string, options?: InSchema) =>
        findSequence(current(), named("op.schema.hasSequence", called, options, "the sequence")) !== undefined,
    ),
    tables: question("schema.tables", () =>
      Object.freeze(
        current()
          .tables.values()
          .map((table) => tableView(viewing, table)),
      ),
    ),
  });
}

/** A table of the model, for reading. */
export function tableView({ target: { rules } }: Viewing, table: Table): TableView {
  const key = primaryKeyOf(table);
  const inKey = ({ name }: Column): boolean => key?.columns.includes(name) ?? false;
  const columns = table.columns.map((column) => columnView(column, inKey(column)));
  const constraints = table.constraints.map(constraintView);
  const asked = (of: string, called: string): string => argument(of, "the name", called, name);
  return frozen({
    name: table.name,
    ...present({ schema: table.schema }),
    comment: table.comment,
    columns,
    column(called) {
      const found = requireColumn(rules, table, asked("column", called));
      return columns[table.columns.indexOf(found)] ?? columnView(found, inKey(found));
    },
    hasColumn: (called) => findColumn(rules, table, asked("hasColumn", called)) !== undefined,
    primaryKey: constraints.find((one): one is KeyView => one.kind === "primaryKey") ?? null,
    constraints,
    hasConstraint: (called) => findConstraint(rules, table, asked("hasConstraint", called)) !== undefined,
    indexes: table.indexes.map(indexView),
    hasIndex: (called) => findIndex(rules, table, asked("hasIndex", called)) !== undefined,
    partitionBy: table.partitionBy === undefined ? null : sqlOf(table.partitionBy),
    options: { ...table.options },
  });
}

function columnView(column: Column, primaryKey: boolean): ColumnView {
  const { name, nullable, serverDefault, autoincrement, identity, computed, collation, comment } = column;
  return {
    name,
    type: declaredType(column.type),
    nullable,
    primaryKey,
    autoincrement: autoincrement !== null,
    identity: identity && identityView(identity),
    serverDefault: serverDefault === null ? null : valueView(serverDefault),
    computed: computed && { expression: sqlOf(computed.expression), persisted: computed.persisted },
    collation,
    comment,
  };
}

/** Copies of what could be written to. */
function valueView(given: Value): GivenValue {
  if (given.kind === "expression") return sqlOf(given.expression);
  return literalView(structuredClone(given.value));
}

function literalView(value: LiteralValue): GivenValue {
  if (typeof value === "object" && value !== null && "array" in value) return value.array.map(literalView);
  return typeof value === "object" && value !== null && "json" in value ? (value.json as GivenValue) : value;
}

function constraintView(constraint: Constraint): ConstraintView {
  const base = {
    name: knownAs(constraint.name) ?? "",
    named: typeof constraint.name === "string",
    columns: [...constrainedColumns(constraint)],
    options: { ...constraint.options },
  };
  if (constraint.kind === "check") return { kind: "check", ...base, condition: sqlOf(constraint.condition) };
  const { deferrable, initially } = constraint;
  if (constraint.kind === "exclude") {
    const { using, where } = constraint;
    const elements = constraint.elements.map(({ of, operator }): ExcludedPair => [indexedView(of), operator]);
    const ops = Object.fromEntries(
      constraint.elements.flatMap(({ of, opclass }) =>
        "column" in of && opclass !== null ? [[of.column, opclass]] : [],
      ),
    );
    return { kind: "exclude", ...base, elements, using, where: where && sqlOf(where), ops, deferrable, initially };
  }
  if (constraint.kind !== "foreignKey") {
    return { kind: constraint.kind, ...base, include: [...(constraint.include ?? [])], deferrable, initially };
  }
  const { referent, referentColumns, onDelete, onUpdate, match } = constraint;
  return {
    kind: "foreignKey",
    ...base,
    referent: referent.name,
    ...present({ referentSchema: referent.schema }),
    referentColumns: [...referentColumns],
    onDelete,
    onUpdate,
    match,
    deferrable,
    initially,
  };
}

function indexView({ name, unique, elements, where, include = [], options }: Index): IndexView {
  const columns = elements.map(({ of, descending, nulls, collation, opclass }): IndexColumn => {
    const column = indexedView(of);
    if (!descending && nulls === null && collation === null && opclass === null) return column;
    return {
      column,
      ...(descending ? { descending } : {}),
      ...(nulls === null ? {} : { nulls }),
      ...(collation === null ? {} : { collation }),
      ...(opclass === null ? {} : { postgresql: { ops: opclass } }),
    };
  });
  return { name, unique, columns, where: where && sqlOf(where), include: [...include], options: { ...options } };
}

function indexedView(of: Indexed): string | Sql {
  return "column" in of ? of.column : sqlOf(of.expression);
}

/** An expression as people write it; a column that was renamed has its new name. */
function sqlOf(expression: Expression): Sql {
  return sequence(
    expression.map((part) => {
      if (typeof part === "string") return keywords(part);
      return part.text === null ? id(part.column) : keywords(part.text);
    }),
  );
}

/** The same object; nobody can write to it or to what is in it. */
function frozen<T>(value: T): T {
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value) || Object.isFrozen(value)) return value;
  for (const inner of Object.values(value)) frozen<unknown>(inner);
  return Object.freeze(value);
}

import { fail } from "../diagnostics/catalog.js";
import { columnsOf, qualified, sameName } from "../model/lookup.js";
import type {
  Check,
  Column,
  Constraint,
  Deferral,
  ForeignKey,
  Index,
  Name,
  QName,
  Rules,
  Table,
} from "../model/schema.js";
import { describeType, type Type } from "../model/types.js";
import { isSql } from "../sql/sql.js";
import type {
  DeclaredColumn,
  DeclaredConstraint,
  DeclaredForeignKey,
  DeclaredIndex,
  DeclaredTable,
  DeferralOptions,
  ForeignKeyOptions,
  IndexColumn,
  KeyOptions,
  TableElement,
} from "./elements.js";
import { splitReference } from "./elements.js";
import { checkedName, type GivenName, indexName, nameable, nameByConvention } from "./naming.js";
import { indexOptionsFor, optionsFor } from "./options.js";
import { type DeclaredType, givenConstraintName, typeFor } from "./type-constructors.js";
import type { Target } from "./types.js";
import { type Home, INTEGERS, resolveExpression, resolveValue, type Resolving } from "./values.js";

/** A column with the constraints and indexes that were declared beside it. */
export interface ResolvedColumn {
  readonly column: Column;
  readonly constraints: readonly Constraint[];
  readonly indexes: readonly Index[];
}

/**
 * A declared table as one dialect has it: variants chosen, options of other dialects left out, defaults filled in.
 * The primary key comes first, then the other constraints as listed, then those of the columns.
 *
 * @throws Failure for what does not go together
 */
export function resolveTable(resolving: Resolving, declared: DeclaredTable): Table {
  const { target } = resolving;
  const name = tableName(target, declared.name, declared.options.schema);
  const columns = declared.elements.filter((element) => element.element === "column");
  if (columns.length === 0) fail("noColumns", { table: qualified(name) });
  columns.forEach((column) => checkedName(target, column.name));
  refuseDuplicates(
    target.rules,
    "column",
    columns.map((column) => column.name),
  );

  const home = homeOf(
    target.rules,
    name,
    columns.map((column) => column.name),
  );
  const listed = declared.elements.filter(isConstraint).map((element) => resolveConstraint(resolving, element, home));
  const key = primaryKeyOf(resolving, home, columns, listed);
  const beside = columns.map((column) => besideColumn(resolving, column, home));
  const others = [
    ...listed.filter(({ kind }) => kind !== "primaryKey"),
    ...beside.flatMap(({ constraints }) => constraints),
  ];
  const constraints = key === undefined ? others : [key, ...others];
  const indexes = [
    ...declared.elements
      .filter((element) => element.element === "index")
      .map((element) => resolveIndex(resolving, element, home)),
    ...beside.flatMap((one) => one.indexes),
  ];
  refuseDuplicates(target.rules, "constraint", constraints.map((constraint) => constraint.name).filter(isGiven));
  refuseDuplicates(
    target.rules,
    "index",
    indexes.map((index) => index.name),
  );
  return {
    ...name,
    columns: columns.map((column) => resolveColumn(resolving, column, home, constraints)),
    constraints,
    indexes,
    comment: declared.options.comment ?? null,
    options: optionsFor(target, declared.options),
  };
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
  const { target } = resolving;
  const type = typeFor(declared, target.family);
  if (type.kind === "enum" && type.typeName !== null) checkedName(target, type.typeName);
  if ((type.kind !== "enum" && type.kind !== "boolean") || type.constraint === null) return type;
  const given = givenConstraintName(type.constraint);
  const name = nameByConvention(resolving, { kind: "check", table, columns: [column] }, given);
  return { ...type, constraint: { name } };
}

/** The name of a table, without the schema it would be in anyway. @throws Failure M403 when it is too long */
export function tableName(target: Target, name: string, schema: string | undefined): QName {
  checkedName(target, name);
  const { rules } = target;
  if (schema === undefined || sameName(rules, schema, rules.defaultSchema ?? "")) return { name };
  return { schema: checkedName(target, schema), name };
}

/** A table as the place of its constraints and indexes, before or after it is in a schema. */
export function homeOf(rules: Rules, name: QName, columns: readonly string[]): Home {
  const column = (wanted: string): string =>
    columns.find((one) => sameName(rules, one, wanted)) ??
    fail("unknownColumn", { table: qualified(name), column: wanted, known: columns });
  return { name, columns, column };
}

export function resolveConstraint(resolving: Resolving, declared: DeclaredConstraint, home: Home): Constraint {
  switch (declared.element) {
    case "primaryKey":
    case "unique": {
      const columns = distinctColumns(resolving.target.rules, home, declared.columns);
      return keyOver(resolving, home, declared.element, columns, declared.options);
    }
    case "foreignKey":
      return resolveForeignKey(resolving, declared, home);
    case "check": {
      const condition = resolveExpression(resolving, declared.condition, home);
      const check: Check = { kind: "check", name: {}, condition, options: {} };
      return named(resolving, home, check, declared.options.name);
    }
  }
}

/** A foreign key, wherever it was declared. */
export function foreignKeyTo(
  resolving: Resolving,
  home: Home,
  columns: readonly string[],
  referent: QName,
  referentColumns: readonly string[],
  options: ForeignKeyOptions,
): ForeignKey {
  const foreignKey: ForeignKey = {
    kind: "foreignKey",
    name: {},
    columns,
    referent,
    referentColumns,
    onDelete: options.onDelete ?? null,
    onUpdate: options.onUpdate ?? null,
    match: options.match ?? null,
    ...deferral(options),
    options: {},
  };
  return named(resolving, home, foreignKey, options.name);
}

function resolveForeignKey(resolving: Resolving, declared: DeclaredForeignKey, home: Home): ForeignKey {
  const { target } = resolving;
  const references = declared.references.map(splitReference);
  const [name = "", schema] = [...(references[0]?.table ?? [])].reverse();
  const columns = distinctColumns(target.rules, home, declared.columns);
  const referentColumns = references.map(({ column }) => column);
  return foreignKeyTo(resolving, home, columns, tableName(target, name, schema), referentColumns, declared.options);
}

function keyOver(
  resolving: Resolving,
  home: Home,
  kind: "primaryKey" | "unique",
  columns: readonly string[],
  options: KeyOptions = {},
): Constraint {
  return named(resolving, home, { kind, name: {}, columns, ...deferral(options), options: {} }, options.name);
}

/** The constraint with the name that it was given, or that the convention makes. */
function named<C extends Constraint>(resolving: Resolving, home: Home, constraint: C, given: GivenName | undefined): C {
  return { ...constraint, name: nameByConvention(resolving, nameable(home.name, constraint), given) };
}

export function resolveIndex(resolving: Resolving, declared: DeclaredIndex, home: Home): Index {
  const { target } = resolving;
  const { where, include, others } = indexOptionsFor(target, declared.options);
  const elements = declared.columns.map((given) => indexElement(resolving, given, home));
  const columns = elements.flatMap(({ of }) => ("column" in of ? [of.column] : columnsOf(of.expression).slice(0, 1)));
  return {
    name: indexName(resolving, { kind: "index", table: home.name, columns }, declared.name ?? undefined),
    unique: declared.options.unique ?? false,
    elements,
    where: where === undefined ? null : resolveExpression(resolving, where, home),
    ...(include === undefined ? {} : { include: include.map(home.column) }),
    options: others,
  };
}

function indexElement(resolving: Resolving, given: IndexColumn, home: Home): Index["elements"][number] {
  const { column, descending = false } = typeof given === "string" || isSql(given) ? { column: given } : given;
  const of =
    typeof column === "string"
      ? { column: home.column(column) }
      : { expression: resolveExpression(resolving, column, home) };
  return { of, descending };
}

/** The constraints and indexes that are declared beside a column, other than a primary key. */
function besideColumn(
  resolving: Resolving,
  { name, options }: DeclaredColumn,
  home: Home,
): Pick<ResolvedColumn, "constraints" | "indexes"> {
  const { unique = false, index = false, references } = options;
  const reference = typeof references === "string" ? { column: references } : references;
  const constraints: Constraint[] = [];
  if (unique && !index) constraints.push(keyOver(resolving, home, "unique", [name]));
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
function primaryKeyOf(
  resolving: Resolving,
  home: Home,
  columns: readonly DeclaredColumn[],
  listed: readonly Constraint[],
): Constraint | undefined {
  const marked = columns.filter(({ options }) => options.primaryKey === true).map(({ name }) => name);
  const [key, second] = listed.filter((constraint) => constraint.kind === "primaryKey");
  const table = qualified(home.name);
  if (key === undefined) {
    return marked.length === 0 ? undefined : keyOver(resolving, home, "primaryKey", marked);
  }
  if (second !== undefined) fail("secondPrimaryKey", { table, columns: key.columns });
  const same = marked.length === key.columns.length && marked.every((name) => key.columns.includes(name));
  if (marked.length > 0 && !same) fail("keysDisagree", { table, listed: key.columns, marked });
  return key;
}

function resolveColumn(
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
    nullable: options.nullable ?? !inKey,
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
    computed:
      given.expression === undefined
        ? null
        : {
            expression: resolveExpression(resolving, given.expression, home),
            persisted: ("persisted" in given ? given.persisted : undefined) ?? null,
          },
    collation: options.collation ?? null,
    comment: options.comment ?? null,
    options: {},
  };
  return numbersItself(column, options.autoincrement, table, constraints) ? { ...column, autoincrement: {} } : column;
}

/** Does the column number itself, by being told so or by being the whole of an integer primary key? */
function numbersItself(
  column: Column,
  told: boolean | undefined,
  table: string,
  constraints: readonly Constraint[],
): boolean {
  if (told === false) return false;
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
  if (!INTEGERS.has(type.kind)) return `its type is ${describeType(type)}, not an integer`;
  if (serverDefault !== null) return "it has a default";
  if (computed !== null) return "it is computed";
  return undefined;
}

/** The columns as the table spells them, each once. */
export function distinctColumns(rules: Rules, home: Home, columns: readonly string[]): readonly string[] {
  const spelled = columns.map(home.column);
  refuseDuplicates(rules, "column", spelled);
  return spelled;
}

function deferral({ deferrable, initially }: DeferralOptions): Deferral {
  return { deferrable: deferrable ?? null, initially: initially ?? null };
}

function refuseDuplicates(rules: Rules, what: string, names: readonly string[]): void {
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(rules.fold(name))) fail("duplicateName", { what, name });
    seen.add(rules.fold(name));
  }
}

function isConstraint(element: TableElement): element is DeclaredConstraint {
  return element.element !== "column" && element.element !== "index";
}

function isGiven(name: Name): name is string {
  return typeof name === "string";
}

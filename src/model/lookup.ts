import { fail } from "../diagnostics/catalog.js";
import type {
  Column,
  Constraint,
  EnumType,
  Expression,
  ForeignKey,
  Index,
  Indexed,
  Name,
  QName,
  Rules,
  Schema,
  Table,
} from "./schema.js";
import type { Type } from "./types.js";

/** The key of a table in {@link Schema.tables}. */
export function keyOf(rules: Rules, name: QName): string {
  const schema = name.schema ?? rules.defaultSchema ?? "";
  return `${rules.fold(schema)}\0${rules.fold(name.name)}`;
}

/** A table's name as messages print it. */
export function qualified(name: QName): string {
  return name.schema === undefined ? name.name : `${name.schema}.${name.name}`;
}

/** The name of a table without anything else of it. */
export function nameOf(table: QName): QName {
  return table.schema === undefined ? { name: table.name } : { schema: table.schema, name: table.name };
}

/** Are these two spellings of one name? */
export function sameName(rules: Rules, a: string, b: string): boolean {
  return a === b || rules.fold(a) === rules.fold(b);
}

export function sameTableName(rules: Rules, a: QName, b: QName): boolean {
  return keyOf(rules, a) === keyOf(rules, b);
}

export function findTable(schema: Schema, name: QName): Table | undefined {
  return schema.tables.get(keyOf(schema.rules, name));
}

/** @throws Failure M101 when there is no such table. */
export function requireTable(schema: Schema, name: QName): Table {
  return (
    findTable(schema, name) ??
    fail("unknownTable", { table: qualified(name), known: schema.tables.values().map((table) => qualified(table)) })
  );
}

export function findColumn(rules: Rules, table: Table, name: string): Column | undefined {
  return table.columns.find((column) => sameName(rules, column.name, name));
}

/** @throws Failure M102 when the table has no such column. */
export function requireColumn(rules: Rules, table: Table, name: string): Column {
  return (
    findColumn(rules, table, name) ??
    fail("unknownColumn", {
      table: qualified(table),
      column: name,
      known: table.columns.map((column) => column.name),
    })
  );
}

/** The name a constraint goes by: the one it was given, or the one it answers to. */
export function knownAs(name: Name): string | undefined {
  return typeof name === "string" ? name : name.answersTo;
}

/** The CHECK of a Boolean or Enum, which lives in the type of its column. */
export interface TypeBound {
  readonly kind: "typeBound";
  readonly column: Column;
  readonly name: Name;
}

/** The CHECKs that come with the types of a table's columns. */
export function typeBoundOf(table: Table): readonly TypeBound[] {
  return table.columns.flatMap((column) => {
    const constraint = "constraint" in column.type ? column.type.constraint : null;
    return constraint === null ? [] : [{ kind: "typeBound", column, name: constraint.name }];
  });
}

/** The constraint that goes by this name, be it that of a type. */
export function findConstraint(rules: Rules, table: Table, name: string): Constraint | TypeBound | undefined {
  const goesBy = (one: { readonly name: Name }): boolean => sameName(rules, knownAs(one.name) ?? "", name);
  return table.constraints.find(goesBy) ?? typeBoundOf(table).find(goesBy);
}

/** @throws Failure M103 when the table has no constraint that goes by this name. */
export function requireConstraint(rules: Rules, table: Table, name: string): Constraint | TypeBound {
  const known = [...table.constraints, ...typeBoundOf(table)].map((one) => knownAs(one.name));
  return (
    findConstraint(rules, table, name) ??
    fail("unknownConstraint", {
      table: qualified(table),
      constraint: name,
      known: known.filter((text) => text !== undefined),
    })
  );
}

export function findIndex(rules: Rules, table: Table, name: string): Index | undefined {
  return table.indexes.find((index) => sameName(rules, index.name, name));
}

/** @throws Failure M104 when the table has no such index. */
export function requireIndex(rules: Rules, table: Table, name: string): Index {
  return (
    findIndex(rules, table, name) ??
    fail("unknownIndex", {
      table: qualified(table),
      index: name,
      known: table.indexes.map((index) => index.name),
    })
  );
}

/** The sequence behind a column that numbers itself, in either way; it keeps the name it was born with. */
export function sequenceOf({ autoincrement, identity }: Column): string | undefined {
  return autoincrement?.sequence ?? identity?.sequence;
}

/** Does the column number itself, where the database can? */
export function isNumbered({ autoincrement, identity }: Column): boolean {
  return autoincrement !== null || identity !== null;
}

/** Does the table end with the session that makes it? */
export function isTemporary(table: Table): boolean {
  const { prefixes } = table.options;
  return Array.isArray(prefixes) && prefixes.includes("TEMPORARY");
}

export function primaryKeyOf(table: Table): Extract<Constraint, { kind: "primaryKey" }> | undefined {
  return table.constraints.find((constraint) => constraint.kind === "primaryKey");
}

export function foreignKeysOf(table: Table): readonly ForeignKey[] {
  return table.constraints.filter((constraint) => constraint.kind === "foreignKey");
}

/** The tables, this one among them where it refers to itself, that have a foreign key to `name`. */
export function referrersOf(schema: Schema, name: QName): readonly Table[] {
  const keys = schema.referrers.get(keyOf(schema.rules, name)) ?? [];
  return keys.map((key) => schema.tables.get(key)).filter((table) => table !== undefined);
}

/** The foreign keys, of any table, that point at `name`, with the table they are in. */
export function referencesTo(
  schema: Schema,
  name: QName,
): readonly { readonly table: Table; readonly foreignKey: ForeignKey }[] {
  return referrersOf(schema, name).flatMap((table) =>
    foreignKeysOf(table)
      .filter((foreignKey) => sameTableName(schema.rules, foreignKey.referent, name))
      .map((foreignKey) => ({ table, foreignKey })),
  );
}

/** The enum types that a type is or is made of: an array has those of its members. */
export function enumsIn(type: Type): readonly NamedEnum[] {
  if (type.kind === "array") return enumsIn(type.of);
  return isNamedEnum(type) ? [type] : [];
}

/** An Enum whose members are a type of their own, where there are such types. */
export type NamedEnum = Type<"enum"> & { readonly typeName: string };

export function isNamedEnum(type: Type): type is NamedEnum {
  return type.kind === "enum" && type.typeName !== null;
}

/** What the type of an Enum is called. */
export function enumName({ typeName, typeSchema }: NamedEnum): QName {
  return typeSchema === undefined ? { name: typeName } : { schema: typeSchema, name: typeName };
}

/** The tables with columns of an enum type. */
export function enumUsersOf(schema: Schema, type: QName): readonly Table[] {
  const keys = schema.enumUsers.get(keyOf(schema.rules, type)) ?? [];
  return keys.map((key) => schema.tables.get(key)).filter((table) => table !== undefined);
}

/** The columns of a table that are of an enum type. */
export function columnsOfEnum(rules: Rules, table: Table, type: QName): readonly Column[] {
  return table.columns.filter((column) =>
    enumsIn(column.type).some((one) => sameTableName(rules, enumName(one), type)),
  );
}

export function findEnumType(schema: Schema, name: QName): EnumType | undefined {
  return schema.enumTypes.get(keyOf(schema.rules, name));
}

/** @throws Failure M152 when there is no such type. */
export function requireEnumType(schema: Schema, name: QName): EnumType {
  return (
    findEnumType(schema, name) ??
    fail("unknownEnumType", { type: qualified(name), known: schema.enumTypes.values().map((type) => qualified(type)) })
  );
}

/** The columns an expression uses, sure or not. */
export function columnsOf(expression: Expression): readonly string[] {
  const found = expression.flatMap((part) => (typeof part === "string" ? [] : [part.column]));
  return [...new Set(found)];
}

/** The columns a constraint of its own table is about. */
export function constrainedColumns(constraint: Constraint): readonly string[] {
  if (constraint.kind === "check") return columnsOf(constraint.condition);
  return constraint.kind === "exclude" ? elementColumns(constraint.elements) : constraint.columns;
}

/** Every column of its own table that a constraint mentions: it cannot be without any of them. */
export function mentionedColumns(constraint: Constraint): readonly string[] {
  const columns = constrainedColumns(constraint);
  if (constraint.kind === "exclude") return [...new Set([...columns, ...columnsOf(constraint.where ?? [])])];
  const isKey = constraint.kind === "primaryKey" || constraint.kind === "unique";
  return isKey ? [...columns, ...(constraint.include ?? [])] : columns;
}

/** The columns in the elements of an index, each once. */
export function elementColumns(elements: readonly { readonly of: Indexed }[]): readonly string[] {
  return [...new Set(elements.flatMap(({ of }) => ("column" in of ? [of.column] : columnsOf(of.expression))))];
}

/** The columns an index is over, that decide which rows are in it, or that are stored along. */
export function indexedColumns(index: Index): readonly string[] {
  return [...new Set([...elementColumns(index.elements), ...columnsOf(index.where ?? []), ...(index.include ?? [])])];
}

/** Every expression of a table, with what holds it, as messages call it. */
export function expressionsOf(table: Table): readonly { readonly in: string; readonly expression: Expression }[] {
  return [
    ...table.columns.flatMap(({ name, computed }) =>
      computed === null ? [] : [{ in: `computed column "${name}"`, expression: computed.expression }],
    ),
    ...table.constraints.flatMap((constraint) =>
      constraintExpressions(constraint).map((expression) => ({ in: constraintTitle(constraint), expression })),
    ),
    ...(table.partitionBy === undefined ? [] : [{ in: "the partition key", expression: table.partitionBy }]),
    ...table.indexes.flatMap((index) => [
      ...index.elements.flatMap(({ of }) =>
        "expression" in of ? [{ in: `index "${index.name}"`, expression: of.expression }] : [],
      ),
      ...(index.where === null ? [] : [{ in: `index "${index.name}"`, expression: index.where }]),
    ]),
  ];
}

function constraintExpressions(constraint: Constraint): readonly Expression[] {
  if (constraint.kind === "check") return [constraint.condition];
  if (constraint.kind !== "exclude") return [];
  const elements = constraint.elements.flatMap(({ of }) => ("expression" in of ? [of.expression] : []));
  return constraint.where === null ? elements : [...elements, constraint.where];
}

const titles: { readonly [K in Constraint["kind"]]: string } = {
  primaryKey: "primary key",
  unique: "unique constraint",
  foreignKey: "foreign key",
  check: "check constraint",
  exclude: "exclusion constraint",
};

/** `unique constraint "uq_email"`, or `unique constraint (email)` when it has no name. */
export function constraintTitle(constraint: Constraint): string {
  const title = titles[constraint.kind];
  if (typeof constraint.name === "string") return `${title} "${constraint.name}"`;
  return `${title} (${constrainedColumns(constraint).join(", ")})`;
}

/** What messages call a kind of constraint. */
export function constraintKindTitle(kind: Constraint["kind"]): string {
  return `${kind === "exclude" ? "an" : "a"} ${titles[kind]}`;
}

/** The text of an expression, for messages and comparisons; printing goes through the dialect. */
export function textOf(expression: Expression): string {
  return expression.map((part) => (typeof part === "string" ? part : (part.text ?? `"${part.column}"`))).join("");
}

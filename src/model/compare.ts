import { objectDifferences } from "./compare-objects.js";
import { constraintTitle, enumName, isNamedEnum, keyOf, knownAs, qualified, sameName, textOf } from "./lookup.js";
import { firstNumber } from "./meaning/identity.js";
import type {
  Column,
  Constraint,
  Expression,
  Index,
  Indexed,
  Name,
  Options,
  Rules,
  Schema,
  Table,
  Value,
} from "./schema.js";
import { describeType, type Type } from "./types.js";

/** What a comparison passes over. */
export interface Leniency {
  /** The order of columns: a column that comes back comes back at the end. */
  readonly columnOrder?: boolean;
  /** The names that unnamed things answer to: a declaration cannot know them. */
  readonly birthNames?: boolean;
}

/** How `found` differs from `expected`, in sentences; none when they are the same. */
export function tableDifferences(
  rules: Rules,
  expected: Table,
  found: Table,
  leniency: Leniency = {},
): readonly string[] {
  if (expected === found) return [];
  const differences: string[] = [];
  for (const column of expected.columns) {
    const other = found.columns.find(({ name }) => sameName(rules, name, column.name));
    if (other === undefined) differences.push(`column "${column.name}" is missing`);
    else differences.push(...columnDifferences(column, other, leniency));
  }
  for (const column of found.columns) {
    if (!expected.columns.some(({ name }) => sameName(rules, name, column.name))) {
      differences.push(`column "${column.name}" is not expected`);
    }
  }
  const order = (table: Table) => table.columns.map(({ name }) => rules.fold(name)).join("\0");
  if (differences.length === 0 && leniency.columnOrder !== true && order(expected) !== order(found)) {
    differences.push(`columns are in the order ${found.columns.map(({ name }) => name).join(", ")}`);
  }
  differences.push(
    ...listDifferences(
      expected.constraints.map((constraint) => [
        constraintForm(rules, constraint, leniency),
        constraintTitle(constraint),
      ]),
      found.constraints.map((constraint) => [constraintForm(rules, constraint, leniency), constraintTitle(constraint)]),
    ),
    ...listDifferences(
      expected.indexes.map((index) => [indexForm(rules, index), `index "${index.name}"`]),
      found.indexes.map((index) => [indexForm(rules, index), `index "${index.name}"`]),
    ),
  );
  if (expected.comment !== found.comment) {
    differences.push(`the comment is ${quoted(found.comment)}, not ${quoted(expected.comment)}`);
  }
  const partitions = (table: Table) => expressionForm(table.partitionBy ?? []) || "none";
  if (partitions(expected) !== partitions(found)) {
    differences.push(`the partition key is ${partitions(found)}, not ${partitions(expected)}`);
  }
  const [options, others] = [optionsForm(expected.options), optionsForm(found.options)];
  if (options !== others) {
    differences.push(`the options are ${others}, not ${options}`);
  }
  return differences;
}

/** How two schemas differ, table by table; none when they are the same. */
export function schemaDifferences(expected: Schema, found: Schema, leniency: Leniency = {}): readonly string[] {
  return [
    ...enumDifferences(expected, found),
    ...(expected.tables === found.tables ? [] : differencesOfTables(expected, found, leniency)),
    ...objectDifferences(expected, found),
  ];
}

function differencesOfTables(expected: Schema, found: Schema, leniency: Leniency): readonly string[] {
  const { rules } = expected;
  const differences: string[] = [];
  for (const [key, table] of expected.tables.entries()) {
    const other = found.tables.get(key);
    if (other === undefined) differences.push(`table "${qualified(table)}" is missing`);
    else {
      const of = tableDifferences(rules, table, other, leniency);
      differences.push(...of.map((difference) => `table "${qualified(table)}": ${difference}`));
    }
  }
  for (const [key, table] of found.tables.entries()) {
    if (!expected.tables.has(key)) differences.push(`table "${qualified(table)}" is not expected`);
  }
  return differences;
}

function enumDifferences({ enumTypes: expected }: Schema, { enumTypes: found }: Schema): readonly string[] {
  if (expected === found) return [];
  const missing = expected.entries().flatMap(([key, type]) => {
    const other = found.get(key);
    if (other === undefined) return [`enum type "${qualified(type)}" is missing`];
    const [is, should] = [other, type].map(({ values }) => values.map((value) => JSON.stringify(value)).join(", "));
    return is === should ? [] : [`enum type "${qualified(type)}" has the members ${is}, not ${should}`];
  });
  const others = found.entries().filter(([key]) => !expected.has(key));
  return [...missing, ...others.map(([, type]) => `enum type "${qualified(type)}" is not expected`)];
}

/** How a column differs from what is expected of it, in sentences. */
export function columnDifferences(expected: Column, found: Column, leniency: Leniency): readonly string[] {
  const facets: readonly (readonly [string, string, string])[] = [
    ["type", typeForm(expected.type, leniency), typeForm(found.type, leniency)],
    ["nullability", nullability(expected), nullability(found)],
    ["default", valueForm(expected.serverDefault), valueForm(found.serverDefault)],
    ["computed expression", computedForm(expected), computedForm(found)],
    ["autoincrement", autoincrementForm(expected, leniency), autoincrementForm(found, leniency)],
    ["identity", identityForm(expected, leniency), identityForm(found, leniency)],
    ["collation", quoted(expected.collation), quoted(found.collation)],
    ["comment", quoted(expected.comment), quoted(found.comment)],
    ["options", optionsForm(expected.options), optionsForm(found.options)],
    ...(leniency.birthNames === true ? [] : defaultNameForms(expected, found)),
  ];
  return facets
    .filter(([, is, other]) => is !== other)
    .map(([facet, is, other]) => `column "${expected.name}" has ${facet} ${other}, not ${is}`);
}

/** Which of these constraints and indexes the table has not, or has otherwise, in sentences. */
export function missingParts(
  rules: Rules,
  table: Table,
  wanted: Pick<Table, "constraints" | "indexes">,
): readonly string[] {
  const leniency = { birthNames: true };
  const constraints = (list: readonly Constraint[]) =>
    list.map((one) => [constraintForm(rules, one, leniency), constraintTitle(one)] as const);
  const indexes = (list: readonly Index[]) =>
    list.map((one) => [indexForm(rules, one), `index "${one.name}"`] as const);
  return [
    ...compared(constraints(wanted.constraints), constraints(table.constraints)).differences,
    ...compared(indexes(wanted.indexes), indexes(table.indexes)).differences,
  ];
}

/** Are these two the same constraint? */
export function sameConstraint(rules: Rules, a: Constraint, b: Constraint, leniency: Leniency): boolean {
  return a === b || constraintForm(rules, a, leniency) === constraintForm(rules, b, leniency);
}

/** Are these two the same index? */
export function sameIndex(rules: Rules, a: Index, b: Index): boolean {
  return a === b || indexForm(rules, a) === indexForm(rules, b);
}

/** Do these options say the same, in whatever order? */
export function sameOptions(a: Options, b: Options): boolean {
  return a === b || optionsForm(a) === optionsForm(b);
}

/** Are these two the same by the letter, however the columns in them are spelled? */
export function sameText(a: Expression, b: Expression): boolean {
  return a === b || expressionForm(a) === expressionForm(b);
}

function listDifferences(
  expected: readonly (readonly [string, string])[],
  found: readonly (readonly [string, string])[],
): readonly string[] {
  const { differences, left } = compared(expected, found);
  return [...differences, ...left.map(([, title]) => `${title} is not expected`)];
}

/** What is missing or different of what is expected, and what is left beside it. */
function compared(
  expected: readonly (readonly [string, string])[],
  found: readonly (readonly [string, string])[],
): { readonly differences: readonly string[]; readonly left: readonly (readonly [string, string])[] } {
  const left = [...found];
  const differences: string[] = [];
  for (const [form, title] of expected) {
    const index = left.findIndex(([other]) => other === form);
    if (index >= 0) left.splice(index, 1);
    else {
      const namesake = left.findIndex(([, other]) => other === title);
      if (namesake >= 0) left.splice(namesake, 1);
      differences.push(namesake >= 0 ? `${title} is defined differently` : `${title} is missing`);
    }
  }
  return { differences, left };
}

function constraintForm(rules: Rules, constraint: Constraint, leniency: Leniency): string {
  const columns = (names: readonly string[]) => names.map((name) => rules.fold(name));
  const { kind } = constraint;
  const options = optionsForm(constraint.options);
  const name = nameForm(constraint.name, leniency);
  switch (constraint.kind) {
    case "check":
      return plain([kind, name, expressionForm(constraint.condition), options]);
    case "foreignKey":
      return plain([
        kind,
        name,
        columns(constraint.columns),
        keyOf(rules, constraint.referent),
        columns(constraint.referentColumns),
        [constraint.onDelete, constraint.onUpdate, constraint.match, constraint.deferrable, constraint.initially],
        options,
      ]);
    case "exclude": {
      const elements = constraint.elements.map(({ of, operator, opclass }) => [
        indexedForm(rules, of),
        operator,
        opclass,
      ]);
      const where = expressionForm(constraint.where ?? []);
      const { using, deferrable, initially } = constraint;
      return plain([kind, name, elements, using, where, [deferrable, initially], options]);
    }
    default: {
      const include = columns(constraint.include ?? []);
      const { deferrable, initially } = constraint;
      return plain([kind, name, columns(constraint.columns), include, [deferrable, initially], options]);
    }
  }
}

function indexedForm(rules: Rules, of: Indexed): string {
  return "column" in of ? `column ${rules.fold(of.column)}` : expressionForm(of.expression);
}

function indexForm(rules: Rules, index: Index): string {
  const elements = index.elements.map(({ of, descending, nulls, collation, opclass, length }) => [
    indexedForm(rules, of),
    [descending, nulls, collation, opclass, length ?? null],
  ]);
  return plain([
    rules.fold(index.name),
    index.unique,
    elements,
    expressionForm(index.where ?? []),
    (index.include ?? []).map((name) => rules.fold(name)),
    optionsForm(index.options),
  ]);
}

function nameForm(name: Name, { birthNames = false }: Leniency): string {
  if (typeof name === "string") return name;
  return birthNames ? "unnamed" : `unnamed, answers to ${knownAs(name) ?? "nothing"}`;
}

function typeForm(type: Type, leniency: Leniency): string {
  if (type.kind !== "boolean" && type.kind !== "enum") {
    return type.kind === "array" ? `array(${type.dimensions}) of ${typeForm(type.of, leniency)}` : describeType(type);
  }
  const constraint = type.constraint === null ? "" : ` with check ${nameForm(type.constraint.name, leniency)}`;
  const typeName = isNamedEnum(type) ? ` named ${qualified(enumName(type))}` : "";
  return `${describeType(type)}${typeName}${constraint}`;
}

/** What nobody knows differs from nothing. */
function defaultNameForms(
  { defaultName: expected }: Column,
  { defaultName: found }: Column,
): readonly (readonly [string, string, string])[] {
  return typeof expected === "string" && typeof found === "string" ? [["default named", expected, found]] : [];
}

function nullability(column: Column): string {
  return column.nullable ? "NULL" : "NOT NULL";
}

/** A value as messages print it. */
export function valueForm(value: Value | null): string {
  if (value === null) return "none";
  return value.kind === "expression" ? expressionForm(value.expression) : plain(value.value);
}

function computedForm({ computed }: Column): string {
  return computed === null ? "none" : plain([expressionForm(computed.expression), computed.persisted]);
}

function autoincrementForm({ autoincrement }: Column, { birthNames = false }: Leniency): string {
  if (autoincrement === null) return "off";
  return birthNames ? "on" : `on, through ${autoincrement.sequence ?? "nothing"}`;
}

function identityForm({ identity }: Column, { birthNames = false }: Leniency): string {
  if (identity === null) return "none";
  const { sequence, ...said } = identity;
  const bound = (value: bigint | string | null): string =>
    value === null || value === "none" ? "none" : String(value);
  // What is left out means what the standard says, however it is said.
  const form = [
    said.always ? "always" : "by default",
    `start ${firstNumber(said)}`,
    `increment ${said.increment ?? 1n}`,
    `minimum ${bound(said.minValue)}`,
    `maximum ${bound(said.maxValue)}`,
    said.cycle === true ? "cycle" : "no cycle",
    `cache ${said.cache ?? 1n}`,
  ].join(", ");
  return birthNames ? form : `${form}, through ${sequence ?? "nothing"}`;
}

/** Columns count by name, not by how they were spelled. */
function expressionForm(expression: Expression): string {
  return textOf(expression.map((part) => (typeof part === "string" ? part : { ...part, text: null })));
}

function quoted(text: string | null): string {
  return text === null ? "none" : JSON.stringify(text);
}

/** Options in any order. */
function optionsForm(options: Options): string {
  const entries = Object.entries(options).map(
    ([key, value]) => [key, isOptions(value) ? sorted(value) : value] as const,
  );
  return plain(sorted(Object.fromEntries(entries)));
}

function sorted(options: Options): Options {
  return Object.fromEntries(Object.entries(options).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

function isOptions(value: unknown): value is Options {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function plain(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (typeof part === "bigint") return { bigint: part.toString() };
    if (part instanceof Uint8Array) return { bytes: [...part] };
    return part;
  });
}

import type { Dialect } from "../../src/dialect/dialect.js";
import { primaryKeyOf, sameName } from "../../src/model/lookup.js";
import type { Place } from "../../src/model/operation.js";
import type {
  Check,
  Column,
  Constraint,
  Deferral,
  Expression,
  ForeignKey,
  Index,
  IndexElement,
  Name,
  QName,
  Schema,
  Table,
  Value,
} from "../../src/model/schema.js";
import type { Type } from "../../src/model/types.js";
import { readerFor } from "../../src/reader/reader.js";
import {
  aConstraintName,
  aLiteral,
  aName,
  aType,
  type Choices,
  INTEGERS,
  isComparable,
  isNumber,
  isText,
} from "./choices.js";

import { sorted } from "./catalog.js";
import { aCollation, isCollatable, withIdentity } from "./columns.js";
import { otherEnum } from "./enums.js";
import { groundOf } from "./ground.js";
import { anExclusion, withOwn, withOptions, withParts, withStorage } from "./parts.js";

/** What is being drawn for: these choices, in this dialect, at this point of the history. */
export interface Drawing {
  readonly choices: Choices;
  readonly dialect: Dialect;
  readonly schema: Schema;
}

type Shape = Pick<Table, "name" | "columns" | "constraints">;

/** What a person wrote about the columns of a table, read as the recorder reads it. */
export function read({ dialect }: Drawing, text: string, table: Pick<Table, "name" | "columns">): Expression {
  return readerFor(dialect.name).expression(text, {
    table: table.name,
    columns: table.columns.map(({ name }) => name),
  });
}

export function quoted({ dialect, choices }: Drawing, name: string): string {
  return choices.chance(70) ? dialect.lexis.quote(name) : groundOf(dialect).quoted(name);
}

/** A condition that holds for every row that is ever inserted here. */
export function aCondition(drawing: Drawing, table: Shape): Expression {
  const { choices } = drawing;
  const column = choices.of(table.columns);
  if (column === undefined || choices.chance(5)) return read(drawing, "1 < 2", table);
  const name = quoted(drawing, column.name);
  const other = quoted(drawing, choices.of(table.columns)?.name ?? column.name);
  const { numberConditions, textConditions } = groundOf(drawing.dialect);
  const conditions = [
    `${name} IS NOT NULL OR ${other} IS NULL OR 1 = 1`,
    ...(isNumber(column) ? numberConditions(name) : []),
    ...(isText(column) ? textConditions(name, column.name) : []),
  ];
  return read(drawing, choices.of(conditions) ?? "", table);
}

export function aCheck(drawing: Drawing, table: Shape): Check {
  const check: Check = {
    kind: "check",
    name: nameFor(drawing, "ck"),
    condition: aCondition(drawing, table),
    options: {},
  };
  return withOptions(drawing, check, table.columns);
}

function nameFor({ choices }: Drawing, prefix: string): Name {
  return choices.chance(50) ? aConstraintName(choices, prefix) : {};
}

const immediate: Deferral = { deferrable: null, initially: null };

export function aKey(drawing: Drawing, kind: "primaryKey" | "unique", table: Shape): Constraint | undefined {
  const { choices, dialect } = drawing;
  const { unindexed = () => false } = groundOf(dialect);
  const free = table.columns.filter(
    (column) => isComparable(column) && !unindexed(column.type) && column.computed === null,
  );
  const columns = choices.some(free, 1, 2)?.map(({ name }) => name);
  // Engines make one of two keys over the same columns.
  const same = table.constraints.some(
    (one) =>
      one.kind !== "check" && one.kind !== "exclude" && sorted(one.columns).join() === sorted(columns ?? []).join(),
  );
  if (columns === undefined || same) return undefined;
  const deferral =
    groundOf(dialect).has.deferrableKeys && choices.chance(8) ? { deferrable: true, initially: null } : immediate;
  const name = nameFor(drawing, kind === "unique" ? "uq" : "pk");
  return withOptions<Constraint>(drawing, { kind, name, columns, ...deferral, options: {} }, table.columns);
}

/** A foreign key to some key there is, of this table or another, from columns of the same types. */
export function aForeignKey(drawing: Drawing, table: Shape & QName, own = table.columns): ForeignKey | undefined {
  const { choices, schema } = drawing;
  const { actions, has } = groundOf(drawing.dialect);
  const others = schema.tables.values().filter((other) => other.name !== table.name);
  const keys = [table, ...others].flatMap((referent) =>
    referent.constraints.flatMap((key) =>
      (key.kind === "primaryKey" || key.kind === "unique") && key.deferrable !== true
        ? [{ referent, columns: key.columns }]
        : [],
    ),
  );
  const key = choices.of(keys);
  if (key === undefined) return undefined;
  const columns: string[] = [];
  for (const name of key.columns) {
    const referent = key.referent.columns.find((column) => column.name === name);
    const fitting = own.filter(
      (column) =>
        !columns.includes(column.name) &&
        column.computed === null &&
        sameKind(column.type, referent?.type) &&
        (!has.collatedKeys || column.collation === referent?.collation),
    );
    const column = choices.of(fitting);
    if (column === undefined) return undefined;
    columns.push(column.name);
  }
  const deferrable = has.deferral && choices.chance(20) ? true : null;
  const foreignKey: ForeignKey = {
    kind: "foreignKey",
    name: nameFor(drawing, "fk"),
    columns,
    referent: { name: key.referent.name },
    referentColumns: key.columns,
    onDelete: choices.from(actions.onDelete),
    onUpdate: choices.from(actions.onUpdate),
    match: has.matchFull && choices.chance(5) ? "FULL" : null,
    deferrable,
    initially: deferrable === true ? choices.from([null, "DEFERRED", "IMMEDIATE"]) : null,
    options: {},
  };
  return withOptions(drawing, foreignKey, table.columns);
}

function sameKind(a: Type, b: Type | undefined): boolean {
  if (a.kind === "enum" && b?.kind === "enum") return a.typeName === b.typeName;
  return a.kind === b?.kind;
}

export function anIndex(drawing: Drawing, table: Shape): Index | undefined {
  const { choices, dialect } = drawing;
  const { has, unindexed = () => false } = groundOf(dialect);
  const free = table.columns.filter(
    (column) => isComparable(column) && !unindexed(column.type) && (column.computed === null || has.computedInIndexes),
  );
  const over = choices.some(free, 1, 3);
  if (over === undefined) return undefined;
  const elements = over.map((column): IndexElement => {
    const name = quoted(drawing, column.name);
    const expression = isText(column) ? `lower(${name})` : isNumber(column) ? `${name} + 1` : undefined;
    const of =
      expression !== undefined && has.expressionIndexes && choices.chance(15)
        ? { expression: read(drawing, expression, table) }
        : { column: column.name };
    const plain = { of, descending: choices.chance(20), nulls: null, collation: null, opclass: null };
    return withParts(drawing, plain, column);
  });
  const index: Index = {
    name: aConstraintName(choices, "ix"),
    unique: choices.chance(20),
    elements,
    where: has.partialIndexes && choices.chance(15) ? aCondition(drawing, table) : null,
    options: {},
  };
  return withStorage(drawing, index, free);
}

/** A column to be, for a table that has these already. */
export function aColumn(drawing: Drawing, table: Shape): Column {
  const { choices, dialect } = drawing;
  const column: Column = {
    name: aName(choices),
    type: otherEnum(drawing) ?? aType(choices, dialect),
    nullable: !choices.chance(30),
    serverDefault: null,
    autoincrement: null,
    identity: null,
    computed: null,
    collation: null,
    comment: choices.chance(12) ? "it's a \\ comment\nof two lines" : null,
    options: {},
  };
  const computed = choices.chance(10) ? aComputation(drawing, table) : undefined;
  if (computed !== undefined) return { ...column, ...computed };
  return withIdentity(choices, {
    ...withOwn(drawing, column),
    serverDefault: choices.chance(35) ? aDefault(drawing, column.type) : null,
    collation: isCollatable(column.type) && choices.chance(15) ? aCollation(choices, dialect) : null,
  });
}

function aComputation(drawing: Drawing, table: Shape): Pick<Column, "type" | "nullable" | "computed"> | undefined {
  const { choices, dialect } = drawing;
  const over = choices.of(
    table.columns.filter((column) => column.computed === null && (isNumber(column) || isText(column))),
  );
  if (over === undefined) return undefined;
  const name = quoted(drawing, over.name);
  // Lower case would depend on the collation; PostgreSQL wants to know it for certain.
  const { concatenated, persisted: ways } = groundOf(dialect);
  const expression = read(drawing, isNumber(over) ? `${name} - 1` : concatenated(name, "'!'"), table);
  const persisted = choices.from(ways);
  const type: Type = isNumber(over)
    ? { kind: "numeric", precision: null, scale: null }
    : { kind: "text", length: null };
  return { type, nullable: true, computed: { expression, persisted } };
}

/** A default: mostly a literal, sometimes an expression. */
export function aDefault({ choices, dialect }: Drawing, type: Type): Value {
  const expressions = groundOf(dialect).defaults;
  const text = choices.chance(25) ? expressions[type.kind] : undefined;
  return text === undefined ? aLiteral(choices, type) : { kind: "expression", expression: [text] };
}

/** A table nobody has yet, numbered by its key as the recorder numbers it. */
export function aTable(drawing: Drawing): Table {
  const { choices, dialect, schema } = drawing;
  const name = choices.chance(60) ? `t${choices.below(5)}` : aName(choices);
  const columns: Column[] = [];
  const count = 1 + choices.below(6);
  for (let index = 0; index < count; index++) {
    const column = aColumn(drawing, { name, columns, constraints: [] });
    if (!columns.some((other) => sameName(schema.rules, other.name, column.name))) columns.push(column);
  }
  let table: Table = { name, columns, constraints: [], indexes: [], comment: null, options: {} };
  const add = (constraint: Constraint | undefined): void => {
    const taken = table.constraints.some(({ name }) => typeof name === "string" && name === constraint?.name);
    if (constraint !== undefined && !taken) table = { ...table, constraints: [...table.constraints, constraint] };
  };
  if (choices.chance(75)) add(aKey(drawing, "primaryKey", table));
  if (choices.chance(30)) add(aKey(drawing, "unique", table));
  if (choices.chance(35)) add(aForeignKey(drawing, table));
  if (choices.chance(10)) add(anExclusion(drawing, table));
  for (let left = choices.below(3); left > 0; left--) if (choices.chance(50)) add(aCheck(drawing, table));
  const index = choices.chance(25) ? anIndex(drawing, table) : undefined;
  const comment = choices.chance(15) ? "a table's comment" : null;
  const numbered = numberedByKey(table);
  const options = groundOf(dialect).tableOptions(choices, numbered);
  return { ...numbered, indexes: index === undefined ? [] : [index], comment, options };
}

/** A key of one integer numbers itself; the columns of every key are NOT NULL. */
export function numberedByKey(table: Table): Table {
  const key = primaryKeyOf(table);
  if (key === undefined) return table;
  const refers = table.constraints.some(
    (one) => one.kind === "foreignKey" && one.columns.includes(key.columns[0] ?? ""),
  );
  const columns = table.columns.map((column): Column => {
    if (!key.columns.includes(column.name)) return column;
    const numbers =
      key.columns.length === 1 &&
      !refers &&
      INTEGERS.includes(column.type.kind) &&
      column.serverDefault === null &&
      column.identity === null;
    return { ...column, nullable: false, autoincrement: numbers ? {} : null };
  });
  return { ...table, columns };
}

export function aPlace(choices: Choices, table: Table): Place | undefined {
  const anchor = choices.of(table.columns)?.name;
  if (anchor === undefined || !choices.chance(10)) return undefined;
  return choices.from<Place>([{ after: anchor }, { before: anchor }]);
}

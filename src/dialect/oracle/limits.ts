import { fail } from "../../diagnostics/catalog.js";
import {
  constraintTitle,
  findColumn,
  findTable,
  foreignKeysOf,
  isTemporary,
  mentionedColumns,
  qualified,
  referencesTo,
  requireTable,
  sameName,
  sameTableName,
} from "../../model/lookup.js";
import type { Column, Constraint, ForeignKey, Index, QName, Rules, Schema, Table } from "../../model/schema.js";
import { describeType, type Type } from "../../model/types.js";
import type { Dialect } from "../dialect.js";
import { typeChange } from "./alter.js";
import { refuseSecond } from "./identity.js";
import { isLob, isZoned } from "./types.js";

// What can be said, and is refused for what the table is.

const mostColumns = 1000;

/** @param made the indexes that are made now. @throws Failure for a table that no server would have */
export function refuseUnfit(schema: Schema, name: QName, made: readonly Index[], dialect: Dialect): void {
  const table = requireTable(schema, name);
  const refuse = refusing(dialect);
  if (table.columns.length > mostColumns) {
    refuse(
      `give "${qualified(table)}" ${table.columns.length} columns`,
      `it takes ${mostColumns}`,
      "cut the table in two",
    );
  }
  refuseSecond(table, dialect);
  for (const column of table.columns) {
    refuseComputation(schema.rules, table, column, dialect);
  }
  for (const [at, constraint] of table.constraints.entries()) {
    refuseUnkeyable(schema.rules, table, constraint, dialect);
    refuseTwins(schema.rules, table, constraint, table.constraints.slice(0, at), dialect);
    refuseUnequal(schema, table, constraint, dialect);
  }
  for (const [at, index] of table.indexes.entries()) {
    refuseUnindexable(schema.rules, table, index, dialect);
    // A key that comes later uses the index that is there.
    if (made.some((one) => sameName(schema.rules, one.name, index.name))) {
      refuseIndexedTwice(schema.rules, table, index, table.indexes.slice(0, at), dialect);
    }
  }
}

type Refuse = (what: string, why: string, instead: string) => never;

function refusing(dialect: Dialect): Refuse {
  return (what, why, instead) => fail("cannotSay", { dialect: dialect.name, what, why, instead });
}

/** ORA-54012, ORA-54006 */
function refuseComputation(rules: Rules, table: Table, column: Column, dialect: Dialect): void {
  if (column.computed === null) return;
  const refuse: Refuse = refusing(dialect);
  const what = `compute "${qualified(table)}.${column.name}"`;
  if (isLob(column.type)) {
    refuse(
      what,
      `${describeType(column.type)} is stored, and computed columns are not`,
      "give it a type such as t.string(4000)",
    );
  }
  for (const part of column.computed.expression) {
    if (typeof part === "string" || part.unsure === true) continue;
    const used = findColumn(rules, table, part.column);
    if (used !== undefined && used.computed !== null) {
      refuse(
        `${what} from column "${used.name}"`,
        "that one is computed itself",
        `write what "${used.name}" is computed from`,
      );
    }
  }
}

/** ORA-02329, ORA-02327, ORA-14455 */
function refuseUnkeyable(rules: Rules, table: Table, constraint: Constraint, dialect: Dialect): void {
  if (constraint.kind === "check" || constraint.kind === "exclude") return;
  const refuse = refusing(dialect);
  const what = `have ${constraintTitle(constraint)} of "${qualified(table)}"`;
  if (constraint.kind === "foreignKey" && isTemporary(table)) {
    refuse(what, "a temporary table refers to nothing", "leave the foreign key out here");
  }
  if (constraint.columns.length > 32) refuse(what, "it takes 32 columns at the most", "use fewer");
  for (const name of mentionedColumns(constraint)) {
    const type = findColumn(rules, table, name)?.type;
    if (type === undefined || !(isLob(type) || isZoned(type))) continue;
    const type_ = describeType(type);
    const instead = isZoned(type) ? "keep the time in UTC, without its zone" : "make the column t.string(n)";
    refuse(what, `values of type ${type_} cannot be in a key`, instead);
  }
}

/** ORA-02261, ORA-02274: the same key, or the same reference, twice. */
function refuseTwins(
  rules: Rules,
  table: Table,
  constraint: Constraint,
  others: readonly Constraint[],
  dialect: Dialect,
): void {
  const twin = others.find((other) => {
    if (constraint.kind === "foreignKey") {
      return (
        other.kind === "foreignKey" &&
        sameTableName(rules, other.referent, constraint.referent) &&
        sameColumns(rules, other.columns, constraint.columns)
      );
    }
    const isKey = (one: Constraint): boolean => one.kind === "primaryKey" || one.kind === "unique";
    return isKey(constraint) && isKey(other) && sameSet(rules, mentionedColumns(other), mentionedColumns(constraint));
  });
  if (twin === undefined) return;
  refusing(dialect)(
    `add ${constraintTitle(constraint)} to "${qualified(table)}"`,
    `${constraintTitle(twin)} says the same already`,
    "leave one of them out",
  );
}

/** ORA-02267: a key and what refers to it have the same type. */
function refuseUnequal(schema: Schema, table: Table, constraint: Constraint, dialect: Dialect): void {
  if (constraint.kind !== "foreignKey") return;
  for (const { column, type, other, otherType } of pairsOf(schema, table, constraint)) {
    if (isComparable(type, otherType, dialect)) continue;
    fail("foreignKeyTypes", {
      dialect: dialect.name,
      table: qualified(table),
      column,
      type: describeType(type),
      other: `${qualified(constraint.referent)}.${other}`,
      otherType: describeType(otherType),
    });
  }
}

function pairsOf(
  schema: Schema,
  table: Table,
  key: ForeignKey,
): readonly { readonly column: string; readonly type: Type; readonly other: string; readonly otherType: Type }[] {
  const { rules } = schema;
  const itself = sameTableName(rules, key.referent, table);
  const referent = itself ? table : findTable(schema, key.referent);
  if (referent === undefined) return [];
  return key.columns.flatMap((name, at) => {
    const column = findColumn(rules, table, name);
    const other = findColumn(rules, referent, key.referentColumns[at] ?? "");
    if (column === undefined || other === undefined) return [];
    return [{ column: column.name, type: column.type, other: other.name, otherType: other.type }];
  });
}

/** Numbers of any width, texts of any length, times of any fineness: but no two families. */
export function isComparable(a: Type, b: Type, dialect: Dialect): boolean {
  const change = typeChange(a, b, dialect);
  if (change !== "copied" || typeChange(b, a, dialect) !== "copied") return true;
  const numbers: readonly Type["kind"][] = [
    "smallInteger",
    "integer",
    "bigInteger",
    "boolean",
    "numeric",
    "decimal",
    "float",
    "real",
    "double",
    "doublePrecision",
  ];
  return numbers.includes(a.kind) && numbers.includes(b.kind);
}

/** ORA-02327 */
function refuseUnindexable(rules: Rules, table: Table, index: Index, dialect: Dialect): void {
  for (const { of } of index.elements) {
    const type = "column" in of ? findColumn(rules, table, of.column)?.type : undefined;
    if (type === undefined || !isLob(type)) continue;
    refusing(dialect)(
      `make index "${index.name}" over "${qualified(table)}.${"column" in of ? of.column : ""}"`,
      `values of type ${describeType(type)} have no order`,
      "index an expression over the column, such as substr(a, 1, 100), or make the column t.string(n)",
    );
  }
}

/** ORA-01408: a key has an index already, and no two are over the same columns. */
function refuseIndexedTwice(
  rules: Rules,
  table: Table,
  index: Index,
  others: readonly Index[],
  dialect: Dialect,
): void {
  const form = (one: Index): string | undefined =>
    one.elements.every(({ of }) => "column" in of)
      ? one.elements
          .map(({ of, descending }) => `${rules.fold("column" in of ? of.column : "")}${descending ? " DESC" : ""}`)
          .join("\0")
      : undefined;
  const own = form(index);
  if (own === undefined) return;
  const key = table.constraints.find(
    (one) =>
      (one.kind === "primaryKey" || one.kind === "unique") &&
      one.columns.map((name) => rules.fold(name)).join("\0") === own,
  );
  const twin = key === undefined ? others.find((other) => form(other) === own) : undefined;
  if (key === undefined && twin === undefined) return;
  const columns = index.elements.map(({ of }) => ("column" in of ? of.column : ""));
  const beside = columns.length === 1 ? ", or index: true where that asks for it" : "";
  refusing(dialect)(
    `make index "${index.name}" over "${qualified(table)}" (${columns.join(", ")})`,
    `${key === undefined ? `index "${twin?.name ?? ""}"` : `${constraintTitle(key)} has an index that`} is over the same column${columns.length === 1 ? "" : "s"}`,
    `leave it out${beside}: the one that is there serves the same queries`,
  );
}

/** ORA-02429: a key that came when the index was there uses it. */
export function refuseUsedIndex(schema: Schema, name: QName, called: string, dialect: Dialect): void {
  const table = requireTable(schema, name);
  const index = table.indexes.find((one) => sameName(schema.rules, one.name, called));
  if (index === undefined) return;
  const columns = index.elements.map(({ of }) => ("column" in of ? of.column : ""));
  const key = table.constraints.find(
    (one) => (one.kind === "primaryKey" || one.kind === "unique") && sameColumns(schema.rules, one.columns, columns),
  );
  if (key === undefined) return;
  refusing(dialect)(
    `drop index "${index.name}" of "${qualified(table)}"`,
    `${constraintTitle(key)} uses it`,
    "drop that constraint first",
  );
}

function sameColumns(rules: Rules, a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name, at) => sameName(rules, name, b[at] ?? ""));
}

function sameSet(rules: Rules, a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name) => b.some((other) => sameName(rules, name, other)));
}

/** The foreign keys on both sides of a column whose type changes. @throws Failure D325 */
export function refuseUnequalKeys(after: Schema, name: QName, column: string, from: Type, dialect: Dialect): void {
  const { rules } = after;
  const table = requireTable(after, name);
  const own = foreignKeysOf(table).map((key) => ({ of: table, key }));
  const others = referencesTo(after, table).map((reference) => ({ of: reference.table, key: reference.foreignKey }));
  for (const { of, key } of [...own, ...others]) {
    for (const { type, otherType, ...pair } of pairsOf(after, of, key)) {
      const here = of === table && sameName(rules, pair.column, column);
      const there = sameTableName(rules, key.referent, table) && sameName(rules, pair.other, column);
      if ((!here && !there) || isComparable(type, otherType, dialect)) continue;
      fail("keyTypesDiffer", {
        dialect: dialect.name,
        table: qualified(table),
        column,
        from: describeType(from),
        to: describeType(here ? type : otherType),
        key: `${constraintTitle(key)} of "${qualified(of)}"`,
        other: describeType(here ? otherType : type),
      });
    }
  }
}

import { fail } from "../../diagnostics/catalog.js";
import {
  constraintTitle,
  findColumn,
  findTable,
  foreignKeysOf,
  isNumbered,
  qualified,
  referencesTo,
  requireColumn,
  requireTable,
  sameTableName,
} from "../../model/lookup.js";
import type { Column, ForeignKey, QName, Schema, Table } from "../../model/schema.js";
import { describeType } from "../../model/types.js";
import { render } from "../../sql/render.js";
import type { Dialect, Step } from "../dialect.js";
import { refuseCascades } from "./constraints.js";
import { shapeSql } from "./columns.js";
import { isUnindexed, isUnknown } from "./types.js";

// What a server would find out while the script runs, and the model knows.

/** Looks at a table as a whole: its keys, its indexes, its computed columns. @throws Failure */
export function refuseImpossible(schema: Schema, name: QName, dialect: Dialect): void {
  const table = findTable(schema, name);
  if (table === undefined) return;
  refuseSecondNumbered(table, dialect);
  refuseUnindexed(schema, table, dialect);
  refuseSecondClustered(table, dialect);
  refuseComputedFromComputed(schema, table, dialect);
  for (const key of foreignKeysOf(table)) {
    refuseUnequalTypes(schema, table, key, dialect);
    refuseActions(schema, table, key, dialect);
  }
  refuseCascades(schema, name, dialect);
}

function refuseSecondNumbered(table: Table, dialect: Dialect): void {
  const [one, other] = table.columns.filter(isNumbered);
  if (one === undefined || other === undefined) return;
  fail("cannotSay", {
    dialect: dialect.name,
    what: `number column "${qualified(table)}.${other.name}"`,
    why: `column "${one.name}" is numbered already, and a table has one of them`,
    instead: "leave one of the two out",
  });
}

/** What has no limit cannot be in the key of an index. */
function refuseUnindexed({ rules }: Schema, table: Table, dialect: Dialect): void {
  const indexed = [
    ...table.constraints.flatMap((one) =>
      one.kind === "primaryKey" || one.kind === "unique" ? [{ title: constraintTitle(one), columns: one.columns }] : [],
    ),
    ...table.indexes
      .filter(({ options }) => options["columnstore"] !== true)
      .map(({ name, elements }) => ({
        title: `index "${name}"`,
        columns: elements.flatMap(({ of }) => ("column" in of ? [of.column] : [])),
      })),
  ];
  for (const { title, columns } of indexed) {
    const column = columns
      .map((name) => findColumn(rules, table, name))
      .find((one) => one?.computed === null && isUnindexed(one.type));
    if (column === undefined) continue;
    fail("cannotSay", {
      dialect: dialect.name,
      what: `have ${title} over "${qualified(table)}.${column.name}"`,
      why: `${describeType(column.type)} has no limit here, and the key of an index has one`,
      instead: "give the column a length: t.string(450)",
    });
  }
}

/** The rows are kept in the order of one index; that of the primary key is it where nothing else is said. */
function refuseSecondClustered(table: Table, dialect: Dialect): void {
  const clustered = [
    ...table.constraints.flatMap((one) =>
      one.kind === "primaryKey" || one.kind === "unique" ? [{ title: constraintTitle(one), of: one.options }] : [],
    ),
    ...table.indexes.map(({ name, options }) => ({ title: `index "${name}"`, of: options })),
  ].filter(({ of }) => of["clustered"] === true);
  const key = table.constraints.find((one) => one.kind === "primaryKey" && one.options["clustered"] === undefined);
  // A server makes the key NONCLUSTERED by itself where the same CREATE TABLE has a clustered unique constraint; an index comes later.
  const [first, second] = [...(key === undefined ? [] : [{ title: constraintTitle(key) }]), ...clustered];
  if (first === undefined || second === undefined) return;
  fail("cannotSay", {
    dialect: dialect.name,
    what: `make ${second.title} of "${qualified(table)}" clustered`,
    why: `${first.title} is clustered already, and the rows are in one order`,
    instead: "make the other one nonclustered: mssql: { clustered: false }",
  });
}

function refuseComputedFromComputed({ rules }: Schema, table: Table, dialect: Dialect): void {
  for (const column of table.columns) {
    const used = (column.computed?.expression ?? []).flatMap((part) =>
      typeof part === "string" || part.unsure === true ? [] : [findColumn(rules, table, part.column)],
    );
    const computed = used.find((one) => (one?.computed ?? null) !== null);
    if (computed === undefined) continue;
    fail("cannotSay", {
      dialect: dialect.name,
      what: `compute "${qualified(table)}.${column.name}" from column "${computed.name}"`,
      why: "that one is computed itself",
      instead: `write what "${computed.name}" is computed from in its place`,
    });
  }
}

/** Both sides of a foreign key have the same type, length and all. @throws Failure D327 */
function refuseUnequalTypes(schema: Schema, table: Table, key: ForeignKey, dialect: Dialect): void {
  const referent = findTable(schema, key.referent);
  if (referent === undefined) return;
  key.columns.forEach((name, at) => {
    const column = findColumn(schema.rules, table, name);
    const other = findColumn(schema.rules, referent, key.referentColumns[at] ?? "");
    if (column === undefined || other === undefined || sameShape(column, other, dialect)) return;
    fail("foreignKeyTypes", {
      dialect: dialect.name,
      table: qualified(table),
      column: column.name,
      type: formOf(column),
      other: `${qualified(key.referent)}.${other.name}`,
      otherType: formOf(other),
    });
  });
}

function formOf({ type, collation }: Column): string {
  return `${describeType(type)}${collation === null ? "" : ` collate ${collation}`}`;
}

function sameShape(a: Column, b: Column, dialect: Dialect): boolean {
  if (isUnknown(a.type) || isUnknown(b.type) || a.computed !== null || b.computed !== null) return true;
  const table = { name: "t", columns: [], constraints: [], indexes: [], comment: null, options: {} };
  const form = (column: Column): string =>
    render(shapeSql({ ...column, name: "c", nullable: true }, table, dialect), dialect.lexis);
  return form(a) === form(b);
}

/** Errors 1761 and 1762. */
function refuseActions({ rules }: Schema, table: Table, key: ForeignKey, dialect: Dialect): void {
  const columns = key.columns.map((name) => requireColumn(rules, table, name));
  const actions = [key.onDelete, key.onUpdate];
  const refuse = (action: string, column: Column, why: string): never =>
    fail("cannotSay", {
      dialect: dialect.name,
      what: `say ${action} of ${constraintTitle(key)} of "${qualified(table)}"`,
      why: `"${column.name}" ${why}`,
      instead: "choose another action, or allow NULL in the column",
    });
  const required = columns.find((column) => !column.nullable);
  if (required !== undefined && actions.includes("SET NULL")) refuse("SET NULL", required, "is NOT NULL");
  const bare = columns.find((column) => !column.nullable && column.serverDefault === null);
  if (bare !== undefined && actions.includes("SET DEFAULT"))
    refuse("SET DEFAULT", bare, "is NOT NULL and has no default");
}

/** A foreign key that a change of type would leave with two types. @throws Failure D325 */
export function refuseUnequalKeys({ op, before, after }: Step<"alterColumn">, dialect: Dialect): void {
  if (op.change.type === undefined && op.change.collation === undefined) return;
  const { rules } = after;
  const table = requireTable(after, op.table);
  const column = requireColumn(rules, table, op.change.name ?? op.column);
  const own = foreignKeysOf(table).map((key) => ({ of: table, key }));
  const others = referencesTo(after, table).map((reference) => ({ of: reference.table, key: reference.foreignKey }));
  for (const { of, key } of [...own, ...others]) {
    const referent = findTable(after, key.referent);
    key.columns.forEach((name, at) => {
      const here = findColumn(rules, of, name);
      const there = referent && findColumn(rules, referent, key.referentColumns[at] ?? "");
      if (here === undefined || there === undefined || (here !== column && there !== column)) return;
      if (sameShape(here, there, dialect)) return;
      fail("keyTypesDiffer", {
        dialect: dialect.name,
        table: qualified(table),
        column: op.column,
        from: formOf(requireColumn(before.rules, requireTable(before, op.table), op.column)),
        to: formOf(column),
        key: `${constraintTitle(key)} of "${qualified(of)}"`,
        other: formOf(here === column ? there : here),
      });
    });
  }
}

/** Does the foreign key point at a key over just these columns? */
export function pointsAt(key: ForeignKey, table: QName, columns: readonly string[], { rules }: Schema): boolean {
  const form = (names: readonly string[]): string =>
    names
      .map((name) => rules.fold(name))
      .sort()
      .join("\0");
  return sameTableName(rules, key.referent, table) && form(key.referentColumns) === form(columns);
}

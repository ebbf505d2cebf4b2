import { fail } from "../../diagnostics/catalog.js";
import {
  columnsOf,
  constrainedColumns,
  constraintTitle,
  findColumn,
  findTable,
  foreignKeysOf,
  isNumbered,
  isTemporary,
  qualified,
  requireTable,
  sameName,
  sameTableName,
} from "../../model/lookup.js";
import type { Column, Constraint, ForeignKey, Index, Options, QName, Schema, Table } from "../../model/schema.js";
import { describeType, type Type } from "../../model/types.js";
import type { Dialect } from "../dialect.js";
import type { Features } from "./features.js";
import { isSpecial } from "./indexes.js";
import { keysOf } from "./keys.js";
import { isCharacters, isComparable, isGeometry, isJson, isLong } from "./types.js";

// What a server would find out while the script runs.

/** Looks at a table as it is to be.  */
export function foresee(schema: Schema, name: QName, features: Features, dialect: Dialect): void {
  const table = requireTable(schema, name);
  const looks = { schema, table, features, dialect };
  refuseUnkeyed(looks);
  refuseLongKeys(looks);
  refuseForeignKeys(looks);
  refuseOverNumbers(looks);
  refuseComputed(looks);
  refusePartitioned(looks);
}

interface Looks {
  readonly schema: Schema;
  readonly table: Table;
  readonly features: Features;
  readonly dialect: Dialect;
}

/** A numbered column is the first of some key, and the only one. */
function refuseUnkeyed({ schema: { rules }, table, dialect }: Looks): void {
  const [numbered, second] = table.columns.filter(isNumbered);
  if (numbered === undefined) return;
  if (second !== undefined) {
    fail("cannotSay", {
      dialect: dialect.name,
      what: `number both "${numbered.name}" and "${second.name}" of table "${qualified(table)}"`,
      why: "a table has one column that numbers itself",
      instead: "leave out autoincrement or identity of one of them",
    });
  }
  if (keysOf(table).some(([first = ""]) => sameName(rules, first, numbered.name))) return;
  fail("numberedWithoutKey", { dialect: dialect.name, table: qualified(table), column: numbered.name });
}

/** What is kept beside the row is in a key up to a length; a length is for text and bytes. */
function refuseLongKeys({ schema: { rules }, table, features, dialect }: Looks): void {
  const refuse = (what: string, column: Column, instead: string): never =>
    fail("keyLengthNeeded", {
      dialect: dialect.name,
      what,
      column: `${qualified(table)}.${column.name}`,
      type: describeType(column.type),
      instead,
    });
  for (const key of table.constraints) {
    if (key.kind !== "primaryKey" && key.kind !== "unique" && key.kind !== "foreignKey") continue;
    const column = key.columns
      .map((name) => findColumn(rules, table, name))
      .find((one) => one !== undefined && isLong(one.type));
    if (column === undefined || (key.kind === "unique" && hashes(key, features) && !isGeometry(column.type))) continue;
    refuse(
      constraintTitle(key),
      column,
      "give it a type with a length, such as t.string(255), or make a unique index of its first characters: mysql: { length: … }",
    );
  }
  for (const index of table.indexes) {
    const found = longIn(index, (name) => findColumn(rules, table, name), features);
    if (found !== undefined) refuse(`index "${index.name}"`, found.column, found.instead);
  }
}

/** A key over all of a long column keeps a hash of it, and is no tree then. */
function hashes({ options }: { readonly options: Options }, { longKeys }: Features): boolean {
  return longKeys && options["using"] !== "BTREE";
}

/** The first column of an index that it cannot be over as a whole. */
function longIn(
  index: Index,
  find: (name: string) => Column | undefined,
  features: Features,
): { readonly column: Column; readonly instead: string } | undefined {
  if (isSpecial(index)) return undefined;
  for (const { of, length } of index.elements) {
    const column = "column" in of ? find(of.column) : undefined;
    if (column === undefined) continue;
    if (isJson(column.type) && features.functionalIndexes) {
      return { column, instead: "index an expression over it, such as sql`CAST(data ->> '$.key' AS CHAR(40))`" };
    }
    if (length === undefined && isLong(column.type) && !(index.unique && hashes(index, features))) {
      return { column, instead: 'say how many characters: mysql: { length: 100 }, or prefix: "FULLTEXT"' };
    }
  }
  return undefined;
}

function refuseForeignKeys(looks: Looks): void {
  const { table, dialect } = looks;
  for (const key of foreignKeysOf(table)) {
    const cannot = (why: string, instead: string): never =>
      fail("cannotSay", {
        dialect: dialect.name,
        what: `have ${constraintTitle(key)} of "${qualified(table)}"`,
        why,
        instead,
      });
    if (isTemporary(table)) cannot("a temporary table has no foreign keys", "leave it out");
    refuseUnequalTypes(looks, key);
    refuseActions(looks, key, cannot);
  }
}

/** @throws Failure D327 for columns of types that cannot be held against one another */
function refuseUnequalTypes({ schema, table, dialect }: Looks, key: ForeignKey): void {
  const { rules } = schema;
  const referent = sameTableName(rules, key.referent, table) ? table : findTable(schema, key.referent);
  if (referent === undefined) return;
  key.columns.forEach((name, at) => {
    const column = findColumn(rules, table, name);
    const other = findColumn(rules, referent, key.referentColumns[at] ?? "");
    if (column === undefined || other === undefined || isComparableColumn(column, other)) return;
    fail("foreignKeyTypes", {
      dialect: dialect.name,
      table: qualified(table),
      column: column.name,
      type: inWords(column),
      other: `${qualified(key.referent)}.${other.name}`,
      otherType: inWords(other),
    });
  });
}

/** Text also has to be of one character set and in one order, as far as both say which. */
export function isComparableColumn(one: Column, other: Column): boolean {
  const differ = (a: unknown, b: unknown): boolean => a != null && b != null && a !== b;
  const [a, b] = [one, other].map(({ type, collation, options }) => ({
    collation: isCharacters(type) ? collation : null,
    charset: options["charset"],
  }));
  return isComparable(one.type, other.type) && !differ(a?.collation, b?.collation) && !differ(a?.charset, b?.charset);
}

function inWords({ type, collation }: { readonly type: Type; readonly collation: string | null }): string {
  return collation === null ? describeType(type) : `${describeType(type)} in the order ${collation}`;
}

/** What an action would write has to be possible, and nothing may be computed or checked from it behind its back. */
function refuseActions(
  { schema: { rules }, table, dialect }: Looks,
  key: ForeignKey,
  cannot: (why: string, instead: string) => never,
): void {
  const own = key.columns.map((name) => findColumn(rules, table, name)).filter((column) => column !== undefined);
  const nulls = key.onDelete === "SET NULL" || key.onUpdate === "SET NULL";
  const required = own.find(({ nullable }) => !nullable);
  if (nulls && required !== undefined) {
    cannot(
      `"${required.name}" is NOT NULL, and an action would set it to NULL`,
      "make it nullable, or choose another action",
    );
  }
  const writes = nulls || key.onUpdate === "CASCADE";
  const by = own.find(({ computed }) => computed !== null);
  if (by !== undefined && (by.computed?.persisted !== true || writes)) {
    cannot(
      `"${by.name}" is computed${by.computed?.persisted === true ? ", and an action would write to it" : " when it is read"}`,
      "refer from a column that is not computed",
    );
  }
  if (!writes) return;
  // What is computed from such a column when it is read changes with it.
  const reached = new Map(own.map(({ name }) => [rules.fold(name), name]));
  const refuse = (column: string, what: string): never =>
    fail("actionUnderCheck", {
      dialect: dialect.name,
      key: constraintTitle(key),
      column: `${qualified(table)}.${column}`,
      by: what,
    });
  const used = (columns: readonly string[]): string | undefined =>
    columns.map((name) => reached.get(rules.fold(name))).find((name) => name !== undefined);
  for (const { name, computed } of table.columns) {
    const base = computed === null ? undefined : used(columnsOf(computed.expression));
    if (base !== undefined && computed?.persisted === true) refuse(base, `computed column "${name}"`);
    if (base !== undefined) reached.set(rules.fold(name), base);
  }
  for (const one of checksOf(table)) {
    const column = used(one.columns);
    if (column !== undefined) refuse(column, one.title);
  }
}

interface Checked {
  readonly title: string;
  readonly columns: readonly string[];
}

/** Every CHECK of a table, those of types among them. */
function checksOf(table: Table): readonly Checked[] {
  const isCheck = (one: Constraint): boolean => one.kind === "check";
  return [
    ...table.constraints
      .filter(isCheck)
      .map((one) => ({ title: constraintTitle(one), columns: constrainedColumns(one) })),
    ...table.columns
      .filter(({ type }) => type.kind !== "enum" && "constraint" in type && type.constraint !== null)
      .map(({ name }) => ({ title: `the check of the type of "${name}"`, columns: [name] })),
  ];
}

function refuseOverNumbers({ schema: { rules }, table, features, dialect }: Looks): void {
  const numbered = table.columns.find(isNumbered);
  if (numbered === undefined) return;
  const uses = (columns: readonly string[]): boolean => columns.some((name) => sameName(rules, name, numbered.name));
  const computed = table.columns
    .filter(
      (column) => column.computed !== null && !(features.virtualOverNumbers && column.computed.persisted !== true),
    )
    .map((column) => ({
      title: `computed column "${column.name}"`,
      columns: columnsOf(column.computed?.expression ?? []),
    }));
  const found = [...checksOf(table), ...computed].find(({ columns }) => uses(columns));
  if (found === undefined) return;
  const column = `${qualified(table)}.${numbered.name}`;
  fail("expressionOverNumber", { dialect: dialect.name, what: found.title, column });
}

/** What is computed is computed from what stands before it, and is in a primary key only where it is stored. */
function refuseComputed({ schema: { rules }, table, features, dialect }: Looks): void {
  const cannot = (what: string, why: string, instead: string): never =>
    fail("cannotSay", { dialect: dialect.name, what, why, instead });
  table.columns.forEach((column, at) => {
    if (column.computed === null) return;
    const used = columnsOf(column.computed.expression);
    const later = table.columns
      .slice(at)
      .find((other) => other.computed !== null && used.some((name) => sameName(rules, name, other.name)));
    if (later !== undefined) {
      cannot(
        `compute "${qualified(table)}.${column.name}" from column "${later.name}"`,
        "that one is computed itself, and does not stand before it",
        `write what "${later.name}" is computed from in its place, or change the order of the columns`,
      );
    }
    const key = table.constraints.find(
      (one) => one.kind === "primaryKey" && one.columns.some((name) => sameName(rules, name, column.name)),
    );
    if (key !== undefined && !(features.computedInKey && column.computed.persisted === true)) {
      cannot(
        `have the computed column "${qualified(table)}.${column.name}" in the primary key`,
        features.computedInKey ? "it is not stored" : "a primary key has no computed columns",
        "make it unique instead, or leave it out of the key",
      );
    }
  });
}

/** https://dev.mysql.com/doc/refman/8.0/en/partitioning-limitations.html */
function refusePartitioned({ schema, table, dialect }: Looks): void {
  if (table.partitionBy === undefined) return;
  const by = columnsOf(table.partitionBy);
  const refuse = (what: string, why: string): never =>
    fail("partOfPartition", { dialect: dialect.name, table: qualified(table), what, why });
  for (const one of table.constraints) {
    if (one.kind === "foreignKey") refuse(constraintTitle(one), "it has no foreign keys");
    if (one.kind !== "primaryKey" && one.kind !== "unique") continue;
    const missing = by.find((name) => !one.columns.some((column) => sameName(schema.rules, column, name)));
    if (missing !== undefined) {
      refuse(constraintTitle(one), `it has to include the columns of the partition key, and lacks "${missing}"`);
    }
  }
}

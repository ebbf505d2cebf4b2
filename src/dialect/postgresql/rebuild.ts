import { fail } from "../../diagnostics/catalog.js";
import { refuseInUse } from "../../model/dependents.js";
import {
  findColumn,
  isNumbered,
  foreignKeysOf,
  knownAs,
  nameOf,
  qualified,
  referencesTo,
  requireColumn,
  sameName,
  sameTableName,
} from "../../model/lookup.js";
import { operation, type Operation } from "../../model/operation.js";
import type { Constraint, ForeignKey, Rules, Schema, Table } from "../../model/schema.js";
import { describeType } from "../../model/types.js";
import { type Copy, plainCopy, rebuild } from "../ansi/rebuild.js";
import type { Dialect } from "../dialect.js";
import { isNotValid } from "./constraints.js";
import { conversion, convertsByItself } from "./types.js";

/**
 * Move and copy where somebody asks for it. Names that are taken for as long as the old table is there are freed first;
 * what refers to the table lets go of it and takes hold of the copy.
 */
export function rebuilt(before: Schema, op: Operation<"batch">, dialect: Dialect): readonly Operation[] {
  // DROP TABLE would refuse while a view holds on to the old table.
  refuseInUse(before, op.table, `table "${qualified(op.table)}" cannot be copied`);
  return rebuild(before, op, dialect, { beside, referencesStay: false, copy });
}

/** A sequence that is made or goes, and a value of a type that the column is yet to have: ALTER says them. */
function beside(_: Schema, op: Operation): readonly Operation[] | undefined {
  const numbers = op.kind === "addColumn" && isNumbered(op.column);
  const alters =
    op.kind === "alterColumn" &&
    (op.change.autoincrement !== undefined ||
      op.change.identity !== undefined ||
      (op.change.type !== undefined && op.backfill !== undefined));
  return numbers || alters ? [op] : undefined;
}

function copy(wanted: Copy, dialect: Dialect): readonly Operation[] {
  const { before, after, old, table, temporary } = wanted;
  const { rules } = before;
  refusePartitioned(wanted, dialect);
  refuseConversions(wanted, dialect);
  const itself = (key: ForeignKey): boolean => sameTableName(rules, key.referent, table);
  const [create, copyRows, ...others] = plainCopy({
    ...wanted,
    table: {
      ...table,
      columns: table.columns.map((column) => ({ ...column, autoincrement: null, identity: null })),
      // As long as the old table is there, its name means the old table.
      constraints: table.constraints.filter((one) => !isNotValid(one) && (one.kind !== "foreignKey" || !itself(one))),
    },
  });
  if (create === undefined || copyRows === undefined) throw new Error("a copy without a table or rows");
  return [
    ...referencesFrom(before, old).map(({ of, key }) => dropped(of, key)),
    ...freed(rules, old, table),
    create,
    copyRows,
    ...wanted.columns.flatMap(({ column, source }) =>
      source === null || !isNumbered(requireColumn(rules, table, column))
        ? []
        : [operation("moveSequence", { from: nameOf(old), column: source, to: temporary, toColumn: column })],
    ),
    ...others,
    // What spares the rows that are there comes when they are there.
    ...table.constraints
      .filter((one) => isNotValid(one) || (one.kind === "foreignKey" && itself(one)))
      .map((constraint) => operation("addConstraint", { table: nameOf(table), constraint })),
    ...referencesFrom(after, table).map(({ of, key }) =>
      operation("addConstraint", { table: nameOf(of), constraint: key }),
    ),
  ];
}

/** The foreign keys of other tables that refer to this one. */
function referencesFrom(schema: Schema, to: Table): readonly { readonly of: Table; readonly key: ForeignKey }[] {
  return referencesTo(schema, to)
    .filter(({ table }) => table !== to)
    .map(({ table, foreignKey }) => ({ of: table, key: foreignKey }));
}

/** What of the old table goes before the copy comes, since it needs the names: keys, and what depends on them. */
function freed(rules: Rules, old: Table, table: Table): readonly Operation[] {
  const wanted = table.constraints.filter(isRelation).map((constraint) => knownAs(constraint.name) ?? "");
  const taken = (name: string): boolean => wanted.some((one) => sameName(rules, one, name));
  const keys = old.constraints.filter((constraint) => isRelation(constraint) && taken(knownAs(constraint.name) ?? ""));
  const own = foreignKeysOf(old).filter((key) => sameTableName(rules, key.referent, old));
  return [
    ...(keys.length === 0 ? [] : own).map((key) => dropped(old, key)),
    ...keys.map((key) => dropped(old, key)),
    ...old.indexes
      .filter(({ name }) => taken(name))
      .map(({ name }) => operation("dropIndex", { table: nameOf(old), index: name })),
  ];
}

/** Is there an index behind it, whose name no other table, index or sequence can have? */
function isRelation({ kind }: Constraint): boolean {
  return kind !== "check" && kind !== "foreignKey";
}

function dropped(table: Table, { name }: Constraint): Operation {
  return operation("dropConstraint", { table: nameOf(table), constraint: knownAs(name) ?? "" });
}

/** The partitions are tables of their own: they would go with the old table, and no row would find one in the new. */
function refusePartitioned({ old, table }: Copy, dialect: Dialect): void {
  if (old.partitionBy === undefined && table.partitionBy === undefined) return;
  fail("cannotSay", {
    dialect: dialect.name,
    what: `copy table "${qualified(table)}"`,
    why:
      old.partitionBy === undefined
        ? "the copy is partitioned, and has no partitions that could take the rows"
        : "its partitions would be dropped with it, and their rows with them",
    instead: "make a new table with its partitions by hand, and move the rows",
  });
}

/** INSERT converts what ALTER COLUMN TYPE converts, and nothing else. */
function refuseConversions({ before: { rules }, old, table, columns }: Copy, dialect: Dialect): void {
  for (const { column, source, using } of columns) {
    const from = source === null ? undefined : findColumn(rules, old, source)?.type;
    const to = requireColumn(rules, table, column).type;
    if (from === undefined || using !== null || convertsByItself(from, to)) continue;
    fail("usingNeeded", {
      dialect: dialect.name,
      table: qualified(table),
      column,
      from: describeType(from),
      to: describeType(to),
      conversion: conversion(source ?? column, from, to, dialect),
    });
  }
}

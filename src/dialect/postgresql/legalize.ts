import { fail } from "../../diagnostics/catalog.js";
import {
  columnsOf,
  constraintTitle,
  elementColumns,
  findTable,
  knownAs,
  mentionedColumns,
  nameOf,
  qualified,
  referencesTo,
  requireColumn,
  requireTable,
} from "../../model/lookup.js";
import { isMoot } from "../../model/moot.js";
import { operation, type Operation } from "../../model/operation.js";
import { isDescending } from "../../model/meaning/identity.js";
import type { Column, Constraint, Rules, Schema, Table } from "../../model/schema.js";
import { describeType } from "../../model/types.js";
import { addedInSteps } from "../ansi/added.js";
import type { Dialect } from "../dialect.js";
import { isNotValid } from "./constraints.js";
import { refuseExpressions, sameEnum } from "./enum-types.js";
import { legalizeObjects } from "./objects.js";
import { rebuilt } from "./rebuild.js";
import { refuseComputedFromComputed, refuseConcurrently, refuseUnordered } from "./limits.js";
import { refuseUnequalKeys, refuseUnequalTypes } from "./foresight.js";
import { conversion, convertsByItself } from "./types.js";

/** PostgreSQL can ALTER nearly everything: what is left is to say one thing at a time, in an order that works. */
export const legalize: Dialect["legalize"] = {
  ...legalizeObjects,
  batch: ({ op, before }, dialect) => (op.recreate === "always" ? rebuilt(before, op, dialect) : op.ops),
  alterTable: ({ op }, dialect) =>
    fail("cannotSay", {
      dialect: dialect.name,
      what: `change the options of table "${qualified(op.table)}"`,
      why: "it has no ALTER for them",
      instead: 'copy the table: recreate: "always"',
    }),
  reorderColumns: ({ op }, dialect) =>
    fail("cannotSay", {
      dialect: dialect.name,
      what: `change the order of the columns of table "${qualified(op.table)}"`,
      why: "it has no ALTER for it",
      instead: 'copy the table: recreate: "always"',
    }),
  // NOT VALID is a word of ALTER TABLE alone: a new table has it ignored.
  createTable: ({ op, before, after }, dialect) => {
    if (isMoot(op, before)) return undefined;
    for (const constraint of op.table.constraints) refuseUnequalTypes(after, op.table, constraint, dialect);
    refuseUnordered(after, op.table, dialect);
    refuseComputedFromComputed(after, op.table, dialect);
    const { constraints, ...table } = requireTable(after, op.table);
    const late = constraints.filter(isNotValid);
    if (late.length === 0) return undefined;
    const early = constraints.filter((constraint) => !isNotValid(constraint));
    return [
      { ...op, table: { ...table, constraints: early } },
      ...late.map((constraint) => operation("addConstraint", { table: nameOf(table), constraint })),
    ];
  },
  // What an exclusion constraint has in an expression alone keeps the server from dropping it along.
  dropColumn: ({ op, before }) => {
    if (isMoot(op, before)) return undefined;
    const { table } = op;
    const over = requireTable(before, table).constraints.filter(
      (one) =>
        one.kind === "exclude" &&
        mentionedColumns(one).includes(op.column) &&
        !one.elements.some(({ of }) => "column" in of && of.column === op.column),
    );
    if (over.length === 0) return undefined;
    return [...over.map(({ name }) => operation("dropConstraint", { table, constraint: knownAs(name) ?? "" })), op];
  },
  addConstraint: ({ op, before, after }, dialect) => {
    refuseUnequalTypes(before, requireTable(before, op.table), op.constraint, dialect);
    refuseUnordered(after, op.table, dialect);
    return undefined;
  },
  createIndex: ({ op, before, after }, dialect) => {
    refuseConcurrently(op, findTable(before, op.table), dialect);
    refuseUnordered(after, op.table, dialect);
    return undefined;
  },
  dropIndex: ({ op, before }, dialect) => {
    refuseConcurrently(op, findTable(before, op.table), dialect);
    return undefined;
  },
  addColumn: ({ op, before, after }, dialect) => {
    refuseUnordered(after, op.table, dialect);
    refuseComputedFromComputed(after, op.table, dialect);
    if (isMoot(op, before)) {
      const { backfill, place: _place, ...bare } = op;
      if (backfill === undefined && op.constraints.length === 0 && op.indexes.length === 0) return undefined;
      return [{ ...bare, constraints: [], indexes: [] }];
    }
    if (op.place !== undefined) {
      fail("cannotSay", {
        dialect: dialect.name,
        what: `put column "${op.column.name}" in the midst of table "${qualified(op.table)}"`,
        why: "a new column always comes last",
        instead: 'leave out insertBefore and insertAfter here, or copy the table: recreate: "always"',
      });
    }
    return addedInSteps(
      op,
      op.constraints.filter((constraint) => isInline(constraint, op)),
    );
  },
  alterColumn: (step, dialect) => {
    const { op, before } = step;
    refuseUnequalKeys(step, dialect);
    if (op.change.type !== undefined) refuseUnordered(step.after, op.table, dialect);
    const { table, backfill, ...rest } = op;
    const column = requireColumn(before.rules, requireTable(before, table), op.column);
    refuseTurn(op, column, dialect);
    // An identity column has no NULLs, and would refuse the UPDATE.
    if (backfill !== undefined && column.identity !== null) return [{ ...rest, table }];
    if (backfill !== undefined) {
      const fill = operation("updateRows", { table, column: op.column, value: backfill, whereNull: true });
      const { type, serverDefault, identity, collation, ...facets } = op.change;
      if (type === undefined) return [fill, { ...rest, table }];
      // The value is one of the new type, which may be none that can be numbered.
      const first = {
        type,
        ...(collation === undefined ? {} : { collation }),
        ...(serverDefault === undefined ? {} : { serverDefault }),
        ...(identity === null ? { identity } : {}),
      };
      const others = identity == null ? facets : { ...facets, identity };
      return [
        { ...rest, table, change: first },
        fill,
        operation("alterColumn", { table, column: op.column, change: others }),
      ];
    }
    const to = op.change.type;
    if (to !== undefined || op.change.collation !== undefined) {
      refuseComputed(requireTable(before, table), op, dialect);
      refuseIncluded(before, op, dialect);
    }
    if (to !== undefined) refuseExpressions(before.rules, requireTable(before, table), column, to, dialect);
    if (to === undefined || op.using !== undefined || convertsByItself(column.type, to))
      return aroundDefault(before.rules, op, column);
    return fail("usingNeeded", {
      dialect: dialect.name,
      table: qualified(table),
      column: op.column,
      from: describeType(column.type),
      to: describeType(to),
      conversion: conversion(column.name, column.type, to, dialect),
    });
  },
};

/** Is it asked to stand beside its column, and can it? */
function isInline(constraint: Constraint, op: Operation<"addColumn">): boolean {
  if (isNotValid(constraint)) return false;
  if (constraint.kind === "foreignKey" && constraint.columns.length === 1) return op.inlineReferences === true;
  const isKey = constraint.kind === "primaryKey" && constraint.columns.length === 1;
  return isKey && op.inlinePrimaryKey === true && op.backfill === undefined;
}

/** The server refuses, and there is no way round but to make the computed column anew. */
function refuseComputed(table: Table, { column, change }: Operation<"alterColumn">, dialect: Dialect): void {
  if (columnsOf(table.partitionBy ?? []).includes(column)) {
    fail("cannotSay", {
      dialect: dialect.name,
      what: `change the type of "${qualified(table)}.${column}"`,
      why: "it is part of the partition key",
      instead: "make a new table with that type, and move the rows",
    });
  }
  const by = table.columns.find(({ computed }) => computed !== null && columnsOf(computed.expression).includes(column));
  if (by === undefined) return;
  fail("cannotSay", {
    dialect: dialect.name,
    what: `change the ${change.type === undefined ? "collation" : "type"} of "${qualified(table)}.${column}"`,
    why: `column "${by.name}" is computed from it`,
    instead: `drop "${by.name}" first and add it again afterwards`,
  });
}

/** The last number given out would lie beyond the bounds of the other direction. */
function refuseTurn({ table, change }: Operation<"alterColumn">, column: Column, dialect: Dialect): void {
  if (change.identity == null || column.identity === null) return;
  if (isDescending(change.identity) === isDescending(column.identity)) return;
  fail("cannotSay", {
    dialect: dialect.name,
    what: `let the numbers of "${qualified(table)}.${column.name}" run the other way`,
    why: "the last one that was given out lies beyond the new bounds",
    instead: "take the identity away first, identity: null, and give it another one then",
  });
}

/** The server makes the index of a key anew when a column changes that it includes, and cannot while something refers to it. */
function refuseIncluded(schema: Schema, { table: name, column }: Operation<"alterColumn">, dialect: Dialect): void {
  const table = requireTable(schema, name);
  const form = (columns: readonly string[]): string => [...columns].sort().join("\0");
  const keys = table.constraints.filter((one) => one.kind === "primaryKey" || one.kind === "unique");
  const including = [
    ...keys.map(({ columns, include = [] }) => ({ columns, include })),
    ...table.indexes.map(({ elements, include = [] }) => ({ columns: elementColumns(elements), include })),
  ].filter(({ include }) => include.includes(column));
  const by = referencesTo(schema, table).find(({ foreignKey }) =>
    including.some(({ columns }) => form(columns) === form(foreignKey.referentColumns)),
  );
  if (by === undefined) return;
  fail("cannotSay", {
    dialect: dialect.name,
    what: `change the type of "${qualified(table)}.${column}"`,
    why: `a key includes it that ${constraintTitle(by.foreignKey)} of "${qualified(by.table)}" refers to`,
    instead: "drop that foreign key first and make it again afterwards",
  });
}

/** A default of the old type would stop a change of type: it goes before, and the wanted one comes after. */
function aroundDefault(rules: Rules, op: Operation<"alterColumn">, column: Column): readonly Operation[] | undefined {
  const { type, collation, serverDefault = column.serverDefault, ...rest } = op.change;
  if (type === undefined || column.serverDefault === null) return undefined;
  if (type.kind === column.type.kind && type.kind !== "array" && sameEnum(rules, column.type, type)) return undefined;
  const { table } = op;
  return [
    operation("alterColumn", { table, column: op.column, change: { serverDefault: null } }),
    { ...op, change: { type, ...(collation === undefined ? {} : { collation }) } },
    ...(serverDefault === null
      ? []
      : [operation("alterColumn", { table, column: op.column, change: { serverDefault } })]),
    ...(Object.keys(rest).length === 0 ? [] : [operation("alterColumn", { table, column: op.column, change: rest })]),
  ];
}

import { fail } from "../../diagnostics/catalog.js";
import {
  findColumn,
  foreignKeysOf,
  indexedColumns,
  knownAs,
  mentionedColumns,
  nameOf,
  qualified,
  requireColumn,
  requireTable,
  sameName,
  sameTableName,
} from "../../model/lookup.js";
import { isMoot } from "../../model/moot.js";
import { operation, type Operation } from "../../model/operation.js";
import type { Column, Schema } from "../../model/schema.js";
import { describeType } from "../../model/types.js";
import { addedInSteps } from "../ansi/added.js";
import { alterEnumColumns } from "../ansi/enum-types.js";
import type { Dialect } from "../dialect.js";
import { aroundDependents, ends } from "./around.js";
import { sameNumbers } from "./columns.js";
import { refuseImpossible, refuseUnequalKeys } from "./foresight.js";
import { legalizeObjects } from "./objects.js";
import { rebuilt } from "./rebuild.js";
import { convertsByItself } from "./types.js";

/** What depends on a column goes before the column is altered or dropped, from the model, and comes back behind it. */
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
  createTable: ({ op, before, after }, dialect) => {
    if (!isMoot(op, before)) refuseImpossible(after, op.table, dialect);
    return undefined;
  },
  addConstraint: ({ op, before, after }, dialect) => {
    refuseImpossible(after, op.table, dialect);
    if (op.constraint.kind !== "primaryKey") return undefined;
    // A key over columns that allow NULL is refused, and makes none NOT NULL.
    const { table } = op;
    const nullable = op.constraint.columns
      .map((name) => requireColumn(before.rules, requireTable(before, table), name))
      .filter((column) => column.nullable);
    if (nullable.length === 0) return undefined;
    const required = nullable.map(({ name }) =>
      operation("alterColumn", { table, column: name, change: { nullable: false } }),
    );
    return [...required, op];
  },
  createIndex: ({ op, after }, dialect) => {
    refuseImpossible(after, op.table, dialect);
    return undefined;
  },
  addColumn: (step, dialect) => {
    const { op, before, after } = step;
    if (isMoot(op, before)) {
      const { backfill, place: _place, ...bare } = op;
      if (backfill === undefined && op.constraints.length === 0 && op.indexes.length === 0) return undefined;
      return [{ ...bare, constraints: [], indexes: [] }];
    }
    refuseImpossible(after, op.table, dialect);
    if (op.place !== undefined) {
      fail("cannotSay", {
        dialect: dialect.name,
        what: `put column "${op.column.name}" in the midst of table "${qualified(op.table)}"`,
        why: "a new column always comes last",
        instead: 'leave out insertBefore and insertAfter here, or copy the table: recreate: "always"',
      });
    }
    return addedInSteps(op);
  },
  dropColumn: ({ op, before }) => {
    if (isMoot(op, before)) return undefined;
    const drops = dropsBefore(before, op);
    return drops.length === 0 ? undefined : [...drops, op];
  },
  alterColumn: (step, dialect) => {
    const { op, after } = step;
    const { table, backfill, ...rest } = op;
    const { was, now } = ends(step);
    refuseNumbers(op, was, now, dialect);
    refuseUnequalKeys(step, dialect);
    refuseImpossible(after, table, dialect);
    refuseConversion(op, was, now, dialect);
    refuseComputedChange(op, was, dialect);
    if (backfill === undefined) return aroundDependents(step, dialect);
    // An identity column has no NULLs, and would refuse the UPDATE.
    if (was.identity !== null || was.autoincrement !== null) return [{ ...rest, table }];
    const fill = operation("updateRows", { table, column: op.column, value: backfill, whereNull: true });
    const { type, serverDefault, collation, ...facets } = op.change;
    if (type === undefined) return [fill, { ...rest, table }];
    // The value is one of the new type.
    const first = {
      type,
      ...(collation === undefined ? {} : { collation }),
      ...(serverDefault === undefined ? {} : { serverDefault }),
    };
    return [
      { ...rest, table, change: first },
      fill,
      ...(Object.keys(facets).length === 0
        ? []
        : [operation("alterColumn", { table, column: op.column, change: facets })]),
    ];
  },
  updateRows: ({ op, before }, dialect) => {
    const column = findColumn(before.rules, requireTable(before, op.table), op.column);
    if (column?.identity != null || column?.autoincrement != null) {
      fail("cannotSay", {
        dialect: dialect.name,
        what: `fill column "${qualified(op.table)}.${op.column}"`,
        why: "it is an IDENTITY column, whose numbers never change",
        instead: "leave the backfill out",
      });
    }
    return undefined;
  },
  alterEnumType: (step, dialect) =>
    alterEnumColumns(
      step,
      (table, ops) => {
        const temporary = dialect.temporaryTable.replaceAll("{table}", table.name);
        return operation("batch", { table: nameOf(table), ops, recreate: "always", temporary });
      },
      dialect,
    ),
};

/** What of its own table goes with a column, foreign keys before the keys they refer to. */
function dropsBefore(schema: Schema, { table: name, column }: Operation<"dropColumn">): readonly Operation[] {
  const { rules } = schema;
  const table = requireTable(schema, name);
  const has = (names: readonly string[]): boolean => names.some((one) => sameName(rules, one, column));
  const refersToIt = foreignKeysOf(table).filter(
    (key) => sameTableName(rules, key.referent, table) && has(key.referentColumns),
  );
  const going = table.constraints.filter(
    (one) => has(mentionedColumns(one)) || (one.kind === "foreignKey" && refersToIt.includes(one)),
  );
  const ordered = [
    ...going.filter(({ kind }) => kind === "foreignKey"),
    ...going.filter(({ kind }) => kind !== "foreignKey").reverse(),
  ];
  return [
    ...ordered.map((one) => operation("dropConstraint", { table: name, constraint: knownAs(one.name) ?? "" })),
    ...table.indexes
      .filter((index) => has(indexedColumns(index)))
      .map((index) => operation("dropIndex", { table: name, index: index.name })),
  ];
}

/** A column cannot become IDENTITY, nor cease to be, nor count otherwise. */
function refuseNumbers({ table }: Operation<"alterColumn">, was: Column, now: Column, dialect: Dialect): void {
  if (sameNumbers(was, now)) return;
  fail("cannotSay", {
    dialect: dialect.name,
    what: `change how "${qualified(table)}.${was.name}" is numbered`,
    why: "IDENTITY is settled when a column is made",
    instead: 'copy the table: recreate: "always"',
  });
}

function refuseConversion(op: Operation<"alterColumn">, was: Column, now: Column, dialect: Dialect): void {
  if (op.change.type === undefined) return;
  const what = `turn "${qualified(op.table)}.${was.name}" from ${describeType(was.type)} into ${describeType(now.type)}`;
  const instead = 'copy the table, which takes a conversion: recreate: "always" with using: sql`…`';
  if (op.using !== undefined) {
    fail("cannotSay", {
      dialect: dialect.name,
      what: `${what} in a way of your own`,
      why: "its ALTER COLUMN has no USING",
      instead,
    });
  }
  if (!convertsByItself(was.type, now.type)) {
    fail("cannotSay", {
      dialect: dialect.name,
      what,
      why: "it has no conversion from the one to the other by itself",
      instead,
    });
  }
}

/** Of a computed column only the name and the comment can be altered. */
function refuseComputedChange(op: Operation<"alterColumn">, was: Column, dialect: Dialect): void {
  const { name: _name, comment: _comment, ...facets } = op.change;
  if (was.computed === null || Object.keys(facets).length === 0) return;
  fail("cannotSay", {
    dialect: dialect.name,
    what: `change column "${qualified(op.table)}.${was.name}"`,
    why: "it is computed",
    instead: 'drop it and add it again, or copy the table: recreate: "always"',
  });
}

import { diagnostic } from "../../diagnostics/catalog.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { primaryKeyOf, qualified } from "../../model/lookup.js";
import { isMoot } from "../../model/moot.js";
import type { Operation } from "../../model/operation.js";
import type { Column, QName, Table } from "../../model/schema.js";
import { describeType } from "../../model/types.js";
import { facetTitlesOf } from "../../model/meaning/column.js";
import { apply } from "../../model/replay.js";
import { sql } from "../../sql/sql.js";
import { ansi } from "../ansi/index.js";
import { clauses } from "../ansi/table.js";
import { named } from "../ansi/types.js";
import { type Dialect, extend, remarksOf, type Step } from "../dialect.js";
import { affinityRemarks } from "./affinity.js";
import { conditionRemarks, nullsRemarks } from "./conditions.js";
import { conflictRemarks, orAbort } from "./conflict.js";
import { constraintBody, tableConstraint } from "./constraints.js";
import { guarding } from "./guards.js";
import { changesNothing, copies, legalize } from "./legalize.js";
import { handling } from "./handling.js";
import { lexis } from "./lexis.js";
import { createIndex, print } from "./print.js";
import { autoincrement, isRowid, notNull, tableOptions, tablePrefix } from "./tables.js";
import { withoutEnumTypes } from "../ansi/enum-types.js";
import { remarkOnObjects } from "./objects.js";
import { limits } from "./timeouts.js";

/** https://sqlite.org/lang.html */
export const sqlite: Dialect = extend(ansi, {
  name: "sqlite",
  family: ["sqlite"],
  version: { major: 3, minor: 35 },
  oldest: { major: 3, minor: 26 },
  copies,
  copiesTables: true,
  lexis,
  rules: {
    fold: (name) => (/[A-Z]/.test(name) ? name.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()) : name),
    keepsForItself: (name) => /^sqlite_/i.test(name),
    defaultSchema: "main",
  },
  types: {
    // A precision makes no difference here; Alembic leaves it out as well.
    float: () => sql`FLOAT`,
    double: () => sql`DOUBLE`,
    largeBinary: () => sql`BLOB`,
    text: ({ length }) => named("TEXT", length),
  },
  columnClauses: [clauses.collation, clauses.serverDefault, notNull, autoincrement, clauses.computed],
  tableConstraint,
  constraintBody,
  tablePrefix,
  tableOptions,
  orAbort,
  createIndex,
  script: {
    limits,
    begin: "BEGIN IMMEDIATE",
    client: [".bail on"],
    clientName: "sqlite3",
    handling,
    forDrivers: true,
    // With enforcement on, dropping the old table would delete or null the rows that refer to it; inside a
    // transaction the pragma does nothing. https://sqlite.org/foreignkeys.html
    before: (kinds) =>
      kinds.has("dropTable") || kinds.has("swapTable")
        ? [
            {
              sql: sql`PRAGMA foreign_keys = OFF`,
              comment: "Foreign keys are not enforced on this connection from here on.",
            },
          ]
        : [],
  },
  guarding,
  legalize,
  print,
  remarks: {
    createEnumType: withoutEnumTypes,
    dropEnumType: withoutEnumTypes,
    alterEnumType: withoutEnumTypes,
    ...remarkOnObjects,
    commentTable: ({ op }, dialect) => [noComments(`table ${qualified(op.table)}`, dialect)],
    // A copy is nobody's new table: what there was to say was said when the original was made.
    createTable: ({ op }, dialect) =>
      op.replaces !== undefined
        ? []
        : [
            ...notNumbered(op.table, dialect),
            ...identityIgnored(op.table, op.table.columns, dialect),
            ...nullsRemarks(op.table.indexes, dialect),
            ...conflictRemarks(op.table.constraints, dialect),
            ...commentsLost(op.table.comment, op.table.columns, `table ${qualified(op.table)}`, dialect),
          ],
    batch: (step, dialect) => {
      let before = step.before;
      return step.op.ops.flatMap((op) => {
        const inner = { op, before, after: apply(before, op), origin: step.origin };
        before = inner.after;
        return remarksOf(inner, dialect);
      });
    },
    addColumn: (step, dialect) => [
      ...conditionRemarks(step, dialect),
      ...(isMoot(step.op, step.before) ? [] : newColumn(step.op, dialect)),
    ],
    dropColumn: conditionRemarks,
    addConstraint: ({ op }, dialect) => conflictRemarks([op.constraint], dialect),
    dropConstraint: conditionRemarks,
    createIndex: ({ op }, dialect) => nullsRemarks([op.index], dialect),
    alterColumn: (step, dialect) => [...affinityRemarks(step, dialect), ...alterRemarks(step, dialect)],
  },
});

function alterRemarks(step: Step<"alterColumn">, dialect: Dialect): readonly Diagnostic[] {
  const { op } = step;
  const { comment: _comment, autoincrement: _autoincrement, identity: _identity, ...facets } = op.change;
  const silent = Object.keys(facets).length > 0 && op.change.name === undefined && changesNothing(step, dialect);
  return [
    ...(op.change.comment === undefined ? [] : [noComments(`column ${qualified(op.table)}.${op.column}`, dialect)]),
    ...(op.change.autoincrement === undefined
      ? []
      : [diagnostic("numbersItself", { dialect: dialect.name, table: qualified(op.table), column: op.column })]),
    ...(op.change.identity === undefined ? [] : [noIdentity(op.table, op.column, dialect)]),
    ...(silent
      ? [
          diagnostic("nothingAltered", {
            dialect: dialect.name,
            table: qualified(op.table),
            column: op.column,
            facets: facetTitlesOf(facets),
          }),
        ]
      : []),
  ];
}

function newColumn({ table, column, indexes }: Operation<"addColumn">, dialect: Dialect): readonly Diagnostic[] {
  return [
    ...identityIgnored(table, [column], dialect),
    ...commentsLost(null, [column], `column ${qualified(table)}.${column.name}`, dialect),
    ...nullsRemarks(indexes, dialect),
  ];
}

function commentsLost(
  comment: string | null,
  columns: readonly Column[],
  what: string,
  dialect: Dialect,
): readonly Diagnostic[] {
  const any = comment !== null || columns.some((column) => column.comment !== null);
  return any ? [noComments(what, dialect)] : [];
}

function noComments(what: string, dialect: Dialect): Diagnostic {
  return diagnostic("noComments", { dialect: dialect.name, what });
}

/** An INTEGER PRIMARY KEY numbers itself whatever is said, and starts with 1: options make no difference. */
function identityIgnored(table: QName, columns: readonly Column[], dialect: Dialect): readonly Diagnostic[] {
  const said = columns.filter(({ identity }) => {
    const { always = false, start, increment, minValue, maxValue, cycle, cache } = identity ?? {};
    return always || [start, increment, minValue, maxValue, cycle, cache].some((option) => option != null);
  });
  return said.map(({ name }) => noIdentity(table, name, dialect));
}

function noIdentity(table: QName, column: string, dialect: Dialect): Diagnostic {
  return diagnostic("identityIgnored", { dialect: dialect.name, table: qualified(table), column });
}

function notNumbered(table: Table, dialect: Dialect): readonly Diagnostic[] {
  const key = primaryKeyOf(table);
  const column = table.columns.find(
    (one) => one.identity !== null || (one.autoincrement !== null && key?.columns.includes(one.name)),
  );
  if (column === undefined || isRowid(table, column)) return [];
  const type = describeType(column.type);
  return [diagnostic("notNumbered", { dialect: dialect.name, table: qualified(table), column: column.name, type })];
}

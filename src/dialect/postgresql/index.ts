import { diagnostic, fail } from "../../diagnostics/catalog.js";
import { findConstraint, isNamedEnum, isNumbered, qualified, requireTable } from "../../model/lookup.js";
import { facetTitlesOf } from "../../model/meaning/column.js";
import { isMoot } from "../../model/moot.js";
import type { Column, QName, Table } from "../../model/schema.js";
import { render } from "../../sql/render.js";
import { id, lit, type Sql, sql } from "../../sql/sql.js";
import { ansi } from "../ansi/index.js";
import { serverName } from "../ansi/server-name.js";
import { clauses, tableId, typeCheck } from "../ansi/table.js";
import { atLeast, type Dialect, extend } from "../dialect.js";
import { settlingDeferred } from "./deferred.js";
import { expressionsReadAgain } from "./foresight.js";
import { guarding } from "./guards.js";
import { identityClause } from "./identity.js";
import { handling } from "./handling.js";
import { legalize } from "./legalize.js";
import { fitName, lexis } from "./lexis.js";
import { constraintBody, tableConstraint } from "./constraints.js";
import { createIndex } from "./indexes.js";
import { collationClause, columnType, print } from "./print.js";
import { tableOptions, tablePrefix } from "./tables.js";
import { limits } from "./timeouts.js";
import { conversionUnseen, types } from "./types.js";

/** https://www.postgresql.org/docs/current/sql-commands.html */
export const postgresql: Dialect = extend(ansi, {
  name: "postgresql",
  family: ["postgresql"],
  version: { major: 14, minor: 0 },
  oldest: { major: 12, minor: 0 },
  lexis,
  rules: {
    defaultSchema: "public",
    constraintsAreRelations: true,
    numbersAreRelations: true,
    hasEnumTypes: true,
    sequencesAreRelations: true,
    sequencesInStrings: true,
    triggersPerTable: true,
    objectsAreBound: true,
    starsAreBound: true,
    serverName: (born, taken) => serverName(born, taken, fitName),
  },
  unnamed: "server",
  types,
  // A Boolean and an enum type keep strangers out by themselves.
  typeCheck: (column) => (column.type.kind === "boolean" || isNamedEnum(column.type) ? undefined : typeCheck(column)),
  columnType,
  conversion: (column, to, dialect) => conversionUnseen(column.name, column.type, to, dialect),
  columnClauses: [collationClause, clauses.serverDefault, identityClause, notNull, computed],
  tableConstraint,
  constraintBody,
  tablePrefix,
  tableOptions,
  createIndex,
  script: {
    limits,
    client: ["\\set ON_ERROR_STOP on"],
    clientName: "psql",
    handling,
    forDrivers: true,
    // The file is UTF-8 and a backslash in it a backslash, whatever the server or its user has settled.
    before: () => [{ sql: sql`SET client_encoding = 'UTF8'` }, { sql: sql`SET standard_conforming_strings = on` }],
  },
  guarding,
  legalize,
  print: settlingDeferred({ ...ansi.print, ...print }),
  remarks: {
    createTable: ({ op }, dialect) =>
      op.replaces === undefined
        ? []
        : [diagnostic("notCarriedOver", { dialect: dialect.name, table: qualified(op.replaces) })],
    insertRows: ({ op, before }, dialect) =>
      requireTable(before, op.table)
        .columns.filter((column) => isNumbered(column) && op.columns.includes(column.name))
        .map(({ name }) =>
          diagnostic("sequenceBehind", {
            dialect: dialect.name,
            table: qualified(op.table),
            column: name,
            remedy: render(movedOn(op.table, name, dialect), dialect.lexis),
          }),
        ),
    // What a build that failed leaves behind has the name, and is no index that anything uses.
    createIndex: ({ op }, dialect) =>
      op.concurrently === true && op.ifNotExists === true
        ? [diagnostic("invalidIndexKept", { dialect: dialect.name, index: op.index.name })]
        : [],
    alterColumn: (step, dialect) => {
      const { op } = step;
      const nothing = op.backfill === undefined && postgresql.print.alterColumn(step, dialect).length === 0;
      const said = { dialect: dialect.name, table: qualified(op.table), column: op.column };
      return [
        ...expressionsReadAgain(step, dialect),
        ...(nothing ? [diagnostic("nothingAltered", { ...said, facets: facetTitlesOf(op.change) })] : []),
      ];
    },
    dropConstraint: ({ op, before }, dialect) => {
      const found = findConstraint(before.rules, requireTable(before, op.table), op.constraint);
      if (found?.kind !== "typeBound" || dialect.typeCheck(found.column, dialect) !== undefined) return [];
      const column = `${qualified(op.table)}.${found.column.name}`;
      return [diagnostic("noTypeCheck", { dialect: dialect.name, constraint: op.constraint, column })];
    },
    addColumn: ({ op, before }, dialect) => {
      const { column } = op;
      if (isMoot(op, before)) return [];
      const filled = column.nullable || column.serverDefault !== null || column.computed !== null || isNumbered(column);
      return filled || op.backfill !== undefined
        ? []
        : [diagnostic("onlyWhenEmpty", { dialect: dialect.name, table: qualified(op.table), column: column.name })];
    },
  },
});

/** An identity column is NOT NULL without saying so. */
function notNull(column: Column): Sql | undefined {
  return column.identity === null ? clauses.notNull(column) : undefined;
}

/** STORED is said always, since 18 means VIRTUAL by leaving it out; before 18 there is nothing else. */
function computed(column: Column, _table: Table, dialect: Dialect): Sql | undefined {
  if (column.computed === null) return undefined;
  if (column.computed.persisted !== false) {
    return clauses.computed({ ...column, computed: { ...column.computed, persisted: true } });
  }
  if (atLeast(dialect.version, 18)) return clauses.computed(column);
  return fail("cannotSay", {
    dialect: dialect.name,
    what: `compute column "${column.name}" when it is read`,
    why: "VIRTUAL came with PostgreSQL 18",
    instead: "make it persisted, or ask for that version in the configuration",
  });
}

/** What brings the sequence of a column behind the highest number in use. */
function movedOn(table: QName, column: string, dialect: Dialect): Sql {
  const name = lit(render(tableId(table), dialect.lexis));
  return sql`SELECT setval(pg_get_serial_sequence(${name}, ${lit(column)}), max(${id(column)})) FROM ${tableId(table)}`;
}

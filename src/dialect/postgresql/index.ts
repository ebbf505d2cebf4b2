import { diagnostic, fail } from "../../diagnostics/catalog.js";
import { qualified, requireTable } from "../../model/lookup.js";
import type { Column, Table } from "../../model/schema.js";
import type { Sql } from "../../sql/sql.js";
import { ansi } from "../ansi/index.js";
import { serverName } from "../ansi/server-name.js";
import { clauses, typeCheck } from "../ansi/table.js";
import { atLeast, type Dialect, extend } from "../dialect.js";
import { legalize } from "./legalize.js";
import { fitName, lexis } from "./lexis.js";
import { columnType, createIndex, print } from "./print.js";
import { types } from "./types.js";

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
    serverName: (born, taken) => serverName(born, taken, fitName),
  },
  serverNames: true,
  types,
  typeCheck: (column) => (column.type.kind === "boolean" ? undefined : typeCheck(column)),
  columnType,
  columnClauses: [clauses.collation, clauses.serverDefault, clauses.notNull, computed],
  createIndex,
  script: { client: ["\\set ON_ERROR_STOP on"] },
  legalize,
  print,
  remarks: {
    insertRows: ({ op, before }, dialect) =>
      requireTable(before, op.table)
        .columns.filter(({ name, autoincrement }) => autoincrement !== null && op.columns.includes(name))
        .map(({ name }) =>
          diagnostic("sequenceBehind", { dialect: dialect.name, table: qualified(op.table), column: name }),
        ),
    addColumn: ({ op }, dialect) => {
      const { column } = op;
      const filled =
        column.nullable || column.serverDefault !== null || column.computed !== null || column.autoincrement !== null;
      return filled || op.backfill !== undefined
        ? []
        : [diagnostic("onlyWhenEmpty", { dialect: dialect.name, table: qualified(op.table), column: column.name })];
    },
  },
});

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

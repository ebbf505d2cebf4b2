import { findTable } from "../../model/lookup.js";
import { isMoot } from "../../model/moot.js";
import { id, list, lit, sql, type Sql } from "../../sql/sql.js";
import { ansi } from "../ansi/index.js";
import { createIndexSql, unsayable } from "../ansi/print.js";
import { columnSql, nameSql, referencesSql, tableId, typeCheckSql } from "../ansi/table.js";
import type { Dialect, Step } from "../dialect.js";
import { within } from "./constraints.js";
import { printObjects } from "./objects.js";
import { isNumbered } from "./tables.js";

export const print: Partial<Dialect["print"]> = {
  ...printObjects,
  commentTable: () => [],
  createEnumType: () => [],
  dropEnumType: () => [],
  alterEnumType: () => [],
  // Constraints of a new column stand beside it: SQLite has no ADD CONSTRAINT. Only one that can is left here.
  // It has no IF NOT EXISTS for columns: history decides, and a remark says so.
  addColumn: ({ op, before, after }, dialect) => {
    if (isMoot(op, before)) return [];
    const table = findTable(after, op.table) ?? {
      ...op.table,
      columns: [],
      constraints: [],
      indexes: [],
      comment: null,
      options: {},
    };
    const references = op.constraints.map((constraint) =>
      constraint.kind === "foreignKey"
        ? sql`${nameSql(constraint.name)} ${referencesSql(within(constraint, op.table, dialect))}`
        : undefined,
    );
    const definition = list(
      [columnSql(op.column, table, dialect), ...references, typeCheckSql(op.column, dialect)],
      " ",
    );
    return [sql`ALTER TABLE ${tableId(op.table)} ADD COLUMN ${definition}`];
  },
  dropColumn: ({ op, before, after, origin }, dialect) => {
    if (isMoot(op, before)) return [];
    const { ifExists: _ifExists, ...plainly } = op;
    return ansi.print.dropColumn({ op: plainly, before, after, origin }, dialect);
  },
  alterColumn: ({ op }) =>
    op.change.name === undefined
      ? []
      : [sql`ALTER TABLE ${tableId(op.table)} RENAME COLUMN ${id(op.column)} TO ${id(op.change.name)}`],
  addConstraint: unsayable,
  dropConstraint: (step, dialect) => (isMoot(step.op, step.before) ? [] : unsayable(step, dialect)),
  copyRows: (step, dialect) => [...ansi.print.copyRows(step, dialect), ...sequenceCarriedOver(step)],
  // Without the legacy behaviour, RENAME would refuse while a view or trigger mentions the table that is gone just now.
  swapTable: (step, dialect) => [
    sql`PRAGMA legacy_alter_table = ON`,
    ...ansi.print.swapTable(step, dialect),
    sql`PRAGMA legacy_alter_table = OFF`,
  ],
};

/**
 * `CREATE INDEX main.ix ON t (a)`: the schema goes with the index. https://sqlite.org/lang_createindex.html
 * NULLS FIRST and NULLS LAST are syntax that it refuses in an index; a remark says so.
 */
export const createIndex: Dialect["createIndex"] = (table, index, how) => {
  const elements = index.elements.map((element) => ({ ...element, nulls: null }));
  const name = tableId({ ...table, name: index.name });
  return createIndexSql({ ...index, elements }, how, { name, on: id(table.name) });
};

/** The copy goes on counting where the old table stopped, or numbers would be handed out twice. https://sqlite.org/autoinc.html */
function sequenceCarriedOver({ op, before }: Step<"copyRows">): readonly Sql[] {
  const from = findTable(before, op.from);
  const to = findTable(before, op.to);
  if (from === undefined || to === undefined || !isNumbered(from) || !isNumbered(to)) return [];
  const sequences = tableId({ ...op.to, name: "sqlite_sequence" });
  return [
    sql`DELETE FROM ${sequences} WHERE name = ${lit(op.to.name)}`,
    sql`INSERT INTO ${sequences} (name, seq) SELECT ${lit(op.to.name)}, seq FROM ${sequences} WHERE name = ${lit(op.from.name)}`,
  ];
}

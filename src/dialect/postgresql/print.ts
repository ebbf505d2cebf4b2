import { fail } from "../../diagnostics/catalog.js";
import { findConstraint, knownAs, qualified, requireColumn, requireTable } from "../../model/lookup.js";
import { isMoot } from "../../model/moot.js";
import type { ColumnChange } from "../../model/operation.js";
import type { Column, QName, Table } from "../../model/schema.js";
import { describeType } from "../../model/types.js";
import { render } from "../../sql/render.js";
import { id, list, lit, sql, type Sql } from "../../sql/sql.js";
import { ansi } from "../ansi/index.js";
import { expressionSql } from "../ansi/expression.js";
import { alterColumnSql, alterTable, copyRowsSql, ifExists, insertRowsSql, isNew } from "../ansi/print.js";
import {
  clauses,
  columnSql,
  columnType as standardType,
  nameSql,
  referencesSql,
  tableId,
  typeCheckSql,
} from "../ansi/table.js";
import type { Dialect, Printed, Step } from "../dialect.js";
import { refusePartialMatch } from "./constraints.js";
import { enumTypes } from "./enum-types.js";
import { printObjects } from "./objects.js";
import { alterIdentity, dropIdentity, identityMoved, overriding } from "./identity.js";
import { isCollatable, serialType } from "./types.js";

export const print: Partial<Dialect["print"]> = {
  ...enumTypes,
  ...printObjects,
  createTable: (step, dialect) => [
    ...(step.op.replaces === undefined ? [] : [locked(step.op.replaces, dialect)]),
    ...ansi.print.createTable(step, dialect),
    ...(step.op.table.comment === null || !isNew(step) ? [] : [tableComment(step.op.table, step.op.table.comment)]),
    ...(isNew(step) ? step.op.table.columns : []).flatMap((column) =>
      columnComment(step.op.table, column.name, column.comment),
    ),
  ],
  addColumn: (step, dialect) => {
    const { table, column } = step.op;
    const added = addColumnSql(step, dialect);
    if (isMoot(step.op, step.before)) return [added];
    const check = typeCheckSql(requireColumn(step.after.rules, requireTable(step.after, table), column.name), dialect);
    return [
      added,
      ...(check === undefined ? [] : [sql`${alterTable(table)} ADD ${check}`]),
      ...columnComment(table, column.name, column.comment),
    ];
  },
  dropConstraint: (step, dialect) => {
    const { op, before } = step;
    const found = findConstraint(before.rules, requireTable(before, op.table), op.constraint);
    const unsaid = found?.kind === "typeBound" && typeCheckSql(found.column, dialect) === undefined;
    return unsaid ? [] : ansi.print.dropConstraint(step, dialect);
  },
  alterColumn: (step, dialect) => {
    const { op, before } = step;
    const table = requireTable(before, op.table);
    const column = requireColumn(before.rules, table, op.column);
    const { name, type, comment, autoincrement: _serial, collation, identity: _identity, ...plain } = op.change;
    // A default is written as one of the type that the column has by then.
    const typed: Column = { ...column, type: type ?? column.type };
    const alter = (change: ColumnChange): readonly Sql[] => alterColumnSql(table, column.name, typed, change, dialect);
    const serial = columnAfter(step).autoincrement;
    const dropped = column.autoincrement !== null && serial === null;
    const made = column.autoincrement === null && serial !== null;
    return [
      // A default that comes in place of numbers comes when they are gone, and so does a type that cannot be numbered.
      ...(dropped ? numbering(table, column, column, false, dialect) : []),
      ...dropIdentity(step),
      ...(type === undefined && collation === undefined ? [] : typeChange(step, table, column, dialect)),
      ...alter(plain),
      ...(made ? numbering(table, column, columnAfter(step), true, dialect) : []),
      ...alterIdentity(step, dialect),
      ...(comment === undefined ? [] : [commentOn(op.table, column.name, comment)]),
      ...(name === undefined ? [] : alter({ name })),
    ];
  },
  // https://www.postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY
  createIndex: (step, dialect) => ansi.print.createIndex(step, dialect).map((printed) => concurrent(step.op, printed)),
  dropIndex: ({ op }) => [
    concurrent(
      op,
      sql`DROP INDEX ${op.concurrently === true ? sql`CONCURRENTLY` : undefined} ${ifExists(op)} ${tableId({ ...op.table, name: op.index })}`,
    ),
  ],
  moveSequence: ({ op, before, after }, dialect) => {
    const from = requireTable(before, op.from);
    const source = requireColumn(before.rules, from, op.column);
    const to = requireColumn(after.rules, requireTable(after, op.to), op.toColumn);
    if (to.identity !== null) return identityMoved(op, source, to, { before, dialect });
    if (to.autoincrement?.sequence === undefined) return [];
    // Only integers can be numbered.
    dialect.columnType(to, dialect);
    const name = tableId({ ...op.from, name: to.autoincrement.sequence });
    return [
      sql`ALTER SEQUENCE ${name} OWNED BY ${columnId(op.to, to.name)}`,
      ...(source.type.kind === to.type.kind ? [] : [sql`ALTER SEQUENCE ${name} AS ${standardType(to, dialect)}`]),
      sql`${alterTable(op.to)} ALTER COLUMN ${id(to.name)} SET DEFAULT nextval(${regclass(name, dialect)})`,
    ];
  },
  insertRows: (step) => insertRowsSql(step, overriding),
  copyRows: (step) => [copyRowsSql(step, overriding)],
};

function concurrent({ concurrently }: { readonly concurrently?: true }, printed: Printed): Printed {
  return concurrently === true && !("sql" in printed) ? { sql: printed, outside: true } : printed;
}

/** Rows that come while a table is copied would go with the old one. DO, since LOCK alone wants a transaction around it. */
function locked(table: QName, dialect: Dialect): Sql {
  const lock = sql`BEGIN LOCK TABLE ${tableId(table)} IN ACCESS EXCLUSIVE MODE; END`;
  return sql`DO ${lit(render(lock, dialect.lexis))}`;
}

function columnId(table: QName, column: string): Sql {
  return table.schema === undefined ? id(table.name, column) : id(table.schema, table.name, column);
}

/** `ADD COLUMN a INTEGER REFERENCES p (id)`: what is left of its constraints here is to stand beside it. */
function addColumnSql({ op, after }: Step<"addColumn">, dialect: Dialect): Sql {
  const beside = op.constraints.map((constraint) => {
    refusePartialMatch(constraint, dialect);
    if (constraint.kind === "foreignKey") return sql`${nameSql(constraint.name)} ${referencesSql(constraint)}`;
    return constraint.kind === "primaryKey" ? sql`${nameSql(constraint.name)} PRIMARY KEY` : undefined;
  });
  const condition = op.ifNotExists === true ? sql`IF NOT EXISTS` : undefined;
  const definition = list([columnSql(op.column, requireTable(after, op.table), dialect), ...beside], " ");
  return sql`${alterTable(op.table)} ADD COLUMN ${condition} ${definition}`;
}

/** TYPE with COLLATE and USING; the CHECK of a type that has one goes before and comes after. */
function typeChange(step: Step<"alterColumn">, table: Table, column: Column, dialect: Dialect): readonly Sql[] {
  const { op } = step;
  const to = { ...columnAfter(step), name: column.name };
  const oldCheck = typeCheckSql(column, dialect) === undefined ? undefined : typeCheckName(column);
  const newCheck = typeCheckSql(to, dialect);
  const collation = op.change.collation ?? (op.change.type === undefined ? null : to.collation);
  const collated = collationClause({ ...to, collation }, table, dialect);
  const alter = sql`${alterTable(op.table)} ALTER COLUMN ${id(column.name)} TYPE ${standardType(to, dialect)} ${collated} ${op.using === undefined ? undefined : sql`USING (${expressionSql(op.using)})`}`;
  // One that numbering makes only now is made with the right width.
  const sequence = column.autoincrement === null ? undefined : to.autoincrement?.sequence;
  const width = sequence === undefined || serialType(to.type) === undefined ? undefined : standardType(to, dialect);
  return [
    ...(oldCheck === undefined ? [] : [sql`${alterTable(table)} DROP CONSTRAINT ${id(oldCheck)}`]),
    alter,
    ...(width === undefined || sequence === undefined
      ? []
      : [sql`ALTER SEQUENCE ${tableId({ ...op.table, name: sequence })} AS ${width}`]),
    ...(newCheck === undefined ? [] : [sql`${alterTable(table)} ADD ${newCheck}`]),
  ];
}

/** `COLLATE "de_DE"`, for the types that have such an order. https://www.postgresql.org/docs/current/collation.html */
export function collationClause(column: Column, table: QName, dialect: Dialect): Sql | undefined {
  const { collation, name, type } = column;
  if (collation === null || isCollatable(type)) return clauses.collation(column);
  return fail("cannotSay", {
    dialect: dialect.name,
    what: `give "${qualified(table)}.${name}" the collation "${collation}"`,
    why: `${describeType(type)} has no such order, only text has`,
    instead: "leave the collation out, or take it away together with the change of type: collation: null",
  });
}

function typeCheckName(column: Column): string | undefined {
  const { type } = column;
  return (type.kind === "boolean" || type.kind === "enum") && type.constraint !== null
    ? knownAs(type.constraint.name)
    : undefined;
}

/** What SERIAL does, on a column that is there already; it goes on behind the highest number in use. */
function numbering(table: Table, column: Column, after: Column, on: boolean, dialect: Dialect): readonly Sql[] {
  const alter = sql`${alterTable(table)} ALTER COLUMN ${id(column.name)}`;
  const sequence = on ? after.autoincrement?.sequence : column.autoincrement?.sequence;
  if (sequence === undefined) return [];
  const name = tableId({ ...table, name: sequence });
  if (!on) return [sql`${alter} DROP DEFAULT`, sql`DROP SEQUENCE ${name}`];
  const next = sql`coalesce(max(${id(column.name)}), 0) + 1`;
  return [
    sql`CREATE SEQUENCE ${name} AS ${standardType(after, dialect)} OWNED BY ${columnId(table, column.name)}`,
    sql`SELECT setval(${regclass(name, dialect)}, ${next}, false) FROM ${tableId(table)}`,
    sql`${alter} SET DEFAULT nextval(${regclass(name, dialect)})`,
  ];
}

/** A name in a string, as functions over sequences want it: `'"Order_id_seq"'::regclass`. */
function regclass(name: Sql, dialect: Dialect): Sql {
  return sql`${lit(render(name, dialect.lexis))}::regclass`;
}

function columnAfter(step: Step<"alterColumn">): Column {
  const table = requireTable(step.after, step.op.table);
  return requireColumn(step.after.rules, table, step.op.change.name ?? step.op.column);
}

function tableComment(table: QName, comment: string | null): Sql {
  return sql`COMMENT ON TABLE ${tableId(table)} IS ${lit(comment)}`;
}

function columnComment(table: QName, column: string, comment: string | null): readonly Sql[] {
  return comment === null ? [] : [commentOn(table, column, comment)];
}

function commentOn(table: QName, column: string, comment: string | null): Sql {
  return sql`COMMENT ON COLUMN ${columnId(table, column)} IS ${lit(comment)}`;
}

/** `SERIAL` for a column that numbers itself. */
export const columnType: Dialect["columnType"] = (column, dialect) => {
  if (column.autoincrement === null) return standardType(column, dialect);
  return (
    serialType(column.type) ??
    fail("cannotSay", {
      dialect: dialect.name,
      what: `number column "${column.name}" of type ${describeType(column.type)}`,
      why: "only integers can be numbered",
      instead: "leave out autoincrement, or make the column an integer",
    })
  );
};

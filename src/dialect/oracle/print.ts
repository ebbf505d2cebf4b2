import {
  findConstraint,
  findTable,
  knownAs,
  isNumbered,
  mentionedColumns,
  qualified,
  requireColumn,
  requireTable,
  sameName,
  sameTableName,
} from "../../model/lookup.js";
import { isMoot } from "../../model/moot.js";
import type { Column, QName, Table } from "../../model/schema.js";
import { render } from "../../sql/render.js";
import { id, list, lit, sql, type Sql } from "../../sql/sql.js";
import { valueSql } from "../ansi/expression.js";
import { ansi } from "../ansi/index.js";
import { alterTable, isNew } from "../ansi/print.js";
import { columnSql, createTableSql, nameSql, tableId, typeCheckSql } from "../ansi/table.js";
import type { Dialect, Printed, Step } from "../dialect.js";
import { typeChange } from "./alter.js";
import { already, block, inQuotes, unless } from "./blocks.js";
import { commentSql } from "./comments.js";
import { referencesSql } from "./constraints.js";
import { identitySql, sameNumbers, wayOf } from "./identity.js";
import { kept } from "./lexis.js";
import { hasConditions, perhaps, printObjects, rewritten } from "./objects.js";
import { insertRows } from "./rows.js";
import { collation } from "./tables.js";

const changed: Partial<Dialect["print"]> = {
  ...printObjects,
  createTable: (step, dialect) => createTableStatements(step, dialect),
  dropTable: ({ op, before }, dialect) => [
    ...(findTable(before, op.table)?.options["onCommit"] === "PRESERVE ROWS"
      ? [sql`TRUNCATE TABLE ${tableId(op.table)}`]
      : []),
    op.replaced === undefined
      ? perhaps(
          op,
          sql`DROP TABLE ${op.ifExists === true && hasConditions(dialect) ? sql`IF EXISTS` : undefined} ${tableId(op.table)}`,
          dialect,
          already.noTable,
        )
      : droppedOnceCopied(op.table, op.replaced, dialect),
  ],
  renameTable: (step, dialect) =>
    kept(step.op.table.name) === kept(step.op.to)
      ? []
      : [...ansi.print.renameTable(step, dialect), ...rewritten(step.before, step.after)],
  commentTable: ({ op }, dialect) => [commentSql(sql`TABLE ${tableId(op.table)}`, op.comment, dialect)],
  addColumn: (step, dialect) => {
    const { table, column } = step.op;
    if (isMoot(step.op, step.before)) return [];
    const added = requireColumn(step.after.rules, requireTable(step.after, table), column.name);
    const check = typeCheckSql(added, dialect);
    return [
      addColumnSql(step, dialect),
      ...(check === undefined ? [] : [sql`${alterTable(table)} ADD ${check}`]),
      ...columnComment(table, column, dialect),
    ];
  },
  dropColumn: (step) => {
    const { op } = step;
    if (isMoot(op, step.before)) return [];
    const cascade = needsCascade(step) ? sql`CASCADE CONSTRAINTS` : undefined;
    return [sql`${alterTable(op.table)} DROP COLUMN ${id(op.column)} ${cascade}`];
  },
  alterColumn: (step, dialect) => alterColumnStatements(step, dialect),
  dropConstraint: (step, dialect) => {
    const { ifExists: _, ...op } = step.op;
    const found = findConstraint(step.before.rules, requireTable(step.before, op.table), op.constraint);
    const unsaid =
      found === undefined || (found.kind === "typeBound" && typeCheckSql(found.column, dialect) === undefined);
    if (unsaid) return [];
    return [sql`${alterTable(op.table)} DROP CONSTRAINT ${id(knownAs(found.name) ?? op.constraint)}`];
  },
  createIndex: ({ op }, dialect) => {
    const create = dialect.createIndex(op.table, op.index, op, dialect);
    return [op.ifNotExists === true && !hasConditions(dialect) ? unless(create, dialect, already.exists) : create];
  },
  dropIndex: ({ op }, dialect) => {
    const drop = sql`DROP INDEX ${op.ifExists === true && hasConditions(dialect) ? sql`IF EXISTS` : undefined} ${tableId({ ...op.table, name: op.index })}`;
    return [perhaps(op, drop, dialect, already.noIndex)];
  },
  createEnumType: () => [],
  dropEnumType: () => [],
  alterEnumType: () => [],
  insertRows,
  moveSequence: ({ op, after }) => {
    const column = requireColumn(after.rules, requireTable(after, op.to), op.toColumn);
    return [sql`${alterTable(op.to)} MODIFY ${id(column.name)} ${identitySql(column, "behind")}`];
  },
};

/** https://docs.oracle.com/en/database/oracle/oracle-database/19/sqlrf/SQL-Statements.html */
export const print: Dialect["print"] = { ...ansi.print, ...changed };

function createTableStatements(step: Step<"createTable">, dialect: Dialect): readonly Printed[] {
  const { op, before } = step;
  const named = requireTable(step.after, op.table);
  // The rows of a copy bring their numbers along.
  const table = op.replaces === undefined ? named : { ...named, columns: named.columns.map(givenNumbers) };
  const has = hasConditions(dialect);
  const perhapsThere = (sql: Sql, ...errors: readonly number[]): Printed =>
    op.ifNotExists === true && !has ? unless(sql, dialect, ...errors) : sql;
  const isMade = isNew(step);
  return [
    perhapsThere(createTableSql(before, table, dialect, op.ifNotExists === true && has), already.exists),
    ...(isMade ? op.table.indexes : []).map((index) =>
      perhapsThere(dialect.createIndex(op.table, index, op, dialect), already.exists),
    ),
    ...(op.table.comment === null || !isMade
      ? []
      : [commentSql(sql`TABLE ${tableId(op.table)}`, op.table.comment, dialect)]),
    ...(isMade ? op.table.columns : []).flatMap((column) => columnComment(op.table, column, dialect)),
  ];
}

/** A client that goes on after an error would drop rows that nothing else has. */
function droppedOnceCopied(table: QName, copy: QName, dialect: Dialect): Printed {
  const count = (name: QName): Sql => sql`(SELECT COUNT(*) FROM ${tableId(name)})`;
  const message = lit(`not all rows of ${qualified(table)} were copied to ${qualified(copy)}: it was not dropped`);
  return block(sql`BEGIN
    FOR one IN (SELECT 1 FROM dual WHERE ${count(copy)} <> ${count(table)}) LOOP
        RAISE_APPLICATION_ERROR(-20000, ${message});
    END LOOP;
    EXECUTE IMMEDIATE ${inQuotes(render(sql`DROP TABLE ${tableId(table)}`, dialect.lexis))};
END;`);
}

function givenNumbers(column: Column): Column {
  return column.identity === null ? column : { ...column, identity: { ...column.identity, always: false } };
}

function columnId(table: QName, column: string): Sql {
  return table.schema === undefined ? id(table.name, column) : id(table.schema, table.name, column);
}

function columnComment(table: QName, { name, comment }: Column, dialect: Dialect): readonly Printed[] {
  return comment === null ? [] : [commentSql(sql`COLUMN ${columnId(table, name)}`, comment, dialect)];
}

/** `ADD a INTEGER REFERENCES p (id)`: what is left of its constraints here is to stand beside it. */
function addColumnSql({ op, before, after }: Step<"addColumn">, dialect: Dialect): Sql {
  const old = new Set(requireTable(before, op.table).constraints);
  const added = requireTable(after, op.table).constraints.filter((constraint) => !old.has(constraint));
  const beside = added.map((constraint) => {
    const name = nameSql(knownAs(constraint.name) ?? {});
    if (constraint.kind === "foreignKey") return sql`${name} ${referencesSql(constraint, dialect)}`;
    return constraint.kind === "primaryKey" ? sql`${name} PRIMARY KEY` : undefined;
  });
  return sql`${alterTable(op.table)} ADD ${list([columnSql(op.column, requireTable(after, op.table), dialect), ...beside], " ")}`;
}

/** Is there a constraint over this column and others, or one of the table itself that refers to it? */
function needsCascade({ op, before }: Step<"dropColumn">): boolean {
  const { rules } = before;
  const table = requireTable(before, op.table);
  const isIt = (name: string): boolean => sameName(rules, name, op.column);
  return table.constraints.some((constraint) => {
    const columns = mentionedColumns(constraint);
    const refers =
      constraint.kind === "foreignKey" &&
      sameTableName(rules, constraint.referent, table) &&
      constraint.referentColumns.some(isIt);
    return refers || (columns.some(isIt) && columns.length > 1);
  });
}

/** One MODIFY for what is different, then what has statements of its own, and the new name last. */
function alterColumnStatements(step: Step<"alterColumn">, dialect: Dialect): readonly Printed[] {
  const { op, before, after } = step;
  const table = requireTable(before, op.table);
  const column = requireColumn(before.rules, table, op.column);
  const altered = requireColumn(after.rules, requireTable(after, op.table), op.change.name ?? op.column);
  const { name, comment, type } = op.change;
  const [oldCheck, newCheck] = type === undefined ? [] : checks(column, { ...altered, name: column.name }, dialect);
  const alter = alterTable(op.table);
  return [
    ...(oldCheck === undefined ? [] : [sql`${alter} DROP CONSTRAINT ${id(oldCheck)}`]),
    ...identityDropped(step, column, altered, dialect),
    ...modified(step, table, column, altered, dialect),
    ...identityAltered(op.table, column, altered),
    ...(newCheck === undefined ? [] : [sql`${alter} ADD ${newCheck}`]),
    ...(comment === undefined || comment === column.comment
      ? []
      : [commentSql(sql`COLUMN ${columnId(op.table, column.name)}`, comment, dialect)]),
    ...(name === undefined || kept(name) === kept(column.name)
      ? []
      : [sql`${alter} RENAME COLUMN ${id(column.name)} TO ${id(name)}`, ...rewritten(before, after)]),
  ];
}

/** `MODIFY a VARCHAR2(50 CHAR) DEFAULT 'x' NOT NULL`: what a column has already must not be said again. */
function modified(
  step: Step<"alterColumn">,
  table: Table,
  column: Column,
  altered: Column,
  dialect: Dialect,
): readonly Sql[] {
  const { change } = step.op;
  const typed = change.type !== undefined && typeChange(column.type, change.type, dialect) !== "same";
  const collated = change.collation !== undefined && change.collation !== column.collation;
  const leavesIdentity = isNumbered(column) && !isNumbered(altered);
  const parts = [
    typed ? dialect.columnType({ ...altered, autoincrement: null, identity: null }, dialect) : undefined,
    collated
      ? altered.collation === null
        ? sql`COLLATE USING_NLS_COMP`
        : collation(altered, table, dialect)
      : undefined,
    defaultClause(step, column, altered),
    column.nullable === altered.nullable || leavesIdentity
      ? undefined
      : altered.nullable
        ? sql`NULL`
        : isNumbered(altered)
          ? undefined
          : sql`NOT NULL`,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? [] : [sql`${alterTable(step.op.table)} MODIFY ${id(column.name)} ${list(parts, " ")}`];
}

/** There is no DROP DEFAULT: NULL is what a column without one gets. */
function defaultClause({ op }: Step<"alterColumn">, column: Column, altered: Column): Sql | undefined {
  const { serverDefault } = op.change;
  if (serverDefault === undefined) return undefined;
  if (serverDefault !== null) return sql`DEFAULT ${valueSql(serverDefault, altered.type)}`;
  return column.serverDefault === null ? undefined : sql`DEFAULT NULL`;
}

/** NOT NULL goes with the identity, and comes back where it was not to go. */
function identityDropped(
  { op }: Step<"alterColumn">,
  column: Column,
  altered: Column,
  dialect: Dialect,
): readonly Printed[] {
  if (!isNumbered(column) || isNumbered(altered)) return [];
  const modify = sql`${alterTable(op.table)} MODIFY ${id(column.name)}`;
  return [
    sql`${modify} DROP IDENTITY`,
    ...(altered.nullable ? [] : [unless(sql`${modify} NOT NULL`, dialect, already.notNull)]),
  ];
}

function identityAltered(table: QName, column: Column, altered: Column): readonly Sql[] {
  if (!isNumbered(column) || !isNumbered(altered)) return [];
  const sameWay = wayOf(column) === wayOf(altered);
  if (sameWay && sameNumbers(column.identity, altered.identity)) return [];
  const start = (column.identity?.start ?? null) === (altered.identity?.start ?? null) ? "kept" : "said";
  return [sql`${alterTable(table)} MODIFY ${id(column.name)} ${identitySql(altered, start)}`];
}

/** The CHECKs that come with the types of a column, where one goes and another comes. */
function checks(from: Column, to: Column, dialect: Dialect): readonly [string | undefined, Sql | undefined] {
  const [old, now] = [typeCheckSql(from, dialect), typeCheckSql(to, dialect)];
  return [old === undefined ? undefined : typeCheckName(from), now];
}

function typeCheckName({ type }: Column): string | undefined {
  return (type.kind === "boolean" || type.kind === "enum") && type.constraint !== null
    ? knownAs(type.constraint.name)
    : undefined;
}

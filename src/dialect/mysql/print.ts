import {
  constrainedColumns,
  findColumn,
  findConstraint,
  findTable,
  foreignKeysOf,
  isNumbered,
  knownAs,
  requireColumn,
  requireTable,
  sameName,
} from "../../model/lookup.js";
import { isMoot } from "../../model/moot.js";
import type { ColumnChange, Operation } from "../../model/operation.js";
import type { Column, Constraint, Schema, Table } from "../../model/schema.js";
import { render } from "../../sql/render.js";
import { id, keywords, lines, list, lit, literal, sql, type Sql } from "../../sql/sql.js";
import { ansi } from "../ansi/index.js";
import { alterTable, ifExists, insertRowsSql, isNew } from "../ansi/print.js";
import { columnList, columnSql, tableId, typeCheckSql } from "../ansi/table.js";
import type { Dialect, Step } from "../dialect.js";
import { defaultSql, placeSql } from "./columns.js";
import type { Features } from "./features.js";
import { indexInTable, indexOn } from "./indexes.js";
import { freeIndexName, isServed, unserved } from "./keys.js";
import { compound, following, printObjects } from "./objects.js";
import { commentSql, optionsAltered } from "./tables.js";

export function print(features: Features): Partial<Dialect["print"]> {
  return {
    ...printObjects,
    createTable: (step, dialect) => createTable(step, features, dialect),
    // Without its schema the table would move to that of the connection.
    renameTable: ({ op, before, after }) => [
      sql`${alterTable(op.table)} RENAME TO ${tableId({ ...op.table, name: op.to })}`,
      ...following(before, after),
    ],
    swapTable: ({ op }) => [sql`${alterTable(op.table)} RENAME TO ${tableId(op.to)}`],
    commentTable: ({ op, before }, dialect) => [
      sql`${alterTable(op.table)} ${commentSql(requireTable(before, op.table), op.comment ?? "", dialect)}`,
    ],
    alterTable: ({ op, before }, dialect) => {
      const said = optionsAltered(requireTable(before, op.table), op.options, dialect);
      return said.length === 0 ? [] : [sql`${alterTable(op.table)} ${list(said, " ")}`];
    },
    reorderColumns: (step, dialect) => reorderColumns(step, dialect),
    addColumn: (step, dialect) => addColumn(step, features, dialect),
    dropColumn: (step, dialect) => dropColumn(step, features, dialect),
    alterColumn: (step, dialect) => alterColumn(step, features, dialect),
    addConstraint: ({ op, before, after }, dialect) => [
      sql`${alterTable(op.table)} ADD ${dialect.tableConstraint(added(op, before, after), requireTable(before, op.table), before, dialect)}`,
    ],
    dropConstraint: (step, dialect) => dropConstraint(step, features, dialect),
    createIndex: (step, dialect) =>
      isMoot(step.op, step.before) && !features.conditions ? [] : ansi.print.createIndex(step, dialect),
    dropIndex: ({ op, before, after }) => {
      if (isMoot(op, before) && !features.conditions) return [];
      const kept = indexesKept(op, before, after);
      if (kept.length > 0) return [sql`${alterTable(op.table)} ${list([...kept, sql`DROP INDEX ${id(op.index)}`])}`];
      return [sql`DROP INDEX ${features.conditions ? ifExists(op) : undefined} ${indexOn(op.index, op.table)}`];
    },
    createEnumType: () => [],
    dropEnumType: () => [],
    alterEnumType: () => [],
    insertRows: (step) =>
      step.op.rows.flatMap((row) => {
        const op = { ...step.op, rows: [row] };
        return op.columns.some((name) => Object.hasOwn(row, name) && row[name] !== undefined)
          ? insertRowsSql({ ...step, op }, () => undefined)
          : [sql`INSERT INTO ${tableId(op.table)} VALUES ()`];
      }),
    moveSequence: (step, dialect) => moveNumbers(step, features, dialect),
    ...(features.sequences ? {} : { createSequence: () => [], dropSequence: () => [] }),
    execute: ({ op }) => {
      const text = keywords(op.text);
      if (op.compound !== true) return [{ sql: text, terminator: op.terminator }];
      const { terminator = "", ...printed } = compound(text, op.text);
      return [{ ...printed, terminator: `${op.terminator === "\n;" ? "\n" : ""}${terminator}` }];
    },
  };
}

/** With IF NOT EXISTS its indexes are made with it, since they have no such words, or not on every server. */
function createTable(step: Step<"createTable">, features: Features, dialect: Dialect): readonly Sql[] {
  const { op, before, after } = step;
  const table = requireTable(after, op.table);
  const { rules } = before;
  const numbered = table.columns.find(isNumbered);
  const unkeyed = numbered !== undefined && !isServed(rules, { ...table, indexes: [] }, [numbered.name]);
  const inline = isNew(step) && table.indexes.length > 0 && (op.ifNotExists === true || unkeyed);
  if (!inline) return ansi.print.createTable(step, dialect) as readonly Sql[];
  const parts = [
    ...table.columns.map((column) => columnSql(column, table, dialect)),
    ...table.constraints.map((constraint) => dialect.tableConstraint(constraint, table, before, dialect)),
    ...table.columns.map((column) => typeCheckSql(column, dialect)),
    ...table.indexes.map((index) => indexInTable(index, features, dialect)),
  ];
  const condition = op.ifNotExists === true ? sql`IF NOT EXISTS` : undefined;
  return [
    sql`CREATE ${dialect.tablePrefix(table, dialect)} TABLE ${condition} ${tableId(table)} (${lines(parts)})${dialect.tableOptions(table, dialect)}`,
  ];
}

/** A column that numbers itself comes together with the key that begins with it. */
function addColumn({ op, before, after }: Step<"addColumn">, features: Features, dialect: Dialect): readonly Sql[] {
  const moot = isMoot(op, before);
  if (moot && !features.conditions) return [];
  const table = requireTable(after, op.table);
  const column = requireColumn(after.rules, table, op.column.name);
  const condition = op.ifNotExists === true && features.conditions ? sql`IF NOT EXISTS` : undefined;
  const place = op.place === undefined || moot ? undefined : placeSql(after.rules, table, column.name);
  const known = new Set((findTable(before, op.table)?.constraints ?? []).map(({ name }) => knownAs(name)));
  const keys = table.constraints
    .filter(({ name }) => op.constraints.length > 0 && !known.has(knownAs(name)))
    .map((one) => sql`ADD ${dialect.tableConstraint(one, requireTable(before, op.table), before, dialect)}`);
  const check = moot ? undefined : typeCheckSql(column, dialect);
  const definition = columnSql(moot ? op.column : column, table, dialect);
  return [
    sql`${alterTable(op.table)} ${list([sql`ADD COLUMN ${condition} ${definition} ${place}`, ...keys])}`,
    ...(check === undefined ? [] : [sql`${alterTable(op.table)} ADD ${check}`]),
  ];
}

/** A CHECK over no column is one of which every column goes: it comes again in the same statement. */
function dropColumn({ op, before }: Step<"dropColumn">, features: Features, dialect: Dialect): readonly Sql[] {
  const moot = isMoot(op, before);
  if (moot && !features.conditions) return [];
  const condition = features.conditions ? ifExists(op) : undefined;
  const table = requireTable(before, op.table);
  const constant = moot || !features.dropsConstantChecks ? [] : table.constraints.filter(isConstant);
  const again = constant.flatMap((check) => {
    const name = knownAs(check.name) ?? "";
    const added = dialect.tableConstraint({ ...check, name }, table, before, dialect);
    return [sql`DROP CONSTRAINT ${id(name)}`, sql`ADD ${added}`];
  });
  return [sql`${alterTable(op.table)} ${list([sql`DROP COLUMN ${condition} ${id(op.column)}`, ...again])}`];
}

function isConstant(constraint: Constraint): boolean {
  return constraint.kind === "check" && constrainedColumns(constraint).length === 0;
}

/** Each column that stands elsewhere afterwards, with all that it is. */
function reorderColumns({ op, before, after }: Step<"reorderColumns">, dialect: Dialect): readonly Sql[] {
  const { rules } = before;
  const table = requireTable(after, op.table);
  let order = requireTable(before, op.table).columns.map(({ name }) => name);
  const moves: Sql[] = [];
  table.columns.forEach((column, at) => {
    if (sameName(rules, order[at] ?? "", column.name)) return;
    order = order.filter((name) => !sameName(rules, name, column.name)).toSpliced(at, 0, column.name);
    moves.push(sql`MODIFY COLUMN ${columnSql(column, table, dialect)} ${placeSql(rules, table, column.name)}`);
  });
  return moves.length === 0 ? [] : [sql`${alterTable(op.table)} ${list(moves)}`];
}

/**
 * A new name alone is RENAME COLUMN, a default alone ALTER COLUMN; anything else says all of the column again, from the
 * model: what MODIFY does not say is gone. https://dev.mysql.com/doc/refman/8.0/en/alter-table.html
 */
function alterColumn(
  step: Step<"alterColumn">,
  features: Features,
  dialect: Dialect,
): readonly ReturnType<typeof following>[number][] {
  const { op, before, after } = step;
  const old = requireColumn(before.rules, requireTable(before, op.table), op.column);
  const table = requireTable(after, op.table);
  const column = requireColumn(after.rules, table, op.change.name ?? op.column);
  const alter = alterTable(op.table);
  const [oldCheck, check] = [checkOf(old, dialect), checkOf(column, dialect)];
  const changed = JSON.stringify(rendered(oldCheck, dialect)) !== JSON.stringify(rendered(check, dialect));
  const dropped = oldCheck !== undefined && changed ? typeCheckName(old) : undefined;
  return [
    ...(dropped === undefined ? [] : [sql`${alter} DROP ${keywords(features.dropCheck)} ${id(dropped)}`]),
    ...altered({ op, old, column, table, before }, features, dialect),
    ...(check === undefined || !changed ? [] : [sql`${alter} ADD ${check}`]),
    ...(op.change.name === undefined ? [] : following(before, after)),
  ];
}

interface Altered {
  readonly op: Operation<"alterColumn">;
  readonly old: Column;
  readonly column: Column;
  readonly table: Table;
  readonly before: Schema;
}

function altered({ op, old, column, table, before }: Altered, features: Features, dialect: Dialect): readonly Sql[] {
  const alter = alterTable(op.table);
  const facets = Object.keys(op.change) as readonly (keyof ColumnChange)[];
  const isOnly = (facet: keyof ColumnChange): boolean => facets.length === 1 && facets[0] === facet;
  if (isOnly("name")) return [sql`${alter} RENAME COLUMN ${id(old.name)} TO ${id(column.name)}`];
  const definition = columnSql(column, table, dialect);
  const unchanged = rendered(
    columnSql({ ...old, name: column.name }, requireTable(before, op.table), dialect),
    dialect,
  );
  // What only the CHECK of a type says is said beside the column.
  if (old.name === column.name && unchanged === rendered(definition, dialect)) return [];
  if (isOnly("serverDefault")) return [defaultAltered(op, column, features)];
  return old.name === column.name
    ? [sql`${alter} MODIFY COLUMN ${definition}`]
    : [sql`${alter} CHANGE COLUMN ${id(old.name)} ${definition}`];
}

/** DROP DEFAULT would take from a nullable column the NULL that it has without any other default. */
function defaultAltered({ table }: Operation<"alterColumn">, column: Column, features: Features): Sql {
  const alter = sql`${alterTable(table)} ALTER COLUMN ${id(column.name)}`;
  if (column.serverDefault === null && !column.nullable) return sql`${alter} DROP DEFAULT`;
  return sql`${alter} SET DEFAULT ${defaultSql(column, features)}`;
}

function rendered(piece: Sql | undefined, dialect: Dialect): string | undefined {
  return piece === undefined ? undefined : render(piece, dialect.lexis);
}

function checkOf(column: Column, dialect: Dialect): Sql | undefined {
  return typeCheckSql(column, dialect);
}

function typeCheckName({ type }: Column): string | undefined {
  return "constraint" in type && type.constraint !== null ? knownAs(type.constraint.name) : undefined;
}

/** By its kind, since there is no word for all of them, or not on every server. */
function dropConstraint(
  { op, before, after }: Step<"dropConstraint">,
  features: Features,
  dialect: Dialect,
): readonly Sql[] {
  const table = requireTable(before, op.table);
  const alter = alterTable(op.table);
  const found = findConstraint(before.rules, table, op.constraint);
  const condition = features.conditions ? ifExists(op) : undefined;
  if (found === undefined)
    return features.conditions ? [sql`${alter} DROP CONSTRAINT ${condition} ${id(op.constraint)}`] : [];
  const name = id(knownAs(found.name) ?? op.constraint);
  switch (found.kind) {
    case "typeBound":
      return typeCheckSql(found.column, dialect) === undefined
        ? []
        : [sql`${alter} DROP ${keywords(features.dropCheck)} ${condition} ${name}`];
    case "check":
      return [sql`${alter} DROP ${keywords(features.dropCheck)} ${condition} ${name}`];
    case "foreignKey":
      return [sql`${alter} DROP FOREIGN KEY ${condition} ${name}`];
    default: {
      const drop = found.kind === "primaryKey" ? sql`DROP PRIMARY KEY` : sql`DROP INDEX ${condition} ${name}`;
      return [sql`${alter} ${list([...indexesKept(op, before, after), drop])}`];
    }
  }
}

/** An index for each foreign key that would have none: the server would refuse to drop the last one. */
function indexesKept(
  op: { readonly table: Table | { readonly name: string } },
  before: Schema,
  after: Schema,
): readonly Sql[] {
  const [old, table] = [findTable(before, op.table), findTable(after, op.table)];
  if (old === undefined || table === undefined || foreignKeysOf(table).length === 0) return [];
  const kept: string[] = [];
  return unserved(before.rules, old, table).flatMap((key) => {
    const form = JSON.stringify(key.columns.map((name) => before.rules.fold(name)));
    if (kept.includes(form)) return [];
    kept.push(form);
    return [sql`ADD INDEX ${id(freeIndexName(before.rules, old, key))} (${columnList(key.columns)})`];
  });
}

/** The constraint as the schema took it up: what is unnamed knows what it answers to. */
function added({ table, constraint }: Operation<"addConstraint">, before: Schema, after: Schema): Constraint {
  const known = new Set(requireTable(before, table).constraints);
  return requireTable(after, table).constraints.find((one) => !known.has(one)) ?? constraint;
}

/**
 * The copy goes on counting where the old table stopped, or numbers would be handed out twice. AUTO_INCREMENT takes no
 * expression, so that the statement is put together by the server.
 */
function moveNumbers(
  { op, before }: Step<"moveSequence">,
  { cachedNumbers }: Features,
  dialect: Dialect,
): readonly Sql[] {
  if (findColumn(before.rules, requireTable(before, op.to), op.toColumn) === undefined) return [];
  const inSchema = op.from.schema === undefined ? sql`DATABASE()` : lit(op.from.schema);
  const alter = literal(`${render(alterTable(op.to), dialect.lexis)} AUTO_INCREMENT = `);
  const next = sql`SELECT AUTO_INCREMENT FROM information_schema.TABLES WHERE TABLE_SCHEMA = ${inSchema} AND TABLE_NAME = ${lit(op.from.name)}`;
  return [
    ...(cachedNumbers ? [sql`SET information_schema_stats_expiry = 0`] : []),
    sql`SET @limbeck_numbers = CONCAT(${alter}, COALESCE((${next}), 1))`,
    sql`PREPARE limbeck_numbers FROM @limbeck_numbers`,
    sql`EXECUTE limbeck_numbers`,
    sql`DEALLOCATE PREPARE limbeck_numbers`,
  ];
}

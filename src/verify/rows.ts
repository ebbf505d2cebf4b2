import { columnList, tableId } from "../dialect/ansi/table.js";
import { expressionSql, valueSql } from "../dialect/ansi/expression.js";
import type { Dialect, Step } from "../dialect/dialect.js";
import {
  columnsOf,
  enumUsersOf,
  findTable,
  foreignKeysOf,
  isNumbered,
  keyOf,
  primaryKeyOf,
  referrersOf,
  textOf,
} from "../model/lookup.js";
import type { Column, ForeignKey, QName, Schema, Table } from "../model/schema.js";
import { render } from "../sql/render.js";
import { id, list, lit, sql, type LiteralValue, type Sql } from "../sql/sql.js";
import type { Connection, Engine } from "./engine.js";
import { type Fate, fateThrough, flattened } from "./fate.js";
import { distinct, valuesFor } from "./samples.js";

/** The steps of a revision, and the schemas around them. */
interface Leg {
  readonly steps: readonly Step[];
  readonly before: Schema;
  readonly after: Schema;
}

/** How many rows a table gets, the last one like the one before it where nothing forbids that. */
const wanted = 10;

/** The tables that a revision touches or that touch those, parents before children. */
export function tablesAround({ steps, before }: Leg, dialect: Dialect): readonly Table[] {
  const { rules } = dialect;
  const touched = new Map<string, Table>();
  const touch = (name: QName): void => {
    const table = findTable(before, name);
    if (table === undefined) return;
    const key = keyOf(rules, table);
    if (!touched.has(key)) touched.set(key, table);
  };
  for (const op of flattened(steps.map(({ op }) => op))) {
    if ("table" in op) touch(op.table);
    if (op.kind === "alterEnumType") for (const table of enumUsersOf(before, op.type)) touch(table);
    if (op.kind === "addConstraint" && op.constraint.kind === "foreignKey") touch(op.constraint.referent);
    if (op.kind !== "execute") continue;
    const words = new Set(op.text.toLowerCase().split(/[^\p{L}\p{N}_$]+/u));
    for (const table of before.tables.values()) if (words.has(table.name.toLowerCase())) touch(table);
  }
  for (const table of [...touched.values()]) for (const referrer of referrersOf(before, table)) touch(referrer);
  // A child finds no row to refer to unless its parents have some; the map grows while it is walked.
  for (const table of touched.values()) for (const { referent } of foreignKeysOf(table)) touch(referent);
  return parentsFirst([...touched.values()], before, dialect);
}

/** Puts rows into a table that satisfy what is asked of it before and after the revision. Says how many there are now. */
export async function insertRows(
  table: Table,
  leg: Leg,
  engine: Engine,
  connection: Connection,
  dialect: Dialect,
): Promise<number> {
  const text = (statement: Sql): string => render(statement, dialect.lexis);
  const fate = fateThrough(table, leg.steps, dialect, engine);
  const later = fate === undefined ? undefined : findTable(leg.after, fate.to);
  const count = async (name: QName): Promise<number> => {
    const [row] = await connection.query(text(sql`SELECT CAST(count(*) AS text) FROM ${tableId(name)}`));
    return Number(row?.[0]);
  };
  const keys = [...foreignKeysOf(table), ...laterKeys(table, fate, later, leg, engine, dialect)];
  const parents = new Map<ForeignKey, number>();
  const makers = table.columns
    // GENERATED ALWAYS gives its own numbers to every row.
    .filter(
      ({ computed, identity }) => computed === null && !(dialect.unnamed !== "nameless" && identity?.always === true),
    )
    .map((column, index) => ({
      column,
      value: valueMaker({ table, column, index, keys, parents, fate, later, engine, dialect }),
    }));
  for (let number = 0; number < wanted; number++) {
    for (const key of keys)
      parents.set(key, findTable(leg.before, key.referent) === undefined ? 0 : await count(key.referent));
    const seed = Math.min(number, wanted - 2);
    for (let shift = 0; shift < 4; shift++) {
      const values = makers.map(({ value }) => value(seed, shift));
      const names = makers.map(({ column }) => column.name);
      if (
        await connection.attempt(
          text(sql`INSERT INTO ${tableId(table)} (${columnList(names)}) VALUES (${list(values)})`),
        )
      )
        break;
    }
  }
  const numbered = table.columns.find(isNumbered);
  if (numbered !== undefined) {
    // A number that was given out and is not in use any more: it must not be given out again.
    const last = sql`(SELECT max(${id(numbered.name)}) FROM ${tableId(table)})`;
    await connection.attempt(text(sql`DELETE FROM ${tableId(table)} WHERE ${id(numbered.name)} = ${last}`));
  }
  await removeUnwanted(table, fate, later, connection, text);
  return count(table);
}

interface Making {
  readonly table: Table;
  readonly column: Column;
  readonly index: number;
  readonly keys: readonly ForeignKey[];
  /** How many rows the parent of a key has. */
  readonly parents: ReadonlyMap<ForeignKey, number>;
  readonly fate: Fate | undefined;
  readonly later: Table | undefined;
  readonly engine: Engine;
  readonly dialect: Dialect;
}

function valueMaker(making: Making): (number: number, shift: number) => Sql {
  const { table, column, index, keys, parents, fate, later, engine, dialect } = making;
  const fold = (name: string): string => dialect.rules.fold(name);
  const same = (name: string): boolean => fold(name) === fold(column.name);
  const kept = fate?.columns.get(fold(column.name));
  const after = kept === undefined ? undefined : later?.columns.find(({ name }) => fold(name) === fold(kept.name));
  const nullable = column.nullable && (after === undefined || after.nullable || kept?.keeps === "present");
  const key = keys.find(({ columns }) => columns.some(same));
  if (key !== undefined) {
    const at = key.columns.findIndex(same);
    return (number, shift) => {
      const rows = parents.get(key) ?? 0;
      if (rows === 0 || (nullable && number === 0)) return lit(null);
      const wantedColumn = id(key.referentColumns[at] ?? "");
      const offset = lit((number + shift) % rows);
      return sql`(SELECT ${wantedColumn} FROM ${tableId(key.referent)} ORDER BY ${columnList(key.referentColumns)} LIMIT 1 OFFSET ${offset})`;
    };
  }
  const literal = (value: LiteralValue): Sql => valueSql({ kind: "literal", value }, column.type);
  const unique =
    isUnique(table, column.name, fold) ||
    (later !== undefined && kept !== undefined && isUnique(later, kept.name, fold));
  const listed = listedValues(column, [table, ...(later === undefined ? [] : [later])]);
  const samples: readonly LiteralValue[] = [...valuesFor(column, after, engine), ...(nullable ? [null] : [])];
  return (number, shift) => {
    // Where nothing of ours pleases a CHECK, what it names itself may.
    const values = shift > 1 && listed.length > 0 ? listed : samples;
    const value = values[(number + shift + index) % values.length] ?? null;
    return literal(unique && value !== null ? distinct(value, number + shift * wanted, column.type) : value);
  };
}

/** The strings that a CHECK compares a column with: `status IN ('draft', 'published')` takes no others. */
function listedValues(column: Column, tables: readonly Table[]): readonly string[] {
  const conditions = tables
    .flatMap(({ constraints }) => constraints)
    .flatMap((constraint) => (constraint.kind === "check" ? [constraint.condition] : []))
    .filter((condition) => columnsOf(condition).includes(column.name));
  const found = conditions.flatMap((condition) =>
    [...textOf(condition).matchAll(/'((?:[^']|'')*)'/g)].map(([, text = ""]) => text.replaceAll("''", "'")),
  );
  return [...new Set(found)];
}

function isUnique(table: Table, column: string, fold: (name: string) => string): boolean {
  const has = (columns: readonly string[]): boolean => columns.some((name) => fold(name) === fold(column));
  return (
    has(primaryKeyOf(table)?.columns ?? []) ||
    table.constraints.some((constraint) => constraint.kind === "unique" && has(constraint.columns)) ||
    table.indexes.some(
      ({ unique, elements }) =>
        unique && has(elements.flatMap(({ of }) => ("column" in of ? [of.column] : columnsOf(of.expression)))),
    )
  );
}

/** The foreign keys that the revision is about to make, over columns and tables as they are called before it. */
function laterKeys(
  table: Table,
  fate: Fate | undefined,
  later: Table | undefined,
  leg: Leg,
  engine: Engine,
  dialect: Dialect,
): readonly ForeignKey[] {
  const fold = (name: string): string => dialect.rules.fold(name);
  if (fate === undefined || later === undefined) return [];
  const oldName = (columns: Fate["columns"], name: string): string | undefined =>
    [...columns].find(([, kept]) => fold(kept.name) === fold(name))?.[0];
  return foreignKeysOf(later).flatMap((key) => {
    const columns = key.columns.map((name) => oldName(fate.columns, name));
    const known = columns.filter((name) => name !== undefined);
    if (known.length < columns.length) return [];
    for (const candidate of leg.before.tables.values()) {
      const to = fateThrough(candidate, leg.steps, dialect, engine);
      if (to === undefined || keyOf(dialect.rules, to.to) !== keyOf(dialect.rules, key.referent)) continue;
      const referentColumns = key.referentColumns
        .map((name) => oldName(to.columns, name))
        .filter((name) => name !== undefined);
      if (referentColumns.length < key.referentColumns.length) continue;
      const spelled = (of: Table, name: string) =>
        of.columns.find((column) => fold(column.name) === name)?.name ?? name;
      return [
        {
          ...key,
          columns: known.map((name) => spelled(table, name)),
          referent: candidate,
          referentColumns: referentColumns.map((name) => spelled(candidate, name)),
        },
      ];
    }
    // The parent is yet to be made: no row can refer to it.
    return [{ ...key, columns: known }];
  });
}

/** Rows that a CHECK to come would refuse. What cannot be asked yet, such as one over a new column, is passed over. */
async function removeUnwanted(
  table: Table,
  fate: Fate | undefined,
  later: Table | undefined,
  connection: Connection,
  text: (statement: Sql) => string,
): Promise<void> {
  for (const constraint of later?.constraints ?? []) {
    if (constraint.kind !== "check") continue;
    const sameNames = columnsOf(constraint.condition).every((name) =>
      [...(fate?.columns.values() ?? [])].some((kept) => kept.name === name),
    );
    if (!sameNames) continue;
    await connection.attempt(
      text(sql`DELETE FROM ${tableId(table)} WHERE NOT (${expressionSql(constraint.condition)})`),
    );
  }
}

function parentsFirst(tables: readonly Table[], schema: Schema, { rules }: Dialect): readonly Table[] {
  const sorted = new Map<string, Table>();
  const visiting = new Set<string>();
  const visit = (table: Table): void => {
    const key = keyOf(rules, table);
    if (sorted.has(key) || visiting.has(key)) return;
    visiting.add(key);
    for (const { referent } of foreignKeysOf(table)) {
      const parent = findTable(schema, referent);
      if (parent !== undefined) visit(parent);
    }
    sorted.set(key, table);
  };
  for (const table of tables) visit(table);
  return [...sorted.values()];
}

import { emptySchema } from "../model/edit.js";
import type { Guard, GuardKind, Rows } from "../model/guard.js";
import { columnsOf, findColumn, findTable, keyOf, qualified, sameName, sameTableName } from "../model/lookup.js";
import type { Column, Expression, QName, Schema, Table } from "../model/schema.js";
import { columnList, createTableSql, tableId } from "../dialect/ansi/table.js";
import { expressionSql, valueSql } from "../dialect/ansi/expression.js";
import type { Dialect, Step } from "../dialect/dialect.js";
import { id, list, lit, literal, type LiteralValue, sql, type Sql } from "../sql/sql.js";
import type { Engine } from "./engine.js";
import { flattened } from "./fate.js";
import { distinct, valuesFor } from "./samples.js";
import { changesRows, setsOffTriggers } from "./survival.js";

/** Something wrong with a database that a script must refuse. */
export interface Fault {
  readonly kind: FaultKind;
  /** `table account has a column that history does not know` */
  readonly what: string;
  /** Statements that make it so, in one way or, where the database does not take it, in another. */
  readonly ways: readonly (readonly Sql[])[];
  /** A query for how many rows it is in; absent where it is there once the statements have run. */
  readonly rows?: Sql;
}

export type FaultKind =
  | "another revision"
  | "one revision more"
  | "no revision"
  | "no version table"
  | "unknown column"
  | "unknown index"
  | "unknown trigger"
  | "name taken"
  | "NULL"
  | "duplicate"
  | "orphan"
  | "refused row"
  | "long text";

/** Where the faults are to be: the database as it is before a script. */
export interface Scene {
  readonly before: Schema;
  readonly steps: readonly Step[];
  readonly guards: readonly Guard[];
  readonly engine: Engine;
  readonly dialect: Dialect;
}

/** By what people would know that it was no person's doing. */
const stranger = "limbeck_fault";

/** The faults that the guards of a script are there for, those of one kind one after the other. */
export function faultsOf(scene: Scene): ReadonlyMap<FaultKind, readonly Fault[]> {
  const { guards, dialect } = scene;
  // What the server sees to is nothing for a guard.
  const said = guards.filter((guard) => (dialect.guarding?.ask?.({ guard, movement: "" }, dialect) ?? []).length > 0);
  const found = said.flatMap((guard) => {
    const one = faults[guard.kind] as (guard: Guard, scene: Scene) => readonly Fault[];
    return one(guard, scene);
  });
  const kinds = new Map<FaultKind, readonly Fault[]>();
  for (const fault of found) kinds.set(fault.kind, [...(kinds.get(fault.kind) ?? []), fault]);
  return kinds;
}

const faults: { readonly [K in GuardKind]: (guard: Guard<K>, scene: Scene) => readonly Fault[] } = {
  version: ({ versions, rows }, { dialect }) => {
    const { table, column } = versions;
    const name = qualified(table);
    const add = sql`INSERT INTO ${tableId(table)} (${id(column)}) VALUES (${lit(stranger)})`;
    const make = createTableSql(emptySchema(dialect.rules), table, dialect, false);
    const more: Fault = {
      kind: "one revision more",
      what: `${name} holds a revision more`,
      ways: [[add], [make, add]],
    };
    if (rows.length === 0) return [more];
    const first = sql`${id(column)} = ${lit(rows[0] ?? "")}`;
    return [
      more,
      {
        kind: "another revision",
        what: `${name} holds another revision`,
        ways: [[sql`UPDATE ${tableId(table)} SET ${id(column)} = ${lit(stranger)} WHERE ${first}`]],
      },
      {
        kind: "no revision",
        what: `${name} lacks a revision`,
        ways: [[sql`DELETE FROM ${tableId(table)} WHERE ${first}`]],
      },
      { kind: "no version table", what: `there is no table ${name}`, ways: [[sql`DROP TABLE ${tableId(table)}`]] },
    ];
  },
  shape: unknownColumn,
  altered: unknownColumn,
  known: ({ table }, scene) => {
    if (!stays(table, scene)) return [];
    const { name } = table;
    const columns = table.columns.filter(({ computed }) => computed === null).slice(0, 1);
    const trigger = scene.engine.harmlessTrigger?.(stranger, table);
    return [
      ...columns.map((column): Fault => ({
        kind: "unknown index",
        what: `table ${qualified(table)} has an index that history does not know`,
        ways: [
          [sql`CREATE INDEX ${tableId({ ...table, name: stranger })} ON ${id(name)} (${columnList([column.name])})`],
        ],
      })),
      ...(trigger === undefined
        ? []
        : [
            {
              kind: "unknown trigger",
              what: `table ${qualified(table)} has a trigger that history does not know`,
              ways: [[trigger]],
            } as const,
          ]),
    ];
  },
  vacant: ({ table }, { before }) =>
    findTable(before, table) !== undefined
      ? []
      : [
          {
            kind: "name taken",
            what: `there is a table ${qualified(table)} already`,
            ways: [[sql`CREATE TABLE ${tableId(table)} (id INTEGER)`]],
          },
        ],
  notNull: ({ rows, column: name }, scene) => {
    const found = standing(rows, [name], scene);
    return found.map(({ table, columns: [column = ""] }) => ({
      kind: "NULL",
      what: `rows of ${qualified(table)} are NULL in ${column}`,
      ways: [[setAll(table, [[column, lit(null)]])]],
      rows: counting(table, sql`${id(column)} IS NULL`),
    }));
  },
  unique: ({ rows, columns }, scene) => duplicates(rows, columns, scene),
  uniqueIndex: ({ rows, index: { elements, where } }, scene) => {
    const names = elements.flatMap(({ of }) => ("column" in of ? [of.column] : []));
    return where === null && names.length === elements.length ? duplicates(rows, names, scene) : [];
  },
  parents: ({ rows, foreignKey }, scene) => {
    const { referent, referentColumns } = foreignKey;
    const isItself = sameTableName(scene.dialect.rules, referent, rows.as);
    const parent = isItself ? rows.table : referent;
    const known = isItself
      ? standing(rows, referentColumns, scene).some(({ columns }) => columns.join() === referentColumns.join())
      : stays(parent, scene) && referentColumns.every((column) => isKept(parent, column, scene));
    if (!known) return [];
    return standing(rows, foreignKey.columns, scene, parent).map(({ table, columns }) => {
      const same = columns.map(
        (column, index) => sql`${id("parent", referentColumns[index] ?? column)} = ${id("child", column)}`,
      );
      const present = columns.map((column) => sql`${id("child", column)} IS NOT NULL`);
      return {
        kind: "orphan",
        what: `rows of ${qualified(table)} refer to nothing by ${columns.join(", ")}`,
        ways: [[setAll(table, unheardOf(table, columns, scene))]],
        rows: sql`SELECT count(*) FROM ${tableId(table)} AS child WHERE ${list(present, " AND ")} AND NOT EXISTS (SELECT 1 FROM ${tableId(parent)} AS parent WHERE ${list(same, " AND ")})`,
      };
    });
  },
  check: ({ rows, condition, title }, scene) => {
    if (rows.columns?.some(({ column, source }) => source !== null && column !== source)) return [];
    return standing(rows, columnsOf(condition), scene).map(({ table, columns }) => ({
      kind: "refused row",
      what: `rows of ${qualified(table)} are refused by ${title}`,
      ways: columns.flatMap((column) => unlikely(column, table, scene, condition)),
      rows: counting(table, sql`NOT (${expressionSql(condition)})`),
    }));
  },
  fits: ({ rows, column: name, length }, scene) =>
    standing(rows, [name], scene).map(({ table, columns: [column = ""] }) => ({
      kind: "long text",
      what: `rows of ${qualified(table)} have more than ${length} characters in ${column}`,
      ways: [[setAll(table, [[column, lit("x".repeat(length + 1))]])]],
      rows: counting(table, sql`${id(column)} IS NOT NULL`),
    })),
  // Which values a type would round is known to its dialect alone.
  retyped: () => [],
  // A connection's setting, and what can only go wrong while the script runs.
  unenforced: () => [],
  copied: () => [],
  rebuilt: () => [],
  violations: () => [],
  references: () => [],
  compiles: () => [],
  valid: () => [],
};

function unknownColumn({ table }: { readonly table: Table }, scene: Scene): readonly Fault[] {
  if (!stays(table, scene)) return [];
  return [
    {
      kind: "unknown column",
      what: `table ${qualified(table)} has a column that history does not know`,
      ways: [[sql`ALTER TABLE ${tableId(table)} ADD COLUMN ${id(stranger)} INTEGER`]],
    },
  ];
}

function duplicates(rows: Rows, names: readonly string[], scene: Scene): readonly Fault[] {
  return standing(rows, names, scene).map(({ table, columns }) => {
    const known = list(
      columns.map((column) => sql`${id(column)} IS NOT NULL`),
      " AND ",
    );
    const one = (column: string): Sql => sql`(SELECT max(${id(column)}) FROM ${tableId(table)})`;
    return {
      kind: "duplicate",
      what: `rows of ${qualified(table)} are alike in ${columns.join(", ")}`,
      ways: [
        [
          setAll(
            table,
            columns.map((column) => [column, one(column)] as const),
          ),
        ],
      ],
      rows: sql`SELECT count(*) FROM (SELECT 1 FROM ${tableId(table)} WHERE ${known} GROUP BY ${columnList(columns)} HAVING count(*) > 1) AS alike`,
    };
  });
}

/** Is it the table of that name from before the script until the guard looks at it? */
function stays(table: QName, { before, steps, dialect: { rules } }: Scene): boolean {
  const found = findTable(before, table);
  if (found === undefined) return false;
  const key = keyOf(rules, table);
  return !flattened(steps.map(({ op }) => op)).some((op) => {
    if (op.kind === "createTable" || op.kind === "dropTable") return keyOf(rules, op.table) === key;
    if (op.kind === "renameTable")
      return [op.table.name, op.to].some((name) => keyOf(rules, { ...op.table, name }) === key);
    return false;
  });
}

/** Is the column the same before the script and behind it? One that is renamed is another. */
function isKept(name: QName, column: string, { before, steps, dialect: { rules } }: Scene): boolean {
  const [table, later] = [before, steps.at(-1)?.after ?? before].map((schema) => findTable(schema, name));
  const found = table && findColumn(rules, table, column);
  return found !== undefined && later !== undefined && findColumn(rules, later, column) === found;
}

interface Standing {
  readonly table: Table;
  readonly columns: readonly string[];
}

/** The columns as they are before the script, if what they hold then is surely what the guard is going to see. */
function standing(rows: Rows, names: readonly string[], scene: Scene, parent?: QName): readonly Standing[] {
  const { before, steps, dialect } = scene;
  const table = findTable(before, rows.table);
  if (table === undefined || !stays(table, scene)) return [];
  const concerned = [table, ...(parent === undefined ? [] : [parent])];
  if (steps.some((step) => mayMend(step, concerned, scene))) return [];
  const columns = names.flatMap((name): readonly string[] => {
    const lineage = rows.columns?.find(({ column }) => sameName(dialect.rules, column, name));
    if (rows.columns !== undefined && (lineage?.using !== null || lineage.fill !== null)) return [];
    const source = lineage === undefined ? name : lineage.source;
    const column = source === null ? undefined : findColumn(dialect.rules, table, source);
    const seen = source === null ? undefined : findColumn(dialect.rules, rows.table, source);
    return column !== undefined && column === seen && column.computed === null ? [column.name] : [];
  });
  return names.length > 0 && columns.length === names.length ? [{ table, columns }] : [];
}

/** May it put right what is wrong with the rows of these tables? */
function mayMend(step: Step, tables: readonly QName[], { before, dialect: { rules } }: Scene): boolean {
  if (setsOffTriggers(step)) return true;
  return flattened([step.op]).some((op) => {
    const about = "table" in op && tables.some((table) => sameTableName(rules, op.table, table));
    if ("backfill" in op || "using" in op) return about;
    return (
      changesRows(op) && (about || op.kind === "execute" || op.kind === "alterEnumType" || before.triggers.size > 0)
    );
  });
}

function setAll(table: QName, values: readonly (readonly [column: string, value: Sql])[]): Sql {
  return sql`UPDATE ${tableId(table)} SET ${list(values.map(([column, value]) => sql`${id(column)} = ${value}`))}`;
}

function counting(table: QName, condition: Sql): Sql {
  return sql`SELECT count(*) FROM ${tableId(table)} WHERE ${condition}`;
}

function unheardOf(table: Table, names: readonly string[], { engine }: Scene): readonly (readonly [string, Sql])[] {
  return table.columns
    .filter(({ name }) => names.includes(name))
    .map((column) => {
      const [sample = null] = valuesFor(column, undefined, engine);
      return [column.name, valueOf(column, sample === null ? null : distinct(sample, 777, column.type))] as const;
    });
}

/** Values for one column after the other, of which a condition may refuse one. */
function unlikely(name: string, table: Table, { engine }: Scene, condition: Expression): readonly (readonly Sql[])[] {
  const column = table.columns.find((one) => one.name === name);
  if (column === undefined || columnsOf(condition).length === 0) return [];
  const samples = valuesFor(column, undefined, engine);
  const numbers: readonly LiteralValue[] = samples.some((value) => typeof value === "number")
    ? [-1000, 1000]
    : [stranger];
  return [...numbers, ...samples].map((value) => [setAll(table, [[name, valueOf(column, value)]])]);
}

function valueOf(column: Column, value: LiteralValue): Sql {
  return value === null ? literal(null) : valueSql({ kind: "literal", value }, column.type);
}

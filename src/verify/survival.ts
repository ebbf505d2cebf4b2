import { tableId } from "../dialect/ansi/table.js";
import { valueSql } from "../dialect/ansi/expression.js";
import type { Dialect, Step } from "../dialect/dialect.js";
import { findColumn, findTable } from "../model/lookup.js";
import type { Operation } from "../model/operation.js";
import type { Table, Value } from "../model/schema.js";
import type { Type, TypeKind } from "../model/types.js";
import { render } from "../sql/render.js";
import { id, list, sql, type Sql } from "../sql/sql.js";
import type { Cell, Connection, Engine } from "./engine.js";
import { type Fate, fateOf, flattened } from "./fate.js";

/** The rows of a table: the texts of their values, by the folded names of the columns. */
export interface Snapshot {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly counter: bigint | undefined;
}

/** Where the rows are, and how they are asked for. */
export interface Look {
  readonly engine: Engine;
  readonly connection: Connection;
  readonly dialect: Dialect;
}

/** The rows of a table as they are now. Computed columns are none of their own. */
export async function snapshot(table: Table, { engine, connection, dialect }: Look): Promise<Snapshot> {
  const columns = table.columns.filter(({ computed }) => computed === null).map(({ name }) => name);
  const values = columns.map((name) => sql`CASE WHEN ${id(name)} IS NOT NULL THEN ${engine.textOf(id(name))} END`);
  const rows = await connection.query(render(sql`SELECT ${list(values)} FROM ${tableId(table)}`, dialect.lexis));
  const counter = await engine.counter(connection, table, dialect);
  return { columns: columns.map((name) => dialect.rules.fold(name)), rows, counter };
}

/** Does this step mean to change rows, so that nothing can be said of them? */
export function changesRows(op: Operation): boolean {
  if (op.kind === "alterEnumType") return op.changes.some(({ kind }) => kind === "renameValue");
  return op.kind === "execute" || op.kind === "updateRows" || op.kind === "insertRows";
}

/** Does it write to rows of a table that has triggers, or may have set some off? What they do is their own business. */
export function setsOffTriggers({ op, before }: Step): boolean {
  return before.triggers.size > 0 && flattened([op]).some((inner) => "backfill" in inner);
}

/** What happened to the rows of a table that should not have, and its rows now; nothing when the table is gone. */
export async function survived(
  table: Table,
  old: Snapshot,
  step: Step,
  look: Look,
): Promise<{ readonly differences: readonly string[]; readonly now: Snapshot } | undefined> {
  const { dialect } = look;
  const fate = fateOf(table, step, dialect, look.engine);
  const after = fate === undefined ? undefined : findTable(step.after, fate.to);
  if (fate === undefined || after === undefined) return undefined;
  const now = await snapshot(after, look);
  const differences = [...rowDifferences(old, now, fate, dialect)];
  if (old.counter !== undefined && now.counter !== undefined && now.counter < old.counter) {
    differences.push(
      `numbers would be given out twice: the next is ${now.counter + 1n}, and ${old.counter} was reached`,
    );
  }
  for (const { column, value } of fate.filled) {
    if (!(await isFilled({ old, now, fate, after, column, value }, look))) {
      differences.push(`column "${column}" is not filled with the value that was asked for`);
    }
  }
  return { differences, now };
}

/** The rows that an operation inserts and that are not there afterwards. */
export async function missingRows(
  op: Operation<"insertRows">,
  step: Step,
  { connection, dialect }: Look,
): Promise<number> {
  const table = findTable(step.after, op.table);
  if (table === undefined) return 0;
  let missing = 0;
  for (const row of op.rows) {
    const conditions = Object.entries(row).flatMap(([name, value]): readonly Sql[] => {
      const type = findColumn(dialect.rules, table, name)?.type;
      if (value.kind !== "literal" || type === undefined || !comparable(type)) return [];
      return [value.value === null ? sql`${id(name)} IS NULL` : sql`${id(name)} = ${valueSql(value, type)}`];
    });
    const where = conditions.length === 0 ? undefined : sql`WHERE ${list(conditions, " AND ")}`;
    const [found] = await connection.query(
      render(sql`SELECT CAST(count(*) AS text) FROM ${tableId(table)} ${where}`, dialect.lexis),
    );
    if (found?.[0] === "0") missing++;
  }
  return missing;
}

function rowDifferences(old: Snapshot, now: Snapshot, fate: Fate, { rules }: Dialect): readonly string[] {
  if (old.rows.length !== now.rows.length) return [`there were ${old.rows.length}, now there are ${now.rows.length}`];
  const pairs = old.columns.flatMap((column, from) => {
    const kept = fate.columns.get(column);
    const to = kept === undefined ? -1 : now.columns.indexOf(rules.fold(kept.name));
    return kept === undefined || to < 0 ? [] : [{ name: kept.name, keeps: kept.keeps, from, to }];
  });
  const whole = pairs.filter(({ keeps }) => keeps === "all");
  const differences: string[] = [];
  const left = bag(now.rows.map((row) => whole.map(({ to }) => row[to])));
  if (
    !old.rows.every((row) =>
      take(
        left,
        whole.map(({ from }) => row[from]),
      ),
    )
  ) {
    const changed = pairs.filter(({ keeps }) => keeps === "all").filter(({ from, to }) => !sameBag(old, from, now, to));
    const names = changed.map(({ name }) => `"${name}"`).join(", ");
    differences.push(names === "" ? "values have changed rows" : `the values of ${names} are not what they were`);
  }
  for (const pair of pairs.filter(({ keeps }) => keeps === "present")) {
    const rest = bag(now.rows.map((row) => row[pair.to]));
    const present = old.rows.map((row) => row[pair.from]).filter((value) => value !== null);
    if (!present.every((value) => take(rest, value))) differences.push(`"${pair.name}" lost values that were not NULL`);
  }
  return differences;
}

function bag(items: readonly unknown[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(JSON.stringify(item), (counts.get(JSON.stringify(item)) ?? 0) + 1);
  return counts;
}

function take(counts: Map<string, number>, item: unknown): boolean {
  const key = JSON.stringify(item);
  const count = counts.get(key) ?? 0;
  counts.set(key, count - 1);
  return count > 0;
}

function sameBag(old: Snapshot, from: number, now: Snapshot, to: number): boolean {
  const left = bag(now.rows.map((row) => row[to]));
  return old.rows.every((row) => take(left, row[from]));
}

interface Filling {
  readonly old: Snapshot;
  readonly now: Snapshot;
  readonly fate: Fate;
  readonly after: Table;
  readonly column: string;
  readonly value: Value;
}

/** Is the value where there was none, and nowhere else but where it was already? */
async function isFilled(filling: Filling, { engine, connection, dialect }: Look): Promise<boolean> {
  const { old, now, fate, after, column, value } = filling;
  const fold = (name: string): string => dialect.rules.fold(name);
  const type = findColumn(dialect.rules, after, column)?.type;
  if (type === undefined || !comparable(type)) return true;
  const [name] = [...fate.columns].find(([, kept]) => fold(kept.name) === fold(column)) ?? [];
  const from = name === undefined ? -1 : old.columns.indexOf(name);
  const before = old.rows.map((row) => (from < 0 ? null : (row[from] ?? null)));
  const where = sql`${id(column)} = ${valueSql(value, type)}`;
  const select = sql`SELECT ${engine.textOf(id(column))} FROM ${tableId(after)} WHERE ${where} LIMIT 1`;
  const [found] = await connection.query(render(select, dialect.lexis));
  const text = found?.[0] ?? undefined;
  const to = now.columns.indexOf(fold(column));
  const expected = before.filter((cell) => cell === null || cell === text).length;
  return now.rows.filter((row) => row[to] === text).length === expected;
}

/** Types whose values equal their literals: not the inexact ones, and not those without an equality. */
function comparable({ kind }: Type): boolean {
  const incomparable: readonly TypeKind[] = ["float", "double", "numeric", "json", "array", "native", "raw"];
  return !incomparable.includes(kind);
}

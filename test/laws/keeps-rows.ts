import { expect } from "vitest";
import type { Dialect } from "../../src/dialect/dialect.js";
import type { Operation } from "../../src/model/operation.js";
import type { Column, Schema, Table } from "../../src/model/schema.js";
import { print } from "../../src/plan/statements.js";
import { sorted } from "./catalog.js";
import { choicesFrom, type Choices } from "./choices.js";
import { fateOf, type TableFate } from "./fate.js";
import { type Applied, type Intention, liveLater, tally } from "./histories.js";

// Law 8: rows that were there before an operation are there after it, value and storage class alike, wherever their
// column is. An operation that the rows themselves forbid fails closed: after the rollback nothing has happened, and
// where nothing can be rolled back no row has gone.

/** The rows of a table: each value of a column as text that tells its storage class as well. */
export type Rows = readonly Readonly<Record<string, string>>[];
type Contents = ReadonlyMap<string, Rows>;

export interface Engine {
  readonly dialect: Dialect;
  execute(text: string): Promise<void>;
  /** A literal that a column of that kind takes here, whether or not the type likes it. */
  literal(choices: Choices, column: Column): string;
  rows(table: Table): Promise<Rows>;
  /** Is it the rows that this operation fails for? */
  isForRows(error: unknown): boolean;
  /** What stands around what may fail, so that nothing has happened then; absent where each statement stands by itself. */
  readonly savepoints: boolean;
}

export interface Count {
  kept: number;
  refused: number;
}

export async function keepsRows(engine: Engine, wanted: readonly Intention[], count: Count): Promise<void> {
  let ended = false;
  await liveLater(wanted, engine.dialect, tally(), async (step) => {
    if (ended || step.op.kind === "insertRows" || step.op.kind === "updateRows" || step.op.kind === "assume") {
      return step.before;
    }
    // It is all one transaction where there are such, and what cannot stand in one touches no rows.
    if (leavesTransaction(step, engine) || renamesMembers(step.op)) return step.before;
    await fill(engine, step.before, choicesFrom(wanted.length, 500));
    const before = await contents(engine, step.before);
    try {
      await allOrNothing(engine, "one_operation", () => say(engine, step));
    } catch (error) {
      if (!engine.isForRows(error)) throw error;
      count.refused++;
      if (engine.savepoints) expect(await contents(engine, step.before)).toEqual(before);
      else {
        await expectNoneGone(engine, step, before);
        // What the statements before it have done is not known to the model.
        ended = true;
      }
      return step.before;
    }
    const after = await contents(engine, step.after);
    for (const fate of fateOf(step.op, step.before, engine.dialect)) {
      const was = before.get(fate.from) ?? [];
      const is = after.get(fate.to) ?? [];
      expect(kept(is, fate, "to")).toEqual(kept(was, fate, "from"));
      for (const column of fate.columns.filter(({ filled }) => filled)) {
        const values = is.map((row) => row[column.to]);
        const lost = was.map((row) => row[column.from]).filter((value) => value !== "NULL" && !values.includes(value));
        expect(lost).toEqual([]);
      }
      count.kept += was.length;
    }
    return step.after;
  });
}

/** In the midst of an operation each table is there under its old name or its new one, with all of its rows. */
async function expectNoneGone(engine: Engine, { op, before: schema }: Applied, before: Contents): Promise<void> {
  for (const fate of fateOf(op, schema, engine.dialect)) {
    const counts: number[] = [];
    for (const name of new Set([fate.from, fate.to])) {
      const rows = await engine.rows({ ...emptyTable, name }).catch(() => undefined);
      if (rows !== undefined) counts.push(rows.length);
    }
    expect(Math.max(...counts)).toBe(before.get(fate.from)?.length ?? 0);
  }
}

const emptyTable: Table = { name: "", columns: [], constraints: [], indexes: [], comment: null, options: {} };

function renamesMembers(op: Operation): boolean {
  return op.kind === "alterEnumType" && op.changes.some(({ kind }) => kind === "renameValue");
}

function leavesTransaction({ legal }: Applied, { dialect, savepoints }: Engine): boolean {
  if (!savepoints) return false;
  return legal.some((part) => part.op.outside !== true && print(part, dialect).some(({ outside }) => outside));
}

async function say(engine: Engine, { legal }: Applied): Promise<void> {
  for (const part of legal) {
    for (const { text } of print(part, engine.dialect)) {
      try {
        await engine.execute(text);
      } catch (error) {
        throw new Error(`${text}\n${String(error)}`, { cause: error });
      }
    }
  }
}

export async function allOrNothing(engine: Engine, name: string, work: () => Promise<void>): Promise<void> {
  if (!engine.savepoints) return work();
  await engine.execute(`SAVEPOINT ${name}`);
  try {
    await work();
  } catch (error) {
    if (!engine.isForRows(error)) throw error;
    await engine.execute(`ROLLBACK TO ${name}`);
    await engine.execute(`RELEASE ${name}`);
    throw error;
  }
  await engine.execute(`RELEASE ${name}`);
}

/** A few rows more in every table; those that a key or a check forbids stay away. */
export async function fill(engine: Engine, schema: Schema, choices: Choices): Promise<void> {
  const { lexis } = engine.dialect;
  for (const table of schema.tables.values()) {
    const columns = table.columns.filter(({ computed }) => computed === null);
    for (let count = 0; count < 2; count++) {
      const values = columns.map((column) =>
        column.nullable && choices.chance(30) ? "NULL" : engine.literal(choices, column),
      );
      const names = columns.map(({ name }) => lexis.quote(name));
      try {
        await allOrNothing(engine, "one_row", () =>
          engine.execute(`INSERT INTO ${lexis.quote(table.name)} (${names.join(", ")}) VALUES (${values.join(", ")})`),
        );
      } catch (error) {
        if (!engine.isForRows(error)) throw error;
      }
    }
  }
}

async function contents(engine: Engine, schema: Schema): Promise<Contents> {
  const all = new Map<string, Rows>();
  for (const table of schema.tables.values()) all.set(table.name, await engine.rows(table));
  return all;
}

/** The rows as far as nobody asked to change them, in no order. */
function kept(rows: Rows, { columns }: TableFate, side: "from" | "to"): readonly string[] {
  const untouched = columns.filter(({ filled }) => !filled);
  return sorted(rows.map((row) => JSON.stringify(untouched.map((column) => row[column[side]]))));
}

export function tableOf(columns: readonly string[], values: readonly (readonly unknown[])[]): Rows {
  return values.map((row) => Object.fromEntries(columns.map((column, index) => [column, String(row[index])])));
}

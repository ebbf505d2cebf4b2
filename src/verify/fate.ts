import type { Dialect, Step } from "../dialect/dialect.js";
import { findTable, keyOf, nameOf } from "../model/lookup.js";
import type { Operation } from "../model/operation.js";
import type { QName, Table, Value } from "../model/schema.js";
import type { Engine } from "./engine.js";

/** What becomes of a column's values: all of them stay, those that are not NULL stay, or nobody can say. */
export type Keeps = "all" | "present" | "unknown";

/** What becomes of a table and of its rows. */
export interface Fate {
  readonly to: QName;
  /** By the folded name of the old column; one that is dropped is not there. */
  readonly columns: ReadonlyMap<string, { readonly name: string; readonly keeps: Keeps }>;
  /** Columns that every row has this value in, where it had none before or the column is new. */
  readonly filled: readonly { readonly column: string; readonly value: Value }[];
}

/** What a step makes of a table that is there before it; nothing when the table is dropped. */
export function fateOf(table: Table, step: Step, dialect: Dialect, engine: Engine): Fate | undefined {
  let fate: Fate | undefined = untouched(table, dialect);
  for (const op of flattened([step.op])) {
    if (fate !== undefined && concerns(op, fate.to, dialect)) fate = after(fate, op, step, dialect, engine);
  }
  return fate;
}

/** What several steps, one after the other, make of a table. */
export function fateThrough(table: Table, steps: readonly Step[], dialect: Dialect, engine: Engine): Fate | undefined {
  let fate: Fate | undefined = untouched(table, dialect);
  for (const step of steps) {
    const current: Table | undefined = fate === undefined ? undefined : findTable(step.before, fate.to);
    const next: Fate | undefined = current === undefined ? undefined : fateOf(current, step, dialect, engine);
    fate = fate === undefined || next === undefined ? undefined : composed(fate, next, dialect);
  }
  return fate;
}

/** The operations within batch blocks, and those outside. */
export function flattened(ops: readonly Operation[]): readonly Operation[] {
  return ops.flatMap((op) => (op.kind === "batch" ? flattened(op.ops) : [op]));
}

function untouched(table: Table, { rules }: Dialect): Fate {
  return {
    to: nameOf(table),
    columns: new Map(table.columns.map(({ name }) => [rules.fold(name), { name, keeps: "all" }])),
    filled: [],
  };
}

function concerns(op: Operation, table: QName, { rules }: Dialect): boolean {
  return "table" in op && keyOf(rules, op.table) === keyOf(rules, table);
}

function after(fate: Fate, op: Operation, step: Step, dialect: Dialect, engine: Engine): Fate | undefined {
  const fold = (name: string): string => dialect.rules.fold(name);
  switch (op.kind) {
    case "dropTable":
      return undefined;
    case "renameTable":
      return { ...fate, to: { ...fate.to, name: op.to } };
    case "addColumn": {
      const value = op.backfill ?? op.column.serverDefault;
      return value?.kind === "literal" && value.value !== null
        ? { ...fate, filled: [...fate.filled, { column: op.column.name, value }] }
        : fate;
    }
    case "dropColumn":
      return {
        ...fate,
        columns: new Map([...fate.columns].filter(([, { name }]) => fold(name) !== fold(op.column))),
        filled: fate.filled.filter(({ column }) => fold(column) !== fold(op.column)),
      };
    case "alterColumn": {
      const column = op.change.name ?? op.column;
      const keeps = keptBy(op, fate, step, dialect, engine);
      const filled = fate.filled
        .filter((fill) => fold(fill.column) !== fold(op.column) || keeps === "all")
        .map((fill) => (fold(fill.column) === fold(op.column) ? { ...fill, column } : fill));
      return {
        ...fate,
        columns: changed(fate, op.column, dialect, (old) => ({ name: column, keeps: worse(old.keeps, keeps) })),
        filled:
          op.backfill?.kind === "literal" && keeps === "present" ? [...filled, { column, value: op.backfill }] : filled,
      };
    }
    default:
      return fate;
  }
}

type Kept = Fate["columns"] extends ReadonlyMap<string, infer K> ? K : never;

function changed(fate: Fate, column: string, { rules }: Dialect, change: (old: Kept) => Kept): Fate["columns"] {
  return new Map(
    [...fate.columns].map(([key, old]) => [key, rules.fold(old.name) === rules.fold(column) ? change(old) : old]),
  );
}

function keptBy(op: Operation<"alterColumn">, fate: Fate, step: Step, dialect: Dialect, engine: Engine): Keeps {
  if (op.using !== undefined) return "unknown";
  const to = op.change.type;
  if (to !== undefined) {
    const from = typeBefore(op, fate, step, dialect);
    if (from === undefined || !engine.sameText(from, to, dialect)) return "unknown";
  }
  return op.backfill === undefined ? "all" : "present";
}

/** The type that a column has before the step; one that the step itself makes has none. */
function typeBefore(op: Operation<"alterColumn">, fate: Fate, step: Step, { rules }: Dialect) {
  const [old] = [...fate.columns].find(([, { name }]) => rules.fold(name) === rules.fold(op.column)) ?? [];
  const table = findTable(step.before, fate.to) ?? findTable(step.before, op.table);
  return table?.columns.find(({ name }) => rules.fold(name) === old)?.type;
}

function composed(first: Fate, second: Fate, { rules }: Dialect): Fate {
  const columns = new Map<string, Kept>();
  for (const [key, { name, keeps }] of first.columns) {
    const next = second.columns.get(rules.fold(name));
    if (next !== undefined) columns.set(key, { name: next.name, keeps: worse(keeps, next.keeps) });
  }
  return { to: second.to, columns, filled: [] };
}

function worse(a: Keeps, b: Keeps): Keeps {
  if (a === "unknown" || b === "unknown") return "unknown";
  return a === "present" || b === "present" ? "present" : "all";
}

import type { Step } from "../dialect/dialect.js";
import { isClouded } from "../model/edit.js";
import { findTable, keyOf, referrersOf } from "../model/lookup.js";
import { triggersOf } from "../model/object-lookup.js";
import type { Kind } from "../model/operation.js";
import type { QName, Schema, Table } from "../model/schema.js";

/** A table as a script has left it so far, in terms of what was there before the script. */
export interface Traced {
  /** What it was; nothing where the script has made it. */
  readonly origin: Table | undefined;
  /** The movement that has made it, or may have. */
  readonly maker: string | undefined;
  /** What each column, folded, was called; those that are new, or hold other values by now, are not among them. */
  readonly columns: ReadonlyMap<string, string>;
  /** The movement that has changed more about it than names, and than what was added. */
  readonly reshaped: string | undefined;
  /** The movement that may have changed its rows. */
  readonly refilled: string | undefined;
}

/** Follows tables through a script. */
export interface Trace {
  /** Takes in what a legal step does, as part of a movement: `upgrade bbb222`. */
  readonly take: (step: Step, movement: string) => void;
  /** Nothing where there is no such table. */
  readonly find: (name: QName) => Traced | undefined;
}

/** Follows the tables of a schema, those of a database before a script. */
export function traceFrom(start: Schema): Trace {
  const { rules } = start;
  const changed = new Map<string, Traced>();
  // What SQL of a person's own does, nobody follows.
  let unfollowed: string | undefined;
  const find = (name: QName): Traced | undefined => {
    const known = changed.get(keyOf(rules, name));
    const origin = findTable(start, name);
    const traced = known ?? (origin === undefined ? undefined : untouched(origin, start));
    return traced === undefined || unfollowed === undefined ? traced : { ...traced, refilled: unfollowed };
  };
  const scene: Scene = {
    find,
    put: (name, traced) => void changed.set(keyOf(rules, name), traced),
    change(name, change) {
      const traced = find(name);
      if (traced !== undefined) changed.set(keyOf(rules, name), { ...traced, ...change(traced) });
    },
    unfollow: (movement) => (unfollowed ??= movement),
    unfollowed: () => unfollowed,
  };
  return {
    find,
    take(step, movement) {
      const effect = effects[step.op.kind] as Effect<Kind>;
      effect(step, movement, scene);
    },
  };
}

interface Scene {
  readonly find: (name: QName) => Traced | undefined;
  readonly put: (name: QName, traced: Traced) => void;
  readonly change: (name: QName, change: (traced: Traced) => Partial<Traced>) => void;
  /** From here on any row may have changed. */
  readonly unfollow: (movement: string) => void;
  readonly unfollowed: () => string | undefined;
}

type Effect<K extends Kind> = (step: Step<K>, movement: string, scene: Scene) => void;

const nothing = (): void => undefined;

const reshaping: Effect<"dropConstraint" | "addConstraint" | "alterTable" | "reorderColumns" | "batch"> = (
  { op },
  movement,
  { change },
) => change(op.table, () => ({ reshaped: movement }));

const effects: { readonly [K in Kind]: Effect<K> } = {
  createTable({ op }, movement, { put }) {
    put(op.table, made(movement));
  },
  dropTable({ op }, movement, { put }) {
    put(op.table, made(movement));
  },
  renameTable({ op, before }, movement, scene) {
    move(op.table, { ...op.table, name: op.to }, movement, before, scene);
  },
  swapTable({ op, before }, movement, scene) {
    move(op.table, op.to, movement, before, scene);
  },
  copyRows({ op, before: { rules } }, movement, { find, put }) {
    const from = find(op.from);
    if (from === undefined) return;
    const columns = op.columns.flatMap(({ column, source, fill, using }) => {
      const was = source === null || fill !== null || using !== null ? undefined : from.columns.get(rules.fold(source));
      return was === undefined ? [] : [[rules.fold(column), was] as const];
    });
    put(op.to, { ...from, columns: new Map(columns), reshaped: movement });
  },
  addColumn({ op, before: { rules } }, _, { change }) {
    change(op.table, ({ columns }) => ({ columns: without(columns, rules.fold(op.column.name)) }));
  },
  dropColumn({ op, before: { rules } }, movement, { change }) {
    change(op.table, ({ columns }) => ({ columns: without(columns, rules.fold(op.column)), reshaped: movement }));
  },
  alterColumn({ op, before: { rules } }, movement, { change }) {
    const { name, comment: _, ...more } = op.change;
    const values = more.type !== undefined || more.collation !== undefined || op.using !== undefined;
    change(op.table, ({ columns, reshaped }) => {
      const was = columns.get(rules.fold(op.column));
      const rest = without(columns, rules.fold(op.column));
      const kept = was !== undefined && !values && op.backfill === undefined;
      return {
        columns: kept ? new Map([...rest, [rules.fold(name ?? op.column), was]]) : rest,
        reshaped: Object.keys(more).length > 0 ? movement : reshaped,
      };
    });
  },
  addConstraint: reshaping,
  dropConstraint: reshaping,
  alterTable: reshaping,
  reorderColumns: reshaping,
  batch: reshaping,
  insertRows(step, movement, scene) {
    scene.change(step.op.table, () => ({ refilled: movement }));
    setOff(step, movement, scene);
  },
  updateRows(step, movement, scene) {
    const { op, before } = step;
    scene.change(op.table, ({ columns }) => ({ columns: without(columns, before.rules.fold(op.column)) }));
    // ON UPDATE CASCADE.
    for (const other of referrersOf(before, op.table)) scene.change(other, () => ({ refilled: movement }));
    setOff(step, movement, scene);
  },
  execute(_, movement, { unfollow }) {
    unfollow(movement);
  },
  assume(step, movement, { find, put, unfollowed }) {
    const { op, before, after } = step;
    const known = find(op.table);
    const table = findTable(after, op.table);
    if (table === undefined) return;
    const maker = unfollowed();
    const wasClear = findTable(before, op.table) !== undefined && !isClouded(before, op.table);
    // Until somebody ran SQL of their own, what is assumed now was so before.
    if (maker !== undefined && !wasClear) put(op.table, made(maker));
    else if (known?.origin === undefined || !wasClear) put(op.table, untouched(table, after));
    else if (op.corrects !== undefined) {
      const first = known.reshaped === undefined && findTable(before, op.table) === known.origin;
      put(op.table, first ? untouched(table, after) : { ...known, reshaped: movement });
    }
  },
  commentTable: nothing,
  createIndex: nothing,
  dropIndex: nothing,
  createEnumType: nothing,
  dropEnumType: nothing,
  alterEnumType: nothing,
  createView: nothing,
  dropView: nothing,
  createTrigger: nothing,
  dropTrigger: nothing,
  createSequence: nothing,
  dropSequence: nothing,
  createSchema: nothing,
  dropSchema: nothing,
  moveSequence: nothing,
};

function untouched(table: Table, { rules }: Schema): Traced {
  const columns = new Map(table.columns.map(({ name }) => [rules.fold(name), name]));
  return { origin: table, maker: undefined, columns, reshaped: undefined, refilled: undefined };
}

function made(movement: string): Traced {
  return { origin: undefined, maker: movement, columns: new Map(), reshaped: movement, refilled: movement };
}

function move(from: QName, to: QName, movement: string, { rules }: Schema, { find, put }: Scene): void {
  const traced = find(from);
  if (traced !== undefined) put(to, traced);
  if (keyOf(rules, from) !== keyOf(rules, to)) put(from, made(movement));
}

/** What a trigger does to other tables, its text may say or not. */
function setOff({ op, before }: Step<"insertRows" | "updateRows">, movement: string, { unfollow }: Scene): void {
  if (triggersOf(before, op.table).length > 0) unfollow(movement);
}

function without(columns: Traced["columns"], name: string): Traced["columns"] {
  return new Map([...columns].filter(([key]) => key !== name));
}

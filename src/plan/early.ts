import type { Step } from "../dialect/dialect.js";
import type { Guard, Rows } from "../model/guard.js";
import { columnsOf, findColumn, indexedColumns, keyOf } from "../model/lookup.js";
import { triggersOf } from "../model/object-lookup.js";
import type { Kind, Operation } from "../model/operation.js";
import type { QName, Rules, Schema } from "../model/schema.js";

/**
 * Can a guard that protects a step be answered before the first step of a movement? Only if nothing before the step
 * touches what it looks at. Where every statement is there to stay, a movement is refused as a whole that way.
 */
export function answersEarly(legal: readonly Step[]): (guard: Guard, step: Step) => boolean {
  const before = new Map<Step, Touched>();
  let touched: Touched = [];
  for (const step of legal) {
    before.set(step, touched);
    touched = touchedAlso(touched, step);
  }
  return (guard, step) => {
    const sofar = before.get(step) ?? "anything";
    const looked = lookedAt(guard, step.before.rules);
    if (sofar === "anything" || looked === undefined) return false;
    return !sofar.some((one) => looked.some((other) => meets(one, other, step.before.rules)));
  };
}

/** A table, its columns or its keys and indexes; without `part` all of it and its rows. */
interface Place {
  readonly table: QName;
  readonly part?: "keys" | { readonly columns: readonly string[] };
}

/** What is no longer as it was. SQL of a person's own, and triggers, may do anything. */
type Touched = readonly Place[] | "anything";

function touchedAlso(touched: Touched, { op, before }: Step): Touched {
  if (touched === "anything") return touched;
  const touch = touches[op.kind] as (op: Operation, before: Schema) => Touched;
  const now = touch(op, before);
  return now === "anything" ? now : [...touched, ...now];
}

function meets(a: Place, b: Place, rules: Rules): boolean {
  if (keyOf(rules, a.table) !== keyOf(rules, b.table)) return false;
  if (a.part === undefined || b.part === undefined) return true;
  if (a.part === "keys" || b.part === "keys") return a.part === b.part;
  const names = new Set(a.part.columns.map((name) => rules.fold(name)));
  return b.part.columns.some((name) => names.has(rules.fold(name)));
}

type Touch<K extends Kind> = (op: Operation<K>, before: Schema) => Touched;

const nothing = (): Touched => [];
const anything = (): Touched => "anything";
const whole = ({ table }: { readonly table: QName }): Touched => [{ table }];
const keys = ({ table }: { readonly table: QName }): Touched => [{ table, part: "keys" }];

function columns(table: QName, names: readonly (string | undefined)[]): Touched {
  return [{ table, part: { columns: names.filter((name) => name !== undefined) } }];
}

/** What can be said of a column anew without a value becoming another. */
const leavesValues: readonly string[] = ["nullable", "serverDefault", "comment"];

const touches: { readonly [K in Kind]: Touch<K> } = {
  createTable: whole,
  dropTable: whole,
  renameTable: ({ table, to }) => [{ table }, { table: { ...table, name: to } }],
  commentTable: nothing,
  alterTable: whole,
  reorderColumns: keys,
  addColumn: ({ table, column }) => columns(table, [column.name]),
  dropColumn: ({ table, column }) => columns(table, [column]),
  alterColumn: ({ table, column, change }) =>
    Object.keys(change).every((facet) => leavesValues.includes(facet))
      ? [{ table, part: "keys" }]
      : columns(table, [column, change.name]),
  addConstraint: keys,
  dropConstraint: keys,
  createIndex: keys,
  dropIndex: keys,
  createEnumType: nothing,
  dropEnumType: nothing,
  alterEnumType: anything,
  insertRows: ({ table }, before) => (setsOff(table, before) ? "anything" : [{ table }]),
  updateRows: ({ table, column }, before) => (setsOff(table, before) ? "anything" : columns(table, [column])),
  createView: nothing,
  dropView: nothing,
  createTrigger: ({ trigger }) => keys(trigger),
  dropTrigger: keys,
  createSequence: nothing,
  dropSequence: nothing,
  createSchema: nothing,
  dropSchema: nothing,
  execute: anything,
  assume: nothing,
  batch: anything,
  copyRows: ({ to }) => [{ table: to }],
  moveSequence: nothing,
  swapTable: ({ table, to }) => [{ table }, { table: to }],
};

function setsOff(table: QName, before: Schema): boolean {
  return triggersOf(before, table).length > 0;
}

/** What an answer depends on; nothing for a guard that belongs where it is. */
function lookedAt(guard: Guard, rules: Rules): readonly Place[] | undefined {
  switch (guard.kind) {
    case "shape":
    case "known":
    case "vacant":
      return [{ table: guard.table }];
    case "altered":
      return [{ table: guard.table, part: { columns: guard.table.columns.map(({ name }) => name) } }];
    case "violations":
      return [guard.rebuilt, ...guard.tables.map(({ table }) => table)].map((table) => ({ table }));
    case "notNull":
    case "fits":
    case "retyped":
      return seen(guard.rows, [guard.column], rules);
    case "unique":
      return seen(guard.rows, guard.columns, rules);
    case "uniqueIndex":
      return seen(guard.rows, indexedColumns(guard.index), rules);
    case "check":
      return seen(guard.rows, columnsOf(guard.condition), rules);
    case "parents":
      return [
        ...seen(guard.rows, guard.foreignKey.columns, rules),
        { table: guard.foreignKey.referent, part: { columns: guard.foreignKey.referentColumns } },
      ];
    default:
      return undefined;
  }
}

/** What a copy makes of the rows may depend on all of them, and so may what is computed. */
function seen({ table, columns: copied }: Rows, names: readonly string[], rules: Rules): readonly Place[] {
  const isPlain = names.every((name) => findColumn(rules, table, name)?.computed === null);
  return copied === undefined && isPlain ? [{ table, part: { columns: names } }] : [{ table }];
}

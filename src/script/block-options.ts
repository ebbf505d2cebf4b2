import { nameOf } from "../model/lookup.js";
import { operation, type Operation } from "../model/operation.js";
import type { Column, Options, Table } from "../model/schema.js";
import { optionsOf, type OptionTable, orNull, text } from "./check.js";
import { type ColumnOptions, columnTable } from "./elements/column.js";
import type { DeclaredConstraint, DeclaredIndex } from "./elements/declared.js";
import { checkDialectOptions, dialectKeys, type DialectOptions, optionsFor } from "./options.js";
import { type PartialReordering, reordered } from "./ordering.js";
import { resolveColumn } from "./resolve/column.js";
import { resolveConstraint } from "./resolve/constraint.js";
import { resolveIndex } from "./resolve/indexes.js";
import { homeOf } from "./resolve/names.js";
import { type ColumnView, tableView } from "./schema-view.js";
import type { Subject } from "./alterations/subject.js";
import { aType, collationFor, type DeclaredType, declaredType } from "./type-constructors.js";
import type { Nothing } from "./types.js";
import type { Recording } from "./verbs/verbs.js";

/** What the table of a batch block gets beside what the block asks for. */
export type TableArgument = DeclaredConstraint | DeclaredIndex;

export interface BlockTableOptions extends DialectOptions<"table"> {
  readonly comment?: string | null;
}
export const blockTableOptions: OptionTable<BlockTableOptions> = { comment: orNull(text), ...dialectKeys("table") };

/** What history has wrong about a column. What is left out is right. */
export interface ColumnOverrides extends Pick<ColumnOptions, Correctable> {
  readonly type?: DeclaredType;
}
type Correctable = "nullable" | "autoincrement" | "serverDefault" | "comment" | "computed" | "identity" | "collation";

const overrideTable: OptionTable<ColumnOverrides> = {
  type: aType,
  nullable: columnTable.nullable,
  autoincrement: columnTable.autoincrement,
  serverDefault: columnTable.serverDefault,
  comment: columnTable.comment,
  computed: columnTable.computed,
  identity: columnTable.identity,
  collation: columnTable.collation,
};

/** Looks at a column, and says what history has wrong about it, if anything. */
export type OnColumn = (column: ColumnView) => ColumnOverrides | Nothing;

/** What is to be corrected of a table before a block begins; nothing where all of it is right. */
export function corrections(
  recording: Recording,
  of: string,
  table: Table,
  given: { readonly columnOverrides?: Readonly<Record<string, ColumnOverrides>>; readonly onColumn?: OnColumn },
): Operation | undefined {
  const home = homeOf(
    recording.target.rules,
    nameOf(table),
    table.columns.map(({ name }) => name),
  );
  const overrides = new Map<string, readonly ColumnOverrides[]>();
  const take = (column: string, called: string, said: unknown): void => {
    const checked = optionsOf<ColumnOverrides>(`${of}, ${called}`, said, overrideTable);
    if (Object.keys(checked).length > 0) overrides.set(column, [...(overrides.get(column) ?? []), checked]);
  };
  for (const [called, said] of Object.entries(given.columnOverrides ?? {})) {
    take(home.column(called), `columnOverrides of "${called}"`, said);
  }
  for (const column of tableView(recording, table).columns) {
    const said = given.onColumn?.(column);
    if (said !== undefined) take(column.name, `onColumn of "${column.name}"`, said);
  }
  const corrected = table.columns.map((column) =>
    (overrides.get(column.name) ?? []).reduce(
      (now, one) => correctedColumn(recording, { ...table, columns: table.columns }, now, one),
      column,
    ),
  );
  const corrects = corrected.filter((column, index) => column !== table.columns[index]).map(({ name }) => name);
  return corrects.length === 0 ? undefined : operation("assume", { table: { ...table, columns: corrected }, corrects });
}

function correctedColumn(recording: Recording, table: Table, column: Column, given: ColumnOverrides): Column {
  const { type = declaredType(column.type), ...options } = given;
  const { target, reader, naming } = recording;
  const home = homeOf(
    target.rules,
    nameOf(table),
    table.columns.map(({ name }) => name),
  );
  const said = resolveColumn(
    { target, reader, naming },
    { element: "column", name: column.name, type, options },
    home,
    table.constraints,
  );
  const brings = collationFor(type, target.family) === null ? [] : (["collation"] as const);
  const numbers = given.identity === undefined ? [] : (["autoincrement", "nullable"] as const);
  const facets = [...(Object.keys(given) as (keyof ColumnOverrides)[]), ...brings, ...numbers];
  const changed = Object.fromEntries(facets.map((facet) => [facet, said[facet]])) as Partial<Column>;
  // A sequence that is there keeps its name.
  const keepsNumber = changed.autoincrement != null && column.autoincrement !== null;
  const { sequence } = column.identity ?? {};
  const identity =
    changed.identity == null || sequence === undefined ? {} : { identity: { ...changed.identity, sequence } };
  return { ...column, ...changed, ...identity, ...(keepsNumber ? { autoincrement: column.autoincrement } : {}) };
}

/** Constraints and indexes that a block's table gets, one operation each. */
export function addedArgument(subject: Subject, argument: TableArgument): Operation {
  const table = nameOf(subject.table);
  return argument.element === "index"
    ? operation("createIndex", { table, index: resolveIndex(subject, argument, subject.home) })
    : operation("addConstraint", { table, constraint: resolveConstraint(subject, argument, subject.home) });
}

/** Chains of columns as the table spells them, and the operation that puts the columns in order, if they are not. */
export function reordering(
  { table, home }: Subject,
  chains: PartialReordering,
  isNew: (column: string) => boolean,
): readonly Operation[] {
  const columns = table.columns.map(({ name }) => name);
  const wanted = reordered(
    columns,
    chains.map((chain) => chain.map(home.column)),
    isNew,
  );
  const same = wanted.every((column, index) => column === columns[index]);
  return same ? [] : [operation("reorderColumns", { table: nameOf(table), columns: wanted })];
}

/** What changes of a table that gets these options; options of other dialects change nothing here. */
export function changedOptions(subject: Subject, given: BlockTableOptions): readonly Operation[] {
  const { table, target } = subject;
  const { comment, ...others } = given;
  const checked = checkDialectOptions(`${subject.of}, tableOptions`, "table", others);
  const options = withoutUsual({ ...table.options, ...optionsFor(target, checked) });
  const name = nameOf(table);
  return [
    ...(comment === undefined || comment === table.comment
      ? []
      : [operation("commentTable", { table: name, comment })]),
    ...(form(options) === form(withoutUsual(table.options)) ? [] : [operation("alterTable", { table: name, options })]),
  ];
}

/** What a table has anyway, whether or not somebody says so. */
const usual: Options = { autoincrement: false, strict: false, withRowid: true };

function withoutUsual(options: Options): Options {
  return Object.fromEntries(Object.entries(options).filter(([option, value]) => usual[option] !== value));
}

function form(options: Options): string {
  return JSON.stringify(Object.entries(options).sort(([a], [b]) => (a < b ? -1 : 1)));
}

import type { Dialect, Step } from "../dialect/dialect.js";
import type { Placed, Question } from "../dialect/guarding.js";
import { type Guard, guard, type GuardKind, type Rows } from "../model/guard.js";
import { columnsOf, indexedColumns, qualified, sameName, sameTableName } from "../model/lookup.js";
import { triggersOf } from "../model/object-lookup.js";
import type { Lineage } from "../model/operation.js";
import type { QName, Schema, Table } from "../model/schema.js";
import { render } from "../sql/render.js";
import { alterations, protection, protections } from "./guards.js";
import type { Compiled } from "./statements.js";
import { type Trace, traceFrom } from "./trace.js";

/** What can be known of a script's guards before it runs. */
export interface Preflight {
  readonly asked: readonly Foreseen[];
  /** What cannot be asked yet, and why. */
  readonly untold: readonly Untold[];
  /** What the script looks at while it runs, in words: `that all rows are copied`. */
  readonly during: readonly string[];
}

/** A question that a guard comes to, as the database stands before the script. */
export interface Foreseen extends Question {
  readonly movement: string;
}

export interface Untold {
  readonly movement: string;
  readonly complaints: readonly string[];
  /** `upgrade bbb222 makes table account` */
  readonly why: string;
}

/**
 * The guards of a script as questions to the database as it stands before any of it has run. One that is about what the
 * script itself changes first is asked of what is there now, where it is sure what that is; otherwise it is told.
 *
 * @param versions the guard about where the database stands, before the first movement
 * @param versionsOnly there are no others
 */
export function preflight(
  movements: Iterable<Compiled>,
  versions: Guard<"version">,
  versionsOnly: boolean,
  dialect: Dialect,
): Preflight {
  const { guarding } = dialect;
  const said = new Map<string, Foreseen>();
  const untold = new Map<string, Untold>();
  const during = new Set<string>();
  let first: { readonly start: Schema; readonly trace: Trace } | undefined;
  const ask = (placed: Placed): readonly Question[] => guarding?.ask?.(placed, dialect) ?? [];
  const put = (placed: Placed): void => {
    for (const question of ask(placed)) {
      const key = `${question.complaint}\0${render(question.found, dialect.lexis)}`;
      if (!said.has(key)) said.set(key, { ...question, movement: placed.movement });
    }
  };
  const tell = (placed: Placed, why: string): void => {
    const { movement } = placed;
    const key = `${movement}\0${why}`;
    const complaints = new Set(untold.get(key)?.complaints);
    for (const { complaint } of ask(placed)) complaints.add(complaint);
    if (complaints.size > 0) untold.set(key, { movement, complaints: [...complaints], why });
  };
  for (const { planned, passages } of movements) {
    const movement = `${planned.direction} ${planned.revision.id}`;
    if (first === undefined) put({ guard: versions, movement });
    during.add("that the version table holds what each revision leaves");
    first ??= { start: planned.before, trace: traceFrom(planned.before) };
    const { start, trace } = first;
    if (versionsOnly) continue;
    const legal = passages.flatMap(({ parts }) => parts.map(({ step }) => step));
    const whole = protection(legal);
    const altered = alterations(legal);
    const look = (guards: readonly Guard[]): void => {
      for (const one of guards) {
        const placed = { guard: one, movement };
        const words = whatItSees[one.kind];
        if (words !== undefined) {
          if (isSaid(placed, dialect)) during.add(words);
          continue;
        }
        const now = asOfNow(one, trace, start);
        if (typeof now === "string") tell(placed, now);
        else put({ guard: now, movement });
      }
    };
    look(whole.before);
    for (const { step, parts } of passages) {
      const found = protections(
        step,
        parts.map((part) => part.step),
      );
      parts.forEach((part, index) => {
        look([...newTables(part.step, trace), ...(altered.get(part.step) ?? []), ...(found[index]?.before ?? [])]);
        trace.take(part.step, movement);
        look(found[index]?.behind ?? []);
      });
    }
    look(whole.behind);
  }
  return { asked: [...said.values()], untold: [...untold.values()], during: [...during] };
}

/** What a script sees only while it runs, of what it does itself. */
const whatItSees: { readonly [K in GuardKind]?: string } = {
  unenforced: "that foreign keys are not enforced on its connection",
  copied: "that all rows are copied",
  rebuilt: "that indexes and triggers are there again behind a copy",
  violations: "that no row loses what it refers to",
  references: "that no row loses what it refers to",
  compiles: "that views and triggers still compile",
  valid: "that indexes are built to their end",
};

/** Does the dialect say anything for it? */
function isSaid(placed: Placed, dialect: Dialect): boolean {
  const stretch = { guards: [placed], inTransaction: true, goesOn: undefined, goesFurther: undefined };
  const woven = dialect.guarding?.weave({ ...stretch, makesVersions: false, pure: false }, dialect);
  return (woven?.at(placed).length ?? 0) > 0;
}

/** Nobody guards against a table that is there already, since CREATE TABLE says so itself; people want to know before. */
function newTables({ op }: Step, trace: Trace): readonly Guard[] {
  if (op.kind !== "createTable" || op.replaces !== undefined || op.ifNotExists === true) return [];
  return trace.find(op.table) === undefined ? [guard("vacant", { table: op.table })] : [];
}

/** A guard in terms of what is there before the script, or why it has none. */
type AsOfNow = Guard | string;

function asOfNow(guard: Guard, trace: Trace, start: Schema): AsOfNow {
  const one = nows[guard.kind] as ((guard: Guard, trace: Trace, start: Schema) => AsOfNow) | undefined;
  return one === undefined ? guard : one(guard, trace, start);
}

const nows: { readonly [K in GuardKind]?: (guard: Guard<K>, trace: Trace, start: Schema) => AsOfNow } = {
  shape: (guard, trace) => ofTable(guard.table, trace, (table) => ({ ...guard, table })),
  altered: (guard, trace) => ofTable(guard.table, trace, (table) => ({ ...guard, table })),
  known: (guard, trace, start) =>
    ofTable(guard.table, trace, (table) => ({
      ...guard,
      table,
      triggers: triggersOf(start, table).map(({ name }) => name),
    })),
  notNull: (guard, trace, start) => ofRows(guard.rows, [guard.column], trace, start, (rows) => ({ ...guard, rows })),
  unique: (guard, trace, start) => ofRows(guard.rows, guard.columns, trace, start, (rows) => ({ ...guard, rows })),
  uniqueIndex: (guard, trace, start) =>
    ofRows(guard.rows, indexedColumns(guard.index), trace, start, (rows) => ({ ...guard, rows })),
  check: (guard, trace, start) =>
    ofRows(guard.rows, columnsOf(guard.condition), trace, start, (rows) => ({ ...guard, rows })),
  fits: (guard, trace, start) => ofRows(guard.rows, [guard.column], trace, start, (rows) => ({ ...guard, rows })),
  retyped(guard, trace, start) {
    const was = trace.find(guard.rows.table)?.columns.get(start.rules.fold(guard.column));
    const { columns: _, ...rows } = guard.rows;
    return ofRows(rows, [guard.column], trace, start, ({ table, as }) => ({
      ...guard,
      rows: { table, as },
      column: was ?? guard.column,
    }));
  },
  parents(guard, trace, start) {
    const { rows, foreignKey } = guard;
    const { columns, referent, referentColumns } = foreignKey;
    const isItself = sameTableName(start.rules, referent, rows.as);
    const reason = isItself ? undefined : otherwiseNow(referent, referentColumns, trace, start);
    if (reason !== undefined) return reason;
    const needed = isItself ? [...columns, ...referentColumns] : columns;
    return ofRows(rows, needed, trace, start, (now) => ({ ...guard, rows: now }));
  },
};

function ofTable(table: Table, trace: Trace, say: (origin: Table) => Guard): AsOfNow {
  const traced = trace.find(table);
  if (traced?.origin === undefined) return makes(table, traced?.maker);
  return traced.reshaped === undefined ? say(traced.origin) : `${traced.reshaped} changes table ${qualified(table)}`;
}

function ofRows(
  rows: Rows,
  needed: readonly string[],
  trace: Trace,
  start: Schema,
  say: (rows: Rows) => Guard,
): AsOfNow {
  const { rules } = start;
  const traced = trace.find(rows.table);
  if (traced?.origin === undefined) return makes(rows.table, traced?.maker);
  if (traced.refilled !== undefined) return `${traced.refilled} may change rows of ${qualified(rows.table)}`;
  if (
    traced.origin === rows.table &&
    rows.table.columns.every(({ name }) => traced.columns.get(rules.fold(name)) === name)
  )
    return say(rows);
  const through = rows.columns ?? rows.table.columns.map(({ name }) => asItIs(name));
  const columns = through.flatMap((lineage) => {
    const was = lineage.source === null ? undefined : traced.columns.get(rules.fold(lineage.source));
    if (lineage.fill === null && lineage.using === null) return was === undefined ? [] : [{ ...lineage, source: was }];
    const used = lineage.using === null ? [] : columnsOf(lineage.using);
    // Expressions are left as they are.
    const same = [...used, ...(lineage.source === null ? [] : [lineage.source])].every((name) => {
      const before = traced.columns.get(rules.fold(name));
      return before !== undefined && sameName(rules, before, name);
    });
    return same && lineage.fill?.kind !== "expression" ? [lineage] : [];
  });
  const missing = needed.find((name) => !columns.some(({ column }) => sameName(rules, column, name)));
  if (missing !== undefined) return `what comes before it changes ${qualified(rows.table)}.${missing}`;
  return say({ table: traced.origin, as: rows.as, columns });
}

/** Why rows of a table cannot be taken for those that will be there under its name. */
function otherwiseNow(name: QName, columns: readonly string[], trace: Trace, start: Schema): string | undefined {
  const { rules } = start;
  const traced = trace.find(name);
  if (traced?.origin === undefined) return makes(name, traced?.maker);
  if (traced.refilled !== undefined) return `${traced.refilled} may change rows of ${qualified(name)}`;
  if (!sameTableName(rules, traced.origin, name)) return `table ${qualified(name)} has another name until then`;
  const changed = columns.find((column) => {
    const was = traced.columns.get(rules.fold(column));
    return was === undefined || !sameName(rules, was, column);
  });
  return changed === undefined ? undefined : `what comes before it changes ${qualified(name)}.${changed}`;
}

function makes(table: QName, movement: string | undefined): string {
  return `${movement ?? "the script"} makes table ${qualified(table)}`;
}

function asItIs(column: string): Lineage {
  return { column, source: column, fill: null, using: null };
}

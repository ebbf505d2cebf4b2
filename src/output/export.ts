import { fail } from "../diagnostics/catalog.js";
import type { Dialect, Step } from "../dialect/dialect.js";
import { legalize } from "../dialect/legalize.js";
import { emptySchema } from "../model/edit.js";
import { reborn } from "../model/meaning/column.js";
import { findTable, foreignKeysOf, nameOf, sameTableName } from "../model/lookup.js";
import { tablesInOrder, viewsInOrder } from "../model/makers.js";
import { operation, type Operation } from "../model/operation.js";
import { apply } from "../model/replay.js";
import type { ForeignKey, Schema, Table } from "../model/schema.js";
import { desiredSchema } from "../plan/desired.js";
import { contextFor, historyOf, planUp, selectRoad, startingSchema } from "../plan/history.js";
import type { Settings } from "../script/types.js";
import { print, type Statement } from "../plan/statements.js";
import { configured, type Project } from "./compile.js";
import { scriptText } from "./script.js";
import { statementLine } from "./transactions.js";

/** What history comes to at a revision, in one dialect. */
export interface Reached {
  readonly dialect: Dialect;
  readonly schema: Schema;
  /** The revisions on the way whose own SQL did something that no model follows. */
  readonly executing: readonly string[];
}

/** The schema at a revision; that of all heads where none is named. @throws Failure for what is wrong with the way there */
export function schemaAt(project: Project, name: string, revision: string | undefined): Reached {
  const { settings, revisions } = project;
  const dialect = configured(settings, name);
  const context = contextFor(dialect, settings);
  const history = historyOf(revisions, settings);
  const executing: string[] = [];
  let schema = startingSchema(settings, context);
  // No road leads to the baseline: every database stands there.
  const known = history.graph.order.map(({ id }) => id);
  if (history.floor !== undefined && (revision ?? known.join()) === history.floor)
    return { dialect, schema, executing };
  const range = revision === undefined ? undefined : `:${revision}`;
  const road = selectRoad(history, range, "upgrade");
  for (const planned of planUp(road, schema, context)) {
    schema = planned.after;
    const isExecuting = ({ op }: Step): boolean =>
      op.kind === "execute" && !context.reader.split(op.text).every(({ text }) => ABOUT_ROWS.test(text));
    if (planned.steps.some(isExecuting)) executing.push(planned.revision.id);
  }
  return { dialect, schema, executing };
}

/** The schema that people want, in one dialect; nothing where they do not say. @throws Failure for what is wrong with it */
export function desiredIn(settings: Settings, name: string): Schema | undefined {
  return settings.schema && desiredSchema(settings, contextFor(configured(settings, name), settings));
}

/** What a statement begins with that makes nothing but rows. */
const ABOUT_ROWS = /^\s*(?:INSERT|UPDATE|DELETE|SELECT)\b/i;

/** SQL that makes a whole schema in an empty database: no rows, no version table. */
export interface Ddl {
  readonly text: string;
  readonly statements: readonly Statement[];
  /** The model of what these statements make. */
  readonly made: Schema;
}

/** @throws Failure C143, C144 for what nobody could make again as it is */
export function ddlOf(schema: Schema, dialect: Dialect): Ddl {
  refuseUnknown(schema);
  const statements: Statement[] = [];
  let made = emptySchema(schema.rules);
  for (const step of stepsOf(schema, dialect)) {
    for (const legal of legalize(step, dialect)) statements.push(...print(legal, dialect));
    made = step.after;
  }
  return { text: scriptText(statements.map((statement) => statementLine(statement))), statements, made };
}

/** Where foreign keys lead in a circle, one that closes it comes when all tables are there. */
function* stepsOf(schema: Schema, dialect: Dialect): Generator<Step, void> {
  let current = emptySchema(schema.rules);
  const step = (op: Operation, after = apply(current, op)): Step => {
    const before = current;
    current = after;
    return { op, before, after, origin: {} };
  };
  for (const name of schema.schemas.values()) yield step(operation("createSchema", { name }));
  for (const type of schema.enumTypes.values()) yield step(operation("createEnumType", { type }));
  for (const sequence of schema.sequences.values()) yield step(operation("createSequence", { sequence }));
  const later: { readonly table: Table; readonly constraint: ForeignKey }[] = [];
  for (const one of tablesInOrder(schema)) {
    const table = { ...one, columns: one.columns.map(reborn) };
    const early = foreignKeysOf(table).filter(({ referent }) => !isThere(current, table, referent));
    const without = { ...table, constraints: table.constraints.filter((own) => !early.some((key) => key === own)) };
    const isLate = early.every((constraint) => canAdd(schema, dialect, one, constraint));
    const op = operation("createTable", { table: isLate ? without : table });
    yield step(op, apply(current, { ...op, replaces: nameOf(table) }));
    if (isLate) later.push(...early.map((constraint) => ({ table, constraint })));
  }
  for (const { table, constraint } of later) {
    yield step(operation("addConstraint", { table: nameOf(table), constraint }));
  }
  for (const view of viewsInOrder(schema)) yield step(operation("createView", { view }));
  for (const triggers of schema.triggers.values()) {
    for (const trigger of triggers) yield step(operation("createTrigger", { trigger }));
  }
}

function isThere(schema: Schema, table: Table, referent: ForeignKey["referent"]): boolean {
  return sameTableName(schema.rules, table, referent) || findTable(schema, referent) !== undefined;
}

/** Can a foreign key be added to a table that is there? Where it cannot, it may lead to a table that comes later. */
function canAdd(schema: Schema, dialect: Dialect, table: Table, constraint: ForeignKey): boolean {
  const before = apply(schema, operation("dropConstraint", { table: nameOf(table), constraint: nameIn(constraint) }));
  const op = operation("addConstraint", { table: nameOf(table), constraint });
  return legalize({ op, before, after: schema, origin: {} }, dialect).every(({ op: { kind } }) => kind !== "swapTable");
}

function nameIn({ name }: ForeignKey): string {
  return typeof name === "string" ? name : (name.answersTo ?? "");
}

/** @throws Failure C143, C144 for what nobody could make again as it is */
function refuseUnknown(schema: Schema): void {
  const [clouded] = schema.tables.entries().filter(([key]) => schema.clouded.has(key));
  if (clouded !== undefined) fail("cloudedTable", { table: clouded[1].name });
  const outgrown = schema.views.values().find((view) => view.outgrown !== undefined);
  if (outgrown !== undefined) fail("outgrownView", { view: outgrown.name });
}

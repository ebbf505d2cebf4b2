import { located } from "../diagnostics/diagnostic.js";
import type { Dialect } from "../dialect/dialect.js";
import { buildGraph, type Graph } from "../graph/graph.js";
import { ancestors } from "../graph/order.js";
import { selectRange, selectStamp as selectRows } from "../graph/select.js";
import { type StampChange, stampDown, stampTo, stampUp } from "../graph/stamp.js";
import { madeByOthers } from "../model/born.js";
import { emptySchema, putTable, reserveName } from "../model/edit.js";
import { assumeTypes } from "../model/enum-types.js";
import type { Schema } from "../model/schema.js";
import { readerFor } from "../reader/reader.js";
import { shownName } from "../script/position.js";
import { resolveTable } from "../script/resolve/table.js";
import type { SqlFile } from "../script/sql-files.js";
import type { Revision, Settings } from "../script/types.js";
import { schemaFromSql, type SqlSchemaOptions, statementsFromSql } from "./sql-schema.js";
import { type Direction, type PlanContext, planDowngrade, type Planned, planUpgrade } from "./plan.js";

/** The revisions of a project, with a baseline standing among them as the revision that others come down to. */
export interface History {
  readonly graph: Graph<Revision>;
  /** The revision every database stands on at least, where the project has a baseline. */
  readonly floor: string | undefined;
}

/** A road through history: what is there before it, and the revisions on it in order. */
export interface Road {
  readonly direction: Direction;
  /** Replayed, never printed. */
  readonly kept: readonly Revision[];
  /** In the order in which they are applied, whichever the direction. */
  readonly path: readonly Revision[];
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** What happens to a row of the version table. */
export type RowChange = StampChange;

/** What a revision on a road does to the version table, and the rows afterwards. */
export interface Stamped {
  readonly changes: readonly RowChange[];
  readonly heads: readonly string[];
}

/** @throws Failure with everything that is wrong with the graph. */
export function historyOf(revisions: readonly Revision[], settings: Settings): History {
  const floor = settings.baseline?.revision;
  const known = floor === undefined || revisions.some(({ id }) => id === floor);
  return {
    graph: buildGraph(
      known ? revisions : [baselineRevision(floor, shownName(settings.directory, settings.configFile)), ...revisions],
    ),
    floor,
  };
}

/** What a RANGE selects, with what must be replayed before it. */
export function selectRoad(history: History, range: string | undefined, direction: Direction | "compile"): Road {
  const { graph, floor } = history;
  const { from, to, path } = selectRange(graph, range, direction, { floor });
  const below = floor === undefined ? new Set<string>() : ancestors(graph, [floor]);
  const standing = ancestors(graph, from);
  const undone = new Set(path.map(({ id }) => id));
  const kept = graph.order.filter(({ id }) => standing.has(id) && !below.has(id) && !undone.has(id));
  return direction === "downgrade"
    ? { direction, kept, path: [...path].reverse(), from, to }
    : { direction: "upgrade", kept, path, from, to };
}

/** The road from nothing to these revisions, by way of no more than they stand on. */
export function roadTo(history: History, ids: Iterable<string>): Road {
  const whole = selectRoad(history, undefined, "compile");
  const needed = ancestors(history.graph, ids);
  return { ...whole, path: whole.path.filter(({ id }) => needed.has(id)) };
}

/** What `stamp` does to the version table: the rows before and after, and how they change. */
export function selectStamp(
  { graph, floor }: History,
  range: string,
): { readonly from: readonly string[]; readonly to: readonly string[]; readonly changes: readonly RowChange[] } {
  const { from, to } = selectRows(graph, range, { floor });
  return { from, to, changes: stampTo(graph, from, to).changes };
}

/** The version table along a road upwards, for a database that stands on `heads`; one entry for each revision. */
export function stampsUp(history: History, heads: readonly string[], path: readonly Revision[]): readonly Stamped[] {
  return stampUp(history.graph, heads, path);
}

/** The same downwards; `path` in the order in which revisions are undone. */
export function stampsDown(history: History, heads: readonly string[], path: readonly Revision[]): readonly Stamped[] {
  return stampDown(history.graph, heads, path);
}

/** The schema before the first revision: empty, or that of the baseline. */
export function startingSchema(settings: Settings, context: PlanContext): Schema {
  const { dialect, reader, naming } = context;
  const { name, schema: home } = settings.versionTable;
  const versions = home === undefined ? { name } : { schema: home, name };
  const empty = reserveName(emptySchema(dialect.rules), versions, "the version table");
  if (settings.baseline === undefined) return empty;
  const sql = sqlBaseline(settings, context);
  if (sql !== undefined) return schemaFromSql(sql.file, empty, context, sql.options);
  return located({ position: () => ({ file: shownName(settings.directory, settings.configFile) }) }, () =>
    (settings.baseline?.tables ?? []).reduce((schema, declared) => {
      const table = resolveTable({ target: dialect, reader, naming }, declared);
      return putTable(assumeTypes(schema, table), madeByOthers(dialect.rules, table));
    }, empty),
  );
}

/** What makes the baseline on a database, where it is SQL. */
export function startingStatements(settings: Settings, context: PlanContext): readonly string[] | undefined {
  const sql = sqlBaseline(settings, context);
  return sql && statementsFromSql(sql.file, context, sql.options);
}

function sqlBaseline(
  { baseline, versionTable }: Settings,
  { dialect }: PlanContext,
): { readonly file: SqlFile; readonly options: SqlSchemaOptions } | undefined {
  const { files = [], ignore = [] } = baseline ?? {};
  const file = files.find((one) => one.dialect === dialect.name);
  const { name, schema } = versionTable;
  return file && { file, options: { without: [schema === undefined ? { name } : { schema, name }], ignore } };
}

/** The upgrades of a road, planned one after the other as they are asked for; those before it are replayed all the same. */
export function* planUp(road: Road, start: Schema, context: PlanContext): Generator<Planned, void> {
  let schema = start;
  for (const revision of road.kept) schema = planUpgrade(revision, schema, context).after;
  for (const revision of road.path) {
    const planned = planUpgrade(revision, schema, context);
    yield planned;
    schema = planned.after;
  }
}

/** The schema of a database that stands on these revisions, or rather on all that leads there. */
export function schemaAt(history: History, ids: readonly string[], start: Schema, context: PlanContext): Schema {
  const { graph, floor } = history;
  const below = floor === undefined ? new Set<string>() : ancestors(graph, [floor]);
  const standing = ancestors(graph, ids);
  const kept = graph.order.filter(({ id }) => standing.has(id) && !below.has(id));
  return kept.reduce((schema, revision) => planUpgrade(revision, schema, context).after, start);
}

/** The way back over upgrades that were planned, the last one first. */
export function* planDown(upgrades: readonly Planned[], context: PlanContext): Generator<Planned, void> {
  let schema = upgrades.at(-1)?.after;
  for (const upgrade of [...upgrades].reverse()) {
    const planned = planDowngrade(upgrade, schema ?? upgrade.after, context);
    yield planned;
    schema = planned.after;
  }
}

/** A dialect, the reader of its SQL, and what the project says about names. */
export function contextFor(dialect: Dialect, settings: Settings): PlanContext {
  const { namingConvention: naming, recreate, args = {} } = settings;
  return { dialect, reader: readerFor(dialect.name), naming, recreate, args };
}

function baselineRevision(id: string, file: string): Revision {
  const nothing = (): void => undefined;
  return {
    id,
    downRevisions: [],
    branchLabels: [],
    dependsOn: [],
    message: "baseline",
    createDate: undefined,
    file,
    upgrade: nothing,
    downgrade: nothing,
  };
}

import type { Dialect } from "../dialect/dialect.js";
import { dialectFor } from "../dialect/registry.js";
import { diagnostic } from "../diagnostics/catalog.js";
import { type Diagnostic, Failure, located } from "../diagnostics/diagnostic.js";
import type { Schema } from "../model/schema.js";
import { waits } from "../model/timeouts.js";
import {
  contextFor,
  type History,
  historyOf,
  planDown,
  planUp,
  type Road,
  selectRoad,
  type Stamped,
  stampsDown,
  stampsUp,
  startingSchema,
} from "../plan/history.js";
import type { Direction, PlanContext, Planned } from "../plan/plan.js";
import { type Compiled, type Statement, statementsOf } from "../plan/statements.js";
import { shownName } from "../script/position.js";
import type { Revision, Settings } from "../script/types.js";
import { aftermathLines } from "./aftermath.js";
import { annotated } from "./annotate.js";
import { headed, watched } from "./header.js";
import { preflightLines } from "./preflight.js";
import {
  leavings,
  type Line,
  type Movement,
  scriptLines,
  scriptStatements,
  scriptText,
  statementsIn,
} from "./script.js";

/** What was loaded: the settings and the revisions, in load order. */
export interface Project {
  readonly settings: Settings;
  readonly revisions: readonly Revision[];
  /** Who waits for it. */
  readonly progress?: Progress;
}

/** Is told what is being worked on, in a few words. */
export type Progress = (doing: string) => void;

/** What a script that only asks is for. */
export type Purpose = "preflight" | "verify";

/** A script as it is shipped. */
export interface Script {
  /** It only asks, and changes nothing. */
  readonly purpose?: Purpose;
  readonly dialect: string;
  readonly direction: Direction;
  /** The revisions a database must stand on, and those it stands on afterwards; none is an empty database. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly revisions: readonly string[];
  readonly lines: readonly Line[];
  readonly text: string;
  readonly statements: number;
}

/** A road in both directions, in one dialect. */
export interface Movements {
  readonly dialect: Dialect;
  /** The schema before the first revision of history: that of the baseline, or an empty one. */
  readonly start: Schema;
  /** The schema where the road begins. */
  readonly before: Schema;
  readonly up: readonly Movement[];
  /** The way back as far as it goes, the last revision first. */
  readonly down: readonly Movement[];
  /** Why it goes no further. */
  readonly irreversible: Failure | undefined;
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** What is to be one script. */
export interface ScriptRequest {
  readonly dialect: string;
  /** Default: everything, which only an upgrade can go without saying. */
  readonly range?: string | undefined;
  /** Default: up. */
  readonly direction?: Direction;
  /** Not the script itself, but one that only asks: before it whether it can be applied, or behind it whether it was. */
  readonly purpose?: Purpose | undefined;
}

/** One flat script for a RANGE. @throws Failure when anything is wrong with it; then there is no text at all. */
export function compileScript(
  project: Project,
  request: ScriptRequest,
): { readonly script: Script; readonly diagnostics: readonly Diagnostic[] } {
  const dialect = configured(project.settings, request.dialect);
  const history = historyOf(project.revisions, project.settings);
  const road = selectRoad(history, request.range, request.direction ?? "upgrade");
  const diagnostics: Diagnostic[] = [...unlimited(project.settings, dialect), ...unsaidHeads(request.range, road.to)];
  function* movements(): Generator<Movement, void> {
    for (const movement of movementsAlong(project, dialect, history, road)) {
      diagnostics.push(...movement.compiled.diagnostics);
      yield movement;
    }
  }
  const { direction, from, to } = road;
  const undone = direction === "downgrade" ? [...road.path].reverse() : road.path;
  const revisions = undone.map(({ id }) => id);
  const fromNothing = direction === "upgrade" && from.length === 0;
  const ends = { direction, from, to, revisions, fromNothing };
  const script =
    request.purpose === undefined
      ? assembled(movements(), ends, project.settings, dialect)
      : questions(request.purpose, movements(), ends, project.settings, dialect);
  return { script, diagnostics };
}

/** The statements of the same script, revision by revision as they are asked for. */
export function* compileStatements(project: Project, request: ScriptRequest): Generator<Statement, void> {
  const dialect = configured(project.settings, request.dialect);
  const history = historyOf(project.revisions, project.settings);
  const road = selectRoad(history, request.range, request.direction ?? "upgrade");
  const fromNothing = road.direction === "upgrade" && road.from.length === 0;
  yield* scriptStatements(movementsAlong(project, dialect, history, road), fromNothing, project.settings, dialect);
}

/** The movements of a road in its own direction. Upwards nothing of one is kept when the next one comes. */
function* movementsAlong(project: Project, dialect: Dialect, history: History, road: Road): Generator<Movement, void> {
  if (road.direction === "downgrade") {
    const { down, irreversible } = compileRoad(project, dialect, history, road);
    if (irreversible !== undefined) throw irreversible;
    yield* down;
    return;
  }
  const context = contextFor(dialect, project.settings);
  const stamps = stampsUp(history, road.from, road.path);
  let index = 0;
  for (const planned of planUp(road, startingSchema(project.settings, context), context)) {
    yield movementOf(compiledFor(project, planned, dialect), stamps, index, road.from);
    index += 1;
  }
}

/** A RANGE up and down in one dialect, revision by revision. */
export function compileMovements(project: Project, dialect: Dialect, range?: string): Movements {
  const history = historyOf(project.revisions, project.settings);
  return compileRoad(project, dialect, history, selectRoad(history, range, "compile"));
}

/** A dialect as the project has configured it. @throws Failure D101, D108. */
export function configured(settings: Settings, name: string): Dialect {
  const version = settings.dialects.find((dialect) => dialect.name === name)?.version;
  const dialect = located({ position: () => ({ file: shownName(settings.directory, settings.configFile) }) }, () =>
    dialectFor({ name, version, temporaryTable: settings.tempTable }),
  );
  const pure = settings.client === "any" && settings.guards !== "none";
  return pure ? (dialect.guarding?.pure(dialect) ?? dialect) : dialect;
}

/** The whole of some movements as one script. */
export function flat(
  movements: Movements,
  chosen: readonly Movement[],
  direction: Direction,
  { settings }: Pick<Project, "settings">,
): Script {
  const [from, to] = direction === "upgrade" ? [movements.from, movements.to] : [movements.to, movements.from];
  const fromNothing = direction === "upgrade" && from.length === 0;
  const revisions = chosen.map(({ compiled }) => compiled.planned.revision.id);
  return assembled(chosen, { direction, from, to, revisions, fromNothing }, settings, movements.dialect);
}

/** One revision, up or down, as a script of its own. */
export function single(movement: Movement, { settings }: Pick<Project, "settings">, dialect: Dialect): Script {
  const { from, to, compiled } = movement;
  const { direction, revision } = compiled.planned;
  const fromNothing = direction === "upgrade" && movement.standing.length === 0;
  return assembled([movement], { direction, from, to, revisions: [revision.id], fromNothing }, settings, dialect);
}

/** What a script asks before the flat script up, or behind it. */
export function flatQuestions(
  purpose: Purpose,
  { dialect, from, to, up }: Movements,
  { settings }: Pick<Project, "settings">,
): Script {
  const revisions = up.map(({ compiled }) => compiled.planned.revision.id);
  const ends = { direction: "upgrade" as const, from, to, revisions, fromNothing: from.length === 0 };
  return questions(purpose, up, ends, settings, dialect);
}

function questions(
  purpose: Purpose,
  movements: Iterable<Movement>,
  ends: Ends,
  settings: Settings,
  dialect: Dialect,
): Script {
  const { fromNothing: _, ...rest } = ends;
  const lines = (purpose === "preflight" ? preflightLines : aftermathLines)(movements, ends, settings, dialect);
  return {
    ...rest,
    purpose,
    dialect: dialect.name,
    lines,
    text: scriptText(lines),
    statements: statementsIn(lines).length,
  };
}

/** Where a script begins and ends. */
export interface Ends extends Pick<Script, "direction" | "from" | "to" | "revisions"> {
  /** There may be no version table yet. */
  readonly fromNothing: boolean;
}

function assembled(movements: Iterable<Movement>, ends: Ends, settings: Settings, dialect: Dialect): Script {
  const { fromNothing, ...rest } = ends;
  const { movements: all, contents } = watched(movements);
  const body = scriptLines(all, fromNothing, settings, dialect);
  const whole = headed(body, rest, contents(), settings, dialect);
  const lines = settings.annotate === true ? annotated(whole, dialect) : whole;
  return {
    ...rest,
    dialect: dialect.name,
    lines,
    text: scriptText(lines),
    statements: statementsIn(lines).length,
  };
}

function compileRoad(project: Project, dialect: Dialect, history: History, road: Road): Movements {
  const context = contextFor(dialect, project.settings);
  const start = startingSchema(project.settings, context);
  const [from, to] = road.direction === "upgrade" ? [road.from, road.to] : [road.to, road.from];
  const planned = [...planUp(road, start, context)];
  const applied = planned.map((revision) => compiledFor(project, revision, dialect));
  const { undone, irreversible } = wayBack(project, planned, dialect, context);
  return {
    dialect,
    start,
    before: planned[0]?.before ?? start,
    up: movementsOf(applied, stampsUp(history, from, road.path), from),
    down: movementsOf(undone, stampsDown(history, to, [...road.path].reverse()), to),
    irreversible,
    from,
    to,
  };
}

/** The way back, as far as it goes: one that nobody wrote and that cannot be derived is no mistake of anybody. */
function wayBack(
  project: Project,
  upgrades: readonly Planned[],
  dialect: Dialect,
  context: PlanContext,
): { readonly undone: readonly Compiled[]; readonly irreversible: Failure | undefined } {
  const undone: Compiled[] = [];
  try {
    for (const step of planDown(upgrades, context)) undone.push(compiledFor(project, step, dialect));
  } catch (error) {
    const upgrade = upgrades[upgrades.length - 1 - undone.length];
    if (!(error instanceof Failure) || upgrade?.revision.downgrade !== undefined) throw error;
    return { undone, irreversible: error };
  }
  return { undone, irreversible: undefined };
}

/** A revision as text, with what is to be said about it where it stands in transactions as the project has them. */
function compiledFor({ settings, progress }: Project, planned: Planned, dialect: Dialect): Compiled {
  progress?.(`compiling for ${dialect.name}: ${planned.direction} of ${planned.revision.id}`);
  const compiled = statementsOf(planned, dialect);
  const found = leavings(compiled, settings.transaction, dialect);
  return found.length === 0 ? compiled : { ...compiled, diagnostics: [...compiled.diagnostics, ...found] };
}

function movementsOf(
  compiled: readonly Compiled[],
  stamps: readonly Stamped[],
  start: readonly string[],
): readonly Movement[] {
  return compiled.map((one, index) => movementOf(one, stamps, index, start));
}

function movementOf(compiled: Compiled, stamps: readonly Stamped[], index: number, start: readonly string[]): Movement {
  const { revision, direction } = compiled.planned;
  const ends = [revision.downRevisions, [revision.id]] as const;
  const [from, to] = direction === "upgrade" ? ends : [ends[1], ends[0]];
  const standing = index === 0 ? start : (stamps[index - 1]?.heads ?? start);
  return { compiled, from, to, standing, heads: stamps[index]?.heads ?? [], rows: stamps[index]?.changes ?? [] };
}

/** That nobody said which of several heads was meant, and that all of them are what came of it. */
export function unsaidHeads(range: string | undefined, heads: readonly string[]): readonly Diagnostic[] {
  return range === undefined && heads.length > 1 ? [diagnostic("severalHeadsMeant", { heads })] : [];
}

/** That limits to what is waited for are wanted where there are none to be had. */
export function unlimited(
  { timeouts = {} }: Pick<Settings, "timeouts">,
  { name, script }: Dialect,
): readonly Diagnostic[] {
  return waits
    .filter((wait) => timeouts[wait] !== undefined && script.limits[wait] === undefined)
    .map((wait) => diagnostic("noLimit", { dialect: name, wait }));
}

/** What people should know about these, and nothing stops for. */
export function diagnosticsOf(movements: readonly Movement[]): readonly Diagnostic[] {
  return movements.flatMap(({ compiled }) => compiled.diagnostics);
}

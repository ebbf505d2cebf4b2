import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { atLeast, type Dialect, type Version } from "../dialect/dialect.js";
import { diagnostic } from "../diagnostics/catalog.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { findTable } from "../model/lookup.js";
import type { Table } from "../model/schema.js";
import { compileMovements, configured, flat, type Movements, type Project, single } from "../output/compile.js";
import { guardsBefore, type Movement } from "../output/script.js";
import { aroundStatements, isGuarded } from "../output/transactions.js";
import { versionTable } from "../output/version-table.js";
import { contextFor, type RowChange, startingStatements } from "../plan/history.js";
import { readerFor } from "../reader/reader.js";
import type { Settings } from "../script/types.js";
import type { Engine } from "./engine.js";
import { flattened } from "./fate.js";
import type { Journey, Leg } from "./journey.js";
import { verifyJourney } from "./run.js";
import { cut, type Piece } from "./pieces.js";

export interface VerifyOptions {
  /** By name; those of the configuration when left out. */
  readonly dialects?: readonly string[];
  readonly range?: string | undefined;
  /**
   * For each dialect, SQL that is run before the first script: rows for the tables that are assumed. Without it, a file
   * `seed.sqlite.sql`, or `seed.sql` for every dialect, beside the configuration.
   */
  readonly seeds?: Readonly<Record<string, string>>;
  /**
   * Whether scripts are run, too, on databases that their guards must refuse, where guards are full. Default: true, on
   * the first engine of each dialect.
   */
  readonly faults?: boolean;
}

/** What verification of one dialect came to. */
export interface DialectReport {
  readonly dialect: string;
  /** `SQLite 3.54.1` and its like. */
  readonly engines: readonly string[];
  readonly revisions: number;
  /** On all engines together. */
  readonly statements: number;
  readonly rows: number;
  /** How many faults the scripts were run on, and how many they refused without changing anything. */
  readonly faults: { readonly tried: number; readonly refused: number };
  readonly diagnostics: readonly Diagnostic[];
}

export interface VerifyReport {
  readonly dialects: readonly DialectReport[];
  /** No diagnostic of severity error among them. */
  readonly passed: boolean;
}

/**
 * Runs the scripts of a range on embedded engines, up and down, and compares what is then in the database with the
 * model: every table's catalog, the version table, and test rows.
 *
 * @throws Failure when the range does not compile.
 */
export async function verify(project: Project, options: VerifyOptions = {}): Promise<VerifyReport> {
  const names = options.dialects ?? project.settings.dialects.map(({ name }) => name);
  const dialects: DialectReport[] = [];
  for (const name of names) dialects.push(await verifyDialect(project, configured(project.settings, name), options));
  const errors = dialects.flatMap(({ diagnostics }) => diagnostics).filter(({ severity }) => severity === "error");
  return { dialects, passed: errors.length === 0 };
}

async function verifyDialect(project: Project, dialect: Dialect, options: VerifyOptions): Promise<DialectReport> {
  const { seeds = seedsBeside(project.settings, dialect.name) } = options;
  const { journey, diagnostics } = journeyOf(project, dialect, { ...options, seeds });
  const { used, leftOut } = await enginesFor(dialect);
  const found: Diagnostic[] = [
    ...diagnostics,
    ...leftOut.map((engine) =>
      diagnostic("engineTooOld", { dialect: dialect.name, version: spelled(dialect.version), engine: engine.name }),
    ),
    ...(used.length === 0
      ? [diagnostic("noEngine", { dialect: dialect.name, version: spelled(dialect.version) })]
      : []),
  ];
  let statements = 0;
  let rows = 0;
  const faults = { tried: 0, refused: 0 };
  for (const [index, engine] of used.entries()) {
    const how = { ...journey, faults: index === 0 && options.faults !== false };
    const findings = await verifyJourney(engine, how, project.progress);
    faults.tried += findings.faults.tried;
    faults.refused += findings.faults.refused;
    found.push(...findings.diagnostics);
    statements += findings.statements;
    rows += findings.rows;
  }
  const engines = used.map(({ name }) => name);
  return { dialect: dialect.name, engines, revisions: journey.up.length, statements, rows, faults, diagnostics: found };
}

const engines: Readonly<Record<string, () => Promise<readonly Engine[]>>> = {
  sqlite: async () => (await import("./sqlite.js")).sqliteEngines(),
  postgresql: async () => (await import("./postgresql.js")).postgresqlEngines(),
};

/** Stops what goes on by itself; whoever verifies again starts it again. */
export async function stopEngines(): Promise<void> {
  const { stopPostgresql } = await import("./postgresql.js");
  await stopPostgresql();
}

/** The engines that a dialect is verified on. Loaded now, since they take their time. */
export async function enginesFor({ name, version }: Pick<Dialect, "name" | "version">): Promise<{
  readonly used: readonly Engine[];
  readonly leftOut: readonly Engine[];
}> {
  const all = (await engines[name]?.()) ?? [];
  const fits = (engine: Engine): boolean => atLeast(engine.version, version.major, version.minor);
  return { used: all.filter(fits), leftOut: all.filter((engine) => !fits(engine)) };
}

/** What is run for a range in one dialect, as data. */
export function journeyOf(
  project: Project,
  dialect: Dialect,
  { range, seeds = {} }: Omit<VerifyOptions, "dialects" | "faults"> = {},
): { readonly journey: Journey; readonly diagnostics: readonly Diagnostic[] } {
  const movements = compileMovements(project, dialect, range);
  const before = movementsBefore(project, dialect, movements);
  const diagnostics: Diagnostic[] = [];
  const pieces = (script: Parameters<typeof cut>[0], of: readonly Movement[]): readonly Piece[] => {
    const found = cut(script, of);
    diagnostics.push(...found.diagnostics);
    return found.pieces;
  };
  const legs = (of: readonly Movement[], heads: readonly string[]): readonly Leg[] => {
    let current = heads;
    return of.map((movement): Leg => {
      current = movement.rows.reduce(changed, current);
      const { revision, steps, before, after } = movement.compiled.planned;
      const own = pieces(single(movement, project, dialect), [movement]);
      return {
        revision: revision.id,
        steps,
        before,
        after,
        heads: current,
        pieces: own,
        guards: isOneTransaction(own, project.settings, dialect) ? guardsBefore(movement, project.settings) : [],
      };
    });
  };
  const up = legs(movements.up, movements.from);
  const down = legs(movements.down, movements.to);
  const first = before?.movements ?? movements;
  const baseline = startingStatements(project.settings, contextFor(dialect, project.settings));
  const journey: Journey = {
    dialect,
    versionTable: { table: versionTable(project.settings.versionTable), column: project.settings.versionTable.column },
    ...(baseline === undefined ? {} : { baseline }),
    assumed: [
      ...(baseline === undefined ? movements.start.tables.values() : []),
      ...assumedBy([...first.up, ...movements.up, ...movements.down]),
    ],
    standing: first.from,
    seed: readerFor(dialect.name)
      .split(seeds[dialect.name] ?? "")
      .map(({ text }) => text),
    prelude:
      before === undefined
        ? []
        : pieces(flat(before.movements, before.movements.up, "upgrade", project), before.movements.up),
    up,
    down,
    flat: {
      up: pieces(flat(movements, movements.up, "upgrade", project), movements.up),
      down:
        movements.irreversible === undefined
          ? pieces(flat(movements, movements.down, "downgrade", project), movements.down)
          : undefined,
    },
  };
  return { journey, diagnostics: [...diagnostics, ...endOfWayBack(movements)] };
}

/** A script that is applied as a whole and makes sure of all that it relies on. */
function isOneTransaction(pieces: readonly Piece[], settings: Settings, dialect: Dialect): boolean {
  const whole = aroundStatements(settings.transaction, dialect) !== "none" && !pieces.some(({ outside }) => outside);
  return whole && settings.guards === "full" && isGuarded(settings, dialect);
}

/** What leads to the beginning of a range that does not begin where history does. */
function movementsBefore(project: Project, dialect: Dialect, { from, before, start }: Movements) {
  if (from.length === 0 || before.tables === start.tables) return undefined;
  const movements = compileMovements(project, dialect, `:${from.join(",")}`);
  return movements.up.length === 0 ? undefined : { movements };
}

/** Tables that scripts take for granted and that nothing in history makes. */
function assumedBy(movements: readonly Movement[]): readonly Table[] {
  const known = new Map<string, Table>();
  const byHand: string[] = [];
  for (const { compiled } of movements) {
    for (const { op: whole, before } of compiled.planned.steps) {
      for (const op of flattened([whole])) {
        if (op.kind === "execute") byHand.push(op.text);
        if (op.kind !== "assume" || findTable(before, op.table) !== undefined) continue;
        const after = findTable(compiled.planned.after, op.table) ?? op.table;
        const key = `${after.schema ?? ""}.${after.name}`;
        if (!known.has(key) && !byHand.some((text) => creates(text, op.table.name))) known.set(key, op.table);
      }
    }
  }
  return [...known.values()];
}

function creates(text: string, table: string): boolean {
  const words = text.toLowerCase().split(/[^\p{L}\p{N}_$]+/u);
  return words.includes("create") && words.includes(table.toLowerCase());
}

function changed(heads: readonly string[], row: RowChange): readonly string[] {
  switch (row.kind) {
    case "insert":
      return [...heads, row.to];
    case "update":
      return heads.map((head) => (head === row.from ? row.to : head));
    case "delete":
      return heads.filter((head) => head !== row.from);
  }
}

function endOfWayBack({ irreversible, up, down }: Movements): readonly Diagnostic[] {
  if (irreversible === undefined) return [];
  const revision = up[up.length - 1 - down.length]?.compiled.planned.revision.id ?? "";
  const why = irreversible.diagnostics[0].message;
  return [diagnostic("wayBackEnds", { revision, why }, { revision })];
}

function seedsBeside({ directory }: Settings, dialect: string): Readonly<Record<string, string>> {
  const file = [`seed.${dialect}.sql`, "seed.sql"]
    .map((name) => join(directory, name))
    .find((path) => existsSync(path));
  return file === undefined ? {} : { [dialect]: readFileSync(file, "utf8") };
}

function spelled({ major, minor }: Version): string {
  return `${major}.${minor}`;
}

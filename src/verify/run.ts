import { id, lit, sql } from "../sql/sql.js";
import { render } from "../sql/render.js";
import type { Dialect } from "../dialect/dialect.js";
import { diagnostic } from "../diagnostics/catalog.js";
import { at } from "../diagnostics/diagnostic.js";
import { schemaDifferences } from "../model/compare.js";
import { enumName, enumsIn, keyOf, qualified } from "../model/lookup.js";
import type { Schema, Table } from "../model/schema.js";
import { tableId } from "../dialect/ansi/table.js";
import { tableDifferences } from "./compare.js";
import { type Connection, type Engine, messageOf } from "./engine.js";
import { flattened } from "./fate.js";
import { makeTables, references, stubsFor } from "./make.js";
import { type Context, type Findings, type Journey, type Leg, type Log, report } from "./journey.js";
import { verifyObjects } from "./objects.js";
import type { Piece } from "./pieces.js";
import { tryFaults } from "./refusal.js";
import { rehearse, rehearseOn } from "./rehearsal.js";

/** Runs a journey: up, with rows and without; down; up again; and then both as flat scripts on a new database. */
export async function verifyJourney(
  engine: Engine,
  journey: Journey,
  progress?: (doing: string) => void,
): Promise<Findings> {
  const log: Log = { diagnostics: [], statements: 0, rows: 0, faults: { tried: 0, refused: 0 } };
  const legs = [...journey.up, ...journey.down];
  const tables = legs.flatMap(({ after }) => after.tables.values());
  const context: Context = {
    ...journey,
    engine,
    log,
    references: await references([...tables, journey.versionTable.table], engine, journey.dialect),
    madeByHand: wordsOfExecute(legs),
    assumedTypes: new Set(
      journey.assumed.flatMap(({ columns }) =>
        columns.flatMap(({ type }) => enumsIn(type).map((one) => keyOf(journey.dialect.rules, enumName(one)))),
      ),
    ),
    assumedKeys: new Set(
      [...journey.assumed, ...stubsFor(journey.assumed, journey.dialect)].map((table) =>
        keyOf(journey.dialect.rules, table),
      ),
    ),
  };
  let reached = 0;
  await onNewDatabase(context, journey, async (connection) => {
    for (const leg of legs) {
      progress?.(`running ${leg.revision} on ${engine.name}`);
      if (!(await verifyLeg(leg, connection, context))) return;
      reached++;
    }
    const undone = journey.up.slice(journey.up.length - journey.down.length);
    for (const leg of undone) if (!(await runAll(leg.pieces, connection, context))) return;
    const last = undone.at(-1);
    const back = journey.down.at(-1);
    if (last !== undefined && back !== undefined && isBack(back.after, undone[0]?.before)) {
      await verifyState(last, connection, context);
    }
  });
  for (const [index, leg] of legs.slice(0, reached).entries()) {
    if (isRehearsedApart(leg, engine)) await rehearseApart(leg, legs.slice(0, index), context, journey);
  }
  const { flat } = journey;
  if (flat.up === undefined) return log;
  const { up, down = [] } = flat;
  await onNewDatabase(context, journey, async (connection) => {
    const [top, bottom] = [journey.up.at(-1), journey.down.at(-1)];
    if (!(await runAll(up, connection, context))) return;
    if (top !== undefined) await verifyState(top, connection, context);
    if (down.length === 0 || bottom === undefined) return;
    if (await runAll(down, connection, context)) await verifyState(bottom, connection, context);
  });
  return log;
}

async function onNewDatabase(
  context: Context,
  journey: Journey,
  work: (connection: Connection) => Promise<void>,
): Promise<void> {
  const { engine, log } = context;
  const connection = await engine.open();
  let what = "the baseline";
  try {
    try {
      for (const schema of schemasTaken(journey)) await engine.createSchema?.(connection, schema);
      for (const statement of journey.baseline ?? []) await connection.execute(statement);
      what = "what is assumed to be there";
      await makeTables(journey.assumed, engine, connection, journey.dialect);
      what = "the version table";
      if (journey.standing.length > 0) await makeVersionTable(journey, engine, connection);
      what = "seed.sql";
      for (const statement of journey.seed) await connection.execute(statement);
    } catch (error) {
      report(log, diagnostic("preconditionFailed", { engine: engine.name, what, message: messageOf(error) }));
      return;
    }
    if (await runAll(journey.prelude, connection, context)) await work(connection);
  } finally {
    await connection.close();
  }
}

/** The schemas that tables are in and that nothing in history creates. */
function schemasTaken({ up, down, versionTable }: Journey): ReadonlySet<string> {
  const legs = [...up, ...down];
  const types = legs.flatMap(({ after }) => after.enumTypes.values());
  const tables = [versionTable.table, ...types, ...legs.flatMap(({ after }) => after.tables.values())];
  const byHand = wordsOfExecute(legs);
  const names = tables.map(({ schema }) => schema).filter((schema) => schema !== undefined);
  const made = new Set(legs.flatMap(({ before, after }) => [...before.schemas.values(), ...after.schemas.values()]));
  return new Set(names.filter((name) => !made.has(name) && !(byHand.has("schema") && byHand.has(name.toLowerCase()))));
}

async function makeVersionTable(journey: Journey, engine: Engine, connection: Connection): Promise<void> {
  const { dialect, standing, versionTable } = journey;
  await makeTables([versionTable.table], engine, connection, dialect);
  for (const revision of standing) {
    const into = sql`INSERT INTO ${tableId(versionTable.table)} (${id(versionTable.column)})`;
    const insert = sql`${into} VALUES (${lit(revision)})`;
    await connection.execute(render(insert, dialect.lexis));
  }
}

/** Rehearses a revision with rows, runs it without, and looks at the database. Says whether it makes sense to go on. */
async function verifyLeg(leg: Leg, connection: Connection, context: Context): Promise<boolean> {
  if (context.faults === true) await tryFaults(leg, connection, context);
  const rehearsed = isRehearsedApart(leg, context.engine) ? [] : await rehearse(leg, connection, context);
  if (!(await runAll(leg.pieces, connection, context))) return false;
  // Only now is it known that it was the rows.
  for (const found of rehearsed) report(context.log, found);
  await verifyState(leg, connection, context);
  return true;
}

function isRehearsedApart({ pieces }: Leg, { rehearsesInTransaction }: Engine): boolean {
  return rehearsesInTransaction && pieces.some(({ outside }) => outside === true);
}

/** A rehearsal in a database of its own, which is brought to where the revision begins. */
async function rehearseApart(leg: Leg, before: readonly Leg[], context: Context, journey: Journey): Promise<void> {
  await onNewDatabase(context, journey, async (connection) => {
    for (const { pieces } of before) if (!(await runAll(pieces, connection, context))) return;
    for (const found of await rehearseOn(leg, connection, context)) report(context.log, found);
  });
}

async function runAll(pieces: readonly Piece[], connection: Connection, { engine, log }: Context): Promise<boolean> {
  for (const { text, origin } of pieces) {
    try {
      log.statements++;
      await connection.execute(text);
    } catch (error) {
      const message = messageOf(error);
      report(log, diagnostic("statementFailed", { engine: engine.name, statement: text, message }, origin));
      return false;
    }
  }
  return true;
}

/** Compares the catalog, and the version table, with what they should be after a revision. */
async function verifyState(leg: Leg, connection: Connection, context: Context): Promise<void> {
  await verifyVersions(leg, connection, context);
  await verifyEnumTypes(leg, connection, context);
  const { engine, dialect, log, versionTable, madeByHand } = context;
  const found = await engine.tables(connection, dialect.rules);
  const differs = (table: Table, differences: readonly string[]): void => {
    const parameters = { engine: engine.name, table: table.name, differences };
    report(log, at(diagnostic("catalogDiffers", parameters), originOf(leg, table, dialect)));
  };
  const versionKey = keyOf(dialect.rules, versionTable.table);
  const expected = new Map([...leg.after.tables.entries(), [versionKey, versionTable.table] as const]);
  for (const [key, table] of expected) {
    const actual = found.get(key);
    const reference = context.references.get(table);
    if (actual === undefined || reference === undefined) {
      differs(table, ["it does not exist"]);
      continue;
    }
    if (typeof reference === "string") {
      report(log, diagnostic("notMadeAlone", { engine: engine.name, table: table.name, message: reference }));
    }
    const differences = tableDifferences(table, actual, typeof reference === "string" ? actual : reference, context);
    const byHand = differences.filter(({ unexpected }) => unexpected !== undefined && isKnown(unexpected, madeByHand));
    const wrong = differences.filter((difference) => !byHand.includes(difference)).map(({ text }) => text);
    if (byHand.length > 0) {
      const what = byHand.map(({ unexpected }) => unexpected ?? "");
      report(
        log,
        diagnostic("unknownObject", { engine: engine.name, table: table.name, what }, { revision: leg.revision }),
      );
    }
    if (wrong.length > 0) differs(table, wrong);
  }
  await verifyObjects(leg, connection, context);
  for (const [key, { name }] of found) {
    if (expected.has(key) || context.assumedKeys.has(key) || isKnown(`"${name}"`, madeByHand)) continue;
    const parameters = { engine: engine.name, table: name, differences: ["it should not be there"] };
    report(log, diagnostic("catalogDiffers", parameters, { revision: leg.revision }));
  }
}

/** Compares the enum types with the model. Those of tables that are assumed are there before history knows of them. */
async function verifyEnumTypes(leg: Leg, connection: Connection, context: Context): Promise<void> {
  const { engine, dialect, log, madeByHand } = context;
  const found = await engine.enumTypes?.(connection, dialect.rules);
  if (found === undefined) return;
  const differs = (type: string, difference: string): void => {
    const parameters = { engine: engine.name, kind: "enum type", table: type, differences: [difference] };
    report(log, diagnostic("catalogDiffers", parameters, { revision: leg.revision }));
  };
  const words = (values: readonly string[]): string => values.map((value) => JSON.stringify(value)).join(", ");
  for (const [key, type] of leg.after.enumTypes.entries()) {
    const actual = found.get(key);
    if (actual === undefined) differs(qualified(type), "it does not exist");
    else if (words(actual.values) !== words(type.values)) {
      differs(qualified(type), `its members are ${words(actual.values)}, not ${words(type.values)}`);
    }
  }
  for (const [key, { name }] of found) {
    const known = leg.after.enumTypes.has(key) || context.assumedTypes.has(key) || isKnown(`"${name}"`, madeByHand);
    if (!known) differs(name, "it should not be there");
  }
}

async function verifyVersions(
  leg: Leg,
  connection: Connection,
  { engine, dialect, log, versionTable }: Context,
): Promise<void> {
  const select = sql`SELECT ${id(versionTable.column)} FROM ${tableId(versionTable.table)}`;
  const statement = render(select, dialect.lexis);
  const exists = await connection.attempt(statement);
  const found = exists ? (await connection.query(statement)).map(([value]) => value ?? "NULL").sort() : [];
  const expected = [...leg.heads].sort();
  if (found.join("\0") === expected.join("\0")) return;
  const table = versionTable.table.name;
  const origin = { revision: leg.revision };
  report(log, diagnostic("versionRowsDiffer", { engine: engine.name, table, expected, found }, origin));
}

/** The last operation on a table is the likeliest to have gone wrong. */
function originOf(leg: Leg, table: Table, { rules }: Dialect) {
  const last = leg.steps.findLast(({ op }) =>
    flattened([op]).some((inner) => "table" in inner && touches(inner.table, inner)),
  );
  return last?.origin ?? { revision: leg.revision };
  function touches(name: { readonly schema?: string; readonly name: string }, inner: object): boolean {
    const to = "to" in inner && typeof inner.to === "string" ? { ...name, name: inner.to } : name;
    return keyOf(rules, to) === keyOf(rules, table);
  }
}

function isBack(after: Schema, before: Schema | undefined): boolean {
  return before !== undefined && schemaDifferences(before, after).length === 0;
}

function wordsOfExecute(legs: readonly Leg[]): ReadonlySet<string> {
  const texts = legs
    .flatMap(({ steps }) => flattened(steps.map(({ op }) => op)))
    .flatMap((op) => (op.kind === "execute" ? [op.text] : []));
  return new Set(texts.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}_$]+/u)));
}

function isKnown(what: string, words: ReadonlySet<string>): boolean {
  const [, name] = /"([^"]+)"/.exec(what) ?? [];
  return name !== undefined && words.has((name.split(".").at(-1) ?? "").toLowerCase());
}

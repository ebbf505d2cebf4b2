import type { Step } from "../dialect/dialect.js";
import { diagnostic } from "../diagnostics/catalog.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { findColumn, findTable, isNumbered, qualified } from "../model/lookup.js";
import type { Operation } from "../model/operation.js";
import type { Table } from "../model/schema.js";
import { type Connection, messageOf } from "./engine.js";
import { fateOf, flattened } from "./fate.js";
import type { Context, Leg } from "./journey.js";
import type { Piece } from "./pieces.js";
import { insertRows, tablesAround } from "./rows.js";
import { changesRows, setsOffTriggers, type Look, missingRows, type Snapshot, snapshot, survived } from "./survival.js";

/** A table that is followed, as the model has it now, and its rows. */
interface Followed {
  readonly table: Table;
  readonly rows: Snapshot;
}

/** Runs a revision on a copy of the database with test rows in it, and sees that each operation leaves them as they are. */
export async function rehearse(leg: Leg, connection: Connection, context: Context): Promise<readonly Diagnostic[]> {
  return connection.rehearse((copy) => rehearseOn(leg, copy, context));
}

/** The same on a database that nobody needs afterwards. */
export async function rehearseOn(leg: Leg, copy: Connection, context: Context): Promise<readonly Diagnostic[]> {
  const { engine, dialect } = context;
  const look: Look = { engine, dialect, connection: copy };
  const diagnostics: Diagnostic[] = [];
  try {
    await engine.enforce(copy);
    let followed = await populate(leg, look, context, diagnostics);
    let next = 0;
    const settle = async (until: number): Promise<void> => {
      for (; next < until; next++) {
        const step = leg.steps[next];
        if (step !== undefined) followed = await follow(followed, step, look, diagnostics);
      }
    };
    for (const [index, piece] of leg.pieces.entries()) {
      if (copy.inTransaction && isTransactionControl(piece, context)) continue;
      // Steps that print nothing lie between those that do.
      if (piece.step !== undefined) await settle(piece.step);
      const message = await failure(piece, copy);
      if (message !== undefined) {
        return [...diagnostics, stoppedByRows(piece, leg.steps[piece.step ?? -1], message, context)];
      }
      if (piece.step !== undefined && leg.pieces[index + 1]?.step !== piece.step) await settle(piece.step + 1);
    }
    await settle(leg.steps.length);
  } catch (error) {
    // What stands in the way is in the catalog as well, and told of there in more words.
    const differences = [`they cannot be read: ${messageOf(error)}`];
    const parameters = { engine: engine.name, of: `the tables that ${leg.revision} touches`, differences };
    diagnostics.push(diagnostic("rowsChanged", parameters, { revision: leg.revision }));
  }
  return diagnostics;
}

/** Puts rows into every table that matters to the revision. */
async function populate(
  leg: Leg,
  look: Look,
  { engine, dialect, log }: Context,
  diagnostics: Diagnostic[],
): Promise<readonly Followed[]> {
  const tables = tablesAround(leg, dialect);
  for (const table of tables) {
    const count = await insertRows(table, leg, engine, look.connection, dialect);
    log.rows += count;
    if (count > 0) continue;
    diagnostics.push(
      diagnostic("unknownRowsKept", { engine: engine.name, table: qualified(table) }, { revision: leg.revision }),
    );
  }
  const followed: Followed[] = [];
  for (const table of tables) followed.push({ table, rows: await snapshot(table, look) });
  return followed;
}

async function failure({ text }: Piece, connection: Connection): Promise<string | undefined> {
  try {
    await connection.execute(text);
    return undefined;
  } catch (error) {
    return messageOf(error);
  }
}

/** The followed tables after a step, with whatever happened to their rows told. */
async function follow(
  followed: readonly Followed[],
  step: Step,
  look: Look,
  diagnostics: Diagnostic[],
): Promise<readonly Followed[]> {
  const { engine, dialect } = look;
  const report = (table: Table, differences: readonly string[]): void =>
    void diagnostics.push(
      diagnostic("rowsChanged", { engine: engine.name, of: `table "${qualified(table)}"`, differences }, step.origin),
    );
  const rest: Followed[] = [];
  for (const { table, rows } of followed) {
    const current = findTable(step.before, table) ?? table;
    if (changesRows(step.op) || setsOffTriggers(step)) {
      rest.push({ table: current, rows: await snapshot(findTable(step.after, table) ?? current, look) });
      continue;
    }
    const outcome = await survived(current, rows, step, look);
    if (outcome === undefined) continue;
    if (outcome.differences.length > 0) report(current, outcome.differences);
    const fate = fateOf(current, step, dialect, engine);
    const now = fate === undefined ? undefined : findTable(step.after, fate.to);
    if (now !== undefined) rest.push({ table: now, rows: outcome.now });
  }
  for (const op of flattened([step.op])) {
    if (op.kind !== "insertRows") continue;
    const missing = await missingRows(op, step, look);
    const into = findTable(step.after, op.table);
    if (missing > 0 && into !== undefined) report(into, [`${missing} of the inserted rows are not there`]);
  }
  return rest;
}

function stoppedByRows(piece: Piece, step: Step | undefined, message: string, context: Context): Diagnostic {
  const parameters = { engine: context.engine.name, statement: piece.text, message };
  const mayBe =
    step === undefined ||
    setsOffTriggers(step) ||
    flattened([step.op]).some((op) => mayDependOnRows(op, step, context));
  return diagnostic(mayBe ? "dependsOnRows" : "failsWithRows", parameters, piece.origin);
}

/** Operations that some rows stop, whatever is done: the test rows may not be what the author reckons with. */
function mayDependOnRows(op: Operation, step: Step, context: Context): boolean {
  switch (op.kind) {
    case "execute":
    case "insertRows":
    case "addConstraint":
      return true;
    case "createIndex":
      return op.index.unique || op.index.where !== null || op.index.elements.some(({ of }) => "expression" in of);
    case "alterColumn":
      return (
        op.using !== undefined ||
        (op.change.nullable === false && op.backfill === undefined) ||
        converts(op, step, context)
      );
    case "addColumn": {
      const { column, constraints, indexes } = op;
      const filled = column.nullable || column.serverDefault !== null || isNumbered(column);
      const needsEmpty = !filled && op.backfill === undefined;
      return needsEmpty || column.computed !== null || constraints.length > 0 || indexes.length > 0;
    }
    default:
      return false;
  }
}

/** Are values turned into those of a type that not all of them may fit? */
function converts(op: Operation<"alterColumn">, { before }: Step, { engine, dialect }: Context): boolean {
  if (op.change.type === undefined) return false;
  const table = findTable(before, op.table);
  const column = table === undefined ? undefined : findColumn(before.rules, table, op.column);
  return column === undefined || !engine.sameText(column.type, op.change.type, dialect);
}

/** A BEGIN or COMMIT of the script itself. */
export function isTransactionControl({ text, step }: Piece, { dialect }: Pick<Context, "dialect">): boolean {
  return step === undefined && [dialect.script.begin, dialect.script.commit].includes(text);
}

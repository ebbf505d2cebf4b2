import { diagnostic } from "../diagnostics/catalog.js";
import { render } from "../sql/render.js";
import type { Sql } from "../sql/sql.js";
import { type Connection, messageOf } from "./engine.js";
import { type Fault, faultsOf } from "./faults.js";
import { type Context, type Leg, report } from "./journey.js";
import type { Piece } from "./pieces.js";
import { isTransactionControl } from "./rehearsal.js";
import { insertRows, tablesAround } from "./rows.js";

/** Runs a revision's script on copies of the database with one fault each: it must fail, and must change nothing. */
export async function tryFaults(leg: Leg, connection: Connection, context: Context): Promise<void> {
  const { engine, dialect } = context;
  const kinds = faultsOf({ ...leg, engine, dialect });
  if (kinds.size === 0) return;
  const tryAll = async (copy: Connection): Promise<boolean> => {
    // What it refuses where nothing is wrong, it does not refuse because of the fault.
    if ((await copy.rehearse((another) => run(leg.pieces, another, context))) !== undefined) return false;
    for (const faults of kinds.values()) {
      for (const fault of faults) if (await copy.rehearse((another) => tryFault(fault, leg, another, context))) break;
    }
    return true;
  };
  const withRows = await connection.rehearse(async (copy) => {
    await engine.enforce(copy);
    for (const table of tablesAround(leg, dialect)) await insertRows(table, leg, engine, copy, dialect);
    return tryAll(copy);
  });
  // Some rows it must not meet; then there is still what tables look like.
  if (!withRows) await connection.rehearse(tryAll);
}

/** Says whether the fault could be made at all. */
async function tryFault(fault: Fault, leg: Leg, copy: Connection, context: Context): Promise<boolean> {
  const { engine, log } = context;
  if (!(await isMade(fault, copy, context))) return false;
  const was = await engine.everything(copy);
  const message = await run(leg.pieces, copy, context);
  const { what } = fault;
  log.faults.tried++;
  if (message === undefined) {
    report(log, diagnostic("faultNotRefused", { engine: engine.name, what }, { revision: leg.revision }));
  } else if ((await engine.everything(copy)) !== was) {
    report(log, diagnostic("refusalChanged", { engine: engine.name, what, message }, { revision: leg.revision }));
  } else log.faults.refused++;
  return true;
}

async function isMade({ ways, rows }: Fault, copy: Connection, { dialect }: Context): Promise<boolean> {
  const text = (statement: Sql): string => render(statement, dialect.lexis);
  for (const way of ways) {
    let made = true;
    for (const statement of way) made &&= await copy.attempt(text(statement));
    if (!made) continue;
    if (rows === undefined) return true;
    if (!(await copy.attempt(text(rows)))) continue;
    const [found] = await copy.query(text(rows));
    if (Number(found?.[0]) > 0) return true;
  }
  return false;
}

/**
 * Runs a script as a client does that stops at the first error and leaves: what was not committed then is rolled back.
 * What stopped it, if anything did.
 */
async function run(pieces: readonly Piece[], copy: Connection, context: Context): Promise<string | undefined> {
  let open = false;
  try {
    for (const piece of pieces) {
      // Within a transaction, savepoints stand for the script's own, and for that of each statement outside of it.
      const control = copy.inTransaction && isTransactionControl(piece, context);
      if (copy.inTransaction && !open) await copy.execute(savepoint);
      if (control) open = piece.text === context.dialect.script.begin;
      else await copy.execute(piece.text);
      if (copy.inTransaction && !open) await copy.execute(`RELEASE ${savepoint}`);
    }
    return undefined;
  } catch (error) {
    if (copy.inTransaction) await copy.execute(`ROLLBACK TO ${savepoint}`);
    else await copy.attempt("ROLLBACK");
    return messageOf(error);
  }
}

const savepoint = "SAVEPOINT script";

import { keyOf } from "../../model/lookup.js";
import { id, keywords, lines, list, literal, sql, type Sql } from "../../sql/sql.js";
import type { Guarding, Placed, Stretch, Woven } from "../guarding.js";
import type { Dialect } from "../dialect.js";
import { ask, asking, presence } from "./questions.js";
import { temporary, type Trial, tried, violationsTable } from "./trials.js";

/**
 * A temporary table, with one column for each thing that must be so: its CHECK is named after what is wrong when it is
 * not, since the name is what SQLite tells. A row for each that holds; behind the last, all of them must be there.
 */
const gateTable = "_limbeck_gate";
/** Whether what a stretch goes on from was applied. */
const earlierTable = "_limbeck_earlier";
/** A table has 2000 columns at the most. https://sqlite.org/limits.html */
const widest = 1000;

export const guarding: Guarding = {
  // The gate is needed where temporary files cannot be written, too.
  prologue: [sql`PRAGMA temp_store = MEMORY`],
  epilogue: [drop(gateTable)],
  pure: (dialect) => ({ ...dialect, orAbort: () => keywords("OR ROLLBACK") }),
  weave,
  ask,
  presence,
  asking,
};

/** A trial with the column it has to itself. */
interface Column extends Trial {
  readonly name: string;
  readonly gate: string;
  readonly message: string;
}

function weave(stretch: Stretch, dialect: Dialect): Woven {
  const { guards, inTransaction, pure, goesOn } = stretch;
  const columns: Column[] = [];
  const said = new Map<Placed, readonly Sql[]>();
  const parts = new Map<string, number>();
  const outcome = inTransaction ? "nothing was changed" : "stopped here";
  const or = !inTransaction ? undefined : pure ? sql`OR ROLLBACK` : undefined;
  const given = (trial: Trial, movement: string): Column => {
    const table = Math.floor(columns.length / widest);
    const column = {
      ...trial,
      name: `c${columns.length + 1}_${trial.word}`,
      gate: table === 0 ? gateTable : `${gateTable}_${table + 1}`,
      message: plainly(`${movement}: ${trial.complaint} - ${outcome}`),
    };
    columns.push(column);
    return column;
  };
  const insert = (column: Column): Sql =>
    sql`INSERT ${or} INTO ${temporary(column.gate)} (${id(column.name)}) SELECT ${column.condition}`;
  const earlier: Trial | undefined =
    goesOn !== undefined
      ? {
          word: "earlier",
          complaint: "what comes before this part of the script was not applied",
          condition: sql`EXISTS (SELECT 1 FROM ${temporary(earlierTable)})`,
        }
      : undefined;
  const first = earlier === undefined ? [] : [insert(given(earlier, goesOn ?? ""))];
  let violations = false;
  for (const placed of guards) {
    const { guard, movement } = placed;
    const key = "rebuilt" in guard ? keyOf(dialect.rules, guard.rebuilt) : "";
    if (guard.kind === "violations") parts.set(key, parts.size + 1 + columns.length);
    violations ||= guard.kind === "violations";
    // What holds for the connection holds for the rest of it.
    if (guard.kind === "unenforced" && columns.some(({ word }) => word === guard.kind)) continue;
    const { before = [], trials, behind = [] } = tried(guard, parts.get(key) ?? 0, dialect);
    // An error that has rolled back all of it would leave the rest to itself.
    const again = guard.kind === "copied" && inTransaction ? [savepoint] : [];
    said.set(placed, [...again, ...before, ...trials.map((trial) => insert(given(trial, movement))), ...behind]);
  }
  const gates = [...new Set([gateTable, ...columns.map((column) => column.gate)])];
  const complete = check(
    "complete",
    `the script did not get to its end - ${inTransaction ? "all of it was rolled back" : "what came before is done"}`,
  );
  const rows = list(
    gates.map((name) => sql`(SELECT count(*) FROM ${temporary(name)})`),
    " + ",
  );
  return {
    before: [
      ...(goesOn !== undefined
        ? [
            drop(earlierTable),
            sql`CREATE TEMP TABLE ${id(earlierTable)} AS SELECT complete FROM ${temporary(gateTable)} WHERE complete`,
          ]
        : []),
      ...gates.flatMap((name) => [
        drop(name),
        sql`CREATE TEMP TABLE ${id(name)} (${lines([
          ...columns.filter((column) => column.gate === name).map((column) => check(column.name, column.message)),
          name === gateTable ? complete : undefined,
        ])})`,
      ]),
      ...(violations
        ? [drop(violationsTable), sql`CREATE TEMP TABLE ${id(violationsTable)} (part, child, number, parent, n)`]
        : []),
    ],
    // If BEGIN met a locked database, this begins a transaction all the same.
    first: [...(inTransaction ? [savepoint] : []), ...first],
    at: (placed) => said.get(placed) ?? [],
    ...(pure && inTransaction ? { beforeEach: savepoint } : {}),
    // If the gate could not be made, or was rolled back with all else, there is an empty one now.
    last: [
      sql`CREATE TEMP TABLE IF NOT EXISTS ${id(gateTable)} (${lines([complete])})`,
      sql`INSERT ${inTransaction ? sql`OR ROLLBACK` : undefined} INTO ${temporary(gateTable)} (complete) SELECT ${rows} = ${literal(columns.length)}`,
    ],
    behind: [
      ...gates.slice(1),
      ...(violations ? [violationsTable] : []),
      ...(goesOn !== undefined ? [earlierTable] : []),
    ].map(drop),
  };
}

function drop(name: string): Sql {
  return sql`DROP TABLE IF EXISTS ${temporary(name)}`;
}

const savepoint = sql`SAVEPOINT limbeck`;

function check(column: string, message: string): Sql {
  return sql`${id(column)} INTEGER CONSTRAINT ${id(message)} CHECK (${id(column)})`;
}

/** What is read as one line, and by clients that cut scripts at every semicolon. */
function plainly(message: string): string {
  return message.replace(/[\x00-\x20\x7f\u0085\u2028\u2029]+/g, " ").replaceAll(";", ",");
}

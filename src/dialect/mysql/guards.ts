import { render } from "../../sql/render.js";
import { keywords, lit, literal, sql, type Sql } from "../../sql/sql.js";
import type { Dialect } from "../dialect.js";
import type { Guarding, Placed } from "../guarding.js";
import type { Features } from "./features.js";
import { ask, asking, presence } from "./questions.js";
import { tried, type Trial } from "./trials.js";

/** Seconds that a statement, and a run, waits for others where the project does not say how long. */
const patience = 60;
/** The server cuts what it tells of a wrong value behind 200 characters. */
const longest = 198;
const lockName = sql`CONCAT('limbeck ', LEFT(DATABASE(), 50))`;

/**
 * DDL commits by itself, and clients go on after errors: `source`, `--force`, programs. So the session is made read only
 * as soon as anything has failed, and from then on the server refuses whatever would write. KILL would not do: at a
 * terminal the client connects again and goes on. The message is the value of a setting that cannot have it, since an
 * error of one's own (SIGNAL) cannot be raised under a condition outside of routines.
 */
export function guarding({ readOnly }: Features): Guarding {
  const mode = keywords(readOnly);
  const goOn = sql`SET SESSION ${mode} = @@${mode} OR @@error_count > 0 OR @limbeck IS NULL`;
  const refuse = (wrong: Sql, message: string): readonly Sql[] => [goOn, refusedIf(wrong, lit(message))];
  return {
    prologue: [],
    settled: [
      {
        // Fails within a transaction, whose statements the mode of the session does not reach.
        sql: sql`SET TRANSACTION READ WRITE`,
        comment: "Not within a transaction.",
      },
      {
        // Another session, if the client connects again, has none.
        sql: sql`SET @limbeck = IF(@@error_count = 0, CONNECTION_ID(), NULL)`,
        comment: `Whatever fails, the line with ${readOnly} behind it makes the session read only: nothing else is written.`,
      },
      ...[
        goOn,
        sql`COMMIT AND NO CHAIN NO RELEASE`,
        sql`SET autocommit = 1, foreign_key_checks = 1, unique_checks = 1, sql_safe_updates = 0, group_concat_max_len = 100000`,
        ...refuse(
          sql`@@${mode}`,
          "this session is read only, perhaps since a script has failed in it: connect again - nothing was done",
        ),
        ...refuse(
          sql`NOT (FIND_IN_SET('STRICT_ALL_TABLES', @@sql_mode) AND @@character_set_client = 'utf8mb4' AND @@time_zone = '+00:00' AND @@autocommit AND @@foreign_key_checks)`,
          "the session does not have the settings of this script, see the error above - nothing was done",
        ),
        goOn,
      ].map((one) => ({ sql: one })),
      { sql: sql`SET lock_wait_timeout = ${lit(patience)}`, limits: "lock" },
      { sql: sql`SET @limbeck_alone = GET_LOCK(${lockName}, @@lock_wait_timeout)`, comment: "One script at a time." },
      ...refuse(
        sql`COALESCE(@limbeck_alone, 0) <> 1`,
        "another script is running in this database, and did not end meanwhile - nothing was done",
      ).map((one) => ({ sql: one })),
    ],
    epilogue: [
      ...refuse(sql`@@${mode}`, "the script was not done to its end: the first error above says why"),
      sql`DO RELEASE_LOCK(${lockName})`,
    ],
    pure: (dialect) => dialect,
    weave: (_, dialect) => ({
      before: [],
      first: [],
      at: (placed) => tried(placed.guard, dialect).flatMap((trial) => [goOn, said(trial, placed, dialect)]),
      last: [],
      behind: [],
      beforeEach: goOn,
    }),
    ask,
    presence,
    asking: asking(readOnly),
  };
}

/** The setting that cannot have what it is given where something is wrong, and otherwise what it has. */
function said(trial: Trial, { movement, untouched }: Placed, dialect: Dialect): Sql {
  const beginning = `${movement}: ${trial.complaint}`;
  const outcome = untouched === true ? " - nothing of it was done" : " - stopped here";
  if (trial.kind === "condition") return refusedIf(trial.wrong, lit(plainly(`${beginning}${outcome}`)));
  if (trial.kind === "rows") {
    const query = `${beginning}: ${render(trial.query, dialect.lexis)}`;
    // The guard itself, which the client names by its line, has the query as well.
    const messages = [`${query}${outcome}`, query, `${beginning}${outcome}`].map(plainly);
    const message = messages.find(({ length }) => length <= longest) ?? messages.at(-1) ?? "";
    return refusedIf(sql`EXISTS (${trial.query})`, lit(message));
  }
  const room = Math.max(longest - beginning.length - trial.told.length - outcome.length, 40);
  const all = sql`LEFT(GROUP_CONCAT(what ORDER BY what SEPARATOR ', '), ${literal(room)})`;
  const message = sql`CONCAT(${lit(plainly(`${beginning}${trial.told}`))}, ${all}, ${lit(outcome)})`;
  return sql`SET completion_type = (SELECT IF(COUNT(*) > 0, ${message}, @@completion_type) FROM (${trial.found}) AS found)`;
}

function refusedIf(wrong: Sql, message: Sql): Sql {
  return sql`SET completion_type = IF(${wrong}, ${message}, @@completion_type)`;
}

/** On one line, as the message will be. */
function plainly(message: string): string {
  return message.replace(/[\x00-\x20\x7f\u0085\u2028\u2029]+/g, " ");
}

import type { GuardKind } from "../../model/guard.js";
import { qualified } from "../../model/lookup.js";
import { id, keywords, lines, lit, literal, sql, type Sql } from "../../sql/sql.js";
import { tableId } from "../ansi/table.js";
import type { Dialect } from "../dialect.js";
import type { Asker, Asking, Placed, Presence, Question } from "../guarding.js";
import { catalog, temporary, tried } from "./trials.js";

const answers = "_limbeck_answers";
const verdict = "_limbeck_verdict";
/** A database in memory that is asked where the real one has no table of that name. */
const nowhere = "limbeck_nowhere";

/** What makes sense only within a script, of what it does itself. */
const duringScript: readonly GuardKind[] = ["unenforced", "copied", "violations", "references", "compiles"];

/** What is tried, as questions. */
export function ask({ guard }: Placed, dialect: Dialect): readonly Question[] {
  if (duringScript.includes(guard.kind)) return [];
  // A table that is not there yet holds no revision either.
  const nothingYet = guard.kind === "version" && guard.rows.length === 0;
  const { trials } = tried(guard, 0, dialect);
  return trials
    .filter(({ word }) => !(nothingYet && word === "versions"))
    .map(({ complaint, condition, shown, offenders }) =>
      offenders === undefined
        ? { complaint, found: sql`SELECT NOT (${condition})`, ...(shown === undefined ? {} : { shown }) }
        : {
            complaint: offenders.complaint,
            found: sql`SELECT count(*) FROM (${offenders.query})`,
            shown: offenders.query,
          },
    );
}

export function presence({ what, name, there }: Presence): Question {
  const shown = sql`SELECT name FROM ${catalog(name)} WHERE type = ${lit(what)} AND name = ${lit(name.name)} COLLATE NOCASE`;
  return {
    complaint: `${what} ${qualified(name)} is ${there ? "not there" : "still there"}`,
    found: sql`SELECT ${keywords(there ? "NOT EXISTS" : "EXISTS")} (${shown})`,
    shown,
  };
}

/**
 * Answers are put down in a temporary table, which is no part of the database and can be made beside one that is only
 * read. In the end they are shown, and a CHECK fails, named after what is wrong, where any is not `ok`.
 */
export const asking: Asking = {
  client: [".bail off", ".headers on", ".mode list", '.separator " | "'],
  lastClient: [".bail on"],
  begin: (asker) => [
    ...tables.map(drop),
    ...(hasTwin(asker) ? twin(asker) : []),
    sql`CREATE TEMP TABLE ${id(answers)} (${lines([sql`number INTEGER PRIMARY KEY`, sql`question TEXT`, sql`query TEXT`, sql`found INTEGER`])})`,
    sql`CREATE TEMP TABLE ${id(verdict)} (${lines([sql`sound INTEGER CONSTRAINT ${id(asker.verdict)} CHECK (sound)`])})`,
  ],
  answer: ({ number, title, found, shown }) => [
    sql`INSERT INTO ${temporary(answers)} VALUES (${literal(number)}, ${lit(title)}, ${lit(shown)}, NULL)`,
    sql`UPDATE ${temporary(answers)} SET found = (${found}) WHERE number = ${literal(number)}`,
  ],
  // An error before it makes the shell leave at `.bail on`.
  show: () => [
    sql`SELECT CASE WHEN found = 0 THEN 'ok' WHEN found > 0 THEN 'FAILS' ELSE 'UNKNOWN' END AS outcome, coalesce(found, '?') AS found, question AS ${id("looked for")}, query FROM ${temporary(answers)} ORDER BY number`,
  ],
  end: (asker) => [
    ...(hasTwin(asker) ? [sql`DETACH ${id(nowhere)}`] : []),
    sql`INSERT INTO ${temporary(verdict)} SELECT NOT EXISTS (SELECT 1 FROM ${temporary(answers)} WHERE found IS NOT 0)`,
  ],
  behind: () => tables.map(drop),
};

const tables = [answers, verdict];

/** What has no database in front of it is looked for in the real one first. */
function twin({ versions: { table, column }, pure }: Asker): readonly Sql[] {
  // The shell takes both; only the first can be written to beside a database that is only read.
  const memory = pure ? ":memory:" : "file:limbeck?mode=memory";
  return [
    sql`ATTACH ${lit(memory)} AS ${id(nowhere)}`,
    sql`CREATE TABLE ${tableId({ schema: nowhere, name: table.name })} (${id(column)})`,
  ];
}

function hasTwin({ fromNothing, versions: { table } }: Asker): boolean {
  return fromNothing && table.schema === undefined;
}

function drop(name: string): Sql {
  return sql`DROP TABLE IF EXISTS ${temporary(name)}`;
}

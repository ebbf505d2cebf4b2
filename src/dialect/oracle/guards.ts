import { render } from "../../sql/render.js";
import { lit, literal, sql, type Sql } from "../../sql/sql.js";
import { refusalText, type Room } from "../ansi/refusal.js";
import type { Dialect } from "../dialect.js";
import type { Guarding, Placed } from "../guarding.js";
import { type Fault, faultsOf, oneIfAny } from "./faults.js";
import { ask, asking, presence } from "./questions.js";

// DDL commits here, so that a script stops where something is wrong, and what came before is there to stay. Each revision
// looks at the version table first. A guard is a block that raises an error; what it asks stands in strings, since a block
// is compiled before any of it runs, and a table may be missing.

export const guarding: Guarding = {
  prologue: [],
  epilogue: [],
  terminator: "\n/",
  pure: (dialect) => dialect,
  weave: (_, dialect) => ({
    before: [],
    first: [],
    at: (placed) => guarded(placed, dialect),
    last: [],
    behind: [],
  }),
  ask,
  presence,
  asking,
};

function guarded({ guard, movement, untouched }: Placed, dialect: Dialect): readonly Sql[] {
  return faultsOf(guard, dialect).map((fault) => {
    const say = sayings[fault.kind] as (fault: Fault, context: Context) => Sql;
    const outcome = untouched === true ? "nothing of it was done" : "what comes before this statement is done";
    return say(fault, { movement, outcome, dialect });
  });
}

interface Context {
  readonly movement: string;
  /** What came of it, when it fails. */
  readonly outcome: string;
  readonly dialect: Dialect;
}

const sayings: { readonly [K in Fault["kind"]]: (fault: Extract<Fault, { kind: K }>, context: Context) => Sql } = {
  rows: ({ complaint, query, shown }, { movement, outcome, dialect }) => {
    const text = render(query, dialect.lexis);
    const message = refusalText(
      { complaint: `${movement}: ${complaint}`, query: shown ? text : undefined, outcome },
      room,
    );
    return sql`DECLARE
    limbeck_found INTEGER;
BEGIN
    EXECUTE IMMEDIATE ${lit(render(oneIfAny(query), dialect.lexis))} INTO limbeck_found;
    IF limbeck_found > 0 THEN
        RAISE_APPLICATION_ERROR(-20000, ${lit(message)});
    END IF;
END;`;
  },
  listed: ({ complaint, lead, listing }, { movement, outcome }) => sql`DECLARE
    limbeck_found VARCHAR2(32767);
BEGIN
    FOR one IN (
${listing}
    ) LOOP
        limbeck_found := SUBSTR(limbeck_found || ', ' || one.what, 1, 2000);
    END LOOP;
    IF limbeck_found IS NOT NULL THEN
        RAISE_APPLICATION_ERROR(-20000, ${withFound(`${movement}: ${complaint}${lead}`, sql`SUBSTR(limbeck_found, 3)`, outcome)});
    END IF;
END;`,
  stands: (fault, { movement, outcome, dialect }) => {
    const { complaint, lead, missing, table, found, expected, begins } = fault;
    const came = begins ? "nothing of it was done" : outcome;
    const execute = (statement: Sql): Sql => sql`EXECUTE IMMEDIATE ${lit(render(statement, dialect.lexis))}`;
    const [declared, read] = begins
      ? [
          sql`
    limbeck_missing EXCEPTION;
    PRAGMA EXCEPTION_INIT(limbeck_missing, -942);`,
          sql`BEGIN
        ${execute(sql`LOCK TABLE ${table} IN EXCLUSIVE MODE`)};
        ${execute(found)} INTO limbeck_found;
    EXCEPTION
        WHEN limbeck_missing THEN
            RAISE_APPLICATION_ERROR(-20000, ${lit(refusalText({ complaint: `${movement}: ${missing}`, outcome: came }, room))});
    END`,
        ]
      : [sql``, sql`${execute(found)} INTO limbeck_found`];
    return sql`DECLARE
    limbeck_found VARCHAR2(32767);${declared}
BEGIN
    ${read};
    IF limbeck_found <> ${lit(expected)} THEN
        RAISE_APPLICATION_ERROR(-20000, ${withFound(`${movement}: ${complaint}${lead}`, sql`limbeck_found`, came)});
    END IF;
END;`;
  },
};

/** RAISE_APPLICATION_ERROR passes on 2,048 bytes. */
const room: Room = { most: 1900, lengthOf: (text) => Buffer.byteLength(text) };

function withFound(before: string, found: Sql, came: string): Sql {
  return sql`SUBSTRB(${lit(before)} || ${found}, 1, ${literal(room.most)}) || ${lit(` - ${came}`)}`;
}

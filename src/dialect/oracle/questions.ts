import type { Guard } from "../../model/guard.js";
import { qualified } from "../../model/lookup.js";
import { render } from "../../sql/render.js";
import { keywords, lit, literal, sql, type Sql } from "../../sql/sql.js";
import type { Dialect } from "../dialect.js";
import type { Asking, Placed, Presence, Question } from "../guarding.js";
import { objectsCalled } from "./catalog.js";
import { type Fault, faultsOf, oneIfAny, type Stands } from "./faults.js";

/** What may be wrong, as questions. */
export function ask({ guard }: Placed, dialect: Dialect): readonly Question[] {
  const faults = faultsOf(guard, dialect);
  const asked = faults.map((fault) => {
    const question = questions[fault.kind] as (fault: Fault) => Question;
    return question(fault);
  });
  if (guard.kind === "rebuilt") return asked.map((question, index) => ({ ...question, complaint: lack(guard, index) }));
  if (guard.kind !== "version") return asked;
  // A table that is not there yet holds no revision either.
  if (guard.rows.length === 0) return asked.map((question) => ({ ...question, fineWithout: true }));
  return [...faults.flatMap((fault) => (fault.kind === "stands" ? [missing(guard, fault)] : [])), ...asked];
}

function missing({ versions: { table } }: Guard<"version">, { missing: complaint }: Stands): Question {
  return { complaint, found: oneUnlessAny(objectsCalled(table)) };
}

/** The same may be asked where nothing was copied. */
function lack({ table }: Guard<"rebuilt">, index: number): string {
  const lacked = `table ${qualified(table)} lacks an index or trigger that history gave it`;
  return index === 0 ? `there is no table ${qualified(table)}` : lacked;
}

const questions: { readonly [K in Fault["kind"]]: (fault: Extract<Fault, { kind: K }>) => Question } = {
  rows: ({ complaint, query, shown }) => ({
    complaint,
    found: oneIfAny(query),
    ...(shown ? { shown: query } : {}),
  }),
  listed: ({ complaint, listing }) => ({
    complaint,
    found: sql`SELECT COUNT(*) FROM (${listing})`,
    shown: listing,
  }),
  stands: ({ complaint, found, expected, shown }) => ({
    complaint,
    found: sql`SELECT COUNT(*) FROM dual WHERE (${found}) <> ${lit(expected)}`,
    shown,
  }),
};

function oneUnlessAny(query: Sql): Sql {
  return sql`SELECT COUNT(*) FROM dual WHERE NOT EXISTS (${query})`;
}

export function presence({ what, name, there }: Presence): Question {
  const shown = objectsCalled(name, what === "table" ? "TABLE" : "VIEW");
  return {
    complaint: `${what} ${qualified(name)} is ${there ? "not there" : "still there"}`,
    found: there ? oneUnlessAny(shown) : oneIfAny(shown),
    shown,
  };
}

const passed = keywords(":limbeck_passed");
/** Table or view does not exist. */
const orNothing = sql`
            IF SQLCODE = -942 THEN
                limbeck_found := 0;
            END IF;`;

/**
 * Each question is a block that catches its error and writes its answer as a line. How many were `ok` is counted in a
 * variable of the client, since nothing can be written in a transaction that only reads.
 */
export const asking: Asking = {
  client: [
    "WHENEVER SQLERROR CONTINUE NONE",
    "SET DEFINE OFF",
    "SET SQLBLANKLINES ON",
    "SET FEEDBACK OFF",
    "SET LINESIZE 32767",
    "SET TRIMOUT ON",
    "SET SERVEROUTPUT ON SIZE UNLIMITED FORMAT TRUNCATED",
    "VARIABLE limbeck_passed NUMBER",
  ],
  lastClient: ["WHENEVER SQLERROR EXIT FAILURE ROLLBACK"],
  begin: () => [
    sql`BEGIN
    SET TRANSACTION READ ONLY;
    ${passed} := 0;
    DBMS_OUTPUT.PUT_LINE('outcome | found | looked for | query');
END;`,
  ],
  answer: ({ title, found, shown, fineWithout }, { lexis }) => [
    sql`DECLARE
    limbeck_found NUMBER;
    limbeck_error VARCHAR2(2000);
BEGIN
    BEGIN
        EXECUTE IMMEDIATE ${lit(render(found, lexis))} INTO limbeck_found;
    EXCEPTION
        WHEN OTHERS THEN
            limbeck_error := ' (' || SUBSTR(SQLERRM, 1, 500) || ')';${fineWithout === true ? orNothing : undefined}
    END;
    IF limbeck_found = 0 THEN
        ${passed} := ${passed} + 1;
    END IF;
    DBMS_OUTPUT.PUT_LINE(CASE WHEN limbeck_found = 0 THEN 'ok' WHEN limbeck_found > 0 THEN 'FAILS' ELSE 'UNKNOWN' END
        || ' | ' || NVL(TO_CHAR(limbeck_found), '?') || ' | ' || ${shortened(title, 3000)}
        || CASE WHEN limbeck_found IS NULL THEN limbeck_error END || ' | ' || ${shortened(shown, 20_000)});
END;`,
  ],
  end: ({ verdict }, count) => [
    sql`BEGIN
    IF NVL(${passed}, -1) <> ${literal(count)} THEN
        RAISE_APPLICATION_ERROR(-20000, ${lit(verdict)});
    END IF;
END;`,
  ],
  behind: () => [
    sql`BEGIN
    COMMIT;
END;`,
  ],
};

/** A line has 32,767 bytes. */
function shortened(text: string, longest: number): Sql {
  if (Buffer.byteLength(text) <= longest) return lit(text);
  let cut = text.slice(0, longest);
  while (Buffer.byteLength(cut) > longest) cut = cut.slice(0, -100);
  return lit(`${cut.toWellFormed()} …`);
}

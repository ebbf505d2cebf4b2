import type { Guard } from "../../model/guard.js";
import { qualified } from "../../model/lookup.js";
import { render } from "../../sql/render.js";
import { id, keywords, lit, literal, sql, type Sql } from "../../sql/sql.js";
import type { Dialect } from "../dialect.js";
import type { Asking, Placed, Presence, Question } from "../guarding.js";
import { type Fault, faultsOf, isAnother } from "./faults.js";
import { objectId } from "./names.js";
import { doubled, refusedIf } from "./refusal.js";

/** What may be wrong, as questions. */
export function ask({ guard }: Placed, dialect: Dialect): readonly Question[] {
  const asked = faultsOf(guard, dialect).map((fault) => {
    const question = questions[fault.kind] as (fault: Fault) => Question;
    return question(fault);
  });
  if (guard.kind === "rebuilt") return asked.map((question, index) => ({ ...question, complaint: lack(guard, index) }));
  // A table that is not there yet holds no revision either.
  if (guard.kind !== "version" || guard.rows.length > 0) return asked;
  return asked.slice(-1).map((question) => ({ ...question, fineWithout: true }));
}

/** The same may be asked where nothing was copied. */
function lack({ table }: Guard<"rebuilt">, index: number): string {
  const lacked = `table ${qualified(table)} lacks an index or trigger that history gave it`;
  return index === 0 ? `there is no table ${qualified(table)}` : lacked;
}

const questions: { readonly [K in Fault["kind"]]: (fault: Extract<Fault, { kind: K }>) => Question } = {
  condition: ({ complaint, when, shown }) => ({
    complaint,
    found: oneIf(when),
    ...(shown === undefined ? {} : { shown }),
  }),
  listed: ({ complaint, listing }) => ({
    complaint,
    found: sql`${listing.with}
SELECT COUNT(*) FROM ${listing.from}`,
    shown: sql`${listing.with}
SELECT what FROM ${listing.from}`,
  }),
  stands: ({ complaint, found, expected, shown }) => ({ complaint, found: oneIf(isAnother(found, expected)), shown }),
};

function oneIf(when: Sql): Sql {
  return sql`SELECT CASE WHEN ${when} THEN 1 ELSE 0 END`;
}

export function presence({ what, name, there }: Presence, dialect: Dialect): Question {
  const object = objectId(name, dialect, what === "table" ? "U" : "V");
  return {
    complaint: `${what} ${qualified(name)} is ${there ? "not there" : "still there"}`,
    found: oneIf(sql`${object} ${keywords(there ? "IS NULL" : "IS NOT NULL")}`),
    shown: sql`SELECT ${object}`,
  };
}

const answers = keywords("#limbeck_answers");
/** Invalid object name. */
const orNothing = sql`
    IF ERROR_NUMBER() = 208 SET @limbeck_found = 0;`;

/**
 * Answers are put down in a temporary table of the session. A question is text that is read in a batch of its own, so that
 * its errors can be caught, that of a name that is not there among them.
 */
export const asking: Asking = {
  client: [],
  lastClient: [],
  begin: () => [
    // An error that is caught must not take anything with it.
    sql`SET XACT_ABORT OFF`,
    sql`SET NOCOUNT ON`,
    dropped,
    sql`CREATE TABLE ${answers} (number INT NOT NULL PRIMARY KEY, found BIGINT NULL, question NVARCHAR(max) NOT NULL, query NVARCHAR(max) NOT NULL)`,
  ],
  answer: ({ number, title, found, shown, fineWithout }, { lexis }) => [
    sql`DECLARE @limbeck_query NVARCHAR(max) = ${lit(render(found, lexis))}, @limbeck_found BIGINT, @limbeck_error NVARCHAR(max) = N'';
DECLARE @limbeck_answer TABLE (found BIGINT);
BEGIN TRY
    INSERT INTO @limbeck_answer EXEC (@limbeck_query);
    SELECT @limbeck_found = found FROM @limbeck_answer;
END TRY
BEGIN CATCH
    IF XACT_STATE() = -1 ROLLBACK TRANSACTION;${fineWithout === true ? orNothing : undefined}
    SET @limbeck_error = N' (' + ERROR_MESSAGE() + N')';
END CATCH;
INSERT INTO ${answers} VALUES (${literal(number)}, @limbeck_found, ${lit(title)} + CASE WHEN @limbeck_found IS NULL THEN @limbeck_error ELSE N'' END, ${lit(shown)})`,
  ],
  end: ({ verdict }, count) => [
    sql`SELECT CASE WHEN found = 0 THEN N'ok' WHEN found > 0 THEN N'FAILS' ELSE N'UNKNOWN' END AS outcome, ISNULL(CAST(found AS NVARCHAR(20)), N'?') AS found, CAST(question AS NVARCHAR(1000)) AS ${id("looked for")}, CAST(query AS NVARCHAR(4000)) AS query FROM ${answers} ORDER BY number`,
    refusedIf(sql`(SELECT COUNT(*) FROM ${answers} WHERE found = 0) <> ${literal(count)}`, lit(doubled(verdict))),
  ],
  behind: () => [dropped, sql`SET NOCOUNT OFF`],
};

const dropped = sql`IF OBJECT_ID(N'tempdb..#limbeck_answers') IS NOT NULL DROP TABLE ${answers}`;

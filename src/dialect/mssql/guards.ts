import { qualified } from "../../model/lookup.js";
import { render } from "../../sql/render.js";
import { lit, literal, sql, type Sql } from "../../sql/sql.js";
import { refusalText, type Room } from "../ansi/refusal.js";
import type { Dialect } from "../dialect.js";
import type { Guarding, Placed, Stretch } from "../guarding.js";
import { joined } from "./catalog.js";
import { type Fault, faultsOf, isAnother, type Listed } from "./faults.js";
import { ask, asking, presence } from "./questions.js";
import { doubled, refusedIf } from "./refusal.js";

// DDL is rolled back here, and XACT_ABORT rolls all of it back at the first error. sqlcmd stops there as well. What does not
// stop sends the next batch, which would be there to stay: so each has another in front of it, which lets the server read what
// follows and do nothing of it (NOEXEC) where the one before it failed. An error that keeps a batch from being compiled leaves
// the transaction open, so that it is not enough to look whether there is one.

const unlessFailed = sql`IF @@ERROR <> 0 SET NOEXEC ON`;
const unlessOpen = sql`IF @@ERROR <> 0 OR @@TRANCOUNT <> 0 SET NOEXEC ON`;
const unlessLost = sql`IF @@ERROR <> 0 OR @@TRANCOUNT <> 1 SET NOEXEC ON`;

/** Only where all went well is the mark set: everything else is not executed. */
const verdict = sql`DECLARE @limbeck_applied BIT;
SET @limbeck_applied = 1;
SET NOEXEC OFF;
IF @limbeck_applied IS NULL
BEGIN
    IF @@TRANCOUNT > 0 ROLLBACK TRANSACTION;
    THROW 51000, N'the script did not get to its end, as an earlier error says, or since a transaction was open before: what was not committed is undone', 1;
END`;

export const guarding: Guarding = {
  // BEGIN TRANSACTION would begin two of them.
  prologue: [sql`SET IMPLICIT_TRANSACTIONS OFF`],
  epilogue: [unlessFailed, verdict],
  outside: unlessFailed,
  pure: (dialect) => dialect,
  weave: (stretch, dialect) => {
    const head = stretch.inTransaction ? unlessLost : unlessFailed;
    return {
      before: stretch.inTransaction ? [unlessOpen] : [],
      first: locks(stretch).flatMap((piece) => [head, piece]),
      at: (placed) => guarded(placed, stretch, dialect).flatMap((batch) => [head, batch]),
      beforeEach: head,
      last: stretch.inTransaction ? [head] : [],
      behind: [],
    };
  },
  ask,
  presence,
  asking,
};

/** Two runs at once would both read the old version: the second waits, and then reads the new one. */
function locks({ guards, inTransaction }: Stretch): readonly Sql[] {
  const versions = guards.map(({ guard }) => guard).find((guard) => guard.kind === "version")?.versions;
  if (!inTransaction || versions === undefined) return [];
  const movement = guards[0]?.movement ?? "";
  const said = {
    complaint: `${movement}: another script is at work, and could not be waited for`,
    outcome: "nothing was changed",
  };
  return [
    sql`DECLARE @limbeck_resource NVARCHAR(255) = ${lit(`limbeck ${qualified(versions.table)}`)}, @limbeck_lock INT;
EXEC @limbeck_lock = sp_getapplock @Resource = @limbeck_resource, @LockMode = N'Exclusive', @LockOwner = N'Transaction';
${refusedIf(sql`@limbeck_lock < 0`, lit(doubled(refusalText(said, room))))}`,
  ];
}

/** What stands for a guard: batches that stop where anything is wrong. */
function guarded({ guard, movement }: Placed, stretch: Stretch, dialect: Dialect): readonly Sql[] {
  const outcome = stretch.inTransaction ? "nothing was changed" : "what comes before this statement is done";
  return faultsOf(guard, dialect).map((fault) => {
    const say = sayings[fault.kind] as (fault: Fault, context: Context) => Sql;
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
  condition: ({ complaint, when, shown }, { movement, outcome, dialect }) => {
    const query = shown === undefined ? undefined : render(shown, dialect.lexis);
    return refusedIf(when, lit(doubled(refusalText({ complaint: `${movement}: ${complaint}`, query, outcome }, room))));
  },
  listed: (fault, context) => sql`DECLARE @limbeck_found NVARCHAR(max);
${fault.listing.with}
SELECT @limbeck_found = ${inOneText(fault)};
${refusedIf(sql`@limbeck_found IS NOT NULL`, withFound(fault, context))}`,
  stands: (fault, context) => sql`DECLARE @limbeck_found NVARCHAR(max) = ${fault.kept};
${refusedIf(isAnother(sql`@limbeck_found`, fault.expected), withFound(fault, context))}`,
};

function inOneText({ listing }: Listed): Sql {
  return joined(sql`what`, listing.from, sql`what`);
}

/** A message that ends with what was found. */
function withFound({ complaint, lead }: Pick<Listed, "complaint" | "lead">, { movement, outcome }: Context): Sql {
  const [before, behind] = [`${movement}: ${complaint}${lead}`, ` - ${outcome}`].map((text) => lit(doubled(text)));
  return sql`LEFT(${before} + REPLACE(@limbeck_found, N'%', N'%%'), ${literal(room.most)}) + ${behind}`;
}

/** THROW takes 2,048 characters, and what was found must leave room for how it ends. */
const room: Room = { most: 1900, lengthOf: (text) => doubled(text).length };

import type { Guard, GuardKind, Versions } from "../../model/guard.js";
import { qualified } from "../../model/lookup.js";
import type { Table } from "../../model/schema.js";
import { render } from "../../sql/render.js";
import { id, keywords, lit, sql, type Sql } from "../../sql/sql.js";
import { offence, offenders, type RowGuard } from "../ansi/offenders.js";
import { retypedOffence, retypedRows } from "../ansi/losses.js";
import { tableId } from "../ansi/table.js";
import type { Dialect } from "../dialect.js";
import type { Guarding, Placed, Stretch } from "../guarding.js";
import { conversionsOf } from "./conversions.js";
import { ask, asking, presence } from "./questions.js";
import { differences, registered } from "./shape.js";

/** DDL is rolled back here, so a guard is a block that raises what is wrong: the transaction is then lost. */
export const guarding: Guarding = {
  ask,
  presence,
  asking,
  prologue: [],
  epilogue: [],
  pure: (dialect) => dialect,
  weave: (stretch, dialect) => ({
    before: [],
    first: [
      ...(stretch.makesVersions ? [advisoryLock(stretch, dialect)] : []),
      ...(stretch.goesOn === undefined ? [] : [wasApplied(stretch.goesOn, dialect)]),
    ],
    at: (placed) => said(placed, stretch, dialect),
    // Goes with the transaction, if that does not get to its end.
    last: stretch.goesFurther === undefined ? [] : [sql`SET limbeck.applied = ${lit(stretch.goesFurther)}`],
    behind: [],
  }),
};

function said(placed: Placed, stretch: Stretch, dialect: Dialect): readonly Sql[] {
  const say = sayings[placed.guard.kind] as (guard: Guard, context: Context) => Sql | undefined;
  const outcome = stretch.inTransaction ? "nothing was changed" : "what comes before this statement is done";
  const body = say(placed.guard, { movement: placed.movement, outcome, dialect });
  return body === undefined ? [] : [block(body, dialect)];
}

interface Context {
  readonly movement: string;
  /** What came of it, when it fails. */
  readonly outcome: string;
  readonly dialect: Dialect;
}

/** What stands in a block; nothing for what the server makes sure of by itself. */
const sayings: { readonly [K in GuardKind]: (guard: Guard<K>, context: Context) => Sql | undefined } = {
  version: ({ versions, rows, passed }, context) => standing(versions, rows, passed, context),
  shape: (guard, context) => looksLike(guard, context),
  altered: (guard, context) => looksLike(guard, context),
  notNull: inTheWay,
  unique: inTheWay,
  uniqueIndex: inTheWay,
  parents: inTheWay,
  check: inTheWay,
  fits: inTheWay,
  retyped: (guard, context) => {
    const query = retypedRows(guard, conversionsOf(context.dialect));
    return query && refused(retypedOffence(guard, conversionsOf(context.dialect)), query, context);
  },
  valid: ({ table, index }, context) => {
    const name = { ...table, name: index };
    const built = sql`SELECT 1 FROM pg_index WHERE indexrelid = ${registered(name, context.dialect)} AND indisvalid`;
    const message = lit(`${context.movement}: index ${qualified(name)} was not built, perhaps since rows are alike`);
    return sql`
    IF NOT EXISTS (${built}) THEN
        RAISE EXCEPTION USING MESSAGE = ${message}, HINT = ${lit("drop it, and go on from here")};
    END IF;
`;
  },
  // Nothing is dropped to be made again behind the server's back: it follows names and refuses what would break.
  unenforced: () => undefined,
  known: () => undefined,
  vacant: () => undefined,
  copied: () => undefined,
  rebuilt: () => undefined,
  violations: () => undefined,
  references: () => undefined,
  compiles: () => undefined,
};

/** Two runs at once would both read the old version: the second waits, and then reads the new one. */
function standing({ table, column }: Versions, rows: readonly string[], passed: boolean, context: Context): Sql {
  const { movement, outcome, dialect } = context;
  const expected = rows.length === 0 ? "no revision" : [...rows].sort().join(", ");
  const hint = lit(outcome);
  const missing = lit(`${movement}: there is no table ${qualified(table)}, which must hold ${expected}`);
  const read = sql`SELECT coalesce(string_agg(${id(column)}, ', ' ORDER BY ${id(column)} COLLATE "C"), 'no revision') INTO limbeck_found FROM ${tableId(table)}`;
  const differs = passed ? "does not hold" : "must hold";
  const message = sql`${lit(`${movement}: ${qualified(table)} ${differs} exactly ${expected}${passed ? " afterwards" : ""}, and holds `)} || limbeck_found`;
  const locked = sql`
    IF ${registered(table, dialect)} IS NULL THEN
        RAISE EXCEPTION USING MESSAGE = ${missing}, HINT = ${hint};
    END IF;
    LOCK TABLE ${tableId(table)} IN SHARE ROW EXCLUSIVE MODE;`;
  return sql`${passed ? undefined : locked}
    ${read};
    IF limbeck_found IS DISTINCT FROM ${lit(expected)} THEN
        RAISE EXCEPTION USING MESSAGE = ${message}, HINT = ${hint};
    END IF;
`;
}

/** Columns as the catalog spells them. */
function looksLike({ table }: { readonly table: Table }, { movement, outcome, dialect }: Context): Sql {
  const { given, rows } = differences(table, dialect);
  const message = sql`${lit(`${movement}: table ${qualified(table)} is not as history says: it `)} || limbeck_found`;
  return sql`
    ${given}
    SELECT string_agg(what, ', ' ORDER BY what) INTO limbeck_found FROM ${rows};
    IF limbeck_found IS NOT NULL THEN
        RAISE EXCEPTION USING MESSAGE = ${message}, HINT = ${lit(outcome)};
    END IF;
`;
}

function inTheWay(guard: RowGuard, context: Context): Sql {
  return refused(offence(guard), offenders(guard, context.dialect), context);
}

function refused(complaint: string, query: Sql, { movement, outcome, dialect }: Context): Sql {
  const message = lit(`${movement}: ${complaint}`);
  const detail = lit(render(query, dialect.lexis));
  return sql`
    IF EXISTS (${query}) THEN
        RAISE EXCEPTION USING MESSAGE = ${message}, DETAIL = ${detail}, HINT = ${lit(outcome)};
    END IF;
`;
}

function wasApplied(movement: string, dialect: Dialect): Sql {
  const message = lit(`${movement}: what comes before this part of the script was not applied`);
  return block(
    sql`
    IF current_setting('limbeck.applied', true) IS DISTINCT FROM ${lit(movement)} THEN
        RAISE EXCEPTION USING MESSAGE = ${message}, HINT = 'this part has changed nothing';
    END IF;
`,
    dialect,
  );
}

/** For as long as there is no version table to be locked. */
function advisoryLock({ guards }: Stretch, dialect: Dialect): Sql {
  const versions = guards.map(({ guard }) => guard).find((guard) => guard.kind === "version")?.versions;
  const name = versions === undefined ? "" : qualified(versions.table);
  return block(
    sql`
    PERFORM pg_advisory_xact_lock(hashtextextended(${lit(`limbeck ${name}`)}, 0));
`,
    dialect,
  );
}

/** A name or an expression in it may hold what would end it. */
function block(body: Sql, dialect: Dialect): Sql {
  const text = render(body, dialect.lexis);
  let tag = "guard";
  while (text.includes(`$${tag}$`)) tag += "_";
  const quote = keywords(`$${tag}$`);
  const declared = text.includes("limbeck_found")
    ? sql`
DECLARE
    limbeck_found text;`
    : sql``;
  return sql`DO ${quote}${declared}
BEGIN${body}END
${quote}`;
}

import type { Guard, GuardKind, Versions } from "../../model/guard.js";
import { primaryKeyOf, qualified, sameName } from "../../model/lookup.js";
import type { Column, QName, Table } from "../../model/schema.js";
import { render } from "../../sql/render.js";
import { id, keywords, lines, list, lit, literal, sql, type Sql } from "../../sql/sql.js";
import { offence, offenders, type RowGuard } from "../ansi/offenders.js";
import { type Conversions, retypedOffence, retypedRows } from "../ansi/losses.js";
import { tableId } from "../ansi/table.js";
import { typeSql } from "../ansi/types.js";
import type { Dialect } from "../dialect.js";
import type { Guarding, Placed, Stretch } from "../guarding.js";
import { catalogType } from "./catalog-type.js";

/** DDL is rolled back here, so a guard is a block that raises what is wrong: the transaction is then lost. */
export const guarding: Guarding = {
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

/** Columns as the catalog spells them; what is not known of a type beforehand is left out. */
function looksLike({ table }: { readonly table: Table }, { movement, outcome, dialect }: Context): Sql {
  const key = primaryKeyOf(table)?.columns ?? [];
  const unforeseen = table.columns.filter(({ type }) => catalogType(type) === undefined).map(({ name }) => name);
  const expected = table.columns.map((column) => {
    const required = isRequired(
      column,
      key.some((name) => sameName(dialect.rules, name, column.name)),
    );
    return sql`(${list([column.name, catalogType(column.type) ?? null, required].map((value) => literal(value)))})`;
  });
  const spelled = sql`format_type(atttypid, atttypmod)`;
  const type =
    unforeseen.length === 0
      ? spelled
      : sql`CASE WHEN attname NOT IN (${list(unforeseen.map((name) => literal(name)))}) THEN ${spelled} END`;
  const actual = sql`SELECT attname::text, ${type}, attnotnull FROM pg_attribute WHERE attrelid = ${registered(table, dialect)} AND attnum > 0 AND NOT attisdropped`;
  const words = (verb: string): Sql =>
    sql`SELECT ${lit(`${verb} `)} || concat_ws(' ', name, type, CASE WHEN required THEN 'NOT NULL' END) AS what FROM`;
  const message = sql`${lit(`${movement}: table ${qualified(table)} is not as history says: it `)} || limbeck_found`;
  return sql`
    WITH expected (name, type, required) AS (VALUES${lines(expected)}), actual (name, type, required) AS (
        ${actual}
    )
    SELECT string_agg(what, ', ' ORDER BY what) INTO limbeck_found FROM (
        ${words("has")} (SELECT * FROM actual EXCEPT SELECT * FROM expected) AS strange
        UNION ALL
        ${words("lacks")} (SELECT * FROM expected EXCEPT SELECT * FROM actual) AS missing
    ) AS differences;
    IF limbeck_found IS NOT NULL THEN
        RAISE EXCEPTION USING MESSAGE = ${message}, HINT = ${lit(outcome)};
    END IF;
`;
}

function isRequired(column: Column, inKey: boolean): boolean {
  return !column.nullable || inKey || column.identity !== null || column.autoincrement !== null;
}

function inTheWay(guard: RowGuard, context: Context): Sql {
  return refused(offence(guard), offenders(guard, context.dialect), context);
}

/** A number without precision has any scale, a time without one six digits. https://www.postgresql.org/docs/current/datatype.html */
function conversionsOf(dialect: Dialect): Conversions {
  return {
    scale: Infinity,
    seconds: 6,
    isSingle: (type) => type.kind === "real" || (type.kind === "float" && (type.precision ?? 53) < 25),
    exact: (number) => sql`CAST(${number} AS NUMERIC)`,
    as: (type) => typeSql(type, dialect),
  };
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

function registered(name: QName, dialect: Dialect): Sql {
  return sql`to_regclass(${lit(render(tableId(name), dialect.lexis))})`;
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

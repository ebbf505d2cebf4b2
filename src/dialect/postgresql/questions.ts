import type { Guard, GuardKind } from "../../model/guard.js";
import { knownAs, qualified } from "../../model/lookup.js";
import type { Constraint } from "../../model/schema.js";
import { render } from "../../sql/render.js";
import { id, keywords, list, lit, literal, sql, type Sql } from "../../sql/sql.js";
import { retypedOffence, retypedRows } from "../ansi/losses.js";
import { offence, offenders, type RowGuard } from "../ansi/offenders.js";
import { tableId } from "../ansi/table.js";
import type { Dialect } from "../dialect.js";
import type { Asking, Placed, Presence, Question } from "../guarding.js";
import { conversionsOf } from "./conversions.js";
import { differences, registered } from "./shape.js";

export function ask({ guard }: Placed, dialect: Dialect): readonly Question[] {
  const one = questions[guard.kind] as ((guard: Guard, dialect: Dialect) => readonly Question[]) | undefined;
  return one?.(guard, dialect) ?? [];
}

/** What of a guard can be asked at any time; what the server sees to by itself, or a script does, is not here. */
const questions: { readonly [K in GuardKind]?: (guard: Guard<K>, dialect: Dialect) => readonly Question[] } = {
  version: versionRows,
  shape: ({ table }, dialect) => looks({ table }, dialect),
  altered: ({ table }, dialect) => looks({ table }, dialect),
  vacant: ({ table }, dialect) => [
    {
      complaint: `there is a table ${qualified(table)} already, or something else of that name`,
      found: sql`SELECT (${registered(table, dialect)} IS NOT NULL)::int`,
      shown: sql`SELECT relkind FROM pg_class WHERE oid = ${registered(table, dialect)}`,
    },
  ],
  rebuilt: objects,
  valid: ({ table, index }, dialect) => {
    const name = { ...table, name: index };
    const built = sql`SELECT indisvalid FROM pg_index WHERE indexrelid = ${registered(name, dialect)}`;
    return [
      {
        complaint: `index ${qualified(name)} was not built to its end`,
        found: sql`SELECT 1 - count(*) FROM (${built}) AS built WHERE indisvalid`,
        shown: built,
      },
    ];
  },
  notNull: inTheWay,
  unique: inTheWay,
  uniqueIndex: inTheWay,
  parents: inTheWay,
  check: inTheWay,
  fits: inTheWay,
  retyped: (guard, dialect) => {
    const shown = retypedRows(guard, conversionsOf(dialect));
    const complaint = retypedOffence(guard, conversionsOf(dialect));
    return shown === undefined ? [] : [{ complaint, found: counted(shown), shown }];
  },
};

/** A table that is not there at all holds no revision, either: what names it must be read as late as that. */
function versionRows({ versions: { table, column }, rows }: Guard<"version">, dialect: Dialect): readonly Question[] {
  const shown = sql`SELECT ${id(column)} FROM ${tableId(table)}`;
  const expected = [...rows].sort();
  const wanted = sql`SELECT string_agg(${id(column)}, ', ' ORDER BY ${id(column)} COLLATE "C") IS NOT DISTINCT FROM ${lit(expected.length === 0 ? null : expected.join(", "))} AS fits FROM ${tableId(table)}`;
  // A query within text is read only when it is run.
  const fits = sql`(xpath('/row/fits/text()', query_to_xml(${lit(render(wanted, dialect.lexis))}, false, true, '')))[1]::text`;
  const missing: Question = {
    complaint: `there is no table ${qualified(table)}`,
    found: sql`SELECT (${registered(table, dialect)} IS NULL)::int`,
  };
  return [
    ...(rows.length === 0 ? [] : [missing]),
    {
      complaint: `${qualified(table)} must hold exactly ${expected.join(", ") || "no revision"}`,
      found: sql`SELECT CASE WHEN ${registered(table, dialect)} IS NULL THEN ${literal(rows.length === 0 ? 0 : 1)} WHEN ${fits} = 'true' THEN 0 ELSE 1 END`,
      shown,
    },
  ];
}

function looks({ table }: Pick<Guard<"shape">, "table">, dialect: Dialect): readonly Question[] {
  const { given, rows } = differences(table, dialect, true);
  return [
    {
      complaint: `table ${qualified(table)} is not as history says`,
      found: sql`${given} SELECT count(*) FROM ${rows}`,
      shown: sql`${given} SELECT what FROM ${rows}`,
    },
  ];
}

function inTheWay(guard: RowGuard, dialect: Dialect): readonly Question[] {
  const shown = offenders(guard, dialect);
  return [{ complaint: offence(guard), found: counted(shown), shown }];
}

function counted(rows: Sql): Sql {
  return sql`SELECT count(*) FROM (${rows}) AS offenders`;
}

const constraintTypes: { readonly [K in Constraint["kind"]]: string } = {
  primaryKey: "p",
  unique: "u",
  foreignKey: "f",
  check: "c",
  exclude: "x",
};

/** What belongs to a table, by its name. */
function objects({ table, triggers }: Guard<"rebuilt">, dialect: Dialect): readonly Question[] {
  const oid = registered(table, dialect);
  const constraints = table.constraints.flatMap((constraint) => {
    const name = knownAs(constraint.name);
    return name === undefined ? [] : [[name, constraintTypes[constraint.kind]] as const];
  });
  const lacks = (what: string, names: readonly Sql[], there: Sql): readonly Question[] =>
    names.length === 0
      ? []
      : [
          {
            complaint: `table ${qualified(table)} lacks ${what} that history gave it`,
            found: sql`SELECT count(*) FROM (VALUES ${list(names)} EXCEPT ${there}) AS missing`,
            shown: there,
          },
        ];
  const named = (names: readonly string[]): readonly Sql[] => names.map((name) => sql`(${literal(name)})`);
  return [
    ...lacks(
      "a constraint",
      constraints.map(([name, type]) => sql`(${literal(name)}, ${literal(type)})`),
      sql`SELECT conname::text, contype::text FROM pg_constraint WHERE conrelid = ${oid}`,
    ),
    ...lacks(
      "an index",
      named(table.indexes.map(({ name }) => name)),
      sql`SELECT relname::text FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid WHERE indrelid = ${oid} AND indisvalid`,
    ),
    ...lacks(
      "a trigger",
      named(triggers),
      sql`SELECT tgname::text FROM pg_trigger WHERE tgrelid = ${oid} AND NOT tgisinternal`,
    ),
  ];
}

export function presence({ what, name, there }: Presence, dialect: Dialect): Question {
  const kinds = what === "view" ? ["v", "m"] : ["r", "p"];
  const shown = sql`SELECT relname FROM pg_class WHERE oid = ${registered(name, dialect)} AND relkind IN (${list(kinds.map((kind) => literal(kind)))})`;
  return {
    complaint: `${what} ${qualified(name)} is ${there ? "not there" : "still there"}`,
    found: sql`SELECT (${keywords(there ? "NOT EXISTS" : "EXISTS")} (${shown}))::int`,
    shown,
  };
}

const passed = "limbeck.passed";

/** Answers are counted in a setting of the session, so that this works where nothing can be written, such as on a standby. */
export const asking: Asking = {
  client: [
    "\\set QUIET on",
    "\\set ON_ERROR_STOP off",
    "\\pset tuples_only on",
    "\\pset format unaligned",
    "\\pset fieldsep ' | '",
    "\\echo 'outcome | found | looked for | query'",
  ],
  lastClient: ["\\set ON_ERROR_STOP on"],
  begin: () => [sql`SET default_transaction_read_only = on`, sql`SET ${keywords(passed)} = '0'`],
  answer: ({ title, found, shown }) => [
    sql`SELECT CASE WHEN found = 0 AND set_config(${lit(passed)}, (current_setting(${lit(passed)})::int + 1)::text, false) IS NOT NULL THEN 'ok' ELSE 'FAILS' END AS outcome, found, ${lit(title)} AS ${id("looked for")}, ${lit(shown)} AS query FROM (SELECT (${found}) AS found) AS asked`,
  ],
  end: ({ verdict }, count) => [
    sql`DO ${keywords("$verdict$")}
BEGIN
    IF current_setting(${lit(passed)})::int <> ${literal(count)} THEN
        RAISE EXCEPTION USING MESSAGE = ${lit(verdict)}, DETAIL = format('%s of %s questions are answered with ok', current_setting(${lit(passed)}), ${literal(count)});
    END IF;
END
${keywords("$verdict$")}`,
  ],
  behind: () => [sql`RESET default_transaction_read_only`],
};

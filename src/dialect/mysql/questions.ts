import type { Guard, GuardKind } from "../../model/guard.js";
import { isTemporary, qualified, sameTableName } from "../../model/lookup.js";
import type { Table } from "../../model/schema.js";
import { render } from "../../sql/render.js";
import { id, keywords, list, lit, literal, sql, type Sql } from "../../sql/sql.js";
import { tableId } from "../ansi/table.js";
import type { Dialect } from "../dialect.js";
import type { Asking, Needed, Placed, Presence, Question } from "../guarding.js";
import { isThere, missingConstraints, missingObjects, of } from "./catalog.js";
import { tried, type Trial } from "./trials.js";

/** What is tried, as questions. */
export function ask({ guard }: Placed, dialect: Dialect): readonly Question[] {
  if (guard.kind === "rebuilt") return belongings(guard);
  const trials = tried(guard, dialect);
  if (guard.kind === "version") return trials.flatMap((trial) => standing(guard, trial));
  const needed = needs[guard.kind] as ((guard: Guard, dialect: Dialect) => readonly Needed[]) | undefined;
  return trials.map((trial) => ({ ...asked(trial), ...(needed && { needs: needed(guard, dialect) }) }));
}

function asked(trial: Trial): Question {
  const { complaint } = trial;
  switch (trial.kind) {
    case "condition":
      return { complaint, found: sql`SELECT COALESCE(${trial.wrong}, 0)` };
    case "findings":
      return { complaint, found: counted(trial.found), shown: trial.found };
    case "rows":
      return { complaint, found: counted(trial.query), shown: trial.query };
  }
}

function counted(query: Sql): Sql {
  return sql`SELECT COUNT(*) FROM (${query}) AS found`;
}

/** A table that is not there yet holds no revision either. */
function standing({ versions: { table, column }, rows }: Guard<"version">, trial: Trial): readonly Question[] {
  const nothing = rows.length === 0;
  if (trial.kind === "condition") return nothing ? [] : [asked(trial)];
  return [
    {
      ...asked(trial),
      shown: sql`SELECT ${id(column)} FROM ${tableId(table)}`,
      needs: [{ table, columns: [column] }],
      ...(nothing ? { fineWithout: true } : {}),
    },
  ];
}

/** What belongs to a table, by its name. */
function belongings({ table, triggers }: Guard<"rebuilt">): readonly Question[] {
  if (isTemporary(table)) return [];
  const shown = list([missingObjects(table, triggers), ...missingConstraints(table)], " UNION ALL ");
  return [{ complaint: `table ${qualified(table)} lacks what history gave it`, found: counted(shown), shown }];
}

/** What the queries about rows name; those of the catalog name nothing that may be missing. */
const needs: { readonly [K in GuardKind]?: (guard: Guard<K>, dialect: Dialect) => readonly Needed[] } = {
  copied: ({ from, to }) => [from, to].map((table) => ({ table, columns: [] })),
  notNull: ({ rows, column }) => [ofRows(rows, [column])],
  unique: ({ rows, columns }) => [ofRows(rows, columns)],
  // What an expression uses is not always sure.
  uniqueIndex: ({ rows: { table } }) => [whole(table)],
  check: ({ rows: { table } }) => [whole(table)],
  fits: ({ rows: { table }, column }) => [{ table, columns: [column] }],
  retyped: ({ rows: { table }, column }) => [{ table, columns: [column] }],
  parents: ({ rows, foreignKey: { columns, referent, referentColumns } }, { rules }) =>
    sameTableName(rules, referent, rows.as)
      ? [ofRows(rows, [...columns, ...referentColumns])]
      : [ofRows(rows, columns), { table: referent, columns: referentColumns }],
};

function ofRows({ table, columns }: Guard<"notNull">["rows"], named: readonly string[]): Needed {
  return columns === undefined ? { table, columns: named } : whole(table);
}

function whole(table: Table): Needed {
  return { table, columns: table.columns.map(({ name }) => name) };
}

export function presence({ what, name, there }: Presence): Question {
  const types = keywords(what === "view" ? "= 'VIEW'" : "NOT IN ('VIEW', 'SEQUENCE')");
  const shown = sql`SELECT table_name FROM information_schema.tables WHERE ${of(name)} AND table_type ${types}`;
  return {
    complaint: `${what} ${qualified(name)} is ${there ? "not there" : "still there"}`,
    found: sql`SELECT ${keywords(there ? "NOT EXISTS" : "EXISTS")} (${shown})`,
    shown,
  };
}

/**
 * The client stops at the first error, so that what may not be there is looked for before it is named: a question is text
 * until then. Answers are kept in a variable, which even a server that nothing can be written to has room for.
 */
export function asking(readOnly: string): Asking {
  const mode = keywords(readOnly);
  return {
    client: [],
    lastClient: [],
    begin: () => [
      sql`SET group_concat_max_len = 100000, @limbeck_mode = @@${mode}, @limbeck_passed = 0, @limbeck_answers = JSON_ARRAY()`,
      sql`SET SESSION TRANSACTION READ ONLY`,
    ],
    answer: ({ title, found, shown, needs: needed = [], fineWithout }, dialect) => [
      ...(needed.length === 0
        ? // Where that fails under --force, the answer is none of the question before it.
          [sql`SET @limbeck_found = NULL`, sql`SET @limbeck_found = (${found})`]
        : ifThere(needed, found, fineWithout === true, dialect)),
      sql`SET @limbeck_passed = @limbeck_passed + (COALESCE(@limbeck_found, -1) = 0), @limbeck_answers = JSON_ARRAY_APPEND(@limbeck_answers, '$', JSON_ARRAY(COALESCE(@limbeck_found, -1), ${lit(title)}, ${lit(shown)}))`,
    ],
    end: ({ verdict }, count) => [
      sql`SELECT CASE WHEN found = 0 THEN 'ok' WHEN found > 0 THEN 'FAILS' ELSE 'UNKNOWN' END AS outcome, IF(found < 0, '?', found) AS found, question AS ${id("looked for")}, query FROM JSON_TABLE(@limbeck_answers, '$[*]' COLUMNS (number FOR ORDINALITY, found BIGINT PATH '$[0]', question TEXT PATH '$[1]', query TEXT PATH '$[2]')) AS answers ORDER BY number`,
      sql`SET completion_type = IF(@limbeck_passed = ${literal(count)}, @@completion_type, ${lit(verdict)})`,
    ],
    behind: () => [sql`SET SESSION ${mode} = @limbeck_mode`],
  };
}

/** Where anything is not there, there is no answer, or nothing to find fault with. */
function ifThere(needed: readonly Needed[], found: Sql, fineWithout: boolean, dialect: Dialect): readonly Sql[] {
  const text = render(sql`${found} INTO @limbeck_found`, dialect.lexis);
  return [
    fineWithout
      ? sql`SET @limbeck_found = IF(${list(
          needed.map(({ table }) => isThere(table)),
          " AND ",
        )}, NULL, 0)`
      : sql`SET @limbeck_found = NULL`,
    sql`SET @limbeck_question = IF(${list(needed.map(areThere), " AND ")}, ${lit(text)}, 'DO 0')`,
    sql`PREPARE limbeck_question FROM @limbeck_question`,
    sql`EXECUTE limbeck_question`,
  ];
}

function areThere({ table, columns }: Needed): Sql {
  const names = [...new Set(columns.map((name) => name.toLowerCase()))];
  if (names.length === 0) return isThere(table);
  return sql`(SELECT COUNT(*) FROM information_schema.columns WHERE ${of(table)} AND column_name IN (${list(names.map((name) => lit(name)))})) = ${literal(names.length)}`;
}

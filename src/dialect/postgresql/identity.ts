import { fail } from "../../diagnostics/catalog.js";
import { relationNamed } from "../../model/edit.js";
import { qualified, requireColumn, requireTable } from "../../model/lookup.js";
import { bound, firstNumber, isDescending, numberingProblem } from "../../model/meaning/identity.js";
import type { Operation } from "../../model/operation.js";
import type { Column, Identity, Numbering, QName, Schema } from "../../model/schema.js";
import { render } from "../../sql/render.js";
import { id, keywords, list, lit, sql, type Sql } from "../../sql/sql.js";
import { alterTable } from "../ansi/print.js";
import { tableId } from "../ansi/table.js";
import type { Dialect, Step } from "../dialect.js";

/** `GENERATED ALWAYS AS IDENTITY (INCREMENT BY 2 START WITH 10)` https://www.postgresql.org/docs/current/sql-createtable.html */
export function identityClause({ identity, name, type }: Column, table: QName, dialect: Dialect): Sql | undefined {
  if (identity === null) return undefined;
  const problem = numberingProblem(identity, type);
  if (problem !== undefined) {
    fail("cannotSay", {
      dialect: dialect.name,
      what: `make "${qualified(table)}.${name}" an identity column`,
      why: problem,
      instead: "choose other bounds, or a wider type",
    });
  }
  const options = numberingClauses(identity);
  return sql`GENERATED ${way(identity)} AS IDENTITY ${options.length === 0 ? undefined : sql`(${list(options, " ")})`}`;
}

function way({ always }: Identity): Sql {
  return always ? sql`ALWAYS` : sql`BY DEFAULT`;
}

/** What is said of a sequence, in Alembic's order. */
function numberingClauses({ increment, start, minValue, maxValue, cache, cycle }: Numbering): readonly Sql[] {
  const said = (word: string, value: bigint | undefined): Sql | undefined =>
    value === undefined ? undefined : keywords(`${word} ${value}`);
  return [
    said("INCREMENT BY", increment ?? undefined),
    said("START WITH", start ?? undefined),
    said("MINVALUE", bound(minValue)),
    said("MAXVALUE", bound(maxValue)),
    minValue === "none" ? sql`NO MINVALUE` : undefined,
    maxValue === "none" ? sql`NO MAXVALUE` : undefined,
    said("CACHE", cache ?? undefined),
    cycle === null ? undefined : cycle ? sql`CYCLE` : sql`NO CYCLE`,
  ].filter((clause) => clause !== undefined);
}

/** `SET GENERATED ALWAYS SET INCREMENT BY 2`: what is different, with what was left out back at the server's own way. */
function changedParts(from: Identity, to: Identity): readonly Sql[] {
  const set = (word: string, was: bigint, is: bigint): Sql | undefined =>
    was === is ? undefined : keywords(`SET ${word} ${is}`);
  const setBound = (word: string, was: bigint | undefined, is: bigint | undefined): Sql | undefined => {
    if (was === is) return undefined;
    return keywords(is === undefined ? `SET NO ${word}` : `SET ${word} ${is}`);
  };
  return [
    from.always === to.always ? undefined : sql`SET GENERATED ${way(to)}`,
    set("INCREMENT BY", from.increment ?? 1n, to.increment ?? 1n),
    setBound("MINVALUE", bound(from.minValue), bound(to.minValue)),
    setBound("MAXVALUE", bound(from.maxValue), bound(to.maxValue)),
    set("START WITH", firstNumber(from), firstNumber(to)),
    set("CACHE", from.cache ?? 1n, to.cache ?? 1n),
    (from.cycle ?? false) === (to.cycle ?? false) ? undefined : to.cycle === true ? sql`SET CYCLE` : sql`SET NO CYCLE`,
  ].filter((part) => part !== undefined);
}

/** Numbers of their own are what rows cannot bring into a column that is GENERATED ALWAYS, unless they insist. */
export function overriding(columns: readonly Column[]): Sql | undefined {
  return columns.some(({ identity }) => identity?.always === true) ? sql`OVERRIDING SYSTEM VALUE` : undefined;
}

/** What takes an identity away, before anything else is changed that it would forbid. */
export function dropIdentity({ op, before }: Step<"alterColumn">): readonly Sql[] {
  const column = requireColumn(before.rules, requireTable(before, op.table), op.column);
  if (op.change.identity !== null || column.identity === null) return [];
  return [sql`${alterTable(op.table)} ALTER COLUMN ${id(column.name)} DROP IDENTITY`];
}

/** What makes a column an identity, or changes the one it is. A new one goes on behind the numbers in use. */
export function alterIdentity(step: Step<"alterColumn">, dialect: Dialect): readonly Sql[] {
  const { op, before, after } = step;
  const { identity } = op.change;
  if (identity === undefined || identity === null) return [];
  const column = requireColumn(before.rules, requireTable(before, op.table), op.column);
  const alter = sql`${alterTable(op.table)} ALTER COLUMN ${id(column.name)}`;
  if (column.identity !== null) {
    const parts = changedParts(column.identity, identity);
    identityClause({ ...column, identity, type: op.change.type ?? column.type }, op.table, dialect);
    return parts.length === 0 ? [] : [sql`${alter} ${list(parts, " ")}`];
  }
  const changed = requireColumn(after.rules, requireTable(after, op.table), op.change.name ?? op.column);
  const clause = identityClause(changed, op.table, dialect);
  const sequence = changed.identity?.sequence;
  if (clause === undefined || sequence === undefined) return [];
  return [sql`${alter} ADD ${clause}`, moveOn(op.table, column.name, sequence, identity, dialect)];
}

/**
 * The sequence of an identity cannot change hands: the copy gets one of its own, under the name of the old one and with
 * its numbers.
 */
export function identityMoved(
  { from, to }: Operation<"moveSequence">,
  source: Column,
  target: Column,
  { before, dialect }: { readonly before: Schema; readonly dialect: Dialect },
): readonly Sql[] {
  const sequence = source.identity?.sequence;
  if (target.identity === null || sequence === undefined) return [];
  const name = tableId({ ...from, name: sequence });
  const aside = dialect.rules.serverName(
    { kind: "sequence", table: to.name, columns: [target.name] },
    (other) => relationNamed(before, { ...to, name: other }) !== undefined,
  );
  identityClause(target, to, dialect);
  const options = list([sql`SEQUENCE NAME ${name}`, ...numberingClauses(target.identity)], " ");
  return [
    sql`ALTER SEQUENCE ${name} RENAME TO ${id(aside)}`,
    sql`${alterTable(to)} ALTER COLUMN ${id(target.name)} ADD GENERATED ${way(target.identity)} AS IDENTITY (${options})`,
    sql`SELECT setval(${lit(render(name, dialect.lexis))}::regclass, last_value, is_called) FROM ${tableId({ ...from, name: aside })}`,
  ];
}

/** No number is given out that a row has already; where there are none, the first is the one that was asked for. */
function moveOn(table: QName, column: string, sequence: string, numbering: Numbering, dialect: Dialect): Sql {
  const name = render(tableId({ ...table, name: sequence }), dialect.lexis);
  const first = lit(firstNumber(numbering));
  const [last, passed] = isDescending(numbering)
    ? [sql`min(${id(column)})`, sql`<=`]
    : [sql`max(${id(column)})`, sql`>=`];
  return sql`SELECT setval(${lit(name)}::regclass, ${last}) FROM ${tableId(table)} HAVING ${last} ${passed} ${first}`;
}

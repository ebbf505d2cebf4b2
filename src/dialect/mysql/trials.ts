import type { Guard, GuardKind, Versions } from "../../model/guard.js";
import { isTemporary, qualified } from "../../model/lookup.js";
import type { Table } from "../../model/schema.js";
import { id, lit, literal, sql, type Sql } from "../../sql/sql.js";
import { retypedOffence, retypedRows } from "../ansi/losses.js";
import { offence, offenders, type RowGuard } from "../ansi/offenders.js";
import { tableId } from "../ansi/table.js";
import type { Dialect } from "../dialect.js";
import {
  differentColumns,
  isThere,
  missingObjects,
  strangeConstraints,
  strangeObjects,
  strangeReferrers,
} from "./catalog.js";
import { conversions } from "./conversions.js";

/** Something that must be so, and what is wrong where it is not. */
export type Trial = Condition | Findings | InTheWay;

/** `wrong` is 1 where something is wrong. */
export interface Condition {
  readonly kind: "condition";
  readonly complaint: string;
  readonly wrong: Sql;
}

/** A row for each thing that is wrong, whose column `what` belongs to the message, behind `told`. */
export interface Findings {
  readonly kind: "findings";
  readonly complaint: string;
  readonly found: Sql;
  readonly told: string;
}

/** The rows that are in the way, as people can look at them. */
export interface InTheWay {
  readonly kind: "rows";
  readonly complaint: string;
  readonly query: Sql;
}

/** What must be so for a guard to hold; nothing where the server makes sure of it by itself. */
export function tried(guard: Guard, dialect: Dialect): readonly Trial[] {
  const say = sayings[guard.kind] as (guard: Guard, dialect: Dialect) => readonly Trial[];
  return say(guard, dialect);
}

const sayings: { readonly [K in GuardKind]: (guard: Guard<K>, dialect: Dialect) => readonly Trial[] } = {
  version: ({ versions, rows, passed }) => [
    ...(passed ? [] : [isMissing(versions)]),
    findings(
      `${qualified(versions.table)} ${passed ? "does not hold" : "must hold"} ${listed(rows)}${passed ? " afterwards" : ""}`,
      otherRows(versions, rows),
      ", and holds ",
    ),
  ],
  shape: ({ table }, dialect) => [
    ...columns(table, dialect),
    ...unlessTemporary(
      table,
      findings(
        `table ${qualified(table)} has what history does not know and a copy would lose`,
        strangeConstraints(table),
      ),
    ),
  ],
  altered: ({ table }, dialect) => columns(table, dialect),
  known: ({ table, triggers }) =>
    unlessTemporary(
      table,
      findings(
        `table ${qualified(table)} has what history does not know and a copy would lose`,
        strangeObjects(table, triggers),
      ),
    ),
  vacant: ({ table }) => [
    {
      kind: "condition",
      complaint: `there is a table ${qualified(table)} already, perhaps left over by something that failed`,
      wrong: isThere(table),
    },
  ],
  copied: ({ from, to }) => [
    {
      kind: "condition",
      complaint: `not all rows of ${qualified(from)} were copied`,
      wrong: sql`(SELECT COUNT(*) FROM ${tableId(to)}) <> (SELECT COUNT(*) FROM ${tableId(from)})`,
    },
  ],
  rebuilt: ({ table, triggers }) =>
    unlessTemporary(
      table,
      findings(
        `after the copy there is not all of ${qualified(table)} that was there`,
        missingObjects(table, triggers),
      ),
    ),
  // The table cannot be dropped while others refer to it, and what is known to do so lets go of it.
  violations: ({ tables, rebuilt }) => [
    findings(
      `${qualified(rebuilt)} cannot be dropped, since there are foreign keys to it that history does not know`,
      strangeReferrers(
        rebuilt,
        tables.map(({ table }) => table),
      ),
    ),
  ],
  notNull: rows,
  unique: rows,
  uniqueIndex: rows,
  parents: rows,
  check: rows,
  fits: rows,
  retyped(guard) {
    const query = retypedRows(guard, conversions);
    return query === undefined ? [] : [{ kind: "rows", complaint: retypedOffence(guard, conversions), query }];
  },
  // Foreign keys are enforced, and every one that comes back is checked row by row.
  unenforced: () => [],
  references: () => [],
  // A view that no longer works says so when it is used, and nothing is lost.
  compiles: () => [],
  valid: () => [],
};

function rows(guard: RowGuard, dialect: Dialect): readonly Trial[] {
  const query = guard.kind === "fits" ? tooLong(guard) : offenders(guard, dialect);
  return [{ kind: "rows", complaint: offence(guard), query }];
}

/** Blanks at the end are cut with no more than a note. */
function tooLong({ rows: { table }, column, length }: Guard<"fits">): Sql {
  return sql`SELECT * FROM ${tableId(table)} WHERE CHAR_LENGTH(RTRIM(${id(column)})) > ${literal(length)}`;
}

function findings(complaint: string, found: Sql, told = ": "): Findings {
  return { kind: "findings", complaint, found, told };
}

function columns(table: Table, dialect: Dialect): readonly Trial[] {
  return unlessTemporary(
    table,
    findings(`table ${qualified(table)} is not as history says`, differentColumns(table, dialect), ": it "),
  );
}

/** No catalog knows of temporary tables. */
function unlessTemporary(table: Table, trial: Trial): readonly Trial[] {
  return isTemporary(table) ? [] : [trial];
}

function isMissing({ table }: Versions): Trial {
  return { kind: "condition", complaint: `there is no table ${qualified(table)}`, wrong: sql`NOT ${isThere(table)}` };
}

/** All that is there, where it is not what should be. */
function otherRows({ table, column }: Versions, ids: readonly string[]): Sql {
  const name = id(column);
  const order = ids.length > 1 ? sql`CONVERT(${name} USING utf8mb4) COLLATE utf8mb4_bin` : name;
  const expected = ids.length === 0 ? none : [...ids].sort().join(", ");
  return sql`SELECT COALESCE(GROUP_CONCAT(${name} ORDER BY ${order} SEPARATOR ', '), ${lit(none)}) AS what FROM ${tableId(table)} HAVING CONVERT(what USING utf8mb4) <> ${lit(expected)} COLLATE utf8mb4_bin`;
}

const none = "no revision";

function listed(ids: readonly string[]): string {
  return ids.length === 0 ? none : `exactly ${ids.join(" and ")}`;
}

import type { Guard, GuardKind, Versions } from "../../model/guard.js";
import { qualified } from "../../model/lookup.js";
import { id, lit, sql, type Sql } from "../../sql/sql.js";
import { type Conversions, retypedOffence, retypedRows } from "../ansi/losses.js";
import { type Manner, offence, offenders, type RowGuard } from "../ansi/offenders.js";
import { tableId } from "../ansi/table.js";
import { typeSql } from "../ansi/types.js";
import type { Dialect } from "../dialect.js";
import { differences, missing, objectsCalled, strangers } from "./catalog.js";

/** Something that is not as it should be, and how the server is asked for it. */
export type Fault = Rows | Listed | Stands;
/** It is where the query finds rows. */
export interface Rows {
  readonly kind: "rows";
  readonly complaint: string;
  readonly query: Sql;
  /** Are they what the message should tell how to find? */
  readonly shown: boolean;
}
/** It is where anything is listed, which belongs to the message. */
export interface Listed {
  readonly kind: "listed";
  readonly complaint: string;
  /** What leads from the complaint to what is listed. */
  readonly lead: string;
  /** A query of the catalog with one column, `what`. */
  readonly listing: Sql;
}
/** It is where the version table holds something else than expected, which belongs to the message, or is not there. */
export interface Stands {
  readonly kind: "stands";
  readonly complaint: string;
  readonly lead: string;
  readonly missing: string;
  readonly table: Sql;
  /** One row, one text. */
  readonly found: Sql;
  readonly expected: string;
  readonly shown: Sql;
  /** Is it the beginning of a revision, from which no other script should go on meanwhile? */
  readonly begins: boolean;
}

/** What can be wrong for a guard to fail, the first thing first; nothing where the server sees to it. */
export function faultsOf(guard: Guard, dialect: Dialect): readonly Fault[] {
  const say = faults[guard.kind] as (guard: Guard, dialect: Dialect) => readonly Fault[];
  return say(guard, dialect);
}

const faults: { readonly [K in GuardKind]: (guard: Guard<K>, dialect: Dialect) => readonly Fault[] } = {
  version: ({ versions, rows, passed }) => [standing(versions, rows, passed)],
  shape: ({ table }, dialect) => [
    {
      kind: "listed",
      complaint: `table ${qualified(table)} is not as history says`,
      lead: ": it ",
      listing: differences(table, true, dialect),
    },
  ],
  altered: ({ table }, dialect) => [
    {
      kind: "listed",
      complaint: `table ${qualified(table)} is not as history says`,
      lead: ": it ",
      listing: differences(table, false, dialect),
    },
  ],
  known: ({ table, triggers }) => [
    {
      kind: "listed",
      complaint: `table ${qualified(table)} has an index or trigger that history does not know and a copy would lose`,
      lead: ": ",
      listing: strangers(table, [...table.indexes.map(({ name }) => name), ...triggers]),
    },
  ],
  vacant: ({ table }) => [
    {
      kind: "rows",
      complaint: `there is a table ${qualified(table)} already, perhaps left over by something that failed`,
      query: objectsCalled(table),
      shown: false,
    },
  ],
  rebuilt: ({ table, triggers }) => [
    {
      kind: "rows",
      complaint: `table ${qualified(table)} is missing after the copy`,
      query: sql`SELECT 1 FROM dual WHERE NOT EXISTS (${objectsCalled(table, "TABLE")})`,
      shown: false,
    },
    {
      kind: "listed",
      complaint: `table ${qualified(table)} has lost an index or trigger in the copy`,
      lead: ": ",
      listing: missing(table, [...table.indexes.map(({ name }) => name), ...triggers]),
    },
  ],
  notNull: inTheWay,
  unique: inTheWay,
  uniqueIndex: inTheWay,
  parents: inTheWay,
  check: inTheWay,
  fits: inTheWay,
  retyped: (guard, dialect) => {
    const conversions = conversionsOf(dialect);
    const query = retypedRows(guard, conversions);
    return query === undefined
      ? []
      : [{ kind: "rows", complaint: retypedOffence(guard, conversions), query, shown: true }];
  },
  // The old table is dropped by a block that counts the rows of both.
  copied: () => [],
  // A foreign key that is added again is held against all rows, and nothing here turns them off.
  unenforced: () => [],
  violations: () => [],
  references: () => [],
  // A view that cannot be read any more is compiled again when it is used, and says so then.
  compiles: () => [],
  // An index that is built online is there when the statement is done, or is not.
  valid: () => [],
};

function standing({ table, column }: Versions, rows: readonly string[], passed: boolean): Stands {
  const name = id(column);
  const expected = rows.length === 0 ? nothing : [...rows].sort().join(", ");
  return {
    kind: "stands",
    complaint: `${qualified(table)} ${passed ? "does not hold" : "must hold"} exactly ${expected}${passed ? " afterwards" : ""}`,
    lead: ", and holds ",
    missing: `there is no table ${qualified(table)}, which must hold ${expected}`,
    table: tableId(table),
    found: sql`SELECT NVL(LISTAGG(${name}, ', ') WITHIN GROUP (ORDER BY NLSSORT(${name}, 'NLS_SORT=BINARY')), ${lit(nothing)}) FROM ${tableId(table)}`,
    expected,
    shown: sql`SELECT ${name} FROM ${tableId(table)}`,
    begins: !passed,
  };
}

const nothing = "no revision";

export function oneIfAny(query: Sql): Sql {
  return sql`SELECT COUNT(*) FROM dual WHERE EXISTS (${query})`;
}

/** Rows of NULLs alone are in no index, and blanks at the end count. */
const manner: Manner = { likeNulls: "beside values", lengthOf: (column) => sql`LENGTH(${column})` };

function inTheWay(guard: RowGuard, dialect: Dialect): readonly Fault[] {
  return [{ kind: "rows", complaint: offence(guard), query: offenders(guard, dialect, manner), shown: true }];
}

/** Every number is a decimal one, and has as many digits as it needs where its type does not say how many. */
function conversionsOf(dialect: Dialect): Conversions {
  return {
    scale: Infinity,
    seconds: 6,
    isSingle: () => false,
    exact: (number) => number,
    as: (type) => typeSql(type, dialect),
  };
}

import type { Guard, GuardKind, Versions } from "../../model/guard.js";
import { qualified } from "../../model/lookup.js";
import { describeType, type Type } from "../../model/types.js";
import { id, lit, sql, type Sql } from "../../sql/sql.js";
import { type Conversions, retypedOffence, retypedRows } from "../ansi/losses.js";
import { type Manner, offence, offenders, type RowGuard } from "../ansi/offenders.js";
import { tableId } from "../ansi/table.js";
import { typeSql } from "../ansi/types.js";
import type { Dialect } from "../dialect.js";
import { differences, joined, type Listing, missing, strangers } from "./catalog.js";
import { isFloating } from "./catalog-type.js";
import { objectId } from "./names.js";
import { hasCodePage } from "./types.js";

/** Something that is not as it should be, and how the server is asked for it. */
export type Fault = Condition | Listed | Stands;
/** It is where the condition holds. */
export interface Condition {
  readonly kind: "condition";
  readonly complaint: string;
  readonly when: Sql;
  /** The rows that it is about. */
  readonly shown?: Sql;
}
/** It is where anything is listed, which belongs to the message. */
export interface Listed {
  readonly kind: "listed";
  readonly complaint: string;
  /** What leads from the complaint to what is listed. */
  readonly lead: string;
  readonly listing: Listing;
}
/** It is where a text is another one than expected, which belongs to the message. */
export interface Stands {
  readonly kind: "stands";
  readonly complaint: string;
  readonly lead: string;
  readonly found: Sql;
  /** The same, for a script that goes on from it: nobody else may change it meanwhile. */
  readonly kept: Sql;
  readonly expected: string;
  readonly shown: Sql;
}

/** What can be wrong for a guard to fail, the first thing first; nothing where the server sees to it. */
export function faultsOf(guard: Guard, dialect: Dialect): readonly Fault[] {
  const say = faults[guard.kind] as (guard: Guard, dialect: Dialect) => readonly Fault[];
  return say(guard, dialect);
}

const faults: { readonly [K in GuardKind]: (guard: Guard<K>, dialect: Dialect) => readonly Fault[] } = {
  version: ({ versions, rows, passed }, dialect) => [
    ...(passed ? [] : [noVersions(versions, rows, dialect)]),
    standing(versions, rows, passed),
  ],
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
  known: ({ table, triggers }, dialect) => [
    {
      kind: "listed",
      complaint: `table ${qualified(table)} has an index or trigger that history does not know and a copy would lose`,
      lead: ": ",
      listing: strangers(table, [...table.indexes.map(({ name }) => name), ...triggers], dialect),
    },
  ],
  vacant: ({ table }, dialect) => [
    {
      kind: "condition",
      complaint: `there is a table ${qualified(table)} already, perhaps left over by something that failed`,
      when: sql`${objectId(table, dialect)} IS NOT NULL`,
    },
  ],
  copied: ({ from, to }) => [
    {
      kind: "condition",
      complaint: `not all rows of ${qualified(from)} were copied`,
      when: sql`(SELECT COUNT_BIG(*) FROM ${tableId(to)}) <> (SELECT COUNT_BIG(*) FROM ${tableId(from)})`,
    },
  ],
  rebuilt: ({ table, triggers }, dialect) => [
    {
      kind: "condition",
      complaint: `table ${qualified(table)} is missing after the copy`,
      when: sql`${objectId(table, dialect, "U")} IS NULL`,
    },
    {
      kind: "listed",
      complaint: `table ${qualified(table)} has lost an index or trigger in the copy`,
      lead: ": ",
      listing: missing(table, [...table.indexes.map(({ name }) => name), ...triggers], dialect),
    },
  ],
  notNull: inTheWay,
  unique: inTheWay,
  uniqueIndex: inTheWay,
  parents: inTheWay,
  check: inTheWay,
  fits: inTheWay,
  retyped: (guard, dialect) => {
    const conversions = conversionsOf(guard.from, dialect);
    const query = retypedRows(guard, conversions);
    return [...(query === undefined ? [] : [rows(retypedOffence(guard, conversions), query)]), ...unwritable(guard)];
  },
  // A foreign key that is added again is held against all rows, and nothing here turns them off.
  unenforced: () => [],
  violations: () => [],
  references: () => [],
  // Each view that names what was changed is read again where that is done.
  compiles: () => [],
  valid: () => [],
};

function noVersions({ table }: Versions, rows: readonly string[], dialect: Dialect): Condition {
  return {
    kind: "condition",
    complaint: `there is no table ${qualified(table)}, which must hold ${listed(rows)}`,
    when: sql`${objectId(table, dialect)} IS NULL`,
  };
}

function standing({ table, column }: Versions, rows: readonly string[], passed: boolean): Stands {
  const name = id(column);
  const found = (hints: Sql | undefined): Sql =>
    sql`ISNULL(${joined(name, sql`${tableId(table)} ${hints}`, sql`${name} COLLATE Latin1_General_BIN2`)}, N'no revision')`;
  return {
    kind: "stands",
    complaint: `${qualified(table)} ${passed ? "does not hold" : "must hold"} exactly ${listed(rows)}${passed ? " afterwards" : ""}`,
    lead: ", and holds ",
    found: found(undefined),
    // Who changes it waits, and who reads it does not.
    kept: found(sql`WITH (UPDLOCK, HOLDLOCK)`),
    expected: listed(rows),
    shown: sql`SELECT ${name} FROM ${tableId(table)}`,
  };
}

export function isAnother(found: Sql, expected: string): Sql {
  return sql`${found} COLLATE Latin1_General_BIN2 <> ${lit(expected)}`;
}

/** As they are put together from the table as well. */
function listed(ids: readonly string[]): string {
  return ids.length === 0 ? "no revision" : [...ids].sort().join(", ");
}

/** Two NULLs are alike in a key, and LEN does not count the blanks at the end, which are cut without a word. */
const manner: Manner = { likeNulls: "all", lengthOf: (column) => sql`LEN(${column})` };

function inTheWay(guard: RowGuard, dialect: Dialect): readonly Fault[] {
  return [rows(offence(guard), offenders(guard, dialect, manner))];
}

function rows(complaint: string, query: Sql): Condition {
  return { kind: "condition", complaint, when: sql`EXISTS (${query})`, shown: query };
}

/** Characters that a code page lacks become question marks without an error. */
function unwritable({ rows: { table, as }, column, from, to }: Guard<"retyped">): readonly Fault[] {
  if (!isNational(from) || !hasCodePage(to)) return [];
  const name = id(column);
  const there = sql`CAST(CAST(${name} AS VARCHAR(max)) AS NVARCHAR(max))`;
  const query = sql`SELECT * FROM ${tableId(table)} WHERE ${there} COLLATE Latin1_General_BIN2 <> CAST(${name} AS NVARCHAR(max))`;
  const complaint = `${qualified(as)}.${column} is to be ${describeType(to)}, and some values have characters that its code page lacks`;
  return [rows(complaint, query)];
}

function isNational(type: Type): boolean {
  if (type.kind === "enum") return !hasCodePage(type);
  return ["unicode", "unicodeText", "nationalChar", "nationalVarchar", "json"].includes(type.kind);
}

/**
 * A number without precision is whole, a time without one has seven digits.
 * https://learn.microsoft.com/sql/t-sql/data-types/data-types-transact-sql
 */
function conversionsOf(from: Type, dialect: Dialect): Conversions {
  return {
    scale: 0,
    seconds: 7,
    // Of a floating-point number nobody can say which digits were meant.
    isSingle: (type) =>
      !isFloating(from) && (type.kind === "real" || (type.kind === "float" && (type.precision ?? 53) < 25)),
    // There and back again.
    exact: (number) => sql`CAST(${number} AS ${typeSql(from, dialect)})`,
    as: (type) => typeSql(type, dialect),
  };
}

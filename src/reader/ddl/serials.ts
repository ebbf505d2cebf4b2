import { findColumn, findTable, keyOf, sameTableName } from "../../model/lookup.js";
import { findSequence } from "../../model/object-lookup.js";
import type { Operation } from "../../model/operation.js";
import type { Column, QName, Schema } from "../../model/schema.js";
import { cursorOver, need, needEnd, NotRead, take, takeName, takeQName } from "./cursor.js";
import type { Reading } from "./grammar.js";
import { homeless, takeObjectName } from "./names.js";
import { takeString } from "./values.js";

/** A sequence that belongs to a column, and whether the column counts with it. */
export interface Owned {
  readonly sequence: QName;
  readonly table: QName;
  readonly column: string;
}

/** `ALTER SEQUENCE s OWNED BY t.a`: half of a SERIAL, as pg_dump writes it. */
export function readOwner(reading: Reading): Owned | undefined {
  return attempt(() => {
    need(reading, "ALTER SEQUENCE");
    const sequence = takeObjectName(reading);
    need(reading, "OWNED BY");
    const parts = [takeName(reading)];
    while (take(reading, ".")) parts.push(takeName(reading));
    needEnd(reading);
    const [column = "", name = "", schema] = parts.reverse();
    return { sequence, table: homeless(reading, schema === undefined ? { name } : { schema, name }), column };
  });
}

/** `ALTER TABLE ONLY t ALTER COLUMN a SET DEFAULT nextval('s'::regclass)`: the other half. */
export function readCounting(reading: Reading): Owned | undefined {
  return attempt(() => {
    need(reading, "ALTER TABLE");
    take(reading, "ONLY");
    const table = takeObjectName(reading);
    need(reading, "ALTER COLUMN");
    const column = takeName(reading);
    need(reading, "SET DEFAULT");
    const { sequence } = takeNextval(reading);
    needEnd(reading);
    return { sequence, table, column };
  });
}

function takeNextval(reading: Reading): { readonly sequence: QName } {
  if (!take(reading, "NEXTVAL")) need(reading, "PG_CATALOG . NEXTVAL");
  need(reading, "(");
  const name = takeString(reading);
  if (take(reading, "::")) need(reading, "REGCLASS");
  need(reading, ")");
  const inner = cursorOver(name, reading.language, reading.spell);
  const sequence = homeless(reading, takeQName(inner));
  needEnd(inner);
  return { sequence };
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof NotRead) return undefined;
    throw error;
  }
}

/** Why a column and its sequence are not just what SERIAL makes; nothing where they are. */
export function serialObstacle(
  schema: Schema,
  { sequence: called, table: of, column: name }: Owned,
): string | undefined {
  const table = findTable(schema, of);
  const column = table && findColumn(schema.rules, table, name);
  const sequence = findSequence(schema, called);
  if (column === undefined || sequence === undefined) return "its column or its sequence is not there";
  const { type, name: _, schema: home, ...numbers } = sequence;
  if (home !== table?.schema) return "the sequence is in another schema than its table";
  const widths: Readonly<Record<string, string | null>> = {
    smallInteger: "smallInteger",
    integer: "integer",
    bigInteger: null,
  };
  if (!Object.hasOwn(widths, column.type.kind)) return `the column ${name} is no integer`;
  if (widths[column.type.kind] !== type) return "the sequence counts in another type than its column";
  if (Object.values(numbers).some((value) => value !== null)) return "the sequence counts in a way of its own";
  return column.nullable ? `the column ${name} may be NULL` : undefined;
}

/** The same operations, in which these columns number themselves and have their sequences behind them. */
export function withSerials(
  operations: readonly Operation[],
  owned: readonly Owned[],
  schema: Schema,
): readonly Operation[] {
  const { rules } = schema;
  const gone = new Set(owned.map(({ sequence }) => keyOf(rules, sequence)));
  return operations.flatMap((op): readonly Operation[] => {
    if (op.kind === "createSequence" && gone.has(keyOf(rules, op.sequence))) return [];
    if (op.kind !== "createTable") return [op];
    const own = owned.filter(({ table }) => sameTableName(rules, table, op.table));
    if (own.length === 0) return [op];
    const numbered = (column: Column): Column => {
      const found = own.find((one) => one.column === column.name);
      return found === undefined ? column : { ...column, autoincrement: { sequence: found.sequence.name } };
    };
    return [{ ...op, table: { ...op.table, columns: op.table.columns.map(numbered) } }];
  });
}

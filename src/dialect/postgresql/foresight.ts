import { diagnostic, fail } from "../../diagnostics/catalog.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import {
  columnsOf,
  constraintTitle,
  expressionsOf,
  findColumn,
  findTable,
  foreignKeysOf,
  qualified,
  referencesTo,
  requireColumn,
  requireTable,
  sameName,
  sameTableName,
} from "../../model/lookup.js";
import type { Constraint, ForeignKey, Schema, Table } from "../../model/schema.js";
import { describeType, type Type } from "../../model/types.js";
import type { Dialect, Step } from "../dialect.js";
import { isComparable } from "./types.js";

// What a server would find out while the script runs: which types do not go together.

/** A foreign key compares its columns with those it refers to. @throws Failure D325 when it could not any more */
export function refuseUnequalKeys({ op, before, after }: Step<"alterColumn">, dialect: Dialect): void {
  if (op.change.type === undefined) return;
  const table = requireTable(after, op.table);
  const column = requireColumn(after.rules, table, op.change.name ?? op.column);
  const own = foreignKeysOf(table).map((key) => ({ of: table, key }));
  const others = referencesTo(after, table).map((reference) => ({ of: reference.table, key: reference.foreignKey }));
  for (const { of, key } of [...own, ...others]) {
    const other = counterpart(after, of, key, table, column.name);
    if (other === undefined || isComparable(column.type, other)) continue;
    const was = requireColumn(before.rules, requireTable(before, op.table), op.column).type;
    fail("keyTypesDiffer", {
      dialect: dialect.name,
      table: qualified(table),
      column: op.column,
      from: describeType(was),
      to: describeType(column.type),
      key: `${constraintTitle(key)} of "${qualified(of)}"`,
      other: describeType(other),
    });
  }
}

/** The same for one that is made. @throws Failure D327 */
export function refuseUnequalTypes(schema: Schema, table: Table, constraint: Constraint, dialect: Dialect): void {
  if (constraint.kind !== "foreignKey") return;
  const referent = sameTableName(schema.rules, constraint.referent, table)
    ? table
    : findTable(schema, constraint.referent);
  constraint.columns.forEach((name, at) => {
    const column = findColumn(schema.rules, table, name);
    const other = referent && findColumn(schema.rules, referent, constraint.referentColumns[at] ?? "");
    if (column === undefined || other === undefined || isComparable(column.type, other.type)) return;
    fail("foreignKeyTypes", {
      dialect: dialect.name,
      table: qualified(table),
      column: column.name,
      type: describeType(column.type),
      other: `${qualified(constraint.referent)}.${other.name}`,
      otherType: describeType(other.type),
    });
  });
}

/** The type on the other side of a foreign key. */
function counterpart(schema: Schema, of: Table, key: ForeignKey, table: Table, column: string): Type | undefined {
  const { rules } = schema;
  const at = (names: readonly string[]): number => names.findIndex((name) => sameName(rules, name, column));
  const referent = findTable(schema, key.referent);
  const [here, there] = [of === table ? at(key.columns) : -1, referent === table ? at(key.referentColumns) : -1];
  if (here >= 0) return referent && findColumn(rules, referent, key.referentColumns[here] ?? "")?.type;
  return there < 0 ? undefined : findColumn(rules, of, key.columns[there] ?? "")?.type;
}

/** CHECKs and indexes are read again with the new type: what was a comparison of numbers may be none of texts. */
export function expressionsReadAgain({ op, before }: Step<"alterColumn">, dialect: Dialect): readonly Diagnostic[] {
  const to = op.change.type;
  if (to === undefined) return [];
  const table = requireTable(before, op.table);
  const column = requireColumn(before.rules, table, op.column);
  if (isComparable(column.type, to)) return [];
  const users = expressionsOf(table)
    .filter(({ expression }) => columnsOf(expression).includes(column.name))
    .map((one) => one.in);
  if (users.length === 0) return [];
  return [
    diagnostic("expressionsReadAgain", {
      dialect: dialect.name,
      table: qualified(table),
      column: column.name,
      type: describeType(to),
      by: [...new Set(users)],
    }),
  ];
}

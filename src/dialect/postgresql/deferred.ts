import { findTable, foreignKeysOf, keyOf, knownAs, nameOf, referencesTo, sameName } from "../../model/lookup.js";
import type { Kind } from "../../model/operation.js";
import type { Constraint, QName, Schema, Table } from "../../model/schema.js";
import { keywords, list, sql, type Sql } from "../../sql/sql.js";
import { tableId } from "../ansi/table.js";
import type { Dialect, Print, Printed, Step } from "../dialect.js";

// Rows written under a deferred constraint leave its checks to the end of the transaction, and until then most DDL is
// refused on their table: "cannot ALTER TABLE because it has pending trigger events". What only renames is not.

/** Printers that have what is deferred checked before DDL, and defer it again: `SET CONSTRAINTS fk IMMEDIATE`. */
export function settlingDeferred(print: Dialect["print"]): Dialect["print"] {
  return {
    ...print,
    addColumn: settled(print.addColumn, own),
    dropColumn: settled(print.dropColumn, own),
    alterColumn: settled(print.alterColumn, ({ op }) => {
      const { name: _name, comment: _comment, ...altered } = op.change;
      return Object.keys(altered).length === 0 ? [] : [op.table];
    }),
    addConstraint: settled(print.addConstraint, own),
    // A foreign key has triggers on the other table, too, and takes them along.
    dropConstraint: settled(print.dropConstraint, ({ op, before }) => {
      const table = findTable(before, op.table);
      const keys = table === undefined ? [] : foreignKeysOf(table);
      const dropped = keys.filter(({ name }) => sameName(before.rules, knownAs(name) ?? "", op.constraint));
      return [op.table, ...dropped.map(({ referent }) => referent)];
    }),
    createIndex: settled(print.createIndex, own),
    dropTable: settled(print.dropTable, own),
    moveSequence: settled(print.moveSequence, ({ op }) => [op.to]),
  };
}

function own({ op }: { readonly op: { readonly table: QName } }): readonly QName[] {
  return [op.table];
}

function settled<K extends Kind>(print: Print<K>, touched: (step: Step<K>) => readonly QName[]): Print<K> {
  return (step, dialect) => {
    const printed = print(step, dialect);
    // Between two transactions nothing waits.
    if (printed.length === 0 || step.op.outside === true || printed.some(isOutside)) return printed;
    const waiting = waitingOn(step.before, touched(step));
    if (waiting.length === 0) return printed;
    const again = waiting.filter((name) => isDeferredEverywhere(step.after, name));
    return [set(waiting, "IMMEDIATE"), ...printed, ...(again.length === 0 ? [] : [set(again, "DEFERRED")])];
  };
}

function isOutside(printed: Printed): boolean {
  return "sql" in printed && printed.outside === true;
}

/** https://www.postgresql.org/docs/current/sql-set-constraints.html */
function set(constraints: readonly QName[], when: "IMMEDIATE" | "DEFERRED"): Sql {
  return sql`SET CONSTRAINTS ${list(constraints.map(tableId))} ${keywords(when)}`;
}

/** The constraints that may have checks waiting on these tables: their own, and the foreign keys that refer to them. */
function waitingOn(schema: Schema, names: readonly QName[]): readonly QName[] {
  const found = new Map<string, QName>();
  for (const table of names.map((name) => findTable(schema, name)).filter((one) => one !== undefined)) {
    const others = referencesTo(schema, table).map((reference) => ({ of: reference.table, one: reference.foreignKey }));
    for (const { of, one } of [...table.constraints.map((constraint) => ({ of: table, one: constraint })), ...others]) {
      const name = nameIn(of, one);
      if (isDeferred(one) && name !== undefined) found.set(keyOf(schema.rules, name), name);
    }
  }
  return [...found.values()];
}

/** Is it still there? SET CONSTRAINTS means all of that name, and would defer, or refuse, one that is not to wait. */
function isDeferredEverywhere(schema: Schema, name: QName): boolean {
  const key = keyOf(schema.rules, name);
  const goesBy = (table: Table, one: Constraint): boolean => {
    const known = nameIn(table, one);
    return known !== undefined && keyOf(schema.rules, known) === key;
  };
  const named = schema.tables
    .values()
    .flatMap((table) => table.constraints.filter((constraint) => goesBy(table, constraint)));
  return named.length > 0 && named.every(isDeferred);
}

function isDeferred(constraint: Constraint): boolean {
  return constraint.kind !== "check" && constraint.initially === "DEFERRED" && constraint.deferrable !== false;
}

/** A constraint has the schema of its table. */
function nameIn(table: Table, { name }: Constraint): QName | undefined {
  const known = knownAs(name);
  return known === undefined ? undefined : { ...nameOf(table), name: known };
}

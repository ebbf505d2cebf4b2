import { fail } from "../../diagnostics/catalog.js";
import { constraintTitle, findTable, foreignKeysOf, referrersOf, qualified } from "../../model/lookup.js";
import type { Action, Constraint, Deferral, ForeignKey, QName, Schema, Table } from "../../model/schema.js";
import { keywords, list, sql, type Sql } from "../../sql/sql.js";
import { columnList, constraintBody as standardBody, tableId } from "../ansi/table.js";
import type { Dialect } from "../dialect.js";
import { clustering } from "./indexes.js";

/** A constraint without its name. https://learn.microsoft.com/sql/t-sql/statements/alter-table-table-constraint-transact-sql */
export const constraintBody: Dialect["constraintBody"] = (constraint, dialect) => {
  refuseDeferral(constraint, dialect);
  switch (constraint.kind) {
    case "primaryKey":
    case "unique": {
      refuseInclude(constraint, dialect);
      const words = constraint.kind === "primaryKey" ? sql`PRIMARY KEY` : sql`UNIQUE`;
      return sql`${words} ${clustering(constraint.options)} (${columnList(constraint.columns)})`;
    }
    case "foreignKey":
      refuseMatch(constraint, dialect);
      return sql`FOREIGN KEY (${columnList(constraint.columns)}) REFERENCES ${tableId(constraint.referent)} (${columnList(constraint.referentColumns)})${actions(constraint)}`;
    default:
      return standardBody(constraint, dialect);
  }
};

/** NO ACTION checks at the end of the statement, as RESTRICT does where nothing is deferred: there is no other word. */
function actions({ onDelete, onUpdate }: ForeignKey): Sql {
  const said = (event: string, action: Action | null): Sql | undefined =>
    action === null ? undefined : keywords(` ON ${event} ${action === "RESTRICT" ? "NO ACTION" : action}`);
  return list([said("DELETE", onDelete), said("UPDATE", onUpdate)], "");
}

function refuseDeferral(constraint: Constraint, dialect: Dialect): void {
  const { deferrable, initially } =
    constraint.kind === "check" ? (constraint.options as Partial<Deferral>) : constraint;
  if (deferrable !== true && initially !== "DEFERRED") return;
  fail("cannotSay", {
    dialect: dialect.name,
    what: `defer ${constraintTitle(constraint)}`,
    why: "it checks every constraint at the end of the statement",
    instead: "leave out deferrable and initially here: if (op.dialect === …)",
  });
}

function refuseInclude(constraint: Constraint, dialect: Dialect): void {
  if (!("include" in constraint)) return;
  fail("cannotSay", {
    dialect: dialect.name,
    what: `store columns along with ${constraintTitle(constraint)}`,
    why: "only an index has INCLUDE",
    instead: "make a unique index instead, with include",
  });
}

/** Over one column FULL and PARTIAL mean what it does anyway. */
function refuseMatch(key: ForeignKey, dialect: Dialect): void {
  if (key.match === null || key.match === "SIMPLE" || key.columns.length === 1) return;
  fail("cannotSay", {
    dialect: dialect.name,
    what: `say MATCH ${key.match} of ${constraintTitle(key)}`,
    why: "a row that has NULL in any of the columns refers to nothing here",
    instead: "leave match out, and add a CHECK that all of the columns are NULL or none",
  });
}

type Event = "onDelete" | "onUpdate";
const words: Readonly<Record<Event, string>> = { onDelete: "ON DELETE", onUpdate: "ON UPDATE" };

/**
 * Foresees error 1785: what one DELETE or UPDATE sets off must be a tree, in which no table comes twice.
 *
 * @throws Failure D421
 */
export function refuseCascades(schema: Schema, name: QName, dialect: Dialect): void {
  const table = findTable(schema, name);
  if (table === undefined) return;
  for (const event of ["onDelete", "onUpdate"] as const) {
    if (!foreignKeysOf(table).some((key) => cascades(key, event))) continue;
    for (const root of rootsOf(schema, table, event)) {
      const twice = reachedTwice(schema, root, event);
      if (twice === undefined) continue;
      fail("cascadePaths", {
        dialect: dialect.name,
        root: qualified(root),
        table: qualified(twice),
        event: words[event],
      });
    }
  }
}

function cascades(key: ForeignKey, event: Event): boolean {
  const action = key[event];
  return action === "CASCADE" || action === "SET NULL" || action === "SET DEFAULT";
}

/** The tables from whose rows a change may come down to those of this table; itself among them. */
function rootsOf(schema: Schema, table: Table, event: Event): readonly Table[] {
  const roots = [table];
  for (const one of roots) {
    for (const key of foreignKeysOf(one)) {
      const referent = cascades(key, event) ? findTable(schema, key.referent) : undefined;
      if (referent !== undefined && !roots.includes(referent)) roots.push(referent);
    }
  }
  return roots;
}

function reachedTwice(schema: Schema, root: Table, event: Event): Table | undefined {
  const reached = [root];
  for (const one of reached) {
    for (const table of referrersOf(schema, one)) {
      for (const key of foreignKeysOf(table)) {
        if (!cascades(key, event) || findTable(schema, key.referent) !== one) continue;
        if (reached.includes(table)) return table;
        reached.push(table);
      }
    }
  }
  return undefined;
}

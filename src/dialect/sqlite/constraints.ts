import { fail } from "../../diagnostics/catalog.js";
import { constraintTitle, qualified } from "../../model/lookup.js";
import type { Constraint, Deferral, ForeignKey, QName, Table } from "../../model/schema.js";
import { sql } from "../../sql/sql.js";
import { constraintBody as standardBody, constraintSql } from "../ansi/table.js";
import type { Dialect } from "../dialect.js";
import { onConflict } from "./conflict.js";
import { isNumbered } from "./tables.js";

/** A constraint within CREATE TABLE, but for a key that is said beside its column. */
export const tableConstraint: Dialect["tableConstraint"] = (constraint, table, before, dialect) => {
  refuseOtherConflict(constraint, table, dialect);
  if (constraint.kind === "primaryKey" && isNumbered(table)) return undefined;
  const said = constraint.kind === "foreignKey" ? within(constraint, table, dialect) : constraint;
  return constraintSql(said, table, before, dialect);
};

/** A constraint without its name: `UNIQUE (a) ON CONFLICT REPLACE`. https://sqlite.org/lang_conflict.html */
export const constraintBody: Dialect["constraintBody"] = (constraint, dialect) => {
  if (constraint.kind !== "foreignKey") refuseDeferral(constraint, dialect);
  return sql`${standardBody(constraint, dialect)} ${onConflict(constraint.options)}`;
};

/** Two keys over the same columns are one to the engine, which then has to know what to do. */
function refuseOtherConflict(constraint: Constraint, table: Table, dialect: Dialect): void {
  if (constraint.kind !== "unique" || constraint.options["onConflict"] === undefined) return;
  const form = (columns: readonly string[]): string => JSON.stringify(columns.map((name) => dialect.rules.fold(name)));
  const other = table.constraints.find(
    (one) =>
      (one.kind === "unique" || one.kind === "primaryKey") &&
      (one.options["onConflict"] ?? constraint.options["onConflict"]) !== constraint.options["onConflict"] &&
      form(one.columns) === form(constraint.columns),
  );
  if (other === undefined) return;
  fail("cannotSay", {
    dialect: dialect.name,
    what: `resolve conflicts of ${constraintTitle(constraint)} otherwise than those of ${constraintTitle(other)}`,
    why: "both are over the same columns, so that it has one index for the two",
    instead: "leave one of them out, or say the same onConflict for both",
  });
}

function refuseDeferral(constraint: Exclude<Constraint, ForeignKey>, dialect: Dialect): void {
  const { deferrable, initially }: Partial<Deferral> = constraint.kind === "check" ? constraint.options : constraint;
  if ((deferrable ?? null) === null && (initially ?? null) === null) return;
  fail("cannotSay", {
    dialect: dialect.name,
    what: `defer the ${constraintTitle(constraint)}`,
    why: "only foreign keys can be deferred",
    instead: "leave out deferrable and initially here: if (op.dialect === …)",
  });
}

/** A foreign key has no word for a schema: it stays within the database file of its table. https://sqlite.org/foreignkeys.html */
export function within(key: ForeignKey, table: QName, dialect: Dialect): ForeignKey {
  const { schema, ...referent } = key.referent;
  if (dialect.rules.fold(schema ?? "") === dialect.rules.fold(table.schema ?? "")) return { ...key, referent };
  return fail("cannotSay", {
    dialect: dialect.name,
    what: `let "${qualified(table)}" refer to "${qualified(key.referent)}"`,
    why: "a foreign key cannot leave its schema",
    instead: "put both tables into one schema, or leave the foreign key out here: if (op.dialect === …)",
  });
}

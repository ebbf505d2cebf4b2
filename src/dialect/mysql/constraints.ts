import { fail } from "../../diagnostics/catalog.js";
import { constraintTitle, findTable, knownAs, nameOf, qualified } from "../../model/lookup.js";
import type { Constraint, Deferral, ForeignKey, QName } from "../../model/schema.js";
import { sql } from "../../sql/sql.js";
import { constraintBody as standardBody, constraintSql } from "../ansi/table.js";
import type { Dialect } from "../dialect.js";
import { usingSql } from "./indexes.js";

/** A constraint within CREATE TABLE and behind ADD. */
export const tableConstraint: Dialect["tableConstraint"] = (constraint, table, before, dialect) => {
  refuseNames(constraint, table, dialect);
  if (constraint.kind !== "foreignKey") return constraintSql(constraint, table, before, dialect);
  refuseOtherSchema(constraint, table, dialect);
  // Where names of tables are names of files, another spelling is another table.
  const referent = findTable(before, constraint.referent) ?? constraint.referent;
  return constraintSql({ ...constraint, referent: nameOf(referent) }, table, before, dialect);
};

/** A constraint without its name. */
export const constraintBody: Dialect["constraintBody"] = (constraint, dialect) => {
  if (constraint.kind === "exclude") return standardBody(constraint, dialect);
  refuseDeferral(constraint, dialect);
  if (constraint.kind === "foreignKey") return standardBody(sayable(constraint, dialect), dialect);
  if (constraint.kind === "primaryKey" || constraint.kind === "unique") {
    if (constraint.include !== undefined) {
      cannot(constraint, "its keys store no other columns along", "leave out include here", dialect);
    }
    return sql`${standardBody({ ...constraint, ...atOnce }, dialect)} ${usingSql(constraint.options)}`;
  }
  return standardBody(constraint, dialect);
};

/** It has no words for what it does anyway: NOT DEFERRABLE, INITIALLY IMMEDIATE. */
const atOnce: Deferral = { deferrable: null, initially: null };

/** MATCH SIMPLE is what it does; any word about it would make it forget the actions. */
function sayable(key: ForeignKey, dialect: Dialect): ForeignKey {
  if (key.match === "FULL" || key.match === "PARTIAL") {
    const why = `it reads MATCH ${key.match} and then does neither that nor what ON DELETE and ON UPDATE say`;
    cannot(key, why, "leave match out here: if (op.dialect === …)", dialect);
  }
  for (const [clause, action] of [
    ["onDelete", key.onDelete],
    ["onUpdate", key.onUpdate],
  ] as const) {
    if (action !== "SET DEFAULT") continue;
    cannot(key, "InnoDB has no SET DEFAULT", `choose another ${clause}, or leave it out`, dialect);
  }
  return { ...key, ...atOnce, match: null };
}

/** Without a schema, it is looked for in that of the table, and nobody knows what the database is called that is meant. */
function refuseOtherSchema(key: ForeignKey, table: QName, dialect: Dialect): void {
  if (table.schema === undefined || key.referent.schema !== undefined) return;
  const why = `"${key.referent.name}" would be looked for in "${table.schema}"`;
  cannot(key, why, "name the schema of the table it refers to", dialect);
}

/** What the server makes up must not be too long either. */
function refuseNames(constraint: Constraint, table: QName, { name: dialect, lexis }: Dialect): void {
  const name = knownAs(constraint.name);
  if (name === undefined || constraint.kind === "primaryKey") return;
  const length = lexis.lengthOf(name);
  if (length > lexis.longestName) fail("nameTooLong", { dialect, name, length, limit: lexis.longestName });
  if (constraint.kind === "unique" && name.toLowerCase() === "primary") {
    fail("cannotSay", {
      dialect,
      what: `call ${constraintTitle(constraint)} of "${qualified(table)}" "${name}"`,
      why: "the name is that of every primary key",
      instead: "give it another name",
    });
  }
}

function refuseDeferral(constraint: Constraint, dialect: Dialect): void {
  const { deferrable, initially } =
    constraint.kind === "check" ? (constraint.options as Partial<Deferral>) : constraint;
  if (deferrable !== true && initially !== "DEFERRED") return;
  cannot(constraint, "it checks everything at once", "leave out deferrable and initially here", dialect);
}

function cannot(constraint: Constraint, why: string, instead: string, dialect: Dialect): never {
  return fail("cannotSay", { dialect: dialect.name, what: `say ${constraintTitle(constraint)}`, why, instead });
}

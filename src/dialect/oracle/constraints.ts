import { diagnostic, fail } from "../../diagnostics/catalog.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { constraintTitle, qualified } from "../../model/lookup.js";
import type { Constraint, Deferral, ForeignKey, QName } from "../../model/schema.js";
import { keywords, list, sql, type Sql } from "../../sql/sql.js";
import { expressionSql } from "../ansi/expression.js";
import { columnList, constraintBody as standardBody, deferral, tableId } from "../ansi/table.js";
import type { Dialect } from "../dialect.js";

/** A constraint without its name. https://docs.oracle.com/en/database/oracle/oracle-database/19/sqlrf/constraint.html */
export const constraintBody: Dialect["constraintBody"] = (constraint, dialect) => {
  refuseDeferral(constraint, dialect);
  switch (constraint.kind) {
    case "primaryKey":
    case "unique":
      refuseIncluded(constraint.include, constraint, dialect);
      return standardBody(constraint, dialect);
    case "foreignKey":
      return sql`FOREIGN KEY (${columnList(constraint.columns)}) ${referencesSql(constraint, dialect)}`;
    case "check":
      return sql`CHECK (${expressionSql(constraint.condition)})${deferral(deferralOf(constraint))}`;
    case "exclude":
      return standardBody(constraint, dialect);
  }
};

/** `REFERENCES parent (id) ON DELETE CASCADE`; what is left out is NO ACTION, which has no word. */
export function referencesSql(key: ForeignKey, dialect: Dialect): Sql {
  const refuse = (what: string, why: string, instead: string): never =>
    fail("cannotSay", { dialect: dialect.name, what: `say ${what} of ${constraintTitle(key)}`, why, instead });
  if (key.match !== null && key.match !== "SIMPLE") {
    refuse(
      `MATCH ${key.match}`,
      "it has no MATCH, and does what SIMPLE says",
      "leave match out, or add a CHECK for it",
    );
  }
  if (key.onDelete === "SET DEFAULT") {
    refuse("ON DELETE SET DEFAULT", "it knows CASCADE and SET NULL alone", "do it in a trigger, or leave it out here");
  }
  const action = key.onDelete === "CASCADE" || key.onDelete === "SET NULL" ? key.onDelete : undefined;
  return sql`REFERENCES ${tableId(key.referent)} (${columnList(key.referentColumns)})${list(
    [action === undefined ? undefined : keywords(` ON DELETE ${action}`)],
    "",
  )}${deferral(key)}`;
}

/** Of a CHECK they are among its options. */
function deferralOf(constraint: Constraint): Deferral {
  if (constraint.kind !== "check") return constraint;
  const { deferrable = null, initially = null } = constraint.options as Partial<Deferral>;
  return { deferrable, initially };
}

function refuseDeferral(constraint: Constraint, dialect: Dialect): void {
  const { deferrable, initially } = deferralOf(constraint);
  if (deferrable !== false || initially !== "DEFERRED") return;
  fail("cannotSay", {
    dialect: dialect.name,
    what: `defer ${constraintTitle(constraint)}`,
    why: "it is declared NOT DEFERRABLE",
    instead: "leave out deferrable: false, or initially",
  });
}

function refuseIncluded(include: readonly string[] | undefined, constraint: Constraint, dialect: Dialect): void {
  if (include === undefined) return;
  fail("cannotSay", {
    dialect: dialect.name,
    what: `store other columns along with ${constraintTitle(constraint)}`,
    why: "it has no INCLUDE",
    instead: "make an index over all of them beside it",
  });
}

/** What is not printed of foreign keys, and what that comes to. */
export function referenceRemarks(
  table: QName,
  constraints: readonly Constraint[],
  dialect: Dialect,
): readonly Diagnostic[] {
  return constraints.flatMap((key) => {
    if (key.kind !== "foreignKey") return [];
    const said = { dialect: dialect.name, table: qualified(table), key: constraintTitle(key) };
    const updates = key.onUpdate !== null && key.onUpdate !== "NO ACTION" && key.onUpdate !== "RESTRICT";
    const restricts = key.onDelete === "RESTRICT" || key.onUpdate === "RESTRICT";
    return [
      ...(updates ? [diagnostic("oracleOnUpdate", { ...said, action: key.onUpdate })] : []),
      ...(restricts ? [diagnostic("oracleRestrict", said)] : []),
    ];
  });
}

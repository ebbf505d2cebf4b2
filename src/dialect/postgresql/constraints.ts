import { fail } from "../../diagnostics/catalog.js";
import { columnsOf, constrainedColumns, constraintTitle, qualified } from "../../model/lookup.js";
import type { Constraint, Deferral, Exclude, PrimaryKey, Unique } from "../../model/schema.js";
import { id, keywords, list, sql, type Sql } from "../../sql/sql.js";
import { expressionSql } from "../ansi/expression.js";
import { indexedSql } from "../ansi/print.js";
import { columnList, constraintBody as standardBody, constraintSql, deferral } from "../ansi/table.js";
import { atLeast, type Dialect } from "../dialect.js";

/** A constraint within CREATE TABLE: one that needs an index has to include the partition key, or rows could not be looked up. */
export const tableConstraint: Dialect["tableConstraint"] = (constraint, table, before, dialect) => {
  const key = columnsOf(table.partitionBy ?? []);
  const needsIndex = constraint.kind !== "check" && constraint.kind !== "foreignKey";
  const missing = needsIndex ? key.filter((column) => !constrainedColumns(constraint).includes(column)) : [];
  if (missing.length > 0) {
    fail("cannotSay", {
      dialect: dialect.name,
      what: `say ${constraintTitle(constraint)} of the partitioned table "${qualified(table)}"`,
      why: `it has to include the columns of the partition key, and lacks ${missing.map((name) => `"${name}"`).join(", ")}`,
      instead: "add them to it",
    });
  }
  return constraintSql(constraint, table, before, dialect);
};

/** A constraint without its name. https://www.postgresql.org/docs/current/sql-createtable.html */
export const constraintBody: Dialect["constraintBody"] = (constraint, dialect) => {
  refuseDeferral(constraint, dialect);
  refusePartialMatch(constraint, dialect);
  switch (constraint.kind) {
    case "primaryKey":
      return sql`PRIMARY KEY (${columnList(constraint.columns)}) ${included(constraint)}${deferral(constraint)}`;
    case "unique":
      return sql`UNIQUE ${nullsNotDistinct(constraint.options, constraintTitle(constraint), dialect)} (${columnList(
        constraint.columns,
      )}) ${included(constraint)}${deferral(constraint)}`;
    case "exclude":
      return excludeSql(constraint);
    default: {
      const late = isNotValid(constraint) ? sql`NOT VALID` : undefined;
      return sql`${standardBody(constraint, dialect)} ${late}`;
    }
  }
};

/** Were the rows that are there spared? */
export function isNotValid({ options }: Constraint): boolean {
  return options["notValid"] === true;
}

/** `NULLS NOT DISTINCT`, of a constraint or an index. @throws Failure D103 before PostgreSQL 15 */
export function nullsNotDistinct(options: Constraint["options"], what: string, dialect: Dialect): Sql | undefined {
  if (options["nullsNotDistinct"] !== true) return undefined;
  if (atLeast(dialect.version, 15)) return sql`NULLS NOT DISTINCT`;
  return fail("cannotSay", {
    dialect: dialect.name,
    what: `take NULLs for equal in ${what}`,
    why: "NULLS NOT DISTINCT came with PostgreSQL 15",
    instead: 'ask for that version in the configuration: dialects: { postgresql: { version: "15" } }',
  });
}

function included({ include }: PrimaryKey | Unique): Sql | undefined {
  return include === undefined ? undefined : sql`INCLUDE (${columnList(include)})`;
}

/** `EXCLUDE USING gist (room WITH =, during WITH &&) WHERE (open)` */
function excludeSql(exclude: Exclude): Sql {
  const elements = exclude.elements.map(({ of, operator, opclass }) => {
    const family = opclass === null ? undefined : keywords(opclass);
    return sql`${indexedSql(of)} ${family} WITH ${keywords(operator)}`;
  });
  const using = exclude.using === null ? undefined : sql`USING ${id(exclude.using)}`;
  const where = exclude.where === null ? undefined : sql`WHERE (${expressionSql(exclude.where)})`;
  return sql`EXCLUDE ${using} (${list(elements)}) ${where}${deferral(exclude)}`;
}

/** It is in the grammar, and "not yet implemented" in every version. @throws Failure D103 */
export function refusePartialMatch(constraint: Constraint, dialect: Dialect): void {
  if (constraint.kind !== "foreignKey" || constraint.match !== "PARTIAL") return;
  fail("cannotSay", {
    dialect: dialect.name,
    what: `say MATCH PARTIAL of ${constraintTitle(constraint)}`,
    why: "no version has it",
    instead: 'say match: "FULL" or "SIMPLE", or leave match out',
  });
}

/** What the server would refuse: a check cannot wait, and what is never deferrable cannot begin deferred. */
function refuseDeferral(constraint: Constraint, dialect: Dialect): void {
  const { deferrable, initially } =
    constraint.kind === "check" ? (constraint.options as Partial<Deferral>) : constraint;
  const refuse = (why: string, instead: string): never =>
    fail("cannotSay", { dialect: dialect.name, what: `defer ${constraintTitle(constraint)}`, why, instead });
  if (constraint.kind === "check" && (deferrable === true || initially === "DEFERRED")) {
    refuse("it checks a row as soon as it is written", "leave out deferrable and initially");
  }
  if (deferrable === false && initially === "DEFERRED") {
    refuse("it is declared NOT DEFERRABLE", "leave out deferrable: false, or initially");
  }
}

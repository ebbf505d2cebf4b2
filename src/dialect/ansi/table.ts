import { fail } from "../../diagnostics/catalog.js";
import { serverChoice } from "../../model/edit.js";
import { constraintTitle, knownAs } from "../../model/lookup.js";
import type { Column, Constraint, Deferral, ForeignKey, Name, QName, Schema, Table } from "../../model/schema.js";
import { id, keywords, lines, list, sql, type Sql } from "../../sql/sql.js";
import type { Dialect } from "../dialect.js";
import { expressionSql, valueSql } from "./expression.js";
import { typeSql } from "./types.js";

/** The name of a table, with its schema where it has one. */
export function tableId(table: QName): Sql {
  return table.schema === undefined ? id(table.name) : id(table.schema, table.name);
}

/** Columns between commas. */
export function columnList(columns: readonly string[]): Sql {
  return list(columns.map((column) => id(column)));
}

/** `CREATE TABLE …` without its indexes. */
export function createTableSql(before: Schema, table: Table, dialect: Dialect, ifNotExists: boolean): Sql {
  return sql`CREATE ${dialect.tablePrefix(table, dialect)} TABLE ${ifNotExists ? sql`IF NOT EXISTS` : undefined} ${tableId(table)} (${lines(
    [
      ...table.columns.map((column) => columnSql(column, table, dialect)),
      ...table.constraints.map((constraint) => dialect.tableConstraint(constraint, table, before, dialect)),
      ...table.columns.map((column) => typeCheckSql(column, dialect)),
    ],
  )})${dialect.tableOptions(table, dialect)}`;
}

/** The definition of a column: name, type, and the clauses of the dialect in its order. */
export function columnSql(column: Column, table: Table, dialect: Dialect): Sql {
  const clauses = dialect.columnClauses.map((clause) => clause(column, table, dialect));
  return list([id(column.name), dialect.columnType(column, dialect), ...clauses], " ");
}

/** The clauses of standard SQL, for dialects to put in their order. */
export const clauses = {
  collation: (column: Column): Sql | undefined =>
    column.collation === null ? undefined : sql`COLLATE ${id(column.collation)}`,
  serverDefault: (column: Column): Sql | undefined =>
    column.serverDefault === null ? undefined : sql`DEFAULT ${valueSql(column.serverDefault, column.type)}`,
  notNull: (column: Column): Sql | undefined => (column.nullable ? undefined : sql`NOT NULL`),
  computed: (column: Column): Sql | undefined => {
    if (column.computed === null) return undefined;
    const { expression, persisted } = column.computed;
    const kind = persisted === null ? undefined : persisted ? sql`STORED` : sql`VIRTUAL`;
    return sql`GENERATED ALWAYS AS (${expressionSql(expression)}) ${kind}`;
  },
};

export function columnType(column: Column, dialect: Dialect): Sql {
  return typeSql(column.type, dialect);
}

/** A constraint as it stands in CREATE TABLE and behind ADD. */
export function constraintSql(constraint: Constraint, table: Table, before: Schema, dialect: Dialect): Sql {
  return sql`${constraintName(constraint, table, before, dialect)} ${dialect.constraintBody(constraint, dialect)}`;
}

/** `CONSTRAINT n`, or nothing for one without a name, unless a server would choose another than it answers to, or none can be foretold. */
function constraintName(constraint: Constraint, table: Table, before: Schema, dialect: Dialect): Sql | undefined {
  if (typeof constraint.name === "string") return nameSql(constraint.name);
  if (dialect.unnamed === "nameless" || constraint.name.answersTo === undefined) return undefined;
  if (dialect.unnamed === "named") return nameSql(constraint.name.answersTo);
  const chosen = serverChoice(before, table, constraint);
  return chosen === constraint.name.answersTo ? undefined : nameSql(constraint.name.answersTo);
}

export function nameSql(name: Name): Sql | undefined {
  const known = typeof name === "string" ? name : undefined;
  return known === undefined ? undefined : sql`CONSTRAINT ${id(known)}`;
}

/** A constraint without its name. */
export function constraintBody(constraint: Constraint, dialect: Dialect): Sql {
  switch (constraint.kind) {
    case "primaryKey":
      return sql`PRIMARY KEY (${columnList(constraint.columns)})${deferral(constraint)}`;
    case "unique":
      return sql`UNIQUE (${columnList(constraint.columns)})${deferral(constraint)}`;
    case "foreignKey":
      return sql`FOREIGN KEY (${columnList(constraint.columns)}) ${referencesSql(constraint)}`;
    case "check":
      return sql`CHECK (${expressionSql(constraint.condition)})`;
    case "exclude":
      return fail("cannotSay", {
        dialect: dialect.name,
        what: `say ${constraintTitle(constraint)}`,
        why: "it has no exclusion constraints",
        instead: "leave it out here: if (op.dialect === …)",
      });
  }
}

/** `REFERENCES parent (id) ON DELETE CASCADE` */
export function referencesSql(key: ForeignKey): Sql {
  return sql`REFERENCES ${tableId(key.referent)} (${columnList(key.referentColumns)})${list(
    [
      key.match === null ? undefined : keywords(` MATCH ${key.match}`),
      key.onDelete === null ? undefined : keywords(` ON DELETE ${key.onDelete}`),
      key.onUpdate === null ? undefined : keywords(` ON UPDATE ${key.onUpdate}`),
    ],
    "",
  )}${deferral(key)}`;
}

export function deferral({ deferrable, initially }: Deferral): Sql {
  return list(
    [
      deferrable === null ? undefined : deferrable ? sql` DEFERRABLE` : sql` NOT DEFERRABLE`,
      initially === null ? undefined : keywords(` INITIALLY ${initially}`),
    ],
    "",
  );
}

/** The CHECK that comes with a Boolean or Enum column, where the dialect needs one. */
export function typeCheckSql(column: Column, dialect: Dialect): Sql | undefined {
  const { type } = column;
  if ((type.kind !== "boolean" && type.kind !== "enum") || type.constraint === null) return undefined;
  const condition = dialect.typeCheck(column, dialect);
  if (condition === undefined) return undefined;
  const { name } = type.constraint;
  const known = dialect.unnamed !== "nameless" ? knownAs(name) : typeof name === "string" ? name : undefined;
  return sql`${known === undefined ? undefined : sql`CONSTRAINT ${id(known)}`} CHECK (${condition})`;
}

/** The condition that keeps strangers out of a Boolean or Enum that is stored as something wider. */
export function typeCheck(column: Column): Sql | undefined {
  const { type } = column;
  if (type.kind === "boolean") return sql`${id(column.name)} IN (0, 1)`;
  if (type.kind !== "enum") return undefined;
  return sql`${id(column.name)} IN (${list(type.values.map((value) => valueSql({ kind: "literal", value })))})`;
}

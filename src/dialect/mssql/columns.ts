import { fail } from "../../diagnostics/catalog.js";
import { isNumbered, primaryKeyOf, qualified, sameName } from "../../model/lookup.js";
import { firstNumber, numberingProblem } from "../../model/meaning/identity.js";
import type { Column, QName, Table } from "../../model/schema.js";
import { describeType, type Type } from "../../model/types.js";
import { id, keywords, list, sql, type Sql } from "../../sql/sql.js";
import { expressionSql } from "../ansi/expression.js";
import { clauses, columnType as standardType } from "../ansi/table.js";
import type { Dialect } from "../dialect.js";
import { defaultClause } from "./defaults.js";
import { isCollatable } from "./types.js";

/** `AS (a + 1) PERSISTED`: what is computed has the type of its expression. */
export const columnType: Dialect["columnType"] = (column, dialect) => {
  if (column.computed === null) return standardType(column, dialect);
  const { expression, persisted } = column.computed;
  if (!column.nullable && persisted !== true) {
    fail("cannotSay", {
      dialect: dialect.name,
      what: `make the computed column "${column.name}" NOT NULL`,
      why: "only what is stored can be",
      instead: "make it persisted: true, or leave out nullable: false",
    });
  }
  return sql`AS (${expressionSql(expression)}) ${persisted === true ? sql`PERSISTED` : undefined}`;
};

/** https://learn.microsoft.com/sql/t-sql/statements/create-table-transact-sql */
export const columnClauses: Dialect["columnClauses"] = [collationClause, identityClause, nullability, defaultClause];

export function collationClause(column: Column, table: QName, dialect: Dialect): Sql | undefined {
  const { collation, type, name } = column;
  if (collation === null) return undefined;
  if (isCollatable(type) && column.computed === null)
    return sql`COLLATE ${keywords(collationName(collation, dialect))}`;
  return fail("cannotSay", {
    dialect: dialect.name,
    what: `give "${qualified(table)}.${name}" the collation "${collation}"`,
    why: column.computed === null ? `${describeType(type)} has no such order, only text has` : "it is computed",
    instead: "leave the collation out, or say it within the expression",
  });
}

/** It is a word and no identifier: brackets around it are refused. */
function collationName(collation: string, dialect: Dialect): string {
  if (/^[A-Za-z]\w*$/.test(collation)) return collation;
  return fail("cannotSay", {
    dialect: dialect.name,
    what: `say the collation "${collation}"`,
    why: "the names of its collations are single words, such as Latin1_General_100_CI_AS",
    instead: "choose one of those: if (op.dialect === …)",
  });
}

/** NULL is said as well: what a server takes for granted depends on the connection. */
function nullability(column: Column, table: Table, dialect: Dialect): Sql | undefined {
  if (column.computed !== null) return column.nullable ? undefined : clauses.notNull(column);
  const inKey = primaryKeyOf(table)?.columns.some((name) => sameName(dialect.rules, name, column.name)) ?? false;
  return nullWords(column.nullable && !inKey);
}

export function nullWords(nullable: boolean): Sql {
  return nullable ? sql`NULL` : sql`NOT NULL`;
}

/** `IDENTITY(1, 1)`, of the one column of a table that can have it. */
function identityClause(column: Column, table: Table, dialect: Dialect): Sql | undefined {
  if (!isNumbered(column)) return undefined;
  const refuse = (why: string, instead: string): never =>
    fail("cannotSay", {
      dialect: dialect.name,
      what: `number column "${qualified(table)}.${column.name}" of type ${describeType(column.type)}`,
      why,
      instead,
    });
  if (!isWhole(column.type))
    refuse("only whole numbers can be", "leave out autoincrement, or make the column an integer");
  const other = table.columns.find((one) => isNumbered(one) && one.name !== column.name);
  if (other !== undefined) {
    refuse(`column "${other.name}" is numbered already, and a table has one of them`, "leave one of the two out");
  }
  const problem = column.identity === null ? undefined : numberingProblem(column.identity, column.type);
  if (problem !== undefined) refuse(problem, "choose other numbers, or a wider type");
  return sql`IDENTITY${seed(column)}`;
}

/** `(10, 2)`: where the numbers begin, and by how much they grow. */
function seed({ identity }: Column): Sql {
  return keywords(`(${identity === null ? 1n : firstNumber(identity)}, ${identity?.increment ?? 1n})`);
}

function isWhole(type: Type): boolean {
  if (type.kind === "numeric" || type.kind === "decimal") return (type.scale ?? 0) === 0;
  return ["smallInteger", "integer", "bigInteger", "native", "raw"].includes(type.kind);
}

/** Do both give the same numbers? Bounds, cache and the like are nothing that this server knows. */
export function sameNumbers(a: Column, b: Column): boolean {
  if (!isNumbered(a) || !isNumbered(b)) return isNumbered(a) === isNumbered(b);
  const numbers = ({ identity }: Column): string =>
    `${identity === null ? 1n : firstNumber(identity)}, ${identity?.increment ?? 1n}`;
  return numbers(a) === numbers(b);
}

/** `email VARCHAR(50) COLLATE Latin1_General_BIN2 NOT NULL`: all that ALTER COLUMN says of a column, and has to say again. */
export function shapeSql(column: Column, table: Table, dialect: Dialect): Sql {
  const nullable = nullability(column, table, dialect);
  return list([id(column.name), columnType(column, dialect), collationClause(column, table, dialect), nullable], " ");
}

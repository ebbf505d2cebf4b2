import { fail } from "../../diagnostics/catalog.js";
import { isNumbered, qualified, sameName } from "../../model/lookup.js";
import type { Column, QName, Rules, Table } from "../../model/schema.js";
import { describeType } from "../../model/types.js";
import { id, keywords, list, literal, sql, type Sql } from "../../sql/sql.js";
import { expressionSql, valueSql } from "../ansi/expression.js";
import { clauses } from "../ansi/table.js";
import type { Dialect } from "../dialect.js";
import type { Features } from "./features.js";
import { fractionOf, isCharacters, isLong, isTimestamp } from "./types.js";

interface ColumnOptions {
  readonly charset?: string;
  readonly onUpdate?: string;
}

/**
 * What stands behind the type of a column, in the order of the grammar. MODIFY and CHANGE say all of it again, since what
 * they do not say is gone. https://dev.mysql.com/doc/refman/8.0/en/create-table.html
 */
export function columnClauses(features: Features): Dialect["columnClauses"] {
  return [
    charset,
    collation,
    computed,
    (column, table, dialect) => nullability(column, table, features, dialect),
    (column) => serverDefault(column, features),
    onUpdate,
    autoIncrement,
    comment,
  ];
}

/** `DEFAULT 'x'`, `DEFAULT (a + b)`: an expression has parentheses, and so has a literal for what is kept beside the row. */
export function defaultSql(column: Column, { longDefaults }: Features): Sql {
  const { serverDefault, type } = column;
  if (serverDefault === null) return sql`NULL`;
  const value = valueSql(serverDefault, type);
  const isLiteral = serverDefault.kind === "literal" && serverDefault.value !== null;
  return isLiteral && !longDefaults && isLong(type) ? sql`(${value})` : value;
}

/** Does ALTER COLUMN SET DEFAULT take it? It takes no default of a column that is computed or numbers itself. */
function serverDefault(column: Column, features: Features): Sql | undefined {
  return column.serverDefault === null ? undefined : sql`DEFAULT ${defaultSql(column, features)}`;
}

function charset({ name, type, options }: Column, table: QName, dialect: Dialect): Sql | undefined {
  const { charset: set } = options as ColumnOptions;
  if (set === undefined) return undefined;
  if (isCharacters(type)) return keywords(`CHARACTER SET ${set}`);
  return fail("cannotSay", {
    dialect: dialect.name,
    what: `give "${qualified(table)}.${name}" the character set ${set}`,
    why: `${describeType(type)} is no text`,
    instead: "leave charset out",
  });
}

function collation(column: Column, table: QName, dialect: Dialect): Sql | undefined {
  const { collation: called, name, type } = column;
  if (called === null || isCharacters(type)) return clauses.collation(column);
  return fail("cannotSay", {
    dialect: dialect.name,
    what: `give "${qualified(table)}.${name}" the collation "${called}"`,
    why: `${describeType(type)} has no such order, only text has`,
    instead: "leave the collation out, or take it away together with the change of type: collation: null",
  });
}

function computed({ computed: by }: Column): Sql | undefined {
  if (by === null) return undefined;
  const kind = by.persisted === null ? undefined : by.persisted ? sql`STORED` : sql`VIRTUAL`;
  return sql`GENERATED ALWAYS AS (${expressionSql(by.expression)}) ${kind}`;
}

/** NULL is said of a TIMESTAMP, which is NOT NULL otherwise where explicit_defaults_for_timestamp is off. */
function nullability(column: Column, table: QName, features: Features, dialect: Dialect): Sql | undefined {
  if (column.nullable) return isTimestamp(column.type) && column.computed === null ? sql`NULL` : undefined;
  if (column.computed === null || features.computedNotNull) return sql`NOT NULL`;
  return fail("cannotSay", {
    dialect: dialect.name,
    what: `make the computed column "${qualified(table)}.${column.name}" NOT NULL`,
    why: "it has no NOT NULL for columns that are computed",
    instead: "leave out nullable: false, or keep NULLs out with a check constraint",
  });
}

function onUpdate({ name, type, options }: Column, table: QName, dialect: Dialect): Sql | undefined {
  if ((options as ColumnOptions).onUpdate === undefined) return undefined;
  const digits = fractionOf(type);
  if (digits !== undefined) return keywords(`ON UPDATE CURRENT_TIMESTAMP${digits === 0 ? "" : `(${digits})`}`);
  return fail("cannotSay", {
    dialect: dialect.name,
    what: `set "${qualified(table)}.${name}" to the time of each change`,
    why: `${describeType(type)} is no DATETIME or TIMESTAMP`,
    instead: "leave onUpdate out, or give the column one of these types",
  });
}

function autoIncrement(column: Column): Sql | undefined {
  return isNumbered(column) ? sql`AUTO_INCREMENT` : undefined;
}

const longestComment = 1024;

function comment({ name, comment: said }: Column, table: QName, dialect: Dialect): Sql | undefined {
  if (said === null || said === "") return undefined;
  refuseLongComment(said, longestComment, `column "${qualified(table)}.${name}"`, dialect);
  return sql`COMMENT ${literal(said)}`;
}

/** The server would stop, or cut it short. @throws Failure D103 */
export function refuseLongComment(said: string, most: number, what: string, dialect: Dialect): void {
  const length = Array.from(said).length;
  if (/[\u{10000}-\u{10ffff}]/u.test(said)) {
    fail("cannotSay", {
      dialect: dialect.name,
      what: `keep the comment on ${what}`,
      why: "comments have no characters beyond U+FFFF, and question marks would take their place",
      instead: "leave them out",
    });
  }
  if (length <= most) return;
  fail("cannotSay", {
    dialect: dialect.name,
    what: `keep the comment on ${what}`,
    why: `it has ${length} characters, and ${most} is the most`,
    instead: "make it shorter",
  });
}

/** `FIRST` or `` AFTER `a` ``: where a column stands among the others. */
export function placeSql(rules: Rules, table: Table, column: string): Sql {
  const index = table.columns.findIndex(({ name }) => sameName(rules, name, column));
  const before = table.columns[index - 1];
  return before === undefined ? sql`FIRST` : sql`AFTER ${id(before.name)}`;
}

/** Clauses with spaces between them; nothing where there are none. */
export function spaced(all: readonly (Sql | undefined)[]): Sql | undefined {
  const said = all.filter((clause) => clause !== undefined);
  return said.length === 0 ? undefined : list(said, " ");
}

import type { Body } from "../model/objects.js";
import type { Column, Expression, Schema, Value } from "../model/schema.js";
import type { Type } from "../model/types.js";
import { readAction, readCondition, readQuery } from "./body.js";
import { type Effects, grammarOf, readEffects, type ReadOptions, readSchema, type ReadSchema } from "./ddl/index.js";
import { type ExpressionContext, readExpression } from "./expression.js";
import type { Language } from "./lexical.js";
import { mssql } from "./mssql.js";
import { mariadb, mysql } from "./mysql.js";
import { oracle } from "./oracle.js";
import { postgresql } from "./postgresql.js";
import { sameExpression, sameQuery, sameValue } from "./same.js";
import { sqlite } from "./sqlite.js";
import {
  readStatements,
  type ScriptStatement,
  splitStatements,
  type StatementContext,
  type Statements,
} from "./statements.js";

export { bracketIdentifiers } from "./bracket.js";
export type { ReadOptions, ReadSchema, Unread } from "./ddl/index.js";
export type { ExpressionContext, ScriptStatement, StatementContext, Statements };

/** Reads SQL that people wrote, to understand it, never to change it. */
export interface Reader {
  /** Reads an expression over the columns of one table: `lower(email)` gives `["lower(", { column: "email", … }, ")"]`. */
  expression(text: string, context: ExpressionContext): Expression;
  /** Reads one or several statements: how many there are and what terminator the last one lacks. */
  statements(text: string, context?: StatementContext): Statements;
  /** Reads the query that a view is made of: its text, cut at every name. */
  query(text: string): Body;
  /** Reads the condition of a trigger. */
  condition(text: string): Body;
  /** Reads what a trigger does: statements, or the call of a function where the database wants one. */
  action(text: string): Body;
  /** Cuts a script into its statements (text without the terminator), with the line each begins on. */
  split(text: string): readonly ScriptStatement[];
  /**
   * Do two expressions over the columns of one table mean the same, whatever their spelling? `price>0` and
   * `((price > (0)::numeric))` do where `columns` says that the price is a numeric. In doubt they do not.
   */
  same(a: Expression, b: Expression, columns?: readonly Column[]): boolean;
  /** Do two defaults give a column of that type the same? In doubt they do not. No default is the same as NULL. */
  sameValue(a: Value | null, b: Value | null, type?: Type): boolean;
  /** Are two texts of views or triggers the same token by token, but for quotes, capitals, comments and space? */
  sameQuery(a: Body, b: Body): boolean;
  /** What statements do to the tables of a schema; nothing of a dialect whose DDL is not read. */
  effects(text: string, before: Schema): Effects | undefined;
  /** Is its DDL read? */
  readonly readsDdl: boolean;
  /** Reads a schema from DDL, such as a dump of a database. What is not understood is not left out in silence. */
  schema(text: string, options: ReadOptions): ReadSchema;
}

/** One line for each dialect whose SQL can be read. */
const languages: Readonly<Record<string, Language>> = { sqlite, postgresql, mysql, mariadb, mssql, oracle };

/** The dialects whose DDL is read. */
export const dialectsWithDdl: readonly string[] = Object.keys(languages).filter(
  (dialect) => grammarOf(dialect) !== undefined,
);

/** The reader of a dialect. That there is one for every dialect is the program's business, not a person's. */
export function readerFor(dialect: string): Reader {
  const language = Object.hasOwn(languages, dialect) ? languages[dialect] : undefined;
  if (language === undefined) throw new Error(`no reader for dialect ${dialect}`);
  const grammar = grammarOf(dialect);
  return {
    expression: (text, context) => readExpression(text, context, language),
    statements: (text, context) => readStatements(text, language, context),
    query: (text) => readQuery(text, language),
    condition: (text) => readCondition(text, language),
    action: (text) => readAction(text, language),
    split: (text) => splitStatements(text, language),
    same: (a, b, columns) => sameExpression(a, b, language, columns),
    sameValue: (a, b, type) => sameValue(a, b, language, type),
    sameQuery: (a, b) => sameQuery(a, b, language),
    effects(text, before) {
      if (grammar === undefined) return undefined;
      const statements = splitStatements(text, language).map((one) => one.text);
      return readEffects(statements, language, grammar, before);
    },
    readsDdl: grammar !== undefined,
    schema(text, options) {
      if (grammar === undefined) throw new Error(`the DDL of ${dialect} is not read`);
      return readSchema(text, language, grammar, options);
    },
  };
}

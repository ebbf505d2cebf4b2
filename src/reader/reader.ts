import type { Expression } from "../model/schema.js";
import type { Body } from "../model/objects.js";
import { readAction, readCondition, readQuery } from "./body.js";
import { type ExpressionContext, readExpression } from "./expression.js";
import type { Language } from "./lexical.js";
import { mssql } from "./mssql.js";
import { mariadb, mysql } from "./mysql.js";
import { oracle } from "./oracle.js";
import { postgresql } from "./postgresql.js";
import { sqlite } from "./sqlite.js";
import {
  readStatements,
  type ScriptStatement,
  splitStatements,
  type StatementContext,
  type Statements,
} from "./statements.js";

export { bracketIdentifiers } from "./bracket.js";
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
}

/** One line for each dialect whose SQL can be read. */
const languages: Readonly<Record<string, Language>> = { sqlite, postgresql, mysql, mariadb, mssql, oracle };

/** The reader of a dialect. That there is one for every dialect is the program's business, not a person's. */
export function readerFor(dialect: string): Reader {
  const language = Object.hasOwn(languages, dialect) ? languages[dialect] : undefined;
  if (language === undefined) throw new Error(`no reader for dialect ${dialect}`);
  return {
    expression: (text, context) => readExpression(text, context, language),
    statements: (text, context) => readStatements(text, language, context),
    query: (text) => readQuery(text, language),
    condition: (text) => readCondition(text, language),
    action: (text) => readAction(text, language),
    split: (text) => splitStatements(text, language),
  };
}

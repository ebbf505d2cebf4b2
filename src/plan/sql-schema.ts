import { diagnostic, fail } from "../diagnostics/catalog.js";
import { failAll, located } from "../diagnostics/diagnostic.js";
import { replay } from "../model/replay.js";
import type { QName, Schema } from "../model/schema.js";
import { dialectsWithDdl, type ReadSchema } from "../reader/reader.js";
import type { SqlFile } from "../script/sql-files.js";
import type { PlanContext } from "./plan.js";

export interface SqlSchemaOptions {
  /** Tables that are not taken up: the version table. */
  readonly without: readonly QName[];
  /** Statements that may be left out. */
  readonly ignore: readonly RegExp[];
}

/** Each file is read once, however often its schema is asked for. */
const known = new WeakMap<SqlFile, ReadSchema>();

/**
 * The schema that a file of SQL makes out of `start`.
 *
 * @throws Failure M501 with every statement that is not understood, M503 for a dialect whose DDL is not read
 */
export function schemaFromSql(
  sql: SqlFile,
  start: Schema,
  { dialect, reader }: Pick<PlanContext, "dialect" | "reader">,
  { without, ignore }: SqlSchemaOptions,
): Schema {
  return replay(readOnce(sql, { dialect, reader }, { without, ignore }).operations, start);
}

/** The statements of a file that make its schema on a database. @throws Failure as {@link schemaFromSql} */
export function statementsFromSql(
  sql: SqlFile,
  context: Pick<PlanContext, "dialect" | "reader">,
  options: SqlSchemaOptions,
): readonly string[] {
  return readOnce(sql, context, options).made;
}

function readOnce(
  sql: SqlFile,
  { dialect, reader }: Pick<PlanContext, "dialect" | "reader">,
  { without, ignore }: SqlSchemaOptions,
): ReadSchema {
  const { file, text } = sql;
  return located({ position: () => ({ file }) }, () => {
    if (!reader.readsDdl) fail("ddlNotRead", { dialect: dialect.name, file, known: dialectsWithDdl });
    const matches = (statement: string): boolean => ignore.some((one) => statement.search(one) >= 0);
    const read = known.get(sql) ?? reader.schema(text, { rules: dialect.rules, without, ignore: matches });
    known.set(sql, read);
    failAll(
      read.unread.map(({ line, text: statement, why }) =>
        diagnostic(
          "statementNotRead",
          { file, statement: shortened(statement), why },
          { position: () => ({ file, line }) },
        ),
      ),
    );
    return read;
  });
}

function shortened(statement: string): string {
  const line = statement.replace(/\s+/g, " ");
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

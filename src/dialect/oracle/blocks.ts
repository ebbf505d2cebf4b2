import { render } from "../../sql/render.js";
import { keywords, sql, type Sql } from "../../sql/sql.js";
import type { Dialect, PrintedSpecially } from "../dialect.js";
import { quoted } from "./literals.js";

// PL/SQL, where SQL alone cannot say it. A semicolon does not end a block for SQL*Plus: a slash on its own line does.

/** A block, with the slash that has the client send it. */
export function block(body: Sql): PrintedSpecially {
  return { sql: body, terminator: "\n/" };
}

/** Errors that say that something was so already. */
export const already = {
  /** The name is that of another object. */
  exists: 955,
  noTable: 942,
  noIndex: 1418,
  noSequence: 2289,
  noTrigger: 4080,
  noMaterializedView: 12003,
  notNull: 1442,
} as const;

/** The statement, of which just these errors do not matter: what `IF EXISTS` says where there is no such word. */
export function unless(statement: Sql, dialect: Dialect, ...errors: readonly number[]): PrintedSpecially {
  const others = errors.map((error) => `-${error}`).join(", ");
  return block(sql`BEGIN
    EXECUTE IMMEDIATE ${inQuotes(render(statement, dialect.lexis))};
EXCEPTION
    WHEN OTHERS THEN
        IF SQLCODE NOT IN (${keywords(others)}) THEN RAISE; END IF;
END;`);
}

/** A literal of PL/SQL has 32767 bytes at the most. */
const longest = 8000;

/** A statement as text, its lines as they are. */
export function inQuotes(statement: string): Sql {
  if (statement.length <= longest) return keywords(quoted(statement));
  const parts = statement.match(new RegExp(`[^]{1,${longest}}`, "gu")) ?? [];
  return keywords(parts.map((part) => `TO_CLOB(${quoted(part)})`).join(" ||\n"));
}

import { id, lit, type Sql, sql } from "../../sql/sql.js";
import type { Asking } from "../guarding.js";

/** One plain SELECT after the other, for clients that can neither count nor stop. */
export const asking: Asking = {
  client: [],
  lastClient: [],
  begin: () => [],
  answer: ({ title, found, shown }): readonly Sql[] => [
    sql`SELECT CASE WHEN found = 0 THEN 'ok' ELSE 'FAILS' END AS outcome, found, ${lit(title)} AS ${id("looked for")}, ${lit(shown)} AS query FROM (SELECT (${found}) AS found) asked`,
  ],
  end: () => [],
  behind: () => [],
};

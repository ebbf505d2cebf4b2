import { literal, sql } from "../../sql/sql.js";
import type { Dialect } from "../dialect.js";
import { limits as mysql } from "../mysql/timeouts.js";

/** As MySQL, and any statement. https://mariadb.com/kb/en/aborting-statements/ */
export const limits: Dialect["script"]["limits"] = {
  ...mysql,
  statement: {
    set: (milliseconds) => sql`SET SESSION max_statement_time = ${literal(milliseconds / 1000)}`,
    reset: sql`SET SESSION max_statement_time = DEFAULT`,
  },
};

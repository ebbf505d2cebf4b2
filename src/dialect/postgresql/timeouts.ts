import { literal, sql } from "../../sql/sql.js";
import type { Dialect } from "../dialect.js";

/** For the session, so that they hold in every transaction and for what stands outside of them. */
export const limits: Dialect["script"]["limits"] = {
  lock: { set: (milliseconds) => sql`SET lock_timeout = ${literal(milliseconds)}`, reset: sql`RESET lock_timeout` },
  statement: {
    set: (milliseconds) => sql`SET statement_timeout = ${literal(milliseconds)}`,
    reset: sql`RESET statement_timeout`,
  },
};

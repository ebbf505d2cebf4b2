import { literal, sql } from "../../sql/sql.js";
import type { Dialect } from "../dialect.js";

/** A lock that DDL needs; rows wait without end, and there is no limit to a statement. */
export const limits: Dialect["script"]["limits"] = {
  lock: {
    set: (milliseconds) => sql`ALTER SESSION SET DDL_LOCK_TIMEOUT = ${literal(seconds(milliseconds))}`,
    reset: sql`ALTER SESSION SET DDL_LOCK_TIMEOUT = 0`,
  },
};

/** In whole seconds, one at the least: 0 is no wait at all. */
function seconds(milliseconds: number): number {
  return Math.max(1, Math.ceil(milliseconds / 1000));
}

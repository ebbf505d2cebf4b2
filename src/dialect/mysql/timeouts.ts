import { literal, sql } from "../../sql/sql.js";
import type { Dialect } from "../dialect.js";

/** Locks of tables, and of rows; only a SELECT can be limited in its time here. */
export const limits: Dialect["script"]["limits"] = {
  lock: {
    set: (milliseconds) =>
      sql`SET SESSION lock_wait_timeout = ${literal(seconds(milliseconds))}, innodb_lock_wait_timeout = ${literal(seconds(milliseconds))}`,
    reset: sql`SET SESSION lock_wait_timeout = DEFAULT, innodb_lock_wait_timeout = DEFAULT`,
  },
};

/** In whole seconds, one at the least: 0 would be no wait at all, or no limit. */
function seconds(milliseconds: number): number {
  return Math.max(1, Math.ceil(milliseconds / 1000));
}

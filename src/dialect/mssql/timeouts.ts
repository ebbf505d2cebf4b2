import { literal, sql } from "../../sql/sql.js";
import type { Dialect } from "../dialect.js";

/** A lock; how long a statement may take is the client's to say, as in `sqlcmd -t`. */
export const limits: Dialect["script"]["limits"] = {
  lock: { set: (milliseconds) => sql`SET LOCK_TIMEOUT ${literal(milliseconds)}`, reset: sql`SET LOCK_TIMEOUT -1` },
};

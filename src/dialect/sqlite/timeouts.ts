import { literal, sql } from "../../sql/sql.js";
import type { Dialect } from "../dialect.js";

/** A lock that another connection holds; there is no limit to a statement. https://sqlite.org/pragma.html#pragma_busy_timeout */
export const limits: Dialect["script"]["limits"] = {
  lock: {
    set: (milliseconds) => sql`PRAGMA busy_timeout = ${literal(milliseconds)}`,
    // The pragma answers with what it was given.
    client: (milliseconds) => `.timeout ${milliseconds}`,
  },
};

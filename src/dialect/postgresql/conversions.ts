import { sql } from "../../sql/sql.js";
import type { Conversions } from "../ansi/losses.js";
import { typeSql } from "../ansi/types.js";
import type { Dialect } from "../dialect.js";

/** A number without precision has any scale, a time without one six digits. https://www.postgresql.org/docs/current/datatype.html */
export function conversionsOf(dialect: Dialect): Conversions {
  return {
    scale: Infinity,
    seconds: 6,
    isSingle: (type) => type.kind === "real" || (type.kind === "float" && (type.precision ?? 53) < 25),
    exact: (number) => sql`CAST(${number} AS NUMERIC)`,
    as: (type) => typeSql(type, dialect),
  };
}

import type { Type } from "../../model/types.js";
import { keywords, sql } from "../../sql/sql.js";
import type { Conversions } from "../ansi/losses.js";

/** A number without a scale has no fraction, and a time without digits no fractions of seconds. https://dev.mysql.com/doc/refman/8.0/en/data-types.html */
export const conversions: Conversions = {
  scale: 0,
  seconds: 0,
  isSingle: (type) => type.kind === "float" && (type.precision ?? 0) <= 24,
  // As text a floating-point number has the digits that people gave it, however few bytes it is kept in.
  exact: (number) => sql`CAST(CAST(${number} AS CHAR) AS DECIMAL(65, 30))`,
  as: (type) => keywords(castType(type)),
};

/** What CAST takes are not the types of columns. https://dev.mysql.com/doc/refman/8.0/en/cast-functions.html#function_cast */
function castType(type: Type): string {
  switch (type.kind) {
    case "date":
      return "DATE";
    case "time":
      return sized("TIME", type.precision);
    case "dateTime":
    case "timestamp":
      return sized("DATETIME", type.precision);
    case "float":
      return (type.precision ?? 0) <= 24 ? "FLOAT" : "DOUBLE";
    default:
      return "DOUBLE";
  }
}

function sized(name: string, digits: number | null): string {
  return digits === null ? name : `${name}(${digits})`;
}

import { sql, type Sql } from "../../sql/sql.js";

/** Raises an error. A percent sign in its message has to be {@link doubled}. */
export function refusedIf(when: Sql, message: Sql): Sql {
  return sql`IF ${when}
BEGIN
    DECLARE @limbeck_refusal NVARCHAR(2048) = ${message};
    THROW 51000, @limbeck_refusal, 1;
END`;
}

/** A percent sign in a message stands for something else. */
export function doubled(text: string): string {
  return text.replaceAll("%", "%%");
}

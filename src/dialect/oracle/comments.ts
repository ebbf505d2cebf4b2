import { fail } from "../../diagnostics/catalog.js";
import { render } from "../../sql/render.js";
import { keywords, lit, sequence, sql, type Sql } from "../../sql/sql.js";
import type { Dialect, Printed } from "../dialect.js";
import { block } from "./blocks.js";
import { quoted, text } from "./literals.js";

const longest = 4000;
/** What a literal says in one piece on one line. */
const plain = /^[^\x00-\x1f\x7f\u0085\u2028\u2029]{0,900}$/u;

/**
 * `COMMENT ON TABLE t IS 'its comment'`, where there can be a literal and nothing else; what is no single line is put
 * together in a block. A comment that is gone is an empty one.
 */
export function commentSql(of: Sql, comment: string | null, dialect: Dialect): Printed {
  const said = comment ?? "";
  if (Buffer.byteLength(said) > longest) {
    fail("cannotSay", {
      dialect: dialect.name,
      what: `keep a comment of ${Buffer.byteLength(said)} bytes`,
      why: `it keeps ${longest} at the most`,
      instead: "shorten it",
    });
  }
  if (plain.test(said)) return sql`COMMENT ON ${of} IS ${lit(said)}`;
  // Within the literal of the statement quotes are doubled once more.
  const before = keywords(quoted(render(sql`COMMENT ON ${of} IS '`, dialect.lexis)));
  const inner = keywords(text(said.replaceAll("'", "''")));
  return block(sql`BEGIN
    EXECUTE IMMEDIATE ${sequence([before, keywords(" ||\n"), inner, keywords(" || ''''")])};
END;`);
}

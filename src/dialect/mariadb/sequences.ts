import { fail } from "../../diagnostics/catalog.js";
import { qualified } from "../../model/lookup.js";
import type { Sequence } from "../../model/objects.js";
import { keywords, list, literal, sql, type Sql } from "../../sql/sql.js";
import { ifExists, ifNotExists } from "../ansi/objects.js";
import { tableId } from "../ansi/table.js";
import type { Dialect } from "../dialect.js";

/** https://mariadb.com/kb/en/create-sequence/ */
export const sequences: Pick<Dialect["print"], "createSequence" | "dropSequence"> = {
  createSequence: ({ op }, dialect) => [
    sql`CREATE SEQUENCE ${ifNotExists(op)} ${tableId(op.sequence)} ${options(op.sequence, dialect)}`,
  ],
  dropSequence: ({ op }) => [sql`DROP SEQUENCE ${ifExists(op)} ${tableId(op.sequence)}`],
};

/** `START WITH 5 INCREMENT BY 2 NO MINVALUE CACHE 10 CYCLE`; nothing for what is not said. */
function options(sequence: Sequence, dialect: Dialect): Sql | undefined {
  const { type, start, increment, minValue, maxValue, cache, cycle } = sequence;
  if (type !== null && type !== "bigInteger") {
    fail("cannotSay", {
      dialect: dialect.name,
      what: `give sequence "${qualified(sequence)}" the numbers of ${type}`,
      why: "its sequences are all of BIGINT",
      instead: "say minValue and maxValue",
    });
  }
  const bound = (word: string, value: Sequence["minValue"]): Sql | undefined =>
    value === null ? undefined : value === "none" ? keywords(`NO ${word}`) : sql`${keywords(word)} ${literal(value)}`;
  const said = [
    start === null ? undefined : sql`START WITH ${literal(start)}`,
    increment === null ? undefined : sql`INCREMENT BY ${literal(increment)}`,
    bound("MINVALUE", minValue),
    bound("MAXVALUE", maxValue),
    cache === null ? undefined : sql`CACHE ${literal(cache)}`,
    cycle === null ? undefined : keywords(cycle ? "CYCLE" : "NOCYCLE"),
  ].filter((option) => option !== undefined);
  return said.length === 0 ? undefined : list(said, " ");
}

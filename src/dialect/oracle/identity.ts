import { fail } from "../../diagnostics/catalog.js";
import { isNumbered, qualified } from "../../model/lookup.js";
import { bound, isDescending, numberingProblem } from "../../model/meaning/identity.js";
import type { Column, Identity, Numbering, QName, Table } from "../../model/schema.js";
import { describeType, type TypeKind } from "../../model/types.js";
import { keywords, list, sql, type Sql } from "../../sql/sql.js";
import type { Dialect } from "../dialect.js";

const plainNumbering: Numbering = {
  start: null,
  increment: null,
  minValue: null,
  maxValue: null,
  cycle: null,
  cache: null,
};

/**
 * `GENERATED ALWAYS AS IDENTITY (INCREMENT BY 2 START WITH 10)`; a key that numbers itself does so wherever a row brings
 * no number. https://docs.oracle.com/en/database/oracle/oracle-database/19/sqlrf/CREATE-TABLE.html
 */
export function identityClause(column: Column, table: QName, dialect: Dialect): Sql | undefined {
  if (!isNumbered(column)) return undefined;
  refuseUnfit(column, table, dialect);
  return identitySql(column, "said");
}

/** `start`: where it goes on; `"said"` as it was declared, `"kept"` where it stands. */
export function identitySql(column: Column, start: "said" | "kept" | "behind", way = wayOf(column)): Sql {
  const options = numberingClauses(column.identity ?? plainNumbering, start);
  return sql`GENERATED ${way} AS IDENTITY ${options.length === 0 ? undefined : sql`(${list(options, " ")})`}`;
}

/** How rows get their numbers. */
export function wayOf({ identity }: Column): Sql {
  if (identity === null) return byDefaultOnNull;
  return identity.always ? sql`ALWAYS` : byDefault;
}

export const byDefault = sql`BY DEFAULT`;
const byDefaultOnNull = sql`BY DEFAULT ON NULL`;

/** What is said of a sequence, in Alembic's order. */
export function numberingClauses(numbering: Numbering, start: "said" | "kept" | "behind"): readonly Sql[] {
  const { increment, minValue, maxValue, cycle } = numbering;
  const said = (word: string, value: bigint | undefined): Sql | undefined =>
    value === undefined ? undefined : keywords(`${word} ${value}`);
  return [
    said("INCREMENT BY", increment ?? undefined),
    start === "behind" ? sql`START WITH LIMIT VALUE` : undefined,
    start === "said" ? said("START WITH", numbering.start ?? undefined) : undefined,
    said("MINVALUE", bound(minValue)),
    said("MAXVALUE", bound(maxValue)),
    minValue === "none" ? sql`NOMINVALUE` : undefined,
    maxValue === "none" ? sql`NOMAXVALUE` : undefined,
    cacheClause(numbering),
    cycle === null ? undefined : cycle ? sql`CYCLE` : sql`NOCYCLE`,
  ].filter((clause) => clause !== undefined);
}

/** A cache of one is none, and one that holds more than a cycle has is refused. */
export function cacheClause(numbering: Numbering): Sql | undefined {
  const { cache, cycle } = numbering;
  if (cache === 1n) return sql`NOCACHE`;
  if (cache !== null) return keywords(`CACHE ${cache}`);
  return cycle === true && numbersIn(numbering) <= usualCache ? sql`NOCACHE` : undefined;
}

const usualCache = 20n;

/** How many numbers there are in one cycle. */
export function numbersIn(numbering: Numbering): bigint {
  const down = isDescending(numbering);
  const least = bound(numbering.minValue) ?? (down ? -(10n ** 27n) : 1n);
  const greatest = bound(numbering.maxValue) ?? (down ? -1n : 10n ** 28n);
  const step = numbering.increment ?? 1n;
  return (greatest - least) / (step < 0n ? -step : step) + 1n;
}

/** @throws Failure D103 for what the server would refuse */
function refuseUnfit({ name, type, identity }: Column, table: QName, dialect: Dialect): void {
  const refuse = (why: string, instead: string): never =>
    fail("cannotSay", {
      dialect: dialect.name,
      what: `make "${qualified(table)}.${name}" an identity column`,
      why,
      instead,
    });
  if (!numbers.includes(type.kind) && type.kind !== "raw" && type.kind !== "native") {
    refuse(`its type is ${describeType(type)}, and only numbers can be counted`, "make the column an integer");
  }
  const problem = identity === null ? undefined : (numberingProblem(identity, type) ?? cycleProblem(identity));
  if (problem !== undefined) refuse(problem, "choose other bounds, or a wider type");
}

const numbers: readonly TypeKind[] = ["smallInteger", "integer", "bigInteger", "numeric", "decimal"];

export function cycleProblem(numbering: Numbering): string | undefined {
  const { cycle, cache } = numbering;
  if (cycle !== true) return undefined;
  if (bound(isDescending(numbering) ? numbering.minValue : numbering.maxValue) === undefined) {
    return "it is to begin again when it ends, and no end is said";
  }
  return cache !== null && cache > 1n && cache >= numbersIn(numbering)
    ? `a cache of ${cache} is as large as a cycle`
    : undefined;
}

/** @throws Failure D103 where a table would have two */
export function refuseSecond(table: Table, dialect: Dialect): void {
  const [, second] = table.columns.filter(isNumbered);
  if (second === undefined) return;
  fail("cannotSay", {
    dialect: dialect.name,
    what: `number "${qualified(table)}.${second.name}" as well`,
    why: "a table has one identity column at the most",
    instead: "number it with a sequence: serverDefault: sql`some_sequence.nextval`",
  });
}

/** Are the numbers to come the same, wherever they begin? */
export function sameNumbers(a: Identity | null, b: Identity | null): boolean {
  const of = (identity: Identity | null): readonly unknown[] => {
    const { increment, minValue, maxValue, cycle, cache, start } = identity ?? plainNumbering;
    return [increment ?? 1n, minValue, maxValue, cycle ?? false, cache, start];
  };
  return of(a).every((value, index) => value === of(b)[index]);
}

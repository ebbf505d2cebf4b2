import { fail } from "../../diagnostics/catalog.js";
import { qualified } from "../../model/lookup.js";
import type { Bound, Sequence, Trigger } from "../../model/objects.js";
import { id, keywords, list, literal, sql, type Sql } from "../../sql/sql.js";
import { bodySql, createViewSql } from "../ansi/objects.js";
import { tableId } from "../ansi/table.js";
import type { Dialect, Printed } from "../dialect.js";
import { nameSqlText, nameText, objectId } from "./names.js";

/** Behind statements that end by themselves. */
export const batchEnd = "\nGO";

/** https://learn.microsoft.com/sql/t-sql/statements/create-view-transact-sql, …/create-trigger-transact-sql */
export const printObjects: Partial<Dialect["print"]> = {
  createView: ({ op }) => [createViewSql(op.view, op.orReplace === true ? sql`OR ALTER` : undefined)],
  createTrigger: ({ op }) => [triggerSql("CREATE", op.trigger)],
  createSequence: ({ op }, dialect) => {
    const missing = op.ifNotExists === true ? sql`IF ${objectId(op.sequence, dialect, "SO")} IS NULL` : undefined;
    return [sql`${missing} CREATE SEQUENCE ${tableId(op.sequence)} ${sequenceOptions(op.sequence, dialect)}`];
  },
  // CREATE SCHEMA stands alone in its batch, or in a string.
  createSchema: ({ op }, dialect) => {
    const create = sql`CREATE SCHEMA ${id(op.name)}`;
    return [
      op.ifNotExists === true
        ? sql`IF SCHEMA_ID(${nameText(op.name)}) IS NULL EXEC (${nameSqlText(create, dialect)})`
        : create,
    ];
  },
};

/** A trigger has the schema of its table. Its body is statements, each with its semicolon. */
export function triggerSql(verb: "CREATE" | "ALTER", trigger: Trigger): Printed {
  const { name, table, timing, events, body } = trigger;
  const kinds = [...new Set(events.map(({ kind }) => kind))].map(keywords);
  const called = tableId({ ...table, name });
  return {
    sql: sql`${keywords(verb)} TRIGGER ${called} ON ${tableId(table)} ${keywords(timing)} ${list(kinds)} AS ${bodySql(body)}`,
    terminator: batchEnd,
  };
}

/** Without START it would begin with the least number there is. Its words have an order. */
function sequenceOptions(sequence: Sequence, dialect: Dialect): Sql {
  const { type, start, increment, minValue, maxValue, cache, cycle } = sequence;
  const bound = (word: string, value: Bound): Sql | undefined =>
    value === null ? undefined : value === "none" ? keywords(`NO ${word}`) : sql`${keywords(word)} ${literal(value)}`;
  const descending = increment !== null && increment < 0;
  const end = descending ? maxValue : minValue;
  const first = start ?? (end === null || end === "none" ? (descending ? -1 : 1) : end);
  return list(
    [
      type === null ? undefined : sql`AS ${dialect.types[type]({ kind: type } as never, dialect)}`,
      sql`START WITH ${literal(first)}`,
      increment === null ? undefined : sql`INCREMENT BY ${literal(increment)}`,
      bound("MINVALUE", minValue),
      bound("MAXVALUE", maxValue),
      cycle === null ? undefined : keywords(cycle ? "CYCLE" : "NO CYCLE"),
      cache === null ? undefined : sql`CACHE ${literal(cache)}`,
    ],
    " ",
  );
}

export const legalizeObjects: Dialect["legalize"] = {
  createView: ({ op }, dialect) => {
    const refuse = (what: string, why: string, instead: string): never =>
      fail("viewUnsupported", { dialect: dialect.name, what, why, instead });
    const called = `view "${qualified(op.view)}"`;
    if (op.view.materialized) {
      refuse(`make ${called} a materialized one`, "it has none", "leave out materialized here: if (op.dialect === …)");
    }
    if (op.ifNotExists === true) {
      refuse(
        `create ${called} only if it does not exist`,
        "it has no CREATE VIEW IF NOT EXISTS",
        "use orReplace: true, or ask op.schema.hasView first",
      );
    }
    return undefined;
  },
  createTrigger: ({ op: { trigger } }, dialect) => {
    const refuse = (why: string, instead: string): never =>
      fail("triggerUnsupported", { dialect: dialect.name, trigger: trigger.name, why, instead });
    if (trigger.timing === "BEFORE") {
      refuse("nothing runs before a change", 'make its timing "AFTER", or "INSTEAD OF" and make the change yourself');
    }
    if (trigger.forEach === "ROW") {
      refuse(
        "a trigger is for each statement, with its rows in the tables inserted and deleted",
        "leave forEach out, and write it for many rows",
      );
    }
    if (trigger.when !== null) refuse("it has no WHEN", "choose among the rows of inserted and deleted in the body");
    if (trigger.events.some((event) => event.kind === "UPDATE" && event.of !== null)) {
      refuse("it has no UPDATE OF", "ask in the body: IF UPDATE(column) …");
    }
    return undefined;
  },
};

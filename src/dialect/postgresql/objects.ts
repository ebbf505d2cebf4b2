import { fail } from "../../diagnostics/catalog.js";
import { findTable, qualified } from "../../model/lookup.js";
import { findView } from "../../model/object-lookup.js";
import type { Body } from "../../model/objects.js";
import { id, sql } from "../../sql/sql.js";
import { bodySql, createViewSql, forEach, ifExists, ifNotExists, triggerEvents } from "../ansi/objects.js";
import { tableId } from "../ansi/table.js";
import type { Dialect } from "../dialect.js";

/** https://www.postgresql.org/docs/current/sql-createview.html, …/sql-createtrigger.html */
export const printObjects: Partial<Dialect["print"]> = {
  createView: ({ op }) => [
    op.view.materialized
      ? createViewSql(op.view, sql`MATERIALIZED`, ifNotExists(op))
      : createViewSql(op.view, op.orReplace === true ? sql`OR REPLACE` : undefined),
  ],
  dropView: ({ op, before }) => {
    const materialized = findView(before, op.view)?.materialized ?? op.materialized ?? false;
    return [sql`DROP ${materialized ? sql`MATERIALIZED` : undefined} VIEW ${ifExists(op)} ${tableId(op.view)}`];
  },
  createTrigger: ({ op: { trigger } }) => [
    sql`CREATE TRIGGER ${id(trigger.name)} ${triggerEvents(trigger)} ON ${tableId(trigger.table)} ${forEach(trigger)} ${
      trigger.when === null ? undefined : sql`WHEN (${bodySql(trigger.when)})`
    } EXECUTE FUNCTION ${bodySql(trigger.body)}`,
  ],
  dropTrigger: ({ op }) => [sql`DROP TRIGGER ${ifExists(op)} ${id(op.trigger)} ON ${tableId(op.table)}`],
};

export const legalizeObjects: Dialect["legalize"] = {
  createView: ({ op }, dialect) => {
    if (op.ifNotExists !== true || op.view.materialized) return undefined;
    return fail("viewUnsupported", {
      dialect: dialect.name,
      what: `create view "${qualified(op.view)}" only if it does not exist`,
      why: "it has no CREATE VIEW IF NOT EXISTS",
      instead: "use orReplace: true, or ask op.schema.hasView first",
    });
  },
  createTrigger: ({ op: { trigger }, before }, dialect) => {
    const refuse = (why: string, instead: string): never =>
      fail("triggerUnsupported", { dialect: dialect.name, trigger: trigger.name, why, instead });
    const table = findTable(before, trigger.table);
    const computed = table?.columns.find(
      (column) => column.computed !== null && trigger.when !== null && looksAtNew(trigger.when, column.name),
    );
    if (trigger.timing === "BEFORE" && computed !== undefined) {
      refuse(
        `BEFORE a change nothing is computed yet, and its WHEN looks at NEW.${computed.name}`,
        'make its timing "AFTER", or look at what the column is computed from',
      );
    }
    if (trigger.timing !== "INSTEAD OF") return undefined;
    if (trigger.forEach !== "ROW") {
      refuse("a trigger INSTEAD OF something is for each row", 'say forEach: "ROW"');
    }
    if (trigger.when !== null) refuse("a trigger INSTEAD OF something has no WHEN", "decide in the function");
    if (trigger.events.some((event) => event.kind === "UPDATE" && event.of !== null)) {
      refuse("a trigger INSTEAD OF something has no columns", "compare OLD and NEW in the function");
    }
    return undefined;
  },
};

function looksAtNew({ parts }: Body, column: string): boolean {
  return parts.some(
    (part) =>
      typeof part !== "string" && part.name === column && part.of?.toLowerCase() === "new" && part.role === "column",
  );
}

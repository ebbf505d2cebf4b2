import { diagnostic, fail } from "../../diagnostics/catalog.js";
import { nameOf, qualified } from "../../model/lookup.js";
import { findView, triggersOf } from "../../model/object-lookup.js";
import { operation } from "../../model/operation.js";
import { id, sql } from "../../sql/sql.js";
import { bodySql, createViewSql, forEach, ifNotExists, triggerEvents } from "../ansi/objects.js";
import { tableId } from "../ansi/table.js";
import type { Dialect } from "../dialect.js";

/** https://sqlite.org/lang_createview.html, https://sqlite.org/lang_createtrigger.html */
export const printObjects: Partial<Dialect["print"]> = {
  createView: ({ op }) => [createViewSql(op.view, undefined, ifNotExists(op))],
  // The table has no schema: a trigger is always in that of its table.
  createTrigger: ({ op: { trigger } }) => [
    sql`CREATE TRIGGER ${tableId({ ...trigger.table, name: trigger.name })} ${triggerEvents(trigger)} ON ${id(trigger.table.name)} ${forEach(trigger)} ${
      trigger.when === null ? undefined : sql`WHEN (${bodySql(trigger.when)})`
    } BEGIN ${bodySql(trigger.body)} END`,
  ],
  createSequence: () => [],
  dropSequence: () => [],
  createSchema: () => [],
  dropSchema: () => [],
};

export const legalizeObjects: Dialect["legalize"] = {
  createView: ({ op, before }, dialect) => {
    const { view } = op;
    if (view.materialized) {
      fail("viewUnsupported", {
        dialect: dialect.name,
        what: `make view "${qualified(view)}" a materialized one`,
        why: "it has none",
        instead: "leave out materialized here: if (op.dialect === …), or fill a table with op.execute",
      });
    }
    if (op.orReplace !== true) return undefined;
    const known = findView(before, view);
    const { orReplace: _, ...plain } = op;
    // What is not known may be there all the same; with IF EXISTS nothing is lost either way.
    if (known === undefined) return [operation("dropView", { view: nameOf(view), ifExists: true }), plain];
    return [
      operation("dropView", { view: nameOf(known) }),
      { ...plain, view: { ...view, name: known.name } },
      ...triggersOf(before, known).map((trigger) => operation("createTrigger", { trigger })),
    ];
  },
  createTrigger: ({ op: { trigger } }, dialect) => {
    const refuse = (why: string, instead: string): never =>
      fail("triggerUnsupported", { dialect: dialect.name, trigger: trigger.name, why, instead });
    if (trigger.events.length > 1) {
      refuse("a trigger has just one event", "make a trigger for each event, or for this dialect alone");
    }
    if (trigger.forEach === "STATEMENT") {
      refuse("triggers are for each row", 'leave out forEach here, or make it "ROW": if (op.dialect === …)');
    }
    return undefined;
  },
};

export const remarkOnObjects: Dialect["remarks"] = {
  createSequence: ({ op }, { name }) => [
    diagnostic("noSequences", { dialect: name, sequence: qualified(op.sequence) }),
  ],
  dropSequence: ({ op }, { name }) => [diagnostic("noSequences", { dialect: name, sequence: qualified(op.sequence) })],
  createSchema: ({ op }, { name }) => [diagnostic("noSchemas", { dialect: name, schema: op.name })],
  dropSchema: ({ op }, { name }) => [diagnostic("noSchemas", { dialect: name, schema: op.name })],
};

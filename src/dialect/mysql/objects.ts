import { fail } from "../../diagnostics/catalog.js";
import { qualified, sameName } from "../../model/lookup.js";
import { viewTitle } from "../../model/object-lookup.js";
import type { Body, Trigger, View } from "../../model/objects.js";
import type { QName, Schema } from "../../model/schema.js";
import { keywords, sql, type Sql } from "../../sql/sql.js";
import { bodySql, createViewSql, ifExists, ifNotExists } from "../ansi/objects.js";
import { tableId } from "../ansi/table.js";
import type { Dialect, Printed, PrintedSpecially } from "../dialect.js";
import type { Features } from "./features.js";

/** https://dev.mysql.com/doc/refman/8.0/en/create-view.html, …/create-trigger.html */
export const printObjects: Partial<Dialect["print"]> = {
  createView: ({ op }) => [createViewSql(op.view, orReplace(op.orReplace), ifNotExists(op))],
  createTrigger: ({ op: { trigger } }) => [createTriggerSql(trigger)],
  // A trigger has the schema of its table.
  dropTrigger: ({ op }) => [dropTriggerSql({ ...op.table, name: op.trigger }, ifExists(op))],
};

function orReplace(asked: true | undefined): Sql | undefined {
  return asked === true ? sql`OR REPLACE` : undefined;
}

function dropTriggerSql(name: QName, condition?: Sql): Sql {
  return sql`DROP TRIGGER ${condition} ${tableId(name)}`;
}

/** There is no WHEN, and IF says the same. */
function createTriggerSql(trigger: Trigger): Printed {
  const { when, body, events, timing, table } = trigger;
  const action = sql`BEGIN ${bodySql(body)} END`;
  const said = when === null ? action : sql`BEGIN IF (${bodySql(when)}) THEN ${action}; END IF; END`;
  const event = keywords(`${timing} ${events.map(({ kind }) => kind).join("")}`);
  return compound(
    sql`CREATE TRIGGER ${tableId({ ...table, name: trigger.name })} ${event} ON ${tableId(table)} FOR EACH ROW ${said}`,
    [body, ...(when === null ? [] : [when])].map(textOfBody).join(""),
  );
}

function textOfBody({ parts }: Body): string {
  return parts.map((part) => (typeof part === "string" ? part : part.name)).join("");
}

/**
 * A statement with semicolons in it. Its client would send it in pieces, and is told of another end for as long; whoever
 * sends it by a driver needs none of that. https://dev.mysql.com/doc/refman/8.0/en/stored-programs-defining.html
 *
 * @param text what is in it that this program did not write
 */
export function compound(statement: Sql, text: string): PrintedSpecially {
  let end = "$$";
  for (let number = 1; text.includes(end); number++) end = `$$${number}`;
  return {
    sql: statement,
    terminator: end,
    client: { before: `DELIMITER ${end}`, behind: "DELIMITER ;" },
  };
}

export function legalizeObjects(features: Features): Dialect["legalize"] {
  return {
    createView: ({ op }, dialect) => {
      const refuse = (what: string, why: string, instead: string): never =>
        fail("viewUnsupported", { dialect: dialect.name, what, why, instead });
      const called = `view "${qualified(op.view)}"`;
      if (op.view.materialized) {
        const instead = "leave out materialized here: if (op.dialect === …), or fill a table with op.execute";
        refuse(`make ${called} a materialized one`, "it has none", instead);
      }
      if (op.ifNotExists === true && !features.viewIfNotExists) {
        const instead = "use orReplace: true, or ask op.schema.hasView first";
        refuse(`create ${called} only if it does not exist`, "it has no CREATE VIEW IF NOT EXISTS", instead);
      }
      return undefined;
    },
    createTrigger: ({ op: { trigger } }, dialect) => {
      const refuse = (why: string, instead: string): never =>
        fail("triggerUnsupported", { dialect: dialect.name, trigger: trigger.name, why, instead });
      if (trigger.events.length > 1) {
        refuse("a trigger has just one event", "make a trigger for each event, or for this dialect alone");
      }
      if (trigger.timing === "INSTEAD OF") {
        refuse("a view has no triggers", "leave it out here: if (op.dialect === …)");
      }
      if (trigger.forEach === "STATEMENT") {
        refuse("triggers are for each row", 'leave out forEach here, or make it "ROW": if (op.dialect === …)');
      }
      if (trigger.events.some((event) => event.kind === "UPDATE" && event.of !== null)) {
        refuse("a trigger has no columns", "compare OLD and NEW in when or in the trigger: NOT (OLD.a <=> NEW.a)");
      }
      return undefined;
    },
  };
}

/**
 * What says again the views and triggers whose text a rename has changed. The server keeps the text as it was, which would
 * speak of what is not there any more.
 */
export function following(before: Schema, after: Schema): readonly Printed[] {
  return [...viewsSaidAgain(before, after), ...triggersSaidAgain(before, after)];
}

function viewsSaidAgain(before: Schema, after: Schema): readonly Sql[] {
  if (before.views === after.views) return [];
  const changed = after.views.entries().flatMap(([key, view]) => {
    const old = before.views.get(key);
    return old === undefined || JSON.stringify(old.select) === JSON.stringify(view.select) ? [] : [view];
  });
  for (const view of changed) {
    // Made again it would show the columns of now, and not those of the moment it was made.
    if ((view.outgrown ?? []).length > 0) {
      fail("objectsInTheWay", {
        what: `${viewTitle(view)} cannot be made again as it is`,
        by: [viewTitle(view)],
        verbs: ["op.dropView"],
      });
    }
  }
  return inOrder(after, changed).map((view) => createViewSql(view, sql`OR REPLACE`));
}

/** A view behind those it reads from. */
function inOrder({ rules }: Schema, views: readonly View[]): readonly View[] {
  const reads = (view: View, other: View): boolean =>
    view.select.parts.some(
      (part) => typeof part !== "string" && part.role === "relation" && sameName(rules, part.name, other.name),
    );
  const left = [...views];
  const ordered: View[] = [];
  while (left.length > 0) {
    const at = left.findIndex((view) => !left.some((other) => other !== view && reads(view, other)));
    ordered.push(...left.splice(Math.max(at, 0), 1));
  }
  return ordered;
}

function triggersSaidAgain(before: Schema, after: Schema): readonly Printed[] {
  if (before.triggers === after.triggers) return [];
  return after.triggers.values().flatMap((triggers) =>
    triggers.flatMap((trigger): readonly Printed[] => {
      const old = before.triggers
        .values()
        .flat()
        .find((one) => sameName(after.rules, one.name, trigger.name) && one.table.schema === trigger.table.schema);
      const text = ({ when, body }: Trigger): string => JSON.stringify([when, body]);
      if (old === undefined || text(old) === text(trigger)) return [];
      return [dropTriggerSql({ ...trigger.table, name: trigger.name }), createTriggerSql(trigger)];
    }),
  );
}

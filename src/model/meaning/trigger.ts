import { fail } from "../../diagnostics/catalog.js";
import { bodiesOf, putTriggers, triggerNamed } from "../edit-objects.js";
import { isClouded } from "../edit.js";
import { findTable, nameOf, qualified, requireColumn, requireTable, sameName } from "../lookup.js";
import { findTrigger, findView, requireTrigger, triggersOf } from "../object-lookup.js";
import type { Trigger } from "../objects.js";
import { operation } from "../operation.js";
import type { Rules, Table } from "../schema.js";
import type { Meaning } from "./meaning.js";

export const createTrigger: Meaning<"createTrigger"> = {
  apply(schema, { trigger }) {
    const view = findView(schema, trigger.table);
    const target = view ?? requireTable(schema, trigger.table);
    const isInstead = trigger.timing === "INSTEAD OF";
    const fits = view === undefined ? !isInstead || schema.rules.insteadOfOnTables : isInstead;
    if (!fits) {
      fail("wrongTiming", { trigger: trigger.name, table: qualified(target), isView: view !== undefined });
    }
    const taken = triggerNamed(schema, trigger);
    if (taken !== undefined) fail("triggerExists", { trigger: trigger.name, table: taken });
    const table = findTable(schema, trigger.table);
    if (table !== undefined && !isClouded(schema, table)) requireColumns(schema.rules, table, trigger);
    return putTriggers(schema, target, [...triggersOf(schema, target), { ...trigger, table: nameOf(target) }]);
  },
  invert: ({ trigger }) => [operation("dropTrigger", { table: trigger.table, trigger: trigger.name })],
  describe: ({ trigger }) => `create trigger ${trigger.name} of ${qualified(trigger.table)}`,
};

export const dropTrigger: Meaning<"dropTrigger"> = {
  apply(schema, op) {
    if (op.ifExists === true && findTrigger(schema, op.table, op.trigger) === undefined) return schema;
    const trigger = requireTrigger(schema, op.table, op.trigger);
    return putTriggers(
      schema,
      op.table,
      triggersOf(schema, op.table).filter((other) => other !== trigger),
    );
  },
  invert(op, before) {
    const trigger = findTrigger(before, op.table, op.trigger);
    return trigger === undefined ? [] : [operation("createTrigger", { trigger })];
  },
  describe: (op) => `drop trigger ${op.trigger} of ${qualified(op.table)}`,
};

/** Columns that every row has, whatever the table. */
const ofEveryRow = ["rowid", "oid", "_rowid_", "ctid", "tableoid", "xmin", "xmax", "cmin", "cmax"];

/** @throws Failure M102 when the trigger waits for a column, or looks at one of its row, that the table does not have. */
function requireColumns(rules: Rules, table: Table, trigger: Trigger): void {
  for (const event of trigger.events) {
    if (event.kind !== "UPDATE" || event.of === null) continue;
    for (const name of event.of) requireColumn(rules, table, name);
  }
  for (const { parts } of bodiesOf(trigger)) {
    for (const part of parts) {
      if (typeof part === "string" || part.role !== "column" || part.of === undefined) continue;
      if (!sameName(rules, part.of, "new") && !sameName(rules, part.of, "old")) continue;
      if (!ofEveryRow.includes(part.name.toLowerCase())) requireColumn(rules, table, part.name);
    }
  }
}

import { fail } from "../diagnostics/catalog.js";
import { isNamed } from "./edit-objects.js";
import { findTable, keyOf, qualified } from "./lookup.js";
import type { Body, Sequence, Trigger, View } from "./objects.js";
import type { QName, Schema } from "./schema.js";

export function findView(schema: Schema, name: QName): View | undefined {
  return schema.views.get(keyOf(schema.rules, name));
}

/** @throws Failure M131 when there is no such view. */
export function requireView(schema: Schema, name: QName): View {
  return (
    findView(schema, name) ??
    fail("objectUnknown", {
      what: "view",
      name: qualified(name),
      known: schema.views.values().map(qualified),
      madeBy: "op.createView",
    })
  );
}

/** The triggers of a table or view, the oldest first. */
export function triggersOf(schema: Schema, table: QName): readonly Trigger[] {
  return schema.triggers.get(keyOf(schema.rules, table)) ?? [];
}

export function findTrigger(schema: Schema, table: QName, name: string): Trigger | undefined {
  return triggersOf(schema, table).find(isNamed(schema, name));
}

/** @throws Failure M131 when the table or view has no such trigger. */
export function requireTrigger(schema: Schema, table: QName, name: string): Trigger {
  return (
    findTrigger(schema, table, name) ??
    fail("objectUnknown", {
      what: `trigger of "${qualified(table)}"`,
      name,
      known: triggersOf(schema, table).map((trigger) => trigger.name),
      madeBy: "op.createTrigger",
    })
  );
}

export function findSequence(schema: Schema, name: QName): Sequence | undefined {
  return schema.sequences.get(keyOf(schema.rules, name));
}

/** @throws Failure M131 when there is no such sequence. */
export function requireSequence(schema: Schema, name: QName): Sequence {
  return (
    findSequence(schema, name) ??
    fail("objectUnknown", {
      what: "sequence",
      name: qualified(name),
      known: schema.sequences.values().map(qualified),
      madeBy: "op.createSequence",
    })
  );
}

/** Is there something under this name that a trigger can be on? */
export function hasRows(schema: Schema, name: QName): boolean {
  return findTable(schema, name) !== undefined || findView(schema, name) !== undefined;
}

/** `view "v"` */
export function viewTitle(view: QName): string {
  return `view "${qualified(view)}"`;
}

/** `trigger "tr" of "account"` */
export function triggerTitle(trigger: Pick<Trigger, "name" | "table">): string {
  return `trigger "${trigger.name}" of "${qualified(trigger.table)}"`;
}

/** The text of a view or trigger, for messages and comparisons. */
export function bodyText({ parts }: Body): string {
  return parts.map((part) => (typeof part === "string" ? part : (part.text ?? `"${part.name}"`))).join("");
}

import { fail } from "../../diagnostics/catalog.js";
import { viewDifferences } from "../compare-objects.js";
import { refuseInUse } from "../dependents.js";
import { putTriggers, putView, removeView } from "../edit-objects.js";
import { relationNamed } from "../edit.js";
import { nameOf, qualified } from "../lookup.js";
import { refuseOther } from "../moot.js";
import { findView, requireView, triggersOf, viewTitle } from "../object-lookup.js";
import { operation, type Operation } from "../operation.js";
import type { View } from "../objects.js";
import type { Schema } from "../schema.js";
import type { Meaning } from "./meaning.js";

export const createView: Meaning<"createView"> = {
  apply(schema, op) {
    const { view } = op;
    if (schema.rules.keepsForItself(view.name)) fail("reservedName", { name: view.name });
    const known = findView(schema, view);
    if (known !== undefined && op.ifNotExists === true) {
      refuseOther(viewTitle(known), viewDifferences(schema.rules, known, view));
      return schema;
    }
    if (known !== undefined && op.orReplace === true) {
      refuseMaterialized(known);
      // Where a view is bound to what it shows, the server sees to it that all of that is still there.
      if (!schema.rules.objectsAreBound) refuseInUse(schema, known, `${viewTitle(known)} cannot be replaced`);
      return putView(schema, { ...view, name: known.name });
    }
    const what = relationNamed(schema, view);
    if (what !== undefined) fail("tableExists", { table: qualified(view), how: `it is ${what}` });
    return putView(schema, view);
  },
  invert(op, before) {
    const known = findView(before, op.view);
    if (known !== undefined) {
      if (op.ifNotExists === true) return [];
      return [operation("dropView", { view: nameOf(op.view) }), ...made(before, known, createView.describe(op))];
    }
    if (op.ifNotExists === true) {
      fail("irreversible", { what: createView.describe(op), why: "the view may have been there before" });
    }
    return [operation("dropView", { view: nameOf(op.view) })];
  },
  describe: (op) =>
    `${op.orReplace === true ? "create or replace" : "create"} ${op.view.materialized ? "materialized " : ""}view ${qualified(op.view)}`,
};

export const dropView: Meaning<"dropView"> = {
  apply(schema, op) {
    if (op.ifExists === true && findView(schema, op.view) === undefined) return schema;
    const view = requireView(schema, op.view);
    refuseInUse(schema, view, `${viewTitle(view)} cannot be dropped`);
    return putTriggers(removeView(schema, view), view, []);
  },
  invert(op, before) {
    const view = findView(before, op.view);
    return view === undefined ? [] : made(before, view, dropView.describe(op));
  },
  describe: (op) => `drop view ${qualified(op.view)}`,
};

/** What makes a view again, with its triggers. */
function made(schema: Schema, view: View, what: string): readonly Operation[] {
  if (view.outgrown !== undefined) {
    fail("irreversible", {
      what,
      why: `view "${qualified(view)}" shows columns as they were when it was made, and its text would give others now`,
    });
  }
  return [
    operation("createView", { view }),
    ...triggersOf(schema, view).map((trigger) => operation("createTrigger", { trigger })),
  ];
}

function refuseMaterialized(view: View): void {
  if (view.materialized) fail("notReplaceable", { view: qualified(view) });
}

import { sequenceDifferences, triggerDifferences, viewDifferences } from "../model/compare-objects.js";
import { usersOf } from "../model/dependents.js";
import { keyOf, nameOf } from "../model/lookup.js";
import { findTrigger, findView, triggersOf } from "../model/object-lookup.js";
import type { Body, Trigger, View } from "../model/objects.js";
import { operation } from "../model/operation.js";
import type { QName, Rules, Schema } from "../model/schema.js";
import { type Course, take } from "./course.js";
import type { How, ObjectKind } from "./how.js";

/** The views and triggers that have to go, by their keys. */
export interface Doomed {
  readonly views: ReadonlySet<string>;
  readonly triggers: ReadonlySet<string>;
}

/** Those that are gone or otherwise in the schema that is wanted, and what is made of them. */
export function doomedAtFirst(from: Schema, to: Schema, how: How): Doomed {
  const { rules } = from;
  const views = from.views.values().filter((view) => {
    const other = findView(to, view);
    return concerned(how, "view", view) && (other === undefined || !isSameView(rules, view, asWritten(other), how));
  });
  const triggers = allTriggers(from).filter((trigger) => {
    const other = findTrigger(to, trigger.table, trigger.name);
    const same = other !== undefined && isSameTrigger(rules, trigger, other, how);
    return concerned(how, "trigger", trigger) && !same;
  });
  return withUsers(from, {
    views: new Set(views.map((view) => keyOf(rules, view))),
    triggers: new Set(triggers.map((trigger) => triggerKey(from, trigger))),
  });
}

function isSameView(rules: Rules, from: View, to: View, { same }: How): boolean {
  const select = same.body?.(from.select, to.select) === true ? from.select : to.select;
  return viewDifferences(rules, from, { ...to, select }).length === 0;
}

function isSameTrigger(rules: Rules, from: Trigger, to: Trigger, { same }: How): boolean {
  const isSame = (a: Body, b: Body): boolean => same.body?.(a, b) === true;
  const body = isSame(from.body, to.body) ? from.body : to.body;
  const when = from.when !== null && to.when !== null && isSame(from.when, to.when) ? from.when : to.when;
  return triggerDifferences(rules, from, { ...to, body, when }).length === 0;
}

/** More of them: whatever speaks of this table or view. */
export function doomedWith(schema: Schema, doomed: Doomed, name: QName): Doomed {
  const users = usersOf(schema, name);
  const own = triggersOf(schema, name).map((trigger) => triggerKey(schema, trigger));
  const views = users.flatMap((user) => (user.kind === "view" ? [keyOf(schema.rules, user.view)] : []));
  const triggers = users.flatMap((user) => (user.kind === "trigger" ? [triggerKey(schema, user.trigger)] : []));
  return withUsers(schema, {
    views: new Set([...doomed.views, ...views]),
    triggers: new Set([...doomed.triggers, ...own, ...triggers]),
  });
}

/** All of them. */
export function everything(schema: Schema): Doomed {
  return {
    views: new Set(schema.views.entries().map(([key]) => key)),
    triggers: new Set(allTriggers(schema).map((trigger) => triggerKey(schema, trigger))),
  };
}

export function sizeOf({ views, triggers }: Doomed): number {
  return views.size + triggers.size;
}

/** What uses a view goes with it. */
function withUsers(schema: Schema, doomed: Doomed): Doomed {
  const views = new Set(doomed.views);
  const triggers = new Set(doomed.triggers);
  for (const key of views) {
    const view = schema.views.get(key);
    for (const user of view === undefined ? [] : usersOf(schema, view)) {
      if (user.kind === "view") views.add(keyOf(schema.rules, user.view));
      else triggers.add(triggerKey(schema, user.trigger));
    }
  }
  return { views, triggers };
}

/** The way on without them: triggers first, and views behind those that are made of them. */
export function dropObjects(course: Course, { views, triggers }: Doomed): Course {
  const { schema } = course;
  const gone = allTriggers(schema).filter((trigger) => triggers.has(triggerKey(schema, trigger)));
  const isOfGoneView = ({ table }: Trigger): boolean => views.has(keyOf(schema.rules, table));
  const without = gone
    .filter((trigger) => !isOfGoneView(trigger))
    .reduce((now, { table, name }) => take(now, operation("dropTrigger", { table, trigger: name })), course);
  const doomed = inOrder(schema).filter((view) => views.has(keyOf(schema.rules, view)));
  return [...doomed].reverse().reduce((now, view) => take(now, operation("dropView", { view: nameOf(view) })), without);
}

/** The views and triggers that are there, and should be otherwise, when everything else is done. */
export function stillDifferent(course: Course, to: Schema, how: How): Doomed {
  const { schema } = course;
  const { views, triggers } = doomedAtFirst(schema, to, how);
  return { views, triggers };
}

/** The way on to the views and triggers that are wanted and missing. */
export function createObjects(course: Course, to: Schema, how: How): Course {
  const views = inOrder(to).filter(
    (view) => findView(course.schema, view) === undefined && concerned(how, "view", view),
  );
  const shown = views.reduce((now, view) => take(now, operation("createView", { view: asWritten(view) })), course);
  return allTriggers(to)
    .filter(
      (trigger) =>
        findTrigger(shown.schema, trigger.table, trigger.name) === undefined && concerned(how, "trigger", trigger),
    )
    .reduce((now, trigger) => take(now, operation("createTrigger", { trigger })), shown);
}

/** Sequences and schemas that come; a sequence that is otherwise begins anew. */
export function takeSequences(course: Course, to: Schema, how: How): Course {
  const schemas = to.schemas.values().filter((name) => concerned(how, "schema", { name }));
  const homes = schemas.reduce(
    (now, name) => (now.schema.schemas.has(to.rules.fold(name)) ? now : take(now, operation("createSchema", { name }))),
    course,
  );
  return to.sequences.entries().reduce((now, [key, sequence]) => {
    const known = now.schema.sequences.get(key);
    if (!concerned(how, "sequence", sequence)) return now;
    if (known !== undefined && sequenceDifferences(known, sequence).length === 0) return now;
    const gone = known === undefined ? now : take(now, operation("dropSequence", { sequence: nameOf(known) }));
    return take(gone, operation("createSequence", { sequence }));
  }, homes);
}

export function dropSequences(course: Course, to: Schema, how: How): Course {
  const without = course.schema.sequences.entries().reduce((now, [key, sequence]) => {
    if (to.sequences.has(key) || !concerned(how, "sequence", sequence)) return now;
    return take(now, operation("dropSequence", { sequence: nameOf(sequence) }));
  }, course);
  return without.schema.schemas.entries().reduce((now, [key, name]) => {
    if (to.schemas.has(key) || !concerned(how, "schema", { name })) return now;
    return take(now, operation("dropSchema", { name }));
  }, without);
}

/** Views, each behind those it is made of. */
function inOrder(schema: Schema): readonly View[] {
  const { rules } = schema;
  const all = schema.views.values();
  const users = new Map(
    all.map((view) => [
      keyOf(rules, view),
      usersOf(schema, view).flatMap((user) => (user.kind === "view" ? [keyOf(rules, user.view)] : [])),
    ]),
  );
  const order: View[] = [];
  const seen = new Set<string>();
  const visit = (key: string): void => {
    const view = schema.views.get(key);
    if (view === undefined || seen.has(key)) return;
    seen.add(key);
    users.get(key)?.forEach(visit);
    order.push(view);
  };
  for (const view of all) visit(keyOf(rules, view));
  return order.reverse();
}

/** What a view has outgrown belongs to the one that was there: made again, it shows what its text says. */
function asWritten({ outgrown: _, ...view }: View): View {
  return view;
}

function allTriggers({ triggers }: Schema): readonly Trigger[] {
  return triggers.values().flat();
}

function triggerKey({ rules }: Schema, { table, name }: Trigger): string {
  return `${keyOf(rules, table)}\0${rules.fold(name)}`;
}

function concerned({ concerns }: How, kind: ObjectKind, name: QName): boolean {
  return concerns === undefined || concerns(kind, name);
}

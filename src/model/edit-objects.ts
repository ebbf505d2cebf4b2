import { fail } from "../diagnostics/catalog.js";

import { keyOf, qualified, sameName } from "./lookup.js";
import { nameKey } from "./namespaces.js";
import type { Body, Sequence, Trigger, View } from "./objects.js";
import type { PersistentMap } from "./persistent-map.js";
import type { QName, Rules, Schema } from "./schema.js";

/** The schema with this view in place of the one of that name, if there was one. @throws Failure M105 */
export function putView(schema: Schema, view: View): Schema {
  const key = keyOf(schema.rules, view);
  const without = removeView(schema, view);
  const claims = namesOfView(schema, view);
  for (const name of claims) {
    const [taken] = without.names.get(name) ?? [];
    if (taken !== undefined) fail("tableExists", { table: qualified(view), how: `it is ${taken}` });
  }
  return {
    ...without,
    views: without.views.set(key, view),
    names: claims.reduce((map, name) => map.set(name, ["a view"]), without.names),
    mentions: noted(schema.rules, without.mentions, [view.select], viewKey(key)),
  };
}

/** The schema without the view of that name; its triggers are left. */
export function removeView(schema: Schema, name: QName): Schema {
  const key = keyOf(schema.rules, name);
  const old = schema.views.get(key);
  if (old === undefined) return schema;
  return {
    ...schema,
    views: schema.views.delete(key),
    names: namesOfView(schema, name).reduce((map, one) => map.delete(one), schema.names),
    mentions: forgotten(schema.rules, schema.mentions, [old.select], viewKey(key)),
  };
}

/** The schema in which the table or view has just these triggers. */
export function putTriggers(schema: Schema, table: QName, triggers: readonly Trigger[]): Schema {
  const key = keyOf(schema.rules, table);
  const old = schema.triggers.get(key) ?? [];
  if (old.length === 0 && triggers.length === 0) return schema;
  const names = old.reduce((map, trigger) => map.delete(triggerNameKey(schema, trigger)), schema.names);
  const mentions = forgotten(schema.rules, schema.mentions, old.flatMap(bodiesOf), triggerKey(key));
  return {
    ...schema,
    triggers: triggers.length === 0 ? schema.triggers.delete(key) : schema.triggers.set(key, triggers),
    names: triggers.reduce((map, trigger) => map.set(triggerNameKey(schema, trigger), [trigger.table.name]), names),
    mentions: noted(schema.rules, mentions, triggers.flatMap(bodiesOf), triggerKey(key)),
  };
}

export function putSequence(schema: Schema, sequence: Sequence): Schema {
  const { rules } = schema;
  const sequences = schema.sequences.set(keyOf(rules, sequence), sequence);
  if (!rules.sequencesAreRelations) return { ...schema, sequences };
  return { ...schema, sequences, names: schema.names.set(relationKey(schema, sequence), ["a sequence"]) };
}

export function removeSequence(schema: Schema, name: QName): Schema {
  const { rules } = schema;
  const sequences = schema.sequences.delete(keyOf(rules, name));
  if (!rules.sequencesAreRelations) return { ...schema, sequences };
  return { ...schema, sequences, names: schema.names.delete(relationKey(schema, name)) };
}

/** The table or view that has a trigger of this name, where that stands in the way of another; nothing when none does. */
export function triggerNamed(schema: Schema, trigger: Pick<Trigger, "name" | "table">): string | undefined {
  return schema.names.get(triggerNameKey(schema, trigger))?.[0];
}

/** Everything a trigger says. */
export function bodiesOf({ when, body }: Trigger): readonly Body[] {
  return when === null ? [body] : [when, body];
}

/** The views, and the tables whose triggers, have a name in their text: keys of {@link Schema.views} and {@link Schema.triggers}. */
export function mentioning(
  schema: Schema,
  name: string,
): { readonly views: readonly string[]; readonly triggers: readonly string[] } {
  const keys = schema.mentions.get(schema.rules.fold(name)) ?? [];
  const of = (kind: string) => keys.filter((key) => key.startsWith(kind)).map((key) => key.slice(kind.length));
  return { views: of(viewKey("")), triggers: of(triggerKey("")) };
}

function noted(
  rules: Rules,
  mentions: PersistentMap<readonly string[]>,
  bodies: readonly Body[],
  key: string,
): PersistentMap<readonly string[]> {
  return namesIn(rules, bodies).reduce((map, name) => map.set(name, [...(map.get(name) ?? []), key].sort()), mentions);
}

function forgotten(
  rules: Rules,
  mentions: PersistentMap<readonly string[]>,
  bodies: readonly Body[],
  key: string,
): PersistentMap<readonly string[]> {
  return namesIn(rules, bodies).reduce((map, name) => {
    const left = (map.get(name) ?? []).filter((other) => other !== key);
    return left.length === 0 ? map.delete(name) : map.set(name, left);
  }, mentions);
}

function namesIn(rules: Rules, bodies: readonly Body[]): readonly string[] {
  const uses = bodies.flatMap(({ parts }) =>
    parts.flatMap((part) => (typeof part === "string" ? [] : [rules.fold(part.name)])),
  );
  return [...new Set(uses)];
}

function viewKey(key: string): string {
  return `view ${key}`;
}

function triggerKey(key: string): string {
  return `trigger ${key}`;
}

/** A view makes a type of its name, as a table does. */
function namesOfView(schema: Schema, view: QName): readonly string[] {
  const relation = relationKey(schema, view);
  return schema.rules.hasEnumTypes ? [relation, nameKey(schema.rules, "type", view.schema, view.name)] : [relation];
}

function relationKey({ rules }: Schema, { schema, name }: QName): string {
  return nameKey(rules, "relation", schema, name);
}

function triggerNameKey({ rules }: Schema, { name, table }: Pick<Trigger, "name" | "table">): string {
  return nameKey(rules, "trigger", table.schema, rules.triggersPerTable ? `${table.name}\0${name}` : name);
}

export function isNamed(schema: Schema, name: string): (one: { readonly name: string }) => boolean {
  return (one) => sameName(schema.rules, one.name, name);
}

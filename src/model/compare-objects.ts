import { keyOf, qualified } from "./lookup.js";
import { triggerTitle, viewTitle } from "./object-lookup.js";
import type { Body, Sequence, Trigger, View } from "./objects.js";
import type { PersistentMap } from "./persistent-map.js";
import type { Rules, Schema } from "./schema.js";

/** How the views, triggers, sequences and schemas of two models differ. */
export function objectDifferences(expected: Schema, found: Schema): readonly string[] {
  const { rules } = expected;
  return [
    ...mapDifferences(expected.views, found.views, viewTitle, (view) => viewForm(rules, view)),
    ...mapDifferences(triggersByName(expected), triggersByName(found), triggerTitle, (one) => triggerForm(rules, one)),
    ...mapDifferences(expected.sequences, found.sequences, sequenceTitle, sequenceForm),
    ...mapDifferences(
      expected.schemas,
      found.schemas,
      (name) => `schema "${name}"`,
      () => "",
    ),
  ];
}

type Entries<V> = Pick<PersistentMap<V>, "entries" | "get">;

function mapDifferences<V>(
  expected: Entries<V>,
  found: Entries<V>,
  title: (value: V) => string,
  form: (value: V) => string,
): readonly string[] {
  if (expected === found) return [];
  return [
    ...expected.entries().flatMap(([key, value]) => {
      const other = found.get(key);
      if (other === undefined) return [`${title(value)} is missing`];
      return other === value || form(other) === form(value) ? [] : [`${title(value)} is defined differently`];
    }),
    ...found
      .entries()
      .flatMap(([key, value]) => (expected.get(key) === undefined ? [`${title(value)} is not expected`] : [])),
  ];
}

/** Triggers one by one; which of a table's is the oldest makes no difference. */
function triggersByName({ triggers, rules }: Schema): Entries<Trigger> {
  const all = new Map<string, Trigger>(
    triggers.entries().flatMap(([key, list]) => list.map((one) => [`${key}\0${rules.fold(one.name)}`, one] as const)),
  );
  return { get: (key) => all.get(key), entries: () => [...all] };
}

/** How a view that is there differs from one that is declared. */
export function viewDifferences(rules: Rules, known: View, declared: View): readonly string[] {
  return mapDifferences(only(known), only(declared), viewTitle, (view) => viewForm(rules, view));
}

/** How a trigger that is there differs from one that is declared. */
export function triggerDifferences(rules: Rules, known: Trigger, declared: Trigger): readonly string[] {
  return mapDifferences(only(known), only(declared), triggerTitle, (one) => triggerForm(rules, one));
}

/** How a sequence that is there differs from one that is declared. */
export function sequenceDifferences(known: Sequence, declared: Sequence): readonly string[] {
  return mapDifferences(only(known), only(declared), sequenceTitle, sequenceForm);
}

function only<V>(value: V): Entries<V> {
  return { get: () => value, entries: () => [["", value]] };
}

function sequenceTitle(sequence: Sequence): string {
  return `sequence "${qualified(sequence)}"`;
}

function viewForm(rules: Rules, { columns, select, materialized, outgrown }: View): string {
  const behind = outgrown?.map(({ table, column }) => `${keyOf(rules, table)}\0${rules.fold(column)}`).sort();
  return JSON.stringify([columns?.map((name) => rules.fold(name)), bodyForm(rules, select), materialized, behind]);
}

function triggerForm(rules: Rules, { timing, events, forEach, when, body }: Trigger): string {
  const said = events.map((event) =>
    event.kind === "UPDATE" ? [event.kind, event.of?.map((name) => rules.fold(name))] : [event.kind],
  );
  return JSON.stringify([timing, said, forEach, when && bodyForm(rules, when), bodyForm(rules, body)]);
}

function sequenceForm({ type, start, increment, minValue, maxValue, cache, cycle }: Sequence): string {
  return JSON.stringify([
    type,
    ...[start, increment, minValue, maxValue, cache].map((value) => value?.toString()),
    cycle,
  ]);
}

/** Names count by what they name, not by how they were spelled; everything else counts by the letter. */
function bodyForm(rules: Rules, { parts }: Body): string {
  return JSON.stringify(parts.map((part) => (typeof part === "string" ? part : [rules.fold(part.name)])));
}

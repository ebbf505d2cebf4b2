import { nameOf } from "../../src/model/lookup.js";
import type { Sequence, Trigger, TriggerEvent, View } from "../../src/model/objects.js";
import { operation, type Operation } from "../../src/model/operation.js";
import type { Column, QName, Table } from "../../src/model/schema.js";
import { readerFor } from "../../src/reader/reader.js";
import { aName } from "./choices.js";
import { type Drawing, quoted } from "./elements.js";
import { groundOf } from "./ground.js";

/** How views, triggers, sequences and schemas are drawn. */
export const objectVerbs = {
  createView: (drawing: Drawing, table: Table): Operation => {
    const { choices, dialect, schema } = drawing;
    const view = aView(drawing, table);
    const known = schema.views.values();
    const old = choices.chance(15) ? choices.of(known) : undefined;
    // Elsewhere the server wants the columns it had, and only the person who writes knows that they are there.
    if (old !== undefined && !dialect.rules.objectsAreBound) {
      return operation("createView", { view: { ...view, ...nameOf(old) }, orReplace: true });
    }
    return operation("createView", { view });
  },
  dropView: ({ choices, schema }: Drawing): Operation | undefined => {
    const view = choices.of(schema.views.values());
    if (view === undefined) return operation("dropView", { view: { name: "no such view" }, ifExists: true });
    return operation("dropView", { view: nameOf(view), ...(choices.chance(20) ? { ifExists: true } : {}) });
  },
  createTrigger: (drawing: Drawing, table: Table): Operation => {
    const { choices, dialect, schema } = drawing;
    const { insteadOf } = groundOf(dialect).triggers;
    const view = choices.chance(25) ? choices.of(schema.views.values().filter((one) => !one.materialized)) : undefined;
    const trigger =
      view === undefined || insteadOf === undefined ? aTrigger(drawing, table) : anInstead(drawing, view, insteadOf);
    return operation("createTrigger", { trigger });
  },
  dropTrigger: ({ choices, schema }: Drawing, table: Table): Operation => {
    const trigger = choices.of(schema.triggers.values().flat());
    if (trigger === undefined)
      return operation("dropTrigger", { table: nameOf(table), trigger: "none", ifExists: true });
    return operation("dropTrigger", { table: nameOf(trigger.table), trigger: trigger.name });
  },
  createSequence: (drawing: Drawing): Operation => operation("createSequence", { sequence: aSequence(drawing) }),
  dropSequence: ({ choices, schema }: Drawing): Operation => {
    const sequence = choices.of(schema.sequences.values());
    if (sequence === undefined) return operation("dropSequence", { sequence: { name: "no such one" }, ifExists: true });
    return operation("dropSequence", { sequence: nameOf(sequence) });
  },
  createSchema: ({ choices }: Drawing): Operation =>
    operation("createSchema", {
      name: `schema ${aName(choices).slice(0, 20)}`,
      ...(choices.chance(20) ? { ifNotExists: true } : {}),
    }),
  dropSchema: ({ choices, schema }: Drawing): Operation => {
    const name = choices.of(schema.schemas.values());
    return name === undefined
      ? operation("dropSchema", { name: "no such schema", ifExists: true })
      : operation("dropSchema", { name });
  },
} as const;

function aView(drawing: Drawing, table: Table): View {
  const { choices, dialect, schema } = drawing;
  const other = choices.of(schema.tables.values()) ?? table;
  const under = choices.chance(15) ? choices.of(schema.views.values()) : undefined;
  const shown = choices.some(table.columns, 1, 3) ?? table.columns.slice(0, 1);
  const q = (name: string): string => quoted(drawing, name);
  const alias = groundOf(dialect).quoted;
  const t = q(table.name);
  const plain = shown.map(({ name }) => q(name)).join(", ");
  const qualified = shown.map(({ name }) => `${t}.${q(name)}`).join(", ");
  const texts: readonly (readonly [string, number])[] = [
    [`SELECT ${plain} FROM ${t}`, shown.length],
    [`SELECT ${qualified} FROM ${t} WHERE ${q(shown[0]?.name ?? "")} IS NOT NULL`, shown.length],
    [
      `SELECT ${qualified} -- it's all\nFROM ${t} /* "${table.name}" */ WHERE '${shown[0]?.name === "it's" ? "" : "x"}' = 'x'`,
      shown.length,
    ],
    [
      `SELECT ${shown.map(({ name }) => `${alias("one of")}.${q(name)}`).join(", ")} FROM ${t} AS ${alias("one of")}`,
      shown.length,
    ],
    [`SELECT count(*) AS ${alias("how many")} FROM ${t} JOIN ${q(other.name)} AS ${alias("another one")} ON 1 = 1`, 1],
    [`SELECT ${plain} FROM (SELECT ${plain} FROM ${t}) AS ${alias("inner one")}`, shown.length],
    [`SELECT * FROM ${t}`, table.columns.length],
    ...(under === undefined ? [] : [[`SELECT * FROM ${q(under.name)}`, 0] as const]),
  ];
  const [text, count] = (under === undefined ? choices.of(texts) : texts.at(-1)) ?? ["SELECT 1", 1];
  const named = count > 0 && choices.chance(60);
  return {
    name: choices.chance(40) ? aName(choices) : `v${choices.below(8)}`,
    columns: named ? Array.from({ length: count }, (_, index) => `column ${index + 1}`) : null,
    select: readerFor(dialect.name).query(text),
    materialized: dialect.rules.objectsAreBound && choices.chance(15),
  };
}

function aTrigger(drawing: Drawing, table: Table): Trigger {
  const { choices, dialect, schema } = drawing;
  const { actions, events, ofColumns, timings, when, forEach } = groundOf(dialect).triggers;
  const kind = choices.from(events);
  const timing = choices.from(timings);
  const columns = ofColumns && choices.chance(50) ? choices.some(writable(table), 1, 2) : undefined;
  const event: TriggerEvent = kind === "UPDATE" ? { kind, of: columns?.map(({ name }) => name) ?? null } : { kind };
  const row = kind === "DELETE" ? "OLD" : "NEW";
  const column = `${row}.${quoted(drawing, choices.of(table.columns)?.name ?? "")}`;
  const other = choices.of(schema.tables.values()) ?? table;
  const [first] = writable(other);
  const set = first === undefined ? undefined : quoted(drawing, (choices.of(writable(other)) ?? first).name);
  const bodies = actions(column, quoted(drawing, other.name), set, table.name);
  return {
    ...named(drawing, table),
    forEach,
    timing,
    events: [event],
    when: when && choices.chance(40) ? readerFor(dialect.name).condition(`${column} IS NOT NULL`) : null,
    body: readerFor(dialect.name).action(choices.of(bodies) ?? ""),
  };
}

function anInstead(drawing: Drawing, view: View, action: string): Trigger {
  const { choices, dialect } = drawing;
  const kind = choices.from(["INSERT", "DELETE"] as const);
  return {
    ...named(drawing, view),
    forEach: groundOf(dialect).triggers.forEach,
    timing: "INSTEAD OF",
    events: [{ kind }],
    when: null,
    body: readerFor(dialect.name).action(action),
  };
}

function named({ choices }: Drawing, table: QName): Pick<Trigger, "name" | "table" | "forEach"> {
  return {
    name: choices.chance(40) ? aName(choices) : `tr${choices.below(8)}`,
    table: nameOf(table),
    forEach: "ROW",
  };
}

function writable(table: Table): readonly Column[] {
  return table.columns.filter(({ computed }) => computed === null);
}

function aSequence({ choices }: Drawing): Sequence {
  return {
    name: choices.chance(40) ? aName(choices) : `s${choices.below(8)}`,
    type: choices.from([null, "smallInteger", "integer", "bigInteger"] as const),
    start: choices.from([null, 7, 10n]),
    increment: choices.from([null, 1, 3n]),
    minValue: choices.from([null, -5, "none"] as const),
    maxValue: choices.from([null, "none", 3000n] as const),
    cache: choices.from([null, 5]),
    cycle: choices.from([null, true, false]),
  };
}

/** Views, each behind those it is made of. */
export function inOrder(views: readonly View[]): readonly View[] {
  const left = [...views];
  const ordered: View[] = [];
  while (left.length > 0) {
    const next = left.findIndex((view) => !left.some((other) => other !== view && speaksOf(view, other)));
    ordered.push(...left.splice(Math.max(next, 0), 1));
  }
  return ordered;
}

function speaksOf(view: View, { name }: QName): boolean {
  const fold = (text: string): string => text.toLowerCase();
  return view.select.parts.some((part) => typeof part !== "string" && fold(part.name) === fold(name));
}

/** Does a view show what only its history makes it show, itself or through another? */
export function isOutgrown(view: View, views: readonly View[]): boolean {
  return (
    view.outgrown !== undefined ||
    views.some(
      (other) =>
        other !== view &&
        speaksOf(view, other) &&
        isOutgrown(
          other,
          views.filter((one) => one !== view),
        ),
    )
  );
}

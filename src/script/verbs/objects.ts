import { fail } from "../../diagnostics/catalog.js";
import { findTable, nameOf, qualified, requireTable } from "../../model/lookup.js";
import { findSequence, findTrigger, findView } from "../../model/object-lookup.js";
import type { Bound, Sequence, TriggerEvent, TriggerTiming } from "../../model/objects.js";
import { operation, type Operation } from "../../model/operation.js";
import type { QName } from "../../model/schema.js";
import { render } from "../../sql/render.js";
import { isSql, type Sql } from "../../sql/sql.js";
import { flagged } from "../alterations/subject.js";
import {
  argument,
  condition,
  expected,
  flag,
  isList,
  isName,
  name,
  names,
  oneOf,
  optionsOf,
  type OptionTable,
} from "../check.js";
import { checkedName } from "../naming.js";
import type {
  CreateSequenceOptions,
  CreateTriggerOptions,
  CreateViewOptions,
  DropTriggerOptions,
  DropViewOptions,
  GivenEvent,
  IfExists,
  IfNotExists,
  ObjectOp,
} from "../object-op.js";
import type { InSchema } from "../op-options.js";
import { refuseDuplicates, tableName } from "../resolve/names.js";
import { isPlainObject } from "../../diagnostics/found.js";
import { type DeclaredType, isType } from "../type-constructors.js";
import { aTableSecond, inSchema, knownName, type Recording, type Verbs } from "./verbs.js";

export const someSql = expected<string | Sql>("SQL: a string that is not empty, or sql`…`", (value) =>
  condition.fits(value),
);
const aName = { "the name": name };

/** Views, triggers, sequences and schemas. */
export const objectVerbs = ({ recording, verb }: Verbs) =>
  ({
    createView: verb(
      "createView",
      { ...aName, "the SELECT": someSql },
      (of, called: string, select: string | Sql, options?: CreateViewOptions) =>
        createView(recording, of, called, select, options),
    ),
    dropView: verb("dropView", aName, (of, called: string, options?: DropViewOptions) => {
      const known = { ...inSchema, ifExists: flag, materialized: flag };
      const { schema, ifExists, materialized } = optionsOf<DropViewOptions>(of, options, known);
      const view = tableName(recording.target, called, schema);
      return operation("dropView", {
        view: nameOf(findView(recording.schema(), view) ?? view),
        ...flagged("ifExists", ifExists),
        ...flagged("materialized", materialized),
      });
    }),
    createTrigger: verb(
      "createTrigger",
      { ...aTableSecond, "the name": name },
      (of, called: string, table: string, options: CreateTriggerOptions) =>
        createTrigger(recording, of, called, table, options),
    ),
    dropTrigger: verb("dropTrigger", aName, (of, called: string, options: DropTriggerOptions) => {
      const known = { ...inSchema, ifExists: flag, table: name };
      const { schema, table, ifExists } = optionsOf<DropTriggerOptions>(of, options, known);
      const on = knownName(recording, tableName(recording.target, argument(of, '"table"', table, name), schema));
      const trigger = findTrigger(recording.schema(), on, called)?.name ?? checkedName(recording.target, called);
      return operation("dropTrigger", { table: on, trigger, ...flagged("ifExists", ifExists) });
    }),
    createSequence: verb("createSequence", aName, (of, called: string, options?: CreateSequenceOptions) =>
      createSequence(recording, of, called, options),
    ),
    dropSequence: verb("dropSequence", aName, (of, called: string, options?: InSchema & IfExists) => {
      const { schema, ifExists } = optionsOf<InSchema & IfExists>(of, options, { ...inSchema, ifExists: flag });
      const sequence = tableName(recording.target, called, schema);
      return operation("dropSequence", {
        sequence: nameOf(findSequence(recording.schema(), sequence) ?? sequence),
        ...flagged("ifExists", ifExists),
      });
    }),
    createSchema: verb("createSchema", aName, (of, called: string, options?: IfNotExists) => {
      const { ifNotExists } = optionsOf<IfNotExists>(of, options, { ifNotExists: flag });
      return operation("createSchema", {
        name: checkedName(recording.target, called),
        ...flagged("ifNotExists", ifNotExists),
      });
    }),
    dropSchema: verb("dropSchema", aName, (of, called: string, options?: IfExists) => {
      const { ifExists } = optionsOf<IfExists>(of, options, { ifExists: flag });
      const known = recording.schema().schemas.get(recording.target.rules.fold(called));
      return operation("dropSchema", {
        name: known ?? checkedName(recording.target, called),
        ...flagged("ifExists", ifExists),
      });
    }),
  }) satisfies ObjectOp;

export function createView(
  recording: Recording,
  of: string,
  called: string,
  select: string | Sql,
  options: CreateViewOptions | undefined,
): Operation {
  const known = { ...inSchema, columns: names, ifNotExists: flag, orReplace: flag, materialized: flag };
  const { schema, columns, ifNotExists, orReplace, materialized } = optionsOf<CreateViewOptions>(of, options, known);
  if (orReplace === true && (ifNotExists === true || materialized === true)) {
    const other = ifNotExists === true ? "ifNotExists" : "materialized";
    fail("optionsConflict", { of, options: ["orReplace", other] });
  }
  if (columns !== undefined) refuseDuplicates(recording.target.rules, "column", columns);
  return operation("createView", {
    view: {
      ...tableName(recording.target, called, schema),
      columns: columns === undefined ? null : columns.map((column) => checkedName(recording.target, column)),
      select: recording.reader.query(textOf(recording, select)),
      materialized: materialized ?? false,
    },
    ...flagged("ifNotExists", ifNotExists),
    ...flagged("orReplace", orReplace),
  });
}

const anEvent = (value: unknown): boolean =>
  value === "INSERT" || value === "DELETE" || value === "UPDATE" || isUpdateOf(value);
const someEvents = expected<readonly GivenEvent[]>(
  'an array of at least one of "INSERT", "DELETE", "UPDATE" and { updateOf: ["column"] }',
  (value) => isList(value, anEvent),
);
const aTiming = oneOf<TriggerTiming>("BEFORE", "AFTER", "INSTEAD OF");
const forEachOf = oneOf<"ROW" | "STATEMENT">("ROW", "STATEMENT");

function isUpdateOf(value: unknown): value is { readonly updateOf: readonly string[] } {
  if (!isPlainObject(value) || isSql(value)) return false;
  return Object.keys(value).join() === "updateOf" && isList(value["updateOf"], isName);
}

/** What `op.createTrigger` can be told. */
export const triggerOptions: OptionTable<CreateTriggerOptions> = {
  ...inSchema,
  timing: aTiming,
  events: someEvents,
  forEach: forEachOf,
  when: condition,
  execute: someSql,
};

export function createTrigger(
  recording: Recording,
  of: string,
  called: string,
  table: string,
  options: CreateTriggerOptions,
): Operation {
  const { target, reader } = recording;
  const { schema, forEach, when, ...given } = optionsOf<CreateTriggerOptions>(of, options, triggerOptions);
  const timing = argument(of, '"timing"', given.timing, aTiming);
  const events = argument(of, '"events"', given.events, someEvents);
  const execute = argument(of, '"execute"', given.execute, someSql);
  const wanted = tableName(target, table, schema);
  const on = findView(recording.schema(), wanted) ?? requireTable(recording.schema(), wanted);
  return operation("createTrigger", {
    trigger: {
      name: checkedName(target, called),
      table: nameOf(on),
      timing,
      events: eventsOf(recording, of, on, events),
      // Where a trigger finds its rows in tables it is for the statement that changed them.
      forEach: forEach ?? (target.rules.rowTables.length > 0 ? "STATEMENT" : "ROW"),
      when: when === undefined ? null : reader.condition(textOf(recording, when)),
      body: reader.action(textOf(recording, execute)),
    },
  });
}

/** Each at most once, with columns as the table spells them. */
function eventsOf(recording: Recording, of: string, on: QName, events: readonly GivenEvent[]): readonly TriggerEvent[] {
  const { rules } = recording.target;
  const columns = findTable(recording.schema(), on)?.columns;
  const spelled = (wanted: string): string => {
    if (columns === undefined) return wanted;
    const found = columns.find((one) => rules.fold(one.name) === rules.fold(wanted));
    const all = columns.map((one) => one.name);
    return found?.name ?? fail("unknownColumn", { table: qualified(on), column: wanted, known: all });
  };
  const said = events.map((event): TriggerEvent => {
    if (event === "UPDATE") return { kind: "UPDATE", of: null };
    if (typeof event === "string") return { kind: event };
    const names = event.updateOf.map(spelled);
    refuseDuplicates(rules, "column", names);
    return { kind: "UPDATE", of: names };
  });
  if (new Set(said.map(({ kind }) => kind)).size < said.length) fail("eventTwice", { verb: of });
  return said;
}

const aNumber = expected<number | bigint>(
  "a whole number",
  (value) => typeof value === "bigint" || Number.isSafeInteger(value),
);
const aType = expected<DeclaredType>("t.smallInteger(), t.integer() or t.bigInteger()", (value) =>
  isType(value) ? integers.includes(value.type.kind as never) : false,
);
const integers: readonly NonNullable<Sequence["type"]>[] = ["smallInteger", "integer", "bigInteger"];

/** What `op.createSequence` can be told. */
export const sequenceOptions: OptionTable<CreateSequenceOptions> = {
  ...inSchema,
  ifNotExists: flag,
  type: aType,
  start: aNumber,
  increment: aNumber,
  minValue: aNumber,
  maxValue: aNumber,
  noMinValue: flag,
  noMaxValue: flag,
  cycle: flag,
  cache: aNumber,
};

export function createSequence(
  recording: Recording,
  of: string,
  called: string,
  options: CreateSequenceOptions | undefined,
): Operation {
  const given = optionsOf<CreateSequenceOptions>(of, options, sequenceOptions);
  const bound = (option: "minValue" | "maxValue", none: "noMinValue" | "noMaxValue"): Bound => {
    const value = given[option];
    if (given[none] === true && value !== undefined) fail("optionsConflict", { of, options: [option, none] });
    return given[none] === true ? "none" : (value ?? null);
  };
  return operation("createSequence", {
    sequence: {
      ...tableName(recording.target, called, given.schema),
      type: integers.find((kind) => kind === given.type?.type.kind) ?? null,
      start: given.start ?? null,
      increment: given.increment ?? null,
      minValue: bound("minValue", "noMinValue"),
      maxValue: bound("maxValue", "noMaxValue"),
      cache: given.cache ?? null,
      cycle: given.cycle ?? null,
    },
    ...flagged("ifNotExists", given.ifNotExists),
  });
}

function textOf({ target }: Recording, given: string | Sql): string {
  return typeof given === "string" ? given : render(given, target.lexis);
}

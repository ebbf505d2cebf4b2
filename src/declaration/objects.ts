import type { Sequence, Trigger, View } from "../model/objects.js";
import type { Operation } from "../model/operation.js";
import type { QName } from "../model/schema.js";
import { array, call, type Code, type Entry, object, options, type Statement, verb } from "./code.js";
import { numberingEntries } from "./columns.js";
import { flag, lines, string, strings } from "./literal.js";
import { bodyText } from "./sql-text.js";
import type { Speaker } from "./speaker.js";

type Entries = Readonly<Record<string, Code | undefined>>;
type ObjectKind =
  | "createView"
  | "dropView"
  | "createTrigger"
  | "dropTrigger"
  | "createSequence"
  | "dropSequence"
  | "createSchema"
  | "dropSchema"
  | "execute";

/** The verbs about views, triggers, sequences and schemas, and SQL of a person's own. */
export function objectStatement(speaker: Speaker, op: Operation<ObjectKind>): Statement {
  switch (op.kind) {
    case "createView": {
      const { ifNotExists, orReplace, view } = op;
      const given = { ...viewEntries(view), ...flagged({ ifNotExists, orReplace }) };
      return verb("createView", string(view.name), selectCode(speaker, view), options(given));
    }
    case "dropView": {
      const { ifExists, materialized, view } = op;
      return verb(
        "dropView",
        string(view.name),
        options({ ...inSchema(view), ...flagged({ ifExists, materialized }) }),
      );
    }
    case "createTrigger": {
      const { name, table } = op.trigger;
      return verb("createTrigger", string(name), string(table.name), object(triggerEntries(speaker, op.trigger)));
    }
    case "dropTrigger": {
      const { trigger, table, ifExists } = op;
      const given = { table: string(table.name), ...inSchema(table), ...flagged({ ifExists }) };
      return verb("dropTrigger", string(trigger), object(given));
    }
    case "createSequence": {
      const given = { ...sequenceEntries(op.sequence), ...flagged({ ifNotExists: op.ifNotExists }) };
      return verb("createSequence", string(op.sequence.name), options(given));
    }
    case "dropSequence": {
      const given = { ...inSchema(op.sequence), ...flagged({ ifExists: op.ifExists }) };
      return verb("dropSequence", string(op.sequence.name), options(given));
    }
    case "createSchema":
      return verb("createSchema", string(op.name), options(flagged({ ifNotExists: op.ifNotExists })));
    case "dropSchema":
      return verb("dropSchema", string(op.name), options(flagged({ ifExists: op.ifExists })));
    case "execute":
      return verb("execute", lines(op.text));
  }
}

export const selectCode = (speaker: Speaker, { select }: View): Code => lines(bodyText(speaker, select));

export function viewEntries(view: View): Entries {
  return {
    ...inSchema(view),
    columns: view.columns === null ? undefined : strings(view.columns),
    materialized: view.materialized ? flag(true) : undefined,
  };
}

export function triggerEntries(speaker: Speaker, trigger: Trigger): Entries {
  const { table, timing, events, forEach, when, body } = trigger;
  // Where a trigger finds its rows in tables it is for the statement that changed them.
  const usual = speaker.dialect.rules.rowTables.length > 0 ? "STATEMENT" : "ROW";
  return {
    ...inSchema(table),
    timing: string(timing),
    events: array(
      events.map((event) =>
        event.kind === "UPDATE" && event.of !== null
          ? object([["updateOf", strings(event.of)] satisfies Entry])
          : string(event.kind),
      ),
    ),
    forEach: forEach === null || forEach === usual ? undefined : string(forEach),
    when: when === null ? undefined : lines(bodyText(speaker, when)),
    execute: lines(bodyText(speaker, body)),
  };
}

export function sequenceEntries(sequence: Sequence): Entries {
  return {
    ...inSchema(sequence),
    type: sequence.type === null ? undefined : call(`t.${sequence.type}`),
    ...numberingEntries(sequence),
  };
}

function inSchema({ schema }: QName): Entries {
  return schema === undefined ? {} : { schema: string(schema) };
}

function flagged(flags: Readonly<Record<string, boolean | undefined>>): Entries {
  return Object.fromEntries(
    Object.entries(flags).map(([key, value]) => [key, value === true ? flag(true) : undefined]),
  );
}

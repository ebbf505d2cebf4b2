import { fail } from "../../diagnostics/catalog.js";
import { sequenceDifferences } from "../compare-objects.js";
import { bodiesOf, putSequence, removeSequence } from "../edit-objects.js";
import { relationNamed } from "../edit.js";
import { nameOf, qualified, textOf } from "../lookup.js";
import { refuseOther } from "../moot.js";
import { bodyText, findSequence, requireSequence, triggerTitle, viewTitle } from "../object-lookup.js";
import { operation } from "../operation.js";
import type { Body, NameUse, Sequence } from "../objects.js";
import type { Numbering, QName, Rules, Schema } from "../schema.js";
import { numberingProblem } from "./identity.js";
import type { Meaning } from "./meaning.js";

export const createSequence: Meaning<"createSequence"> = {
  apply(schema, op) {
    const { sequence } = op;
    const why = numberingProblem(numberingOf(sequence), { kind: sequence.type ?? "bigInteger" });
    if (why !== undefined) fail("sequenceImpossible", { sequence: qualified(sequence), why });
    const known = findSequence(schema, sequence);
    if (known !== undefined && op.ifNotExists === true) {
      refuseOther(`sequence "${qualified(known)}"`, sequenceDifferences(known, sequence));
      return schema;
    }
    if (known !== undefined) fail("tableExists", { table: qualified(sequence), how: "it is a sequence" });
    const what = schema.rules.sequencesAreRelations ? relationNamed(schema, sequence) : undefined;
    if (what !== undefined) fail("tableExists", { table: qualified(sequence), how: `it is ${what}` });
    return putSequence(schema, sequence);
  },
  invert(op, before) {
    if (op.ifNotExists !== true) return [operation("dropSequence", { sequence: nameOf(op.sequence) })];
    if (findSequence(before, op.sequence) !== undefined) return [];
    return fail("irreversible", {
      what: createSequence.describe(op),
      why: "the sequence may have been there before",
    });
  },
  describe: (op) => `create sequence ${qualified(op.sequence)}`,
};

export const dropSequence: Meaning<"dropSequence"> = {
  apply(schema, op) {
    if (op.ifExists === true && findSequence(schema, op.sequence) === undefined) return schema;
    const sequence = requireSequence(schema, op.sequence);
    const by = schema.rules.sequencesAreRelations ? usersOf(schema, sequence) : [];
    if (by.length > 0) fail("sequenceInUse", { sequence: qualified(sequence), by });
    return removeSequence(schema, sequence);
  },
  invert(op, before) {
    const sequence = findSequence(before, op.sequence);
    return sequence === undefined ? [] : [operation("createSequence", { sequence })];
  },
  describe: (op) => `drop sequence ${qualified(op.sequence)}`,
};

/** As numbers of one kind, however they were written. */
function numberingOf({ start, increment, minValue, maxValue, cache, cycle }: Sequence): Numbering {
  const whole = (value: bigint | number | null): bigint | null => (value === null ? null : BigInt(value));
  return {
    start: whole(start),
    increment: whole(increment),
    minValue: minValue === "none" ? "none" : whole(minValue),
    maxValue: maxValue === "none" ? "none" : whole(maxValue),
    cache: whole(cache),
    cycle,
  };
}

/** The text without what can be no sequence, and may be called as one is: what is surely a column, most of all. */
function withoutOthers({ parts, ...body }: Body, { sequencesInStrings }: Rules): string {
  const isOther = ({ sure, role }: NameUse): boolean =>
    sure === true || (sequencesInStrings && role !== "relation" && role !== "qualifier");
  return bodyText({ ...body, parts: parts.map((part) => (typeof part !== "string" && isOther(part) ? "?" : part)) });
}

/** The defaults, views and triggers that may count with it. */
function usersOf(schema: Schema, { name }: QName): readonly string[] {
  const speaks = (text: string): boolean => schema.rules.countsWith(text, name);
  const defaults = schema.tables
    .values()
    .flatMap((table) =>
      table.columns.flatMap(({ name: column, serverDefault }) =>
        serverDefault?.kind === "expression" && speaks(textOf(serverDefault.expression))
          ? [`the default of "${qualified(table)}.${column}"`]
          : [],
      ),
    );
  const views = schema.views.values().filter(({ select }) => speaks(withoutOthers(select, schema.rules)));
  const triggers = schema.triggers
    .values()
    .flat()
    .filter((trigger) => bodiesOf(trigger).some((body) => speaks(withoutOthers(body, schema.rules))));
  return [...defaults, ...views.map(viewTitle), ...triggers.map(triggerTitle)];
}

import type { Column, ForeignKey, Identity, Numbering, QName, Value } from "../model/schema.js";
import { call, type Code, object, options } from "./code.js";
import { flag, literalCode, string, wholeNumber } from "./literal.js";
import { dialectEntry } from "./options.js";
import { referenceCode } from "./constraints.js";
import { expressionCode } from "./sql-text.js";
import type { Speaker } from "./speaker.js";
import { typeCode } from "./types.js";

/** What is declared beside a column, instead of in a line of its own. */
export interface Beside {
  readonly primaryKey: boolean;
  readonly unique: boolean;
  readonly index: boolean;
  readonly references: ForeignKey | undefined;
}

/**
 * A column: `column("email", t.string(120), { nullable: false })`. What is so anyway is left out.
 *
 * @param inKey is it in the primary key, wherever that is declared?
 * @param numbers would it number itself if nothing were said?
 */
export function columnCode(
  speaker: Speaker,
  table: QName,
  column: Column,
  { beside, inKey, numbers }: { readonly beside: Beside; readonly inKey: boolean; readonly numbers: boolean },
  within: "script" | "schema",
): Code {
  const { name, type, nullable, identity, serverDefault, computed, collation, comment } = column;
  const usual = !inKey && identity === null;
  const numbersItself = column.autoincrement !== null;
  return call(
    "column",
    string(name),
    typeCode({ speaker, type, table, column: name }),
    options({
      primaryKey: beside.primaryKey ? flag(true) : undefined,
      nullable: nullable === usual ? undefined : flag(nullable),
      autoincrement: numbersItself === numbers ? undefined : flag(numbersItself),
      identity: identity === null ? undefined : identityCode(identity),
      computed: computed === null ? undefined : computedCode(speaker, computed),
      serverDefault: serverDefault === null ? undefined : valueCode(speaker, serverDefault),
      unique: beside.unique ? flag(true) : undefined,
      index: beside.index ? flag(true) : undefined,
      references:
        beside.references === undefined ? undefined : referenceCode(speaker, table, beside.references, within),
      collation: collation === null ? undefined : string(collation),
      comment: comment === null ? undefined : string(comment),
      ...dialectEntry(speaker, column.options),
    }),
  );
}

/** A JavaScript value, or an expression. */
export function valueCode(speaker: Speaker, value: Value): Code {
  return value.kind === "literal"
    ? literalCode(value.value)
    : expressionCode(speaker, value.expression, { string: false });
}

function computedCode(speaker: Speaker, { expression, persisted }: NonNullable<Column["computed"]>): Code {
  return object(
    {
      expression: expressionCode(speaker, expression, { string: false }),
      persisted: persisted === null ? undefined : flag(persisted),
    },
    "expression",
  );
}

/** `true`, or what its sequence is to do. */
export function identityCode({ always, ...numbering }: Identity): Code {
  const made = object({ always: always ? flag(true) : undefined, ...numberingEntries(numbering) });
  return made.entries.length === 0 ? flag(true) : made;
}

/** What a sequence is told, but for what is left to the server. */
export function numberingEntries(
  numbering: Omit<Numbering, never> | { readonly [K in keyof Numbering]: Numbering[K] | number },
): Readonly<Record<string, Code | undefined>> {
  const { start, increment, minValue, maxValue, cycle, cache } = numbering;
  const whole = (value: bigint | number | "none" | null): Code | undefined =>
    value === null || value === "none" ? undefined : wholeNumber(value);
  return {
    start: whole(start),
    increment: whole(increment),
    minValue: whole(minValue),
    maxValue: whole(maxValue),
    noMinValue: minValue === "none" ? flag(true) : undefined,
    noMaxValue: maxValue === "none" ? flag(true) : undefined,
    cycle: cycle === null ? undefined : flag(cycle as boolean),
    cache: whole(cache),
  };
}

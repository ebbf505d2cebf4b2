import { fail } from "../../diagnostics/catalog.js";
import { qualified } from "../../model/lookup.js";
import { type EnumChange, operation, type Place } from "../../model/operation.js";
import { flagged } from "../alterations/subject.js";
import { expected, flag, isName, name, optionsOf, type OptionTable, type Positional, text } from "../check.js";
import { checkedName } from "../naming.js";
import type { AlterEnumTypeOptions, CreateEnumTypeOptions, DropEnumTypeOptions } from "../op-options.js";
import type { Op } from "../op.js";
import { checkedMembers } from "../resolve/column.js";
import { tableName } from "../resolve/names.js";
import { isPlainObject } from "../../diagnostics/found.js";
import { someMembers } from "../type-constructors.js";
import type { Target } from "../types.js";
import { inSchema, type Verbs } from "./verbs.js";

const aTypeFirst: Positional = { "the type": name };

const alterEnumTypeOptions: OptionTable<AlterEnumTypeOptions> = {
  ...inSchema,
  addValue: name,
  before: text,
  after: text,
  ifNotExists: flag,
  renameValue: expected<{ readonly from: string; readonly to: string }>(
    "an object { from, to } of two different members",
    (value) => {
      if (!isPlainObject(value) || Object.keys(value).sort().join() !== "from,to") return false;
      return isName(value["from"]) && isName(value["to"]) && value["from"] !== value["to"];
    },
  ),
  newName: name,
};

/** What can be done with enum types. */
export const enumTypeVerbs = ({ recording: { target }, verb }: Verbs) =>
  ({
    createEnumType: verb(
      "createEnumType",
      { ...aTypeFirst, "the members": someMembers },
      (of, called: string, values: readonly string[], options?: CreateEnumTypeOptions) => {
        const known = { ...inSchema, ifNotExists: flag };
        const { schema, ifNotExists } = optionsOf<CreateEnumTypeOptions>(of, options, known);
        const members = checkedMembers(target, [...values]);
        const type = { ...tableName(target, called, schema), values: members, owner: "person" } as const;
        return operation("createEnumType", { type, ...flagged("ifNotExists", ifNotExists) });
      },
    ),
    alterEnumType: verb("alterEnumType", aTypeFirst, (of, called: string, options: AlterEnumTypeOptions) => {
      const { schema, ...others } = optionsOf(of, options, alterEnumTypeOptions);
      const type = tableName(target, called, schema);
      const changes = changesOf(of, type.name, others, target);
      if (changes.length === 0) fail("nothingAboutEnum", { type: qualified(type) });
      return operation("alterEnumType", { type, changes });
    }),
    dropEnumType: verb("dropEnumType", aTypeFirst, (of, called: string, options?: DropEnumTypeOptions) => {
      const known = { ...inSchema, ifExists: flag };
      const { schema, ifExists } = optionsOf<DropEnumTypeOptions>(of, options, known);
      return operation("dropEnumType", {
        type: tableName(target, called, schema),
        ...flagged("ifExists", ifExists),
      });
    }),
  }) satisfies Partial<Op>;

/** Members are renamed before one is added, and the type last, since everything else is said of it under its old name. */
function changesOf(of: string, called: string, options: AlterEnumTypeOptions, target: Target): readonly EnumChange[] {
  const { addValue, renameValue, newName, ifNotExists } = options;
  for (const option of ["before", "after", "ifNotExists"] as const) {
    if (options[option] !== undefined && addValue === undefined) fail("optionNeeds", { of, option, needs: "addValue" });
  }
  const place = placeOf(of, options);
  const changes: EnumChange[] = [];
  if (renameValue !== undefined) {
    checkedMembers(target, [renameValue.to]);
    changes.push({ kind: "renameValue", ...renameValue });
  }
  if (addValue !== undefined) {
    checkedMembers(target, [addValue]);
    changes.push({
      kind: "addValue",
      value: addValue,
      ...(place === undefined ? {} : { place }),
      ...flagged("ifNotExists", ifNotExists),
    });
  }
  if (newName !== undefined && newName !== called) {
    changes.push({ kind: "rename", to: checkedName(target, newName) });
  }
  return changes;
}

function placeOf(of: string, { before, after }: AlterEnumTypeOptions): Place | undefined {
  if (before !== undefined && after !== undefined) fail("optionsConflict", { of, options: ["before", "after"] });
  if (before !== undefined) return { before };
  return after === undefined ? undefined : { after };
}

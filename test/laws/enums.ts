import { enumName, enumUsersOf } from "../../src/model/lookup.js";
import { type EnumChange, operation, type Operation, type Place } from "../../src/model/operation.js";
import type { EnumType } from "../../src/model/schema.js";
import type { Type } from "../../src/model/types.js";
import { aConstraintName, type Choices } from "./choices.js";
import type { Drawing } from "./elements.js";

const members = ["red", "it's", "grün", "$$", "a\\b", "x y", "0"] as const;

function someMembers(choices: Choices): readonly string[] {
  return choices.some(members, 1, 4) ?? ["red"];
}

function aTypeName(choices: Choices): string {
  return choices.chance(15) ? choices.from(["Mood", "order", "é'\""]) : `e${choices.below(4)}`;
}

/** Now and then a column of an enum type: of one that is there, or of any where they are only names. */
export function otherEnum({ choices, schema }: Drawing): Type | undefined {
  if (!choices.chance(12)) return undefined;
  if (schema.rules.hasEnumTypes) {
    const type = choices.of(schema.enumTypes.values());
    return type && { kind: "enum", values: type.values, typeName: type.name, length: 10, constraint: null };
  }
  const constraint = choices.from([null, { name: {} }, { name: aConstraintName(choices, "ck_enum") }]);
  const values = someMembers(choices);
  return { kind: "enum", values, typeName: aTypeName(choices), length: 10, constraint };
}

/** An enum type that is there; where they are only names, one that some column has. */
function aKnownType({ choices, schema }: Drawing): EnumType | undefined {
  if (schema.rules.hasEnumTypes) return choices.of(schema.enumTypes.values());
  const types = schema.tables.values().flatMap(({ columns }) => columns.map(({ type }) => type));
  const named = types.flatMap((type) =>
    type.kind === "enum" && type.typeName !== null ? [{ ...type, typeName: type.typeName }] : [],
  );
  const found = choices.of(named);
  return found && { ...enumName(found), values: found.values, owner: "others" };
}

export const enumVerbs = {
  createEnumType: ({ choices }: Drawing): Operation => {
    const type = { name: aTypeName(choices), values: someMembers(choices), owner: "person" } as const;
    return operation("createEnumType", { type, ...(choices.chance(10) ? { ifNotExists: true } : {}) });
  },
  dropEnumType: (drawing: Drawing): Operation | undefined => {
    const { choices, schema } = drawing;
    // Most are in use, which makes for refusals and nothing else.
    const unused = schema.enumTypes.values().filter((type) => enumUsersOf(schema, type).length === 0);
    const type = schema.rules.hasEnumTypes ? choices.of(unused) : aKnownType(drawing);
    if (type === undefined) return undefined;
    return operation("dropEnumType", {
      type: { name: type.name },
      ...(choices.chance(20) ? { ifExists: true } : {}),
    });
  },
  alterEnumType: (drawing: Drawing): Operation | undefined => {
    const { choices } = drawing;
    const type = aKnownType(drawing);
    if (type === undefined) return undefined;
    const changes: EnumChange[] = [];
    let { values } = type;
    const fresh = (): string =>
      choices.of(members.filter((member) => !values.includes(member))) ?? `m${choices.below(1000)}`;
    if (choices.chance(40)) {
      const [from, to] = [choices.of(values) ?? "", fresh()];
      changes.push({ kind: "renameValue", from, to });
      values = values.map((value) => (value === from ? to : value));
    }
    if (choices.chance(30)) {
      const anchor = choices.of(values) ?? "";
      const place = choices.from<{ readonly place?: Place }>([
        {},
        { place: { before: anchor } },
        { place: { after: anchor } },
      ]);
      changes.push({
        kind: "addValue",
        value: fresh(),
        ...place,
        ...(choices.chance(20) ? { ifNotExists: true } : {}),
      });
    }
    if (changes.length === 0 || choices.chance(20)) changes.push({ kind: "rename", to: aTypeName(choices) });
    const called = changes.some((change) => change.kind === "rename" && change.to === type.name);
    return called ? undefined : operation("alterEnumType", { type: { name: type.name }, changes });
  },
};

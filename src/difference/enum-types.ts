import { columnsOfEnum, enumName, enumsIn, enumUsersOf, findEnumType, keyOf, nameOf } from "../model/lookup.js";
import { type EnumChange, operation } from "../model/operation.js";
import type { EnumType, QName, Schema } from "../model/schema.js";
import { type Course, take } from "./course.js";
import type { How } from "./how.js";

/** The way on to the enum types that are wanted, as far as tables do not bring them along. */
export function takeEnumTypes(course: Course, to: Schema, how: How): Course {
  return typesOf(to).reduce((now, type) => {
    if (how.concerns?.("enumType", type) === false) return now;
    const known = typesOf(now.schema).find((one) => keyOf(to.rules, one) === keyOf(to.rules, type));
    if (known !== undefined) return takeValues(now, known, type, to);
    const isAlone = type.owner === "person" || enumUsersOf(to, type).length === 0;
    return to.rules.hasEnumTypes && isAlone ? take(now, operation("createEnumType", { type })) : now;
  }, course);
}

/** Types that are wanted no more, and that went with no column. */
export function dropEnumTypes(course: Course, to: Schema, how: How): Course {
  return course.schema.enumTypes.entries().reduce((now, [key, type]) => {
    const stays = to.enumTypes.has(key) || !now.schema.enumTypes.has(key) || how.concerns?.("enumType", type) === false;
    return stays ? now : take(now, operation("dropEnumType", { type: nameOf(type) }));
  }, course);
}

/** What is left to make behind the tables: a type that went with the last column that had it. */
export function restoreEnumTypes(course: Course, to: Schema, how: How): Course {
  return to.enumTypes.values().reduce((now, type) => {
    const stays = findEnumType(now.schema, type) !== undefined || how.concerns?.("enumType", type) === false;
    return stays ? now : take(now, operation("createEnumType", { type: { ...type, owner: "person" } }));
  }, course);
}

function takeValues(course: Course, from: EnumType, to: EnumType, target: Schema): Course {
  if (from.values.join("\0") === to.values.join("\0")) return course;
  const added = additions(from.values, to.values);
  if (added !== undefined) {
    return added.reduce(
      (now, change) => take(now, operation("alterEnumType", { type: nameOf(from), changes: [change] })),
      course,
    );
  }
  // No database takes a member out: the columns move to a type of that name which is new.
  if (!course.schema.rules.hasEnumTypes) return course;
  const changes: readonly EnumChange[] = [{ kind: "rename", to: freeName(course.schema, from) }];
  const renamed = take(course, operation("alterEnumType", { type: nameOf(from), changes }));
  // What history made for columns it makes for them again, and drops with the last of them.
  const comesAlong = from.owner === "columns" && enumUsersOf(target, to).length > 0;
  return comesAlong ? renamed : take(renamed, operation("createEnumType", { type: { ...to, owner: "person" } }));
}

/** The members that come, each with its place; nothing when it takes more than that. */
function additions(from: readonly string[], to: readonly string[]): readonly EnumChange[] | undefined {
  if (to.filter((value) => from.includes(value)).join("\0") !== from.join("\0")) return undefined;
  const last = Math.max(...from.map((value) => to.indexOf(value)));
  return to.flatMap((value, at): readonly EnumChange[] => {
    if (from.includes(value)) return [];
    const before = to[at - 1];
    if (at > last) return [{ kind: "addValue", value }];
    if (before !== undefined) return [{ kind: "addValue", value, place: { after: before } }];
    const [first = ""] = from;
    return [{ kind: "addValue", value, place: { before: first } }];
  });
}

function freeName(schema: Schema, { name, ...rest }: QName): string {
  for (let number = 1; ; number++) {
    const tried = number === 1 ? `${name}_old` : `${name}_old${number}`;
    if (findEnumType(schema, { ...rest, name: tried }) === undefined) return tried;
  }
}

/** The types there are; where they are only names, those that all columns agree about. */
function typesOf(schema: Schema): readonly EnumType[] {
  if (schema.rules.hasEnumTypes) return schema.enumTypes.values();
  const { rules } = schema;
  const named = schema.tables.values().flatMap(({ columns }) => columns.flatMap(({ type }) => enumsIn(type)));
  const byKey = new Map(named.map((type) => [keyOf(rules, enumName(type)), type] as const));
  return [...byKey.values()].flatMap((type): readonly EnumType[] => {
    const name = enumName(type);
    const users = enumUsersOf(schema, name).flatMap((table) => columnsOfEnum(rules, table, name));
    const values = new Set(users.flatMap((column) => enumsIn(column.type)).map((one) => one.values.join("\0")));
    return values.size === 1 ? [{ ...name, values: type.values, owner: "columns" }] : [];
  });
}

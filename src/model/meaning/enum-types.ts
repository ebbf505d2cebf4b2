import { withoutDefaultName } from "../born.js";
import { fail } from "../../diagnostics/catalog.js";
import { bodiesOf } from "../edit-objects.js";
import { putEnumType, putTable, removeEnumType } from "../edit.js";
import {
  columnsOf,
  columnsOfEnum,
  enumName,
  enumUsersOf,
  expressionsOf,
  findEnumType,
  nameOf,
  qualified,
  requireEnumType,
  sameName,
  sameTableName,
  textOf,
} from "../lookup.js";
import { bodyText, triggerTitle, viewTitle } from "../object-lookup.js";
import type { Body } from "../objects.js";
import { type EnumChange, operation, type Operation } from "../operation.js";
import type { Column, EnumType, QName, Rules, Schema, Table } from "../schema.js";
import type { Type } from "../types.js";
import type { Meaning } from "./meaning.js";

// Where a database has no enum types there is nothing to create or drop; the columns that name a type change with it.

export const createEnumType: Meaning<"createEnumType"> = {
  apply(schema, op) {
    if (!schema.rules.hasEnumTypes) return schema;
    const known = findEnumType(schema, op.type);
    if (known === undefined) return putEnumType(schema, op.type);
    if (op.ifNotExists !== true) fail("enumTypeExists", { type: qualified(op.type), owner: known.owner });
    refuseOtherValues(known, op.type.values);
    return schema;
  },
  invert(op, before) {
    if (op.ifNotExists !== true) return [operation("dropEnumType", { type: nameOf(op.type) })];
    if (findEnumType(before, op.type) !== undefined) return [];
    return fail("irreversible", { what: createEnumType.describe(op), why: "the type may have been there before" });
  },
  describe: (op) => `create enum type ${qualified(op.type)}`,
};

export const dropEnumType: Meaning<"dropEnumType"> = {
  apply(schema, op) {
    if (!schema.rules.hasEnumTypes) return schema;
    if (op.ifExists === true && findEnumType(schema, op.type) === undefined) return schema;
    const type = requireEnumType(schema, op.type);
    const users = enumUsersOf(schema, type).flatMap((table) =>
      columnsOfEnum(schema.rules, table, type).map(({ name }) => `"${qualified(table)}.${name}"`),
    );
    if (users.length > 0) fail("enumTypeInUse", { type: qualified(type), users });
    return removeEnumType(schema, type);
  },
  invert(op, before) {
    const type = findEnumType(before, op.type);
    return type === undefined ? [] : [operation("createEnumType", { type })];
  },
  describe: (op) => `drop enum type ${qualified(op.type)}`,
};

export const alterEnumType: Meaning<"alterEnumType"> = {
  apply: (schema, op) => {
    let name = op.type;
    return op.changes.reduce((current, change) => {
      if (!schema.rules.hasEnumTypes && op.said !== true) refuseMixing(current, name, change);
      const after = changed(current, name, change);
      if (change.kind === "rename") name = { ...name, name: change.to };
      return after;
    }, schema);
  },
  invert(op, before) {
    const last = op.changes.findLast((change) => change.kind === "rename");
    const type = last === undefined ? op.type : { ...op.type, name: last.to };
    let values = findEnumType(before, op.type)?.values ?? [];
    const changes = op.changes.flatMap((change) => {
      const back = undone(change, op, values);
      values = changedValues(values, change);
      return back;
    });
    changes.reverse();
    return changes.length === 0 ? [] : [operation("alterEnumType", { type, changes: inOrder(changes) })];
  },
  describe: (op) => `alter enum type ${qualified(op.type)}: ${op.changes.map(inWords).join(", ")}`,
};

/** The name last, since what comes before it uses the old one. */
function inOrder(changes: readonly EnumChange[]): readonly EnumChange[] {
  const isName = ({ kind }: EnumChange): boolean => kind === "rename";
  return [...changes.filter((change) => !isName(change)), ...changes.filter(isName)];
}

/** `values`: the members before this change. */
function undone(change: EnumChange, op: Operation<"alterEnumType">, values: readonly string[]): readonly EnumChange[] {
  switch (change.kind) {
    case "rename":
      return [{ kind: "rename", to: op.type.name }];
    case "renameValue":
      return [{ kind: "renameValue", from: change.to, to: change.from }];
    case "addValue":
      if (change.ifNotExists === true && values.includes(change.value)) return [];
      return fail("irreversible", {
        what: alterEnumType.describe(op),
        why: "no database takes a member out of an enum type",
      });
  }
}

function inWords(change: EnumChange): string {
  switch (change.kind) {
    case "rename":
      return `rename it to ${change.to}`;
    case "renameValue":
      return `rename ${quoted(change.from)} to ${quoted(change.to)}`;
    case "addValue":
      return `add ${quoted(change.value)}`;
  }
}

function quoted(value: string): string {
  return JSON.stringify(value);
}

/** @throws Failure M151 when these are not the members that history knows. */
export function refuseOtherValues(known: EnumType, values: readonly string[]): void {
  if (JSON.stringify(known.values) === JSON.stringify(values)) return;
  fail("enumValuesDiffer", { type: qualified(known), known: known.values, given: values });
}

/** Where types are only names, one that others have already would make one of two, which nobody could take apart again. */
function refuseMixing(schema: Schema, name: QName, change: EnumChange): void {
  if (change.kind === "rename" && enumUsersOf(schema, { ...name, name: change.to }).length > 0) {
    fail("enumTypeExists", { type: qualified({ ...name, name: change.to }), owner: "columns" });
  }
  const isTaken = enumUsersOf(schema, name).some((table) =>
    columnsOfEnum(schema.rules, table, name).some(
      ({ type }) => change.kind === "renameValue" && type.kind === "enum" && type.values.includes(change.to),
    ),
  );
  if (change.kind === "renameValue" && isTaken) fail("enumValueExists", { type: qualified(name), value: change.to });
}

function changed(schema: Schema, name: QName, change: EnumChange): Schema {
  const { rules } = schema;
  const known = findEnumType(schema, name);
  if (rules.hasEnumTypes) checkChange(requireEnumType(schema, name), change, schema);
  const users = enumUsersOf(schema, name);
  const isThere = known !== undefined || users.length > 0;
  if (change.kind === "renameValue" && isThere) refuseMentions(schema, users, name, change.from);
  const to = change.kind === "rename" ? { ...name, name: change.to } : name;
  return users.reduce(
    (current, table) => putTable(current, withChange(rules, table, name, change)),
    known === undefined
      ? schema
      : putEnumType(change.kind === "rename" ? removeEnumType(schema, name) : schema, {
          ...known,
          ...to,
          values: changedValues(known.values, change),
        }),
  );
}

function checkChange(type: EnumType, change: EnumChange, schema: Schema): void {
  const called = qualified(type);
  const member = (value: string): void => {
    if (!type.values.includes(value)) fail("unknownEnumValue", { type: called, value, known: type.values });
  };
  const free = (value: string): void => {
    if (type.values.includes(value)) fail("enumValueExists", { type: called, value });
  };
  switch (change.kind) {
    case "addValue":
      if (change.ifNotExists !== true) free(change.value);
      if (change.place !== undefined) member("before" in change.place ? change.place.before : change.place.after);
      return;
    case "renameValue":
      member(change.from);
      free(change.to);
      return;
    case "rename": {
      const taken = findEnumType(schema, { ...nameOf(type), name: change.to });
      if (taken !== undefined) fail("enumTypeExists", { type: qualified(taken), owner: taken.owner });
    }
  }
}

/** The members after a change. One that is there already is not added twice, and one that is not there stays away. */
function changedValues(values: readonly string[], change: EnumChange): readonly string[] {
  switch (change.kind) {
    case "addValue": {
      if (values.includes(change.value)) return values;
      const { place } = change;
      if (place === undefined) return [...values, change.value];
      const at = values.indexOf("before" in place ? place.before : place.after);
      return at < 0 ? [...values, change.value] : values.toSpliced(at + ("before" in place ? 0 : 1), 0, change.value);
    }
    case "renameValue":
      return values.includes(change.to) ? values : values.map((value) => (value === change.from ? change.to : value));
    case "rename":
      return values;
  }
}

function withChange(rules: Rules, table: Table, name: QName, change: EnumChange): Table {
  const columns = columnsOfEnum(rules, table, name);
  return {
    ...table,
    columns: table.columns.map((column) =>
      columns.includes(column) ? changedColumn(rules, column, name, change) : column,
    ),
  };
}

function changedColumn(rules: Rules, column: Column, name: QName, change: EnumChange): Column {
  const { serverDefault } = column;
  const renamed =
    change.kind === "renameValue" && serverDefault?.kind === "literal" && serverDefault.value === change.from;
  const type = changedType(rules, column.type, name, change);
  if (!renamed) return { ...column, type };
  return { ...withoutDefaultName(column), type, serverDefault: { kind: "literal", value: change.to } };
}

function changedType(rules: Rules, type: Type, name: QName, change: EnumChange): Type {
  if (type.kind === "array") return { ...type, of: changedType(rules, type.of, name, change) };
  if (type.kind !== "enum" || type.typeName === null) return type;
  if (!sameTableName(rules, enumName({ ...type, typeName: type.typeName }), name)) return type;
  if (change.kind === "rename") return { ...type, typeName: change.to };
  const values = changedValues(type.values, change);
  // A column whose CHECK changes is made anew, and as long as it has to be then.
  const longest = Math.max(...values.map((value) => Array.from(value).length));
  return { ...type, values, length: type.constraint === null ? type.length : Math.max(type.length, longest) };
}

/** A server that has enum types renames the member in expressions as well; nobody here can tell where it stands in them. */
function refuseMentions(schema: Schema, tables: readonly Table[], name: QName, value: string): void {
  const { rules } = schema;
  const literal = `'${value.replaceAll("'", "''")}'`;
  const by = tables.flatMap((table) => {
    const columns = columnsOfEnum(rules, table, name).map((column) => column.name);
    const uses = (used: string): boolean => columns.some((column) => sameName(rules, column, used));
    const inTable = expressionsOf(table)
      .filter(({ expression }) => columnsOf(expression).some(uses) && textOf(expression).includes(literal))
      .map((found) => `${found.in} of "${qualified(table)}"`);
    const inDefaults = table.columns
      .filter(({ name: column, serverDefault }) => {
        return (
          uses(column) && serverDefault?.kind === "expression" && textOf(serverDefault.expression).includes(literal)
        );
      })
      .map((column) => `the default of "${qualified(table)}.${column.name}"`);
    return [...inTable, ...inDefaults];
  });
  // Of which type a string in these is, nobody can tell either.
  const mentions = (body: Body): boolean => bodyText(body).includes(literal);
  const views = schema.views.values().filter(({ select }) => mentions(select));
  const triggers = schema.triggers
    .values()
    .flat()
    .filter((trigger) => bodiesOf(trigger).some(mentions));
  const all = [...by, ...views.map(viewTitle), ...triggers.map(triggerTitle)];
  if (all.length > 0) fail("enumValueMentioned", { value, by: all });
}

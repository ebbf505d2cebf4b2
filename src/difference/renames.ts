import { fail } from "../diagnostics/catalog.js";
import { findColumn, findEnumType, findTable, nameOf, qualified, sameName } from "../model/lookup.js";
import { operation, type Operation } from "../model/operation.js";
import type { Column, Schema, Table } from "../model/schema.js";
import { describeType } from "../model/types.js";
import { type Course, take, takeTogether } from "./course.js";
import type { How, Rename } from "./how.js";

/** Two things that may be one which was renamed: only a person knows. */
export type Suspect = Rename;

/** The way on under the names that the person said. @throws Failure A102 where that makes no sense */
export function takeRenames(course: Course, to: Schema, how: How): Course {
  const { renames = [] } = how;
  const named = renames
    .filter((one) => one.what === "table")
    .reduce((now, { from, to: name }) => {
      const table = findTable(now.schema, from);
      if (table === undefined) return refuse(qualified(from), name, "there is no such table in history");
      const wanted = { ...nameOf(table), name };
      if (findTable(to, wanted) === undefined) return refuse(qualified(from), name, "it is not in the schema");
      if (findTable(to, from) !== undefined) return refuse(qualified(from), name, "both are in the schema");
      if (findTable(now.schema, wanted) !== undefined) return refuse(qualified(from), name, "history has both");
      return take(now, operation("renameTable", { table: nameOf(table), to: name }));
    }, course);
  return renames
    .filter((one) => one.what === "column")
    .reduce((now, rename) => takeColumnRename(now, to, how, rename), named);
}

function takeColumnRename(course: Course, to: Schema, how: How, rename: Extract<Rename, { what: "column" }>): Course {
  const { rules } = to;
  const table = findTable(course.schema, rename.table);
  const wanted = findTable(to, rename.table);
  const title = `${qualified(rename.table)}.${rename.from}`;
  if (table === undefined || wanted === undefined) return takeValueRename(course, to, rename, title);
  const why =
    findColumn(rules, table, rename.from) === undefined
      ? "there is no such column in history"
      : findColumn(rules, wanted, rename.to) === undefined
        ? "the schema has no column of the new name"
        : findColumn(rules, wanted, rename.from) !== undefined
          ? "the schema has both"
          : findColumn(rules, table, rename.to) !== undefined
            ? "history has both"
            : undefined;
  if (why !== undefined) return refuse(title, rename.to, why);
  const op = operation("alterColumn", { table: nameOf(table), column: rename.from, change: { name: rename.to } });
  return takeTogether(course, nameOf(table), [op], how);
}

/** `mood.glad:happy`: the member of an enum type, where there are such. */
function takeValueRename(
  course: Course,
  to: Schema,
  { table: name, from, to: value }: Extract<Rename, { what: "column" }>,
  title: string,
): Course {
  const type = findEnumType(course.schema, name);
  if (type === undefined) return refuse(title, value, `there is no table "${qualified(name)}" in both`);
  const wanted = findEnumType(to, name);
  if (!type.values.includes(from) || wanted?.values.includes(value) !== true) {
    return refuse(title, value, `enum type "${qualified(name)}" has no such member`);
  }
  const op: Operation = operation("alterEnumType", {
    type: nameOf(type),
    changes: [{ kind: "renameValue", from, to: value }],
  });
  return take(course, op);
}

function refuse(from: string, to: string, why: string): never {
  return fail("renameUnknown", { from, to, why });
}

/** What looks like a rename: a table or column gone, and one like it come. Where several are alike, each may be the one. */
export function suspectsIn(from: Schema, to: Schema): readonly Suspect[] {
  const { rules } = from;
  const gone = from.tables.entries().flatMap(([key, table]) => (to.tables.has(key) ? [] : [table]));
  const come = to.tables.entries().flatMap(([key, table]) => (from.tables.has(key) ? [] : [table]));
  const tables = pairs(gone, come, (a, b) => a.schema === b.schema && likeness(from, a, b) >= 0.6);
  const columns = from.tables.entries().flatMap(([key, table]) => {
    const other = to.tables.get(key);
    if (other === undefined) return [];
    const without = (mine: Table, theirs: Table): readonly Column[] =>
      mine.columns.filter(({ name }) => findColumn(rules, theirs, name) === undefined);
    const found = pairs(without(table, other), without(other, table), isLike);
    return found.map(([a, b]): Suspect => ({ what: "column", table: nameOf(table), from: a.name, to: b.name }));
  });
  return [...tables.map(([a, b]): Suspect => ({ what: "table", from: nameOf(a), to: b.name })), ...columns];
}

/** So many that each may have become, and no more: behind those nobody would look. */
const mostCandidates = 3;

/** Each with those that are like it. */
function pairs<T>(gone: readonly T[], come: readonly T[], like: (a: T, b: T) => boolean): readonly (readonly [T, T])[] {
  return gone.flatMap((a) =>
    come
      .filter((b) => like(a, b))
      .slice(0, mostCandidates)
      .map((b) => [a, b] as const),
  );
}

/** The part of their columns that two tables have in common. */
function likeness({ rules }: Schema, a: Table, b: Table): number {
  const both = a.columns.filter((column) =>
    b.columns.some((other) => sameName(rules, column.name, other.name) && isLike(column, other)),
  );
  return both.length / Math.max(a.columns.length, b.columns.length);
}

function isLike(a: Column, b: Column): boolean {
  return describeType(a.type) === describeType(b.type) && (a.computed === null) === (b.computed === null);
}

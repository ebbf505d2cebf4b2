import { fail } from "../diagnostics/catalog.js";
import {
  constrainedColumns,
  enumName,
  enumsIn,
  foreignKeysOf,
  isNumbered,
  keyOf,
  knownAs,
  mentionedColumns,
  qualified,
  sequenceOf,
} from "./lookup.js";
import {
  defaultNames,
  needsDefaultName,
  sameItems,
  withDefaultName,
  withSequence,
  withTypeConstraint,
} from "./born.js";
import { constraintKey, nameKey, indexKey, type NameInUse, namesIn, relationKeys } from "./namespaces.js";
import { emptyMap, type PersistentMap } from "./persistent-map.js";
import type { Born, Constraint, EnumType, Name, QName, Rules, Schema, Table } from "./schema.js";

/** The schema with nothing in it, under a dialect's rules. */
export function emptySchema(rules: Rules): Schema {
  return {
    rules,
    tables: emptyMap(),
    names: emptyMap(),
    clouded: emptyMap(),
    computing: emptyMap(),
    referrers: emptyMap(),
    enumTypes: emptyMap(),
    enumUsers: emptyMap(),
    views: emptyMap(),
    triggers: emptyMap(),
    sequences: emptyMap(),
    schemas: emptyMap(),
    mentions: emptyMap(),
  };
}

/** The schema with this table in place of the one of that name, if there was one. What was unnamed gets the name it answers to. */
export function putTable(schema: Schema, table: Table): Schema {
  const key = keyOf(schema.rules, table);
  const old = schema.tables.get(key);
  if (old !== undefined && keepsNames(schema.rules, old, table) && sameEnums(schema.rules, old, table)) {
    return { ...schema, tables: schema.tables.set(key, table), computing: computing(schema, table, key) };
  }
  if (old?.name === table.name && old.schema === table.schema) {
    return changeTable(schema, old, table, key);
  }
  const without = old === undefined ? schema : forget(schema, old, key);
  const named = christen(without, table);
  return {
    ...without,
    tables: without.tables.set(key, named),
    computing: computing(without, named, key),
    names: claim(without, named),
    referrers: referTo(without.referrers, referents(schema.rules, named), key),
    enumUsers: referTo(without.enumUsers, enumKeys(schema.rules, named), key),
  };
}

/** The same where the table keeps its name: what is in both is left alone, so that a large table is changed in no more time than a small one. */
function changeTable(schema: Schema, old: Table, table: Table, key: string): Schema {
  const without = { ...schema, names: unclaimed(schema.names, partNames(schema.rules, apartFrom(old, table))) };
  const come = apartFrom(table, old);
  const named = christen(without, come);
  const changed = named === come ? table : withNamed(table, come, named);
  const moved = (users: Names, before: readonly string[], after: readonly string[]): Names =>
    before.join("\n") === after.join("\n") ? users : referTo(referNoMore(users, before, key), after, key);
  return {
    ...schema,
    tables: schema.tables.set(key, changed),
    computing: computing(schema, changed, key),
    names: claimed(without.names, partNames(schema.rules, named)),
    referrers: moved(schema.referrers, referents(schema.rules, old), referents(schema.rules, changed)),
    enumUsers: moved(schema.enumUsers, enumKeys(schema.rules, old), enumKeys(schema.rules, changed)),
  };
}

/** The table with nothing in it that `other` has as well. */
function apartFrom(table: Table, other: Table): Table {
  const without = <T>(items: readonly T[], others: readonly T[]): readonly T[] => {
    if (items === others) return [];
    const both = new Set(others);
    return items.filter((item) => !both.has(item));
  };
  return {
    ...table,
    columns: without(table.columns, other.columns),
    constraints: without(table.constraints, other.constraints),
    indexes: without(table.indexes, other.indexes),
  };
}

/** The table with the parts of it that have got their names. */
function withNamed(table: Table, part: Table, named: Table): Table {
  const columns = new Map(part.columns.map((column, index) => [column, named.columns[index]]));
  const constraints = new Map(part.constraints.map((constraint, index) => [constraint, named.constraints[index]]));
  return {
    ...table,
    columns: sameItems(table.columns, (column) => columns.get(column) ?? column),
    constraints: sameItems(table.constraints, (constraint) => constraints.get(constraint) ?? constraint),
  };
}

/** What a part of a table claims: everything but the name of the table. */
function partNames(rules: Rules, part: Table): readonly NameInUse[] {
  return namesIn(rules, part).slice(1);
}

/** The schema without the table of that name. */
export function removeTable(schema: Schema, name: QName): Schema {
  const key = keyOf(schema.rules, name);
  const old = schema.tables.get(key);
  return old === undefined ? schema : { ...forget(schema, old, key), clouded: schema.clouded.delete(key) };
}

/** The schema with this enum type in place of the one of that name, if there was one. @throws Failure M105 */
export function putEnumType(schema: Schema, type: EnumType): Schema {
  const { rules } = schema;
  const name = nameKey(rules, "type", type.schema, type.name);
  const [taken] = schema.enumTypes.has(keyOf(rules, type)) ? [] : (schema.names.get(name) ?? []);
  if (taken !== undefined) fail("tableExists", { table: qualified(type), how: `it is ${taken}` });
  return {
    ...schema,
    enumTypes: schema.enumTypes.set(keyOf(rules, type), type),
    names: schema.names.set(name, ["an enum type"]),
  };
}

/** The schema without the enum type of that name. */
export function removeEnumType(schema: Schema, type: QName): Schema {
  const { rules } = schema;
  return {
    ...schema,
    enumTypes: schema.enumTypes.delete(keyOf(rules, type)),
    names: schema.names.delete(nameKey(rules, "type", type.schema, type.name)),
  };
}

/** The schema in which nobody knows any more what this table looks like, or in which it is known again. */
export function cloudTable(schema: Schema, name: QName, clouded: boolean): Schema {
  const key = keyOf(schema.rules, name);
  return { ...schema, clouded: clouded ? schema.clouded.set(key, true) : schema.clouded.delete(key) };
}

/** Is it unknown what this table looks like? */
export function isClouded(schema: Schema, name: QName): boolean {
  return schema.clouded.has(keyOf(schema.rules, name));
}

/** The schema in which nothing else can have this name. */
export function reserveName(schema: Schema, name: QName, what: string): Schema {
  return { ...schema, names: schema.names.set(nameKey(schema.rules, "relation", name.schema, name.name), [what]) };
}

/** Does anything stand under this name where tables and indexes are named? Says what. */
export function relationNamed(schema: Schema, name: QName): string | undefined {
  return schema.names.get(nameKey(schema.rules, "relation", name.schema, name.name))?.[0];
}

/** The same where indexes are named. */
export function indexNamed(schema: Schema, table: QName, name: string): string | undefined {
  return schema.names.get(indexKey(schema.rules, table, name))?.[0];
}

/** Does the table claim just the names it had, and refer to just the tables it did? Most changes leave both alone. */
function keepsNames(rules: Rules, old: Table, table: Table): boolean {
  const numbered = ({ columns }: Table): string =>
    columns.map((column) => (isNumbered(column) ? (sequenceOf(column) ?? "?") : "")).join("");
  const bound = ({ columns }: Table): string =>
    columns
      .map(({ type }) =>
        "constraint" in type && type.constraint !== null ? (knownAs(type.constraint.name) ?? "\0?") : "",
      )
      .join("\0");
  return (
    old.name === table.name &&
    old.schema === table.schema &&
    old.constraints === table.constraints &&
    old.indexes === table.indexes &&
    !numbered(table).includes("?") &&
    numbered(old) === numbered(table) &&
    defaultNames(old).join("\0") === defaultNames(table).join("\0") &&
    !table.columns.some((column) => needsDefaultName(rules, column)) &&
    !bound(table).includes("\0?") &&
    bound(old) === bound(table)
  );
}

function forget(schema: Schema, table: Table, key: string): Schema {
  const names = unclaimed(schema.names, namesIn(schema.rules, table));
  const referrers = referNoMore(schema.referrers, referents(schema.rules, table), key);
  const enumUsers = referNoMore(schema.enumUsers, enumKeys(schema.rules, table), key);
  return {
    ...schema,
    tables: schema.tables.delete(key),
    computing: schema.computing.delete(key),
    names,
    referrers,
    enumUsers,
  };
}

type Names = PersistentMap<readonly string[]>;

function unclaimed(names: Names, claims: readonly NameInUse[]): Names {
  return claims.reduce((map, { key: name, what }) => {
    const owners = map.get(name) ?? [];
    const at = owners.indexOf(what);
    const left = owners.filter((_, index) => index !== at);
    return left.length === 0 ? map.delete(name) : map.set(name, left);
  }, names);
}

function referNoMore(referrers: Names, referents: readonly string[], key: string): Names {
  return referents.reduce((map, referent) => {
    const left = (map.get(referent) ?? []).filter((referrer) => referrer !== key);
    return left.length === 0 ? map.delete(referent) : map.set(referent, left);
  }, referrers);
}

function referTo(referrers: Names, referents: readonly string[], key: string): Names {
  return referents.reduce((map, referent) => map.set(referent, sorted([...(map.get(referent) ?? []), key])), referrers);
}

/** The enum types that columns of a table have, each once. */
function enumKeys(rules: Rules, { columns }: Table): readonly string[] {
  return [...new Set(columns.flatMap(({ type }) => enumsIn(type).map((one) => keyOf(rules, enumName(one)))))];
}

function sameEnums(rules: Rules, a: Table, b: Table): boolean {
  return a.columns === b.columns || enumKeys(rules, a).join("\0\0") === enumKeys(rules, b).join("\0\0");
}

function computing({ computing: known }: Schema, table: Table, key: string): PersistentMap<true> {
  return table.columns.some(({ computed }) => computed !== null) ? known.set(key, true) : known.delete(key);
}

function claim(schema: Schema, table: Table): Names {
  return claimed(schema.names, namesIn(schema.rules, table));
}

/** @throws Failure M105 where one of the names is taken and can be had only once */
function claimed(names: Names, claims: readonly NameInUse[]): Names {
  return claims.reduce((map, { key, name, what, exclusive }) => {
    const owners = map.get(key) ?? [];
    const [first] = owners;
    if (exclusive && first !== undefined) fail("tableExists", { table: name, how: `it is ${first}` });
    return map.set(key, [...owners, what]);
  }, names);
}

function referents(rules: Rules, table: Table): readonly string[] {
  return [...new Set(foreignKeysOf(table).map((foreignKey) => keyOf(rules, foreignKey.referent)))];
}

function sorted(keys: readonly string[]): readonly string[] {
  return [...keys].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** Gives what has no name yet the one a server would: sequences first, then constraints as declared. */
function christen(schema: Schema, table: Table): Table {
  const { rules } = schema;
  const local = new Set<string>();
  const taken = (key: string): boolean => local.has(key) || schema.names.has(key);
  for (const { key } of namesIn(rules, table)) local.add(key);

  const name = (born: Born): string => {
    const keysOf = (name: string): readonly string[] => [
      born.kind === "sequence" || born.kind === "default"
        ? nameKey(rules, "constraint", table.schema, name)
        : constraintKey(rules, born.kind, table, name),
      ...relationKeys(rules, born.kind, table, name),
    ];
    const found = rules.serverName(born, (text) => keysOf(text).some(taken));
    for (const key of keysOf(found)) local.add(key);
    return found;
  };
  const needsName = (given: Name): boolean => typeof given !== "string" && given.answersTo === undefined;

  const columns = sameItems(table.columns, (column) => {
    const numbered = withSequence(column, () => name({ kind: "sequence", table: table.name, columns: [column.name] }));
    const born = (kind: Born["kind"]) => (): string => name({ kind, table: table.name, columns: [column.name] });
    return withDefaultName(rules, withTypeConstraint(numbered, needsName, born("check")), born("default"));
  });
  const constraints = sameItems(table.constraints, (constraint) =>
    needsName(constraint.name) ? { ...constraint, name: { answersTo: name(birthOf(constraint, table)) } } : constraint,
  );
  return columns === table.columns && constraints === table.constraints ? table : { ...table, columns, constraints };
}

/**
 * The name a server would choose now for this constraint of `table`, were it to have none; nothing where it would have
 * to number it, since that depends on names that only some servers have taken.
 */
export function serverChoice(schema: Schema, table: Table, constraint: Constraint): string | undefined {
  const key = keyOf(schema.rules, table);
  const old = schema.tables.get(key);
  const without = old === undefined ? schema : forget(schema, old, key);
  const kept = (old?.constraints ?? []).filter((other) => knownAs(other.name) !== knownAs(constraint.name));
  const nameless = { ...constraint, name: {} };
  const named = christen(without, { ...table, constraints: [...kept, nameless] });
  const choice = knownAs(named.constraints.at(-1)?.name ?? {});
  const first = schema.rules.serverName(birthOf(constraint, table), () => false);
  return choice === first ? choice : undefined;
}

/** What a server looks at when it names a constraint. */
function birthOf(constraint: Constraint, table: QName): Born {
  return { kind: constraint.kind, table: table.name, columns: birthColumns(constraint) };
}

/** A key is named after what its index is over, which is what it includes as well; a column that comes twice is numbered. */
function birthColumns(constraint: Constraint): readonly string[] {
  if (constraint.kind === "unique") return mentionedColumns(constraint);
  if (constraint.kind !== "exclude") return constrainedColumns(constraint);
  const names: string[] = [];
  for (const { of } of constraint.elements) {
    const name = "column" in of ? of.column : "expr";
    let number = 0;
    while (names.includes(number === 0 ? name : `${name}${number}`)) number++;
    names.push(number === 0 ? name : `${name}${number}`);
  }
  return names;
}

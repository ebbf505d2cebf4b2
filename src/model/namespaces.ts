import { defaultNames } from "./born.js";
import { knownAs, qualified, sequenceOf } from "./lookup.js";
import type { Born, ConstraintKind, QName, Rules, Table } from "./schema.js";

// Which names a table takes, and among which others each of them has to be the only one.

/** A name that something has taken. */
export interface NameInUse {
  readonly key: string;
  readonly name: string;
  readonly what: string;
  readonly exclusive: boolean;
}

/** A table makes a type of its name, which an enum type cannot have then. */
export type Namespace = "relation" | "index" | "constraint" | "type" | "trigger";

/** The key of the name of an index, or of a key that has one. */
export function indexKey(rules: Rules, table: QName, name: string): string {
  const within = rules.namedPerTable("index") ? ofTable(table, name) : name;
  return nameKey(rules, rules.indexesAreRelations ? "relation" : "index", table.schema, within);
}

/** The key of the name of a constraint. */
export function constraintKey(rules: Rules, kind: ConstraintKind, table: QName, name: string): string {
  return nameKey(rules, "constraint", table.schema, rules.namedPerTable(kind) ? ofTable(table, name) : name);
}

/** The keys that such a name has among those of tables and indexes. */
export function relationKeys(rules: Rules, kind: Born["kind"], table: QName, name: string): readonly string[] {
  const isIndex = kind === "primaryKey" || kind === "unique" || kind === "exclude";
  if (isIndex && !rules.everyConstraintIsRelation) return [indexKey(rules, table, name)];
  const isRelation = rules.everyConstraintIsRelation || kind === "sequence";
  return isRelation ? [nameKey(rules, "relation", table.schema, name)] : [];
}

/** A name that is one within its table. */
function ofTable(table: QName, name: string): string {
  return `${table.name}\0${name}`;
}

/** The key of a name in {@link Schema.names}. */
export function nameKey(rules: Rules, space: Namespace, schema: string | undefined, name: string): string {
  return `${rules.fold(schema ?? rules.defaultSchema ?? "")}\0${space}\0${rules.fold(name)}`;
}

/** Every name that this table takes, and in which namespace. */
export function namesIn(rules: Rules, table: Table): readonly NameInUse[] {
  const relation = (name: string, what: string, space: Namespace = "relation"): NameInUse => ({
    key: nameKey(rules, space, table.schema, name),
    name,
    what,
    exclusive: true,
  });
  const index = (name: string, what: string): NameInUse => ({
    key: indexKey(rules, table, name),
    name,
    what,
    exclusive: true,
  });
  const of = `of table "${qualified(table)}"`;
  const constrained = (kind: ConstraintKind, name: string): NameInUse => ({
    key: constraintKey(rules, kind, table, name),
    name,
    what: `a constraint ${of}`,
    exclusive: rules.constraintsPerSchema && !rules.namedPerTable(kind),
  });
  const constraints = table.constraints.flatMap((constraint) => {
    const name = knownAs(constraint.name);
    if (name === undefined) return [];
    const relations = rules.constraintsAreRelations ? relationKeys(rules, constraint.kind, table, name) : [];
    const what = `a constraint ${of}`;
    return [
      constrained(constraint.kind, name),
      ...relations.map((key): NameInUse => ({ key, name, what, exclusive: true })),
    ];
  });
  const defaults = defaultNames(table).map((name) => relation(name, `a default ${of}`));
  const typeConstraints = table.columns.flatMap(({ type }) => {
    const name = "constraint" in type && type.constraint !== null ? knownAs(type.constraint.name) : undefined;
    if (name === undefined) return [];
    const shared = constrained("check", name);
    return rules.everyConstraintIsRelation ? [shared, relation(name, `a constraint ${of}`)] : [shared];
  });
  const sequences = table.columns
    .map(sequenceOf)
    .filter((sequence) => rules.numbersAreRelations && sequence !== undefined)
    .map((sequence = "") => relation(sequence, `a sequence ${of}`));
  return [
    relation(table.name, "a table"),
    ...(rules.hasEnumTypes
      ? [{ key: nameKey(rules, "type", table.schema, table.name), name: table.name, what: "a table", exclusive: true }]
      : []),
    ...table.indexes.map(({ name }) => index(name, `an index ${of}`)),
    ...constraints,
    ...typeConstraints,
    ...sequences,
    ...defaults,
  ];
}

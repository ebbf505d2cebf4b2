import { findColumn, nameOf } from "../../src/model/lookup.js";
import { operation, type Operation } from "../../src/model/operation.js";
import type { Column, Constraint, Exclude, Index, IndexElement, Table } from "../../src/model/schema.js";
import { aConstraintName, aName, INTEGERS, isText } from "./choices.js";
import type { Drawing } from "./elements.js";
import { groundOf } from "./ground.js";

// The parts of constraints, indexes and tables that only some dialect has, and operations that hold on a condition.

/** An element of an index with more to say about it. */
export function withParts({ choices, dialect }: Drawing, element: IndexElement, column: Column): IndexElement {
  const { has, indexCollations, opclass: ofText } = groundOf(dialect);
  const nulls = has.sortedNulls && choices.chance(12) ? choices.from<"FIRST" | "LAST">(["FIRST", "LAST"]) : null;
  const isPlainText = isText(column) && "column" in element.of;
  const collation = isPlainText && choices.chance(12) ? choices.from(indexCollations) : null;
  const varchar = column.type.kind === "text" || column.type.kind === "string";
  const opclass = ofText !== undefined && isPlainText && varchar && choices.chance(15) ? ofText : null;
  return { ...element, nulls, collation, opclass };
}

/** An index that stores columns along, and how it is stored. */
export function withStorage({ choices, dialect }: Drawing, index: Index, free: readonly Column[]): Index {
  const { has, indexOptions } = groundOf(dialect);
  if (!(has.include || indexOptions.length > 1) || !choices.chance(20)) return index;
  const used = index.elements.map(({ of }) => ("column" in of ? of.column : ""));
  const others = free.map(({ name }) => name).filter((name) => !used.includes(name));
  const include = has.include ? choices.some(others, 1, 2) : undefined;
  const options = choices.from(indexOptions);
  return { ...index, ...(include === undefined ? {} : { include }), options };
}

/** A key or foreign key or check with what this dialect alone can say of it. */
export function withOptions<C extends Constraint>(
  { choices, dialect }: Drawing,
  constraint: C,
  columns: readonly Column[],
): C {
  const isKey = constraint.kind === "primaryKey" || constraint.kind === "unique";
  if (!choices.chance(15)) return constraint;
  const { constraintOptions, has } = groundOf(dialect);
  const options = constraintOptions(choices, constraint);
  if (options !== undefined) return { ...constraint, options };
  if (!isKey || !has.include) return constraint;
  const others = columns.filter(({ name, computed }) => computed === null && !constraint.columns.includes(name));
  const include = choices.some(
    others.map(({ name }) => name),
    1,
    2,
  );
  return include === undefined ? constraint : { ...constraint, include };
}

/** No two rows alike in some number: the plainest there is, for which no other access method is needed. */
export function anExclusion({ choices, dialect }: Drawing, table: Pick<Table, "columns">): Exclude | undefined {
  if (!groundOf(dialect).has.exclusions) return undefined;
  const free = table.columns.filter(({ type, computed }) => computed === null && INTEGERS.includes(type.kind));
  const elements = choices
    .some(free, 1, 2)
    ?.map(({ name }) => ({ of: { column: name }, operator: "=", opclass: null }));
  if (elements === undefined) return undefined;
  const deferrable = choices.chance(30) ? true : null;
  return {
    kind: "exclude",
    name: choices.chance(50) ? aConstraintName(choices, "ex") : {},
    elements,
    using: choices.chance(50) ? "btree" : null,
    where: null,
    deferrable,
    initially: null,
    options: {},
  };
}

/** A column with what this dialect alone can say of it. */
export function withOwn({ choices, dialect }: Drawing, column: Column): Column {
  const options = groundOf(dialect).columnOptions(choices, column);
  return options === undefined ? column : { ...column, options };
}

/** IF EXISTS and IF NOT EXISTS of what is there, and of what is not. */
export function onCondition({ choices, schema }: Drawing, table: Table): Operation | undefined {
  const where = nameOf(table);
  const column = choices.of(table.columns);
  const free = aName(choices);
  const isFree = findColumn(schema.rules, table, free) === undefined;
  switch (choices.below(4)) {
    case 0:
      if (column === undefined) return undefined;
      return operation("addColumn", { table: where, column, constraints: [], indexes: [], ifNotExists: true });
    case 1:
      return operation("dropColumn", { table: where, column: isFree ? free : (column?.name ?? free), ifExists: true });
    case 2:
      return operation("dropConstraint", { table: where, constraint: "ck_nowhere", ifExists: true });
    default: {
      const index = choices.of(table.indexes);
      if (index === undefined) return operation("dropIndex", { table: where, index: "ix_nowhere", ifExists: true });
      return operation("createIndex", { table: where, index, ifNotExists: true });
    }
  }
}

import { findColumn, nameOf } from "../../src/model/lookup.js";
import { operation, type Operation } from "../../src/model/operation.js";
import type { Column, Constraint, Exclude, Index, IndexElement, Options, Table } from "../../src/model/schema.js";
import { aConstraintName, aName, type Choices, INTEGERS, isText } from "./choices.js";
import type { Drawing } from "./elements.js";

// The parts of constraints, indexes and tables that only some dialect has, and operations that hold on a condition.

const collations: Readonly<Record<string, readonly [string, ...string[]]>> = {
  sqlite: ["NOCASE", "RTRIM"],
  postgresql: ["C"],
};

/** An element of an index with more to say about it. */
export function withParts({ choices, dialect }: Drawing, element: IndexElement, column: Column): IndexElement {
  const nulls = choices.chance(12) ? choices.from<"FIRST" | "LAST">(["FIRST", "LAST"]) : null;
  const isPlainText = isText(column) && "column" in element.of;
  const collation = isPlainText && choices.chance(12) ? choices.from(collations[dialect.name] ?? ["C"]) : null;
  const varchar = column.type.kind === "text" || column.type.kind === "string";
  const opclass = dialect.serverNames && isPlainText && varchar && choices.chance(15) ? "text_pattern_ops" : null;
  return { ...element, nulls, collation, opclass };
}

/** An index that stores columns along, and how it is stored. */
export function withStorage({ choices, dialect }: Drawing, index: Index, free: readonly Column[]): Index {
  if (!dialect.serverNames || !choices.chance(20)) return index;
  const used = index.elements.map(({ of }) => ("column" in of ? of.column : ""));
  const include = choices.some(
    free.map(({ name }) => name).filter((name) => !used.includes(name)),
    1,
    2,
  );
  const options = choices.from<Options>([
    {},
    { with: { fillfactor: 60 } },
    { using: "btree", tablespace: "pg_default" },
  ]);
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
  if (!dialect.serverNames) {
    // ROLLBACK would end the savepoints in which these tests insert.
    const onConflict = choices.from(["REPLACE", "IGNORE", "ABORT", "FAIL"]);
    return constraint.kind === "foreignKey" ? constraint : { ...constraint, options: { onConflict } };
  }
  if (!isKey) return constraint.kind === "exclude" ? constraint : { ...constraint, options: { notValid: true } };
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
  if (!dialect.serverNames) return undefined;
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

/** NOT NULL that says what becomes of a NULL. */
export function withConflict({ choices, dialect }: Drawing, column: Column): Column {
  if (dialect.serverNames || column.nullable || !choices.chance(8)) return column;
  return { ...column, options: { onConflictNotNull: choices.from(["IGNORE", "ABORT", "FAIL"]) } };
}

/** How PostgreSQL stores a table. */
export function storageOptions(choices: Choices): Options {
  if (!choices.chance(20)) return {};
  return choices.from<Options>([
    { with: { fillfactor: 70 } },
    { prefixes: ["UNLOGGED"] },
    { using: "heap", tablespace: "pg_default" },
  ]);
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

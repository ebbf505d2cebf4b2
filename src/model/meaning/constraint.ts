import { fail } from "../../diagnostics/catalog.js";
import { refuseGroupedBy } from "../dependents.js";
import { putTable } from "../edit.js";
import {
  constraintKindTitle,
  constraintTitle,
  findConstraint,
  findTable,
  foreignKeysOf,
  isTemporary,
  keyOf,
  knownAs,
  mentionedColumns,
  nameOf,
  primaryKeyOf,
  qualified,
  referencesTo,
  requireColumn,
  requireConstraint,
  requireTable,
  sameName,
  type TypeBound,
  typeBoundOf,
} from "../lookup.js";
import { isMoot } from "../moot.js";
import { operation, type Operation } from "../operation.js";
import type { Constraint, Deferral, Rules, Schema, Table } from "../schema.js";
import type { Meaning } from "./meaning.js";

export const addConstraint: Meaning<"addConstraint"> = {
  apply(schema, op) {
    const after = withConstraint(schema, requireTable(schema, op.table), op.constraint);
    checkReferences(schema, after, requireTable(after, op.table));
    return after;
  },
  invert(op, before) {
    const after = requireTable(addConstraint.apply(before, op), op.table);
    const old = new Set(requireTable(before, op.table).constraints.map(({ name }) => knownAs(name)));
    const added = after.constraints.find(({ name }) => !old.has(knownAs(name)));
    const name = added === undefined ? undefined : knownAs(added.name);
    if (name === undefined) return [];
    const relaxed = op.constraint.kind === "primaryKey" ? madeNotNull(before, op) : [];
    return [operation("dropConstraint", { table: op.table, constraint: name }), ...relaxed];
  },
  describe: (op) => `add ${constraintTitle(op.constraint)} to ${qualified(op.table)}`,
};

export const dropConstraint: Meaning<"dropConstraint"> = {
  apply(schema, op) {
    const table = requireTable(schema, op.table);
    if (isMoot(op, schema)) return schema;
    const constraint = requireConstraint(schema.rules, table, op.constraint);
    const kind = constraint.kind === "typeBound" ? "check" : constraint.kind;
    if (op.type !== undefined && op.type !== kind) {
      fail("wrongConstraintType", {
        table: qualified(table),
        constraint: op.constraint,
        is: constraintKindTitle(kind),
        asked: constraintKindTitle(op.type),
      });
    }
    if (constraint.kind === "typeBound") {
      const bound = alikeTypeBound(schema.rules, table, constraint);
      return putTable(schema, bound.reduce(withoutTypeBound, table));
    }
    const after = { ...table, constraints: table.constraints.filter((other) => other !== constraint) };
    if (constraint.kind === "primaryKey" || constraint.kind === "unique") {
      refuseKeyInUse(schema, table, after, constraintTitle(constraint));
      const key = constraint.kind === "primaryKey" ? `the primary key of "${qualified(table)}"` : undefined;
      if (key !== undefined) refuseGroupedBy(schema, table, `${key} cannot be dropped`);
    }
    return putTable(schema, after);
  },
  invert(op, before) {
    if (isMoot(op, before)) return [];
    const constraint = requireConstraint(before.rules, requireTable(before, op.table), op.constraint);
    if (constraint.kind !== "typeBound") return [operation("addConstraint", { table: op.table, constraint })];
    return alikeTypeBound(before.rules, requireTable(before, op.table), constraint).map(({ column }) =>
      operation("alterColumn", { table: op.table, column: column.name, change: { type: column.type } }),
    );
  },
  describe: (op) => `drop constraint ${op.constraint} of ${qualified(op.table)}`,
};

/** Those of that name: columns of one enum may share it. */
function alikeTypeBound(rules: Rules, table: Table, { name }: TypeBound): readonly TypeBound[] {
  const known = knownAs(name) ?? "";
  return typeBoundOf(table).filter((one) => sameName(rules, knownAs(one.name) ?? "", known));
}

/** The table whose column has the same type without its CHECK. */
function withoutTypeBound(table: Table, { column }: TypeBound): Table {
  const type = { ...column.type, ...("constraint" in column.type ? { constraint: null } : {}) };
  return { ...table, columns: table.columns.map((other) => (other === column ? { ...other, type } : other)) };
}

/**
 * Two columns of one enum carry CHECKs of one name, which some servers allow, and which are then dropped together.
 *
 * @throws Failure M107 when constraints of a table, those of types among them, go by one name otherwise
 */
export function refuseSameNames(rules: Rules, table: Table): void {
  const seen = new Set<string>();
  const ofTypes = new Set<string>();
  for (const constraint of [...table.constraints, ...typeBoundOf(table)]) {
    const known = knownAs(constraint.name);
    if (known === undefined) continue;
    const name = rules.fold(known);
    const shared = "column" in constraint && ofTypes.has(name) && !rules.constraintsAreRelations;
    if (seen.has(name) && !shared) fail("constraintExists", { table: qualified(table), constraint: known });
    seen.add(name);
    if ("column" in constraint) ofTypes.add(name);
  }
}

/** The schema in which `table` has one more constraint; the columns of a primary key become NOT NULL. */
export function withConstraint(schema: Schema, table: Table, constraint: Constraint): Schema {
  const { rules } = schema;
  const name = knownAs(constraint.name);
  if (name !== undefined && findConstraint(rules, table, name) !== undefined) {
    fail("constraintExists", { table: qualified(table), constraint: name });
  }
  for (const column of mentionedColumns(constraint)) requireColumn(rules, table, column);
  if (constraint.kind !== "primaryKey") {
    return putTable(schema, { ...table, constraints: [...table.constraints, constraint] });
  }
  const present = primaryKeyOf(table);
  if (present !== undefined) fail("secondPrimaryKey", { table: qualified(table), columns: present.columns });
  const isKey = (column: string): boolean => constraint.columns.some((name) => sameName(rules, name, column));
  return putTable(schema, {
    ...table,
    columns: table.columns.map((column) =>
      isKey(column.name) && column.nullable ? { ...column, nullable: false } : column,
    ),
    constraints: [constraint, ...table.constraints],
  });
}

/**
 * The foreign keys of a table point at columns that exist and are unique. A table that history does not know passes
 * when something assumed refers to it: it must be there.
 */
export function checkReferences(before: Schema, after: Schema, table: Table): void {
  const { rules } = after;
  for (const foreignKey of foreignKeysOf(table)) {
    const { columns, referentColumns } = foreignKey;
    if (columns.length !== referentColumns.length) {
      fail("columnTypesDiffer", {
        table: qualified(table),
        columns: columns.length,
        referent: qualified(foreignKey.referent),
        referentColumns: referentColumns.length,
      });
    }
    const referent = findTable(after, foreignKey.referent);
    if (referent === undefined) {
      if (!before.referrers.has(keyOf(rules, foreignKey.referent))) requireTable(after, foreignKey.referent);
      continue;
    }
    for (const column of referentColumns) requireColumn(rules, referent, column);
    const kinds = [lasting(table), lasting(referent)] as const;
    if (kinds[0] !== kinds[1] && kinds.join() !== "unlogged,permanent") {
      fail("temporaryReference", { table: qualified(table), referent: qualified(referent), kinds });
    }
    if (!isUnique(rules, referent, referentColumns)) {
      if (isUnique(rules, referent, referentColumns, "also deferrable")) {
        fail("deferrableKey", { table: qualified(referent), columns: referentColumns });
      }
      fail("primaryKeyMissing", { table: qualified(referent), columns: referentColumns });
    }
  }
}

/** How long a table lasts: a row must not refer to one that is gone sooner. */
function lasting(table: Table): "temporary" | "unlogged" | "permanent" {
  if (isTemporary(table)) return "temporary";
  const { prefixes } = table.options;
  return Array.isArray(prefixes) && prefixes.includes("UNLOGGED") ? "unlogged" : "permanent";
}

/** @throws Failure M121 when a foreign key refers to columns that nothing in `after` keeps unique any more. */
export function refuseKeyInUse(schema: Schema, table: Table, after: Table, what: string): void {
  const by = referencesWithoutKey(schema, after);
  if (by.length > 0) fail("constraintNeeded", { table: qualified(table), what, by });
}

/** The foreign keys of a schema to columns that nothing in this form of their table keeps unique, as messages call them. */
export function referencesWithoutKey(schema: Schema, table: Table): readonly string[] {
  return referencesTo(schema, table)
    .filter(({ foreignKey }) => !isUnique(schema.rules, table, foreignKey.referentColumns))
    .map((reference) => `${constraintTitle(reference.foreignKey)} of "${qualified(reference.table)}"`);
}

/** Is there a key over just these columns? No server checks references against one that may be violated meanwhile. */
function isUnique(rules: Rules, table: Table, columns: readonly string[], which?: "also deferrable"): boolean {
  const same = (others: readonly string[]): boolean =>
    others.length === columns.length && others.every((name) => columns.some((column) => sameName(rules, name, column)));
  return (
    table.constraints.some(
      (constraint) =>
        (constraint.kind === "primaryKey" || constraint.kind === "unique") &&
        (which !== undefined || !isDeferrable(constraint)) &&
        same(constraint.columns),
    ) ||
    table.indexes.some(
      (index) =>
        index.unique &&
        index.where === null &&
        index.elements.every(({ collation }) => collation === null) &&
        same(index.elements.map(({ of }) => ("column" in of ? of.column : ""))),
    )
  );
}

/** INITIALLY DEFERRED alone makes it so. */
function isDeferrable({ deferrable, initially }: Deferral): boolean {
  return deferrable === true || initially === "DEFERRED";
}

/** What a new primary key made NOT NULL, made nullable again. */
function madeNotNull(before: Schema, op: Operation<"addConstraint">): readonly Operation[] {
  const table = requireTable(before, op.table);
  if (op.constraint.kind !== "primaryKey") return [];
  return op.constraint.columns
    .map((name) => requireColumn(before.rules, table, name))
    .filter((column) => column.nullable)
    .map((column) =>
      operation("alterColumn", { table: nameOf(table), column: column.name, change: { nullable: true } }),
    );
}

import { diagnostic, fail } from "../../diagnostics/catalog.js";
import { tableDifferences } from "../compare.js";
import { refuseInUse, renameTableInObjects } from "../dependents.js";
import { putTriggers } from "../edit-objects.js";
import { madeByOthers } from "../born.js";
import { cloudTable, isClouded, putTable, relationNamed, removeTable } from "../edit.js";
import { assumeTypes } from "../enum-types.js";
import {
  findColumn,
  findTable,
  knownAs,
  nameOf,
  qualified,
  referencesTo,
  requireTable,
  sameName,
  sameTableName,
} from "../lookup.js";
import { isMoot, refuseOther } from "../moot.js";
import { triggersOf } from "../object-lookup.js";
import { operation } from "../operation.js";
import type { Name, QName, Rules, Schema, Table } from "../schema.js";
import { reborn } from "./column.js";
import { checkReferences, refuseSameNames } from "./constraint.js";
import { checkIdentity } from "./identity.js";
import type { Meaning } from "./meaning.js";
import { changeReferences } from "./rewrite.js";

export const createTable: Meaning<"createTable"> = {
  apply(schema, op) {
    if (isMoot(op, schema)) {
      const known = requireTable(schema, op.table);
      const leniency = { columnOrder: true, birthNames: true };
      refuseOther(`table "${qualified(known)}"`, tableDifferences(schema.rules, known, op.table, leniency));
      return schema;
    }
    refuseTaken(schema, op.table);
    for (const column of op.table.columns) checkIdentity(op.table, column);
    refuseSameNames(schema.rules, op.table);
    const after = putTable(schema, op.table);
    // What a copy refers to was looked at when the change was applied; in itself it refers to what it will be.
    if (op.replaces === undefined) checkReferences(schema, after, requireTable(after, op.table));
    return after;
  },
  invert(op, before) {
    if (op.ifNotExists !== true) return [operation("dropTable", { table: nameOf(op.table) })];
    if (isMoot(op, before)) return [];
    return fail("irreversible", {
      what: createTable.describe(op),
      why: "the table may have been there before, with rows",
    });
  },
  describe: (op) => `create table ${qualified(op.table)}`,
};

export const dropTable: Meaning<"dropTable"> = {
  apply(schema, op) {
    if (isMoot(op, schema)) return schema;
    const table = requireTable(schema, op.table);
    const others = referencesTo(schema, table).filter((reference) => reference.table !== table);
    if (op.replaced === undefined && others.length > 0) {
      const by = [...new Set(others.map((reference) => `"${qualified(reference.table)}"`))];
      fail("tableReferenced", { table: qualified(table), by });
    }
    if (op.replaced === undefined) refuseInUse(schema, table, `table "${qualified(table)}" cannot be dropped`);
    return putTriggers(removeTable(schema, op.table), table, []);
  },
  invert(op, before) {
    const table = findTable(before, op.table);
    if (table === undefined) return [];
    return [
      operation("createTable", { table: { ...table, columns: table.columns.map(reborn) } }),
      ...triggersOf(before, table).map((trigger) => operation("createTrigger", { trigger })),
    ];
  },
  describe: (op) => `drop table ${qualified(op.table)}`,
};

export const renameTable: Meaning<"renameTable"> = {
  apply(schema, op) {
    const table = requireTable(schema, op.table);
    const renamed: Table = { ...table, name: op.to };
    // Another spelling of its own name is free; the very same one is not a rename.
    if (!sameTableName(schema.rules, table, renamed) || op.to === table.name) refuseTaken(schema, renamed);
    const objects = renameTableInObjects(schema, table, op.to);
    const followed = changeReferences(objects, table, (foreignKey) => ({ ...foreignKey, referent: nameOf(renamed) }));
    const current = requireTable(followed, table);
    return cloudTable(
      putTable(removeTable(followed, table), named(schema.rules, current, op.to)),
      renamed,
      isClouded(schema, table),
    );
  },
  invert: (op) => [operation("renameTable", { table: { ...op.table, name: op.to }, to: op.table.name })],
  describe: (op) => `rename table ${qualified(op.table)} to ${op.to}`,
};

export const commentTable: Meaning<"commentTable"> = {
  apply: (schema, op) => putTable(schema, { ...requireTable(schema, op.table), comment: op.comment }),
  invert: (op, before) => [
    operation("commentTable", { table: op.table, comment: requireTable(before, op.table).comment }),
  ],
  describe: (op) =>
    op.comment === null
      ? `drop the comment on table ${qualified(op.table)}`
      : `comment on table ${qualified(op.table)}`,
};

export const swapTable: Meaning<"swapTable"> = {
  apply(schema, op) {
    const table = requireTable(schema, op.table);
    refuseTaken(schema, op.to);
    const { schema: _, ...unqualified } = table;
    return putTable(removeTable(schema, table), {
      ...named(schema.rules, unqualified, op.to.name),
      ...nameOf(op.to),
    });
  },
  describe: (op) => `put the copy in the place of ${qualified(op.to)}`,
};

export const assume: Meaning<"assume"> = {
  apply(schema, op) {
    const known = findTable(schema, op.table);
    if (op.corrects !== undefined)
      return known === undefined ? schema : corrected(assumeTypes(schema, op.table), known, op.table, op.corrects);
    if (known === undefined) {
      refuseTaken(schema, op.table);
      return putTable(assumeTypes(schema, op.table), madeByOthers(schema.rules, op.table));
    }
    // Nobody knows better than the person whose SQL has changed it.
    if (isClouded(schema, op.table)) {
      const found = madeByOthers(schema.rules, op.table);
      return cloudTable(putTable(assumeTypes(schema, op.table), found), op.table, false);
    }
    const differences = tableDifferences(schema.rules, known, op.table, { columnOrder: true, birthNames: true });
    if (differences.length > 0) fail("assumptionDiffers", { table: qualified(op.table), differences });
    return schema;
  },
  // What is assumed of a database stays true of it, whatever is undone.
  invert: () => [],
  describe: (op) =>
    op.corrects === undefined
      ? `assume table ${qualified(op.table)}`
      : `assume ${op.corrects.join(", ")} of table ${qualified(op.table)}`,
  outline: () => [],
  remarks: (op, before) =>
    op.corrects === undefined && isClouded(before, op.table)
      ? [diagnostic("stillUnknown", { table: qualified(op.table) })]
      : [],
};

/** The schema in which these columns of a table are as they are said to be. */
function corrected(schema: Schema, known: Table, said: Table, names: readonly string[]): Schema {
  const columns = known.columns.map((column) =>
    names.some((name) => sameName(schema.rules, name, column.name))
      ? (findColumn(schema.rules, madeByOthers(schema.rules, said), column.name) ?? column)
      : column,
  );
  return putTable(schema, { ...known, columns });
}

/** The table under another name, which those of its constraints may follow. */
function named(rules: Rules, table: Table, to: string): Table {
  const follow = (name: Name): Name => {
    const known = knownAs(name);
    const followed = known === undefined ? undefined : rules.renamedWithTable(known, table.name, to);
    if (followed === undefined || followed === known) return name;
    return typeof name === "string" ? followed : { answersTo: followed };
  };
  return {
    ...table,
    name: to,
    constraints: table.constraints.map((constraint) => ({ ...constraint, name: follow(constraint.name) })),
    columns: table.columns.map((column) => {
      const { type } = column;
      if ((type.kind !== "boolean" && type.kind !== "enum") || type.constraint === null) return column;
      return { ...column, type: { ...type, constraint: { name: follow(type.constraint.name) } } };
    }),
  };
}

function refuseTaken(schema: Schema, table: QName): void {
  if (schema.rules.keepsForItself(table.name)) fail("reservedName", { name: table.name });
  const what = relationNamed(schema, table);
  if (what !== undefined) fail("tableExists", { table: qualified(table), how: `it is ${what}` });
}

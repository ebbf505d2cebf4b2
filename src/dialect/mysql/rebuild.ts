import { isSeenByObjects } from "../../model/dependents.js";
import { knownAs, nameOf, referencesTo, requireColumn, requireTable, isNumbered } from "../../model/lookup.js";
import { operation, type Operation } from "../../model/operation.js";
import { apply } from "../../model/replay.js";
import type { ForeignKey, Name, Schema, Table } from "../../model/schema.js";
import { postponed } from "../ansi/postponed.js";
import { type Copy, type Manner, plainCopy, rebuild } from "../ansi/rebuild.js";
import type { Dialect } from "../dialect.js";

/**
 * Move and copy. A database has each name of a foreign key once, and of a CHECK where those are not their table's, and every
 * step is there to stay: the old table keeps all that it has until the rows are in the copy, which gets what has a name of
 * the old one afterwards. What refers to the table lets go of it and takes hold of the copy.
 */
export function rebuilt(before: Schema, op: Operation<"batch">, dialect: Dialect): readonly Operation[] {
  return rebuild(before, op, dialect, { beside, referencesStay: false, copy });
}

/** A rename that views and triggers must follow is said by itself, behind whatever else changes. */
const beside: Manner["beside"] = (schema, op, block) => {
  // Views go on showing the columns they had, which only a column that comes or goes by itself tells.
  if (op.kind === "addColumn" || op.kind === "dropColumn") {
    return apply(schema, op).views === schema.views ? undefined : [op];
  }
  if (op.kind !== "alterColumn" || op.change.name === undefined) return undefined;
  const table = requireTable(schema, op.table);
  if (!isSeenByObjects(schema, table, op.column)) return undefined;
  const { name, ...facets } = op.change;
  const rename = operation("alterColumn", { table: op.table, column: op.column, change: { name } });
  return Object.keys(facets).length === 0 ? [rename] : [{ ...block, ops: [{ ...op, change: facets }] }, rename];
};

function copy(wanted: Copy): readonly Operation[] {
  const { before, after, old, table, temporary } = wanted;
  const { rules } = before;
  const later = postponed(wanted);
  const [create, copyRows, drop, swap, ...indexes] = plainCopy(later.copy);
  if (create === undefined || copyRows === undefined || drop === undefined || swap === undefined) {
    throw new Error("a copy without a table or rows, or that takes nobody's place");
  }
  return [
    create,
    copyRows,
    ...wanted.columns.flatMap(({ column, source }) =>
      source !== null &&
      isNumbered(requireColumn(rules, table, column)) &&
      isNumbered(requireColumn(rules, old, source))
        ? [operation("moveSequence", { from: nameOf(old), column: source, to: temporary, toColumn: column })]
        : [],
    ),
    ...referencesFrom(before, old).map(({ of, key }) => dropped(of, key)),
    drop,
    ...later.typeChecks,
    swap,
    // The server makes an index for a foreign key that finds none.
    ...indexes,
    ...later.constraints.map((constraint) => operation("addConstraint", { table: nameOf(table), constraint })),
    ...referencesFrom(after, table).map(({ of, key }) =>
      operation("addConstraint", { table: nameOf(of), constraint: key }),
    ),
  ];
}

/** The foreign keys of other tables that refer to this one. */
function referencesFrom(schema: Schema, to: Table): readonly { readonly of: Table; readonly key: ForeignKey }[] {
  return referencesTo(schema, to)
    .filter(({ table }) => table !== to)
    .map(({ table, foreignKey }) => ({ of: table, key: foreignKey }));
}

function dropped(table: Table, { name }: { readonly name: Name }): Operation {
  return operation("dropConstraint", { table: nameOf(table), constraint: knownAs(name) ?? "" });
}

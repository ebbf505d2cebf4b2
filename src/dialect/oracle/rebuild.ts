import { fail } from "../../diagnostics/catalog.js";
import {
  findColumn,
  isNumbered,
  knownAs,
  nameOf,
  qualified,
  referencesTo,
  requireColumn,
  sameName,
} from "../../model/lookup.js";
import { refuseInUse } from "../../model/dependents.js";
import { operation, type Operation } from "../../model/operation.js";
import { apply } from "../../model/replay.js";
import type { Constraint, ForeignKey, Name, Rules, Schema, Table } from "../../model/schema.js";
import { describeType } from "../../model/types.js";
import { render } from "../../sql/render.js";
import { id } from "../../sql/sql.js";
import { postponed } from "../ansi/postponed.js";
import { type Copy, plainCopy, rebuild } from "../ansi/rebuild.js";
import { typeSql } from "../ansi/types.js";
import type { Dialect } from "../dialect.js";
import { convertsByItself } from "./alter.js";

/**
 * Move and copy. Constraints have names of the whole schema, and every step is there to stay: the old table keeps all that it
 * has until the rows are in the copy, which gets what has a name of the old one afterwards. Numbers go on behind the highest
 * in use.
 */
export function rebuilt(before: Schema, op: Operation<"batch">, dialect: Dialect): readonly Operation[] {
  // Views are found by name again when the copy has the name; what has to say something else then cannot be copied under.
  if (apply(before, op).views !== before.views) {
    refuseInUse(before, op.table, `table "${qualified(op.table)}" cannot be copied`);
  }
  return rebuild(before, op, dialect, { beside: () => undefined, referencesStay: false, copy });
}

function copy(wanted: Copy, dialect: Dialect): readonly Operation[] {
  const { before, after, old, table, temporary } = wanted;
  const { rules } = before;
  refuseConversions(wanted, dialect);
  // A key takes the index that is there; an index over the columns of a key is refused.
  const later = postponed(wanted, (one) => isIndexed(rules, table, one));
  const [create, copyRows, drop, swap, ...indexes] = plainCopy(later.copy);
  if (create === undefined || copyRows === undefined || drop === undefined || swap === undefined) {
    throw new Error("a copy without a table or rows, or that takes nobody's place");
  }
  const numbered = wanted.columns
    .map(({ column }) => column)
    .filter((name) => isNumbered(requireColumn(rules, table, name)));
  const added = (are: (constraint: Constraint) => boolean): readonly Operation[] =>
    later.constraints.filter(are).map((constraint) => operation("addConstraint", { table: nameOf(table), constraint }));
  const isReference = ({ kind }: Constraint): boolean => kind === "foreignKey";
  return [
    create,
    copyRows,
    ...numbered.map((name) =>
      operation("moveSequence", { from: temporary, column: name, to: temporary, toColumn: name }),
    ),
    ...referencesFrom(before, old).map(({ of, key }) => dropped(of, key.name)),
    drop,
    ...later.typeChecks,
    swap,
    ...added((one) => !isReference(one) && !isIndexed(rules, table, one)),
    ...indexes,
    ...added((one) => isIndexed(rules, table, one)),
    ...added(isReference),
    ...referencesFrom(after, table).map(({ of, key }) =>
      operation("addConstraint", { table: nameOf(of), constraint: key }),
    ),
  ];
}

/** Is it a key over the columns of an index? */
function isIndexed(rules: Rules, table: Table, constraint: Constraint): boolean {
  if (constraint.kind !== "primaryKey" && constraint.kind !== "unique") return false;
  const { columns } = constraint;
  return table.indexes.some(
    ({ elements }) =>
      elements.length === columns.length &&
      elements.every(({ of }, at) => "column" in of && sameName(rules, of.column, columns[at] ?? "")),
  );
}

/** The foreign keys of other tables that refer to this one. */
function referencesFrom(schema: Schema, to: Table): readonly { readonly of: Table; readonly key: ForeignKey }[] {
  return referencesTo(schema, to)
    .filter(({ table }) => table !== to)
    .map(({ table, foreignKey }) => ({ of: table, key: foreignKey }));
}

function dropped(table: Table, name: Name): Operation {
  return operation("dropConstraint", { table: nameOf(table), constraint: knownAs(name) ?? "" });
}

/** INSERT converts by the settings of the session, unless there is just one way. */
function refuseConversions({ before: { rules }, old, table, columns }: Copy, dialect: Dialect): void {
  for (const { column, source, using } of columns) {
    const from = source === null ? undefined : findColumn(rules, old, source)?.type;
    const to = requireColumn(rules, table, column).type;
    if (from === undefined || using !== null || convertsByItself(from, to, dialect)) continue;
    const target = render(typeSql(to, dialect), dialect.lexis);
    fail("usingNeeded", {
      dialect: dialect.name,
      table: qualified(table),
      column,
      from: describeType(from),
      to: describeType(to),
      conversion: `CAST(${render(id(source ?? column), dialect.lexis)} AS ${target})`,
    });
  }
}

import {
  columnsOf,
  constrainedColumns,
  indexedColumns,
  knownAs,
  nameOf,
  requireColumn,
  requireTable,
  sameName,
  typeBoundOf,
} from "../../model/lookup.js";
import { operation, type Operation } from "../../model/operation.js";
import { apply, replay } from "../../model/replay.js";
import type { Column, Rules, Schema, Table } from "../../model/schema.js";
import type { Step } from "../dialect.js";
import type { Features } from "./features.js";

/**
 * Where the server refuses to rename a column while an expression uses it (errors 3959, 3108 and 3837), what has that
 * expression goes before, and comes again behind it as the model has it then.
 */
export function renamed(
  { op, before, after }: Step<"alterColumn">,
  { renamesWithin }: Features,
): readonly Operation[] | undefined {
  const { name, ...facets } = op.change;
  if (name === undefined || renamesWithin) return undefined;
  const first = dropped(before, requireTable(before, op.table), op.column);
  if (first.length === 0) return undefined;
  const table = nameOf(requireTable(after, op.table));
  const rename = operation("alterColumn", { table, column: op.column, change: { name } });
  const alter =
    Object.keys(facets).length === 0 ? [] : [operation("alterColumn", { table, column: name, change: facets })];
  const said = [...first, rename, ...alter];
  return [...said, ...missing(replay(said, before), requireTable(after, op.table))];
}

/** What has to go so that nothing over the column is an expression any more, in an order that works. */
function dropped(before: Schema, found: Table, column: string): readonly Operation[] {
  const { rules } = before;
  const table = nameOf(found);
  const computed = computedFrom(rules, found, column);
  const mentions = (names: readonly string[]): boolean =>
    names.some((name) => [column, ...computed.map((one) => one.name)].some((one) => sameName(rules, one, name)));
  const usesIt = (names: readonly string[]): boolean => names.some((name) => sameName(rules, name, column));
  const checks = found.constraints.filter((one) => one.kind === "check" && mentions(constrainedColumns(one)));
  const ofType = typeBoundOf(found).filter((one) => usesIt([one.column.name]));
  const indexes = found.indexes.filter(
    (index) => mentions(indexedColumns(index)) && index.elements.some(({ of }) => "expression" in of),
  );
  const ops = [
    ...[...checks, ...ofType].map(({ name }) =>
      operation("dropConstraint", { table, constraint: knownAs(name) ?? "" }),
    ),
    ...indexes.map(({ name }) => operation("dropIndex", { table, index: name })),
  ];
  return [...ops, ...[...computed].reverse().map(({ name }) => operation("dropColumn", { table, column: name }))];
}

/** The columns that are computed from this one, or from one that is, in the order of the table. */
function computedFrom(rules: Rules, { columns }: Table, column: string): readonly Column[] {
  const from = [column];
  return columns.filter((one) => {
    const uses = columnsOf(one.computed?.expression ?? []);
    const found = uses.some((name) => from.some((known) => sameName(rules, known, name)));
    if (found) from.push(one.name);
    return found;
  });
}

/** What makes of a schema the one in which the table is as wanted. */
function missing(schema: Schema, wanted: Table): readonly Operation[] {
  const { rules } = schema;
  const table = nameOf(wanted);
  const ops: Operation[] = [];
  let now = schema;
  const say = (op: Operation): void => {
    ops.push(op);
    now = apply(now, op);
  };
  wanted.columns.forEach((column, at) => {
    const known = requireTable(now, table).columns.find(({ name }) => sameName(rules, name, column.name));
    if (known !== undefined) return;
    const previous = wanted.columns[at - 1];
    const first = requireTable(now, table).columns[0];
    const place =
      previous !== undefined ? { after: previous.name } : first === undefined ? undefined : { before: first.name };
    const isLast = at === wanted.columns.length - 1;
    say(
      operation("addColumn", {
        table,
        column,
        constraints: [],
        indexes: [],
        ...(place === undefined || isLast ? {} : { place }),
      }),
    );
  });
  for (const column of wanted.columns) {
    const known = requireColumn(rules, requireTable(now, table), column.name);
    if (JSON.stringify(known.type) === JSON.stringify(column.type)) continue;
    say(operation("alterColumn", { table, column: column.name, change: { type: column.type } }));
  }
  for (const constraint of wanted.constraints) {
    const known = requireTable(now, table).constraints;
    if (known.some(({ name }) => knownAs(name) === knownAs(constraint.name))) continue;
    say(operation("addConstraint", { table, constraint }));
  }
  for (const index of wanted.indexes) {
    const known = requireTable(now, table).indexes;
    if (known.some(({ name }) => sameName(rules, name, index.name))) continue;
    say(operation("createIndex", { table, index }));
  }
  return ops;
}

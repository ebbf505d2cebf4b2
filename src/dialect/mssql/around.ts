import { fail } from "../../diagnostics/catalog.js";
import {
  columnsOf,
  constrainedColumns,
  elementColumns,
  findConstraint,
  findIndex,
  foreignKeysOf,
  indexedColumns,
  knownAs,
  mentionedColumns,
  nameOf,
  qualified,
  referencesTo,
  requireColumn,
  requireTable,
  sameName,
} from "../../model/lookup.js";
import { operation, type Operation } from "../../model/operation.js";
import type { Column, Constraint, ForeignKey, Index, Schema, Table } from "../../model/schema.js";
import { render } from "../../sql/render.js";
import { typeSql } from "../ansi/types.js";
import type { Dialect, Step } from "../dialect.js";
import { shapeSql } from "./columns.js";
import { pointsAt } from "./foresight.js";
import { isWidened } from "./types.js";

/** Has ALTER COLUMN anything to say: is the type, the collation, or whether it allows NULL another one afterwards? */
export function isReshaped({ op, before, after }: Step<"alterColumn">, dialect: Dialect): boolean {
  const { was, now } = ends({ op, before, after });
  if (was.computed !== null) return false;
  const form = (column: Column, schema: Schema): string =>
    render(shapeSql({ ...column, name: "c" }, requireTable(schema, op.table), dialect), dialect.lexis);
  return form(was, before) !== form(now, after);
}

/** Such a change an index, a CHECK and a default can bear. https://learn.microsoft.com/sql/t-sql/statements/alter-table-transact-sql */
export function isPlainlyWidened(step: Pick<Step<"alterColumn">, "op" | "before" | "after">): boolean {
  const { was, now } = ends(step);
  return was.nullable === now.nullable && was.collation === now.collation && isWidened(was.type, now.type);
}

/** Is it another type, or another collation? With no more than another length, a default can stay. */
export function isRetyped(step: Pick<Step<"alterColumn">, "op" | "before" | "after">, dialect: Dialect): boolean {
  const { was, now } = ends(step);
  const word = ({ type }: Column): string => render(typeSql(type, dialect), dialect.lexis).replace(/\(.*/, "");
  return was.computed === null && (was.collation !== now.collation || word(was) !== word(now));
}

/** The column before and after. */
export function ends({ op, before, after }: Pick<Step<"alterColumn">, "op" | "before" | "after">): {
  readonly op: Operation<"alterColumn">;
  readonly was: Column;
  readonly now: Column;
} {
  const was = requireColumn(before.rules, requireTable(before, op.table), op.column);
  const now = requireColumn(after.rules, requireTable(after, op.table), op.change.name ?? op.column);
  return { op, was, now };
}

/**
 * The server alters no column while an index or a constraint depends on it, and renames none that an expression uses:
 * they go before, and come back as the model has them afterwards. Nothing where there are none.
 */
export function aroundDependents(step: Step<"alterColumn">, dialect: Dialect): readonly Operation[] | undefined {
  const { op, before, after } = step;
  const table = requireTable(before, op.table);
  const reshaped = isReshaped(step, dialect);
  const renamed = op.change.name !== undefined;
  if (!reshaped && !renamed) return undefined;
  refuseComputed(table, op, dialect);
  const found = dependents(before, table, op.column, { reshaped, widened: isPlainlyWidened(step), renamed });
  const { references, constraints, indexes } = found;
  if (references.length + constraints.length + indexes.length === 0) return undefined;
  const drop = (of: Table, { name }: Constraint): Operation =>
    operation("dropConstraint", { table: nameOf(of), constraint: knownAs(name) ?? "" });
  const again = (of: Table, { name }: Constraint): readonly Operation[] => {
    const there = requireTable(after, of);
    const constraint = findConstraint(after.rules, there, knownAs(name) ?? "");
    return constraint === undefined || constraint.kind === "typeBound"
      ? []
      : [operation("addConstraint", { table: nameOf(there), constraint })];
  };
  return [
    ...references.map(({ of, key }) => drop(of, key)),
    ...[...constraints].reverse().map((constraint) => drop(table, constraint)),
    ...indexes.map(({ name }) => operation("dropIndex", { table: nameOf(table), index: name })),
    op,
    ...constraints.flatMap((constraint) => again(table, constraint)),
    ...indexes.flatMap(({ name }) => {
      const index = findIndex(after.rules, requireTable(after, table), name);
      return index === undefined ? [] : [operation("createIndex", { table: nameOf(table), index })];
    }),
    ...references.flatMap(({ of, key }) => again(of, key)),
  ];
}

interface Dependents {
  readonly references: readonly { readonly of: Table; readonly key: ForeignKey }[];
  readonly constraints: readonly Constraint[];
  readonly indexes: readonly Index[];
}

function dependents(
  schema: Schema,
  table: Table,
  column: string,
  how: { readonly reshaped: boolean; readonly widened: boolean; readonly renamed: boolean },
): Dependents {
  const { rules } = schema;
  const has = (names: readonly string[]): boolean => names.some((name) => sameName(rules, name, column));
  const inWhere = ({ where }: Index): boolean => has(columnsOf(where ?? []));
  const touches = (constraint: Constraint): boolean => {
    if (!has(mentionedColumns(constraint))) return false;
    if (constraint.kind === "check") return how.renamed || (how.reshaped && !how.widened);
    return how.reshaped && (constraint.kind !== "unique" || !how.widened);
  };
  const constraints = table.constraints.filter((one) => one.kind !== "foreignKey" && touches(one));
  const indexes = table.indexes.filter(
    (index) => (how.renamed && inWhere(index)) || (how.reshaped && !how.widened && has(indexedColumns(index))),
  );
  const keys = [
    ...constraints.filter(({ kind }) => kind !== "check").map(constrainedColumns),
    ...indexes.filter(({ unique }) => unique).map(({ elements }) => elementColumns(elements)),
  ];
  const own = foreignKeysOf(table)
    .filter(touches)
    .map((key) => ({ of: table, key }));
  const others = referencesTo(schema, table)
    .map((reference) => ({ of: reference.table, key: reference.foreignKey }))
    .filter(
      ({ key }) =>
        !own.some((one) => one.key === key) &&
        (keys.some((columns) => pointsAt(key, table, columns, schema)) || (how.reshaped && has(key.referentColumns))),
    );
  return { references: [...own, ...others], constraints, indexes };
}

/** There is no way round but to make the computed column anew. */
function refuseComputed(table: Table, { column, change }: Operation<"alterColumn">, dialect: Dialect): void {
  const by = table.columns.find(({ computed }) => computed !== null && columnsOf(computed.expression).includes(column));
  if (by === undefined) return;
  fail("cannotSay", {
    dialect: dialect.name,
    what: `${change.name === undefined ? "change" : "rename"} column "${qualified(table)}.${column}"`,
    why: `column "${by.name}" is computed from it`,
    instead: `drop "${by.name}" first and add it again afterwards, or copy the table: recreate: "always"`,
  });
}

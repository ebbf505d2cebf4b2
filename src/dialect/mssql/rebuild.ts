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
  typeBoundOf,
} from "../../model/lookup.js";
import { operation, type Operation } from "../../model/operation.js";
import type { Constraint, Schema, Table } from "../../model/schema.js";
import { describeType, type Type } from "../../model/types.js";
import { render } from "../../sql/render.js";
import { id } from "../../sql/sql.js";
import { type Copy, plainCopy, rebuild } from "../ansi/rebuild.js";
import { typeSql } from "../ansi/types.js";
import type { Dialect } from "../dialect.js";
import { convertsByItself } from "./types.js";
import { refuseImpossible } from "./foresight.js";

/**
 * Move and copy where somebody asks for it. Names of constraints and defaults are unique in a schema: the old table
 * gives up those that cost nothing to drop, and the copy gets its keys when the old table is gone.
 */
export function rebuilt(before: Schema, op: Operation<"batch">, dialect: Dialect): readonly Operation[] {
  return rebuild(before, op, dialect, { beside, referencesStay: true, copy });
}

/** A new column that numbers itself is filled by ALTER TABLE. */
function beside(_: Schema, op: Operation): readonly Operation[] | undefined {
  return op.kind === "addColumn" && isNumbered(op.column) && op.place === undefined ? [op] : undefined;
}

function copy(wanted: Copy, dialect: Dialect): readonly Operation[] {
  const { before, after, old, table } = wanted;
  refuseImpossible(after, table, dialect);
  refuseConversions(wanted, dialect);
  const late = table.constraints.filter(({ kind }) => kind !== "check");
  const [create, copyRows, ...others] = plainCopy({
    ...wanted,
    table: {
      ...table,
      constraints: table.constraints.filter(({ kind }) => kind === "check"),
    },
    columns: wanted.columns.filter(({ column }) => !numbersRows(requireColumn(before.rules, table, column).type)),
  });
  if (create === undefined || copyRows === undefined) throw new Error("a copy without a table or rows");
  const [drop, swap, ...indexes] = others;
  if (drop === undefined || swap === undefined) throw new Error("a copy that takes nobody's place");
  return [
    ...referencesFrom(before, old).map(({ of, key }) => dropped(of, key)),
    ...freed(old, table, dialect),
    create,
    copyRows,
    drop,
    swap,
    ...late
      .filter(({ kind }) => kind !== "foreignKey")
      .map((constraint) => operation("addConstraint", { table: nameOf(table), constraint })),
    ...indexes,
    ...late
      .filter(({ kind }) => kind === "foreignKey")
      .map((constraint) => operation("addConstraint", { table: nameOf(table), constraint })),
    ...referencesFrom(before, old).map(({ of, key }) =>
      operation("addConstraint", { table: nameOf(of), constraint: key }),
    ),
  ];
}

/** The foreign keys of other tables that refer to this one. */
function referencesFrom(schema: Schema, to: Table) {
  return referencesTo(schema, to)
    .filter(({ table }) => table !== to)
    .map(({ table, foreignKey }) => ({ of: table, key: foreignKey }));
}

/** What of the old table goes before the copy comes, since it needs the names: defaults and checks. */
function freed(old: Table, table: Table, dialect: Dialect): readonly Operation[] {
  const wanted = [...table.constraints.filter(({ kind }) => kind === "check"), ...typeBoundOf(table)].map(
    ({ name }) => knownAs(name) ?? "",
  );
  const isWanted = (name: string): boolean => wanted.some((one) => sameName(dialect.rules, one, name));
  const checks = [...old.constraints.filter(({ kind }) => kind === "check"), ...typeBoundOf(old)]
    .map(({ name }) => knownAs(name) ?? "")
    .filter(isWanted);
  // What nobody here has named, nothing here is named like.
  const defaults = table.columns.some(({ defaultName }) => typeof defaultName === "string")
    ? old.columns.filter(({ defaultName }) => typeof defaultName === "string")
    : [];
  return [
    ...checks.map((constraint) => operation("dropConstraint", { table: nameOf(old), constraint })),
    ...defaults.map(({ name }) =>
      operation("alterColumn", { table: nameOf(old), column: name, change: { serverDefault: null } }),
    ),
  ];
}

function dropped(table: Table, { name }: Constraint): Operation {
  return operation("dropConstraint", { table: nameOf(table), constraint: knownAs(name) ?? "" });
}

/** ROWVERSION, which the server alone writes. */
function numbersRows(type: Type): boolean {
  return (type.kind === "native" || type.kind === "raw") && /^\s*(?:rowversion|timestamp)\s*$/i.test(type.text);
}

/** INSERT converts what ALTER COLUMN converts, and nothing else. */
function refuseConversions({ before: { rules }, old, table, columns }: Copy, dialect: Dialect): void {
  for (const { column, source, using } of columns) {
    const from = source === null ? undefined : findColumn(rules, old, source)?.type;
    const to = requireColumn(rules, table, column).type;
    if (from === undefined || using !== null || convertsByItself(from, to)) continue;
    const [name, type] = [id(source ?? column), typeSql(to, dialect)].map((piece) => render(piece, dialect.lexis));
    fail("usingNeeded", {
      dialect: dialect.name,
      table: qualified(table),
      column,
      from: describeType(from),
      to: describeType(to),
      conversion: `CAST(${name ?? ""} AS ${type ?? ""})`,
    });
  }
}

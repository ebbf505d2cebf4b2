import { fail } from "../../diagnostics/catalog.js";
import {
  constraintTitle,
  findColumn,
  findTable,
  foreignKeysOf,
  knownAs,
  nameOf,
  qualified,
  referencesTo,
  requireColumn,
  requireTable,
  sameName,
  sameTableName,
} from "../../model/lookup.js";
import { operation, type Operation } from "../../model/operation.js";
import type { Column, ForeignKey, Schema, Table } from "../../model/schema.js";
import { describeType } from "../../model/types.js";
import type { Dialect, Step } from "../dialect.js";
import { render } from "../../sql/render.js";
import { isComparableColumn } from "./foresight.js";

/**
 * The type of a column cannot change under a foreign key (errors 1832 and 1833): where both sides still go together
 * afterwards, the key goes before and comes again.
 */
export function retyped(
  { op, before, after }: Step<"alterColumn">,
  dialect: Dialect,
): readonly Operation[] | undefined {
  if (op.change.type === undefined && op.change.collation === undefined) return undefined;
  const table = requireTable(before, op.table);
  const old = requireColumn(before.rules, table, op.column);
  const changed = requireColumn(after.rules, requireTable(after, op.table), op.change.name ?? op.column);
  if (sameWords(old, changed, dialect)) return undefined;
  const keys = keysOver(before, table, old.name);
  if (keys.length === 0) return undefined;
  for (const { of, key } of keysOver(after, requireTable(after, op.table), changed.name)) {
    for (const [name, other] of pairs(after, of, key)) {
      if (isComparableColumn(name, other)) continue;
      fail("keyTypesDiffer", {
        dialect: dialect.name,
        table: qualified(table),
        column: op.column,
        from: describeType(old.type),
        to: describeType(changed.type),
        key: `${constraintTitle(key)} of "${qualified(of)}"`,
        other: describeType(name === changed ? other.type : name.type),
      });
    }
  }
  return [
    ...keys.map(({ of, key }) =>
      operation("dropConstraint", { table: nameOf(of), constraint: knownAs(key.name) ?? "" }),
    ),
    op,
    ...keys.map(({ of, key }) =>
      operation("addConstraint", { table: nameOf(of), constraint: keyAfter(after, of, key) }),
    ),
  ];
}

function sameWords(old: Column, changed: Column, dialect: Dialect): boolean {
  const words = (column: Column): string => render(dialect.columnType(column, dialect), dialect.lexis);
  return words(old) === words(changed) && old.collation === changed.collation;
}

interface Over {
  readonly of: Table;
  readonly key: ForeignKey;
}

/** The foreign keys that a column is in, at either end. */
function keysOver(schema: Schema, table: Table, column: string): readonly Over[] {
  const { rules } = schema;
  const mentions = (names: readonly string[]): boolean => names.some((name) => sameName(rules, name, column));
  const own = foreignKeysOf(table).filter(
    (key) => mentions(key.columns) || (sameTableName(rules, key.referent, table) && mentions(key.referentColumns)),
  );
  const others = referencesTo(schema, table).filter(
    (reference) => reference.table !== table && mentions(reference.foreignKey.referentColumns),
  );
  return [
    ...own.map((key) => ({ of: table, key })),
    ...others.map((reference) => ({ of: reference.table, key: reference.foreignKey })),
  ];
}

/** The columns that a foreign key holds against one another. */
function pairs(schema: Schema, of: Table, key: ForeignKey): readonly (readonly [Column, Column])[] {
  const { rules } = schema;
  const referent = sameTableName(rules, key.referent, of) ? of : findTable(schema, key.referent);
  return key.columns.flatMap((name, at) => {
    const column = findColumn(rules, of, name);
    const other = referent && findColumn(rules, referent, key.referentColumns[at] ?? "");
    return column === undefined || other === undefined ? [] : [[column, other] as const];
  });
}

/** The same key in the schema afterwards, where a column of it may be called otherwise. */
function keyAfter(after: Schema, of: Table, { name }: ForeignKey): ForeignKey {
  const found = foreignKeysOf(requireTable(after, of)).find((key) => knownAs(key.name) === knownAs(name));
  if (found === undefined) throw new Error("a foreign key is gone that nobody dropped");
  return found;
}

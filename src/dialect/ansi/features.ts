import { foreignKeysOf, isNumbered, primaryKeyOf, sameName, typeBoundOf } from "../../model/lookup.js";
import type { Column, ForeignKey, Rules, Table } from "../../model/schema.js";

/** How a catalog says what a table has. */
export interface Spelling {
  readonly rules: Rules;
  /** A name as it is kept. */
  name(name: string): string;
  /** The type; nothing where nobody can foresee how it is spelled. */
  type(column: Column): string | undefined;
  /** What stands in front of the name of a table that another table refers to. */
  owner(table: Table, key: ForeignKey): string;
  /** What stands behind it. */
  actions(key: ForeignKey): string;
  /** Is it told whether a column has a default? */
  readonly defaults: boolean;
  /** How many CHECKs there are beside those of the model; nothing where they cannot be counted. */
  checks(table: Table): number | undefined;
}

/** The columns of a table, one line for each: `email varchar(120) NOT NULL`. */
export function columnFeatures(table: Table, spelling: Spelling, withDefaults: boolean): readonly string[] {
  const { rules } = spelling;
  const key = primaryKeyOf(table)?.columns ?? [];
  return table.columns.map((column) => {
    const name = spelling.name(column.name);
    if (column.computed !== null) return `${name} COMPUTED`;
    const inKey = key.some((one) => sameName(rules, one, column.name));
    return [
      name,
      spelling.type(column),
      column.nullable && !inKey && !isNumbered(column) ? undefined : "NOT NULL",
      isNumbered(column) ? "IDENTITY" : undefined,
      withDefaults && spelling.defaults && column.serverDefault !== null ? "DEFAULT" : undefined,
    ]
      .filter((word) => word !== undefined)
      .join(" ");
  });
}

/** Its keys, foreign keys and how many CHECKs it has: what a copy would lose if history did not know of it. */
export function constraintFeatures(table: Table, spelling: Spelling): readonly string[] {
  const names = (columns: readonly string[]): string => columns.map((one) => spelling.name(one)).join(", ");
  const known = table.constraints.flatMap((one) => {
    if (one.kind === "primaryKey") return [`PRIMARY KEY (${names(one.columns)})`];
    return one.kind === "unique" ? [`UNIQUE (${names(one.columns)})`] : [];
  });
  const references = foreignKeysOf(table).map(
    (key) =>
      `FOREIGN KEY (${names(key.columns)}) REFERENCES ${spelling.owner(table, key)}${spelling.name(key.referent.name)}${spelling.actions(key)}`,
  );
  const others = spelling.checks(table);
  const checks = table.constraints.filter(({ kind }) => kind === "check").length;
  return [...known, ...references, ...(others === undefined ? [] : [`CHECKs: ${checks + others}`])];
}

/** The columns whose types are left out of the comparison. */
export function unforeseen(table: Table, spelling: Spelling): readonly string[] {
  return table.columns
    .filter((column) => column.computed === null && spelling.type(column) === undefined)
    .map(({ name }) => spelling.name(name));
}

/** The CHECKs that come with types, where the dialect says those. */
export function typeChecks(table: Table, isSaid: (column: Column) => boolean): number {
  return typeBoundOf(table).filter(({ column }) => isSaid(column)).length;
}

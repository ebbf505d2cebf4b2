/** What an engine says about a table, in a form in which two of them can be compared. */
export interface FoundTable {
  readonly name: string;
  readonly columns: readonly FoundColumn[];
  /** In the order of the key; none without one. */
  readonly primaryKey: readonly string[];
  readonly uniques: readonly string[];
  readonly foreignKeys: readonly string[];
  readonly indexes: readonly string[];
  readonly checks: number;
  /** Of constraints and sequences, where a server names them all. */
  readonly names: readonly string[];
  /** Everything else that the engine tells: names, texts, comments. Compared between databases, not with the model. */
  readonly details: readonly string[];
}

export interface FoundColumn {
  readonly name: string;
  readonly notNull: boolean;
  readonly hasDefault: boolean;
  readonly generated: boolean;
  readonly details: string;
}

/** What the model promises: everything of {@link FoundTable} but the details. */
export type Promised = Omit<FoundTable, "columns" | "details"> & {
  readonly columns: readonly Omit<FoundColumn, "details">[];
};

/** A catalog without what only the engine knows. */
export function withoutDetails(tables: readonly FoundTable[]): readonly Promised[] {
  return tables.map(({ name, columns, primaryKey, uniques, foreignKeys, indexes, checks, names }) => ({
    name,
    columns: columns.map((column) => ({
      name: column.name,
      notNull: column.notNull,
      hasDefault: column.hasDefault,
      generated: column.generated,
    })),
    primaryKey,
    uniques,
    foreignKeys,
    indexes,
    checks,
    names,
  }));
}

/** The same catalog, columns by name: one that came back came back at the end. */
export function inAnyOrder(tables: readonly FoundTable[]): readonly FoundTable[] {
  return tables.map((table) => ({ ...table, columns: [...table.columns].sort((a, b) => compare(a.name, b.name)) }));
}

export function sorted<T extends string>(texts: readonly T[]): readonly T[] {
  return [...texts].sort(compare);
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function foreignKeyForm(
  columns: readonly string[],
  referent: string,
  referentColumns: readonly string[],
  actions: readonly (string | null)[],
): string {
  return JSON.stringify([columns, referent, referentColumns, actions.map((action) => action ?? "NO ACTION")]);
}

export function indexForm(
  name: string,
  unique: boolean,
  partial: boolean,
  elements: readonly (readonly [column: string | null, descending: boolean])[],
): string {
  return JSON.stringify([name, unique, partial, elements]);
}

import { keyOf, knownAs, primaryKeyOf } from "../model/lookup.js";
import type { Constraint, ForeignKey, Rules, Table } from "../model/schema.js";
import type { Dialect } from "../dialect/dialect.js";

/** What a catalog says of a table. */
export interface Found {
  readonly name: string;
  /** In words that can be said of the model as well, without asking any engine. */
  readonly facts: Facts;
  /** Everything else, said as the engine says it: comparable only with what the same engine says of another table. */
  readonly details: ReadonlyMap<string, string>;
}

/** Under which of the details the type of a column is told. */
export function typeDetail(column: string): string {
  return `type of column "${column}"`;
}

/** The plain facts about a table: each a sentence part, in lists whose order means nothing but that of `columns`. */
export interface Facts {
  readonly columns: readonly string[];
  readonly primaryKey: readonly string[];
  readonly uniques: readonly string[];
  readonly foreignKeys: readonly string[];
  readonly indexes: readonly string[];
  /** How many exclusion constraints there are. */
  readonly exclusions: number;
  /** How many CHECKs there are. */
  readonly checks: number;
  /** The names of constraints, where they have one. */
  readonly names: readonly string[];
}

/** How the facts about a table are worded, so that catalog and model word them alike. */
export const wording = {
  column: (column: { name: string; notNull: boolean; filled: boolean; computed: boolean }): string =>
    [
      `"${column.name}"`,
      column.notNull ? "NOT NULL" : "NULL",
      ...(column.filled ? ["with a default"] : []),
      ...(column.computed ? ["computed"] : []),
    ].join(" "),
  key: (columns: readonly string[], include: readonly string[] = []): string =>
    `${names(columns)}${include.length === 0 ? "" : ` including ${names(include)}`}`,
  foreignKey: (key: Reference, rules: Rules): string =>
    `${wording.key(key.columns)} to ${keyOf(rules, key.referent).split("\0").join(".")} (${wording.key(key.referentColumns)})` +
    ` on delete ${key.onDelete ?? "NO ACTION"} on update ${key.onUpdate ?? "NO ACTION"}`,
  index: (index: {
    name: string;
    unique: boolean;
    partial: boolean;
    elements: readonly string[];
    include?: readonly string[];
  }): string =>
    [
      `"${index.name}"${index.unique ? " unique" : ""} on ${index.elements.join(", ")}`,
      ...((index.include ?? []).length === 0 ? [] : [`including ${names(index.include ?? [])}`]),
      ...(index.partial ? ["partial"] : []),
    ].join(" "),
  element: (column: string | undefined, descending: boolean): string =>
    `${column === undefined ? "an expression" : `"${column}"`}${descending ? " descending" : ""}`,
};

function names(columns: readonly string[]): string {
  return columns.map((name) => `"${name}"`).join(", ");
}

type Reference = Pick<ForeignKey, "columns" | "referent" | "referentColumns"> & {
  readonly onDelete: string | null;
  readonly onUpdate: string | null;
};

/** The facts about a table as the model has them. Nothing is printed for it: a printer that errs would err twice. */
export function factsOf(table: Table, dialect: Dialect): Facts {
  const { rules } = dialect;
  const of = <K extends Constraint["kind"]>(kind: K) =>
    table.constraints.filter((constraint): constraint is Extract<Constraint, { kind: K }> => constraint.kind === kind);
  const typeChecks = table.columns.flatMap((column) => {
    const { type } = column;
    if ((type.kind !== "boolean" && type.kind !== "enum") || type.constraint === null) return [];
    return dialect.typeCheck(column, dialect) === undefined ? [] : [type.constraint.name];
  });
  return {
    columns: table.columns.map((column) =>
      wording.column({
        name: column.name,
        notNull: !column.nullable,
        filled: column.serverDefault !== null || (dialect.unnamed === "server" && column.autoincrement !== null),
        computed: column.computed !== null,
      }),
    ),
    primaryKey: primaryKeyOf(table)?.columns ?? [],
    uniques: of("unique").map(({ columns, include }) => wording.key(columns, include)),
    exclusions: of("exclude").length,
    foreignKeys: of("foreignKey").map((key) => wording.foreignKey(key, rules)),
    indexes: table.indexes.map((index) =>
      wording.index({
        ...index,
        partial: index.where !== null,
        elements: index.elements.map((element) =>
          wording.element("column" in element.of ? element.of.column : undefined, element.descending),
        ),
      }),
    ),
    checks: of("check").length + typeChecks.length,
    names: [...table.constraints.map(({ name }) => name), ...typeChecks]
      .map((name) => (typeof name === "string" || dialect.unnamed !== "nameless" ? knownAs(name) : undefined))
      .filter((name) => name !== undefined),
  };
}

import { type Check, expects, flag, isText, shape } from "./shape.js";

/** What `revision --autogenerate` and `check` compare, and how new scripts are written from it. */
export interface AutogenerateConfig {
  /**
   * The tables, views, sequences and enum types that are compared, by name: `"user"`, `"audit.*"`, or a regular expression.
   * Default: all.
   */
  readonly include?: NamePattern | readonly NamePattern[];
  /** Those that are not, whatever `include` says. What is left out is neither made nor dropped. */
  readonly exclude?: NamePattern | readonly NamePattern[];
  /** Write the changes of a table as a batch block. Default: when SQLite is among the dialects. */
  readonly renderAsBatch?: boolean;
  /** Is it another type? `undefined` leaves it to limbeck. Asked of every column that both have. */
  readonly compareType?: (column: TypeComparison) => boolean | undefined;
  /** Is it another default? `undefined` leaves it to limbeck. Asked of every column that both have. */
  readonly compareServerDefault?: (column: DefaultComparison) => boolean | undefined;
}

export type NamePattern = string | RegExp;

/** A column in the schema that history reaches, and in the one that is wanted. */
export interface TypeComparison {
  readonly dialect: string;
  readonly table: string;
  readonly column: string;
  /** As the dialect writes them: `VARCHAR(140)`. */
  readonly from: string;
  readonly to: string;
}

/** The same of its default; `null` where there is none. */
export interface DefaultComparison {
  readonly dialect: string;
  readonly table: string;
  readonly column: string;
  readonly from: string | null;
  readonly to: string | null;
}

const patterns = expects("a name, which may have *, or a regular expression, or an array of them", (value) =>
  Array.isArray(value) ? value.every(isPattern) : isPattern(value),
);

function isPattern(value: unknown): boolean {
  return isText(value) || value instanceof RegExp;
}

const asks = expects("a function", (value) => typeof value === "function");

const keys: Readonly<Record<keyof AutogenerateConfig, Check>> = {
  include: patterns,
  exclude: patterns,
  renderAsBatch: flag,
  compareType: asks,
  compareServerDefault: asks,
};

/** The shape of {@link AutogenerateConfig}. */
export const autogenerateShape = shape("autogenerate", keys);

/** Is a name among those that these patterns mean? */
export function isAmong(name: string, among: NamePattern | readonly NamePattern[]): boolean {
  const list: readonly NamePattern[] = Array.isArray(among)
    ? (among as readonly NamePattern[])
    : [among as NamePattern];
  return list.some((pattern) => (typeof pattern === "string" ? matching(pattern) : pattern).test(name));
}

function matching(pattern: string): RegExp {
  const parts = pattern.split("*").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`, "su");
}
